"""Heads without a word for results, though values stand right of them: their words belong to it."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import takewhile

from tracker.reading.cells import is_value
from tracker.reading.lines import Line, Piece
from tracker.reading.tokens import Head, Token
from tracker.vocabulary import analytes, columns

# As many lines under a head show what stands right of it.
_ROWS = 10
_FEWEST = 2
# So many heights of the font above a head and below it stand words of the same head.
_ABOVE = 2.6
_LEVEL = 0.5
_FARTHEST = 40.0


def complete(head: Head, heads: Sequence[Head], lines: Sequence[Line]) -> None:
    """Let a head of names without results reach to the values right of it, if they have no names.

    Args:
        head: The head.
        heads: All of its part of the page.
        lines: The lines of that part.
    """
    if not head.tokens[0].has("analyte") or any(_heads_results(t) for t in head.tokens):
        return
    end = _end(head, heads)
    start = bisect_right(lines, head.bottom, key=lambda line: line.middle)
    stop = _next_head(head, heads)
    below = [line for line in lines[start : start + _ROWS] if line.middle < stop]
    rows = [row for line in below if (row := _row(line, head, end)) is not None]
    values = [p for row in rows for p in row]
    if sum(map(bool, rows)) < _FEWEST or 2 * sum(map(bool, rows)) < len(rows):
        return
    first = min(p.top for p in values)
    over = [p for p in _over(head, lines, end, first) if _heads_any(p, values)]
    _take(head, over, max(p.x1 for p in values))


def _heads_results(token: Token) -> bool:
    return token.has("result") or (not token.heading.roles and bool(token.heading.unit))


def _end(head: Head, heads: Sequence[Head]) -> float:
    """Where a table with names of its own begins beside a head."""
    last = head.tokens[-1].piece.x1
    named = (
        h.tokens[0].piece.x0
        for h in heads
        if h is not head and h.tokens[0].has("analyte") and h.tokens[0].piece.x0 > last
        if h.top < head.bottom + _ABOVE * head.size and head.top < h.bottom + _ABOVE * head.size
    )
    return min(named, default=float("inf"))


def _next_head(head: Head, heads: Sequence[Head]) -> float:
    """Where the next head with names begins under a head."""
    named = (h.top for h in heads if h.tokens[0].has("analyte") and h.top > head.top)
    return min((top for top in named if top >= head.bottom - 1), default=float("inf"))


def _row(line: Line, head: Head, end: float) -> list[Piece] | None:
    """The values right of a head's words on a line with a name under it; None for other lines."""
    first, last = head.tokens[0].piece, head.tokens[-1].piece
    names = [p for p in line.pieces if p.x0 < first.x1 and p.x1 > first.x0 - head.size]
    if not names or is_value(names[0].text):
        return None
    right = [p for p in line.pieces if last.x1 + _LEVEL * head.size < p.x0 < end]
    own = takewhile(lambda p: analytes.find(p.text) is None and ":" not in p.text, right)
    return [p for p in own if is_value(p.text)]


def _over(head: Head, lines: Sequence[Line], end: float, first: float) -> list[Piece]:
    """What stands right of a head, around its height and above the rows."""
    last = head.tokens[-1].piece
    return [
        p
        for line in lines
        if head.top - _ABOVE * head.size < line.middle < first
        for p in line.pieces
        if last.x1 < p.x0 < end and not is_value(p.text) and len(p.text) < _FARTHEST
    ]


def _heads_any(piece: Piece, values: Sequence[Piece]) -> bool:
    """Whether a piece stands over values."""
    return any(v.x0 - v.size < piece.x1 and piece.x0 < v.x1 + v.size for v in values)


def _take(head: Head, over: Sequence[Piece], right: float) -> None:
    """Add words to a head, and let it reach as far right as its values."""
    known = {id(p.words[0]) for p in head.pieces}
    new = [p for p in over if id(p.words[0]) not in known]
    said = [(p, columns.heading(p.text)) for p in new]
    head.pieces += new
    head.tokens += [Token(p, h, p) for p, h in said if h.whole and (h.roles or h.unit)]
    head.tokens.sort(key=lambda t: t.piece.x0)
    head.right = max([head.right, right + head.size, *(p.x1 + head.size for p in new)])
    head.top = min([head.top, *(p.top for p in new)])
    head.bottom = max([head.bottom, *(p.bottom for p in new)])
