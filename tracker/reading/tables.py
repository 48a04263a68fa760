"""A head and the rows under it become a table: columns with roles, rows of cells."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from tracker.reading.cells import atoms, is_value
from tracker.reading.heads import Head, split
from tracker.reading.lines import Line, Piece
from tracker.reading.strips import Atom, Strip, find_strips, place_atoms
from tracker.records.page import Page, Ruling, Word
from tracker.vocabulary import analytes, columns, panels, units, words

_MEASURED = frozenset({"result", "limit", "least", "lod", "loq", "lod loq"})
# Rows further apart than this many times the usual way are not of one table.
_FAR = 3.3
# Panels whose results are words of any kind: "Appearance" "fine green powder".
_DESCRIBED = frozenset({"identity", "physical"})
# The heading of a group of tests this many times farther away belongs to another table.
_APART = 1.6
# As many lines in a row as may be no rows: headings of groups, wrapped names, words for results.
_MOST_UNLIKE = 8
# A label's colon; the one of "EN 15662:2018" belongs to a method.
_LABEL = re.compile(r":(?!\d)")


@dataclass(slots=True)
class Column:
    """A column of a table.

    Attributes:
        strip: Its extent.
        role: What it holds, "" if nothing tells.
        unit: The unit its head prints, with its words.
        head: The words over it.
    """

    strip: Strip
    role: str = ""
    unit: str = ""
    unit_words: list[Word] = field(default_factory=list)
    head: str = ""


@dataclass(slots=True)
class Row:
    """A row of a table: for each column the words of its cell, in reading order.

    Attributes:
        cells: The words.
        top, bottom: Its extent.
        across: Something in it is printed across columns, as in a note.
    """

    cells: list[list[Word]]
    top: float
    bottom: float
    across: bool = False

    def text(self, column: int) -> str:
        """The text of a cell."""
        return " ".join(w.text for w in self.cells[column])

    @property
    def middle(self) -> float:
        """Height of its centre."""
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class Table:
    """A table as printed.

    Attributes:
        page: Number of its page.
        head: Its head; a continued table has that of the page before.
        columns: Left to right.
        rows: Lines of cells under the head.
        levels: Heights of the rulings between its rows.
    """

    page: int
    head: Head
    columns: list[Column]
    rows: list[Row]
    levels: list[float] = field(default_factory=list)

    @property
    def bottom(self) -> float:
        """Where its last row ends."""
        return self.rows[-1].bottom if self.rows else self.head.bottom


@dataclass(slots=True)
class Slice:
    """What a line has within the width of a table."""

    words: list[Word]
    atoms: list[list[Word]]
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def like_row(self) -> bool:
        """Whether a name and values stand in it, or only values, and no label with a colon."""
        texts = [_words_of(a) for a in self.atoms]
        fits = [is_value(t) or units.find(t) is not None for t in texts[1:]]
        if len(texts) > 1 and (known := analytes.find(texts[0])) and known.panel in _DESCRIBED:
            return True
        labelled = any(_LABEL.search(t) for t in texts[:2])
        return any(fits) and 3 * sum(fits) >= len(fits) and not labelled

    @property
    def is_heading(self) -> bool:
        """Whether it is nothing but the name of a group of tests."""
        text = _words_of(self.words)
        return len(self.atoms) == 1 and bool(panels.named_in(text)) and not analytes.find(text)

    @property
    def is_title(self) -> bool:
        """Whether it is the title of another table: a group of tests and a verdict on it."""
        texts = [_words_of(a) for a in self.atoms]
        return (
            len(texts) > 1
            and bool(panels.named_in(texts[0]))
            and analytes.find(texts[0]) is None
            and all(words.status("".join(t.split())) for t in texts[1:])
        )


def _words_of(atom: Sequence[Word]) -> str:
    return " ".join(w.text for w in atom)


def slices_under(
    lines: Sequence[Line], left: float, right: float, top: float, bottom: float
) -> list[Slice]:
    """What each line between two heights has between two edges."""
    out = []
    start = bisect_left(lines, top, key=lambda line: line.middle)
    for line in lines[start:]:
        if line.middle > bottom:
            break
        within = [w for p in line.pieces for w in p.words if left <= (w.x0 + w.x1) / 2 <= right]
        if within:
            top_, bottom_ = min(w.top for w in within), max(w.bottom for w in within)
            out.append(Slice(within, atoms(within, line.blank), top_, bottom_))
    return out


def build(page: Page, lines: Sequence[Line], head: Head, end: float) -> Table | None:
    """The table under a head, down to a height that it cannot pass; None without a row."""
    under = slices_under(lines, head.left, head.right, head.bottom, end)
    body = _connected(under, head.bottom, head.size)
    likely = [s for s in body if s.like_row]
    if not likely:
        return None
    _part_units(body, head)
    walls = _walls(page.rulings, head, likely[-1].bottom)
    strips = find_strips([s.atoms for s in likely], head.size, walls)
    rows = [s.atoms for s in likely]
    strips = _rid_of_outsiders(_by_heads(strips, head, rows), head, rows)
    if len(strips) < 2:
        return None
    cols = [Column(s) for s in strips]
    _give_heads(cols, head)
    _give_units_above(cols, head, lines)
    levels = _levels(page.rulings, head, likely[-1].bottom)
    return Table(page.number, head, cols, rows_of(body, strips), levels)


def _part_units(body: Sequence[Slice], head: Head) -> None:
    """Take units off the numbers before them, where a column of units stands close behind."""
    columns_ = [(t.piece.centre, t.has("unit")) for t in head.tokens]
    if not any(unit for _, unit in columns_):
        return
    for s in body:
        s.atoms = [part_ for atom in s.atoms for part_ in _unit_apart(atom, columns_)]


def _unit_apart(atom: list[Word], cols: Sequence[tuple[float, bool]]) -> list[list[Word]]:
    """A number and the unit behind it, if the unit stands nearest to the head of units."""
    last = atom[-1]
    if len(atom) < 2 or units.find(last.text) is None or not is_value(_words_of(atom[:-1])):
        return [atom]
    nearest = min(cols, key=lambda c: abs(c[0] - (last.x0 + last.x1) / 2))
    return [atom[:-1], [last]] if nearest[1] else [atom]


def go_on(page: Page, lines: Sequence[Line], before: Table, end: float) -> Table | None:
    """The rows at the top of a page that go on with a table of the page before, if any do."""
    if before.bottom < 0.55 * page.height:
        return None
    head = replace(before.head, top=0.0, bottom=0.0)
    strips = [c.strip for c in before.columns]
    left, right = strips[0].x0 - head.size, strips[-1].x1 + head.size
    under = slices_under(lines, left, right, 0.0, end)
    start = next((i for i, s in enumerate(under) if _fits(s, strips)), None)
    if start is None or under[start].top > 0.4 * page.height:
        return None
    body = [s for s in _connected(under[start:], under[start].top, head.size)]
    rows = rows_of(body, strips)
    levels = _levels(page.rulings, replace(head, bottom=body[0].top), body[-1].bottom)
    return Table(page.number, head, before.columns, rows, levels)


def _fits(s: Slice, strips: Sequence[Strip]) -> bool:
    """Whether every part of a line stands in a column of its own, a name and a value at least."""
    if not s.like_row or len(s.atoms) < max(2, len(strips) // 2):
        return False
    homes = [
        next((i for i, p in enumerate(strips) if p.x0 - 3 <= a[0].x0 and a[-1].x1 <= p.x1 + 3), -1)
        for a in s.atoms
    ]
    return -1 not in homes and len(set(homes)) == len(homes)


def rows_of(body: Sequence[Slice], strips: Sequence[Strip]) -> list[Row]:
    """The lines of a body with their words by column."""
    left, right = strips[0].x0 - 1, strips[-1].x1 + 1
    rows = []
    for s in body:
        inside = [a for a in s.atoms if a[-1].x1 > left and a[0].x0 < right]
        if inside:
            across = _across(inside, strips)
            rows.append(Row(place_atoms(inside, strips), s.top, s.bottom, across))
    return rows


def _across(row: Sequence[Atom], strips: Sequence[Strip]) -> bool:
    """Whether words printed together reach well into two columns."""
    return any(
        sum(1 for s in strips if min(a[-1].x1, s.x1) - max(a[0].x0, s.x0) > a[0].size) > 1
        for a in row
        if len(a) > 1
    )


def _levels(rulings: Sequence[Ruling], head: Head, bottom: float) -> list[float]:
    """Heights of level rulings that go through most of a table's width."""
    long: dict[int, float] = {}
    for r in rulings:
        if r.top == r.bottom and head.bottom - 2 < r.top < bottom + 30:
            part = min(r.x1, head.right) - max(r.x0, head.left)
            if part > 0:
                long[round(r.top)] = long.get(round(r.top), 0.0) + part
    width = head.tokens[-1].piece.x1 - head.tokens[0].piece.x0
    return sorted(float(y) for y, length in long.items() if length > 0.6 * width)


