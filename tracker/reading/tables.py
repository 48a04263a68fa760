"""A head and the rows under it become a table: columns with roles, rows of cells."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise

from tracker.reading.cells import is_value
from tracker.reading.column_heads import Column, give_heads, give_roles_above, give_units_above
from tracker.reading.halves import paired
from tracker.reading.head_match import stacks_of
from tracker.reading.lines import Line, Piece
from tracker.reading.ruled import bands_of, name_of
from tracker.reading.sample_names import SampleName
from tracker.reading.slices import Slice, connected, part_units, slices_under, words_of
from tracker.reading.strips import FEWEST_VALUES, Atom, Strip, find_strips, place_atoms
from tracker.reading.tokens import Head
from tracker.records.page import Page, Ruling, Word
from tracker.vocabulary import analytes, columns, units, words

_ENOUGH = 40
_OWN_COLUMN = 10.0  # heights of the font from the head to a column that needs none
_ABOVE = 2.2  # heights of the font that words for several columns stand over a head
_APART = 0.62  # of the font's height: wider than a blank


@dataclass(slots=True)
class Row:
    """A row of a table: for each column the words of its cell, in reading order.

    Attributes:
        cells: The words.
        top, bottom: Its extent.
        across: Something in it is printed across columns, as in a note.
        texts: What each cell prints.
    """

    cells: list[list[Word]]
    top: float
    bottom: float
    across: bool = False
    texts: list[str] = field(init=False)

    def __post_init__(self) -> None:
        """Put the words of each cell together."""
        self.texts = list(map(words_of, self.cells))

    @property
    def middle(self) -> float:
        """Height of its centre."""
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class Table:
    """A table as printed.

    Attributes:
        page: Number of its page.
        head_page: Number of the page that prints its head; before its own, if it goes on.
        head: Its head.
        columns: Left to right.
        rows: Lines of cells under the head.
        levels: Heights of the rulings between its rows.
        above: The lines close above its head.
        samples: The samples that it tells apart, if any.
        teller: The column whose cells say of which sample a row is, -1 if there is none.
    """

    page: int
    head_page: int
    head: Head
    columns: list[Column]
    rows: list[Row]
    levels: list[float] = field(default_factory=list)
    above: list[Line] = field(default_factory=list)
    samples: list[SampleName] = field(default_factory=list)
    teller: int = -1

    @property
    def bottom(self) -> float:
        """Where its last row ends."""
        return self.rows[-1].bottom if self.rows else self.head.bottom


def build(page: Page, lines: Sequence[Line], head: Head, end: float) -> Table | None:
    """The table under a head, down to a height that it cannot pass; None without a row."""
    under = slices_under(lines, head.left, head.right, head.bottom, end)
    body = paired(connected(under, head.bottom, head.size), head)
    likely = [s for s in body if s.like_row]
    if not likely:
        return None
    part_units(body, head)
    walls = _walls(page.rulings, head, likely[-1].bottom)
    levels = levels_of(page.rulings, head, likely[-1].bottom)
    bands = bands_of(body, levels)
    rows = [s.atoms for s in (chain.from_iterable(bands) if bands else likely)]
    strips = find_strips(rows, head.size, walls)
    strips = _rid_of_outsiders(_by_heads(strips, head, rows), head, rows)
    if len(strips) < 2:
        return None
    cols = [Column(s) for s in strips]
    table_rows = rows_of(body, strips)
    give_heads(cols, head, lines, _sample(table_rows, len(cols)))
    above = [line for line in lines if 0 < head.top - line.middle < _ABOVE * head.size]
    give_roles_above(cols, above)
    give_units_above(cols, head, above)
    if bands:
        table_rows = _in_bands(bands, cols)
    return Table(page.number, page.number, head, cols, table_rows, levels, above)


def _in_bands(bands: Sequence[Sequence[Slice]], cols: Sequence[Column]) -> list[Row]:
    """One row for the lines of each band, without the methods under its name."""
    strips = [c.strip for c in cols]
    heads = [columns.heading(c.head).roles for c in cols]
    name = next((i for i, said in enumerate(heads) if "analyte" in said), 0)
    out = []
    for band in bands:
        if rows := rows_of(band, strips):
            row = merged(rows)
            row.cells[name] = name_of(row.cells[name], "method" in heads[name])
            out.append(Row(row.cells, row.top, row.bottom, row.across))
    return out


def merged(rows: Sequence[Row]) -> Row:
    """Several lines as one row."""
    if len(rows) == 1:
        return rows[0]
    cells = [[w for row in rows for w in row.cells[i]] for i in range(len(rows[0].cells))]
    return Row(cells, min(r.top for r in rows), max(r.bottom for r in rows))


def _sample(rows: Sequence[Row], width: int) -> list[list[str]]:
    """What stands in each column, in as many rows as tell what it holds."""
    filled = [r for r in rows if not r.across and sum(map(bool, r.cells)) > 1][:_ENOUGH]
    return [[r.texts[i] for r in filled if r.cells[i]] for i in range(width)]


def rows_of(body: Sequence[Slice], strips: Sequence[Strip]) -> list[Row]:
    """The lines of a body with their words by column."""
    left, right = strips[0].x0 - 1, strips[-1].x1 + 1
    rows = []
    for s in body:
        inside = [a for a in s.atoms if a[-1].x1 > left and a[0].x0 < right]
        if inside:
            across = _is_note(inside, strips)
            rows.append(Row(place_atoms(inside, strips), s.top, s.bottom, across))
    return rows


def _is_note(row: Sequence[Atom], strips: Sequence[Strip]) -> bool:
    """Whether words of a line reach well into two columns, and hardly a value stands in others.

    A long name touches the next column too, but beside it a result and a verdict stand.
    """
    if not any(_reaches_across(a, strips) for a in row):
        return False
    return sum(_ends_in_value(a, strips) for a in row) < FEWEST_VALUES


def _reaches_across(atom: Atom, strips: Sequence[Strip]) -> bool:
    """Whether words printed together reach well into two columns."""
    over = (min(atom[-1].x1, s.x1) - max(atom[0].x0, s.x0) for s in strips)
    return len(atom) > 1 and sum(width > atom[0].size for width in over) > 1


def _ends_in_value(atom: Atom, strips: Sequence[Strip]) -> bool:
    """Whether words are a value, or if they reach across, what they have in a further column."""
    if not _reaches_across(atom, strips):
        return is_value(words_of(atom))
    _, *further = filter(None, place_atoms([atom], strips))
    return any(is_value(words_of(cell)) for cell in further)


def levels_of(rulings: Sequence[Ruling], head: Head, bottom: float) -> list[float]:
    """Heights of level rulings that go through most of a table's width."""
    long: dict[int, float] = {}
    for r in rulings:
        if r.top == r.bottom and head.bottom - 2 < r.top < bottom + 30:
            part = min(r.x1, head.right) - max(r.x0, head.left)
            if part > 0:
                long[round(r.top)] = long.get(round(r.top), 0.0) + part
    width = head.tokens[-1].piece.x1 - head.tokens[0].piece.x0
    return sorted(float(y) for y, length in long.items() if length > 0.6 * width)


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
    words_over = [*(t.piece for t in head.tokens), *_more_heads(head)]
    out: list[Strip] = []
    for strip in strips:
        over = [p for p in words_over if p.x0 < strip.x1 and strip.x0 < p.x1]
        left = strip.x0
        for a, b in pairwise(sorted(over, key=lambda p: p.x0)):
            x = _least_crossed(a.centre, b.centre, rows)
            if x is not None and left < x < strip.x1 and _any_between(x, strip.x1, rows):
                out.append(Strip(left, x))
                left = x
        out.append(Strip(left, strip.x1))
    return out


