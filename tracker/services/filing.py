"""Certificates put into the store: bytes, pages, heads and rows, and what follows from them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tracker.errors import FileError, NothingNewError
from tracker.services.issues import follow_issue, link_issues
from tracker.services.judging import Goal, rejudge_batches
from tracker.services.matching import Destination
from tracker.services.parsing import ParsedCertificate
from tracker.services.tracing import trace
from tracker.store import certificates as store
from tracker.store import kept
from tracker.store.events import record_event
from tracker.store.files import sha256
from tracker.store.keys import name_key, plain_name
from tracker.store.logged import record_read
from tracker.store.schema import Batch, Certificate, Product
from tracker.store.session import Database, Session

MAGIC = (
    (b"%PDF", "application/pdf"),
    (b"\xff\xd8", "image/jpeg"),
    (b"\x89PNG", "image/png"),
    (b"RIFF", "image/webp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)
"""How a file of each kind begins. A PDF may have something before it."""


@dataclass(frozen=True, slots=True)
class Filing:
    """A file as it is to be stored: what was read from it, its bytes, where it goes."""

    parsed: ParsedCertificate
    data: bytes
    destinations: tuple[Destination, ...]


def file_certificates(database: Database, filing: Filing) -> list[int]:
    """Numbers of the new certificates: all of the file's, in one transaction, or none.

    Raises:
        FileError: The file is not the one that was read.
        NothingNewError: Its bytes are there already; the message names them.
        StorageError: The disk does not take it.
        DatabaseError: The database does not.
    """
    digest = filing.parsed.sha256
    if sha256(filing.data) != digest:
        message = f"{filing.parsed.file} was changed while it was being read."
        raise FileError(message, "Import it again.")
    with database.change() as session:
        if twin := known_as(session, digest):
            raise NothingNewError(f"{filing.parsed.file} {twin}")
        with _bytes_kept(database, session, filing):
            numbers = _file(session, filing)
            session.commit()
    return numbers


@contextmanager
def _bytes_kept(database: Database, session: Session, filing: Filing) -> Iterator[None]:
    """The bytes are in the file store, and stay there if what follows succeeds."""
    # Taken away while the database is still held: whoever waits for it may bring the same bytes.
    new = store.file_named(session, filing.parsed.sha256) is None
    database.files.keep(filing.data)
    try:
        yield
    except BaseException:
        if new:
            database.files.discard(filing.parsed.sha256)
        raise


def known_as(session: Session, digest: str) -> str:
    """What bytes are already, to follow a file's name: "is certificate 3 already …"; "" if new."""
    file = store.file_named(session, digest)
    numbers = [c.id for c in store.certificates_of_file(session, file.id)] if file else []
    if file is None or not numbers:
        return ""
    which = f"certificate {numbers[0]}" if len(numbers) == 1 else f"certificates {_span(numbers)}"
    return f"is {which} already, received as {file.name} on {file.kept_at:%Y-%m-%d}."


def _span(numbers: list[int]) -> str:
    return f"{numbers[0]}-{numbers[-1]}"


def _file(session: Session, filing: Filing) -> list[int]:
    parsed = filing.parsed
    file = store.keep_file(
        session, parsed.sha256, len(filing.data), media_type(filing.data), parsed.file
    )
    keep_seen(session, file.id, parsed)
    touched: set[Goal] = set()
    numbers = []
    for index, destination in enumerate(filing.destinations):
        certificate = _keep(session, file.id, parsed, index)
        send(session, certificate, destination)
        touched |= link_issues(session, certificate)
        touched |= trace(session, certificate)
        follow_issue(session, certificate)
        record_read(session, "certificate imported", certificate)
        numbers.append(certificate.id)
    rejudge_batches(session, touched)
    return numbers


def keep_seen(session: Session, file_id: int, parsed: ParsedCertificate) -> None:
    """Keep what was seen of a file as a whole, in place of what was seen before."""
    store.keep_pages(session, file_id, parsed.pages, parsed.document.doubts)
    store.keep_hidden(session, file_id, parsed.hidden)
    store.keep_mark(session, file_id, parsed.mark)


def _keep(session: Session, file_id: int, parsed: ParsedCertificate, index: int) -> Certificate:
    certificate = Certificate(
        file_id=file_id,
        sample=index,
        pages=len(parsed.pages),
        engine=parsed.engine,
        reader=parsed.reader,
        imported_at=session.info["now"](),
    )
    keys = [result.key for result in parsed.results[index]]
    store.keep_sample(session, certificate, parsed.document.samples[index], keys)
    return certificate


def send(session: Session, certificate: Certificate, destination: Destination) -> None:
    """Put a certificate to the product and batch it is for; a batch that is new is added."""
    certificate.vendor_id = destination.vendor_id
    certificate.product_id = destination.product_id
    certificate.batch_id = None
    product = kept.product_at(session, destination.product_id) if destination.product_id else None
    if product is not None:
        certificate.vendor_id = product.vendor_id
        batch = destination.batch or ""
        if name_key(batch):
            certificate.batch_id = _batch(session, product, batch).id
    session.flush()


def _batch(session: Session, product: Product, name: str) -> Batch:
    key = name_key(name)
    batch = kept.batch_keyed(session, product.id, key)
    if batch is None:
        moment = session.info["now"]()
        batch = Batch(product_id=product.id, name=plain_name(name), name_key=key, added_at=moment)
        session.add(batch)
        record_event(session, "batch added", batch)
    return batch


def media_type(data: bytes) -> str:
    """The kind of a file by how it begins: a PDF where nothing else is recognised."""
    return next((kind for magic, kind in MAGIC if data.startswith(magic)), MAGIC[0][1])
