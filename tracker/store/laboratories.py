"""Laboratories: what certificates print of them, and what a person has looked up."""

import datetime as dt
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select
from sqlalchemy.orm import aliased

from tracker.records.checklist import Accreditation
from tracker.store.schema import Certificate, FactRead, Laboratory
from tracker.store.session import Session


class LaboratoryLine(NamedTuple):
    """A laboratory as lists print it; what nobody has looked up is None.

    `claim` is what its newest certificate that says something prints of its accreditation.
    """

    key: str
    name: str
    certificates: int
    claim: str | None
    body: str | None
    number: str | None
    until: dt.date | None
    looked_up: dt.date | None


def laboratory_lines(session: Session) -> list[LaboratoryLine]:
    """The laboratories of all certificates, and those once looked up, by name."""
    looked = {row.name_key: row for row in session.scalars(select(Laboratory))}
    printed = {key: (name, count) for key, name, count in session.execute(_printed())}
    lines = [
        _line(session, key, printed.get(key), looked.get(key)) for key in {**looked, **printed}
    ]
    return sorted(lines, key=lambda line: line.key)


def laboratory_keyed(session: Session, key: str) -> Laboratory | None:
    """What was looked up of a laboratory, given its name in its normal form."""
    return session.scalar(select(Laboratory).where(Laboratory.name_key == key))


def keep_laboratory(session: Session, laboratory: Laboratory) -> None:
    """Keep a new record of a laboratory."""
    session.add(laboratory)
    session.flush()


def certificates_by(session: Session, key: str) -> list[Certificate]:
    """The certificates of a laboratory in order of import."""
    found = select(Certificate).where(Certificate.laboratory_key == key)
    return list(session.scalars(found.order_by(Certificate.id)))


def claims_of(session: Session, key: str, name: str = "accreditation") -> list[str]:
    """What a laboratory's certificates print under a name of the head, each text once."""
    found = (
        select(FactRead.text)
        .join(Certificate, Certificate.id == FactRead.certificate_id)
        .where(Certificate.laboratory_key == key, FactRead.name == name)
        .order_by(Certificate.id.desc())
    )
    return list(dict.fromkeys(session.scalars(found)))


def accreditations(session: Session) -> tuple[Accreditation, ...]:
    """What persons have looked up of accreditations."""
    found = select(Laboratory).where(Laboratory.looked_up_on.is_not(None))
    return tuple(
        Accreditation(
            laboratory=row.name,
            body=row.accreditation_body or "",
            number=row.accreditation_number or "",
            looked_up=row.looked_up_on,
            expires=row.accredited_until,
            where=row.looked_up_where or "",
        )
        for row in session.scalars(found.order_by(Laboratory.name_key))
        if row.looked_up_on
    )


def _printed() -> Select[*tuple[Any, ...]]:
    """Key, a name and the number of certificates of each laboratory that is printed."""
    fact = aliased(FactRead)
    return (
        select(Certificate.laboratory_key, func.max(fact.value), func.count(Certificate.id))
        .join(fact, (fact.certificate_id == Certificate.id) & (fact.name == "laboratory"))
        .where(Certificate.laboratory_key.is_not(None))
        .group_by(Certificate.laboratory_key)
    )


def _line(
    session: Session, key: str, printed: tuple[str, int] | None, row: Laboratory | None
) -> LaboratoryLine:
    name = row.name if row else printed[0] if printed else key
    claims = claims_of(session, key)
    return LaboratoryLine(
        key=key,
        name=name,
        certificates=printed[1] if printed else 0,
        claim=claims[0] if claims else None,
        body=row.accreditation_body if row else None,
        number=row.accreditation_number if row else None,
        until=row.accredited_until if row else None,
        looked_up=row.looked_up_on if row else None,
    )
