"""Files and folders imported: each file by itself, told as it happens."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.printed import bytes_of, parsed, sample
from tests.services.conftest import Shop
from tracker.errors import (
    BrokenFileError,
    DatabaseBusyError,
    NotACertificateFileError,
    NotFoundError,
    StorageError,
)
from tracker.services import filing, importing
from tracker.services.importing import (
    Found,
    Known,
    News,
    Refused,
    Stored,
    files_in,
    import_files,
    wish,
)
from tracker.services.matching import Wish
from tracker.services.parsing import ReadingOptions
from tracker.services.worker import Finished, Progress
from tracker.store.certificates import every_certificate
from tracker.store.session import Database


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read without a worker: those called "bad" cannot be."""

    def read_files(
        paths: Iterable[Path], options: ReadingOptions, *, jobs: int
    ) -> Iterator[Progress | Finished]:
        for path in paths:
            yield Progress(path, 1)
            if path.stem.startswith("bad"):
                yield Finished(path, BrokenFileError(f"{path} is cut off.", "Get it again."))
            else:
                head = sample(report_number=path.stem)
                yield Finished(path, parsed(head, name=path.name))

    monkeypatch.setattr(importing, "read_files", read_files)


def folder(tmp_path: Path, *names: str) -> Path:
    """A folder with files of these names."""
    for name in names:
        path = tmp_path / "papers" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes_of(path.name))
    return tmp_path / "papers"


def imported(db: Database, *paths: Path, wished: Wish | None = None) -> list[News]:
    """What is told of an import, but for pages."""
    said = wished or Wish()
    news = import_files(db, files_in(paths), lambda _: said, ReadingOptions())
    return [each for each in news if not isinstance(each, Progress)]


def test_a_folder_is_searched_to_the_bottom(tmp_path: Path) -> None:
    """Every PDF and picture in it is found, whatever the case of its name, and nothing else."""
    papers = folder(tmp_path, "b.PDF", "deep/er/a.pdf", "scan.TIFF", "notes.txt", "photo.jpeg")

    assert [path.name for path in files_in([papers])] == [
        "b.PDF",
        "a.pdf",
        "photo.jpeg",
        "scan.TIFF",
    ]


def test_a_file_is_taken_once_whatever_its_name(tmp_path: Path) -> None:
    """A file named by itself needs no suffix; named twice it is imported once."""
    papers = folder(tmp_path, "lab.pdf", "nameless")

    assert files_in([papers / "nameless", papers, papers / "lab.pdf"]) == [
        papers / "nameless",
        papers / "lab.pdf",
    ]


def test_a_folder_without_certificates_is_an_error(tmp_path: Path) -> None:
    """It says what was looked for."""
    with pytest.raises(NotACertificateFileError, match="holds no certificate") as refused:
        files_in([folder(tmp_path, "notes.txt")])

    assert "pdf" in refused.value.hint


def test_one_bad_file_of_fifty(db: Database, tmp_path: Path) -> None:
    """Forty-nine are stored and one is named."""
    papers = folder(tmp_path, *(f"lab-{n}.pdf" for n in range(49)), "bad.pdf")

    news = imported(db, papers)

    assert news[0] == Found(50)
    assert len([each for each in news if isinstance(each, Stored)]) == 49
    assert [each.path.name for each in news if isinstance(each, Refused)] == ["bad.pdf"]


def test_a_second_run_imports_only_what_is_new(db: Database, tmp_path: Path) -> None:
    """Files that were imported before are told with their twins, without being read again."""
    papers = folder(tmp_path, "a.pdf")
    imported(db, papers)

    news = imported(db, folder(tmp_path, "b.pdf"))

    assert isinstance(news[0], Known)
    assert "is certificate 1 already, received as a.pdf on 2026-03-01" in news[0].sentence
    assert news[1:] == [Found(1), Stored(papers / "b.pdf", [2])]


def test_twins_in_one_folder_are_one(db: Database, tmp_path: Path) -> None:
    """Of two files with the same bytes one is stored, and the other is named with it."""
    papers = folder(tmp_path, "a.pdf")
    (papers / "copy.pdf").write_bytes(bytes_of("a.pdf"))

    known, *rest = imported(db, papers)

    assert isinstance(known, Known)
    assert known.sentence == f"{papers / 'copy.pdf'} has the same bytes as {papers / 'a.pdf'}."
    assert rest == [Found(1), Stored(papers / "a.pdf", [1])]


def test_a_file_that_is_not_there_is_refused(db: Database, tmp_path: Path) -> None:
    """A wrong path is that file's trouble; the others are imported."""
    papers = folder(tmp_path, "a.pdf")

    news = imported(db, papers / "gone.pdf", papers / "a.pdf")

    assert isinstance(news[0], Refused)
    assert "no such file" in str(news[0].error)
    assert news[-1] == Stored(papers / "a.pdf", [1])


def test_certificates_go_where_the_user_says(db: Database, shop: Shop, tmp_path: Path) -> None:
    """With the vendor alone, what is printed names product and batch."""
    imported(db, folder(tmp_path, "a.pdf"), wished=Wish(shop.vendor))

    with db.look() as session:
        (certificate,) = every_certificate(session)
    assert (certificate.product_id, certificate.batch_id) == (shop.green, 1)


def test_names_become_numbers(db: Database, shop: Shop) -> None:
    """A product's vendor need not be said; a wrong name is refused before anything is read."""
    with db.look() as session:
        assert wish(session, None, "red powder", "R-1") == Wish(shop.vendor, shop.red, "R-1")
        assert wish(session, "gullible leaf", None, None) == Wish(shop.vendor)
        with pytest.raises(NotFoundError):
            wish(session, "Gullible Leave", None, None)


@pytest.mark.parametrize("error", [StorageError("No room."), DatabaseBusyError("Held.")])
def test_trouble_with_the_database_ends_the_run(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """What fails one file would fail all: the run ends, what was stored before stays."""
    papers = folder(tmp_path, "a.pdf", "b.pdf")
    imported(db, papers / "a.pdf")

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(filing, "rejudge_batches", fail)
    with pytest.raises(type(error)):
        imported(db, papers)

    with db.look() as session:
        assert len(every_certificate(session)) == 1


def test_a_quicker_import_of_the_same_bytes_is_told(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bytes that another process stored while they were read are known, not an error."""
    papers = folder(tmp_path, "a.pdf")
    monkeypatch.setattr(importing, "known_as", lambda *_: "")
    imported(db, papers)

    news = imported(db, papers)

    assert isinstance(news[-1], Known)
