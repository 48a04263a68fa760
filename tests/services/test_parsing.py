"""A file becomes a certificate with its results, and plain data of the agreed form."""

import hashlib
import json
from pathlib import Path

import pytest

from tests.printed import METALS, parsed, sample
from tracker.errors import FileError, NotACertificateFileError, TooLargeError
from tracker.records.place import Place
from tracker.records.reading import Cell, Doubt, OtherResult, Reading, Sample
from tracker.services import parsing
from tracker.services.parsing import as_json, bytes_of, parse_file, sha256_of

SAMPLES = Path(__file__).parents[2] / "samples"


def test_a_path_becomes_a_certificate() -> None:
    """Path in, the certificate with its results out."""
    path = SAMPLES / "all-well.pdf"

    certificate = parse_file(str(path))

    lead = next(result for result in certificate.results[0] if result.key == "lead")
    assert (certificate.file, lead.value.unit) == ("all-well.pdf", "ppm")
    assert certificate.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert certificate.unread_pages == ()


def test_pages_that_could_not_be_read_are_named() -> None:
    """Scans and unreadable pages count as unread, blank pages do not."""
    certificate = parsed(states=("text", "scan", "blank", "unreadable"))

    assert certificate.unread_pages == (2, 4)


@pytest.mark.parametrize(
    ("installed", "remedy"),
    [(False, 'pip install "coa-tracker[ocr]"'), (True, "leave --engine out")],
)
def test_an_unread_page_is_a_warning_that_says_what_to_do(
    installed: bool, remedy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Programs are told of a page that could not be read, and what would read it."""
    monkeypatch.setattr(parsing, "can_recognise", lambda: installed)

    (warning,) = as_json(parsed(states=("text", "scan")))["warnings"]

    assert warning["kind"] == "page_not_read"
    assert warning["sentence"].startswith("Page 2 has no text that could be read.")
    assert remedy in warning["sentence"]


def test_the_form_is_the_agreed_one() -> None:
    """Every key of the agreed form is there, with page and box; the text is JSON."""
    doubt = Doubt("page_cut", "The page ends in a row.", Place(1, 1, 2, 3, 4))

    data = as_json(parsed(sample({"Lead": "0.610 ppm"}), doubts=(doubt,)))

    assert json.loads(json.dumps(data)) == data
    assert {name: data[name] for name in ("file", "pages", "text_state", "reader", "samples")} == {
        "file": "lab.pdf",
        "pages": 1,
        "text_state": ["text"],
        "reader": "5",
        "samples": [],
    }
    assert data["certificate"]["batch"] == {
        "value": "KR-2401",
        "page": 1,
        "box": [36, 36, 200, 46],
    }
    assert data["warnings"] == [
        {"kind": "page_cut", "sentence": doubt.sentence, "page": 1, "box": [1, 2, 3, 4]}
    ]
    (row,) = data["results"]
    assert row == {
        "panel": "heavy_metals",
        "analyte": "Lead",
        "key": "lead",
        "result": "0.610 ppm",
        "value": 0.61,
        "unit": None,
        "limit": None,
        "limit_text": None,
        "lod": None,
        "loq": None,
        "uncertainty": None,
        "status": None,
        "alt": [],
        "page": 1,
        "box": [250, 100, 330, 110],
        "doubts": [],
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [("<0.05", None), ("ND", None), ("Absent", None), ("PASS", None), ("96000", 96000), ("7.", 7)],
)
def test_only_a_measured_number_is_a_value(text: str, value: float | None) -> None:
    """Non-detects, bounds and words have no value; a whole number stays whole."""
    (row,) = as_json(parsed(sample({"Lead": text})))["results"]

    assert row["value"] == value
    assert isinstance(row["value"], type(value))


def test_numbers_and_texts_of_a_full_row() -> None:
    """Limit, LOD, LOQ, verdict and further columns stand under their keys, texts as printed."""

    def cell(text: str) -> Cell:
        return Cell(text, Place(2, 0, 0, 1, 1))

    reading = Reading(
        panel="heavy_metals",
        analyte=cell("Lead"),
        result=cell("0,25"),
        unit=cell("mg/kg"),
        limit=cell("≤ 0,5"),
        lod=cell("0,01"),
        loq=cell("0,05"),
        status=cell("PASS"),
        others=(OtherResult(cell("250"), cell("µg/kg")),),
    )

    (row,) = as_json(parsed(Sample(sample().facts, (reading,))))["results"]

    assert (row["value"], row["limit"], row["lod"], row["loq"]) == (0.25, 0.5, 0.01, 0.05)
    assert (row["result"], row["unit"], row["limit_text"]) == ("0,25", "mg/kg", "≤ 0,5")
    assert (row["status"], row["page"]) == ("pass", 2)
    assert row["alt"] == [{"result": "250", "value": 250, "unit": "µg/kg"}]


def test_of_several_samples_the_first_stands_at_the_top() -> None:
    """All of them are in `samples`."""
    data = as_json(parsed(sample(batch="A"), sample(METALS, batch="B")))

    batches = [each["certificate"]["batch"]["value"] for each in data["samples"]]
    assert batches == ["A", "B"]
    assert data["certificate"] == data["samples"][0]["certificate"]
    assert data["results"] == data["samples"][0]["results"]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """It is told apart, with the command that takes folders."""
    with pytest.raises(NotACertificateFileError, match="is a folder") as refused:
        parse_file(tmp_path)

    assert "tracker import" in refused.value.hint


def test_a_huge_file_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More bytes than a certificate can have are not even hashed."""
    monkeypatch.setattr(parsing, "MAX_BYTES", 2**20)
    path = tmp_path / "huge.pdf"
    path.write_bytes(b"%PDF" + bytes(2**20))

    for take in (sha256_of, bytes_of, parse_file):
        with pytest.raises(TooLargeError, match="1 are allowed"):
            take(path)


def test_what_the_system_says_of_a_file_is_passed_on(tmp_path: Path) -> None:
    """A path that leads nowhere is an error of ours in the system's words."""
    with pytest.raises(FileError, match="no such file or directory"):
        bytes_of(tmp_path / "gone.pdf")
