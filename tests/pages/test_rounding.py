"""Lengths are rounded in bulk as they are one by one."""

import struct

from hypothesis import given
from hypothesis import strategies as st

from tracker.pages.rounding import hundredth, hundredths

SINGLE = st.floats(width=32, allow_nan=False, allow_infinity=False, min_value=-2e4, max_value=2e4)


@given(SINGLE, SINGLE)
def test_lengths_of_a_file_are_rounded_alike_alone_and_in_bulk(edge: float, origin: float) -> None:
    """What a file gives in single precision, and its distance from an origin, round as ever."""
    lengths = [edge, edge - origin]

    found = hundredths(lengths)

    assert found == [round(length, 2) for length in lengths] == list(map(hundredth, lengths))


def test_halves_go_to_the_even_hundredth() -> None:
    """An exact half is rounded as Python rounds it."""
    assert hundredths([0.125, 0.375, -0.125]) == [0.12, 0.38, -0.12]


def test_lengths_that_are_no_numbers_stay_what_they_are() -> None:
    """A broken file's infinite edge raises nothing."""
    (infinite,) = struct.unpack("<f", b"\x00\x00\x80\x7f")

    assert hundredths([infinite, 1.006]) == [infinite, 1.01]
