"""What the log of changes leaves, held against the rows that are there.

The chain of hashes shows that the log is whole; this shows that nothing was changed past it.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import inspect, select

from tracker.store.events import events, record_event, snapshot
from tracker.store.schema import (
    Answer,
    Batch,
    Certificate,
    Correction,
    FactRead,
    FileDoubt,
    Laboratory,
    PageCode,
    PageRead,
    PolicyRule,
    Product,
    ReadingRow,
    Settlement,
    Table,
    Vendor,
)
from tracker.store.session import Session

PRINTED = "printed"
"""Under this name an event of a certificate keeps the hash of all that was read."""

SAID = "said"
"""Under this name an event of a certificate keeps the hash of what persons said of it."""

LOGGED: tuple[type[Any], ...] = (
    Vendor,
    Product,
    Batch,
    Certificate,
    Laboratory,
    PolicyRule,
    Answer,
)
"""Tables whose every change is an event with the row's columns."""

READ: dict[type[Table], str] = {
    PageRead: "file_id",
    PageCode: "file_id",
    FileDoubt: "file_id",
    FactRead: "certificate_id",
    ReadingRow: "certificate_id",
}
"""Tables of what was read, and whose their rows are."""


class Unlike(NamedTuple):
    """A row that is not as the log left it; `how` continues "Vendor 3 …"."""

    kind: str
    number: int
    how: str


def unlike_log(session: Session) -> Iterator[Unlike]:
    """Rows that were added, changed or taken out without an event, by kind and number."""
    left = _left(session)
    for table in LOGGED:
        yield from _unlike(session, table, left[table.__tablename__])


def record_read(
    session: Session, what: str, certificate: Certificate, before: Mapping[str, Any] | None = None
) -> None:
    """Record that a certificate was read, with the hash of all that was read."""
    after = {**snapshot(certificate), PRINTED: printed_hash(session, certificate)}
    record_event(session, what, certificate, before, after)


def record_said(
    session: Session, what: str, number: int, before: Mapping[str, Any], after: Mapping[str, Any]
) -> None:
    """Record what was said about a certificate, with the hash of all that persons said of it."""
    hashed = {SAID: said_hash(session, number)}
    record_event(session, what, ("certificate", number), before, {**after, **hashed})


def said_hash(session: Session, number: int) -> str:
    """The hash of the corrections and settlements about a certificate, undone ones too."""
    session.flush()
    settled = (
        _rows(session, Settlement, whose, number) for whose in ("certificate_id", "other_id")
    )
    return _hash([*_rows(session, Correction, "certificate_id", number), *chain(*settled)])


def printed_hash(session: Session, certificate: Certificate) -> str:
    """The hash of all that was read of a certificate and of its file."""
    session.flush()
    whose = {"file_id": certificate.file_id, "certificate_id": certificate.id}
    said = [_rows(session, table, column, whose[column]) for table, column in READ.items()]
    return _hash(said)


def _hash(said: Any) -> str:
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _rows(session: Session, table: type[Table], column: str, wanted: int) -> list[dict[str, Any]]:
    """The rows of a file or certificate, in order."""
    columns = table.__table__.columns
    found = select(*columns).where(columns[column] == wanted)
    rows = session.connection().execute(found.order_by(*inspect(table).primary_key))
    return [_said(dict(row)) for row in rows.mappings()]


def _said(row: Mapping[str, Any]) -> dict[str, Any]:
    """What a row says: not whose it is, nor the key, which follows the vocabulary."""
    beside = ("certificate_id", "file_id", "key")
    return {name: said for name, said in row.items() if said is not None and name not in beside}


def _left(session: Session) -> dict[str, dict[int, dict[str, Any]]]:
    """What each thing is by the log: its columns, by kind and number."""
    left: dict[str, dict[int, dict[str, Any]]] = defaultdict(dict)
    for event in events(session):
        number, things = event.thing_id, left[event.thing]
        if number is None:
            pass
        elif event.after is None:
            things.pop(number, None)
        elif "id" in event.after:  # all columns: the row is new
            things[number] = dict(event.after)
        elif number in things:  # what differs; of a certificate also what was said about it
            things[number].update(event.after)
        session.expunge(event)  # there may be millions
    return left


def _unlike(
    session: Session, table: type[Any], logged: dict[int, dict[str, Any]]
) -> Iterator[Unlike]:
    """The rows of a table that are not as the log has them."""
    name, rows = table.__tablename__, select(table).order_by(table.id)
    for row in session.scalars(rows.execution_options(yield_per=1000)):
        if how := _how(session, row, logged.pop(row.id, None)):
            yield Unlike(name, row.id, how)
        session.expunge(row)
    for number in sorted(logged):
        yield Unlike(name, number, "was taken out without an entry in the log")


def _how(session: Session, row: Any, logged: Mapping[str, Any] | None) -> str:
    """In what a row differs from the log; "" if it does not."""
    if logged is None:
        return "was added without an entry in the log"
    now, names = snapshot(row), row.__table__.columns.keys()
    differing = [name for name in names if now.get(name) != logged.get(name)]
    if differing:
        return f"was changed without an entry in the log: {', '.join(differing)}"
    if PRINTED not in logged:  # no certificate, or one of a program that kept no hashes
        return ""
    if printed_hash(session, row) != logged[PRINTED]:
        return "has other readings than were kept when it was read"
    if said_hash(session, row.id) != logged.get(SAID, _NONE):
        return "has other corrections or settlements than were made by commands"
    return ""


_NONE = _hash([])
"""The hash of nothing said."""
