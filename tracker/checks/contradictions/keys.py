"""By what two certificates are found that may contradict each other: numbers and values."""

import hashlib
import re
from collections.abc import Hashable
from decimal import Decimal

from tracker.checks.parties import plain_number, telling_words
from tracker.records.judgement import Evidence
from tracker.records.reading import Fact
from tracker.records.result import Result
from tracker.vocabulary import units

EQUAL = 5
"""So many equal numbers of two figures or more are no chance."""

_DIGITS = 4  # a sample's number of fewer may be the client's own: "2", "A-17"


def traces(evidence: Evidence) -> dict[int, int]:
    """What another certificate has only if it repeats this one: hashes, each with its weight.

    Two certificates are worth comparing when the weights of what they share come to `EQUAL`: one
    number of report or sample, or so many measured values. A hash has 64 bits, with a sign.
    """
    keys = report_keys(evidence)
    if evidence.facts.report_number and not telling(evidence.facts.sample_id):
        keys = {key for key in keys if key[1] == "report"}
    heavy = dict.fromkeys(map(_hash, keys), EQUAL)
    return dict.fromkeys(map(_hash, measured(evidence)), 1) | heavy


def report_keys(evidence: Evidence) -> set[tuple[str, str, str]]:
    """The numbers of report and sample, each with the laboratory that gave it."""
    facts, at = evidence.facts, laboratory(evidence)
    named = (("report", facts.report_number), ("sample", facts.sample_id))
    return {(at, kind, plain_number(fact.value)) for kind, fact in named if fact}


def telling(sample_id: Fact | None) -> bool:
    """Whether a sample's number is long enough to be the laboratory's, beside other reports."""
    return sample_id is not None and len(re.findall(r"\d", sample_id.value)) >= _DIGITS


def laboratory(evidence: Evidence) -> str:
    """The laboratory's name in a form to compare; "" where none is printed."""
    printed = evidence.facts.laboratory
    return telling_words(printed.value) if printed else ""


def by_key(evidence: Evidence) -> dict[str, Result]:
    """The rows by analyte; of two that are named alike the first."""
    return {r.key: r for r in reversed(evidence.results) if r.key}


def said(result: Result) -> Hashable:
    """What a row says, its number in one unit of its kind."""
    value = result.value
    known = units.get(value.unit) if value.unit is not None else None
    if value.number is None or known is None:
        return (value.comparator, value.number, value.unit)
    return (value.comparator, (value.number * known.size / known.share).normalize(), known.kind)


def measured(evidence: Evidence) -> list[tuple[str, Hashable]]:
    """The measured numbers of two figures or more, by analyte: what hardly repeats by chance."""
    return sorted(
        (key, said(result))
        for key, result in by_key(evidence).items()
        if result.value.comparator == "=" and _figures(result.value.number) >= 2
    )


def _figures(number: Decimal | None) -> int:
    return len(number.normalize().as_tuple().digits) if number else 0


def _hash(key: Hashable) -> int:
    digest = hashlib.blake2b(repr(key).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
