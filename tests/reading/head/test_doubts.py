"""What about a head is not settled is said."""

from tests.reading.head.drawn import pages
from tracker.reading.head import read_facts
from tracker.records.reading import Doubt


def doubts_of(*drawings: str) -> tuple[Doubt, ...]:
    """The doubts about drawn pages."""
    return read_facts(pages(*drawings))[1]


def test_date_order() -> None:
    """A date whose day and month nothing settles is a doubt that names both readings."""
    (doubt,) = doubts_of("Date Received: 03/04/2026")

    assert doubt.kind == "date_order"
    assert "2026-03-04" in doubt.sentence
    assert "2026-04-03" in doubt.sentence


def test_settled_date() -> None:
    """A date that another date of the document settles is none."""
    assert doubts_of("Date Received: 03/04/2026    Date Reported: 03/25/2026") == ()


def test_two_values() -> None:
    """The same label with two values is a doubt that quotes both."""
    (doubt,) = doubts_of("Batch Number: A-17", "Batch Number: A-71")

    assert doubt.kind == "two_values"
    assert '"A-17" (page 1)' in doubt.sentence
    assert '"A-71" (page 2)' in doubt.sentence


def test_repeated_value() -> None:
    """The same label with the same value on every page is none."""
    assert doubts_of("Batch Number: A-17", "Batch Number: A-17") == ()


def test_missing_page() -> None:
    """A page that is claimed and not there is a doubt."""
    (doubt,) = doubts_of("Report: R-1   Page 1 of 3", "Report: R-1   Page 2 of 3")

    assert doubt.kind == "pages_missing"
    assert doubt.place is not None
    assert doubt.place.page == 2


def test_first_page_missing() -> None:
    """So is one before the first."""
    assert [d.kind for d in doubts_of("Page 2 of 2")] == ["pages_missing"]


def test_all_pages() -> None:
    """Pages that count up to the number claimed are none, one without a number between them too."""
    assert doubts_of("Page 1 of 3", "Lead 0.1 ppm", "Page 3 of 3") == ()
