"""What the words that label the head of a certificate mean."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from tracker.vocabulary import composed, loader
from tracker.vocabulary.spelling import folded
from tracker.vocabulary.table import Table

_FILE = "labels.toml"
_RANKS = ("sure", "usual", "last")
# Words of Chinese, Japanese and Korean labels stand against Latin ones without a blank.
_EAST_ASIAN = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_TOKEN = re.compile(rf"\([sS]\)|[{_EAST_ASIAN}]+|[^\W_{_EAST_ASIAN}]+|[#№]")
# What is printed for "number", in the languages of the labels; "č." has lost its accent.
_NUMBER = frozenset(
    {"#", "№", "number", "numbers", "no", "nr", "num", "nbr", "nummer", "numero", "n", "c"}
    | {"cislo", "numer", "nro", "nomor", "номер"}
)
_ORDINAL = frozenset("ºª")  # of "n.º": the letter before it is the word
# Letters that are "number" only with a sign behind them: "n°", "c." but not "Lot C".
_LETTERS = frozenset("nNcC")
_BEHIND_LETTER = ".°º:"
_COLON = re.compile(r"[^\w:：#№]*[:：]")
_RUN_TOGETHER = ("number", "nummer", "nr")
_MOST_PARTS = 5
_SHORT = 5  # letters: shorter labels are too much like one another
_LONG = 8  # letters: longer labels are hardly ever one letter from another
_ALIKE = 85.0  # of 100: one letter in seven may be wrong
_SPELLED_NUMBER = ("number", "no", "nr", "id")


class Meaning(NamedTuple):
    """A fact that a label may stand for; rank 0 says so surely, 1 mostly, 2 at a pinch."""

    fact: str
    rank: int


class Token(NamedTuple):
    """A word of a text.

    Attributes:
        normal: Its normal form.
        start, end: Where it stands in the text.
        ended: A colon ends it.
        begins: Some label begins with it.
    """

    normal: str
    start: int
    end: int
    ended: bool = False
    begins: bool = False


@loader.remembered(16384)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in normal form; every way to write "number" is "#"."""
    known = _tables(loader.user_folder()).longest
    return tuple([Token(w, a, b, ended, w in known) for w, a, b, ended, _ in _tokens(text)])


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        normal = folded(match.group())
        if normal in ("(s)", "") or match.group() in _ORDINAL:
            continue
        ended = _COLON.match(text, end) is not None
        if normal in _NUMBER and _is_number(text, start, end):
            yield Token("#", start, end, ended)
            continue
        ending = next((e for e in _RUN_TOGETHER if normal.endswith(e) and len(normal) > 5), "")
        if ending:
            yield Token(normal.removesuffix(ending), start, end - len(ending))
            yield Token("#", end - len(ending), end, ended)
        else:
            yield Token(normal, start, end, ended)


def _is_number(text: str, start: int, end: int) -> bool:
    """Whether what may be short for "number" is: a letter only with a sign behind it."""
    return text[start:end] not in _LETTERS or text[end : end + 1] in _BEHIND_LETTER


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
    for length in range(_within_colon(words, start, most) if most else 0, 0, -1):
        meanings = table.get(tuple([w.normal for w in words[start : start + length]]))
        if meanings:
            return length, meanings
    return None


def find_composed(words: Sequence[Token], start: int) -> tuple[int, tuple[Meaning, ...]] | None:
    """The same for a label that no list has, down to its colon or alone, by what its words say."""
    length = _within_colon(words, start, len(words))
    numbered = start == 1 and words[0].normal.isdigit()  # "1. Name of the customer"
    if start and not (numbered or words[start + length - 1].ended):
        return None
    fact = composed.fact_of(tuple([w.normal for w in words[start : start + length]]))
    return (length, (Meaning(fact, 0),)) if fact else None


def _within_colon(words: Sequence[Token], start: int, most: int) -> int:
    """How many words from one on may be one label: no label goes on behind a colon."""
    for length, word in enumerate(words[start : start + most], 1):
        if word.ended:
            return length
    return min(most, len(words) - start)


@lru_cache(maxsize=1024)
def find_alike(text: str) -> tuple[Meaning, ...]:
    """What a label means that is printed nearly so; () where none is near enough."""
    letters = "".join(token.normal for token in tokens(text)).replace("rn", "m")
    near = process.extractOne(
        letters, _run_together(loader.user_folder()), scorer=fuzz.ratio, score_cutoff=_ALIKE
    )
    return _tables(loader.user_folder()).meanings[(near[0],)] if near else ()


@lru_cache(maxsize=1024)
def find_misspelled(text: str) -> tuple[Meaning, ...]:
    """What a long label means that has one letter wrong, or two in the wrong order; else ()."""
    letters = "".join(token.normal for token in tokens(text))
    if len(letters) < _LONG or not letters.isalpha():
        return ()
    folder = loader.user_folder()
    near = process.extractOne(letters, _run_together(folder), scorer=OSA.distance, score_cutoff=1)
    return _tables(folder).meanings[(near[0],)] if near and near[0][0] == letters[0] else ()


@cache
def _run_together(user_folder: Path | None) -> list[str]:
    """The labels that are one word, or known as one, and not short."""
    keys = _tables(user_folder).meanings
    return [key[0] for key in keys if len(key) == 1 and len(key[0]) > _SHORT]


def begins_label(text: str) -> bool:
    """Whether any label begins with all words of a text and goes on after them."""
    words = tuple([word.normal for word in tokens(text)])
    return words in _tables(loader.user_folder()).beginnings


def find_torn(words: Sequence[Token], start: int) -> tuple[int, tuple[Meaning, ...]] | None:
    """The same where blanks within a label's words are too many or too few: "Date of Re ceipt"."""
    table = _tables(loader.user_folder()).meanings
    for length in range(_within_colon(words, start, _MOST_PARTS), 1, -1):
        meanings = table.get(("".join([w.normal for w in words[start : start + length]]),))
        if meanings:
            return length, meanings
    return None
