"""Corrections lie over readings, flow into judgements at once, and can be taken back."""

import pytest

from tests.printed import ALL_WELL, parsed, sample, stored
from tests.services.conftest import Shop
from tracker.errors import NotFoundError, TrackerError, UsageError
from tracker.records.place import Place
from tracker.records.reading import Doubt
from tracker.services.certificates import CertificateShown, show_certificate
from tracker.services.correcting import Corrected, correct, settle, undo
from tracker.services.history import history
from tracker.store.session import Database

LEAD = 3
"""The row that prints lead."""


@pytest.fixture
def certificate(db: Database, shop: Shop) -> int:
    """A certificate whose lead is above the limit."""
    (number,) = stored(db, parsed(sample(ALL_WELL | {"Lead": "6.1 ppm"})), shop.batch)
    return number


def shown(db: Database, number: int) -> CertificateShown:
    """A certificate as it is shown today."""
    with db.look() as session:
        return show_certificate(session, str(number), db.now().date())


def put_right(db: Database, row: str, field: str, to: str) -> Corrected:
    """Correct one field of the certificate."""
    with db.change() as session:
        return correct(session, "1", row, field, to, "the page says so")


def verified(db: Database, number: int) -> bool:
    """Whether the certificate's batch is verified today."""
    standing = shown(db, number).standing
    assert standing is not None
    return standing.verified


@pytest.mark.parametrize("row", [str(LEAD), "lead", "LEAD"])
def test_a_corrected_value_verifies_at_once(db: Database, certificate: int, row: str) -> None:
    """The batch that failed by a misread value is verified in the same transaction."""
    assert not verified(db, certificate)

    done = put_right(db, row, "value", "0.61 ppm")

    assert done == Corrected(1, LEAD, "Lead", "value", "6.1 ppm", "0.61 ppm")
    assert verified(db, certificate)


def test_the_reading_stays_as_printed(db: Database, certificate: int) -> None:
    """A correction never changes what was read."""
    put_right(db, "lead", "value", "0.61 ppm")

    contents = shown(db, certificate).contents
    assert contents.printed.readings[LEAD - 1].result.text == "6.1 ppm"
    assert contents.results[LEAD - 1].reading.result.text == "0.61 ppm"


def test_undo_brings_back_what_counted_before(db: Database, certificate: int) -> None:
    """Two corrections are taken back one by one, and stay in the list with who and when."""
    put_right(db, "lead", "value", "0.61 ppm")
    put_right(db, "lead", "value", "0.16 ppm")

    for expected in ("0.61 ppm", "6.1 ppm"):
        with db.change() as session:
            assert undo(session, "1", "lead", "value").now == expected

    assert not verified(db, certificate)
    assert [c.undone_by for c in shown(db, certificate).contents.corrections] == ["tester"] * 2


def test_nothing_to_undo_is_said(db: Database, certificate: int) -> None:
    """Taking back what was never corrected is refused."""
    with pytest.raises(NotFoundError, match="Nothing of that was corrected"), db.change() as s:
        undo(s, "1", "lead", None)


def test_a_value_without_a_unit_keeps_the_printed_one(db: Database, shop: Shop) -> None:
    """A bare "0.5" corrects the number, "0.5 ppb" the unit as well."""
    stored(db, parsed(), shop.batch)

    assert put_right(db, "lead", "value", "0.5").now == "0.5"
    assert put_right(db, "lead", "value", "0.5 ppb").now == "0.5 ppb"


def test_a_corrected_row_is_doubted_no_more(db: Database, shop: Shop) -> None:
    """A person's look at a row settles what made the reader doubt it."""
    doubt = Doubt("two_values_in_cell", "Two values stand in one cell.")
    stored(db, parsed(sample(doubted={"Lead": doubt})), shop.batch)
    assert not verified(db, 1)

    put_right(db, "lead", "value", "0.61 ppm")

    assert verified(db, 1)


def test_a_corrected_fact_is_doubted_no_more(db: Database, shop: Shop) -> None:
    """A doubt about a fact of the head is settled by its correction; one of a page stays."""
    head = sample()
    assert head.facts.batch is not None
    doubts = (
        Doubt("two_values", "The batch is printed twice.", head.facts.batch.place),
        Doubt("pages_missing", "Page 2 of 3 is not there.", Place(1, 500, 700, 560, 710)),
    )
    stored(db, parsed(head, doubts=doubts), shop.batch)

    put_right(db, "head", "batch", "KR-2401")

    assert shown(db, 1).contents.doubts == doubts[1:]


def test_a_doubt_of_a_page_is_settled_by_a_look(db: Database, shop: Shop) -> None:
    """What a person has looked into keeps a batch from being verified no more, until undone."""
    doubt = Doubt("pages_missing", "Page 2 of 3 is not there.", Place(1, 500, 700, 560, 710))
    stored(db, parsed(doubts=(doubt,)), shop.batch)
    assert not verified(db, 1)

    with db.change() as session:
        done = settle(session, "1", "doubt-1", "the laboratory sends page 1 alone")
    settled = verified(db, 1)
    with db.change() as session:
        undone = undo(session, "1", "doubt-1", None)

    assert settled
    assert (done.was, done.now) == (doubt.sentence, "settled")
    assert (undone.was, undone.now) == ("settled", doubt.sentence)
    assert not verified(db, 1)


