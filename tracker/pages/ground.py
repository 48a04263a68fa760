"""What is behind light letters: shades of colour are told apart only by looking."""

from functools import cached_property
from statistics import quantiles

import pypdfium2 as pdfium
from PIL.Image import Image

from tracker.pages.drawing import Drawing

_WHITE = 0.9
_WIDE, _HIGH = 5, 3  # pixels to each side that are looked at


class Ground:
    """The lightness behind a spot of a page; pdfium calls a shade of colours white.

    Asked only of light letters, so that hardly a page is ever drawn for it.
    """

    def __init__(self, page: pdfium.PdfPage, drawing: Drawing) -> None:
        self._page = page
        self._drawing = drawing

    def __call__(self, x: float, y: float) -> float | None:
        """The lightness behind a spot, 0 to 1; None where it is not known."""
        grey = self._drawing.behind(x, y)
        return grey if grey is None or grey < _WHITE else min(grey, self._seen(x, y))

    def _seen(self, x: float, y: float) -> float:
        """The lightness of the darker quarter of what is seen around a spot."""
        box = (int(x) - _WIDE, int(y) - _HIGH, int(x) + _WIDE + 1, int(y) + _HIGH + 1)
        pixels = self._picture.crop(box).tobytes()
        return float(quantiles(pixels, n=4)[0]) / 255

    @cached_property
    def _picture(self) -> Image:
        drawn: Image = self._page.render(scale=1, may_draw_forms=False).to_pil()
        return drawn.convert("L")
