"""Certificates kept and found: files, pages, heads, rows, corrections."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, delete, func, insert, inspect, select
from sqlalchemy.orm import aliased

from tracker.records.page import Page
from tracker.records.place import Place
from tracker.records.reading import Cell, Doubt, Facts, Reading, Sample
from tracker.store.rows import (
    facts_of_rows,
    file_doubt,
    place_columns,
    reading_of,
    reading_values,
)
from tracker.store.schema import (
    Certificate,
    Correction,
    FactRead,
    File,
    FileDoubt,
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


def file_named(session: Session, sha256: str) -> File | None:
    """The file of those bytes, if they were received before."""
    return session.scalar(select(File).where(File.sha256 == sha256))


def keep_file(session: Session, sha256: str, size: int, media_type: str, name: str) -> File:
    """The file of those bytes: a new row, or the one that is there."""
    file = file_named(session, sha256)
    if file is None:
        moment = session.info["now"]()
        file = File(sha256=sha256, size=size, media_type=media_type, name=name, kept_at=moment)
        session.add(file)
        session.flush()
    return file


def keep_pages(
    session: Session, file_id: int, pages: Sequence[Page], doubts: Iterable[Doubt]
) -> None:
    """Keep what was seen of a file's pages, in place of what was seen before."""
    for table in (PageRead, PageCode, FileDoubt):
        session.execute(delete(table).where(table.file_id == file_id))
    session.add_all(_page_row(file_id, page) for page in pages)
    codes = [(page.number, code) for page in pages for code in page.codes]
    for number, (page_number, code) in enumerate(codes, 1):
        box = {"x0": code.x0, "top": code.top, "x1": code.x1, "bottom": code.bottom}
        said = {"kind": code.kind, "payload": code.payload}
        session.add(PageCode(file_id=file_id, number=number, page=page_number, **said, **box))
    for number, doubt in enumerate(doubts, 1):
        said = {"kind": doubt.kind, "sentence": doubt.sentence, **place_columns(doubt.place)}
        session.add(FileDoubt(file_id=file_id, number=number, **said))


def keep_hidden(session: Session, file_id: int, cells: Iterable[Cell]) -> None:
    """Keep the text of a file that cannot be seen; its pages were kept before."""
    last = len(codes_of(session, file_id))
    for number, cell in enumerate(cells, last + 1):
        said = {"kind": HIDDEN, "payload": cell.text, **place_columns(cell.place)}
        session.add(PageCode(file_id=file_id, number=number, **said))


def _page_row(file_id: int, page: Page) -> PageRead:
    return PageRead(
        file_id=file_id,
        number=page.number,
        text_state=page.text_state,
        width=page.width,
        height=page.height,
        turned=page.turned,
        engine=page.engine,
    )


def keep_sample(
    session: Session, certificate: Certificate, sample: Sample, keys: Sequence[str | None]
) -> None:
    """Keep the head and rows of a certificate, in place of those read before.

    Args:
        session: Of `Database.change`.
        certificate: A row that may be new.
        sample: What was read.
        keys: The analyte's key of each reading, for searching.
    """
    session.add(certificate)
    session.flush()
    session.execute(delete(FactRead).where(FactRead.certificate_id == certificate.id))
    session.execute(delete(ReadingRow).where(ReadingRow.certificate_id == certificate.id))
    for name, fact in sample.facts.items():
        said = {"text": fact.text, "value": fact.value, **place_columns(fact.place)}
        session.add(FactRead(certificate_id=certificate.id, name=name, **said))
    rows = [
        {"certificate_id": certificate.id, "number": number, "key": key, **reading_values(reading)}
        for number, (reading, key) in enumerate(zip(sample.readings, keys, strict=True), 1)
    ]
    if rows:
        session.execute(insert(ReadingRow), rows)


def certificate_at(session: Session, number: int) -> Certificate | None:
    """The certificate of that number."""
    return session.get(Certificate, number)


def certificates_of_file(session: Session, file_id: int) -> list[Certificate]:
    """The certificates of one file, sample by sample."""
    found = select(Certificate).where(Certificate.file_id == file_id).order_by(Certificate.sample)
    return list(session.scalars(found))


def certificates_of(session: Session, product_id: int, batch_id: int | None) -> list[Certificate]:
    """The certificates of a batch (of a product without one), superseded ones left out."""
    wanted = {"product": product_id} | ({} if batch_id is None else {"batch": batch_id})
    return list(session.scalars(_counting(batch_id is None), wanted))


def products_without_batch(session: Session, product_ids: Sequence[int]) -> set[int]:
    """Those of the products for which certificates count that name no batch."""
    later = aliased(Certificate)
    found = (
        select(Certificate.product_id)
        .outerjoin(later, later.supersedes_id == Certificate.id)
        .where(Certificate.product_id.in_(product_ids), later.id.is_(None))
        .where(Certificate.batch_id.is_(None))
    )
    return {number for number in session.scalars(found) if number is not None}


@cache
def _counting(batchless: bool) -> Select[Certificate]:
    """The question of `certificates_of`: made once, since making it takes longer than asking it."""
    later = aliased(Certificate)
    batch = Certificate.batch_id
    return (
        select(Certificate)
        .outerjoin(later, later.supersedes_id == Certificate.id)
        .where(Certificate.product_id == bindparam("product"), later.id.is_(None))
        .where(batch.is_(None) if batchless else batch == bindparam("batch"))
        .order_by(Certificate.id)
    )


