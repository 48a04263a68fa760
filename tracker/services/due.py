"""What runs out soon, and the same as a calendar."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Sequence

from tracker.checks import due as checks
from tracker.records.checklist import Due
from tracker.records.judgement import Case, Seller, Standing
from tracker.services.explaining import CHECKLIST, judged
from tracker.store import answers, judgements, kept
from tracker.store.laboratories import accreditations
from tracker.store.session import Session
from tracker.vocabulary import checklists


def due(session: Session, on: dt.date, days: int) -> tuple[Due, ...]:
    """What runs out within so many days of a day, the earliest first.

    Of batches those that are verified on the day: what has run out before is listed as unverified.
    """
    return checks.within(_due(session, on), on, days)


def _due(session: Session, on: dt.date) -> Iterator[Due]:
    for line in judgements.standings_on(session, on, verified=True):
        case = Case(Seller(line.vendor), line.product, "", line.batch)
        yield from checks.certificates_due(case, [Standing(None, line.until)])
    yield from checks.accreditations_due(accreditations(session))
    checklist = checklists.find(CHECKLIST)
    for vendor_line in list(kept.vendor_lines(session, archived=False)):
        given = answers.given(session, vendor_line.id, checklist.key)
        yield from _of_vendor(vendor_line.name, checks.answers_due(checklist, given))
        if vendor := kept.vendor_at(session, vendor_line.id):
            yield from checks.confirmations_due(judged(session, vendor, on))


def _of_vendor(name: str, every: Iterable[Due]) -> Iterator[Due]:
    """The same, each saying whose it is."""
    for each in every:
        yield Due(each.on, each.what, f"{name}: {each.sentence}", each.act)


def calendar(every: Sequence[Due], on: dt.date) -> str:
    """An iCalendar file (RFC 5545): a day for each thing, the same however often it is written."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tracker//due//EN"]
    for each in every:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{hashlib.sha256(repr(each).encode()).hexdigest()[:32]}@tracker",
            f"DTSTAMP:{on:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{each.on:%Y%m%d}",
            f"SUMMARY:{_text(each.sentence)}",
            f"DESCRIPTION:{_text(each.act)}",
            f"CATEGORIES:{each.what}",
            "END:VEVENT",
        ]
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _text(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Lines have 75 bytes at most; what follows begins with a blank."""
    parts, part = [], ""
    for sign in line:
        if len((part + sign).encode()) > 74:
            parts.append(part)
            part = ""
        part += sign
    return "\r\n ".join([*parts, part])
