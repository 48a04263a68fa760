"""The rulings of a page that is a picture, found in its ink."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PIL import ImageFilter
from PIL.Image import Image, composite, fromarray

from tracker.records.page import Ruling

_NEARBY = 9.0  # points around a spot that tell the lightness of its paper
_DARKER = 20  # of 255, that ink is darker than the paper around it
_PIECE = 12.0  # points that ink runs on unbroken in a ruling: further than in any letter
_LEVEL = 24.0  # points that a level ruling is long at least
_UPRIGHT = 18.0  # points that an upright one is long at least: more than a line of text is high
_THICK = 3.0  # points beyond which it is a bar
_FILLED = 240  # of 255, that a square as large as that is ink within a bar
_STEP = 1.0  # points that two pieces of one ruling may lie apart across it
_GAP = 8.0  # points that they may lie apart along it: ink fails, stamps and letters lie over it

Run = tuple[int, int, int]
"""A row of pixels, and from which of its pixels to which it is ink."""


@dataclass(slots=True, eq=False)
class _Stroke:
    """Runs of ink in rows next to one another.

    Attributes:
        runs: From the first row to the last.
        row: The last of the rows.
        start, end: The pixels that it reaches from and to.
    """

    runs: list[Run]
    row: int
    start: int
    end: int

    @property
    def area(self) -> int:
        """How many pixels it has."""
        return sum(end - start for _, start, end in self.runs)

    @property
    def middle(self) -> float:
        """The mean row of its pixels."""
        return sum(row * (end - start) for row, start, end in self.runs) / self.area + 0.5

    def is_near(self, run: Run, step: float, gap: float) -> bool:
        """Whether a run of the same row or a later one goes on with it."""
        row, start, end = run
        return row - self.row <= step and start - gap <= self.end and self.start <= end + gap

    def take(self, run: Run) -> None:
        """Go on with a run."""
        row, start, end = run
        self.row, self.start, self.end = row, min(self.start, start), max(self.end, end)
        self.runs.append(run)


def rulings_of(image: Image, scale: float) -> tuple[tuple[Ruling, ...], Image]:
    """The level and upright rulings in a picture of a page, in points; the picture without them.

    Args:
        image: The page, straightened.
        scale: Points to a pixel.
    """
    paper = image.convert("L").filter(ImageFilter.BoxBlur(round(_NEARBY / scale)))
    ink = _ink(image, paper, scale)
    level, upright = _lines(ink, scale, _LEVEL), _lines(ink.T, scale, _UPRIGHT)
    found = [
        *((line.start, line.middle, line.end, line.middle) for line in level),
        *((line.middle, line.start, line.middle, line.end) for line in upright),
    ]
    rulings = tuple(Ruling(*(round(side * scale, 2) for side in sides)) for sides in found)
    return rulings, _without(image, paper, level, upright)


def _ink(image: Image, paper: Image, scale: float) -> Any:
    """Which pixels are darker than the paper around them, those of filled areas left out."""
    import numpy  # noqa: PLC0415 - comes with text recognition

    ink = numpy.asarray(paper, dtype=numpy.int16) - numpy.asarray(image.convert("L")) > _DARKER
    square = ImageFilter.BoxBlur(round(_THICK / scale / 2))
    within = numpy.asarray(fromarray(ink).convert("L").filter(square)) > _FILLED
    filled = numpy.asarray(fromarray(within).convert("L").filter(square)) > 0
    return ink & ~filled


def _lines(ink: Any, scale: float, shortest: float) -> list[_Stroke]:
    """The lines that go along the rows of pixels."""
    strokes = _strokes(_runs(ink, round(_PIECE / scale)), _STEP / scale, _GAP / scale)
    long = (s for s in strokes if s.end - s.start >= shortest / scale)
    return [s for s in long if s.area <= (s.end - s.start) * _THICK / scale]


def _without(image: Image, paper: Image, level: list[_Stroke], upright: list[_Stroke]) -> Image:
    """A picture with paper where lines are."""
    import numpy  # noqa: PLC0415 - comes with text recognition

    mask = numpy.zeros((image.height, image.width), dtype=bool)
    for lines, pixels in ((level, mask), (upright, mask.T)):
        for row, start, end in (run for line in lines for run in line.runs):
            pixels[max(0, row - 1) : row + 3, start:end] = True
    return composite(paper.convert(image.mode), image, fromarray(mask).convert("L"))


def _runs(ink: Any, shortest: int) -> Iterator[Run]:
    """The runs of ink of some length, row by row, a step of one row taken along."""
    import numpy  # noqa: PLC0415 - comes with text recognition

    wide = numpy.zeros((ink.shape[0], ink.shape[1] + 2), dtype=numpy.int8)
    wide[:, 1:-1] = ink
    wide[:-1, 1:-1] |= ink[1:]
    edges = numpy.diff(wide, axis=1)
    rows, starts = (edges == 1).nonzero()
    _, ends = (edges == -1).nonzero()
    long = ends - starts >= shortest
    yield from zip(rows[long].tolist(), starts[long].tolist(), ends[long].tolist(), strict=True)


def _strokes(runs: Iterable[Run], step: float, gap: float) -> list[_Stroke]:
    """Runs gathered with those that they go on with."""
    done: list[_Stroke] = []
    going: list[_Stroke] = []
    for run in runs:
        done += [stroke for stroke in going if run[0] - stroke.row > step]
        going = [stroke for stroke in going if run[0] - stroke.row <= step]
        near = [stroke for stroke in going if stroke.is_near(run, step, gap)]
        stroke = _joined(near) if near else _Stroke([], *run)
        stroke.take(run)
        going = [other for other in going if other not in near] + [stroke]
    return done + going


def _joined(strokes: list[_Stroke]) -> _Stroke:
    """Strokes that a run has shown to be one."""
    if len(strokes) == 1:
        return strokes[0]
    return _Stroke(
        [run for stroke in strokes for run in stroke.runs],
        max(stroke.row for stroke in strokes),
        min(stroke.start for stroke in strokes),
        max(stroke.end for stroke in strokes),
    )
