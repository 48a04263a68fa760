"""A pen over a reportlab canvas: origin top left, y down, and a note of where results stand."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import reportlab
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from .truth import Row

_FONTS = Path(reportlab.__file__).parent / "fonts"
for _face, _file in {"Vera": "Vera", "Vera-Bold": "VeraBd", "Vera-Oblique": "VeraIt"}.items():
    pdfmetrics.registerFont(TTFont(_face, str(_FONTS / f"{_file}.ttf")))

_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-", strict=True))
_LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True))
_SMALL = re.compile(f"([{''.join(_RAISED)}]+|[{''.join(_LOWERED)}]+)")

BLACK = HexColor("#111111")
GREY = HexColor("#666666")
PALE = HexColor("#d9d9d9")
WHITE = HexColor("#ffffff")


@dataclass(frozen=True)
class Mark:
    """Where the result of a row is printed, in points from the top left corner."""

    row: Row
    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass
class Pen:
    """Draws pages one after the other.

    Attributes:
        target: Where the PDF goes.
        width, height: Of every page.
        pages: How many there will be, for "page 1 of 3".
        footer: Draws the foot of each page.
        marks: Where results were printed so far.
    """

    target: IO[bytes]
    width: float
    height: float
    pages: int
    footer: Callable[["Pen"], None]
    page: int = 1
    marks: list[Mark] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.canvas = Canvas(self.target, (self.width, self.height), invariant=1)
        self._watermark()

    def text(
        self,
        x: float,
        y: float,
        words: str,
        face: str = "Helvetica",
        size: float = 9,
        align: str = "left",
        ink: Color = BLACK,
    ) -> tuple[float, float]:
        """Print words on the base line y; gives their left and right edge.

        `align` says whether x is the "left", "centre" or "right" of the words. Unicode's raised
        and lowered digits are printed as small digits above or below the line.
        """
        wide = width(words, face, size)
        at = left = x - {"left": 0, "centre": wide / 2, "right": wide}[align]
        self.canvas.setFillColor(ink)
        for piece, scale, rise in _pieces(words):
            self.canvas.setFont(face, size * scale)
            self.canvas.drawString(at, self.height - y + size * rise, piece)
            at += pdfmetrics.stringWidth(piece, face, size * scale)
        return left, at

    def result(
        self,
        row: Row,
        x: float,
        y: float,
        words: str,
        face: str,
        size: float,
        align: str,
        ink: Color,
    ) -> None:
        """Print a row's result and note where it stands."""
        x0, x1 = self.text(x, y, words, face, size, align, ink)
        self.marks.append(Mark(row, self.page, x0, y - 0.75 * size, x1, y + 0.25 * size))

    def line(
        self, x0: float, y0: float, x1: float, y1: float, wide: float = 0.5, ink: Color = BLACK
    ) -> None:
        """Draw a straight line."""
        self.canvas.setStrokeColor(ink)
        self.canvas.setLineWidth(wide)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def box(
        self,
        x0: float,
        top: float,
        x1: float,
        bottom: float,
        fill: Color | None = None,
        edge: Color | None = None,
        radius: float = 0,
    ) -> None:
        """Draw a rectangle, filled, edged or both."""
        if fill:
            self.canvas.setFillColor(fill)
        if edge:
            self.canvas.setStrokeColor(edge)
            self.canvas.setLineWidth(0.6)
        shape = (x0, self.height - bottom, x1 - x0, bottom - top)
        self.canvas.roundRect(*shape, radius, stroke=int(bool(edge)), fill=int(bool(fill)))

    def turn(self) -> None:
        """Finish this page and begin the next."""
        self.footer(self)
        self.canvas.showPage()
        self.page += 1
        self._watermark()

    def done(self) -> None:
        """Finish the last page and the file."""
        self.footer(self)
        self.canvas.showPage()
        self.canvas.save()

    def _watermark(self) -> None:
        canvas = self.canvas
        canvas.saveState()
        canvas.setFillColor(HexColor("#eeeeee"))
        canvas.setFont("Helvetica-Bold", 110)
        canvas.translate(self.width / 2, self.height / 2)
        canvas.rotate(52)
        canvas.drawCentredString(0, -40, "SAMPLE")
        canvas.restoreState()


def width(words: str, face: str, size: float) -> float:
    """How wide words are printed, in points."""
    return sum(
        pdfmetrics.stringWidth(piece, face, size * scale) for piece, scale, _ in _pieces(words)
    )


def wrapped(words: str, wide: float, face: str, size: float) -> list[str]:
    """The words in lines that are at most so many points wide."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, face, size) <= wide or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _pieces(words: str) -> list[tuple[str, float, float]]:
    """Pieces of one size: text, scale, rise above the line as a share of the size."""
    return [_piece(text) for text in _SMALL.split(words) if text]


def _piece(text: str) -> tuple[str, float, float]:
    if text[0] in _RAISED:
        return "".join(_RAISED[c] for c in text), 0.62, 0.36
    if text[0] in _LOWERED:
        return "".join(_LOWERED[c] for c in text), 0.62, -0.12
    return text, 1, 0
