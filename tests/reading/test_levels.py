"""Rows drawn in plain text whose values stand higher or lower than their names."""

from dataclasses import replace

import pytest

from tests.reading.head.drawn import page
from tracker.reading import read
from tracker.records.page import Page
from tracker.records.reading import Reading

TABLE = """
    # Potency
    Analyte          LOQ      Result     mg/g
    Mitragynine      0.01     1.51       15.1
    Speciogynine     0.02     0.22       2.2
    Paynantheine     0.03     ND         ND
    Speciociliatine  0.04     0.44       4.4
    Corynoxine       0.05     0.55       5.5
"""
NAMES = ["Mitragynine", "Speciogynine", "Paynantheine", "Speciociliatine", "Corynoxine"]
RESULTS = ["1.51", "0.22", "ND", "0.44", "0.55"]
TRUE = list(zip(NAMES, RESULTS, ["15.1", "2.2", "ND", "4.4", "5.5"], strict=True))
LAST = 180.0  # left of the column of mg/g
NUMBERS = 95.0


def moved(way: float, left: float, pitch: float = 14.0) -> list[Reading]:
    """The rows of the table with all right of a place moved down, its lines so far apart."""
    flat = page(TABLE)
    heights = sorted({word.top for word in flat.words})

    def put(index: int, x: float) -> float:
        return 30 + index * pitch + (way if index > 1 and x >= left else 0.0)

    words = []
    for word in flat.words:
        top = put(heights.index(word.top), word.x0)
        words.append(replace(word, top=top, bottom=top + word.size))
    return rows_of(replace(flat, words=tuple(words)))


def printed(row: Reading) -> list[str]:
    """Name and results of a row."""
    return [row.analyte.text, row.result.text, *(other.result.text for other in row.others)]


def rows_of(drawn: Page) -> list[Reading]:
    """The readings of one page."""
    return [row for sample in read([drawn]).samples for row in sample.readings]


@pytest.mark.parametrize("way", [4.0, 5.0, 6.0, 7.0, 8.0])
def test_values_half_a_line_lower_are_read_in_turn(way: float) -> None:
    """Each line of values goes to the name above it, with a doubt where a name is below."""
    found = moved(way, NUMBERS)

    assert [(r.analyte.text, r.result.text) for r in found] == list(
        zip(NAMES, RESULTS, strict=True)
    )
    assert all("value_between_names" in [d.kind for d in r.doubts] for r in found[:-1])


@pytest.mark.parametrize("way", [-8.0, 8.0])
@pytest.mark.parametrize("left", [LAST, NUMBERS])
def test_a_value_between_two_names_is_doubted(way: float, left: float) -> None:
    """Where lines are close and values nearer to the next name, none is given without a doubt."""
    wrong = [
        row
        for row in moved(way, left, pitch=11.0)
        if not any(set(printed(row)) <= set(true) for true in TRUE)
    ]

    assert wrong
    assert all(row.doubts for row in wrong)


@pytest.mark.parametrize("way", [-3.0, -1.0, 0.0, 1.0, 3.0])
def test_values_hardly_off_their_names_are_not_doubted(way: float) -> None:
    """What is clearly nearest to its own name stands beside it."""
    found = moved(way, NUMBERS)

    assert [r.result.text for r in found] == RESULTS
    assert not [d for r in found for d in r.doubts if d.kind == "value_between_names"]
