"""Whether the database and the file store hold together."""

from sqlalchemy import and_, func, or_, select, text

from tracker.store.schema import (
    EVER,
    FOR_GOOD,
    Batch,
    File,
    Judgement,
    Product,
    ReasonRow,
    StandingRow,
)
from tracker.store.session import Session


def damages(session: Session) -> list[str]:
    """What SQLite finds wrong with its own file; a server looks after its own."""
    if session.get_bind().dialect.name != "sqlite":
        return []
    said = session.scalars(text("PRAGMA integrity_check")).all()
    return [line for line in said if line != "ok"]


def dangling(session: Session) -> list[tuple[str, str]]:
    """Tables with rows that point to rows which are gone, and the tables pointed to."""
    if session.get_bind().dialect.name != "sqlite":
        return []
    rows = session.execute(text("PRAGMA foreign_key_check"))
    return sorted({(row[0], row[2]) for row in rows})


def kept_files(session: Session) -> dict[str, str]:
    """Sha256 and name of every file that the database names."""
    found = select(File.sha256, File.name).order_by(File.id)
    return {file.sha256: file.name for file in session.execute(found)}


def unjudged(session: Session) -> list[str]:
    """Names of products and batches that were never judged: no list would show them."""
    of_product = select(Judgement.id).where(Judgement.product_id == Product.id).exists()
    of_batch = select(Judgement.id).where(Judgement.batch_id == Batch.id).exists()
    products = session.scalars(select(Product.name).where(~of_product))
    return [*products, *session.scalars(select(Batch.name).where(~of_batch))]


def gaps(session: Session) -> list[int]:
    """Numbers of judgements whose standings do not cover every day exactly once."""
    before = func.lag(StandingRow.until).over(
        partition_by=StandingRow.judgement_id, order_by=StandingRow.since
    )
    after = func.lead(StandingRow.since).over(
        partition_by=StandingRow.judgement_id, order_by=StandingRow.since
    )
    spans = select(
        StandingRow.judgement_id,
        (func.coalesce(before, EVER) != StandingRow.since).label("early"),
        (func.coalesce(after, FOR_GOOD) != StandingRow.until).label("late"),
    ).subquery()
    torn = select(spans.c.judgement_id).where(spans.c.early | spans.c.late)
    empty = select(Judgement.id).where(
        ~select(StandingRow.id).where(StandingRow.judgement_id == Judgement.id).exists()
    )
    return sorted({*session.scalars(torn), *session.scalars(empty)})


def unlike_reasons(session: Session) -> list[int]:
    """Numbers of judgements of which lists would say something else than their reasons do."""
    first = and_(ReasonRow.standing_id == StandingRow.id, ReasonRow.number == 1)
    unlike = or_(
        StandingRow.verified != ReasonRow.standing_id.is_(None),
        StandingRow.reason != func.coalesce(ReasonRow.sentence, ""),
        StandingRow.remedy != func.coalesce(ReasonRow.remedy, ""),
    )
    found = select(StandingRow.judgement_id).outerjoin(ReasonRow, first).where(unlike)
    return sorted(set(session.scalars(found)))
