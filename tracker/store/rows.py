"""Records become rows and rows records again: what is printed, with its places."""

from dataclasses import fields
from typing import Any

from tracker.records.place import Place
from tracker.records.reading import Cell, Doubt, Fact, Facts, OtherResult, Reading
from tracker.store.schema import FactRead, FileDoubt
from tracker.store.schema.columns import Placed

CELLS = (
    *("analyte", "result", "unit", "limit", "limit_unit", "lod", "lod_unit", "loq", "loq_unit"),
    *("uncertainty", "status", "method", "mass"),
)
"""The fields of a reading that hold a cell, each a `*_text` column and an entry of `places`."""


def numbers(place: Place | None) -> list[float] | None:
    """Page, left, top, right, bottom: how JSON columns keep a place."""
    return None if place is None else [place.page, *place.box]


def place(values: list[Any] | None) -> Place | None:
    """The place of five such numbers."""
    return None if values is None else Place(*values)


def place_columns(at: Place | None) -> dict[str, Any]:
    """The five place columns of a table that is `Placed`."""
    if at is None:
        return {}
    return {"page": at.page, "x0": at.x0, "top": at.top, "x1": at.x1, "bottom": at.bottom}


def place_of(row: Placed) -> Place | None:
    """The place that the five columns hold."""
    if row.page is None:
        return None
    return Place(row.page, row.x0 or 0.0, row.top or 0.0, row.x1 or 0.0, row.bottom or 0.0)


def reading_values(reading: Reading) -> dict[str, Any]:
    """The columns of a reading, but for its certificate, number and key."""
    cells = {name: getattr(reading, name) for name in CELLS}
    printed = {name: cell for name, cell in cells.items() if cell is not None}
    return {
        "panel": reading.panel,
        **{f"{name}_text": cell and cell.text for name, cell in cells.items()},
        "places": {name: numbers(cell.place) for name, cell in printed.items()},
        "others": [_other_values(other) for other in reading.others] or None,
        "doubts": [_doubt_values(doubt) for doubt in reading.doubts] or None,
    }


def reading_of(row: Any, sample: int) -> Reading:
    """The reading of a row, be it an object of a session or not."""
    cells: dict[str, Any] = {
        name: Cell(getattr(row, f"{name}_text"), Place(*at)) for name, at in row.places.items()
    }
    return Reading(
        panel=row.panel,
        sample=sample,
        others=tuple(_other(values) for values in row.others or ()),
        doubts=tuple(_doubt(values) for values in row.doubts or ()),
        **cells,
    )


def facts_of_rows(rows: list[FactRead]) -> Facts:
    """The head of a certificate from its rows; a name that Facts no longer has is left out."""
    known = {field.name for field in fields(Facts)}
    pairs = ((row, place_of(row)) for row in rows if row.name in known)
    return Facts(**{row.name: Fact(row.text, row.value, at) for row, at in pairs if at})


def file_doubt(row: FileDoubt) -> Doubt:
    """The doubt of a row."""
    return Doubt(row.kind, row.sentence, place_of(row))


def _cell_values(cell: Cell | None) -> list[Any] | None:
    return None if cell is None else [cell.text, numbers(cell.place)]


def _other_values(other: OtherResult) -> list[Any]:
    return [_cell_values(other.result), _cell_values(other.unit)]


def _doubt_values(doubt: Doubt) -> list[Any]:
    return [doubt.kind, doubt.sentence, numbers(doubt.place)]


def _cell(values: list[Any]) -> Cell:
    return Cell(values[0], Place(*values[1]))


def _other(values: list[Any]) -> OtherResult:
    result, unit = values
    return OtherResult(_cell(result), None if unit is None else _cell(unit))


def _doubt(values: list[Any]) -> Doubt:
    kind, sentence, at = values
    return Doubt(kind, sentence, place(at))
