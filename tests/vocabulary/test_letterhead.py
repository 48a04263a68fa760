"""Words of a certificate's head that are no labels."""

import pytest

from tracker.vocabulary import letterhead


def test_months() -> None:
    """Every month has names in all nine languages, and none stands for two months."""
    assert sorted(set(letterhead.months().values())) == list(range(1, 13))
    assert letterhead.months()["brezna"] == 3
    assert letterhead.months()["ottobre"] == 10


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("PASS", "pass"),
        ("Passed ✔", "pass"),
        ("The sample complies with the limits.", "pass"),
        ("FAIL", "fail"),
        ("The sample does not comply with the limits.", "fail"),
        ("Nicht konform", "fail"),
        ("vyhovuje", "pass"),
        ("nevyhovuje", "fail"),
        ("PASS: within limits, FAIL: above limits", None),
        ("Tested", None),
        ("not tested", None),
        ("", None),
    ],
)
def test_verdict(text: str, verdict: str | None) -> None:
    """A denied pass is a fail, and a text that explains both words is no verdict."""
    assert letterhead.verdict_in(text) == verdict


@pytest.mark.parametrize("text", ["N/A", "n. a.", "-", "---", "Not provided", "", "none"])
def test_nothing(text: str) -> None:
    """What stands where nothing is to be said is told from a value."""
    assert letterhead.says_nothing(text)


@pytest.mark.parametrize("text", ["NA-17", "0", "Nonesuch Farms", "植物"])
def test_something(text: str) -> None:
    """What only looks a little like it is a value."""
    assert not letterhead.says_nothing(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Copper Hill Laboratories", "laboratory"),
        ("Umweltlabor Beispiel", "laboratory"),
        ("Zkušební laboratoř Vzor", "laboratory"),
        ("Example Trading s.r.o.", "legal"),
        ("Example Goods, L.L.C.", "legal"),
    ],
)
def test_kinds(text: str, kind: letterhead.Kind) -> None:
    """Laboratories and legal forms are known in several languages, inside of words too."""
    assert letterhead.has(kind, text)
