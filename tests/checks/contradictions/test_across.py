"""Signals between certificates: each with a pair that shows it and an honest pair."""

from dataclasses import replace

import pytest

from tests.checks.cases import GOOD, evidence
from tracker.checks.contradictions import EQUAL as EQUAL_NUMBERS
from tracker.checks.contradictions import between, traces
from tracker.records.judgement import Evidence

OTHER = GOOD | {
    "lead": "0.22 ppm",
    "arsenic": "0.31 ppm",
    "cadmium": "0.021 ppm",
    "mitragynine": "11.9 mg/g",
    "7_hydroxymitragynine": "0.11 mg/g",
    "btgn": "340 cfu/g",
    "total_aerobic_count": "8100 cfu/g",
}
COPIED = GOOD | {
    "arsenic": "0.31 ppm",
    "cadmium": "0.052 ppm",
    "mitragynine": "14.3 mg/g",
    "nickel": "1.28 ppm",
}
COPIED |= {"7_hydroxymitragynine": "0.21 mg/g"}

METALS = ("lead", "arsenic", "cadmium", "mercury", "nickel", "copper")
SAME = "same_values_for_two_batches"


def codes(*certificates: Evidence) -> list[str]:
    """The signals between certificates."""
    return [signal.code for signal in between(certificates)]


def later(values: dict[str, str] = GOOD, **head: str | None) -> Evidence:
    """A second certificate."""
    return evidence(values, 4, **head)


PAIRS = [
    ("report_for_two_batches", later(batch="KR-2477"), later(batch="kr–2401")),
    (
        "report_for_two_batches",
        later(batch="KR-2477", report_number=None, sample_id="S-9"),
        later(OTHER, batch="KR-2477", report_number=None, sample_id="S-8"),
    ),
    (
        "same_report_for_two_clients",
        later(client="Fable Leaf"),
        later(client="Gullible Leaf, LLC"),
    ),
    (
        "other_values_in_one_report",
        later(GOOD | {"lead": "0.16 ppm"}),
        later(GOOD | {"lead": "610 ppb"}),
    ),
    (
        "other_values_in_one_report",
        later(GOOD | {"lead": "0.16 ppm"}),
        later(GOOD | {"lead": "0.16 ppm"}, report_number="FA-0117 (amended)"),
    ),
]


@pytest.mark.parametrize(("code", "shows", "honest"), PAIRS)
def test_signal(code: str, shows: Evidence, honest: Evidence) -> None:
    """Two certificates that show the signal have it, and an honest pair has not."""
    first = evidence(client="Gullible Leaf", sample_id="S-9")

    assert code in codes(first, shows)
    assert code not in codes(first, honest)


def test_equal_values_of_two_batches() -> None:
    """Five measured numbers that are equal for two batches are a contradiction; chance is not."""
    first = evidence(COPIED)
    copy = evidence(COPIED | {"lead": "0.11 ppm"}, 4, batch="KR-2477", report_number="FA-0199")
    own = evidence(OTHER, 4, batch="KR-2477", report_number="FA-0199")
    same_batch = evidence(COPIED, 4, report_number="FA-0199")

    assert codes(first, copy) == ["same_values_for_two_batches"]
    assert codes(first, own) == []
    assert codes(first, same_batch) == []


def test_non_detects_in_common_mean_nothing() -> None:
    """Two honest batches share any number of non-detects and of rounded numbers."""
    nothing = dict.fromkeys(("lead", "arsenic", "cadmium", "mercury", "nickel"), "ND, LOQ 0.01 ppm")
    rounded = {
        "copper": "1 ppm",
        "zinc": "20 ppm",
        "iron": "300 ppm",
        "cobalt": "0.1 ppm",
        "tin": "0.2 ppm",
    }

    assert (
        codes(
            evidence(nothing | rounded),
            later(nothing | rounded, batch="KR-2477", report_number="B-1"),
        )
        == []
    )


def test_two_samples_of_one_file_are_no_pair() -> None:
    """A report that covers two samples names two batches honestly."""
    first = replace(evidence(), file="ab")
    second = replace(later(OTHER, batch="KR-2477"), file="ab")
    numbered = [evidence(sample_id="S-1"), later(OTHER, batch="KR-2477", sample_id="S-2")]

    assert codes(first, second) == []
    assert codes(*numbered) == []


def test_the_differing_cells_are_listed() -> None:
    """Two values in one report are told with both values."""
    (signal,) = between([evidence(), later(GOOD | {"lead": "0.16 ppm"})])

    assert "differ in Lead (0.61 ppm, 0.16 ppm)." in signal.sentence
    assert signal.certificates == (3, 4)


