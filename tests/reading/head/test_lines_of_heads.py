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
