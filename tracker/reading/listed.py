"""Names that nobody knows, in a list of known ones: "THC ... 8.47 %" between "THCA" and "CBDA"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.reading.cells import is_value, unit_in
from tracker.reading.lines import Line, Piece, cell_of
from tracker.records.reading import Cell, Reading
from tracker.vocabulary import analytes, columns, words

_FEWEST = 2  # known names close by
_LONGEST_NAME = 5
_EDGE = 3.0
_NEAR = 3.5  # of the font's height


def listed_readings(
    lines: Sequence[Line], page: int, found: Sequence[Reading]
) -> Iterator[Reading]:
    """Readings of unknown names whose names and values stand in line with those of known ones.

    Args:
        lines: The lines that are in no table.
        page: Number of the page.
        found: What was read of known names on the same page.
    """
    for line in lines:
        for name, value in pairwise(line.pieces):
            if not _may_be_row(name, value):
                continue
            near = [r for r in found if r.result.place.page == page and _in_line(r, name, value)]
            panels = {r.panel for r in near}
            if len(near) >= _FEWEST and len(panels) == 1:
                yield _reading(panels.pop(), name, value, page)


def _may_be_row(name: Piece, value: Piece) -> bool:
    text = name.text.rstrip(": ")
    unknown = analytes.find(text) is None and not columns.heading(text).roles
    short = len(name.words) <= _LONGEST_NAME and text[:1].isalnum() and not is_value(text)
    measured = is_value(value.text) and words.status(value.text) is None
    return unknown and short and measured


def _in_line(reading: Reading, name: Piece, value: Piece) -> bool:
    """Whether a reading's name and result stand close over or under, at the same edges."""
    label, result = reading.analyte.place, reading.result.place
    lined = min(abs(result.x0 - value.x0), abs(result.x1 - value.x1)) < _EDGE
    level = abs(label.top - result.top) < name.size
    near = abs(label.top - name.top) < _NEAR * name.size
    return level and near and lined and abs(label.x0 - name.x0) < _EDGE


def _reading(panel: str, name: Piece, value: Piece, page: int) -> Reading:
    label, result = cell_of(name.words, page), cell_of(value.words, page)
    unit = unit_in(result.text)
    return Reading(
        panel=panel,
        analyte=Cell(label.text.rstrip(": "), label.place),
        result=result,
        unit=Cell(unit, result.place) if unit else None,
    )
