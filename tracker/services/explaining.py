"""Why a product stands as it does: a tree a batch, and what its certificates contradict."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.checks.automatic import Judged
from tracker.checks.judge import judge_all
from tracker.checks.why import Branch, Elsewhere, why
from tracker.records.judgement import Case, Evidence, Standing
from tracker.records.signal import Signal
from tracker.services.contents import Contents, contents_of_all
from tracker.services.desk import Desk
from tracker.services.finding import batch_called
from tracker.services.judging import case_of
from tracker.services.objecting import signals_of
from tracker.services.products import product_of
from tracker.store import certificates as store
from tracker.store import judgements, kept
from tracker.store.schema import EVER, FOR_GOOD, Batch, Certificate, Product, Vendor
from tracker.store.session import Session
from tracker.vocabulary import checklists, profiles, standards

CHECKLIST = "kratom-vendor"
"""The checklist whose criteria reasons name."""

_TOLD = {"older_than_a_year": "too_old", "own_laboratory": "own_laboratory"}
"""Signals that a reason tells already, by the reason's code."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A batch and why it stands as it does.

    Attributes:
        product, batch: Which; no batch where the product is judged by itself.
        vendor: Who sells it.
        case: The batch with its certificates.
        standing: What holds on the day asked.
        tree: From the answer down to rules, values, pages and remedies.
        signals: What its certificates say against themselves and others, beyond the reasons.
    """

    product: Product
    batch: Batch | None
    vendor: Vendor
    case: Case
    standing: Standing
    tree: Branch
    signals: tuple[Signal, ...]


def explain(
    session: Session,
    called: str,
    on: dt.date,
    *,
    vendor: str | None = None,
    batch: str | None = None,
) -> list[Explained]:
    """Why each batch of a product is verified or not on a day; or of one batch alone.

    Args:
        session: For reading.
        called: The product's name or number.
        on: The day.
        vendor: Whose product, where several have one of that name.
        batch: Name or number of one batch.

    Raises:
        NotFoundError: There is no such product, batch or vendor.
    """
    product = product_of(session, called, vendor)
    only = batch_called(session, product, batch).id if batch else None
    seller = kept.vendor_at(session, product.vendor_id)
    around = _around(session, product)
    return [
        _explained(session, seller, product, line.batch_id, on, around)
        for line in judgements.listed_of_product(session, on, product.id)
        if seller and (only is None or line.batch_id == only)
    ]


def judged(session: Session, vendor: Vendor, on: dt.date) -> list[Judged]:
    """Every batch of a vendor's products as it stands on a day, with what was found of it."""
    return [
        _judged(session, vendor, product, line.batch_id, on)
        for number in kept.product_numbers(session, vendor.id)
        if (product := kept.product_at(session, number)) and not product.archived_at
        for line in judgements.listed_of_product(session, on, number)
    ]


def case_in_store(
    session: Session, vendor: Vendor, product: Product, batch_id: int | None
) -> tuple[Case, list[Contents]]:
    """A batch as it is judged, and its certificates as they are kept."""
    batch = kept.batch_at(session, batch_id) if batch_id else None
    found = store.certificates_of(session, product.id, batch_id)
    contents = [*contents_of_all(session, found).values()]
    return case_of(vendor, product, batch, contents), contents


def standing_on(session: Session, product_id: int, batch_id: int | None, on: dt.date) -> Standing:
    """What was found to hold for a batch on a day; every batch has been judged."""
    judgement = judgements.judgement_of(session, product_id, batch_id)
    spans = judgements.standings_of(session, judgement.id) if judgement else []
    row = next((span for span in spans if span.since <= on < span.until), None)
    if judgement is None or row is None:
        return Standing(None, None)
    return Standing(
        since=None if row.since == EVER else row.since,
        until=None if row.until == FOR_GOOD else row.until,
        reasons=judgements.reasons_of(session, row.id),
        standards=tuple(judgement.standards),
        verdicts=judgements.verdicts_of(session, row.id),
    )


def _judged(
    session: Session, vendor: Vendor, product: Product, batch_id: int | None, on: dt.date
) -> Judged:
    case, contents = case_in_store(session, vendor, product, batch_id)
    standing = standing_on(session, product.id, batch_id, on)
    named = [standards.find(key) for key in _named()]
    asked = (verdict for e in case.evidence for verdict in judge_all(e, named, case.use))
    signals = signals_of(Desk(session), contents, case.seller, case.profile)
    return Judged(case, standing, (*standing.verdicts, *asked), signals)


def _named() -> list[str]:
    """Keys of the standards that criteria ask about, whether or not they are required."""
    criteria = checklists.find(CHECKLIST).criteria.values()
    return sorted({key for criterion in criteria for key in criterion.standards})


def _explained(
    session: Session,
    vendor: Vendor,
    product: Product,
    batch_id: int | None,
    on: dt.date,
    around: list[tuple[Certificate, Evidence]],
) -> Explained:
    case, contents = case_in_store(session, vendor, product, batch_id)
    standing = standing_on(session, product.id, batch_id, on)
    others = [(c, e) for c, e in around if (c.product_id, c.batch_id) != (product.id, batch_id)]
    elsewhere = [_elsewhere(session, *each) for each in others]
    profile, checklist = profiles.find(product.profile), checklists.find(CHECKLIST)
    strangers = [evidence for _, evidence in others]
    signals = signals_of(Desk(session), contents, case.seller, case.profile, strangers)
    return Explained(
        product=product,
        batch=kept.batch_at(session, batch_id) if batch_id else None,
        vendor=vendor,
        case=case,
        standing=standing,
        tree=why(case, standing, profile, checklist, elsewhere),
        signals=tuple(signal for signal in signals if not _told(signal, standing)),
    )


def _told(signal: Signal, standing: Standing) -> bool:
    """A reason says the same already."""
    return any(
        reason.sentence.startswith(signal.sentence) or reason.code == _TOLD.get(signal.code)
        for reason in standing.reasons
    )


def _around(session: Session, product: Product) -> list[tuple[Certificate, Evidence]]:
    """The certificates that may be the missing one: those of the vendor, and of the inbox."""
    every = {c.id: c for c in _candidates(session, product)}
    counting = [c for _, c in sorted(every.items()) if not store.superseded_by(session, c.id)]
    contents = contents_of_all(session, counting)
    return [(certificate, contents[certificate.id].evidence) for certificate in counting]


def _candidates(session: Session, product: Product) -> Iterator[Certificate]:
    yield from store.every_certificate(session, product.vendor_id)
    yield from store.inbox(session)


def _elsewhere(session: Session, certificate: Certificate, evidence: Evidence) -> Elsewhere:
    product = kept.product_at(session, certificate.product_id) if certificate.product_id else None
    if product is None:
        return Elsewhere(evidence, "in the inbox")
    batch = kept.batch_at(session, certificate.batch_id) if certificate.batch_id else None
    whose = f"batch {batch.name} of {product.name}" if batch else product.name
    return Elsewhere(evidence, f"filed under {whose}", product.name)
