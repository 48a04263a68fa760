"""Batches: add, list."""

import datetime as dt
from collections.abc import Iterator

from tracker.errors import AlreadyThereError
from tracker.services.finding import name_for
from tracker.services.judging import rejudge
from tracker.services.products import product_of
from tracker.store import kept
from tracker.store.events import record_event
from tracker.store.kept import BatchLine
from tracker.store.schema import Batch
from tracker.store.session import Session


def add_batch(session: Session, product: str, name: str, vendor: str | None = None) -> Batch:
    """The new batch, unverified until a certificate for this very batch vouches for it.

    Args:
        session: Of `Database.change`.
        product: Name or number.
        name: As it is printed on the pack.
        vendor: Whose product, where several have one of that name.

    Raises:
        NotFoundError: There is no such product.
        AlreadyThereError: The product has a batch of that name.
        UsageError: The name is empty.
    """
    plain, key = name_for("batch", name)
    parent = product_of(session, product, vendor)
    if other := kept.batch_keyed(session, parent.id, key):
        raise AlreadyThereError(
            f'Batch {other.id} of {parent.name} is called "{other.name}" already.',
            f"See it: tracker product show {parent.id}",
        )
    moment = session.info["now"]()
    batch = Batch(product_id=parent.id, name=plain, name_key=key, added_at=moment)
    session.add(batch)
    record_event(session, "batch added", batch)
    rejudge(session, [parent.id])
    return batch


def list_batches(
    session: Session, on: dt.date, product: str | None = None, vendor: str | None = None
) -> Iterator[BatchLine]:
    """Batches by vendor, product and name as they stand on a day.

    Raises:
        NotFoundError: There is no such product.
    """
    product_id = None if product is None else product_of(session, product, vendor).id
    return kept.batch_lines(session, on, product_id)
