"""What stands beside a name and does not change it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.vocabulary import naming


@pytest.mark.parametrize(
    "text",
    [
        "HPTLC",
        "by ICP-MS",
        "ISO 4833-1:2013",
        "EN 15763:2010",
        "USP <2021>",
        "Ph. Eur. 2.8.17",
        "AB-044 rev. 3 2022 (HPLC-UV)",
        "EN 14132:2009 mod.",
        "UNI EN 14123:2008 + AB-061",
        "AB-044 rev. 3 2022 (HPLC-UV) - calcolo",
        "105 °C, 3 h",
        "EU 2023/915",
    ],
)
def test_methods_norms_and_temperatures_are_measuring(text: str) -> None:
    """They say how something was measured, and name nothing."""
    assert naming.is_measuring(text)


@pytest.mark.parametrize(
    "text", ["Lead", "ISO", "O157:H7", "25 g", "HPLC purity", "", "B1", "2021"]
)
def test_names_and_amounts_are_not(text: str) -> None:
    """A name, a portion or a number alone is no method."""
    assert not naming.is_measuring(text)


@given(st.text(max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    """What is left of any text is shorter each time, and part of it."""
    left = list(naming.barer(text))

    assert all(len(b) < len(a) for a, b in zip([text, *left], left, strict=False))
