"""What a person keeps: vendors, products, batches, laboratories, the policy, the checklist."""

import datetime as dt
from decimal import Decimal

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.store.schema.columns import Table


class Vendor(Table):
    """Who sells; `name_key` is the name's normal form, so that no two differ in case or blanks."""

    __tablename__ = "vendor"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)
    website: Mapped[str | None]
    country: Mapped[str | None]
    email: Mapped[str | None]
    phone: Mapped[str | None]
    address: Mapped[str | None]
    note: Mapped[str | None]
    added_at: Mapped[dt.datetime]
    archived_at: Mapped[dt.datetime | None]


class Product(Table):
    """What is sold; `serving` in grams, with the digits as given."""

    __tablename__ = "product"
    __table_args__ = (UniqueConstraint("vendor_id", "name_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    vendor_id: Mapped[int] = mapped_column(ForeignKey("vendor.id"))
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(index=True)
    profile: Mapped[str]
    form: Mapped[str]
    serving: Mapped[Decimal | None]
    servings_per_day: Mapped[Decimal | None]
    note: Mapped[str | None]
    added_at: Mapped[dt.datetime]
    archived_at: Mapped[dt.datetime | None]


class Batch(Table):
    """The quantity made together."""

    __tablename__ = "batch"
    __table_args__ = (UniqueConstraint("product_id", "name_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(index=True)
    added_at: Mapped[dt.datetime]


class Laboratory(Table):
    """What a person looked up about who tested; `name_key` is a certificate's `laboratory_key`."""

    __tablename__ = "laboratory"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)
    address: Mapped[str | None]
    domain: Mapped[str | None]
    accreditation_body: Mapped[str | None]
    accreditation_number: Mapped[str | None]
    scope: Mapped[str | None]
    accredited_until: Mapped[dt.date | None]
    looked_up_on: Mapped[dt.date | None]
    looked_up_where: Mapped[str | None]
    note: Mapped[str | None]
    added_at: Mapped[dt.datetime]


class PolicyRule(Table):
    """A standard that counts for some products.

    `scope` is "all", "form:powder", "vendor:3" or "product:7"; the narrowest scope that names a
    standard decides about it.
    """

    __tablename__ = "policy_rule"
    __table_args__ = (UniqueConstraint("scope", "standard"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    scope: Mapped[str]
    standard: Mapped[str]
    required: Mapped[bool]
    added_at: Mapped[dt.datetime]


class Answer(Table):
    """A person's answer to a criterion about a vendor: yes, no, not applicable.

    The latest counts; earlier ones stay. It runs out on `until` by itself.
    """

    __tablename__ = "answer"

    id: Mapped[int] = mapped_column(primary_key=True)
    vendor_id: Mapped[int] = mapped_column(ForeignKey("vendor.id"), index=True)
    checklist: Mapped[str]
    criterion: Mapped[str]
    answer: Mapped[str]
    since: Mapped[dt.date]
    until: Mapped[dt.date | None]
    note: Mapped[str | None]
    who: Mapped[str]
    answered_at: Mapped[dt.datetime]


class AnswerEvidence(Table):
    """What an answer rests on: a kept file, a web address, or words."""

    __tablename__ = "answer_evidence"

    answer_id: Mapped[int] = mapped_column(
        ForeignKey("answer.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str | None]
    file_id: Mapped[int | None] = mapped_column(ForeignKey("file.id"), index=True)


class Settlement(Table):
    """A person's word on what certificates say against each other: it was looked into.

    It holds for the very sentence that was read; what a certificate says otherwise later is open
    again. An undone one stays, with who and when. `other_id` is the second certificate, if any.
    """

    __tablename__ = "settlement"

    id: Mapped[int] = mapped_column(primary_key=True)
    certificate_id: Mapped[int] = mapped_column(
        ForeignKey("certificate.id", ondelete="CASCADE"), index=True
    )
    other_id: Mapped[int | None] = mapped_column(
        ForeignKey("certificate.id", ondelete="CASCADE"), index=True
    )
    code: Mapped[str]
    sentence: Mapped[str]
    why: Mapped[str]
    settled_on: Mapped[dt.date]
    who: Mapped[str]
    made_at: Mapped[dt.datetime]
    undone_by: Mapped[str | None]
    undone_at: Mapped[dt.datetime | None]


class SettlementEvidence(Table):
    """What a settlement rests on: a kept file, a web address, or words."""

    __tablename__ = "settlement_evidence"

    settlement_id: Mapped[int] = mapped_column(
        ForeignKey("settlement.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str | None]
    file_id: Mapped[int | None] = mapped_column(ForeignKey("file.id"), index=True)
