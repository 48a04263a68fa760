"""Tiles that sum up a certificate, which look like a table on its side."""

from collections.abc import Sequence

from tracker.reading.cells import is_value
from tracker.reading.lines import Line, Piece
from tracker.reading.slices import words_of
from tracker.records.page import Word
from tracker.vocabulary import analytes, words

_OVER = 3  # lines above that may hold values, some of what stands beside


def are_tiles(
    lines: Sequence[Line], i: int, names: Sequence[Piece], rows: Sequence[Sequence[Sequence[Word]]]
) -> bool:
    """Whether names of a line and the values under them repeat what tables say.

    They hold nothing but verdicts, or are of several groups of tests, or every name stands close
    under a value: then the values below belong to other names.

    Args:
        lines: The page's lines.
        i: Index of the line of names.
        names: The names.
        rows: For each line of values what stands under each name.
    """
    if not any(_measured(words_of(cell)) for cells in rows for cell in cells if cell):
        return True
    known = (analytes.find(name.text) for name in names)
    if len(rows) == 1 and len({analyte.panel for analyte in known if analyte}) > 1:
        return True
    below = min(word.top for cell in rows[0] for word in cell) - lines[i].bottom
    return _closest_over(lines, i, names) < below


def _closest_over(lines: Sequence[Line], i: int, names: Sequence[Piece]) -> float:
    """How far over a line of names stand values over each of them."""
    for line in reversed(lines[max(0, i - _OVER) : i]):
        values = [piece for piece in line.pieces if _measured(piece.text)]
        if all(any(v.x0 < n.x1 and n.x0 < v.x1 for v in values) for n in names):
            return lines[i].top - line.bottom
    return float("inf")


def _measured(text: str) -> bool:
    """Whether a text is a value and no bare verdict."""
    return is_value(text) and words.status(text) is None
