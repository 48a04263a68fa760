"""Dates as printed, and the order in which a document writes day and month."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Literal

from tracker.vocabulary import letterhead, loader
from tracker.vocabulary.spelling import folded

Order = Literal["day first", "month first"]

_DIGIT = re.compile(r"\d")  # every date has some
_END = r"(?=\d{1,2}:\d\d|T\d|\D|$)"  # a time may be run together with the year by a bad text layer
_YEAR = r"((?:19|20)\d\d|\d\d)"
_ISO = re.compile(rf"(?<!\d)((?:19|20)\d\d)([-/. ]{{1,2}})(\d{{1,2}})\2(\d{{1,2}}){_END}")
_EAST_ASIAN = re.compile(r"((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
# A day, a month and a year; what parts a range of dates may be what parts code from code.
_NUMERIC = tuple(
    re.compile(
        rf"(?<![{before}])(\d{{1,2}})\s?([{sign}])\s?(\d{{1,2}})\s?\2\s?{_YEAR}"
        rf"(?![./-]?\d*[.%]\d){_END}"
    )
    for before, sign in ((r"\d.,/", "/."), (r"\d.,/-", "-"))
)
_RUN_TOGETHER = re.compile(r"\s*((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])\s*")
_NAME = r"([^\W\d_]{3,12})"
# Two digits before a year are a day: "March 12 - 18, 2024".
_NAMED_YEAR = r"((?:19|20)\d\d|\d\d(?!,?\s(?:19|20)\d\d))"
_DAY_NAME = re.compile(
    rf"(?<![\d.])(\d{{1,2}})(?:st|nd|rd|th|\.|º|er)?[\s\-/.,]*(?:de |of )?{_NAME}"
    rf"[\s\-/.,']*(?:de |del )?{_NAMED_YEAR}{_END}"
)
_NAME_DAY = re.compile(
    rf"(?<![^\W\d_]){_NAME}[\s.\-/]*(\d{{1,2}})(?:st|nd|rd|th)?[\s,\-/]+{_NAMED_YEAR}{_END}"
)
_SPAN = r"\s*(?:[-–—]|to|and|through|bis|und|au|et|al|y|a|t/m|tot|do|s/d|sampai)\s*"
_DAYS_NAME = re.compile(
    rf"(?<![\d.])(\d{{1,2}})(?:st|nd|rd|th|\.)?{_SPAN}(?=(\d{{1,2}})(?:st|nd|rd|th|\.)?"
    rf"[\s\-/.,]*(?:de |of )?{_NAME}[\s\-/.,']*(?:de |del )?{_YEAR}{_END})"
)
_NAME_DAYS = re.compile(
    rf"(?<![^\W\d_]){_NAME}[\s.]*(\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?={_SPAN}(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d){_END})"
)
_YEAR_NAME = re.compile(rf"(?<!\d)((?:19|20)\d\d)[\s\-/]{_NAME}[\s\-/](\d{{1,2}}){_END}")
_HINT = re.compile(r"\b(mm|dd)[-/. ]?(?:mm|dd|mmm)[-/. ]?y{2,4}\b", re.I)
# A state and a ZIP code, or a telephone number written so: there the month is written first.
_UNITED_STATES = re.compile(
    r"\b[A-Z]{2},?\s+\d{5}(?:-\d{4})?\b|\(\d{3}\) ?\d{3}-\d{4}\b|(?<![\d-])\d{3}-\d{3}-\d{4}\b"
)
_ORIGIN = re.compile(r"\borigin|\borigen|herkunft|\bgrown in\b|\bproduct of\b", re.I)
# Two dates of one certificate are rarely further apart; the order that keeps them near is meant.
_NEAR = dt.timedelta(days=120)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date in a text.

    Attributes:
        start, end: Its offsets in the text.
        month_first, day_first: What it says under either order; None where that is no date. Both
            are the same where the print leaves no choice.
        sign: What parts day and month where only numbers are printed, else "".
    """

    start: int
    end: int
    month_first: dt.date | None
    day_first: dt.date | None
    sign: str = ""

    @property
    def settled(self) -> bool:
        """Whether it can be read in one way only."""
        return self.month_first == self.day_first or None in (self.month_first, self.day_first)

    def read(self, order: Order) -> dt.date:
        """The date, in the given order where both are possible."""
        first, second = self.month_first, self.day_first
        if order == "day first":
            first, second = second, first
        date = first or second
        assert date is not None  # `dates_in` yields none without a reading
        return date


def dates_in(text: str) -> list[PrintedDate]:
    """The dates of a text, in order; of those that overlap the first."""
    return list(_apart(text)) if len(text) > 5 and _DIGIT.search(text) else []


@loader.remembered(4096)  # the same text is asked about for one fact after another
def _apart(text: str) -> tuple[PrintedDate, ...]:
    found = sorted(_dates(text), key=lambda d: (d.start, -d.end))
    apart: list[PrintedDate] = []
    for date in found:
        if not apart or date.start >= apart[-1].end:
            apart.append(date)
    return tuple(apart)