def _connected(under: Sequence[Slice], top: float, size: float) -> list[Slice]:
    """The lines up to the first gap that is too wide for a table."""
    likely = [s for s in under if s.like_row]
    ways = [b.middle - a.middle for a, b in zip(likely, likely[1:], strict=False)]
    usual = median(ways[:12]) if ways else 2 * size
    out: list[Slice] = []
    last, unlike = top, 0
    for s in under:
        unlike = 0 if s.like_row else unlike + 1
        if out and (s.is_title or (s.is_heading and s.top - last > _APART * usual)):
            break
        if s.top - last > max(_FAR * usual, _FAR * size) or unlike > _MOST_UNLIKE:
            break
        out.append(s)
        if s.like_row or len(s.atoms) > 1:
            last = s.bottom
    return out


def _walls(rulings: Sequence[Ruling], head: Head, bottom: float) -> list[float]:
    """Where upright rulings go through most of a table's height."""
    height = bottom - head.bottom
    tall: dict[int, float] = {}
    for r in rulings:
        if r.x0 == r.x1 and head.left - 2 < r.x0 < head.right + 2:
            part = min(r.bottom, bottom) - max(r.top, head.bottom)
            if part > 0:
                tall[round(r.x0)] = tall.get(round(r.x0), 0.0) + part
    return sorted(float(x) for x, length in tall.items() if length > 0.6 * height)


