"""Tables that lie on their side: the analytes head the columns, the values stand below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from tracker.reading.cells import atoms, is_title, is_value, unit_in
from tracker.reading.column_heads import lod_and_loq, role_of
from tracker.reading.lines import Line, Piece, cell_of
from tracker.reading.sample_names import SampleName, label_of
from tracker.reading.sampled import by_labels
from tracker.reading.tiles import are_tiles
from tracker.reading.tokens import Head
from tracker.records.page import Word
from tracker.records.reading import Cell, OtherResult, Reading
from tracker.vocabulary import analytes, columns, panels, units

_FEWEST = 2
_MOSTLY = 0.6
_LINES_BELOW = 30
_LONGEST_NAME = 45
_WIDER = 1.3
_TITLE = 2  # lines above that may be the title


@dataclass(slots=True)
class Sideways:
    """A table on its side.

    Attributes:
        first: Index of the line of names.
        last: Index of the last line of values.
        names: The pieces that name analytes, left to right.
        rows: For each line of values its label's words and those under each name.
        left, right: Its own width: from its labels, if it has any, to its last value.
        corner: What stands over its labels.
        samples: The samples that its lines of results are labelled by, if they are.
    """

    first: int
    last: int
    names: list[Piece]
    rows: list[tuple[list[Word], list[list[Word]]]]
    left: float
    right: float
    corner: list[Piece] = field(default_factory=list)
    samples: list[SampleName] = field(default_factory=list)


def find_sideways(lines: Sequence[Line], heads: Sequence[Head]) -> list[Sideways]:
    """All tables on their side, from top to bottom, that reach into no other table's head."""
    found: list[Sideways] = []
    i = 0
    while i < len(lines):
        table = _at(lines, i, heads) if len(lines[i].pieces) >= _FEWEST else None
        if table is not None:
            found.append(table)
            i = table.last
        i += 1
    return found


def _at(lines: Sequence[Line], i: int, heads: Sequence[Head]) -> Sideways | None:
    """The table whose names stand on a line, if values stand under most of them."""
    pieces = _without_values(lines[i].pieces)
    panel = _panel_over(lines, i) if len(pieces) > _FEWEST else ""
    known = [k for k, p in enumerate(pieces) if analytes.find(p.text, panel) is not None]
    if len(known) < _FEWEST:
        return None
    own = known[-1] + 1 - known[0]
    if len(known) < _MOSTLY * min(own, len(pieces)):
        return None
    if len(known) < _MOSTLY * len(pieces):
        pieces = pieces[known[0] : _end(pieces, known)]  # the rest belongs to a table beside
    names = [p for p in pieces if analytes.find(p.text, panel) or not _heads_labels(p.text)]
    names = _wrapped(names, lines, i)
    below = (
        h.top
        for h in heads
        if h.top >= lines[i].middle and h.left < names[-1].x1 and names[0].x0 < h.right
    )
    end = min(below, default=float("inf"))
    rows, last = _rows(lines, i, names, end)
    if are_tiles(lines, i, names, [cells for _, cells in rows]):
        return None
    printed = [w for _, cells in rows for cell in cells for w in cell]
    left = min([names[0].x0, *(w.x0 for w in printed)])
    right = max([names[-1].x1, *(w.x1 for w in printed)])
    if any(_said(label).roles for label, _ in rows):
        left = _corner(lines[i], names[0])
    before = [p for p in lines[i].pieces if p.x1 < names[0].x0]
    return Sideways(i, last, names, rows, left, right, before)


def _end(pieces: Sequence[Piece], known: Sequence[int]) -> int:
    """Index behind the last name: names nobody knows stand no wider apart than the known ones."""
    own = pieces[known[0] : known[-1] + 1]
    widest = max((b.x0 - a.x1 for a, b in pairwise(own)), default=0.0)
    for k, (a, b) in enumerate(pairwise(pieces[known[-1] :]), known[-1] + 1):
        if b.x0 - a.x1 > _WIDER * widest or _heads_labels(b.text):
            return k
    return len(pieces)


