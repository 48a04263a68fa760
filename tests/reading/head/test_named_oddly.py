"""Products and batches whose names look like something else; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of
from tracker.reading.head import read_facts
from tracker.records.page import Page, Word

LABELLED = """
## Fern Hollow Labs
18 Fern Rd, Denver, CO 80201
Client            Bluebell Wellness Co.
Sample Name       {}
Sample ID         FH24-0044
Lot Number        BB-77
"""
IN_A_TITLE = """
# Fern Hollow Labs
18 Fern Rd, Denver, CO 80201
## {}
Edible, Gummy
Sample FH24-0044                           Received: 05/07/2024
Lot: BB-77                                 Reported: 05/09/2024
"""
LOT = """
## Fern Hollow Labs
Client: Bluebell Wellness Co.         Sample ID: FH24-0044
Product Name: Red Powder
Lot Number: {}
Received: 05/07/2024
"""
PRODUCTS = [
    "Super Green Capsules: 500 mg, 60 count",
    "Hemp Flower: Sour Space Candy",
    "7-OH Tablets 15 mg, 20 ct",
    "Gelato 33",
    "Wild Lettuce 10:1",
    "RB-2201 Red Bali",
    "Water Soluble Powder (2%)",
    "Red Bali - 250 g - 12",
]


@pytest.mark.parametrize("name", PRODUCTS)
def test_labelled_product(name: str) -> None:
    """A product's name stays whole with a colon, numbers or a word of an address in it."""
    facts = facts_of(LABELLED.format(name), ["product", "client", "batch", "sample_id"])

    assert facts == {
        "product": name,
        "client": "Bluebell Wellness Co.",
        "batch": "BB-77",
        "sample_id": "FH24-0044",
    }


@pytest.mark.parametrize("name", PRODUCTS)
def test_titled_product(name: str) -> None:
    """So it is where it stands as a title over the kind of goods, which is no town."""
    facts = facts_of(IN_A_TITLE.format(name), ["product", "client", "batch"])

    assert facts == {"product": name, "client": None, "batch": "BB-77"}


@pytest.mark.parametrize("lot", ["20240318", "13JUN24", "24-03-18", "ABCD", "RED-A"])
def test_lot_like_a_date_or_a_word(lot: str) -> None:
    """In one piece with its label a lot may look like a day or be of letters alone."""
    assert facts_of(LOT.format(lot), ["batch"]) == {"batch": lot}


@pytest.mark.parametrize("printed", ["N/A", "PASS", "TBD"])
def test_no_lot(printed: str) -> None:
    """Words that say nothing and verdicts are no lot."""
    assert facts_of(LOT.format(printed), ["batch"]) == {"batch": None}


def test_a_small_word_right_under_a_large_name_belongs_to_it() -> None:
    """What stands under a logo is found though a line beside it is as high as the logo's foot."""
    words = [
        Word("QRT", 42, 45, 91, 68, 23.0),
        Word("LABORATORY", 42, 65, 91, 72, 7.0),
        Word("CBD/HEMP", 450, 61, 494, 68, 7.0),
        *(Word("Edibles", 42, 200 + 12 * i, 80, 207 + 12 * i, 7.0) for i in range(9)),
    ]

    facts, _ = read_facts([Page(1, 612, 792, tuple(words))])

    assert facts.laboratory is not None
    assert facts.laboratory.value == "QRT LABORATORY"