def _more_heads(head: Head) -> list[Piece]:
    """Words over one another that head a column together, and are none of the head's tokens."""

    def free(piece: Piece) -> bool:
        return not any(piece.x0 < t.piece.x1 and t.piece.x0 < piece.x1 for t in head.tokens)

    if not any(map(free, head.pieces)):
        return []
    stacks = (Piece([w for p in s.pieces for w in p.words]) for s in stacks_of(head.pieces))
    return [s for s in stacks if columns.heading(s.text).roles and free(s)]


def _least_crossed(x0: float, x1: float, rows: Sequence[Sequence[Atom]]) -> float | None:
    """Where between two places the fewest words, and then cells, lie; None where those are many."""
    atoms = [a for row in rows for a in row if a[0].x0 < x1 and a[-1].x1 > x0]
    words_ = [(w.x0, w.x1) for atom in atoms for w in atom if w.x0 < x1 and w.x1 > x0]
    cells = [(atom[0].x0, atom[-1].x1) for atom in atoms]
    edges = sorted({x for span in words_ for x in span if x0 < x < x1} | {x0, x1})
    best = min(
        ((a + b) / 2 for a, b in pairwise(edges)),
        key=lambda x: 2 * _crossed(x, words_) + _crossed(x, cells),
        default=None,
    )
    return None if best is None or _crossed(best, words_) * 4 > len(rows) else best


def _crossed(x: float, spans: Sequence[tuple[float, float]]) -> int:
    return sum(1 for left, right in spans if left < x < right)


def _any_between(x0: float, x1: float, rows: Sequence[Sequence[Atom]]) -> bool:
    """Whether cells stand between two places of their own: not the ends of longer ones."""
    own = [
        _stands_apart(row, i)
        for row in rows
        for i, atom in enumerate(row)
        if x0 <= atom[0].x0 and atom[-1].x1 <= x1 + 1
    ]
    return any(own) or 2 * len(own) > len(rows)


def _stands_apart(row: Sequence[Atom], i: int) -> bool:
    """Whether an atom stands farther than a blank from the one before it."""
    return i == 0 or row[i][0].x0 - row[i - 1][-1].x1 > _APART * row[i][0].size


def _rid_of_outsiders(
    strips: list[Strip], head: Head, rows: Sequence[Sequence[Atom]]
) -> list[Strip]:
    """Leave out what stands beside the columns that the head has words for; units may stay."""
    first, size = head.tokens[0], head.size
    own = [p for p in head.pieces if not _is_tile(p, head.tokens[-1].piece)]
    last = max((p.x1 for p in own), default=head.right)
    left = first.piece.x0
    over_first = [s for s in strips if s.x0 <= first.piece.x1 and s.x1 >= left]
    if not (first.has("analyte") and over_first):
        left = head.left
    kept = [s for s in strips if s.x1 >= left - size and s.x0 <= last + 0.5 * size]
    beside = next((s for s in strips if s.x0 > last + 0.5 * size), None)
    if beside is not None and beside.x0 < last + _OWN_COLUMN * size and _speaks_alone(beside, rows):
        kept.append(beside)
    return kept or strips


def _is_tile(piece: Piece, last: Piece) -> bool:
    """Whether a piece beside the last head names an analyte: a tile's name, level with the head."""
    return piece.x0 > last.x1 and analytes.find(piece.text) is not None


def _speaks_alone(strip: Strip, rows: Sequence[Sequence[Atom]]) -> bool:
    """Whether a column tells by itself what it is: nothing but units, or verdicts."""
    inside = [a for row in rows for a in row if strip.x0 - 1 <= a[0].x0 <= strip.x1]
    texts = list(map(words_of, inside))
    return all(units.find(t) is not None for t in texts) or all(map(words.status, texts))
