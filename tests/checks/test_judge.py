"""Outcomes: what is printed, held against a limit."""

from decimal import Decimal

import pytest

from tests.checks.cases import evidence, limit, taken, verdict
from tracker.checks.judge import judge
from tracker.records.judgement import Use
from tracker.vocabulary import standards

LEAD = 'lead = { operator = "<=", number = 1.2, unit = "ppm" }'
BELOW = 'lead = { operator = "<", number = 1.2, unit = "ppm" }'
COUNT = 'total_aerobic_count = { operator = "<=", number = 100000, unit = "cfu/g" }'
SALMONELLA = 'salmonella = { operator = "absent", mass = 25 }'
SYNTHETIC = 'mgm_15 = { operator = "absent" }'
RATIO = 'mitragynine_7oh_ratio = { operator = ">=", number = 100, basis = "ratio" }'
MOISTURE = 'moisture = { operator = "range", least = 5, number = 12, unit = "%" }'
DRY = '7_hydroxymitragynine = { operator = "<=", number = 400, unit = "ppm", dry = true }'
DAILY = 'lead = { operator = "<=", number = 6, unit = "µg/day", basis = "daily" }'
SERVING = 'mitragynine = { operator = "<=", number = 150, unit = "mg/serving", basis = "serving" }'

OUTCOMES = [
    # a measured number
    (LEAD, "0.61 ppm", "pass"),
    (LEAD, "0.95 ppm", "pass"),
    (LEAD, "0.96 ppm", "near limit"),
    (LEAD, "1.2 ppm", "near limit"),
    (LEAD, "1.21 ppm", "fail"),
    (BELOW, "1.19 ppm", "near limit"),
    (BELOW, "1.2 ppm", "fail"),
    # units of one class, and of another, and none
    (LEAD, "610 ppb", "pass"),
    (LEAD, "0.000061 %", "pass"),
    (LEAD, "1900 µg/kg", "fail"),
    (LEAD, "1.9 mg/serving", "not demonstrated"),
    (LEAD, "1.9 cfu/g", "not demonstrated"),
    (LEAD, "0.61", "not demonstrated"),
    # non-detects
    (LEAD, "ND, LOQ 1 ppm", "pass"),
    (LEAD, "ND, LOQ 1.2 ppm", "pass"),
    (LEAD, "ND, LOQ 1.3 ppm", "not demonstrated"),
    (LEAD, "ND", "not demonstrated"),
    (LEAD, "ND, LOD 0.5 ppm", "pass"),
    (LEAD, "ND, LOD 0.5 ppm, LOQ 1.5 ppm", "not demonstrated"),
    (LEAD, "ND, LOQ 1", "not demonstrated"),
    (BELOW, "ND, LOQ 1.2 ppm", "pass"),
    (LEAD, "<LOQ, LOQ 1 ppm", "pass"),
    (LEAD, "<LOQ, LOD 1 ppm", "not demonstrated"),
    (LEAD, "<LOQ", "not demonstrated"),
    # below and above a printed number
    (LEAD, "<0.05 ppm", "pass"),
    (LEAD, "<1.2 ppm", "pass"),
    (BELOW, "<1.2 ppm", "pass"),
    (LEAD, "<5 ppm", "not demonstrated"),
    (LEAD, ">1.2 ppm", "fail"),
    (LEAD, ">1 ppm", "not demonstrated"),
    (BELOW, ">1.2 ppm", "fail"),
    # words
    (LEAD, "PASS", "not demonstrated"),
    (LEAD, "FAIL", "not demonstrated"),
    (LEAD, "NT", "not tested"),
    # a zero printed as measured
    (LEAD, "0 ppm", "not demonstrated"),
    (LEAD, "0.000 ppm, LOQ 0.05 ppm", "pass"),
    # counts
    (COUNT, "TNTC", "fail"),
    (COUNT, "4.5 log10 cfu/g", "pass"),
    (COUNT, "5.1 log10 cfu/g", "fail"),
    (COUNT, "5 log10 cfu/g", "near limit"),
    (COUNT, "1200 MPN/g", "pass"),
    (COUNT, "240000 MPN/g", "fail"),
    (COUNT, "1200 cfu/mL", "not demonstrated"),
    (COUNT, ">6500 cfu/g", "not demonstrated"),
    (COUNT, "<10 cfu/g", "pass"),
    # absence in a mass
    (SALMONELLA, "absent in 25 g", "pass"),
    (SALMONELLA, "absent in 375 g", "pass"),
    (SALMONELLA, "absent in 10 g", "not demonstrated"),
    (SALMONELLA, "absent", "not demonstrated"),
    (SALMONELLA, "ND in 25 g", "pass"),
    (SALMONELLA, "PASS in 25 g", "pass"),
    (SALMONELLA, "PASS", "not demonstrated"),
    (SALMONELLA, "<10 cfu/g", "not demonstrated"),
    (SALMONELLA, "present in 1 g", "fail"),
    (SALMONELLA, "20 cfu/g", "fail"),
    (SALMONELLA, "FAIL", "fail"),
    (SALMONELLA, "NT", "not tested"),
    # absence in any amount
    (SYNTHETIC, "ND, LOD 0.01 ppm", "pass"),
    (SYNTHETIC, "ND", "not demonstrated"),
    (SYNTHETIC, "<0.01 %", "not demonstrated"),
    (SYNTHETIC, "0.001 mg/g", "fail"),
    # a range
    (MOISTURE, "9 %", "pass"),
    (MOISTURE, "5 %", "pass"),
    (MOISTURE, "4.9 %", "fail"),
    (MOISTURE, "12.1 %", "fail"),
    (MOISTURE, "<12 %", "not demonstrated"),
    # a number printed for the dried substance is an upper bound of what is in it as it is
    (LEAD, "1.1 ppm dry", "pass"),
    (LEAD, "1.3 ppm dry", "not demonstrated"),
]


