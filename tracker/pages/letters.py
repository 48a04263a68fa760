"""The characters of a page as an engine hands them over."""

from dataclasses import dataclass, field
from operator import sub

ASCENT, DESCENT = 0.78, 0.22
"""Of every font alike, in font sizes, so that all words of one line have one top."""


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
    def top(self) -> float:
        """Where the font's letters may reach up to."""
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self) -> float:
        """Where the font's letters may reach down to."""
        return self.baseline + DESCENT * self.size


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

    def hide(self) -> None:
        """Make all of them invisible."""
        for run, _, _ in self.runs:
            run.faint = True
