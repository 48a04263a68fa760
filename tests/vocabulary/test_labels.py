"""The words that label header facts."""

from pathlib import Path

import pytest

from tracker.errors import VocabularyError
from tracker.vocabulary import labels


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Batch Number", "batch"),
        ("BATCH NO.", "batch"),
        ("Batch #", "batch"),
        ("Lot/Batch No.", "batch"),
        ("BatchNumber", "batch"),
        ("Chargen-Nr.", "batch"),
        ("Chargennummer", "batch"),
        ("N° de lot", "batch"),
        ("Číslo šarže", "batch"),
        ("SampleID", "sample_id"),
        ("Sample ID", "sample_id"),
        ("Date(s) of analysis", "tested"),
        ("Datum příjmu vzorků laboratoří", "received"),
        ("Date d'émission", "reported"),
        ("Nazwa próbki", "product"),
    ],
)
def test_ways_of_writing(text: str, fact: str) -> None:
    """Case, accents, signs and the ways to write "number" make no difference."""
    words = labels.tokens(text)

    found = labels.find(words, 0)

    assert found is not None
    assert found[0] == len(words)
    assert fact in [meaning.fact for meaning in found[1]]


def test_longest() -> None:
    """Of two labels that begin alike the longer one is found."""
    found = labels.find(labels.tokens("Sample ID number"), 0)

    assert found is not None
    assert found[0] == 2


def test_torn() -> None:
    """A label is found where blanks within its words are wrong."""
    words = labels.tokens("Dateof Receipt")

    assert labels.find(words, 0) is None
    found = labels.find_torn(words, 0)
    assert found is not None
    assert found[1][0].fact == "received"


@pytest.mark.parametrize(
    ("text", "fact"),
    [("Sarnple ID:", "sample_id"), ("Batch Nurnber:", "batch"), ("Dato Received:", "received")],
)
def test_alike(text: str, fact: str) -> None:
    """A label with a letter misread is found among those of recognised text."""
    assert labels.find_alike(text)[0].fact == fact


def test_not_alike() -> None:
    """Words that are near no label are none."""
    assert labels.find_alike("Quick brown fox:") == ()


def test_no_label() -> None:
    """Words that label nothing are none."""
    assert labels.find(labels.tokens("quick brown fox"), 0) is None


def test_own_words(own_folder: Path) -> None:
    """A user's file adds labels to the built-in ones."""
    (own_folder / "labels.toml").write_text('[batch]\nsure = ["brew"]\n', "utf-8")

    found = labels.find(labels.tokens("Brew"), 0)

    assert found == (1, (labels.Meaning("batch", 0),))


def test_misspelt_rank(own_folder: Path) -> None:
    """A list that is not sure, usual or last is refused by name."""
    (own_folder / "labels.toml").write_text('[batch]\nshure = ["brew"]\n', "utf-8")

    with pytest.raises(VocabularyError, match="shure"):
        labels.find(labels.tokens("Batch"), 0)