@pytest.mark.parametrize(("rule", "text", "outcome"), OUTCOMES)
def test_outcome(rule: str, text: str, outcome: str) -> None:
    """Each kind of printed value has the outcome that the rules of the house give it."""
    standard = limit(rule)

    found = verdict(standard, {standard.limits[0].analyte: text})

    assert found.outcome == outcome, found.sentence


BESIDE = [
    # a whole for its part: a pass counts, more than the limit settles nothing
    (
        'arsenic_inorganic = { operator = "<=", number = 1, unit = "ppm" }',
        {"arsenic": "0.9 ppm"},
        "pass",
    ),
    (
        'arsenic_inorganic = { operator = "<=", number = 1, unit = "ppm" }',
        {"arsenic": "1.1 ppm"},
        "not demonstrated",
    ),
    (
        'methylmercury = { operator = "<=", number = 1, unit = "ppm" }',
        {"mercury": "0.2 ppm"},
        "pass",
    ),
    (
        'methylmercury = { operator = "<=", number = 1, unit = "ppm" }',
        {"mercury": "2 ppm", "methylmercury": "0.1 ppm"},
        "pass",
    ),
    # a part for its whole: more than the limit fails, less settles nothing
    ('mercury = { operator = "<=", number = 1, unit = "ppm" }', {"methylmercury": "2 ppm"}, "fail"),
    (
        'mercury = { operator = "<=", number = 1, unit = "ppm" }',
        {"methylmercury": "0.2 ppm"},
        "not demonstrated",
    ),
    (
        'salmonella = { operator = "absent", mass = 25 }',
        {"salmonella_shigella": "absent in 25 g"},
        "pass",
    ),
    (
        'salmonella = { operator = "absent", mass = 25 }',
        {"salmonella_shigella": "present in 25 g"},
        "not demonstrated",
    ),
    # sums
    (
        'total_yeast_mold = { operator = "<=", number = 1000, unit = "cfu/g" }',
        {"yeast": "400 cfu/g", "mold": "700 cfu/g"},
        "fail",
    ),
    (
        'total_yeast_mold = { operator = "<=", number = 1000, unit = "cfu/g" }',
        {"yeast": "400 cfu/g", "mold": "<10 cfu/g"},
        "pass",
    ),
    (
        'total_yeast_mold = { operator = "<=", number = 1000, unit = "cfu/g" }',
        {"yeast": "400 cfu/g", "mold": "ND"},
        "not demonstrated",
    ),
    # dry weight with and without a moisture result
    (DRY, {"7_hydroxymitragynine": "390 ppm"}, "not demonstrated"),
    (DRY, {"7_hydroxymitragynine": "410 ppm"}, "fail"),
    (DRY, {"7_hydroxymitragynine": "300 ppm", "moisture": "8 %"}, "near limit"),
    (DRY, {"7_hydroxymitragynine": "200 ppm", "moisture": "8 %"}, "pass"),
    (DRY, {"7_hydroxymitragynine": "390 ppm", "moisture": "8 %"}, "fail"),
    (DRY, {"7_hydroxymitragynine": "390 ppm dry"}, "near limit"),
    # a least value
    (RATIO, {"mitragynine": "14 mg/g", "7_hydroxymitragynine": "0.1 mg/g"}, "pass"),
    (RATIO, {"mitragynine": "14 mg/g", "7_hydroxymitragynine": "0.12 mg/g"}, "near limit"),
    (RATIO, {"mitragynine": "14 mg/g", "7_hydroxymitragynine": "0.2 mg/g"}, "fail"),
    (RATIO, {"mitragynine": "14 mg/g", "7_hydroxymitragynine": "<0.1 mg/g"}, "pass"),
    (RATIO, {"mitragynine": "14 mg/g", "7_hydroxymitragynine": "<0.3 mg/g"}, "not demonstrated"),
]


