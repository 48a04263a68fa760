"""Corrections laid over what is printed: the certificate as a person says it should be read.

The readings themselves never change. A correction counts until it is undone, and of several for
one field the last. A row that the reader has missed is laid over as well: its number is negative,
-1 for the first, so that it stays what it is however many rows are read.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from tracker.records.place import Place
from tracker.records.reading import Cell, Doubt, Fact, Facts, Reading, Sample
from tracker.results.values import parse_value

NOWHERE = Place(1, 0, 0, 0, 0)
"""Stands where a person says what is printed nowhere: a rectangle of no size."""

ROW_FIELDS = (
    *("value", "analyte", "unit", "limit", "limit_unit", "lod", "lod_unit", "loq", "loq_unit"),
    *("uncertainty", "status", "method", "mass", "panel"),
)
"""Fields of a row that can be corrected; "value" is the result, with a unit if one is given."""

HEAD_FIELDS = tuple(field.name for field in fields(Facts))
"""Facts of the head that can be corrected."""


PAGE = "page"
"""Field of an entered row: the page that it is printed on. It comes first, and makes the row."""

DOUBT = "doubt"
"""Field of a correction that settles a doubt of a page or of the file: `was` is its sentence."""


@dataclass(frozen=True, slots=True)
class Change:
    """One correction that counts: `row` is None for the head; `text` None takes a cell away.

    A negative `row` is one that a person entered.
    """

    row: int | None
    field: str
    text: str | None
    was: str | None = None


def corrected(sample: Sample, changes: Sequence[Change]) -> Sample:
    """The sample with the changes laid over it, in their order."""
    layer = _Layer(sample.facts, dict(enumerate(sample.readings, 1)))
    for change in changes:
        layer.lay(change)
    entered = [layer.readings[row] for row in entered_rows(changes)]
    printed = (layer.readings[row] for row in range(1, len(sample.readings) + 1))
    return Sample(layer.facts, (*printed, *entered))


def entered_rows(changes: Iterable[Change]) -> list[int]:
    """The numbers of the rows that a person entered, in the order of `corrected`."""
    return sorted({c.row for c in changes if c.row is not None and c.row < 0}, reverse=True)


def standing_doubts(
    doubts: Iterable[Doubt], printed: Facts, changes: Iterable[Change]
) -> tuple[Doubt, ...]:
    """The doubts of pages and file but those settled, by themselves or with a fact of the head."""
    head = [change for change in changes if change.row is None]
    names = {change.field for change in head}
    places = {fact.place for name, fact in printed.items() if name in names}
    sentences = {change.was for change in head if change.field == DOUBT}
    open_ = (doubt for doubt in doubts if doubt.place not in places)
    return tuple(doubt for doubt in open_ if doubt.sentence not in sentences)


@dataclass(slots=True)
class _Layer:
    facts: Facts
    readings: dict[int, Reading] = field(default_factory=dict)

    def lay(self, change: Change) -> None:
        if change.field == DOUBT:
            return
        if change.row is None:
            self.facts = _with_fact(self.facts, change.field, change.text)
        elif change.field == PAGE:
            self.readings[change.row] = _entered(change.row, int(change.text or 1))
        else:
            reading = self.readings[change.row]
            self.readings[change.row] = _with_cell(reading, change.field, change.text)


def _entered(row: int, page: int) -> Reading:
    """A row of which nothing is known yet; no two stand at one place."""
    nowhere = Cell("", Place(page, 0, -row, 0, -row))
    return Reading("", nowhere, nowhere, entered=True)


def _with_fact(facts: Facts, name: str, text: str | None) -> Facts:
    printed: Fact | None = getattr(facts, name)
    said = None if text is None else Fact(text, text, printed.place if printed else NOWHERE)
    return replace(facts, **{name: said})


def _with_cell(reading: Reading, name: str, text: str | None) -> Reading:
    # Somebody has looked at the row: what made the reader doubt it is settled.
    settled = replace(reading, doubts=())
    if name == "panel":
        return replace(settled, panel=text or "")
    if name == "value":
        return _with_value(settled, text or "")
    printed: Cell | None = getattr(reading, name)
    said = None if text is None else Cell(text, (printed or reading.result).place)
    changed: dict[str, Any] = {name: said}
    return replace(settled, **changed)


def _with_value(reading: Reading, text: str) -> Reading:
    unit = None if parse_value(text).unit else reading.unit
    return replace(reading, result=Cell(text, reading.result.place), unit=unit)
