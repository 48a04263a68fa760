"""The columns of a table, and what the words over them say."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tracker.reading.head_match import matched, stacks_of
from tracker.reading.lines import Line, Piece, cell_of
from tracker.reading.strips import Strip
from tracker.reading.tokens import Head, split
from tracker.records.page import Word
from tracker.records.reading import Cell
from tracker.vocabulary import columns, units

# Lines of one head are at most this share of the font's height apart; as many can be looked at.
_STACKED = 0.8
_HIGHEST = 6
_LONGEST = 30
# Words so near to the middle of two columns, as a share of the way between them, head both.
_CENTRED = 0.3
_NOTED = 4.0  # heights of the font between a head and what is said of one of its columns
_MEASURED = frozenset({"result", "limit", "least", "lod", "loq", "lod loq"})


@dataclass(slots=True)
class Column:
    """A column of a table.

    Attributes:
        strip: Its extent.
        role: What it holds, "" if nothing tells.
        unit: The unit its head prints, with its words.
        words: The words over it.
        sample: Which of several samples it is about, counted from 1; 0 for all.
    """

    strip: Strip
    role: str = ""
    unit: str = ""
    unit_words: list[Word] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    sample: int = 0
    _unit_cell: Cell | None = field(default=None, init=False)

    @property
    def head(self) -> str:
        """The text over it."""
        return " ".join([w.text for w in self.words])

    def unit_cell(self, page: int) -> Cell | None:
        """The unit that its head prints on a page; made once, since each of its rows asks."""
        if self._unit_cell is None and self.unit:
            self._unit_cell = Cell(self.unit, cell_of(self.unit_words, page).place)
        return self._unit_cell


def give_heads(
    cols: Sequence[Column], head: Head, lines: Sequence[Line], cells: Sequence[Sequence[str]]
) -> None:
    """Give each piece of the head to the column it stands over, and read the column's role."""
    given: list[list[Piece]] = [[] for _ in cols]
    stacks = stacks_of(list(_single(head.pieces, cols)))
    for i, stack in zip(matched(stacks, [c.strip for c in cols], cells), stacks, strict=True):
        if i >= 0:
            given[i] += sorted(stack.all, key=lambda p: (round(p.middle / 3), p.x0))
    for column, own in zip(cols, given, strict=True):
        _understand(column, [*_begun_above(own, column, cols, head, lines), *own])
    _share_wide(cols, given)
    _limits_above(cols, head, lines)


def _limits_above(cols: Sequence[Column], head: Head, lines: Sequence[Line]) -> None:
    """Make a second column of the results' unit one of limits, where words above it say so.

    "PPM" heads the results; "PPM" under "State Limit - All Products" heads limits.
    """
    bare = [c for c in cols if c.role == "result" and units.find(c.head) is not None]
    end = bisect_right(lines, head.top, key=lambda line: line.middle)
    above = [
        piece
        for line in lines[max(0, end - _HIGHEST) : end]
        if head.top - line.bottom < _NOTED * head.size
        for piece in line.pieces
        if "limit" in columns.heading(piece.text).roles and len(piece.text) < _LONGEST
    ]
    for column in bare[1:]:
        same = units.find(column.unit) == units.find(bare[0].unit)
        if same and any(p.x0 < column.strip.x1 and column.strip.x0 < p.x1 for p in above):
            column.role = "limit"


def _share_wide(cols: Sequence[Column], given: Sequence[Sequence[Piece]]) -> None:
    """Give a column without words what stands over the middle of it and the next: two limits."""
    for i, k in [*pairwise(range(len(cols))), *((b, a) for a, b in pairwise(range(len(cols))))]:
        bare, wide, own = cols[i], cols[k], given[k]
        if given[i] or len(own) != 1 or wide.role not in ("limit", "result"):
            continue
        middle = (bare.strip.centre + wide.strip.centre) / 2
        way = abs(bare.strip.centre - wide.strip.centre)
        if abs(own[0].centre - middle) < _CENTRED * way:
            bare.role, bare.words = wide.role, wide.words
            bare.unit, bare.unit_words = wide.unit, wide.unit_words


def _understand(column: Column, pieces: Sequence[Piece]) -> None:
    """Read a column's role and unit from the words over it."""
    column.words = [w for p in pieces for w in p.words]
    heading = columns.heading(column.head)
    if len(heading.roles) > 1 and "analyte" not in heading.roles:
        heading = columns.heading(columns.without_techniques(column.head))
    column.role = role_of(heading)
    alone = next((p.text for p in pieces if units.find(p.text) is not None), "")
    column.unit = heading.unit or alone
    if column.unit:
        column.role = column.role or "result"
        column.unit_words = _words_of_unit(pieces, column.unit)


def _begun_above(
    pieces: Sequence[Piece],
    column: Column,
    cols: Sequence[Column],
    head: Head,
    lines: Sequence[Line],
) -> list[Piece]:
    """What stands over a column's words and begins them: "Limit of" over "Quantitation (ppm)"."""
    if not pieces:
        return []
    top = min(p.top for p in pieces)
    above: list[Piece] = []
    begun: list[Piece] = []
    end = bisect_right(lines, top, key=lambda line: line.middle)
    for line in reversed(lines[max(0, end - _HIGHEST) : end]):
        over = [p for p in line.pieces if _stands_over(p, column, cols)]
        if not over and top - line.bottom < _STACKED * head.size:
            continue  # a line of heads beside, printed between these two
        if len(over) != 1 or top - over[0].bottom > _STACKED * head.size or len(above) > 1:
            break
        above.insert(0, over[0])
        top = over[0].top
        heading = columns.heading(" ".join(p.text for p in (*above, *pieces)))
        if heading.whole and len(heading.roles) == 1 and "analyte" not in heading.roles:
            begun = list(above)
    return begun


