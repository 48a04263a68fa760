"""Rows of several lines between rulings: a name above its method, the values half-way down."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from tracker.reading.cells import is_value
from tracker.reading.lines import by_height
from tracker.reading.slices import Slice, words_of
from tracker.records.page import Word
from tracker.vocabulary import analytes

_FEWEST = 2  # rulings
_SMALLER = 0.9  # of the name's type: what is printed under it is no part of it


def bands_of(body: Sequence[Slice], levels: Sequence[float]) -> list[list[Slice]]:
    """The lines of each row, where rulings part row from row and most names stand off their values.

    Args:
        body: The lines under a head.
        levels: Heights of the rulings between them.

    Returns:
        For each row its lines, also those of rows of one line; empty where a line is a row.
    """
    if len(levels) < _FEWEST:
        return []
    found = groupby(body, key=lambda s: bisect_right(levels, s.middle))
    bands = [list(lines) for _, lines in found]
    valued = [band for band in bands if any(map(_values, band))]
    apart = sum(map(_named_apart, valued))
    return [] if any(map(_crowded, valued)) or 2 * apart <= len(valued) else bands


def _values(s: Slice) -> list[list[Word]]:
    return [atom for atom, text in zip(s.atoms, s.texts, strict=True) if is_value(text)]


def _crowded(band: Sequence[Slice]) -> bool:
    """Whether values stand under one another between two rulings: they are several rows."""
    spans = [[(a[0].x0, a[-1].x1) for a in _values(s)] for s in band]
    return any(
        x0 < other1 and other0 < x1
        for i, above in enumerate(spans)
        for below in spans[i + 1 :]
        for x0, x1 in above
        for other0, other1 in below
    )


def _named_apart(band: Sequence[Slice]) -> bool:
    """Whether a name stands on other lines than the values of its row, which have none there."""
    valued = [atom for s in band if _values(s) for atom in s.atoms]
    others = [s.atoms[0] for s in band if not _values(s)]
    name = min(others, key=lambda atom: atom[0].x0, default=None)
    return name is not None and not any(_overlap(name, atom) for atom in valued)


def _overlap(a: Sequence[Word], b: Sequence[Word]) -> bool:
    return a[0].x0 < b[-1].x1 and b[0].x0 < a[-1].x1


def name_of(words: Sequence[Word], with_method: bool) -> list[Word]:
    """Of what stands in a cell of names the name: not the method under it.

    Args:
        words: Of the cell, from top to bottom.
        with_method: The head says that methods stand in the column too.
    """
    lines = by_height(words)
    first = lines[0][0].size if lines else 0.0
    large = [line for line in lines if line[0].size >= _SMALLER * first]
    if len(large) == len(lines) > 1 and with_method and analytes.find(words_of(words)) is None:
        large = lines[:-1]
    return [word for line in large for word in line]