def _panel_over(lines: Sequence[Line], i: int) -> str:
    """The group of tests that a title close above a line names: "As" is a metal under "Metals"."""
    near = (line for line in reversed(lines[max(0, i - _TITLE) : i]) if len(line.pieces) == 1)
    return next(filter(None, (panels.named_in(line.pieces[0].text) for line in near)), "")


def _heads_labels(text: str) -> bool:
    """Whether a text stands over the labels of lines of values: "Test", "Sample"."""
    return bool(columns.heading(text).roles or label_of(text))


def _without_values(pieces: Sequence[Piece]) -> list[Piece]:
    """Of a line's pieces the longest run that no value parts: rows side by side are no names."""
    runs: list[list[Piece]] = [[]]
    for piece in pieces:
        if is_value(piece.text) and analytes.find(piece.text) is None:
            runs[-1] = runs[-1][:-1]  # a name with its value behind it is a row
            runs.append([])
        elif len(piece.text) < _LONGEST_NAME and units.find(piece.text) is None:
            runs[-1].append(piece)
    return max(runs, key=len)


def _rows(
    lines: Sequence[Line], i: int, names: Sequence[Piece], end: float
) -> tuple[list[tuple[list[Word], list[list[Word]]]], int]:
    """The lines of values under the names, each with its label, and the index of the last."""
    size = names[0].size
    corner = _corner(lines[i], names[0])
    rows: list[tuple[list[Word], list[list[Word]]]] = []
    last, bottom = i, lines[i].bottom
    for k in range(i + 1, min(i + 1 + _LINES_BELOW, len(lines))):
        line = lines[k]
        if line.top - bottom > 3.5 * size or line.middle > end:
            break
        label, cells = _under(line, names, corner)
        texts = [" ".join(w.text for w in c) for c in cells if c]
        if not texts:
            continue  # a line of a table beside this one
        fits = sum(1 for t in texts if is_value(t) or units.find(t) is not None)
        told = bool(_said(label).roles)
        if (not told and len(texts) * 2 < len(names)) or fits * 2 < len(texts):
            if rows or _is_names(texts):
                break
            continue
        rows.append((label, cells))
        last, bottom = k, line.bottom
    return rows, last


def _is_names(texts: Sequence[str]) -> bool:
    return any(analytes.find(t) is not None for t in texts)


def _wrapped(names: list[Piece], lines: Sequence[Line], i: int) -> list[Piece]:
    """The names with what the line below goes on with: "Bile-tolerant" "gram-negative"."""
    if i + 1 >= len(lines) or lines[i + 1].middle - lines[i].middle > 1.5 * names[0].size:
        return names
    under = {
        k: piece
        for piece in lines[i + 1].pieces
        for k, name in enumerate(names)
        if abs(piece.centre - name.centre) < piece.size or abs(piece.x0 - name.x0) < 1
    }
    if len(under) < len(lines[i + 1].pieces) or any(is_value(p.text) for p in under.values()):
        return names
    return [
        Piece([*name.words, *under[k].words]) if k in under else name
        for k, name in enumerate(names)
    ]


def _corner(line: Line, first: Piece) -> float:
    """Where the labels begin: under the word for a name that stands before the names."""
    before = [p for p in line.pieces if p.x0 < first.x0]
    if before and columns.heading(before[-1].text).roles == ("analyte",):
        return before[-1].x0 - before[-1].size
    return 0.0


def _said(label: Sequence[Word]) -> columns.Heading:
    """What the label before a line of values says; nothing, if it is a row of another table."""
    heading = columns.heading(" ".join(w.text for w in label))
    both = heading.roles in (("lod", "loq"), ("loq", "lod"))
    fits = heading.whole and (len(heading.roles) < 2 or both) and heading.roles != ("analyte",)
    return heading if fits else columns.Heading((), "", True)


