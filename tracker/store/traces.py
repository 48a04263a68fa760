"""Traces: by what a certificate is found again in another one that repeats it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from sqlalchemy import Select, bindparam, delete, func, insert, select
from sqlalchemy.orm import aliased

from tracker.store.schema import Certificate, Trace
from tracker.store.session import Session

MOST = 20
"""So many certificates that repeat one are enough to say so; the earliest are told."""


def keep_traces(session: Session, certificate_id: int, traces: Mapping[int, int]) -> None:
    """Keep the traces of a certificate, each with its weight, in place of those before."""
    session.flush()
    connection = session.connection()
    connection.execute(delete(Trace).where(Trace.certificate_id == certificate_id))
    rows = [
        {"trace": trace, "certificate_id": certificate_id, "weight": weight}
        for trace, weight in traces.items()
    ]
    if rows:
        connection.execute(insert(Trace), rows)


def repeating(
    session: Session, certificate_ids: Sequence[int], weight: int
) -> dict[int, list[int]]:
    """For each certificate the numbers of the others that share traces of that weight with it."""
    wanted = {"wanted": certificate_ids, "weight": weight}
    found: dict[int, list[int]] = defaultdict(list)
    for own, other in session.connection().execute(_repeating(), wanted):
        if len(found[own]) < MOST:
            found[own].append(other)
    return found


@cache
def _repeating() -> Select[int, int]:
    """The question of `repeating`: made once, since every judgement asks it."""
    own, other = aliased(Trace), aliased(Trace)
    return (
        select(own.certificate_id, other.certificate_id)
        .join(other, other.trace == own.trace)
        .where(own.certificate_id.in_(bindparam("wanted", expanding=True)))
        .where(other.certificate_id != own.certificate_id)
        .group_by(own.certificate_id, other.certificate_id)
        .having(func.sum(other.weight) >= bindparam("weight"))
        .order_by(own.certificate_id, other.certificate_id)
    )


def untraced(session: Session) -> list[Certificate]:
    """Certificates without a trace: kept by an earlier program, or without a telling number."""
    traced = select(Trace.trace).where(Trace.certificate_id == Certificate.id).exists()
    return list(session.scalars(select(Certificate).where(~traced).order_by(Certificate.id)))
