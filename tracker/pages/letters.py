"""The characters of a page as an engine hands them over."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, compress
from operator import sub

ASCENT, DESCENT = 0.78, 0.22
"""Of every font alike, in font sizes, so that all words of one line have one top."""

_LEVEL = 0.01  # points between the baselines of characters on one line
_BACK = 0.3  # font sizes that a character may begin before the last one's end
SAME_SPOT = 0.15  # font sizes within which a character drawn again is the same, made bold
_FURTHEST = 3.0  # font sizes from one character of a run to the next


@dataclass(slots=True)
class Run:
    """What characters drawn by one text object have in common.

    Attributes:
        size: Height of the font in points.
        baseline: Where the letters stand, measured from the page's top.
        style: The font and its size; runs of one style are spaced alike.
        bold: The font is heavy.
        faint: Drawn invisibly.
        grey: Lightness of the letters, 0 black to 1 white.
    """

    size: float
    baseline: float
    style: tuple[object, float] = (None, 0.0)
    bold: bool = False
    faint: bool = False
    grey: float = 0.0

    @property
    def heights(self) -> tuple[float, float]:
        """Where the font's letters may reach up and down to, to the hundredth of a point."""
        return _heights(self.baseline, self.size)

    def alike(self, other: "Run") -> bool:
        """Whether another run is drawn in the same way on the same line."""
        return (
            self.style == other.style
            and abs(self.baseline - other.baseline) < _LEVEL
            and self.grey == other.grey
            and self.faint == other.faint
        )


@lru_cache(maxsize=4096)  # most runs share their line with others
def _heights(baseline: float, size: float) -> tuple[float, float]:
    return (round(baseline - ASCENT * size, 2), round(baseline + DESCENT * size, 2))


@dataclass(slots=True)
class Letters:
    """The upright characters of a page: their texts, edges, and the runs they stand in.

    Attributes:
        text: One entry for each character; a blank that the file holds is " ".
        x0: Left edges, to the hundredth of a point.
        x1: Right edges, by the font's widths, not the ink's.
        runs: Each run with the first and the last offset (exclusive) of a piece of it.
    """

    text: str = ""
    x0: list[float] = field(default_factory=list)
    x1: list[float] = field(default_factory=list)
    runs: list[tuple[Run, int, int]] = field(default_factory=list)

    def gaps(self) -> list[float]:
        """How far each character's end is from the next one's beginning, in points."""
        return list(map(sub, self.x0[1:], self.x1))

    def without(self, offsets: Iterable[int]) -> "Letters":
        """The others."""
        kept = bytearray(b"\1") * len(self.text)
        for offset in offsets:
            kept[offset] = 0
        places = list(accumulate(kept, initial=0))
        runs = ((run, places[start], places[end]) for run, start, end in self.runs)
        return Letters(
            "".join(compress(self.text, kept)),
            list(compress(self.x0, kept)),
            list(compress(self.x1, kept)),
            [(run, start, end) for run, start, end in runs if start < end],
        )

    def hide(self) -> None:
        """Make all of them invisible."""
        for run, _, _ in self.runs:
            run.faint = True


_NO_RUN = Run(size=1, baseline=0)


def gathered(
    runs: Iterable[tuple[Run, int, int]], text: str, x0: list[float], x1: list[float]
) -> Letters:
    """The letters of runs that follow one another, those drawn one by one put together.

    Some programs draw every character by itself: as one run they are read in a third of the time.

    Args:
        runs: Each with the first and the last offset (exclusive) of its characters.
        text: The characters.
        x0: Their left edges.
        x1: Their right edges.
    """
    kept: list[tuple[Run, int, int]] = []
    again: list[int] = []
    last, begin, before = _NO_RUN, 0, 0
    was_alone = False
    for run, start, end in runs:
        alone = end - start == 1
        goes_on = run is last
        if alone and was_alone and last.alike(run):
            near = abs(x0[start] - x0[before - 1]) < SAME_SPOT * run.size
            if near and text[start] == text[before - 1]:
                last.bold = True
                again.append(start)
                continue
            goes_on = goes_on or -_BACK < (x0[start] - x1[before - 1]) / run.size < _FURTHEST
        if goes_on:
            kept[-1] = (last, begin, end)
        else:
            kept.append((run, start, end))
            last, begin = run, start
        before, was_alone = end, alone
    letters = Letters(text, x0, x1, kept)
    return letters.without(again) if again else letters
