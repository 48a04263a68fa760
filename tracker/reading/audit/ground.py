"""A page's lines, and what on them the readings hold."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from operator import attrgetter

from tracker.reading.lines import Line, Piece
from tracker.records.place import Place
from tracker.records.reading import Cell, Reading
from tracker.vocabulary import analytes, panels

_LONGEST_TITLE = 6  # words
_MOST_BESIDE = 2  # pieces


Stretches = dict[tuple[float, float], set[tuple[float, float]]]
"""Where cells stand from left to right, by their top and bottom, which those of a row share."""


def grounds_of(
    lines: Mapping[int, Sequence[Line]], readings: Iterable[Reading]
) -> dict[int, "Ground"]:
    """The ground of each page by its number."""
    cells: dict[int, Stretches] = defaultdict(lambda: defaultdict(set))
    names: dict[int, list[tuple[Place, Place]]] = defaultdict(list)
    for reading in readings:
        place = reading.analyte.place
        names[place.page].append((place, reading.result.place))
        for cell in cells_of(reading):
            own = cell.place
            cells[own.page][own.top, own.bottom].add((own.x0 - 1, own.x1 + 1))
    return {page: Ground(page, lines[page], cells[page], names[page]) for page in lines}


class Ground:
    """The printed lines of a page with the stretches that cells of readings cover.

    Attributes:
        page: Its number.
        lines: From top to bottom.
        free_pieces: For each line what is in no cell, and the words that cells leave of others.
    """

    def __init__(
        self,
        page: int,
        lines: Sequence[Line],
        cells: Stretches,
        names: Iterable[tuple[Place, Place]],
    ) -> None:
        self.page = page
        self.lines = lines
        self._middles = [line.middle for line in lines]
        self._covered: list[list[tuple[float, float]]] = [[] for _ in lines]
        self._named: list[list[tuple[Place, Place]]] = [[] for _ in lines]
        for (top, bottom), stretches in cells.items():
            for i in self.between(top - 1, bottom + 1):
                self._covered[i] += stretches
        for name, result in names:
            for i in self.between(name.top, name.bottom):
                self._named[i].append((name, result))
        self.free_pieces = [
            list(self._left_of(i, line.pieces)) if covered else line.pieces
            for i, (line, covered) in enumerate(zip(lines, self._covered, strict=True))
        ]

    def between(self, top: float, bottom: float) -> range:
        """Indices of the lines whose middle lies between two heights."""
        return range(bisect_left(self._middles, top), bisect_right(self._middles, bottom))

    def line_of(self, place: Place) -> int | None:
        """Index of the line whose middle is nearest to a cell's; None where none touches it."""
        middle = (place.top + place.bottom) / 2
        near = self.between(place.top - 1, place.bottom + 1)
        return min(near, key=lambda k: abs(self._middles[k] - middle), default=None)

    def free(self, i: int, x: float) -> bool:
        """Whether what is printed at a place of a line is in no cell."""
        for x0, x1 in self._covered[i]:  # noqa: SIM110 - the hottest line of the second look
            if x0 <= x <= x1:
                return False
        return True

    def _left_of(self, i: int, pieces: Iterable[Piece]) -> Iterator[Piece]:
        for piece in pieces:
            words = [w for w in piece.words if self.free(i, (w.x0 + w.x1) / 2)]
            if len(words) == len(piece.words):
                yield piece
            elif words:
                yield Piece(words)

    @cached_property
    def recognised(self) -> bool:
        """Whether any of its words was read from a picture."""
        words = chain.from_iterable(line.words() for line in self.lines)
        return not set(map(attrgetter("certainty"), words)) <= {None}

    @cached_property
    def titles(self) -> list[tuple[Piece, str]]:
        """What names a panel, with hardly anything beside it, from top to bottom."""
        return [
            (piece, panel)
            for line in self.lines
            if len(line.pieces) <= _MOST_BESIDE
            for piece in line.pieces
            if len(piece.words) <= _LONGEST_TITLE and (panel := panels.named_in(piece.text))
        ]

    def has_name(self, i: int) -> bool:
        """Whether a line has the name of a row."""
        return bool(self._named[i])

    def next_name(self, i: int, x: float) -> float:
        """Where on a line the first name right of a place begins; infinity without one."""
        return min((name.x0 for name, _ in self._named[i] if name.x0 > x), default=float("inf"))

    def has_name_before(self, i: int, x: float) -> bool:
        """Whether a name stands on a line, left of a place, with no result of its own before it."""
        named = any(
            name.x1 <= x and not (i in self.between(result.top, result.bottom) and result.x1 <= x)
            for name, result in self._named[i]
        )
        return named or any(p.x1 <= x and analytes.find(p.text) for p in self.free_pieces[i])


def cells_of(reading: Reading) -> Iterator[Cell]:
    """Everything printed that a reading holds."""
    cells = (
        reading.analyte,
        reading.result,
        reading.unit,
        reading.limit,
        reading.limit_unit,
        reading.lod,
        reading.lod_unit,
        reading.loq,
        reading.loq_unit,
        reading.uncertainty,
        reading.status,
        reading.method,
        reading.mass,
        *(cell for other in reading.others for cell in (other.result, other.unit)),
    )
    return (cell for cell in cells if cell is not None)
