"""The history can be asked for a kind of thing, for one thing by name or number, or for all."""

from collections.abc import Iterator

import pytest

from tracker.errors import NotFoundError, UsageError
from tracker.services.history import history
from tracker.services.products import add_product
from tracker.services.vendors import add_vendor
from tracker.store.session import Database, Session


@pytest.fixture
def session(db: Database) -> Iterator[Session]:
    """Two vendors and two products; one name is both a vendor's and a product's."""
    with db.change() as opened:
        add_vendor(opened, "Green Example")
        add_vendor(opened, "Same")
        add_product(opened, "1", "Red Leaf", "kratom-leaf", "powder")
        add_product(opened, "1", "Same", "kratom-leaf", "powder")
        yield opened


@pytest.mark.parametrize(
    ("called", "found"),
    [
        (None, [1, 2, 3, 4]),
        ("vendor", [1, 2]),
        ("vendor:2", [2]),
        ("vendor:green example", [1]),
        ("product:Red Leaf", [3]),
        ("red leaf", [3]),
        ("certificate", []),
        ("certificate:7", []),
    ],
)
def test_the_history_of_a_thing(session: Session, called: str | None, found: list[int]) -> None:
    """What is asked for, and nothing else, is listed in the order it happened."""
    assert [event.id for event in history(session, called)] == found


def test_a_name_of_two_things_is_not_guessed(session: Session) -> None:
    """A name that is a vendor's and a product's lists both."""
    with pytest.raises(UsageError, match="vendor:2, product:2"):
        history(session, "same")


@pytest.mark.parametrize(("called", "hint"), [("Red Leef", "Red Leaf"), ("vendor:x", "Example")])
def test_an_unknown_name_lists_the_likeliest(session: Session, called: str, hint: str) -> None:
    """A name that is not found lists the likeliest."""
    with pytest.raises(NotFoundError) as caught:
        history(session, called)

    assert hint in caught.value.hint


def test_a_certificate_is_named_by_number(session: Session) -> None:
    """Only vendors and products have names here; the hint shows the form."""
    with pytest.raises(UsageError) as caught:
        history(session, "certificate:x")

    assert "certificate:3" in caught.value.hint
