"""Words that stand where a number could stand, words of a verdict, words that bound a number."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

from tracker.vocabulary import loader, units
from tracker.vocabulary.spelling import folded, without_marks

State = Literal["not detected", "<", ">", "absent", "present", "not tested", "pass", "fail"]
Verdict = Literal["pass", "fail"]
Bound = Literal["<", "<=", ">", ">=", "~", "="]

_KEPT = re.compile(r"[^\w<>≤≥+/✓✔✗✘]|_")
_PORTION = re.compile(r"\s*[(\[]\s*\d+(?:[.,]\d+)?\s*(?:g|gr|ml|kg)\s*[)\]]$", re.IGNORECASE)
# What words do in a sentence; a word on two lists does the first.
_ROLES = ("rules", "limits", "found", "contains", "is", "part", "or", "none", "all", "less")
_DASHES = frozenset("-–—−‐‑ ")
_LONG = 8  # words, of what no longer is a cell's


@dataclass(frozen=True, slots=True)
class _Words:
    """The file, made ready: states by text, the patterns of bounds, letters and sentence words.

    `bounding` finds a bound of any kind.
    """

    states: dict[str, State]
    beginnings: frozenset[str]
    bounds: tuple[tuple[re.Pattern[str], Bound], ...]
    bounding: re.Pattern[str]
    estimated: re.Pattern[str]
    between: re.Pattern[str]
    letters: dict[str, Verdict | None]
    sentences: dict[str, str]
    filler: frozenset[str]
    seen: frozenset[str]
    tails: tuple[str, ...]
    initials: dict[str, Verdict | None]


@loader.remembered(65536)
def state(text: str) -> State | None:
    """What a text without a number says of a result: "ND", "Absent in 25 g", "<LOQ", "Pass"."""
    states = _words(loader.user_folder()).states
    bare = text.strip()
    if not bare:
        return None
    return (
        states.get(_plain(bare))
        or states.get(_plain(without_marks(bare)))
        or states.get(_plain(_without_unit(bare)))
        or states.get(_plain(_PORTION.sub("", bare)))
        or _ticked(bare)
        or _in_few_words(bare)
        or _in_two_languages(bare)
        or _none_seen(bare)
    )


@loader.remembered(65536)
def status(text: str) -> Verdict | None:
    """The verdict that a whole text is: "PASS", "vyhovuje", "Does not conform"."""
    said = state(text)
    return said if said in ("pass", "fail") else None


@loader.remembered(65536)
def is_result_word(text: str) -> bool:
    """Whether a text can stand in a column of results without being a number."""
    return state(text) is not None


def letters() -> dict[str, Verdict | None]:
    """What single letters mean as verdicts where a legend explains them."""
    return _words(loader.user_folder()).letters


def initial(text: str) -> Verdict | None:
    """What a single letter says in a column of verdicts: "P", "F"."""
    return _words(loader.user_folder()).initials.get(text.strip())


@loader.remembered(16384)
def bound(text: str) -> tuple[Bound | None, str]:
    """How a text bounds the number it begins with, and the rest: "NMT 30.0" is "<=" and "30.0".

    The longest words count: "Limit min 5" is a minimum.
    """
    known, kind, end = _words(loader.user_folder()), None, 0
    if not known.bounding.match(text):
        return None, text
    for pattern, each in known.bounds:
        match = pattern.match(text)
        if match and match.end() > end:
            kind, end = each, match.end()
    return kind, text[end:]


def estimated(text: str) -> str | None:
    """The text without a leading "est." or "(e)"; None if it begins with no such word."""
    match = _words(loader.user_folder()).estimated.match(text)
    return text[match.end() :] if match else None


def between(text: str) -> str | None:
    """The text without a leading "to", "-" or "bis"; None if it begins with no such word."""
    match = _words(loader.user_folder()).between.match(text)
    return text[match.end() :] if match else None


@loader.remembered(16384)
def in_sentence(word: str) -> str:
    """What a word does in a sentence, as the file's list is called that it is on; "" for others."""
    return _words(loader.user_folder()).sentences.get(_plain(word), "")


@loader.remembered(16384)
def may_begin(word: str) -> bool:
    """Whether a word for a result, of several words perhaps, begins with this one."""
    return _plain(word) in _words(loader.user_folder()).beginnings


def tails() -> tuple[str, ...]:
    """Ends of compounds that say what is measured: "gehalt" of "Bleigehalt"."""
    return _words(loader.user_folder()).tails


