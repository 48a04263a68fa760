"""What certificates may contradict is found by their traces, which are kept beside them."""

from collections.abc import Iterable

from tracker.checks.contradictions import traces
from tracker.services.contents import contents_of
from tracker.services.desk import Desk
from tracker.services.issues import goal_of
from tracker.services.judging import Goal
from tracker.store.schema import Certificate
from tracker.store.session import Session
from tracker.store.traces import keep_traces, untraced


def trace(session: Session, certificate: Certificate) -> set[Goal]:
    """Keep the traces of a certificate whose head or rows say something new.

    Returns:
        What is to be judged anew: what the certificates vouch for that it touched or touches now.
    """
    near = Desk(session).touching([certificate.id])
    keep_traces(session, certificate.id, traces(contents_of(session, certificate).evidence))
    return goals_of((*near, *Desk(session).touching([certificate.id])))


def trace_all(session: Session) -> None:
    """Keep the traces of certificates that an earlier program left without."""
    for certificate in untraced(session):
        keep_traces(session, certificate.id, traces(contents_of(session, certificate).evidence))


def goals_of(certificates: Iterable[Certificate]) -> set[Goal]:
    """What certificates vouch for."""
    return {goal for each in certificates if (goal := goal_of(each))}
