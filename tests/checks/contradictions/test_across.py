"""Signals between certificates: each with a pair that shows it and an honest pair."""

from dataclasses import replace

import pytest

from tests.checks.cases import GOOD, evidence
from tracker.checks.contradictions import between
from tracker.records.judgement import Evidence, FileMark

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


def test_a_file_unlike_all_others_of_its_laboratory() -> None:
    """A file's program means something only against others of the same laboratory."""
    plain, odd = FileMark("Cairo 1.16"), FileMark("Adobe Photoshop 25.0")
    usual = [
        replace(evidence({}, n, batch=f"B-{n}", report_number=f"R-{n}"), mark=plain)
        for n in (1, 2, 3)
    ]
    unlike = replace(evidence(number=9), mark=odd)
    newer = replace(evidence(number=9), mark=FileMark("Cairo 1.18", 3))

    assert codes(*usual, unlike) == ["file_unlike_its_laboratorys"]
    assert codes(*usual, newer) == []
    assert codes(unlike) == []
    assert codes(*usual[:2], unlike) == []
