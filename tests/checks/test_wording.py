"""Numbers and names as sentences have them."""

from decimal import Decimal

import pytest

from tracker.checks import wording

NAMES = [
    ("lead", "lead"),
    ("arsenic", "arsenic"),
    ("arsenic_inorganic", "inorganic arsenic"),
    ("chromium_vi", "chromium (VI)"),
    ("7_hydroxymitragynine", "7-hydroxymitragynine"),
    ("mgm_15", "MGM-15"),
    ("e_coli", "Escherichia coli"),
    ("salmonella", "Salmonella spp."),
    ("yeast", "yeast"),
    ("total_aerobic_count", "total aerobic microbial count"),
    ("pah4", "PAH4"),
    ("ph", "pH"),
    ("not_in_the_vocabulary", "not in the vocabulary"),
]


@pytest.mark.parametrize(("key", "name"), NAMES)
def test_names_within_a_sentence(key: str, name: str) -> None:
    """Common names are written small, Latin names, symbols and other amounts as they are."""
    assert wording.common(key) == name


def test_names_at_the_beginning_of_a_sentence() -> None:
    """A remark behind a name is left out, unless it makes another amount of it."""
    assert wording.plain("Escherichia coli (generic)") == "Escherichia coli"
    assert wording.plain("Arsenic (total)") == "Arsenic (total)"


NUMBERS = [("1E+7", "10,000,000"), ("9999", "9999"), ("0.50", "0.50"), ("0.0000610", "0.0000610")]


@pytest.mark.parametrize(("number", "text"), NUMBERS)
def test_printed_digits_come_back(number: str, text: str) -> None:
    """A printed number keeps its digits and has no exponent."""
    assert wording.number(Decimal(number)) == text


def test_rounding() -> None:
    """A computed number has three figures; a greatest amount is never rounded up."""
    assert wording.rounded(Decimal("3.0549")) == "3.05"
    assert wording.rounded(Decimal("48712.3")) == "48,700"
    assert wording.rounded_down(Decimal("9.89")) == "9.8"


def test_lists() -> None:
    """Names in a row have one "and"."""
    assert wording.listed([]) == ""
    assert wording.listed(["lead"]) == "lead"
    assert wording.listed(["lead", "cadmium", "mercury"]) == "lead, cadmium and mercury"


def test_units() -> None:
    """Units a day and a serving are words, and micro has its sign."""
    assert wording.unit("ug/day") == "µg a day"
    assert wording.unit("mg/serving") == "mg a serving"
    assert wording.unit(None) == ""