@cache
def _belonging(table: type[Table], column: str) -> Select[Any]:
    """All rows of a table that belong to one thing, in the order of their keys; made once, too."""
    columns = table.__table__.columns
    found = select(*columns).where(columns[column] == bindparam("wanted"))
    return found.order_by(*inspect(table).primary_key)


def _rows(session: Session, table: type[Table], column: str, wanted: int) -> list[Any]:
    """Those rows, as no objects of the session: they are many."""
    session.flush()
    found = session.connection().execute(_belonging(table, column), {"wanted": wanted})
    return list(found)


def product_certificates(session: Session, product_id: int) -> list[Certificate]:
    """All certificates of a product in order of import, superseded ones too."""
    found = select(Certificate).where(Certificate.product_id == product_id)
    return list(session.scalars(found.order_by(Certificate.id)))


def every_certificate(session: Session, vendor_id: int | None = None) -> list[Certificate]:
    """All certificates in order of import, or those of one vendor."""
    found = select(Certificate).order_by(Certificate.id)
    if vendor_id is not None:
        found = found.where(Certificate.vendor_id == vendor_id)
    return list(session.scalars(found))


def read_by_another(session: Session, reader: str) -> list[int]:
    """Of each file that another version of the reader has read, the number of a certificate."""
    found = select(func.min(Certificate.id)).where(Certificate.reader != reader)
    return list(session.scalars(found.group_by(Certificate.file_id).order_by(Certificate.file_id)))


def inbox(session: Session) -> list[Certificate]:
    """The certificates that no product was named for."""
    found = select(Certificate).where(Certificate.product_id.is_(None)).order_by(Certificate.id)
    return list(session.scalars(found))


def same_report(session: Session, laboratory_key: str, report_key: str) -> list[Certificate]:
    """Certificates of that laboratory and report number, the earliest first."""
    wanted = {"laboratory": laboratory_key, "report": report_key}
    return list(session.scalars(_same_report(), wanted))


@cache
def _same_report() -> Select[Certificate]:
    """The question of `same_report`."""
    found = select(Certificate).where(
        Certificate.laboratory_key == bindparam("laboratory"),
        Certificate.report_key == bindparam("report"),
    )
    return found.order_by(Certificate.id)


def superseded_by(session: Session, certificate_id: int) -> Certificate | None:
    """The later issue that took a certificate's place, if there is one."""
    return session.scalar(select(Certificate).where(Certificate.supersedes_id == certificate_id))


def pages_of(session: Session, file_id: int) -> list[PageRead]:
    """The pages of a file in order."""
    return _rows(session, PageRead, "file_id", file_id)


def page_of(session: Session, file_id: int, number: int) -> Page | None:
    """A page of a file as far as it is kept: without what is printed on it."""
    row = session.get(PageRead, (file_id, number))
    if row is None:
        return None
    return Page(row.number, row.width, row.height, engine=row.engine, turned=row.turned)


def unread_pages(session: Session, file_id: int) -> tuple[int, ...]:
    """Numbers of the pages whose text could not be read."""
    return tuple(p.number for p in pages_of(session, file_id) if p.text_state in UNREAD)


def codes_of(session: Session, file_id: int) -> list[PageCode]:
    """Links and codes of a file in order."""
    return [row for row in _marks_of(session, file_id) if row.kind != HIDDEN]


def hidden_of(session: Session, file_id: int) -> tuple[Cell, ...]:
    """The text of a file that cannot be seen, where other text can; a line each."""
    rows = (row for row in _marks_of(session, file_id) if row.kind == HIDDEN)
    return tuple(
        Cell(row.payload, Place(row.page, row.x0, row.top, row.x1, row.bottom)) for row in rows
    )


def _marks_of(session: Session, file_id: int) -> list[PageCode]:
    return _rows(session, PageCode, "file_id", file_id)


def file_at(session: Session, number: int) -> File:
    """The file of that number."""
    return session.get_one(File, number)


def doubts_of_file(session: Session, file_id: int) -> tuple[Doubt, ...]:
    """Doubts about a file's pages and the file as a whole."""
    return tuple(map(file_doubt, _rows(session, FileDoubt, "file_id", file_id)))


def facts_of(session: Session, certificate_id: int) -> Facts:
    """The head of a certificate as printed."""
    return facts_of_rows(_rows(session, FactRead, "certificate_id", certificate_id))


def readings_of(session: Session, certificate: Certificate) -> list[Reading]:
    """The rows of a certificate as printed: row 1 is the first."""
    rows = _rows(session, ReadingRow, "certificate_id", certificate.id)
    return [reading_of(row, certificate.sample) for row in rows]


def corrections_of(session: Session, certificate_id: int) -> list[Correction]:
    """Every correction of a certificate in order, undone ones too."""
    return list(session.scalars(_corrections(), {"wanted": certificate_id}))


@cache
def _corrections() -> Select[Correction]:
    """The question of `corrections_of`."""
    found = select(Correction).where(Correction.certificate_id == bindparam("wanted"))
    return found.order_by(Correction.id)
