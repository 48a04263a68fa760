"""The policy as the user has set it, and the products that each of its rules is about."""

from sqlalchemy import delete, select

from tracker.store.schema import PolicyRule, Product
from tracker.store.session import Session

_EVERY = select(PolicyRule).order_by(PolicyRule.id)
"""Made once, since making a question takes longer than asking it."""


def policy_rules(session: Session) -> list[PolicyRule]:
    """All rules, in the order in which they were made."""
    return list(session.scalars(_EVERY))


def rule_about(session: Session, scope: str, standard: str) -> PolicyRule | None:
    """What a scope says about a standard."""
    found = select(PolicyRule).where(PolicyRule.scope == scope, PolicyRule.standard == standard)
    return session.scalar(found)


def drop_rule(session: Session, rule: PolicyRule) -> None:
    """Forget a rule."""
    session.execute(delete(PolicyRule).where(PolicyRule.id == rule.id))


def products_in(session: Session, scope: str) -> list[int]:
    """Numbers of the products that a rule of this scope is about, archived ones too."""
    found = select(Product.id).order_by(Product.id)
    kind, _, which = scope.partition(":")
    if kind == "form":
        found = found.where(Product.form == which)
    elif kind == "vendor":
        found = found.where(Product.vendor_id == int(which))
    elif kind == "product":
        found = found.where(Product.id == int(which))
    return list(session.scalars(found))
