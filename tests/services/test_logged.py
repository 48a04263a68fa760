"""Rows that were changed past the log of changes are found, whichever they are."""

import pytest
from sqlalchemy import text

from tests.conftest import SOME_DAY
from tests.printed import parsed, sample, stored
from tests.services.conftest import Shop
from tracker.records.checklist import Answer
from tracker.services.assigning import assign
from tracker.services.checklists import answer
from tracker.services.correcting import correct, undo
from tracker.services.database import check_database
from tracker.services.policy import drop, use
from tracker.services.vendors import archive_vendor, edit_vendor
from tracker.store.logged import Unlike, unlike_log
from tracker.store.session import Database

READINGS = ("certificate 1", "has other readings")
CORRECTIONS = ("certificate 1", "has other corrections")


@pytest.fixture
def used(db: Database, shop: Shop) -> Database:
    """A database in which each kind of thing was added, changed and taken out."""
    stored(db, parsed(sample({"Lead": "0.610 ppm"})), shop.batch)
    stored(db, parsed(sample(report_number="R-2"), name="other.pdf"))
    with db.change() as session:
        edit_vendor(session, "1", phone="555 0100")
        archive_vendor(session, "1")
        archive_vendor(session, "1", back=True)
        correct(session, "1", "1", "value", "0.71 ppm", "a slip")
        correct(session, "1", "head", "batch", "KR-2402", "a slip")
        correct(session, "1", "1", "value", "0.81 ppm", "another slip")
        undo(session, "1", None, None)
        correct(session, "2", "head", "report_number", "R-3", "a slip")
        assign(session, "2", "Red Powder", "R-9")
        use(session, ["ahpa-metals"], SOME_DAY.date())
        drop(session, ["ahpa-metals"], SOME_DAY.date())
        use(session, ["usp-2232"], SOME_DAY.date(), required=False)
    answer(db, "1", Answer("C34", "no", SOME_DAY.date(), evidence=("by telephone",)))
    return db


def found(db: Database, statement: str) -> list[Unlike]:
    """What is unlike the log after a change by hand, past every rule of ours."""
    db.close()
    with db.engine.connect() as connection:
        connection.execute(text("ROLLBACK"))
        connection.execute(text("PRAGMA foreign_keys = OFF"))
        connection.execute(text("BEGIN"))
        connection.execute(text(statement))
        connection.commit()
    with db.look() as session:
        return list(unlike_log(session))


def test_what_commands_do_is_in_the_log(used: Database) -> None:
    """Whatever was done by commands, rows and log say the same."""
    assert check_database(used) == []


@pytest.mark.parametrize(
    ("statement", "thing", "how"),
    [
        ("UPDATE vendor SET name = 'X', phone = NULL", "vendor 1", "the log: name, phone"),
        ("UPDATE product SET serving = '9' WHERE id = 2", "product 2", "the log: serving"),
        ("DELETE FROM batch WHERE id = 2", "batch 2", "was taken out without an entry"),
        ("DELETE FROM certificate WHERE id = 2", "certificate 2", "was taken out"),
        ("UPDATE certificate SET reader = 'x' WHERE id = 2", "certificate 2", "log: reader"),
        ("UPDATE policy_rule SET required = 1", "policy_rule 1", "the log: required"),
        ("UPDATE answer SET answer = 'yes'", "answer 1", "the log: answer"),
        ("UPDATE reading SET result_text = '0' WHERE certificate_id = 1", *READINGS),
        ("UPDATE fact SET value = 'x' WHERE certificate_id = 1", *READINGS),
        ("UPDATE page SET text_state = 'blank' WHERE file_id = 1", *READINGS),
        ("DELETE FROM reading WHERE certificate_id = 1", *READINGS),
        ("DELETE FROM correction WHERE id = 2", *CORRECTIONS),
        ("UPDATE correction SET is_text = 'x' WHERE id = 1", *CORRECTIONS),
        ("UPDATE correction SET undone_at = NULL", *CORRECTIONS),
        ("DELETE FROM event WHERE id = (SELECT max(id) FROM event)", "answer 1", "was added"),
    ],
)
def test_each_change_by_hand_is_found(used: Database, statement: str, thing: str, how: str) -> None:
    """A row changed, added or taken out without an event is named with what is wrong."""
    (unlike,) = found(used, statement)

    assert f"{unlike.kind} {unlike.number}" == thing
    assert how in unlike.how


def test_a_row_added_by_hand_is_found(used: Database) -> None:
    """A batch that no command added is named."""
    columns = "id, product_id, name, name_key, added_at"
    values = "77, 1, 'B', 'b', '2026-03-01T12:00:00.000000+00:00'"

    unlike = found(used, f"INSERT INTO batch ({columns}) VALUES ({values})")

    assert unlike == [Unlike("batch", 77, "was added without an entry in the log")]


def test_a_log_without_hashes_is_believed(used: Database) -> None:
    """What an earlier program logged has no hashes of readings: that is no finding."""
    hashes = "replace(replace(after, '\"printed\"', '\"p\"'), '\"said\"', '\"s\"')"

    assert found(used, f"UPDATE event SET after = {hashes}") == []
