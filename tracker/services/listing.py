"""What is verified and what is not, on any day: a lookup, with no judging."""

import datetime as dt
from collections.abc import Iterator

from tracker.records.judgement import Reason
from tracker.services.finding import vendor_called
from tracker.store import judgements
from tracker.store.listed import Listed
from tracker.store.session import Session


def listed(
    session: Session, on: dt.date, *, verified: bool, vendor: str | None = None
) -> Iterator[Listed]:
    """The batches that are verified on a day, or those that are not, and products without batch.

    By vendor, product and batch; a product without a batch is unverified.

    Args:
        session: For reading.
        on: The day.
        verified: Which of the two.
        vendor: Name or number; only its products.

    Raises:
        NotFoundError: There is no such vendor.
    """
    vendor_id = vendor_called(session, vendor).id if vendor else None
    return judgements.standings_on(session, on, verified, vendor_id)


def reasons_of(session: Session, line: Listed) -> tuple[Reason, ...]:
    """Every reason why a listed batch is not verified, the most telling first."""
    return judgements.reasons_of(session, line.standing_id)
