"""Answers to checklists, and what they rest on."""

from collections.abc import Iterable

from sqlalchemy import bindparam, select

from tracker.records import checklist as records
from tracker.store.schema import Answer, AnswerEvidence, File
from tracker.store.session import Session

_GIVEN = (
    select(Answer)
    .where(Answer.vendor_id == bindparam("vendor"), Answer.checklist == bindparam("checklist"))
    .order_by(Answer.id)
)
"""Made once, since making a question takes longer than asking it."""


def keep_answer(
    session: Session,
    vendor_id: int,
    checklist: str,
    answer: records.Answer,
    evidence: Iterable[str | File],
) -> Answer:
    """The new answer; earlier ones stay.

    Args:
        session: Of `Database.change`.
        vendor_id: Whom it is about.
        checklist: Key of the criterion's checklist.
        answer: What was said, its evidence left out.
        evidence: Words and addresses, or kept files.
    """
    row = Answer(
        vendor_id=vendor_id,
        checklist=checklist,
        criterion=answer.criterion,
        answer=answer.said,
        since=answer.on,
        until=answer.until,
        note=answer.note or None,
        who=session.info["who"],
        answered_at=session.info["now"](),
    )
    session.add(row)
    session.flush()
    for number, each in enumerate(evidence, 1):
        said = {"file_id": each.id} if isinstance(each, File) else {"text": each}
        session.add(AnswerEvidence(answer_id=row.id, number=number, **said))
    session.flush()
    return row


def given(session: Session, vendor_id: int, checklist: str) -> list[records.Answer]:
    """Every answer ever given about a vendor, in order."""
    wanted = {"vendor": vendor_id, "checklist": checklist}
    return [
        records.Answer(
            criterion=row.criterion,
            said=row.answer,  # type: ignore[arg-type] # one of three: written from an Answer
            on=row.since,
            until=row.until,
            evidence=_evidence(session, row.id),
            note=row.note or "",
        )
        for row in session.scalars(_GIVEN, wanted)
    ]


def _evidence(session: Session, answer_id: int) -> tuple[str, ...]:
    """What an answer rests on; a file by its name."""
    found = (
        select(AnswerEvidence.text, File.name)
        .outerjoin(File, File.id == AnswerEvidence.file_id)
        .where(AnswerEvidence.answer_id == answer_id)
        .order_by(AnswerEvidence.number)
    )
    return tuple(text or name or "" for text, name in session.execute(found))
