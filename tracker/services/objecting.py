"""What speaks against a batch beside its values: contradictions, and answers to the checklist."""

from collections.abc import Iterable, Sequence

from tracker.checks import checklist, contradictions
from tracker.checks.decide import Objection
from tracker.records.judgement import Case, Evidence, Seller
from tracker.records.signal import Signal
from tracker.services.contents import Contents, contents_of
from tracker.store import answers, certificates
from tracker.store.session import Session
from tracker.vocabulary import checklists

LEAF = "kratom-leaf"
"""The profile of products that are sold as plain leaf."""


def objections(
    session: Session, vendor_id: int, case: Case, contents: Sequence[Contents]
) -> tuple[Objection, ...]:
    """The reasons from outside a batch's values that keep it from being verified."""
    signals = signals_of(session, contents, case.seller, case.profile)
    found = contradictions.reasons(signals)
    said = [
        objection
        for each in checklists.every().values()
        for objection in checklist.objections(each, answers.given(session, vendor_id, each.key))
    ]
    return (*map(Objection, found), *said)


def signals_of(
    session: Session,
    contents: Sequence[Contents],
    seller: Seller | None,
    profile: str,
    others: Iterable[Evidence] = (),
) -> tuple[Signal, ...]:
    """What certificates of one batch say against themselves, each other, and other certificates.

    Dates are held against the day of the import: what was still to come then was never true.

    Args:
        session: For reading.
        contents: The certificates.
        seller: Whose product they are for, if that is known.
        profile: Of the product, "" where it is not known.
        others: Certificates beside those of the same report, which are always looked at.
    """
    leaf = profile == LEAF
    own = [
        signal
        for each in contents
        for signal in contradictions.signals(
            each.evidence, seller, each.certificate.imported_at.date(), leaf
        )
    ]
    mine = {each.certificate.id for each in contents}
    near = {e.certificate: e for e in (*_of_same_report(session, contents), *others)}
    strangers = (evidence for number, evidence in near.items() if number not in mine)
    every = (*(each.evidence for each in contents), *strangers)
    between = contradictions.between(every)
    return (*own, *(signal for signal in between if mine.intersection(signal.certificates)))


def _of_same_report(session: Session, contents: Sequence[Contents]) -> list[Evidence]:
    """The certificates that carry the same laboratory and number, other issues of them, too."""
    return [
        contents_of(session, other).evidence
        for each in contents
        if (keys := each.certificate).laboratory_key and keys.report_key
        for other in certificates.same_report(session, keys.laboratory_key, keys.report_key)
        if other.id != keys.id
    ]
