"""What is printed is told as it is read."""

import pytest

from tracker.records.place import Place
from tracker.records.reading import Cell
from tracker.services.plain_data import with_unit

AT = Place(1, 0, 0, 9, 9)


@pytest.mark.parametrize(
    ("cell", "unit", "told"),
    [
        ("0.5", "ppm", "0.5 ppm"),
        ("0.5 ppm", "ppm", "0.5 ppm"),
        ("< 10 CFU/g", "CFU/g", "< 10 CFU/g"),
        ("ND", None, "ND"),
        (None, "ppm", "ppm"),
        (None, None, ""),
    ],
)
def test_a_unit_is_told_once(cell: str | None, unit: str | None, told: str) -> None:
    """Where the unit stands in the cell itself it is not said again."""
    cells = [text and Cell(text, AT) for text in (cell, unit)]

    assert with_unit(*cells) == told
