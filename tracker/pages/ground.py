"""What is behind light letters: shades of colour are told apart only by looking."""

from math import ceil
from statistics import quantiles

import pypdfium2 as pdfium
from PIL.Image import Image

from tracker.pages.drawing import Drawing

_WHITE = 0.9
_WIDE, _HIGH = 5, 3  # pixels to each side that are looked at
_BAND = 32  # rows of pixels that are drawn at once


class Ground:
    """The lightness behind a spot of a page; pdfium calls a shade of colours white.

    Asked only of light letters: hardly a page is ever drawn for it, and only where they stand.
    """

    def __init__(self, page: pdfium.PdfPage, drawing: Drawing) -> None:
        self._page = page
        self._drawing = drawing
        self._bands: dict[int, Image] = {}

    def __call__(self, x: float, y: float) -> float | None:
        """The lightness behind a spot, 0 to 1; None where it is not known."""
        grey = self._drawing.behind(x, y)
        return grey if grey is None or grey < _WHITE else min(grey, self._seen(x, y))

    def _seen(self, x: float, y: float) -> float:
        """The lightness of the darker quarter of what is seen around a spot."""
        last = ceil(self._page.get_height()) // _BAND
        number = min(max(int(y) // _BAND, 0), last)
        if number not in self._bands:
            self._bands[number] = self._drawn(number)
        left, top = int(x) - _WIDE, int(y) - _HIGH - _top(number)
        box = (left, top, left + 2 * _WIDE + 1, top + 2 * _HIGH + 1)
        return float(quantiles(self._bands[number].crop(box).tobytes(), n=4)[0]) / 255

    def _drawn(self, number: int) -> Image:
        """A band of the page, and above and below it as much as is looked at around a spot."""
        foot = ceil(self._page.get_height()) - (number + 1) * _BAND - _HIGH
        crop = (0, max(0, foot), 0, _top(number))  # left, bottom, right, top
        drawn: Image = self._page.render(scale=1, may_draw_forms=False, crop=crop).to_pil()
        return drawn.convert("L")


def _top(number: int) -> int:
    """The first row of pixels that is drawn for a band."""
    return max(0, number * _BAND - _HIGH)
