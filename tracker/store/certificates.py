"""Certificates kept and found: files, pages, heads, rows, corrections."""

from collections.abc import Iterable, Sequence
from functools import cache

from sqlalchemy import Select, bindparam, delete, func, insert, select
from sqlalchemy.orm import aliased

from tracker.records.judgement import FileMark
from tracker.records.page import Page
from tracker.records.reading import Cell, Doubt, Facts, Sample
from tracker.store.belongings import HIDDEN, file_mark, rows_of
from tracker.store.rows import facts_of_rows, place_columns, reading_values
from tracker.store.schema import (
    Certificate,
    FactRead,
    File,
    FileDoubt,
    FileSaid,
    PageCode,
    PageRead,
    ReadingRow,
)
from tracker.store.session import Session


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
    session.flush()
    last = len(rows_of(session, PageCode, "file_id", [file_id])[file_id])
    for number, cell in enumerate(cells, last + 1):
        said = {"kind": HIDDEN, "payload": cell.text, **place_columns(cell.place)}
        session.add(PageCode(file_id=file_id, number=number, **said))


def keep_mark(session: Session, file_id: int, mark: FileMark | None) -> None:
    """Keep what a file says about itself, in place of what was kept before."""
    session.execute(delete(FileSaid).where(FileSaid.file_id == file_id))
    if mark is not None:
        said = {"producer": mark.producer, "revisions": mark.revisions}
        days = {"created": mark.created, "modified": mark.modified}
        session.add(FileSaid(file_id=file_id, **said, **days))


def marks_of_others(session: Session, laboratory_key: str, file_id: int) -> list[FileMark]:
    """What the other files of a laboratory say about themselves, each file once."""
    found = (
        select(FileSaid)
        .where(FileSaid.file_id != file_id)
        .where(FileSaid.file_id.in_(_files_of(laboratory_key)))
        .order_by(FileSaid.file_id)
    )
    return [file_mark(row) for row in session.scalars(found)]


def _files_of(laboratory_key: str) -> Select[int]:
    found = select(Certificate.file_id)
    return found.where(Certificate.laboratory_key == laboratory_key)


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


def certificates_at(session: Session, numbers: Sequence[int]) -> list[Certificate]:
    """The certificates of these numbers, in their order."""
    if not numbers:
        return []
    found = select(Certificate).where(Certificate.id.in_(numbers)).order_by(Certificate.id)
    return list(session.scalars(found))


def certificates_of_file(session: Session, file_id: int) -> list[Certificate]:
    """The certificates of one file, sample by sample."""
    found = select(Certificate).where(Certificate.file_id == file_id).order_by(Certificate.sample)
    return list(session.scalars(found))


def certificates_of(session: Session, product_id: int, batch_id: int | None) -> list[Certificate]:
    """The certificates of a batch (of a product without one), superseded ones left out."""
    wanted = {"product": product_id} | ({} if batch_id is None else {"batch": batch_id})
    return list(session.scalars(_counting(batch_id is None), wanted))


def certificates_of_all(
    session: Session, product_ids: Sequence[int]
) -> dict[int, dict[int | None, list[Certificate]]]:
    """Those of every batch of these products, by product and batch; None for no batch."""
    found: dict[int, dict[int | None, list[Certificate]]] = {n: {} for n in product_ids}
    for certificate in session.scalars(_counting_of_all(), {"products": product_ids}):
        batches = found[certificate.product_id or 0]
        batches.setdefault(certificate.batch_id, []).append(certificate)
    return found


@cache
def _counting_of_all() -> Select[Certificate]:
    """The question of `certificates_of_all`: made once, too."""
    later = aliased(Certificate)
    return (
        select(Certificate)
        .outerjoin(later, later.supersedes_id == Certificate.id)
        .where(Certificate.product_id.in_(bindparam("products", expanding=True)))
        .where(later.id.is_(None))
        .order_by(Certificate.id)
    )


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
    session.flush()
    return rows_of(session, PageRead, "file_id", [file_id])[file_id]


def page_of(session: Session, file_id: int, number: int) -> Page | None:
    """A page of a file as far as it is kept: without what is printed on it."""
    row = session.get(PageRead, (file_id, number))
    if row is None:
        return None
    return Page(row.number, row.width, row.height, engine=row.engine, turned=row.turned)


def file_at(session: Session, number: int) -> File:
    """The file of that number."""
    return session.get_one(File, number)


def facts_of(session: Session, certificate_id: int) -> Facts:
    """The head of a certificate as printed."""
    rows = rows_of(session, FactRead, "certificate_id", [certificate_id])
    return facts_of_rows(rows[certificate_id])
