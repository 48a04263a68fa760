"""A name works wherever a number does; a name that is not found lists the three likeliest."""

from collections.abc import Sequence

from tracker.errors import NotFoundError, UsageError
from tracker.store import kept
from tracker.store.keys import name_key, plain_name
from tracker.store.schema import Batch, Product, Vendor
from tracker.store.session import Session

LONGEST = 200
"""Characters of a name: more is something else, pasted by mistake."""


def name_for(kind: str, name: str) -> tuple[str, str]:
    """A name as lists show it, and its key.

    Raises:
        UsageError: It is empty or too long.
    """
    plain, key = plain_name(name), name_key(name)
    if not key:
        raise UsageError(f"A {kind} needs a name.", f"Type: tracker {kind} add --help")
    if len(plain) > LONGEST:
        message = f"A name of {len(plain)} characters is too long for a {kind}."
        raise UsageError(message, f"Use {LONGEST} at most; the rest can go to a note.")
    return plain, key


def vendor_called(session: Session, called: str) -> Vendor:
    """The vendor of that name or number; a name goes before a number.

    Raises:
        NotFoundError: There is none.
    """
    found = kept.vendor_keyed(session, name_key(called))
    if found is None and (number := _number(called)) is not None:
        found = kept.vendor_at(session, number)
    if found is None:
        raise _not_found("vendor", called, kept.vendor_names(session))
    return found


def product_called(session: Session, called: str, vendor_id: int | None = None) -> Product:
    """The product of that name or number, of one vendor where it is given.

    Raises:
        NotFoundError: There is none.
        UsageError: Several vendors have one of that name.
    """
    found = kept.products_keyed(session, name_key(called), vendor_id)
    if len(found) > 1:
        raise _several(session, called, found)
    if not found and (number := _number(called)) is not None:
        product = kept.product_at(session, number)
        found = [product] if product and vendor_id in (None, product.vendor_id) else []
    if not found:
        raise _not_found("product", called, kept.product_names(session, vendor_id))
    return found[0]


def batch_called(session: Session, product: Product, called: str) -> Batch:
    """The batch of a product by that name or number; a name goes before a number.

    Raises:
        NotFoundError: There is none.
    """
    found = kept.batch_keyed(session, product.id, name_key(called))
    if found is None and (number := _number(called)) is not None:
        batch = kept.batch_at(session, number)
        found = batch if batch and batch.product_id == product.id else None
    if found is None:
        names = [batch.name for batch in kept.batches_of(session, product.id)]
        raise _not_found("batch", called, names, f" of {product.name}")
    return found


def likeliest(called: str, names: Sequence[str]) -> list[str]:
    """The three names most like what was typed, the likeliest first."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only when a name is not found

    found = process.extract(called, names, scorer=fuzz.WRatio, processor=name_key, limit=3)
    return [name for name, _score, _index in found]


def _number(called: str) -> int | None:
    """The number typed; none so large that no database could hold it."""
    text = called.strip().removeprefix("#")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def _not_found(kind: str, called: str, names: Sequence[str], of: str = "") -> NotFoundError:
    near = likeliest(called, names)
    hint = "Did you mean: " + ", ".join(f'"{name}"' for name in near) + "?"
    if not near:
        hint = f"There is no {kind}{of} yet. Type: tracker {kind} add --help"
    return NotFoundError(f'No {kind}{of} is called "{called}".', hint)


def _several(session: Session, called: str, found: Sequence[Product]) -> UsageError:
    pairs = [(product.id, kept.vendor_at(session, product.vendor_id)) for product in found]
    listed = ", ".join(f"{number} ({vendor.name})" for number, vendor in pairs if vendor)
    return UsageError(
        f'{len(found)} products are called "{called}": {listed}.',
        "Give its number, or say whose it is: --vendor NAME",
    )
