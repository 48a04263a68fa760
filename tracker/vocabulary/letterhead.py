"""Words of a certificate's head that are no labels: months, companies, verdicts, titles."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal

from tracker.vocabulary import loader
from tracker.vocabulary.spelling import folded

_WORD = re.compile(r"[^\W_]+")

Kind = Literal[
    "company",
    "legal",
    "laboratory",
    "science",
    "title",
    "generic",
    "nothing",
    "department",
    "division",
    "country",
    "state",
    "day_first",
    "repeated",
    "about",
]


@lru_cache(maxsize=16384)
def plain(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, accents and signs off."""
    return tuple(_WORD.findall(folded(text)))


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of some phrases, whole words, in words joined by one blank."""
    longest_first = sorted(map(folded, phrases), key=len, reverse=True)
    spelled = (re.escape(p).replace(r"\*", r"\w*") for p in longest_first)
    return re.compile(r"\b(?:" + "|".join(spelled) + r")\b")


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    built_in, own = loader.built_in("letterhead.toml"), loader.own("letterhead.toml")
    return {
        name: {k: [*lists.get(k, []), *own.get(name, {}).get(k, [])] for k in lists}
        for name, lists in built_in.items()
    }


@cache
def months() -> dict[str, int]:
    """Number of the month by its names and short forms."""
    months = _data()["months"]
    return {folded(word): int(number) for number, names in months.items() for word in names}


@cache
def words(kind: Kind) -> re.Pattern[str]:
    """What finds the words of one kind in `plain` words joined by blanks."""
    return any_of(_data()["words"][kind])


@cache
def sentence(kind: str) -> tuple[str, ...]:
    """Words of sentences that name the laboratory, as they are printed."""
    return tuple(_data()["sentence"][kind])


@cache
def title_words() -> frozenset[str]:
    """Words that make a phrase a title or a heading rather than a name."""
    return frozenset(_data()["words"]["title"])


@cache
def accreditation(kind: Literal["bodies", "words"]) -> re.Pattern[str]:
    """What finds the names of accreditation bodies, or the words for being accredited."""
    return any_of(_data()["accreditation"][kind])


@lru_cache(maxsize=4096)
def has(kind: Kind, text: str) -> bool:
    """Whether a text has a word of one kind."""
    return words(kind).search(" ".join(plain(text))) is not None


@lru_cache(maxsize=4096)
def says_nothing(text: str) -> bool:
    """Whether a text stands where nothing is to be said: "N/A", "-", "not provided"."""
    if not any(c.isalnum() for c in text):
        return True
    return words("nothing").fullmatch(" ".join(plain(text))) is not None


@cache
def _verdicts(kind: str) -> re.Pattern[str]:
    return any_of(_data()["verdict"][kind])


def is_verdict(text: str) -> bool:
    """Whether a text is a verdict and no other word."""
    bare = " ".join(plain(text))
    return any(_verdicts(kind).fullmatch(bare) for kind in ("pass", "fail"))


def verdict_has(kind: Literal["conforms", "all", "if"], text: str) -> bool:
    """Whether a text has a word of those that sentences with a verdict have."""
    return _verdicts(kind).search(" ".join(plain(text))) is not None


@lru_cache(maxsize=4096)
def verdict_in(text: str) -> Literal["pass", "fail"] | None:
    """The verdict that a text gives; None where it gives none, or speaks of both."""
    bare = " ".join(plain(text))
    failed = _verdicts("fail").search(bare)
    passed = _verdicts("pass").search(_verdicts("fail").sub(" ", bare))
    if bool(failed) == bool(passed):
        return None
    return "fail" if failed else "pass"
