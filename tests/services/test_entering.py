"""A row that the reader has missed is entered by a person, counts, and says so wherever it is."""

import pytest

from tests.printed import ALL_WELL, parsed, sample, stored
from tests.services.conftest import Shop
from tracker.errors import NotFoundError, UsageError
from tracker.services.certificates import CertificateShown, show_certificate
from tracker.services.correcting import Corrected, correct, undo
from tracker.services.entering import enter
from tracker.services.history import history
from tracker.store.session import Database

READ = {name: text for name, text in ALL_WELL.items() if name != "Lead"}
WHY = "the reader missed the last line of page 1"


@pytest.fixture
def missed(db: Database, shop: Shop) -> str:
    """A certificate of which lead was not read."""
    (number,) = stored(db, parsed(sample(READ)), shop.batch)
    return str(number)


def shown(db: Database, number: str) -> CertificateShown:
    """The certificate today."""
    with db.look() as session:
        return show_certificate(session, number, db.now().date())


def entered(db: Database, number: str, value: str = "0.61 ppm", page: int = 1) -> Corrected:
    """Lead, entered by hand."""
    with db.change() as session:
        return enter(session, number, "Lead", value, page, WHY)


def test_an_entered_row_verifies(db: Database, missed: str) -> None:
    """What was missing is there, is judged, and its verdict says that a person entered it."""
    before = shown(db, missed)
    assert before.standing is not None and not before.standing.verified

    entered(db, missed)

    after = shown(db, missed)
    assert after.standing is not None and after.standing.verified
    (verdict,) = [v for v in after.verdicts if v.analyte == "lead"]
    assert verdict.outcome == "pass"
    assert verdict.sentence.endswith("page 1 of certificate 1 (entered by a person).")


def test_an_entered_row_fails(db: Database, missed: str) -> None:
    """A number that was missed counts against the batch, too."""
    entered(db, missed, "1.9 ppm")

    after = shown(db, missed)
    assert after.standing is not None and "exceeds 1.2 ppm" in after.standing.reason


def test_nothing_printed_has_changed(db: Database, missed: str) -> None:
    """The rows as printed are those that were read; the entered one lies behind them."""
    entered(db, missed)

    contents = shown(db, missed).contents
    assert len(contents.printed.readings) == len(READ)
    assert [r.reading.entered for r in contents.results] == [False] * len(READ) + [True]


def test_an_entered_row_is_corrected_and_taken_back(db: Database, missed: str) -> None:
    """Its fields are corrected like any others; without its value or analyte it is gone."""
    entered(db, missed, "0.16 ppm")
    with db.change() as session:
        told = correct(session, missed, "lead", "value", "0.61 ppm", "misread it myself")
    assert (told.row, told.was, told.now) == (len(READ) + 1, "0.16 ppm", "0.61 ppm")

    with db.change() as session:
        undo(session, missed, "lead", "value")
    assert shown(db, missed).contents.results[-1].reading.result.text == "0.16 ppm"

    with db.change() as session:
        told = undo(session, missed, "lead", None)
    assert (told.field, told.was, told.now) == ("row", "Lead 0.16 ppm", None)
    assert len(shown(db, missed).contents.results) == len(READ)


def test_a_row_taken_back_leaves_others_in_place(db: Database, missed: str) -> None:
    """Of two entered rows the second keeps its corrections when the first is taken back."""
    entered(db, missed)
    with db.change() as session:
        enter(session, missed, "Nickel", "1.3 ppm", 1, WHY)
        correct(session, missed, "nickel", "loq", "0.05", "printed beside it")
        undo(session, missed, "lead", None)

    with db.change() as session:
        enter(session, missed, "Lead", "0.62 ppm", 1, WHY)

    rows = [
        (r.name, r.reading.result.text, r.reading.loq) for r in shown(db, missed).contents.results
    ]
    assert [row[:2] for row in rows[-2:]] == [("Nickel", "1.3 ppm"), ("Lead", "0.62 ppm")]
    assert rows[-2][2] is not None and rows[-1][2] is None


def test_two_entered_rows_have_their_own_verdicts(db: Database, missed: str) -> None:
    """Rows without a place on the page are still told apart."""
    entered(db, missed)
    with db.change() as session:
        enter(session, missed, "Lead", "1.9 ppm", 1, "second table")

    outcomes = [v.outcome for v in shown(db, missed).verdicts if v.analyte == "lead"]
    places = {v.place for v in shown(db, missed).verdicts if v.analyte == "lead"}
    assert (sorted(outcomes), len(places)) == (["fail", "pass"], 2)


def test_history_tells_who_entered_it(db: Database, missed: str) -> None:
    """The log has the row, who and why, with the hash of all corrections."""
    entered(db, missed)

    with db.look() as session:
        event = list(history(session, f"certificate:{missed}"))[-1]
    assert (event.what, event.who) == ("row entered", db.who)
    assert event.after is not None
    assert len(event.after.pop("said")) == 64
    assert event.after == {"entered row 1 row": "Lead 0.61 ppm", "why": WHY}


REFUSED = [
    {"value": "brownish"},
    {"value": ""},
    {"analyte": " "},
    {"page": 2},
    {"page": 0},
    {"why": " "},
]


@pytest.mark.parametrize("changes", REFUSED)
def test_refused(db: Database, missed: str, changes: dict[str, object]) -> None:
    """No analyte, no value, no such page, no reason: nothing is kept."""
    said = {"analyte": "Lead", "value": "0.61 ppm", "page": 1, "why": WHY} | changes

    with pytest.raises(UsageError), db.change() as session:
        enter(session, missed, **said)  # type: ignore[arg-type]

    assert len(shown(db, missed).contents.results) == len(READ)


def test_of_no_certificate(db: Database, shop: Shop) -> None:
    """A row belongs to a certificate."""
    with pytest.raises(NotFoundError), db.change() as session:
        enter(session, "9", "Lead", "0.61 ppm", 1, WHY)
