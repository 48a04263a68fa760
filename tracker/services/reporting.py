"""All that is known of one batch on a day, gathered for one sheet of paper."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tracker.checks import wording
from tracker.errors import UsageError
from tracker.pages import strips
from tracker.records.judgement import Verdict
from tracker.records.result import Result
from tracker.services import checklists, exposing
from tracker.services.checklists import Line
from tracker.services.contents import Contents, contents_of
from tracker.services.explaining import Explained, explain
from tracker.services.picturing import COLOURS, kept_path, outcome_at, value_mark
from tracker.store import certificates as store
from tracker.store import judgements
from tracker.store.catalogue import file_of
from tracker.store.schema import Correction, File
from tracker.store.session import Database, Session
from tracker.vocabulary import standards
from tracker.vocabulary.checklists import Criterion
from tracker.vocabulary.standards import Standard


@dataclass(frozen=True, slots=True)
class Value:
    """A printed value, how it is judged, and where it stands.

    Attributes:
        row: Its number on the certificate.
        result: The row understood.
        printed: As sentences have it: "1.84 µg/g".
        outcome: The worst of its verdicts; "" where no rule looks at it.
        verdicts: By every required standard that looks at it.
        picture: A PNG of its row on the page; b"" where a person entered it.
        corrections: What a person says of the row.
    """

    row: int
    result: Result
    printed: str
    outcome: str
    verdicts: tuple[Verdict, ...]
    picture: bytes
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A certificate of the batch: its file, and every value on it."""

    contents: Contents
    file: File
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A batch on a day.

    Attributes:
        on: The day.
        explained: How it stands, and why.
        papers: Its certificates.
        exposure: What a day's amount of the product brings, by these certificates.
        criteria: Of the checklist, in order.
        line: How the vendor stands to them.
        standards: Those that it was judged by.
        fingerprint: Hash of all that the judgement was made from.
    """

    on: dt.date
    explained: Explained
    papers: tuple[Paper, ...]
    exposure: exposing.Shown
    criteria: tuple[Criterion, ...]
    line: Line
    standards: tuple[Standard, ...]
    fingerprint: str


def report(
    database: Database,
    product: str,
    on: dt.date,
    *,
    vendor: str | None = None,
    batch: str | None = None,
    password: str | None = None,
) -> Report:
    """All that is known of a batch on a day.

    Args:
        database: For reading.
        product: Name or number.
        on: The day.
        vendor: Whose product, where several have one of that name.
        batch: Name or number; may be left out where the product has one.
        password: What opens its certificates' files.

    Raises:
        NotFoundError: There is no such product, vendor or batch.
        UsageError: The product has several batches, and none is named.
        FileError: A file does not open.
        StorageError: The bytes of a file are gone or changed.
    """
    with database.look() as session:
        found = _only(explain(session, product, on, vendor=vendor, batch=batch), product)
        number = found.batch.id if found.batch else None
        judgement = judgements.judgement_of(session, found.product.id, number)
        called, seller = str(found.product.id), str(found.vendor.id)
        only = str(number) if number else None
        return Report(
            on=on,
            explained=found,
            papers=tuple(_papers(database, session, found, password)),
            exposure=exposing.exposure(session, called, vendor=seller, batch=only),
            criteria=tuple(checklists.criteria()),
            line=checklists.show(session, seller, on),
            standards=tuple(standards.find(key) for key in found.standing.standards),
            fingerprint=judgement.fingerprint if judgement else "",
        )


def _only(found: Sequence[Explained], product: str) -> Explained:
    if len(found) > 1:
        names = ", ".join(each.batch.name if each.batch else "(none)" for each in found)
        message = f"{product} has {len(found)} batches: {names}."
        raise UsageError(message, "Say which: --batch NAME")
    return found[0]


def _papers(
    database: Database, session: Session, found: Explained, password: str | None
) -> Iterator[Paper]:
    for evidence in found.case.evidence:
        certificate = store.certificate_at(session, evidence.certificate)
        if certificate is not None:
            contents, file = contents_of(session, certificate), file_of(session, certificate)
            verdicts = [v for v in found.standing.verdicts if v.certificate == evidence.certificate]
            pictures = _pictures(database, session, contents, file, verdicts, password)
            yield Paper(contents, file, tuple(_values(contents, verdicts, pictures)))


def _values(
    contents: Contents, verdicts: Sequence[Verdict], pictures: dict[int, bytes]
) -> Iterator[Value]:
    for row, result in enumerate(contents.results, 1):
        place = result.reading.result.place
        yield Value(
            row=row,
            result=result,
            printed=wording.value(result),
            outcome=outcome_at(place, verdicts),
            verdicts=tuple(verdict for verdict in verdicts if verdict.place == place),
            picture=pictures.get(row, b""),
            corrections=tuple(c for c in contents.counting if c.row == contents.row_at(row)),
        )


def _pictures(
    database: Database,
    session: Session,
    contents: Contents,
    file: File,
    verdicts: Sequence[Verdict],
    password: str | None,
) -> dict[int, bytes]:
    """The picture of each row by its number; each page is drawn once."""
    path = kept_path(database, file.sha256)
    numbered = sorted(
        (pair for pair in enumerate(contents.results, 1) if not pair[1].reading.entered),
        key=lambda pair: pair[1].reading.result.place.page,
    )
    pictures: dict[int, bytes] = {}
    for number, rows in groupby(numbered, lambda pair: pair[1].reading.result.place.page):
        page, here = store.page_of(session, file.id, number), list(rows)
        if page is not None:
            frames = [value_mark(result, _colour(result, verdicts)) for _, result in here]
            drawn = strips(path, page, frames, password=password)
            pictures |= {row: png for (row, _), png in zip(here, drawn, strict=True)}
    return pictures


def _colour(result: Result, verdicts: Sequence[Verdict]) -> str:
    return COLOURS[outcome_at(result.reading.result.place, verdicts)]
