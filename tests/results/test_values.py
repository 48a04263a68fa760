"""The text of a result becomes comparator, number and what stands beside them."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.results.beside import Floor
from tracker.results.doubts import SENTENCES
from tracker.results.numbers import Sign
from tracker.results.values import parse_value


@pytest.mark.parametrize(
    ("text", "comparator", "number", "unit"),
    [
        ("0.61 ppm", "=", "0.61", "ppm"),
        ("12.5mg/g", "=", "12.5", "mg/g"),
        ("<0.05", "<", "0.05", ""),
        ("< 0,05 mg/kg", "<", "0.05", "mg/kg"),
        ("≤ 5", "<", "5", ""),
        ("less than 10 cfu/g", "<", "10", "cfu/g"),
        ("<1.0E+01", "<", "10", ""),
        ("<10²", "<", "1E+2", ""),
        ("<10 est", "<", "10", ""),
        (">6,500", ">", "6500", ""),
        ("≥ 98.0 %", ">", "98.0", "%"),
        ("=2.1 x 10²", "=", "2.1E+2", ""),
        ("9,6·10⁴ KTJ/g", "=", "9.6E+4", "KTJ/g"),
        ("0.40 at 24°C", "=", "0.40", ""),
        ("0.587 AW at 24 °C", "=", "0.587", "AW"),
        ("0.000%", "=", "0.000", "%"),
        ("0.00 (ND)", "=", "0.00", ""),
        ("0.5*", "=", "0.5", ""),
        ("0.5¹ ppm", "=", "0.5", "ppm"),
        ("0.5 (a)", "=", "0.5", ""),
        ("12.3 % (w/w)", "=", "12.3", "% (w/w)"),
        ("818.4 mg/g (81.84 %)", "=", "818.4", "mg/g"),
        ("<0.05 (LOQ)", "<", "0.05", ""),
        ("<0.05 (LOQ 0.05)", "<", "0.05", ""),
        ("10:1", "=", "10", ":1"),
        ("ND", "not detected", None, ""),
        ("< LOQ ppm", "<", None, "ppm"),
        ("TNTC", ">", None, ""),
        ("Pass", "pass", None, ""),
        ("OOS", "fail", None, ""),
        ("NT", "not tested", None, ""),
        ("Positive", "present", None, ""),
        ("Brown powder", "words", None, ""),
        ("", "words", None, ""),
    ],
)
def test_results_are_understood(text: str, comparator: str, number: str | None, unit: str) -> None:
    """Comparator, number and unit are those printed, with no doubt."""
    printed = parse_value(text)

    shown = str(printed.number) if printed.number is not None else None
    assert (printed.comparator, shown, printed.unit) == (comparator, number, unit)
    assert printed.doubts == ()


@pytest.mark.parametrize(
    ("text", "comparator", "mass"),
    [
        ("Absent in 25 g", "absent", "25"),
        ("Negative/1g", "absent", "1"),
        ("Not Detected in 1 g", "absent", "1"),
        ("ND/25g", "absent", "25"),
        ("0/25g", "absent", "25"),
        ("0 in 10 g", "absent", "10"),
        ("Absent / 1 g", "absent", "1"),
        ("Positive in 25 g", "present", "25"),
    ],
)
def test_a_portion_is_kept(text: str, comparator: str, mass: str) -> None:
    """What was looked for in so many grams says so; nothing detected in them is an absence."""
    printed = parse_value(text)

    assert (printed.comparator, printed.number, printed.mass) == (comparator, None, Decimal(mass))


@pytest.mark.parametrize(
    ("text", "number", "uncertainty", "unit"),
    [
        ("1.2 ± 0.1", "1.2", "0.1", ""),
        ("1.2 ± 0.1 mg/kg", "1.2", "0.1", "mg/kg"),
        ("1,2 mg/kg +/- 0,1 (k=2)", "1.2", "0.1", "mg/kg"),
        ("5.0 (± 0.5) %", "5.0", "0.5", "%"),
        ("1.2 mg/kg ± 12 %", "1.2", None, "mg/kg"),
    ],
)
def test_an_uncertainty_is_no_second_value(
    text: str, number: str, uncertainty: str | None, unit: str
) -> None:
    """What follows ± is the uncertainty in the result's unit; a share of the result is none."""
    printed = parse_value(text)

    expected = Decimal(uncertainty) if uncertainty else None
    assert (str(printed.number), printed.uncertainty, printed.unit) == (number, expected, unit)
    assert printed.doubts == ()


@pytest.mark.parametrize(
    ("text", "comparator", "number", "status"),
    [
        ("Pass (<10 cfu/g)", "<", "10", "pass"),
        ("<10 cfu/g PASS", "<", "10", "pass"),
        ("0.9 (fail)", "=", "0.9", "fail"),
        ("ND Pass", "not detected", None, "pass"),
    ],
)
def test_a_verdict_beside_a_value_is_its_status(
    text: str, comparator: str, number: str | None, status: str
) -> None:
    """The value counts, and the verdict is kept beside it."""
    printed = parse_value(text)

    shown = str(printed.number) if printed.number is not None else None
    assert (printed.comparator, shown, printed.status) == (comparator, number, status)


