"""The lists asked without SQLAlchemy are those asked with it."""

import datetime as dt
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.dialects import sqlite

from tests.conftest import SOME_DAY
from tests.store.test_judgements import EXPIRES, STANDINGS
from tests.store.test_schema import a_product
from tracker.errors import DatabaseError
from tracker.store import judgements
from tracker.store.listed import QUESTION, Listed, listed_in
from tracker.store.schema import Batch
from tracker.store.session import Database

DAYS = [dt.date(1999, 1, 1), EXPIRES - dt.timedelta(days=1), EXPIRES, dt.date(2999, 1, 1)]


def where(db: Database) -> str:
    """The file of a database."""
    return str(db.engine.url.database)


def plainly(place: str, day: dt.date, verified: bool) -> list[Listed] | None:
    """A list asked without SQLAlchemy; None where it has to be asked in the usual way."""
    with listed_in(place, day, verified) as lines:
        return None if lines is None else list(lines)


@pytest.mark.parametrize("verified", [True, False])
def test_the_question_is_the_one_of_the_schema(verified: bool) -> None:
    """Its words are what SQLAlchemy makes of the tables, so that no change of them is missed."""
    made = judgements.listing(EXPIRES, verified).compile(dialect=sqlite.dialect())

    assert QUESTION.format(verified=int(verified)).split() == str(made).split()
    assert [made.params[name] for name in made.positiontup or ()] == [
        dt.date(9999, 12, 31), EXPIRES, EXPIRES,
    ]  # fmt: skip


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("verified", [True, False])
def test_both_ways_list_the_same(db: Database, day: dt.date, verified: bool) -> None:
    """Every column of every line is the same, its type too, batch or none."""
    with db.change() as session:
        row = a_product(session)
        batch = Batch(product_id=row.id, name="RL-1", name_key="rl-1", added_at=SOME_DAY)
        session.add(batch)
        session.flush()
        judgements.keep_judgement(session, row.id, batch.id, STANDINGS, {"reader": "1"}, "f")
        judgements.keep_judgement(session, row.id, None, STANDINGS, {"reader": "1"}, "g")

    found = plainly(where(db), day, verified)

    with db.look() as session:
        asked = list(judgements.standings_on(session, day, verified))
    assert found == asked
    assert [list(map(type, line)) for line in found] == [list(map(type, line)) for line in asked]


def test_a_database_of_another_version_is_left_to_the_usual_way(db: Database) -> None:
    """It may have to be upgraded first, or be refused with a hint."""
    with sqlite3.connect(where(db)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    assert plainly(where(db), EXPIRES, verified=False) is None


@pytest.mark.parametrize("name", ["none.db", "text.db", "postgresql://host/name"])
def test_what_is_no_database_here_is_left_to_the_usual_way(tmp_path: Path, name: str) -> None:
    """No file is made, and none is said to be empty."""
    (tmp_path / "text.db").write_text("a letter, no database")
    place = name if "://" in name else str(tmp_path / name)

    assert plainly(place, EXPIRES, verified=False) is None
    assert not (tmp_path / "none.db").exists()


def test_trouble_on_the_way_is_told_in_words(db: Database) -> None:
    """What SQLite says in the middle of a list becomes an error for a person."""
    with pytest.raises(DatabaseError), listed_in(where(db), EXPIRES, verified=False):
        raise sqlite3.OperationalError("disk I/O error")
