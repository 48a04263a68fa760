"""Labels that no list has, understood by the words of which they are composed."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from tracker.vocabulary import loader

_FILE = "composed.toml"
_MOST_WORDS = 9


@cache
def _files(user_folder: Path | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """The built-in lists, and the user's own of that folder."""
    return loader.built_in(_FILE), loader.own(_FILE) if user_folder else {}


@cache
def _pattern(user_folder: Path | None, table: str, kind: str) -> re.Pattern[str]:
    """What matches each word of one list, the user's words among them."""
    words = [word for data in _files(user_folder) for word in data.get(table, {}).get(kind, ())]
    return re.compile("|".join(re.escape(word).replace(r"\*", r"\w*") for word in words))


@cache
def _kinds(table: str) -> tuple[str, ...]:
    return tuple(_files(None)[0][table])


def _is(table: str, kind: str, word: str) -> bool:
    return _pattern(loader.user_folder(), table, kind).fullmatch(word) is not None


def _said(table: str, words: Iterable[str]) -> dict[str, set[str]]:
    """Of each kind of a table the words that are of it, kinds without a word left out."""
    by_kind = {kind: {w for w in words if _is(table, kind, w)} for kind in _kinds(table)}
    return {kind: found for kind, found in by_kind.items() if found}


@lru_cache(maxsize=4096)
def fact_of(words: tuple[str, ...]) -> str | None:
    """The one fact that all words of a label together name; None where they name none or two.

    Args:
        words: In the normal form of labels, at least two.
    """
    if not 1 < len(words) <= _MOST_WORDS:
        return None
    return _dated(words) or _coded(words) or _named(words)


def _dated(words: Sequence[str]) -> str | None:
    events, nouns = _said("date", words), _said("noun", words)
    known = [w for found in (*events.values(), *nouns.values()) for w in found]
    days = [w for w in words if _is("said", "day", w)]
    if not _only(words, [*known, *days], "date"):
        return None
    if len(events) == 1 and (days or any(w.endswith("ed") for w in known)):
        event = next(iter(events))
        on_report = event in ("completed", "started") and "reported" in nouns
        return "reported" if on_report else event
    if events or not days or not nouns:
        return None
    return "reported" if "reported" in nouns else "tested"


def _coded(words: Sequence[str]) -> str | None:
    kinds = _said("code", words)
    codes = [w for w in words if _is("said", "code", w)]
    known = [w for found in kinds.values() for w in found]
    if not kinds or not codes or not _only(words, [*known, *codes], "code"):
        return None
    return next(iter(kinds))


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
