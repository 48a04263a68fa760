"""A4, decimal commas, raised exponents; microbes stand as columns, their results in a row."""

from reportlab.lib.pagesizes import A4

from ..furniture import Look, dates, notes, numbered, pairs, signature
from ..pen import BLACK, Pen, wrapped
from ..table import Column, Style, draw_table
from ..truth import Certificate, Panel, Row

PAGE = A4
_LEFT, _RIGHT = 56.0, 540.0
_STYLE = Style(size=8.5, height=15)
_FIRST, _HIGH = 84.0, 17.0
_COLUMNS = (
    Column("Parameter", "analyte", 130),
    Column("Result", "result", 70, "right"),
    Column("Uncertainty", lambda row: row.uncertainty and f"± {row.uncertainty}", 70, "right"),
    Column("Unit", "unit", 54, "centre"),
    Column("Max. value", "limit", 60, "right"),
    Column("Method", "method", 100),
)


def foot(pen: Pen, certificate: Certificate) -> None:
    """Draw the foot of a page."""
    numbered(pen, f"Test report {certificate.report_number}")


def draw(pen: Pen, certificates: tuple[Certificate, ...]) -> None:
    """Draw the certificate."""
    c = certificates[0]
    y = _head(pen, c)
    for panel in c.panels:
        pen.text(_LEFT, y, panel.title, "Helvetica-Bold", 10)
        if panel.key == "microbial":
            y = _on_edge(pen, y + 6, panel) + 26
        else:
            y = draw_table(pen, _LEFT, y + 6, _COLUMNS, panel.rows, _STYLE) + 26
    y = notes(pen, _LEFT, y, c, _RIGHT - _LEFT)
    signature(pen, _LEFT, y + 40, "Head of testing laboratory", c.date(c.reported))


def _head(pen: Pen, c: Certificate) -> float:
    pen.box(_LEFT, 40, _LEFT + 30, 70, edge=BLACK)
    pen.text(_LEFT + 15, 61, "ML", "Helvetica-Bold", 15, "centre")
    pen.text(98, 53, c.laboratory.name, "Helvetica-Bold", 13)
    pen.text(98, 66, f"{c.laboratory.address}   {c.laboratory.phone}   {c.laboratory.site}", size=8)
    pen.text(_LEFT, 90, c.laboratory.accreditation, size=8.5)
    pen.text(_LEFT, 122, f"Test report no. {c.report_number}", "Helvetica-Bold", 14)
    facts = [
        ("Customer:", c.client.name),
        ("Address:", c.client.address),
        ("Sample:", c.product),
        ("Batch:", c.batch),
        ("Laboratory no.:", c.sample_id),
        *c.extras,
        *dates(c, "Sampling:", "Receipt of sample:", "End of testing:", "Date of issue:"),
    ]
    return pairs(pen, _LEFT, 146, facts, 110, Look(size=9, pitch=13)) + 20


def _on_edge(pen: Pen, top: float, panel: Panel) -> float:
    """Draw the panel with its analytes as columns; gives its lower edge."""
    wide = (_RIGHT - _LEFT - _FIRST) / len(panel.rows)
    for index, row in enumerate(panel.rows):
        _column(pen, _LEFT + _FIRST + wide * (index + 0.5), top, row, wide)
    for index, label in enumerate(("Result", "Unit", "Specification", "Method")):
        pen.text(_LEFT + 4, top + 30 + _HIGH * index + 11.5, label, "Helvetica-Bold", 8.5)
    bottom = top + 30 + 4 * _HIGH
    for y in (top, *(top + 30 + _HIGH * number for number in range(5))):
        pen.line(_LEFT, y, _RIGHT, y)
    for x in (_LEFT, *(_LEFT + _FIRST + wide * number for number in range(len(panel.rows) + 1))):
        pen.line(x, top, x, bottom)
    return bottom


def _column(pen: Pen, middle: float, top: float, row: Row, wide: float) -> None:
    for number, words in enumerate(wrapped(row.analyte, wide - 6, "Helvetica-Bold", 8)):
        pen.text(middle, top + 12 + 10 * number, words, "Helvetica-Bold", 8, "centre")
    pen.result(row, middle, top + 41.5, row.result, "Helvetica", 8.5, "centre", BLACK)
    unit = row.unit or f"in {row.mass}"
    for number, words in enumerate((unit, row.limit, row.method), 1):
        pen.text(middle, top + 41.5 + _HIGH * number, words, size=8.5, align="centre")
