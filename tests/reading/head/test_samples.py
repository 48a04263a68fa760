"""A file may hold several samples."""

from tests.reading.head.drawn import pages
from tracker.reading.head import read_heads, sample_starts

FIRST = """
    ## Copper Hill Labs
    Sample ID: CH-1     Product: Day Leaf      Page 1 of 2
    """
SECOND = """
    ## Copper Hill Labs
    Sample ID: CH-2     Product: Night Leaf    Page 1 of 1
    """


def test_another_sample() -> None:
    """A page whose head gives another code under the same label begins a sample."""
    assert sample_starts(pages(FIRST, SECOND)) == (2,)


def test_same_sample() -> None:
    """A page that repeats the code, or gives none, goes on."""
    assert sample_starts(pages(FIRST, "Sample ID: CH-1", "Lead 0.1 ppm")) == ()


def test_new_label() -> None:
    """A code under a label that the first page does not have says nothing."""
    assert sample_starts(pages(FIRST, "Test ID: 4471", "Test ID: 4472")) == ()


def test_code_below_the_head() -> None:
    """Nor does one in the lower half, where tables of quality control stand."""
    low = "\n" * 30 + "Sample ID: QC-7"

    assert sample_starts(pages(FIRST, f".{low}")) == ()


def test_report_numbers() -> None:
    """Where no sample has a code, the report's number tells them apart."""
    assert sample_starts(pages("Report No: R-1", "Report No: R-1", "Report No: R-2")) == (3,)


def test_heads() -> None:
    """Each sample has its own facts and pages."""
    heads, _ = read_heads(pages(FIRST, "Lead 0.1 ppm   Page 2 of 2", SECOND))

    assert [head.pages for head in heads] == [(1, 2), (3,)]
    assert [head.facts.product.value for head in heads if head.facts.product] == [
        "Day Leaf",
        "Night Leaf",
    ]


def test_said_once_for_all() -> None:
    """What the last page says for all samples counts for each."""
    last = """
        Sample ID: CH-2
        ISO/IEC 17025 accredited by PJLA, No. 99999
        This report shall not be reproduced without the consent of Tall Pine Laboratories.
        """

    heads, _ = read_heads(pages("Sample ID: CH-1", last))

    laboratories = [head.facts.laboratory for head in heads]
    assert [lab.value if lab else None for lab in laboratories] == ["Tall Pine Laboratories"] * 2
    assert heads[0].facts.accreditation == heads[1].facts.accreditation


def test_analyses_numbered_one_by_one() -> None:
    """Pages with other codes but the same product and batch are of one sample."""
    page_of = """
        ## Copper Hill Labs
        Sample ID: {0}     Product: Day Leaf      Batch: DL-7
        """

    heads, _ = read_heads(pages(*(page_of.format(code) for code in ("T-01", "T-02", "T-03"))))

    assert [head.pages for head in heads] == [(1, 2, 3)]
