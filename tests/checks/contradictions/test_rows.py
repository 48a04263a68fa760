"""Signals in the rows of a certificate: each with rows that show it and honest ones."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.checks.cases import GOOD, TODAY, evidence
from tracker.checks.contradictions import signals
from tracker.records.result import Value


def codes(
    values: Mapping[str, str], key: str = "", leaf: bool = False, **changes: object
) -> set[str]:
    """The signals of a certificate that prints these values, one row of them changed."""
    whole = evidence(values)
    rows = tuple(replace(r, **changes) if r.key == key else r for r in whole.results)  # type: ignore[arg-type]
    return {s.code for s in signals(replace(whole, results=rows), None, TODAY, leaf)}


AFLATOXINS = {
    "aflatoxin_b1": "1.2 µg/kg",
    "aflatoxin_b2": "0.4 µg/kg",
    "aflatoxin_g1": "<0.5 µg/kg",
    "aflatoxin_g2": "<0.5 µg/kg",
}
NOTHING = {
    "mitragynine": "ND, LOQ 0.01 %",
    "7_hydroxymitragynine": "ND, LOQ 0.01 %",
    "paynantheine": "ND, LOQ 0.01 %",
}

SUMS = [
    (
        AFLATOXINS | {"total_aflatoxins": "5.0 µg/kg"},
        AFLATOXINS | {"total_aflatoxins": "1.6 µg/kg"},
    ),
    (
        AFLATOXINS | {"total_aflatoxins": "1.0 µg/kg"},
        AFLATOXINS | {"total_aflatoxins": "2.5 µg/kg"},
    ),
    (
        {"yeast": "400 cfu/g", "mold": "700 cfu/g", "total_yeast_mold": "400 cfu/g"},
        {"yeast": "400 cfu/g", "mold": "712 cfu/g", "total_yeast_mold": "1100 cfu/g"},
    ),
    (
        {
            "mitragynine": "14.2 mg/g",
            "7_hydroxymitragynine": "0.2 mg/g",
            "total_alkaloids": "1.2 %",
        },
        {
            "mitragynine": "14.2 mg/g",
            "7_hydroxymitragynine": "0.2 mg/g",
            "total_alkaloids": "1.9 %",
        },
    ),
    (
        {"mitragynine": "1.42 %", "7_hydroxymitragynine": "0.21 %", "total_alkaloids": "1.5 %"},
        {"mitragynine": "1.42 %", "7_hydroxymitragynine": "0.02 %", "total_alkaloids": "1.4 %"},
    ),
]


@pytest.mark.parametrize(("shows", "honest"), SUMS)
def test_a_total_that_does_not_add_up(shows: dict[str, str], honest: dict[str, str]) -> None:
    """A total that its parts cannot make is a contradiction; rounding and gaps are not."""
    assert "total_does_not_add_up" in codes(shows)
    assert "total_does_not_add_up" not in codes(honest)


COLUMNS = [
    (("14.2", "mg/g"), True),
    (("1.5", "mg/g"), True),
    (("15.2", "mg/g"), False),
    (("15", "mg/g"), False),
    (("36.5", "mg/serving"), False),
]


@pytest.mark.parametrize(("other", "signalled"), COLUMNS)
def test_columns_that_disagree(other: tuple[str, str], signalled: bool) -> None:
    """1.52 % are 15.2 mg/g, whatever is rounded; other kinds of units are not compared."""
    others = (Value("=", Decimal(other[0]), other[1]),)

    found = codes({"mitragynine": "1.52 %"}, "mitragynine", others=others)

    assert ("columns_disagree" in found) is signalled


VERDICTS = [
    ("1.3 ppm", "pass", None, {"passed_above_limit"}),
    ("1.2 ppm", "pass", None, set()),
    ("1.3 ppm", "fail", None, set()),
    ("0.9 ppm", "fail", None, {"failed_within_limit"}),
    ("0.9 ppm", "pass", None, set()),
    ("1.3 ppm", "pass", Decimal("0.2"), set()),
    ("1300 ppb", "pass", None, {"passed_above_limit"}),
]


@pytest.mark.parametrize(("text", "status", "uncertainty", "expected"), VERDICTS)
def test_a_verdict_against_its_own_limit(
    text: str, status: str, uncertainty: Decimal | None, expected: set[str]
) -> None:
    """A "Pass" above the printed limit contradicts itself, unless the uncertainty covers it."""
    limit = Value("=", Decimal("1.2"), "ppm")

    found = codes({"lead": text}, "lead", status=status, limit=limit, uncertainty=uncertainty)

    assert found & {"passed_above_limit", "failed_within_limit"} == expected


QUANTITATION = [
    ("0.02 ppm, LOQ 0.05 ppm", "below_its_own_loq"),
    ("ND, LOQ 2 ppm", "loq_above_limit"),
    ("0.06 ppm, LOQ 0.05 ppm", None),
    ("0.05 ppm, LOQ 0.05 ppm", None),
    ("ND, LOQ 0.05 ppm", None),
    ("3 ppm, LOQ 2 ppm", None),
]


@pytest.mark.parametrize(("text", "code"), QUANTITATION)
def test_a_limit_of_quantitation_that_does_not_fit(text: str, code: str | None) -> None:
    """A number below its own LOQ, and a LOQ above the limit to be met, want checking by hand."""
    found = codes({"lead": text}, "lead", limit=Value("=", Decimal("1.2"), "ppm"))

    assert found & {"below_its_own_loq", "loq_above_limit"} == ({code} if code else set())


def test_coarse_methods_are_told_once() -> None:
    """Many rows that were not looked at far enough are one signal, which counts them."""
    keys = ("lead", "arsenic", "cadmium", "mercury", "nickel", "copper", "tin")
    rows = evidence(dict.fromkeys(keys, "ND, LOQ 2 ppm"))
    limit = Value("=", Decimal("1.2"), "ppm")
    coarse = replace(rows, results=tuple(replace(r, limit=limit) for r in rows.results))

    (found,) = [s for s in signals(coarse, None, TODAY) if s.code == "loq_above_limit"]

    assert found.sentence == (
        "Lead was looked for down to 2 ppm only, above its own printed limit of 1.2 ppm, page 2 of "
        "certificate 3; so it is with Arsenic (total), Cadmium, Mercury (total), Nickel and 2 more."
    )


def test_kratom_without_an_alkaloid() -> None:
    """A kratom certificate that finds no alkaloid contradicts itself, if its method sees as far."""
    assert "no_alkaloid_found" in codes(NOTHING)
    assert "no_alkaloid_found" not in codes(NOTHING | {"mitragynine": "14.2 mg/g"})
    assert "no_alkaloid_found" not in codes(NOTHING | {"mitragynine": "ND, LOQ 2 %"})


def test_7_oh_that_is_not_listed() -> None:
    """Mitragynine without 7-hydroxymitragynine wants checking by hand."""
    assert "hydroxy_not_listed" in codes({"mitragynine": "14.2 mg/g", "lead": "0.1 ppm"})
    assert "hydroxy_not_listed" not in codes(GOOD)
    assert "hydroxy_not_listed" not in codes({"lead": "0.1 ppm"})


def test_limits_of_another_matter() -> None:
    """A printed limit far below all known ones is one for water; a usual one is not."""
    water, herb = Value("=", Decimal(15), "ppb"), Value("=", Decimal("0.5"), "ppm")

    assert "limit_of_another_matter" in codes({"lead": "3 ppb"}, "lead", limit=water)
    assert "limit_of_another_matter" not in codes({"lead": "3 ppb"}, "lead", limit=herb)


UNLIKE_LEAF = [
    {"mitragynine": "14.2 mg/g", "7_hydroxymitragynine": "0.6 mg/g"},
    {"mitragynine": "4 mg/g", "7_hydroxymitragynine": "0.3 mg/g"},
    {"mitragynine": "62.1 mg/g", "7_hydroxymitragynine": "0.2 mg/g"},
    {"mitragynine": "14.2 mg/g", "paynantheine": "ND, LOQ 0.1 mg/g", "speciogynine": "ND"},
]
LIKE_LEAF = [
    {"mitragynine": "16 mg/g", "7_hydroxymitragynine": "0.16 mg/g"},
    {"mitragynine": "14.2 mg/g", "paynantheine": "1.1 mg/g", "speciogynine": "ND"},
    {"mitragynine": "14.2 mg/g", "7_hydroxymitragynine": "<1 mg/g"},
    {"mitragynine": "14.2 mg/g"},
]


@pytest.mark.parametrize("values", UNLIKE_LEAF)
def test_alkaloids_unlike_leaf(values: dict[str, str]) -> None:
    """Too much of an alkaloid, or mitragynine without its companions, is a finding for leaf."""
    assert "unlike_leaf" in codes(values, leaf=True)
    assert "unlike_leaf" not in codes(values, leaf=False)


@pytest.mark.parametrize("values", LIKE_LEAF)
def test_alkaloids_like_leaf(values: dict[str, str]) -> None:
    """What accredited laboratories find in leaf is no finding."""
    assert "unlike_leaf" not in codes(values, leaf=True)
