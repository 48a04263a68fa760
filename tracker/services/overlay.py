"""Corrections laid over what is printed: the certificate as a person says it should be read.

The readings themselves never change. A correction counts until it is undone, and of several for
one field the last.
"""

from collections.abc import Iterable
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


DOUBT = "doubt"
"""Field of a correction that settles a doubt of a page or of the file: `was` is its sentence."""


@dataclass(frozen=True, slots=True)
class Change:
    """One correction that counts: `row` is None for the head; `text` None takes a cell away."""

    row: int | None
    field: str
    text: str | None
    was: str | None = None


def corrected(sample: Sample, changes: Iterable[Change]) -> Sample:
    """The sample with the changes laid over it, in their order."""
    layer = _Layer(sample.facts, list(sample.readings))
    for change in changes:
        layer.lay(change)
    return Sample(layer.facts, tuple(layer.readings))


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
    readings: list[Reading] = field(default_factory=list)

    def lay(self, change: Change) -> None:
        if change.field == DOUBT:
            return
        if change.row is None:
            self.facts = _with_fact(self.facts, change.field, change.text)
        else:
            reading = self.readings[change.row - 1]
            self.readings[change.row - 1] = _with_cell(reading, change.field, change.text)


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
