"""A certificate is said to be for a product and batch, and judged there at once."""

import pytest

from tests.printed import parsed, sample, stored
from tests.services.conftest import Shop
from tracker.errors import NotFoundError, UsageError
from tracker.services.assigning import assign
from tracker.services.certificates import inbox, show_certificate
from tracker.services.history import history
from tracker.services.listing import listed
from tracker.store.session import Database


def standings(db: Database) -> dict[tuple[str, str | None], bool]:
    """Which batches are verified today, by product and batch."""
    with db.look() as session:
        lines = [
            line
            for verified in (True, False)
            for line in listed(session, db.now().date(), verified=verified)
        ]
    return {(line.product, line.batch): line.verified for line in lines}


def test_an_assigned_certificate_verifies_its_batch(db: Database, shop: Shop) -> None:
    """Assigning takes it out of the inbox, adds the printed batch and judges it."""
    stored(db, parsed())

    with db.change() as session:
        done = assign(session, "lab.pdf", "Green Powder")

    assert done.batch is not None
    assert done.batch.name == "KR-2401"
    assert standings(db) == {("Green Powder", "KR-2401"): True, ("Red Powder", None): False}
    with db.look() as session:
        assert list(inbox(session)) == []


def test_what_it_vouched_for_before_is_judged_anew(db: Database, shop: Shop) -> None:
    """Assigned elsewhere, it verifies its former batch no more."""
    stored(db, parsed(), shop.batch)

    with db.change() as session:
        assign(session, "1", "Red Powder")

    assert standings(db) == {
        ("Green Powder", "KR-2401"): False,
        ("Red Powder", "KR-2401"): True,
    }


def test_another_batch_than_printed_is_kept_and_does_not_verify(db: Database, shop: Shop) -> None:
    """A person may say otherwise than the page; the batch stays unverified, with that reason."""
    stored(db, parsed())

    with db.change() as session:
        assign(session, "1", "Green Powder", "KR-9999")

    with db.look() as session:
        standing = show_certificate(session, "1", db.now().date()).standing
    assert standing is not None
    assert not standing.verified
    assert "KR-2401" in standing.reason


def test_a_batch_alone_can_be_said(db: Database, shop: Shop) -> None:
    """Where the product is known, --batch is enough."""
    stored(db, parsed(sample(batch=None)))
    with db.change() as session:
        first = assign(session, "1", "Green Powder").batch

    with db.change() as session:
        second = assign(session, "1", batch="KR-2401").batch

    assert first is None
    assert second is not None
    assert second.name == "KR-2401"


def test_each_sample_of_a_file_is_assigned_by_itself(db: Database, shop: Shop) -> None:
    """The certificates of one file go to different products."""
    stored(db, parsed(sample(), sample(batch="R-1", report_number="FA-0118")))

    with db.change() as session:
        assign(session, "1", "Green Powder")
        assign(session, "2", "Red Powder")

    assert set(standings(db)) == {("Green Powder", "KR-2401"), ("Red Powder", "R-1")}


def test_an_assignment_is_an_event(db: Database, shop: Shop) -> None:
    """The log tells what it was for before and after."""
    stored(db, parsed())

    with db.change() as session:
        assign(session, "1", "Green Powder")

    with db.look() as session:
        event = list(history(session, "certificate:1"))[-1]
    assert event.what == "certificate assigned"
    assert event.after is not None
    assert event.after["product_id"] == shop.green


def test_a_product_must_be_named_once(db: Database, shop: Shop) -> None:
    """A batch without a product says nothing."""
    stored(db, parsed())

    with pytest.raises(UsageError, match="has no product yet"), db.change() as session:
        assign(session, "1", batch="KR-2401")


def test_a_file_of_two_certificates_is_no_name(db: Database, shop: Shop) -> None:
    """Where a file name means two certificates, their numbers are asked for."""
    stored(db, parsed(sample(), sample(batch="R-1")))

    with pytest.raises(UsageError, match="2 certificates"), db.change() as session:
        assign(session, "lab.pdf", "Green Powder")


def test_an_unknown_certificate_lists_the_likeliest(db: Database) -> None:
    """A wrong name is answered with the names that are like it."""
    stored(db, parsed())

    with pytest.raises(NotFoundError) as refused, db.change() as session:
        assign(session, "lap.pdf", "Green Powder")

    assert "lab.pdf" in refused.value.hint
