"""The characters of a page as an engine hands them over."""

from dataclasses import dataclass, field
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
    def top(self) -> float:
        """Where the font's letters may reach up to."""
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self) -> float:
        """Where the font's letters may reach down to."""
        return self.baseline + DESCENT * self.size

    def alike(self, other: "Run") -> bool:
        """Whether another run is drawn in the same way on the same line."""
        return (
            self.style == other.style
            and abs(self.baseline - other.baseline) < _LEVEL
            and self.grey == other.grey
            and self.faint == other.faint
        )


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


class Gathering:
    """Letters as they are gathered run by run.

    Some programs draw every character by itself: those are put together to one run, which is
    read in a third of the time.
    """

    def __init__(self) -> None:
        self._letters = Letters()
        self._parts: list[str] = []
        self._alone = False

    def add(self, run: Run, text: str, x0: list[float], x1: list[float]) -> None:
        """Add the characters of a run, or more of the last one's."""
        letters = self._letters
        start = len(letters.x0)
        if letters.runs:
            last, begin, _ = letters.runs[-1]
            if len(text) == 1 and self._alone and last.alike(run):
                gap = (x0[0] - letters.x1[-1]) / run.size
                again = abs(x0[0] - letters.x0[-1]) < SAME_SPOT * run.size
                if again and text == self._parts[-1]:
                    last.bold = True
                    return
                if -_BACK < gap < _FURTHEST:
                    run = last
            if run is last:
                start = begin
                letters.runs.pop()
        self._alone = len(text) == 1
        self._parts.append(text)
        letters.x0 += x0
        letters.x1 += x1
        letters.runs.append((run, start, len(letters.x0)))

    def letters(self) -> Letters:
        """All of them."""
        self._letters.text = "".join(self._parts)
        return self._letters
