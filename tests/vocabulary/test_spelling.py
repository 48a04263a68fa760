"""Names are compared by what two spellings have in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.vocabulary.spelling import folded, normal, without_marks


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Δ9-THC", "delta 9 thc"),
        ("∆⁹-THC", "Delta-9-THC"),
        ("\uf0449-THC", "delta9thc"),
        ("Aflatoxin B₁", "AFLATOXIN B1"),
        ("Benzo[a]pyrene", "Benzo(a)pyrene"),
        ("plísně", "PLISNE"),
        ("ołów", "olow"),
        ("µg/g", "μg/g"),
    ],
)
def test_spellings_of_one_name_have_one_normal_form(one: str, other: str) -> None:
    """Case, accents, brackets, Greek letters, raised digits and the sign for micro do not count."""
    assert normal(one) == normal(other)


@given(st.text(max_size=40))
def test_the_normal_form_is_its_own(text: str) -> None:
    """Any text has a normal form of a-z, digits and &, and that form is its own normal form."""
    form = normal(text)

    assert normal(form) == form
    assert all(c.isascii() and (c.isalnum() or c == "&") for c in form)
    assert folded(text) == folded(text).lower()


def test_footnote_marks_are_left_off() -> None:
    """Raised digits and stars at the end of a name are marks, not parts of it."""
    assert without_marks("Lead¹*") == "Lead"
