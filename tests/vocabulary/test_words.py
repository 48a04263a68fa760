"""Words that stand for a result, a verdict or a bound."""

from collections import defaultdict
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.vocabulary import loader, words
from tracker.vocabulary.spelling import folded

FILE = loader.built_in("words.toml")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ND", "not detected"),
        ("N.D.¹", "not detected"),
        ("None Detected", "not detected"),
        ("< LOD", "not detected"),
        ("n.n.", "not detected"),
        ("nicht nachweisbar", "not detected"),
        ("Non détecté", "not detected"),
        ("no detectado", "not detected"),
        ("nedetekováno", "not detected"),
        ("nie wykryto", "not detected"),
        ("Non rilevato", "not detected"),
        ("Tidak terdeteksi", "not detected"),
        ("tespit edilemedi", "not detected"),
        ("BDL", "not detected"),
        ("No foreign material observed", "not detected"),
        ("Keine Fremdstoffe gefunden", "not detected"),
        ("Nie wykryto / Not detected", "not detected"),
        ("Negatif", "absent"),
        ("u.d.B.", "<"),
        ("Inferiore a LOQ", "<"),
        ("di bawah LOQ", "<"),
        ("Tidak diuji", "not tested"),
        ("Memenuhi syarat", "pass"),
        ("Uygun değil", "fail"),
        ("Tidak memenuhi syarat", "fail"),
        ("<LOQ", "<"),
        ("BLQ ppm", "<"),
        ("Trace", "<"),
        ("TNTC", ">"),
        (">ULOQ", ">"),
        ("Absent in 25 g", "absent"),
        ("Negative/1g", "absent"),
        ("Absent (25 g)", "absent"),
        ("ausencia", "absent"),
        ("neprokázáno", "absent"),
        ("assente", "absent"),
        ("Positive", "present"),
        ("nachgewiesen", "present"),
        ("NT", "not tested"),
        ("—", "not tested"),
        ("N/A", "not tested"),
        ("nicht bestimmt", "not tested"),
        ("PASS", "pass"),
        ("vyhovuje", "pass"),
        ("Does not conform", "fail"),
        ("non conforme", "fail"),
        ("nevyhovuje", "fail"),
    ],
)
def test_words_say_what_they_say(text: str, expected: str) -> None:
    """A word for a result has its state in every language, with or without unit and portion."""
    assert words.state(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", ".", "LOQ", "Limit", "0", "0.5", "<0.5", "Brown powder", "Pass / Fail"),
        *("No more than 5 detected", "Sand was observed"),
    ],
)
def test_other_texts_say_nothing(text: str) -> None:
    """Numbers, headings and descriptions are no words for a result."""
    assert words.state(text) is None
    assert not words.is_result_word(text)


def test_only_verdicts_are_verdicts() -> None:
    """A non-detect is a result, not a verdict; single letters are none without a legend."""
    assert [words.status(t) for t in ("Pass", "OOS", "ND", "Absent", "V", "")] == [
        "pass",
        "fail",
        None,
        None,
        None,
        None,
    ]


def test_no_word_is_on_two_lists() -> None:
    """Each word of the file has one state."""
    lists = defaultdict(set)
    for state in get_args(words.State):
        for word in FILE[state]["words"]:
            lists["".join(folded(word).split())].add(state)

    assert [both for both in lists.values() if len(both) > 1] == []


def test_every_word_of_the_file_is_understood() -> None:
    """The words are found as they are listed."""
    lost = [
        (word, state)
        for state in get_args(words.State)
        for word in FILE[state]["words"]
        if words.state(word) != state
    ]

    assert lost == []


@pytest.mark.parametrize(
    ("text", "kind", "rest"),
    [
        ("NMT 30.0", "<=", "30.0"),
        ("max.5", "<=", "5"),
        ("<= 5", "<=", "5"),
        ("≤5", "<=", "5"),
        ("< 0,05", "<", "0,05"),
        ("less than 10", "<", "10"),
        ("nejvýše 2,5", "<=", "2,5"),
        ("mindestens 3", ">=", "3"),
        ("maks. 10", "<=", "10"),
        ("en fazla 5", "<=", "5"),
        ("tidak kurang dari 2", ">=", "2"),
        ("non superiore a 3", "<=", "3"),
        ("> 6,500", ">", "6,500"),
        ("ca. 5", "~", "5"),
        ("= 2", "=", "2"),
        ("maximally 5", None, "maximally 5"),
        ("5", None, "5"),
    ],
)
def test_a_bound_is_taken_off(text: str, kind: str | None, rest: str) -> None:
    """Signs and words before a number bound it; a longer word is not cut in two."""
    assert words.bound(text) == (kind, rest)


@given(st.text(max_size=30))
def test_any_text_may_be_asked(text: str) -> None:
    """No text is too odd, and a bound leaves the end of the text."""
    kind, rest = words.bound(text)

    assert text.endswith(rest)
    assert kind is None or kind in get_args(words.Bound)
    assert words.state(text) is None or words.is_result_word(text)


def test_a_word_of_the_users_own_is_understood(tmp_path: Path) -> None:
    """The user's words.toml adds words to the lists."""
    (tmp_path / "words.toml").write_text('["not detected"]\nwords = ["zip"]\n', "utf-8")
    loader.use_folder(tmp_path)

    assert (words.state("ZIP"), words.state("ND")) == ("not detected", "not detected")


def test_what_was_asked_before_is_forgotten_with_the_folder(tmp_path: Path) -> None:
    """Answers are remembered only as long as the same folder is in use."""
    (tmp_path / "words.toml").write_text('["not detected"]\nwords = ["zip"]\n', "utf-8")
    said = [words.is_result_word("zip")]
    for folder in (tmp_path, None):
        loader.use_folder(folder)
        said.append(words.is_result_word("zip"))

    assert said == [False, True, False]


def test_estimates_and_ranges_are_taken_off() -> None:
    """The word of an estimate, and the one between two ends, leave what follows."""
    assert (words.estimated("est. 5"), words.estimated("5")) == ("5", None)
    assert (words.between("– 20"), words.between("20")) == ("20", None)
