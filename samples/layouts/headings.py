"""Units only in the panels' headings; tiles on top that repeat the main figures; striped tables."""

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import LETTER

from ..furniture import Look, code, dates, heap, notes, numbered, pairs, signature, verdict
from ..pen import GREY, WHITE, Pen
from ..table import Column, Style, draw_table
from ..truth import Certificate, Panel, Row

PAGE = LETTER
_FACE, _BOLD = "Vera", "Vera-Bold"
_TEAL, _RED = HexColor("#00707a"), HexColor("#c0392b")
_LEFT, _RIGHT = 36.0, 576.0
_STYLE = Style(
    face=_FACE,
    bold=_BOLD,
    size=7,
    height=12.5,
    rules="none",
    stripe=HexColor("#edf5f5"),
    head_ink=_TEAL,
    alarm=_RED,
)


def foot(pen: Pen, certificate: Certificate) -> None:
    """Draw the foot of a page."""
    lab = certificate.laboratory
    numbered(pen, f"{lab.address} | {lab.phone}", 6.5, _FACE)


def draw(pen: Pen, certificates: tuple[Certificate, ...]) -> None:
    """Draw the certificate."""
    certificate = certificates[0]
    y = _tiles(pen, certificate, _head(pen, certificate))
    for panel in certificate.panels:
        pen.text(_LEFT, y, panel.title, _BOLD, 9.5, ink=_TEAL)
        pen.text(_RIGHT, y, panel.method, _FACE, 6.5, "right", GREY)
        pen.line(_LEFT, y + 4, _RIGHT, y + 4, 1.2, _TEAL)
        y = draw_table(pen, _LEFT, y + 6, _columns(panel), panel.rows, _STYLE) + 22
    y = notes(pen, _LEFT, y - 4, certificate, _RIGHT - _LEFT, _FACE)
    signed = certificate.date(certificate.reported)
    signature(pen, _LEFT, y + 30, "Technical Director", signed, _FACE)


def _head(pen: Pen, c: Certificate) -> float:
    pen.text(_LEFT, 50, c.laboratory.name, _BOLD, 15, ink=_TEAL)
    pen.text(_LEFT, 62, c.laboratory.accreditation, _FACE, 7, ink=GREY)
    pen.text(_RIGHT, 50, "Certificate of Analysis", _FACE, 13, "right")
    pen.text(_RIGHT, 62, c.laboratory.site, _FACE, 7, "right", GREY)
    heap(pen, _LEFT, 76, 78, 70, HexColor("#7d7a2c"))
    code(pen, 524, 78, 52, f"https://{c.laboratory.site}/r/{c.report_number}")
    look = Look(_FACE, _BOLD, 7.5, 11)
    left = [("Product", c.product), ("Lot #", c.batch), ("Client", c.client.name), *c.extras]
    pairs(pen, 126, 86, left, 92, look)
    right = [("Report #", c.report_number), ("Sample ID", c.sample_id)]
    right += dates(c, "Collected", "Received", "Completed", "Reported")
    pairs(pen, 346, 86, right, 62, look)
    return 160


def _tiles(pen: Pen, c: Certificate, y: float) -> float:
    """Draw the main figures in tiles: they only repeat what stands in the tables."""
    alkaloids = c.panel("potency").rows
    tiles = [(f"{row.result} %", row.analyte) for row in (*alkaloids[:2], alkaloids[-1])]
    tiles.append((verdict(c, ("PASS", "FAIL")), "Overall Result"))
    for index, (figure, label) in enumerate(tiles):
        x = _LEFT + index * 137
        colour = _RED if figure == "FAIL" else _TEAL
        pen.box(x, y, x + 129, y + 38, fill=colour, radius=4)
        pen.text(x + 64, y + 19, figure, _BOLD, 13, "centre", WHITE)
        pen.text(x + 64, y + 31, label, _FACE, 7, "centre", WHITE)
    return y + 62


def _columns(panel: Panel) -> tuple[Column, ...]:
    optional = (
        Column("Limit", "limit", 100, "right"),
        Column("LOQ", "loq", 80, "right"),
        Column("Status", _status, 80, "right"),
    )
    shown = tuple(c for c in optional if any(c.text(row) for row in panel.rows))
    return (Column("Analyte", "analyte", 180), Column("Result", "result", 100, "right"), *shown)


def _status(row: Row) -> str:
    return row.status.capitalize()
