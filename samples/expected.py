"""What a reader should find on a sample, in the form of `tracker parse --json`.

It is made from the stories and from where the pen put things, never by reading the file.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from .pen import Mark
from .truth import Certificate, Row, Story

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_PLAIN = re.compile(r"[\d.]+(E\+\d+)?")
_POWER = re.compile(r"(?:([\d.]+) ?[·×] ?)?10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")


def expected(story: Story, marks: Iterable[Mark]) -> dict[str, Any]:
    """Facts and rows of a sample; of a scan too, for whoever can read it.

    Args:
        story: What is true.
        marks: Where the results are printed, as `make.draw` gives them.
    """
    places = {id(mark.row): mark for mark in marks}
    samples = [_sample(certificate, places) for certificate in story.certificates]
    several = samples if len(samples) > 1 else []
    return {"file": f"{story.name}.pdf", **samples[0], "samples": several}


def number(text: str, comma: bool = False) -> float | None:
    """The number that a printed text gives; None for "ND", "<0.01", "NLT 1.2" and other words."""
    point = text.replace(".", "").replace(",", ".") if comma else text.replace(",", "")
    power = _POWER.fullmatch(point)
    if power:
        return float(Decimal(power[1] or 1).scaleb(int(power[2].translate(_RAISED))))
    return float(point) if _PLAIN.fullmatch(point) else None


def _sample(certificate: Certificate, places: dict[int, Mark]) -> dict[str, Any]:
    rows = [(panel.key, row) for panel in certificate.panels for row in panel.rows]
    comma = certificate.laboratory.comma
    return {
        "certificate": _facts(certificate),
        "results": [_row(panel, row, places[id(row)], comma) for panel, row in rows],
    }


def _facts(c: Certificate) -> dict[str, str]:
    facts = {
        "laboratory": c.laboratory.name,
        "accreditation": c.laboratory.accreditation,
        "product": c.product,
        "client": c.client.name,
        "batch": c.batch,
        "sample_id": c.sample_id or c.report_number,
        "report_number": c.report_number,
        "overall": c.overall,
    }
    days = {
        "collected": c.collected,
        "received": c.received,
        "tested": c.tested,
        "reported": c.reported,
    }
    facts |= {name: day.isoformat() for name, day in days.items() if day}
    return {name: text for name, text in facts.items() if text}


def _row(panel: str, row: Row, mark: Mark, comma: bool) -> dict[str, Any]:
    return {
        "panel": panel,
        "analyte": row.analyte,
        "result": row.result,
        "value": number(row.result, comma),
        "unit": row.unit or None,
        "limit": number(re.sub(r"^(≤|<|NMT) ?", "", row.limit), comma),
        "limit_text": row.limit or None,
        "lod": number(row.lod, comma),
        "loq": number(row.loq, comma),
        "uncertainty": number(row.uncertainty, comma),
        "status": row.status or None,
        "alt": [_further(text, comma) for text in row.more],
        "page": mark.page,
        "box": [round(edge, 2) for edge in (mark.x0, mark.top, mark.x1, mark.bottom)],
    }


def _further(text: str, comma: bool) -> dict[str, Any]:
    result, unit = text.split()
    return {"result": result, "value": number(result, comma), "unit": unit}
