"""Printed numbers: every digit comes back, and what may be read in two ways is named."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.results.numbers import Sign, decimal_sign, read_number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.05", "0.05"),
        ("0,05", "0.05"),
        (".05", "0.05"),
        (",05", "0.05"),
        ("0.50", "0.50"),
        ("1,200", "1200"),
        ("10,000", "10000"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("1 200", "1200"),
        ("1\u00a0200,5", "1200.5"),
        ("1,200.50", "1200.50"),
        ("1.200,50", "1200.50"),
        ("1’234.5", "1234.5"),
        ("0,125", "0.125"),
        ("1234,567", "1234.567"),
        ("-0.02", "-0.02"),
        ("−3", "-3"),
        ("1.2E+03", "1.2E+3"),
        ("1.2e-3", "0.0012"),
        ("1.2 x 10^3", "1.2E+3"),
        ("1.2×10³", "1.2E+3"),
        ("9,6·10⁴", "9.6E+4"),
        ("9,6.10⁴", "9.6E+4"),
        ("1,0.10^3", "1.0E+3"),
        ("2.1 x 10⁵", "2.1E+5"),
        ("2.1 × 10⁻⁵", "0.000021"),
        ("10⁵", "1E+5"),
        ("10^4", "1E+4"),
    ],
)
def test_numbers_are_read_digit_for_digit(text: str, expected: str) -> None:
    """Signs, groups and powers of ten of every kind give the number, with no doubt."""
    number = read_number(text)

    assert number is not None
    assert (str(number.value), number.end, number.doubt) == (expected, len(text), "")


@pytest.mark.parametrize(
    ("text", "sign", "expected"),
    [
        ("1,200", ".", "1200"),
        ("1,200", ",", "1.200"),
        ("1.200", ".", "1.200"),
        ("1.200", ",", "1200"),
        ("0,125", ".", "0.125"),
        ("1,20", ".", "1.20"),
        ("1,200.5", ",", "1200.5"),
    ],
)
def test_the_certificates_decimal_sign_settles_groups_of_three(
    text: str, sign: Sign, expected: str
) -> None:
    """Three digits behind a mark are decimals or thousands as the other numbers have them."""
    number = read_number(text, sign)

    assert number is not None
    assert (str(number.value), number.doubt) == (expected, "")


@pytest.mark.parametrize(
    ("text", "sign", "expected", "doubt"),
    [
        ("1,200", "both", "1200", "decimal_sign_unclear"),
        ("1.200", "both", "1.200", "decimal_sign_unclear"),
        ("1,200", "mostly ,", "1.200", "decimal_sign_unclear"),
        ("9,6.104", "", "9.6E+4", "exponent_flattened"),
        ("2.1 x 105", "", "2.1E+5", "exponent_flattened"),
        ("9,6·104", "", "9.6E+4", "exponent_flattened"),
        ("1.104", ",", "1104", "exponent_flattened"),
        ("1.10⁵", "", "1E+5", "exponent_or_footnote"),
    ],
)
def test_what_may_be_read_in_two_ways_is_doubted(
    text: str, sign: Sign, expected: str, doubt: str
) -> None:
    """A flattened exponent, a mark among both kinds of marks: never a number without a doubt."""
    number = read_number(text, sign)

    assert number is not None
    assert (str(number.value), number.doubt) == (expected, doubt)


@pytest.mark.parametrize(
    ("text", "expected", "rest"),
    [
        ("0.5¹", "0.5", "¹"),
        ("210⁵", "210", "⁵"),
        ("0.10⁵", "0.10", "⁵"),
        ("2 x 100", "2", " x 100"),
        ("5 E. coli", "5", " E. coli"),
        ("9 1234", "9", " 1234"),
        ("3, 4", "3", ", 4"),
        ("0 125", "0", " 125"),
    ],
)
def test_what_is_not_of_the_number_is_left(text: str, expected: str, rest: str) -> None:
    """A raised figure is an exponent only behind a ten; words and other numbers stay outside."""
    number = read_number(text)

    assert number is not None
    assert (str(number.value), text[number.end :]) == (expected, rest)


@pytest.mark.parametrize("text", ["", "abc", "-", "1,2,3", "1.2.3", "12,34,567", "0.10.0001", "٣"])
def test_what_is_no_number_gives_none(text: str) -> None:
    """Groups that are no groups, fused numbers and other texts make no number."""
    assert read_number(text) is None


@given(st.text(max_size=30), st.sampled_from(["", ".", ",", "both", "mostly ,"]))
def test_no_text_is_too_odd(text: str, sign: Sign) -> None:
    """Any text gives a number that ends inside it, or none."""
    number = read_number(text, sign)

    assert number is None or 0 < number.end <= len(text)


@given(st.decimals(min_value=0, max_value=10**12, places=4))
def test_printed_digits_come_back(number: Decimal) -> None:
    """A number printed with point or comma comes back with each of its digits."""
    for text in (str(number), str(number).replace(".", ",")):
        read = read_number(text)

        assert read is not None
        assert str(read.value) == str(number)


@given(st.integers(1, 10**12))
def test_thousands_come_back(number: int) -> None:
    """A whole number printed in groups, with commas or blanks, is that number."""
    for text in (f"{number:,}", f"{number:,}".replace(",", " ")):
        read = read_number(text)

        assert read is not None
        assert (int(read.value), read.end) == (number, len(text))


@given(st.integers(1, 99), st.integers(1, 9), st.sampled_from(["x", "×", "·", "*"]))
def test_powers_of_ten_come_back(tenths: int, power: int, times: str) -> None:
    """Caret, raised figure and E say the same number."""
    raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"[power]
    texts = [f"{tenths / 10} {times} 10^{power}", f"{tenths / 10}{times}10{raised}"]
    read = [read_number(text) for text in (*texts, f"{tenths / 10}E+0{power}")]

    assert {r.value for r in read if r} == {Decimal(tenths) * 10 ** (power - 1)}
    assert all(r and not r.doubt for r in read)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["<0,05", "1,200"], ","),
        (["0.5 ppm", "1,200"], "."),
        (["1,200.5"], "."),
        (["1.200,5"], ","),
        (["1,0.10^3"], ","),
        ([".05"], "."),
        (["0,5", "0.25"], "both"),
        ([*["0,5"] * 10, "0.25"], "mostly ,"),
        ([*["0.5"] * 10, "0,25"], "both"),
        (["1,200", "10", "ND"], ""),
        ([], ""),
    ],
)
def test_a_certificate_shows_its_decimal_sign(texts: list[str], expected: str) -> None:
    """Numbers that can be read in one way only tell how to read the others."""
    assert decimal_sign(texts) == expected
