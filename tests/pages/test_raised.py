"""Raised and lowered digits are never taken for digits of the number beside them."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.pages.conftest import Read, texts


def mark(base: str, raised: str, rise: float, size: float = 6, gap: float = 0.2) -> object:
    """A function that draws a text and a mark beside it."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, base)
        x = 72 + canvas.stringWidth(base) + gap
        canvas.setFont("Helvetica", size)
        canvas.drawString(x, 700 + rise, raised)

    return draw


@pytest.mark.parametrize(
    ("base", "raised", "rise", "seen"),
    [
        ("10", "5", 4, "10⁵"),
        ("10", "-3", 4, "10⁻³"),
        ("0.51", "2", 3, "0.51²"),
        ("CO", "2", -2, "CO₂"),
        ("Lead", "1", 3.5, "Lead¹"),
        ("Lead", "*", 3, "Lead*"),
    ],
)
def test_small_raised_digits_are_written_raised(
    page: Read, base: str, raised: str, rise: float, seen: str
) -> None:
    """An exponent, an index or a footnote mark is written as Unicode has it."""
    assert texts(page(mark(base, raised, rise))) == [seen]


def test_an_exponent_as_large_as_its_line_is_raised(page: Read) -> None:
    """Text moved up by the rise operator is an exponent at any size."""

    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.textOut("9.6x10")
        text.setRise(4)
        text.textOut("4")
        text.setRise(0)
        text.textOut(" CFU/g")
        canvas.drawText(text)

    assert texts(page(draw)) == ["9.6x10⁴", "CFU/g"]


def test_a_mark_before_its_word_is_raised(page: Read) -> None:
    """A raised number may stand in front."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 6)
        canvas.drawString(72, 704, "9")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(75.5, 700, "THC")

    assert texts(page(draw)) == ["⁹THC"]


def test_an_exponent_drawn_after_its_line_is_joined(page: Read) -> None:
    """A program may draw all exponents last."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "10")
        canvas.drawString(72 + 17, 700, "CFU/g")
        canvas.drawString(72, 680, "Lead")
        canvas.setFont("Helvetica", 6)
        canvas.drawString(72 + 11.3, 704, "5")

    assert sorted(texts(page(draw))) == ["10⁵", "CFU/g", "Lead"]


def test_small_digits_on_the_line_stay(page: Read) -> None:
    """A smaller number on the same line is a number."""
    assert texts(page(mark("Lead", "5", 0, gap=4))) == ["Lead", "5"]


def test_a_raised_letter_is_no_part_of_the_word(page: Read) -> None:
    """Letters have no raised form that a table would know; they stay apart."""
    assert texts(page(mark("Lead", "a", 4))) == ["Lead", "a"]
