"""What certificates say against each other: one report for two batches, two values in one."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from tracker.checks import wording
from tracker.checks.batches import likeness
from tracker.checks.contradictions.telling import Kind, titled
from tracker.checks.parties import plain_number, same_name, telling_words
from tracker.records.judgement import Evidence
from tracker.records.reading import Fact
from tracker.records.result import Result
from tracker.records.signal import Signal
from tracker.vocabulary import units

_EQUAL = 5  # so many equal numbers of two figures or more are no chance
_FILES = 3  # a laboratory's files must be so many before one can be unlike them
_AMENDED = ("amend", "revis", "rev.", "rev ", "corrected", "supersede", "reissue", "version")

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
REVISED = Kind(
    "other_values_in_one_report",
    "contradiction",
    "The laboratory may have amended its report without marking it.",
    "C17",
)
UNLIKE = Kind(
    "file_unlike_its_laboratorys",
    "check by hand",
    "Shops merge, compress and stamp files; laboratories change their programs.",
)


_KeysOf = Callable[[Evidence], Iterable[Hashable]]


def between(certificates: Sequence[Evidence]) -> Iterator[Signal]:
    """The signals between certificates, each pair once; samples of one file are no pair.

    Pairs are found by what they share, so the time grows with the certificates and not with their
    square.
    """
    for one, other in _pairs(certificates, _report_keys):
        yield from _one_report(one, other)
    for one, other in _pairs(certificates, _value_keys):
        yield from _equal_values(one, other)
    yield from _file_marks(certificates)


def _pairs(
    certificates: Iterable[Evidence], keys_of: _KeysOf
) -> Iterator[tuple[Evidence, Evidence]]:
    """Pairs that share a key, each once, the older number first."""
    groups: dict[Hashable, list[Evidence]] = defaultdict(list)
    for evidence in certificates:
        for key in keys_of(evidence):
            groups[key].append(evidence)
    seen: set[tuple[int, int]] = set()
    for group in groups.values():
        for pair in combinations(group, 2):
            first, second = sorted(pair, key=lambda evidence: evidence.certificate)
            numbers = (first.certificate, second.certificate)
            if numbers not in seen and (not first.file or first.file != second.file):
                seen.add(numbers)
                yield first, second


def _report_keys(evidence: Evidence) -> set[Hashable]:
    facts, laboratory = evidence.facts, _laboratory(evidence)
    named = (("report", facts.report_number), ("sample", facts.sample_id))
    return {(laboratory, kind, plain_number(fact.value)) for kind, fact in named if fact}


def _laboratory(evidence: Evidence) -> str:
    laboratory = evidence.facts.laboratory
    return telling_words(laboratory.value) if laboratory else ""


def _one_report(one: Evidence, other: Evidence) -> Iterator[Signal]:
    """Two files with one report or sample number: for two batches, two clients, or two values."""
    mine, theirs = one.facts, other.facts
    if mine.sample_id and theirs.sample_id and not _same_number(mine.sample_id, theirs.sample_id):
        return
    both = f"{titled(one)} and {other.title} carry the same number"
    if _differ(mine.batch, theirs.batch, _other_batch):
        yield REUSED.of(
            f"{both} for batches {_said(mine.batch)} and {_said(theirs.batch)}.", one, other
        )
    elif _differ(mine.client, theirs.client, _other_name):
        clients = f"{_said(mine.client)} and {_said(theirs.client)}"
        yield CLIENT.of(f"{both} for two clients, {clients}.", one, other)
    elif not _amended(one, other):
        cells = _differing(one, other)
        if cells:
            yield REVISED.of(f"{both} and differ in {wording.listed(cells)}.", one, other)


def _differ(one: Fact | None, other: Fact | None, differ: Callable[[str, str], bool]) -> bool:
    return one is not None and other is not None and differ(one.value, other.value)


def _other_batch(one: str, other: str) -> bool:
    return likeness(one, other) == "other"


def _other_name(one: str, other: str) -> bool:
    return not same_name(one, other)


def _same_number(one: Fact, other: Fact) -> bool:
    return plain_number(one.value) == plain_number(other.value)


def _said(fact: Fact | None) -> str:
    return fact.text if fact else ""


def _amended(*certificates: Evidence) -> bool:
    """Whether one of them says that it is an amended issue."""
    facts = (e.facts.report_number for e in certificates)
    said = " ".join(fact.text.casefold() for fact in facts if fact)
    return any(word in said for word in _AMENDED)


def _differing(one: Evidence, other: Evidence) -> list[str]:
    """The cells that differ, as "lead (0.61 ppm, 1.9 ppm)"."""
    mine, theirs = (_values(e) for e in (one, other))
    return [
        f"{result.name} ({wording.value(result)}, {wording.value(theirs[key])})"
        for key, result in mine.items()
        if key in theirs and _printed(result) != _printed(theirs[key])
    ]


def _values(evidence: Evidence) -> dict[str, Result]:
    return {r.key: r for r in reversed(evidence.results) if r.key}


def _printed(result: Result) -> Hashable:
    """What a row says, its number in one unit of its kind."""
    value = result.value
    if value.number is None or value.unit is None:
        return (value.comparator, value.number, value.unit)
    known = units.get(value.unit)
    if known is None:
        return (value.comparator, value.number, value.unit)
    return (value.comparator, (value.number * known.size / known.share).normalize(), known.kind)


def _measured(evidence: Evidence) -> list[tuple[str, Hashable]]:
    """The measured numbers of two figures or more, by analyte: what hardly repeats by chance."""
    return sorted(
        (key, _printed(result))
        for key, result in _values(evidence).items()
        if result.value.comparator == "=" and _figures(result.value.number) >= 2
    )


def _figures(number: Decimal | None) -> int:
    return len(number.normalize().as_tuple().digits) if number else 0


def _value_keys(evidence: Evidence) -> set[Hashable]:
    """Neighbouring pairs of measured numbers: five equal ones hardly come without such a pair."""
    return set(pairwise(_measured(evidence)))


def _equal_values(one: Evidence, other: Evidence) -> Iterator[Signal]:
    if _report_keys(one) & _report_keys(other):
        return
    if not _differ(one.facts.batch, other.facts.batch, _other_batch):
        return
    equal = set(_measured(one)) & set(_measured(other))
    if len(equal) >= _EQUAL:
        mine = _values(one)
        shown = [
            f"{mine[key].name} {wording.value(mine[key])}" for key, _ in sorted(equal)[:_EQUAL]
        ]
        sentence = (
            f"{titled(one)} and {other.title} are of batches {_said(one.facts.batch)} and "
            f"{_said(other.facts.batch)}, and {len(equal)} of their numbers are equal: "
            f"{wording.listed(shown)}."
        )
        yield SAME_VALUES.of(sentence, one, other)


def _file_marks(certificates: Iterable[Evidence]) -> Iterator[Signal]:
    """Files written by another program than all others of their laboratory."""
    by_laboratory: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in certificates:
        if evidence.mark and evidence.mark.producer and _laboratory(evidence):
            by_laboratory[_laboratory(evidence)].append(evidence)
    for group in by_laboratory.values():
        programs = Counter(_program(evidence) for evidence in group)
        usual, many = programs.most_common(1)[0]
        if many >= _FILES and many == len(group) - 1:
            odd = next(evidence for evidence in group if _program(evidence) != usual)
            sentence = (
                f"The file of {odd.title} was written by {_program(odd)}, "
                f"{many} others of its laboratory by {usual}."
            )
            yield UNLIKE.of(sentence, odd)


def _program(evidence: Evidence) -> str:
    """The program without its version."""
    producer = evidence.mark.producer if evidence.mark else ""
    return re.sub(r"[\s\d.()]+$", "", producer)
