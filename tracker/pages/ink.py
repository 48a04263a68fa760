"""What the ink of a line tells beside the characters recognised in it: gaps, raised digits."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import Any

from PIL.Image import Image

from tracker.pages.recognised import Line, Seen

_BLANK = 0.22  # of the height of a line's ink: a gap between two words
_PARTED = 0.42  # of that height: a gap between two words in capitals
_WIDER = 3.0  # times the usual gap of its line that it must be: titles are spaced out
_RAISED = 0.2  # of the height of the digits before that is free below a raised one
_SMALLER = 0.85  # of their height, at most
_LEVEL = 0.15  # of the height of a word: feet no further apart are on one line
_RULED = 0.8  # of a row of pixels that are ink: a ruling
_WALLED = 0.75  # of a column of pixels that are ink: letters are lower than their line
_NEAR = 0.12  # of the height of letters that their dots and accents stand above them
_SEAM = re.compile(r"[a-z)%:;,][A-Z(]|[a-z):;][0-9]|[a-z][<>]|[0-9⁰¹²³⁴-⁹%][A-Zµμ]")
"""Where two words meet that recognition may have run together."""

POWER = re.compile(r"(?:^|[^0-9.,]|[A-Za-z]\.)10(?P<exponent>[0-9]{1,2})$")
"""A power of ten with its exponent on the line, or a round number."""


class Ink:
    """The pixels of a line that differ from its background."""

    def __init__(self, image: Image, line: Line) -> None:
        import numpy  # noqa: PLC0415 - comes with text recognition

        self._left = round(line.x0)
        box = (self._left, round(line.top), round(line.x1) + 1, round(line.bottom) + 1)
        self._top = round(line.top)
        grey = numpy.asarray(image.crop(box).convert("L"), dtype=float)
        dark = grey < (grey.max() + grey.min()) / 2
        self._pixels: Any = ~dark if dark.mean() > 0.5 else dark  # there is less ink than paper
        self._leave_out_rulings()

    def _leave_out_rulings(self) -> None:
        """Take out rulings: they go from edge to edge where letters do not."""
        self._pixels = self._pixels & (self._pixels.mean(axis=1) < _RULED)[:, None]
        rest = self._pixels & (self._pixels.mean(axis=0) < _WALLED)
        top, foot = _extent(rest)
        if 0 < top < foot < len(rest):
            self._pixels = rest

    def reach(self, line: Line) -> tuple[float, float]:
        """From which height to which there are letters: not what stands apart above or below.

        What may be an exponent at the end of the line tells nothing of it.
        """
        power = POWER.search(line.text)
        digits = line.seen[-len(power["exponent"]) :] if power else ()
        end = round(digits[0].x0) - self._left if digits else None
        share = self._pixels[:, :end].mean(axis=1)
        runs = [(a, b, share[a:b].sum()) for a, b in _blobs((share > 0)[None, :])]
        if not runs:
            return (self._top, self._top)
        top, foot, _ = max(runs, key=lambda run: float(run[2]))
        near = _NEAR * (foot - top)
        kept = [run for run in runs if top - near <= run[1] and run[0] <= foot + near]
        return (self._top + kept[0][0], self._top + kept[-1][1])

    def blanks(self, line: Line) -> list[bool]:
        """For each character but the first, whether a blank stands before it.

        Recognition leaves out narrow blanks; where two words may meet, the ink shows the gap.
        """
        top, foot = _extent(self._pixels)
        gaps = [self._gap(a, b) for a, b in pairwise(line.seen)]
        usual = median(gaps) if gaps else 0.0
        seam, capitals = _BLANK * (foot - top), max(_PARTED * (foot - top), _WIDER * usual)
        return [
            blank
            or (bool(_SEAM.match(a.text + b.text)) and gap > seam)
            or (a.text.isupper() and b.text.isupper() and gap > capitals)
            for blank, gap, (a, b) in zip(
                _blanks_given(line), gaps, pairwise(line.seen), strict=True
            )
        ]

    def spans(self, words: Sequence[Sequence[Seen]]) -> list[tuple[float, float]]:
        """From where to where each of the words of a line has ink.

        Recognition spreads characters evenly, so that blanks come out too wide or too narrow.
        """
        given = [(word[0].x0, word[-1].x1) for word in words]
        gaps = [self._blank(a[-1], b[0]) for a, b in pairwise(words)]
        columns = self._pixels.any(axis=0).nonzero()[0]
        if not len(columns) or None in gaps:
            return given
        ends = [int(columns[0]), *(x for gap in gaps if gap for x in gap), int(columns[-1]) + 1]
        if ends != sorted(ends):  # characters were told where there is no ink
            return given
        return [
            (self._left + a, self._left + b) for a, b in zip(ends[::2], ends[1::2], strict=True)
        ]

    def raises(self, word: list[Seen], count: int) -> bool | None:
        """Whether a word's last characters are raised; None if its ink does not fall apart."""
        start, end = (round(x) - self._left for x in (word[0].x0, word[-1].x1))
        pixels = self._pixels[:, max(0, start) : end]
        extents = [_extent(pixels[:, left:right]) for left, right in _blobs(pixels)]
        if len(extents) != len(word):
            return None if self._ends_above(pixels, len(word)) else False
        top, foot = extents[-count - 1]
        height = foot - top
        return all(
            low < foot - _RAISED * height and low - high < _SMALLER * height
            for high, low in extents[-count:]
        )

    @staticmethod
    def _ends_above(pixels: Any, count: int) -> bool:
        """Whether the ink at the end of so many characters ends above that of all of them."""
        end = int(pixels.any(axis=0).nonzero()[0].max(initial=0)) + 1
        _, last = _extent(pixels[:, max(0, end - pixels.shape[1] // (3 * count)) : end])
        top, foot = _extent(pixels)
        return foot - last > _LEVEL * (foot - top)

    def _gap(self, left: Seen, right: Seen) -> int:
        """The widest stretch without ink between the middles of two characters, in pixels."""
        blank = self._blank(left, right)
        return blank[1] - blank[0] if blank else 0

    def _blank(self, left: Seen, right: Seen) -> tuple[int, int] | None:
        """Where that stretch begins and ends; None if the ink between them is unbroken."""
        start, end = (round((seen.x0 + seen.x1) / 2) - self._left for seen in (left, right))
        start = max(0, start)
        free = _blobs(~self._pixels[:, start:end].any(axis=0, keepdims=True))
        blank = max(free, key=lambda run: run[1] - run[0], default=None)
        return blank and (start + blank[0], start + blank[1])


def _extent(pixels: Any) -> tuple[int, int]:
    """From which row to which there is ink."""
    rows = pixels.any(axis=1).nonzero()[0]
    return (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (0, 0)


def _blobs(pixels: Any) -> list[tuple[int, int]]:
    """The stretches of columns with ink, from and to."""
    blobs, at = [], 0
    for is_ink, run in groupby(pixels.any(axis=0)):
        end = at + len(list(run))
        if is_ink:
            blobs.append((at, end))
        at = end
    return blobs


def _blanks_given(line: Line) -> list[bool]:
    """For each character but the first, whether the text has a blank before it."""
    words = line.text.split()
    starts = {sum(map(len, words[:index])) for index in range(1, len(words))}
    return [index in starts for index in range(1, len(line.seen))]
