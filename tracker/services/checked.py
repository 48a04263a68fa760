"""What may be typed for a field of a row or of the head."""

import datetime as dt
from collections.abc import Sequence

from tracker.errors import UsageError
from tracker.results.values import parse_value
from tracker.services.overlay import HEAD_FIELDS, ROW_FIELDS
from tracker.vocabulary import panels

NEEDED = ("analyte", "value")
"""What a row cannot be without."""


def checked(row: int | None, field: str, text: str) -> str | None:
    """The text as it is kept, if it is of the field's kind."""
    known: Sequence[str] = HEAD_FIELDS if row is None else ROW_FIELDS
    if field not in known:
        where = "the head" if row is None else "a row"
        message = f'There is no field "{field}" in {where}.'
        raise UsageError(message, f"There are: {', '.join(known)}.")
    if not text and field in NEEDED:
        raise UsageError(f"A row cannot be without its {field}.", 'Try --to "not tested".')
    if text and (trouble := _trouble(field, text)):
        raise UsageError(f'"{text}" {trouble[0]}.', trouble[1])
    return text or None


def _trouble(field: str, text: str) -> tuple[str, str] | None:
    """What is wrong with a text for a field, and how it should be written."""
    match field:
        case "value" if parse_value(text).comparator == "words":
            hint = 'Write it so: "0.61 ppm", "<0.05 ppm", "ND", "absent in 25 g", "not tested".'
            return "is not a value", hint
        case "collected" | "received" | "tested" | "reported" if not _is_date(text):
            return "is not a date", "Write it so: 2026-03-01"
        case "overall" if text not in ("pass", "fail"):
            return "is no verdict", "Write pass or fail."
        case "panel" if text not in panels.names():
            return "is not a panel", f"There are: {', '.join(panels.names())}."
    return None


def _is_date(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
