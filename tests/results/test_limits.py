"""The text of a limit becomes the most, the least, or nothing; never a guess."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.results.doubts import SENTENCES
from tracker.results.limits import End, Limits, parse_limit


@pytest.mark.parametrize(
    ("text", "comparator", "number", "unit"),
    [
        ("0.5", "=", "0.5", ""),
        ("NMT 30.0", "=", "30.0", ""),
        ("Max 1.50", "=", "1.50", ""),
        ("10 ppm max", "=", "10", "ppm"),
        ("0.65 Limit", "=", "0.65", ""),
        ("Limit: 0.5", "=", "0.5", ""),
        ("≤ 10^4", "=", "1E+4", ""),
        ("10⁵ CFU/g", "=", "1E+5", "CFU/g"),
        ("max. 10 000 KTJ/g", "=", "10000", "KTJ/g"),
        ("nejvýše 2,5", "=", "2.5", ""),
        ("höchstens 10", "=", "10", ""),
        ("< 3.0%", "<", "3.0", "%"),
        ("moins de 10", "<", "10", ""),
        ("5000 ppm", "=", "5000", "ppm"),
        ("≤2000 µg/kg (sum)", "=", "2000", "µg/kg"),
        ("6 pieces (1 per 3 grams)", "=", "6", "pieces"),
    ],
)
def test_the_most_is_understood(text: str, comparator: str, number: str, unit: str) -> None:
    """A single number, however it is bounded from above, is the most that is allowed."""
    limits = parse_limit(text)

    assert limits == Limits(most=End(comparator, Decimal(number), unit))  # type: ignore[arg-type]
    assert limits.most and str(limits.most.number) == number


@pytest.mark.parametrize(
    "text",
    [
        "Min 10",
        "≥ 10",
        "NLT 10",
        "Limit Min 10",
        "Lower Limit 10",
        "mindestens 10",
        "al menos 10",
        "10 min",
        "10 minimum",
        "10 mindestens",
    ],
)
def test_the_least_is_no_upper_limit(text: str) -> None:
    """A minimum stands apart from the most, of which nothing is said."""
    assert parse_limit(text) == Limits(least=End("=", Decimal(10)))


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("Min 4.00, Max 6.00", "4.00", "6.00"),
        ("Max 6.00, Min 4.00", "4.00", "6.00"),
        ("6.0 - 8.0", "6.0", "8.0"),
        ("4,0 – 6,0 %", "4.0", "6.0"),
        ("≥95.0% to ≤105.0%", "95.0", "105.0"),
        ("5 bis 7", "5", "7"),
    ],
)
def test_a_range_has_two_ends(text: str, least: str, most: str) -> None:
    """Both ends are kept, in the unit that is printed at either."""
    limits = parse_limit(text)

    assert limits.least and limits.most
    assert (str(limits.least.number), str(limits.most.number)) == (least, most)
    assert limits.least.unit == limits.most.unit
    assert limits.doubts == ()


@pytest.mark.parametrize(
    ("text", "comparator", "mass"),
    [
        ("Absent", "absent", None),
        ("ND", "not detected", None),
        ("Absence per 10 g", "absent", "10"),
        ("Not Detected in 1g", "absent", "1"),
        ("Negative / 25 g", "absent", "25"),
    ],
)
def test_nothing_allowed_is_a_limit(text: str, comparator: str, mass: str | None) -> None:
    """A limit of absence has no number and keeps its portion."""
    limits = parse_limit(text)

    assert limits.most == End(comparator)  # type: ignore[arg-type]
    assert limits.mass == (Decimal(mass) if mass else None)


@pytest.mark.parametrize(
    "text",
    ["", "-", "N/A", "Report Results", "Not Specified", "Uniform Powder", "USP <232>", "Pass"],
)
def test_what_sets_no_limit_sets_none(text: str) -> None:
    """Words, references and dashes are no limits, and no doubt either."""
    assert parse_limit(text) == Limits()


@pytest.mark.parametrize(
    "text",
    [
        "95% pass 80 mesh",
        "95% through 80 mesh",
        "NLT 95 % through a No. 80 sieve",
        "95% min thru US #80",
        "95% (passes 80 mesh)",
    ],
)
def test_what_goes_through_a_sieve_is_the_least(text: str) -> None:
    """A share that passes a mesh is at least so much; the mesh itself is no second limit."""
    assert parse_limit(text) == Limits(least=End("=", Decimal(95), "%"))


@pytest.mark.parametrize(
    "text",
    [
        "10 ppm (USP <232>)",
        "10 ppm (EU 2023/915)",
        "NMT 10 ppm (Reg. EU 2023/915)",
        "10 ppm by ICP-MS",
        "10 ppm or less",
    ],
)
def test_where_a_limit_comes_from_is_no_part_of_it(text: str) -> None:
    """Norms, regulations and methods behind a limit are no numbers left over."""
    assert parse_limit(text) == Limits(most=End("=", Decimal(10), "ppm"))


def test_a_most_that_goes_through_a_sieve_stays_a_most() -> None:
    """What the certificate itself calls a maximum is one."""
    assert parse_limit("5% max through 80 mesh") == Limits(most=End("=", Decimal(5), "%"))


@pytest.mark.parametrize(
    ("text", "number"),
    [("0.5 / 1.0", "0.5"), ("20 (inhaled), 50", "20"), ("10/day", "10"), ("100 ± 10", None)],
)
def test_what_is_left_over_is_doubted(text: str, number: str | None) -> None:
    """The first number stands, with a doubt; a tolerance gives no number."""
    limits = parse_limit(text)

    assert (str(limits.most.number) if limits.most else None) == number
    assert limits.doubts == ("limit_not_understood",)


def test_words_behind_a_limit_may_be_its_unit() -> None:
    """What may be a unit keeps the result's unit from being borrowed."""
    limits = [parse_limit(text).most for text in ("10/day", "1 per 3g")]

    assert [most.unit if most else None for most in limits] == ["/day", "per 3g"]


@given(st.text(max_size=40))
def test_no_text_is_too_odd(text: str) -> None:
    """Any text sets limits or none, with doubts that have a sentence."""
    limits = parse_limit(text)

    assert set(limits.doubts) <= SENTENCES.keys()


@pytest.mark.parametrize("text", ["NMT", "max.", "<", "≥"])
def test_a_bound_without_its_number_is_a_doubt(text: str) -> None:
    """The number was printed and not read: that is no row without a limit."""
    assert parse_limit(text) == Limits(doubts=("limit_not_understood",))


@pytest.mark.parametrize("text", ["1/4 of total sample area", "1 / 4"])
def test_a_share_is_no_number_of_its_own(text: str) -> None:
    """A quarter is not one: what is not understood limits nothing, with a doubt."""
    assert parse_limit(text) == Limits(doubts=("limit_not_understood",))


def test_the_first_of_two_limits_counts() -> None:
    """Two limits in one cell are no share."""
    most = parse_limit("0.2/0.5").most

    assert most is not None and most.number == Decimal("0.2")
