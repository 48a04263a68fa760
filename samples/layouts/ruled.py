"""Every table ruled like a form: a bar with the panel's title, a grid below it."""

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import LETTER

from ..furniture import address, code, dates, heap, leaf, notes, numbered, pairs, signature, verdict
from ..pen import WHITE, Pen
from ..table import Column, Style, draw_table
from ..truth import Certificate, Panel, Row

PAGE = LETTER
_GREEN = HexColor("#1f6b4f")
_LEFT, _RIGHT = 40.0, 572.0
_STYLE = Style(size=7.5, height=13, bar=HexColor("#dfeae5"), alarm=HexColor("#b00020"))


def _status(row: Row) -> str:
    return row.status.upper()


_COLUMNS = (
    Column("Analyte", "analyte", 160),
    Column("Result", "result", 76, "centre"),
    Column("Units", "unit", 52, "centre"),
    Column("LOQ", "loq", 50, "centre"),
    Column("Limit", "limit", 70, "centre"),
    Column("Status", _status, 50, "centre"),
    Column("Method", "method", 74),
)


def foot(pen: Pen, certificate: Certificate) -> None:
    """Draw the foot of a page."""
    numbered(pen, f"{certificate.laboratory.site}   {certificate.report_number}")


def draw(pen: Pen, certificates: tuple[Certificate, ...]) -> None:
    """Draw the certificate."""
    certificate = certificates[0]
    y = _head(pen, certificate)
    for panel in certificate.panels:
        if y + 40 + 13 * len(panel.rows) > 720:
            pen.turn()
            y = 60
        y = _panel(pen, y, panel)
    y = notes(pen, _LEFT, y + 8, certificate, _RIGHT - _LEFT)
    signed = certificate.date(certificate.reported)
    signature(pen, _LEFT, y + 34, "Laboratory Director", signed)


def _head(pen: Pen, c: Certificate) -> float:
    leaf(pen, _LEFT, 36, 34, _GREEN)
    pen.text(84, 50, c.laboratory.name, "Helvetica-Bold", 14, ink=_GREEN)
    pen.text(84, 61, c.laboratory.address, size=7.5)
    pen.text(84, 71, f"{c.laboratory.phone}  |  {c.laboratory.site}", size=7.5)
    pen.text(_RIGHT, 50, "CERTIFICATE OF ANALYSIS", "Helvetica-Bold", 13, "right")
    pen.text(_RIGHT, 63, f"Report No. {c.report_number}", size=8, align="right")
    pen.text(_RIGHT, 74, c.laboratory.accreditation, size=7, align="right")
    pen.line(_LEFT, 82, _RIGHT, 82, 1.5, _GREEN)
    _blocks(pen, c)
    return 208


def _blocks(pen: Pen, c: Certificate) -> None:
    heap(pen, _LEFT, 94, 92, 92, HexColor("#8a4b32"))
    street, *town = address(c.client.address)
    client = [("Client", c.client.name), (" ", street), (" ", ", ".join(town))]
    pairs(pen, 144, 104, [*client, *c.extras, ("Overall Result", verdict(c))], 72)
    facts = [
        ("Product Name", c.product),
        ("Batch / Lot", c.batch),
        ("Lab Sample ID", c.sample_id),
        *dates(c, "Date Collected", "Date Received", "Date Tested", "Date Reported"),
    ]
    pairs(pen, 318, 104, facts, 76)
    code(pen, 512, 96, 60, f"https://{c.laboratory.site}/verify/{c.report_number}")
    pen.text(542, 166, "Scan to verify", size=6.5, align="centre")


def _panel(pen: Pen, y: float, panel: Panel) -> float:
    pen.box(_LEFT, y, _RIGHT, y + 15, fill=_GREEN)
    pen.text(_LEFT + 5, y + 10.5, panel.title, "Helvetica-Bold", 9, ink=WHITE)
    return draw_table(pen, _LEFT, y + 15, _COLUMNS, panel.rows, _STYLE) + 10
