"""Which words of a head stand over which column: in order, each over a column of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.reading.cells import is_value
from tracker.reading.lines import Piece
from tracker.reading.strips import Strip
from tracker.vocabulary import columns, loader, units, words

# What it costs to leave words without a column, in heights of the font: theirs is empty.
_DROP_SURE = 12.0
_DROP = 8.0
# What it costs where a column's cells contradict its words.
_UNFIT = 3.0
# Heads and cells of one table are aligned alike: by their left, right or centre.
_ALIGNED = 0.3
_FARTHEST = 8.0
# Words over two columns: on the next line, and so near to the middle of the two.
_NEXT_LINE = 2.2
_CENTRED = 0.3
_NUMBERED = frozenset({"lod", "loq", "uncertainty"})


@dataclass(slots=True)
class Stack:
    """Pieces of a head that stand over one another.

    Attributes:
        pieces: From top to bottom.
        over: What stands over this stack and the one beside it, and says what both hold.
    """

    pieces: list[Piece]
    over: Piece | None = None

    @property
    def x0(self) -> float:
        """Left edge."""
        return min([p.x0 for p in self.pieces])

    @property
    def x1(self) -> float:
        """Right edge."""
        return max([p.x1 for p in self.pieces])

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join([p.text for p in self.all])

    @property
    def all(self) -> list[Piece]:
        """Its pieces, and what stands over several stacks before them."""
        return [self.over, *self.pieces] if self.over else self.pieces


def stacks_of(pieces: Sequence[Piece]) -> list[Stack]:
    """Pieces of a head gathered where they stand over one another, left to right."""
    stacks: list[Stack] = []
    spanned = _spanned(pieces)
    pieces = [p for p in pieces if not any(p is upper for upper, _ in spanned)]
    for piece in sorted(pieces, key=lambda p: (round(p.middle / 3), p.x0)):
        over = [s for s in stacks if _under(s, piece)]
        if over:
            max(over, key=lambda s: _shared(s, piece)).pieces.append(piece)
        else:
            stacks.append(Stack([piece]))
    for upper, below in spanned:
        for stack in stacks:
            if any(p is q for p in stack.pieces for q in below):
                stack.over = upper
    row = [p for p in pieces if _in_unit_row(p, pieces)]
    stacks += [Stack([p]) for stack in list(stacks) for p in _detached(stack, row)]
    return sorted(stacks, key=lambda s: s.x0 + s.x1)


def _spanned(pieces: Sequence[Piece]) -> list[tuple[Piece, tuple[Piece, Piece]]]:
    """Column words over the middle of two pieces that say nothing by themselves, with the two."""
    found = []
    for upper in pieces:
        if len(columns.heading(upper.text).roles) != 1:
            continue
        lines = [p for p in pieces if 0.5 < (p.middle - upper.middle) / upper.size < _NEXT_LINE]
        lines.sort(key=lambda p: p.x0)
        for a, b in pairwise(lines):
            if any(_is_over(p, q) for p in pieces if p is not upper for q in (a, b)):
                continue
            middle, way = (a.centre + b.centre) / 2, b.centre - a.centre
            if _is_silent(a) and _is_silent(b) and abs(upper.centre - middle) < _CENTRED * way:
                found.append((upper, (a, b)))
    return found


def _is_silent(piece: Piece) -> bool:
    """Whether words say nothing of a column by themselves: "All uses"."""
    heading = columns.heading(piece.text)
    return not heading.roles and not heading.unit


def _is_over(piece: Piece, other: Piece) -> bool:
    above = other.middle - piece.middle > 0.4 * other.size
    return above and piece.x0 < other.x1 and other.x0 < piece.x1


def _shared(stack: Stack, piece: Piece) -> float:
    return min(stack.x1, piece.x1) - max(stack.x0, piece.x0)


def _under(stack: Stack, piece: Piece) -> bool:
    """Whether a piece stands on a line of its own under a stack, in its column."""
    x0, x1 = stack.x0, stack.x1
    if min(x1, piece.x1) - max(x0, piece.x0) <= 0.5 * min(x1 - x0, piece.x1 - piece.x0):
        return False  # as most
    return not any(abs(p.middle - piece.middle) < 0.4 * piece.size for p in stack.pieces)


def matched(
    stacks: Sequence[Stack], strips: Sequence[Strip], cells: Sequence[Sequence[str]]
) -> list[int]:
    """The column of each stack, by its index, -1 where it has none; the order is kept.

    Units on a line of their own stand beside the words above, not in their places.

    Args:
        stacks: The head's words, left to right.
        strips: The columns' extents, left to right.
        cells: What stands in each column.
    """
    pieces = [p for s in stacks for p in s.pieces]
    apart = [len(s.pieces) == 1 and _in_unit_row(s.pieces[0], pieces) for s in stacks]
    found = [-1] * len(stacks)
    for part in (False, True):
        own = [i for i, is_unit in enumerate(apart) if is_unit is part]
        if own:
            columns_ = _in_order([stacks[i] for i in own], strips, cells)
            for i, column in zip(own, columns_, strict=True):
                found[i] = column
    return found


def _detached(stack: Stack, row: Sequence[Piece]) -> list[Piece]:
    """The units taken off a stack whose words stand over several: none is that of one column."""
    under = [p for p in row if p.x0 < stack.x1 and stack.x0 < p.x1]
    if len(stack.pieces) < 2 or len(under) < 2:
        return []
    own = [p for p in stack.pieces if any(p is q for q in row)]
    stack.pieces = [p for p in stack.pieces if not any(p is q for q in own)]
    return own


def _in_unit_row(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether a piece is but a unit, on a line below the head's words that has only units."""
    if units.find(piece.text) is None:
        return False
    level = [p for p in pieces if abs(p.middle - piece.middle) < 0.4 * piece.size]
    above = any(piece.middle - p.middle > 0.4 * piece.size for p in pieces)
    return above and all(units.find(p.text) is not None for p in level)


