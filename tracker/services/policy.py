"""The user's policy: which standards count for which products, and what changes with it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.errors import NotFoundError, UsageError
from tracker.services.counting import (
    EVERYWHERE,
    Choice,
    Counting,
    counting,
    counting_for,
    scopes_of,
)
from tracker.services.finding import likeliest, product_called, vendor_called
from tracker.services.judging import rejudge
from tracker.store import kept
from tracker.store import policy as store
from tracker.store.events import record_event, snapshot
from tracker.store.judgements import verified_on
from tracker.store.schema import PolicyRule
from tracker.store.session import Session
from tracker.vocabulary import profiles, standards
from tracker.vocabulary.forms import FORMS

__all__ = ["Choice", "Counting"]

_KINDS = ("form", "vendor", "product")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the user's, its scope in words: "all products", "vendor Green Example"."""

    about: str
    standard: str
    required: bool


@dataclass(frozen=True, slots=True)
class Applied:
    """What came of a change of the policy.

    Attributes:
        about: Whom it is about, in words.
        products: How many products were judged anew.
        before, after: Of all batches and products without one, how many are verified that day.
    """

    about: str
    products: int
    before: int
    after: int


def by_profile(session: Session) -> dict[str, Counting]:
    """The standards that count for products of each profile, where nothing narrower is said."""
    rules = store.policy_rules(session)
    return {key: counting(rules, key, (EVERYWHERE,)) for key in profiles.every()}


def narrower_rules(session: Session) -> Iterator[Rule]:
    """The user's rules that are not about all products."""
    for rule in store.policy_rules(session):
        if rule.scope != EVERYWHERE:
            yield Rule(words(session, rule.scope), rule.standard, rule.required)


def policy_for(session: Session, called: str) -> tuple[str, Counting]:
    """The product of that name or number in words, and the standards that count for it.

    Raises:
        NotFoundError: There is no such product.
    """
    product = product_called(session, called.removeprefix("product:"))
    return words(session, scopes_of(product)[-1]), counting_for(session, product)


def use(
    session: Session,
    keys: Sequence[str],
    on: dt.date,
    about: str | None = None,
    required: bool = True,
) -> Applied:
    """Let standards count for all products, or those of a form, a vendor, or one product.

    Args:
        session: Of `Database.change`.
        keys: Of the standards.
        on: The day on which those verified are counted.
        about: A form, or a vendor or product by name or number; all products if left out.
        required: A batch must keep them to be verified.

    Raises:
        NotFoundError: There is no such standard, form, vendor or product.
        UsageError: A vendor and a product are called so.
    """
    scope, found = scope_called(session, about), [standards.find(key) for key in keys]
    for standard in found:
        _set(session, scope, standard.key, required)
    return _applied(session, scope, on)


def drop(session: Session, keys: Sequence[str], on: dt.date, about: str | None = None) -> Applied:
    """Take rules back, so that what is said more widely, or the default, counts again.

    Raises:
        NotFoundError: There is no such rule.
        UsageError: A vendor and a product are called so.
    """
    scope = scope_called(session, about)
    for key in keys:
        rule = store.rule_about(session, scope, key)
        if rule is None:
            message = f"Nothing is said about {key} for {words(session, scope)}."
            raise NotFoundError(message, "See: tracker policy show")
        record_event(session, "policy dropped", ("policy_rule", rule.id), snapshot(rule))
        store.drop_rule(session, rule)
    return _applied(session, scope, on)


def scope_called(session: Session, called: str | None) -> str:
    """The scope that a person names: "powder", "Green Example", "vendor:Green Example".

    Raises:
        NotFoundError: There is no such form, vendor or product.
        UsageError: A vendor and a product are called so.
    """
    if called is None:
        return EVERYWHERE
    kind, colon, name = called.partition(":")
    if colon and kind in _KINDS:
        return _scope(session, kind, name)
    found = [scope for kind in _KINDS if (scope := _tried(session, kind, called))]
    if len(found) > 1:
        several = " or ".join(f'--for "{scope.partition(":")[0]}:{called}"' for scope in found)
        raise UsageError(f'"{called}" may be several things.', f"Say which: {several}")
    if not found:
        names = [*FORMS, *kept.vendor_names(session), *kept.product_names(session)]
        near = ", ".join(f'"{name}"' for name in likeliest(called, names))
        message = f'No product, vendor or form is called "{called}".'
        raise NotFoundError(message, f"Did you mean: {near}?")
    return found[0]


def words(session: Session, scope: str) -> str:
    """A scope for a person: "all products", "every powder", "vendor Green Example"."""
    kind, _, which = scope.partition(":")
    if kind == "form":
        return f"products of form {which}"
    if kind == "vendor":
        vendor = kept.vendor_at(session, int(which))
        return f"products of {vendor.name}" if vendor else scope
    if kind == "product":
        product = kept.product_at(session, int(which))
        return product.name if product else scope
    return "all products"


def _tried(session: Session, kind: str, called: str) -> str:
    try:
        return _scope(session, kind, called)
    except NotFoundError:
        return ""


def _scope(session: Session, kind: str, called: str) -> str:
    if kind == "vendor":
        return f"vendor:{vendor_called(session, called).id}"
    if kind == "product":
        return f"product:{product_called(session, called).id}"
    if called not in FORMS:
        raise NotFoundError(f'"{called}" is not a form.', f"Forms: {', '.join(FORMS)}")
    return f"form:{called}"


def _set(session: Session, scope: str, key: str, required: bool) -> None:
    rule = store.rule_about(session, scope, key)
    before = snapshot(rule) if rule else None
    if rule is None:
        moment = session.info["now"]()
        rule = PolicyRule(scope=scope, standard=key, required=required, added_at=moment)
        session.add(rule)
    rule.required = required
    record_event(session, "policy set", rule, before)


def _applied(session: Session, scope: str, on: dt.date) -> Applied:
    """Judge anew what the scope is about."""
    before, products = verified_on(session, on), store.products_in(session, scope)
    rejudge(session, products)
    return Applied(words(session, scope), len(products), before, verified_on(session, on))
