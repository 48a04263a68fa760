"""Certificates: list, show, the original file, the inbox."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.checks.judge import judge_all
from tracker.errors import NotFoundError, UsageError
from tracker.records.judgement import Use, Verdict
from tracker.records.reading import Facts
from tracker.records.signal import Signal
from tracker.services.contents import Contents, contents_of
from tracker.services.counting import counting_for
from tracker.services.desk import Desk
from tracker.services.finding import likeliest, vendor_called
from tracker.services.issues import Difference, differences, neighbours
from tracker.services.judging import seller_of
from tracker.services.matching import why_waiting
from tracker.services.objecting import signals_of
from tracker.store import catalogue, judgements, kept
from tracker.store import certificates as store
from tracker.store.catalogue import CertificateLine
from tracker.store.schema import (
    Batch,
    Certificate,
    File,
    Product,
    Settlement,
    StandingRow,
    Vendor,
)
from tracker.store.session import Database, Session
from tracker.store.settlements import settlements_of


@dataclass(frozen=True, slots=True)
class CertificateShown:
    """A certificate with all that hangs on it.

    Attributes:
        contents: What it says.
        file: The file it is in.
        vendor, product, batch: What it vouches for; None where that is open.
        waiting: Why it waits in the inbox; "" where it does not.
        earlier: The issue it takes the place of.
        later: The issue that took its place.
        differences: What it prints otherwise than the earlier issue.
        standing: How its batch stands on the day asked.
        verdicts: Those of the standing that were judged on this certificate.
        informative: Those of the standards that are shown for its product and never block.
        signals: What it says against itself, and against others; contradictions first.
        settlements: What persons found out about its signals, undone words too.
    """

    contents: Contents
    file: File
    vendor: Vendor | None
    product: Product | None
    batch: Batch | None
    waiting: str
    earlier: int | None
    later: int | None
    differences: list[Difference]
    standing: StandingRow | None
    verdicts: list[Verdict]
    informative: tuple[Verdict, ...] = ()
    signals: tuple[Signal, ...] = ()
    settlements: tuple[Settlement, ...] = ()

    @property
    def number(self) -> int:
        """Of the certificate."""
        return self.contents.certificate.id


@dataclass(frozen=True, slots=True)
class Waiting:
    """A certificate in the inbox and why it is there."""

    line: CertificateLine
    why: str


def certificate_called(session: Session, called: str) -> Certificate:
    """The certificate of that number, report number or file name.

    Raises:
        NotFoundError: There is none; the hint lists the likeliest.
        UsageError: Several are called so.
    """
    number = called.removeprefix("#")
    found = store.certificate_at(session, int(number)) if _is_number(number) else None
    several = [found] if found else catalogue.certificates_called(session, called)
    if len(several) > 1:
        numbers = ", ".join(str(certificate.id) for certificate in several)
        message = f'{len(several)} certificates are called "{called}": {numbers}.'
        raise UsageError(message, "Give its number instead.")
    if not several:
        near = likeliest(called, catalogue.certificate_names(session))
        hint = f"Did you mean: {', '.join(near)}?" if near else "Type: tracker import PATH"
        raise NotFoundError(f'No certificate is called "{called}".', hint)
    return several[0]


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19


def list_certificates(session: Session, vendor: str | None = None) -> Iterator[CertificateLine]:
    """Certificates in order of import, of one vendor where it is given.

    Raises:
        NotFoundError: There is no such vendor.
    """
    vendor_id = vendor_called(session, vendor).id if vendor else None
    return catalogue.certificate_lines(session, vendor_id)


def inbox(session: Session) -> Iterator[Waiting]:
    """The certificates that wait for a product, each with the reason."""
    for line in catalogue.certificate_lines(session, waiting=True):
        yield Waiting(line, why_waiting(session, line.vendor_id, line.printed_product))


def show_certificate(session: Session, called: str, on: dt.date) -> CertificateShown:
    """A certificate by number, report number or file name, judged as of a day.

    Raises:
        NotFoundError: There is none; the hint lists the likeliest.
    """
    certificate = certificate_called(session, called)
    contents = contents_of(session, certificate)
    earlier, later = neighbours(session, certificate)
    standing = _standing(session, certificate, on)
    verdicts = judgements.verdicts_of(session, standing.id) if standing else ()
    vendor_id, product_id, batch_id = (
        certificate.vendor_id,
        certificate.product_id,
        certificate.batch_id,
    )
    vendor = kept.vendor_at(session, vendor_id) if vendor_id else None
    product = kept.product_at(session, product_id) if product_id else None
    return CertificateShown(
        contents=contents,
        file=catalogue.file_of(session, certificate),
        vendor=vendor,
        product=product,
        batch=kept.batch_at(session, batch_id) if batch_id else None,
        waiting="" if product_id else _why(session, vendor_id, contents.facts),
        earlier=certificate.supersedes_id,
        later=later.id if later else None,
        differences=differences(contents_of(session, earlier), contents) if earlier else [],
        standing=standing,
        verdicts=[verdict for verdict in verdicts if verdict.certificate == certificate.id],
        signals=_signals(session, contents, vendor, product),
        settlements=tuple(settlements_of(session, [certificate.id])[certificate.id]),
        informative=_informative(session, contents, product),
    )


def signals_on(session: Session, certificate: Certificate) -> tuple[Signal, ...]:
    """What a certificate says against itself, and against others; contradictions first."""
    vendor_id, product_id = certificate.vendor_id, certificate.product_id
    vendor = kept.vendor_at(session, vendor_id) if vendor_id else None
    product = kept.product_at(session, product_id) if product_id else None
    return _signals(session, contents_of(session, certificate), vendor, product)


def _signals(
    session: Session, contents: Contents, vendor: Vendor | None, product: Product | None
) -> tuple[Signal, ...]:
    seller = seller_of(vendor) if vendor else None
    found = signals_of(Desk(session), [contents], seller, product.profile if product else "")
    return tuple(sorted(found, key=lambda signal: signal.weight != "contradiction"))


def original(database: Database, called: str) -> tuple[str, bytes]:
    """Name and bytes of the file that a certificate came in, as received.

    Raises:
        NotFoundError: There is no such certificate.
        StorageError: The bytes are gone or changed.
    """
    with database.look() as session:
        file = catalogue.file_of(session, certificate_called(session, called))
        return file.name, database.files.read(file.sha256)


def _standing(session: Session, certificate: Certificate, on: dt.date) -> StandingRow | None:
    """How the batch of a certificate stands on a day."""
    if certificate.product_id is None:
        return None
    judgement = judgements.judgement_of(session, certificate.product_id, certificate.batch_id)
    spans = judgements.standings_of(session, judgement.id) if judgement else []
    return next((span for span in spans if span.since <= on < span.until), None)


def _informative(
    session: Session, contents: Contents, product: Product | None
) -> tuple[Verdict, ...]:
    """The verdicts of the standards that are informative for a certificate's product."""
    if product is None:
        return ()
    use = Use(product.form, product.serving, product.servings_per_day)
    return judge_all(contents.evidence, counting_for(session, product).informative, use)


def _why(session: Session, vendor_id: int | None, facts: Facts) -> str:
    return why_waiting(session, vendor_id, facts.product.value if facts.product else None)
