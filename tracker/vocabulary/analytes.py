"""Substances, organisms and properties: looked up by the name a certificate prints.

A wrong key would give a wrong verdict, so a name that is not quite known is not found: it keeps
its printed form, and a person may give it a key in `aliases.toml` (printed text = key) in their own
folder.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from tracker.errors import VocabularyError
from tracker.vocabulary import brackets, loader, naming, panels
from tracker.vocabulary.spelling import folded, normal, sounded, without_marks

__all__ = ["Analyte", "every", "find", "forget", "get", "meant", "near", "normal"]

_NEAR_LETTERS = 8
_PARENTHESIS = re.compile(r"^(?P<before>.*)[(\[](?P<inner>[^()\[\]]+)[)\]](?P<after>.*)$")
_SIDES = re.compile(r"\s*[/|–]\s*|,\s+|\s(?:-|as)\s")
_JOINS = re.compile(r",\s+|\s(?:-|–|as)\s")  # what may add a word to the name before it
_GIVEN_AS = re.compile(r"(?:expressed |calculated )?as\s+|(?:berechnet |ausgedrückt )?als\s+")
_AND = re.compile(r"\s*[+,;&]\s*|\s+(?:and|und|et|y|e|i|a|en)\s+")
_ISOMER = re.compile(
    r"(.{3,}?)[\s-]+(?:\(\s*)?(alpha|beta|gamma|delta|lambda|cis|trans|tert|iso|[nomp])\s*\)?"
)
_MOST_SIDES = 4
_MOST_WORDS = 10  # of a name in two languages
_LONGEST = 80  # letters
_WORD = re.compile(r"[^\W\d_]{4,}")
_TEMPERED = ("microbial", "water")


@dataclass(frozen=True, slots=True)
class Analyte:
    """One entry of analytes.toml.

    Attributes:
        key: Its name in the program.
        name: Its name for a person.
        panel: The group of tests it belongs to.
        panels: That and the others in which its short names are understood.
        synonyms: Names by which it is printed.
        short: Names understood only inside the panels.
        cas: Registry number, "" where none is known.
        sum_of: Keys, or words, that it adds up.
        confirmed: The number or name was seen in a source.
    """

    key: str
    name: str
    panel: str
    panels: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    cas: str = ""
    sum_of: tuple[str, ...] = ()
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class _Index:
    """The analytes by key, by the normal form of a name, and by panel and short name."""

    by_key: dict[str, Analyte]
    by_name: dict[str, Analyte]
    by_short: dict[tuple[str, str], Analyte]
    by_sound: dict[str, Analyte | None]
    long_names: dict[str, dict[str, tuple[Analyte, tuple[str, ...]]]]


def get(key: str) -> Analyte | None:
    """The analyte of a key."""
    return _index(loader.user_folder()).by_key.get(key)


def every() -> tuple[Analyte, ...]:
    """All analytes, in the order of the file."""
    return tuple(_index(loader.user_folder()).by_key.values())


@loader.remembered(65536)
def find(text: str, panel: str = "") -> Analyte | None:
    """The analyte that a printed name means; None if that is not certain.

    Tried in turn: the name; a short name of the panel; how it sounds; "Lead (Pb)" by its parts;
    "Hexane, n-" turned round; "Blei / Lead" and "Lead as Pb" if both sides mean the same.
    """
    index = _index(loader.user_folder())
    return _named(text, panel, index) or _both_sides(text, panel, index)


@loader.remembered(16384)
def meant(text: str, panel: str = "") -> Analyte | None:
    """The same, also with a method, a norm, a portion or a word like "content" beside the name.

    Also the name in two languages, one behind the other. For cells that are known to hold a name:
    where a name ends on a page, `find` tells.
    """
    index = _index(loader.user_folder())
    return find(text, panel) or _barer(text, panel, index) or _twice(text, panel, index)


@loader.remembered(16384)
def near(text: str, panel: str) -> Analyte | None:
    """The one analyte of the panel whose long name is a single edit away; None if none or two are.

    Digits and single letters must be the same: Spinosyn B is not a misprint of Spinosyn A.
    """
    name = normal(text)
    if len(name) < _NEAR_LETTERS:
        return None
    names = _index(loader.user_folder()).long_names.get(panel, {})
    close = process.extract(name, names.keys(), scorer=OSA.distance, score_cutoff=1, limit=None)
    found = [names[candidate] for candidate, _, _ in close]
    if len({analyte.key for analyte, _ in found}) != 1:
        return None
    return next((a for a, fixed in found if fixed == _fixed_parts(text)), None)


def forget() -> None:
    """Read the files anew at the next question: a person has just written an alias."""
    _index.cache_clear()
    loader.forget()


def _named(text: str, panel: str, index: _Index) -> Analyte | None:
    """The analyte of a name alone, with its bracket."""
    found = (
        _exact(text, panel, index)
        or _exact(without_marks(text), panel, index)
        or (_NEAR_LETTERS <= len(text) <= _LONGEST and index.by_sound.get(sounded(text)))
        or _parenthesis(text, panel, index)
        or _turned(text, panel, index)
    )
    return found or None


def _barer(text: str, panel: str, index: _Index) -> Analyte | None:
    """The analyte of "Lead content", "Ash at 550 °C", "* CBD": the name without what is beside it.

    A bare temperature behind a name tells how microbes were grown or water driven out; behind
    another it may be a result.
    """
    for bare in naming.barer(text):
        within = "" if panels.named_in(bare) else panel  # "Heavy metals" would be a heading
        found = _named(bare, within, index)
        if found is not None:
            return found
    cool = naming.cooled(text)
    found = _named(cool, panel, index) if cool else None
    return found if found is not None and found.panel in _TEMPERED else None


def _exact(text: str, panel: str, index: _Index) -> Analyte | None:
    name = normal(text)
    return index.by_short.get((panel, name)) or index.by_name.get(name)


def _parenthesis(text: str, panel: str, index: _Index) -> Analyte | None:
    """The analyte of "Lead (Pb)", "(Pb) Lead", "Acetone (67-64-1)", "Speciociliatine (SPC)".

    What is in the parenthesis may change the meaning ("E. coli (O157)"), so it must itself mean the
    same analyte, or plainly mean nothing.
    """
    match = _PARENTHESIS.match(text)
    if not match:
        return None
    outer = f"{match['before']} {match['after']}".strip()
    inner = _GIVEN_AS.sub("", match["inner"], count=1)
    around, within = _named(outer, panel, index), _named(inner, panel, index)
    if around is None and within is not None:
        around = _barer(outer, panel, index)  # "Total yeast and mold count (TYMC)"
    elif around is not None and within is None:
        within = _exact(inner, around.panel, index)  # "Blei (Pb)", whatever the heading says
    if around is None:
        plain = not normal(outer) or naming.is_frame(outer) or brackets.spells(inner, outer)
        return within if plain else None
    if within is not None and within.panel == around.panel:
        return around if within is around else None
    names = (around.name, *around.synonyms)
    if _are_parts(inner, around, index):
        return around
    return around if brackets.says_nothing(inner, outer, names) else None


def _are_parts(text: str, total: Analyte, index: _Index) -> bool:
    """Whether a text lists what a total adds up, and nothing else: "B1 + B2 + G1 + G2"."""
    parts = [_exact(part, total.panel, index) for part in _AND.split(text)]
    return len(parts) > 1 and {part.key if part else "" for part in parts} == set(total.sum_of)


def _turned(text: str, panel: str, index: _Index) -> Analyte | None:
    """The analyte of "Hexane, n-" and "Endosulfan-alpha", whose parts are printed turned round."""
    left, comma, right = text.partition(",")
    if comma:
        return _exact(f"{right} {left}", panel, index)
    isomer = _ISOMER.fullmatch(folded(text)) if len(text) < _LONGEST else None
    return _exact(f"{isomer[2]} {isomer[1]}", panel, index) if isomer else None


def _both_sides(text: str, panel: str, index: _Index) -> Analyte | None:
    """The analyte of "Blei / Lead": all sides mean it, or two do and the others are words."""
    sides = _SIDES.split(text)
    if not 1 < len(sides) <= _MOST_SIDES:
        return None
    found = [_named(side, panel, index) for side in sides]
    known = [analyte for analyte in found if analyte is not None]
    strange = [side for side, analyte in zip(sides, found, strict=True) if analyte is None]
    if not known or any(analyte is not known[0] for analyte in known):
        return None
    words = len(known) > 1 and all(map(_WORD.fullmatch, strange)) and not _JOINS.search(text)
    return known[0] if words or not strange else None


def _twice(text: str, panel: str, index: _Index) -> Analyte | None:
    """The analyte of "Timbal (Pb) Lead": its name in one language, and behind it in another."""
    words = text.split()
    for at in range(1, len(words) if len(words) <= _MOST_WORDS else 1):
        first = _named(" ".join(words[:at]), panel, index)
        if first is not None and _named(" ".join(words[at:]), panel, index) is first:
            return first
    return None


def _fixed_parts(text: str) -> tuple[str, ...]:
    """The parts of a name that an edit may not touch: digits, and words of one or two letters."""
    plain = folded(text)
    return tuple(sorted(re.findall(r"\d+|(?<![a-z])[a-z]{1,2}(?![a-z])", plain)))


@lru_cache(maxsize=2)
def _index(folder: Path | None) -> _Index:
    index = _Index({}, {}, {}, {}, {})
    tables = loader.built_in("analytes.toml")["analytes"] | loader.own("analytes.toml").get(
        "analytes", {}
    )
    for key, table in tables.items():
        _enter(_analyte(key, table), index)
    for printed, key in loader.own("aliases.toml").items():
        if key not in index.by_key:
            raise VocabularyError(
                f'{folder}/aliases.toml: "{printed}" is an alias of {key}, which is no analyte.',
                "Use a key of analytes.toml.",
            )
        index.by_name[normal(printed)] = index.by_key[key]
    return index


def _analyte(key: str, table: dict[str, Any]) -> Analyte:
    try:
        return Analyte(
            key=key,
            name=table["name"],
            panel=table["panel"],
            panels=(table["panel"], *table.get("panels", ())),
            synonyms=tuple(table.get("synonyms", ())),
            short=tuple(table.get("short", ())),
            cas=table.get("cas", ""),
            sum_of=tuple(table.get("sum_of", ())),
            confirmed=table.get("confirmed", False),
        )
    except KeyError as missing:
        raise VocabularyError(
            f"analytes.toml: the entry {key} has no {missing}.", "Add it and try again."
        ) from missing


def _enter(analyte: Analyte, index: _Index) -> None:
    index.by_key[analyte.key] = analyte
    for printed in (analyte.name, *analyte.synonyms):
        index.by_name.setdefault(normal(printed), analyte)
        _enter_sound(printed, analyte, index)
    for panel, printed in _shorts(analyte):
        index.by_short.setdefault((panel, normal(printed)), analyte)
    for panel in analyte.panels:
        names = index.long_names.setdefault(panel, {})
        for printed in (analyte.name, *analyte.synonyms):
            if len(normal(printed)) >= _NEAR_LETTERS:
                names.setdefault(normal(printed), (analyte, _fixed_parts(printed)))


def _enter_sound(printed: str, analyte: Analyte, index: _Index) -> None:
    """Enter how a long name sounds; where two analytes sound alike, neither is found by it."""
    sound = sounded(printed)
    if len(sound) >= _NEAR_LETTERS:
        known = index.by_sound.setdefault(sound, analyte)
        if known is not analyte:
            index.by_sound[sound] = None


def _shorts(analyte: Analyte) -> Iterator[tuple[str, str]]:
    return ((panel, printed) for panel in analyte.panels for printed in analyte.short)