@pytest.mark.parametrize(("rule", "values", "outcome"), BESIDE)
def test_outcome_of_several_rows(rule: str, values: dict[str, str], outcome: str) -> None:
    """Rows that stand for one another, or are reckoned together, settle no more than they show."""
    found = verdict(limit(rule), values)

    assert found.outcome == outcome, found.sentence


def test_the_share_of_two_alkaloids_is_only_an_upper_bound() -> None:
    """Without a printed total, a share above the limit is not proven, one below it is settled."""
    texas = standards.find("kratom-2-percent-texas")

    above = verdict(texas, {"mitragynine": "10 mg/g", "7_hydroxymitragynine": "0.4 mg/g"})
    below = verdict(texas, {"mitragynine": "10 mg/g", "7_hydroxymitragynine": "0.1 mg/g"})
    known = verdict(
        texas,
        {
            "mitragynine": "10 mg/g",
            "7_hydroxymitragynine": "0.4 mg/g",
            "total_alkaloids": "15 mg/g",
        },
    )

    assert [v.outcome for v in (above, below, known)] == ["not demonstrated", "pass", "fail"]
    assert "0.4 mg/g ÷" in above.sentence


def test_a_part_that_fails_does_so_beside_its_whole() -> None:
    """More of a part than the whole may have is a fail, whatever is printed of the whole."""
    mercury = limit('mercury = { operator = "<=", number = 1, unit = "ppm" }')

    found = judge(evidence({"mercury": "0.2 ppm", "methylmercury": "2 ppm"}), mercury)

    assert [v.outcome for v in found] == ["pass", "fail"]


def test_by_the_day() -> None:
    """A limit a day is held against the grams taken, and the amount that passes is named."""
    ahpa = limit(DAILY, greatest_daily=Decimal(5))

    found = verdict(ahpa, {"lead": "1 ppm"}, taken("4"))

    assert found.outcome == "pass"
    assert found.flip == 5
    assert "4 µg in 4 g a day" in found.sentence
    assert verdict(ahpa, {"lead": "1.6 ppm"}, taken("4")).flip == Decimal("3.75")


def test_a_day_of_a_non_detect_is_an_interval() -> None:
    """A non-detect counts up to its LOQ: it passes only while LOQ times grams keeps the limit."""
    standard = limit(DAILY)

    few = verdict(standard, {"lead": "ND, LOQ 0.5 ppm"}, taken("10"))
    many = verdict(standard, {"lead": "ND, LOQ 0.5 ppm"}, taken("15"))

    assert (few.outcome, many.outcome) == ("pass", "not demonstrated")
    assert "a LOQ of 0.4 ppm" in many.sentence or "a LOQ of 0.4 µg/g" in many.sentence
    assert many.flip == 12


def test_a_default_amount_a_day_is_said_aloud() -> None:
    """Where nothing says how much is taken, the amount assumed for the form is named."""
    found = verdict(limit(DAILY), {"lead": "0.1 ppm"}, Use("capsule"))

    assert "5 g a day (assumed for capsules)" in found.sentence


def test_does_not_apply_above_its_greatest_amount() -> None:
    """A standard made for up to 5 g a day settles nothing for 10 g a day."""
    found = verdict(limit(DAILY, greatest_daily=Decimal(5)), {"lead": "0.1 ppm"}, taken("10"))

    assert found.outcome == "not demonstrated"
    assert "holds for up to 5 g a day" in found.sentence


@pytest.mark.parametrize(
    ("text", "serving", "outcome"),
    [
        ("60 mg/g", "2.4", "near limit"),
        ("70 mg/g", "2.4", "fail"),
        ("149 mg/serving", None, "near limit"),
        ("60 mg/g", None, "not demonstrated"),
    ],
)
def test_by_the_serving(text: str, serving: str | None, outcome: str) -> None:
    """A limit a serving takes a number printed per serving, or grams a serving that are known."""
    use = Use(serving=Decimal(serving) if serving else None)

    assert verdict(limit(SERVING), {"mitragynine": text}, use).outcome == outcome


