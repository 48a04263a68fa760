"""The names that certificates print for what they measured."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import and_, exists, func, select

from tracker.store.schema import Correction, ReadingRow
from tracker.store.session import Session


class PrintedName(NamedTuple):
    """A printed name: in which panel, on how many rows of how many certificates, the first."""

    text: str
    panel: str
    rows: int
    certificates: int
    first: int


def names_without_key(session: Session) -> Iterator[PrintedName]:
    """Names that had no analyte when they were read and were not corrected, the commonest first."""
    corrected = exists().where(
        and_(
            Correction.certificate_id == ReadingRow.certificate_id,
            Correction.row == ReadingRow.number,
            Correction.field == "analyte",
            Correction.undone_at.is_(None),
        )
    )
    found = (
        select(
            ReadingRow.analyte_text,
            ReadingRow.panel,
            func.count().label("rows"),
            func.count(func.distinct(ReadingRow.certificate_id)),
            func.min(ReadingRow.certificate_id),
        )
        .where(ReadingRow.key.is_(None), ~corrected)
        .group_by(ReadingRow.analyte_text, ReadingRow.panel)
        .order_by(func.count().desc(), ReadingRow.analyte_text, ReadingRow.panel)
    )
    yield from map(PrintedName._make, session.execute(found))


def rows_named(session: Session, text: str) -> tuple[int, int]:
    """On how many rows of how many certificates a name is printed, letter for letter."""
    found = select(func.count(), func.count(func.distinct(ReadingRow.certificate_id)))
    rows, certificates = session.execute(found.where(ReadingRow.analyte_text == text)).one()
    return rows, certificates
