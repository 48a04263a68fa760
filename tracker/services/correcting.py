"""Corrections: a person's word laid over one field of a row or of the head, and taken back."""

from dataclasses import dataclass

from tracker.errors import NotFoundError, UsageError
from tracker.records.reading import Doubt, Fact
from tracker.records.result import Result
from tracker.services.certificates import certificate_called
from tracker.services.checked import NEEDED, checked
from tracker.services.contents import Contents, contents_of
from tracker.services.finding import likeliest
from tracker.services.issues import goal_of, link_issues
from tracker.services.judging import rejudge_batches
from tracker.services.overlay import DOUBT, PAGE
from tracker.services.plain_data import with_unit
from tracker.services.tracing import trace
from tracker.store.corrections import keep_correction, take_back
from tracker.store.events import record_event, snapshot
from tracker.store.keys import name_key
from tracker.store.logged import record_said
from tracker.store.schema import Certificate, Correction
from tracker.store.session import Session

HEAD = "head"
"""What the head of a certificate is called where a row is asked for."""

SETTLED = "settled"
"""What becomes of a doubt that a person has looked into."""

ROW = "row"
"""What is told of a row as a whole that a person entered or took back."""

Spot = tuple[int | None, str]
"""Row and field; None for the head."""

Texts = tuple[str | None, str | None]
"""What counted before and what counts now."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction made or taken back.

    Attributes:
        certificate: Its number.
        row: Number of the row, None for the head.
        name: The analyte of the row; "" for the head.
        field: What was corrected.
        was: What counted before, None where there was nothing.
        now: What counts from now on.
    """

    certificate: int
    row: int | None
    name: str
    field: str
    was: str | None
    now: str | None


def correct(session: Session, called: str, row: str, field: str, to: str, why: str) -> Corrected:
    """What counts now, with everything that follows from it kept in the same transaction.

    Args:
        session: Of `Database.change`.
        called: Number, report number or file name of the certificate.
        row: Number of the row, its analyte, or "head".
        field: One of ROW_FIELDS or HEAD_FIELDS.
        to: As it should be read; "" where nothing is printed.
        why: For whoever asks later.

    Raises:
        NotFoundError: There is no such certificate or row.
        UsageError: There is no such field, or the text is not of its kind.
    """
    contents = contents_of(session, certificate_called(session, called))
    number = row_called(contents, row)
    text = checked(number, field, " ".join(to.split()))
    return _keep(session, contents, (number, field), (_text(contents, number, field), text), why)


def settle(session: Session, called: str, doubt: str, why: str) -> Corrected:
    """A doubt of a page or of the file that a person has looked into; it counts no more.

    Args:
        session: Of `Database.change`.
        called: Number, report number or file name of the certificate.
        doubt: "doubt-1" for the first that `tracker certificate show` lists.
        why: For whoever asks later.

    Raises:
        NotFoundError: There is no such certificate or doubt.
        UsageError: There is no reason.
    """
    contents = contents_of(session, certificate_called(session, called))
    sentence = _doubt(contents, doubt).sentence
    return _keep(session, contents, (None, DOUBT), (sentence, SETTLED), why)


def undo(session: Session, called: str, row: str | None, field: str | None) -> Corrected:
    """What counts now that the last correction of a row and field is taken back.

    Args:
        session: Of `Database.change`.
        called: Number, report number or file name of the certificate.
        row: Number of the row, its analyte, "head" or "doubt-1"; None for any.
        field: None for any.

    Raises:
        NotFoundError: There is no such certificate, row or correction.
    """
    contents = contents_of(session, certificate_called(session, called))
    fits = [c for c in _corrections(contents, row) if field in (None, c.field)]
    if not fits:
        number = contents.certificate.id
        message = f"Nothing of that was corrected on certificate {number}."
        raise NotFoundError(message, f"See: tracker certificate show {number}")
    last = fits[-1]
    if _makes_a_row(contents, last):
        return _take_row_back(session, contents, last.row or 0)
    take_back(session, last)
    after = follow(session, contents.certificate, last.row)
    if last.field == DOUBT:
        texts = (last.is_text, last.was_text)
    else:
        texts = (_text(contents, last.row, last.field), _text(after, last.row, last.field))
    return done(session, "correction undone", after, (last.row, last.field), texts)


def _makes_a_row(contents: Contents, correction: Correction) -> bool:
    """Without this correction an entered row would lack its page, analyte or value."""
    spot = (correction.row, correction.field)
    alike = [c for c in contents.counting if (c.row, c.field) == spot]
    return correction.row in contents.entered and spot[1] in (PAGE, *NEEDED) and len(alike) == 1


