"""What was received and what was read from it: files, certificates, pages, facts, readings."""

import datetime as dt

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.store.schema.columns import Json, Placed, Table


class File(Table):
    """Bytes as received, in the file store under their sha256: certificates and evidence."""

    __tablename__ = "file"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    size: Mapped[int]
    media_type: Mapped[str]
    name: Mapped[str]
    kept_at: Mapped[dt.datetime]


class Certificate(Table):
    """The laboratory's document for one sample; a file of several samples makes several rows.

    `laboratory_key` and `report_key` are normal forms: a later file with the same two is a new
    issue, and `supersedes_id` points to the issue it takes the place of. Without a product it
    waits in the inbox.
    """

    __tablename__ = "certificate"
    __table_args__ = (
        UniqueConstraint("file_id", "sample"),
        Index(None, "laboratory_key", "report_key"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("file.id"))
    sample: Mapped[int]
    vendor_id: Mapped[int | None] = mapped_column(ForeignKey("vendor.id"), index=True)
    product_id: Mapped[int | None] = mapped_column(ForeignKey("product.id"), index=True)
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("batch.id"), index=True)
    laboratory_key: Mapped[str | None]
    report_key: Mapped[str | None]
    supersedes_id: Mapped[int | None] = mapped_column(ForeignKey("certificate.id"), unique=True)
    pages: Mapped[int]
    engine: Mapped[str]
    reader: Mapped[str]
    imported_at: Mapped[dt.datetime]


class FileSaid(Table):
    """What a file says about itself: the program that wrote it, how often, on which days."""

    __tablename__ = "file_said"

    file_id: Mapped[int] = mapped_column(
        ForeignKey("file.id", ondelete="CASCADE"), primary_key=True
    )
    producer: Mapped[str]
    revisions: Mapped[int]
    created: Mapped[dt.date | None]
    modified: Mapped[dt.date | None]


class Trace(Table):
    """Something that another certificate has only if it repeats this one; `trace` is its hash.

    `weight` says how many equal values it stands for: a report's number is enough by itself.
    Rows lie in the order of traces, so that finding all certificates that share one is one step.
    """

    __tablename__ = "trace"
    __table_args__ = ({"sqlite_with_rowid": False},)

    trace: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    certificate_id: Mapped[int] = mapped_column(
        ForeignKey("certificate.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    weight: Mapped[int]


class PageRead(Table):
    """One page of a file and whether its text could be read.

    `turned` is by how many degrees clockwise it was turned against the file to be read: the places
    on it point into the turned page.
    """

    __tablename__ = "page"

    file_id: Mapped[int] = mapped_column(
        ForeignKey("file.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text_state: Mapped[str]
    width: Mapped[float]
    height: Mapped[float]
    turned: Mapped[float]
    engine: Mapped[str]


class PageCode(Table):
    """A link, QR or bar code of a page, with where it stands."""

    __tablename__ = "page_code"

    file_id: Mapped[int] = mapped_column(
        ForeignKey("file.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str]
    payload: Mapped[str]
    page: Mapped[int]
    x0: Mapped[float]
    top: Mapped[float]
    x1: Mapped[float]
    bottom: Mapped[float]


class FileDoubt(Placed, Table):
    """A doubt about a page or the whole file; those of single rows stand with the rows."""

    __tablename__ = "file_doubt"

    file_id: Mapped[int] = mapped_column(
        ForeignKey("file.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str]
    sentence: Mapped[str]


class FactRead(Placed, Table):
    """One thing said in the head of a certificate: as printed, and what it says."""

    __tablename__ = "fact"

    certificate_id: Mapped[int] = mapped_column(
        ForeignKey("certificate.id", ondelete="CASCADE"), primary_key=True
    )
    name: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    value: Mapped[str]


class ReadingRow(Table):
    """One row of a certificate exactly as printed; rows are numbered from 1 within it.

    `key` is the analyte's key when it was read, kept for searching only: judging looks it up
    anew. `places` maps a field's name to [page, x0, top, x1, bottom]. The rows of one certificate
    lie together in the file of the database: they are always read together.
    """

    __tablename__ = "reading"
    __table_args__ = (Index(None, "key", "certificate_id"), {"sqlite_with_rowid": False})

    certificate_id: Mapped[int] = mapped_column(
        ForeignKey("certificate.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    panel: Mapped[str]
    key: Mapped[str | None]
    analyte_text: Mapped[str]
    result_text: Mapped[str]
    unit_text: Mapped[str | None]
    limit_text: Mapped[str | None]
    limit_unit_text: Mapped[str | None]
    lod_text: Mapped[str | None]
    lod_unit_text: Mapped[str | None]
    loq_text: Mapped[str | None]
    loq_unit_text: Mapped[str | None]
    uncertainty_text: Mapped[str | None]
    status_text: Mapped[str | None]
    method_text: Mapped[str | None]
    mass_text: Mapped[str | None]
    places: Mapped[Json]
    others: Mapped[Json | None]
    doubts: Mapped[Json | None]


class Correction(Table):
    """A person's word laid over one field of a reading, or of the head where `row` is empty.

    It never takes the reading's place. An undone one stays, with who and when.
    """

    __tablename__ = "correction"

    id: Mapped[int] = mapped_column(primary_key=True)
    certificate_id: Mapped[int] = mapped_column(
        ForeignKey("certificate.id", ondelete="CASCADE"), index=True
    )
    row: Mapped[int | None]
    field: Mapped[str]
    was_text: Mapped[str | None]
    is_text: Mapped[str | None]
    why: Mapped[str]
    who: Mapped[str]
    made_at: Mapped[dt.datetime]
    undone_by: Mapped[str | None]
    undone_at: Mapped[dt.datetime | None]
