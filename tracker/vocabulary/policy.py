"""Which standards count for which products, where the user has not chosen others."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tracker.vocabulary import loader, standards
from tracker.vocabulary.table import Table


@dataclass(frozen=True, slots=True)
class Policy:
    """A choice of standards.

    Attributes:
        required: Keys of those that a batch must keep to be verified.
        informative: Keys of those that are shown beside them and never block.
    """

    required: tuple[str, ...]
    informative: tuple[str, ...]


def default(profile: str) -> Policy:
    """The policy for products of a profile, the user's own `policy.toml` before ours."""
    policies = _policies(loader.user_folder())
    return policies.get(profile, policies["kratom-leaf"])


@cache
def _policies(_folder: Path | None) -> dict[str, Policy]:
    data = loader.built_in("policy.toml") | loader.own("policy.toml")
    file = Table(data, "policy.toml", "")
    return {profile: _policy(file.table(profile)) for profile in data}


def _policy(table: Table) -> Policy:
    table.only(("required", "informative"))
    policy = Policy(table.names("required"), table.names("informative"))
    for key in (*policy.required, *policy.informative):
        if key not in standards.every():
            table.refuse(f'there is no standard "{key}"')
    return policy
