"""What is said once for all rows of a table: "LOQ: 0.5 mg/kg" above or below it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.reading.cells import is_value, unit_in
from tracker.reading.lines import Line, Piece, cell_of
from tracker.reading.tokens import Head
from tracker.records.reading import Cell, Reading
from tracker.vocabulary import columns, panels, units

_NUMBER = re.compile(r"(?<![\w.,])<?\s?\d[\d.,]*(?:[eE][-+]?\d+)?(?=\s?[^\d\s.,;)])")
_LONGEST = 110
# A title has fewer words.
_LONG_TITLE = 8

Stated = dict[str, tuple[Cell, Cell]]
"""Cell and unit by role, "lod" or "loq"."""


def around(head: Head, bottom: float, lines: Sequence[Line]) -> list[Line]:
    """The lines close above a table's head and below its last row, as far as titles let them."""
    reach = 9 * head.size
    top = head.top
    titled = any(panels.named_in(t.piece.text) and _of_lines(t.piece) for t in head.tokens)
    above = [line for line in lines if top - reach <= line.middle < top and not titled]
    below = [line for line in lines if bottom < line.middle <= bottom + reach]
    titles = [i for i, line in enumerate(above) if _has_title(line, head)]
    end = next((i for i, line in enumerate(below) if _has_title(line, head)), len(below))
    return above[titles[-1] if titles else 0 :] + below[:end]


def _of_lines(piece: Piece) -> bool:
    """Whether the words of a head stand on several lines: its title is among them."""
    return piece.bottom - piece.top > 1.5 * piece.size


def _has_title(line: Line, head: Head) -> bool:
    """Whether a line has a title of a group of tests as far left or right as a head."""
    return any(
        panels.named_in(p.text) and len(p.words) < _LONG_TITLE and not any(map(str.isdigit, p.text))
        for p in line.pieces
        if p.x1 >= head.left - 2 and p.x0 <= head.right + 2
    )


def stated(lines: Sequence[Line], left: float, right: float, page: int) -> Stated:
    """The limits of detection and quantitation that lines beside a table say for all of it."""
    found: Stated = {}
    for line in lines:
        within = [p for p in line.pieces if p.x1 >= left - 2 and p.x0 <= right + 2]
        pieces = [p for p in within if not _is_below(p.text)]
        text = " ".join(p.text for p in pieces)
        if not pieces or len(text) > _LONGEST:
            continue
        place = cell_of([w for p in pieces for w in p.words], page).place
        for role, number, unit in _said(text):
            found.setdefault(role, (Cell(number, place), Cell(unit, place)))
    return found


def _is_below(text: str) -> bool:
    """Whether a text is a result without a number: "<LOQ" tells of no LOQ."""
    return is_value(text) and not any(map(str.isdigit, text))


def _said(text: str) -> Iterator[tuple[str, str, str]]:
    """Role, number and unit of each limit that a text says."""
    start = 0
    for match in _NUMBER.finditer(text):
        unit = units.leading(text[match.end() :].lstrip())
        roles = [
            r for r in columns.heading(text[start : match.start()]).roles if r in ("lod", "loq")
        ]
        if unit is not None and roles:
            rest = text[match.end() :].lstrip()
            yield roles[-1], match.group().strip(), rest[: unit[0]].strip()
        start = match.end()


def with_stated(reading: Reading, said: Stated) -> Reading:
    """The reading with what is said for all rows, where the row prints nothing of its own."""
    if reading.lod is None and "lod" in said:
        reading = replace(reading, lod=said["lod"][0], lod_unit=said["lod"][1])
    if reading.loq is None and "loq" in said:
        reading = replace(reading, loq=said["loq"][0], loq_unit=said["loq"][1])
    return reading


def with_siblings_unit(reading: Reading) -> Reading:
    """The reading with the unit that its limits print, if its result prints none."""
    if reading.unit is not None:
        return reading
    for unit in (reading.limit_unit, reading.loq_unit, reading.lod_unit):
        if unit is not None:
            return replace(reading, unit=unit)
    for cell in (reading.limit, reading.loq, reading.lod):
        if cell is not None and (printed := unit_in(cell.text)):
            return replace(reading, unit=Cell(printed, cell.place))
    return reading
