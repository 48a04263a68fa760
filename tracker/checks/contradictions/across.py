"""What certificates say against each other: one report for two batches, two values in one."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import pairwise

from tracker.checks import wording
from tracker.checks.batches import likeness
from tracker.checks.contradictions.keys import (
    EQUAL,
    by_key,
    laboratory,
    measured,
    report_keys,
    said,
    telling,
)
from tracker.checks.contradictions.telling import Kind, titled
from tracker.checks.parties import plain_number, same_name, same_product
from tracker.records.judgement import Evidence
from tracker.records.reading import Fact
from tracker.records.signal import Signal

_AMENDED = re.compile(
    r"amend|revis|correct|supersed|reissue|version|\brev\b|\d[-./ ](?:a\d+|(?:r|rev|v)\.?\s*\d*)$"
)

REUSED = Kind(
    "report_for_two_batches",
    "contradiction",
    "One batch may be sold under several names, or one report cover several samples.",
    "C01",
)
SAME_VALUES = Kind(
    "same_values_for_two_batches",
    "contradiction",
    "The two may be one batch under two names.",
    "C01",
)
CLIENT = Kind(
    "same_report_for_two_clients",
    "contradiction",
    "A maker and a seller may both have been given the report, each in its own name.",
    "C17",
)
SAME_VALUES_CLIENT = Kind(
    "same_values_for_two_clients",
    "check by hand",
    "A laboratory may report one test to a maker and to a seller, each in its own name.",
    "C17",
)
REVISED = Kind(
    "other_values_in_one_report",
    "contradiction",
    "The laboratory may have amended its report without marking it.",
    "C17",
)

_KeysOf = Callable[[Evidence], Iterable[Hashable]]


def between(certificates: Sequence[Evidence], others: Sequence[Evidence] = ()) -> Iterator[Signal]:
    """The signals between certificates, each pair once; samples of one file are no pair.

    Pairs are found by what they share, so the time grows with the certificates and not with their
    square.

    Args:
        certificates: Those asked about.
        others: Those that they are held against, and that are not held against each other.
    """
    for one, other in _pairs(certificates, others, report_keys):
        yield from _one_report(one, other)
    for one, other in _pairs(certificates, others, _value_keys):
        yield from _equal_values(one, other)


def _pairs(
    certificates: Sequence[Evidence], others: Sequence[Evidence], keys_of: _KeysOf
) -> Iterator[tuple[Evidence, Evidence]]:
    """Pairs that share a key, each once, the older number first."""
    groups: dict[Hashable, list[Evidence]] = defaultdict(list)
    seen: set[tuple[int, int]] = set()
    for evidence in others:
        for key in keys_of(evidence):
            groups[key].append(evidence)
    for evidence in certificates:
        for key in keys_of(evidence):
            yield from _new_pairs(evidence, groups[key], seen)
            groups[key].append(evidence)


def _new_pairs(
    evidence: Evidence, group: Iterable[Evidence], seen: set[tuple[int, int]]
) -> Iterator[tuple[Evidence, Evidence]]:
    for other in group:
        first, second = sorted((evidence, other), key=lambda each: each.certificate)
        numbers = (first.certificate, second.certificate)
        if numbers not in seen and (not first.file or first.file != second.file):
            seen.add(numbers)
            yield first, second


def _one_report(one: Evidence, other: Evidence) -> Iterator[Signal]:
    """Two files with one report or sample number: for two batches, two clients, or two values."""
    mine, theirs = one.facts, other.facts
    if _differ(mine.sample_id, theirs.sample_id, _other_number):
        return
    renumbered = _differ(mine.report_number, theirs.report_number, _other_number)
    if renumbered and not telling(mine.sample_id):
        return
    both = f"{titled(one)} and {other.title} carry the same number"
    if what := _not_the_same(one, other):
        yield REUSED.of(f"{both} for {what}.", one, other)
    elif renumbered:
        return  # one sample, reported twice under two numbers
    elif _differ(mine.client, theirs.client, _other_name):
        clients = f"{_said(mine.client)} and {_said(theirs.client)}"
        yield CLIENT.of(f"{both} for two clients, {clients}.", one, other)
    elif not _amended(one, other):
        cells = _differing(one, other)
        if cells:
            yield REVISED.of(f"{both} and differ in {wording.listed(cells)}.", one, other)


def _not_the_same(one: Evidence, other: Evidence) -> str:
    """What two certificates are of that is not the same, "batches A and B"; "" if nothing says so.

    One batch may be sold as two products: of the same batch, other products are the same thing.
    """
    mine, theirs = one.facts, other.facts
    if _differ(mine.batch, theirs.batch, _other_batch):
        return f"batches {_said(mine.batch)} and {_said(theirs.batch)}"
    if mine.batch and theirs.batch:
        return ""
    if _differ(mine.product, theirs.product, _other_product):
        return f"{_said(mine.product)} and {_said(theirs.product)}"
    return ""


def _differ(one: Fact | None, other: Fact | None, differ: Callable[[str, str], bool]) -> bool:
    return one is not None and other is not None and differ(one.value, other.value)


def _other_batch(one: str, other: str) -> bool:
    return likeness(one, other) == "other"


def _other_product(one: str, other: str) -> bool:
    return not same_product(one, other)


def _other_name(one: str, other: str) -> bool:
    return not same_name(one, other)


def _other_number(one: str, other: str) -> bool:
    return plain_number(one) != plain_number(other)


def _said(fact: Fact | None) -> str:
    return fact.text if fact else ""


def _amended(*certificates: Evidence) -> bool:
    """Whether one of them says that it is an amended issue."""
    facts = (e.facts.report_number for e in certificates)
    return any(_AMENDED.search(fact.text.casefold()) for fact in facts if fact)


def _differing(one: Evidence, other: Evidence) -> list[str]:
    """The cells that differ, as "lead (0.61 ppm, 1.9 ppm)"."""
    mine, theirs = (by_key(e) for e in (one, other))
    return [
        f"{result.name} ({wording.value(result)}, {wording.value(theirs[key])})"
        for key, result in mine.items()
        if key in theirs and said(result) != said(theirs[key])
    ]


def _value_keys(evidence: Evidence) -> set[Hashable]:
    """Pairs of measured numbers that stand next, or next but one, to each other by analyte.

    Of five equal numbers among twelve, two always stand so; in longer lists five are few.
    """
    numbers = measured(evidence)
    return {*pairwise(numbers), *zip(numbers, numbers[2:], strict=False)}


def _equal_values(one: Evidence, other: Evidence) -> Iterator[Signal]:
    if report_keys(one) & report_keys(other) or _new_issue(one, other):
        return
    equal = set(measured(one)) & set(measured(other))
    if len(equal) < EQUAL:
        return
    mine, theirs = one.facts, other.facts
    if what := _not_the_same(one, other):
        yield SAME_VALUES.of(_told(one, other, equal, what), one, other)
    elif _differ(mine.client, theirs.client, _other_name):
        what = f"clients {_said(mine.client)} and {_said(theirs.client)}"
        yield SAME_VALUES_CLIENT.of(_told(one, other, equal, what, "for"), one, other)


def _new_issue(one: Evidence, other: Evidence) -> bool:
    """Whether one says that it is an amended issue, of the laboratory of the other."""
    return laboratory(one) == laboratory(other) and _amended(one, other)


def _told(
    one: Evidence, other: Evidence, equal: set[tuple[str, Hashable]], what: str, word: str = "of"
) -> str:
    rows = by_key(one)
    keys = sorted(key for key, _ in equal)[:EQUAL]
    shown = [f"{rows[key].name} {wording.value(rows[key])}" for key in keys]
    if len(equal) > EQUAL:
        shown.append(f"{len(equal) - EQUAL} more")
    return (
        f"{titled(one)} and {other.title} are {word} {what}, and {len(equal)} of their numbers "
        f"are equal: {wording.listed(shown)}."
    )
