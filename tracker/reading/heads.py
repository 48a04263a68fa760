"""Where tables begin: runs of the words that head columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tracker.reading.lines import Line, Piece
from tracker.vocabulary import columns
from tracker.vocabulary.columns import Heading

# Roles whose column can hold what a row is about.
VALUED = frozenset({"result", "limit", "least", "lod", "loq", "status", "unit"})
# Lines of one head are at most this share of the font's height apart.
_STACKED = 0.95
_UNIT_ROW = 1.3


@dataclass(slots=True)
class Token:
    """A piece that heads a column: column words, a unit, or both."""

    piece: Piece
    heading: Heading

    def has(self, *roles: str) -> bool:
        """Whether one of the roles is among its own."""
        return any(role in roles for role in self.heading.roles)

    @property
    def counts(self) -> bool:
        """Whether its column can hold a value: by its role, or by being nothing but a unit."""
        return not self.heading.roles or self.has(*VALUED)


@dataclass(slots=True)
class Head:
    """The head of one table.

    Attributes:
        tokens: What heads its columns, left to right.
        left, right: The table's own width, as far as the head tells it.
        top, bottom: The lines the head takes.
        pieces: Everything printed in that rectangle, column words or not.
    """

    tokens: list[Token]
    left: float
    right: float
    top: float
    bottom: float
    pieces: list[Piece] = field(default_factory=list)

    @property
    def size(self) -> float:
        """Height of its font."""
        return max(t.piece.size for t in self.tokens)


def tokens_in(line: Line) -> list[Token]:
    """The pieces of a line that head columns, were it a table's head."""
    found = []
    for piece in line.pieces:
        text = piece.text
        if len(text) > 60 or "=" in text or text.endswith(":"):
            continue
        heading = columns.heading(text)
        if heading.whole and (heading.roles or heading.unit):
            found.extend(split(piece, heading))
    return found


def split(piece: Piece, heading: Heading) -> Iterator[Token]:
    """One token a column word, where words of two columns stand close together."""
    words = piece.words
    if len(heading.roles) > 1 and len(words) > 1:
        for i in range(1, len(words)):
            a, b = Piece(words[:i]), Piece(words[i:])
            left, right = columns.heading(a.text), columns.heading(b.text)
            if left.whole and right.whole and left.roles and right.roles:
                yield Token(a, left)
                yield from split(b, right)
                return
    yield Token(piece, heading)


def find_heads(lines: Sequence[Line], width: float) -> list[Head]:
    """The heads of all tables of a page, from top to bottom and left to right."""
    heads = [
        head
        for first, last, tokens in _bands(lines)
        for head in _side_by_side(tokens, lines[first].top, lines[last].bottom, width)
    ]
    for head in heads:
        _grow(head, lines)
    return heads


def _bands(lines: Sequence[Line]) -> Iterator[tuple[int, int, list[Token]]]:
    """Runs of neighbouring lines whose pieces head columns, if they can head a table."""
    first, last, tokens = 0, -1, list[Token]()
    for i, line in enumerate(lines):
        here = tokens_in(line)
        if not here or not any(t.heading.roles for t in here):
            continue
        near = last >= 0 and line.top - lines[last].bottom < _STACKED * here[0].piece.size
        if near and not (_heads_table(tokens) and _heads_table(here)):
            tokens += here
        else:
            if _heads_table(tokens):
                yield first, last, tokens
            first, tokens = i, here
        last = i
    if _heads_table(tokens):
        yield first, last, tokens


def _heads_table(tokens: Sequence[Token]) -> bool:
    """Whether column words make a head: a name and a value, or two values side by side."""
    named = any(t.has("analyte") for t in tokens)
    valued = [t for t in tokens if t.counts]
    kinds = {t.heading.roles[:1] for t in valued}
    strong = any(t.has("result", "limit", "lod", "loq", "status") for t in valued)
    return (named and bool(valued)) or (strong and len(kinds) > 1)


def _side_by_side(
    tokens: Sequence[Token], top: float, bottom: float, width: float
) -> Iterator[Head]:
    """One head a table: a second name column behind values begins another table."""
    groups: list[list[Token]] = [[]]
    for token in sorted(tokens, key=lambda t: t.piece.x0):
        group = groups[-1]
        again = token.has("analyte") and not token.has(*VALUED)
        if again and any(t.has("analyte") for t in group) and any(t.counts for t in group):
            groups.append([token])
        else:
            group.append(token)
    groups = [g for g in groups if _heads_table(g)]
    edge = 0.0
    for i, group in enumerate(groups):
        end = groups[i + 1][0].piece.x0 if i + 1 < len(groups) else width
        head = _head(group, edge, end, top, bottom)
        edge = head.right
        yield head


def _head(tokens: list[Token], edge: float, end: float, top: float, bottom: float) -> Head:
    """A head with the width that its words give the table between two edges."""
    first, last = tokens[0].piece, tokens[-1].piece
    size = max(t.piece.size for t in tokens)
    if tokens[0].has("analyte"):
        # A head centred over long names begins right of them, by less than the way to the next.
        second = tokens[1].piece.x0 if len(tokens) > 1 else first.x1
        left = max(edge, first.x0 - max(second - first.x1, size))
    else:
        left = edge
    before = tokens[-2].piece.x1 if len(tokens) > 1 else last.x0
    slack = max(2.5 * size, 0.7 * (last.x0 - before))
    return Head(tokens, left, min(end, last.x1 + slack), top, bottom)


def _grow(head: Head, lines: Sequence[Line]) -> None:
    """Take in the words above and below that belong to the head: "Action" over "Level", units."""
    inside = [line for line in lines if line.bottom > head.top and line.top < head.bottom]
    above = _neighbour(lines, inside[0], -1)
    if above and head.top - above.bottom < 0.35 * head.size:
        pieces = _within(above, head)
        if pieces and all(_over_a_token(p, head) for p in pieces):
            head.pieces += pieces
    head.pieces += [p for line in inside for p in _within(line, head)]
    below = _neighbour(lines, inside[-1], 1)
    while below and below.top - head.bottom < _UNIT_ROW * head.size:
        pieces = _within(below, head)
        if not pieces or not all(_only_head(p) for p in pieces):
            break
        head.pieces += pieces
        head.bottom = max(p.bottom for p in pieces)
        below = _neighbour(lines, below, 1)


def _neighbour(lines: Sequence[Line], line: Line, step: int) -> Line | None:
    i = next(n for n, other in enumerate(lines) if other is line) + step
    return lines[i] if 0 <= i < len(lines) else None


def _within(line: Line, head: Head) -> list[Piece]:
    return [p for p in line.pieces if head.left - 1 <= p.centre <= head.right + 1]


def _over_a_token(piece: Piece, head: Head) -> bool:
    """Whether a piece stands over one column word, no wider than a column."""
    return len(piece.text) < 30 and any(
        t.piece.x0 - 3 <= piece.centre <= t.piece.x1 + 3 for t in head.tokens
    )


def _only_head(piece: Piece) -> bool:
    """Whether a piece has only words of a head: a unit, or column words in brackets."""
    heading = columns.heading(piece.text)
    return heading.whole and bool(heading.unit or heading.roles) and not piece.text.endswith(":")
