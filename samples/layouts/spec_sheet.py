"""A maker's own sheet: one boxed table for everything, a specification beside each result."""

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import LETTER

from ..furniture import Look, dates, leaf, notes, numbered, pairs
from ..pen import Pen
from ..table import Column, Style, draw_table
from ..truth import Certificate

PAGE = LETTER
_LEFT, _RIGHT = 50.0, 562.0
_LOOK = Look(size=9, pitch=14)
_STYLE = Style(size=8.5, height=16, bar=HexColor("#d8e6c8"))
_COLUMNS = (
    Column("Test", "analyte", 150),
    Column("Method", "method", 80, "centre"),
    Column("Specification", "limit", 116, "centre"),
    Column("Units", "unit", 56, "centre"),
    Column("Result", "result", 110, "centre"),
)


def foot(pen: Pen, certificate: Certificate) -> None:
    """Draw the foot of a page."""
    numbered(pen, f"{certificate.client.name}, Form QC-07 rev. 3")


def draw(pen: Pen, certificates: tuple[Certificate, ...]) -> None:
    """Draw the certificate."""
    c = certificates[0]
    leaf(pen, _LEFT, 40, 40, HexColor("#6a8f3c"))
    pen.text(100, 58, c.laboratory.name, "Helvetica-Bold", 14)
    contact = f"{c.laboratory.address} | {c.laboratory.phone} | {c.laboratory.site}"
    pen.text(100, 72, contact, size=8)
    pen.text(pen.width / 2, 112, "CERTIFICATE OF ANALYSIS", "Helvetica-Bold", 16, "centre")
    facts = [
        ("Product Name", c.product),
        ("Lot Number", c.batch),
        ("Document No.", c.report_number),
    ]
    pairs(pen, _LEFT, 140, [*facts, ("Customer", c.client.name)], 84, _LOOK)
    right = [*c.extras, *dates(c, "Sampled", "Received", "Date Tested", "Release Date")]
    pairs(pen, 340, 140, right, 84, _LOOK)
    rows = tuple(row for panel in c.panels for row in panel.rows)
    y = draw_table(pen, _LEFT, 218, _COLUMNS, rows, _STYLE)
    y = notes(pen, _LEFT, y + 16, c, _RIGHT - _LEFT)
    pen.text(_LEFT, y + 20, "This document was generated electronically and is valid unsigned.")
