"""Everything judged anew by the rules of today: what would change, and the change taken."""

import datetime as dt
import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice

from tracker.errors import FileError, StorageError, UsageError
from tracker.reading import READER
from tracker.records.judgement import Standing, Verdict
from tracker.services.desk import Desk
from tracker.services.judging import judge, keep
from tracker.services.parsing import ReadingOptions
from tracker.services.rereading import reread
from tracker.services.tracing import trace_all
from tracker.store import kept
from tracker.store.certificates import read_by_another
from tracker.store.events import record_event
from tracker.store.judgements import (
    JudgedGoal,
    drop_judgement,
    judged_goals,
)
from tracker.store.schema import Batch, Product, Vendor
from tracker.store.session import Database, Session
from tracker.store.standings import kept_standings_of

AT_ONCE = 100
"""Products whose batches are asked for together."""

SELDOM = (50_000, 50, 50)
"""How many new objects bring Python to look for garbage: with its own few hundred, a quarter of the
time goes there."""


@dataclass(frozen=True, slots=True)
class Turned:
    """A verdict that comes out otherwise; "" where there was or is none.

    Attributes:
        was, now: Its outcome.
        sentence: What is said now, or what was said of one that is gone.
    """

    standard: str
    rule: str
    was: str
    now: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Change:
    """A batch, or a product by itself, that stands otherwise than before.

    Attributes:
        product, vendor, batch: Names; no batch for a product by itself.
        was, now: How it stands on the day asked; None where it was never judged.
        turned: The verdicts of that day that come out otherwise.
    """

    product: str
    vendor: str
    batch: str | None
    was: Standing | None
    now: Standing
    turned: tuple[Turned, ...]


_Goal = tuple[Vendor, Product, Batch | None]


@dataclass(frozen=True, slots=True)
class Before:
    """What was kept of something before, if it was judged."""

    judged: JudgedGoal | None = None
    standings: tuple[Standing, ...] = ()


@dataclass(slots=True)
class Tally:
    """How many were judged, and how many of them from other rules with the same result."""

    judged: int = 0
    changed: int = 0
    same: int = 0


def recheck(session: Session, on: dt.date, tally: Tally, take: bool) -> Iterator[Change]:
    """What stands otherwise by the rules of today, as it is found.

    Args:
        session: Of `Database.change` where the changes are taken, for reading otherwise.
        on: The day for which a change is told.
        tally: Counts as the changes come.
        take: Keep what has changed, with an event at the end.
    """
    with _seldom_collected():
        yield from _rechecked(session, on, tally, take)


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Let Python look for garbage less often: judging makes many objects, and hardly a cycle."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _rechecked(session: Session, on: dt.date, tally: Tally, take: bool) -> Iterator[Change]:
    if take:
        trace_all(session)
    before, desk = judged_goals(session), Desk(session)
    for goals in _in_parts(desk):
        kept_before = {goal: before.pop(_number(goal), None) for goal in goals}
        standings = kept_standings_of(session, [each.id for each in kept_before.values() if each])
        for goal, kept_then in kept_before.items():
            was = Before(kept_then, standings[kept_then.id]) if kept_then else Before()
            yield from _recheck(desk, goal, was, on, tally, take)
    for product_id, batch_id in before if take else ():
        drop_judgement(session, product_id, batch_id)  # of what has no place any more
    if take and tally.changed + tally.same:
        counts = {"judged": tally.judged, "changed": tally.changed}
        record_event(session, "everything rechecked", ("judgement", None), None, counts)


def _in_parts(desk: Desk) -> Iterator[list[_Goal]]:
    """Everything that is judged, in parts for each of which the desk is laid out."""
    every = kept.every_product(desk.session)
    while some := list(islice(every, AT_ONCE)):
        numbers = [product.id for _, product in some]
        batches = kept.batches_of_all(desk.session, numbers)
        desk.clear()
        desk.lay_out(numbers)
        yield [
            (vendor, product, batch)
            for vendor, product in some
            for batch in _batches(desk, product, batches[product.id])
        ]


def _batches(desk: Desk, product: Product, own: Sequence[Batch]) -> list[Batch | None]:
    """The batches of a product, and None among them where it is judged by itself."""
    alone = not own or desk.certificates(product.id, None)
    return [*own, None] if alone else [*own]


def _number(goal: _Goal) -> tuple[int, int | None]:
    _, product, batch = goal
    return product.id, batch.id if batch else None


def read_earlier(session: Session) -> list[int]:
    """Of each file that an earlier reader has read, the number of a certificate."""
    return read_by_another(session, READER)


def read_anew(database: Database) -> Iterator[str]:
    """Read with today's reader what an earlier one has read; tells what could not be, and why."""
    with database.look() as session:
        numbers = read_earlier(session)
    for number in numbers:
        try:
            reread(database, str(number), ReadingOptions())
        except (UsageError, FileError, StorageError) as error:
            yield f"Certificate {number} stays as it was read: {error.message} {error.hint}"


def _recheck(
    desk: Desk, goal: _Goal, before: Before, on: dt.date, tally: Tally, take: bool
) -> Iterator[Change]:
    tally.judged += 1
    vendor, product, batch = goal
    judged = judge(desk, vendor, product, batch)
    if alike(before.standings, judged.standings):
        if before.judged and before.judged.fingerprint == judged.fingerprint:
            return
        tally.same += 1
    else:
        tally.changed += 1
        yield _change(vendor, product, batch, before.standings, judged.standings, on)
    if take:
        keep(desk.session, product, batch, judged)


def alike(was: Sequence[Standing], now: Sequence[Standing]) -> bool:
    """Whether standings say the same, day by day, reason by reason, verdict by verdict."""
    return tuple(was) == tuple(replace(standing, standards=()) for standing in now)


def _change(
    vendor: Vendor,
    product: Product,
    batch: Batch | None,
    was: Sequence[Standing],
    now: Sequence[Standing],
    on: dt.date,
) -> Change:
    before, after = _holding(was, on), _holding(now, on)
    assert after is not None  # the standings of a judgement meet without a gap
    return Change(
        product=product.name,
        vendor=vendor.name,
        batch=batch.name if batch else None,
        was=before,
        now=after,
        turned=tuple(turned(before.verdicts if before else (), after.verdicts)),
    )


def _holding(standings: Sequence[Standing], on: dt.date) -> Standing | None:
    return next((each for each in standings if each.until is None or on < each.until), None)


def turned(was: Sequence[Verdict], now: Sequence[Verdict]) -> Iterator[Turned]:
    """The verdicts that come out otherwise, those that are new, those that are gone."""
    before, after = _by_spot(was), _by_spot(now)
    for spot, verdict in after.items():
        old = before.get(spot)
        if old is None or (old.word, old.sentence) != (verdict.word, verdict.sentence):
            word = old.word if old else ""
            yield Turned(verdict.standard, verdict.rule, word, verdict.word, verdict.sentence)
    for spot, verdict in before.items():
        if spot not in after:
            yield Turned(verdict.standard, verdict.rule, verdict.word, "", verdict.sentence)


def _by_spot(verdicts: Sequence[Verdict]) -> dict[object, Verdict]:
    """Verdicts by what they are about: standard, rule, certificate and the spot on it."""
    return {(v.standard, v.rule, v.certificate, v.place): v for v in verdicts}
