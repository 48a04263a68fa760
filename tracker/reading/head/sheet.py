"""A page as its head is read: pieces, their labels, and what stands beside and below them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from operator import attrgetter
from statistics import median

from tracker.reading.head.geometry import in_line, level, parts_of, same_edge
from tracker.reading.head.labelled import may_be_upper, may_have_label
from tracker.reading.head.marks import Mark, marks_in, stacked
from tracker.reading.head.preceding import is_aside, is_second
from tracker.reading.head.results import head_of_results, is_heading
from tracker.reading.head.ruled import Ruled
from tracker.reading.head.shapes import hosts_in, is_bare_code
from tracker.reading.lines import Line, Piece, lines_of
from tracker.records.page import Page
from tracker.records.place import Place
from tracker.records.reading import Cell

# Shares of the text's height.
_NEXT_LINE = 1.9  # how far below a line the next of its block may stand, from top to top
_STACKED = 1.35
_MOST_STACKED = 4  # words of the upper part of a label over two lines
_ASIDE = 45.0  # how far right of a label its value may stand
# Who did something may be called by the word of a label: "Sampled by   Client".
BY = re.compile(r"\b(?:by|par|durch|von|door|da|por|cura di|przez|av|af|provedla?)\W*$", re.I)
_LARGE = 1.25  # of the usual size of type
_PARTING = ":.-–="  # what may stand between a label and its value
_TWO_PAIRS = 3  # pieces beside a label where two labels and their values stand in a row
_OVER = 1.5  # lines of a table's head over the one that tells it
_WALLS = 2  # rulings between a label and its value: around a colon's cell
_COLUMN = 12.0  # how far over and under a line its column is looked at
_LINES_OF_COLUMN = 3


class Sheet(Ruled):
    """A page with its pieces from top to bottom and the labels among them.

    Attributes:
        page: What it was made from.
        lines: What is printed, from top to bottom.
        pieces: What is printed together, lines from top to bottom, each from left to right.
        marks: All labels, in that order.
        slack: By which share of its height type of one size may seem to differ.
    """

    def __init__(self, page: Page, lines: Sequence[Line] | None = None) -> None:
        super().__init__(page)
        self.page = page
        lines = lines_of(page) if lines is None else lines
        self.pieces = [piece for line in lines for piece in line.pieces]
        self.lines = lines
        self._tops = [line.middle for line in lines]
        self._rows: dict[tuple[float, float], list[Piece]] = {}
        recognised = page.text_state == "ocr"
        self.slack = 0.12 if recognised else 0.04
        likely = [p for p in self.pieces if may_have_label(p.text)]
        self._marks = {id(p): found for p in likely if (found := marks_in(p, recognised))}
        self.usual_size = median([p.size for p in self.pieces]) if self.pieces else 0.0
        self._drop_labels(self._is_name)
        self._stack_labels()
        self._drop_labels(self._is_value)
        self.marks = [mark for found in self._marks.values() for mark in found]

    def marks_of(self, piece: Piece) -> list[Mark]:
        """The labels of a piece."""
        return self._marks.get(id(piece), [])

    def _drop_labels(self, is_value: Callable[[Sequence[Mark]], bool]) -> None:
        """Take what looked like a label for a value where it is one."""
        self._marks = {key: marks for key, marks in self._marks.items() if not is_value(marks)}

    def _stack_labels(self) -> None:
        """Find the labels whose words stand over one another: "Date" over "Received"."""
        for upper in self.pieces:
            if len(upper.words) > _MOST_STACKED or not may_be_upper(upper.text):
                continue
            if any(mark.colon or mark.inline for mark in self.marks_of(upper)[:1]):
                continue
            lower = self.below(upper, _STACKED)
            if lower is None or len(lower.words) > 6 or self.parted(upper, lower):
                continue
            several = len(self.marks_of(lower)) > 1  # a line of labels under its heading
            if several or (self._has_value_beside(upper) and self._has_value_beside(lower)):
                continue
            both = stacked(upper, lower)
            if both:
                self._marks[id(lower)], self._marks[id(upper)] = [both[1]], [both[0]]

    def _has_value_beside(self, piece: Piece) -> bool:
        """Whether a piece is a label of its own, with what can be its value to the right."""
        value = self.right_of(piece) if self.marks_of(piece) else None
        return value is not None and not self.labelled(value)

    def _is_value(self, marks: Sequence[Mark]) -> bool:
        """Whether what looks like a label stands as the value of another: "Sampled by: Client"."""
        piece = marks[0].piece
        if len(marks) != 1 or marks[0].colon or marks[0].inline:
            return False
        before = self._label_beside(piece)
        asked = self.marks_of(before)[-1:] if before is not None else []
        waits = any(m.colon and not m.inline for m in asked)
        if waits or not marks[0].means("client"):
            return waits
        above = self.above(piece, 1.6)
        asked += self.marks_of(above)[-1:] if above is not None else []
        return any(map(self._asks_who, asked))

    def _asks_who(self, mark: Mark) -> bool:
        """Whether a label "Sampled by", and not one of the client's own, still has no value."""
        beside = self.value_beside(mark.piece)
        waits = not mark.inline and (beside is None or len(self.marks_of(beside)) > 0)
        return waits and not mark.means("client") and BY.search(mark.text) is not None

    def _is_name(self, marks: Sequence[Mark]) -> bool:
        """Whether a product's name, labelled or in large type, has a colon: "Hemp: Indoor"."""
        piece = marks[0].piece
        if not marks[0].unknown or not marks[0].inline:
            return False
        around = (self._label_beside(piece), self.above(piece, 2.6))
        asked = [m for p in around if p is not None for m in self.marks_of(p)[-1:]]
        named = any(mark.means("product") and not mark.inline for mark in asked)
        return named or piece.size > _LARGE * self.usual_size

    def labelled(self, piece: Piece) -> bool:
        """Whether a piece begins with a label, so that it is no label's value."""
        marks = self.marks_of(piece)
        return bool(marks) and (marks[0].prefixed or marks[0].start <= 4)

    def heads_table(self, mark: Mark) -> bool:
        """Whether a label stands among the headings of a table of results, or begins such a row."""
        if mark.colon or mark.inline:
            return False
        others = [p for p in self.row(mark.piece) if p is not mark.piece and len(p.text) < 40]
        behind = [p for p in others if p.x0 > mark.piece.x0]
        if len(others) <= _TWO_PAIRS and behind and is_bare_code(behind[0].text):
            return False  # "Sample ID  A-1234  Lot mass  2 kg"
        row = len(behind) > 3 and not any(map(self.marks_of, behind))
        return (row or any(is_heading(p.text) for p in others)) and not self.out_of_step(mark.piece)

    def out_of_step(self, piece: Piece) -> bool:
        """Whether a column's lines stand on other heights than what is right of it: a side bar."""
        reach = _COLUMN * piece.size
        column = [p for p in self._at_edge[round(piece.x0)] if abs(p.middle - piece.middle) < reach]
        if len(column) <= _LINES_OF_COLUMN:
            return False
        beside = [(p, right) for p in column if (right := self.right_of(p)) is not None]
        in_step = sum(level(p, right) for p, right in beside)
        return len(beside) > _LINES_OF_COLUMN and 2 * in_step < len(beside)

    @cached_property
    def _at_edge(self) -> dict[int, list[Piece]]:
        """Pieces by their left edge in whole points."""
        at_edge: dict[int, list[Piece]] = {}
        for piece in self.pieces:
            at_edge.setdefault(round(piece.x0), []).append(piece)
        return at_edge

    @cached_property
    def hosts(self) -> list[tuple[Piece, str]]:
        """The hosts of web and e-mail addresses that are printed, and in which piece."""
        return [(p, host) for p in self.pieces if "." in p.text for host in hosts_in(p.text)]

    def among_results(self, piece: Piece) -> bool:
        """Whether a piece stands with the results: under the head of a table, beside a method."""
        left, top = self._results
        if piece.middle > top and piece.x1 > left:
            return True
        beside = (mark for p in self.row(piece) for mark in self.marks_of(p))
        return any(mark.means("panel") for mark in beside)

    def near_results(self, piece: Piece) -> bool:
        """Whether a piece of small type is in the head of a table of results, or right over it."""
        top = self._results[1]
        return piece.size < _LARGE * self.usual_size and piece.middle > top - _OVER * piece.size

    @cached_property
    def _results(self) -> tuple[float, float]:
        """Left edge and height of the first head of a table of results; below the page if none."""
        return head_of_results(self.lines) or (0.0, self.page.height)

    def claimed(self, piece: Piece) -> bool:
        """Whether a label without a value of its own stands left of a piece."""
        before = self._label_beside(piece)
        marks = self.marks_of(before) if before is not None else []
        if before is None or not marks or marks[-1].inline:
            return False
        return self.walls(before, piece) <= _WALLS  # behind more, another label's cell is between

    def value_beside(self, label: Piece) -> Piece | None:
        """The next piece on a label's height beyond its colon and its second language."""
        value = self.right_of(label)
        while value is not None and (value.text in _PARTING or is_second(value.text)):
            value = self.right_of(value)
        return value

    def _label_beside(self, value: Piece) -> Piece | None:
        """The piece before on the same height, beyond a colon and a label's second language."""
        before = self.left_of(value)
        while before is not None and is_aside(before.text):
            before = self.left_of(before)
        return before

    def row(self, piece: Piece) -> Sequence[Piece]:
        """The pieces on a piece's height, from left to right, of all lines that it overlaps."""
        middle, reach = piece.middle, 0.5 * piece.size
        row = self._rows.get((middle, reach))
        if row is None:
            at = bisect_left(self._tops, middle - reach)
            end = bisect_right(self._tops, middle + reach)
            near = [p for line in self.lines[max(0, at - 1) : end] for p in line.pieces]
            row = [p for p in near if abs(p.middle - middle) < reach]
            row.sort(key=attrgetter("x0"))
            self._rows[middle, reach] = row
        return row

    def between(self, top: float, bottom: float) -> Iterator[Piece]:
        """The pieces of the lines between two heights, from top to bottom."""
        lines = self.lines[bisect_left(self._tops, top) : bisect_left(self._tops, bottom)]
        return (piece for line in lines for piece in line.pieces)

    def right_of(self, piece: Piece) -> Piece | None:
        """The next piece on the same height."""
        near = [p for p in self.row(piece) if p.x0 >= piece.x1 - 1 and p is not piece]
        if not near or near[0].x0 - piece.x1 > _ASIDE * piece.size:
            return None
        return near[0]

    def left_of(self, piece: Piece) -> Piece | None:
        """The piece before on the same height."""
        near = [p for p in self.row(piece) if p.x1 <= piece.x0 + 1 and p is not piece]
        return near[-1] if near else None

    def below(self, piece: Piece, reach: float = _NEXT_LINE) -> Piece | None:
        """The nearest piece under a piece, in line with its left edge, centre or right edge."""
        at = bisect_left(self._tops, piece.middle)
        foot = piece.middle + 0.5 * piece.size
        for line in self.lines[at:]:
            if line.middle - piece.middle > reach * max(piece.size, line.pieces[0].size) + 2:
                return None
            lower = [p for p in line.pieces if p.middle > foot and in_line(piece, p)]
            if lower:
                return min(lower, key=lambda p: abs(p.x0 - piece.x0))
        return None

    def above(self, piece: Piece, reach: float = _NEXT_LINE) -> Piece | None:
        """The nearest piece over a piece, in line with it."""
        at = bisect_left(self._tops, piece.middle - 0.5 * piece.size)
        for line in reversed(self.lines[:at]):
            if piece.middle - line.middle > reach * max(piece.size, line.pieces[0].size) + 2:
                return None
            upper = [p for p in line.pieces if p.middle < piece.middle and in_line(piece, p)]
            if upper:
                return min(upper, key=lambda p: abs(p.x0 - piece.x0))
        return None

    def block(self, first: Piece, most: int = 6) -> list[Piece]:
        """A piece and the lines that go on below it, up to a label, a gap or a ruling."""
        block = [first]
        while len(block) < most:
            last = block[-1]
            following = self.below(last)
            if following is None or self.labelled(following) or self.parted(last, following):
                break
            if not same_edge(first, following) or self.claimed(following):
                break
            block.append(following)
        return block

    def goes_on(self, upper: Piece, lower: Piece) -> bool:
        """Whether the lower of two pieces over one another may go on with the upper's block."""
        level = abs(upper.x0 - lower.x0) < 0.8 * upper.size
        apart = self.labelled(upper) or self.claimed(upper) or self.parted(upper, lower)
        return level and not apart

    def cell(self, piece: Piece, start: int = 0, stop: int | None = None) -> Cell:
        """A stretch of a piece's text and the rectangle around it."""
        text = piece.text[start:stop]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        parts = list(parts_of(piece, start, start + len(text))) or [(piece.x0, piece.x1)]
        place = Place(
            self.page.number,
            min([x0 for x0, _ in parts]),
            piece.top,
            max([x1 for _, x1 in parts]),
            piece.bottom,
        )
        return Cell(text, place)

    @staticmethod
    def cells(lines: Sequence[Cell]) -> Cell:
        """Several lines as one: a blank between them, none behind a hyphen."""
        text = lines[0].text
        for line in lines[1:]:
            broken = text.endswith(("-", "/", "_")) and not text.endswith((" -", " /"))
            text += line.text if broken else f" {line.text}"
        return Cell(text, Place.around(line.place for line in lines))
