"""A pen: text, lines and fills on a canvas whose origin is the top left corner."""

import unicodedata
from functools import cache

from reportlab.pdfbase import pdfmetrics, rl_codecs
from reportlab.pdfbase._glyphlist import _glyphname2unicode
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.layouts.styles import Style

FACES = {
    "Helvetica": ("Helvetica", "Helvetica-Bold"),
    "Times": ("Times-Roman", "Times-Bold"),
    "Courier": ("Courier", "Courier-Bold"),
    "Vera": ("Vera", "VeraBd"),
}
RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿ", "0123456789-+n", strict=True))
LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True))
_CZECH = {"ě": "ecaron", "ř": "rcaron", "ů": "uring", "č": "ccaron", "ň": "ncaron", "ť": "tcaron",
          "ď": "dcaron", "Č": "Ccaron", "Ř": "Rcaron", "Ě": "Ecaron", "Ů": "Uring", "Ň": "Ncaron",
          "Ť": "Tcaron", "Ď": "Dcaron"}  # fmt: skip


@cache
def _load_fonts() -> None:
    """Fonts that are not among the fourteen everybody has."""
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    pdfmetrics.registerFont(TTFont("VeraBd", "VeraBd.ttf"))
    names = list(pdfmetrics.getEncoding("WinAnsiEncoding").vector)
    free = [i for i in range(128, 160) if names[i] not in ("zcaron", "Zcaron", "scaron", "Scaron")]
    places = dict(zip(_CZECH, free, strict=False))
    for letter, place in places.items():
        names[place] = _CZECH[letter]
    letters = {c: _glyphname2unicode[n] for c, n in enumerate(names) if n in _glyphname2unicode}
    rl_codecs.RL_Codecs.add_dynamic_codec("czech", {u: c for c, u in letters.items()}, letters)
    pdfmetrics.registerEncoding(pdfmetrics.Encoding("czech", names))
    for face in ("Helvetica", "Helvetica-Bold", "Times-Roman", "Times-Bold"):
        font = pdfmetrics.Font(f"{face}-cs", face, "czech")
        for letter, place in places.items():
            font.widths[place] = font.widths[ord(unicodedata.normalize("NFD", letter)[0])]
        pdfmetrics.registerFont(font)


class Pen:
    """Writes as the style has it; lengths in points, y downwards.

    Args:
        canvas: Where to.
        style: Its letter-spacing, ligatures, doubling and widths are kept here.
    """

    def __init__(self, canvas: Canvas, style: Style) -> None:
        _load_fonts()
        self.canvas = canvas
        self.style = style
        self.height = style.paper[1]
        suffix = "-cs" if style.language == "cs" else ""
        self.faces = tuple(f + suffix for f in FACES[style.font])

    def face(self, *, bold: bool = False) -> str:
        """The name of the body font."""
        return self.faces[bold]

    def runs(self, text: str) -> list[tuple[str, float, float]]:
        """Pieces with their size and rise, as shares of the font's size."""
        if self.style.has("ligatures"):
            text = text.replace("fi", "ﬁ").replace("fl", "ﬂ")
        pieces: list[tuple[str, float, float]] = []
        for letter in text:
            size, rise = (
                (0.62, 0.34)
                if letter in RAISED
                else (0.62, -0.12)
                if letter in LOWERED
                else (1.0, 0.0)
            )
            plain = RAISED.get(letter, LOWERED.get(letter, letter))
            if pieces and pieces[-1][1:] == (size, rise):
                plain = pieces.pop()[0] + plain
            pieces.append((plain, size, rise))
        return pieces

    def width(self, text: str, size: float, *, bold: bool = False, spacing: float = 0) -> float:
        """How wide the text will be."""
        face, scale = self.face(bold=bold), self._scale()
        total = sum(pdfmetrics.stringWidth(p, face, size * s) for p, s, _ in self.runs(text))
        return (total + (spacing + self.spacing()) * len(text)) * scale

    def spacing(self) -> float:
        """Extra points between letters of the body."""
        return self.style.size * 0.16 if self.style.has("letterspaced") else 0

    def _scale(self) -> float:
        return 0.82 if self.style.has("narrow") else 1

    def write(
        self, x: float, y: float, text: str, size: float, *,
        bold: bool = False, align: str = "left", grey: float = 0, spacing: float = 0,
    ) -> None:  # fmt: skip
        """Write a line of text whose baseline is at y."""
        if align != "left":
            x -= self.width(text, size, bold=bold, spacing=spacing) / (
                2 if align == "centre" else 1
            )
        self.canvas.setFillGray(grey)
        shifts = (0, 0.25) if bold and self.style.has("doubled") else (0,)
        for shift in shifts:
            self._write(x + shift, y, text, size, self.face(bold=bold), spacing + self.spacing())

    def _write(self, x: float, y: float, text: str, size: float, face: str, spacing: float) -> None:
        for piece, share, rise in self.runs(text):
            for part in piece if self.style.has("glyphs") else (piece,):
                line = self.canvas.beginText(x, self.height - y + rise * size)
                line.setFont(face, size * share)
                line.setCharSpace(spacing)
                line.setHorizScale(self._scale() * 100)
                line.textOut(part)
                self.canvas.drawText(line)
                wide = pdfmetrics.stringWidth(part, face, size * share) + spacing * len(part)
                x += wide * self._scale()

    def rule(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.5) -> None:
        """A line."""
        self.canvas.setStrokeGray(0.3)
        self.canvas.setLineWidth(width)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def box(
        self, x0: float, top: float, x1: float, bottom: float, fill: float | None = None
    ) -> None:
        """A rectangle: filled with a grey, or only its outline."""
        self.canvas.setStrokeGray(0.3)
        self.canvas.setLineWidth(0.5)
        if fill is not None:
            self.canvas.setFillGray(fill)
        self.canvas.rect(x0, self.height - bottom, x1 - x0, bottom - top,
                         stroke=fill is None, fill=fill is not None)  # fmt: skip

    def field(self, x: float, y: float, text: str, width: float, name: str) -> None:
        """A form field that holds the text, its baseline about at y."""
        size = self.style.size
        self.canvas.acroForm.textfield(
            value=text, name=name, x=x, y=self.height - y - size * 0.35, width=width,
            height=size * 1.5, fontSize=size, borderWidth=0, fontName="Helvetica",
            fillColor=None, borderColor=None, forceBorder=False,
        )  # fmt: skip

    def watermark(self, text: str) -> None:
        """Large pale letters across the page."""
        self.canvas.saveState()
        self.canvas.translate(self.style.paper[0] / 2, self.height / 2)
        self.canvas.rotate(52)
        self.canvas.setFillGray(0.9)
        self.canvas.setFont("Helvetica-Bold", 96)
        self.canvas.drawCentredString(0, 0, text)
        self.canvas.restoreState()

    def turn(self) -> None:
        """Turn the sheet: the page is marked as rotated, and drawn so that it stands upright."""
        width, height = self.style.paper
        self.canvas.setPageSize((height, width))
        self.canvas.setPageRotation(90)
        self.canvas.transform(0, 1, -1, 0, height, 0)
