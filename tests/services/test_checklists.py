"""Answers to the checklist: kept with their evidence, and heard at once."""

import datetime as dt
from pathlib import Path

import pytest

from tests.printed import parsed, stored
from tests.services.conftest import Shop
from tracker.errors import FileError, UsageError
from tracker.records.checklist import Answer, Item
from tracker.services.checklists import answer, matrix, show
from tracker.services.history import history
from tracker.services.laboratories import Accrediting, accredit
from tracker.services.listing import listed
from tracker.store.files import sha256
from tracker.store.session import Database

DAY = dt.date(2026, 3, 1)


def verified(db: Database, on: dt.date = DAY) -> list[str]:
    """The products that are verified on a day."""
    with db.look() as session:
        return [line.product for line in listed(session, on, verified=True)]


def item(db: Database, criterion: str, on: dt.date = DAY) -> Item:
    """How the vendor stands to a criterion."""
    with db.look() as session:
        items = show(session, "Gullible Leaf", on).items
    return next(each for each in items if each.criterion == criterion)


def test_a_critical_no_blocks_until_it_runs_out(db: Database, shop: Shop) -> None:
    """The batch is unverified from the day of the answer to the day it runs out."""
    stored(db, parsed(), shop.batch)

    answer(db, "Gullible Leaf", Answer("c34", "no", DAY, dt.date(2026, 4, 1)))

    assert verified(db, dt.date(2026, 2, 28)) == ["Green Powder"]
    assert verified(db) == verified(db, dt.date(2026, 3, 31)) == []
    assert verified(db, dt.date(2026, 4, 1)) == ["Green Powder"]
    assert item(db, "C34", dt.date(2026, 4, 1)).state == "run out"


def test_evidence_is_kept_like_a_certificate(db: Database, shop: Shop, tmp_path: Path) -> None:
    """A file of the evidence is in the file store, words and addresses are as they were given."""
    file = tmp_path / "recall.pdf"
    file.write_bytes(b"%PDF recall plan")
    proof = (str(file), "https://agency.example/1", "a call")

    answer(db, "Gullible Leaf", Answer("C35", "yes", DAY, evidence=proof))

    assert db.files.is_sound(sha256(b"%PDF recall plan"))
    assert "by recall.pdf, https://agency.example/1, a call." in item(db, "C35").sentence
    with db.look() as session:
        *_, last = history(session)
    assert last.what == "criterion answered"


def test_nothing_stays_of_an_answer_that_fails(db: Database, shop: Shop, tmp_path: Path) -> None:
    """Without the vendor neither the answer nor the bytes of its evidence are kept."""
    file = tmp_path / "recall.pdf"
    file.write_bytes(b"%PDF recall plan")

    with pytest.raises(UsageError, match="Nobody"):
        answer(db, "Nobody", Answer("C35", "yes", DAY, evidence=(str(file),)))

    assert not db.files.path(sha256(b"%PDF recall plan")).exists()
    assert item(db, "C35").state == "open"


REFUSED = [
    (Answer("C01", "no", DAY), UsageError, "from the certificates"),
    (Answer("C35", "yes", DAY, DAY), UsageError, "cannot run out"),
    (Answer("C35", "yes", DAY, evidence=("gone.pdf",)), FileError, "not there"),
    (Answer("C77", "yes", DAY), UsageError, "no criterion"),
]


@pytest.mark.parametrize(("given", "error", "said"), REFUSED)
def test_an_answer_that_could_not_count_is_refused(
    db: Database, shop: Shop, given: Answer, error: type[Exception], said: str
) -> None:
    """What certificates answer, what ends before it begins, what is not there, what nobody asks."""
    with pytest.raises(error, match=said):
        answer(db, "Gullible Leaf", given)


def test_a_claim_is_a_claim_until_looked_up(db: Database, shop: Shop) -> None:
    """C11 is open until a person has looked the accreditation up, and runs out with it."""
    stored(db, parsed(), shop.batch)
    assert item(db, "C11").state == "open"

    with db.change() as session:
        until = dt.date(2026, 6, 1)
        found = Accrediting("A Board", "77", DAY, "https://board.example/77", until)
        accredit(session, "figment analytical", found)

    assert item(db, "C11").state == "yes"
    assert item(db, "C11", until).state == "run out"


def test_every_vendor_has_a_line(db: Database, shop: Shop) -> None:
    """The matrix has all criteria of each vendor that is not archived."""
    with db.look() as session:
        (line,) = matrix(session, DAY)
    assert (line.vendor.name, len(line.items)) == ("Gullible Leaf", 40)