def test_a_doubt_that_is_not_there_is_not_settled(db: Database, certificate: int) -> None:
    """The number must be one of those that are shown."""
    for called in ("doubt-1", "doubt-x", "doubt-0"):
        with pytest.raises(NotFoundError, match=called), db.change() as session:
            settle(session, "1", called, "looked")


@pytest.mark.parametrize(
    ("field", "to"),
    [
        ("limit", "0.5 ppm"),
        ("loq", "0.01"),
        ("status", "FAIL"),
        ("panel", "water"),
        ("unit", ""),
    ],
)
def test_other_fields_can_be_corrected(db: Database, certificate: int, field: str, to: str) -> None:
    """What counts afterwards is what the person says; "" takes a cell away."""
    assert put_right(db, "lead", field, to).now == (to or None)


def test_a_corrected_head_counts(db: Database, certificate: int) -> None:
    """The batch that the certificate prints can be corrected, and judging goes by it."""
    put_right(db, "lead", "value", "0.61 ppm")

    put_right(db, "head", "batch", "KR-2409")

    standing = shown(db, certificate).standing
    assert standing is not None
    assert "KR-2409" in standing.reason


def test_a_fact_printed_nowhere_can_be_said(db: Database, shop: Shop) -> None:
    """A person may say what the head does not print."""
    stored(db, parsed(sample(tested=None, reported=None)), shop.batch)
    assert not verified(db, 1)

    put_right(db, "head", "tested", "2026-02-03")

    assert verified(db, 1)


def test_a_corrected_report_number_finds_the_other_issue(db: Database, certificate: int) -> None:
    """Issues are linked anew when the head by which they find each other is corrected."""
    other = sample(ALL_WELL, report_number="FA-O117", reported="2026-02-20")
    stored(db, parsed(other, name="second.pdf"))

    with db.change() as session:
        correct(session, "2", "head", "report_number", "FA-0117", "an O for a zero")
    linked = shown(db, 2).earlier
    with db.change() as session:
        undo(session, "2", "head", None)

    assert linked == 1
    assert shown(db, 2).earlier is None


def test_a_correction_is_an_event_of_its_certificate(db: Database, certificate: int) -> None:
    """Before, after and the reason are in the log, with the hash of all corrections."""
    put_right(db, "lead", "value", "0.61 ppm")

    with db.look() as session:
        event = list(history(session, "certificate:1"))[-1]
    assert event.what == "reading corrected"
    assert event.before is not None
    assert event.before["row 3 value"] == "6.1 ppm"
    assert event.after is not None
    assert len(event.after.pop("said")) == 64
    assert event.after == {"row 3 value": "0.61 ppm", "why": "the page says so"}


@pytest.mark.parametrize(
    ("row", "field", "to", "kind", "words"),
    [
        ("99", "value", "1 ppm", NotFoundError, 'has no row "99"'),
        ("led", "value", "1 ppm", NotFoundError, 'has no row "led"'),
        ("lead", "colour", "red", UsageError, 'no field "colour" in a row'),
        ("head", "value", "1 ppm", UsageError, 'no field "value" in the head'),
        ("lead", "value", "a little", UsageError, '"a little" is not a value'),
        ("lead", "value", "", UsageError, "cannot be without its value"),
        ("lead", "panel", "metal", UsageError, '"metal" is not a panel'),
        ("head", "tested", "3 Feb 2026", UsageError, "is not a date"),
        ("head", "overall", "good", UsageError, "is no verdict"),
    ],
)
def test_what_makes_no_sense_is_refused(
    db: Database, certificate: int, row: str, field: str, to: str, kind: type, words: str
) -> None:
    """Each refusal says what is wrong and how it is written; nothing is kept."""
    with pytest.raises(TrackerError, match=words) as refused:
        put_right(db, row, field, to)

    assert type(refused.value) is kind
    assert refused.value.hint
    assert shown(db, certificate).contents.corrections == ()


def test_a_correction_needs_its_reason(db: Database, certificate: int) -> None:
    """Without a reason nothing is corrected."""
    with pytest.raises(UsageError, match="needs its reason"), db.change() as session:
        correct(session, "1", "lead", "value", "1 ppm", " ")


def test_two_rows_of_one_name_want_a_number(db: Database) -> None:
    """Where two rows print one analyte, its name does not tell which is meant."""
    rows = sample({"Lead": "1 ppm"}).readings * 2
    stored(db, parsed(type(sample())(sample().facts, rows)))

    with pytest.raises(UsageError, match='Rows 1, 2 are called "lead"'):
        put_right(db, "lead", "value", "2 ppm")