def _in_few_words(text: str) -> State | None:
    """What a result of a sentence says: "below the detection limit" without "the"."""
    known, printed = _words(loader.user_folder()), text.split()
    said = [w for w in printed[1:] if _plain(w) not in known.filler]
    if not 0 < len(said) < len(printed) - 1:
        return None
    return known.states.get(_plain(" ".join([printed[0], *said])))


def _none_seen(text: str) -> State | None:
    """What "No foreign material observed" says."""
    known, printed = _words(loader.user_folder()), text.split()
    if not 2 < len(printed) < _LONG or any(map(str.isdigit, text)):
        return None
    denied = in_sentence(printed[0]) == "none" and _plain(printed[-1]) in known.seen
    return "not detected" if denied else None


def _in_two_languages(text: str) -> State | None:
    """What both sides of a stroke say alike: "Nie wykryto / Not detected"."""
    one, stroke, other = text.partition(" / ")
    said = state(one) if stroke else None
    return said if said and said == state(other) else None


def _ticked(text: str) -> State | None:
    """What a word beside a tick or a cross says, if both say the same: "✓ Passed"."""
    tick, word = text[0], text[1:].strip()
    said = state(word) if tick in "✓✔✗✘" and word else None
    return said if said == ("pass" if tick in "✓✔" else "fail") else None


def _without_unit(text: str) -> str:
    found = units.spot(text)
    return without_marks(text[: found[0]] + text[found[1] :]) if found else ""


@lru_cache(maxsize=65536)
def _plain(text: str) -> str:
    """A word as it is compared; a text of dashes is one dash."""
    if text and set(text) <= _DASHES:
        return "-"
    return _KEPT.sub("", folded(text.replace("≤", "<").replace("≥", ">")))


@lru_cache(maxsize=2)
def _words(folder: Path | None) -> _Words:
    """The built-in file and the user's own of that folder beside it."""
    files = (loader.built_in("words.toml"), loader.own("words.toml"))
    states: dict[str, State] = {}
    beginnings: set[str] = set()
    for file in files:
        for said in get_args(State):
            for word in file.get(said, {}).get("words", ()):
                states.setdefault(_plain(word), said)
                beginnings.add(_plain(word.split()[0]))
    bounds = _bounds(files)
    return _Words(
        states,
        frozenset(beginnings),
        tuple(bounds),
        re.compile("|".join(pattern.pattern for pattern, _ in bounds), re.IGNORECASE),
        _leading(_listed(files, "estimated")),
        _leading(_listed(files, "between")),
        _letters(files, "letters"),
        {
            _plain(word): role
            for role in reversed(_ROLES)
            for word in _listed(files, "sentences", role)
        },
        frozenset(map(_plain, _listed(files, "sentences", "filler"))),
        frozenset(map(_plain, _listed(files, "seen"))),
        tuple(_listed(files, "sentences", "tails")),
        _letters(files, "initials"),
    )


def _bounds(files: tuple[dict[str, Any], ...]) -> list[tuple[re.Pattern[str], Bound]]:
    """A pattern for each kind of bound."""
    order: tuple[Bound, ...] = ("<=", ">=", "<", ">", "~", "=")
    return [
        (_leading([w for f in files for w in f.get("bounds", {}).get(kind, ())]), kind)
        for kind in order
    ]


def _listed(files: tuple[dict[str, Any], ...], part: str, kind: str = "words") -> list[str]:
    return [word for file in files for word in file.get(part, {}).get(kind, ())]


def _letters(files: tuple[dict[str, Any], ...], part: str) -> dict[str, Verdict | None]:
    meaning: dict[str, Verdict | None] = {}
    for file in files:
        for said, verdict in (("pass", "pass"), ("fail", "fail"), ("none", None)):
            meaning |= dict.fromkeys(file.get(part, {}).get(said, ()), verdict)
    return meaning


def _leading(words: list[str]) -> re.Pattern[str]:
    """A pattern of any of the words at the beginning of a text, the longest first."""
    ordered = sorted(set(words), key=len, reverse=True)
    spelled = (
        r"\s*".join(re.escape(part) for part in word.split())
        + ("" if not word[-1].isalpha() else r"(?![^\W\d_])")
        for word in ordered
    )
    return re.compile(r"\s*(?:" + "|".join(spelled) + r")\s*", re.IGNORECASE)
