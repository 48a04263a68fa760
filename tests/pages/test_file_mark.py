"""What a PDF says about itself comes back: program, revisions, days."""

import datetime as dt
from pathlib import Path

from PIL import Image

from tests.pages.raw_pdf import CATALOGUE, raw_pdf
from tracker.pages import opened
from tracker.records.judgement import FileMark

PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>"
SAID = b"<</Producer(Loom  4.2)/CreationDate(D:20260305120000+01'00')/ModDate(D:20260309)>>"


def a_pdf(path: Path, said: bytes = SAID, more: bytes = b"") -> Path:
    """A PDF of one empty page that says this about itself, with something written behind it."""
    path.write_bytes(raw_pdf(CATALOGUE, PAGES, PAGE, said, trailer=b"/Info 4 0 R") + more)
    return path


def marked(path: Path) -> FileMark | None:
    """What a file says about itself."""
    with opened(path, password=None, engine="auto", max_pages=1) as file:
        return file.mark


def test_program_and_days(tmp_path: Path) -> None:
    """The program and the days come back as the file says them."""
    made, changed = dt.date(2026, 3, 5), dt.date(2026, 3, 9)

    assert marked(a_pdf(tmp_path / "lab.pdf")) == FileMark("Loom 4.2", 1, made, changed)


def test_revisions(tmp_path: Path) -> None:
    """Each writing ends once; a file made for the web is written once in two parts."""
    again = a_pdf(tmp_path / "again.pdf", more=b"% more\n%%EOF\n")
    web = a_pdf(tmp_path / "web.pdf", b"<</Linearized 1/Producer(Loom)>>", b"%%EOF\n")

    found = [marked(path) for path in (again, web)]

    assert [mark and mark.revisions for mark in found] == [2, 1]


def test_nothing_said(tmp_path: Path) -> None:
    """A file that says nothing, a day that is none, and a picture have no mark."""
    picture = tmp_path / "page.png"
    Image.new("RGB", (20, 20), "white").save(picture)
    silent = a_pdf(tmp_path / "silent.pdf", b"<<>>")
    absurd = a_pdf(tmp_path / "absurd.pdf", b"<</CreationDate(D:20269999)/ModDate(May)>>")

    assert [marked(path) for path in (picture, silent, absurd)] == [None, None, None]
