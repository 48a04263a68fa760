"""Bad input: a clear sentence with the next step, nothing stored, and the exit status that fits."""

import errno
import os
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.cli.conftest import SAMPLES
from tests.conftest import Run
from tests.pages.raw_pdf import CATALOGUE, one_page, raw_pdf
from tracker.store import session as sessions
from tracker.store.certificates import every_certificate
from tracker.store.session import Database

FONT = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
LINE = b"BT /F 12 Tf 72 700 Td (Lead 0.05) Tj ET"
WHOLE = one_page(FONT, LINE)
LEAF = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>"

CODED = (
    b"/Font<</F<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H/DescendantFonts["
    b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/CIDSystemInfo<</Registry(Adobe)"
    b"/Ordering(Identity)/Supplement 0>>/DW 600/FontDescriptor<</Type/FontDescriptor"
    b"/FontName/Made/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 900/Descent -200"
    b"/CapHeight 700/StemV 80>>>>]>>>>"
)
"""A font of glyphs by number, which say nothing of the characters that they stand for."""

BAD = {
    "empty.pdf": b"",
    "words.pdf": b"Dear customer, all is well.",
    "page.pdf": b"<!DOCTYPE html><html>Log in</html>",
    "cut.pdf": (SAMPLES / "all-well.pdf").read_bytes()[:4000],
    "no-page.pdf": raw_pdf(CATALOGUE, b"<</Type/Pages/Kids[]/Count 0>>"),
    "long.pdf": raw_pdf(
        CATALOGUE,
        b"<</Type/Pages/Kids[%s]/Count 5000>>"
        % b"".join(b"%d 0 R " % (3 + i) for i in range(5000)),
        *[LEAF] * 5000,
    ),
    "large.pdf": one_page(FONT, LINE, box="0 0 612 14400"),
    "loop.pdf": raw_pdf(CATALOGUE, b"<</Type/Pages/Kids[2 0 R]/Count 1>>"),
    "cut.png": b"\x89PNG\r\n\x1a\n\0\0\0",
}
"""Files that are refused, by name."""

SENTENCES = {
    "empty.pdf": ("is empty.", "Download it again"),
    "words.pdf": ("is not a PDF or a picture", "Name a PDF"),
    "page.pdf": ("it is a web page", "Open the address in a browser"),
    "cut.pdf": ("is cut off", "Download it again"),
    "no-page.pdf": ("has no page.", "Download it again"),
    "long.pdf": ("has 5000 pages; 200 are allowed.", "Allow more: --max-pages 5000"),
    "large.pdf": ("is 200 inches long", "Print it to a new PDF"),
    "loop.pdf": ("is broken", "print it to a new PDF"),
    "cut.png": ("is broken", "Download it again"),
    "locked.pdf": ("is encrypted.", "Give its password: --password WORD"),
}
"""What is said of each, and what to do next."""


