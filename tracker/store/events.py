"""The append-only log: every change in the transaction that makes it, chained by hashes."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from tracker.store.schema import Event, Table
from tracker.store.session import Session

FIRST = "0" * 64
"""Stands before the first event."""


def record_event(
    session: Session,
    what: str,
    thing: Table | tuple[str, int | None],
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> Event:
    """The event that was added: who and when come with the session.

    Where something was there before and is there after, only what differs is kept.

    Args:
        session: Of `Database.change`.
        what: Noun and verb in the past, e.g. "vendor added".
        thing: The row that changed, or the name of its table and its number.
        before: What it was, None for something new; see `snapshot`.
        after: What it is now, None for something gone; a row's own columns where left out.
    """
    session.flush()  # numbers of new rows are given here
    if isinstance(thing, Table):
        after = snapshot(thing) if after is None else after
        thing = (thing.__tablename__, thing.id)  # type: ignore[attr-defined]
    if before is not None and after is not None:
        before, after = _differing(before, after)
    event = Event(
        at=session.info["now"](),
        who=session.info["who"],
        what=what,
        thing=thing[0],
        thing_id=thing[1],
        before=_plain(before),
        after=_plain(after),
        previous_hash=_last_hash(session),
    )
    event.hash = event_hash(event)
    session.add(event)
    session.flush()
    return event


def _differing(
    before: Mapping[str, Any], after: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    names = [n for n in {**before, **after} if before.get(n) != after.get(n)]
    return {n: before.get(n) for n in names}, {n: after.get(n) for n in names}


def snapshot(row: Table) -> dict[str, Any]:
    """The columns of a row that say something, by name, as JSON can hold them."""
    names = [column.name for column in row.__table__.columns]
    pairs = ((name, getattr(row, name)) for name in names)
    plain = _plain({name: value for name, value in pairs if value is not None})
    return plain or {}


def event_hash(event: Event) -> str:
    """The hash of an event's content and of the hash before it."""
    content = [event.at.isoformat(timespec="microseconds"), event.who, event.what, event.thing]
    rest = [event.thing_id, event.before, event.after]
    text = json.dumps([*content, *rest], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256((event.previous_hash + text).encode()).hexdigest()


def events(
    session: Session, thing: str | None = None, number: int | None = None
) -> Iterator[Event]:
    """Events in the order in which they happened: all, those of a kind, those of one thing."""
    found = select(Event).order_by(Event.id)
    if thing is not None:
        found = found.where(Event.thing == thing)
    if number is not None:
        found = found.where(Event.thing_id == number)
    yield from session.scalars(found.execution_options(yield_per=1000))


def first_broken_link(session: Session) -> Event | None:
    """The first event that is not what its hash says or does not follow the one before it."""
    previous = FIRST
    for event in events(session):
        if event.previous_hash != previous or event.hash != event_hash(event):
            return event
        previous = event.hash
    return None


def _last_hash(session: Session) -> str:
    last = session.scalar(select(Event.hash).order_by(Event.id.desc()).limit(1))
    return last or FIRST


def _plain(values: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if values is None else {name: _plain_value(v) for name, v in values.items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
