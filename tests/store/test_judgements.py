"""Judgements are kept day by day, so that the lists for any day are one question."""

import datetime as dt

import pytest
from sqlalchemy import text

from tests.conftest import SOME_DAY
from tests.store.test_schema import a_product
from tracker.records.judgement import Reason, Standing, Verdict
from tracker.records.place import Place
from tracker.store import judgements, soundness
from tracker.store.schema import Batch, Product
from tracker.store.session import Database

EXPIRES = dt.date(2026, 6, 1)
REASON = Reason("expired", "C16", "It ran out.", "A newer one.", None, Place(2, 1, 2, 3, 4))
VERDICT = Verdict("utah", "lead", "lead", "pass", "0.1 ppm.", place=Place(1, 5, 6, 7, 8))
STANDINGS = (
    Standing(None, EXPIRES, (), ("utah",), (VERDICT,)),
    Standing(EXPIRES, None, (REASON, REASON), ("utah",)),
)


@pytest.fixture
def product(db: Database) -> Product:
    """A product with a batch; verified until the first of June."""
    with db.change() as session:
        row = a_product(session)
        batch = Batch(product_id=row.id, name="RL-1", name_key="rl-1", added_at=SOME_DAY)
        session.add(batch)
        session.flush()
        judgements.keep_judgement(session, row.id, batch.id, STANDINGS, {"reader": "1"}, "f")
    return row


def on(db: Database, day: dt.date, verified: bool, vendor: int | None = None) -> list[str | None]:
    """Batches listed for a day."""
    with db.look() as session:
        return [row.batch for row in judgements.standings_on(session, day, verified, vendor)]


@pytest.mark.parametrize(
    ("day", "verified"),
    [
        (dt.date(1999, 1, 1), True),
        (EXPIRES - dt.timedelta(days=1), True),
        (EXPIRES, False),
        (dt.date(2999, 1, 1), False),
    ],
)
def test_a_day_changes_the_answer(
    db: Database, product: Product, day: dt.date, verified: bool
) -> None:
    """The day a certificate runs out moves the batch to the other list, with no command run."""
    assert on(db, day, verified) == ["RL-1"] and on(db, day, not verified) == []


def test_a_line_has_all_that_is_printed(db: Database, product: Product) -> None:
    """A line names vendor, product, batch, the first reason and what would change it."""
    with db.look() as session:
        line = next(judgements.standings_on(session, EXPIRES, False))

    assert (line.vendor, line.product, line.batch) == ("Green Example", "Red Leaf", "RL-1")
    assert (line.reason, line.remedy) == ("It ran out.", "A newer one.")


@pytest.mark.parametrize("table", ["vendor", "product"])
def test_what_is_archived_is_in_no_list(db: Database, product: Product, table: str) -> None:
    """An archived vendor's products, and archived products, are not listed."""
    with db.change() as session:
        session.execute(text(f"UPDATE {table} SET archived_at = added_at"))

    assert on(db, EXPIRES, False) == []


def test_a_list_can_be_of_one_vendor(db: Database, product: Product) -> None:
    """Another vendor's list does not hold it."""
    own, others = on(db, EXPIRES, False, product.vendor_id), on(db, EXPIRES, False, 99)

    assert (own, others) == (["RL-1"], [])


def test_reasons_and_verdicts_come_back(db: Database, product: Product) -> None:
    """Every reason and verdict comes back equal, in order."""
    with db.look() as session:
        judgement = judgements.judgement_of(session, product.id, 1)
        assert judgement is not None
        first, second = judgements.standings_of(session, judgement.id)
        verdicts = judgements.verdicts_of(session, first.id)
        reasons = judgements.reasons_of(session, second.id)

    assert (verdicts, reasons) == ((VERDICT,), (REASON, REASON))
    assert (judgement.standards, judgement.inputs) == (["utah"], {"reader": "1"})


def test_a_new_judgement_replaces_the_old(db: Database, product: Product) -> None:
    """Nothing of the earlier judgement stays behind."""
    with db.change() as session:
        verified = Standing(None, None, (), ("utah",))
        judgements.keep_judgement(session, product.id, 1, [verified], {}, "g")

    with db.look() as session:
        left = [session.scalar(text(f"SELECT count(*) FROM {t}")) for t in ("standing", "reason")]
    assert left == [1, 0] and on(db, EXPIRES, True) == ["RL-1"]


def test_what_was_never_judged_is_found(db: Database, product: Product) -> None:
    """A batch without a judgement, which no list would show, is named."""
    with db.change() as session:
        judgements.drop_judgement(session, product.id, 1)

    with db.look() as session:
        assert soundness.unjudged(session) == ["Red Leaf", "RL-1"]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE standing SET until = '2026-05-01' WHERE verified",
        "UPDATE standing SET since = '2026-01-01' WHERE NOT verified",
        "DELETE FROM standing WHERE NOT verified",
        "DELETE FROM standing",
    ],
)
def test_a_day_without_or_with_two_answers_is_found(
    db: Database, product: Product, change: str
) -> None:
    """Standings with a gap, an overlap or an end are found."""
    with db.change() as session:
        whole = soundness.gaps(session)
        session.execute(text(change))

        assert (whole, soundness.gaps(session)) == ([], [1])
