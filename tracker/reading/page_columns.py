"""Pages printed in columns, like a newspaper: each column is read by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.reading.cells import is_value
from tracker.reading.lines import Line, Piece
from tracker.reading.tokens import STRONG, lined
from tracker.vocabulary import analytes, columns, units, words

# A column has at least so many lines, and its names begin at least so far right of the page's.
_FEWEST = 3
_WIDEST_NAME = 60.0
_LONGEST = 30
# As many lines below a head show where its names begin.
_ROWS = 12
# The head of a table beside is less than so many heights of the font higher or lower.
_NEAR = 3.0
# So far apart, in heights of the font, the words of one head may be.
_HEAD = 1.6


@dataclass(slots=True)
class Region:
    """A part of a page that is read by itself.

    Attributes:
        lines: Its lines, from top to bottom.
        left, right: Between which edges it lies.
    """

    lines: list[Line]
    left: float
    right: float


def regions_of(lines: Sequence[Line], width: float) -> list[Region]:
    """The parts of a page: all of it, or what stands above, left, right and below of a gutter."""
    return _parted(list(lines), 0.0, width)


def _parted(lines: list[Line], left: float, right: float) -> list[Region]:
    for x, first, last in _gutters(lines):
        sides = [
            [Line(own, line.blank) for line in lines[first:last] if (own := _side(line, x, after))]
            for after in (False, True)
        ]
        if all(len(side) >= _FEWEST for side in sides):
            return [
                *_parted(lines[:first], left, right),
                *_parted(sides[0], left, x),
                *_parted(sides[1], x, right),
                *_parted(lines[last:], left, right),
            ]
    return [Region(lines, left, right)] if lines else []


def _side(line: Line, x: float, after: bool) -> list[Piece]:
    return [p for p in line.pieces if (p.centre > x) is after]


def _gutters(lines: Sequence[Line]) -> Iterator[tuple[float, int, int]]:
    """Where names begin a second time right of a table's results, and the lines it runs through."""
    heads = [
        (i, p)
        for i, line in enumerate(lines)
        for p in line.pieces
        if columns.heads_names(p.text) and _heads_names(p, lines, i)
    ]
    if len(heads) < 2:
        return
    for i, piece in heads:
        x = _begins(piece, lines, i) - 0.5 * piece.size
        beside = [p for p in heads if p[1].x0 + _WIDEST_NAME < x]
        if not beside or not _heads_row(lines, i, piece.x1, float("inf")):
            continue
        first, last = _run(lines, i, x, heads)
        if any(first <= k < last and _heads_row(lines, k, other.x1, x) for k, other in beside):
            yield x, first, last


def _begins(piece: Piece, lines: Sequence[Line], i: int) -> float:
    """The left edge of a column of names: a head centred over them stands right of it."""
    before = ([p for p in line.pieces if p.x0 <= piece.x0] for line in lines[i + 1 : i + 1 + _ROWS])
    starts = [row[-1].x0 for row in before if row and analytes.find(row[-1].text) is not None]
    return min([piece.x0, *starts]) if len(starts) >= _FEWEST else piece.x0


def _heads_names(piece: Piece, lines: Sequence[Line], i: int) -> bool:
    """Whether a word for names heads a column, and is not the beginning of "Test" "Method"."""
    if len(piece.text) > _LONGEST or is_value(piece.text):
        return False
    if _across(lines[i], piece.x1, float("inf")):
        return True
    under = (
        p
        for line in lines[i + 1 : i + 4]
        if line.top - piece.bottom < piece.size
        for p in line.pieces
        if lined(piece, p)
    )
    return all(columns.heading(p.text).roles in ((), ("analyte",)) for p in under)


def _heads_row(lines: Sequence[Line], i: int, left: float, right: float) -> bool:
    """Whether heads of values stand between two edges, or the analytes of a table on its side."""
    return _across(lines[i], left, right) or _has_results(lines, i, left, right)


def _across(line: Line, left: float, right: float) -> bool:
    """Whether most of what a line prints between two edges names analytes."""
    own = [p for p in line.pieces if left <= p.x0 and p.x1 <= right]
    known = sum(analytes.find(p.text) is not None for p in own)
    return known > 1 and 2 * known > len(own)


def _has_results(lines: Sequence[Line], i: int, left: float, right: float) -> bool:
    """Whether words that head values stand between two edges, on a line or close to it."""
    here = lines[i]
    near = [
        p
        for line in lines[max(0, i - 2) : i + 3]
        if abs(line.middle - here.middle) < _HEAD * here.pieces[0].size
        for p in line.pieces
        if left <= p.x0 and p.x1 <= right and not is_value(p.text)
    ]
    return any(map(_heads_values, near)) or sum(map(_is_unit, near)) > 1


def _heads_values(piece: Piece) -> bool:
    """Whether a piece heads values, and is none: "max." begins one."""
    if any(map(str.isdigit, piece.text)):
        return False
    valued = set(columns.heading(piece.text).roles) & STRONG
    return bool(valued) and words.bound(piece.text)[0] is None


def _is_unit(piece: Piece) -> bool:
    return units.find(piece.text) is not None


def _run(
    lines: Sequence[Line], i: int, x: float, heads: Sequence[tuple[int, Piece]]
) -> tuple[int, int]:
    """The lines around one at which nothing printed crosses a place, nor a table's head does."""
    across = [k for k, p in heads if p.x1 < x and _reaches_over(lines, k, x, heads)]
    spans = [(lines[k].top - 2 * lines[k].pieces[0].size, lines[k].bottom) for k in across]

    def crossed(k: int) -> bool:
        if any(top < lines[k].middle < bottom for top, bottom in spans):
            return True  # with the lines that begin its words
        return any(p.x0 < x < p.x1 for p in lines[k].pieces)

    first = i
    while first > 0 and not crossed(first - 1):
        first -= 1
    if any(k < first for k in across):  # rows of a wide table above, up to the titles of these
        rows = (k for k in range(i - 1, first - 1, -1) if any(map(_is_value, lines[k].pieces)))
        first = next(rows, first - 1) + 1
    last = i + 1
    while last < len(lines) and not crossed(last):
        last += 1
    return first, last


def _is_value(piece: Piece) -> bool:
    return is_value(piece.text)


def _reaches_over(
    lines: Sequence[Line], k: int, x: float, heads: Sequence[tuple[int, Piece]]
) -> bool:
    """Whether the head of a table left of a place goes on right of it, before any names there."""
    here = lines[k]
    reach = _NEAR * here.pieces[0].size
    names = [p.x0 for n, p in heads if abs(lines[n].middle - here.middle) < reach and p.x0 > x]
    return _has_results(lines, k, x, min(names, default=float("inf")))
