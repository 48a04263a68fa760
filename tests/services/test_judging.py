"""Judgements follow whatever changes."""

import datetime as dt
from typing import Any

import pytest

from tests.printed import METALS, parsed, sample, stored
from tests.services.conftest import Shop
from tracker.services import batches, judging, products
from tracker.services.judging import rejudge
from tracker.services.listing import listed, reasons_of
from tracker.services.matching import Destination
from tracker.store.judgements import judgement_of
from tracker.store.listed import Listed
from tracker.store.schema import Judgement
from tracker.store.session import Database, Session
from tracker.vocabulary import policy


def lines(db: Database, on: dt.date | None = None) -> list[Listed]:
    """What is unverified on a day, today if left out."""
    with db.look() as session:
        return list(listed(session, on or db.now().date(), verified=False))


def judgement(db: Database, shop: Shop) -> Judgement:
    """The judgement of the first batch of Green Powder."""
    with db.look() as session:
        found = judgement_of(session, shop.green, 1)
    assert found is not None
    return found


def test_a_product_without_a_certificate_is_listed(db: Database, shop: Shop) -> None:
    """That is what the list is for."""
    assert [line.product for line in lines(db)] == ["Green Powder", "Red Powder"]


def test_a_first_batch_takes_the_bare_products_place(db: Database, shop: Shop) -> None:
    """A product with batches is listed by its batches alone."""
    with db.change() as session:
        batches.add_batch(session, "Red Powder", "R-1")

    assert [(line.product, line.batch) for line in lines(db)] == [
        ("Green Powder", None),
        ("Red Powder", "R-1"),
    ]


def test_a_certificate_without_a_batch_brings_the_bare_product_back(
    db: Database, shop: Shop
) -> None:
    """Certificates that name no batch are judged for the product by itself, beside its batches."""
    goal = Destination(shop.vendor, shop.green, None)
    stored(db, parsed(name="a.pdf"), shop.batch)

    stored(db, parsed(sample(batch=None, report_number="FA-2"), name="b.pdf"), goal)

    assert [(line.product, line.batch) for line in lines(db)] == [
        ("Green Powder", None),
        ("Red Powder", None),
    ]


def test_a_certificate_runs_out_without_a_command(db: Database, shop: Shop) -> None:
    """More than twelve months after its test the same database answers otherwise."""
    stored(db, parsed(), shop.batch)

    now, later = lines(db), lines(db, dt.date(2027, 3, 1))

    assert "Green Powder" not in {line.product for line in now}
    assert "Green Powder" in {line.product for line in later}


def test_another_profile_is_judged_at_once(db: Database, shop: Shop) -> None:
    """An edited product is judged by its new profile in the same transaction."""
    stored(db, parsed(sample(METALS)), shop.batch)
    (before,) = (line for line in lines(db) if line.batch)

    with db.change() as session:
        products.edit_product(session, "Green Powder", profile="botanical")

    (after,) = (line for line in lines(db) if line.batch)
    assert "alkaloids" in before.reason
    assert "alkaloids" not in after.reason


def test_all_reasons_are_kept_with_what_settles_each(db: Database, shop: Shop) -> None:
    """The first reason is the listed one; every one has its remedy."""
    stored(db, parsed(sample(METALS)), shop.batch)
    (line,) = (line for line in lines(db) if line.batch)

    with db.look() as session:
        reasons = reasons_of(session, line)

    assert len(reasons) > 1
    assert reasons[0].sentence == line.reason
    assert all(reason.remedy for reason in reasons)


def test_the_same_inputs_have_the_same_fingerprint(db: Database, shop: Shop) -> None:
    """Judging again without a change gives the same hash; a correction of a row gives another."""
    stored(db, parsed(), shop.batch)
    first = judgement(db, shop).fingerprint

    with db.change() as session:
        rejudge(session, [shop.green])

    assert judgement(db, shop).fingerprint == first
    assert judgement(db, shop).standards == sorted(policy.default("kratom-leaf").required)


def test_only_touched_batches_are_judged_anew(
    db: Database, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An import for one batch leaves the judgement of the product's others as it is."""
    stored(db, parsed(), shop.batch)
    judged: list[int | None] = []

    def keep(session: Session, product_id: int, batch_id: int | None, *rest: Any) -> None:
        judged.append(batch_id)

    monkeypatch.setattr(judging, "keep_judgement", keep)
    other = sample(batch="KR-2402", report_number="FA-2")
    goal = Destination(shop.vendor, shop.green, "KR-2402")
    stored(db, parsed(other, name="b.pdf"), goal)

    assert judged == [2]
