"""Certificates as plain data, ready for `json.dumps`: the form that all commands print.

A number here is a JSON number, for reading only: nothing is ever computed from it.
"""

from decimal import Decimal
from typing import Any

from tracker.records.place import Place
from tracker.records.reading import Cell, Doubt, Facts
from tracker.records.result import Result, Value


def facts_data(facts: Facts) -> dict[str, Any]:
    """The facts that are printed, by name: value, page, box."""
    return {name: {"value": fact.value, **_place(fact.place)} for name, fact in facts.items()}


def result_data(result: Result) -> dict[str, Any]:
    """A row: texts as printed, numbers as numbers, page and box of the result.

    "entered" stands only where a person entered the row.
    """
    row = result.reading
    others = zip(row.others, result.others, strict=True)
    return {
        "panel": result.panel,
        "analyte": row.analyte.text,
        "key": result.key,
        "result": row.result.text,
        "value": _quantified(result.value),
        "unit": _text(row.unit),
        "limit": _bound(result.limit),
        "limit_text": _text(row.limit),
        "lod": _bound(result.lod),
        "loq": _bound(result.loq),
        "uncertainty": _number(result.uncertainty),
        "status": result.status,
        "alt": [
            {"result": o.result.text, "value": _quantified(value), "unit": _text(o.unit)}
            for o, value in others
        ],
        **_place(row.result.place),
        "doubts": [doubt_data(doubt) for doubt in result.doubts],
        **({"entered": True} if row.entered else {}),
    }


def doubt_data(doubt: Doubt) -> dict[str, Any]:
    """A doubt: kind, sentence, page, box."""
    where = _place(doubt.place) if doubt.place else {"page": None, "box": None}
    return {"kind": doubt.kind, "sentence": doubt.sentence, **where}


def _place(place: Place) -> dict[str, Any]:
    return {"page": place.page, "box": list(place.box)}


def _text(cell: Cell | None) -> str | None:
    return cell.text if cell else None


def _quantified(value: Value) -> int | float | None:
    """The number of a measured value; "<0.05" is none."""
    return _number(value.number) if value.comparator == "=" else None


def _bound(value: Value | None) -> int | float | None:
    """The number of a limit, whatever its comparator."""
    return _number(value.number) if value else None


def _number(number: Decimal | None) -> int | float | None:
    """As JSON has it; a whole number stays whole."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def with_unit(cell: Cell | None, unit: Cell | None = None) -> str:
    """A cell and its unit as they are read together, the unit once; "" for nothing."""
    if cell and unit and cell.text.endswith(unit.text):
        return cell.text  # the unit stands in the cell itself
    return " ".join(each.text for each in (cell, unit) if each)
