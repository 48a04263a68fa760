"""Judgements kept, and the list they are kept for: what is unverified on a day."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Date, Delete, Select, bindparam, delete, func, insert, select

from tracker.records.judgement import Reason, Standing, Verdict
from tracker.store.listed import Listed
from tracker.store.rows import place_columns, place_of
from tracker.store.schema import (
    EVER,
    FOR_GOOD,
    Batch,
    Judgement,
    Product,
    ReasonRow,
    StandingRow,
    Vendor,
    VerdictRow,
)
from tracker.store.session import Session

_JUDGED = (Judgement, StandingRow, ReasonRow, VerdictRow)


def keep_judgement(
    session: Session,
    product_id: int,
    batch_id: int | None,
    standings: Sequence[Standing],
    inputs: dict[str, Any],
    fingerprint: str,
) -> None:
    """Keep the judgement of a batch, or of a product without one, in place of the one before."""
    drop_judgement(session, product_id, batch_id)
    values = {
        "product_id": product_id,
        "batch_id": batch_id,
        "alone_id": product_id if batch_id is None else None,
        "standards": sorted({name for standing in standings for name in standing.standards}),
        "inputs": inputs,
        "fingerprint": fingerprint,
        "judged_at": session.info["now"](),
    }
    judgement_id = _kept(session, Judgement, values)
    for standing in standings:
        _keep_standing(session, judgement_id, standing)


def drop_judgement(session: Session, product_id: int, batch_id: int | None) -> None:
    """Forget the judgement of a batch, or of a product without one, with all that hangs on it."""
    session.flush()
    wanted = {"product": product_id} | ({} if batch_id is None else {"batch": batch_id})
    session.connection().execute(_dropping(batch_id is None), wanted)
    for row in list(session.identity_map.values()):
        if isinstance(row, _JUDGED):  # their numbers are given anew
            session.expunge(row)


@cache
def _dropping(batchless: bool) -> Delete:
    """The statement of `drop_judgement`: made once, since every judgement runs it."""
    columns = Judgement.__table__.columns
    batch = columns.batch_id
    return (
        delete(Judgement)
        .where(columns.product_id == bindparam("product"))
        .where(batch.is_(None) if batchless else batch == bindparam("batch"))
    )


def _kept(
    session: Session, table: type[Judgement] | type[StandingRow], values: dict[str, Any]
) -> int:
    """The number of a new row, put in past the session: it is no object of it."""
    key = session.connection().execute(insert(table), values).inserted_primary_key
    assert key is not None  # a single row was put in
    number: int = key[0]
    return number


def _keep_standing(session: Session, judgement_id: int, standing: Standing) -> None:
    first = standing.reasons[0] if standing.reasons else None
    values = {
        "judgement_id": judgement_id,
        "since": standing.since or EVER,
        "until": standing.until or FOR_GOOD,
        "verified": standing.verified,
        "reason": first.sentence if first else "",
        "remedy": first.remedy if first else "",
    }
    number = _kept(session, StandingRow, values)
    _keep_all(session, ReasonRow, number, [_reason_values(r) for r in standing.reasons])
    _keep_all(session, VerdictRow, number, [_verdict_values(v) for v in standing.verdicts])


def _keep_all(
    session: Session,
    table: type[ReasonRow] | type[VerdictRow],
    standing_id: int,
    rows: list[dict[str, Any]],
) -> None:
    numbered = [{"standing_id": standing_id, "number": n, **row} for n, row in enumerate(rows, 1)]
    if numbered:
        # Past the session to its connection: these rows are no objects of it, and are many.
        session.connection().execute(insert(table), numbered)


NO_PLACE = dict.fromkeys(("page", "x0", "top", "x1", "bottom"))


def _reason_values(reason: Reason) -> dict[str, Any]:
    return {
        "code": reason.code,
        "criterion": reason.criterion,
        "sentence": reason.sentence,
        "remedy": reason.remedy,
        "certificate_id": reason.certificate,
        **NO_PLACE,
        **place_columns(reason.place),
    }


def _verdict_values(verdict: Verdict) -> dict[str, Any]:
    return {
        "standard": verdict.standard,
        "rule": verdict.rule,
        "analyte": verdict.analyte,
        "outcome": verdict.outcome,
        "sentence": verdict.sentence,
        "confirmed": verdict.confirmed,
        "consequence": verdict.consequence,
        "flip": verdict.flip,
        "certificate_id": verdict.certificate,
        **NO_PLACE,
        **place_columns(verdict.place),
    }


def judgement_of(session: Session, product_id: int, batch_id: int | None) -> Judgement | None:
    """The present judgement of a batch, or of a product without one."""
    found = select(Judgement).where(Judgement.product_id == product_id)
    return session.scalar(found.where(Judgement.batch_id == batch_id))


class JudgedGoal(NamedTuple):
    """The present judgement of something: its number and fingerprint."""

    id: int
    fingerprint: str


def judged_goals(session: Session) -> dict[tuple[int, int | None], JudgedGoal]:
    """All judgements by the numbers of product and batch; no batch for a product by itself."""
    columns = Judgement.__table__.columns
    found = select(columns.product_id, columns.batch_id, columns.id, columns.fingerprint)
    rows = session.connection().execute(found)
    return {(row.product_id, row.batch_id): JudgedGoal(row.id, row.fingerprint) for row in rows}


def standings_of(session: Session, judgement_id: int) -> list[StandingRow]:
    """The standings of a judgement in order of days."""
    found = select(StandingRow).where(StandingRow.judgement_id == judgement_id)
    return list(session.scalars(found.order_by(StandingRow.since)))


def reasons_of(session: Session, standing_id: int) -> tuple[Reason, ...]:
    """Why a standing is not verified, the most telling first."""
    found = select(ReasonRow).where(ReasonRow.standing_id == standing_id)
    return tuple(map(reason_of, session.scalars(found.order_by(ReasonRow.number))))


def reason_of(row: Any) -> Reason:
    """The reason of a row, be it an object of a session or not."""
    return Reason(
        row.code,
        row.criterion,
        row.sentence,
        row.remedy,
        row.certificate_id,
        place_of(row),
    )


def verdicts_of(session: Session, standing_id: int) -> tuple[Verdict, ...]:
    """The verdicts that speak in a standing."""
    found = select(VerdictRow).where(VerdictRow.standing_id == standing_id)
    rows = session.scalars(found.order_by(VerdictRow.number))
    return tuple(verdict_of(row) for row in rows)


def verdict_of(row: Any) -> Verdict:
    """The verdict of a row, be it an object of a session or not."""
    return Verdict(
        standard=row.standard,
        rule=row.rule,
        analyte=row.analyte,
        outcome=row.outcome,
        sentence=row.sentence,
        confirmed=row.confirmed,
        certificate=row.certificate_id,
        place=place_of(row),
        consequence=row.consequence,
        flip=row.flip,
    )


def _listed(on: dt.date) -> Select[*tuple[Any, ...]]:
    """The columns of `Listed` as they stand on a day."""
    return (
        select(
            StandingRow.id,
            Vendor.id,
            Vendor.name,
            Product.id,
            Product.name,
            Batch.id,
            Batch.name,
            StandingRow.verified,
            func.nullif(StandingRow.until, FOR_GOOD, type_=Date),
            StandingRow.reason,
            StandingRow.remedy,
        )
        # Outer joins keep SQLite to this order, standings first: from vendor to product to
        # standing it would jump about in the file, and take three times as long.
        .select_from(StandingRow)
        .outerjoin(Judgement, Judgement.id == StandingRow.judgement_id)
        .outerjoin(Product, Product.id == Judgement.product_id)
        .outerjoin(Vendor, Vendor.id == Product.vendor_id)
        .outerjoin(Batch, Batch.id == Judgement.batch_id)
        .where(StandingRow.since <= on, StandingRow.until > on)
        .order_by(Vendor.name_key, Product.name_key, Batch.name_key)
    )


def listing(on: dt.date, verified: bool, vendor_id: int | None = None) -> Select[*tuple[Any, ...]]:
    """The one question behind the lists: every column that they print, in the order they print."""
    found = _listed(on).where(StandingRow.verified.is_(verified))
    found = found.where(Vendor.archived_at.is_(None), Product.archived_at.is_(None))
    return found if vendor_id is None else found.where(Vendor.id == vendor_id)


def standings_on(
    session: Session, on: dt.date, verified: bool, vendor_id: int | None = None
) -> Iterator[Listed]:
    """What is verified (or is not) on a day, by vendor, product and batch."""
    # Past the session to its connection: these rows are no objects of it, and are many.
    found = session.connection().execute(listing(on, verified, vendor_id))
    return map(Listed._make, found.yield_per(5000))


def verified_on(session: Session, on: dt.date) -> int:
    """How many batches, and products without one, are verified on a day; archived ones too."""
    found = select(func.count(StandingRow.id)).where(StandingRow.verified)
    return session.scalar(found.where(StandingRow.since <= on, StandingRow.until > on)) or 0


def listed_of_product(session: Session, on: dt.date, product_id: int) -> Iterator[Listed]:
    """How a product stands on a day, batch by batch; archived ones too."""
    yield from map(Listed._make, session.execute(_listed(on).where(Product.id == product_id)))
