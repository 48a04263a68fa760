"""Values of two lines whose label stands half-way down beside them, as spreadsheets print them."""

from dataclasses import replace

from tests.reading.head.drawn import page
from tracker.reading.head import read_facts
from tracker.records.page import Page, Word

HEAD = """
                     Ashwagandha Root Extract 5%
    Product Name:    Withanolides                     Lot Number:    WB-5
    Item Code:       10-4471
"""
HALF = 7.0  # of the way from line to line


def half_way(drawing: str, ends: tuple[str, ...]) -> Page:
    """The page with all of its second line but these words half a line higher."""
    flat = page(drawing)
    second = sorted({word.top for word in flat.words})[1]

    def moved(word: Word) -> Word:
        stays = word.top != second or word.text in ends
        return word if stays else replace(word, top=word.top - HALF, bottom=word.bottom - HALF)

    return replace(flat, words=tuple(moved(word) for word in flat.words))


def test_a_label_half_way_down_beside_two_lines_has_both() -> None:
    """A product's name of two lines is read from its first, and the other columns as they stand."""
    facts, _ = read_facts([half_way(HEAD, ("Withanolides",))])

    assert facts.product and facts.product.value == "Ashwagandha Root Extract 5% Withanolides"
    assert facts.batch and facts.batch.value == "WB-5"