def _by_heads(strips: list[Strip], head: Head, rows: Sequence[Sequence[Atom]]) -> list[Strip]:
    """The columns, cut where two heads stand over one and hardly a row reaches across."""
    out: list[Strip] = []
    for strip in strips:
        over = [t.piece for t in head.tokens if t.piece.x0 < strip.x1 and strip.x0 < t.piece.x1]
        left = strip.x0
        for a, b in pairwise(sorted(over, key=lambda p: p.x0)):
            x = _least_crossed(a.centre, b.centre, rows)
            if x is not None and left < x < strip.x1:
                out.append(Strip(left, x))
                left = x
        out.append(Strip(left, strip.x1))
    return out


def _least_crossed(x0: float, x1: float, rows: Sequence[Sequence[Atom]]) -> float | None:
    """Where between two places the fewest atoms lie, if those are few."""
    spans = [(a[0].x0, a[-1].x1) for row in rows for a in row if a[0].x0 < x1 and a[-1].x1 > x0]
    edges = sorted({x for span in spans for x in span if x0 < x < x1} | {x0, x1})
    best = min(
        ((a + b) / 2 for a, b in pairwise(edges)),
        key=lambda x: sum(1 for s in spans if s[0] < x < s[1]),
        default=None,
    )
    if best is None or sum(1 for s in spans if s[0] < best < s[1]) * 4 > len(rows):
        return None
    return best


def _rid_of_outsiders(
    strips: list[Strip], head: Head, rows: Sequence[Sequence[Atom]]
) -> list[Strip]:
    """Leave out what stands beside the columns that the head has words for; units may stay."""
    first, size = head.tokens[0], head.size
    last = max((p.x1 for p in head.pieces), default=head.right)
    left = first.piece.x0
    over_first = [s for s in strips if s.x0 <= first.piece.x1 and s.x1 >= left]
    if not (first.has("analyte") and over_first):
        left = head.left
    kept = [s for s in strips if s.x1 >= left - size and s.x0 <= last + 0.5 * size]
    beside = next((s for s in strips if s.x0 > last + 0.5 * size), None)
    if beside is not None and beside.x0 < last + 6 * size and _only_units(beside, rows):
        kept.append(beside)
    return kept or strips


def _only_units(strip: Strip, rows: Sequence[Sequence[Atom]]) -> bool:
    """Whether what stands in a column is nothing but units."""
    inside = (a for row in rows for a in row if strip.x0 - 1 <= a[0].x0 <= strip.x1)
    return all(units.find(" ".join(w.text for w in a)) is not None for a in inside)


def _give_heads(cols: Sequence[Column], head: Head) -> None:
    """Give each piece of the head to the column it stands over, and read the column's role."""
    given: list[list[tuple[float, Piece]]] = [[] for _ in cols]
    for piece in _single(head.pieces, cols):
        i, apart = _nearest(piece, cols)
        given[i].append((apart, piece))
    for column, near in zip(cols, given, strict=True):
        pieces = _without_rivals(near)
        pieces.sort(key=lambda p: (round(p.middle / 3), p.x0))
        column.head = " ".join(p.text for p in pieces)
        heading = columns.heading(column.head)
        column.role = role_of(heading)
        alone = next((p.text for p in pieces if units.find(p.text) is not None), "")
        column.unit = heading.unit or alone
        if column.unit:
            column.role = column.role or "result"
            column.unit_words = _words_of_unit(pieces, column.unit)


def _give_units_above(cols: Sequence[Column], head: Head, lines: Sequence[Line]) -> None:
    """Give columns without a unit the one that stands over their heads, alone or over several."""
    for line in lines:
        if not 0 < head.top - line.middle < 2.2 * head.size:
            continue
        for piece in line.pieces:
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
        each = [Piece([w]) for w in piece.words]
        if not heading.whole and len({_nearest(w, cols)[0] for w in each}) > 1:
            over = sum(1 for c in cols if c.strip.x0 < piece.x1 and piece.x0 < c.strip.x1)
            if over > 1:
                yield from each
                continue
        for token in split(piece, heading, piece):
            yield token.piece


def _without_rivals(near: Sequence[tuple[float, Piece]]) -> list[Piece]:
    """Of heads side by side over one column, the nearest: the other's own column is empty."""
    kept = []
    for apart, piece in near:
        rivals = [
            a for a, p in near if p is not piece and abs(p.middle - piece.middle) < 0.3 * p.size
        ]
        roles = set(columns.heading(piece.text).roles)
        if roles and rivals and min(rivals) < apart:
            continue
        kept.append(piece)
    return kept


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


def _words_of_unit(pieces: Sequence[Piece], unit: str) -> list[Word]:
    wanted = unit.split()
    printed = [w for p in pieces for w in p.words]
    return [w for w in printed if any(u in w.text for u in wanted)] or printed
