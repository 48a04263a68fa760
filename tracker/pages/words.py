"""Characters become words."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tracker.pages.frame import Box
from tracker.pages.letters import ASCENT, DESCENT, Letters, Run
from tracker.pages.ligatures import EXPANDED, with_ligatures
from tracker.pages.raised import as_printed, belongs
from tracker.pages.spacing import Spacing
from tracker.records.page import Word

_ROOM = 0.08  # font sizes less than else that part words where the file holds a blank
_BACK = 0.25  # font sizes that the next text object may begin before the last one's end
_SAME_SPOT = 0.15  # font sizes within which a character drawn again is the same one
_SAME_GREY = 0.05
_LIGHT = 0.9  # beyond, a lightness is a colour: white
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff ")

Background = Callable[[float, float], float | None]
"""Lightness of what lies behind a spot; None where that is not known."""


class Piece(NamedTuple):
    """Characters of one run from an offset to another (exclusive), without a gap."""

    run: Run
    start: int
    end: int


def words_of(letters: Letters, background: Background) -> list[Word]:
    """The words of a page, in the order in which its characters come."""
    words = (_word(letters, pieces, background) for pieces in _joined(letters))
    return [word for word in words if word is not None]


def _joined(letters: Letters) -> Iterator[list[Piece]]:
    """The pieces of one word after another."""
    spacing = Spacing(letters)
    word: list[Piece] = []
    for run, start, end in _drawn_once(letters):
        for piece in _pieces(letters, run, start, end, spacing):
            if word and not _joins(letters, word[-1], piece, spacing.widest(run)):
                yield word
                word = []
            word.append(piece)
    if word:
        yield word


def _drawn_once(letters: Letters) -> list[tuple[Run, int, int]]:
    """The runs without those drawn again at nearly the same spot to make the first look bold."""
    spots: dict[tuple[str, int], list[tuple[float, Run]]] = {}
    kept = []
    for run, start, end in letters.runs:
        text, x0 = letters.text[start:end], letters.x0[start]
        rows = {int(run.baseline), int(run.baseline + 0.5)}
        near = _SAME_SPOT * run.size
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


def _pieces(letters: Letters, run: Run, start: int, end: int, spacing: Spacing) -> Iterator[Piece]:
    """A run cut at blanks and at gaps wider than those between its letters."""
    text, x0, x1 = letters.text, letters.x0, letters.x1
    widest, back = spacing.widest(run), -run.size
    gaps = [a - b for a, b in zip(x0[start + 1 : end], x1[start:end], strict=False)]
    if " " not in text[start:end] and (not gaps or (max(gaps) <= widest and min(gaps) > back)):
        yield Piece(run, start, end)
        return
    widest = spacing.widest_in(run, start, end)
    first = last = -1
    for i in range(start, end):
        if text[i] == " ":
            continue
        if first >= 0:
            gap = x0[i] - x1[last]
            if last < i - 1:
                gap += _ROOM * run.size
            if not back < gap <= widest:
                yield Piece(run, first, last + 1)
                first = -1
        first = i if first < 0 else first
        last = i
    if first >= 0:
        yield Piece(run, first, last + 1)


def _joins(letters: Letters, last: Piece, piece: Piece, widest: float) -> bool:
    """Whether a piece goes on with the word that another ends."""
    run, before = piece.run, last.run
    if run is before:
        return False
    size = max(run.size, before.size)
    gap = letters.x0[piece.start] - letters.x1[last.end - 1]
    blank = " " in letters.text[last.end : piece.start]
    if not -_BACK * size < gap <= (widest - _ROOM * size if blank else widest):
        return False
    apart = abs(run.baseline - before.baseline)
    if apart < 0.1 * size:
        return True
    texts = (letters.text[piece.start : piece.end], letters.text[last.start : last.end])
    return apart < 0.6 * size and belongs(texts[0], run, texts[1], before)


def _word(letters: Letters, pieces: list[Piece], background: Background) -> Word | None:
    """The word that pieces make; None if nothing in it can be seen or written."""
    largest = max((piece.run for piece in pieces), key=lambda run: run.size)
    text, starts, cuts = "", [], []
    for piece in pieces:
        if text:
            cuts.append(len(text))
        more, lefts = _characters(letters, piece, largest)
        text += more
        starts.extend(lefts)
    if not text:
        return None
    box = (
        round(min(starts), 2),
        round(min(p.run.baseline - ASCENT * p.run.size for p in pieces), 2),
        round(max(letters.x1[piece.end - 1] for piece in pieces), 2),
        round(max(p.run.baseline + DESCENT * p.run.size for p in pieces), 2),
    )
    return Word(
        text,
        *box,
        size=round(largest.size, 2),
        bold=largest.bold,
        faint=all(p.run.faint or _hidden(p.run, box, background) for p in pieces),
        starts=tuple(starts),
        cuts=tuple(cut for cut in cuts if cut < len(text)) if len(cuts) + 1 < len(text) else (),
    )


def _characters(letters: Letters, piece: Piece, largest: Run) -> tuple[str, list[float]]:
    """The characters of a piece as they are to be written, with their left edges."""
    run, start, end = piece
    text = letters.text[start:end]
    lefts = [round(x, 2) for x in letters.x0[start:end]]
    if run is not largest:
        text = as_printed(text, run, largest)
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


def _hidden(run: Run, box: Box, background: Background) -> bool:
    """Whether letters nearly white have the lightness of what is behind them."""
    if run.grey < _LIGHT:
        return False
    behind = background((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    return behind is not None and abs(behind - run.grey) < _SAME_GREY
