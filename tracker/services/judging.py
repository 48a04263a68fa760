"""Judgements computed and kept in the transaction of whatever changed."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.checks.decide import standings
from tracker.records.judgement import Case, Seller, Standing
from tracker.services.contents import Contents, contents_of
from tracker.services.counting import Counting, counting_for
from tracker.services.objecting import objections
from tracker.store import kept
from tracker.store.certificates import certificates_of
from tracker.store.judgements import drop_judgement, keep_judgement
from tracker.store.schema import Batch, Product, Vendor
from tracker.store.session import Session
from tracker.vocabulary import profiles

Goal = tuple[int, int | None]
"""What is judged: the numbers of a product and of its batch, None for the product by itself."""


def rejudge(session: Session, product_ids: Iterable[int]) -> None:
    """Keep what holds from now on for all batches of these products."""
    session.flush()
    for product_id in sorted(set(product_ids)):
        _rejudge(session, product_id, [batch.id for batch in kept.batches_of(session, product_id)])


def rejudge_batches(session: Session, goals: Iterable[Goal]) -> None:
    """Keep what holds from now on for these batches, and for their products by themselves."""
    session.flush()
    every = set(goals)
    for product_id in sorted({product_id for product_id, _ in every}):
        _rejudge(session, product_id, sorted(b for p, b in every if p == product_id and b))


def _rejudge(session: Session, product_id: int, batch_ids: Iterable[int]) -> None:
    product = kept.product_at(session, product_id)
    vendor = kept.vendor_at(session, product.vendor_id) if product else None
    if product is None or vendor is None:
        return
    _settle_batchless(session, vendor, product)
    for batch_id in batch_ids:
        _judge(session, vendor, product, kept.batch_at(session, batch_id))


def _settle_batchless(session: Session, vendor: Vendor, product: Product) -> None:
    """Judge a product by itself where it has no batch, or certificates that name none."""
    drop_judgement(session, product.id, None)
    if stands_alone(session, product.id, kept.batches_of(session, product.id)):
        _judge(session, vendor, product, None)


def stands_alone(session: Session, product_id: int, batches: Sequence[Batch]) -> bool:
    """Whether a product is judged by itself: it has no batch, or certificates that name none."""
    return not batches or bool(certificates_of(session, product_id, None))


def _judge(session: Session, vendor: Vendor, product: Product, batch: Batch | None) -> None:
    judged = judge(session, vendor, product, batch)
    batch_id = batch.id if batch else None
    keep_judgement(
        session, product.id, batch_id, judged.standings, judged.inputs, judged.fingerprint
    )


@dataclass(frozen=True, slots=True)
class Judged:
    """What holds for a batch at all times, and what that was made from.

    Attributes:
        standings: Days, reasons and verdicts.
        inputs: Each thing that it was made from, with its hash.
    """

    standings: tuple[Standing, ...]
    inputs: dict[str, Any]

    @property
    def fingerprint(self) -> str:
        """The hash of all inputs: the same fingerprint, the same standings."""
        return _hash(self.inputs)


def judge(session: Session, vendor: Vendor, product: Product, batch: Batch | None) -> Judged:
    """What holds for a batch, or for a product by itself, by the rules of today; keeps nothing."""
    found = certificates_of(session, product.id, batch.id if batch else None)
    contents = [contents_of(session, certificate) for certificate in found]
    case = case_of(vendor, product, batch, contents)
    counting = counting_for(session, product)
    against = objections(session, vendor.id, case, contents)
    inputs = {**_inputs(case, contents, counting), "objections": _hash(against)}
    profile = profiles.find(product.profile)
    return Judged(standings(case, counting.required, profile, against), inputs)


def seller_of(vendor: Vendor) -> Seller:
    """A vendor as far as judging needs it."""
    return Seller(vendor.name, vendor.website, vendor.email, vendor.address)


def case_of(
    vendor: Vendor, product: Product, batch: Batch | None, contents: Sequence[Contents]
) -> Case:
    """A batch as it is judged, with its certificates."""
    return Case(
        seller=seller_of(vendor),
        product=product.name,
        profile=product.profile,
        batch=batch.name if batch else None,
        form=product.form,
        serving=product.serving,
        servings_per_day=product.servings_per_day,
        evidence=tuple(each.evidence for each in contents),
    )


def _inputs(case: Case, contents: Sequence[Contents], counting: Counting) -> dict[str, Any]:
    """What the judgement was made from, each with its hash."""
    return {
        "case": _hash(case),
        "certificates": {
            str(each.certificate.id): {
                "readings": _hash(each.printed),
                "corrections": _hash([(c.row, c.field, c.is_text) for c in each.counting]),
                "reader": each.certificate.reader,
            }
            for each in contents
        },
        "profile": case.profile,
        "policy": _hash([(choice.standard.key, choice.required) for choice in counting.choices]),
        "standards": {standard.key: standard.digest for standard in counting.required},
    }


def _hash(value: Any) -> str:
    """The sha256 of a record or of plain data, by its written form, which names every field."""
    return hashlib.sha256(repr(value).encode()).hexdigest()
