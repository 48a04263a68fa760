"""Names as people write them, and the keys by which they are found again."""

import pytest

from tracker.store.keys import name_key, plain_name, written_out


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Green Example", "  green\t EXAMPLE "),
        ("Café Vert", "CAFE\u0301 vert"),
        ("Straße", "STRASSE"),
        ("Green Example", "Green\u200b Example\ufeff"),
        ("Green Example", "Green\x07 Example\n"),
        ("ＡＢＣ", "abc"),
    ],
)
def test_names_that_look_the_same_have_one_key(one: str, other: str) -> None:
    """Case, width, blanks, composed accents and marks that are not seen make no other name."""
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Café", "Cafe"), ("23-A", "23A"), ("🌿 Leaf", "🍃 Leaf"), ("7", "07")],
)
def test_names_that_look_different_have_two(one: str, other: str) -> None:
    """Whether they are one is for a person to say."""
    assert name_key(one) != name_key(other)


def test_a_plain_name_stands_on_one_line() -> None:
    """Control characters and bytes that are no characters become blanks; the rest stays."""
    assert plain_name(" Grün\n\x1b[31m 🌿\udcff ") == "Grün [31m 🌿"


def test_the_name_of_a_file_is_written_out() -> None:
    """What no terminal shows is written as an escape, so that two files keep two names."""
    assert written_out("a\nb\x1b\udcff ü.pdf") == r"a\x0ab\x1b\xff ü.pdf"
