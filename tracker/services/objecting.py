"""What speaks against a batch beside its values: contradictions, and answers to the checklist."""

from collections.abc import Iterable, Iterator, Sequence

from tracker.checks import checklist, contradictions
from tracker.checks.decide import Objection
from tracker.records.judgement import Case, Evidence, Seller
from tracker.records.signal import Signal
from tracker.services.contents import Contents, contents_of
from tracker.store import answers, certificates
from tracker.store.alike import printing_the_same
from tracker.store.schema import Certificate
from tracker.store.session import Session
from tracker.vocabulary import checklists

LEAF = "kratom-leaf"
"""The profile of products that are sold as plain leaf."""

_EQUAL = 5  # so many equal numbers are no chance


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
        others: Certificates beside those that `touching` finds, which are always looked at.
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
    near = {e.certificate: e for e in (*_touching(session, contents), *others)}
    strangers = (evidence for number, evidence in near.items() if number not in mine)
    every = (*(each.evidence for each in contents), *strangers)
    between = contradictions.between(every)
    return (*own, *(signal for signal in between if mine.intersection(signal.certificates)))


def _touching(session: Session, contents: Sequence[Contents]) -> Iterator[Evidence]:
    for each in contents:
        for other in touching(session, each):
            yield contents_of(session, other).evidence


def touching(session: Session, contents: Contents) -> list[Certificate]:
    """The certificates that one may contradict: of the same report, or with the same numbers.

    Other issues of its report are among them. Of the same numbers only those of its product are:
    every judgement asks.
    """
    certificate = contents.certificate
    laboratory, report = certificate.laboratory_key, certificate.report_key
    same = certificates.same_report(session, laboratory, report) if laboratory and report else []
    printed = ((result.key, result.reading.result.text) for result in contents.results)
    alike = printing_the_same(session, certificate, printed, rows=_EQUAL)
    found = {other.id: other for other in (*same, *alike) if other.id != certificate.id}
    return list(found.values())
