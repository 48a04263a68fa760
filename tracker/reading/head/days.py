"""The dates of a certificate: collected, received, tested, reported."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.reading.head.dates import Order, PrintedDate, dates_in, order_of
from tracker.reading.head.finding import Finding, cheapest
from tracker.reading.head.labelled import DATES
from tracker.reading.head.marks import Mark
from tracker.reading.head.sheet import Sheet
from tracker.reading.lines import Piece
from tracker.records.reading import Cell, Doubt, Fact
from tracker.vocabulary import composed, loader, panels

# Of a page's height: unlabelled dates above and below belong to title and signature.
_TOP, _FOOT = 0.4, 0.7
_LONGEST_DATED = 60  # letters of a line with a date that no label has
_WORDS_WITH_A_DATE = 4
_INTO_TABLE = 4.5  # of the height of type: beyond a row that names a panel
_LONGEST_HEADING = 80
_SIGNS = (" - ", " – ", " — ", " | ", " // ")
_PARTED = re.compile(r"\s(?:[-–—|]|//)\s+$")  # a panel from its date
_BAR = re.compile(r"[|•·¦]")
# "Bremen, den 4. März 2024": the place and day of a letter or a signature.
_PLACED = re.compile(
    r"[^\W\d_][\w .'-]{2,28},\s+(?:den|am|dne|le|il|the|dnia|dated)?\s*(?=\d|[A-Z]\w+ \d)"
)


@dataclass(slots=True)
class Days:
    """The dates found, and the doubts about them."""

    facts: dict[str, Fact]
    doubts: list[Doubt]


@dataclass(slots=True)
class _Spot:
    """A place with one date or a range of dates."""

    cell: Cell
    dates: list[PrintedDate]


def find_days(sheets: Sequence[Sheet], findings: Sequence[Finding]) -> Days:
    """Every date of the head, in the order of day and month that the document settles."""
    spots = _spots(sheets, findings)
    doubts: list[Doubt] = []
    if not spots["tested"]:
        spots["tested"] = list(_beside_headings(sheets))
        doubts += _unlabelled(spots["tested"])
    near = [d for group in spots.values() for s in group for d in s.dates]
    order = _order(sheets, near)
    read: Order = order or "month first"
    facts = {fact: _chosen(fact, group, read) for fact, group in spots.items() if group}
    doubts += [] if order else _unsettled(facts, spots)
    return Days(facts, doubts)


def _spots(sheets: Sequence[Sheet], findings: Sequence[Finding]) -> dict[str, list[_Spot]]:
    """Where each fact's dates are printed; of "tested" all places, of the others the best."""
    spots: dict[str, list[_Spot]] = {}
    for fact in ("collected", "received"):
        spots[fact] = _spot(cheapest(findings, fact))
    completed = [_Spot(f.cell, f.dates) for f in findings if f.fact == "completed"]
    tested = [_Spot(f.cell, f.dates) for f in findings if f.fact == "tested"]
    tested += [*_columns(sheets), *_in_headings(sheets)]
    # Beside the days of its tests, "Completed" is said of the order.
    ended = [_Spot(f.cell, f.dates) for f in findings if _of_tests(f)]
    of_tests = ended or tested
    spots["tested"] = of_tests or completed
    of_order = [_Spot(f.cell, f.dates) for f in findings if _of_order(f)] if of_tests else []
    spots["reported"] = _reported(sheets, findings) or of_order
    return spots


def _of_order(finding: Finding) -> bool:
    """Whether a label says that something was completed, and not that the testing was."""
    return finding.fact == "completed" and not _of_tests(finding)


def _of_tests(finding: Finding) -> bool:
    """Whether a label says that it was the testing that was completed."""
    said = composed.said("noun", finding.label)
    return finding.fact == "completed" and "tested" in said


