"""Lengths to the hundredth of a point, many at once."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import repeat
from operator import mul, truediv


@lru_cache(maxsize=8192)  # words of a line share two edges, boxes of a table even more
def hundredth(length: float) -> float:
    """A length to the hundredth of a point."""
    return round(length, 2)


def hundredths(lengths: Iterable[float]) -> list[float]:
    """Lengths that a file gives in single precision, to the hundredth of a point.

    The same as `round`, at a third of the time: times 100, such a number is a half only if it is
    one exactly.
    """
    lengths = list(lengths)
    try:
        return list(map(truediv, map(round, map(mul, lengths, repeat(100.0))), repeat(100.0)))
    except (OverflowError, ValueError):  # of a broken file: not a number
        return [round(length, 2) for length in lengths]