def _take_row_back(session: Session, contents: Contents, row: int) -> Corrected:
    """What counts now that an entered row does not."""
    was = " ".join(filter(None, (_text(contents, row, field) for field in NEEDED)))
    for correction in contents.counting:
        if correction.row == row:
            take_back(session, correction)
    after = follow(session, contents.certificate, row)
    return done(session, "entered row taken back", after, (row, ROW), (was, None))


def _corrections(contents: Contents, row: str | None) -> list[Correction]:
    """Those that count for a row, the head or a doubt; all of them for None."""
    counting = list(contents.counting)
    if row is None:
        return counting
    if row.startswith(f"{DOUBT}-"):
        sentence = _doubt(contents, row).sentence
        return [c for c in counting if c.field == DOUBT and c.was_text == sentence]
    number = row_called(contents, row)
    return [c for c in counting if c.row == number and c.field != DOUBT]


def _keep(session: Session, contents: Contents, spot: Spot, texts: Texts, why: str) -> Corrected:
    if not why.strip():
        raise UsageError("A correction needs its reason.", 'Type: --why "the PDF says 0.61"')
    correction = Correction(
        certificate_id=contents.certificate.id,
        row=spot[0],
        field=spot[1],
        was_text=texts[0],
        is_text=texts[1],
        why=why,
        who=session.info["who"],
        made_at=session.info["now"](),
    )
    keep_correction(session, correction)
    after = follow(session, contents.certificate, spot[0])
    return done(session, "reading corrected", after, spot, texts, why)


def follow(session: Session, certificate: Certificate, row: int | None) -> Contents:
    """What the certificate says now; issues and judgements follow."""
    goal = goal_of(certificate)
    touched = {goal} if goal else set()
    if row is None:
        before = snapshot(certificate)
        touched |= link_issues(session, certificate)
        if snapshot(certificate) != before:
            record_event(session, "issue put in order", certificate, before)
    touched |= trace(session, certificate)
    rejudge_batches(session, touched)
    return contents_of(session, certificate)


def done(
    session: Session, what: str, after: Contents, spot: Spot, texts: Texts, why: str | None = None
) -> Corrected:
    """What was done, with its event."""
    (row, field), (was, now) = spot, texts
    where = f"{_named(row)} {field}"
    said = {where: now, "why": why} if why else {where: now}
    number = after.certificate.id
    record_said(session, what, number, {where: was}, said)
    position = after.position(row) if row else None
    name = after.results[position - 1].name if position else ""
    return Corrected(number, position, name, field, was, now)


def _named(row: int | None) -> str:
    if row is None:
        return HEAD
    return f"row {row}" if row > 0 else f"entered row {-row}"


def _doubt(contents: Contents, called: str) -> Doubt:
    """The doubt of that number: "doubt-1" is the first."""
    number = called.removeprefix(f"{DOUBT}-")
    every = contents.every_doubt
    if not (number.isascii() and number.isdigit() and 1 <= int(number) <= len(every)):
        certificate = contents.certificate.id
        message = f'Certificate {certificate} has no "{called}" ({len(every)} doubts).'
        raise NotFoundError(message, f"See: tracker certificate show {certificate}")
    return every[int(number) - 1]


def row_called(contents: Contents, called: str) -> int | None:
    """The number of a row by its number or analyte; None for the head."""
    if called == HEAD:
        return None
    results = contents.results
    if called.isascii() and called.isdigit():
        if 1 <= int(called) <= len(results):
            return contents.row_at(int(called))
        raise _no_row(contents, called)
    key = name_key(called)
    found = [n for n, result in enumerate(results, 1) if key in _names(result)]
    if len(found) > 1:
        numbers = ", ".join(map(str, found))
        raise UsageError(f'Rows {numbers} are called "{called}".', "Give the row's number instead.")
    if not found:
        raise _no_row(contents, called)
    return contents.row_at(found[0])


def _names(result: Result) -> set[str]:
    names = (result.name, result.key or "", result.reading.analyte.text)
    return {name_key(name) for name in names}


def _no_row(contents: Contents, called: str) -> NotFoundError:
    number = contents.certificate.id
    near = likeliest(called, [result.name for result in contents.results])
    hint = f"Did you mean: {', '.join(near)}? " if near and not called.isdigit() else ""
    return NotFoundError(
        f'Certificate {number} has no row "{called}" ({len(contents.results)} rows).',
        f"{hint}See: tracker certificate show {number} --readings",
    )


def _text(contents: Contents, row: int | None, field: str) -> str | None:
    """What counts for a field."""
    if row is None:
        fact: Fact | None = getattr(contents.facts, field)
        return fact.value if fact else None
    position = contents.position(row)
    if position is None:
        return None
    reading = contents.results[position - 1].reading
    if field == PAGE:
        return str(reading.result.place.page)
    if field == "panel":
        return reading.panel or None
    if field == "value":
        return with_unit(reading.result, reading.unit)
    return with_unit(getattr(reading, field)) or None
