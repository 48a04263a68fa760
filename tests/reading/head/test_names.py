"""The part of a value that is a name."""

from tests.reading.head.drawn import page
from tracker.reading.head.names import alone
from tracker.reading.head.values import Value
from tracker.reading.lines import lines_of
from tracker.records.page import Page, Word


def test_remark_in_small_type() -> None:
    """What stands in far smaller type behind a product's name is no part of it."""
    words = (
        Word("Papaya", 20, 40, 60, 53, 13, True),
        Word("Rosin", 63, 40, 93, 53, 13, True),
        Word("(Concentrate)", 96, 44, 130, 52, 8),
    )
    (piece,) = lines_of(Page(1, 612, 792, words))[0].pieces

    assert alone(Value(piece, 0, len(piece.text), 0.0)).text == "Papaya Rosin"


def test_subject_of_a_letter() -> None:
    """Neither what was done with a sample nor its lot is part of the product's name."""
    drawn = page("Analysis of one sample of White Thai leaf, Lot WT-55-2023")
    (piece,) = lines_of(drawn)[0].pieces

    assert alone(Value(piece, 0, len(piece.text), 0.0)).text == "White Thai leaf"
