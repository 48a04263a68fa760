"""What the words that label the head of a certificate mean."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, process

from tracker.vocabulary import loader
from tracker.vocabulary.spelling import folded
from tracker.vocabulary.table import Table

_FILE = "labels.toml"
_RANKS = ("sure", "usual", "last")
_TOKEN = re.compile(r"\([sS]\)|[^\W_]+|[#№]")
# What is printed for "number", in the languages of the labels; "č." has lost its accent.
_NUMBER = frozenset(
    {"#", "№", "number", "numbers", "no", "nr", "num", "nbr", "nummer", "numero", "n", "c"}
    | {"cislo", "numer", "nro"}
)
_ORDINAL = frozenset("ºª")  # of "n.º": the letter before it is the word
_RUN_TOGETHER = ("number", "nummer", "nr")
_MOST_PARTS = 5
_SHORT = 5  # letters: shorter labels are too much like one another
_ALIKE = 85.0  # of 100: one letter in seven may be wrong
_SPELLED_NUMBER = ("number", "no", "nr", "id")


class Meaning(NamedTuple):
    """A fact that a label may stand for; rank 0 says so surely, 1 mostly, 2 at a pinch."""

    fact: str
    rank: int


class Token(NamedTuple):
    """A word of a text in normal form, and where it stands in the text."""

    normal: str
    start: int
    end: int


@lru_cache(maxsize=16384)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in normal form; every way to write "number" is "#"."""
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        normal = folded(match.group())
        if normal in ("(s)", "") or match.group() in _ORDINAL:
            continue
        if normal in _NUMBER:
            yield Token("#", start, end)
            continue
        ending = next((e for e in _RUN_TOGETHER if normal.endswith(e) and len(normal) > 5), "")
        if ending:
            yield Token(normal.removesuffix(ending), start, end - len(ending))
            yield Token("#", end - len(ending), end)
        else:
            yield Token(normal, start, end)


class _Tables(NamedTuple):
    """What labels mean by their words.

    Attributes:
        meanings: By all words of a label.
        longest: By the first word, how many words the longest label has.
        beginnings: The first words of each label, one or more, but not all.
    """

    meanings: dict[tuple[str, ...], tuple[Meaning, ...]]
    longest: dict[str, int]
    beginnings: frozenset[tuple[str, ...]]


@cache
def _tables(user_folder: Path | None) -> _Tables:
    """The built-in labels and those in the user's folder."""
    table: dict[tuple[str, ...], dict[str, int]] = {}
    for data in (loader.built_in(_FILE), loader.own(_FILE)):
        for fact, lists in data.items():
            entry = Table(lists, _FILE, "", (fact,))
            entry.only(_RANKS)
            for rank, name in enumerate(_RANKS):
                for key in (k for words in entry.names(name) for k in _keys(words)):
                    table.setdefault(key, {}).setdefault(fact, rank)
    longest: dict[str, int] = {}
    for key in table:
        longest[key[0]] = max(len(key), longest.get(key[0], 0))
    meanings = {key: tuple(Meaning(*m) for m in found.items()) for key, found in table.items()}
    beginnings = frozenset(key[:n] for key in table for n in range(1, len(key)))
    return _Tables(meanings, longest, beginnings)


def _keys(words: str) -> Iterator[tuple[str, ...]]:
    """A label's words, and the label run together as bad text layers have it."""
    key = tuple(t.normal for t in _tokens(words))
    yield key
    if len(key) > 1 and len(words) > 6:
        for number in _SPELLED_NUMBER if "#" in key else ("",):
            yield ("".join(key).replace("#", number),)


def find(words: Sequence[Token], start: int) -> tuple[int, tuple[Meaning, ...]] | None:
    """How many words the longest label from a word on has, and what it means."""
    table, longest, _ = _tables(loader.user_folder())
    most = longest.get(words[start].normal)
    if most is None:
        return None
    for length in range(min(most, len(words) - start), 0, -1):
        meanings = table.get(tuple([w.normal for w in words[start : start + length]]))
        if meanings:
            return length, meanings
    return None


@lru_cache(maxsize=1024)
def find_alike(text: str) -> tuple[Meaning, ...]:
    """What a label means that is printed nearly so; () where none is near enough."""
    letters = "".join(token.normal for token in tokens(text)).replace("rn", "m")
    near = process.extractOne(
        letters, _run_together(loader.user_folder()), scorer=fuzz.ratio, score_cutoff=_ALIKE
    )
    return _tables(loader.user_folder()).meanings[(near[0],)] if near else ()


@cache
def _run_together(user_folder: Path | None) -> list[str]:
    """The labels that are one word, or known as one, and not short."""
    keys = _tables(user_folder).meanings
    return [key[0] for key in keys if len(key) == 1 and len(key[0]) > _SHORT]


def begins_label(words: Sequence[Token]) -> bool:
    """Whether any label begins with some words and goes on after them."""
    return tuple([w.normal for w in words]) in _tables(loader.user_folder()).beginnings


def find_torn(words: Sequence[Token], start: int) -> tuple[int, tuple[Meaning, ...]] | None:
    """The same where blanks within a label's words are too many or too few: "Date of Re ceipt"."""
    table = _tables(loader.user_folder()).meanings
    for length in range(min(_MOST_PARTS, len(words) - start), 1, -1):
        meanings = table.get(("".join([w.normal for w in words[start : start + length]]),))
        if meanings:
            return length, meanings
    return None
