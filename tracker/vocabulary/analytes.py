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
from tracker.vocabulary import loader, units
from tracker.vocabulary.spelling import folded, normal, without_marks

__all__ = ["Analyte", "every", "find", "forget", "get", "near", "normal"]

_NEAR_LETTERS = 8
_PARENTHESIS = re.compile(r"^(?P<before>.*?)[(\[](?P<inner>[^()\[\]]+)[)\]](?P<after>.*)$")
_REGISTRY_NUMBER = re.compile(r"\s*(?:CAS\W*)?\d{2,7}-\d\d-\d\s*", re.IGNORECASE)
_FACTOR = re.compile(r".*\b0[.,]8\d+\b.*")  # of an acid in a total: "THC + 0.877 × THCA"
_MEASURED = re.compile(r"\d+(?:[.,]\d+)?\s*(.+)")


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


@dataclass(frozen=True, slots=True, eq=False)
class _Index:
    """The analytes by key, by the normal form of a name, and by panel and short name.

    Two are never the same, so that what is remembered of one is not told of the next.
    """

    by_key: dict[str, Analyte]
    by_name: dict[str, Analyte]
    by_short: dict[tuple[str, str], Analyte]
    long_names: dict[str, dict[str, tuple[Analyte, tuple[str, ...]]]]


def get(key: str) -> Analyte | None:
    """The analyte of a key."""
    return _index(loader.user_folder()).by_key.get(key)


def every() -> tuple[Analyte, ...]:
    """All analytes, in the order of the file."""
    return tuple(_index(loader.user_folder()).by_key.values())


def find(text: str, panel: str = "") -> Analyte | None:
    """The analyte that a printed name means; None if that is not certain.

    Tried in turn: the name; a short name of the panel; "Lead (Pb)" by its parts; "Hexane, n-"
    turned round; "Blei / Lead" and "Lead as Pb" if both sides mean the same.
    """
    return _find(text, panel, _index(loader.user_folder()))


def near(text: str, panel: str) -> Analyte | None:
    """The one analyte of the panel whose long name is a single edit away; None if none or two are.

    Digits and single letters must be the same: Spinosyn B is not a misprint of Spinosyn A.
    """
    return _near(text, panel, _index(loader.user_folder()))


def forget() -> None:
    """Read the files anew at the next question: a person has just written an alias."""
    for cached in (_index, _find, _near):
        cached.cache_clear()


@lru_cache(maxsize=65536)
def _find(text: str, panel: str, index: _Index) -> Analyte | None:
    return (
        _exact(text, panel, index)
        or _exact(without_marks(text), panel, index)
        or _parenthesis(text, panel, index)
        or _turned(text, panel, index)
        or _both_sides(text, panel, index)
    )


@lru_cache(maxsize=16384)
def _near(text: str, panel: str, index: _Index) -> Analyte | None:
    name = normal(text)
    if len(name) < _NEAR_LETTERS:
        return None
    names = index.long_names.get(panel, {})
    close = process.extract(name, names.keys(), scorer=OSA.distance, score_cutoff=1, limit=None)
    found = [names[candidate] for candidate, _, _ in close]
    if len({analyte.key for analyte, _ in found}) != 1:
        return None
    return next((a for a, fixed in found if fixed == _fixed_parts(text)), None)


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
    outer, inner = f"{match['before']} {match['after']}".strip(), match["inner"]
    around, within = _exact(outer, panel, index), _exact(inner, panel, index)
    if around is not None and within is None:
        within = _exact(inner, around.panel, index)  # "Blei (Pb)", whatever the heading says
    if around is None:
        return within if not normal(outer) else None
    if within is not None and within.panel == around.panel:
        return around if within is around else None
    return around if _says_nothing(inner, outer) else None


def _says_nothing(inner: str, outer: str) -> bool:
    """Whether a bracket is a unit, an amount, a registry number, a formula or an abbreviation."""
    measured = _MEASURED.fullmatch(inner)
    return bool(
        units.find(inner)
        or (measured and units.leading(measured[1]))
        or _REGISTRY_NUMBER.fullmatch(inner)
        or _FACTOR.fullmatch(inner)
        or _abbreviates(inner, outer)
    )


def _abbreviates(inner: str, outer: str) -> bool:
    """Whether the letters of "SPC" come in their order in "Speciociliatine"."""
    letters = iter(normal(outer))
    return bool(re.fullmatch(r"[A-Z][A-Za-z]{1,5}", inner)) and all(
        letter in letters for letter in inner.lower()
    )


def _turned(text: str, panel: str, index: _Index) -> Analyte | None:
    left, comma, right = text.partition(",")
    return _exact(f"{right} {left}", panel, index) if comma else None


def _both_sides(text: str, panel: str, index: _Index) -> Analyte | None:
    sides = [_exact(side, panel, index) for side in re.split(r"\s*[/|–]\s*|\s(?:-|as)\s", text)]
    return sides[0] if len(sides) > 1 and all(s is sides[0] for s in sides) else None


def _fixed_parts(text: str) -> tuple[str, ...]:
    """The parts of a name that an edit may not touch: digits, and words of one or two letters."""
    plain = folded(text)
    return tuple(sorted(re.findall(r"\d+|(?<![a-z])[a-z]{1,2}(?![a-z])", plain)))


@lru_cache(maxsize=2)
def _index(folder: Path | None) -> _Index:
    index = _Index({}, {}, {}, {})
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
    for panel, printed in _shorts(analyte):
        index.by_short.setdefault((panel, normal(printed)), analyte)
    for panel in analyte.panels:
        names = index.long_names.setdefault(panel, {})
        for printed in (analyte.name, *analyte.synonyms):
            if len(normal(printed)) >= _NEAR_LETTERS:
                names.setdefault(normal(printed), (analyte, _fixed_parts(printed)))


def _shorts(analyte: Analyte) -> Iterator[tuple[str, str]]:
    return ((panel, printed) for panel in analyte.panels for printed in analyte.short)
