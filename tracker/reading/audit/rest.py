"""Doubts about pages: what is printed like rows and was not read."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from operator import itemgetter

from tracker.reading.amounts import amount_in
from tracker.reading.audit.ground import Ground
from tracker.reading.audit.headings import heading_over
from tracker.reading.audit.look import Look
from tracker.reading.cells import is_value
from tracker.reading.lines import Piece
from tracker.records.place import Place
from tracker.records.reading import Doubt
from tracker.vocabulary import analytes, panels, units, words

_LEADER = re.compile(r"\s*(?:[.…·_]{4,}|:)\s*")
_NO_RESULT = ("pass", "fail", "not tested")
_FEWEST = 3
_NUMBERS_OF_A_PAGE = 8
_SHOWN = 4
# Shares of the font's height.
_UNDER = 2.5
_LONGEST_NAME = 60
_LONGEST_HEADING = 6  # words


def look_at_rest(grounds: Iterable[Ground], looks: Sequence[Look]) -> list[Doubt]:
    """A doubt for each page with names or numbers that are in no row."""
    known = {look.identity for look in looks}
    told = {(look.analyte.key, look.amount.low) for look in looks if look.analyte and look.amount}
    busy = {look.place.page for look in looks}
    doubts = []
    for ground in grounds:
        named = _names(ground, known, told)
        if named:
            doubts.append(_names_doubt(ground, named))
        elif ground.page not in busy:
            doubts += _numbers_without_table(ground, known)
        else:
            doubts += _numbers_beside(ground, known)
    return doubts


def _names(ground: Ground, known: set[str], told: set[tuple[str, Decimal]]) -> list[Piece]:
    """Pieces with the name of an analyte that is in no row, where a row could be.

    A tile with the number that a row gives the same analyte repeats it, by another name perhaps.
    """
    found: list[Piece] = []
    titles = [(-1.0, ""), *((piece.middle, panel) for piece, panel in ground.titles)]
    for i, line in enumerate(ground.lines):
        panel = titles[bisect_right(titles, line.middle, key=itemgetter(0)) - 1][1]
        free = ground.free_pieces[i]
        found += [
            p
            for p in free
            if _unread(p, panel, known)
            and _like_row(p, i, free, ground)
            and not _repeats(p, i, free, ground, told)
        ]
    return found


def _repeats(
    piece: Piece, i: int, free: Sequence[Piece], ground: Ground, told: set[tuple[str, Decimal]]
) -> bool:
    """Whether a name has a number beside it or under it that a row of the analyte has."""
    analyte = analytes.find(_before_leader(piece.text))
    near = [*(p for p in free if p.x0 >= piece.x1), *_below(piece, ground)]
    amounts = (amount_in(p.text) for p in near)
    return analyte is not None and any((analyte.key, a.low) in told for a in amounts if a)


def _unread(piece: Piece, panel: str, known: set[str]) -> bool:
    """Whether a piece names an analyte that no row is about, dots and value behind it or not."""
    name = _before_leader(piece.text)
    analyte = analytes.find(name, panel) if len(name) < _LONGEST_NAME else None
    if analyte is None or (panels.named_in(name) and analyte.key.startswith("total_")):
        return False  # "Heavy metals" heads rows, and is one only where it is read as one
    if units.find(name) or (analyte.panel == "physical" and ":" in piece.text):
        return False  # "mg"; weight and colour in the head, which describe the sample
    return not {analyte.key, analytes.normal(name)} & known


@lru_cache(maxsize=16384)
def _before_leader(text: str) -> str:
    """What stands before a colon, or before dots that lead the eye."""
    return _LEADER.split(text, maxsplit=1)[0]


def _like_row(piece: Piece, i: int, free: Sequence[Piece], ground: Ground) -> bool:
    """Whether a name has a result right of it or under it, or heads a line of words as results."""
    beside = [p for p in free if p.x0 >= piece.x1]
    behind = _LEADER.split(piece.text)[-1]
    if (behind != piece.text and _is_result(behind)) or any(_is_result(p.text) for p in beside):
        return True
    if beside and _heads_words(piece, i, beside[0], ground):
        return True
    return any(_is_result(p.text) for p in _below(piece, ground))


def _below(piece: Piece, ground: Ground) -> Iterator[Piece]:
    """The pieces close under a piece that are in no row."""
    under = ground.between(piece.bottom, piece.bottom + _UNDER * piece.size)
    below = (p for k in under for p in ground.free_pieces[k])
    return (p for p in below if p.x0 < piece.x1 and p.x1 > piece.x0)


def _is_result(text: str) -> bool:
    value = is_value(text) or amount_in(text) is not None
    return value and words.state(text) not in _NO_RESULT


def _heads_words(piece: Piece, i: int, beside: Piece, ground: Ground) -> bool:
    """Whether a name stands under the heading of names, and the words right of it under results."""
    _, over_name = heading_over(ground, i, piece.x0, piece.x1)
    _, over_words = heading_over(ground, i, beside.x0, beside.x1)
    return "analyte" in over_name and "result" in over_words


def _names_doubt(ground: Ground, named: Sequence[Piece]) -> Doubt:
    texts = [f'"{piece.text}"' for piece in named]
    more = f" and {len(texts) - _SHOWN} more" if len(texts) > _SHOWN else ""
    sentence = f"Page {ground.page} names {', '.join(texts[:_SHOWN])}{more}, which are in no row."
    return Doubt("names_not_read", sentence, _around(ground, named))


def _around(ground: Ground, pieces: Sequence[Piece]) -> Place:
    return Place.around(Place(ground.page, p.x0, p.top, p.x1, p.bottom) for p in pieces)


def _numbers_without_table(ground: Ground, known: set[str]) -> Iterator[Doubt]:
    """A page with many numbers of which none was read, but those of names read elsewhere."""
    others = (row for row in ground.free_pieces if row and not _again(row[0], known))
    numbers = [p for row in others for p in _decimals(row)]
    if len(numbers) >= _NUMBERS_OF_A_PAGE and not _controls(ground):
        sentence = (
            f'Page {ground.page} prints numbers ("{numbers[0].text}", "{numbers[1].text}", …), '
            "but no table was found on it."
        )
        yield Doubt("page_without_table", sentence, _around(ground, numbers))


def _again(piece: Piece, known: set[str]) -> bool:
    """Whether a line begins with a name that is in a row: here it is about something else."""
    analyte = analytes.find(piece.text)
    return analyte is not None and analyte.key in known


def _decimals(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces that are a number with a decimal mark."""
    return [p for p in pieces if ("." in p.text or "," in p.text) and amount_in(p.text)]


