"""A pen: text, lines and fills on a canvas whose origin is the top left corner."""

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from tests.layouts import fonts
from tests.layouts.styles import Style

RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿ", "0123456789-+n", strict=True))
LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True))
SCREEN = 0.24  # points a unit of drawings made by browsers, which draw upside down as well
WATERMARKS = ("SAMPLE", "COPY", "PREVIEW")


class Pen:
    """Writes as the style has it; lengths in points, y downwards.

    Args:
        canvas: Where to.
        style: Its letter-spacing, ligatures, doubling and widths are kept here.
    """

    def __init__(self, canvas: Canvas, style: Style) -> None:
        fonts.load()
        self.canvas = canvas
        self.style = style
        self.height = style.paper[1]
        suffix = "-cs" if style.language == "cs" else ""
        self.faces = tuple(f + suffix for f in fonts.FACES[style.font])

    def runs(self, text: str, face: str) -> list[tuple[str, str, float, float]]:
        """Pieces with their font, and their size and rise as shares of the font's size."""
        if self.style.has("ligatures"):
            text = text.replace("fi", "ﬁ").replace("fl", "ﬂ")
        pieces: list[tuple[str, str, float, float]] = []
        for letter in text:
            size, rise = 1.0, 0.0
            if letter in RAISED or letter in LOWERED:
                size, rise = 0.62, 0.34 if letter in RAISED else -0.12
            plain = RAISED.get(letter, LOWERED.get(letter, letter))
            form = (fonts.face_for(plain, face), size, rise)
            if pieces and pieces[-1][1:] == form:
                plain = pieces.pop()[0] + plain
            pieces.append((plain, *form))
        return pieces

    def width(self, text: str, size: float, *, bold: bool = False, spacing: float = 0) -> float:
        """How wide the text will be."""
        runs = self.runs(text, self.faces[bold])
        total = sum(pdfmetrics.stringWidth(p, face, size * s) for p, face, s, _ in runs)
        return float(total + (spacing + self._spacing()) * len(text)) * self._scale()

    def _spacing(self) -> float:
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
            wide = self.width(text, size, bold=bold, spacing=spacing)
            x -= wide / 2 if align == "centre" else wide
        self.canvas.setFillGray(grey)
        shifts = (0, 0.25) if bold and self.style.has("doubled") else (0,)
        for shift in shifts:
            self._write(x + shift, y, text, size, self.faces[bold], spacing + self._spacing())

    def _write(self, x: float, y: float, text: str, size: float, face: str, spacing: float) -> None:
        for piece, font, share, rise in self.runs(text, face):
            for part in self._parts(piece):
                if part.strip():
                    self._object(x, y - rise * size, part, size * share, font, spacing)
                wide = pdfmetrics.stringWidth(part, font, size * share) + spacing * len(part)
                x += wide * self._scale()

    def _parts(self, piece: str) -> list[str]:
        """The pieces that become text objects of their own."""
        if self.style.has("glyphs"):
            return list(piece)
        if self.style.has("word_objects"):
            words = piece.split(" ")
            return [part for word in words for part in (word, " ")][:-1]
        return [piece]

    def _object(
        self, x: float, y: float, text: str, size: float, face: str, spacing: float
    ) -> None:
        """One text object."""
        y = self.height - y
        scaled = self.style.has("scaled")
        if scaled:
            self.canvas.saveState()
            self.canvas.transform(SCREEN, 0, 0, -SCREEN, x, y)
        line = self.canvas.beginText()
        if scaled:
            line.setTextTransform(1, 0, 0, -1, 0, 0)
            size, spacing = size / SCREEN, spacing / SCREEN
        elif self.style.has("matrix_size"):
            line.setTextTransform(size, 0, 0, size, x, y)
            size, spacing = 1, spacing / size
        else:
            line.setTextOrigin(x, y)
        line.setFont(face, size)
        line.setCharSpace(spacing)
        line.setHorizScale(self._scale() * 100)
        line.textOut(text + "  " if self.style.has("padded") else text)
        self.canvas.drawText(line)
        if scaled:
            self.canvas.restoreState()

    def rule(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.5) -> None:
        """A line."""
        self.canvas.setStrokeGray(0.3)
        self.canvas.setLineWidth(width)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def box(self, x0: float, top: float, x1: float, bottom: float) -> None:
        """The outline of a rectangle."""
        self.canvas.setStrokeGray(0.3)
        self.canvas.setLineWidth(0.5)
        self.canvas.rect(x0, self.height - bottom, x1 - x0, bottom - top)

    def fill(
        self, x0: float, top: float, x1: float, bottom: float, grey: float | None = None
    ) -> None:
        """A filled rectangle: in a grey, or in the laboratory's dark colour."""
        if grey is None:
            self.canvas.setFillColorRGB(*self.style.hue)
        else:
            self.canvas.setFillGray(grey)
        self.canvas.rect(x0, self.height - bottom, x1 - x0, bottom - top, stroke=0, fill=1)

    def field(self, x: float, y: float, text: str, width: float, name: str) -> None:
        """A form field that holds the text, its baseline about at y; plain text beyond Latin-1."""
        size = min(self.style.size, 8)
        if any(ord(letter) > 255 for letter in text):
            self.write(x + 2, y, text, size)
            return
        self.canvas.acroForm.textfield(
            value=text, name=name, x=x, y=self.height - y - size * 0.35, width=width,
            height=size * 1.5, fontSize=size, borderWidth=0, fontName="Helvetica",
            fillColor=None, borderColor=None, forceBorder=False,
        )  # fmt: skip

    def watermark(self) -> None:
        """Large pale letters across the page."""
        self.canvas.saveState()
        self.canvas.translate(self.style.paper[0] / 2, self.height / 2)
        self.canvas.rotate(52)
        self.canvas.setFillGray(0.88)
        line = self.canvas.beginText()
        line.setFont("Helvetica-Bold", 96)
        line.setCharSpace(0)
        line.setHorizScale(100)
        text = WATERMARKS[self.style.seed % 3]
        line.setTextOrigin(-pdfmetrics.stringWidth(text, "Helvetica-Bold", 96) / 2, 0)
        line.textOut(text)
        self.canvas.drawText(line)
        self.canvas.restoreState()

    def turn(self) -> None:
        """Turn the sheet: the page is marked as rotated, and drawn so that it stands upright."""
        width, height = self.style.paper
        if self.style.seed % 2:
            self.canvas.setPageRotation(90)
            self.canvas.transform(0, 1, -1, 0, height, 0)
        else:
            self.canvas.setPageRotation(270)
            self.canvas.transform(0, -1, 1, 0, 0, width)
