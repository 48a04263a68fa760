"""Words that head columns, and the heads they make."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tracker.reading.lines import Piece, part
from tracker.records.page import Word
from tracker.vocabulary import columns, units
from tracker.vocabulary.columns import Heading

# Roles whose column can hold what a row is about.
VALUED = frozenset({"result", "limit", "least", "lod", "loq", "status", "unit", "control"})


STRONG = VALUED - {"unit"}


@dataclass(slots=True)
class Token:
    """A piece that heads a column: column words, a unit, or both.

    Attributes:
        piece: Its words.
        heading: What they say.
        source: The piece of the line that it is all or some of.
    """

    piece: Piece
    heading: Heading
    source: Piece

    def has(self, role: str) -> bool:
        """Whether a role is among its own."""
        return role in self.heading.roles

    def has_any(self, roles: frozenset[str]) -> bool:
        """Whether one of some roles is among its own."""
        return not roles.isdisjoint(self.heading.roles)

    @property
    def counts(self) -> bool:
        """Whether its column can hold a value: by its role, or by being nothing but a unit."""
        return not self.heading.roles or self.has_any(VALUED)


@dataclass(slots=True)
class Head:
    """The head of one table.

    Attributes:
        tokens: What heads its columns, left to right.
        left, right: The table's own width, as far as the head tells it.
        top, bottom: The lines the head takes.
        pieces: Everything printed in that rectangle, column words or not.
        beside: What its lines print right of it.
    """

    tokens: list[Token]
    left: float
    right: float
    top: float
    bottom: float
    pieces: list[Piece] = field(default_factory=list)
    beside: list[Piece] = field(default_factory=list)

    @property
    def size(self) -> float:
        """Height of its font."""
        return max([t.piece.size for t in self.tokens])


def unfused(piece: Piece) -> list[Piece]:
    """The piece with heads apart that are printed too close: "LODLOQ", "µg/g µg/g"."""
    if units.find(piece.text) is not None:
        return [piece]  # "PPM (µg/g)" is one unit
    printed = []
    for word in piece.words:
        if cuts := columns.fused(word.text):
            printed += [part(word, a, b) for a, b in pairwise([0, *cuts, len(word.text)])]
        else:
            printed.append(word)
    if len(printed) > 1 and all(units.find(w.text) is not None for w in printed):
        return [Piece([w]) for w in printed]
    for i in range(1, len(printed)):
        unit = units.find(printed[i - 1].text)
        if unit is not None and _parts_columns(printed[:i], printed[i:]):
            return [*unfused(Piece(printed[:i])), *unfused(Piece(printed[i:]))]
    return [Piece(printed)] if len(printed) > len(piece.words) else [piece]


def _parts_columns(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether the unit that words end with ends a column, and a unit follows, or verdicts."""
    last, first = left[-1].text, right[0].text
    if units.find(f"{last} {first}") is not None:
        return False
    heading = columns.heading(" ".join([w.text for w in right]))
    alone = len(left) == 1 and heading.whole and heading.roles == ("status",)
    return alone or (units.find(first) is not None and "(" not in first)


def split(piece: Piece, heading: Heading, source: Piece) -> Iterator[Token]:
    """One token a column word, where words of two columns stand close together."""
    if len(set(heading.roles)) > 1:  # "Average Weight per Package" is of one column
        for i in reversed(range(1, len(piece.words))):
            a, b = Piece(piece.words[:i]), Piece(piece.words[i:])
            left, right = columns.heading(a.text), columns.heading(b.text)
            if not (left.whole and right.whole and len(left.roles) == 1 and right.roles):
                continue
            if a.text[-1] in "/±" or b.text[0] in "/([±" or units.leading(b.text):
                break  # "LOD / LOQ" is one column, and a unit belongs to what stands before
            yield Token(a, left, source)
            yield from split(b, right, source)
            return
    yield Token(piece, heading, source)


def lined(a: Piece, b: Piece) -> bool:
    """Whether two pieces stand in one column: an edge or the centre in common."""
    if a.x1 <= b.x0 or b.x1 <= a.x0:
        return False  # as most
    apart = min(abs(a.x0 - b.x0), abs(a.x1 - b.x1), abs(a.centre - b.centre))
    common = min(a.x1, b.x1) - max(a.x0, b.x0)
    return apart < 4 and common > 0.25 * min(a.x1 - a.x0, b.x1 - b.x0)


def heads_table(tokens: Sequence[Token]) -> bool:
    """Whether column words make a head: a name and a value, or two values side by side."""
    both = {"result", "limit"}  # "result / action level, ppm" tells how a list is to be read
    single = (t for t in tokens if not both <= set(t.heading.roles))
    valued = [t for t in single if t.has_any(STRONG) or t.heading.unit]
    sure = [t for t in valued if t.has_any(STRONG) and not _is_technique(t)]
    named = any(t.has("analyte") for t in tokens)
    if len(tokens) < 3 and len({id(t.source) for t in tokens}) < 2:
        return False  # "Residual solvents results" is a title
    pair = len(tokens) == 2 and all(t.heading.whole for t in tokens)  # "Terpenes" "%"
    enough = bool(sure) or len(valued) > 1 or (pair and bool(valued))
    return (named and enough) or (bool(sure) and len(valued) > 1)


def _is_technique(token: Token) -> bool:
    """Whether a name's method was taken for a word of limits: "Pesticides (LC-MS/MS)"."""
    plain = columns.heading(columns.without_techniques(token.piece.text))
    return token.has("analyte") and plain.roles == ("analyte",)
