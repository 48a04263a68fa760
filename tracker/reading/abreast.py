"""Heads of tables side by side: where one ends and the next begins."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from tracker.reading.lines import Line, Piece
from tracker.reading.tokens import Head, Token
from tracker.vocabulary import analytes

# As many lines under the heads show where their tables meet.
_ROWS = 12


# As many known names make a column of names.
_FEWEST = 2


def overlapping(a: Head, b: Head) -> bool:
    """Whether the words of two heads are as far left or right, in part."""
    first, second = a.tokens[0].piece.x0, b.tokens[0].piece.x0
    return first < b.tokens[-1].piece.x1 and second < a.tokens[-1].piece.x1


def neighbours(heads: Sequence[Head]) -> list[list[Head]]:
    """For each head those whose tables may stand beside its own: neither ends above the other."""
    ends = [_end(head, heads) for head in heads]
    return [
        [h for h, e in zip(heads, ends, strict=True) if h.top < end and head.top < e]
        for head, end in zip(heads, ends, strict=True)
    ]


def _end(head: Head, heads: Sequence[Head]) -> float:
    """How far down a table reaches at most: to the next head in its way."""
    below = (h.top for h in heads if h.top > head.bottom and overlapping(h, head))
    return min(below, default=float("inf"))


def parted(group: list[Token], lines: Sequence[Line]) -> list[list[Token]]:
    """The parts of a head between which the rows below have names that no word of it heads."""
    bottom = max(t.piece.bottom for t in group)
    first = bisect_left(lines, bottom, key=lambda line: line.middle)
    below = [p for line in lines[first : first + _ROWS] for p in line.pieces]
    parts = [[group[0]]]
    for a, b in pairwise(group):
        if b.has("analyte") or not _names_between(a, b, below):
            parts[-1].append(b)
        else:
            parts.append([b])
    whole = all(any(t.counts for t in part) for part in parts)
    return parts if whole else [group]


def _names_between(a: Token, b: Token, below: Sequence[Piece]) -> bool:
    """Whether known names stand under the gap between two words of a head."""
    inside = [p for p in below if a.piece.x1 <= p.centre <= b.piece.x0 and p.x1 < b.piece.x1]
    return sum(analytes.find(p.text) is not None for p in inside) >= _FEWEST


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
