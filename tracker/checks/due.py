"""What runs out soon: certificates, accreditations, answers, and confirmations by a second test."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from tracker.checks.agreement import compare
from tracker.checks.automatic import Accreditations, Batches
from tracker.checks.checklist import ends
from tracker.checks.days import months_later
from tracker.records.checklist import Answer, Due
from tracker.records.judgement import Case, Standing
from tracker.vocabulary.checklists import Checklist

_CONFIRMED_FOR = 12  # months; criterion C30, a proposal


def certificates_due(case: Case, standings: Sequence[Standing]) -> Iterator[Due]:
    """The days on which a batch stops being verified."""
    for standing in standings:
        if standing.verified and standing.until:
            batch = f"Batch {case.batch} of {case.product}" if case.batch else case.product
            last = standing.until - dt.timedelta(days=1)
            act = f"A certificate of the batch tested after {months_later(last, -12)}."
            sentence = f"{batch} is verified until {last}."
            yield Due(standing.until, "certificate", sentence, act)


def accreditations_due(accreditations: Accreditations) -> Iterator[Due]:
    """The days on which accreditations run out, by what was looked up last."""
    newest = {a.laboratory: a for a in sorted(accreditations, key=lambda a: a.looked_up)}
    for accreditation in newest.values():
        if accreditation.expires:
            sentence = f"The accreditation of {accreditation.laboratory} runs out."
            act = (
                f"A look into the directory of {accreditation.body}, number {accreditation.number}."
            )
            yield Due(accreditation.expires, "accreditation", sentence, act)


def answers_due(checklist: Checklist, answers: Iterable[Answer]) -> Iterator[Due]:
    """The days on which a vendor's answers run out, the last one to each criterion."""
    newest = {a.criterion: a for a in sorted(answers, key=lambda a: a.on)}
    for answer in newest.values():
        criterion = checklist.criteria.get(answer.criterion)
        until = ends(criterion, answer) if criterion else None
        if criterion and until:
            sentence = f"{criterion.key} was answered {answer.said} on {answer.on}."
            yield Due(until, "answer", sentence, f"A new answer: {criterion.question}")


def confirmations_due(batches: Batches) -> Iterator[Due]:
    """The days on which products that a second laboratory once confirmed want it anew."""
    confirmed: dict[str, dt.date] = {}
    for judged in batches:
        for one, other in combinations(judged.case.evidence, 2):
            tested = [fact.value for e in (one, other) if (fact := e.facts.tested)]
            if len(tested) == 2 and compare(one, other).agree:
                day = dt.date.fromisoformat(max(tested))
                product = judged.case.product
                confirmed[product] = max(day, confirmed.get(product, day))
    for product, day in confirmed.items():
        sentence = f"The certificates of {product} were last confirmed on {day}."
        act = "A test of the newest batch at a second laboratory."
        yield Due(months_later(day, _CONFIRMED_FOR), "confirmation", sentence, act)


def within(due: Iterable[Due], on: dt.date, days: int) -> tuple[Due, ...]:
    """What is due by so many days after a day, or has run out before it; the earliest first."""
    last = on + dt.timedelta(days=days)
    return tuple(sorted((d for d in due if d.on <= last), key=lambda d: (d.on, d.sentence)))
