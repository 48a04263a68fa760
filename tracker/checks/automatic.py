"""Criteria answered from certificates: one function for each kind that a checklist may name."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from tracker.checks import wording
from tracker.checks.agreement import compare
from tracker.checks.amounts import Amount, amount_in
from tracker.checks.parties import same_name
from tracker.records.checklist import Accreditation, State
from tracker.records.judgement import Case, Evidence, Standing, Verdict
from tracker.records.result import Result
from tracker.records.signal import Signal
from tracker.vocabulary.checklists import Criterion

_SPREAD_OF = {"mitragynine": "mg/g", "lead": "ppm", "total_aerobic_count": "cfu/g"}
_SPREAD_FROM = 3  # batches


@dataclass(frozen=True, slots=True)
class Judged:
    """A batch with what was found of it.

    Attributes:
        case: The batch and its certificates.
        standing: What holds for it on the day.
        verdicts: Of all standards that count for it, the informative ones too.
        signals: Of its certificates.
    """

    case: Case
    standing: Standing
    verdicts: tuple[Verdict, ...] = ()
    signals: tuple[Signal, ...] = ()


@dataclass(frozen=True, slots=True)
class Looked:
    """What certificates say to a criterion; None where they say nothing."""

    state: State
    sentence: str
    until: dt.date | None = None


Batches = Sequence[Judged]
Accreditations = Sequence[Accreditation]


def from_certificates(
    criterion: Criterion, batches: Batches, accreditations: Accreditations, on: dt.date
) -> Looked:
    """What the certificates of a vendor's batches say to a criterion.

    Args:
        criterion: One that certificates can answer.
        batches: All batches of the vendor.
        accreditations: What was looked up of laboratories.
        on: The day.
    """
    meant = [b for b in batches if not criterion.profiles or b.case.profile in criterion.profiles]
    if batches and not meant:
        return Looked("not applicable", "No product is of the kind that it is asked of.")
    if not meant:
        return Looked("open", "No product is logged.")
    if criterion.kind == "accredited":
        return _accredited(meant, accreditations, on)
    return _KINDS[criterion.kind](criterion, meant)


def _reasons(criterion: Criterion, batches: Batches) -> Looked:
    """No, where a batch is unverified for a reason that names the criterion."""
    against = [
        (b.case, reason)
        for b in batches
        for reason in b.standing.reasons
        if reason.criterion == criterion.key
    ]
    if against:
        many = len({case.batch for case, _ in against})
        told = "" if len(batches) == 1 else f"{many} of {_count(batches)}: "
        return Looked("no", f"{told}{against[0][1].sentence}")
    shown = [b for b in batches if b.case.evidence]
    if len(shown) < len(batches):
        return Looked(
            "open", f"{len(batches) - len(shown)} of {_count(batches)} without certificate."
        )
    return Looked("yes", f"Nothing in {_count(batches)} speaks against it.")


def _count(batches: Batches) -> str:
    return "1 batch" if len(batches) == 1 else f"{len(batches)} batches"


def _shown(criterion: Criterion, batches: Batches) -> Looked:
    """Yes, where the panels are shown and no value fails the standards named."""
    verdicts = [v for b in batches for v in b.verdicts if v.standard in criterion.standards]
    failed = [v for v in verdicts if v.outcome == "fail"]
    if failed:
        return Looked("no", failed[0].sentence)
    missing = [panel for panel in criterion.panels if not any(_rows(b, panel) for b in batches)]
    if missing:
        return Looked("open", f"No certificate shows {wording.listed(missing)}.")
    unsettled = [v for v in verdicts if v.outcome == "not demonstrated"]
    if unsettled:
        return Looked("open", unsettled[0].sentence)
    if not criterion.panels and not verdicts:
        return Looked("open", "No certificate shows a value that it is about.")
    return Looked("yes", "Shown, and nothing in it speaks against it.")


def _rows(judged: Judged, panel: str) -> list[Result]:
    return [
        result
        for evidence in judged.case.evidence
        for result in evidence.results
        if result.panel == panel and result.value.comparator != "not tested"
    ]


def _facts(criterion: Criterion, batches: Batches) -> Looked:
    """Yes, where every certificate prints the facts, and a method with every row."""
    for judged in batches:
        for evidence in judged.case.evidence:
            lacking = [
                f.replace("_", " ") for f in criterion.facts if not getattr(evidence.facts, f)
            ]
            if any(result.reading.method is None for result in evidence.results):
                lacking.append("a method with every row")
            if lacking:
                title = evidence.title[:1].upper() + evidence.title[1:]
                return Looked("no", f"{title} does not print {wording.listed(lacking, 'or')}.")
    return _reasons(criterion, batches)


def _spread(_criterion: Criterion, batches: Batches) -> Looked:
    """Yes, from three batches of a product on, with how much their values differ."""
    by_product: dict[str, list[Judged]] = defaultdict(list)
    for judged in batches:
        by_product[judged.case.product] += [judged] if judged.case.evidence else []
    product, known = max(by_product.items(), key=lambda pair: len(pair[1]))
    if len(known) < _SPREAD_FROM:
        return Looked("open", f"{product} has certificates of {_count(known)}, of 3 wanted.")
    told = [text for key, unit in _SPREAD_OF.items() if (text := _told(known, key, unit))]
    return Looked(
        "yes", f"{product}: {'; '.join(told)}." if told else f"{product}: no value shared."
    )


def _told(batches: Batches, key: str, unit: str) -> str:
    """Least, middle and greatest measured value: "Lead 0.22 to 1.1 ppm, middle 0.61"."""
    rows = [r for b in batches for e in b.case.evidence for r in e.results if r.key == key]
    amounts = [a for r in rows if isinstance(a := amount_in(r, unit), Amount) and a.measured]
    numbers = sorted(amount.low for amount in amounts)
    if len(numbers) < _SPREAD_FROM:
        return ""
    low, middle, high = (wording.rounded(n) for n in (numbers[0], _median(numbers), numbers[-1]))
    return f"{rows[0].name} {low} to {wording.quantity(high, unit)}, middle {middle}"


def _median(numbers: Sequence[Decimal]) -> Decimal:
    half = len(numbers) // 2
    return numbers[half] if len(numbers) % 2 else (numbers[half - 1] + numbers[half]) / 2


def _signals(criterion: Criterion, batches: Batches) -> Looked:
    """No, where a contradiction names the criterion; open, where something wants checking."""
    found = [s for b in batches for s in b.signals if s.criterion == criterion.key]
    for signal in sorted(found, key=lambda s: s.weight != "contradiction"):
        state: State = "no" if signal.weight == "contradiction" else "open"
        return Looked(state, f"{signal.sentence} {signal.settles}")
    if criterion.panels:
        return _shown(criterion, batches)
    return Looked("yes", f"Nothing in {_count(batches)} speaks against it.")


def _confirmed(_criterion: Criterion, batches: Batches) -> Looked:
    """Yes, where two laboratories agree on a batch; no, where they differ."""
    agreed = ""
    for judged in batches:
        for one, other in combinations(judged.case.evidence, 2):
            found = compare(one, other) if _two_laboratories(one, other) else None
            if found and found.differ:
                differing = wording.listed(list(found.differ))
                return Looked("no", f"{one.title} and {other.title} differ in {differing}.")
            if found and found.agree:
                agreed = (
                    agreed or f"{one.title} and {other.title} agree on {len(found.agree)} values."
                )
    if agreed:
        return Looked("yes", agreed[:1].upper() + agreed[1:])
    return Looked("open", "No batch has certificates of two laboratories that show the same.")


def _two_laboratories(one: Evidence, other: Evidence) -> bool:
    mine, theirs = one.facts.laboratory, other.facts.laboratory
    return bool(mine and theirs and not same_name(mine.value, theirs.value))


def _accredited(batches: Batches, accreditations: Accreditations, on: dt.date) -> Looked:
    """Yes, where the accreditation of every laboratory was looked up and holds."""
    names = list(dict(_laboratories(batches)).items())
    if not names:
        return Looked("open", "No certificate names a laboratory.")
    until: list[dt.date] = []
    for name, claim in names:
        known = [a for a in accreditations if same_name(a.laboratory, name) and a.looked_up <= on]
        if not known:
            claimed = (
                f'its certificate prints "{claim}"' if claim else "its certificate prints none"
            )
            sentence = f"The accreditation of {name} has not been looked up; {claimed}."
            return Looked("open", sentence)
        expires = max(known, key=lambda a: a.looked_up).expires
        if expires and expires <= on:
            return Looked("run out", f"The accreditation of {name} ran out on {expires}.", expires)
        until += [expires] if expires else []
    sentence = f"Looked up for {wording.listed([name for name, _ in names])}."
    return Looked("yes", sentence, min(until, default=None))


def _laboratories(batches: Batches) -> Iterator[tuple[str, str]]:
    """The laboratories of all certificates, and what they print of their accreditation."""
    for judged in batches:
        for evidence in judged.case.evidence:
            laboratory, claim = evidence.facts.laboratory, evidence.facts.accreditation
            if laboratory:
                yield laboratory.value, claim.text if claim else ""


_KINDS: Mapping[str, Callable[[Criterion, Batches], Looked]] = {
    "reasons": _reasons,
    "shown": _shown,
    "facts": _facts,
    "spread": _spread,
    "signals": _signals,
    "confirmed": _confirmed,
}
