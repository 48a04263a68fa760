"""Vendors, products and batches found and listed."""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Date, Select, and_, bindparam, func, select

from tracker.store.schema import FOR_GOOD, Batch, Judgement, Product, StandingRow, Vendor
from tracker.store.session import Session


class VendorLine(NamedTuple):
    """A vendor as `vendor list` prints it."""

    id: int
    name: str
    country: str | None
    website: str | None
    products: int
    archived: bool


class ProductLine(NamedTuple):
    """A product as `product list` prints it: `judged` batches, of them so many verified."""

    id: int
    name: str
    vendor_id: int
    vendor: str
    profile: str
    form: str
    serving: Decimal | None
    servings_per_day: Decimal | None
    batches: int
    judged: int
    verified: int
    archived: bool


class BatchLine(NamedTuple):
    """A batch as `batch list` prints it.

    `verified` is None where it was never judged; `until` is None for good.
    """

    id: int
    name: str
    product_id: int
    product: str
    vendor_id: int
    vendor: str
    verified: bool | None
    until: dt.date | None
    reason: str | None
    remedy: str | None


def vendor_at(session: Session, number: int) -> Vendor | None:
    """The vendor of that number."""
    return session.get(Vendor, number)


def vendor_keyed(session: Session, name_key: str) -> Vendor | None:
    """The vendor of that name, given in its normal form."""
    return session.scalar(select(Vendor).where(Vendor.name_key == name_key))


def vendor_names(session: Session) -> list[str]:
    """The names of all vendors, archived ones too."""
    return list(session.scalars(select(Vendor.name).order_by(Vendor.name_key)))


def vendor_lines(session: Session, archived: bool) -> Iterator[VendorLine]:
    """Vendors by name, archived ones only where asked for."""
    found = (
        select(
            Vendor.id,
            Vendor.name,
            Vendor.country,
            Vendor.website,
            func.count(Product.id),
            Vendor.archived_at.is_not(None),
        )
        .outerjoin(Product, and_(Product.vendor_id == Vendor.id, Product.archived_at.is_(None)))
        .group_by(Vendor.id)
        .order_by(Vendor.name_key)
    )
    if not archived:
        found = found.where(Vendor.archived_at.is_(None))
    for row in session.execute(found).yield_per(1000):
        yield VendorLine(*row)


def product_at(session: Session, number: int) -> Product | None:
    """The product of that number."""
    return session.get(Product, number)


def products_keyed(session: Session, name_key: str, vendor_id: int | None = None) -> list[Product]:
    """The products of that name, given in its normal form: one a vendor at most."""
    found = select(Product).where(Product.name_key == name_key).order_by(Product.id)
    if vendor_id is not None:
        found = found.where(Product.vendor_id == vendor_id)
    return list(session.scalars(found))


def every_product(session: Session) -> Iterator[tuple[Vendor, Product]]:
    """All products with their vendors by number, archived ones too."""
    found = select(Vendor, Product).join(Product, Product.vendor_id == Vendor.id)
    # A few at a time: with every object that a session holds, each change of it takes longer.
    yield from map(tuple, session.execute(found.order_by(Product.id)).yield_per(100))


def product_names(session: Session, vendor_id: int | None = None) -> list[str]:
    """The names of all products, or of those of one vendor; archived ones too."""
    found = select(Product.name).order_by(Product.name_key)
    if vendor_id is not None:
        found = found.where(Product.vendor_id == vendor_id)
    return list(session.scalars(found))


def product_numbers(session: Session, vendor_id: int) -> list[int]:
    """The numbers of a vendor's products."""
    found = select(Product.id).where(Product.vendor_id == vendor_id)
    return list(session.scalars(found.order_by(Product.id)))


