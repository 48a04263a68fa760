"""What the rulings of a page part and what they frame."""

from bisect import bisect_left
from typing import NamedTuple

from tracker.reading.lines import Piece
from tracker.records.page import Page

_CLOSE = 2.0  # points between what is ruled as one line


class Box(NamedTuple):
    """A ruled cell."""

    x0: float
    top: float
    x1: float
    bottom: float


class Ruled:
    """The level and upright rulings of a page."""

    def __init__(self, page: Page) -> None:
        self._levels = sorted(
            (r.top, r.x0, r.x1) for r in page.rulings if r.top == r.bottom and r.x1 - r.x0 > 3
        )
        self._uprights = sorted(
            (r.x0, r.top, r.bottom) for r in page.rulings if r.x0 == r.x1 and r.bottom - r.top > 3
        )

    def parted(self, upper: Piece, lower: Piece) -> bool:
        """Whether a level ruling runs between two pieces that stand over one another."""
        start = bisect_left(self._levels, (upper.middle, 0.0, 0.0))
        centre = (max(upper.x0, lower.x0) + min(upper.x1, lower.x1)) / 2
        for top, x0, x1 in self._levels[start:]:
            if top > lower.middle:
                return False
            if x0 <= centre <= x1:
                return True
        return False

    def boxed(self, upper: Piece, lower: Piece) -> bool:
        """Whether two pieces stand over one another in one ruled cell of a few lines."""
        start = bisect_left(self._levels, (upper.top - 4 * upper.size, 0.0, 0.0))
        over = under = False
        for top, x0, x1 in self._levels[start:]:
            if top > lower.bottom + 4 * upper.size:
                break
            if x0 <= upper.centre <= x1 and not upper.middle < top < lower.middle:
                over, under = over or top < upper.middle, under or top > lower.middle
        return over and under and not self.parted(upper, lower)

    def walled(self, left: Piece, right: Piece) -> bool:
        """Whether an upright ruling runs between two pieces of one height."""
        return self.walls(left, right) > 0

    def walls(self, left: Piece, right: Piece) -> int:
        """How many upright rulings run between two pieces of one height."""
        start = bisect_left(self._uprights, (left.x1 - 1, 0.0, 0.0))
        found: list[float] = []
        for x, top, bottom in self._uprights[start:]:
            if x > right.x0 + 1:
                break
            if top <= left.middle <= bottom and (not found or x > found[-1] + _CLOSE):
                found.append(x)
        return len(found)

    def boxes_of(self, label: Piece) -> tuple[Box, Box] | None:
        """The ruled cell of a label and the one right of it; None where either is open."""
        at = bisect_left(self._uprights, (label.x1 - 1,))
        right_of = (x for x, a, b in self._uprights[at:] if a <= label.middle <= b)
        wall = next(right_of, None)
        end = next((x for x in right_of if wall is not None and x > wall + _CLOSE), None)
        if wall is None or end is None:
            return None
        own, beside = (self._floors(label, x) for x in (label.centre, (wall + end) / 2))
        if own is None or beside is None:
            return None
        if max(abs(own[0] - beside[0]), abs(own[1] - beside[1])) > _CLOSE:
            return None
        left_of = (x for x, a, b in reversed(self._uprights[:at]) if a <= label.middle <= b)
        left = next((x for x in left_of if x < label.x0 + 1), 0.0)
        return Box(left, own[0], wall, own[1]), Box(wall, beside[0], end, beside[1])

    def _floors(self, piece: Piece, x: float) -> tuple[float, float] | None:
        """The level rulings next over and under a piece's height at x."""
        at = bisect_left(self._levels, (piece.middle,))
        over, under = (
            next((top for top, x0, x1 in levels if x0 - _CLOSE <= x <= x1 + _CLOSE), None)
            for levels in (reversed(self._levels[:at]), self._levels[at:])
        )
        return None if over is None or under is None else (over, under)
