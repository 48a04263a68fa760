"""Doubts about recognised text: what could hardly be told, and points that may be lost."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tracker.reading.audit.ground import Ground
from tracker.reading.audit.look import Look
from tracker.records.page import Word
from tracker.records.place import Place
from tracker.records.reading import Cell

_UNSURE = 0.5
_FEWEST = 4  # other numbers that must agree on how many decimals their column prints
_MOSTLY = 0.8
_NUMBER = re.compile(r"[<>≤≥~]?\s*(?P<whole>[0-9]+)(?:[.,](?P<decimals>[0-9]+))?\s*%?")
_LEADING = re.compile(r"(?<![0-9.,])0[0-9]+(?![0-9.,:/-])")


def look_at_recognised(looks: Sequence[Look], ground: Ground) -> None:
    """Doubt rows of one column for characters hardly recognised, and for points that may be lost.

    A point is what recognition loses first: where all other numbers of a column have as many
    decimals, one without any may have lost it.
    """
    if not ground.recognised:
        return
    for look in looks:
        for name, cell in _cells(look):
            _doubt_unsure(look, name, cell, ground)
    if any(word.certainty is not None for look in looks for word in _words_in(look.place, ground)):
        _doubt_marks(looks)
        for unit in {_unit(look) for look in looks}:
            _doubt_points([look for look in looks if _unit(look) == unit])


def _cells(look: Look) -> Iterator[tuple[str, Cell]]:
    """What a verdict rests on beside the name."""
    row = look.reading
    named = (
        ("result", row.result),
        ("unit", row.unit),
        ("limit", row.limit),
        ("LOD", row.lod),
        ("LOQ", row.loq),
        *(("further result", other.result) for other in row.others),
    )
    return ((name, cell) for name, cell in named if cell is not None)


def _doubt_unsure(look: Look, name: str, cell: Cell, ground: Ground) -> None:
    """Doubt a row for a word of a cell that could hardly be recognised."""
    for word in _words_in(cell.place, ground):
        if word.certainty is not None and word.certainty < _UNSURE:
            sentence = f'"{word.text}" in the {name} of "{look.name}" could hardly be recognised.'
            look.doubt("hardly_recognised", sentence, cell.place)
            return


def _words_in(place: Place, ground: Ground) -> Iterator[Word]:
    """The words of a page in a rectangle."""
    i = ground.line_of(place) if place.page == ground.page else None
    for piece in ground.lines[i].pieces if i is not None else ():
        if piece.x1 > place.x0 and piece.x0 < place.x1:
            yield from (w for w in piece.words if w.x1 > place.x0 and w.x0 < place.x1)


def _unit(look: Look) -> str:
    return look.reading.unit.text if look.reading.unit else ""


def _doubt_points(looks: Sequence[Look]) -> None:
    """Doubt results without a decimal point where those above and below them have one."""
    numbers = [_NUMBER.fullmatch(look.result.strip()) for look in looks]
    pointed = Counter(len(n["decimals"]) for n in numbers if n and n["decimals"])
    usual = max(pointed.values(), default=0)
    alike = usual >= max(_FEWEST, _MOSTLY * sum(n is not None for n in numbers))
    for look, number in zip(looks, numbers, strict=True):
        if number is None or number["decimals"]:
            continue
        if _LEADING.search(look.result) or (alike and len(number["whole"]) > 1):
            sentence = f'"{look.result}" of "{look.name}" may have lost its decimal point.'
            look.doubt("point_may_be_lost", sentence)


def _doubt_marks(looks: Sequence[Look]) -> None:
    """Doubt results with a point where nearly all of their column have a comma, or the reverse."""
    marks = [_mark(look.result) for look in looks]
    counts = Counter(filter(None, marks))
    usual, many = counts.most_common(1)[0] if counts else ("", 0)
    for look, mark in zip(looks, marks, strict=True):
        if mark and mark != usual and many >= max(_FEWEST, 2 * counts[mark]):
            sentence = (
                f'"{look.result}" of "{look.name}" is not written with "{usual}", as the others.'
            )
            look.doubt("other_decimal_mark", sentence)


def _mark(text: str) -> str:
    """The decimal mark of a number; "" where it may be the mark of thousands."""
    number = _NUMBER.fullmatch(text.strip())
    if not number or not number["decimals"]:
        return ""
    thousands = len(number["decimals"]) == 3 and not number["whole"].startswith("0")
    return "" if thousands else text[text.index(number["whole"]) + len(number["whole"])]
