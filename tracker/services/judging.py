"""Judgements computed and kept in the transaction of whatever changed."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from tracker.checks.decide import standings
from tracker.records.judgement import Case, Seller
from tracker.services.contents import Contents, contents_of
from tracker.store import kept
from tracker.store.certificates import certificates_of
from tracker.store.judgements import drop_judgement, keep_judgement
from tracker.store.schema import Batch, Product, Vendor
from tracker.store.session import Session
from tracker.vocabulary import profiles
from tracker.vocabulary import standards as vocabulary
from tracker.vocabulary.standards import Standard

STANDARDS = ("utah-r70-580-5",)
"""Keys of the standards that every product is judged by."""


def rejudge(session: Session, product_ids: Iterable[int]) -> None:
    """Keep what holds from now on for all batches of these products."""
    session.flush()
    for product_id in sorted(set(product_ids)):
        product = kept.product_at(session, product_id)
        vendor = kept.vendor_at(session, product.vendor_id) if product else None
        if product is not None and vendor is not None:
            _rejudge(session, vendor, product)


def _rejudge(session: Session, vendor: Vendor, product: Product) -> None:
    drop_judgement(session, product.id, None)
    batches = kept.batches_of(session, product.id)
    for batch in batches:
        _judge(session, vendor, product, batch)
    if not batches or certificates_of(session, product.id, None):
        _judge(session, vendor, product, None)


def _judge(session: Session, vendor: Vendor, product: Product, batch: Batch | None) -> None:
    batch_id = batch.id if batch else None
    found = certificates_of(session, product.id, batch_id)
    contents = [contents_of(session, certificate) for certificate in found]
    case = _case(vendor, product, batch, contents)
    standards = [vocabulary.find(key) for key in STANDARDS]
    inputs = _inputs(case, contents, standards)
    kept_standings = standings(case, standards, profiles.find(product.profile))
    keep_judgement(session, product.id, batch_id, kept_standings, inputs, _hash(inputs))


def _case(
    vendor: Vendor, product: Product, batch: Batch | None, contents: Sequence[Contents]
) -> Case:
    return Case(
        seller=Seller(vendor.name, vendor.website, vendor.email, vendor.address),
        product=product.name,
        profile=product.profile,
        batch=batch.name if batch else None,
        form=product.form,
        serving=product.serving,
        servings_per_day=product.servings_per_day,
        evidence=tuple(each.evidence for each in contents),
    )


def _inputs(
    case: Case, contents: Sequence[Contents], standards: Sequence[Standard]
) -> dict[str, Any]:
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
        "standards": {standard.key: standard.digest for standard in standards},
    }


def _hash(value: Any) -> str:
    """The sha256 of a record or of plain data, by its written form, which names every field."""
    return hashlib.sha256(repr(value).encode()).hexdigest()
