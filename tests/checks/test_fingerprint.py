"""Fingerprints: equal ground, equal hash; any change of ground, another hash."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.checks.cases import GOOD, TODAY, UTAH, evidence
from tracker.checks.fingerprint import Fingerprint, fingerprint

CORRECTION = {"row": "3", "field": "value", "to": "0.61 ppm", "why": "misread"}


def taken(**changes: object) -> Fingerprint:
    """The fingerprint of a judgement, with changes to its ground."""
    ground: dict[str, object] = {
        "evidence": [evidence(), evidence(GOOD, 4)],
        "corrections": [],
        "standards": [UTAH],
        "policy": {"required": ["utah-r70-580-5"]},
        "reader": "1",
        "on": TODAY,
    }
    return fingerprint(**(ground | changes))  # type: ignore[arg-type]


def test_equal_ground_has_equal_hashes() -> None:
    """The order in which certificates and standards are given does not matter."""
    assert taken().digest == taken(evidence=[evidence(GOOD, 4), evidence()]).digest


CHANGES = [
    {"evidence": [evidence()]},
    {"evidence": [evidence(GOOD | {"lead": "0.610 ppm"}), evidence(GOOD, 4)]},
    {"evidence": [evidence(tested="2026-08-04"), evidence(GOOD, 4)]},
    {"corrections": [CORRECTION]},
    {"standards": [replace(UTAH, digest="0")]},
    {"policy": {"required": ["utah-r70-580-5"], "informative": ["ahpa-metals"]}},
    {"reader": "2"},
    {"on": TODAY + dt.timedelta(days=1)},
]


@pytest.mark.parametrize("changes", CHANGES)
def test_any_change_of_ground_changes_the_hash(changes: dict[str, object]) -> None:
    """A reading, correction, standard, policy, reader or day that differs gives another hash."""
    assert taken(**changes).digest != taken().digest


def test_a_change_of_vocabulary_shows_apart_from_the_readings() -> None:
    """The same rows understood otherwise have the same hash of readings, another of results."""
    whole = evidence()
    other = replace(whole, results=tuple(replace(r, key=None) for r in whole.results))

    before, after = taken(evidence=[whole]), taken(evidence=[other])

    assert before.readings == after.readings
    assert before.results != after.results
