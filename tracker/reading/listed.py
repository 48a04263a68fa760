"""Names that nobody knows, in a list of known ones: "THC ... 8.47 %" between "THCA" and "CBDA"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.reading.cells import is_value, unit_in
from tracker.reading.lines import Line, Piece, cell_of
from tracker.records.reading import Cell, Reading
from tracker.vocabulary import analytes, columns, units, words

_FEWEST = 2  # known names close by
_LONGEST_NAME = 5
_EDGE = 3.0
_NEAR = 3.5  # of the font's height
_MEASURED_NEAR = 9.0  # where each value has a unit behind it; titles and methods stand between


def listed_readings(
    lines: Sequence[Line], page: int, found: Sequence[Reading]
) -> Iterator[tuple[Reading, Line, int]]:
    """Readings of unknown names whose names and values stand in line with those of known ones.

    Args:
        lines: The lines that are in no table.
        page: Number of the page.
        found: What was read of known names on the same page.

    Yields:
        Each with its line and the number of its name in it, for what else the line says of it.
    """
    for line in lines:
        for k, (name, value) in enumerate(pairwise(line.pieces)):
            unit = unit_behind(line, k)
            if not _may_be_row(name, value, unit):
                continue
            reach = (_MEASURED_NEAR if unit else _NEAR) * name.size
            near = [r for r in found if r.result.place.page == page and _in_line(r, name, value)]
            near = [r for r in near if abs(r.analyte.place.top - name.top) < reach]
            panels = {r.panel for r in near}
            if len(near) >= _FEWEST and (unit or len(panels) == 1):
                panel = panels.pop() if len(panels) == 1 else ""
                yield _reading(panel, name, value, page), line, k


def unit_behind(line: Line, k: int) -> Piece | None:
    """The unit in a piece of its own behind a name and its value; "± 0.3" may stand between."""
    behind = [p for p in line.pieces[k + 2 : k + 4] if not p.text.startswith("±")]
    return behind[0] if behind and units.find(behind[0].text) else None


def _may_be_row(name: Piece, value: Piece, unit: Piece | None) -> bool:
    text = name.text.rstrip(": ")
    unknown = analytes.find(text) is None and not columns.heading(text).roles
    few = unit is not None or len(name.words) <= _LONGEST_NAME
    short = few and text[:1].isalnum() and not is_value(text)
    measured = is_value(value.text) and words.status(value.text) is None
    return unknown and short and measured


def _in_line(reading: Reading, name: Piece, value: Piece) -> bool:
    """Whether a reading's name and result stand over or under, at the same edges."""
    label, result = reading.analyte.place, reading.result.place
    lined = min(abs(result.x0 - value.x0), abs(result.x1 - value.x1)) < _EDGE
    level = abs(label.top - result.top) < name.size
    return level and lined and abs(label.x0 - name.x0) < _EDGE


def _reading(panel: str, name: Piece, value: Piece, page: int) -> Reading:
    label, result = cell_of(name.words, page), cell_of(value.words, page)
    unit = unit_in(result.text)
    return Reading(
        panel=panel,
        analyte=Cell(label.text.rstrip(": "), label.place),
        result=result,
        unit=Cell(unit, result.place) if unit else None,
    )
