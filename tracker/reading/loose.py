"""What stands outside of tables: "Moisture: 7.46 %", a tile with a name and a number."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tracker.reading.axes import off_axes
from tracker.reading.bars import bar_unit
from tracker.reading.cells import is_title, is_value, unit_in, unit_of_name
from tracker.reading.lines import Line, Piece, cell_of
from tracker.reading.listed import listed_readings, unit_behind
from tracker.reading.sentences import running_on
from tracker.reading.slices import words_of
from tracker.records.page import Word
from tracker.records.reading import Cell, OtherResult, Reading
from tracker.vocabulary import analytes, columns, loader, units, words
from tracker.vocabulary.analytes import Analyte

_LONGEST_NAME = 7
_BESIDE = 14.0
_TILE = 1.9
_AROUND = 8  # lines; some may be of what stands beside
_PITCH = 5.0  # heights of type from one name of a list to the next
_MOST_BEHIND = 2
_SIGNS = frozenset("<>≤≥")
# Groups of tests whose results are amounts.
_MEASURED = frozenset(
    {"heavy_metals", "mycotoxins", "pah", "pesticides", "potency", "residual_solvents", "terpenes"}
)


def loose_readings(lines: Sequence[Line], page: int, known: set[str]) -> list[Reading]:
    """Readings of analytes that no table of the file has, from phrases, tiles and lists.

    Args:
        lines: The lines that are in no table.
        page: Number of the page.
        known: Keys already read; those found here are added.
    """
    found = []
    taken: set[int] = set()
    lines = off_axes(lines)
    running = running_on(lines)
    for i, line in enumerate(lines):
        for k, piece in enumerate(line.pieces):
            if id(piece) in running:
                continue
            analyte = _analyte(piece.text)
            said = (
                _phrase(piece)
                or _beside(analyte, lines, i, k, taken)
                or _tile(analyte, lines, i, piece, taken)
            )
            if said is None:
                continue
            analyte, name, value = said
            if is_title(cell_of(name, page).text, cell_of(value, page).text):
                continue
            if analyte.key in known or (
                analyte.panel == "physical"
                and not (unit_behind(line, k) and _listed(lines, i, piece))
            ):
                continue  # density and weight in the head describe the sample
            known.add(analyte.key)
            taken |= set(map(id, value))
            reading = _reading(analyte, name, value, _limit(line, k, page), page)
            found.append(_with_rest(reading, line, k, page))
    listed = list(listed_readings(lines, page, found))
    found += [_with_rest(reading, line, k, page) for reading, line, k in listed]
    return _with_units(found, lines, page)


def _with_rest(reading: Reading, line: Line, k: int, page: int) -> Reading:
    """The reading with what else its line prints behind the result: limit, verdict, other unit."""
    behind = [p for p in line.pieces[k + 1 :] if p.x0 >= reading.result.place.x1 - 1]
    values: list[Cell] = []
    status: Cell | None = None
    for piece in behind:
        said = cell_of(_without_slash(piece.words), page)
        if words.status(said.text):
            status = said
            break
        if said.text.startswith("±"):
            reading = replace(reading, uncertainty=said)
            continue
        if reading.unit is None and not values and units.find(piece.text):
            reading = replace(reading, unit=said)
            continue
        if not is_value(said.text) or len(values) == _MOST_BEHIND:
            break
        values.append(said)
    bounded = len(values) == 1 and _bounds(values[0].text) and not _bounds(reading.result.text)
    if reading.limit is None and len(values) == 1 and (status or bounded):
        return replace(reading, limit=values[0], status=status)
    other = [OtherResult(v, Cell(u, v.place)) for v in values if (u := unit_in(v.text))]
    if other and len(other) == len(values) and not status:
        return replace(reading, others=tuple(other))
    return replace(reading, status=status) if status and not values else reading


def _without_slash(printed: Sequence[Word]) -> Sequence[Word]:
    """The words behind a slash that parts a result from its limit: "ND" "/ 0.5"."""
    return printed[1:] if printed[0].text == "/" and len(printed) > 1 else printed


def _bounds(text: str) -> bool:
    return words.bound(text)[0] in ("<", "<=")


def _with_units(found: Sequence[Reading], lines: Sequence[Line], page: int) -> list[Reading]:
    """The readings with a unit from around them: over the value, of the bar, of their list."""
    out = [
        r if r.unit else replace(r, unit=_between(r, lines, page) or _bar_over(r, lines, page))
        for r in found
    ]
    printed: dict[str, dict[str, Cell]] = {}
    for reading in out:
        if reading.unit:
            printed.setdefault(reading.panel, {}).setdefault(reading.unit.text, reading.unit)
    for i, reading in enumerate(out):
        own = list(printed.get(reading.panel, {}).values())
        if reading.unit is None and len(own) == 1 and reading.panel in _MEASURED:
            out[i] = replace(reading, unit=own[0])
    return out


def _between(reading: Reading, lines: Sequence[Line], page: int) -> Cell | None:
    """The unit printed under a tile's name and over its value."""
    top, result = reading.analyte.place.bottom, reading.result.place
    over = (p for line in lines if top <= line.middle <= result.top for p in line.pieces)
    unit = next(
        (p for p in over if p.x0 < result.x1 and result.x0 < p.x1 and units.find(p.text)), None
    )
    return cell_of(unit.words, page) if unit else None


