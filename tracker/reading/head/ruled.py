"""What the rulings of a page part and what they frame."""

from bisect import bisect_left

from tracker.reading.lines import Piece
from tracker.records.page import Page


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
        start = bisect_left(self._uprights, (left.x1 - 1, 0.0, 0.0))
        for x, top, bottom in self._uprights[start:]:
            if x > right.x0 + 1:
                return False
            if top <= left.middle <= bottom:
                return True
        return False