def _stands_over(piece: Piece, column: Column, cols: Sequence[Column]) -> bool:
    """Whether a piece stands over one column only."""
    strip = column.strip
    over = [c for c in cols if c.strip.x0 < piece.x1 and piece.x0 < c.strip.x1]
    near = (
        abs(piece.centre - strip.centre) < piece.size
        or min(abs(piece.x0 - strip.x0), abs(piece.x1 - strip.x1)) < 0.5 * piece.size
    )
    alone = (over[0] is column and len(over) == 1) if over else near
    return alone and len(piece.text) < _LONGEST


def give_roles_above(cols: Sequence[Column], above: Sequence[Line]) -> None:
    """Give columns whose own words tell nothing the role of the words over them together.

    "Use Limits (µg/kg)" over "All" and "Ingestion": both are limits.

    Args:
        cols: The columns.
        above: The lines close above their heads.
    """
    unknown = [c for c in cols if c.words and not c.role]
    if not unknown or not _side_by_side(unknown, cols):
        return
    x0, x1 = min(c.strip.x0 for c in unknown), max(c.strip.x1 for c in unknown)
    for piece in (p for line in above for p in line.pieces if x0 <= p.centre <= x1):
        heading = columns.heading(piece.text)
        role = role_of(heading) if heading.whole and len(heading.roles) == 1 else ""
        if role in _MEASURED:
            for column in unknown:
                column.role = role
                column.unit, column.unit_words = heading.unit, list(piece.words)


def _side_by_side(some: Sequence[Column], cols: Sequence[Column]) -> bool:
    """Whether no other column stands between columns."""
    first, last = some[0].strip.x0, some[-1].strip.x1
    return sum(first <= c.strip.x0 and c.strip.x1 <= last for c in cols) == len(some)


def give_units_above(cols: Sequence[Column], head: Head, above: Sequence[Line]) -> None:
    """Give columns without a unit the one that stands over their heads, alone or over several."""
    for piece in (p for line in above for p in line.pieces):
        heading = columns.heading(piece.text)
        if not heading.unit or not heading.whole or piece.text.endswith(":"):
            continue
        for column in cols:
            over = piece.x0 - head.size <= column.strip.centre <= piece.x1 + head.size
            if over and not column.unit and column.role in _MEASURED:
                column.unit, column.unit_words = heading.unit, list(piece.words)


def _single(pieces: Sequence[Piece], cols: Sequence[Column]) -> Iterator[Piece]:
    """Pieces cut into the heads of single columns, where several stand close together."""
    for piece in pieces:
        heading = columns.heading(piece.text)
        over = sum(1 for c in cols if c.strip.x0 < piece.x1 and piece.x0 < c.strip.x1)
        if not heading.whole and over > 1:
            each = [Piece([w]) for w in piece.words]
            if len({_nearest(w, cols)[0] for w in each}) > 1:
                yield from each
                continue
        for token in split(piece, heading, piece):
            yield token.piece


def _nearest(piece: Piece, cols: Sequence[Column]) -> tuple[int, float]:
    """The column that a piece of the head stands over: by an edge or the centre in common."""

    def apart(i: int) -> tuple[float, float]:
        s = cols[i].strip
        centre = abs(s.centre - piece.centre)
        overlap = min(s.x1, piece.x1) - max(s.x0, piece.x0)
        edges = min(abs(s.x0 - piece.x0), abs(s.x1 - piece.x1), centre)
        return (edges - max(0.0, overlap), centre)

    best = min(range(len(cols)), key=apart)
    return best, abs(cols[best].strip.centre - piece.centre)


def role_of(heading: columns.Heading) -> str:
    """The one role of a column from its words; "lod loq" where both stand in one column."""
    roles = heading.roles
    if "control" in roles:
        return "control"
    if "lod" in roles and "loq" in roles:
        return "lod loq"
    for role in ("uncertainty", "loq", "lod", "limit", "least", "status", "result"):
        if role in roles:
            return role
    if not roles:
        return "result" if heading.unit else ""
    return roles[0]


def lod_and_loq(both: Cell, head: str) -> tuple[Cell | None, Cell | None]:
    """The LOD and the LOQ of one cell "0.01 / 0.03", in the order in which its head names them."""
    first, _, second = both.text.replace("|", "/").replace(";", "/").partition("/")
    if not second:
        first, _, second = both.text.partition(" ")
    lod, loq = (Cell(t.strip(), both.place) if t.strip() else None for t in (first, second))
    return (loq, lod) if head.lower().find("loq") < head.lower().find("lod") else (lod, loq)


def _words_of_unit(pieces: Sequence[Piece], unit: str) -> list[Word]:
    wanted = unit.split()
    printed = [w for p in pieces for w in p.words]
    return [w for w in printed if any(u in w.text for u in wanted)] or printed