def _bar_over(reading: Reading, lines: Sequence[Line], page: int) -> Cell | None:
    """The unit in the bar over a list of amounts."""
    if reading.panel not in _MEASURED:
        return None
    name, result = reading.analyte.place, reading.result.place
    return bar_unit(lines, name.x0, result.x1, 0.0, min(name.top, result.top), page)


Found = tuple[Analyte, list[Word], list[Word]]


@loader.remembered(16384)
def _analyte(text: str) -> Analyte | None:
    """The analyte that a text names, before a colon or a dash or without."""
    text = text.rstrip(":= -")
    if text[:1] in "([" and text[-1:] in ")]":
        return None  # a note beside a name
    return analytes.find(text) if 2 <= len(text) < 60 else None


def _measured(printed: Sequence[Word]) -> bool:
    """Whether words are a result with a number, or "not detected": no bare verdict."""
    text = words_of(printed)
    unit = units.find(unit_in(text))
    if not is_value(text) or (unit is not None and unit.kind == "temperature"):
        return False
    return any(c.isdigit() for c in text) or (words.status(text) is None and len(text) > 1)


def _phrase(piece: Piece) -> Found | None:
    """Name and value in one phrase: "Water activity: 0.40 aw"."""
    printed = piece.words
    for n in range(min(_LONGEST_NAME, len(printed) - 1), 0, -1):
        analyte = _analyte(words_of(printed[:n]))
        if analyte is None:
            continue
        rest = printed[n + 1 :] if printed[n].text in (":", "=", "-") else printed[n:]
        if rest and _measured(rest):
            return analyte, printed[:n], rest
    return None


def _beside(
    analyte: Analyte | None, lines: Sequence[Line], i: int, k: int, taken: set[int]
) -> Found | None:
    """A name and the value right of it: close by, before a unit, or in a list of lines alike."""
    line = lines[i]
    piece = line.pieces[k]
    if k + 1 >= len(line.pieces):
        return None
    value = line.pieces[k + 1]
    if not _measured(value.words) or id(value.words[0]) in taken:
        return None
    unit = unit_behind(line, k)
    analyte = analyte or (analytes.meant(piece.text) if unit else None)
    far = value.x0 - piece.x1 > _BESIDE * piece.size and not unit
    if analyte is None or (far and not _listed(lines, i, piece)):
        return None
    return analyte, piece.words, value.words


def _listed(lines: Sequence[Line], i: int, piece: Piece) -> bool:
    """Whether a line close by has another name at the same edge, with a value beside it.

    Lines of what stands beside the list come between: how far off they are counts, not how many.
    """
    return any(
        abs(name.x0 - piece.x0) < 3 and _analyte(name.text) is not None and _measured(value.words)
        for k in _nearest(lines, i)
        if abs(lines[k].top - lines[i].top) < _PITCH * piece.size
        for name, value in pairwise(lines[k].pieces)
    )


def _tile(
    analyte: Analyte | None, lines: Sequence[Line], i: int, piece: Piece, taken: set[int]
) -> Found | None:
    """A name, of two lines perhaps, with its value over or under it, in no other tile."""
    if analyte is None and i + 1 < len(lines):
        under = [p for p in lines[i + 1].pieces if abs(p.centre - piece.centre) < 0.5 * piece.size]
        if len(under) == 1 and under[0].top - piece.bottom < piece.size:
            piece = Piece([*piece.words, *under[0].words])
            analyte = _analyte(piece.text)
    if analyte is None:
        return None
    for k in _nearest(lines, i):
        for other in lines[k].pieces:
            gap = max(other.top - piece.bottom, piece.top - other.bottom)
            lined = min(abs(other.centre - piece.centre), abs(other.x0 - piece.x0)) < 8
            if not lined or gap >= _TILE * max(piece.size, other.size):
                continue
            value = _without_label(other.words)
            if _measured(value) and id(value[0]) not in taken:
                return analyte, piece.words, value
    return None


def _without_label(printed: list[Word]) -> list[Word]:
    """Words without a label before them that calls them a result: "Result: 8.4"."""
    label, colon, value = words_of(printed).partition(": ")
    if not colon or columns.heading(label).roles != ("result",):
        return printed
    return printed[-len(value.split()) :]


def _nearest(lines: Sequence[Line], i: int) -> list[int]:
    """Numbers of the lines around one, the nearest first, those above before those below."""
    around = [k for n in range(1, _AROUND + 1) for k in (i - n, i + n)]
    return [k for k in around if 0 <= k < len(lines)]


def _limit(line: Line, k: int, page: int) -> Cell | None:
    """A limit that the same line prints with its word: "Action level: 0.65", "Limit 15.0"."""
    for piece in line.pieces[k + 1 :]:
        text = piece.text
        first = next((i for i, c in enumerate(text) if c.isdigit() or c in _SIGNS), len(text))
        head, value = text[:first].rstrip(": "), text[first:]
        if head and "limit" in columns.heading(head).roles and is_value(value):
            return Cell(value.strip(), cell_of(piece.words, page).place)
    return None


def _reading(
    analyte: Analyte, name: list[Word], value: list[Word], limit: Cell | None, page: int
) -> Reading:
    label, result = cell_of(name, page), cell_of(value, page)
    printed = unit_in(result.text)
    return Reading(
        panel=analyte.panel,
        analyte=Cell(label.text.rstrip(":= "), label.place),
        result=result,
        unit=Cell(printed, result.place) if printed else unit_of_name(label),
        limit=limit,
    )
