"""Characters become words."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from tracker.records.page import Word

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_LOWERED = str.maketrans("0123456789+-−n", "₀₁₂₃₄₅₆₇₈₉₊₋₋ₙ")
# Some fonts claim boxes twice as high as their letters, so that lines seem to overlap.
_TALLEST = 1.45
_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff\x02\ufffe"


@dataclass(slots=True)
class Run:
    """Characters that one text object draws: what they have in common.

    Attributes:
        size: Height of the font in points.
        baseline: Where the letters stand, in the page's coordinates.
    """

    size: float
    baseline: float
    bold: bool = False
    faint: bool = False


class Glyph(NamedTuple):
    """One printed character; a blank that the file holds has the text " "."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    run: Run


def words_of(glyphs: Iterable[Glyph]) -> list[Word]:
    """The words of a page, in the order in which its characters come."""
    return [word for line in _stretches(glyphs) for piece in _pieces(line) for word in _word(piece)]


def _stretches(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Characters that go on rightwards on one line; blanks stay in."""
    stretch: list[Glyph] = []
    for glyph in glyphs:
        if glyph.text == " ":
            if stretch:
                stretch.append(glyph)
            continue
        if stretch and not _goes_on(stretch[-1], glyph):
            yield stretch
            stretch = []
        if not (stretch and _doubled(stretch, glyph)):
            stretch.append(glyph)
    if stretch:
        yield stretch


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    """Whether a character stands on the line of the one before and not left of it."""
    size = max(last.run.size, glyph.run.size)
    same_line = abs(last.run.baseline - glyph.run.baseline) < 0.6 * size
    return same_line and -0.5 * size < glyph.x0 - last.x1 < 3 * size


def _doubled(stretch: list[Glyph], glyph: Glyph) -> bool:
    """Whether the same character is drawn again at nearly the same spot, to look bold."""
    near = 0.15 * glyph.run.size
    return any(
        g.text == glyph.text and abs(g.x0 - glyph.x0) < near and abs(g.top - glyph.top) < near
        for g in stretch[-2:]
    )


def _pieces(stretch: list[Glyph]) -> Iterator[list[Glyph]]:
    """A stretch cut at blanks and at gaps wider than those between its letters."""
    gap = _widest_letter_gap(stretch)
    piece: list[Glyph] = []
    for glyph in stretch:
        if glyph.text == " " or (piece and glyph.x0 - piece[-1].x1 > gap * glyph.run.size):
            if piece:
                yield piece
            piece = []
        if glyph.text != " ":
            piece.append(glyph)
    if piece:
        yield piece


def _widest_letter_gap(stretch: list[Glyph]) -> float:
    """The widest gap inside a word of this stretch, in font sizes."""
    gaps = [
        (right.x0 - left.x1) / right.run.size
        for left, right in itertools.pairwise(stretch)
        if left.text != " " and right.text != " "
    ]
    usual = median(gaps) if len(gaps) > 3 else 0.0
    return max(0.0, usual) * 1.3 + 0.14


def _word(piece: list[Glyph]) -> Iterator[Word]:
    """The word that characters without a gap make, if it has any that can be written."""
    letters = [(text, g.x0, g.run) for g in piece for text in _LIGATURES.get(g.text, g.text)]
    letters = [letter for letter in letters if letter[0] not in _DROPPED]
    if not letters:
        return
    largest = max((g.run for g in piece), key=lambda run: run.size)
    top, bottom = _height(piece, largest)
    yield Word(
        text="".join(_raised(text, run, largest) for text, _, run in letters),
        x0=round(min(g.x0 for g in piece), 2),
        top=round(top, 2),
        x1=round(max(g.x1 for g in piece), 2),
        bottom=round(bottom, 2),
        size=round(largest.size, 2),
        bold=largest.bold,
        faint=all(g.run.faint for g in piece),
        starts=tuple(round(x0, 2) for _, x0, _ in letters),
        cuts=tuple(i for i in range(1, len(letters)) if letters[i][2] is not letters[i - 1][2]),
    )


def _height(piece: list[Glyph], largest: Run) -> tuple[float, float]:
    """Top and bottom of a word: the font's, unless the font claims far more than it prints."""
    top, bottom = min(g.top for g in piece), max(g.bottom for g in piece)
    if bottom - top <= _TALLEST * largest.size:
        return top, bottom
    return largest.baseline - 0.8 * largest.size, largest.baseline + 0.22 * largest.size


def _raised(text: str, run: Run, largest: Run) -> str:
    """A small raised or lowered digit as Unicode has it."""
    if run.size > 0.85 * largest.size:
        return text
    rise = largest.baseline - run.baseline
    if rise > 0.15 * largest.size:
        return text.translate(_RAISED)
    return text.translate(_LOWERED) if rise < -0.05 * largest.size else text
