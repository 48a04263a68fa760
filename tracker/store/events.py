"""The append-only log: every change in the transaction that makes it, chained by hashes."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
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

    Args:
        session: Of `Database.change`.
        what: Verb in the past with its noun before it, e.g. "vendor added".
        thing: The row that changed, or the name of its table and its number.
        before: What it was, None for something new; see `snapshot`.
        after: What it is now, None for something gone.
    """
    session.flush()  # numbers of new rows are given here
    kind, number = (thing.__tablename__, thing.id) if isinstance(thing, Table) else thing  # type: ignore[attr-defined]
    event = Event(
        at=session.info["now"](),
        who=session.info["who"],
        what=what,
        thing=kind,
        thing_id=number,
        before=_plain(before),
        after=_plain(after),
        previous_hash=_last_hash(session),
    )
    event.hash = event_hash(event)
    session.add(event)
    session.flush()
    return event


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


def _last_hash(session: Session) -> str:
    last = session.scalar(select(Event.hash).order_by(Event.id.desc()).limit(1))
    return last or FIRST


def _plain(values: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if values is None else {name: _plain_value(v) for name, v in values.items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
