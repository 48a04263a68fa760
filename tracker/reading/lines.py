"""Words become pieces (what is printed together) and lines (what stands on one height)."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from tracker.reading.typed import pitches_of, typed_on
from tracker.records.page import Page, Ruling, Word
from tracker.records.place import Place
from tracker.records.reading import Cell

# Shares of the font's height. Blanks are 0.25 to 0.35 wide; columns closer than this are told
# apart later, by the gaps that all rows of a table share.
_PIECE_GAP = 0.62
_SAME_LINE = 0.38
_LEVEL = 0.5  # between words of one line of a cell
# "Lead ........ 0.12": the dots lead the eye and say nothing.
_DOTS = ".·…_"
_LEADER = re.compile(f"[{_DOTS}]{{4,}}")


@dataclass(slots=True)
class Piece:
    """Words printed together, left to right. Rectangle as in `Place`.

    Attributes:
        words: One or more, of one line.
        middle: Height of its centre.
        centre: Where its centre is from left to right.
    """

    words: list[Word]
    text: str = field(init=False)
    x0: float = field(init=False)
    top: float = field(init=False)
    x1: float = field(init=False)
    bottom: float = field(init=False)
    size: float = field(init=False)
    middle: float = field(init=False)
    centre: float = field(init=False)

    def __post_init__(self) -> None:
        """Take text, rectangle and the height of the largest font from the words."""
        words = self.words
        if len(words) == 1:
            word = words[0]
            self.text, self.x0, self.x1 = word.text, word.x0, word.x1
            self.top, self.bottom, self.size = word.top, word.bottom, word.size
        else:
            self.text = " ".join([w.text for w in words])
            self.size = max([w.size for w in words])
            self.x0 = min([w.x0 for w in words])
            self.x1 = max([w.x1 for w in words])
            self.top = min([w.top for w in words])
            self.bottom = max([w.bottom for w in words])
        self.middle = (self.top + self.bottom) / 2
        self.centre = (self.x0 + self.x1) / 2

    @property
    def bold(self) -> bool:
        """Every word of it is bold."""
        return all(w.bold for w in self.words)


@dataclass(slots=True)
class Line:
    """Pieces on one height, left to right.

    Attributes:
        pieces: What it prints.
        blank: The usual width of a blank on its page, as a share of the font's height.
        middle: Height of its centre.
    """

    pieces: list[Piece]
    blank: float = 0.28
    top: float = field(init=False)
    bottom: float = field(init=False)
    middle: float = field(init=False)

    def __post_init__(self) -> None:
        """Take the extent from the pieces."""
        self.top = min([p.top for p in self.pieces])
        self.bottom = max([p.bottom for p in self.pieces])
        self.middle = (self.top + self.bottom) / 2

    @property
    def text(self) -> str:
        """All of it, pieces two blanks apart."""
        return "  ".join(p.text for p in self.pieces)

    def words(self) -> list[Word]:
        """Its words, left to right."""
        return [word for piece in self.pieces for word in piece.words]


def lines_of(page: Page) -> list[Line]:
    """The lines of a page from top to bottom; what cannot be seen is left out."""
    walls = [r for r in page.rulings if r.x0 == r.x1 and r.bottom - r.top > 3]
    rows = rows_of(page.words)
    blank = usual_blank(rows)
    typed = pitches_of(rows) if page.text_state == "ocr" else ()
    return [Line(pieces_of(words, walls, blank, typed), blank) for words in rows]


def with_pieces(lines: Iterable[Line], kept: Callable[[Piece], bool]) -> list[Line]:
    """The lines with those of their pieces that are kept; none without any."""
    left = ((line, [p for p in line.pieces if kept(p)]) for line in lines)
    return [
        line if len(pieces) == len(line.pieces) else Line(pieces, line.blank)
        for line, pieces in left
        if pieces
    ]


def usual_blank(rows: Sequence[Sequence[Word]]) -> float:
    """The commonest gap between words, as a share of the font's height: 0.2 to 0.8."""
    pairs = (pair for row in rows for pair in pairwise(row))
    gaps = [(b.x0 - a.x1) / (a.size if a.size < b.size else b.size) for a, b in pairs]
    counts = Counter([round(gap * 20) for gap in gaps if 0.1 < gap < 1.2])
    if counts.total() < 8:
        return 0.28
    return min(max(counts.most_common(1)[0][0] / 20, 0.2), 0.8)


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """Words gathered by the height of their centres, each row from left to right."""
    seen = [w for w in words if not w.faint and not (w.text[:1] in _DOTS and _leads(w.text))]
    seen.sort(key=lambda w: w.top + w.bottom)
    rows: list[list[Word]] = []
    total, middle = 0.0, 0.0
    row: list[Word] = []
    for word in seen:
        here = (word.top + word.bottom) / 2
        near = row and here - middle <= _SAME_LINE * word.size
        if near and here - middle <= _SAME_LINE * row[-1].size:
            row.append(word)
            total += here
            middle = total / len(row)
        else:
            row = [word]
            rows.append(row)
            total = middle = here
    for row in rows:
        row.sort(key=attrgetter("x0"))
    return rows


