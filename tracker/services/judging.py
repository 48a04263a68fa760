"""Judgements computed and kept in the transaction of whatever changed."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from tracker.checks.decide import standings
from tracker.records.judgement import Case, Evidence, Seller, Standing
from tracker.records.result import Result
from tracker.services.contents import Contents
from tracker.services.counting import Counting, counting_by
from tracker.services.desk import Desk
from tracker.services.objecting import objections
from tracker.store import kept
from tracker.store.judgements import drop_judgement, keep_judgement
from tracker.store.schema import Batch, Product, Vendor
from tracker.store.session import Session
from tracker.vocabulary import profiles

_UNDERSTOOD = tuple(field.name for field in fields(Result) if field.name != "reading")

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
    desk = Desk(session)
    _settle_batchless(desk, vendor, product)
    for batch_id in batch_ids:
        _judge(desk, vendor, product, kept.batch_at(session, batch_id))


def _settle_batchless(desk: Desk, vendor: Vendor, product: Product) -> None:
    """Judge a product by itself where it has no batch, or certificates that name none."""
    drop_judgement(desk.session, product.id, None)
    if not kept.batches_of(desk.session, product.id) or desk.certificates(product.id, None):
        _judge(desk, vendor, product, None)


def _judge(desk: Desk, vendor: Vendor, product: Product, batch: Batch | None) -> None:
    keep(desk.session, product, batch, judge(desk, vendor, product, batch))


def keep(session: Session, product: Product, batch: Batch | None, judged: "Judged") -> None:
    """Keep a judgement in place of the one before."""
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


def judge(desk: Desk, vendor: Vendor, product: Product, batch: Batch | None) -> Judged:
    """What holds for a batch, or for a product by itself, by the rules of today; keeps nothing."""
    contents = desk.contents(desk.certificates(product.id, batch.id if batch else None))
    case = case_of(vendor, product, batch, contents)
    counting = counting_by(desk.rules, product)
    against = objections(desk, vendor.id, case, contents)
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
        "case": _hash((replace(case, evidence=()), [_understood(e) for e in case.evidence])),
        "certificates": {
            str(each.certificate.id): {
                "readings": each.digest,
                "corrections": _hash([(c.row, c.field, c.is_text) for c in each.counting]),
                "reader": each.certificate.reader,
            }
            for each in contents
        },
        "profile": case.profile,
        "policy": _hash([(choice.standard.key, choice.required) for choice in counting.choices]),
        "standards": {standard.key: standard.digest for standard in counting.required},
    }


def _understood(evidence: Evidence) -> tuple[Any, ...]:
    """A certificate as it was understood; what is printed has a hash of its own."""
    rest = replace(evidence, results=())
    return rest, [tuple(getattr(r, name) for name in _UNDERSTOOD) for r in evidence.results]


def _hash(value: Any) -> str:
    """The sha256 of a record or of plain data, by its written form, which names every field."""
    return hashlib.sha256(repr(value).encode()).hexdigest()
