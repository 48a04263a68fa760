"""Vendors: add, list, show, edit, archive."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.errors import AlreadyThereError
from tracker.services.finding import name_for, vendor_called
from tracker.services.judging import rejudge
from tracker.store import kept
from tracker.store.events import record_event, snapshot
from tracker.store.kept import ProductLine, VendorLine
from tracker.store.schema import Vendor
from tracker.store.session import Session


@dataclass(frozen=True, slots=True)
class VendorShown:
    """A vendor with its products as they stand on a day."""

    vendor: Vendor
    products: list[ProductLine]


def add_vendor(session: Session, name: str, **details: str | None) -> Vendor:
    """The new vendor.

    Args:
        session: Of `Database.change`.
        name: As lists will show it.
        details: website, country, email, phone, address, note.

    Raises:
        AlreadyThereError: The name is taken; the message names its holder.
        UsageError: The name is empty.
    """
    vendor = Vendor(added_at=session.info["now"](), **details)
    _name(session, vendor, name)
    session.add(vendor)
    record_event(session, "vendor added", vendor)
    return vendor


def list_vendors(session: Session, archived: bool = False) -> Iterator[VendorLine]:
    """Vendors by name; archived ones only where asked for."""
    return kept.vendor_lines(session, archived)


def show_vendor(session: Session, called: str, on: dt.date) -> VendorShown:
    """A vendor by name or number, with its products as they stand on a day.

    Raises:
        NotFoundError: There is none; the hint lists the likeliest.
    """
    vendor = vendor_called(session, called)
    lines = kept.product_lines(session, on, archived=True, vendor_id=vendor.id)
    return VendorShown(vendor, list(lines))


def edit_vendor(
    session: Session, called: str, name: str | None = None, **details: str | None
) -> Vendor:
    """The vendor with new details; None leaves one as it is, "" empties it.

    Its products are judged anew: whether a laboratory is the vendor's own hangs on these.

    Raises:
        NotFoundError: There is none; the hint lists the likeliest.
        AlreadyThereError: The new name is taken.
    """
    vendor = vendor_called(session, called)
    before = snapshot(vendor)
    if name is not None:
        _name(session, vendor, name)
    for field, text in details.items():
        if text is not None:
            setattr(vendor, field, text or None)
    if snapshot(vendor) != before:
        record_event(session, "vendor edited", vendor, before)
        rejudge(session, kept.product_numbers(session, vendor.id))
    return vendor


def archive_vendor(session: Session, called: str, back: bool = False) -> Vendor:
    """The vendor, put away with its products out of every list, or taken back.

    Raises:
        NotFoundError: There is none; the hint lists the likeliest.
    """
    vendor = vendor_called(session, called)
    before = snapshot(vendor)
    if back == (vendor.archived_at is not None):
        vendor.archived_at = None if back else session.info["now"]()
        record_event(session, "vendor taken back" if back else "vendor archived", vendor, before)
    return vendor


def _name(session: Session, vendor: Vendor, name: str) -> None:
    """Give a vendor a name that no other has."""
    plain, key = name_for("vendor", name)
    with session.no_autoflush:
        other = kept.vendor_keyed(session, key)
    if other is not None and other is not vendor:
        raise AlreadyThereError(
            f'Vendor {other.id} is called "{other.name}" already.',
            f"See it: tracker vendor show {other.id}",
        )
    vendor.name, vendor.name_key = plain, key


def vendor_names(session: Session) -> list[str]:
    """The names of all vendors."""
    return kept.vendor_names(session)
