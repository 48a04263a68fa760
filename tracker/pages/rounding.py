"""Lengths to the hundredth of a point, many at once."""

from collections.abc import Iterable
from functools import lru_cache

_WHOLES = 1.5 * 2**52  # hereabouts floats are whole numbers


@lru_cache(maxsize=8192)  # words of a line share two edges, boxes of a table even more
def hundredth(length: float) -> float:
    """A length to the hundredth of a point."""
    return round(length, 2)


def hundredths(lengths: Iterable[float]) -> list[float]:
    """Lengths that a file gives in single precision, to the hundredth of a point.

    The same as `round`, at an eighth of the time: times 100, such a number is a half only if it is
    one exactly, and beside `_WHOLES` no fraction has room: of two, the even number is the nearest.
    """
    return [(length * 100.0 + _WHOLES - _WHOLES) / 100.0 for length in lengths]
