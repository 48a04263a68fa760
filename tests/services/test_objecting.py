"""Contradictions and answers of the checklist speak against a batch as soon as they are known."""

from dataclasses import replace

import pytest

from tests.printed import ALL_WELL, parsed, sample, stored
from tests.services.conftest import Shop
from tracker.records.judgement import FileMark
from tracker.records.page import Code, Page
from tracker.records.place import Place
from tracker.records.reading import Cell
from tracker.records.signal import Signal
from tracker.services.certificates import show_certificate
from tracker.services.correcting import correct
from tracker.services.matching import Destination
from tracker.services.parsing import ParsedCertificate
from tracker.services.products import add_product
from tracker.services.rechecking import Tally, recheck
from tracker.services.vendors import add_vendor
from tracker.store.session import Database
from tracker.store.traces import keep_traces

PLACE = Place(1, 10, 10, 90, 20)


def shown(db: Database, number: int) -> tuple[bool | None, list[Signal]]:
    """Whether a certificate's batch is verified today, and what the certificate contradicts."""
    with db.look() as session:
        found = show_certificate(session, str(number), db.now().date())
        return found.standing and found.standing.verified, list(found.signals)


def linked(payload: str) -> ParsedCertificate:
    """A certificate with a code on its page."""
    page = Page(1, 612, 792, codes=(Code("code", payload, *PLACE.box),))
    return replace(parsed(), pages=(page,))


def test_a_code_that_leads_to_the_vendor_blocks(db: Database, shop: Shop) -> None:
    """A contradiction is a reason of its own, with the act that settles it."""
    (number,) = stored(db, linked("https://gullibleleaf.example/coa"), shop.batch)

    verified, signals = shown(db, number)
    assert [signal.code for signal in signals] == ["link_leads_to_vendor"]
    assert verified is False


def test_an_honest_code_does_not_block(db: Database, shop: Shop) -> None:
    """A code without a word of the vendor leaves the batch verified."""
    (number,) = stored(db, linked("https://figment.example/FA-0117"), shop.batch)

    assert shown(db, number) == (True, [])


def test_missing_pages_block(db: Database, shop: Shop) -> None:
    """A file of one page that prints "Page 1 of 6" is not the whole certificate."""
    (number,) = stored(db, parsed(sample(pages_claimed="6")), shop.batch)

    verified, signals = shown(db, number)
    assert [signal.code for signal in signals] == ["pages_missing"]
    assert verified is False


def test_hidden_text_is_to_be_checked_by_hand(db: Database, shop: Shop) -> None:
    """Text that cannot be seen is shown with its words, and blocks nothing by itself."""
    hidden = replace(parsed(), hidden=(Cell("all values below the limit", PLACE),))

    (number,) = stored(db, hidden, shop.batch)

    verified, (signal,) = shown(db, number)
    assert (signal.weight, signal.place) == ("check by hand", PLACE)
    assert "all values below the limit" in signal.sentence
    assert verified is True


def test_dated_after_its_import(db: Database, shop: Shop) -> None:
    """What was still to come when it was imported was never true, however long ago that is."""
    (number,) = stored(db, parsed(sample(tested="2026-03-09", reported="2026-03-10")), shop.batch)

    _, signals = shown(db, number)
    assert [signal.code for signal in signals] == ["dated_in_future"]


@pytest.mark.parametrize(("report", "codes"), [("FA-0117", 1), ("FA-0118", 0)])
def test_one_report_for_two_batches(db: Database, shop: Shop, report: str, codes: int) -> None:
    """One number for two batches is a contradiction; two numbers are none."""
    first = sample(sample_id="S-1")
    stored(db, parsed(first, name="a.pdf"), shop.batch)
    rows = {"Lead": "0.5 ppm"}
    other = sample(rows, sample_id="S-1", batch="XY-9", report_number=report)

    (number,) = stored(db, parsed(other, name="b.pdf"), Destination(shop.vendor, shop.red, "XY-9"))

    _, signals = shown(db, number)
    assert len([s for s in signals if s.code == "report_for_two_batches"]) == codes


MEASURED = ALL_WELL | {"Arsenic": "0.21 ppm", "Cadmium": "0.053 ppm"}
"""With six numbers that hardly come twice."""


def test_equal_numbers_in_another_batch_speak_against_both(db: Database, shop: Shop) -> None:
    """Five numbers that come again in another batch's report block the earlier batch, too."""
    (first,) = stored(db, parsed(sample(MEASURED)), shop.batch)
    assert shown(db, first)[0] is True

    again = parsed(sample(MEASURED, batch="XY-9", report_number="FA-9"), name="b.pdf")
    (second,) = stored(db, again, Destination(shop.vendor, shop.green, "XY-9"))

    for number in (first, second):
        verified, signals = shown(db, number)
        assert [signal.code for signal in signals] == ["same_values_for_two_batches"]
        assert verified is False


