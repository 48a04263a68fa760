"""What came of judging, day by day, and the append-only log of every change."""

import datetime as dt
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tracker.store.schema.columns import Json, Placed, Table


class Judgement(Table):
    """The one present judgement of a batch, or of a product without one.

    `inputs` names what it was made from with a hash each (readings, corrections, standards,
    policy, reader); `fingerprint` is the hash of them all: the same fingerprint, the same
    standings. `alone_id` is the product once more where it is judged without a batch: unique, so
    that the database allows one such judgement. (A unique index over some rows only would say the
    same, but loads SQLAlchemy's part for PostgreSQL with every command.)
    """

    __tablename__ = "judgement"
    __table_args__ = (
        CheckConstraint("(batch_id IS NULL) = (alone_id IS NOT NULL)", name="alone"),
        CheckConstraint("alone_id = product_id", name="alone_is_product"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), index=True)
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("batch.id"), unique=True)
    alone_id: Mapped[int | None] = mapped_column(ForeignKey("product.id"), unique=True)
    standards: Mapped[Json]
    inputs: Mapped[Json]
    fingerprint: Mapped[str]
    judged_at: Mapped[dt.datetime]


class StandingRow(Table):
    """What holds from `since` until the day before `until`; the spans of a judgement meet.

    `reason` and `remedy` are those of the first reason, "" when verified.
    """

    __tablename__ = "standing"
    __table_args__ = (
        CheckConstraint("since < until", name="span"),
        Index(None, "judgement_id", "since"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    judgement_id: Mapped[int] = mapped_column(ForeignKey("judgement.id", ondelete="CASCADE"))
    since: Mapped[dt.date]
    until: Mapped[dt.date]
    verified: Mapped[bool]
    reason: Mapped[str]
    remedy: Mapped[str]


class ReasonRow(Placed, Table):
    """Why a standing is not verified, and what would change that; the first counts most."""

    __tablename__ = "reason"

    standing_id: Mapped[int] = mapped_column(
        ForeignKey("standing.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    code: Mapped[str]
    criterion: Mapped[str]
    sentence: Mapped[str]
    remedy: Mapped[str]
    certificate_id: Mapped[int | None] = mapped_column(ForeignKey("certificate.id"), index=True)


class VerdictRow(Placed, Table):
    """A rule's outcome, kept with the standing it speaks in."""

    __tablename__ = "verdict"

    standing_id: Mapped[int] = mapped_column(
        ForeignKey("standing.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    standard: Mapped[str]
    rule: Mapped[str]
    analyte: Mapped[str]
    outcome: Mapped[str]
    sentence: Mapped[str]
    confirmed: Mapped[bool]
    consequence: Mapped[str]
    flip: Mapped[Decimal | None]
    certificate_id: Mapped[int | None] = mapped_column(ForeignKey("certificate.id"), index=True)


class Event(Table):
    """One change by a command; append-only, each with the hash of the one before."""

    __tablename__ = "event"
    __table_args__ = (Index(None, "thing", "thing_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[dt.datetime]
    who: Mapped[str]
    what: Mapped[str]
    thing: Mapped[str]
    thing_id: Mapped[int | None]
    before: Mapped[Json | None]
    after: Mapped[Json | None]
    previous_hash: Mapped[str] = mapped_column(unique=True)
    hash: Mapped[str] = mapped_column(unique=True)
