"""Files that are no certificates are named in a sentence; the others open."""

from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.pages.conftest import SHEET, File, texts
from tests.pages.raw_pdf import CATALOGUE, one_page, raw_pdf, stream
from tracker.errors import (
    BrokenFileError,
    EmptyFileError,
    EncryptedFileError,
    FileError,
    NoPagesError,
    NotACertificateFileError,
    TooLargeError,
)
from tracker.pages import Engine, open_pages, pdfium, plumber

HELVETICA = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
HELLO = b"BT /F 12 Tf 72 700 Td (Lead 0.05) Tj ET"


def written(folder: Path, content: bytes) -> Path:
    """A file of these bytes that is called PDF."""
    path = folder / "lab.pdf"
    path.write_bytes(content)
    return path


def test_pages_are_counted_from_one(tmp_path: Path, engine: Engine) -> None:
    """Each page knows its number, its size and who read it."""
    canvas = Canvas(str(tmp_path / "two.pdf"), pagesize=SHEET)
    for _ in range(2):
        canvas.drawString(72, 720, "Cadmium")
        canvas.showPage()
    canvas.save()

    pages = list(open_pages(tmp_path / "two.pdf", engine=engine))

    assert [(p.number, p.width, p.height, p.engine) for p in pages] == [
        (1, *SHEET, engine),
        (2, *SHEET, engine),
    ]


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    """A file of no bytes is called empty."""
    path = written(tmp_path, b"")

    with pytest.raises(EmptyFileError, match=r"lab\.pdf is empty"):
        list(open_pages(path))


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"<!DOCTYPE html><html>Log in</html>", "a web page"),
        (b"PK\x03\x04rest", "a ZIP archive"),
        (b"\xd0\xcf\x11\xe0rest", "an old Office document"),
        (b"{\\rtf1 text}", "a text document"),
        (b"\x1f\x8brest", "a compressed file"),
        (b"\x00\x00\x00\x18ftypheic", "a photograph or film"),
        (b"Lead 0.05 ppm", "something else"),
    ],
)
def test_what_is_no_pdf_is_named(tmp_path: Path, content: bytes, found: str) -> None:
    """A file that is only called PDF is refused with what it is and what to do."""
    path = written(tmp_path, content)

    with pytest.raises(NotACertificateFileError, match=f"it is {found}") as caught:
        list(open_pages(path))

    assert caught.value.hint


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """A path that leads nowhere is an error of ours with the system's reason."""
    with pytest.raises(FileError, match="cannot be read: no such file"):
        list(open_pages(tmp_path / "lab.pdf"))


