"""Where the value of a label may stand: behind it, right of it, below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tracker.reading.head import shapes
from tracker.reading.head.labelled import stacked_label
from tracker.reading.head.marks import Mark
from tracker.reading.head.ruled import Box
from tracker.reading.head.sheet import Sheet
from tracker.reading.lines import Piece
from tracker.records.reading import Cell
from tracker.vocabulary import labels

_LINE = re.compile(r"^_{2,}\s*|\s*_{2,}$")  # to write on, in a form
# How much each way speaks against a value.
_RIGHT = 0.2
_RIGHT_PER_EM = 0.02
_BELOW = 0.5
_ACROSS_A_WALL = 0.5
_ASTRIDE = 0.2
_BESIDE_A_BLOCK = 0.6
_BLOCK = 5  # lines of a name and its address
_NEXT_LINE = 1.6  # of the height of type
_TALLEST = 9  # of the height of type: what is ruled off around more is no cell


@dataclass(slots=True)
class Value:
    """A stretch of a piece that may be the value of a label, and what speaks against it."""

    piece: Piece
    start: int
    stop: int
    cost: float
    beside: bool = False

    @property
    def text(self) -> str:
        """Its text."""
        text = self.piece.text[self.start : self.stop].strip(" ;|,•·:：").rstrip("(")
        return _LINE.sub("", text.removesuffix(" /"))

    def cell(self, sheet: Sheet) -> Cell:
        """Its text and place."""
        start = self.piece.text.index(self.text, self.start)
        return sheet.cell(self.piece, start, start + len(self.text))


def values_of(sheet: Sheet, mark: Mark) -> Iterator[Value]:
    """Where the value of a label may stand: behind it, right of it, below it."""
    piece = mark.piece
    if (tail := _number_below(sheet, mark)) is not None:
        yield from _between_lines(sheet, piece, tail)
        return
    if mark.inline:
        yield Value(piece, mark.end, mark.stop, 0.0, beside=True)
        return
    if mark.stop < len(piece.text):
        return  # another label follows at once: nothing was filled in
    aside = not mark.colon and sheet.out_of_step(piece)
    right = None if aside else _boxed_value(sheet, mark) or _right_value(sheet, piece)
    if right is None and mark.upper is not None:
        right = _right_value(sheet, mark.upper)
    below = _below_value(sheet, mark)
    if right:
        if below and sheet.walled(piece, right.piece) and not sheet.parted(piece, below.piece):
            right.cost += _ACROSS_A_WALL  # the label stands over its value in one box
        if below and mark.means("client") and _heads_block(sheet, mark, right, below):
            right.cost += _BESIDE_A_BLOCK
        yield right
    if below:
        yield below


def _number_below(sheet: Sheet, mark: Mark) -> Piece | None:
    """The "No." of the next line that ends a label's second language: "Číslo / Sample", "No."."""
    second = mark.inline.removeprefix("/ ")
    if second == mark.inline or any(map(str.isdigit, second)):
        return None
    below = sheet.below(mark.piece, _NEXT_LINE)
    if below is None or any(t.normal != "#" for t in labels.tokens(below.text)):
        return None
    both = stacked_label(second, below.text)
    return below if both and mark.means(*(m.fact for m in both.meanings)) else None


def _between_lines(sheet: Sheet, upper: Piece, lower: Piece) -> Iterator[Value]:
    """The value that stands beside a label of two lines, at the height of either or between."""
    edge = max(upper.x1, lower.x1)
    near = [p for p in sheet.between(upper.middle - 1, lower.middle + 1) if p.x0 > edge]
    value = min(near, key=lambda p: p.x0, default=None)
    if value is not None and not sheet.labelled(value):
        gap = (value.x0 - edge) / upper.size
        yield Value(value, 0, len(value.text), _RIGHT + _RIGHT_PER_EM * gap, beside=True)


def _heads_block(sheet: Sheet, mark: Mark, right: Value, below: Value) -> bool:
    """Whether a label heads a block with an address, and what is right of it is of another."""
    own = abs(below.piece.x0 - mark.piece.x0) < mark.piece.size
    addressed = [
        any(shapes.is_address(p.text) for p in sheet.block(value.piece, _BLOCK)[1:])
        for value in (below, right)
    ]
    return own and addressed == [True, False]


