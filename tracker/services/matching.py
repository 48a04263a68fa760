"""Which product and batch a certificate is for: what the user says, else what it prints itself.

A product is taken only by its exact name or with a person's yes; whatever is left open waits in
the inbox, and this module says why.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from tracker.records.reading import Fact, Facts
from tracker.store import kept
from tracker.store.keys import name_key
from tracker.store.schema import Product
from tracker.store.session import Session

NEAR = 75
"""How alike, of 100, two names must be for a person to be asked whether they are one."""

Ask = Callable[[str], bool]
"""Puts a question to a person: True is yes."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user says about the files of an import; None where nothing is said."""

    vendor_id: int | None = None
    product_id: int | None = None
    batch: str | None = None


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a certificate goes.

    Attributes:
        vendor_id: The vendor, if known.
        product_id: None where it waits in the inbox.
        batch: The batch's name, which may be new; None where neither user nor page names one.
    """

    vendor_id: int | None = None
    product_id: int | None = None
    batch: str | None = None


def destinations(
    session: Session, samples: Sequence[Facts], wish: Wish, ask: Ask | None = None
) -> tuple[Destination, ...]:
    """Where each certificate of a file goes.

    The wish's product and batch are meant for one sample. Of several they go to the one that
    prints them; the others go by what they print.

    Args:
        session: For reading.
        samples: The head of each certificate of the file.
        wish: What the user says.
        ask: Puts the nearest product to a person; None where there is nobody to ask.
    """
    meant = _meant(session, samples, wish)
    other = wish if len(samples) == 1 else replace(wish, batch=None)
    return tuple(
        _wished(facts, wish) if index == meant else _printed(session, facts, other, ask)
        for index, facts in enumerate(samples)
    )


def _meant(session: Session, samples: Sequence[Facts], wish: Wish) -> int | None:
    """Index of the sample that the wish's product is meant for."""
    product = kept.product_at(session, wish.product_id) if wish.product_id else None
    if product is None:
        return None
    if len(samples) == 1:
        return 0
    alike = [
        index
        for index, facts in enumerate(samples)
        if (wish.batch and _prints(facts.batch, wish.batch))
        or (not wish.batch and _prints(facts.product, product.name))
    ]
    return alike[0] if len(alike) == 1 else None


def _prints(fact: Fact | None, said: str) -> bool:
    return fact is not None and name_key(fact.value) == name_key(said)


def _wished(facts: Facts, wish: Wish) -> Destination:
    return Destination(wish.vendor_id, wish.product_id, wish.batch or _value(facts.batch))


def _printed(session: Session, facts: Facts, wish: Wish, ask: Ask | None) -> Destination:
    name = _value(facts.product)
    if wish.vendor_id is None or name is None:
        return Destination(wish.vendor_id)
    exact = kept.products_keyed(session, name_key(name), wish.vendor_id)
    product = exact[0] if exact else _said_to_be(session, name, wish.vendor_id, ask)
    if product is None:
        return Destination(wish.vendor_id)
    return Destination(wish.vendor_id, product.id, wish.batch or _value(facts.batch))


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def _said_to_be(session: Session, name: str, vendor_id: int, ask: Ask | None) -> Product | None:
    """The product that a person says is meant by a printed name."""
    near = nearest(session, name, vendor_id) if ask else None
    if near is None or ask is None:
        return None
    return near if ask(f'The certificate names "{name}". Is that your "{near.name}"?') else None


def nearest(session: Session, name: str, vendor_id: int) -> Product | None:
    """The vendor's product whose name is most like a printed one, if any is alike enough."""
    names = kept.product_names(session, vendor_id)
    found = process.extractOne(
        name, names, scorer=fuzz.token_set_ratio, processor=name_key, score_cutoff=NEAR
    )
    if found is None:
        return None
    return kept.products_keyed(session, name_key(found[0]), vendor_id)[0]


def why_waiting(session: Session, vendor_id: int | None, printed: str | None) -> str:
    """Why a certificate that prints this product has none yet."""
    vendor = kept.vendor_at(session, vendor_id) if vendor_id else None
    if vendor is None:
        return "no vendor was named"
    if printed is None:
        return "it prints no product"
    near = nearest(session, printed, vendor.id)
    like = f'; the nearest is "{near.name}"' if near else ""
    return f'{vendor.name} has no product "{printed}"{like}'
