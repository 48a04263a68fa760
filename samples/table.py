"""Tables: columns say what they print of a row, a style says how it looks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color

from .pen import BLACK, Pen, width
from .truth import Row


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        head: Its heading, lines parted by a line break.
        content: Name of the row's field, or what makes its text from the row.
        wide: In points.
        align: left, centre or right; of the heading too.
    """

    head: str
    content: str | Callable[[Row], str]
    wide: float
    align: str = "left"

    def text(self, row: Row) -> str:
        """What stands in this column."""
        return getattr(row, self.content) if isinstance(self.content, str) else self.content(row)

    @property
    def holds_result(self) -> bool:
        """This is the row's own result."""
        return self.content == "result"


@dataclass(frozen=True)
class Style:
    """How a table looks.

    Attributes:
        height: Of a row.
        rules: "grid", "level" (lines between rows), "ends" (above, below the heading, at the end)
            or "none".
        stripe: Colour of every second row.
        bar: Colour behind the heading.
        alarm: Colour of a result that the laboratory fails.
    """

    face: str = "Helvetica"
    bold: str = "Helvetica-Bold"
    size: float = 8
    height: float = 13
    rules: str = "grid"
    edge: Color = BLACK
    stripe: Color | None = None
    bar: Color | None = None
    head_ink: Color = BLACK
    alarm: Color = BLACK


def draw_table(
    pen: Pen,
    x: float,
    top: float,
    columns: Sequence[Column],
    rows: Sequence[Row],
    style: Style,
    headed: bool = True,
) -> float:
    """Draw a table with its left upper corner at (x, top); gives its lower edge."""
    y = _heading(pen, x, top, columns, style) if headed else top
    body = y
    for index, row in enumerate(rows):
        if style.stripe and index % 2:
            pen.box(x, y, x + _wide(columns), y + style.height, fill=style.stripe)
        _line(pen, x, y, columns, row, style)
        y += style.height
    _rules(pen, x, (top, body, y), columns, style)
    return y


def _wide(columns: Sequence[Column]) -> float:
    return sum(column.wide for column in columns)


def _heading(pen: Pen, x: float, top: float, columns: Sequence[Column], style: Style) -> float:
    """Draw the heading; gives its lower edge."""
    lines = max(column.head.count("\n") + 1 for column in columns)
    pitch = style.size * 1.2
    bottom = top + style.height + (lines - 1) * pitch
    if style.bar:
        pen.box(x, top, x + _wide(columns), bottom, fill=style.bar)
    for column in columns:
        for number, words in enumerate(column.head.split("\n")):
            y = _base(top, style) + number * pitch
            pen.text(
                _anchor(x, column), y, words, style.bold, style.size, column.align, style.head_ink
            )
        x += column.wide
    return bottom


def _line(
    pen: Pen, x: float, top: float, columns: Sequence[Column], row: Row, style: Style
) -> None:
    for column in columns:
        words, at, y = column.text(row), _anchor(x, column), _base(top, style)
        if column.holds_result:
            ink = style.alarm if row.status == "fail" else BLACK
            pen.result(row, at, y, words, style.face, style.size, column.align, ink)
        elif words:
            pen.text(at, y, words, style.face, _fitting(words, column, style), column.align)
        x += column.wide


def _fitting(words: str, column: Column, style: Style) -> float:
    """The size in which the words fit into the column: long names are printed smaller."""
    room = column.wide - 6
    return min(style.size, style.size * room / max(width(words, style.face, style.size), 1))


def _base(top: float, style: Style) -> float:
    return top + style.height / 2 + style.size * 0.35


def _anchor(x: float, column: Column) -> float:
    return x + {"left": 3, "centre": column.wide / 2, "right": column.wide - 3}[column.align]


def _rules(
    pen: Pen,
    x: float,
    levels: tuple[float, float, float],
    columns: Sequence[Column],
    style: Style,
) -> None:
    """Draw the lines of a table whose top, body and bottom are at these levels."""
    top, body, bottom = levels
    right = x + _wide(columns)
    for y in _level_rules(top, body, bottom, style):
        pen.line(x, y, right, y, 0.5, style.edge)
    if style.rules == "grid":
        for column in (*columns, None):
            pen.line(x, top, x, bottom, 0.5, style.edge)
            x += column.wide if column else 0


def _level_rules(top: float, body: float, bottom: float, style: Style) -> list[float]:
    if style.rules == "none":
        return []
    if style.rules == "ends":
        return [top, body, bottom]
    count = round((bottom - body) / style.height)
    return [top, *(body + number * style.height for number in range(count + 1))]