def _reported(sheets: Sequence[Sheet], findings: Sequence[Finding]) -> list[_Spot]:
    """Where the date of issue is printed: labelled, else a bare "Date" on top, else signed."""
    labelled = [f for f in findings if f.fact == "reported"]
    sure = cheapest([f for f in labelled if f.rank < 2], "reported")
    on_top = cheapest([f for f in labelled if _is_on_top(f, sheets[0])], "reported")
    return (
        _spot(sure)
        or _spot(on_top)
        or list(_signatures(sheets))
        or _spot(cheapest(labelled, "reported"))
        or list(_loose(sheets, findings))[:1]
    )


def _is_on_top(finding: Finding, first: Sheet) -> bool:
    middle = finding.pieces[0].middle
    return finding.sheet is first and middle < _TOP * first.page.height


def _spot(finding: Finding | None) -> list[_Spot]:
    return [_Spot(finding.cell, finding.dates)] if finding else []


def _chosen(fact: str, spots: Sequence[_Spot], order: Order) -> Fact:
    """The fact: the latest date of several, the end of a range but for "collected", its start."""

    def day(spot: _Spot) -> dt.date:
        at = 0 if fact in ("collected", "received") else -1
        return spot.dates[at].read(order)

    latest = max(spots, key=day)
    return Fact(latest.cell.text, day(latest).isoformat(), latest.cell.place)


def _columns(sheets: Sequence[Sheet]) -> Iterator[_Spot]:
    """Dates under a column's heading "Date tested", beyond the first of them."""
    for sheet in sheets:
        for mark in sheet.marks:
            if not mark.means("tested") or mark.inline or _is_dated(sheet, mark):
                continue
            below = sheet.below(mark.piece, _INTO_TABLE if sheet.heads_table(mark) else 2.6)
            while below is not None and (dates := dates_in(below.text)):
                yield _Spot(sheet.cell(below), dates)
                below = sheet.below(below, _INTO_TABLE)


def _is_dated(sheet: Sheet, mark: Mark) -> bool:
    """Whether a label has its date beside it, so that one below is not its own."""
    beside = sheet.value_beside(mark.piece)
    return beside is not None and bool(dates_in(beside.text)) and not sheet.labelled(beside)


def _beside_headings(sheets: Sequence[Sheet]) -> Iterator[_Spot]:
    """Dates that stand alone on the height of a panel's heading."""
    for sheet in sheets:
        for piece in sheet.pieces:
            dates = dates_in(piece.text) if len(piece.text) < 24 else []
            before = sheet.left_of(piece) if dates and not sheet.marks_of(piece) else None
            if before is None or sheet.labelled(before) or not panels.named_in(before.text):
                continue
            if before.size > 1.1 * sheet.usual_size:
                yield _Spot(sheet.cell(piece), dates)


def _in_headings(sheets: Sequence[Sheet]) -> list[_Spot]:
    """Dates behind the headings of panels, "PESTICIDES BY LC-MS - 04/17/2023", of two or more."""
    spots: list[_Spot] = []
    for sheet in sheets:
        for piece in sheet.pieces:
            dates = _behind_heading(piece.text)
            if dates and not any(m.means(*DATES) for m in sheet.marks_of(piece)):
                spots.append(_Spot(sheet.cell(piece, dates[0].start, dates[0].end), dates))
    return spots if len(spots) > 1 else []


@loader.remembered(16384)
def _behind_heading(text: str) -> list[PrintedDate]:
    """The date behind the heading of a panel in a text, if there is one."""
    parted = len(text) < _LONGEST_HEADING and any(map(text.__contains__, _SIGNS))
    dates = dates_in(text) if parted else []
    before = text[: dates[0].start] if len(dates) == 1 else ""
    return dates if _PARTED.search(before) and panels.named_in(before) else []


