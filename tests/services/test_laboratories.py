"""Laboratories come with certificates; what is looked up of them is kept."""

import datetime as dt

import pytest

from tests.printed import parsed, sample, stored
from tracker.errors import NotFoundError, UsageError
from tracker.services.history import history
from tracker.services.laboratories import (
    Accrediting,
    accredit,
    list_laboratories,
    show_laboratory,
)
from tracker.store.session import Database

DAY = dt.date(2026, 3, 1)
FOUND = Accrediting("A Board", "77", DAY, "https://board.example/77", dt.date(2027, 1, 1))


def test_a_laboratory_comes_with_its_certificates(db: Database) -> None:
    """Two spellings of case are one laboratory, with what it prints of its accreditation."""
    stored(db, parsed(sample(accreditation="ISO/IEC 17025 no. 77")))
    shouting = sample(laboratory="FIGMENT ANALYTICAL", report_number="FA-2", batch="B")
    stored(db, parsed(shouting, name="b.pdf"))

    with db.look() as session:
        (line,) = list_laboratories(session)

    assert (line.name, line.certificates, line.claim, line.looked_up) == (
        "Figment Analytical",
        2,
        "ISO/IEC 17025 no. 77",
        None,
    )


def test_looked_up_again_it_is_the_same_laboratory(db: Database) -> None:
    """The later look takes the earlier one's place; both are in the history."""
    stored(db, parsed())

    with db.change() as session:
        accredit(session, "Figment Analytical", FOUND)
        later = Accrediting("A Board", "78", dt.date(2026, 3, 2), "https://board.example/78")
        accredit(session, "Figment Analytical", later)

    with db.look() as session:
        (line,) = list_laboratories(session)
        events = [event.what for event in history(session)]
    assert (line.number, line.until) == ("78", None)
    assert events.count("accreditation looked up") == 2


def test_what_had_run_out_is_no_accreditation(db: Database) -> None:
    """An entry whose last day is past when it is looked up is refused."""
    stored(db, parsed())
    past = Accrediting("A Board", "77", DAY, "https://board.example/77", DAY)

    with pytest.raises(UsageError, match="had run out"), db.change() as session:
        accredit(session, "Figment Analytical", past)


def test_an_unknown_laboratory_names_the_likeliest(db: Database) -> None:
    """A name that no certificate prints is not made up."""
    stored(db, parsed())

    with db.look() as session, pytest.raises(NotFoundError) as error:
        show_laboratory(session, "Figment Analitical")

    assert error.value.hint == 'Did you mean: "Figment Analytical"?'
