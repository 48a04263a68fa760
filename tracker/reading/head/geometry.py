"""How pieces of a page stand to one another."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from tracker.reading.lines import Piece

# Shares of the height of type.
_LEVEL = 0.15
_SLACK = 0.8  # between edges in line


Weight = tuple[int, int, bool]
"""Where a word of a text begins and ends, and whether it is bold."""


def level(a: Piece, b: Piece) -> bool:
    """Whether two pieces side by side are printed on one line, whatever their type's size."""
    slack = _LEVEL * min(a.size, b.size)
    return min(abs(a.top - b.top), abs(a.middle - b.middle), abs(a.bottom - b.bottom)) < slack


def in_line(a: Piece, b: Piece) -> bool:
    """Whether two pieces over one another share an edge or the centre, or lie under one another."""
    if b.x0 - a.x1 > _SLACK * a.size or a.x0 - b.x1 > _SLACK * a.size:
        return False  # as most
    overlap = min(a.x1, b.x1) - max(a.x0, b.x0)
    return overlap > 0.3 * min(a.x1 - a.x0, b.x1 - b.x0) or same_edge(a, b)


def same_edge(a: Piece, b: Piece) -> bool:
    """Whether two pieces over one another share an edge or the centre."""
    away = min(abs(a.x0 - b.x0), abs(a.x1 - b.x1), abs(a.centre - b.centre))
    return away <= _SLACK * a.size


def parts_of(piece: Piece, start: int, stop: int) -> Iterator[tuple[float, float]]:
    """Left and right edge of each word or part of a word within a stretch of a piece's text."""
    offset = 0
    for word in piece.words:
        if offset >= stop:
            return
        a, b = max(start - offset, 0), min(stop - offset, len(word.text))
        if a < b:
            known = len(word.starts) == len(word.text)
            x0 = word.starts[a] if known and a else word.x0
            x1 = word.starts[b] if known and b < len(word.text) else word.x1
            yield (min(x0, x1), max(x0, x1))
        offset += len(word.text) + 1


def weights_of(piece: Piece) -> tuple[Weight, ...]:
    """Where each word of a piece stands in its text, and if it is bold; () if all are alike."""
    bold = {word.bold for word in piece.words}
    if len(bold) == 1:
        return ()
    ends = [*accumulate(len(word.text) + 1 for word in piece.words)]
    return tuple(
        (end - len(w.text) - 1, end - 1, w.bold) for w, end in zip(piece.words, ends, strict=True)
    )


def heavier(weights: Sequence[Weight], start: int, end: int) -> bool:
    """Whether a stretch of a text is bold and what stands behind it is not."""
    inside = all(bold for a, b, bold in weights if a < end and b > start)
    return inside and not next((bold for a, _, bold in weights if a >= end), True)
