"""One report, a page for each sample, each with its own head."""

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import LETTER

from ..furniture import Look, dates, notes, numbered, pairs, signature
from ..pen import WHITE, Pen
from ..table import Column, Style, draw_table
from ..truth import Certificate, Row

PAGE = LETTER
_FACE, _BOLD = "Vera", "Vera-Bold"
_OCHRE = HexColor("#9a6a12")
_LEFT, _RIGHT = 44.0, 568.0
_STYLE = Style(
    face=_FACE,
    bold=_BOLD,
    size=7.5,
    height=14,
    rules="level",
    edge=HexColor("#cbb98f"),
    alarm=HexColor("#b00020"),
)


def foot(pen: Pen, certificate: Certificate) -> None:
    """Draw the foot of a page."""
    numbered(pen, f"Report {certificate.report_number}", 7, _FACE)


def draw(pen: Pen, certificates: tuple[Certificate, ...]) -> None:
    """Draw the certificate."""
    for index, certificate in enumerate(certificates):
        if index:
            pen.turn()
        _sample(pen, certificate, f"Sample {index + 1} of {len(certificates)}")


def _sample(pen: Pen, c: Certificate, count: str) -> None:
    y = _head(pen, c, count)
    for panel in c.panels:
        pen.text(_LEFT, y, panel.title, _BOLD, 10, ink=_OCHRE)
        y = draw_table(pen, _LEFT, y + 6, _COLUMNS, panel.rows, _STYLE) + 24
    y = notes(pen, _LEFT, y, c, _RIGHT - _LEFT, _FACE)
    signature(pen, _LEFT, y + 34, "Head of Analytics", c.date(c.reported), _FACE)


def _head(pen: Pen, c: Certificate, count: str) -> float:
    pen.text(_LEFT, 48, c.laboratory.name, _BOLD, 14)
    pen.text(_LEFT, 60, f"{c.laboratory.address}, {c.laboratory.phone}", _FACE, 7)
    pen.text(_LEFT, 70, f"{c.laboratory.site}, {c.laboratory.accreditation}", _FACE, 7)
    pen.box(_LEFT, 82, _RIGHT, 102, fill=_OCHRE)
    pen.text(_LEFT + 6, 96, "CERTIFICATE OF ANALYSIS", _BOLD, 11, ink=WHITE)
    pen.text(_RIGHT - 6, 96, count, _FACE, 9, "right", WHITE)
    look = Look(_FACE, _BOLD, 8, 13)
    left = [("Product", c.product), ("Lot", c.batch), ("Sample ID", c.sample_id)]
    pairs(pen, _LEFT, 122, [*left, ("Client", c.client.name)], 72, look)
    right = [("Report No.", c.report_number)]
    right += dates(c, "Collected", "Received", "Tested", "Reported")
    pairs(pen, 340, 122, right, 72, look)
    return 196


def _status(row: Row) -> str:
    return row.status.capitalize()


_COLUMNS = (
    Column("Analyte", "analyte", 180),
    Column("LOQ", "loq", 60, "right"),
    Column("Limit", "limit", 84, "right"),
    Column("Result", "result", 100, "right"),
    Column("Unit", "unit", 50, "centre"),
    Column("Status", _status, 50, "centre"),
)
