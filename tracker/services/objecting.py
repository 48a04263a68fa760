"""What speaks against a batch beside its values: contradictions, and answers to the checklist."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tracker.checks import checklist, contradictions
from tracker.checks.decide import Objection
from tracker.records.judgement import Case, Evidence, Seller
from tracker.records.signal import Signal
from tracker.services.contents import Contents
from tracker.services.desk import Desk
from tracker.store import certificates
from tracker.store.schema import Settlement
from tracker.store.session import Session
from tracker.store.settlements import evidence_of
from tracker.vocabulary import checklists

LEAF = "kratom-leaf"
"""The profile of products that are sold as plain leaf."""


def objections(
    desk: Desk, vendor_id: int, case: Case, contents: Sequence[Contents]
) -> tuple[Objection, ...]:
    """The reasons from outside a batch's values that keep it from being verified."""
    found = contradictions.reasons(_signals(desk, contents, case.seller, case.profile))
    said = [
        objection
        for each in checklists.every().values()
        for objection in checklist.objections(each, desk.answers(vendor_id, each.key))
    ]
    return (*map(Objection, found), *said)


def signals_of(
    desk: Desk,
    contents: Sequence[Contents],
    seller: Seller | None,
    profile: str,
    others: Iterable[Evidence] = (),
) -> tuple[Signal, ...]:
    """What certificates of one batch say against themselves, each other, and other certificates.

    Dates are held against the day of the import: what was still to come then was never true.

    Args:
        desk: For reading.
        contents: The certificates.
        seller: Whose product they are for, if that is known.
        profile: Of the product, "" where it is not known.
        others: Certificates beside those that touch them, which are always looked at.
    """
    # A file's mark never blocks, and is held against all files of a laboratory: for showing only.
    unlike = (signal for each in contents for signal in _unlike(desk, each))
    return (*_signals(desk, contents, seller, profile, others), *unlike)


def _signals(
    desk: Desk,
    contents: Sequence[Contents],
    seller: Seller | None,
    profile: str,
    others: Iterable[Evidence] = (),
) -> tuple[Signal, ...]:
    leaf = profile == LEAF
    own = [
        signal
        for each in contents
        for signal in contradictions.signals(
            each.evidence, seller, each.certificate.imported_at.date(), leaf
        )
    ]
    numbers = [each.certificate.id for each in contents]
    touching = (each.evidence for each in desk.contents(desk.touching(numbers)))
    near = {evidence.certificate: evidence for evidence in (*touching, *others)}
    strangers = [evidence for number, evidence in near.items() if number not in numbers]
    between = contradictions.between([each.evidence for each in contents], strangers)
    found = (*own, *between)
    settlements = [each for each in desk.settled(numbers) if each.undone_at is None]
    return tuple(_settled(desk.session, signal, settlements) for signal in found)


def _settled(session: Session, signal: Signal, settlements: Sequence[Settlement]) -> Signal:
    """The signal, with what a person found out about it; the last word counts."""
    for each in reversed(settlements):
        if signal_key(signal) == (each.certificate_id, each.other_id, each.code, each.sentence):
            rests_on = "".join(f" ({text})" for text in evidence_of(session, each.id))
            word = f"{each.who} on {each.settled_on}: {each.why}{rests_on}"
            return replace(signal, settled=word)
    return signal


def signal_key(signal: Signal) -> tuple[int, int | None, str, str]:
    """What a signal is known by: its first two certificates, its kind and its very sentence."""
    first, *others = signal.certificates
    return first, others[0] if others else None, signal.code, signal.sentence


def _unlike(desk: Desk, contents: Contents) -> tuple[Signal, ...]:
    certificate = contents.certificate
    if contents.mark is None or not certificate.laboratory_key:
        return ()
    key = certificate.laboratory_key
    others = certificates.marks_of_others(desk.session, key, certificate.file_id)
    return contradictions.unlike_others(contents.evidence, others)
