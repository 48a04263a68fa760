"""How a vendor stands to a checklist on a day: answered, open or run out, and what that blocks."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tracker.checks.automatic import Accreditations, Batches, Looked, from_certificates
from tracker.checks.days import runs_out
from tracker.checks.decide import Objection
from tracker.records.checklist import Answer, Item
from tracker.records.judgement import Reason
from tracker.vocabulary.checklists import Checklist, Criterion


def check(
    checklist: Checklist,
    batches: Batches,
    answers: Sequence[Answer],
    accreditations: Accreditations,
    on: dt.date,
) -> tuple[Item, ...]:
    """How a vendor stands to each criterion, in the order of the checklist.

    Args:
        checklist: The criteria.
        batches: All batches of the vendor's products, judged as of the day.
        answers: All answers ever given for the vendor; of a criterion's the last one counts.
        accreditations: What was looked up of laboratories.
        on: The day asked about.
    """
    return tuple(
        _item(criterion, batches, answers, accreditations, on)
        for criterion in checklist.criteria.values()
    )


def objections(checklist: Checklist, answers: Sequence[Answer]) -> tuple[Objection, ...]:
    """The answers "no" to critical criteria, each blocking until it runs out or is given anew."""
    return tuple(
        objection
        for criterion in checklist.criteria.values()
        if criterion.severity == "critical" and criterion.answered != "automatic"
        for objection in _objections(criterion, answers)
    )


def ends(criterion: Criterion, answer: Answer) -> dt.date | None:
    """The first day on which an answer no longer counts."""
    return answer.until or runs_out(criterion.renewal, answer.on)


def _item(
    criterion: Criterion,
    batches: Batches,
    answers: Sequence[Answer],
    accreditations: Accreditations,
    on: dt.date,
) -> Item:
    """What certificates say against it counts before any answer, an answer before the rest."""
    looked = Looked("open", "Nobody has answered it.")
    if criterion.kind:
        looked = from_certificates(criterion, batches, accreditations, on)
    given = [a for a in answers if a.criterion == criterion.key and a.on <= on]
    certain = criterion.answered == "automatic" or looked.state == "no"
    if given and not certain:
        last = sorted(given, key=lambda answer: answer.on)[-1]  # of one day the last given
        return _answered(criterion, last, on)
    if criterion.answered == "both" and looked.state == "yes":
        looked = Looked("open", f"{looked.sentence} That all is well a person has to say.")
    return Item(criterion.key, looked.state, looked.sentence, bool(criterion.kind), looked.until)


def _answered(criterion: Criterion, answer: Answer, on: dt.date) -> Item:
    until = ends(criterion, answer)
    said = f"Answered {answer.said} on {answer.on}"
    proof = f", by {', '.join(answer.evidence)}" if answer.evidence else ""
    if until and until <= on:
        return Item(
            criterion.key, "run out", f"{said}{proof}; it counted until {until}.", False, until
        )
    note = f" {answer.note}" if answer.note else ""
    return Item(criterion.key, answer.said, f"{said}{proof}.{note}", False, until)


def _objections(criterion: Criterion, answers: Iterable[Answer]) -> Iterator[Objection]:
    given = sorted((a for a in answers if a.criterion == criterion.key), key=lambda a: a.on)
    for answer, following in pairwise([*given, None]):
        if answer and answer.said == "no":
            last = [day for day in (ends(criterion, answer), following and following.on) if day]
            yield Objection(_blocking(criterion, answer), answer.on, min(last, default=None))


def _blocking(criterion: Criterion, answer: Answer) -> Reason:
    note = f" {answer.note}" if answer.note else ""
    return Reason(
        "checklist",
        criterion.key,
        f'"{criterion.question}" was answered no on {answer.on}.{note}',
        f"Evidence that it is otherwise: {criterion.evidence}.",
    )
