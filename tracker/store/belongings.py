"""What is kept of certificates beneath their own rows, asked for many of them at once."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, inspect, select

from tracker.records.judgement import FileMark
from tracker.records.place import Place
from tracker.records.reading import Cell, Doubt, Sample
from tracker.store.rows import facts_of_rows, file_doubt, reading_of
from tracker.store.schema import (
    Certificate,
    Correction,
    FactRead,
    File,
    FileDoubt,
    FileSaid,
    PageCode,
    PageRead,
    ReadingRow,
    Table,
)
from tracker.store.session import Session

HIDDEN = "hidden"
"""The kind under which text that cannot be seen is kept beside links and codes."""

UNREAD = ("scan", "unreadable")
"""States of a page that something is printed on and nothing could be read from."""

Rows = dict[int, list[Any]]
"""Rows of a table by the number of the file or certificate that they belong to."""


@dataclass(frozen=True, slots=True)
class Belongings:
    """What is kept of one certificate and its file.

    Attributes:
        printed: Head and rows as printed.
        digest: The hash of them; the key that a row is searched by is no part of it.
        corrections: All of them in order, the undone ones too.
        doubts: Of its file's pages and of the file as a whole.
        unread_pages: Numbers of the pages whose text could not be read.
        codes: What the links and codes of its file say, in order.
        hidden: Text of its file that cannot be seen, where other text can; a line each.
        sha256: Of its file.
        mark: What its file says about itself, if it says anything.
    """

    printed: Sample
    digest: str
    corrections: tuple[Correction, ...]
    doubts: tuple[Doubt, ...]
    unread_pages: tuple[int, ...]
    codes: tuple[str, ...]
    hidden: tuple[Cell, ...]
    sha256: str
    mark: FileMark | None


def belongings(session: Session, certificates: Sequence[Certificate]) -> dict[int, Belongings]:
    """What is kept of each certificate, by its number; eight questions, however many they are."""
    if not certificates:
        return {}
    session.flush()
    shelf = _Shelf(session, certificates)
    return {certificate.id: shelf.belongings(certificate) for certificate in certificates}


class _Shelf:
    """The rows of several certificates and their files."""

    def __init__(self, session: Session, certificates: Sequence[Certificate]) -> None:
        numbers = sorted({certificate.id for certificate in certificates})
        files = sorted({certificate.file_id for certificate in certificates})
        self.facts = rows_of(session, FactRead, "certificate_id", numbers)
        self.readings = rows_of(session, ReadingRow, "certificate_id", numbers)
        self.pages = rows_of(session, PageRead, "file_id", files)
        self.marks = rows_of(session, PageCode, "file_id", files)
        self.doubts = rows_of(session, FileDoubt, "file_id", files)
        self.said = rows_of(session, FileSaid, "file_id", files)
        self.sha256 = _digests(session, files)
        self.corrections = _corrections_of(session, numbers)

    def belongings(self, certificate: Certificate) -> Belongings:
        file, number = certificate.file_id, certificate.id
        marks, said = self.marks.get(file, ()), self.said.get(file)
        facts, rows = self.facts.get(number, []), self.readings.get(number, [])
        readings = tuple(reading_of(row, certificate.sample) for row in rows)
        return Belongings(
            printed=Sample(facts_of_rows(facts), readings),
            digest=_digest(facts, rows),
            corrections=tuple(self.corrections.get(number, ())),
            doubts=tuple(map(file_doubt, self.doubts.get(file, ()))),
            unread_pages=unread(self.pages.get(file, ())),
            codes=tuple(row.payload for row in marks if row.kind != HIDDEN),
            hidden=tuple(map(_cell, (row for row in marks if row.kind == HIDDEN))),
            sha256=self.sha256[file],
            mark=file_mark(said[0]) if said else None,
        )


def rows_of(session: Session, table: type[Table], column: str, wanted: Sequence[int]) -> Rows:
    """The rows of a table that belong to each of these, in the order of their keys.

    Past the session to its connection: these rows are no objects of it, and are many.
    """
    found = session.connection().execute(_belonging(table, column), {"wanted": wanted})
    rows: Rows = defaultdict(list)
    for row in found:
        rows[getattr(row, column)].append(row)
    return rows


@cache
def _belonging(table: type[Table], column: str) -> Select[Any]:
    """The question of `rows_of`: made once, since making it takes longer than asking it."""
    columns = table.__table__.columns
    found = select(*columns).where(columns[column].in_(bindparam("wanted", expanding=True)))
    return found.order_by(*inspect(table).primary_key)


def unread(pages: Iterable[Any]) -> tuple[int, ...]:
    """Numbers of the pages whose text could not be read."""
    return tuple(page.number for page in pages if page.text_state in UNREAD)


def file_mark(row: Any) -> FileMark:
    """What a file says about itself, of a row of `FileSaid`."""
    return FileMark(row.producer, row.revisions, row.created, row.modified)


def _digest(facts: Iterable[Any], readings: Iterable[Any]) -> str:
    """The sha256 of the written form of rows: of all columns but what points elsewhere."""
    names = [c.key for c in ReadingRow.__table__.columns if c.key not in ("certificate_id", "key")]
    said = [[getattr(row, name) for name in names] for row in readings]
    head = [tuple(row)[1:] for row in facts]
    return hashlib.sha256(repr((head, said)).encode()).hexdigest()


def _cell(row: Any) -> Cell:
    return Cell(row.payload, Place(row.page, row.x0, row.top, row.x1, row.bottom))


def _digests(session: Session, files: Sequence[int]) -> dict[int, str]:
    columns = File.__table__.columns
    found = select(columns.id, columns.sha256).where(columns.id.in_(files))
    return {row.id: row.sha256 for row in session.connection().execute(found)}


def _corrections_of(session: Session, numbers: Sequence[int]) -> dict[int, list[Correction]]:
    found = select(Correction).where(Correction.certificate_id.in_(numbers))
    made: dict[int, list[Correction]] = defaultdict(list)
    for correction in session.scalars(found.order_by(Correction.id)):
        made[correction.certificate_id].append(correction)
    return made
