"""A certificate is said to be for a product and batch."""

from dataclasses import dataclass

from tracker.errors import UsageError
from tracker.services.certificates import certificate_called
from tracker.services.contents import contents_of
from tracker.services.filing import send
from tracker.services.issues import goal_of
from tracker.services.judging import rejudge_batches
from tracker.services.matching import Destination
from tracker.services.products import product_of
from tracker.store import kept
from tracker.store.events import record_event, snapshot
from tracker.store.schema import Batch, Certificate, Product
from tracker.store.session import Session


@dataclass(frozen=True, slots=True)
class Assigned:
    """A certificate and what it vouches for; `batch` is None where neither names one."""

    certificate: Certificate
    product: Product
    batch: Batch | None


def assign(
    session: Session,
    called: str,
    product: str | None = None,
    batch: str | None = None,
    vendor: str | None = None,
) -> Assigned:
    """The certificate with its product and batch; what it vouched for before is judged anew.

    Args:
        session: Of `Database.change`.
        called: Number, report number or file name of the certificate.
        product: Name or number; the one it is for already if left out.
        batch: As printed on the pack; the printed one if left out; added if it is new.
        vendor: Whose product, where several have one of that name.

    Raises:
        NotFoundError: There is no such certificate or product.
        UsageError: It has no product yet, and none is named.
    """
    certificate = certificate_called(session, called)
    before = snapshot(certificate)
    was, goes_to = goal_of(certificate), _product(session, certificate, product, vendor)
    facts = contents_of(session, certificate).facts
    printed = facts.batch.value if facts.batch else None
    send(session, certificate, Destination(goes_to.vendor_id, goes_to.id, batch or printed))
    record_event(session, "certificate assigned", certificate, before)
    rejudge_batches(session, {goal for goal in (was, goal_of(certificate)) if goal})
    number = certificate.batch_id
    return Assigned(certificate, goes_to, kept.batch_at(session, number) if number else None)


def _product(
    session: Session, certificate: Certificate, product: str | None, vendor: str | None
) -> Product:
    if product is not None:
        return product_of(session, product, vendor)
    number = certificate.product_id
    found = kept.product_at(session, number) if number else None
    if found is None:
        message = f"Certificate {certificate.id} has no product yet."
        raise UsageError(message, f"Type: tracker assign {certificate.id} --product NAME")
    return found
