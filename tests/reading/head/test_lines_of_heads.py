"""Single lines of heads, each with what it says of product, batch and sample."""

import pytest

from tests.reading.head.drawn import facts_of

HEAD = """
## Fern Hollow Labs
18 Fern Rd, Denver, CO 80201
Client: Bluebell Wellness Co.
{}
Received: 05/07/2024       Report Date: 05/10/2024
"""
LINES = {
    "Certificate of Analysis for Red Bali Powder": {"product": "Red Bali Powder"},
    "Certificate of Analysis - Red Bali Powder": {"product": "Red Bali Powder"},
    "Certificate of Analysis - Final Report": {"product": None},
    "Analysis of: Red Bali Powder": {"product": "Red Bali Powder"},
    "Goods: Red Bali Powder": {"product": "Red Bali Powder"},
    "Sample: 1 of 3\nDescription: Red Bali Powder": {"product": "Red Bali Powder"},
    "Lot # BB-77 Exp 12/2025": {"batch": "BB-77"},
    "Batch Number (Mfr): BB-77": {"batch": "BB-77"},
    "Lot Identifier BB-77": {"batch": "BB-77"},
    "Client Lot ID: BB-77": {"batch": "BB-77"},
    "Client Sample Number: A-1      Lab Number: 77120": {"sample_id": "77120"},
    "Product Lot          240411": {"batch": "240411"},
    "LOT: BB-77 MFD: 01/2024 EXP: 01/2026": {"batch": "BB-77"},
    "SAMPLE: Red Bali // BATCH NO.: BB-77 // SAMPLE NO.: 77120": {
        "product": "Red Bali",
        "batch": "BB-77",
        "sample_id": "77120",
    },
}


@pytest.mark.parametrize("line", LINES)
def test_line(line: str) -> None:
    """The line says what it says, and the client above it stays the client."""
    expected = {"client": "Bluebell Wellness Co.", **LINES[line]}

    assert facts_of(HEAD.format(line), expected) == expected


def test_manufacturer_over_the_customer() -> None:
    """A customer's name is the customer's also below a manufacturer, whose name has its own."""
    drawing = """
    ## Fern Hollow Labs
    Manufacturer: Leaf Mill Co.
    Customer Name: Bluebell Wellness Co.
    Product: Red Bali Powder
    """

    assert facts_of(drawing, ["client"]) == {"client": "Bluebell Wellness Co."}


def test_client_who_sampled() -> None:
    """That the client sampled is the value of a label, and no label of what is beside it."""
    drawing = """
    ## Fern Hollow Labs
    Method              Submitted by               Category
    HPLC-UV             Three Forks Botanicals     Botanical

    Sampled By          Product                    Order #
    Client              Red Bali Powder            8812
    """

    expected = {"client": "Three Forks Botanicals", "product": "Red Bali Powder"}
    assert facts_of(drawing, expected) == expected


def test_title_over_any_detail() -> None:
    """A title names the product whichever detail of the sample comes first below it."""
    drawing = """
    ## Fern Hollow Labs
    Certificate of Analysis
    ## Green Malay
    Sample Size: 20 g
    Reported: April 23, 2024
    """

    assert facts_of(drawing, ["product"]) == {"product": "Green Malay"}


def test_no_title_over_an_address() -> None:
    """A line over an address is of its block, be its own street misread."""
    drawing = """
    ## Fern Hollow Labs
    Certificate of Analysis
    ## 1450 SW PepperDrve
    Larkmont, OR 97999
    Order #: 8812          Sample Size: 20 g
    """

    assert facts_of(drawing, ["product"]) == {"product": None}
