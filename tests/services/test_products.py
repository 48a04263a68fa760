"""Products are added, listed, shown and edited; each is unverified until a certificate says so."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import AlreadyThereError, NotFoundError, UsageError
from tracker.services import products
from tracker.services.batches import add_batch, list_batches
from tracker.services.history import history
from tracker.services.vendors import add_vendor
from tracker.store.session import Database, Session

DAY = dt.date(2026, 3, 1)


def a_product(session: Session, name: str = "Red Leaf", **details: str) -> int:
    """The number of a new product of a vendor that is made where there is none."""
    try:
        added = products.add_product(
            session, "Green Example", name, "kratom-leaf", "powder", **details
        )
    except NotFoundError:
        add_vendor(session, "Green Example")
        return a_product(session, name, **details)
    return added.id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2.4 g", "2.4"),
        ("2,4g", "2.4"),
        ("500 mg", "0.500"),
        ("0.5 G", "0.5"),
        ("1 kg", "1000"),
        ("2.40 g", "2.40"),
    ],
)
def test_amounts_become_grams_digit_for_digit(text: str, expected: str) -> None:
    """An amount with a unit of mass becomes grams; no digit is lost or made up."""
    assert str(products.grams(text)) == expected


@given(st.text(max_size=8))
def test_any_text_is_an_amount_above_zero_or_a_sentence(text: str) -> None:
    """Nothing typed as a serving raises anything but a usage error."""
    try:
        found = products.grams(text)
    except UsageError as error:
        assert '"2.4 g"' in error.hint
    else:
        assert found > 0


@pytest.mark.parametrize("text", ["2.4", "g", "0 g", "-1 g", "2.4 ml", "two g", "1.2.3 g", ""])
def test_what_is_no_mass_is_refused(text: str) -> None:
    """A serving without unit, of nothing, or by volume is never guessed."""
    with pytest.raises(UsageError):
        products.grams(text)


@pytest.mark.parametrize("text", ["0", "-1", "often", "", "1/2"])
def test_what_is_no_number_of_times_is_refused(text: str) -> None:
    """Servings a day are a number above zero."""
    with pytest.raises(UsageError):
        products.times_a_day(text)


def test_a_new_product_is_unverified_for_want_of_a_certificate(db: Database) -> None:
    """A product without a certificate is in the list from its first minute, with the reason."""
    with db.change() as session:
        number = a_product(session, serving="2.4 g", servings_per_day="2")

        shown = products.show_product(session, "red leaf", DAY)

    (standing,) = shown.standings
    assert (shown.line.id, shown.line.serving) == (number, Decimal("2.4"))
    assert not standing.verified and "certificate" in standing.reason.casefold()
    assert (shown.line.judged, shown.line.verified) == (1, 0) and standing.remedy


def test_the_same_name_twice_is_refused_within_a_vendor(db: Database) -> None:
    """A vendor's second product of one name is refused, naming the first; another vendor's not."""
    with db.change() as session:
        a_product(session)
        with pytest.raises(AlreadyThereError, match="Product 1"):
            a_product(session, "RED leaf")
        add_vendor(session, "Grey Example")

        other = products.add_product(session, "2", "Red Leaf", "botanical", "tablet")

    assert other.id == 2


def test_an_unknown_profile_lists_what_there_is(db: Database) -> None:
    """A profile that is not there is refused, and nothing is stored."""
    with db.change() as session:
        add_vendor(session, "Green Example")
        with pytest.raises(NotFoundError, match="kratom-leef") as caught:
            products.add_product(session, "1", "Red Leaf", "kratom-leef", "powder")

        assert "kratom-leaf" in caught.value.hint
        assert list(products.list_products(session, DAY)) == []


def test_a_product_needs_a_name(db: Database) -> None:
    """Blanks are no name."""
    with db.change() as session, pytest.raises(UsageError, match="needs a name"):
        a_product(session, " ")


def test_an_edit_changes_what_is_given(db: Database) -> None:
    """None leaves a detail as it is, "" empties it; the history has what differs."""
    with db.change() as session:
        a_product(session, serving="2.4 g", note="old")

        edited = products.edit_product(session, "1", serving="", servings_per_day="3", form="shot")
        last = list(history(session))[-1]

    assert (edited.serving, edited.servings_per_day, edited.note) == (None, Decimal(3), "old")
    assert last.before == {"serving": "2.4", "form": "powder", "servings_per_day": None}


def test_an_archived_product_is_listed_only_where_asked_for(db: Database) -> None:
    """Archiving a product hides it, and can be undone."""
    with db.change() as session:
        a_product(session)
        products.edit_product(session, "1", archived=True)
        hidden = list(products.list_products(session, DAY))
        shown = list(products.list_products(session, DAY, archived=True))
        products.edit_product(session, "1", archived=False)
        back = list(products.list_products(session, DAY, "green example"))

    assert (hidden, len(shown), len(back)) == ([], 1, 1)


def test_a_batch_takes_the_place_of_the_product_by_itself(db: Database) -> None:
    """A product with batches is judged batch by batch, no longer by itself."""
    with db.change() as session:
        a_product(session)
        add_batch(session, "red leaf", "RL-1")
        add_batch(session, "red leaf", "RL-2")

        shown = products.show_product(session, "1", DAY)
        listed = [(line.name, line.verified) for line in list_batches(session, DAY)]

    assert [standing.batch for standing in shown.standings] == ["RL-1", "RL-2"]
    assert listed == [("RL-1", False), ("RL-2", False)]


def test_the_same_batch_twice_is_refused(db: Database) -> None:
    """A second batch of one name is refused, naming the first; "RL1" is not "RL-1"."""
    with db.change() as session:
        a_product(session)
        add_batch(session, "1", "RL-1")
        add_batch(session, "1", "RL1")

        with pytest.raises(AlreadyThereError, match="Batch 1 of Red Leaf"):
            add_batch(session, "1", "rl-1")
        with pytest.raises(UsageError, match="needs a name"):
            add_batch(session, "1", "")


def test_batches_can_be_of_one_product(db: Database) -> None:
    """The list of one product's batches has no other's."""
    with db.change() as session:
        for name in ("Red Leaf", "White Leaf"):
            a_product(session, name)
            add_batch(session, name, f"of {name}")

        listed = [line.name for line in list_batches(session, DAY, "White Leaf")]

    assert listed == ["of White Leaf"]
