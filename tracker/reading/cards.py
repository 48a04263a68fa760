"""What a card prints small beside its name and value: "Limit: 0.5 ppm", "LOQ 0.01"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.reading.cells import is_value, unit_in
from tracker.reading.lines import Line, Piece, cell_of
from tracker.records.page import Word
from tracker.records.place import Place
from tracker.records.reading import Cell, Reading
from tracker.vocabulary import analytes, columns

_LONGEST_LABEL = 4
_NOTES = 3  # lines of notes on a card
_NEAR = 1.9  # of the font's height
_LINED = 8.0
_PARTS = re.compile(r"[|·•;,/]$")
_ROLES = ("limit", "lod", "loq")


def with_notes(reading: Reading, lines: Sequence[Line], page: int) -> Reading:
    """The reading of a card with the limit, LOD and LOQ that stand under its name and value.

    Args:
        reading: What name and value say, one over the other.
        lines: The lines that are in no table.
        page: Number of the page.
    """
    name, value = card = reading.analyte.place, reading.result.place
    if name.page != page or value.page != page or _are_beside(name, value):
        return reading
    given: dict[str, Cell] = {}
    for note in _notes(card, lines):
        for role, cell in _said(note, page):
            given.setdefault(role, cell)
    return _with_cells(reading, given)


def _with_cells(reading: Reading, given: dict[str, Cell]) -> Reading:
    units = {
        role: Cell(unit, cell.place) for role, cell in given.items() if (unit := unit_in(cell.text))
    }
    if reading.limit is None and "limit" in given:
        reading = replace(reading, limit=given["limit"], limit_unit=units.get("limit"))
    if reading.lod is None and "lod" in given:
        reading = replace(reading, lod=given["lod"], lod_unit=units.get("lod"))
    if reading.loq is None and "loq" in given:
        reading = replace(reading, loq=given["loq"], loq_unit=units.get("loq"))
    return reading


def _are_beside(name: Place, value: Place) -> bool:
    return name.top < value.bottom and value.top < name.bottom


def _notes(card: Sequence[Place], lines: Sequence[Line]) -> Iterator[Piece]:
    """The pieces close under a card, one under another, up to another name."""
    low = max(place.bottom for place in card)
    size = max(place.bottom - place.top for place in card)
    found = 0
    for line in lines:
        under = [p for p in line.pieces if _is_under(p, card)] if line.middle > low else []
        if not under:
            continue
        if under[0].top - low > _NEAR * size or analytes.find(under[0].text) or found == _NOTES:
            return
        found += 1
        low = under[0].bottom
        yield under[0]


def _is_under(piece: Piece, card: Sequence[Place]) -> bool:
    return any(
        min(
            abs(2 * piece.centre - place.x0 - place.x1) / 2,
            abs(piece.x0 - place.x0),
            abs(piece.x1 - place.x1),
        )
        < _LINED
        for place in card
    )


def _said(note: Piece, page: int) -> Iterator[tuple[str, Cell]]:
    """Role and value of each label of a note: "LOQ 0.01 | Limit 0.5 ppm"."""
    part: list[Word] = []
    for word in [*note.words, None]:
        if word is not None:
            part.append(word)
        if part and (word is None or _PARTS.search(word.text)):
            said = _labelled([w for w in part if not _PARTS.fullmatch(w.text)], page)
            if said is not None:
                yield said
            part = []


def _labelled(printed: Sequence[Word], page: int) -> tuple[str, Cell] | None:
    for n in range(1, min(_LONGEST_LABEL, len(printed) - 1) + 1):
        heading = columns.heading(" ".join(w.text for w in printed[:n]).rstrip(":= "))
        cell = cell_of(printed[n:], page)
        text = _PARTS.sub("", cell.text).lstrip(":= ").strip("() ")
        if len(heading.roles) == 1 and heading.roles[0] in _ROLES and is_value(text):
            return heading.roles[0], Cell(text, cell.place)
    return None
