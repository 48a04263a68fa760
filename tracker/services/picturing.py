"""Pictures of a certificate's pages, with what was read on them marked by how it is judged."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path

from tracker.errors import NotFoundError
from tracker.pages import Mark, marked_page
from tracker.records.judgement import Verdict
from tracker.records.place import Place
from tracker.records.reading import Cell, Facts, Reading
from tracker.records.result import Result
from tracker.services.certificates import show_certificate
from tracker.store import certificates as store
from tracker.store.session import Database

COLOURS = {
    "fail": "#cf222e",
    "not demonstrated": "#bc4c00",
    "near limit": "#bf8700",
    "pass": "#1a7f37",
    "": "#0969da",
}
"""Of the frame around a value, by outcome, the worst first; "" where no rule looks at it."""

HEAD = "#8250df"
"""Of the frames around what is read in the head."""

_FAINT = 0.5  # points: the line around what belongs to a value


def page_picture(
    database: Database, called: str, page: int, on: dt.date, password: str | None = None
) -> bytes:
    """A page of a certificate as a PNG, every reading framed by how it is judged on a day.

    Args:
        database: For reading.
        called: Number, report number or file name of the certificate.
        page: From 1.
        on: The day.
        password: What opens its file.

    Raises:
        NotFoundError: There is no such certificate, or it has no such page.
        FileError: Its file does not open.
        StorageError: The bytes are gone or changed.
    """
    with database.look() as session:
        shown = show_certificate(session, called, on)
        sheet = store.page_of(session, shown.contents.certificate.file_id, page)
        if sheet is None:
            count = shown.contents.certificate.pages
            message = f"Certificate {shown.number} has no page {page}."
            raise NotFoundError(message, f"It has {count}: --page 1 is the first.")
        path = kept_path(database, shown.file.sha256)
        marks = [
            *head_marks(shown.contents.facts),
            *row_marks(shown.contents.results, shown.verdicts),
        ]
    return marked_page(path, sheet, marks, password=password)


def kept_path(database: Database, sha256: str) -> Path:
    """Where the bytes of a file are, which are as they were received.

    Raises:
        StorageError: They are gone or changed.
    """
    database.files.read(sha256)
    return database.files.path(sha256)


def head_marks(facts: Facts) -> Iterator[Mark]:
    """A frame around each thing that the head says."""
    for fact in dict(facts.items()).values():
        yield Mark(fact.place, HEAD, width=_FAINT)


def row_marks(results: Iterable[Result], verdicts: Sequence[Verdict]) -> Iterator[Mark]:
    """A frame around each value, and finer ones around what belongs to it."""
    for result in (each for each in results if not each.reading.entered):
        colour = COLOURS[outcome_at(result.reading.result.place, verdicts)]
        for cell in _beside(result.reading):
            yield Mark(cell.place, colour, bool(result.doubts), _FAINT)
        yield value_mark(result, colour)


def value_mark(result: Result, colour: str) -> Mark:
    """The frame around a value, and which of the cells beside it stand in its line."""
    place = result.reading.result.place
    level = [cell.place for cell in _beside(result.reading) if _level(cell.place, place)]
    return Mark(place, colour, bool(result.doubts), around=Place.around([place, *level]))


def _level(place: Place, other: Place) -> bool:
    """Both stand in one line of a page."""
    return place.page == other.page and place.top < other.bottom and other.top < place.bottom


def outcome_at(place: Place, verdicts: Iterable[Verdict]) -> str:
    """The worst outcome of the value at a place; "" where no rule looks at it."""
    found = {verdict.outcome for verdict in verdicts if verdict.place == place}
    return next((outcome for outcome in COLOURS if outcome in found), "")


def _beside(reading: Reading) -> Iterator[Cell]:
    """The cells of a row beside its result."""
    for field in fields(reading):
        cell = getattr(reading, field.name)
        if isinstance(cell, Cell) and field.name != "result":
            yield cell
    for other in reading.others:
        yield other.result
