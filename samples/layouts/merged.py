"""Lines only above and below; LOD and LOQ share one cell; %, mg/g and mg/serving side by side."""

from reportlab.lib.pagesizes import LETTER

from ..furniture import Look, address, dates, notes, numbered, pairs, signature
from ..pen import Pen
from ..table import Column, Style, draw_table
from ..truth import Certificate, Panel, Row

PAGE = LETTER
_FACE, _BOLD = "Times-Roman", "Times-Bold"
_LEFT, _RIGHT = 60.0, 552.0
_STYLE = Style(face=_FACE, bold=_BOLD, size=9, height=13, rules="ends")


def foot(pen: Pen, certificate: Certificate) -> None:
    """Draw the foot of a page."""
    numbered(pen, f"Report {certificate.report_number}", 7.5, _FACE)


def draw(pen: Pen, certificates: tuple[Certificate, ...]) -> None:
    """Draw the certificate."""
    certificate = certificates[0]
    y = _head(pen, certificate)
    for panel in certificate.panels:
        pen.text(_LEFT, y, panel.title, _BOLD, 10.5)
        pen.text(_RIGHT, y, panel.method, "Times-Italic", 8.5, "right")
        y = draw_table(pen, _LEFT, y + 5, _columns(panel), panel.rows, _STYLE) + 22
    y = notes(pen, _LEFT, y, certificate, _RIGHT - _LEFT, _FACE)
    signed = certificate.date(certificate.reported)
    signature(pen, _LEFT, y + 40, "Authorized signatory", signed, _FACE)


def _head(pen: Pen, c: Certificate) -> float:
    middle = pen.width / 2
    pen.text(middle, 54, c.laboratory.name.upper(), _BOLD, 15, "centre")
    contact = f"{c.laboratory.address} · {c.laboratory.phone} · {c.laboratory.site}"
    pen.text(middle, 67, contact, _FACE, 8.5, "centre")
    pen.text(middle, 78, c.laboratory.accreditation, "Times-Italic", 8.5, "centre")
    pen.line(_LEFT, 86, _RIGHT, 86, 1)
    pen.line(_LEFT, 88.5, _RIGHT, 88.5, 0.4)
    pen.text(middle, 110, "Certificate of Analysis", _FACE, 17, "centre")
    look = Look(_FACE, _BOLD, 9.5, 12.5)
    street, *town = address(c.client.address)
    left = [("Submitted by:", c.client.name), (" ", street), (" ", ", ".join(town)), *c.extras]
    low = pairs(pen, _LEFT, 132, left, 70, look)
    right = [
        ("Report number:", c.report_number),
        ("Sample ID:", c.sample_id),
        ("Product:", c.product),
        ("Lot:", c.batch),
        *dates(c, "Collected:", "Received:", "Analysis completed:", "Issued:"),
    ]
    return max(low, pairs(pen, 318, 132, right, 92, look)) + 14


def _lod_loq(row: Row) -> str:
    return f"{row.lod} / {row.loq}" if row.loq else ""


def _conclusion(row: Row) -> str:
    return {"pass": "Complies", "fail": "Does not comply", "": ""}[row.status]


_LIMITED = (
    Column("Analyte", "analyte", 150),
    Column("Result", "result", 70, "right"),
    Column("Unit", "unit", 60, "centre"),
    Column("LOD / LOQ", _lod_loq, 90, "centre"),
    Column("Limit", "limit", 60, "right"),
    Column("Conclusion", _conclusion, 62, "right"),
)
_COUNTED = (
    Column("Test", "analyte", 160),
    Column("Result", "result", 90, "right"),
    Column("Unit", "unit", 60, "centre"),
    Column("Specification", "limit", 90, "right"),
    Column("Conclusion", _conclusion, 92, "right"),
)
_PORTIONED = (
    Column("Test", "analyte", 150),
    Column("Result", "result", 70, "right"),
    Column("Unit", "unit", 46, "centre"),
    Column("Per", "mass", 46, "centre"),
    Column("Specification", "limit", 66, "right"),
    Column("Method", "method", 62, "right"),
    Column("Conclusion", _conclusion, 52, "right"),
)


def _columns(panel: Panel) -> tuple[Column, ...]:
    if panel.rows[0].more:
        return _amounts(panel)
    if any(row.lod for row in panel.rows):
        return _LIMITED
    return _PORTIONED if any(row.mass for row in panel.rows) else _COUNTED


def _amounts(panel: Panel) -> tuple[Column, ...]:
    units = [text.split()[-1] for text in panel.rows[0].more]
    more = tuple(_further(index, unit) for index, unit in enumerate(units))
    return (
        Column("Analyte", "analyte", 150),
        Column(panel.rows[0].unit, "result", 70, "right"),
        *more,
        Column("LOD / LOQ (%)", _lod_loq, 112, "centre"),
    )


def _further(index: int, unit: str) -> Column:
    return Column(unit, lambda row: row.more[index].split()[0], 80, "right")
