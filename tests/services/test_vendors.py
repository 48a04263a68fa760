"""Vendors are added, listed, shown, edited and archived, each change in the history."""

import datetime as dt

import pytest

from tracker.errors import AlreadyThereError, UsageError
from tracker.services import vendors
from tracker.services.history import history
from tracker.services.products import add_product
from tracker.store.session import Database

DAY = dt.date(2026, 3, 1)


def test_the_same_name_twice_names_the_first(db: Database) -> None:
    """A name that differs in case and blanks only is taken; the message names its holder."""
    with db.change() as session:
        vendors.add_vendor(session, "Green  Example")

        with pytest.raises(AlreadyThereError, match='Vendor 1 is called "Green Example" already'):
            vendors.add_vendor(session, "GREEN EXAMPLE ")


def test_a_vendor_needs_a_name(db: Database) -> None:
    """Blanks are no name."""
    with db.change() as session, pytest.raises(UsageError, match="needs a name"):
        vendors.add_vendor(session, "  ")


def test_an_edit_changes_what_is_given_and_empties_what_is_blank(db: Database) -> None:
    """None leaves a detail as it is, "" empties it."""
    with db.change() as session:
        vendors.add_vendor(session, "Green Example", phone="1", email="a@b.example")

        edited = vendors.edit_vendor(session, "1", phone=None, email="", note="new")

    assert (edited.phone, edited.email, edited.note) == ("1", None, "new")


def test_a_vendor_may_keep_its_name_and_not_take_anothers(db: Database) -> None:
    """A name can be spelt anew, but not be another's."""
    with db.change() as session:
        vendors.add_vendor(session, "Green Example")
        vendors.add_vendor(session, "Grey Example")

        respelt = vendors.edit_vendor(session, "1", name="GREEN Example")
        with pytest.raises(AlreadyThereError):
            vendors.edit_vendor(session, "2", name="green example")

    assert respelt.name == "GREEN Example"


def test_an_archived_vendor_is_out_of_the_lists_and_comes_back(db: Database) -> None:
    """Archiving hides, loses nothing, and can be undone; twice is once."""
    with db.change() as session:
        vendors.add_vendor(session, "Green Example")
        vendors.archive_vendor(session, "1")
        vendors.archive_vendor(session, "1")
        hidden = list(vendors.list_vendors(session))
        shown = [line.archived for line in vendors.list_vendors(session, archived=True)]
        vendors.archive_vendor(session, "1", back=True)
        back = [line.archived for line in vendors.list_vendors(session)]
        told = [event.what for event in history(session)]

    assert (hidden, shown, back) == ([], [True], [False])
    assert told == ["vendor added", "vendor archived", "vendor taken back"]


def test_an_edit_of_nothing_is_no_event(db: Database) -> None:
    """The history holds changes only."""
    with db.change() as session:
        vendors.add_vendor(session, "Green Example", phone="1")
        vendors.edit_vendor(session, "1", phone="1")

        assert [event.what for event in history(session)] == ["vendor added"]


def test_a_vendor_is_shown_with_its_products(db: Database) -> None:
    """A vendor is shown with its own products and no other's."""
    with db.change() as session:
        for name in ("Green Example", "Grey Example"):
            vendors.add_vendor(session, name)
            add_product(session, name, f"Leaf of {name}", "kratom-leaf", "powder")

        shown = vendors.show_vendor(session, "grey example", DAY)

    assert shown.vendor.id == 2
    assert [line.name for line in shown.products] == ["Leaf of Grey Example"]
