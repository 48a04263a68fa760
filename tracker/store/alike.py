"""Certificates that print the numbers that another prints."""

import re
from collections.abc import Iterable
from functools import cache

from sqlalchemy import Select, bindparam, func, select, tuple_

from tracker.store.schema import Certificate, ReadingRow
from tracker.store.session import Session

_NUMBER = re.compile(r"[\d.,]*\d")


def printing_the_same(
    session: Session, certificate: Certificate, printed: Iterable[tuple[str | None, str]], rows: int
) -> list[Certificate]:
    """The product's other certificates that print so many numbers letter by letter as this one.

    Args:
        session: For reading.
        certificate: This one.
        printed: Keys of its analytes and their results as printed. Only numbers of two figures
            or more count: others are equal by chance.
        rows: So many.
    """
    own = {(key, text) for key, text in printed if key and _tells(text)}
    if len(own) < rows or certificate.product_id is None:
        return []
    wanted = {"product": certificate.product_id, "own": certificate.id}
    others = {other.id: other for other in session.scalars(_others(), wanted)}
    if not others:
        return []
    alike = (
        select(ReadingRow.certificate_id)
        .where(ReadingRow.certificate_id.in_(others))
        .where(tuple_(ReadingRow.key, ReadingRow.result_text).in_(sorted(own)))
        .group_by(ReadingRow.certificate_id)
        .having(func.count() >= rows)
    )
    return [others[number] for number in sorted(session.scalars(alike))]


@cache
def _others() -> Select[Certificate]:
    """The question for a product's other certificates; made once, for every judgement asks."""
    found = select(Certificate).where(Certificate.product_id == bindparam("product"))
    return found.where(Certificate.id != bindparam("own"))


def _tells(text: str) -> bool:
    """It begins with a number of two figures or more."""
    number = _NUMBER.match(text)
    return number is not None and len(re.sub(r"\D", "", number[0]).strip("0")) >= 2
