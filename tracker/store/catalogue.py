"""Certificates listed, and found by what a person calls them."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import aliased
from sqlalchemy.sql.elements import ColumnElement

from tracker.store.keys import name_key
from tracker.store.schema import (
    Batch,
    Certificate,
    Correction,
    FactRead,
    File,
    Product,
    ReadingRow,
    Vendor,
)
from tracker.store.session import Session


class CertificateLine(NamedTuple):
    """A certificate as lists print it; the head's five as printed, `later` the issue after it."""

    id: int
    file: str
    sample: int
    laboratory: str | None
    report_number: str | None
    tested: str | None
    printed_product: str | None
    printed_batch: str | None
    vendor_id: int | None
    vendor: str | None
    product_id: int | None
    product: str | None
    batch: str | None
    pages: int
    rows: int
    later: int | None
    imported_at: dt.datetime


PRINTED = {
    "laboratory": "laboratory",
    "report_number": "report_number",
    "tested": "tested",
    "product": "printed_product",
    "batch": "printed_batch",
}
"""Facts of the head that a line shows, and the names they have there."""


def certificate_lines(
    session: Session, vendor_id: int | None = None, waiting: bool = False
) -> Iterator[CertificateLine]:
    """Certificates in order of import, corrections of their heads applied.

    Args:
        session: For reading.
        vendor_id: Only those of this vendor.
        waiting: Only those that no product was named for.
    """
    found = _lines().order_by(Certificate.id)
    if vendor_id is not None:
        found = found.where(Certificate.vendor_id == vendor_id)
    if waiting:
        found = found.where(Certificate.product_id.is_(None))
    said = _head_corrections(session)
    for row in session.execute(found).yield_per(1000):
        line = CertificateLine(*row)
        yield line._replace(**said.get(line.id, {}))


def _lines() -> Select[*tuple[Any, ...]]:
    facts = {name: aliased(FactRead) for name in PRINTED}
    later = aliased(Certificate)
    rows = select(func.count()).where(ReadingRow.certificate_id == Certificate.id)
    found = (
        select(
            Certificate.id,
            File.name,
            Certificate.sample,
            *(fact.value for fact in facts.values()),
            Certificate.vendor_id,
            Vendor.name,
            Product.id,
            Product.name,
            Batch.name,
            Certificate.pages,
            rows.correlate(Certificate).scalar_subquery(),
            later.id,
            Certificate.imported_at,
        )
        .join(File, File.id == Certificate.file_id)
        .outerjoin(Vendor, Vendor.id == Certificate.vendor_id)
        .outerjoin(Product, Product.id == Certificate.product_id)
        .outerjoin(Batch, Batch.id == Certificate.batch_id)
        .outerjoin(later, later.supersedes_id == Certificate.id)
    )
    for name, fact in facts.items():
        is_it = and_(fact.certificate_id == Certificate.id, fact.name == name)
        found = found.outerjoin(fact, is_it)
    return found


def _head_corrections(session: Session) -> dict[int, dict[str, Any]]:
    """What persons say of the heads instead, by certificate; the last word counts."""
    counts = (Correction.row.is_(None), Correction.undone_at.is_(None))
    found = select(Correction).where(*counts, Correction.field.in_(PRINTED)).order_by(Correction.id)
    said: dict[int, dict[str, Any]] = {}
    for correction in session.scalars(found):
        head = said.setdefault(correction.certificate_id, {})
        head[PRINTED[correction.field]] = correction.is_text
    return said


def certificates_called(session: Session, called: str) -> list[Certificate]:
    """The certificates of that report or sample number, of that file name, or of those bytes."""
    named = select(FactRead.certificate_id).where(
        FactRead.name.in_(("report_number", "sample_id")), FactRead.value == called
    )
    is_it: list[ColumnElement[bool]] = [
        Certificate.id.in_(named),
        Certificate.report_key == name_key(called),
        File.name == called,
        File.sha256 == called.lower(),
    ]
    found = select(Certificate).join(File, File.id == Certificate.file_id).where(or_(*is_it))
    return list(session.scalars(found.order_by(Certificate.id)))


def certificate_names(session: Session) -> list[str]:
    """What certificates may be called: report numbers and names of files."""
    numbers = select(FactRead.value).where(FactRead.name == "report_number")
    return sorted({*session.scalars(numbers), *session.scalars(select(File.name))})


def file_of(session: Session, certificate: Certificate) -> File:
    """The file that a certificate came in."""
    return session.scalars(select(File).where(File.id == certificate.file_id)).one()