EQUAL = [
    ("another batch", {"batch": "KR-2477"}, ["same_values_for_two_batches"]),
    ("another product, no batch", {"batch": None, "product": "Blue Thai"}, [SAME]),
    ("another client", {"client": "Fable Leaf"}, ["same_values_for_two_clients"]),
    ("another laboratory", {"batch": "KR-2477", "laboratory": "Dreamt Labs"}, [SAME]),
    ("a longer name of the product", {"batch": None, "product": "Green Powder (1 kg)"}, []),
    ("the same batch as another product", {"product": "Blue Thai"}, []),
    ("an amended issue", {"batch": "KR-2477", "report_number": "FA-0199 rev 2"}, []),
    ("an amended issue by its letter", {"batch": "KR-2477", "report_number": "FA-0199-A1"}, []),
    ("a number like any other", {"batch": "KR-2477", "report_number": "FA-0199-7"}, [SAME]),
]


@pytest.mark.parametrize(("what", "head", "expected"), EQUAL, ids=[row[0] for row in EQUAL])
def test_equal_values(what: str, head: dict[str, str | None], expected: list[str]) -> None:
    """Five equal numbers speak against another batch, product or client, and nothing else."""
    first = evidence(COPIED, product="Green Powder", client="Gullible Leaf")
    told: dict[str, str | None] = {"report_number": "FA-0199", "client": "Gullible Leaf"} | head

    assert codes(first, evidence(COPIED, 4, **({"product": "Green Powder"} | told))) == expected


NOTHING = [
    ("below one number", dict.fromkeys(METALS, "<0.05 ppm")),
    ("not detected", dict.fromkeys(METALS, "ND, LOQ 0.013 ppm")),
    ("zeros", dict.fromkeys(METALS, "0.000 ppm")),
    ("counts below", dict.fromkeys((*METALS, "nickel"), "<10 ppm")),
    ("rounded numbers", dict.fromkeys(METALS, "0.20 ppm")),
    ("above the range", dict.fromkeys(METALS, ">125 ppm")),
]


@pytest.mark.parametrize(("what", "values"), NOTHING, ids=[row[0] for row in NOTHING])
def test_what_repeats_by_chance(what: str, values: dict[str, str]) -> None:
    """Five rows that say the same are no five equal numbers where nothing was measured."""
    assert codes(evidence(values), later(values, batch="KR-2477", report_number="B-1")) == []


def test_four_equal_numbers_may_be_chance() -> None:
    """Of two batches' numbers five must be equal; four are told of nobody."""
    four = {"mitragynine": "14.3 mg/g", "lead": "0.61 ppm"}
    four |= {"nickel": "1.28 ppm", "cadmium": "0.052 ppm"}
    head: dict[str, str | None] = {"batch": "KR-2477", "report_number": "FA-0199"}

    assert codes(evidence(COPIED), later(four, **head)) == []
    five = four | {"arsenic": "0.31 ppm"}
    assert codes(evidence(COPIED), later(five, **head)) == ["same_values_for_two_batches"]


def test_a_copied_number_is_found_in_another_unit() -> None:
    """610 ppb and 0.61 ppm are the same number."""
    written = {key: text.replace("ppm", "mg/kg") for key, text in COPIED.items()}
    written |= {"lead": "610 ppb"}

    copy = later(written, batch="KR-2477", report_number="FA-0199")
    assert codes(evidence(COPIED), copy) == ["same_values_for_two_batches"]


def test_a_sample_reported_twice() -> None:
    """A long sample number for two batches is a contradiction; one of the client's own is none."""
    own, long = {"sample_id": "S-2"}, {"sample_id": "S-26-00417"}
    other: dict[str, str | None] = {"batch": "KR-2477", "report_number": "FA-0118"}

    assert codes(evidence(**long), later(OTHER, **(other | long))) == ["report_for_two_batches"]
    assert codes(evidence(**own), later(OTHER, **(other | own))) == []
    assert codes(evidence(**long), later(OTHER, report_number="FA-0118", **long)) == []


def test_traces_meet_where_certificates_contradict() -> None:
    """What is kept to find a copy weighs enough exactly where five numbers, or one report, do."""
    first, other = evidence(COPIED), later(OTHER, batch="KR-2477", report_number="FA-0199")
    copy = later(COPIED, batch="KR-2477", report_number="FA-0199")
    changed = COPIED | {"lead": "0.11 ppm", "nickel": "1.27 ppm", "cadmium": "0.033 ppm"}
    changed |= {"arsenic": "0.36 ppm"}

    assert weight(first, copy) >= EQUAL_NUMBERS
    assert weight(first, later(OTHER)) >= EQUAL_NUMBERS
    assert weight(first, other) < EQUAL_NUMBERS
    assert weight(first, later(changed, report_number="FA-0199")) < EQUAL_NUMBERS


def weight(one: Evidence, other: Evidence) -> int:
    """How many equal values the traces of two certificates stand for."""
    mine, theirs = traces(one), traces(other)
    return sum(theirs[trace] for trace in mine.keys() & theirs.keys())
