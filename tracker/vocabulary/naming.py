"""Words beside a name that do not change its meaning: fillers, methods, norms, temperatures."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tracker.vocabulary import loader, units
from tracker.vocabulary.spelling import folded
from tracker.vocabulary.table import Table

_FILE = "naming.toml"
_LISTS = ("before", "behind", "around", "by", "methods", "norms")
_DEGREES = (
    r"\d{1,3}(?:\s*(?:-|–|±|to)\s*\d{1,3})?\s*°\s*c(?:\s*[/,]\s*\d{1,3}\s*(?:h|hrs?|std\.?))?"
)
_NORM = r"[a-z0-9.:/ -]{0,24}?(?:<\d{2,4}>|\d{3,6}[-:./\d]*|\d{1,2}(?:\.\d{1,3}){1,3})"
_CODE = r"[a-z]{1,5}[-. /]?\d{1,4}[-./\d]*,?\s+rev\.?\s?\d{1,3}"
_NUMBERED = re.compile(r"^\(?\d{1,2}(?:\.\d{1,2}){0,2}[.)]\s+(?=[^\W\d])")
_YEAR = r"(?:(?:19|20)\d\d|mod\b\.?)"
_AND = r"[\s,;+&/()–-]{1,4}"
_LONGEST = 80  # letters
_MARKS = "*†‡§•#·»> "


class _Patterns(NamedTuple):
    """The file, made ready."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    around: re.Pattern[str]
    measured: re.Pattern[str]
    warm: re.Pattern[str]
    said_by: re.Pattern[str]


def barer(text: str) -> Iterator[str]:
    """The text without what may be left out at its ends, one thing less each time.

    A mark or number before it, a unit or portion behind it, a method or norm, then words like
    "content of".
    """
    patterns = _patterns(loader.user_folder())
    bare = _without_unit(_NUMBERED.sub("", text.lstrip(_MARKS)))
    if bare != text:
        yield bare
    for ends in ((patterns.measured,), (patterns.before, patterns.behind)):
        for pattern in ends * 2:
            plain = _level(bare)
            match = pattern.search(plain)
            if match and (left := bare[: match.start()] + bare[match.end() :]).strip():
                bare = left.strip(" ,:;–-")
                yield bare


def _without_unit(text: str) -> str:
    """The text without the unit or portion that it ends with: "Lead, ppm", "Salmonella /25 g"."""
    spotted = units.spot(text)
    if spotted is None or spotted[1] < len(text.rstrip(" )]")) or not spotted[0]:
        return text
    return text[: spotted[0]].rstrip(" ,:;([–-")


def cooled(text: str) -> str:
    """The text without a bare temperature behind it; "" if there is none."""
    match = _patterns(loader.user_folder()).warm.search(_level(text))
    return text[: match.start()] if match else ""


def is_measuring(text: str) -> bool:
    """Whether a text is methods, norms or temperatures: "by HPLC", "ISO 4833-1:2013", "30 °C"."""
    plain = _level(text.strip())
    patterns = _patterns(loader.user_folder())
    return len(plain) <= _LONGEST and bool(patterns.said_by.fullmatch(plain))


def is_frame(text: str) -> bool:
    """Whether a text says of the name in brackets behind it that it was measured: "Assay"."""
    return bool(_patterns(loader.user_folder()).around.fullmatch(_level(text.strip(" ,:;"))))


def _level(text: str) -> str:
    """The text folded, if that keeps every character where it is; else in lower case."""
    plain = folded(text)
    return plain if len(plain) == len(text) else text.lower()


@cache
def _patterns(user_folder: Path | None) -> _Patterns:
    """The built-in words and those in the user's folder."""
    words: dict[str, list[str]] = {kind: [] for kind in _LISTS}
    for data in (loader.built_in(_FILE), loader.own(_FILE) if user_folder else {}):
        table = Table(data, _FILE, "")
        table.only(_LISTS)
        for kind in _LISTS:
            words[kind] += map(_level, table.names(kind))
    by, methods, norms = (_either(words[kind]) for kind in ("by", "methods", "norms"))
    what = rf"(?:{methods}|{norms}\s*{_NORM})"
    item = rf"(?:{what}|{_CODE}|{_DEGREES}|{_YEAR}|[a-z]{{1,5}}-\d{{2,4}})"
    return _Patterns(
        before=re.compile(rf"^{_either(words['before'])}(?:\s+|(?<=['’:]))"),
        behind=re.compile(rf"[\s,:]+{_either(words['behind'])}$"),
        around=re.compile(_either(words["around"])),
        measured=re.compile(rf"[\s,;:–-]+(?:(?:{by}\s+)?(?:{what}|{_CODE})|{by}\s+{_DEGREES})$"),
        warm=re.compile(rf"[\s,;:–-]+{_DEGREES}$"),
        said_by=re.compile(rf"(?:{by}\s+)?(?:{what}|{_CODE}|{_DEGREES})(?:{_AND}{item})*\)?"),
    )


def _either(spellings: Iterable[str]) -> str:
    """A pattern of any of the spellings, the longest first, blanks free."""
    ordered = sorted(set(spellings), key=len, reverse=True)
    return "(?:" + "|".join(r"\s*".join(map(re.escape, s.split())) for s in ordered) + ")"
