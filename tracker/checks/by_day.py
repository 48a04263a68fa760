"""What is taken in a day, held against every limit a day, for several amounts of the product."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tracker.checks.amounts import Amount
from tracker.checks.judge import judge, limits_for
from tracker.checks.settle import asked
from tracker.checks.subjects import Subjects
from tracker.checks.terms import terms
from tracker.records.judgement import Evidence, Use, Verdict
from tracker.vocabulary.standards import Limit, Standard


@dataclass(frozen=True, slots=True)
class Dose:
    """One amount of the product a day.

    Attributes:
        grams: So many a day.
        amount: Of the substance, in the limit's unit: an interval, from nothing for a non-detect.
        share: The upper end as a share of the limit; None where nothing bounds it.
        verdict: The outcome.
    """

    grams: Decimal
    amount: Amount
    share: Decimal | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Exposure:
    """A substance against one limit a day.

    Attributes:
        name: Of the substance, as the certificate's row is named.
        standard: The short name of the standard.
        limit: As sentences have it: "6 µg a day".
        doses: For each amount asked about.
        flip: The greatest amount a day that passes; None where nothing bounds the substance.
    """

    name: str
    standard: str
    limit: str
    doses: tuple[Dose, ...]
    flip: Decimal | None


def exposures(
    evidence: Evidence, standards: Sequence[Standard], form: str, grams: Sequence[Decimal]
) -> tuple[Exposure, ...]:
    """The exposures to what one certificate shows, in the order of the standards.

    Args:
        evidence: The certificate.
        standards: Those with limits a day count, others are passed over.
        form: Of the product.
        grams: The amounts a day asked about.
    """
    subjects = Subjects(evidence.results)
    return tuple(
        exposure
        for standard in standards
        for limit in limits_for(standard, Use(form))
        if limit.basis == "daily" and limit.number
        for exposure in _exposures(evidence, subjects, standard, limit, form, grams)
    )


def _exposures(
    evidence: Evidence,
    subjects: Subjects,
    standard: Standard,
    limit: Limit,
    form: str,
    grams: Sequence[Decimal],
) -> Iterator[Exposure]:
    judged = [(many, Use(form, many, Decimal(1))) for many in grams]
    verdicts = [judge(evidence, standard, use) for _, use in judged]
    for subject in subjects.of(limit.analyte):
        spot = (limit.key, subject.result.reading.result.place)
        doses = []
        for (many, use), told in zip(judged, verdicts, strict=True):
            amount = terms(limit, subject, subjects, use).amount
            verdict = next(v for v in told if (v.rule, v.place) == spot)
            if isinstance(amount, Amount):
                doses.append(Dose(many, amount, _share(amount, limit), verdict))
        if doses:
            flip = doses[0].verdict.flip
            yield Exposure(subject.name, standard.short, asked(limit), tuple(doses), flip)


def _share(amount: Amount, limit: Limit) -> Decimal | None:
    return None if amount.high is None or not limit.number else amount.high / limit.number