def product_lines(
    session: Session,
    on: dt.date,
    archived: bool = False,
    vendor_id: int | None = None,
    product_id: int | None = None,
) -> Iterator[ProductLine]:
    """Products by vendor and name, with how many of their batches are verified on a day."""
    found = _product_lines(on)
    if not archived:
        found = found.where(Vendor.archived_at.is_(None), Product.archived_at.is_(None))
    if vendor_id is not None:
        found = found.where(Vendor.id == vendor_id)
    if product_id is not None:
        found = found.where(Product.id == product_id)
    for row in session.execute(found).yield_per(1000):
        yield ProductLine(*row)


def _product_lines(on: dt.date) -> Select[*tuple[Any, ...]]:
    holds = and_(
        StandingRow.judgement_id == Judgement.id, StandingRow.since <= on, StandingRow.until > on
    )
    # Counted by product first: one row a product is then joined, not one a batch.
    counted = (
        select(
            Judgement.product_id,
            func.count(Judgement.batch_id).label("batches"),
            func.count(StandingRow.id).label("judged"),
            func.count(StandingRow.id).filter(StandingRow.verified).label("verified"),
        )
        .outerjoin(StandingRow, holds)
        .group_by(Judgement.product_id)
        .subquery()
    )
    return (
        select(
            Product.id,
            Product.name,
            Vendor.id,
            Vendor.name,
            Product.profile,
            Product.form,
            Product.serving,
            Product.servings_per_day,
            func.coalesce(counted.c.batches, 0),
            func.coalesce(counted.c.judged, 0),
            func.coalesce(counted.c.verified, 0),
            Product.archived_at.is_not(None),
        )
        .join(Vendor, Vendor.id == Product.vendor_id)
        .outerjoin(counted, counted.c.product_id == Product.id)
        .order_by(Vendor.name_key, Product.name_key)
    )


def batch_at(session: Session, number: int) -> Batch | None:
    """The batch of that number."""
    return session.get(Batch, number)


def batch_keyed(session: Session, product_id: int, name_key: str) -> Batch | None:
    """The batch of a product by its name, given in its normal form."""
    found = select(Batch).where(Batch.product_id == product_id, Batch.name_key == name_key)
    return session.scalar(found)


def batches_of(session: Session, product_id: int) -> list[Batch]:
    """The batches of a product in the order in which they were added."""
    return list(session.scalars(_batches(), {"product": product_id}))


def batches_of_all(session: Session, product_ids: Sequence[int]) -> dict[int, list[Batch]]:
    """The batches of several products, each in the order in which they were added."""
    found = select(Batch).where(Batch.product_id.in_(product_ids)).order_by(Batch.id)
    batches: dict[int, list[Batch]] = {number: [] for number in product_ids}
    for batch in session.scalars(found):
        batches[batch.product_id].append(batch)
    return batches


@cache
def _batches() -> Select[Batch]:
    """The question of `batches_of`: made once, since making it takes longer than asking it."""
    found = select(Batch).where(Batch.product_id == bindparam("product"))
    return found.order_by(Batch.id)


def batch_lines(
    session: Session, on: dt.date, product_id: int | None = None
) -> Iterator[BatchLine]:
    """Batches by vendor, product and name, as they stand on a day."""
    holds = and_(
        StandingRow.judgement_id == Judgement.id, StandingRow.since <= on, StandingRow.until > on
    )
    found = (
        select(
            Batch.id,
            Batch.name,
            Product.id,
            Product.name,
            Vendor.id,
            Vendor.name,
            StandingRow.verified,
            func.nullif(StandingRow.until, FOR_GOOD, type_=Date),
            StandingRow.reason,
            StandingRow.remedy,
        )
        .join(Product, Product.id == Batch.product_id)
        .join(Vendor, Vendor.id == Product.vendor_id)
        .outerjoin(Judgement, Judgement.batch_id == Batch.id)
        .outerjoin(StandingRow, holds)
        .order_by(Vendor.name_key, Product.name_key, Batch.name_key)
    )
    if product_id is not None:
        found = found.where(Product.id == product_id)
    for row in session.execute(found).yield_per(1000):
        yield BatchLine._make(row)
