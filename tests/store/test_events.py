"""The log of changes is append-only: who changes it afterwards breaks the chain."""

import datetime as dt
from decimal import Decimal

import pytest
from sqlalchemy import text

from tests.store.test_schema import a_product, a_vendor
from tracker.store.events import FIRST, events, first_broken_link, record_event, snapshot
from tracker.store.session import Database


@pytest.fixture
def three(db: Database) -> Database:
    """A database with three events."""
    with db.change() as session:
        vendor = a_vendor()
        session.add(vendor)
        record_event(session, "vendor added", vendor)
        before = snapshot(vendor)
        vendor.phone = "555 0100"
        record_event(session, "vendor edited", vendor, before)
        record_event(session, "policy set", ("policy_rule", None), None, {"standard": "x"})
    return db


def test_an_event_tells_who_when_and_what_differs(three: Database) -> None:
    """An edit keeps only what differs; who and when come with the session."""
    with three.look() as session:
        edit = list(events(session))[1]

    assert (edit.who, edit.what, edit.thing, edit.thing_id) == (
        "tester",
        "vendor edited",
        "vendor",
        1,
    )
    assert (edit.before, edit.after) == ({"phone": None}, {"phone": "555 0100"})


def test_each_event_carries_the_hash_before(three: Database) -> None:
    """The first follows nothing, each other the one before; the chain is whole."""
    with three.look() as session:
        chain = list(events(session))
        broken = first_broken_link(session)

    hashes = [FIRST, *(event.hash for event in chain)]
    assert [event.previous_hash for event in chain] == hashes[:-1] and broken is None


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ('UPDATE event SET after = \'{"phone":"555 0199"}\' WHERE id = 2', 2),
        ("UPDATE event SET who = 'somebody else' WHERE id = 1", 1),
        ("UPDATE event SET at = '2020-01-01T00:00:00.000000+00:00' WHERE id = 3", 3),
        ("DELETE FROM event WHERE id = 1", 2),
        ("DELETE FROM event WHERE id = 2", 3),
    ],
)
def test_a_change_afterwards_is_found(three: Database, change: str, found: int) -> None:
    """Changing or taking out an event shows at that event or at the next."""
    with three.change() as session:
        session.execute(text(change))

    with three.look() as session:
        broken = first_broken_link(session)
    assert broken is not None and broken.id == found


def test_events_of_a_kind_and_of_a_thing(three: Database) -> None:
    """The log can be asked for a kind of thing, and for one thing."""
    with three.look() as session:
        of_kind = [event.id for event in events(session, "policy_rule")]
        of_thing = [event.id for event in events(session, "vendor", 1)]

    assert (of_kind, of_thing) == ([3], [1, 2])


def test_a_snapshot_is_plain_json(db: Database) -> None:
    """Decimals and moments of a row are kept as text, digit for digit."""
    with db.change() as session:
        product = a_product(session)
        product.serving = Decimal("2.40")

        plain = snapshot(product)

    assert plain["serving"] == "2.40"
    assert dt.datetime.fromisoformat(plain["added_at"]) == product.added_at


def test_an_undone_change_leaves_no_event(db: Database) -> None:
    """Event and change are one transaction."""
    with pytest.raises(RuntimeError), db.change() as session:
        record_event(session, "policy set", ("policy_rule", None))
        raise RuntimeError

    with db.look() as session:
        assert list(events(session)) == []
