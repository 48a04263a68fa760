"""The columns of a table, and what the words over them say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tracker.reading.lines import Line, Piece
from tracker.reading.strips import Strip
from tracker.reading.tokens import Head, split
from tracker.records.page import Word
from tracker.vocabulary import columns, units

_MEASURED = frozenset({"result", "limit", "least", "lod", "loq", "lod loq"})


@dataclass(slots=True)
class Column:
    """A column of a table.

    Attributes:
        strip: Its extent.
        role: What it holds, "" if nothing tells.
        unit: The unit its head prints, with its words.
        head: The words over it.
    """

    strip: Strip
    role: str = ""
    unit: str = ""
    unit_words: list[Word] = field(default_factory=list)
    head: str = ""


def give_heads(cols: Sequence[Column], head: Head) -> None:
    """Give each piece of the head to the column it stands over, and read the column's role."""
    given: list[list[tuple[float, Piece]]] = [[] for _ in cols]
    for piece in _single(head.pieces, cols):
        i, apart = _nearest(piece, cols)
        given[i].append((apart, piece))
    for column, near in zip(cols, given, strict=True):
        pieces = _without_rivals(near)
        pieces.sort(key=lambda p: (round(p.middle / 3), p.x0))
        column.head = " ".join(p.text for p in pieces)
        heading = columns.heading(column.head)
        column.role = role_of(heading)
        alone = next((p.text for p in pieces if units.find(p.text) is not None), "")
        column.unit = heading.unit or alone
        if column.unit:
            column.role = column.role or "result"
            column.unit_words = _words_of_unit(pieces, column.unit)


def give_units_above(cols: Sequence[Column], head: Head, lines: Sequence[Line]) -> None:
    """Give columns without a unit the one that stands over their heads, alone or over several."""
    for line in lines:
        if not 0 < head.top - line.middle < 2.2 * head.size:
            continue
        for piece in line.pieces:
            heading = columns.heading(piece.text)
            if not heading.unit or not heading.whole or piece.text.endswith(":"):
                continue
            for column in cols:
                over = piece.x0 - head.size <= column.strip.centre <= piece.x1 + head.size
                if over and not column.unit and column.role in _MEASURED:
                    column.unit, column.unit_words = heading.unit, list(piece.words)


def _single(pieces: Sequence[Piece], cols: Sequence[Column]) -> Iterator[Piece]:
    """Pieces cut into the heads of single columns, where several stand close together."""
    for piece in pieces:
        heading = columns.heading(piece.text)
        each = [Piece([w]) for w in piece.words]
        if not heading.whole and len({_nearest(w, cols)[0] for w in each}) > 1:
            over = sum(1 for c in cols if c.strip.x0 < piece.x1 and piece.x0 < c.strip.x1)
            if over > 1:
                yield from each
                continue
        for token in split(piece, heading, piece):
            yield token.piece


def _without_rivals(near: Sequence[tuple[float, Piece]]) -> list[Piece]:
    """Of heads side by side over one column, the nearest: the other's own column is empty."""
    kept = []
    for apart, piece in near:
        rivals = [
            a for a, p in near if p is not piece and abs(p.middle - piece.middle) < 0.3 * p.size
        ]
        roles = set(columns.heading(piece.text).roles)
        if roles and rivals and min(rivals) < apart:
            continue
        kept.append(piece)
    return kept


def _nearest(piece: Piece, cols: Sequence[Column]) -> tuple[int, float]:
    """The column that a piece of the head stands over: by an edge or the centre in common."""

    def apart(i: int) -> tuple[float, float]:
        s = cols[i].strip
        centre = abs(s.centre - piece.centre)
        overlap = min(s.x1, piece.x1) - max(s.x0, piece.x0)
        edges = min(abs(s.x0 - piece.x0), abs(s.x1 - piece.x1), centre)
        return (edges - max(0.0, overlap), centre)

    best = min(range(len(cols)), key=apart)
    return best, abs(cols[best].strip.centre - piece.centre)


def role_of(heading: columns.Heading) -> str:
    """The one role of a column from its words; "lod loq" where both stand in one column."""
    roles = heading.roles
    if "control" in roles:
        return "control"
    if "lod" in roles and "loq" in roles:
        return "lod loq"
    for role in ("uncertainty", "loq", "lod", "limit", "least", "status", "result"):
        if role in roles:
            return role
    if not roles:
        return "result" if heading.unit else ""
    return roles[0]


def _words_of_unit(pieces: Sequence[Piece], unit: str) -> list[Word]:
    wanted = unit.split()
    printed = [w for p in pieces for w in p.words]
    return [w for w in printed if any(u in w.text for u in wanted)] or printed
