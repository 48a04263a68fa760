"""Laboratories: those of the certificates, and what a person has looked up of each."""

import datetime as dt
from dataclasses import dataclass

from tracker.errors import NotFoundError, UsageError
from tracker.services.finding import likeliest
from tracker.store import laboratories as store
from tracker.store.events import record_event, snapshot
from tracker.store.keys import name_key
from tracker.store.laboratories import LaboratoryLine
from tracker.store.schema import Laboratory
from tracker.store.session import Session


@dataclass(frozen=True, slots=True)
class Accrediting:
    """What a person found in the directory of an accrediting body.

    Attributes:
        body: Who accredits.
        number: Under which number.
        looked_up: The day of the look.
        where: The address of the entry.
        until: First day it no longer holds, if the entry says so.
        scope: What it covers.
        note: Anything beside.
    """

    body: str
    number: str
    looked_up: dt.date
    where: str
    until: dt.date | None = None
    scope: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class LaboratoryShown:
    """A laboratory: what its certificates print, and what was looked up, if anything was."""

    line: LaboratoryLine
    record: Laboratory | None
    certificates: list[int]
    claims: list[str]
    addresses: list[str]
    sites: list[str]


def list_laboratories(session: Session) -> list[LaboratoryLine]:
    """The laboratories of all certificates by name."""
    return store.laboratory_lines(session)


def show_laboratory(session: Session, called: str) -> LaboratoryShown:
    """A laboratory by its name.

    Raises:
        NotFoundError: No certificate is from a laboratory of that name.
    """
    line = _called(session, called)
    return LaboratoryShown(
        line=line,
        record=store.laboratory_keyed(session, line.key),
        certificates=[c.id for c in store.certificates_by(session, line.key)],
        claims=store.claims_of(session, line.key),
        addresses=store.claims_of(session, line.key, "laboratory_address"),
        sites=store.claims_of(session, line.key, "laboratory_site"),
    )


def accredit(session: Session, called: str, found: Accrediting) -> Laboratory:
    """The laboratory with its accreditation as a person has looked it up.

    Raises:
        NotFoundError: No certificate is from a laboratory of that name.
        UsageError: The accreditation had run out when it was looked up.
    """
    shown = show_laboratory(session, called)
    if found.until and found.until <= found.looked_up:
        message = f"It had run out on {found.until} when it was looked up on {found.looked_up}."
        raise UsageError(message, "An accreditation that has run out is none: leave it as it is.")
    row, before = shown.record, snapshot(shown.record) if shown.record else None
    if row is None:
        row = _new(session, shown)
        store.keep_laboratory(session, row)
    row.accreditation_body, row.accreditation_number = found.body, found.number
    row.accredited_until, row.scope = found.until, found.scope
    row.looked_up_on, row.looked_up_where = found.looked_up, found.where
    row.note = found.note or row.note
    session.flush()
    record_event(session, "accreditation looked up", row, before)
    return row


def _called(session: Session, called: str) -> LaboratoryLine:
    lines = store.laboratory_lines(session)
    key = name_key(called)
    for line in lines:
        if key in (line.key, name_key(line.name)):
            return line
    near = likeliest(called, [line.name for line in lines])
    hint = "Did you mean: " + ", ".join(f'"{name}"' for name in near) + "?"
    if not near:
        hint = "Laboratories come with certificates. Type: tracker import PATH"
    raise NotFoundError(f'No certificate is from a laboratory called "{called}".', hint)


def _new(session: Session, shown: LaboratoryShown) -> Laboratory:
    return Laboratory(
        name=shown.line.name,
        name_key=shown.line.key,
        address=shown.addresses[0] if shown.addresses else None,
        domain=shown.sites[0] if shown.sites else None,
        added_at=session.info["now"](),
    )
