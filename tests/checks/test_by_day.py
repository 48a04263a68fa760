"""Exposure by the day, and standards beside each other."""

from dataclasses import replace
from decimal import Decimal

from tests.checks.cases import GOOD, UTAH, evidence, limit, results
from tracker.checks.by_day import exposures
from tracker.checks.compared import differences
from tracker.vocabulary import standards

GRAMS = [Decimal(3), Decimal(5), Decimal(10), Decimal(25)]


def test_lead_by_the_day() -> None:
    """Each amount a day has what is in it, its share of the limit and an outcome."""
    (lead,) = (
        e
        for e in exposures(evidence(GOOD), [standards.find("usp-2232")], "powder", GRAMS)
        if (e.name, e.limit) == ("Lead", "10 µg a day")
    )

    assert [dose.amount.high for dose in lead.doses] == [
        Decimal("1.83"),
        Decimal("3.05"),
        Decimal("6.10"),
        Decimal("15.25"),
    ]
    assert [dose.verdict.outcome for dose in lead.doses] == ["pass", "pass", "pass", "fail"]
    assert lead.doses[1].share == Decimal("0.305")
    assert lead.flip is not None
    assert round(lead.flip, 2) == Decimal("16.39")


def test_every_row_of_a_substance_is_shown() -> None:
    """Lead that is printed twice, with two numbers, is two exposures, each with its own outcome."""
    daily = limit('lead = { operator = "<=", number = 5, unit = "µg/day", basis = "daily" }')
    first, second = results({"lead": "0.61 ppm", "nickel": "1.9 ppm"})
    again = replace(first, value=second.value, reading=second.reading)

    found = exposures(replace(evidence(), results=(first, again)), [daily], "powder", [Decimal(5)])

    assert [e.doses[0].amount.high for e in found] == [Decimal("3.05"), Decimal("9.5")]
    assert [e.doses[0].verdict.outcome for e in found] == ["pass", "fail"]


def test_a_non_detect_by_the_day_begins_at_nothing() -> None:
    """A non-detect is an interval from nothing to its LOQ, and unbounded without one."""
    daily = limit('mercury = { operator = "<=", number = 2, unit = "µg/day", basis = "daily" }')

    (bounded,) = exposures(evidence({"mercury": "ND, LOQ 0.01 ppm"}), [daily], "powder", GRAMS[:1])
    (unbounded,) = exposures(evidence({"mercury": "ND"}), [daily], "powder", GRAMS[:1])

    assert (bounded.doses[0].amount.low, bounded.doses[0].amount.high) == (0, Decimal("0.03"))
    assert (unbounded.doses[0].share, unbounded.flip) == (None, None)


def test_only_limits_a_day_are_in_the_table() -> None:
    """Limits by the gram, and rows that cannot be put in a unit, have no exposure."""
    assert exposures(evidence(GOOD), [UTAH], "powder", GRAMS) == ()
    assert exposures(evidence({"lead": "0.6"}), [standards.find("usp-2232")], "powder", GRAMS) == ()


def test_two_standards_beside_each_other() -> None:
    """Where two standards differ, both limits are told; where they agree, nothing is."""
    told = {d.analyte: d for d in differences(UTAH, standards.find("alaska-hemp-11-aac-40-640"))}

    assert told["Lead"].one == "less than 1.2 ppm"
    assert told["Lead"].other == "less than 0.5 ppm"
    assert told["Bile-tolerant gram-negative bacteria"].other == ""
    assert differences(UTAH, UTAH) == ()


def test_what_is_asked_of_several_forms_is_told_once() -> None:
    """Where a standard asks the same of two forms in two limits, one limit is told for both."""
    told = {d.analyte: d.other for d in differences(UTAH, standards.find("usp-2023-dried"))}

    assert told["Salmonella spp."] == "absence in 10 g (capsule, extract, other, powder, tablet)"
