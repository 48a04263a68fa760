"""Standards: every built-in file loads and passes its own examples; a bad one is refused."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from tracker.checks import examples
from tracker.errors import NotFoundError, VocabularyError
from tracker.vocabulary import loader, standards
from tracker.vocabulary.standards import Standard

EVERY = list(standards.every().values())
HEAD = """\
title = "A test"
short = "Test"
edition = "1"
jurisdiction = "none"
authority = "voluntary"
url = "https://standard.example"
read = 2026-11-22
confirmed = true
"""
LIMIT = """
[limits]
lead = { operator = "<=", number = 1, unit = "ppm" }
"""


@pytest.mark.parametrize("standard", EVERY, ids=lambda s: s.key)
def test_its_examples(standard: Standard) -> None:
    """Every built-in standard does what its own examples say."""
    assert standard.examples
    assert examples.failures(standard) == []


@pytest.mark.parametrize("standard", EVERY, ids=lambda s: s.key)
def test_it_names_its_source(standard: Standard) -> None:
    """Every built-in limit says where it was read and when; one from memory is not confirmed."""
    assert standard.read == dt.date(2026, 11, 22)
    assert standard.edition
    assert standard.jurisdiction
    for limit in standard.limits:
        named = limit.url or limit.source or standard.source
        assert named
        assert not (limit.confirmed and "from memory" in named)


def test_all_that_are_asked_for_are_there() -> None:
    """The laws, guides and yardsticks that the project promises are among the built-in files."""
    keys = set(standards.every())

    assert keys >= {
        "utah-r70-580-5",
        "georgia-16-13-122",
        "florida-2025",
        "czech-448-2025",
        "solvents-kentucky",
        "solvents-south-carolina",
        "solvents-usp-467",
        "kratom-2-percent-arizona",
        "us-scheduled-alkaloids",
        "ahpa-metals",
        "ahpa-microbial",
        "usp-2232",
        "usp-2023-dried",
        "nsf-173",
        "california-prop-65",
        "fda-interim-lead",
        "eu-2023-915",
        "washington-pesticides-314-55-108",
        "herb-mycotoxins",
    }


def test_a_family_shares_its_limits() -> None:
    """Members of a family have its limits, but for what each says otherwise."""
    texas, nebraska = (
        standards.find(f"kratom-2-percent-{state}") for state in ("texas", "nebraska")
    )

    assert [limit.key for limit in texas.limits] == ["7oh_share", "synthetic_alkaloids"]
    assert [(limit.operator, limit.number) for limit in nebraska.limits] == [("<", Decimal(2))]
    assert texas.digest == nebraska.digest


REFUSED = [
    ("title = 'x'\n", "line 1", '"read" is missing'),
    (HEAD + LIMIT.replace("ppm", "ppq"), "line 11", '"ppq" is not a unit of basis "concentration"'),
    (HEAD + LIMIT.replace("<=", "=<"), "line 11", '"operator" is "=<"'),
    (HEAD + LIMIT.replace("lead =", "laed ="), "line 11", 'did you mean "lead"?'),
    (HEAD + LIMIT.replace("number = 1", "number = 'one'"), "line 11", "should be a number"),
    (HEAD + LIMIT.replace("number = 1, ", ""), "line 11", "needs a number"),
    (HEAD + LIMIT.replace("number", "numbr"), "line 11", 'did you mean "number"?'),
    (HEAD + LIMIT.replace(" }", ', basis = "daily" }'), "line 11", 'of basis "daily"'),
    (HEAD + LIMIT.replace(" }", ", least = 1 }"), "line 11", "belongs to a range"),
    (HEAD + LIMIT.replace(" }", ', forms = ["dust"] }'), "line 11", '"dust" is not a form'),
    (HEAD + LIMIT.replace(" }", ', unless = "x" }'), "line 11", 'there is no limit "x"'),
    (HEAD + LIMIT.replace('"<="', '"absent"'), "line 11", '"absent" takes no number'),
    (HEAD.replace("voluntary", "holy") + LIMIT, "line 5", "in force, voluntary"),
    (HEAD.replace("2026-11-22", "'soon'") + LIMIT, "line 7", "should be a date"),
    (HEAD.replace("= true", "= 1") + LIMIT, "line 8", "should be true or false"),
    (HEAD.replace("url", "urls") + LIMIT, "line 6", 'did you mean "url"?'),
    (
        HEAD.replace('url = "https://standard.example"\n', "") + LIMIT,
        "line 1",
        "where it comes from",
    ),
    (HEAD, "line 1", "no limit in it"),
    (
        HEAD + LIMIT + "\n[[examples]]\nsays = 'x'\noutcomes = { led = 'pass' }\n",
        "line 15",
        'did you mean "lead"?',
    ),
    (HEAD + "[limits\n", "line 9", "Expected"),
]


@pytest.mark.parametrize(("text", "line", "reason"), REFUSED)
def test_a_malformed_file_is_refused(text: str, line: str, reason: str) -> None:
    """A file that is not a standard is refused with its name, the line and the reason."""
    with pytest.raises(VocabularyError) as refused:
        standards.read(text, "mine.toml")

    assert str(refused.value).startswith("mine.toml")
    assert line in str(refused.value)
    assert reason in str(refused.value)
    assert refused.value.hint


def test_the_users_own_stand_beside_the_built_in(tmp_path: Path) -> None:
    """A file in the user's folder is a standard like the others, and marked as the user's own."""
    (tmp_path / "standards").mkdir()
    (tmp_path / "standards" / "mine.toml").write_text(HEAD + LIMIT, "utf-8")

    loader.use_folder(tmp_path)
    standards.forget()
    try:
        own, built_in = standards.find("mine"), standards.find("utah-r70-580-5")
    finally:
        loader.use_folder(None)

    assert own.own
    assert not built_in.own


def test_an_unknown_standard_names_the_likeliest() -> None:
    """A key that is not found gives a hint at those like it."""
    with pytest.raises(NotFoundError) as missing:
        standards.find("utah-r70-580")

    assert "utah-r70-580-5" in missing.value.hint
