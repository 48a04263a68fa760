"""Recheck and replay: what a rule file or vocabulary would change, before and after it is taken."""

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.printed import ALL_WELL, parsed, sample, stored
from tests.services.conftest import Shop
from tracker.errors import UsageError
from tracker.services import rechecking, replaying
from tracker.services.listing import listed
from tracker.services.matching import Destination
from tracker.services.rechecking import Change, Tally
from tracker.store.events import events
from tracker.store.judgements import drop_judgement, judgement_of
from tracker.store.session import Database
from tracker.vocabulary import analytes, loader
from tracker.vocabulary import standards as vocabulary

TODAY = dt.date(2026, 3, 1)
UTAH = Path(vocabulary.__file__).parent / "standards" / "utah-r70-580-5.toml"


@pytest.fixture
def folder(home: Path) -> Path:
    """The user's vocabulary folder, in use."""
    loader.use_folder(home / "vocabulary")
    return home / "vocabulary"


def write_utah(folder: Path, was: str, now: str) -> None:
    """Let the user's own wording of the Utah rule count."""
    text = UTAH.read_text("utf-8")
    assert was in text
    (folder / "standards").mkdir(parents=True, exist_ok=True)
    (folder / "standards" / UTAH.name).write_text(text.replace(was, now), "utf-8")
    vocabulary.forget()


def recheck(db: Database, take: bool) -> tuple[list[Change], Tally]:
    """What changes, and how many were judged."""
    tally = Tally()
    with db.change() if take else db.look() as session:
        return list(rechecking.recheck(session, TODAY, tally, take)), tally


def verified(db: Database) -> list[str | None]:
    """The batches verified today."""
    with db.look() as session:
        return [line.batch for line in listed(session, TODAY, verified=True)]


def test_nothing_changes_where_no_rule_has(db: Database, shop: Shop) -> None:
    """Judging everything again by the same rules keeps and tells nothing."""
    stored(db, parsed(), shop.batch)

    changes, tally = recheck(db, take=True)

    assert changes == []
    assert tally == Tally(judged=2)
    with db.look() as session:
        assert "everything rechecked" not in {event.what for event in events(session)}


@pytest.mark.parametrize("change", ["verified = NOT verified", "reason = 'x'", "remedy = 'x'"])
def test_a_standing_changed_by_hand_is_judged_anew(db: Database, shop: Shop, change: str) -> None:
    """What lists show is held against the reasons: a changed one is found and mended."""
    stored(db, parsed(), shop.batch)
    before = verified(db)
    with db.change() as session:
        session.execute(text(f"UPDATE standing SET {change}"))

    changes, _ = recheck(db, take=True)

    assert len(changes) == 2
    assert verified(db) == before
    assert recheck(db, take=False)[0] == []


def test_a_dry_run_shows_and_keeps_nothing(db: Database, shop: Shop, folder: Path) -> None:
    """A stricter limit turns a pass into a fail, which is told and not taken."""
    stored(db, parsed(), shop.batch)
    write_utah(folder, "number = 1.2,", "number = 0.5,")

    changes, _ = recheck(db, take=False)

    (change,) = (change for change in changes if change.batch)
    (turned,) = change.turned
    assert change.was is not None
    assert (change.was.verified, change.now.verified) == (True, False)
    assert (turned.rule, turned.was, turned.now) == ("lead", "pass", "fail")
    assert verified(db) == ["KR-2401"]


def test_taken_changes_are_there_and_told_once(db: Database, shop: Shop, folder: Path) -> None:
    """After recheck the lists say so, history knows it, and a second one finds nothing."""
    stored(db, parsed(), shop.batch)
    write_utah(folder, "number = 1.2,", "number = 0.5,")

    recheck(db, take=True)

    assert verified(db) == []
    assert recheck(db, take=False)[0] == []
    with db.look() as session:
        last = list(events(session))[-1]
    assert last.what == "everything rechecked"
    assert last.after == {"judged": 2, "changed": 2}


def test_other_words_in_a_rule_file_change_no_verdict(
    db: Database, shop: Shop, folder: Path
) -> None:
    """A comment in a rule file makes another hash and the same result: counted, not told."""
    stored(db, parsed(), shop.batch)
    write_utah(folder, "[limits]", "[limits]\n# a remark")

    changes, tally = recheck(db, take=True)

    assert changes == []
    assert (tally.changed, tally.same) == (0, 2)


