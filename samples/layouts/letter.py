"""A letter: sentences, facts with colons, plain tables without limits or verdicts."""

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import LETTER

from ..furniture import Look, address, dates, notes, numbered, pairs, paragraph, signature
from ..pen import BLACK, Pen
from ..table import Column, Style, draw_table
from ..truth import Certificate

PAGE = LETTER
_FACE, _BOLD = "Times-Roman", "Times-Bold"
_LEFT, _RIGHT = 72.0, 540.0
_STYLE = Style(face=_FACE, bold="Times-BoldItalic", size=10, height=14.5, edge=HexColor("#777777"))
_COLUMNS = (
    Column("Parameter", "analyte", 210),
    Column("Unit", "unit", 70, "centre"),
    Column("Result", "result", 118, "centre"),
    Column("LOQ", "loq", 70, "centre"),
)


def foot(pen: Pen, certificate: Certificate) -> None:
    """Draw the foot of a page."""
    lab = certificate.laboratory
    numbered(pen, f"{lab.address}, {lab.phone}", 8, _FACE)


def draw(pen: Pen, certificates: tuple[Certificate, ...]) -> None:
    """Draw the certificate."""
    c = certificates[0]
    y = _head(pen, c)
    for panel in c.panels:
        pen.text(_LEFT, y, panel.title, _BOLD, 10.5)
        y = draw_table(pen, _LEFT, y + 5, _COLUMNS, panel.rows, _STYLE) + 20
    y = notes(pen, _LEFT, y, c, _RIGHT - _LEFT, _FACE)
    signature(pen, 330, y + 30, "Head of Laboratory", c.date(c.reported), _FACE)


def _head(pen: Pen, c: Certificate) -> float:
    pen.text(_RIGHT, 56, c.laboratory.name, _BOLD, 17, "right")
    pen.text(_RIGHT, 69, c.laboratory.accreditation, _FACE, 9, "right")
    pen.text(_RIGHT, 80, c.laboratory.site, _FACE, 9, "right")
    for index, words in enumerate((c.client.name, *address(c.client.address))):
        pen.text(_LEFT, 100 + 12 * index, words, _FACE, 10.5)
    pen.text(_LEFT, 158, "Certificate of Analysis", _BOLD, 14)
    words = (
        "Following your order we have examined the sample described below. The methods are "
        "within the scope of our accreditation unless marked otherwise."
    )
    y = paragraph(pen, _LEFT, 174, words, _RIGHT - _LEFT, _FACE, 10, BLACK) + 5
    left = [
        ("Product:", c.product),
        ("Lot:", c.batch),
        ("Certificate no.:", c.report_number),
    ]
    look = Look(_FACE, _FACE, 10.5, 13)
    pairs(pen, _LEFT, y, left, 84, look)
    facts = dates(c, "Collected:", "Received:", "Testing completed:", "Date of issue:")
    return pairs(pen, 320, y, facts, 100, look) + 18
