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


def test_pages_there() -> None:
    """The sentence names the pages that are there: one alone, or from the first to the last."""
    (alone,) = doubts_of("Page 1 of 2")
    (several,) = doubts_of("Page 2 of 4", "Page 3 of 4")

    assert "of 2 pages the file has page 1 only." in alone.sentence
    assert "of 4 pages the file has 2 to 3." in several.sentence


def test_all_pages() -> None:
    """Pages that count up to the number claimed are none, one without a number between them too."""
    assert doubts_of("Page 1 of 3", "Lead 0.1 ppm", "Page 3 of 3") == ()


def test_guessed_laboratory() -> None:
    """A name that only stands where laboratories stand is a doubt; one that says so is none."""
    head = "## Alder Nutrition Inc.\n\nProduct Name: Zinc     Lot Number: ZB-2401"

    (doubt,) = doubts_of(head)

    assert doubt.kind == "laboratory_guessed"
    assert '"Alder Nutrition Inc."' in doubt.sentence
    assert doubts_of(head.replace("Nutrition", "Laboratories")) == ()


def test_laboratory_that_writes_to_a_client() -> None:
    """A name over its own web address that writes to a client is no guess."""
    head = "## Alder\nwww.alder.example\nProduct: Zinc     Lot No: ZB-1     Client: Elm Goods"

    assert doubts_of(head) == ()


def test_batch_among_results() -> None:
    """A batch that is printed with the results alone may be the instrument's."""
    (doubt,) = doubts_of(
        """
        ## Alder Laboratories
        Product Name: Zinc
        Analyte      Result      LOQ
        Lead         0.10        0.05
        Batch: 2303988
        """
    )

    assert doubt.kind == "batch_among_results"


def test_batch_beside_the_method() -> None:
    """A batch on the line of a method is the instrument's; the sample's own is taken."""
    drawing = """
        ## Alder Laboratories
        Method: M-1    Analyst: JD    Batch: C20-0722
        Sample: Zinc       Lot No: ZB-1
        """

    facts, doubts = read_facts(pages(drawing))

    assert facts.batch is not None
    assert facts.batch.value == "ZB-1"
    assert doubts == ()


def test_guessed_client() -> None:
    """A client whom only the letterhead names is taken, with a doubt."""
    facts, doubts = read_facts(
        pages(
            """
            # Lark Naturals
            Product: Calm Capsules     Lot #: 0419C3
            Tested by Quest Laboratories, an ISO/IEC 17025 accredited laboratory.
            """
        )
    )

    assert facts.client is not None
    assert facts.client.value == "Lark Naturals"
    assert [d.kind for d in doubts] == ["client_guessed"]


def test_order_of_a_country() -> None:
    """Where only the country tells which of day and month comes first, it does, without a doubt."""
    drawing = """
        ## Laboratoire des Dunes SARL
        Date de réception : 05/03/2024      Date d'édition : 06/04/2024
        """

    facts, doubts = read_facts(pages(drawing))

    assert facts.received is not None
    assert facts.received.value == "2024-03-05"
    assert "date_order" not in {d.kind for d in doubts}


def test_a_standard_followed_is_no_accreditation() -> None:
    """That work followed ISO/IEC 17025 is not read as being accredited."""
    facts, _ = read_facts(
        pages("Sampling and analysis performed in accordance with ISO/IEC 17025:2017.")
    )

    assert facts.accreditation is None


def test_two_batches() -> None:
    """Two labels that are as sure and say two batches are a doubt that quotes both."""
    head = "## Alder Laboratories\nBatch Number: A-17      Lot Number: 2231"

    (doubt,) = doubts_of(head)

    assert doubt.kind == "two_batches"
    assert '"A-17"' in doubt.sentence
    assert '"2231"' in doubt.sentence
    assert doubts_of(head.replace("2231", "A-17")) == ()
