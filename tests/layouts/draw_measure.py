"""How wide a grid's columns are, and where texts are broken into lines."""

import re
from dataclasses import dataclass

from tests.layouts.draw import Pen
from tests.layouts.grids import Grid

WRAPPING = frozenset(("name", "method", "limit", "result", "status"))
_UNBROKEN = re.compile(r"(?<=\d) (?=\d{3}\b)|(?<=[<>≤≥±×]) | (?=[±×]|x 10)|(?<=x) (?=10)")


@dataclass(frozen=True)
class Measure:
    """Where a grid's columns stand, in points from the table's left edge."""

    size: float
    starts: tuple[float, ...]
    widths: tuple[float, ...]
    gap: float

    @property
    def width(self) -> float:
        """Of the table."""
        return self.starts[-1] + self.widths[-1]


def _words(text: str) -> list[str]:
    """The pieces between which a line may end: never inside a number."""
    return [word.replace("\0", " ") for word in _UNBROKEN.sub("\0", text).split(" ")]


def wrap(pen: Pen, text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """The text in lines no wider than asked, broken at blanks only."""
    lines: list[str] = []
    for word in _words(text):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and pen.width(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


def _gap(pen: Pen, size: float) -> float:
    """Least room between two columns: little more than a blank where tables are tight."""
    return size * 0.36 if pen.style.has("tight") else 6.0


def _need(pen: Pen, grid: Grid, index: int, size: float) -> tuple[float, float]:
    """Least and best width of a column: its longest word, its longest text."""
    column = grid.columns[index]
    heads = [pen.width(line, size, bold=True) for line in column.heading]
    texts = [line.cells[index] for line in grid.lines if line.kind != "category"]
    full = max([pen.width(t, size, bold=True) for t in texts], default=0)
    if column.role not in WRAPPING:
        return max([*heads, full]), max([*heads, full])
    words = [w for t in texts for w in _words(t)]
    least = max([pen.width(w, size, bold=True) for w in words], default=0)
    if column.role == "result" and full < size * 12:
        least = full  # short results are never broken
    return max([*heads, least]), max([*heads, full])


def _widths(pen: Pen, grid: Grid, width: float, size: float) -> tuple[list[float], float]:
    """Column widths at this size, and by how much they are too wide."""
    needs = [_need(pen, grid, i, size) for i in range(len(grid.columns))]
    widths = [best for _, best in needs]
    if pen.style.has("wrapped_names"):
        for i in (i for i, c in enumerate(grid.columns) if c.role == "name"):
            widths[i] = max(needs[i][0], min(widths[i], size * 8))
    over = sum(widths) + _gap(pen, size) * (len(widths) - 1) + 6 - width
    slack = [w - least for (least, _), w in zip(needs, widths, strict=True)]
    if 0 < over <= sum(slack):
        share = over / sum(slack)
        return [w - s * share for w, s in zip(widths, slack, strict=True)], 0
    return widths, over


def measure(pen: Pen, grid: Grid, width: float) -> Measure:
    """Columns that fit: first wrapped, then in smaller type."""
    size = pen.style.size
    widths, over = _widths(pen, grid, width, size)
    while over > 0 and size > 4:
        size *= 0.94
        widths, over = _widths(pen, grid, width, size)
    extra = max(-over, 0) / len(widths)
    if pen.style.has("tight"):
        extra = 0
    elif not pen.style.spread:
        extra = min(extra, 14)
    gap = _gap(pen, size)
    starts, x = [], 3.0
    for w in widths:
        starts.append(x)
        x += w + gap + extra
    return Measure(size, tuple(starts), tuple(w + extra for w in widths), gap)
