"""A contradiction that a person has looked into stays in sight and blocks no more."""

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.printed import parsed, sample, stored
from tests.services.conftest import Shop
from tests.services.test_objecting import MEASURED
from tracker.errors import FileError, NotFoundError, UsageError
from tracker.records.signal import Signal
from tracker.services.certificates import show_certificate
from tracker.services.correcting import correct
from tracker.services.history import history
from tracker.services.matching import Destination
from tracker.services.settling import Word, settle, unsettled
from tracker.store.logged import unlike_log
from tracker.store.session import Database

DAY = dt.date(2026, 2, 20)
WORD = Word("one batch under two names, says the laboratory", DAY, ("its letter of May",))


@pytest.fixture
def pair(db: Database, shop: Shop) -> tuple[int, int]:
    """Two certificates of two batches with the same numbers."""
    (first,) = stored(db, parsed(sample(MEASURED), name="a.pdf"), shop.batch)
    goal = Destination(shop.vendor, shop.green, "XY-9")
    again = sample(MEASURED, batch="XY-9", report_number="FA-9")
    (second,) = stored(db, parsed(again, name="b.pdf"), goal)
    return first, second


def shown(db: Database, number: int) -> tuple[bool | None, list[Signal]]:
    """Whether a certificate's batch is verified, and what the certificate contradicts."""
    with db.look() as session:
        found = show_certificate(session, str(number), db.now().date())
        return found.standing and found.standing.verified, list(found.signals)


def test_settled_it_blocks_neither_batch(db: Database, pair: tuple[int, int]) -> None:
    """What was found out frees both batches, and stands beside the sentence on both."""
    assert [shown(db, number)[0] for number in pair] == [False, False]

    told = settle(db, str(pair[1]), None, WORD)

    assert told.settled.endswith(f"on {DAY}: {WORD.why} (its letter of May)")
    for number in pair:
        verified, (signal,) = shown(db, number)
        assert verified is True
        assert signal.settled == told.settled


def test_taken_back_it_blocks_again(db: Database, pair: tuple[int, int]) -> None:
    """A word that is taken back counts no more, and is kept with who took it back."""
    settle(db, str(pair[0]), "same_values_for_two_batches", WORD)

    told = unsettled(db, str(pair[1]), "signal-1")

    assert told.settled == ""
    assert [shown(db, number)[0] for number in pair] == [False, False]
    with db.look() as session:
        (kept,) = show_certificate(session, str(pair[0]), DAY).settlements
        assert kept.undone_by == db.who


def test_another_sentence_is_open_again(db: Database, pair: tuple[int, int]) -> None:
    """The word holds for the sentence that was read: another batch is another contradiction."""
    settle(db, str(pair[0]), "signal-1", WORD)

    with db.change() as session:
        correct(session, str(pair[1]), "head", "batch", "ZZ-1", "the pack says so")

    verified, (signal,) = shown(db, pair[0])
    assert (verified, signal.settled) == (False, "")


def test_history_tells_it_of_both_certificates(db: Database, pair: tuple[int, int]) -> None:
    """Who settled what, why and by what evidence is in the log of each certificate."""
    settle(db, str(pair[0]), None, WORD)

    with db.look() as session:
        for number in pair:
            event = list(history(session, f"certificate:{number}"))[-1]
            assert (event.what, event.who) == ("contradiction settled", db.who)
            assert event.after and event.after["evidence"] == ["its letter of May"]


def test_a_file_of_the_evidence_is_kept(
    db: Database, pair: tuple[int, int], tmp_path: Path
) -> None:
    """The laboratory's letter is kept with its bytes, like a certificate."""
    letter = tmp_path / "letter.eml"
    letter.write_text("It is one batch.", "utf-8")

    settle(db, str(pair[0]), None, Word("they say so", DAY, (str(letter),)))

    letter.unlink()
    _, (signal,) = shown(db, pair[0])
    assert signal.settled.endswith("they say so (letter.eml)")


@pytest.mark.parametrize(
    ("which", "word", "error"),
    [
        (None, Word("  ", DAY), UsageError),
        ("signal-2", WORD, NotFoundError),
        ("signal-x", WORD, NotFoundError),
        ("dates_out_of_order", WORD, NotFoundError),
        (None, Word("they say so", DAY, ("no-such-letter.pdf",)), FileError),
    ],
)
def test_refused(
    db: Database, pair: tuple[int, int], which: str | None, word: Word, error: type[Exception]
) -> None:
    """A word without a reason, a signal that is not there, a missing file: nothing is kept."""
    with pytest.raises(error):
        settle(db, str(pair[0]), which, word)

    assert shown(db, pair[0])[0] is False


def test_what_is_open_cannot_be_taken_back(db: Database, pair: tuple[int, int]) -> None:
    """Taking back needs a word that counts."""
    for which in (None, "signal-1"):
        with pytest.raises(NotFoundError):
            unsettled(db, str(pair[0]), which)


def test_of_several_one_has_to_be_named(db: Database, shop: Shop) -> None:
    """Where two signals are open, the error numbers them."""
    head = {"pages_claimed": "6", "tested": "2026-02-09", "reported": "2026-02-05"}
    (number,) = stored(db, parsed(sample(**head)), shop.batch)

    with pytest.raises(UsageError, match=r"signal-1 \(.*signal-2 \("):
        settle(db, str(number), None, WORD)


@pytest.mark.parametrize("change", ["DELETE FROM settlement", "UPDATE settlement SET why = 'x'"])
def test_a_settlement_changed_past_the_log_is_found(
    db: Database, pair: tuple[int, int], change: str
) -> None:
    """What commands settle is in the log; what is changed by hand is named at both certificates."""
    settle(db, str(pair[0]), None, WORD)
    unsettled(db, str(pair[1]), None)
    settle(db, str(pair[1]), None, WORD)
    with db.change() as session:
        before = list(unlike_log(session))
        session.execute(text(change))
        after = [(unlike.kind, unlike.number) for unlike in unlike_log(session)]

    assert before == []
    assert after == [("certificate", number) for number in pair]
