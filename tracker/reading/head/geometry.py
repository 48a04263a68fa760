"""How pieces of a page stand to one another."""

from collections.abc import Iterator

from tracker.reading.lines import Piece
from tracker.records.page import Word

# Shares of the height of type.
_LEVEL = 0.15
_SLACK = 0.8  # between edges in line


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
        a, b = max(start - offset, 0), min(stop - offset, len(word.text))
        if a < b:
            known = len(word.starts) == len(word.text)
            x0 = word.starts[a] if known and a else word.x0
            x1 = word.starts[b] if known and b < len(word.text) else word.x1
            yield (min(x0, x1), max(x0, x1))
        offset += len(word.text) + 1


def heavier(piece: Piece, start: int, end: int) -> bool:
    """Whether a stretch of a piece is bold and what stands behind it is not."""
    spans = list(_spans(piece))
    inside = all(word.bold for word, a, b in spans if a < end and b > start)
    after = next((word for word, a, _ in spans if a >= end), None)
    return inside and after is not None and not after.bold


def _spans(piece: Piece) -> Iterator[tuple[Word, int, int]]:
    offset = 0
    for word in piece.words:
        yield word, offset, offset + len(word.text)
        offset += len(word.text) + 1
