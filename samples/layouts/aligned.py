"""A typewriter's page: no line anywhere, columns only by where things stand."""

from reportlab.lib.pagesizes import LETTER

from ..furniture import Look, address, dates, numbered, pairs
from ..pen import Pen
from ..table import Column, Style, draw_table
from ..truth import Certificate

PAGE = LETTER
_FACE, _BOLD = "Courier", "Courier-Bold"
_LEFT = 54.0
_STYLE = Style(face=_FACE, bold=_FACE, size=9, height=12, rules="none")
_COLUMNS = (
    Column("Test", "analyte", 168),
    Column("Result", "result", 106),
    Column("Units", "unit", 60),
    Column("LOQ", "loq", 60),
    Column("Method", "method", 100),
)


def foot(pen: Pen, certificate: Certificate) -> None:
    """Draw the foot of a page."""
    numbered(pen, certificate.laboratory.phone, 8, _FACE)


def draw(pen: Pen, certificates: tuple[Certificate, ...]) -> None:
    """Draw the certificate."""
    certificate = certificates[0]
    y = _head(pen, certificate)
    for panel in certificate.panels:
        pen.text(_LEFT + 3, y, panel.title, _BOLD, 9)
        y = draw_table(pen, _LEFT, y + 8, _COLUMNS, panel.rows, _STYLE) + 26
    for words in certificate.notes:
        pen.text(_LEFT + 3, y, words, _FACE, 8)
        y += 11
    pen.text(_LEFT + 3, y + 30, "Reviewed and released electronically; no signature.", _FACE, 8)


def _head(pen: Pen, c: Certificate) -> float:
    lab = c.laboratory
    for y, words in ((50, lab.name.upper()), (62, lab.address), (74, lab.accreditation)):
        pen.text(pen.width / 2, y, words, _FACE, 9.5, "centre")
    pen.text(
        pen.width / 2, 102, "C E R T I F I C A T E   O F   A N A L Y S I S", _BOLD, 11, "centre"
    )
    street, town, *_ = address(c.client.address)
    for y, words in ((132, c.client.name), (144, street), (156, town)):
        pen.text(_LEFT + 3, y, words, _FACE, 9)
    facts = [
        ("Report no.", c.report_number),
        ("Sample no.", c.sample_id),
        ("Sample", c.product),
        ("Lot", c.batch),
        *dates(c, "Collected", "Received", "Tested", "Reported"),
    ]
    return pairs(pen, 310, 132, facts, 90, Look(_FACE, _FACE, 9)) + 24
