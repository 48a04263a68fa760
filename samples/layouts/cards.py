"""A coloured band on top, a card for each panel, the unit below the heading of its column."""

from collections.abc import Callable
from dataclasses import replace

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import LETTER

from ..furniture import Look, dates, notes, numbered, pairs, signature, verdict
from ..pen import GREY, WHITE, Pen
from ..table import Column, Style, draw_table
from ..truth import Certificate, Panel, Row

PAGE = LETTER
_BLUE, _MIST, _RED = HexColor("#22406e"), HexColor("#eef2f8"), HexColor("#b3261e")
_LEFT, _RIGHT = 36.0, 576.0
_LOOK = Look(size=9, pitch=13)
_STYLE = Style(
    size=7.5, height=14, rules="level", edge=HexColor("#c9d3e2"), head_ink=_BLUE, alarm=_RED
)


def foot(pen: Pen, certificate: Certificate) -> None:
    """Draw the foot of a page."""
    pen.box(0, pen.height - 12, pen.width, pen.height, fill=_BLUE)
    lab = certificate.laboratory
    numbered(pen, f"{lab.name} - {lab.address} - {lab.phone}")


def draw(pen: Pen, certificates: tuple[Certificate, ...]) -> None:
    """Draw the certificate."""
    certificate = certificates[0]
    y = _head(pen, certificate)
    for panel in certificate.panels:
        y = _card(pen, y, panel)
    y = notes(pen, _LEFT, y + 10, certificate, _RIGHT - _LEFT)
    signed = f"Approved {certificate.date(certificate.reported)}"
    signature(pen, 400, y + 40, "Quality Manager", signed)


def _head(pen: Pen, c: Certificate) -> float:
    pen.box(0, 0, pen.width, 62, fill=_BLUE)
    pen.canvas.setStrokeColor(WHITE)
    pen.canvas.circle(60, pen.height - 31, 17, stroke=1, fill=0)
    pen.line(60, 31, 70, 20, 1.5, WHITE)
    pen.text(90, 30, c.laboratory.name, "Helvetica-Bold", 16, ink=WHITE)
    pen.text(90, 44, c.laboratory.site, size=8, ink=WHITE)
    pen.text(_RIGHT, 30, "Certificate of Analysis", size=14, align="right", ink=WHITE)
    pen.text(_RIGHT, 44, c.laboratory.accreditation, size=7.5, align="right", ink=WHITE)
    left = [("Product", c.product), ("Lot number", c.batch), ("Customer", c.client.name)]
    pairs(pen, _LEFT, 84, [*left, *c.extras], 90, _LOOK)
    right = [("Report", c.report_number), ("Sample", c.sample_id)]
    right += dates(c, "Collected", "Received", "Tested", "Issued")
    pairs(pen, 300, 84, right, 62, _LOOK)
    _stamp(pen, verdict(c, ("PASS", "FAIL")))
    return 168


def _stamp(pen: Pen, words: str) -> None:
    if words:
        pen.box(470, 80, _RIGHT, 128, fill=HexColor("#2e7d4f"), radius=6)
        pen.text(523, 96, "Overall", size=8, align="centre", ink=WHITE)
        pen.text(523, 116, words, "Helvetica-Bold", 17, "centre", WHITE)


def _card(pen: Pen, y: float, panel: Panel) -> float:
    pen.box(_LEFT, y, _RIGHT, y + 20, fill=_MIST, radius=5)
    pen.text(_LEFT + 10, y + 14, panel.title, "Helvetica-Bold", 10, ink=_BLUE)
    pen.text(_RIGHT - 10, y + 13.5, panel.method, size=7.5, align="right", ink=GREY)
    bottom = draw_table(pen, _LEFT + 6, y + 22, _columns(panel), panel.rows, _STYLE) + 6
    pen.box(_LEFT, y, _RIGHT, bottom, edge=HexColor("#c9d3e2"), radius=5)
    return bottom + 12


def _columns(panel: Panel) -> tuple[Column, ...]:
    """The unit stands below the heading, or in a column of its own where rows differ in it."""
    units = {row.unit for row in panel.rows}
    unit = f"\n{units.pop()}" if len(units) == 1 else ""
    return (
        Column("Analyte", "analyte", 168 if unit else 138),
        _printed(panel, f"LOD{unit}", "lod", 60 if unit else 45),
        _printed(panel, f"LOQ{unit}", "loq", 60 if unit else 45),
        _printed(panel, f"Limit{unit}", "limit", 80),
        Column(f"Result{unit}", "result", 90, "right"),
        *(() if unit else (Column("Unit", "unit", 60, "centre"),)),
        Column("", lambda row: "", 10),
        _printed(panel, "P/F", _status, 60, "centre"),
    )


def _printed(
    panel: Panel, head: str, content: str | Callable[[Row], str], wide: float, align: str = "right"
) -> Column:
    """The column; without its heading if none of the panel's rows has anything to put there."""
    column = Column(head, content, wide, align)
    return column if any(map(column.text, panel.rows)) else replace(column, head="")


def _status(row: Row) -> str:
    return row.status.capitalize()