def locked(path: Path) -> Path:
    """A PDF that the word "fern" opens."""
    canvas = Canvas(str(path), encrypt=StandardEncryption("fern", ownerPassword="moss"))
    canvas.drawString(72, 720, "Arsenic")
    canvas.save()
    return path


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A folder with every bad file."""
    folder = tmp_path / "bad"
    folder.mkdir()
    for name, content in BAD.items():
        (folder / name).write_bytes(content)
    locked(folder / "locked.pdf")
    return folder


def stored(db: Database) -> int:
    """How many certificates there are; their bytes are there, and no others."""
    with db.look() as session:
        count = len(every_certificate(session))
    assert len(list(db.files.names())) == count
    return count


@pytest.mark.usefixtures("at_hand")
@pytest.mark.parametrize("name", SENTENCES)
def test_a_bad_file_is_a_sentence(run: Run, db: Database, bad: Path, name: str) -> None:
    """Each is named with what is wrong and what to do; nothing is stored; the status is 3."""
    result = run("import", str(bad / name))

    sentence, hint = SENTENCES[name]
    assert f"Error: {bad / name}" in result.stderr
    assert sentence in result.stderr
    assert hint in result.stderr
    assert result.exit_code == 3
    assert stored(db) == 0


def test_no_bad_file_takes_the_others_along(run: Run, db: Database, bad: Path) -> None:
    """In a folder of bad files each is named, the good one is stored, and the status is 1."""
    shutil.copy(SAMPLES / "all-well.pdf", bad)

    result = run("import", str(bad), "--jobs", "2")

    assert [name for name in SENTENCES if str(bad / name) not in result.stderr] == []
    assert f"1 stored, {len(SENTENCES)} not stored." in result.stderr
    assert result.exit_code == 1
    assert stored(db) == 1


@pytest.mark.usefixtures("at_hand")
def test_one_bad_file_of_fifty(run: Run, db: Database, tmp_path: Path) -> None:
    """Forty-nine are stored, one is named, and the status is 1."""
    for number in range(49):
        (tmp_path / f"{number}.pdf").write_bytes(WHOLE + b"%%%d" % number)
    (tmp_path / "bad.pdf").write_bytes(b"")

    result = run("import", str(tmp_path))

    assert "bad.pdf is empty" in result.stderr
    assert "49 stored, 1 not stored." in result.stderr
    assert result.exit_code == 1
    assert stored(db) == 49


@pytest.mark.usefixtures("at_hand")
def test_the_password_opens_an_encrypted_file(run: Run, db: Database, tmp_path: Path) -> None:
    """With --password the file is stored as it came, still encrypted."""
    path = locked(tmp_path / "locked.pdf")

    result = run("import", str(path), "--password", "fern")

    assert result.exit_code == 0
    assert stored(db) == 1
    assert db.files.read(next(iter(db.files.names()))) == path.read_bytes()


def unread(run: Run, path: Path) -> str:
    """What is printed of an import whose page cannot be read."""
    run("vendor", "add", "Dolor Amet Kratom")
    run("product", "add", "1", "Black Leaf Powder")
    result = run("import", str(path), "--product", "1", "--batch", "DA-5480")
    assert result.exit_code == 0
    return result.stdout


@pytest.mark.usefixtures("at_hand")
def test_a_picture_without_text_is_stored_and_named(run: Run, db: Database) -> None:
    """A page that is a picture is named, and keeps its certificate from verifying anything."""
    told = unread(run, SAMPLES / "scan.pdf")

    assert "needs text recognition: 1" in told
    assert "unverified: Certificate 1 has no text that could be read on page 1" in told
    assert 'pip install "coa-tracker[ocr]"' in told
    assert stored(db) == 1


@pytest.mark.usefixtures("at_hand")
def test_a_font_without_characters_is_stored_and_named(
    run: Run, db: Database, tmp_path: Path
) -> None:
    """A page of glyphs that stand for no known characters is a page that cannot be read."""
    line = b"BT /F 11 Tf 72 %d Td <" + b"0007" * 40 + b"> Tj ET\n"
    content = b"".join(line % (700 - 14 * n) for n in range(20))
    (tmp_path / "coded.pdf").write_bytes(one_page(CODED, content))

    told = unread(run, tmp_path / "coded.pdf")

    assert "needs text recognition: 1" in told
    assert "unverified: Certificate 1 has no text that could be read on page 1" in told
    assert stored(db) == 1


def test_brackets_without_end_do_not_end_the_program(
    run: Run, db: Database, tmp_path: Path
) -> None:
    """A page of objects nested twenty thousand deep is stored or named; the next file is read."""
    (tmp_path / "a.pdf").write_bytes(one_page(FONT, b"[" * 20000 + b"]" * 20000 + b" " + LINE))
    (tmp_path / "b.pdf").write_bytes(WHOLE)

    result = run("import", str(tmp_path))

    assert "b.pdf" in result.stdout
    assert stored(db) >= 1


def test_a_file_that_may_not_be_read_is_told(
    run: Run, db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system refuses is said in its words, with what to check."""
    path = tmp_path / "secret.pdf"
    path.write_bytes(WHOLE)
    may_open = Path.open

    def refuse(self: Path, *how: Any) -> Any:
        if self == path:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return may_open(self, *how)

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    result = run("import", str(path))

    assert "secret.pdf cannot be read: permission denied." in result.stderr
    assert "that you may read the file" in result.stderr
    assert result.exit_code == 3
    assert stored(db) == 0


@pytest.mark.usefixtures("at_hand")
def test_a_full_disk_under_the_files_is_told(
    run: Run, db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the bytes do not fit, nothing is stored and nothing half written is left."""
    (tmp_path / "lab.pdf").write_bytes(WHOLE)

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = run("import", str(tmp_path / "lab.pdf"))

    assert "No space left on device" in result.stderr
    assert "Make room" in result.stderr
    assert result.exit_code == 4
    assert stored(db) == 0
    assert [path for path in db.files.folder.rglob("*") if path.is_file()] == []


@pytest.mark.usefixtures("at_hand")
def test_a_full_disk_under_the_database_is_told(
    run: Run, db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the rows do not fit, the bytes that were kept for them are taken away again."""
    (tmp_path / "lab.pdf").write_bytes(WHOLE)
    db.close()
    prepare = sessions._prepare_sqlite

    def full(connection: sqlite3.Connection, record: object) -> None:
        prepare(connection, record)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        connection.execute("CREATE TEMP TABLE used_up (x)")

    monkeypatch.setattr(sessions, "_prepare_sqlite", full)
    for number in range(200):
        (tmp_path / f"{number}.pdf").write_bytes(WHOLE + b"%%%d" % number)
    result = run("import", str(tmp_path))

    assert "full" in result.stderr
    assert "Make room" in result.stderr
    assert result.exit_code == 4
    stored(db)


@pytest.mark.usefixtures("at_hand")
def test_a_database_held_by_another_is_told(
    run: Run, db: Database, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command waits, then says who has to finish; nothing is stored."""
    (tmp_path / "lab.pdf").write_bytes(WHOLE)
    monkeypatch.setattr(sessions, "WAIT_SECONDS", 0.2)
    other = sqlite3.connect(made, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    result = run("import", str(tmp_path / "lab.pdf"))

    other.close()
    assert "Another process holds the database" in result.stderr
    assert result.exit_code == 4
    assert stored(db) == 0


def test_a_database_of_a_newer_version_is_told(run: Run, made: Path, tmp_path: Path) -> None:
    """It is left alone, and the program asks to be upgraded."""
    with sqlite3.connect(made) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    result = run("import", str(tmp_path))

    assert "is of version 9999" in result.stderr
    assert "pip install --upgrade" in result.stderr
    assert result.exit_code == 4
