"""Every change in the append-only log, and what it says about one thing."""

from collections.abc import Iterator

from tracker.errors import NotFoundError, UsageError
from tracker.services.finding import likeliest, product_called, vendor_called
from tracker.store import events, kept
from tracker.store.events import snapshot
from tracker.store.keys import name_key
from tracker.store.schema import Event
from tracker.store.session import Session

__all__ = ["history", "snapshot"]

KINDS = ("vendor", "product", "batch", "certificate", "laboratory", "policy_rule", "answer")


def history(session: Session, called: str | None = None) -> Iterator[Event]:
    """Events in the order in which they happened.

    Args:
        session: Of `Database.look`.
        called: A kind ("vendor"), kind and number or name ("certificate:3", "vendor:Green
            Example"), or the name of a vendor or product; None for all.

    Raises:
        NotFoundError: There is no such thing.
        UsageError: Several things have that name.
    """
    kind, number = (None, None) if called is None else _thing(session, called)
    return events.events(session, kind, number)


def _thing(session: Session, called: str) -> tuple[str, int | None]:
    kind, colon, rest = called.partition(":")
    if kind in KINDS:
        return kind, (_number(session, kind, rest) if colon else None)
    vendor = kept.vendor_keyed(session, name_key(called))
    products = kept.products_keyed(session, name_key(called))
    found = [("vendor", vendor.id)] if vendor else []
    found.extend(("product", product.id) for product in products)
    if not found:
        raise _not_found(session, called)
    if len(found) > 1:
        listed = ", ".join(f"{kind}:{number}" for kind, number in found)
        raise UsageError(f'Several things are called "{called}": {listed}.', "Name one of these.")
    return found[0]


def _number(session: Session, kind: str, called: str) -> int:
    if kind == "vendor":
        return vendor_called(session, called).id
    if kind == "product":
        return product_called(session, called).id
    if not (called.isascii() and called.isdigit()):
        raise UsageError(f'"{called}" is not a number.', f"Name it so: {kind}:3")
    return int(called)


def _not_found(session: Session, called: str) -> NotFoundError:
    names = [*kept.vendor_names(session), *kept.product_names(session)]
    near = ", ".join(f'"{name}"' for name in likeliest(called, names))
    hint = f"Did you mean: {near}?" if near else "Name it by kind and number: certificate:3"
    return NotFoundError(f'No vendor or product is called "{called}".', hint)