def _leads(text: str) -> bool:
    """Whether a word is but dots that lead the eye."""
    return _LEADER.fullmatch(text) is not None


def pieces_of(
    words: Sequence[Word],
    walls: Sequence[Ruling] = (),
    blank: float = 0.28,
    typed: Sequence[float] = (),
) -> list[Piece]:
    """Words of one line cut where a gap or an upright ruling parts them.

    Args:
        words: Left to right; one at least.
        walls: Upright rulings.
        blank: The usual width of a blank, as a share of the font's height.
        typed: As `pitches_of` tells them.
    """
    pieces = [[words[0]]]
    gap = max(_PIECE_GAP, 1.7 * blank)
    if walls:
        high, low = min([w.top + w.bottom for w in words]), max([w.top + w.bottom for w in words])
        walls = [r for r in walls if 2 * r.top <= low and high <= 2 * r.bottom]
    for last, word in pairwise(words):
        near = _together(last, word, gap) or (typed and typed_on(last, word, typed))
        if near and not (walls and _walled(last, word, walls)):
            pieces[-1].append(word)
        else:
            pieces.append([word])
    return [Piece(p) for p in pieces]


def _together(a: Word, b: Word, gap: float) -> bool:
    """Whether two words are no further apart than a gap, as a share of the font's height."""
    size = a.size if a.size < b.size else b.size
    return b.x0 - a.x1 <= gap * size and b.x0 >= a.x0


def _walled(a: Word, b: Word, walls: Sequence[Ruling]) -> bool:
    """Whether an upright ruling stands between two words."""
    middle = (b.top + b.bottom) / 2
    left, right = a.x1 - 1.0, b.x0 + 1.0
    return any(left <= r.x0 <= right and r.top <= middle <= r.bottom for r in walls)


def by_height(words: Sequence[Word]) -> list[list[Word]]:
    """The words of a cell, line by line."""
    lines: list[list[Word]] = []
    for word in words:
        if lines and abs(word.bottom - lines[-1][0].bottom) < _LEVEL * word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def cell_of(words: Sequence[Word], page: int) -> Cell:
    """The printed text of words, and the rectangle around them."""
    if len(words) == 1:
        word = words[0]
        return Cell(word.text, Place(page, word.x0, word.top, word.x1, word.bottom))
    return Cell(
        " ".join([w.text for w in words]),
        Place(
            page,
            min([w.x0 for w in words]),
            min([w.top for w in words]),
            max([w.x1 for w in words]),
            max([w.bottom for w in words]),
        ),
    )


def part(word: Word, start: int, end: int) -> Word:
    """Some of a word's characters as a word of their own."""
    x0 = word.starts[start] if word.starts else word.x0
    x1 = word.starts[end] if word.starts and end < len(word.text) else word.x1
    return Word(
        word.text[start:end],
        x0,
        word.top,
        max(x0, x1),
        word.bottom,
        word.size,
        word.bold,
        word.faint,
        word.starts[start:end],
        tuple(c - start for c in word.cuts if start < c < end),
        word.certainty,
    )
