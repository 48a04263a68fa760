"""One table that goes on over three pages; its heading is printed once."""

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import LETTER

from ..furniture import dates, notes, numbered, pairs, paragraph, signature, verdict
from ..pen import Pen
from ..table import Column, Style, draw_table
from ..truth import Certificate, Row

PAGE = LETTER
_LEFT, _RIGHT, _LOWEST = 48.0, 564.0, 725.0
_STYLE = Style(size=8, height=15.5, edge=HexColor("#888888"), alarm=HexColor("#b00020"))
_COLUMNS = (
    Column("Test", "analyte", 160),
    Column("Result", "result", 88, "right"),
    Column("Unit", "unit", 44, "centre"),
    Column("LOD", "lod", 40, "right"),
    Column("LOQ", "loq", 40, "right"),
    Column("Action\nLevel", "limit", 48, "right"),
    Column("P/F", lambda row: row.status[:1].upper(), 26, "centre"),
    Column("Method", "method", 70),
)
_CONTROL_COLUMNS = (
    Column("Analyte", "analyte", 110),
    Column("Method Blank (µg/g)", "loq", 100, "right"),
    Column("LCS Recovery (%)", lambda row: row.result, 100, "right"),
    Column("Acceptance Range (%)", "limit", 110, "right"),
)


def foot(pen: Pen, certificate: Certificate) -> None:
    """Draw the foot of a page."""
    numbered(pen, f"{certificate.laboratory.name}  Report {certificate.report_number}", 7.5)


def draw(pen: Pen, certificates: tuple[Certificate, ...]) -> None:
    """Draw the certificate."""
    c = certificates[0]
    y = draw_table(pen, _LEFT, _head(pen, c), _COLUMNS, (), _STYLE)
    for panel in c.panels:
        y = _bar(pen, _room(pen, y, 2 * _STYLE.height), panel.title)
        for row in panel.rows:
            y = _row(pen, _room(pen, y, _STYLE.height), row)
    y = _controls(pen, _room(pen, y + 26, 120), c)
    y = notes(pen, _LEFT, _room(pen, y + 14, 70), c, _RIGHT - _LEFT)
    signature(pen, _LEFT, y + 36, "Laboratory Manager", c.date(c.reported))


def _room(pen: Pen, y: float, high: float) -> float:
    """Where the next piece starts: here, or on top of a new page."""
    if y + high <= _LOWEST:
        return y
    pen.turn()
    return 54.0


def _bar(pen: Pen, y: float, title: str) -> float:
    pen.box(_LEFT, y, _RIGHT, y + _STYLE.height, fill=HexColor("#e4e4e4"), edge=_STYLE.edge)
    pen.text(_LEFT + 3, y + 10.6, title, "Helvetica-Bold", 8.5)
    return y + _STYLE.height


def _row(pen: Pen, y: float, row: Row) -> float:
    return draw_table(pen, _LEFT, y, _COLUMNS, (row,), _STYLE, headed=False)


def _controls(pen: Pen, y: float, c: Certificate) -> float:
    pen.text(_LEFT, y, "Quality Control Summary (ICP-MS batch QC26-0929)", "Helvetica-Bold", 9)
    return draw_table(pen, _LEFT, y + 6, _CONTROL_COLUMNS, c.controls, _STYLE)


def _head(pen: Pen, c: Certificate) -> float:
    pen.text(_LEFT, 52, c.laboratory.name, "Helvetica-BoldOblique", 15)
    pen.text(_LEFT, 64, c.laboratory.address, size=8)
    pen.text(_LEFT, 75, f"{c.laboratory.phone}, {c.laboratory.site}", size=8)
    pen.text(_RIGHT, 52, "Analytical Report", "Helvetica-Bold", 13, "right")
    pen.text(_RIGHT, 64, c.laboratory.accreditation, size=8, align="right")
    left = [
        ("Report to:", c.client.name),
        ("Address:", c.client.address),
        ("Product name:", c.product),
        ("Lot number:", c.batch),
        ("Sample number:", c.sample_id),
        *c.extras,
    ]
    pairs(pen, _LEFT, 102, left, 80)
    right = dates(c, "Sampled:", "Received:", "Tested:", "Reported:")
    pairs(pen, 410, 102, [("Report number:", c.report_number), *right], 80)
    said = f"Overall result: {verdict(c, ('PASS', 'FAIL'))}"
    pen.text(_LEFT, 178, said, "Helvetica-Bold", 10)
    words = "The sample was received in good condition at 21 °C and stored at 4 °C until analysis."
    return paragraph(pen, _LEFT, 190, words, _RIGHT - _LEFT) + 6
