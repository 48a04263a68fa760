"""Results outside of tables: phrases, dotted lines, and tiles with large numbers."""

from tests.layouts.draw_sheets import Sheet
from tests.layouts.grids import Grid


def draw_loose(sheet: Sheet, grid: Grid) -> list[int]:
    """Draw the lines of a grid without columns; the page of each."""
    if grid.form == "chart":
        return _chart(sheet, grid)
    size = sheet.style.size
    if sheet.room < 90:
        sheet.next_frame()
    sheet.gap(size * 1.5)
    sheet.text(grid.title, size + 2.5, bold=True)
    pages = []
    for line in grid.lines:
        if sheet.room < 44:
            sheet.next_frame()
        {"sentences": _sentence, "leaders": _leader, "tiles": _tile}[grid.form](sheet, *line.cells)
        pages.append(sheet.page)
    return pages


def _sentence(sheet: Sheet, name: str, result: str) -> None:
    """A phrase: "Moisture: 7.4 %"."""
    form = ("{}: {}", "{} = {}", "{}  {}")[sheet.style.seed % 3]
    sheet.text(form.format(name, result), sheet.style.size)


def _leader(sheet: Sheet, name: str, result: str) -> None:
    """Name and result with dots between."""
    size, pen = sheet.style.size, sheet.pen
    wide = min(sheet.width, 280)
    right = sheet.x + wide
    left = sheet.x + 3 + pen.width(name + " ", size)
    room = right - pen.width(" " + result, size) - left
    dots = "." * max(int(room / pen.width(".", size)), 3)
    pen.write(sheet.x + 3, sheet.y + size, name, size)
    pen.write(left, sheet.y + size, dots, size)
    pen.write(right, sheet.y + size, result, size, align="right")
    sheet.gap(size * 1.6)


def _tile(sheet: Sheet, name: str, result: str) -> None:
    """A box with a large number over or under its name."""
    pen, seed = sheet.pen, sheet.style.seed
    wide = max(pen.width(result, 12, bold=True), pen.width(name, 7)) + 16
    x, y = sheet.x, sheet.y + 2
    if seed % 2:
        pen.fill(x, y, x + wide, y + 34, 0.93)
    else:
        pen.box(x, y, x + wide, y + 34)
    over = seed % 3 != 0
    pen.write(x + wide / 2, y + (15 if over else 27), result, 12, bold=True, align="centre")
    pen.write(x + wide / 2, y + (28 if over else 11), name, 7, align="centre")
    sheet.gap(40)


def _chart(sheet: Sheet, grid: Grid) -> list[int]:
    """Bars standing on a base line, names below and a scale at the left."""
    values = [float(line.row.value) for line in grid.lines if line.row and line.row.value]
    if not values:
        return []
    if sheet.room < 130:
        sheet.next_frame()
    pen, top, high = sheet.pen, sheet.y + 12, 80.0
    base, step = top + high, (sheet.width - 40) / len(values)
    for i in range(5):
        y = base - high * i / 4
        pen.write(sheet.x + 24, y + 2, f"{i * 25}", 5.5, align="right")
        pen.rule(sheet.x + 28, y, sheet.x + sheet.width, y, 0.2)
    for i, (line, value) in enumerate(zip(grid.lines, values, strict=True)):
        x = sheet.x + 34 + i * step
        pen.fill(x, base - high * value / max(values), x + step * 0.6, base, None)
        pen.write(x + step * 0.3, base + 8, line.cells[0][:14], 4.5, align="centre")
    pen.write(sheet.x + 34, base + 18, "Share of the greatest amount (%)", 5.5)
    sheet.gap(high + 36)
    return []
