"""What is drawn on a page beside its characters: outlines become rulings and fills."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tracker.pages.frame import Box
from tracker.pages.rounding import hundredth
from tracker.records.page import Fill, Picture, Ruling

_THIN = 2.0  # points: a filled box not thicker than this is a line
_BOXLIKE = 0.85  # of its rectangle that a filled outline covers, if it is a box
_STEEP = 0.5  # points that a level or upright line may stray


Corner = tuple[float, float, bool]
"""A point of an outline, and whether a straight line leads to it."""

Outline = list[Corner]


@dataclass(slots=True)
class Drawing:
    """Rulings, fills and pictures as far as they are on a page, in the order of painting.

    Attributes:
        sources: For each picture, where its engine keeps it.
        blots: Rectangles around what is filled but no box of one colour: rings, badges, drawn
            letters, shadings.
    """

    width: float
    height: float
    rulings: list[Ruling] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)
    blots: list[Box] = field(default_factory=list)

    def add_image(self, box: Box, source: int = 0) -> None:
        """An image is a picture, or a ruling if it is as thin as one."""
        if not self.shows(*box):
            return
        if _thin(box):
            self.rulings.append(_middle(box))
        else:
            self.pictures.append(Picture(*_rounded(box)))
            self.sources.append(source)

    def add_outline(
        self,
        outline: Outline,
        *,
        grey: float | None,
        stroked: bool,
        clips: Sequence[Box] | None = None,
    ) -> None:
        """An outline is the lines it is stroked with, and what of it is filled with a grey.

        Args:
            outline: Its corners on the page.
            grey: Lightness of its filling; None if it has none.
            stroked: Whether it is drawn along its edge.
            clips: The rectangles through which its filling is seen; None for all of it.
        """
        box = around(outline)
        if grey is not None and (_thin(box) or _boxlike(outline, box)):
            for seen in [box] if clips is None else [common(box, clip) for clip in clips]:
                self.add_box(seen, grey)
        elif grey is not None:
            self.blots.append(box)
        if stroked and self.shows(*box):
            self.rulings.extend(_lines(outline))

    def add_box(self, box: Box, grey: float) -> None:
        """A filled box is a fill, or a ruling if it is as thin as one."""
        if not self.shows(*box):
            return
        if _thin(box):
            self.rulings.append(_middle(box))
        else:
            self.fills.append(Fill(*_rounded(box), grey))

    def behind(self, x: float, y: float) -> float | None:
        """Lightness behind a spot; None over a picture or a blot. Paper is white."""
        if any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in self.blots):
            return None
        for fill in reversed(self.fills):  # the last one painted lies on top
            if fill.x0 <= x <= fill.x1 and fill.top <= y <= fill.bottom:
                return fill.grey
        if any(p.x0 <= x <= p.x1 and p.top <= y <= p.bottom for p in self.pictures):
            return None
        return 1.0

    def shows(self, x0: float, top: float, x1: float, bottom: float) -> bool:
        """Whether any of a rectangle is on the page."""
        on_page = x1 > 0 and bottom > 0 and x0 < self.width and top < self.height
        return on_page and x0 <= x1 and top <= bottom


def around(outline: Sequence[Corner]) -> Box:
    """The rectangle around an outline."""
    xs, ys, _ = zip(*outline, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))


def common(box: Box, other: Box) -> Box:
    """What two rectangles have in common; inside out if that is nothing."""
    return (
        max(box[0], other[0]),
        max(box[1], other[1]),
        min(box[2], other[2]),
        min(box[3], other[3]),
    )


def is_nothing(box: Box) -> bool:
    """Whether a rectangle is inside out."""
    return box[0] > box[2] or box[1] > box[3]


def _rounded(box: Box) -> Box:
    """A rectangle to the hundredth of a point."""
    x0, top, x1, bottom = box
    return (hundredth(x0), hundredth(top), hundredth(x1), hundredth(bottom))


def _thin(box: Box) -> bool:
    """Whether a filled box looks like a line."""
    width, height = box[2] - box[0], box[3] - box[1]
    return (width <= _THIN and height > 2 * _THIN) or (height <= _THIN and width > 2 * _THIN)


def _boxlike(outline: Outline, box: Box) -> bool:
    """Whether an outline fills most of its rectangle, as letters and rings do not."""
    doubled = 0.0
    xa, ya, _ = outline[-1]
    for xb, yb, _ in outline:
        doubled += xa * yb - xb * ya
        xa, ya = xb, yb
    return abs(doubled) / 2 > _BOXLIKE * (box[2] - box[0]) * (box[3] - box[1])


def _middle(box: Box) -> Ruling:
    """The line along the middle of a thin box."""
    x0, top, x1, bottom = _rounded(box)
    if x1 - x0 > bottom - top:
        level = hundredth((box[1] + box[3]) / 2)
        return Ruling(x0, level, x1, level)
    upright = hundredth((box[0] + box[2]) / 2)
    return Ruling(upright, top, upright, bottom)


def _lines(outline: Outline) -> Iterator[Ruling]:
    """The level and upright lines of an outline."""
    for start, end in pairwise(outline):
        width, height = abs(start[0] - end[0]), abs(start[1] - end[1])
        if end[2] and max(width, height) > _THIN and min(width, height) < _STEEP:
            yield _middle(around((start, end)))
