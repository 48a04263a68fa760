"""Standings read back as they were kept, to be held against those of today."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, select

from tracker.records.judgement import Reason, Standing, Verdict
from tracker.store.judgements import reason_of, verdict_of
from tracker.store.schema import EVER, FOR_GOOD, ReasonRow, StandingRow, VerdictRow
from tracker.store.session import Session


def kept_standings(session: Session, judgement_id: int) -> tuple[Standing, ...]:
    """The standings of a judgement as they were kept, but for the standards of each.

    None at all where lists would say something else than the reasons do: it was not judged so.
    """
    return kept_standings_of(session, [judgement_id])[judgement_id]


def kept_standings_of(
    session: Session, judgement_ids: Sequence[int]
) -> dict[int, tuple[Standing, ...]]:
    """Those of several judgements, asked for together."""
    # Past the session to its connection: these rows are no objects of it, and are many.
    connection, wanted = session.connection(), {"wanted": judgement_ids}
    said: dict[int, tuple[list[Reason], list[Verdict]]] = defaultdict(lambda: ([], []))
    for row in connection.execute(_told(ReasonRow), wanted):
        said[row.standing_id][0].append(reason_of(row))
    for row in connection.execute(_told(VerdictRow), wanted):
        said[row.standing_id][1].append(verdict_of(row))
    found: dict[int, list[Standing]] = {number: [] for number in judgement_ids}
    unlike = set()
    for span in connection.execute(_spans(), wanted):
        found[span.judgement_id].append(_standing(span, *said[span.id]))
        if not _says(span, said[span.id][0]):
            unlike.add(span.judgement_id)
    return {
        number: () if number in unlike else tuple(standings) for number, standings in found.items()
    }


def _says(span: Any, reasons: list[Reason]) -> bool:
    """What lists show of a standing is what its reasons say."""
    first = (reasons[0].sentence, reasons[0].remedy) if reasons else ("", "")
    return bool(span.verified) != bool(reasons) and (span.reason, span.remedy) == first


def _standing(span: Any, reasons: list[Reason], verdicts: list[Verdict]) -> Standing:
    return Standing(
        None if span.since == EVER else span.since,
        None if span.until == FOR_GOOD else span.until,
        tuple(reasons),
        (),
        tuple(verdicts),
    )


@cache
def _spans() -> Select[int, int, dt.date, dt.date, bool, str, str]:
    """The spans of judgements: made once, since making a question takes longer than asking it."""
    row = StandingRow
    shown = (row.verified, row.reason, row.remedy)
    found = select(row.id, row.judgement_id, row.since, row.until, *shown)
    return found.where(row.judgement_id.in_(_wanted())).order_by(row.judgement_id, row.since)


def _wanted() -> BindParameter[int]:
    return bindparam("wanted", expanding=True)


@cache
def _told(table: type[ReasonRow] | type[VerdictRow]) -> Select[Any]:
    """The reasons or verdicts of judgements, in their order."""
    columns = table.__table__.columns
    standings = StandingRow.__table__.columns
    return (
        select(*columns)
        .join(StandingRow.__table__, standings.id == columns.standing_id)
        .where(standings.judgement_id.in_(_wanted()))
        .order_by(columns.standing_id, columns.number)
    )
