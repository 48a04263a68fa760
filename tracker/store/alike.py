"""Certificates that print the numbers that another prints."""

import re

from sqlalchemy import func, select, tuple_

from tracker.store.schema import Certificate, ReadingRow
from tracker.store.session import Session

_NUMBER = re.compile(r"[\d.,]*\d")


def printing_the_same(session: Session, certificate: Certificate, rows: int) -> list[Certificate]:
    """The product's other certificates that print so many numbers letter by letter as this one.

    Only measured numbers of two figures or more count: others are equal by chance.
    """
    found = select(ReadingRow.key, ReadingRow.result_text).where(
        ReadingRow.certificate_id == certificate.id, ReadingRow.key.is_not(None)
    )
    own = {(key, text) for key, text in session.execute(found) if _tells(text)}
    if len(own) < rows or certificate.product_id is None:
        return []
    others = select(Certificate.id).where(
        Certificate.product_id == certificate.product_id, Certificate.id != certificate.id
    )
    alike = (
        select(ReadingRow.certificate_id)
        .where(ReadingRow.certificate_id.in_(others))
        .where(tuple_(ReadingRow.key, ReadingRow.result_text).in_(sorted(own)))
        .group_by(ReadingRow.certificate_id)
        .having(func.count() >= rows)
    )
    numbers = list(session.scalars(alike))
    rest = select(Certificate).where(Certificate.id.in_(numbers)).order_by(Certificate.id)
    return list(session.scalars(rest)) if numbers else []


def _tells(text: str) -> bool:
    """It begins with a number of two figures or more."""
    number = _NUMBER.match(text)
    return number is not None and len(re.sub(r"\D", "", number[0]).strip("0")) >= 2
