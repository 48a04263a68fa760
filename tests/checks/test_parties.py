"""Names, addresses and domains of one and the same party."""

import pytest

from tracker.checks.parties import domain, same_address, same_name

NAMES = [
    ("Gullible Leaf Labs, LLC", "Gullible Leaf", True),
    ("GullibleLeaf", "Gullible Leaf", True),
    ("Gullible Leaf Testing", "Gullible Leaf Botanicals Inc.", True),
    ("Figment Analytical", "Gullible Leaf", False),
    ("Kratom Labs", "Kratom Company", False),
    ("Kratom Labs", "kratom labs", True),
    ("Leaf of Fable", "Fable Leaf", True),
]


@pytest.mark.parametrize(("one", "other", "same"), NAMES)
def test_names(one: str, other: str, same: bool) -> None:
    """Names are compared by the words that tell businesses apart."""
    assert same_name(one, other) is same


ADDRESSES = [
    ("1 Nowhere Road, Suite 4, Sampleton, FL 99999", "1 Nowhere Rd. Sampleton FL 99999", True),
    ("1 Nowhere Road, Sampleton", "1 Nowhere Road, Sampleton, FL 99999", True),
    ("1 Nowhere Road, Sampleton 99999", "1 Elsewhere Road, Sampleton 99999", False),
    ("1 Nowhere Road, Sampleton 99999", "2 Nowhere Road, Sampleton 99999", False),
    ("Sampleton", "Sampleton", False),
]


@pytest.mark.parametrize(("one", "other", "same"), ADDRESSES)
def test_addresses(one: str, other: str, same: bool) -> None:
    """Addresses are one when house, postal code and street are, as far as both are printed."""
    assert same_address(one, other) is same


DOMAINS = [
    ("https://www.leaf.example/lab?x=1", "leaf.example"),
    ("lab@mail.leaf.example", "leaf.example"),
    ("leaf.co.uk", "leaf.co.uk"),
    ("shop.leaf.co.uk", "leaf.co.uk"),
    ("someone@gmail.com", None),
    ("leaf", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("address", "expected"), DOMAINS)
def test_domain(address: str | None, expected: str | None) -> None:
    """A web or mail address gives its registered domain, unless anybody may have mail there."""
    assert domain(address) == expected