def test_a_pdf_without_its_end_is_refused(file: File, tmp_path: Path) -> None:
    """A download that broke off is refused rather than read in part."""
    whole = file(lambda canvas: canvas.drawString(72, 720, "Lead")).read_bytes()
    path = written(tmp_path, whole[: len(whole) // 2])

    with pytest.raises(BrokenFileError, match="cut off"):
        list(open_pages(path))


def test_a_pdf_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    """A PDF without a catalogue is called broken."""
    path = written(tmp_path, b"%PDF-1.7\nnothing\nstartxref\n9\n%%EOF")

    with pytest.raises(BrokenFileError, match="broken"):
        list(open_pages(path))


def test_a_page_that_is_missing_is_named(tmp_path: Path) -> None:
    """A page whose object is not there is an error that gives its number."""
    whole = raw_pdf(CATALOGUE, b"<</Type/Pages/Kids[3 0 R 9 0 R]/Count 2>>", b"<</Type/Page>>")
    path = written(tmp_path, whole.replace(b"/Type/Page>>", b"/Type/Page/Parent 2 0 R>>"))

    with pytest.raises(BrokenFileError, match="page 2, is broken"):
        list(open_pages(path))


def encrypted(path: Path) -> Path:
    """A PDF that the word "fern" opens."""
    locked = StandardEncryption("fern", ownerPassword="moss", strength=128)
    canvas = Canvas(str(path), encrypt=locked)
    canvas.drawString(72, 720, "Arsenic")
    canvas.save()
    return path


def test_an_encrypted_pdf_wants_its_password(tmp_path: Path) -> None:
    """Without a password the hint says how to give one."""
    path = encrypted(tmp_path / "lab.pdf")

    with pytest.raises(EncryptedFileError, match="is encrypted") as caught:
        list(open_pages(path))

    assert "--password" in caught.value.hint


def test_a_wrong_password_is_told_apart(tmp_path: Path) -> None:
    """With a wrong password the sentence says that it is the password."""
    path = encrypted(tmp_path / "lab.pdf")

    with pytest.raises(EncryptedFileError, match="does not open with this password"):
        list(open_pages(path, password="bark"))


def test_an_encrypted_pdf_opens_with_its_password(tmp_path: Path, engine: Engine) -> None:
    """With its password an encrypted PDF is read like any other."""
    (page,) = open_pages(encrypted(tmp_path / "lab.pdf"), password="fern", engine=engine)

    assert texts(page) == ["Arsenic"]


def test_a_pdf_without_pages_is_refused(tmp_path: Path) -> None:
    """A PDF that lists no page says so."""
    path = written(tmp_path, raw_pdf(CATALOGUE, b"<</Type/Pages/Kids[]/Count 0>>"))

    with pytest.raises(NoPagesError, match="no page"):
        list(open_pages(path))


def test_too_many_pages_are_refused_before_any_is_read(tmp_path: Path, engine: Engine) -> None:
    """The count is compared first, and the hint allows as many as there are."""
    kids = b"".join(b"%d 0 R " % (3 + i) for i in range(5000))
    leaf = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>"
    tree = b"<</Type/Pages/Kids[%s]/Count 5000>>" % kids
    path = written(tmp_path, raw_pdf(CATALOGUE, tree, *[leaf] * 5000))

    with pytest.raises(TooLargeError, match="has 5000 pages; 200 are allowed") as caught:
        next(open_pages(path, engine=engine))

    assert caught.value.hint == "Allow more: --max-pages 5000"


def test_a_page_of_200_inches_is_refused(tmp_path: Path, engine: Engine) -> None:
    """A sheet that no printer holds is named with its length."""
    path = written(tmp_path, one_page(HELVETICA, HELLO, box="0 0 612 14400"))

    with pytest.raises(TooLargeError, match="page 1, is 200 inches long"):
        list(open_pages(path, engine=engine))


def test_forms_that_contain_themselves_end(tmp_path: Path, engine: Engine) -> None:
    """A form that draws itself is followed no further than it must."""
    form = stream(HELLO + b" /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<<"
                  b"/XObject<</X 5 0 R>>%s>>" % HELVETICA)  # fmt: skip
    path = written(tmp_path, one_page(b"/XObject<</X 5 0 R>>", b"/X Do", form))

    (page,) = open_pages(path, engine=engine)

    assert "Lead" in texts(page)


def test_objects_nested_deeply_end(tmp_path: Path, engine: Engine) -> None:
    """Thousands of brackets within brackets are an error or nothing, never an endless descent."""
    content = b"[" * 20000 + b"]" * 20000 + b" " + HELLO
    path = written(tmp_path, one_page(HELVETICA, content))

    try:
        states = [page.text_state for page in open_pages(path, engine=engine)]
    except BrokenFileError:
        states = ["text"]

    assert states in (["text"], ["blank"])


def test_a_page_tree_that_loops_ends(tmp_path: Path) -> None:
    """A tree of pages that is its own branch is refused."""
    path = written(tmp_path, raw_pdf(CATALOGUE, b"<</Type/Pages/Kids[2 0 R]/Count 1>>"))

    with pytest.raises(FileError):
        list(open_pages(path))


def test_a_page_that_makes_sense_is_read_once(file: File, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second engine is not asked where the first reads well."""
    monkeypatch.delattr(plumber, "pages_of")
    path = file(lambda canvas: canvas.drawString(72, 720, "Mercury"))

    (page,) = open_pages(path)

    assert page.engine == "pdfium"


def test_a_garbled_page_is_left_to_the_engine_that_reads_it(
    file: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where one engine's characters have no meaning and the other's have, the other's count."""
    path = file(lambda canvas: canvas.drawString(72, 720, "Mercury"))
    (sound,) = open_pages(path, engine="pdfplumber")
    garbled = replace(sound, text_state="unreadable", engine="pdfium")
    monkeypatch.setattr(pdfium, "pages_of", lambda *_: iter([garbled]))

    assert list(open_pages(path)) == [sound]
    assert list(open_pages(path, engine="pdfium")) == [garbled]
