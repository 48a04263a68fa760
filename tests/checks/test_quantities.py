"""Computed quantities, each with its formula and inputs."""

from decimal import Decimal

from tests.checks.cases import ALKALOIDS, LEAF, UTAH, case, evidence
from tracker.checks.decide import standings
from tracker.checks.fingerprint import sha256
from tracker.checks.quantities import Quantity
from tracker.checks.subjects import Subjects


def computed(values: dict[str, str]) -> dict[str, Quantity]:
    """What is computed from a certificate that prints these values."""
    return {q.key: q for q in Subjects(evidence(values).results).computed}


def test_the_total_of_printed_alkaloids_is_a_lower_end() -> None:
    """Alkaloids that were not looked for may be in the total, but not more than the whole gram."""
    total = computed(ALKALOIDS)["total_alkaloids"]

    assert (total.amount.low, total.amount.high) == (Decimal("14.4"), 1000)
    assert total.formula == "Mitragynine 14.2 mg/g + 7-Hydroxymitragynine 0.2 mg/g"
    assert [row.key for row in total.inputs] == ["mitragynine", "7_hydroxymitragynine"]


def test_the_share_names_its_denominator() -> None:
    """The share of 7-OH says whether it is of a printed total or of the alkaloids printed."""
    bounded = computed(ALKALOIDS)["7oh_share"]
    known = computed(ALKALOIDS | {"total_alkaloids": "2 %"})["7oh_share"]

    assert bounded.printed == "0.02 to 1.39 % (0.2 mg/g ÷ 14.4 to 1000 mg/g, the alkaloids printed)"
    assert known.printed == "1 % (0.2 mg/g ÷ 20 mg/g, total alkaloids printed)"


def test_the_ratio_of_the_two() -> None:
    """Mitragynine to 7-OH is a number without a unit, and open-ended for a non-detect."""
    assert computed(ALKALOIDS)["mitragynine_7oh_ratio"].number == "71"

    unfound = computed({"mitragynine": "14.2 mg/g", "7_hydroxymitragynine": "<0.1 mg/g"})

    assert unfound["mitragynine_7oh_ratio"].number == "at least 142"


def test_combined_metals() -> None:
    """Four metals add up, with non-detects as intervals; three do not."""
    metals = {"lead": "0.6 ppm", "arsenic": "200 ppb", "cadmium": "0.05 ppm"}

    whole = computed(metals | {"mercury": "ND, LOQ 0.01 ppm"})

    assert whole["total_heavy_metals"].number == "0.85 to 0.86 ppm"
    assert "total_heavy_metals" not in computed(metals)


def test_no_share_without_units() -> None:
    """Nothing is computed from numbers that print no unit."""
    assert computed({"mitragynine": "14.2", "7_hydroxymitragynine": "0.2"}) == {}


def test_the_same_evidence_gives_the_same_bytes() -> None:
    """A judgement made anew from the same evidence is the same to the byte."""
    first, again = (standings(case(evidence()), [UTAH], LEAF) for _ in range(2))

    assert sha256(first) == sha256(again)