def test_an_alias_turns_an_unknown_name_into_a_verdict(
    db: Database, shop: Shop, folder: Path
) -> None:
    """A name that the vocabulary learns is judged from the stored reading."""
    rows = {("Plumbum wholly" if k == "Lead" else k): v for k, v in ALL_WELL.items()}
    stored(db, parsed(sample(rows)), shop.batch)
    assert verified(db) == []
    folder.mkdir()
    (folder / "aliases.toml").write_text('"Plumbum wholly" = "lead"\n', "utf-8")
    analytes.forget()

    recheck(db, take=True)

    assert verified(db) == ["KR-2401"]
    (folder / "aliases.toml").unlink()
    analytes.forget()


def test_what_was_never_judged_is_judged(db: Database, shop: Shop) -> None:
    """A judgement that is missing is made, as `tracker db check` promises."""
    stored(db, parsed(), shop.batch)
    with db.change() as session:
        drop_judgement(session, shop.green, 1)

    changes, _ = recheck(db, take=True)

    assert [change.was for change in changes] == [None]
    assert verified(db) == ["KR-2401"]


def test_a_judgement_that_has_no_place_is_dropped(db: Database, shop: Shop) -> None:
    """A product that has batches is not judged by itself any more."""
    stored(db, parsed(), shop.batch)
    with db.change() as session:
        row = judgement_of(session, shop.green, 1)
        assert row is not None
        row.batch_id, row.alone_id = None, shop.green

    recheck(db, take=True)

    with db.look() as session:
        assert judgement_of(session, shop.green, None) is None
        assert judgement_of(session, shop.green, 1) is not None


def test_a_product_with_batches_may_be_judged_by_itself_too(db: Database, shop: Shop) -> None:
    """Certificates that name no batch are judged beside the batches, and stay so."""
    stored(db, parsed(), shop.batch)
    goal = Destination(shop.vendor, shop.green, None)
    stored(db, parsed(sample(batch=None, report_number="FA-2"), name="b.pdf"), goal)

    changes, tally = recheck(db, take=True)

    assert changes == []
    assert tally == Tally(judged=3)


def test_what_an_earlier_reader_read_is_found_and_read_anew(
    db: Database, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Certificates of another reader are named; one that cannot be read anew stays, with why."""
    stored(db, parsed(), shop.batch)
    assert list(rechecking.read_anew(db)) == []

    monkeypatch.setattr(rechecking, "READER", "of tomorrow")
    (told,) = rechecking.read_anew(db)

    assert told.startswith("Certificate 1 stays as it was read: ")
    assert verified(db) == ["KR-2401"]


def test_a_replay_gives_the_same_bytes(db: Database, shop: Shop) -> None:
    """Judged once more from what is stored, a certificate's verdicts are the kept ones."""
    (number,) = stored(db, parsed(), shop.batch)

    with db.look() as session:
        first, second = (replaying.replay(session, str(number)) for _ in range(2))

    assert first.same
    assert first.now == second.now == first.kept
    assert first.verdicts > 5
    assert first.inputs == ()


def test_a_replay_names_the_rule_that_is_another(db: Database, shop: Shop, folder: Path) -> None:
    """Where the bytes differ, what changed since is named, and the verdict that turned."""
    (number,) = stored(db, parsed(), shop.batch)
    write_utah(folder, "number = 1.2,", "number = 0.5,")

    with db.look() as session:
        replayed = replaying.replay(session, str(number))

    assert not replayed.same
    assert replayed.inputs == ("the limits of utah-r70-580-5",)
    assert [turned.now for turned in replayed.turned] == ["fail"]


def test_what_was_never_judged_cannot_be_replayed(db: Database, shop: Shop) -> None:
    """A certificate in the inbox has no verdicts; the hint says what to do."""
    (number,) = stored(db, parsed())

    with pytest.raises(UsageError, match="inbox") as refused, db.look() as session:
        replaying.replay(session, str(number))

    assert f"tracker assign {number}" in refused.value.hint


def test_the_issue_that_counts_is_replayed(db: Database, shop: Shop) -> None:
    """Of a report in two issues the later one is judged; the hint names it."""
    stored(db, parsed(), shop.batch)
    later = sample(ALL_WELL | {"Lead": "0.5 ppm"}, reported="2026-02-09")
    stored(db, parsed(later, name="b.pdf"), shop.batch)

    with pytest.raises(UsageError, match="later issue") as refused, db.look() as session:
        replaying.replay(session, "1")

    assert refused.value.hint == "Type: tracker replay 2"
