"""Sentences that report results are read; those that tell rules and methods are not."""

import pytest

from tests.reading.head.drawn import page
from tracker.reading import read
from tracker.records.reading import Reading


def rows(drawing: str) -> list[Reading]:
    """The readings of a drawn page."""
    return [row for sample in read([page(drawing)]).samples for row in sample.readings]


def said(found: list[Reading]) -> list[tuple[str, str, str]]:
    """Name, result and unit of each reading."""
    return [(r.analyte.text, r.result.text, r.unit.text if r.unit else "") for r in found]


def test_names_before_and_behind_their_values_are_paired() -> None:
    """A sentence that begins with a value gives it to the name behind, others to the one before."""
    found = rows("""
        The sample contained 1.29% w/w mitragynine and 0.008% w/w
        7-hydroxymitragynine on an as-received basis. Lead was found
        at 0.55 ppm, arsenic at 0.17 ppm and cadmium at <0.03 ppm.
    """)

    assert said(found) == [
        ("mitragynine", "1.29% w/w", "% w/w"),
        ("7-hydroxymitragynine", "0.008% w/w", "% w/w"),
        ("Lead", "0.55 ppm", "ppm"),
        ("arsenic", "0.17 ppm", "ppm"),
        ("cadmium", "<0.03 ppm", "ppm"),
    ]
    assert not any(row.doubts for row in found)


def test_what_could_be_seen_stands_in_brackets_behind_not_detected() -> None:
    """Not detected (<0.01 ppm) is no number; the bracket is the limit of what could be seen."""
    (found,) = rows("""
        In the same portion mercury was not detected (<0.01 ppm).
    """)

    assert said([found]) == [("mercury", "not detected", "")]
    assert found.loq
    assert found.loq.text == "<0.01 ppm"


def test_one_result_for_several_names_is_that_of_each() -> None:
    """Negative for two names in 25 g is said of both, with the amount that was looked at."""
    found = rows("""
        The sample tested negative for Salmonella spp. and Listeria spp. in 25 g.
    """)

    assert said(found) == [("Salmonella spp.", "negative", ""), ("Listeria spp.", "negative", "")]
    assert found[-1].mass
    assert found[-1].mass.text == "in 25 g"


@pytest.mark.parametrize(
    "sentence",
    [
        "The limit for lead that was set by the rule is 0.5 ppm in this product.",
        "Products shall be withdrawn if lead was found above 0.5 ppm by anyone.",
        "Recovery of lead was 98 % in the spiked blank of the same day.",
        "Lead and cadmium were measured after digestion of the powder in acid.",
        "Lead, arsenic and cadmium were found at 0.5 ppm and 0.1 ppm in the powder.",
        "Moisture was determined at 105 °C over a time of 3 hours.",
    ],
)
def test_rules_methods_and_riddles_are_no_results(sentence: str) -> None:
    """A sentence that tells a rule or a method, or whose names and values do not pair up."""
    assert rows(sentence) == []


def test_a_table_goes_before_a_sentence() -> None:
    """What a sentence says again of an analyte that a table has is no second row."""
    found = rows("""
        # Heavy Metals
        Analyte    Result    Unit
        Lead       0.55      ppm
        Cadmium    0.03      ppm

        In this sample lead was found at 0.6 ppm and arsenic at 0.2 ppm.
    """)

    assert said(found) == [
        ("Lead", "0.55", "ppm"),
        ("Cadmium", "0.03", "ppm"),
        ("arsenic", "0.2 ppm", "ppm"),
    ]
