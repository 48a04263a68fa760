"""Labels that no list has, understood by the words of which they are composed."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from rapidfuzz.distance import OSA

from tracker.vocabulary import loader
from tracker.vocabulary.spelling import folded
from tracker.vocabulary.table import Table

_FILE = "composed.toml"
_TABLES = ("date", "noun", "code", "name", "said", "frame")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 9
_MISSPELLED = 6  # letters: shorter words are too much like others; one letter may be missing


@cache
def _files(user_folder: Path | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """The built-in lists, and the user's own of that folder."""
    return loader.built_in(_FILE), loader.own(_FILE) if user_folder else {}


class _Words(NamedTuple):
    """What words are of which lists, a list being named by its table and kind: exact and begun."""

    exact: dict[str, set[tuple[str, str]]]
    begun: dict[str, set[tuple[str, str]]]


@cache
def _words(user_folder: Path | None) -> _Words:
    """The built-in words and those in the user's folder."""
    found = _Words({}, {})
    for data in (loader.built_in(_FILE), loader.own(_FILE)):
        Table(data, _FILE, "").only(_TABLES)
        for table, kinds in data.items():
            for kind in kinds:
                for word in Table(kinds, _FILE, "", (table,)).names(kind):
                    lists = found.begun if word.endswith("*") else found.exact
                    lists.setdefault(word.rstrip("*"), set()).add((table, kind))
    return found


@lru_cache(maxsize=8192)
def _lists_of(word: str, user_folder: Path | None) -> frozenset[tuple[str, str]]:
    """The lists that have a word."""
    known = _words(user_folder)
    lists = set(known.exact.get(word, ()))
    for length in range(3, len(word) + 1):
        lists |= known.begun.get(word[:length], set())
    return frozenset(lists)


@cache
def _kinds(table: str) -> tuple[str, ...]:
    return tuple(loader.built_in(_FILE)[table])


def _is(table: str, kind: str, word: str) -> bool:
    return (table, kind) in _lists_of(word, loader.user_folder())


def _said(table: str, words: Iterable[str]) -> dict[str, set[str]]:
    """Of each kind of a table the words that are of it, kinds without a word left out."""
    by_kind = {kind: {w for w in words if _is(table, kind, w)} for kind in _kinds(table)}
    return {kind: found for kind, found in by_kind.items() if found}


def fact_of(words: tuple[str, ...]) -> str | None:
    """The one fact that all words of a label together name; None where they name none or two.

    Args:
        words: In the normal form of labels, at least two.
    """
    if not 1 < len(words) <= _MOST_WORDS:
        return None
    return _fact_of(words, loader.user_folder())


@lru_cache(maxsize=4096)
def _fact_of(words: tuple[str, ...], user_folder: Path | None) -> str | None:
    unknown = [word for word in words if not _lists_of(word, user_folder)]
    if unknown:
        spelled = _spelled(unknown[0], user_folder) if len(unknown) == 1 else None
        words = tuple([spelled if w == unknown[0] else w for w in words]) if spelled else ()
    return _dated(words) or _coded(words) or _named(words) if words else None


@lru_cache(maxsize=8192)
def _spelled(word: str, user_folder: Path | None) -> str | None:
    """The known word that a long one differs from by one letter or two letters' order."""
    if len(word) < _MISSPELLED or not word.isalpha():
        return None
    known = (k for k in _words(user_folder).exact if len(k) >= _MISSPELLED - 1 and k[0] == word[0])
    return next((k for k in known if OSA.distance(word, k, score_cutoff=1) <= 1), None)


def _dated(words: Sequence[str]) -> str | None:
    events, nouns = _said("date", words), _said("noun", words)
    known = [w for found in (*events.values(), *nouns.values()) for w in found]
    days = [w for w in words if _is("said", "day", w)]
    if not _only(words, [*known, *days], "date"):
        return None
    on_report = "reported" in nouns
    event = next(iter(events), "")
    # "Emisión del informe", "Recepción de muestra": only of these the noun does not tell the day.
    alone = event == "reported" if on_report else nouns or event in ("collected", "received")
    if len(events) == 1 and (days or alone or _is_done(known)):
        return "reported" if on_report and event in ("completed", "started") else event
    if set(events) == {"started", "completed"}:  # "Start / end of analysis"
        return "tested"
    if events or not days or not nouns:
        return None
    return "reported" if "reported" in nouns else "tested"


def said(table: str, label: str) -> frozenset[str]:
    """The kinds of a table of which a label has a word."""
    return frozenset(_said(table, folded(label).split()))


def is_work(label: str) -> bool:
    """Whether a label has a word for a laboratory's own work."""
    return any(_is("frame", "work", word) for word in folded(label).split())


@loader.remembered(4096)
def is_bench(label: str) -> bool:
    """Whether a text has a word of a laboratory's bench: "Prep By", "Analyzed", "SOP"."""
    return any(_is("frame", "bench", word) for word in _WORD.findall(folded(label)))


def is_of_premises(label: str) -> bool:
    """Whether a label has a word of a producer's premises: "Cultivation facility", "License"."""
    return any(_is("frame", "premises", word) for word in _WORD.findall(folded(label)))


def _is_done(words: Sequence[str]) -> bool:
    """Whether one of some words is a participle: "received"."""
    return any(word.endswith("ed") for word in words)


def _coded(words: Sequence[str]) -> str | None:
    kinds = _said("code", words)
    codes = [w for w in words if _is("said", "code", w)]
    work = [w for w in words if _is("frame", "work", w)]
    known = [w for found in kinds.values() for w in found]
    theirs = [w for w in words if _is("frame", "theirs", w)]
    if not kinds or not codes or not _only(words, [*known, *codes, *work, *theirs], "code"):
        return None
    return (
        None
        if (theirs and "batch" not in kinds) or (work and "batch" in kinds)
        else next(iter(kinds))
    )


def _named(words: Sequence[str]) -> str | None:
    kinds = _said("name", words)
    names = [w for w in words if _is("said", "name", w)]
    described = [w for w in words if _is("said", "description", w)]
    known = [w for found in kinds.values() for w in found]
    if not kinds or not _only(words, [*known, *names, *described], "name"):
        return None
    if described:  # of a client's description the client's product
        return "product"
    return next(iter(kinds)) if names else None


def _only(words: Sequence[str], known: Sequence[str], frame: str) -> bool:
    """Whether every word is known or changes nothing."""
    return all(word in known or _is("frame", frame, word) for word in words)
