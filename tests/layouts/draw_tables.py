"""Grids drawn on a sheet: ruled, striped, boxed or bare, over as many frames as they need."""

from dataclasses import dataclass

from tests.layouts.draw import Pen
from tests.layouts.draw_sheets import Sheet
from tests.layouts.grids import TEXT_ROLES, Grid, Line

WRAPPING = frozenset(("name", "method", "limit", "result", "status"))
GAP = 6.0  # least room between two columns


@dataclass(frozen=True)
class Measure:
    """Where a grid's columns stand, in points from the table's left edge."""

    size: float
    starts: tuple[float, ...]
    widths: tuple[float, ...]

    @property
    def width(self) -> float:
        """Of the table."""
        return self.starts[-1] + self.widths[-1]


def wrap(pen: Pen, text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """The text in lines no wider than asked, broken at blanks only."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and pen.width(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


def _need(pen: Pen, grid: Grid, index: int, size: float) -> tuple[float, float]:
    """Least and best width of a column: its longest word, its longest text."""
    column = grid.columns[index]
    heads = [pen.width(line, size, bold=True) for line in column.heading]
    texts = [line.cells[index] for line in grid.lines if line.kind != "category"]
    full = max([pen.width(t, size, bold=True) for t in texts], default=0)
    if column.role not in WRAPPING:
        return (max([*heads, full]), max([*heads, full]))
    words = [w for t in texts for w in t.split(" ")]
    least = max([pen.width(w, size, bold=True) for w in words], default=0)
    if column.role == "result":
        least = max(least, full if full < size * 12 else least)
    return max([*heads, least]), max([*heads, full])


def measure(pen: Pen, grid: Grid, width: float) -> Measure:
    """Columns that fit: first wrapped, then in smaller type."""
    style, size = pen.style, pen.style.size
    while True:
        needs = [_need(pen, grid, i, size) for i in range(len(grid.columns))]
        widths = [best for _, best in needs]
        if style.has("wrapped_names"):
            roles = [c.role for c in grid.columns]
            for i in (i for i, role in enumerate(roles) if role == "name"):
                widths[i] = max(needs[i][0], min(widths[i], size * 8))
        gaps = GAP * (len(widths) - 1) + 6
        over = sum(widths) + gaps - width
        slack = [best - least for (least, _), best in zip(needs, widths, strict=True)]
        if over > 0 and sum(slack) >= over:
            share = over / sum(slack)
            widths = [w - s * share for w, s in zip(widths, slack, strict=True)]
            over = 0
        if over <= 0 or size < 4:
            break
        size *= 0.94
    room = width - sum(widths) - gaps
    extra = max(room, 0) / len(widths) if style.spread else min(max(room, 0) / len(widths), 14)
    starts, x = [], 3.0
    for w in widths:
        starts.append(x)
        x += w + GAP + extra
    return Measure(size, tuple(starts), tuple(w + extra for w in widths))


class TableDrawer:
    """Draws one grid into the sheet's frames, noting on which page each row came to stand.

    Args:
        sheet: Where to.
        grid: What.
        label: Makes the names of form fields unique.
    """

    def __init__(self, sheet: Sheet, grid: Grid, label: str) -> None:
        self.sheet, self.grid, self.label = sheet, grid, label
        self.pen, self.style = sheet.pen, sheet.pen.style
        self.m = Measure(0, (), ())
        if grid.form in ("table", "across"):
            self.m = measure(self.pen, grid, sheet.width)
        self.pitch = self.m.size * (1.35 if self.style.seed % 3 else 1.6)
        self.cells: list[tuple[int, float, float, str, bool, float]] = []
        self.top = 0.0
        self.marks: list[float] = []  # level lines of the piece being drawn
        self.pages: list[int] = []

    def draw(self) -> list[int]:
        """Draw it all; the page of each line that has a row."""
        if self.grid.form in ("sentences", "tiles"):
            return self._loose()
        self._title()
        self._begin()
        for number, line in enumerate(self.grid.lines):
            height = self._height(line)
            if self.sheet.room < height + 2:
                self._end()
                self.sheet.next_frame()
                self._begin(again=True)
            self._line(number, line, height)
            if line.row is not None:
                self.pages.append(self.sheet.page)
        self._end()
        self._foot()
        return self.pages or [self.sheet.page] * self.grid.across

    def _loose(self) -> list[int]:
        """Rows as phrases or tiles."""
        if self.sheet.room < 90:
            self.sheet.next_frame()
        self.sheet.gap(self.style.size * 1.5)
        self.sheet.text(self.grid.title, self.style.size + 2.5, bold=True)
        for line in self.grid.lines:
            if self.grid.form == "sentences":
                self.sheet.text(line.cells[0], self.style.size)
            else:
                self._tile(*line.cells)
        return [self.sheet.page] * len(self.grid.lines)

    def _tile(self, name: str, result: str) -> None:
        """A box with a large number over or under its name."""
        wide = max(self.pen.width(result, 12, bold=True), self.pen.width(name, 7)) + 16
        x, y = self.sheet.x, self.sheet.y + 2
        self.pen.box(x, y, x + wide, y + 34, 0.93 if self.style.seed % 2 else None)
        over = self.style.seed % 3 != 0
        self.pen.write(
            x + wide / 2, y + (15 if over else 27), result, 12, bold=True, align="centre"
        )
        self.pen.write(x + wide / 2, y + (28 if over else 11), name, 7, align="centre")
        self.sheet.gap(40)

    @property
    def crowded(self) -> bool:
        """Whether it has to be printed much smaller than the rest to fit."""
        return 0 < self.m.size < 0.8 * self.style.size

    def height(self) -> float:
        """How high all of it will be."""
        if self.grid.form in ("sentences", "tiles"):
            return 40 + 42 * len(self.grid.lines)
        lines = sum(self._height(line) for line in self.grid.lines)
        notes = len(self.grid.foot) + bool(self.grid.note)
        return lines + self._head_height() + 34 + notes * self.style.size * 1.5

    def _head_height(self) -> float:
        return max(len(c.heading) for c in self.grid.columns) * self.m.size * 1.2 + 5

    def _height(self, line: Line) -> float:
        deepest = max(len(self._wrapped(i, line)) for i in range(len(line.cells)))
        return self.pitch + (deepest - 1) * self.m.size * 1.15

    def _wrapped(self, index: int, line: Line) -> list[str]:
        text = line.cells[index]
        if line.kind == "category" or self.grid.columns[index].role not in WRAPPING:
            return [text]
        return wrap(
            self.pen, text, self.m.widths[index] + 0.1, self.m.size, bold=line.kind == "total"
        )

    def _title(self) -> None:
        """The heading above the table, kept together with its first rows."""
        need = 26 + self._head_height() + 2 * self.pitch + (12 if self.grid.note else 0)
        if self.sheet.room < need:
            self.sheet.next_frame()
        self.sheet.gap(self.style.size * 1.5)
        size = self.style.size + 2.5
        if self.grid.title:
            spacing = size * 0.35 if self.style.has("letterspaced_titles") else 0
            while (
                self.pen.width(self.grid.title, size, bold=True, spacing=spacing)
                > self.sheet.width - 60
            ):
                size *= 0.9
            dark = self.style.fill == "dark" and self.style.rules == "boxed"
            if dark or self.style.rules == "boxed":
                self.pen.box(self.sheet.x, self.sheet.y, self.sheet.x + self.sheet.width,
                             self.sheet.y + size * 1.5, 0.25 if dark else 0.87)  # fmt: skip
            self.pen.write(self.sheet.x + 3, self.sheet.y + size * 1.1, self.grid.title, size,
                           bold=True, grey=1 if dark else 0, spacing=spacing)  # fmt: skip
            if self.grid.verdict:
                self.pen.write(self.sheet.x + self.sheet.width - 4, self.sheet.y + size * 1.1,
                               self.grid.verdict, size, bold=True, align="right", grey=1 if dark else 0)  # fmt: skip
            self.sheet.gap(size * 1.7)
        if self.grid.note:
            self.sheet.text(self.grid.note, self.style.size)

    def _begin(self, *, again: bool = False) -> None:
        """The heading row; left out on later frames by laboratories that do not repeat it."""
        self.top = self.sheet.y
        self.marks = [self.top]
        if again and self.style.has("no_repeat_header"):
            return
        height = self._head_height()
        fill = {"grey": 0.85, "dark": 0.2}.get(self.style.fill)
        if fill is not None:
            self.pen.box(
                self.sheet.x, self.top, self.sheet.x + self._width(), self.top + height, fill
            )
        deepest = max(len(c.heading) for c in self.grid.columns)
        for index, column in enumerate(self.grid.columns):
            lift = (deepest - len(column.heading)) * self.m.size * 1.2
            lift *= {0: 0, 1: 0.5, 2: 1}[self.style.seed % 3]
            for i, text in enumerate(column.heading):
                y = self.top + lift + (i + 1) * self.m.size * 1.2
                self._put(index, y, text, bold=True, grey=1 if self.style.fill == "dark" else 0)
        self.sheet.gap(height)
        self.marks.append(self.sheet.y)

    def _width(self) -> float:
        return min(self.m.width + 3, self.sheet.width)

    def _line(self, number: int, line: Line, height: float) -> None:
        """One line of cells."""
        y = self.sheet.y
        striped = self.style.rules == "striped" and number % 2
        if striped or line.kind == "category":
            self.pen.box(self.sheet.x, y, self.sheet.x + self._width(), y + height, 0.93)
        bold = line.kind in ("total", "category")
        for index in range(len(line.cells)):
            lines = self._wrapped(index, line)
            spare = height - self.pitch - (len(lines) - 1) * self.m.size * 1.15
            start = y + self.pitch * 0.72 + spare * (0.5 if self.style.seed % 2 else 0)
            for i, text in enumerate(lines):
                self._put(index, start + i * self.m.size * 1.15, text, bold=bold)
        if self.style.has("hidden_zero") and number % 2:
            self.cells.append(
                (99, self.sheet.x + self._width() - 4, y + self.pitch * 0.7, "0", False, 1.0)
            )
        self.sheet.gap(height)
        self.marks.append(self.sheet.y)

    def _put(self, index: int, y: float, text: str, *, bold: bool, grey: float = 0) -> None:
        """Keep a cell's text for later; form fields are placed at once."""
        role = self.grid.columns[index].role
        x = self.sheet.x + self.m.starts[index]
        if not text:
            return
        if (
            role == "result"
            and self.style.has("form_cells")
            and not self.style.has("turned")
            and not bold
        ):
            name = f"{self.label}.{len(self.pages)}.{self.sheet.page}.{y:.0f}"
            self.pen.field(x - 2, y, text, self.pen.width(text, self.m.size) * 1.15 + 6, name)
            return
        align = "left" if role in TEXT_ROLES else self.style.align
        wide = self.pen.width(text, self.m.size, bold=bold)
        room = self.m.widths[index] - wide
        x += {"left": 0.0, "centre": room / 2, "right": room}[align]
        self.cells.append((index, x, y, text, bold, grey))

    def _end(self) -> None:
        """Write the cells that are waiting, and the lines of this piece."""
        if self.style.has("column_order"):
            self.cells.sort(key=lambda cell: cell[0])
        for _, x, y, text, bold, grey in self.cells:
            self.pen.write(x, y, text, self.m.size, bold=bold, grey=grey)
        self.cells = []
        self._rules()

    def _rules(self) -> None:
        """The printed lines."""
        left, right, bottom = self.sheet.x, self.sheet.x + self._width(), self.sheet.y
        rules = self.style.rules
        levels = {"grid": self.marks, "rows": self.marks, "head": self.marks[1:2]}.get(rules, [])
        for y in levels:
            self.pen.rule(left, y, right, y)
        if rules == "grid":
            for x in (*(self.sheet.x + s - GAP / 2 for s in self.m.starts), right):
                self.pen.rule(x, self.top, x, bottom)
        if rules == "boxed":
            self.pen.box(left, self.top, right, bottom)

    def _foot(self) -> None:
        for text in self.grid.foot:
            self.sheet.text(text, max(self.style.size - 1, 4.5))
        self.sheet.gap(4)
