"""Characters become words."""

import re
from collections.abc import Callable
from itertools import pairwise
from operator import attrgetter

from tracker.pages.letters import SAME_SPOT, Letters, Run
from tracker.pages.ligatures import EXPANDED, with_ligatures
from tracker.pages.raised import as_printed, belongs
from tracker.pages.rounding import hundredth
from tracker.pages.spacing import Spacing
from tracker.records.page import Word

_ROOM = 0.08  # font sizes less than else that part words where the file holds a blank
_BACK = 0.25  # font sizes that the next text object may begin before the last one's end
_SAME_GREY = 0.05
_LIGHT = 0.9  # beyond, a lightness is a colour: white
_WRITTEN = re.compile("[^ ]+")
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff ")

Background = Callable[[float, float], float | None]
"""Lightness of what lies behind a spot; None where that is not known."""


Piece = tuple[Run, int, int]
"""Characters of one run from an offset to another (exclusive), without a gap."""


def words_of(letters: Letters, background: Background) -> list[Word]:
    """The words of a page, in the order in which its characters come."""
    words = [_word(letters, pieces, background) for pieces in _joined(letters)]
    return [word for word in words if word is not None]


def _joined(letters: Letters) -> list[list[Piece]]:
    """The pieces of one word after another."""
    spacing = Spacing(letters)
    words: list[list[Piece]] = []
    for run, start, end in _drawn_once(letters):
        widest = spacing.widest(run)
        pieces = _pieces(letters, run, start, end, spacing, widest)
        if words and pieces and _joins(letters, words[-1][-1], pieces[0], widest):
            words[-1].append(pieces.pop(0))
        words += [[piece] for piece in pieces]
    return words


def _drawn_once(letters: Letters) -> list[tuple[Run, int, int]]:
    """The runs without those drawn again at nearly the same spot to make the first look bold."""
    spots: dict[tuple[str, int], list[tuple[float, Run]]] = {}
    kept = []
    for run, start, end in letters.runs:
        text, x0 = letters.text[start:end], letters.x0[start]
        rows = {int(run.baseline), int(run.baseline + 0.5)}
        near = SAME_SPOT * run.size
        same = (
            first
            for row in rows
            for x, first in spots.get((text, row), ())
            if abs(x - x0) < near and abs(first.baseline - run.baseline) < near
        )
        if first := next(same, None):
            first.bold = True
            first.faint = first.faint and run.faint
            continue
        for row in rows:
            spots.setdefault((text, row), []).append((x0, run))
        kept.append((run, start, end))
    return kept


def _pieces(
    letters: Letters, run: Run, start: int, end: int, spacing: Spacing, usual: float
) -> list[Piece]:
    """A run cut at blanks and at gaps wider than those usual between its letters."""
    pieces: list[Piece] = []
    least = -run.size
    for begin, last in _written(letters.text, start, end):
        first = begin
        if pieces:
            gap = letters.x0[first] - letters.x1[pieces[-1][2] - 1]
            if least < gap <= usual - _ROOM * run.size:  # a blank without any width
                _, first, _ = pieces.pop()
        inner = spacing.gaps[first : last - 1]
        if inner and (max(inner) > usual or min(inner) <= least):
            widest = spacing.widest_in(run, start, end)
            cuts = [i for i, gap in enumerate(inner, first + 1) if not least < gap <= widest]
            pieces += [(run, a, b) for a, b in pairwise([first, *cuts, last])]
        else:
            pieces.append((run, first, last))
    return pieces


def _written(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What lies between the blanks of a stretch of text."""
    if " " not in text[start:end]:
        return [(start, end)]
    return [match.span() for match in _WRITTEN.finditer(text, start, end)]


def _joins(letters: Letters, last: Piece, piece: Piece, widest: float) -> bool:
    """Whether a piece goes on with the word that another ends."""
    run, start, end = piece
    before, first, until = last
    gap = letters.x0[start] - letters.x1[until - 1]
    if gap > widest or run is before:
        return False
    size = max(run.size, before.size)
    blank = " " in letters.text[until:start]
    if not -_BACK * size < gap <= (widest - _ROOM * size if blank else widest):
        return False
    apart = abs(run.baseline - before.baseline)
    if apart < 0.1 * size:
        return True
    texts = (letters.text[start:end], letters.text[first:until])
    return apart < 0.6 * size and belongs(texts[0], run, texts[1], before)


def _word(letters: Letters, pieces: list[Piece], background: Background) -> Word | None:
    """The word that pieces make; None if nothing in it can be written."""
    run, start, end = pieces[0]
    if len(pieces) == 1:
        text, starts = _characters(letters, start, end)
        cuts: tuple[int, ...] = ()
        (top, bottom), right = run.heights, letters.x1[end - 1]
    else:
        runs = [run for run, _, _ in pieces]
        run = max(runs, key=attrgetter("size"))
        text, starts, cuts = _together(letters, pieces, run)
        tops, bottoms = zip(*[run.heights for run in runs], strict=True)
        top, bottom = min(tops), max(bottoms)
        right = max([letters.x1[end - 1] for _, _, end in pieces])
    if not text:
        return None
    left = starts[0] if len(pieces) == 1 else min(starts)
    faint = run.faint
    if run.grey >= _LIGHT and not faint:
        faint = _hidden(run.grey, background((left + right) / 2, (top + bottom) / 2))
    return Word(
        text,
        left,
        top,
        round(right, 2),
        bottom,
        hundredth(run.size),
        run.bold,
        faint,
        tuple(starts),
        cuts,
    )


def _together(
    letters: Letters, pieces: list[Piece], largest: Run
) -> tuple[str, list[float], tuple[int, ...]]:
    """The text of several pieces, its left edges, and the offsets where it may be cut."""
    text, starts, cuts = "", [], []
    for run, start, end in pieces:
        more, lefts = _characters(letters, start, end)
        if run is not largest:
            more = as_printed(more, run, largest)
        if text and more:
            cuts.append(len(text))
        text += more
        starts += lefts
    drawn_by_letter = len(cuts) + 1 >= len(text)
    return (text, starts, () if drawn_by_letter else tuple(cuts))


def _characters(letters: Letters, start: int, end: int) -> tuple[str, list[float]]:
    """The characters from an offset to another, with their left edges."""
    text = letters.text[start:end]
    lefts = letters.x0[start:end]
    if text.isascii() and " " not in text:
        return (text, lefts)
    if "\ufffd" in text:
        text = with_ligatures(text)
    pairs = [
        (written, left)
        for letter, left in zip(text, lefts, strict=True)
        if letter not in _DROPPED
        for written in EXPANDED.get(letter, letter)
    ]
    return ("".join(letter for letter, _ in pairs), [left for _, left in pairs])


def _hidden(grey: float, behind: float | None) -> bool:
    """Whether letters have the lightness of what is behind them."""
    return behind is not None and abs(behind - grey) < _SAME_GREY
