"""Printed batch names against recorded ones."""

import pytest

from tracker.checks.batches import likeness

PAIRS = [
    ("KR-2401", "KR-2401", "same"),
    ("kr-2401", "KR-2401", "same"),
    ("Lot: KR–2401", "KR-2401", "same"),
    ("Batch # KR-2401", "KR-2401", "same"),
    ("Lot No. 1234", "1234", "same"),
    ("KR - 2401", "KR-2401", "same"),
    ("23-A", "23A", "near"),
    ("KR-24O1", "KR-2401", "near"),
    ("00123", "123", "near"),
    ("23A/24B", "23A", "near"),
    ("LOT1234", "1234", "same"),
    ("KR-2402", "KR-2401", "other"),
    ("KR-2401A", "KR-2401", "other"),
]


@pytest.mark.parametrize(("printed", "wanted", "expected"), PAIRS)
def test_likeness(printed: str, wanted: str, expected: str) -> None:
    """Spelling does not matter, letters and digits do, and what is easily misread is near."""
    assert likeness(printed, wanted) == expected
    assert likeness(wanted, printed) == expected
