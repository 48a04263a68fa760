"""The part of a host's name that somebody has registered."""

from functools import cache

from tracker.vocabulary import loader


def registered(host: str) -> str:
    """The registered domain of a host: "certs.shop.co.uk" gives "shop.co.uk".

    A host without a point is given back as it is.
    """
    labels = host.strip(".").split(".")
    deep = len(labels) > 2 and labels[-2] in _second_level() and len(labels[-1]) == 2
    return ".".join(labels[-3:] if deep else labels[-2:])


def name_of(host: str) -> str:
    """The name alone that is registered: "shop" of "certs.shop.co.uk"."""
    return registered(host).split(".", 1)[0]


@cache
def _second_level() -> frozenset[str]:
    return frozenset(loader.built_in("parties.toml")["second_level"])
