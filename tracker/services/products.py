"""Products: add, list, show, edit."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from tracker.errors import AlreadyThereError, UsageError
from tracker.services.finding import name_for, product_called, vendor_called
from tracker.services.judging import rejudge
from tracker.store import kept
from tracker.store.certificates import product_certificates
from tracker.store.events import record_event, snapshot
from tracker.store.judgements import listed_of_product
from tracker.store.kept import ProductLine
from tracker.store.listed import Listed
from tracker.store.schema import Certificate, Product
from tracker.store.session import Session
from tracker.vocabulary import profiles

_AMOUNT = re.compile(r"(?P<number>\d+(?:[.,]\d+)?)\s*(?P<unit>[a-zµ]+)", re.IGNORECASE)
_GRAMS = {"kg": Decimal(1000), "g": Decimal(1), "mg": Decimal("0.001")}


@dataclass(frozen=True, slots=True)
class ProductShown:
    """A product with its standings on a day, one a batch, and its certificates."""

    line: ProductLine
    note: str | None
    standings: list[Listed]
    certificates: list[Certificate]


def grams(text: str) -> Decimal:
    """The grams of an amount as people write it: "2.4 g", "500 mg", "2,4g".

    Raises:
        UsageError: It is no amount above zero with a unit of mass.
    """
    match = _AMOUNT.fullmatch(text.strip())
    factor = _GRAMS.get(match["unit"].lower()) if match else None
    if match is None or factor is None or not (number := _decimal(match["number"])):
        raise UsageError(f'"{text}" is not an amount.', 'Write it so: "2.4 g" or "500 mg"')
    return number * factor


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def times_a_day(text: str) -> Decimal:
    """How often a day, as people write it: "2", "1.5".

    Raises:
        UsageError: It is no number above zero.
    """
    if not re.fullmatch(r"\d+([.,]\d+)?", text.strip()) or not _decimal(text.strip()):
        raise UsageError(f'"{text}" is not a number of times a day.', "Write it so: 2")
    return _decimal(text.strip())


def add_product(
    session: Session,
    vendor: str,
    name: str,
    profile: str,
    form: str,
    **details: Any,
) -> Product:
    """The new product, unverified until a certificate shows what its profile asks for.

    Args:
        session: Of `Database.change`.
        vendor: Name or number of who sells it.
        name: As lists will show it.
        profile: Key of what a product of its kind must show.
        form: One of `tracker.vocabulary.forms.FORMS`.
        details: serving (text with a unit), servings_per_day (text), note.

    Raises:
        NotFoundError: There is no such vendor or profile.
        AlreadyThereError: The vendor has a product of that name.
        UsageError: The name is empty, or an amount cannot be read.
    """
    seller = vendor_called(session, vendor)
    product = Product(vendor_id=seller.id, added_at=session.info["now"]())
    _name(session, product, name)
    _detail(product, profile=profile, form=form, **details)
    session.add(product)
    record_event(session, "product added", product)
    rejudge(session, [product.id])
    return product


def list_products(
    session: Session, on: dt.date, vendor: str | None = None, archived: bool = False
) -> Iterator[ProductLine]:
    """Products by vendor and name as they stand on a day, of one vendor where it is given.

    Raises:
        NotFoundError: There is no such vendor.
    """
    vendor_id = None if vendor is None else vendor_called(session, vendor).id
    return kept.product_lines(session, on, archived, vendor_id)


def show_product(
    session: Session, called: str, on: dt.date, vendor: str | None = None
) -> ProductShown:
    """A product by name or number, with its standings on a day and its certificates.

    Raises:
        NotFoundError: There is none; the hint lists the likeliest.
    """
    product = product_of(session, called, vendor)
    lines = kept.product_lines(session, on, archived=True, product_id=product.id)
    return ProductShown(
        next(lines),
        product.note,
        list(listed_of_product(session, on, product.id)),
        product_certificates(session, product.id),
    )


def edit_product(
    session: Session,
    called: str,
    vendor: str | None = None,
    name: str | None = None,
    archived: bool | None = None,
    **details: Any,
) -> Product:
    """The product with new details, judged anew; None leaves one as it is, "" empties it.

    Raises:
        NotFoundError: There is none, or no such profile; the hint lists the likeliest.
        AlreadyThereError: The vendor has a product of the new name.
        UsageError: An amount cannot be read.
    """
    product = product_of(session, called, vendor)
    before = snapshot(product)
    if name is not None:
        _name(session, product, name)
    _detail(product, **details)
    if archived is not None and archived != (product.archived_at is not None):
        product.archived_at = session.info["now"]() if archived else None
    if snapshot(product) != before:
        record_event(session, "product edited", product, before)
        rejudge(session, [product.id])
    return product


def product_of(session: Session, called: str, vendor: str | None = None) -> Product:
    """The product by name or number, of a vendor by name or number where it is given.

    Raises:
        NotFoundError: There is no such vendor or product.
        UsageError: Several vendors have a product of that name.
    """
    vendor_id = None if vendor is None else vendor_called(session, vendor).id
    return product_called(session, called, vendor_id)


def _name(session: Session, product: Product, name: str) -> None:
    """Give a product a name that no other of its vendor has."""
    plain, key = name_for("product", name)
    with session.no_autoflush:
        others = kept.products_keyed(session, key, product.vendor_id)
    if others and others[0] is not product:
        raise AlreadyThereError(
            f'Product {others[0].id} of this vendor is called "{others[0].name}" already.',
            f"See it: tracker product show {others[0].id}",
        )
    product.name, product.name_key = plain, key


def _detail(
    product: Product,
    profile: str | None = None,
    form: str | None = None,
    serving: str | None = None,
    servings_per_day: str | None = None,
    note: str | None = None,
) -> None:
    if profile is not None:
        product.profile = profiles.find(profile).key
    if form is not None:
        product.form = form
    if serving is not None:
        product.serving = grams(serving) if serving else None
    if servings_per_day is not None:
        product.servings_per_day = times_a_day(servings_per_day) if servings_per_day else None
    if note is not None:
        product.note = note or None


def product_names(session: Session, vendor: str | None = None) -> list[str]:
    """The names of all products, or of those of one vendor by name or number.

    Raises:
        NotFoundError: There is no such vendor.
    """
    vendor_id = None if vendor is None else vendor_called(session, vendor).id
    return kept.product_names(session, vendor_id)
