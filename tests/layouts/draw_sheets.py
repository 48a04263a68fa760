"""Sheets of paper divided into frames that fill one after the other."""

from collections.abc import Callable

from tests.layouts.draw import Pen
from tests.layouts.draw_measure import wrap

GUTTER = 16.0  # between two frames beside each other


class Sheet:
    """The place where drawing goes on: a frame of the current page and how full it is.

    Args:
        pen: What draws.
        furnish: Draws a page's header and footer and returns the body's top and bottom.
    """

    def __init__(self, pen: Pen, furnish: Callable[[int], tuple[float, float]]) -> None:
        self.pen = pen
        self.style = pen.style
        self.furnish = furnish
        self.page = 0
        self.columns = 1
        self.column = 0
        self.top = self.y = self.bottom = 0.0
        self.x = self.style.margin
        self.full = self.style.paper[0] - 2 * self.style.margin
        self.width = self.full
        self.next_page()

    @property
    def room(self) -> float:
        """Points left in this frame."""
        return self.bottom - self.y

    def gap(self, points: float) -> None:
        """Go down."""
        self.y += points

    def next_page(self) -> None:
        """End the page and begin another."""
        if self.page:
            self.close()
        self.page += 1
        if self.style.has("turned"):
            self.pen.turn()
        if self.style.has("watermark") and self.style.seed % 2:
            self.pen.watermark()
        self.top, self.bottom = self.furnish(self.page)
        self.y = self.top
        self.column = 0
        self._place()

    def close(self) -> None:
        """End the page."""
        if self.style.has("watermark") and not self.style.seed % 2:
            self.pen.watermark()
        self.pen.canvas.showPage()

    def divide(self, columns: int) -> None:
        """From here down, the page has so many columns, until told otherwise."""
        self.columns, self.column, self.top = columns, 0, self.y
        self._place()

    def next_frame(self) -> None:
        """The next column, or the first of the next page."""
        if self.column + 1 < self.columns:
            self.column += 1
            self.y = self.top
            self._place()
        else:
            self.next_page()

    def _place(self) -> None:
        self.width = (self.full - GUTTER * (self.columns - 1)) / self.columns
        self.x = self.style.margin + self.column * (self.width + GUTTER)

    def text(self, text: str, size: float, *, bold: bool = False) -> None:
        """A paragraph of plain text, in the frame's width."""
        for line in wrap(self.pen, text, self.width - 6, size, bold=bold):
            if self.room < size * 1.4:
                self.next_frame()
            self.pen.write(self.x + 3, self.y + size, line, size, bold=bold)
            self.gap(size * 1.35)
