"""Every fact points at the spot where it is printed."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.head.drawn import page, pages
from tracker.reading.head import read_facts
from tracker.records.page import Code, Page, Word

LABELS = st.sampled_from(
    ["Batch #:", "Sample ID", "Date Received:", "Client", "Page 1 of 9", "Labs", "Report", "PASS"]
)
TEXTS = LABELS | st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1)
WORDS = st.builds(
    lambda text, x, y, size, bold: Word(
        text, x, y, x + 0.5 * size * len(text), y + size, size, bold
    ),
    TEXTS,
    st.integers(0, 60).map(lambda n: n * 10.0),
    st.integers(0, 60).map(lambda n: n * 12.0),
    st.sampled_from([6.0, 10.0, 18.0]),
    st.booleans(),
)


def test_inline_value() -> None:
    """A value that shares its word with the label has the rectangle of its own letters."""
    drawn = page("Batch#:AX-1190")

    fact = read_facts([drawn])[0].batch

    assert fact is not None
    assert fact.text == "AX-1190"
    assert fact.place.x0 == drawn.words[0].starts[7]
    assert fact.place.x1 == drawn.words[0].x1


def test_wrapped_value() -> None:
    """A value of two lines has the rectangle around both."""
    drawn = page(
        """
        Product Name:    Traditional Leaf
                         Powder
        """
    )

    fact = read_facts([drawn])[0].product

    assert fact is not None
    assert fact.text == "Traditional Leaf Powder"
    assert (fact.place.top, fact.place.bottom) == (drawn.words[0].top, drawn.words[-1].bottom)


def test_empty_page() -> None:
    """A page without words gives no facts and no doubts."""
    assert read_facts([page("")])[0].items() == ()


def test_no_pages() -> None:
    """So does no page at all."""
    assert read_facts(pages())[0].items() == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25))
def test_any_words(words: list[Word]) -> None:
    """Whatever is printed, reading the head ends, and every date and code is on the page."""
    drawn = Page(1, 612.0, 792.0, tuple(words))

    facts, _ = read_facts([drawn])

    letters = "".join(c for w in words for c in w.text if not c.isspace())
    for name, fact in facts.items():
        assert 0 <= fact.place.x0 <= fact.place.x1, name
        assert all(c in letters for c in fact.text if c.isalnum()), name


def test_linked_laboratory() -> None:
    """A laboratory of which only a link tells is named by the link's host, at the link's spot."""
    drawn = page("Sample Name: Lone Leaf")
    link = Code("link", "https://www.tinroofanalytics.com/terms", 20.0, 700.0, 200.0, 712.0)

    fact = read_facts([replace(drawn, codes=(link,))])[0].laboratory

    assert fact is not None
    assert (fact.value, fact.place.box) == ("tinroofanalytics", (20.0, 700.0, 200.0, 712.0))


def test_recognised_text() -> None:
    """On a page read from its picture a label may have a wrong letter."""
    drawn = replace(page("Sarnple Narne: Dusty Leaf"), text_state="ocr")

    fact = read_facts([drawn])[0].product

    assert fact is not None
    assert fact.value == "Dusty Leaf"
