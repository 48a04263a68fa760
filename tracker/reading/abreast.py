"""Heads of tables side by side: where one ends and the next begins."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from tracker.reading.lines import Line
from tracker.reading.tokens import Head, Token

# As many lines under the heads show where their tables meet.
_ROWS = 12


# Between tables there is so many times the room between columns.
_ROOM = 1.3


def repeated(group: list[Token]) -> list[list[Token]]:
    """The parts of a head without a word for names whose words come again, names between them."""
    texts = [t.piece.text for t in group]
    for n in range(2, len(group) // 2 + 1):
        parts = [group[i : i + n] for i in range(0, len(group), n)]
        again = len(group) % n == 0 and all(texts[i] == texts[i - n] for i in range(n, len(texts)))
        if again and not group[0].has("analyte") and _apart(parts):
            return parts
    return [group]


def _apart(parts: Sequence[Sequence[Token]]) -> bool:
    """Whether there is more room between parts of a head than within them."""
    within = max(b.piece.x0 - a.piece.x1 for part in parts for a, b in pairwise(part))
    return all(b[0].piece.x0 - a[-1].piece.x1 > _ROOM * within for a, b in pairwise(parts))


def begins(group: Sequence[Token], before: Sequence[Token]) -> float:
    """How far left a table beside another can begin: its names may have no word over them."""
    if group[0].has("analyte"):
        return group[0].piece.x0
    return before[-1].piece.x1 + 0.5 * before[-1].piece.size


def part_at_gap(left: Head, right: Head, lines: Sequence[Line]) -> None:
    """Let two tables side by side meet in the widest gap that the rows under them share."""
    start, end = left.tokens[-1].piece.x1, right.tokens[0].piece.x0
    first = bisect_left(lines, max(left.bottom, right.bottom), key=lambda line: line.middle)
    below = [p for line in lines[first : first + _ROWS] for p in line.pieces]
    edge, gaps = start, [(0.0, 0.0)]
    for piece in sorted(below, key=lambda p: p.x0):
        if piece.x1 > edge:
            gaps.append((min(piece.x0, end) - edge, edge))
            edge = piece.x1
        if edge >= end:
            break
    width, edge = max(gaps)
    if width > 0.5 * left.size:
        left.right = right.left = edge + width / 2
