"""The part of a host that somebody has registered."""

import pytest

from tracker.vocabulary import hosts


@pytest.mark.parametrize(
    ("host", "registered", "name"),
    [
        ("example.com", "example.com", "example"),
        ("certs.example.com", "example.com", "example"),
        ("a.b.example.co.uk", "example.co.uk", "example"),
        ("localhost", "localhost", "localhost"),
    ],
)
def test_registered(host: str, registered: str, name: str) -> None:
    """Of a host the last part before the country's or kind's ending is registered."""
    assert hosts.registered(host) == registered
    assert hosts.name_of(host) == name
