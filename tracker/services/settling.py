"""Contradictions that a person has looked into: settled, with who, when, why and what proves it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.errors import NotFoundError, UsageError
from tracker.records.signal import Signal
from tracker.services.certificates import certificate_called, signals_on
from tracker.services.judging import rejudge_batches
from tracker.services.objecting import signal_key
from tracker.services.proof import proof_kept
from tracker.services.tracing import goals_of
from tracker.store.certificates import certificates_at
from tracker.store.logged import record_said
from tracker.store.schema import Certificate, Settlement
from tracker.store.session import Database, Session
from tracker.store.settlements import keep_settlement, settlements_of, unsettle

SIGNAL = "signal-"
"""Stands before a signal's number: "signal-1" is the first that `certificate show` lists."""


@dataclass(frozen=True, slots=True)
class Word:
    """What a person found out.

    Attributes:
        why: In words, for whoever asks later.
        on: The day it was found out.
        evidence: Names of files, addresses, or words.
    """

    why: str
    on: dt.date
    evidence: tuple[str, ...] = ()


def settle(database: Database, called: str, which: str | None, word: Word) -> Signal:
    """The signal as it is told from now on; batches of all its certificates are judged anew.

    Args:
        database: Where to.
        called: Number, report number or file name of a certificate that it is about.
        which: "signal-1", or its short name; None where only one is open.
        word: What was found out.

    Raises:
        NotFoundError: There is no such certificate or signal.
        UsageError: There is no reason, or several signals are meant.
        FileError: A file of the evidence cannot be read.
    """
    if not word.why.strip():
        raise UsageError("What was found out is missing.", 'Type: --why "the laboratory confirms"')
    with database.change() as session:
        signal = _called(session, certificate_called(session, called), which)
        settlement = _settlement(session, signal, word)
        with proof_kept(database, session, word.evidence) as evidence:
            keep_settlement(session, settlement, evidence)
            said = {"state": word.why, "on": word.on, "evidence": list(word.evidence)}
            _follow(session, "contradiction settled", signal, {"state": "open"}, said)
            session.commit()
        return _again(session, signal)


def unsettled(database: Database, called: str, which: str | None) -> Signal:
    """The signal as it is told now that the word on it is taken back.

    Args:
        database: Where to.
        called: Number, report number or file name of a certificate that it is about.
        which: "signal-1", or its short name; None where only one is settled.

    Raises:
        NotFoundError: There is no such certificate or signal, or it was not settled.
    """
    with database.change() as session:
        signal = _called(session, certificate_called(session, called), which, settled=True)
        about = settlements_of(session, [signal.certificates[0]])[signal.certificates[0]]
        last = [s for s in about if s.undone_at is None and _key(s) == signal_key(signal)][-1]
        unsettle(session, last)
        _follow(session, "contradiction open again", signal, {"state": last.why}, {"state": "open"})
        session.commit()
        return _again(session, signal)


def _settlement(session: Session, signal: Signal, word: Word) -> Settlement:
    first, other, code, sentence = signal_key(signal)
    return Settlement(
        certificate_id=first,
        other_id=other,
        code=code,
        sentence=sentence,
        why=" ".join(word.why.split()),
        settled_on=word.on,
        who=session.info["who"],
        made_at=session.info["now"](),
    )


def _key(settlement: Settlement) -> tuple[int, int | None, str, str]:
    return (
        settlement.certificate_id,
        settlement.other_id,
        settlement.code,
        settlement.sentence,
    )


def _follow(
    session: Session,
    what: str,
    signal: Signal,
    before: dict[str, object],
    after: dict[str, object],
) -> None:
    """Tell the history of every certificate that it is about, and judge their batches anew."""
    for number in signal.certificates:
        said = {"what": signal.sentence, **after}
        record_said(session, what, number, before, said)
    certificates = certificates_at(session, sorted(signal.certificates))
    rejudge_batches(session, goals_of(certificates))


def _again(session: Session, signal: Signal) -> Signal:
    certificates = certificates_at(session, [signal.certificates[0]])
    same = (
        found
        for certificate in certificates
        for found in signals_on(session, certificate)
        if signal_key(found) == signal_key(signal)
    )
    return next(same, replace(signal, settled=""))


def _called(
    session: Session, certificate: Certificate, which: str | None, settled: bool = False
) -> Signal:
    """The signal of a number or short name, or the only one that is open (or settled)."""
    signals, number = signals_on(session, certificate), certificate.id
    if which is not None and which.startswith(SIGNAL):
        index = which.removeprefix(SIGNAL)
        if index.isascii() and index.isdigit() and 1 <= int(index) <= len(signals):
            return _in_state(signals[int(index) - 1], settled, number)
        raise _none(f'Certificate {number} has no "{which}" ({len(signals)} signals).', number)
    found = [s for s in signals if which in (None, s.code) and bool(s.settled) == settled]
    if not found:
        state = "settled" if settled else "open"
        what = f'"{which}"' if which else "contradiction"
        raise _none(f"Certificate {number} has no {what} that is {state}.", number)
    if len(found) > 1:
        raise UsageError(f"Several are meant: {_numbers(signals, found)}.", "Name one of these.")
    return found[0]


def _in_state(signal: Signal, settled: bool, number: int) -> Signal:
    if settled and not signal.settled:
        raise _none("That is not settled.", number)
    return signal


def _numbers(signals: Sequence[Signal], found: Sequence[Signal]) -> str:
    named = (f"{SIGNAL}{n} ({s.code})" for n, s in enumerate(signals, 1) if s in found)
    return ", ".join(named)


def _none(message: str, number: int) -> NotFoundError:
    return NotFoundError(message, f"See: tracker certificate show {number}")
