"""The checklist of a vendor: shown, answered, laid beside those of other vendors."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.checks import checklist as checks
from tracker.errors import NotFoundError, UsageError
from tracker.records.checklist import Answer, Item
from tracker.services.explaining import CHECKLIST, judged
from tracker.services.finding import likeliest, vendor_called
from tracker.services.judging import rejudge
from tracker.services.proof import proof_kept
from tracker.store import answers, kept
from tracker.store.events import record_event, snapshot
from tracker.store.laboratories import accreditations
from tracker.store.schema import Vendor
from tracker.store.session import Database, Session
from tracker.vocabulary import checklists
from tracker.vocabulary.checklists import Checklist, Criterion


@dataclass(frozen=True, slots=True)
class Line:
    """A vendor and how it stands to each criterion, in the order of the checklist."""

    vendor: Vendor
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it was kept, and the first day it no longer counts."""

    vendor: str
    criterion: Criterion
    answer: Answer
    ends: dt.date | None


def show(session: Session, vendor: str, on: dt.date, checklist: str = CHECKLIST) -> Line:
    """How a vendor stands to a checklist on a day.

    Raises:
        NotFoundError: There is no such vendor or checklist.
    """
    return _line(session, vendor_called(session, vendor), on, checklists.find(checklist))


def matrix(session: Session, on: dt.date, checklist: str = CHECKLIST) -> Iterator[Line]:
    """How every vendor stands to a checklist on a day, vendor by vendor.

    Raises:
        NotFoundError: There is no such checklist.
    """
    found = checklists.find(checklist)
    for line in kept.vendor_lines(session, archived=False):
        yield _line(session, vendor_called(session, line.name), on, found)


def answer(database: Database, vendor: str, said: Answer, checklist: str = CHECKLIST) -> Given:
    """The answer as kept; files among its evidence are kept too, and the vendor judged anew.

    Args:
        database: Where to.
        vendor: Name or number.
        said: The answer; its evidence names files, addresses, or is words.
        checklist: Whose criterion it answers.

    Raises:
        NotFoundError: There is no such vendor, checklist or criterion.
        UsageError: Certificates answer it, or it would run out before it begins.
        FileError: A file of the evidence cannot be read.
    """
    found = checklists.find(checklist)
    asked = _criterion(found, said.criterion)
    said = replace(said, criterion=asked.key)
    _refuse(asked, said)
    with database.change() as session:
        seller = vendor_called(session, vendor)
        with proof_kept(database, session, said.evidence) as evidence:
            row = answers.keep_answer(session, seller.id, found.key, said, evidence)
            after = {**snapshot(row), "evidence": list(said.evidence)}
            record_event(session, "criterion answered", row, after=after)
            rejudge(session, kept.product_numbers(session, seller.id))
            session.commit()
        return Given(seller.name, asked, said, checks.ends(asked, said))


def _line(session: Session, vendor: Vendor, on: dt.date, checklist: Checklist) -> Line:
    batches = judged(session, vendor, on)
    given = answers.given(session, vendor.id, checklist.key)
    items = checks.check(checklist, batches, given, accreditations(session), on)
    return Line(vendor, items)


def _criterion(checklist: Checklist, called: str) -> Criterion:
    found = checklist.criteria.get(called.upper()) or checklist.criteria.get(called)
    if found is None:
        near = ", ".join(likeliest(called, list(checklist.criteria)))
        raise NotFoundError(f'{checklist.key} has no criterion "{called}".', f"There is: {near}.")
    return found


def _refuse(criterion: Criterion, answer: Answer) -> None:
    """Raise an error for an answer that could never count."""
    if criterion.answered == "automatic":
        message = f"{criterion.key} is answered from the certificates, not by a person."
        raise UsageError(message, "Import what proves it: tracker import PATH")
    if answer.until and answer.until <= answer.on:
        message = f"An answer of {answer.on} cannot run out on {answer.until}."
        raise UsageError(message, "Give a later day: --until DATE")


def criteria(checklist: str = CHECKLIST) -> Sequence[Criterion]:
    """The criteria of a checklist in order.

    Raises:
        NotFoundError: There is no such checklist.
    """
    return tuple(checklists.find(checklist).criteria.values())