def _under(
    line: Line, names: Sequence[Piece], corner: float
) -> tuple[list[Word], list[list[Word]]]:
    """The words under each name, and the label left of them."""
    centres = [p.centre for p in names]
    bounds = [(a + b) / 2 for a, b in pairwise(centres)]
    reach = (bounds[0] - centres[0]) if bounds else 40.0
    cells: list[list[Word]] = [[] for _ in names]
    label: list[Word] = []
    for atom in atoms(line.words()):
        centre = (atom[0].x0 + atom[-1].x1) / 2
        if centre < centres[0] - reach:
            label += atom if atom[0].x0 >= corner else []
        elif centre <= centres[-1] + reach:
            cells[sum(1 for b in bounds if b < centre)] += atom
    return label, cells


def readings_of(table: Sideways, page: int, panel: str, bar: Cell | None) -> Iterator[Reading]:
    """One Reading a name with a result under it; of each sample that labels tell apart.

    Args:
        table: The table; its samples are found.
        page: Number of its page.
        panel: What the heading above says.
        bar: The unit in the bar above, for results that print none.
    """
    kinds = [_kind(label, cells, page) for label, cells in table.rows]
    results = [i for i, (role, unit) in enumerate(kinds) if role == "result" and unit is None]
    table.samples += by_labels([table.rows[i][0] for i in results], table.corner, page)
    apart = results if table.samples else [-1]
    for k, own in enumerate(apart, 1 if table.samples else 0):
        shown = [i for i in range(len(kinds)) if i == own or own < 0 or i not in results]
        lines = [(*kinds[i], table.rows[i][1]) for i in shown]
        for reading in _of_one(table, lines, page, panel, bar):
            yield replace(reading, sample=k) if k else reading


def _of_one(
    table: Sideways,
    lines: Sequence[tuple[str, Cell | None, list[list[Word]]]],
    page: int,
    panel: str,
    bar: Cell | None,
) -> Iterator[Reading]:
    """The readings of one sample from its lines of values, each with its role and unit."""
    for n, piece in enumerate(table.names):
        under = [(role, unit, cell_of(cells[n], page)) for role, unit, cells in lines if cells[n]]
        name = cell_of(piece.words, page)
        found = analytes.find(name.text, panel)
        reading = _reading(name, found.panel if found else panel, under)
        if reading is not None:
            spare = bar if not reading.mass else None
            yield replace(reading, unit=reading.unit or spare)


def _kind(
    label: Sequence[Word], cells: Sequence[Sequence[Word]], page: int
) -> tuple[str, Cell | None]:
    """Role and unit of a line of values: by its label, by its cells, else results."""
    texts = [" ".join(w.text for w in c) for c in cells if c]
    if texts and all(units.find(t) is not None for t in texts):
        return "unit", None
    heading = _said(label)
    role = " ".join(heading.roles) if len(heading.roles) > 1 else role_of(heading) or "result"
    unit = Cell(heading.unit, cell_of(label, page).place) if heading.unit else None
    return ("result" if role == "analyte" else role), unit


def _reading(
    name: Cell, panel: str, under: Sequence[tuple[str, Cell | None, Cell]]
) -> Reading | None:
    """The row that a name and the cells under it make; None without a result."""
    results = [(cell, _unit(cell, unit)) for role, unit, cell in under if role == "result"]
    if not results or not is_value(results[0][0].text) or is_title(name.text, results[0][0].text):
        return None
    cells: dict[str, Cell | None] = {role: cell for role, _, cell in reversed(under)}
    for role in ("lod loq", "loq lod"):
        if both := cells.get(role):
            cells["lod"], cells["loq"] = lod_and_loq(both, role)
    (result, unit), others = results[0], results[1:]
    lined = [cell for role, _, cell in under if role == "unit"]
    return Reading(
        panel=panel,
        analyte=name,
        result=result,
        unit=unit or (lined[0] if lined else None),
        limit=cells.get("limit") or cells.get("least"),
        lod=cells.get("lod"),
        lod_unit=lined[1] if len(lined) > 1 and "lod" in cells else None,
        loq=cells.get("loq"),
        uncertainty=cells.get("uncertainty"),
        status=cells.get("status"),
        others=tuple(OtherResult(*other) for other in others),
    )


def _unit(cell: Cell, labelled: Cell | None) -> Cell | None:
    """The unit in a value's own cell, else that of the label before its line."""
    printed = unit_in(cell.text)
    return Cell(printed, cell.place) if printed else labelled