def _signatures(sheets: Sequence[Sheet]) -> Iterator[_Spot]:
    """Dates beside, below or above the words of a signature."""
    for sheet in sheets:
        for mark in sheet.marks:
            if mark.means("signed"):
                for piece in _around(sheet, mark.piece):
                    dates = dates_in(piece.text)
                    if dates:
                        cell = sheet.cell(piece, dates[0].start, dates[-1].end)
                        yield _Spot(cell, dates)
                        break


def _around(sheet: Sheet, piece: Piece) -> Iterator[Piece]:
    yield piece
    yield from (p for p in sheet.row(piece) if p.x0 > piece.x0)
    for step in (sheet.below, sheet.above):
        at: Piece | None = piece
        for _ in range(3):
            at = step(at, 3.0) if at is not None else None
            if at is not None:
                yield from (p for p in sheet.row(at) if p.x0 >= at.x0)


def _loose(sheets: Sequence[Sheet], findings: Sequence[Finding]) -> Iterator[_Spot]:
    """Dates of the first page that no label has: behind a place, at its foot, at its top."""
    sheet = sheets[0]
    taken = {id(p) for f in findings if f.fact in DATES for p in f.pieces}
    found: list[tuple[bool, bool, _Spot]] = []
    for piece in sheet.pieces:
        height = piece.middle / sheet.page.height
        placed = _PLACED.match(piece.text) is not None
        within = _TOP < height < _FOOT and not placed
        if within or id(piece) in taken or sheet.marks_of(piece):
            continue
        if sum(bool(dates_in(p.text)) for p in sheet.row(piece)) > 1:
            continue  # a row of a table
        before = sheet.left_of(piece)
        dates = _alone(piece.text) if not placed else dates_in(piece.text)
        waiting = sheet.marks_of(before)[-1:] if before is not None else []
        if dates and not any(_waits(m) for m in waiting):
            cell = sheet.cell(piece, dates[0].start, dates[-1].end)
            found.append((not placed, height < _TOP, _Spot(cell, dates)))
    yield from (spot for _, _, spot in sorted(found, key=lambda f: f[:2]))


def _alone(text: str) -> list[PrintedDate]:
    """The dates of a text, if no more than a word or two stand with them, or a bar between."""
    dates = dates_in(text) if len(text) < _LONGEST_DATED else []
    if not dates:
        return []
    before = _BAR.split(text[: dates[0].start])[-1]
    behind = _BAR.split(text[dates[-1].end :])[0]
    return dates if len(f"{before} {behind}".split()) < _WORDS_WITH_A_DATE else []


def _unlabelled(spots: Sequence[_Spot]) -> Iterator[Doubt]:
    """A doubt about a date of test that only its place tells."""
    for spot in spots[:1]:
        sentence = (
            f'"{spot.cell.text}" is taken for a date of test: it stands beside the heading of a'
            " table, without a label."
        )
        yield Doubt("tested_unlabelled", sentence, spot.cell.place)


def _waits(mark: Mark) -> bool:
    """Whether a label still has no value and what follows may be it."""
    return not mark.inline and (mark.colon or mark.means("other", *DATES))


def _order(sheets: Sequence[Sheet], near: Sequence[PrintedDate]) -> Order | None:
    """The order of day and month; looked for only where a date leaves the choice."""
    if all(date.settled for date in near):
        return "month first"
    return order_of((" | ".join(p.text for p in s.pieces) for s in sheets), near)


def _unsettled(facts: dict[str, Fact], spots: dict[str, list[_Spot]]) -> list[Doubt]:
    """One doubt for each date that could be read in two ways."""
    doubts = []
    for name, fact in facts.items():
        two_ways = [
            d for s in spots[name] if s.cell.place == fact.place for d in s.dates if not d.settled
        ]
        if two_ways:
            other = two_ways[-1].read("day first").isoformat()
            sentence = (
                f'"{fact.text}" ({name}) is read as {fact.value} but may be {other}:'
                " nothing on the certificate tells whether the day or the month comes first."
            )
            doubts.append(Doubt("date_order", sentence, fact.place))
    return doubts
