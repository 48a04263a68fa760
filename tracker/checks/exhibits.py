"""A certificate as the decision sees it: what it shows, whether and when it counts."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tracker.checks import wording
from tracker.checks.amounts import nothing_seen, seen_down_to
from tracker.checks.batches import likeness
from tracker.checks.days import months_later
from tracker.checks.judge import judge_all
from tracker.checks.parties import vendor_as_laboratory
from tracker.checks.subjects import Subjects
from tracker.records.judgement import Case, Evidence, Reason, Verdict
from tracker.records.result import Result
from tracker.vocabulary.standards import Standard

MONTHS = 12  # a test counts for so long; criterion C16, a proposal

_ABOUT_ANOTHER = frozenset({"wrong_batch"})
_NOT_PRINTED = frozenset({"laboratory_missing", "batch_missing"})


@dataclass(frozen=True)
class Exhibit:
    """A certificate of a case.

    Attributes:
        evidence: The certificate.
        subjects: What it shows.
        verdicts: Of the required standards.
        objections: Why it does not count, whatever the day.
        since: First day it exists; None if it prints no date.
        until: First day it is too old; None if it prints no date.
        age: The reason that holds from then on.
    """

    evidence: Evidence
    subjects: Subjects
    verdicts: tuple[Verdict, ...]
    objections: tuple[Reason, ...]
    since: dt.date | None
    until: dt.date | None
    age: Reason | None

    def exists(self, on: dt.date) -> bool:
        """It had been written by that day."""
        return self.since is None or self.since <= on

    def against(self, on: dt.date) -> tuple[Reason, ...]:
        """Why it does not count on a day; empty if it does."""
        if self.age and self.until and self.until <= on:
            return (*self.objections, self.age)
        return self.objections

    @cached_property
    def of_this_batch(self) -> bool:
        """Nothing says that it is about another batch, so what it finds bad stays bad."""
        return not any(reason.code in _ABOUT_ANOTHER for reason in self.objections)

    def shows(self, analyte: str, quantified: bool = False) -> bool:
        """It prints a result of the analyte, as a number or a bounded non-detect if so asked."""
        return any(
            subject.end != "lower" and _tells(subject.result, quantified)
            for subject in self.subjects.of(analyte)
        )


def exhibits(case: Case, standards: Sequence[Standard]) -> tuple[Exhibit, ...]:
    """The certificates of a case, judged by the standards."""
    return tuple(_exhibit(evidence, case, standards) for evidence in case.evidence)


def _exhibit(evidence: Evidence, case: Case, standards: Sequence[Standard]) -> Exhibit:
    tested = _tested(evidence)
    last = months_later(tested[1], MONTHS) if tested else None
    return Exhibit(
        evidence=evidence,
        subjects=Subjects(evidence.results),
        verdicts=judge_all(evidence, standards, case.use),
        objections=tuple(_objections(evidence, case)),
        since=_written(evidence),
        until=last + dt.timedelta(days=1) if last else None,
        age=_too_old(evidence, case, *tested, last) if tested and last else None,
    )


def _objections(evidence: Evidence, case: Case) -> Iterator[Reason]:
    """Whatever keeps a certificate from counting on any day.

    What is not printed on the pages that were read may stand on one that was not.
    """
    yield from _unread(evidence)
    for reason in (*_about_laboratory(evidence, case), *_about_batch(evidence, case)):
        if not (reason.code in _NOT_PRINTED and evidence.unread_pages):
            yield reason
    if _tested(evidence) is None and not evidence.unread_pages:
        yield _reason(
            "date_missing",
            "C16",
            evidence,
            "prints no date of testing, so nobody can tell whether it is recent",
            f"A certificate of {_batch(case)} that prints the day of the tests.",
        )


def _unread(evidence: Evidence) -> Iterator[Reason]:
    if evidence.unread_pages:
        pages = [str(page) for page in evidence.unread_pages]
        named = f"page {pages[0]}" if len(pages) == 1 else f"pages {wording.listed(pages)}"
        clause = f"has no text that could be read on {named}"
        remedy = f"The same certificate as a PDF with text, or text recognition of {named}."
        yield _reason("page_unread", "C01", evidence, clause, remedy)


def _about_laboratory(evidence: Evidence, case: Case) -> Iterator[Reason]:
    remedy = f"A certificate of {_batch(case)} from a laboratory that is not {case.seller.name}."
    if evidence.facts.laboratory is None:
        clause = "names no laboratory, so nobody can be asked whether it is genuine"
        yield _reason("laboratory_missing", "C14", evidence, clause, remedy)
    own = vendor_as_laboratory(evidence.facts, case.seller)
    if own:
        clause = f"is the vendor's own word: {own}"
        yield _reason("own_laboratory", "C10", evidence, clause, remedy)


def _about_batch(evidence: Evidence, case: Case) -> Iterator[Reason]:
    printed = evidence.facts.batch
    if case.batch is None:
        remedy = "The batch number on the pack: `tracker batch add`, then `tracker assign`."
        clause = "cannot be tied to a batch, because none is recorded for the product"
        yield _reason("batch_unknown", "C13", evidence, clause, remedy)
        return
    remedy = f"A certificate that names batch {case.batch}."
    if printed is None:
        clause = f"prints no batch number, so it cannot be tied to batch {case.batch}"
        yield _reason("batch_missing", "C13", evidence, clause, remedy)
        return
    like = likeness(printed.value, case.batch)
    if like == "near":
        clause = f"is for batch {printed.value}, and whether that is {case.batch} is in doubt"
        remedy += f" Or the vendor's word that {printed.value} is the same; then `tracker correct`."
        yield _reason("batch_doubtful", "C13", evidence, clause, remedy)
    elif like == "other":
        clause = f"is for batch {printed.value}, not for {case.batch}"
        yield _reason("wrong_batch", "C01", evidence, clause, remedy)


def _too_old(evidence: Evidence, case: Case, word: str, day: dt.date, last: dt.date) -> Reason:
    clause = f"was {word} on {day} and counted for {MONTHS} months, until {last}"
    remedy = f"A certificate of {_batch(case)} tested after that."
    return _reason("too_old", "C16", evidence, clause, remedy)


def _reason(code: str, criterion: str, evidence: Evidence, clause: str, remedy: str) -> Reason:
    title = evidence.title[:1].upper() + evidence.title[1:]
    return Reason(code, criterion, f"{title} {clause}.", remedy, evidence.certificate)


def _batch(case: Case) -> str:
    return f"batch {case.batch}" if case.batch else f"the product {case.product}"


def _tested(evidence: Evidence) -> tuple[str, dt.date] | None:
    """The day of the tests, and by which word it is known.

    Where none is printed, the days that cannot lie after it stand in for it, and last of all the
    day of the report.
    """
    for word in ("tested", "received", "collected", "reported"):
        day = _day(evidence, word)
        if day:
            return word, day
    return None


def _written(evidence: Evidence) -> dt.date | None:
    """The day from which the certificate can have existed: the latest it prints."""
    days = [_day(evidence, word) for word in ("collected", "received", "tested", "reported")]
    return max((day for day in days if day), default=None)


def _day(evidence: Evidence, word: str) -> dt.date | None:
    fact = getattr(evidence.facts, word)
    try:
        return dt.date.fromisoformat(fact.value) if fact else None
    except ValueError:
        return None


def _tells(result: Result, quantified: bool) -> bool:
    """The row prints a result; if a number is asked for, a number or a bounded non-detect."""
    value = result.value
    if value.comparator in ("not tested", "words"):
        return False
    if not quantified:
        return True
    if nothing_seen(value):
        return seen_down_to(result) is not None
    if value.comparator == "<" and value.number is None:
        return result.loq is not None and result.loq.number is not None
    return value.number is not None
