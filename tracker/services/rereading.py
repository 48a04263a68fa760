"""A stored certificate is read anew from its kept bytes.

By a newer reader, or by one that can recognise the text of pictures. What a person has corrected
stays corrected, or nothing is changed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.errors import UsageError
from tracker.records.reading import Reading
from tracker.services.certificates import certificate_called
from tracker.services.contents import Contents, contents_of
from tracker.services.filing import keep_seen
from tracker.services.issues import goal_of, link_issues
from tracker.services.judging import Goal, rejudge_batches
from tracker.services.parsing import ParsedCertificate, ReadingOptions
from tracker.services.tracing import trace
from tracker.services.worker import read_file
from tracker.store import certificates as store
from tracker.store.events import snapshot
from tracker.store.logged import record_read
from tracker.store.schema import Certificate
from tracker.store.session import Database, Session


@dataclass(frozen=True, slots=True)
class Reread:
    """A certificate read anew: how many rows it had and has, and pages without text that count."""

    certificate: int
    rows_before: int
    rows: int
    unread_before: int
    unread: int


def reread(database: Database, called: str, options: ReadingOptions) -> list[Reread]:
    """What came of each certificate of the file that a certificate is in.

    Args:
        database: Where it is kept.
        called: Number, report number or file name of the certificate.
        options: How to read.

    Raises:
        NotFoundError: There is no such certificate.
        StorageError: Its bytes are gone or changed.
        FileError: They cannot be read.
        UsageError: The file has other samples now, or a corrected row is not found again.
    """
    with database.look() as session:
        certificate = certificate_called(session, called)
        digest = store.file_at(session, certificate.file_id).sha256
    database.files.read(digest)  # No reading of bytes that are not what was received.
    parsed = read_file(database.files.path(digest), options)
    with database.change() as session:
        return _replace(session, certificate.file_id, parsed)


def _replace(session: Session, file_id: int, parsed: ParsedCertificate) -> list[Reread]:
    certificates = store.certificates_of_file(session, file_id)
    samples = parsed.document.samples
    if len(samples) != len(certificates):
        message = f"The file is read as {len(samples)} samples now and was as {len(certificates)}."
        raise UsageError(message, "Nothing was changed.")
    before = [contents_of(session, certificate) for certificate in certificates]
    for contents, sample in zip(before, samples, strict=True):
        _check_corrections(contents, sample.readings)
    keep_seen(session, file_id, parsed)
    touched: set[Goal] = set()
    for index, certificate in enumerate(certificates):
        touched |= _read(session, certificate, parsed, index)
    rejudge_batches(session, touched)
    after = [contents_of(session, certificate) for certificate in certificates]
    return [_told(*pair) for pair in zip(before, after, strict=True)]


def _read(
    session: Session, certificate: Certificate, parsed: ParsedCertificate, index: int
) -> set[Goal]:
    """Keep what is read of one certificate now; what is to be judged anew comes back."""
    before = snapshot(certificate)
    certificate.reader, certificate.pages = parsed.reader, len(parsed.pages)
    certificate.engine = parsed.engine
    keys = [result.key for result in parsed.results[index]]
    store.keep_sample(session, certificate, parsed.document.samples[index], keys)
    touched = link_issues(session, certificate) | trace(session, certificate)
    record_read(session, "certificate read anew", certificate, before)
    goal = goal_of(certificate)
    return touched | ({goal} if goal else set())


def _check_corrections(contents: Contents, readings: Sequence[Reading]) -> None:
    """Refuse if a corrected row is not where it was: its correction would lie over another."""
    number = contents.certificate.id
    for row in sorted({c.row for c in contents.counting if c.row and c.row > 0}):
        was = contents.printed.readings[row - 1]
        if row > len(readings) or _name(readings[row - 1]) != _name(was):
            message = f"Row {row}, {was.analyte.text}, was corrected and is not found again."
            raise UsageError(message, f"Type: tracker correct {number} {row} --undo")


def _name(reading: Reading) -> tuple[str, str]:
    return reading.panel, reading.analyte.text


def _told(before: Contents, after: Contents) -> Reread:
    return Reread(
        certificate=after.certificate.id,
        rows_before=len(before.results),
        rows=len(after.results),
        unread_before=len(before.unread_pages),
        unread=len(after.unread_pages),
    )
