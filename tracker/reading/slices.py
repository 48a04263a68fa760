"""The lines under a head, each with what it has within the width of the table."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise, tee
from statistics import median

from tracker.reading.cells import atoms, explains, is_value
from tracker.reading.lines import Line, Piece
from tracker.reading.tokens import Head
from tracker.records.page import Word
from tracker.vocabulary import analytes, panels, units, words

# Rows further apart than this many times the usual way are not of one table.
_FAR = 3.3
_ENOUGH = 13  # rows that tell the usual way


# Panels whose results are words of any kind: "Appearance" "fine green powder".
_DESCRIBED = frozenset({"identity", "physical"})


# The heading of a group of tests this many times farther away belongs to another table.
_APART = 1.6


# As many lines in a row as may be no rows: headings of groups, wrapped names, words for results.
_MOST_UNLIKE = 8


# So far left of a table, in heights of the font, a name may begin that is aligned to the right.
_OVERHANG = 14.0


# So much larger than rows is a title; what else looks like a row has to be larger still.
_LARGER = 1.08
_TITLE = 1.25


# A label's colon; the one of "EN 15662:2018" belongs to a method, and so does that of
# "TM-27: Plating" behind a name.
_COLON = re.compile(r":(?!\d)")
_LABEL = re.compile(r"[^:\d]*:(?!\d)")


@dataclass(slots=True)
class Slice:
    """What a line has within the width of a table.

    Attributes:
        words: All of it, left to right.
        atoms: The words gathered where they are certainly one cell.
        top, bottom: Its extent.
        texts: What each atom prints.
        like_row: A name and values stand in it, or only values, and no label with a colon.
    """

    words: list[Word]
    atoms: list[list[Word]]
    top: float
    bottom: float
    texts: list[str] = field(init=False)
    like_row: bool = field(init=False)

    def __post_init__(self) -> None:
        """Put the words of each atom together, and look at what they make."""
        self.texts = list(map(words_of, self.atoms))
        self.like_row = _is_like_row(self.texts)

    @property
    def middle(self) -> float:
        """Height of its centre."""
        return (self.top + self.bottom) / 2

    @property
    def is_heading(self) -> bool:
        """Whether it is nothing but the name of a group of tests."""
        text = self.texts[0]
        return len(self.atoms) == 1 and bool(panels.named_in(text)) and not analytes.find(text)

    @property
    def is_facts(self) -> bool:
        """Whether it is the labels of facts about the table above: "Analyzed by:" "Weight:"."""
        return sum(a[-1].text.endswith(":") for a in self.atoms) > 1

    @property
    def is_control(self) -> bool:
        """Whether it is the heading of a table that controls the laboratory."""
        text = " ".join(self.texts)
        return panels.named_in(text) == panels.CONTROL and not analytes.find(text)

    @property
    def is_title(self) -> bool:
        """Whether it is the title of another table: a group of tests and a verdict on it."""
        return (
            len(self.texts) > 1
            and panels.named_in(self.texts[0]) not in ("", *_DESCRIBED)
            and all(words.status("".join(t.split())) for t in self.texts[1:])
        )


def _is_like_row(texts: Sequence[str]) -> bool:
    """Whether what a line prints can be a row's."""
    if len(texts) < 2:
        return False
    known = analytes.find(texts[0])
    if known is not None and known.panel in _DESCRIBED:
        return True
    fits = sum([is_value(t) or units.find(t) is not None for t in texts[1:]])
    enough = fits > 0 and 3 * fits >= len(texts) - 1
    return enough and not (_COLON.search(texts[0]) or _LABEL.match(texts[1]))


def words_of(atom: Sequence[Word]) -> str:
    """The text of words."""
    return atom[0].text if len(atom) == 1 else " ".join([w.text for w in atom])


def slices_under(
    lines: Sequence[Line], left: float, right: float, top: float, bottom: float
) -> Iterator[Slice]:
    """What each line between two heights has between two edges."""
    start = bisect_left(lines, top, key=lambda line: line.middle)
    for line in lines[start:]:
        if line.middle > bottom:
            break
        within = [w for p in line.pieces for w in _inside(p, left, right)]
        if within:
            top_, bottom_ = min([w.top for w in within]), max([w.bottom for w in within])
            yield Slice(within, atoms(within, line.blank), top_, bottom_)


def _inside(piece: Piece, left: float, right: float) -> list[Word]:
    """The words of a piece between two edges; a name that ends inside begins there too."""
    if left <= piece.x0 and piece.x1 <= right:
        return piece.words
    reach = left - _OVERHANG * piece.size if piece.x0 < left + piece.size < piece.x1 else left
    return [w for w in piece.words if reach <= (w.x0 + w.x1) / 2 <= right]


def part_units(body: Sequence[Slice], head: Head) -> None:
    """Take units off the numbers before them, where a column of units stands close behind."""
    columns_ = [(t.piece.centre, t.has("unit")) for t in head.tokens]
    if not any(unit for _, unit in columns_):
        return
    for s in body:
        s.atoms = [part_ for atom in s.atoms for part_ in _unit_apart(atom, columns_)]
        s.texts = [words_of(atom) for atom in s.atoms]


def _unit_apart(atom: list[Word], cols: Sequence[tuple[float, bool]]) -> list[list[Word]]:
    """A number and the unit behind it, if the unit stands nearest to the head of units."""
    last = atom[-1]
    if len(atom) < 2 or units.find(last.text) is None or not is_value(words_of(atom[:-1])):
        return [atom]
    nearest = min(cols, key=lambda c: abs(c[0] - (last.x0 + last.x1) / 2))
    return [atom[:-1], [last]] if nearest[1] else [atom]


def _is_next(s: Slice, above: Sequence[Slice], usual: float) -> bool:
    """Whether a line is the title of the next table; one printed like the rows is a row."""
    if s.is_control or s.is_facts:
        return True
    row = above[-1]
    apart = s.middle - row.middle > 1.25 * usual
    bold = all(w.bold for w in s.words) and not all(w.bold for w in row.words)
    larger = s.words[0].size / row.words[0].size
    if analytes.find(s.texts[0]) is not None:
        return s.is_title and larger > _TITLE
    return s.is_title and (apart or bold or larger > _LARGER)


def connected(under: Iterable[Slice], top: float, size: float) -> list[Slice]:
    """The lines up to the first gap that is too wide for a table."""
    ahead, under = tee(under)
    likely = islice((s for s in ahead if s.like_row), _ENOUGH)
    ways = [b.middle - a.middle for a, b in pairwise(likely)]
    usual = median(ways) if ways else 2 * size
    out: list[Slice] = []
    last, unlike = top, 0
    for s in under:
        unlike = 0 if s.like_row else unlike + 1
        if out and (_is_next(s, out, usual) or (s.is_heading and s.top - last > _APART * usual)):
            break
        if s.top - last > max(_FAR * usual, _FAR * size) or unlike > _MOST_UNLIKE:
            break
        out.append(s)
        if s.like_row or (len(s.atoms) > 1 and not any(map(explains, s.texts))):
            last = s.bottom
    return out
