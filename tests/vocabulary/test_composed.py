"""Labels that no list has are understood by their words."""

from pathlib import Path

import pytest

from tracker.errors import VocabularyError
from tracker.vocabulary.composed import fact_of
from tracker.vocabulary.labels import tokens


@pytest.mark.parametrize(
    ("label", "fact"),
    [
        ("Date and time sample was received at laboratory", "received"),
        ("Received At", "received"),
        ("Date Received At Lab", "received"),
        ("Analysis End Date", "completed"),
        ("Date of Start of Testing", "started"),
        ("Testing and Report Date", "reported"),
        ("Date of Laboratory Analysis", "tested"),
        ("Datum konce zkoušky", None),
        ("Datum und Uhrzeit der Entnahme", "collected"),
        ("Tanggal Terima / Date Received", "received"),
        ("Laboratory Internal Sample Reference", "sample_id"),
        ("Manufacturer's Lot / Batch Code", "batch"),
        ("Final Report Reference Number", "report_number"),
        ("Sample lot no.", "batch"),
        ("Name and Address of Applicant", "client"),
        ("Customer's Sample Name", "product"),
        ("Désignation client", "product"),
        ("End of Report", None),
        ("Fim dos ensaios", "completed"),
        ("Laboratory Analysis Batch No.", None),
        ("Certificate of Analysis", None),
        ("Sample Type", None),
        ("Received By", None),
    ],
)
def test_fact(label: str, fact: str | None) -> None:
    """All words of a label together name one fact, or none."""
    words = tuple(token.normal for token in tokens(label))

    assert fact_of(words) == fact


def test_own_words(own_folder: Path) -> None:
    """Words in the user's folder are understood beside the built-in ones."""
    (own_folder / "composed.toml").write_text('[date]\nreceived = ["gotten"]\n', "utf-8")

    assert fact_of(("date", "sample", "gotten")) == "received"


def test_unknown_table(own_folder: Path) -> None:
    """A table that is none of the file's is refused by its name."""
    (own_folder / "composed.toml").write_text('[dates]\nreceived = ["gotten"]\n', "utf-8")

    with pytest.raises(VocabularyError, match="dates"):
        fact_of(("date", "received"))
