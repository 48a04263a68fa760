"""Small type, two tables beside each other on top, the pesticides in three below."""

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import LETTER

from ..furniture import Look, code, dates, leaf, notes, numbered, pairs, signature, verdict
from ..pen import GREY, WHITE, Pen
from ..table import Column, Style, draw_table
from ..truth import Certificate, Panel, Row

PAGE = LETTER
_PLUM = HexColor("#5b2a63")
_LEFT, _RIGHT = 30.0, 582.0
_STYLE = Style(
    size=6.5,
    height=10,
    rules="none",
    stripe=HexColor("#f4eef5"),
    bar=_PLUM,
    head_ink=WHITE,
    alarm=HexColor("#b00020"),
)


def foot(pen: Pen, certificate: Certificate) -> None:
    """Draw the foot of a page."""
    numbered(pen, f"{certificate.laboratory.name} | {certificate.laboratory.site}", 6.5)


def draw(pen: Pen, certificates: tuple[Certificate, ...]) -> None:
    """Draw the certificate."""
    c = certificates[0]
    y = _head(pen, c)
    for index, key in enumerate(("potency", "heavy_metals", "mycotoxins")):
        panel = c.panel(key)
        x = _LEFT + index * 187
        _title(pen, x, y, x + 178, panel)
        draw_table(pen, x, y + 4, _columns(panel), panel.rows, _STYLE)
    y = _pesticides(pen, y + 106, c.panel("pesticides"))
    y = notes(pen, _LEFT, y + 14, c, _RIGHT - _LEFT)
    signature(pen, 420, y + 34, "Lab Director", c.date(c.reported))


def _pesticides(pen: Pen, y: float, panel: Panel) -> float:
    """Draw the long list in three tables beside each other; gives the lower edge."""
    _title(pen, _LEFT, y, _RIGHT, panel)
    third = -(-len(panel.rows) // 3)
    for index in (1, 2, 0):  # the first is the longest: its lower edge counts
        part = panel.rows[index * third : (index + 1) * third]
        end = draw_table(pen, _LEFT + index * 187, y + 4, _columns(panel), part, _STYLE)
    return end


def _head(pen: Pen, c: Certificate) -> float:
    leaf(pen, _LEFT, 30, 28, _PLUM)
    pen.text(66, 42, c.laboratory.name, "Helvetica-Bold", 13, ink=_PLUM)
    pen.text(66, 53, f"{c.laboratory.address}  {c.laboratory.phone}", size=7, ink=GREY)
    pen.text(_RIGHT - 60, 42, "CERTIFICATE OF ANALYSIS", "Helvetica-Bold", 11, "right")
    pen.text(_RIGHT - 60, 53, c.laboratory.accreditation, size=7, align="right", ink=GREY)
    code(pen, _RIGHT - 48, 28, 48, f"https://{c.laboratory.site}/coa/{c.report_number}")
    pen.line(_LEFT, 84, _RIGHT, 84, 0.8, _PLUM)
    look = Look(size=7.5, pitch=10.5)
    pairs(pen, _LEFT, 98, [("Product", c.product), ("Lot", c.batch), *c.extras], 66, look)
    client = [("Client", c.client.name), ("Address", c.client.address)]
    pairs(pen, 205, 98, [*client, ("Report ID", c.report_number)], 50, look)
    facts = dates(c, "Collected", "Received", "Tested", "Reported")
    pairs(pen, 400, 98, facts, 50, look)
    pen.text(_RIGHT, 104, verdict(c, ("PASS", "FAIL")), "Helvetica-Bold", 16, "right", _PLUM)
    return 152


def _title(pen: Pen, x: float, y: float, right: float, panel: Panel) -> None:
    pen.text(x, y, panel.title, "Helvetica-Bold", 9, ink=_PLUM)
    pen.text(right, y, panel.method, size=6.5, align="right", ink=GREY)


def _columns(panel: Panel) -> tuple[Column, ...]:
    unit = panel.rows[0].unit
    if panel.key == "potency":
        return (
            Column("Analyte", "analyte", 94),
            Column(f"LOQ {unit}", "loq", 40, "right"),
            Column(f"Result {unit}", "result", 44, "right"),
        )
    return (
        Column("Analyte\n ", "analyte", 66),
        Column(f"LOQ\n{unit}", "loq", 27, "right"),
        Column(f"Limit\n{unit}", "limit", 27, "right"),
        Column(f"Result\n{unit}", "result", 30, "right"),
        Column("Status\n ", _status, 28, "right"),
    )


def _status(row: Row) -> str:
    return row.status.capitalize()
