"""Reckoning with days, none of which is today's: dates are passed in."""

import calendar
import datetime as dt

_WITHOUT_END = ("batch", "label", "never")


def months_later(day: dt.date, months: int) -> dt.date:
    """The same day of a later month, or that month's last day where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def runs_out(renewal: str, answered: dt.date) -> dt.date | None:
    """The first day on which an answer of that day no longer counts; None if it has no end.

    Args:
        renewal: As checklists write it: "12 months", "90 days", "even years", "batch", "never".
        answered: The day of the answer.
    """
    if renewal in _WITHOUT_END:
        return None
    if renewal == "even years":
        return dt.date(answered.year + answered.year % 2 + 1, 1, 1)
    many, _, unit = renewal.partition(" ")
    if unit == "days":
        return answered + dt.timedelta(days=int(many))
    return months_later(answered, int(many) * (12 if unit == "years" else 1))
