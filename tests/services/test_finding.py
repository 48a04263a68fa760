"""A name works wherever a number does; what is not found lists the likeliest."""

from collections.abc import Iterator

import pytest

from tracker.errors import NotFoundError, UsageError
from tracker.services.batches import add_batch
from tracker.services.finding import batch_called, name_for, product_called, vendor_called
from tracker.services.products import add_product
from tracker.services.vendors import add_vendor
from tracker.store.session import Database, Session


@pytest.fixture
def session(db: Database) -> Iterator[Session]:
    """Three vendors, of which two sell a product of the same name."""
    with db.change() as opened:
        for name in ("Green Example", "Grey Example", "Third Sample", "2"):
            add_vendor(opened, name)
        for vendor in ("Green Example", "Grey Example"):
            add_product(opened, vendor, "Red Leaf", "kratom-leaf", "powder")
        add_batch(opened, "1", "RL-1")
        add_batch(opened, "2", "RL-1")
        yield opened


@pytest.mark.parametrize(
    "called", ["Green Example", " green  EXAMPLE ", "1", "#1", "Ｇreen Example"]
)
def test_a_vendor_is_called_by_name_or_number(session: Session, called: str) -> None:
    """Case, blanks and width of characters do not matter; a number does as well."""
    assert vendor_called(session, called).name == "Green Example"


def test_a_name_goes_before_a_number(session: Session) -> None:
    """A vendor called "2" is meant by "2", though another has that number."""
    assert vendor_called(session, "2").name == "2"


def test_the_three_likeliest_are_named(session: Session) -> None:
    """A misspelt name lists the likeliest, the best first, three at most."""
    with pytest.raises(NotFoundError, match='No vendor is called "Gren Exampel"') as caught:
        vendor_called(session, "Gren Exampel")

    assert caught.value.hint.startswith('Did you mean: "Green Example", "Grey Example"')
    assert caught.value.hint.count('"') == 6 and caught.value.exit_status == 2


def test_where_there_is_nothing_the_hint_says_how_to_add(db: Database) -> None:
    """In an empty database the hint names the command that adds one."""
    with db.look() as opened, pytest.raises(NotFoundError) as caught:
        vendor_called(opened, "Green Example")

    assert "tracker vendor add" in caught.value.hint


def test_two_products_of_one_name_are_both_named(session: Session) -> None:
    """Which of two products is meant is never guessed."""
    with pytest.raises(UsageError, match=r"1 \(Green Example\), 2 \(Grey Example\)"):
        product_called(session, "Red Leaf")


def test_the_vendor_tells_two_products_apart(session: Session) -> None:
    """With the vendor named, the name is enough; another vendor's number is not found."""
    assert product_called(session, "red leaf", 2).id == 2
    with pytest.raises(NotFoundError):
        product_called(session, "1", 2)


@pytest.mark.parametrize("called", ["rl-1", "2"])
def test_a_batch_is_one_of_its_product(session: Session, called: str) -> None:
    """A batch is found among its product's by name or number; another's is not."""
    own, other = product_called(session, "2"), product_called(session, "1")

    assert batch_called(session, own, called).id == 2
    with pytest.raises(NotFoundError, match="of Red Leaf"):
        batch_called(session, other, "2")


@pytest.mark.parametrize("called", ["", "²", "99999999999999999999999", "%", "'; --"])
def test_odd_names_are_only_not_found(session: Session, called: str) -> None:
    """Whatever is typed, the answer is a sentence."""
    with pytest.raises(NotFoundError):
        product_called(session, called)


@pytest.mark.parametrize("kind", ["vendor", "product", "batch"])
@pytest.mark.parametrize(
    ("name", "said"), [(" \u200b\x07", "needs a name"), ("x" * 201, "too long")]
)
def test_a_name_says_something_and_fits_a_line(kind: str, name: str, said: str) -> None:
    """What shows nothing, or is a whole text, is no name of anything."""
    with pytest.raises(UsageError, match=said) as caught:
        name_for(kind, name)

    assert caught.value.hint
