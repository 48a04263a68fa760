"""Grids drawn on a sheet: ruled, striped, boxed or bare, over as many frames as they need."""

from decimal import Decimal

from tests.layouts.draw_loose import draw_loose
from tests.layouts.draw_measure import WRAPPING, Measure, measure, wrap
from tests.layouts.draw_sheets import Sheet
from tests.layouts.grids import TEXT_ROLES, Grid, Line

BARS = 70.0  # room for value bars beside a table


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
        values = [line.row.value for line in grid.lines if line.row and line.row.value]
        self.greatest = (
            max(values, default=Decimal(0)) if self.style.has("value_bars") else Decimal(0)
        )
        self.m = Measure(0, (), (), 0)
        if grid.columns:
            self.m = measure(self.pen, grid, sheet.width - (BARS if self.greatest else 0))
        self.pitch = self.m.size * (1.35 if self.style.seed % 3 else 1.6)
        self.cells: list[tuple[int, float, float, str, bool, float]] = []
        self.top = 0.0
        self.marks: list[float] = []  # level lines of the piece being drawn
        self.pages: list[int] = []

    @property
    def crowded(self) -> bool:
        """Whether it has to be printed much smaller than the rest to fit."""
        return 0 < self.m.size < 0.8 * self.style.size

    def draw(self) -> list[int]:
        """Draw it all; the page of each line that has a row."""
        if not self.grid.columns:
            return draw_loose(self.sheet, self.grid)
        self._title()
        self._begin()
        for number, line in enumerate(self.grid.lines):
            height = self._height(line)
            last = number == len(self.grid.lines) - 1
            if self.sheet.room < height + 2 + (self._foot_height() if last else 0):
                self._end()
                self.sheet.next_frame()
                self._begin(again=True)
            self._line(number, line, height)
            if line.row is not None:
                self.pages.append(self.sheet.page)
        self._end()
        for text in self.grid.foot:
            self.sheet.text(text, self._foot_size())
        self.sheet.gap(4)
        return self.pages or [self.sheet.page] * self.grid.across

    def _foot_size(self) -> float:
        return max(self.style.size - 1, 4.5)

    def _foot_height(self) -> float:
        """What stands under the table, kept together with its last row."""
        wide = self.sheet.width - 6
        lines = [wrap(self.pen, text, wide, self._foot_size()) for text in self.grid.foot]
        return sum(map(len, lines)) * self._foot_size() * 1.4

    def height(self) -> float:
        """How high all of it will be."""
        if not self.grid.columns:
            return 40 + 42 * len(self.grid.lines)
        lines = sum(self._height(line) for line in self.grid.lines)
        notes = len(self.grid.foot) + 2 * len(self.grid.notes)
        return lines + self._head_height() + 36 + notes * self.style.size * 1.5

    def _depth(self) -> int:
        """Lines of the heading row."""
        return max(len(c.heading) for c in self.grid.columns) + bool(self.grid.spans)

    def _head_height(self) -> float:
        return self._depth() * self.m.size * 1.2 + 5 if self._depth() else 0

    def _height(self, line: Line) -> float:
        deepest = max(len(self._wrapped(i, line)) for i in range(len(line.cells)))
        return self.pitch + (deepest - 1) * self.m.size * 1.15

    def _wrapped(self, index: int, line: Line) -> list[str]:
        text = line.cells[index]
        if line.kind == "category" or self.grid.columns[index].role not in WRAPPING:
            return [text]
        room = self.m.widths[index] + 0.1
        return wrap(self.pen, text, room, self.m.size, bold=line.kind == "total")

    def _title(self) -> None:
        """The heading above the table, kept together with its first rows."""
        notes = 2 * self.style.size * 1.5 * len(self.grid.notes)
        if self.sheet.room < 26 + self._head_height() + 3 * self.pitch + notes:
            self.sheet.next_frame()
        self.sheet.gap(self.style.size * 1.5)
        self._bar(self.grid.title, self.grid.verdict)
        for note in self.grid.notes:
            self.sheet.text(note, self.style.size)

    def _bar(self, title: str, verdict: str = "") -> None:
        """The title, in a bar for boxed tables, with the panel's verdict at its end."""
        if not title:
            return
        pen, sheet = self.pen, self.sheet
        spacing = self.style.size * 0.8 if self.style.has("letterspaced_titles") else 0
        size = self.style.size + 2.5
        room = sheet.width - (90 if verdict else 10)
        while pen.width(title, size, bold=True, spacing=spacing) > room:
            size, spacing = size * 0.96, spacing * 0.85
        boxed = self.style.rules == "boxed"
        dark = boxed and self.style.fill == "dark"
        if boxed:
            right = sheet.x + sheet.width
            pen.fill(sheet.x, sheet.y, right, sheet.y + size * 1.5, None if dark else 0.87)
        y = sheet.y + size * 1.1
        grey = 1 if dark else 0
        pen.write(sheet.x + 3, y, title, size, bold=True, grey=grey, spacing=spacing)
        pen.write(sheet.x + sheet.width - 4, y, verdict, size, bold=True, align="right", grey=grey)
        sheet.gap(size * 1.7)

    def _begin(self, *, again: bool = False) -> None:
        """The heading row; left out on later frames by laboratories that do not repeat it."""
        if again and self.style.has("continued") and self.grid.title:
            self._bar(f"{self.grid.title} ({'cont.' if self.style.seed % 2 else 'continued'})")
        self.top = self.sheet.y
        self.marks = [self.top]
        if not self._depth() or (again and self.style.has("no_repeat_header")):
            return
        height = self._head_height()
        if self.style.fill != "none":
            grey = None if self.style.fill == "dark" else 0.85
            right = self.sheet.x + self._width()
            self.pen.fill(self.sheet.x, self.top, right, self.top + height, grey)
        self._headings()
        self.sheet.gap(height)
        self.marks.append(self.sheet.y)

    def _headings(self) -> None:
        """Their texts: at the top, in the middle or at the foot of the heading row."""
        grey = 1 if self.style.fill == "dark" else 0
        step = self.m.size * 1.2
        for index, column in enumerate(self.grid.columns):
            lift = (self._depth() - len(column.heading)) * (0, 0.5, 1)[self.style.seed % 3]
            if self.grid.spans:
                lift = self._depth() - len(column.heading)
            for i, text in enumerate(column.heading):
                self._put(index, self.top + (lift + i + 1) * step, text, bold=True, grey=grey)
        for span in self.grid.spans:
            left = self.m.starts[span.first]
            right = self.m.starts[span.last] + self.m.widths[span.last]
            x = (
                self.sheet.x
                + (left + right - self.pen.width(span.text, self.m.size, bold=True)) / 2
            )
            self.cells.append((span.first, x, self.top + step, span.text, True, grey))

    def _width(self) -> float:
        return min(self.m.width + 3, self.sheet.width)

    def _line(self, number: int, line: Line, height: float) -> None:
        """One line of cells."""
        y = self.sheet.y
        striped = self.style.rules == "striped" and number % 2
        if striped or line.kind == "category":
            self.pen.fill(self.sheet.x, y, self.sheet.x + self._width(), y + height, 0.93)
        for index in range(len(line.cells)):
            lines = self._wrapped(index, line)
            spare = height - self.pitch - (len(lines) - 1) * self.m.size * 1.15
            start = y + self.pitch * 0.72 + spare * (0.5 if self.style.seed % 2 else 0)
            for i, text in enumerate(lines):
                bold = line.kind in ("total", "category")
                self._put(index, start + i * self.m.size * 1.15, text, bold=bold)
        if self.style.has("hidden_zero") and number % 2:
            x = self.sheet.x + self._width() - 4
            self.cells.append((99, x, y + self.pitch * 0.7, "0", False, 1.0))
        if self.greatest and line.row and line.row.value:
            x = self.sheet.x + self._width() + 5
            long = float(line.row.value / self.greatest) * (BARS - 12)
            self.pen.fill(x, y + 1.5, x + long, y + self.pitch - 1.5, 0.6)
        self.sheet.gap(height)
        self.marks.append(self.sheet.y)

    def _put(self, index: int, y: float, text: str, *, bold: bool, grey: float = 0) -> None:
        """Keep a cell's text for later; form fields are placed at once."""
        if not text:
            return
        role = self.grid.columns[index].role
        x = self.sheet.x + self.m.starts[index]
        wide = self.pen.width(text, self.m.size, bold=bold)
        align = "left" if role in TEXT_ROLES else self.style.align
        if role == "name" and self.style.has("names_right"):
            align = "right"
        x += (self.m.widths[index] - wide) * {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
        if role == "result" and not bold and self.style.fields("form_cells"):
            name = f"{self.label}.{len(self.pages)}.{self.sheet.page}.{y:.0f}"
            self.pen.field(x - 2, y, text, wide * 1.15 + 6, name)
            return
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
            for index, start in enumerate(self.m.starts):
                inside = any(s.first < index <= s.last for s in self.grid.spans)
                top = self.top + (self.m.size * 1.35 if inside else 0)
                x = self.sheet.x + start - self.m.gap / 2
                self.pen.rule(x, top, x, bottom)
            self.pen.rule(right, self.top, right, bottom)
        if rules == "boxed":
            self.pen.box(left, self.top, right, bottom)
