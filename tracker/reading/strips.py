"""The columns of a table, found by the gaps that its rows share."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.reading.cells import is_number, is_value
from tracker.reading.lines import part
from tracker.reading.slices import words_of
from tracker.records.page import Word

# Up to this share of the rows may reach across a gap: an overlong name, a note.
_ACROSS = 0.06
_NARROWEST = 0.16
_NARROWEST_OF_FEW = 0.42
_FEW = 5
FEWEST_VALUES = 2  # that show a line to be a row though its name reaches into the next column
_COUNTED = 2  # words of a number of things


@dataclass(slots=True)
class Strip:
    """A column's extent from left to right."""

    x0: float
    x1: float

    @property
    def centre(self) -> float:
        """Where its centre is."""
        return (self.x0 + self.x1) / 2


Atom = Sequence[Word]


def find_strips(rows: Sequence[Sequence[Atom]], size: float, walls: Sequence[float]) -> list[Strip]:
    """The columns of rows of atoms, left to right.

    Args:
        rows: Each row's atoms, left to right.
        size: Height of the font.
        walls: Where upright rulings part columns.
    """
    spans = sorted((atom[0].x0, atom[-1].x1) for row in rows for atom in row)
    if not spans:
        return []
    few = len(rows) <= _FEW
    across = 0 if few else max(1, int(_ACROSS * len(rows)))
    gap = (_NARROWEST_OF_FEW if few else _NARROWEST) * size
    strips = _covered(spans, across, gap)
    strips = _with_lonely(strips, spans, gap)
    return _walled(strips, walls)


def _covered(spans: Sequence[tuple[float, float]], across: int, gap: float) -> list[Strip]:
    """Where more than `across` atoms stand, joined over gaps narrower than `gap`."""
    edges = sorted([(x0, 1) for x0, _ in spans] + [(x1, -1) for _, x1 in spans])
    strips: list[Strip] = []
    depth, start = 0, 0.0
    for x, step in edges:
        was = depth
        depth += step
        if was <= across < depth:
            start = x
        elif depth <= across < was:
            if strips and start - strips[-1].x1 < gap:
                strips[-1].x1 = x
            else:
                strips.append(Strip(start, x))
    return strips


def _with_lonely(
    strips: list[Strip], spans: Sequence[tuple[float, float]], gap: float
) -> list[Strip]:
    """The columns, with those that only few rows fill; edges drawn out to the atoms inside."""
    lonely: list[Strip] = []
    for x0, x1 in spans:
        middle = (x0 + x1) / 2
        home = next((s for s in strips if s.x0 <= middle <= s.x1), None)
        if home is None and not any(s.x0 < x1 and x0 < s.x1 for s in strips):
            if lonely and x0 - lonely[-1].x1 < gap:
                lonely[-1].x1 = max(lonely[-1].x1, x1)
            else:
                lonely.append(Strip(x0, x1))
    return sorted([*strips, *lonely], key=lambda s: s.x0)


def _walled(strips: list[Strip], walls: Sequence[float]) -> list[Strip]:
    """Columns cut where a wall runs through them."""
    out: list[Strip] = []
    for strip in strips:
        inside = [x for x in walls if strip.x0 + 2 < x < strip.x1 - 2]
        edges = [strip.x0, *inside, strip.x1]
        out += [Strip(a, b) for a, b in pairwise(edges)]
    return out


def place_atoms(row: Sequence[Atom], strips: Sequence[Strip]) -> list[list[Word]]:
    """The words of a row by column; an atom over several columns is cut between its words."""
    bounds = [(a.x1 + b.x0) / 2 for a, b in pairwise(strips)]
    lefts, rights = [s.x0 for s in strips], [s.x1 for s in strips]
    cells: list[list[Word]] = [[] for _ in strips]
    for atom in row:
        first, end = bisect_right(rights, atom[0].x0 + 0.5), bisect_left(lefts, atom[-1].x1 - 0.5)
        if end - first == 1:
            cells[first] += atom
            continue
        parts: list[list[Word]] = [[] for _ in strips]
        for word in atom:
            for piece in _cut(word, bounds):
                parts[bisect_right(bounds, (piece.x0 + piece.x1) / 2)].append(piece)
        values = sum(is_value(words_of(a)) for a in row if a is not atom)
        for cell, part_ in zip(cells, _names_whole(parts, values), strict=True):
            cell.extend(part_)
    return cells


def _names_whole(parts: list[list[Word]], values: int) -> list[list[Word]]:
    """The parts of an atom, words that stand before a value put to the name that they end.

    So are all of them, if they hold none and the row has values enough beside.
    """
    for before, part_ in pairwise(parts):
        if not before or not part_ or is_value(words_of(part_)):
            continue
        none = len(part_) if values >= FEWEST_VALUES else 0
        at = next((i for i in range(1, len(part_)) if _is_amount(part_[i:])), none)
        before.extend(part_[:at])
        del part_[:at]
    return parts


def _is_amount(printed: Sequence[Word]) -> bool:
    """Whether words can be a value: "0.5 ppm", or a number of anything, "1 hair"."""
    counted = len(printed) == _COUNTED and is_number(printed[0].text)
    return counted or is_value(words_of(printed))


def _cut(word: Word, bounds: Sequence[float]) -> list[Word]:
    """A word cut where its text objects meet near the edge of a column."""
    for offset in word.cuts:
        x = word.starts[offset]
        if any(abs(x - bound) < 0.8 * word.size for bound in bounds):
            left, right = part(word, 0, offset), part(word, offset, len(word.text))
            return [left, *_cut(right, bounds)]
    return [word]
