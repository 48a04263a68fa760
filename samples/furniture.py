"""What stands around the tables: logos, blocks of labels and values, signatures, codes, feet."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color, HexColor

from .pen import GREY, Pen, wrapped
from .truth import Certificate

SAMPLE = "This is a SAMPLE. Laboratory, vendor and results are invented."


@dataclass(frozen=True)
class Look:
    """How a block of labels and values is set; `pitch` is from line to line."""

    face: str = "Helvetica"
    bold: str = "Helvetica-Bold"
    size: float = 8.5
    pitch: float = 12


def pairs(
    pen: Pen,
    x: float,
    y: float,
    facts: Sequence[tuple[str, str]],
    indent: float,
    look: Look = Look(),
) -> float:
    """Print labels, their values an indent to the right, no empty ones; gives the next line."""
    for label, value in facts:
        if value:
            pen.text(x, y, label, look.bold, look.size)
            pen.text(x + indent, y, value, look.face, look.size)
            y += look.pitch
    return y


def paragraph(
    pen: Pen,
    x: float,
    y: float,
    words: str,
    wide: float,
    face: str = "Helvetica",
    size: float = 7,
    ink: Color = GREY,
) -> float:
    """Print words in lines of that width; gives the next line."""
    for line in wrapped(words, wide, face, size):
        pen.text(x, y, line, face, size, ink=ink)
        y += size * 1.3
    return y


def notes(
    pen: Pen, x: float, y: float, certificate: Certificate, wide: float, face: str = "Helvetica"
) -> float:
    """Print the certificate's notes; gives the next line."""
    for words in certificate.notes:
        y = paragraph(pen, x, y, words, wide, face) + 3
    return y


def dates(certificate: Certificate, *labels: str) -> list[tuple[str, str]]:
    """The labels of collected, received, tested and reported with their printed dates."""
    c = certificate
    days = (c.collected, c.received, c.tested, c.reported)
    return [(label, c.date(day)) for label, day in zip(labels, days, strict=True)]


def address(words: str) -> list[str]:
    """The lines of an address."""
    return words.split(", ")


def signature(pen: Pen, x: float, y: float, title: str, day: str, face: str = "Helvetica") -> None:
    """Draw a scribble on a line, with the signer's title and the date below."""
    path = pen.canvas.beginPath()
    foot = pen.height - y
    path.moveTo(x + 6, foot + 4)
    path.curveTo(x + 16, foot + 34, x + 26, foot - 12, x + 36, foot + 12)
    path.curveTo(x + 44, foot + 26, x + 50, foot - 8, x + 60, foot + 8)
    path.curveTo(x + 72, foot + 18, x + 84, foot, x + 110, foot + 9)
    pen.canvas.setStrokeColor(HexColor("#223a78"))
    pen.canvas.setLineWidth(0.9)
    pen.canvas.drawPath(path)
    pen.line(x, y, x + 150, y, 0.5)
    pen.text(x, y + 10, title, face, 8)
    pen.text(x, y + 20, day, face, 8)


def code(pen: Pen, x: float, top: float, size: float, payload: str) -> None:
    """Draw a QR code."""
    widget = QrCodeWidget(payload, barLevel="M", barWidth=size, barHeight=size, barBorder=0)
    drawing = Drawing(size, size)
    drawing.add(widget)
    renderPDF.draw(drawing, pen.canvas, x, pen.height - top - size)


def leaf(pen: Pen, x: float, top: float, size: float, colour: Color) -> None:
    """Draw a leaf in a square of that size, for a logo."""
    path = pen.canvas.beginPath()
    left, right, low, high = x, x + size, pen.height - top - size, pen.height - top
    path.moveTo(left, low)
    path.curveTo(left, high, (left + right) / 2, high, right, high)
    path.curveTo(right, (low + high) / 2, right, low, left, low)
    pen.canvas.setFillColor(colour)
    pen.canvas.drawPath(path, stroke=0, fill=1)
    pen.line(x, top + size, x + 0.8 * size, top + 0.2 * size, 0.8, HexColor("#ffffff"))


def heap(pen: Pen, x: float, top: float, wide: float, high: float, colour: Color) -> None:
    """Draw what stands for a photograph of powder on a dish."""
    pen.box(x, top, x + wide, top + high, fill=HexColor("#f3f1ec"), edge=GREY)
    pen.canvas.setFillColor(HexColor("#ffffff"))
    low = pen.height - top - high
    pen.canvas.ellipse(x + 8, low + 6, x + wide - 8, low + high * 0.5, stroke=1, fill=1)
    pen.canvas.setFillColor(colour)
    path = pen.canvas.beginPath()
    path.moveTo(x + 20, low + high * 0.28)
    path.curveTo(
        x + wide * 0.4, low + high, x + wide * 0.6, low + high, x + wide - 20, low + high * 0.28
    )
    path.curveTo(x + wide * 0.6, low + 10, x + wide * 0.4, low + 10, x + 20, low + high * 0.28)
    pen.canvas.drawPath(path, stroke=0, fill=1)


def numbered(
    pen: Pen, left: str, size: float = 7, face: str = "Helvetica", ink: Color = GREY
) -> None:
    """Print the foot of a page: words, the page's number, and that this is a sample."""
    y = pen.height - 30
    pen.text(40, y, left, face, size, ink=ink)
    pen.text(pen.width - 40, y, f"Page {pen.page} of {pen.pages}", face, size, "right", ink)
    pen.text(pen.width / 2, y + 11, SAMPLE, face, size, "centre", ink)


def verdict(certificate: Certificate, words: tuple[str, str] = ("PASS", "FAIL")) -> str:
    """The printed verdict on the whole; empty where the certificate gives none."""
    return {"pass": words[0], "fail": words[1], "": ""}[certificate.overall]
