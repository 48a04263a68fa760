"""Files with odd names and things that are no files: each is named, none stops the rest."""

import os
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES
from tests.conftest import Run
from tracker.services import filing
from tracker.store.certificates import every_certificate, file_at
from tracker.store.session import Database

pytestmark = [
    pytest.mark.usefixtures("at_hand"),
    pytest.mark.skipif(os.name == "nt", reason="there are no such names and things there"),
]


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with one good certificate, deep in it."""
    folder = tmp_path / "papers"
    (folder / "deep.pdf").mkdir(parents=True)
    shutil.copy(SAMPLES / "all-well.pdf", folder / "deep.pdf" / "good.pdf")
    return folder


def names(db: Database) -> list[str]:
    """The names under which files were kept."""
    with db.look() as session:
        return [file_at(session, each.file_id).name for each in every_certificate(session)]


def test_pipes_and_links_to_nowhere_are_named(run: Run, db: Database, papers: Path) -> None:
    """They are refused without being opened, a link in a circle ends, the certificate is stored."""
    os.mkfifo(papers / "pipe.pdf")
    (papers / "endless.pdf").symlink_to("/dev/zero")
    (papers / "gone.pdf").symlink_to("nowhere.pdf")
    (papers / "round.pdf").symlink_to("round.pdf")
    (papers / "circle").symlink_to(".")

    result = run("import", str(papers))

    assert result.stderr.count("is a pipe or a device, not a file.") == 2
    assert "gone.pdf cannot be read: no such file or directory." in result.stderr
    assert "round.pdf cannot be read: too many levels of symbolic links." in result.stderr
    assert "1 stored, 4 not stored." in result.stderr
    assert result.exit_code == 1
    assert names(db) == ["good.pdf"]


def test_odd_names_are_written_out(run: Run, db: Database, papers: Path) -> None:
    """Ends of lines, commands to the terminal and bytes that are no characters harm nothing."""
    odd = os.fsdecode(b"-a \xc3\xbc\n\x1b[31m\xff.pdf")
    try:
        (papers / odd).write_bytes((papers / "deep.pdf" / "good.pdf").read_bytes() + b"%")
    except OSError:
        pytest.skip("this system takes no such name")

    result = run("import", str(papers))
    again = run("import", str(papers))

    assert "2 stored." in result.stderr
    assert names(db) == [r"-a ü\x0a\x1b[31m\xff.pdf", "good.pdf"]
    assert "\x1b" not in result.output + again.output


def test_a_folder_that_may_not_be_looked_into_is_named(
    run: Run, db: Database, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What may be in it is not passed over in silence, and the others are stored."""
    closed = papers / "closed"
    closed.mkdir()
    may_look = os.scandir

    def look(path: str | Path) -> object:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return may_look(path)

    monkeypatch.setattr(os, "scandir", look)
    result = run("import", str(papers))

    assert f"{closed} cannot be read: permission denied." in result.stderr
    assert result.exit_code == 1
    assert names(db) == ["good.pdf"]


def test_an_empty_path_is_not_this_folder(run: Run, db: Database) -> None:
    """What a script passes where nothing is set imports nothing."""
    result = run("import", "")

    assert "A path is empty." in result.stderr
    assert result.exit_code == 2
    assert names(db) == []


def test_a_fault_of_the_program_is_that_files_alone(
    run: Run, db: Database, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that cannot be stored for a reason nobody foresaw is named, the next is stored."""
    shutil.copy(SAMPLES / "expired.pdf", papers / "bad.pdf")
    faults = [ZeroDivisionError("nought")]
    media_type = filing.media_type

    def fail_once(data: bytes) -> str:
        if faults:
            raise faults.pop()
        return media_type(data)

    monkeypatch.setattr(filing, "media_type", fail_once)
    result = run("import", str(papers))

    assert "bad.pdf cannot be stored: ZeroDivisionError: nought" in result.stderr
    assert "report it" in result.stderr
    assert result.exit_code == 1
    assert names(db) == ["good.pdf"]
    assert len(list(db.files.names())) == 1


def test_a_folder_without_certificates_is_told(run: Run, tmp_path: Path) -> None:
    """It says what was looked for, and ends with the status of a file."""
    (tmp_path / "notes.txt").write_text("nothing")

    result = run("import", str(tmp_path))

    assert f"The folder {tmp_path} holds no certificate." in result.stderr
    assert "Looked for: jpeg, jpg, pdf" in result.stderr
    assert result.exit_code == 3


def test_a_path_that_leads_nowhere_is_told(run: Run, tmp_path: Path) -> None:
    """A file that is not there is named with the system's reason."""
    result = run("import", str(tmp_path / "gone.pdf"))

    assert "gone.pdf cannot be read: no such file or directory." in result.stderr
    assert result.exit_code == 3
