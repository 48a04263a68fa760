"""Which standards count for a product: what the user has chosen, else the default of its kind."""

from dataclasses import dataclass

from tracker.errors import NotFoundError
from tracker.store.policy import policy_rules
from tracker.store.schema import PolicyRule, Product
from tracker.store.session import Session
from tracker.vocabulary import policy, standards
from tracker.vocabulary.standards import Standard

EVERYWHERE = "all"


@dataclass(frozen=True, slots=True)
class Choice:
    """A standard that counts.

    Attributes:
        standard: Which.
        required: A batch must keep it to be verified; otherwise it is shown and never blocks.
        scope: Of the rule that says so, as `PolicyRule` has it; "" for the default.
    """

    standard: Standard
    required: bool
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Counting:
    """The standards that count for a product, the required ones first."""

    choices: tuple[Choice, ...]

    @property
    def required(self) -> tuple[Standard, ...]:
        """Those that a batch must keep to be verified."""
        return tuple(choice.standard for choice in self.choices if choice.required)

    @property
    def informative(self) -> tuple[Standard, ...]:
        """Those that are shown and never block."""
        return tuple(choice.standard for choice in self.choices if not choice.required)


def counting_for(session: Session, product: Product) -> Counting:
    """The standards that count for a product; the narrowest rule that names one decides about it.

    Raises:
        NotFoundError: The policy names a standard whose file is gone.
    """
    return counting_by(policy_rules(session), product)


def counting_by(rules: list[PolicyRule], product: Product) -> Counting:
    """The standards that count for a product by these rules.

    Raises:
        NotFoundError: The policy names a standard whose file is gone.
    """
    return counting(rules, product.profile, scopes_of(product))


def scopes_of(product: Product) -> tuple[str, ...]:
    """The scopes of rules about a product, the widest first."""
    return (
        EVERYWHERE,
        f"form:{product.form}",
        f"vendor:{product.vendor_id}",
        f"product:{product.id}",
    )


def counting(rules: list[PolicyRule], profile: str, scopes: tuple[str, ...]) -> Counting:
    """The standards that count for products of a profile by the rules of these scopes.

    Raises:
        NotFoundError: The policy names a standard whose file is gone.
    """
    default = policy.default(profile)
    said = dict.fromkeys(default.required, (True, ""))
    said |= dict.fromkeys(default.informative, (False, ""))
    for rule in sorted(
        (rule for rule in rules if rule.scope in scopes), key=lambda r: scopes.index(r.scope)
    ):
        said[rule.standard] = (rule.required, rule.scope)
    ranked = sorted(said.items(), key=lambda entry: not entry[1][0])
    return Counting(tuple(Choice(_found(key), *how) for key, how in ranked))


def _found(key: str) -> Standard:
    standard = standards.every().get(key)
    if standard is None:
        message = f'The policy names the standard "{key}", whose file is gone.'
        raise NotFoundError(message, f"Put it back, or type: tracker policy drop {key}")
    return standard
