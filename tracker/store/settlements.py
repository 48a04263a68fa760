"""Settlements kept and taken back: a person's word on a contradiction."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from sqlalchemy import BindParameter, Select, bindparam, or_, select

from tracker.store.schema import File, Settlement, SettlementEvidence
from tracker.store.session import Session


def keep_settlement(
    session: Session, settlement: Settlement, evidence: Iterable[str | File]
) -> None:
    """Keep it with what it rests on: words and addresses, or kept files."""
    session.add(settlement)
    session.flush()
    for number, each in enumerate(evidence, 1):
        said = {"file_id": each.id} if isinstance(each, File) else {"text": each}
        session.add(SettlementEvidence(settlement_id=settlement.id, number=number, **said))
    session.flush()


def unsettle(session: Session, settlement: Settlement) -> None:
    """Let it count no more."""
    settlement.undone_by = session.info["who"]
    settlement.undone_at = session.info["now"]()
    session.flush()


def settlements_of(session: Session, certificate_ids: Sequence[int]) -> dict[int, list[Settlement]]:
    """What was settled about each certificate, undone ones too, in order."""
    wanted = set(certificate_ids)
    found: dict[int, list[Settlement]] = defaultdict(list)
    for each in session.scalars(_about(), {"wanted": certificate_ids}):
        for number in wanted.intersection((each.certificate_id, each.other_id)):
            found[number].append(each)
    return found


@cache
def _about() -> Select[Settlement]:
    """The question of `settlements_of`: made once, since every judgement asks it."""
    wanted: BindParameter[int] = bindparam("wanted", expanding=True)
    about = or_(Settlement.certificate_id.in_(wanted), Settlement.other_id.in_(wanted))
    return select(Settlement).where(about).order_by(Settlement.id)


def evidence_of(session: Session, settlement_id: int) -> tuple[str, ...]:
    """What a settlement rests on; a file by its name."""
    found = (
        select(SettlementEvidence.text, File.name)
        .outerjoin(File, File.id == SettlementEvidence.file_id)
        .where(SettlementEvidence.settlement_id == settlement_id)
        .order_by(SettlementEvidence.number)
    )
    return tuple(text or name or "" for text, name in session.execute(found))
