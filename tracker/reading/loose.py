"""What stands outside of tables: "Moisture: 7.46 %", a tile with a name and a number."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.reading.cells import is_value, unit_in
from tracker.reading.lines import Line, Piece, cell_of
from tracker.records.page import Word
from tracker.records.reading import Cell, Reading
from tracker.vocabulary import analytes, columns, words
from tracker.vocabulary.analytes import Analyte

_LONGEST_NAME = 7
_BESIDE = 14.0
_TILE = 1.9


def loose_readings(lines: Sequence[Line], page: int, known: set[str]) -> Iterator[Reading]:
    """Readings of analytes that no table of the file has, from phrases and tiles.

    Args:
        lines: The lines that are in no table.
        page: Number of the page.
        known: Keys already read; those found here are added.
    """
    for i, line in enumerate(lines):
        for k, piece in enumerate(line.pieces):
            found = _phrase(piece) or _beside(lines, i, k) or _tile(lines, i, piece)
            if found is None:
                continue
            analyte, name, value = found
            if analyte.key in known or analyte.panel == "physical":
                continue  # density and weight in the head describe the sample
            known.add(analyte.key)
            yield _reading(analyte, name, value, _limit(line, k, page), page)


Found = tuple[Analyte, list[Word], list[Word]]


def _analyte(printed: Sequence[Word]) -> Analyte | None:
    text = " ".join([w.text for w in printed]).rstrip(":= -")
    return analytes.find(text) if 2 <= len(text) < 60 else None


def _measured(printed: Sequence[Word]) -> bool:
    """Whether words are a result with a number, or "not detected": no bare verdict."""
    text = " ".join([w.text for w in printed])
    if not is_value(text):
        return False
    return any(c.isdigit() for c in text) or (words.status(text) is None and len(text) > 1)


def _phrase(piece: Piece) -> Found | None:
    """Name and value in one phrase: "Water activity: 0.40 aw"."""
    printed = piece.words
    for n in range(min(_LONGEST_NAME, len(printed) - 1), 0, -1):
        analyte = _analyte(printed[:n])
        rest = printed[n:]
        if rest[0].text in (":", "=", "-"):
            rest = rest[1:]
        if analyte is not None and rest and _measured(rest):
            return analyte, printed[:n], rest
    return None


def _beside(lines: Sequence[Line], i: int, k: int) -> Found | None:
    """A name and the value right of it: close by, or in a list whose other lines look alike."""
    line = lines[i]
    piece = line.pieces[k]
    analyte = _analyte(piece.words)
    if analyte is None or k + 1 >= len(line.pieces):
        return None
    value = line.pieces[k + 1]
    if not _measured(value.words):
        return None
    far = value.x0 - piece.x1 > _BESIDE * piece.size
    return None if far and not _listed(lines, i, piece.x0) else (analyte, piece.words, value.words)


def _listed(lines: Sequence[Line], i: int, x0: float) -> bool:
    """Whether a line close by has another name at the same edge, with a value beside it."""
    near = (*lines[max(0, i - 2) : i], *lines[i + 1 : i + 3])
    return any(
        abs(piece.x0 - x0) < 3 and _analyte(piece.words) is not None and _measured(value.words)
        for line in near
        for piece, value in pairwise(line.pieces)
    )


def _tile(lines: Sequence[Line], i: int, piece: Piece) -> Found | None:
    """A name with its value over or under it."""
    analyte = _analyte(piece.words)
    if analyte is None:
        return None
    for k in (i - 1, i + 1, i - 2, i + 2):
        if not 0 <= k < len(lines):
            continue
        for other in lines[k].pieces:
            gap = max(other.top - piece.bottom, piece.top - other.bottom)
            lined = min(abs(other.centre - piece.centre), abs(other.x0 - piece.x0)) < 8
            if lined and gap < _TILE * max(piece.size, other.size) and _measured(other.words):
                return analyte, piece.words, other.words
    return None


def _limit(line: Line, k: int, page: int) -> Cell | None:
    """A limit that the same line prints with its word: "Action level: 0.65"."""
    for piece in line.pieces[k + 1 :]:
        head, _, value = piece.text.partition(":")
        if "limit" in columns.heading(head).roles and is_value(value):
            cell = cell_of(piece.words, page)
            return Cell(value.strip(), cell.place)
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
        unit=Cell(printed, result.place) if printed else None,
        limit=limit,
    )
