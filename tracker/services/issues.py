"""New issues: the same laboratory and report number in other bytes. The later one counts.

Two files of one report number are issues of one certificate when both speak of the same sample
and share a row; a file with other panels is another part of the report, and both count.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.records.reading import Fact, Facts
from tracker.records.result import Result
from tracker.services.contents import Contents, contents_of
from tracker.services.judging import Goal
from tracker.store import certificates as kept
from tracker.store.events import record_event, snapshot
from tracker.store.keys import name_key
from tracker.store.schema import Certificate
from tracker.store.session import Session


@dataclass(frozen=True, slots=True)
class Difference:
    """What two issues print differently: None where one does not print it."""

    name: str
    was: str | None
    now: str | None


def keys_of(facts: Facts) -> tuple[str | None, str | None]:
    """The laboratory and the report in the normal form by which issues find each other."""
    number = facts.report_number or facts.sample_id
    return _key(facts.laboratory), _key(number)


def link_issues(session: Session, certificate: Certificate) -> set[Goal]:
    """Put a certificate where it belongs among the issues of its report.

    To be called when it is new and when its head is corrected. Other issues that take another
    place by it have an event each.

    Returns:
        What is to be judged anew: what it and the other issues vouch for.
    """
    here = contents_of(session, certificate)
    certificate.laboratory_key, certificate.report_key = keys_of(here.facts)
    session.flush()
    issues = [here, *(c for c in _candidates(session, certificate) if _one(here, c))]
    former = [issue for issue in neighbours(session, certificate) if issue]
    others = {c.id: c for c in (*former, *(c.certificate for c in issues[1:]))}
    before = {number: snapshot(other) for number, other in others.items()}
    _unlink(session, certificate)
    _chain(session, _in_order(issues))
    for number, other in others.items():
        if snapshot(other) != before[number]:
            record_event(session, "issue put in order", other, before[number])
    return {goal for c in (certificate, *others.values()) if (goal := goal_of(c))}


def goal_of(certificate: Certificate) -> Goal | None:
    """What a certificate vouches for."""
    if certificate.product_id is None:
        return None
    return certificate.product_id, certificate.batch_id


def neighbours(
    session: Session, certificate: Certificate
) -> tuple[Certificate | None, Certificate | None]:
    """The issue that a certificate takes the place of, and the one that took its own."""
    number = certificate.supersedes_id
    earlier = kept.certificate_at(session, number) if number else None
    return earlier, kept.superseded_by(session, certificate.id)


def follow_issue(session: Session, certificate: Certificate) -> None:
    """Put a certificate that nobody said where to beside another issue of it.

    Not where the two print different batches: then a person has to say.
    """
    for other in neighbours(session, certificate):
        if certificate.product_id or other is None or other.product_id is None:
            continue
        batches = (kept.facts_of(session, c.id).batch for c in (certificate, other))
        if certificate.vendor_id in (None, other.vendor_id) and not _differ(*batches):
            certificate.vendor_id, certificate.product_id = other.vendor_id, other.product_id
            certificate.batch_id = other.batch_id
    session.flush()


def differences(was: Contents, now: Contents) -> list[Difference]:
    """What the later of two issues prints differently: head first, then rows."""
    return [*_head_differences(was.facts, now.facts), *_row_differences(was.results, now.results)]


def _unlink(session: Session, certificate: Certificate) -> None:
    """Take it out of its chain, the ends joined."""
    _, later = neighbours(session, certificate)
    before = certificate.supersedes_id
    certificate.supersedes_id = None
    session.flush()
    if later is not None:
        later.supersedes_id = before
        session.flush()


def _candidates(session: Session, certificate: Certificate) -> list[Contents]:
    if certificate.laboratory_key is None or certificate.report_key is None:
        return []
    same = kept.same_report(session, certificate.laboratory_key, certificate.report_key)
    others = (c for c in same if c.file_id != certificate.file_id)
    return [contents_of(session, other) for other in others]


def _one(here: Contents, there: Contents) -> bool:
    """Both are issues of one certificate."""
    a, b = here.facts, there.facts
    if _differ(a.sample_id, b.sample_id):
        return False
    # A sample's number stands in for the report's only where the batch is the same, too: such
    # numbers may be the client's own, and used again.
    if a.report_number is None and (a.batch is None or _key(a.batch) != _key(b.batch)):
        return False
    if (a.sample_id is None or b.sample_id is None) and _sample(here) != _sample(there):
        return False
    rows, other_rows = _analytes(here), _analytes(there)
    return not rows or not other_rows or not rows.isdisjoint(other_rows)


def _analytes(contents: Contents) -> set[str]:
    return {_analyte(result) for result in contents.results}


def _analyte(result: Result) -> str:
    return result.key or name_key(result.name)


def _sample(contents: Contents) -> int:
    return contents.certificate.sample


def _in_order(issues: Sequence[Contents]) -> list[Certificate]:
    """By the day they were reported where all print it, else as they came in."""
    days = [_value(c.facts.reported) for c in issues]
    dated = all(days)
    pairs = zip(issues, days, strict=True)
    ordered = sorted(pairs, key=lambda p: (p[1] if dated else "", p[0].certificate.id))
    return [contents.certificate for contents, _ in ordered]


def _chain(session: Session, issues: Sequence[Certificate]) -> None:
    # Cleared first: each may be superseded once only, also for a moment.
    for certificate in issues:
        certificate.supersedes_id = None
    session.flush()
    for earlier, later in pairwise(issues):
        later.supersedes_id = earlier.id
    session.flush()


def _head_differences(was: Facts, now: Facts) -> Iterator[Difference]:
    before, after = dict(was.items()), dict(now.items())
    for name in before | after:
        a, b = _value(before.get(name)), _value(after.get(name))
        if a != b:
            yield Difference(name.replace("_", " "), a, b)


def _row_differences(was: Sequence[Result], now: Sequence[Result]) -> Iterator[Difference]:
    before, after = _rows(was), _rows(now)
    for key in before | after:
        a, b = before.get(key), after.get(key)
        printed = (_printed(a), _printed(b))
        if printed[0] != printed[1]:
            either = b or a
            yield Difference(either.name if either else "", *printed)


def _rows(results: Sequence[Result]) -> dict[tuple[str, str], Result]:
    """Rows by panel and analyte; of two that are named alike the first."""
    rows: dict[tuple[str, str], Result] = {}
    for result in results:
        rows.setdefault((result.panel, _analyte(result)), result)
    return rows


def _printed(result: Result | None) -> str | None:
    if result is None:
        return None
    row = result.reading
    return " ".join(cell.text for cell in (row.result, row.unit) if cell)


def _differ(a: Fact | None, b: Fact | None) -> bool:
    return a is not None and b is not None and _key(a) != _key(b)


def _key(fact: Fact | None) -> str | None:
    return name_key(fact.value) if fact else None


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None
