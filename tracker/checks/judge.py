"""Results become verdicts: each limit of a standard held against what a certificate shows.

A rule is data (a `Limit`) plus two kinds in code: its basis puts what is printed into the limit's
own terms (`terms`), its operator decides (`settle`, and `absence` for what must not be there).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from tracker.checks import wording
from tracker.checks.absence import settle_absence
from tracker.checks.amounts import Gap
from tracker.checks.exposure import daily
from tracker.checks.settle import Settled, settle
from tracker.checks.subjects import Subject, Subjects
from tracker.checks.terms import Terms, terms
from tracker.records.judgement import Evidence, Use, Verdict
from tracker.vocabulary.standards import Limit, Standard


@dataclass(frozen=True, slots=True)
class _Sitting:
    """What all verdicts of one standard on one certificate have in common."""

    evidence: Evidence
    subjects: Subjects
    standard: Standard
    use: Use


def judge(evidence: Evidence, standard: Standard, use: Use | None = None) -> tuple[Verdict, ...]:
    """The verdicts of one standard on one certificate: one for each printed row that it limits.

    Args:
        evidence: The certificate.
        standard: Its limits.
        use: Form and serving of the product, for limits a day or a serving.
    """
    return judge_all(evidence, (standard,), use)


def judge_all(
    evidence: Evidence, standards: Iterable[Standard], use: Use | None = None
) -> tuple[Verdict, ...]:
    """The verdicts of several standards on one certificate, in the order of the standards."""
    subjects, use = Subjects(evidence.results), use or Use()
    return tuple(
        verdict
        for standard in standards
        for verdict in _verdicts(_Sitting(evidence, subjects, standard, use))
    )


def limits_for(standard: Standard, use: Use) -> Iterator[Limit]:
    """The limits of a standard that are meant for a product of this form."""
    if standard.forms and use.form not in standard.forms:
        return
    yield from (x for x in standard.limits if not x.forms or use.form in x.forms)


def _verdicts(sitting: _Sitting) -> list[Verdict]:
    verdicts = [
        verdict
        for limit in limits_for(sitting.standard, sitting.use)
        for verdict in _of_limit(limit, sitting)
    ]
    excuses = {limit.key: limit.unless for limit in sitting.standard.limits if limit.unless}
    return [_excused(v, verdicts, excuses[v.rule]) if v.rule in excuses else v for v in verdicts]


def _of_limit(limit: Limit, sitting: _Sitting) -> Iterator[Verdict]:
    """The verdicts of one limit; a total or part that fails does so beside any printed row."""
    for subject in sitting.subjects.of(limit.analyte):
        yield _verdict(limit, subject, sitting)
    for subject in sitting.subjects.beside(limit.analyte):
        verdict = _verdict(limit, subject, sitting)
        if verdict.outcome == "fail":
            yield verdict


def _excused(verdict: Verdict, verdicts: Sequence[Verdict], other: str) -> Verdict:
    """The verdict, or a pass where the limit that may be kept instead is kept by the same row."""
    kept = any(
        v.rule == other and v.place == verdict.place and v.outcome in ("pass", "near limit")
        for v in verdicts
    )
    if not kept or verdict.outcome not in ("fail", "not demonstrated"):
        return verdict
    sentence = f"{verdict.sentence.rstrip('.')}; it keeps the limit that may be kept instead."
    return replace(verdict, outcome="pass", sentence=sentence)


def _verdict(limit: Limit, subject: Subject, sitting: _Sitting) -> Verdict:
    standard = sitting.standard
    settled, flip = _settled(limit, subject, sitting)
    return Verdict(
        standard=standard.key,
        rule=limit.key,
        analyte=limit.analyte,
        outcome=settled.outcome,
        sentence=_sentence(settled, subject, sitting, limit.confirmed, flip),
        confirmed=limit.confirmed,
        certificate=sitting.evidence.certificate,
        place=subject.result.reading.result.place,
        consequence=standard.consequence,
        flip=flip,
    )


def _settled(limit: Limit, subject: Subject, sitting: _Sitting) -> tuple[Settled, Decimal | None]:
    """What is decided, and for limits a day the greatest amount a day that passes."""
    if limit.operator == "absent":
        return settle_absence(limit, subject), None
    found = terms(limit, subject, sitting.subjects, sitting.use)
    if limit.basis != "daily":
        return settle(limit, subject, found), None
    settled, flip = settle(limit, subject, found), _flip(limit, found, sitting.standard)
    greatest = sitting.standard.greatest_daily
    if greatest is not None and daily(sitting.use).grams > greatest:
        clause = f"{subject.printed} is not judged: the limit holds for up to {greatest} g a day"
        return Settled("not demonstrated", clause), flip
    return settled, flip


def _flip(limit: Limit, found: Terms, standard: Standard) -> Decimal | None:
    """Grams a day up to which the limit is kept; None where nothing bounds the amount."""
    if isinstance(found.amount, Gap) or not found.amount.high or limit.number is None:
        return None
    grams = limit.number * found.factor / found.amount.high
    return min(grams, standard.greatest_daily or grams)


def _sentence(
    settled: Settled, subject: Subject, sitting: _Sitting, confirmed: bool, flip: Decimal | None
) -> str:
    """Name, number, unit, limit, standard and page."""
    standard = sitting.standard
    named = f"{standard.short}, unconfirmed limit" if not confirmed else standard.short
    parts = [f"{subject.name} {settled.clause} ({named})"]
    if settled.outcome == "fail" and standard.consequence:
        parts.append(standard.consequence)
    if flip is not None:
        parts.append(f"passes up to {wording.rounded_down(flip)} g a day")
    return f"{'; '.join(parts)}, {wording.where(subject.result, sitting.evidence)}."
