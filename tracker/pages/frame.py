"""From a file's own coordinates to those of the page as a person holds it."""

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

_SLANTED = 0.06  # of a letter's width: text rising more is no line of a table


Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, upper, right and lower edge."""


class Matrix(NamedTuple):
    """x' = ax + cy + e, y' = bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def then(self, after: "Matrix") -> "Matrix":
        """This matrix followed by another."""
        a, b, c, d, e, f = self
        g, h, i, j, k, m = after
        return Matrix(
            a * g + b * i,
            a * h + b * j,
            c * g + d * i,
            c * h + d * j,
            e * g + f * i + k,
            e * h + f * j + m,
        )

    def point(self, x: float, y: float) -> Point:
        """Where a point goes."""
        return (self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def inverse(self) -> "Matrix":
        """What undoes this matrix."""
        a, b, c, d, e, f = self
        area = a * d - b * c
        a, b, c, d = d / area, -b / area, -c / area, a / area
        return Matrix(a, b, c, d, -(a * e + c * f), -(b * e + d * f))

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """The rectangle around where a rectangle goes: x0, top, x1, bottom."""
        corners = [self.point(x, y) for x in (x0, x1) for y in (y0, y1)]
        xs = [x for x, _ in corners]
        ys = [y for _, y in corners]
        return (min(xs), min(ys), max(xs), max(ys))


@dataclass(frozen=True, slots=True)
class Frame:
    """The sheet in the file's coordinates, and by how many quarters it is turned clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    quarters: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as held."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.quarters % 2 else (width, height)

    @property
    def matrix(self) -> Matrix:
        """From the file's coordinates to the page's: origin top left, y down."""
        match self.quarters % 4:
            case 1:
                return Matrix(0, 1, 1, 0, -self.bottom, -self.left)
            case 2:
                return Matrix(-1, 0, 0, 1, self.right, -self.bottom)
            case 3:
                return Matrix(0, -1, -1, 0, self.top, self.right)
            case _:
                return Matrix(1, 0, 0, -1, -self.left, self.top)

    def turned(self, quarters: int) -> "Frame":
        """The same sheet turned further."""
        return Frame(self.left, self.bottom, self.right, self.top, (self.quarters + quarters) % 4)


def quarter(on_page: Matrix) -> int | None:
    """By how many quarters clockwise text of this matrix runs on the page; None if slanted."""
    a, b = on_page.a, on_page.b
    if abs(b) < _SLANTED * abs(a):
        return 0 if a > 0 else 2
    if abs(a) < _SLANTED * abs(b):
        return 1 if b > 0 else 3
    return None


def most_common_turn(turns: Counter[int | None]) -> int:
    """The quarters by which most characters are turned, slanted ones left out."""
    upright = {turn: count for turn, count in turns.items() if turn is not None}
    return max(upright, key=lambda turn: upright[turn], default=0)