def test_other_numbers_in_another_batch_are_honest(db: Database, shop: Shop) -> None:
    """Two batches of which four numbers are equal are both verified."""
    (first,) = stored(db, parsed(sample(MEASURED)), shop.batch)
    rows = MEASURED | {"Lead": "0.62 ppm", "Arsenic": "0.22 ppm"}
    other = parsed(sample(rows, batch="XY-9", report_number="FA-9"), name="b.pdf")

    (second,) = stored(db, other, Destination(shop.vendor, shop.green, "XY-9"))

    assert shown(db, first) == shown(db, second) == (True, [])


def test_equal_numbers_are_found_at_another_vendor(db: Database, shop: Shop) -> None:
    """A certificate that comes again under another vendor, product, lot and number blocks both."""
    (first,) = stored(db, parsed(sample(MEASURED)), shop.batch)
    with db.change() as session:
        vendor = add_vendor(session, "Fable Leaf").id
        product = add_product(session, "Fable Leaf", "Blue Thai", "kratom-leaf", "powder").id
    head = {"batch": "XY-9", "report_number": "DL-77", "laboratory": "Dreamt Labs"}
    again = parsed(sample(MEASURED, product="Blue Thai", client="Fable Leaf", **head), name="b.pdf")

    (second,) = stored(db, again, Destination(vendor, product, "XY-9"))

    for number in (first, second):
        verified, signals = shown(db, number)
        assert "same_values_for_two_batches" in [signal.code for signal in signals]
        assert verified is False


def test_a_correction_ends_a_contradiction_for_both(db: Database, shop: Shop) -> None:
    """A lot that was misread and is corrected frees the other batch, too."""
    (first,) = stored(db, parsed(sample(MEASURED)), shop.batch)
    again = parsed(sample(MEASURED, batch="XY-9", report_number="FA-9"), name="b.pdf")
    (second,) = stored(db, again, Destination(shop.vendor, shop.green, "XY-9"))
    assert shown(db, first)[0] is False

    with db.change() as session:
        correct(session, str(second), "head", "batch", "KR-2401", "the pack says so")

    assert shown(db, first) == (True, [])


def test_corrected_numbers_free_the_other_batch(db: Database, shop: Shop) -> None:
    """Numbers that were misread as another's, once corrected, speak against nobody any more."""
    (first,) = stored(db, parsed(sample(MEASURED)), shop.batch)
    again = parsed(sample(MEASURED, batch="XY-9", report_number="FA-9"), name="b.pdf")
    (second,) = stored(db, again, Destination(shop.vendor, shop.green, "XY-9"))

    with db.change() as session:
        for row, text in (("lead", "0.11 ppm"), ("arsenic", "0.33 ppm"), ("cadmium", "0.022 ppm")):
            correct(session, str(second), row, "value", text, "misread")

    assert shown(db, first) == shown(db, second) == (True, [])


def test_what_an_earlier_program_kept_is_held_against_others_at_a_recheck(
    db: Database, shop: Shop
) -> None:
    """Certificates that were kept without traces get them when everything is rechecked."""
    (first,) = stored(db, parsed(sample(MEASURED)), shop.batch)
    again = parsed(sample(MEASURED, batch="XY-9", report_number="FA-9"), name="b.pdf")
    stored(db, again, Destination(shop.vendor, shop.green, "XY-9"))
    with db.change() as session:
        for number in (1, 2):
            keep_traces(session, number, {})
    assert shown(db, first)[1] == []

    with db.change() as session:
        list(recheck(session, db.now().date(), Tally(), take=True))

    assert [signal.code for signal in shown(db, first)[1]] == ["same_values_for_two_batches"]


def test_a_new_issue_repeats_nobody(db: Database, shop: Shop) -> None:
    """The same report in other bytes, with the same numbers, is the same certificate."""
    stored(db, parsed(sample(MEASURED)), shop.batch)

    (second,) = stored(db, parsed(sample(MEASURED), name="b.pdf"), shop.batch)

    assert shown(db, second) == (True, [])


def test_a_file_is_held_against_its_laboratorys_other_files(db: Database, shop: Shop) -> None:
    """A file of another program is told once three others of its laboratory agree; never before."""
    marks = [FileMark("Cairo 1.16")] * 3 + [FileMark("Picture Shop 25")]
    numbers = []
    for n, mark in enumerate(marks):
        head = {"report_number": f"FA-{n}", "batch": f"KR-{n}"}
        file = parsed(sample({"Lead": f"0.2{n} ppm"}, **head), name=f"{n}.pdf")
        numbers += stored(
            db, replace(file, mark=mark), Destination(shop.vendor, shop.green, f"KR-{n}")
        )

    codes = [[signal.code for signal in shown(db, number)[1]] for number in numbers]

    assert codes == [[], [], [], ["file_unlike_its_laboratorys"]]
