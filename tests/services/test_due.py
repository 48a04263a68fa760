"""What runs out soon, and the calendar of it."""

import datetime as dt

from tests.printed import parsed, stored
from tests.services.conftest import Shop
from tracker.records.checklist import Answer, Due
from tracker.services.checklists import answer
from tracker.services.due import calendar, due
from tracker.store.session import Database

DAY = dt.date(2026, 3, 1)


def test_certificates_and_answers_fall_due(db: Database, shop: Shop) -> None:
    """The day a batch stops being verified and the day an answer runs out, the earliest first."""
    stored(db, parsed(), shop.batch)
    answer(db, "Gullible Leaf", Answer("C35", "yes", DAY, dt.date(2026, 5, 1)))

    with db.look() as session:
        every = due(session, DAY, 400)
        soon = due(session, DAY, 30)

    assert [(each.what, str(each.on)) for each in every] == [
        ("answer", "2026-05-01"),
        ("certificate", "2027-02-04"),
    ]
    assert every[0].sentence.startswith("Gullible Leaf: C35 was answered yes")
    assert soon == ()


def test_a_calendar_is_what_calendars_read() -> None:
    """Each thing is a day; signs with a meaning are escaped, and long lines folded."""
    long = Due(DAY, "answer", "One; two, three: " + "µ" * 60, "Ask\\write.")

    text = calendar([long], DAY)

    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert "DTSTART;VALUE=DATE:20260301\r\n" in text
    assert "SUMMARY:One\\; two\\, three: " in text.replace("\r\n ", "")
    assert "DESCRIPTION:Ask\\\\write." in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_a_calendar_is_the_same_each_time() -> None:
    """Written again, a thing has the same name, so that calendars do not double it."""
    one = Due(DAY, "answer", "One.", "Ask.")

    assert calendar([one], DAY) == calendar([one], DAY)
