"""tesseract is used where it is on the machine; here a script stands in for it."""

from pathlib import Path

import pytest
from PIL import Image

from tests.pages.conftest import texts
from tests.pages.test_recognise import SHEET, paper
from tracker.pages import rapid, recogniser_here, tesseract
from tracker.pages.recognise import recognised

ANSWER = """\
level page_num block_num par_num line_num word_num left top width height conf text
4 1 1 1 1 0 10 20 100 20 -1
5 1 1 1 1 1 10 20 48 20 96.5 Lead
5 1 1 1 1 2 70 20 40 20 91 <0.5
5 1 1 1 2 1 10 60 30 20 40 0.7
"""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tesseract on the path that always reads the same."""
    script = tmp_path / "bin" / "tesseract"
    script.parent.mkdir()
    (tmp_path / "answer").write_text(ANSWER.replace(" ", "\t"), "utf-8")
    script.write_text(f"#!/bin/sh\ncat > {tmp_path}/asked\ncat {tmp_path}/answer\n", "utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(script.parent), prepend=":")
    return tmp_path


def test_tesseract_is_found_on_the_path(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where rapidocr is not installed, the tesseract on the machine is used."""
    monkeypatch.undo()
    monkeypatch.setenv("PATH", str(program / "bin"))
    monkeypatch.setattr(rapid, "is_there", lambda: False)

    assert isinstance(recogniser_here(), tesseract.Tesseract)


def test_without_either_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where neither is installed, nothing is recognised."""
    monkeypatch.undo()
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(rapid, "is_there", lambda: False)

    assert recogniser_here() is None


def test_tesseract_is_given_a_picture_and_read(program: Path) -> None:
    """Words come with their rectangles and certainties, in lines."""
    lines = tesseract.Tesseract().lines(Image.new("RGB", (300, 200), "white"))

    assert [(line.text, line.x0, line.top, line.x1, line.bottom) for line in lines] == [
        ("Lead <0.5", 10, 20, 110, 40),
        ("0.7", 10, 60, 40, 80),
    ]
    assert lines[0].seen[0].certainty == pytest.approx(0.965)
    assert (program / "asked").read_bytes().startswith(b"\x89PNG")


def test_tesseract_confirms_its_numbers(program: Path) -> None:
    """The second look finds the same characters at the same places."""
    page = recognised(SHEET, lambda _: paper(72), tesseract.Tesseract())

    assert texts(page) == ["Lead", "<0.5", "0.7"]
    assert [word.certainty for word in page.words] == [0.965, 0.91, 0.4]