def _boxed_value(sheet: Sheet, mark: Mark) -> Value | None:
    """The first line in the ruled cell right of a label's own, whatever the lines of either."""
    label = mark.piece
    boxes = sheet.boxes_of(label)
    if boxes is None or boxes[1].bottom - boxes[1].top > _TALLEST * label.size:
        return None
    own, inside = (list(_within(sheet, box)) for box in boxes)
    others = [p for p in own if p is not label and p is not mark.upper]
    if not inside or any(map(sheet.marks_of, [*others, *inside])):
        return None  # more than one label and its value
    gap = max(0.0, inside[0].x0 - label.x1) / label.size
    cost = _RIGHT + _RIGHT_PER_EM * gap
    return Value(inside[0], 0, len(inside[0].text), cost, True)


def _within(sheet: Sheet, box: Box) -> Iterator[Piece]:
    """The pieces in a ruled cell."""
    for piece in sheet.between(box.top, box.bottom):
        if box.x0 - 1 <= piece.x0 and piece.x1 <= box.x1 + 1:
            yield piece


def _right_value(sheet: Sheet, label: Piece) -> Value | None:
    right = sheet.value_beside(label)
    labelled = right is not None and sheet.labelled(right)
    if right is None or labelled:
        upper = _astride(sheet, label, right.x0 if right else sheet.page.width)
        if upper is not None:
            return Value(upper, 0, len(upper.text), _RIGHT + _ASTRIDE, True)
    if right is None:
        return None
    gap = (right.x0 - label.x1) / label.size
    cost = _RIGHT + _RIGHT_PER_EM * gap
    if labelled:
        top = _top_of_cell(sheet, right)
        return Value(top, 0, len(top.text), cost + 0.3, True) if top else None
    marks = sheet.marks_of(right)
    return Value(right, 0, marks[0].start if marks else len(right.text), cost, True)


def _astride(sheet: Sheet, label: Piece, end: float) -> Piece | None:
    """The upper of a cell's two lines with the label half-way down beside them, left of `end`."""
    size, middle = label.size, label.middle
    near = [
        p
        for p in sheet.between(middle - size, middle + size)
        if label.x1 < p.x0 and p.x1 < end and not sheet.labelled(p)
    ]
    for upper, lower in pairwise(near):
        lined = abs(upper.x0 - lower.x0) < 0.5 * size
        apart = 0.8 * size < lower.middle - upper.middle
        half_way = abs(upper.middle + lower.middle - 2 * middle) < 0.5 * size
        if lined and apart and half_way:
            return upper
    return None


def _top_of_cell(sheet: Sheet, piece: Piece) -> Piece | None:
    """The first line of a cell of several lines whose label stands beside its middle line."""
    above = sheet.above(piece, 1.5)
    if above is None or sheet.labelled(above) or abs(above.x0 - piece.x0) > 0.5 * piece.size:
        return None
    beside = sheet.left_of(above)
    if beside is not None and sheet.labelled(beside):
        return None
    return None if sheet.parted(above, piece) else above


def _below_value(sheet: Sheet, mark: Mark) -> Value | None:
    below = sheet.below(mark.piece, 2.6)
    if below is None:
        return None
    cost = _BELOW + 0.1 * (below.top - mark.piece.bottom) / mark.piece.size
    if sheet.labelled(below):
        return _named_below(sheet, mark, below, cost)
    if sheet.claimed(below) and below.x0 > mark.piece.x0 + mark.piece.size:
        return None
    marks = sheet.marks_of(below)
    return Value(below, 0, marks[0].start if marks else len(below.text), cost)


def _named_below(sheet: Sheet, mark: Mark, below: Piece, cost: float) -> Value | None:
    """The value of "Name:" below the heading "Customer"."""
    under = sheet.marks_of(below)[0]
    if not (mark.means("client", "laboratory") and under.means("name")) or under is mark:
        return None
    value = next(values_of(sheet, under), None)
    return value and Value(value.piece, value.start, value.stop, cost, value.beside)
