"""Rows whose values are printed half a line above or below their names."""

from collections.abc import Sequence
from itertools import pairwise

from tracker.reading.cells import is_value
from tracker.reading.slices import Slice
from tracker.reading.tokens import Head
from tracker.vocabulary import analytes

_FEWEST = 4  # lines: names and values of two rows
_LEVEL = 0.25  # of the font's height: how unlike the ways from names to values may be


def paired(body: Sequence[Slice], head: Head) -> list[Slice]:
    """The lines under a head, with names and the values half a line off made one.

    Only where lines of names and lines of values take turns all the way down, and there is one line
    of values for each name: else which belong together is not said.
    """
    edge = head.tokens[0].piece.x1
    kinds = [_kind(s, edge) for s in body]
    turns = list(kinds)
    while turns and turns[-1] == "other":
        turns.pop()
    few = len(turns) < _FEWEST or len(turns) % 2
    if few or "other" in turns or any(a == b for a, b in pairwise(turns)):
        return list(body)
    pairs = [(body[i], body[i + 1]) for i in range(0, len(turns), 2)]
    ways = [b.middle - a.middle for a, b in pairs]
    if max(ways) - min(ways) > _LEVEL * head.size:
        return list(body)
    return [*(_one(a, b) for a, b in pairs), *body[len(turns) :]]


def _kind(s: Slice, edge: float) -> str:
    """Whether a line is the known name of a row, or values right of the names."""
    if len(s.texts) == 1 and s.words[0].x0 < edge and analytes.find(s.texts[0]) is not None:
        return "name"
    values = s.words[0].x0 > edge and any(map(is_value, s.texts))
    return "values" if values else "other"


def _one(a: Slice, b: Slice) -> Slice:
    """Two lines as one, from left to right."""
    name, values = sorted((a, b), key=lambda s: s.words[0].x0)
    return Slice(
        [*name.words, *values.words],
        [*name.atoms, *values.atoms],
        min(a.top, b.top),
        max(a.bottom, b.bottom),
    )