def _controls(ground: Ground) -> bool:
    """Whether a page's headings speak of the laboratory's own quality."""
    return any(
        panels.named_in(piece.text) == panels.CONTROL
        for line in ground.lines
        for piece in line.pieces
        if len(piece.words) <= _LONGEST_HEADING
    )


def _numbers_beside(ground: Ground, known: set[str]) -> Iterator[Doubt]:
    """Lines one after another with a text and numbers, none of them in a row."""
    run: list[Piece] = []
    lines = 0
    for i in range(len(ground.lines)):
        row = _row(ground.free_pieces[i], known)
        if row and len(ground.lines[i].pieces) == len(row):
            run += row
            lines += 1
            continue
        if lines >= _FEWEST:
            yield _numbers_doubt(ground, run)
        run, lines = [], 0
    if lines >= _FEWEST:
        yield _numbers_doubt(ground, run)


def _row(pieces: Sequence[Piece], known: set[str]) -> list[Piece]:
    """The pieces of a line that looks like a row of a table: an unread name and two numbers."""
    numbers = [p for p in pieces[1:] if amount_in(p.text)]
    if len(numbers) < 2 or amount_in(pieces[0].text):
        return []
    return [] if _again(pieces[0], known) else list(pieces)


def _numbers_doubt(ground: Ground, run: Sequence[Piece]) -> Doubt:
    sentence = f'Page {ground.page} has rows from "{run[0].text}" on that were not read.'
    return Doubt("numbers_not_read", sentence, _around(ground, run))
