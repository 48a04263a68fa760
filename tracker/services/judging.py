"""Judgements computed and kept in the transaction of whatever changed."""

from collections.abc import Iterable

from tracker.records.judgement import Reason, Standing
from tracker.store import kept
from tracker.store.judgements import drop_judgement, keep_judgement
from tracker.store.session import Session

NO_CERTIFICATE = Reason(
    "no_certificate",
    "C01",
    "No certificate.",
    "A certificate of analysis for this batch from a laboratory that is not the vendor.",
)


def rejudge(session: Session, product_ids: Iterable[int]) -> None:
    """Keep what holds now for all batches of these products."""
    session.flush()
    for product_id in product_ids:
        batches: list[int | None] = [batch.id for batch in kept.batches_of(session, product_id)]
        drop_judgement(session, product_id, None)
        for batch_id in batches or [None]:
            standing = Standing(None, None, (NO_CERTIFICATE,))
            keep_judgement(session, product_id, batch_id, [standing], {}, "")