def test_an_unconfirmed_limit_binds_nobody_and_says_so() -> None:
    """A value above a limit from memory has a verdict that does not count against the product."""
    found = verdict(limit(LEAD.replace(" }", ", confirmed = false }")), {"lead": "1.9 ppm"})

    assert found.outcome == "fail"
    assert not found.binding
    assert found.word == "beyond an unconfirmed limit"
    assert "unconfirmed limit" in found.sentence


def test_a_confirmed_limit_binds_in_a_file_from_memory() -> None:
    """Each limit says for itself whether it was seen, whatever holds for the rest of its file."""
    kentucky = standards.find("solvents-kentucky")

    seen, remembered = judge(evidence({"benzene": "3 ppm", "chloroform": "99 ppm"}), kentucky)[:2]

    assert (seen.analyte, seen.outcome, seen.binding) == ("benzene", "fail", True)
    assert (remembered.analyte, remembered.binding) == ("chloroform", False)


def test_a_warning_is_not_a_failure() -> None:
    """A standard whose consequence is a label says that, and does not count as a failure."""
    found = verdict(standards.find("california-prop-65"), {"lead": "0.61 ppm"}, taken("5"))

    assert found.word == "warning label needed"
    assert not found.binding


def test_either_of_two_limits_may_be_kept() -> None:
    """Above the limit by the gram, a solvent that keeps the one by the day passes."""
    solvents = standards.find("solvents-usp-467")
    shown = {
        v.rule: v
        for v in judge(evidence({"methanol": "4000 ppm"}), solvents, taken("5", "extract"))
    }
    more = {
        v.rule: v
        for v in judge(evidence({"methanol": "4000 ppm"}), solvents, taken("9", "extract"))
    }

    assert (shown["methanol"].outcome, shown["methanol_daily"].outcome) == ("pass", "pass")
    assert "may be kept instead" in shown["methanol"].sentence
    assert (more["methanol"].outcome, more["methanol_daily"].outcome) == ("fail", "fail")


def test_limits_of_other_forms_are_not_asked() -> None:
    """An extract is not judged by the limits of dried herb."""
    usp = standards.find("usp-2023-dried")

    rules = {v.rule for v in judge(evidence(), usp, Use("extract"))}

    assert rules == {
        "total_aerobic_count_extract",
        "total_yeast_mold_extract",
        "salmonella_extract",
        "e_coli_extract",
    }


SENTENCES = [
    ("1.9 ppm", "Lead 1.9 ppm exceeds 1.2 ppm (Test), page 2 of certificate 3."),
    ("1900 ppb", "Lead 1900 ppb (1.9 ppm) exceeds 1.2 ppm (Test), page 2 of certificate 3."),
    ("0.61 mg/kg", "Lead 0.61 mg/kg is within 1.2 ppm (Test), page 2 of certificate 3."),
    (
        "ND, LOQ 0.5 ppm",
        'Lead was not detected ("ND") down to 0.5 ppm (LOQ), which is within 1.2 ppm (Test), '
        "page 2 of certificate 3.",
    ),
    (
        "<LOQ, LOQ 0.5 ppm",
        'Lead "<LOQ" of 0.5 ppm is within 1.2 ppm (Test), page 2 of certificate 3.',
    ),
    (
        "0.00 ppm, LOQ 0.5 ppm",
        "Lead is printed as 0.00 ppm, which no method measures; 0.5 ppm (LOQ) is within 1.2 ppm "
        "(Test), page 2 of certificate 3.",
    ),
    (
        "ND, LOQ 2 ppm",
        'Lead was not detected ("ND"), but only down to 2 ppm (LOQ): that does not settle 1.2 ppm; '
        "a LOQ of 1.2 ppm or lower would (Test), page 2 of certificate 3.",
    ),
    (
        "ND",
        'Lead was not detected ("ND"), but no limit of quantitation (LOQ) is printed: that does '
        "not settle 1.2 ppm; a LOQ of 1.2 ppm or lower would (Test), page 2 of certificate 3.",
    ),
    (
        "0.61",
        "Lead 0.61 has no printed unit, so it cannot be held against 1.2 ppm (Test), "
        "page 2 of certificate 3.",
    ),
    (
        "PASS",
        'Lead is "PASS" without a number, so it cannot be held against 1.2 ppm (Test), '
        "page 2 of certificate 3.",
    ),
]


@pytest.mark.parametrize(("text", "sentence"), SENTENCES)
def test_sentence(text: str, sentence: str) -> None:
    """A verdict says number, unit, limit, standard and page to whoever knows no certificate."""
    (found,) = judge(evidence({"lead": text}), limit(LEAD))

    assert found.sentence == sentence
