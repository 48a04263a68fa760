"""Numbers along the axes of a chart: even steps at even distances, and never results."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.reading.lines import Line, Piece, with_pieces
from tracker.vocabulary import analytes

_FEWEST = 4  # numbers of an axis
_PLAIN = re.compile(r"-?\d+(?:[.,]\d+)?")
_EDGE = 1.5
# Share by which distances of numbers on an axis may differ.
_UNEVEN = 0.2


def off_axes(lines: Sequence[Line]) -> list[Line]:
    """The lines without the numbers of charts' axes."""
    axes = _on_axes(lines)
    return with_pieces(lines, lambda piece: id(piece) not in axes) if axes else list(lines)


def _on_axes(lines: Sequence[Line]) -> set[int]:
    """Ids of the pieces that are the numbers of a chart's axis."""
    found: set[int] = set()
    for line in lines:
        for run in _runs([p for p in line.pieces if _is_plain(p)]):
            if _is_even([p.centre for p in run]):
                found |= set(map(id, run))
    standing = [line.pieces[k] for line in lines for k in _free_numbers(line)]
    for column in _columns(standing):
        for run in _runs(column):
            if _is_even([p.middle for p in run]):
                found |= set(map(id, run))
    return found


def _is_plain(piece: Piece) -> bool:
    return _PLAIN.fullmatch(piece.text) is not None


def _free_numbers(line: Line) -> Iterator[int]:
    """Where a line has a number that is not beside a name."""
    for k, piece in enumerate(line.pieces):
        beside = line.pieces[k - 1].text if k else ""
        if _is_plain(piece) and analytes.find(beside) is None:
            yield k


def _columns(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Numbers under one another, their right edges or their centres in line."""
    columns: list[list[Piece]] = []
    for piece in pieces:
        home = next((c for c in columns if _in_line(c[-1], piece)), None)
        if home is None:
            columns.append([piece])
        else:
            home.append(piece)
    return columns


def _in_line(above: Piece, below: Piece) -> bool:
    return min(abs(above.x1 - below.x1), abs(above.centre - below.centre)) < _EDGE


def _runs(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The longest runs whose numbers go up or down by one step, of as many as an axis has."""
    numbers = [float(p.text.replace(",", ".")) for p in pieces]
    start = 0
    for end in range(1, len(pieces) + 1):
        steps = [b - a for a, b in pairwise(numbers[start : end + 1])]
        if end < len(pieces) and steps[0] and abs(steps[-1] - steps[0]) < 1e-6 * abs(steps[0]):
            continue
        if end - start >= _FEWEST:
            yield list(pieces[start:end])
        start = max(end - 1, start + 1) if end < len(pieces) else end


def _is_even(spots: Sequence[float]) -> bool:
    """Whether spots are as far from one another, as the marks of an axis are."""
    gaps = [abs(b - a) for a, b in pairwise(spots)]
    return max(gaps) - min(gaps) <= _UNEVEN * max(gaps)