def _dates(text: str) -> Iterator[PrintedDate]:
    for m in _ISO.finditer(text):
        yield from _fixed(m, m[1], int(m[3]), m[4])
    for m in _EAST_ASIAN.finditer(text):
        yield from _fixed(m, m[1], int(m[2]), m[3])
    yield from _numeric(text)
    for m in _DAY_NAME.finditer(text):
        yield from _fixed(m, m[3], _month(m[2]), m[1])
    for m in _NAME_DAY.finditer(text):
        yield from _fixed(m, m[3], _month(m[1]), m[2])
    for m in _DAYS_NAME.finditer(text):
        yield from _fixed(m, m[4], _month(m[3]), m[1], m.start(1), m.end(1))
        yield from _fixed(m, m[4], _month(m[3]), m[2], m.start(2), m.end(4))
    for m in _NAME_DAYS.finditer(text):
        yield from _fixed(m, m[4], _month(m[1]), m[2])
        yield from _fixed(m, m[4], _month(m[1]), m[3], m.start(3), m.end(4))
    for m in _YEAR_NAME.finditer(text):
        yield from _fixed(m, m[1], _month(m[2]), m[3])
    alone = _RUN_TOGETHER.fullmatch(text)
    if alone:
        yield from _fixed(alone, alone[1], int(alone[2]), alone[3])


def _numeric(text: str) -> Iterator[PrintedDate]:
    if not _DIGIT.search(text):
        return
    for m in chain.from_iterable(pattern.finditer(text) for pattern in _NUMERIC):
        month_first = _date(m[4], int(m[1]), m[3])
        day_first = _date(m[4], int(m[3]), m[1])
        if m[2] == "." and day_first:
            month_first = day_first  # points are written where the day comes first
        if month_first or day_first:
            yield PrintedDate(*m.span(), month_first, day_first, m[2])


def _fixed(
    m: re.Match[str], year: str, month: int, day: str, start: int = -1, end: int = -1
) -> Iterator[PrintedDate]:
    """A date that can be read in one way, where a match or a part of it stands."""
    date = _date(year, month, day)
    if date:
        a, b = m.span() if start < 0 else (start, end)
        yield PrintedDate(a, b, date, date)


def _month(name: str) -> int:
    return letterhead.months().get(folded(name), 0)


def _date(year: str, month: int, day: str) -> dt.date | None:
    try:
        date = dt.date(int(year) + (2000 if len(year) == 2 else 0), month, int(day))
    except ValueError:
        return None
    return date if 1980 <= date.year <= 2079 else None


def order_of(texts: Iterable[str], near: Iterable[PrintedDate] = ()) -> Order | None:
    """The order in which a document writes dates; None where nothing in it settles that.

    Args:
        texts: All of the document.
        near: The dates of its head, in no order: of two readings the one that keeps them together
            is meant.
    """
    texts = list(texts)
    votes: dict[Order, int] = {"day first": 0, "month first": 0}
    for text in texts:
        hint = _HINT.search(text) if "yy" in text.lower() else None
        if hint:
            votes["day first" if hint[1].lower() == "dd" else "month first"] += 3
        for order in chain.from_iterable(map(_told, text.split(" | "))):
            votes[order] += 1
    if votes["day first"] != votes["month first"]:
        return max(votes, key=lambda order: votes[order])
    return _by_nearness(list(near)) or _by_country(texts)


@lru_cache(maxsize=8192)
def _told(text: str) -> tuple[Order, ...]:
    """The order of each date in a text that is printed in numbers and is none in the other."""
    told = [d for d in _numeric(text) if d.settled and d.month_first != d.day_first]
    return tuple(["month first" if d.month_first else "day first" for d in told])


def _by_country(texts: Iterable[str]) -> Order | None:
    """The order of the country that texts are of; None if they are of two, or tell none."""
    american = any(_UNITED_STATES.search(text) for text in texts)
    if american == any(_is_elsewhere(text.split(" | ")) for text in texts):
        return None
    return "month first" if american else "day first"


def _is_elsewhere(pieces: list[str]) -> bool:
    """Whether a text is of a country where the day comes first; where a plant grew says nothing."""
    return any(
        letterhead.has("day_first", piece)
        and not any(map(_ORIGIN.search, pieces[max(0, i - 1) : i + 1]))
        for i, piece in enumerate(pieces)
    )


def _by_nearness(dates: list[PrintedDate]) -> Order | None:
    """The order under which the dates lie close together, if they do not under the other."""
    if all(date.settled for date in dates) or len({d.read("day first") for d in dates}) < 2:
        return None
    spans: dict[Order, dt.timedelta] = {}
    for order in ("day first", "month first"):
        read = [date.read(order) for date in dates]
        spans[order] = max(read) - min(read)
    near: list[Order] = [order for order, span in spans.items() if span <= _NEAR]
    return near[0] if len(near) == 1 else None