def _in_order(
    stacks: Sequence[Stack], strips: Sequence[Strip], cells: Sequence[Sequence[str]]
) -> list[int]:
    """The columns of stacks that stand side by side, as `matched`."""
    sizes = [s.pieces[0].size for s in stacks]
    largest = max(p.size for s in stacks for p in s.pieces)
    said = [columns.heading(s.text).roles for s in stacks]
    fits = [[_unfit(roles, c) for c in cells] for roles in said]
    drops = [_DROP_SURE if _sure(s) else _DROP for s in stacks]
    ours, theirs = [_edges(s.x0, s.x1) for s in stacks], [_edges(c.x0, c.x1) for c in strips]
    apart = [
        [_apart(own, other, size) for other in theirs]
        for size, own in zip(sizes, ours, strict=True)
    ]

    def attempt(edge: int) -> tuple[float, list[int]]:
        costs = [
            [
                (away + _unaligned(own[edge] - other[edge], size)) / largest + unfit
                for other, away, unfit in zip(theirs, aways, row, strict=True)
            ]
            for size, own, aways, row in zip(sizes, ours, apart, fits, strict=True)
        ]
        return _cheapest(costs, drops)

    return min(map(attempt, range(3)), key=lambda found: found[0])[1]


_Edges = tuple[float, float, float]
"""Left, right and centre."""


def _edges(x0: float, x1: float) -> _Edges:
    return (x0, x1, (x0 + x1) / 2)


def _sure(stack: Stack) -> bool:
    heading = columns.heading(stack.text)
    return bool(heading.roles or heading.unit)


def _apart(stack: _Edges, column: _Edges, size: float) -> float:
    """How far words of a size stand from a column by the nearest edge."""
    x0, x1, centre = stack
    left, right, middle = column
    nearest = min(abs(x0 - left), abs(x1 - right), abs(centre - middle))
    gap = max(left - x1, x0 - right)
    return max(nearest, gap + size) if gap > 0 else nearest


def _unaligned(distance: float, size: float) -> float:
    """What it costs that words of a size are that far from the edge that the table keeps."""
    return _ALIGNED * min(abs(distance), _FARTHEST * size)


def _cheapest(costs: Sequence[Sequence[float]], drops: Sequence[float]) -> tuple[float, list[int]]:
    """The cheapest way to give rows columns in order, each column once at most."""
    width = len(costs[0]) if costs else 0
    best = [[0.0] * (width + 1)]
    for row, drop in zip(costs, drops, strict=True):
        above = best[-1]
        here = [above[0] + drop]
        for j, cost in enumerate(row):
            here.append(min(above[j + 1] + drop, here[j], above[j] + cost))
        best.append(here)
    found = [-1] * len(costs)
    i, j = len(costs), width
    while i and j:
        if best[i][j] == best[i][j - 1]:
            j -= 1
        elif best[i][j] == best[i - 1][j] + drops[i - 1]:
            i -= 1
        else:
            i, j = i - 1, j - 1
            found[i] = j
    return best[-1][width], found


def _unfit(roles: Sequence[str], cells: Sequence[str]) -> float:
    """What it costs that a column's cells contradict the roles that its words say."""
    if not cells or len(roles) != 1:
        return 0.0
    share = _share(roles[0], cells)
    return _UNFIT * (1 - share) if share < 0.5 else 0.0


def _share(role: str, cells: Sequence[str]) -> float:
    """The share of cells that a column of a role can hold."""
    if role in _NUMBERED:
        fits = sum(map(_plain, cells))
    elif role == "unit":
        fits = sum(units.find(text) is not None or not is_value(text) for text in cells)
    elif role == "analyte":
        fits = len(cells) - sum(map(is_value, cells))
    elif role == "status":
        fits = sum(not any(map(str.isdigit, text)) for text in cells)
    else:
        return 1.0
    return fits / len(cells)


@loader.remembered(16384)
def _plain(text: str) -> bool:
    """Whether a text can be a limit of detection or an uncertainty: no "<", no word but none."""
    said = words.state(text)
    return said == "not tested" or (said is None and is_value(text) and text[0] not in "<>")