@pytest.mark.parametrize(
    ("text", "floor"),
    [
        ("0.037 mg/kg (LOQ 0.005)", Floor("loq", Decimal("0.005"))),
        ("<0.010 mg/kg (LOQ 10 µg/kg)", Floor("loq", Decimal("10"), "µg/kg")),
        ("0.12 (MDL = 0.02)", Floor("lod", Decimal("0.02"))),
        ("0.12 mg/kg (MRL 0.5)", None),
        ("0.12 (LOQ)", None),
    ],
)
def test_a_limit_in_brackets_behind_a_number_is_the_methods(text: str, floor: Floor | None) -> None:
    """It is an LOD or LOQ by its name; "MRL" is what the law allows of a residue."""
    printed = parse_value(text)

    assert (printed.floor, printed.doubts) == (floor, ())


@pytest.mark.parametrize(
    ("text", "comparator", "kind", "floor"),
    [
        ("ND (<0.05)", "not detected", "lod", "0.05"),
        ("ND <0.05 ppm", "not detected", "lod", "0.05"),
        ("ND (LOQ 2 ppb)", "not detected", "loq", "2"),
        ("ND (RL: 0.1)", "not detected", "loq", "0.1"),
        ("<LOD (0.01 ppm)", "not detected", "lod", "0.01"),
        ("<LOQ (0.05)", "<", "loq", "0.05"),
    ],
)
def test_a_limit_beside_a_non_detect_is_no_number(
    text: str, comparator: str, kind: str, floor: str
) -> None:
    """A non-detect never becomes the number beside it, which is the limit of the method."""
    printed = parse_value(text)

    assert (printed.comparator, printed.number) == (comparator, None)
    assert printed.floor == Floor(kind, Decimal(floor))
    assert printed.doubts == ()


@pytest.mark.parametrize(
    ("text", "kind", "comparator"),
    [
        ("~1.72%", "approximate_number", "="),
        ("6500 est.", "estimated_number", "="),
        ("2.1 x 105", "exponent_flattened", "="),
        ("-0.02", "negative_number", "="),
        ("10 - 20", "range_as_result", "words"),
        ("10 to 20 ppm", "range_as_result", "words"),
        ("0.5 0.6", "two_values_in_cell", "="),
        ("2 of 5", "two_values_in_cell", "="),
        ("0.5 J", "words_beside_number", "="),
        ("0.03 (<LOQ)", "number_beside_word", "="),
        ("BLQ (0.03)", "number_beside_word", "<"),
        ("ND 0.03 0.04", "number_beside_word", "not detected"),
        ("818.4 mg/g (8.184 %)", "values_disagree", "="),
        ("0.10.000097656", "number_not_understood", "words"),
        ("O.5", "number_not_understood", "words"),
    ],
)
def test_what_is_not_certain_is_doubted(text: str, kind: str, comparator: str) -> None:
    """Each thing that is left open has its named doubt."""
    printed = parse_value(text)

    assert (printed.doubts, printed.comparator) == ((kind,), comparator)


@given(st.text(max_size=40), st.sampled_from(["", ".", ",", "both", "mostly ,"]))
def test_no_text_is_too_odd(text: str, sign: Sign) -> None:
    """Any text is understood or is words, with doubts that have a sentence."""
    printed = parse_value(text, sign)

    assert set(printed.doubts) <= SENTENCES.keys()
    assert printed.number is None or printed.comparator in ("=", "<", ">")


PIECES = st.sampled_from(
    [*"<>⁵^x±%()-/E.,*~ ", "ND", "LOQ", "0.5", "1,2", "10", "mg/g", "25 g", "in", "Pass"]
) | st.sampled_from(["est.", "cfu/g", "at", "24", "°C"])


@given(st.lists(PIECES, max_size=8).map("".join))
def test_no_mixture_of_signs_is_too_odd(text: str) -> None:
    """Signs and numbers in any order never raise, and the number's digits are printed."""
    printed = parse_value(text)

    if printed.number is not None:
        digits = "".join(map(str, printed.number.as_tuple().digits)).strip("0")
        assert digits in re.sub(r"\D", "", text)


@given(st.decimals(min_value=0, max_value=10**6, places=3), st.sampled_from(["", "<", ">", "≤ "]))
def test_printed_digits_come_back(number: Decimal, sign: str) -> None:
    """Whatever bounds it, a number comes back as printed."""
    printed = parse_value(f"{sign}{number} µg/g")

    assert (str(printed.number), printed.unit) == (str(number), "µg/g")
