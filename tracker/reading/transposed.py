"""Tables that lie on their side: the analytes head the columns, the values stand below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tracker.reading.cells import atoms, is_value, unit_in
from tracker.reading.heads import Head
from tracker.reading.lines import Line, Piece, cell_of
from tracker.reading.tables import role_of
from tracker.records.page import Word
from tracker.records.reading import Cell, OtherResult, Reading
from tracker.vocabulary import analytes, columns, panels, units, words

_FEWEST = 2
_MOSTLY = 0.6
_LINES_BELOW = 9


@dataclass(slots=True)
class Sideways:
    """A table on its side.

    Attributes:
        first: Index of the line of names.
        last: Index of the last line of values.
        names: The pieces that name analytes, left to right.
        rows: For each line of values its label's text and the words under each name.
    """

    first: int
    last: int
    names: list[Piece]
    rows: list[tuple[str, list[list[Word]]]]


def find_sideways(lines: Sequence[Line], heads: Sequence[Head]) -> list[Sideways]:
    """All tables on their side, from top to bottom, that reach into no other table's head."""
    found: list[Sideways] = []
    i = 0
    while i < len(lines):
        table = _at(lines, i, heads)
        if table is not None:
            found.append(table)
            i = table.last
        i += 1
    return found


def _at(lines: Sequence[Line], i: int, heads: Sequence[Head]) -> Sideways | None:
    """The table whose names stand on a line, if values stand under most of them."""
    pieces = [p for p in lines[i].pieces if len(p.text) < 45 and units.find(p.text) is None]
    known = [a for p in pieces if (a := analytes.find(p.text)) is not None]
    if len(known) < _FEWEST or len(known) < _MOSTLY * len(pieces):
        return None
    names = [p for p in pieces if not columns.heading(p.text).roles]
    below = (
        h.top
        for h in heads
        if h.top >= lines[i].middle and h.left < names[-1].x1 and names[0].x0 < h.right
    )
    end = min(below, default=float("inf"))
    rows, last = _rows(lines, i, names, end)
    if not rows or _verdicts_only(rows):
        return None
    return Sideways(i, last, names, rows)


def _rows(
    lines: Sequence[Line], i: int, names: Sequence[Piece], end: float
) -> tuple[list[tuple[str, list[list[Word]]]], int]:
    size = names[0].size
    rows: list[tuple[str, list[list[Word]]]] = []
    last, bottom = i, lines[i].bottom
    for k in range(i + 1, min(i + 1 + _LINES_BELOW, len(lines))):
        line = lines[k]
        if line.top - bottom > 3.5 * size or line.middle > end:
            break
        label, cells = _under(line, names)
        texts = [" ".join(w.text for w in c) for c in cells if c]
        fits = sum(1 for t in texts if is_value(t) or units.find(t) is not None)
        if len(texts) * 2 < len(names) or fits * 2 < len(texts):
            if rows or _is_names(texts):
                break
            continue
        rows.append((label, cells))
        last, bottom = k, line.bottom
    return rows, last


def _verdicts_only(rows: Sequence[tuple[str, list[list[Word]]]]) -> bool:
    """Whether nothing but verdicts stand under the names: tiles that sum up the certificate."""
    texts = [" ".join(w.text for w in c) for _, cells in rows for c in cells if c]
    return all(words.status(t) is not None for t in texts)


def _is_names(texts: Sequence[str]) -> bool:
    return any(analytes.find(t) is not None for t in texts)


def _under(line: Line, names: Sequence[Piece]) -> tuple[str, list[list[Word]]]:
    """The words under each name, and the label left of them."""
    centres = [p.centre for p in names]
    bounds = [(a + b) / 2 for a, b in pairwise(centres)]
    reach = (bounds[0] - centres[0]) if bounds else 40.0
    cells: list[list[Word]] = [[] for _ in names]
    label: list[Word] = []
    for atom in atoms(line.words()):
        centre = (atom[0].x0 + atom[-1].x1) / 2
        if centre < centres[0] - reach:
            label += atom
        elif centre <= centres[-1] + reach:
            cells[sum(1 for b in bounds if b < centre)] += atom
    return " ".join(w.text for w in label), cells


def readings_of(table: Sideways, page: int, panel: str, bar: Cell | None) -> Iterator[Reading]:
    """One Reading a name with a value under it.

    Args:
        table: The table.
        page: Number of its page.
        panel: What the heading above says.
        bar: The unit in the bar above, for results that print none.
    """
    kinds = [(_kind(label, cells), label, cells) for label, cells in table.rows]
    for n, piece in enumerate(table.names):
        reading: Reading | None = None
        for (role, unit), _label, cells in kinds:
            if not cells[n]:
                continue
            cell = cell_of(cells[n], page)
            reading = _with(reading, role, unit, cell, piece, page, panel)
        if reading is not None and reading.result.text:
            found = analytes.find(reading.analyte.text, panel)
            yield replace(
                reading,
                panel=(found.panel if found else panel),
                unit=reading.unit or (bar if not reading.mass else None),
            )


def _kind(label: str, cells: Sequence[Sequence[Word]]) -> tuple[str, str]:
    """Role and unit of a line of values: by its label, by its cells, else results."""
    texts = [" ".join(w.text for w in c) for c in cells if c]
    if texts and all(units.find(t) is not None for t in texts):
        return "unit", ""
    heading = columns.heading(label) if label else columns.Heading((), "", True)
    role = role_of(heading) or "result"
    return ("result" if role == "analyte" else role), heading.unit


def _with(
    reading: Reading | None, role: str, unit: str, cell: Cell, name: Piece, page: int, panel: str
) -> Reading | None:
    """The reading with one more of its cells."""
    printed = unit_in(cell.text) or unit
    unit_cell = Cell(printed, cell.place) if printed else None
    if reading is None:
        if role != "result" or not is_value(cell.text):
            return None
        return Reading(panel, cell_of(name.words, page), cell, unit_cell)
    if role == "result":
        return replace(reading, others=(*reading.others, OtherResult(cell, unit_cell)))
    if role in ("limit", "lod", "loq", "status", "uncertainty"):
        return replace(reading, **{role: cell})
    if role == "unit" and reading.unit is None and reading.lod is None:
        return replace(reading, unit=cell)
    if role == "unit" and reading.lod is not None and reading.lod_unit is None:
        return replace(reading, lod_unit=cell)
    return reading
