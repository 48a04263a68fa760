"""Units as certificates print them: found, spotted within a heading, and converted exactly.

A missing unit is never guessed here, and what is not wholly understood is no unit.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from tracker.vocabulary import loader

_ROUND, _ROUND_END = "([{", ")]}"
_AROUND = " \t:;,.*†‡_" + _ROUND
_FOOTNOTE = re.compile(r"(?:_\d?|[*†‡:;,.]|(?<![⁻\-0-9a-z])[⁰¹²³⁴-⁹]|(?<=[a-z%])[¹⁴-⁹])+$")
# "in 10³ cfu/g" multiplies what stands below it, "max. 10³ cfu/g" is a value with its unit.
_MULTIPLE = re.compile(r"(?P<before>.*?)(?:[x×·*]\s*)?10\s*(?:\^\s*\d|[⁰¹²³⁴-⁹])\d*\s*[x×·*]?\s*")
_VALUE = re.compile(r"(?:.*(?:[\d<>≤≥=:]|\b(?:max|min|nmt|nlt|limit|than|to|bis|à)\.?))?\s*")
_SAME = str.maketrans({"µ": "u", "μ": "u", "％": "%", "\u00a0": " ", "\u202f": " ", "\u2009": " "})


@dataclass(frozen=True, slots=True)
class Unit:
    """What a printed unit means.

    Attributes:
        key: Its name in the program and for a person: "µg/g", "mg/2 capsule", "% dry".
        kind: Units of one kind convert into one another: "mass_fraction", "count_per_mass",
            "count_per_volume", "mass_per_volume", "mass_per_serving", "portion", "water_activity".
        size: Of one of it, in the kind's own measure, times `share`.
        share: What `size` is to be divided by; apart, because a third is no decimal number.
        alone: Understood only where it stands alone or in brackets.
    """

    key: str
    kind: str
    size: Decimal
    share: Decimal = Decimal(1)
    alone: bool = False

    @property
    def name(self) -> str:
        """The unit as a sentence has it."""
        return self.key


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The vocabulary, made ready: units by spelling, and the pattern of all of them."""

    whole: dict[str, Unit]
    amounts: dict[str, Unit]
    per: dict[str, Unit]
    decoys: frozenset[str]
    pattern: re.Pattern[str]


@loader.remembered(65536)
def find(text: str) -> Unit | None:
    """The unit that a whole text is: "% (w/w)", "[µg/g]", "KBE je g", "PPM (ug/g)", "/25 g"."""
    grammar = _grammar(loader.user_folder())
    plain = _plain(text)
    for form in _forms(plain):
        unit = _read(form, grammar)
        if unit is not None:
            return unit
    return _doubled(plain, grammar)


@loader.remembered(65536)
def spot(text: str) -> tuple[int, int, Unit] | None:
    """The unit within a heading or a value, with its offsets: "Result (µg/g)", "LOQ mg/kg".

    A unit in brackets goes before one without. None where "% recovery" or the like stands there.
    """
    grammar = _grammar(loader.user_folder())
    plain = _plain(text)
    found = list(_matches(plain, grammar))
    bracketed = [m for m in found if plain[m[0] - 1 : m[0]] in tuple(_ROUND)]
    for start, end, unit in bracketed + found:
        shown = (start, end) == (0, len(plain)) or _in_brackets(plain, start, end)
        if not unit.alone or shown:
            return start, end, unit
    return None


@loader.remembered(65536)
def leading(text: str) -> tuple[int, Unit] | None:
    """The unit that a text begins with, as behind a number, and its end: "aw at 24 °C"."""
    grammar = _grammar(loader.user_folder())
    match = grammar.pattern.match(_plain(text))
    unit = None
    if match and _squeezed(match.group()) not in grammar.decoys:
        unit = _read(match.group(), grammar)
    return (match.end(), unit) if match and unit else None


def get(key: str) -> Unit | None:
    """The unit of a key or of another spelling: "µg/g", "ug/day"."""
    return find(key)


def label(key: str | None) -> str:
    """How a sentence names a unit, also one that is unknown."""
    unit = find(key) if key else None
    return unit.name if unit else key or ""


def convert(number: Decimal, from_unit: str, to_unit: str) -> Decimal | None:
    """The number in another unit, exactly; None if the two are not of one kind or not known.

    Not remembered by number: 0.5 and 0.50 are equal, and their digits are not.
    """
    if from_unit == to_unit:
        return number
    here, there = find(from_unit), find(to_unit)
    if here is None or there is None or here.kind != there.kind:
        return None
    moved = (number * here.size * there.share) / (here.share * there.size)
    return moved.quantize(Decimal(1)) if _exponent(moved) > 0 else moved


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _forms(plain: str) -> Iterator[str]:
    """The text as it stands, then without brackets, marks and footnotes around it."""
    yield plain.strip()
    bare = plain.strip(_AROUND)
    if not any(sign in bare for sign in _ROUND):
        bare = bare.strip(_ROUND_END + " ")
    yield bare
    yield _FOOTNOTE.sub("", bare).strip(_AROUND)


def _doubled(plain: str, grammar: _Grammar) -> Unit | None:
    """The unit of "ppm (ug/g)" or "mg/kg = ppm": the first, if both mean the same."""
    parts = [p.strip(_AROUND + _ROUND_END) for p in re.split(r"[(\[=]|\bor\b|,", plain)]
    units = [_read(part, grammar) for part in parts if part]
    first = units[0] if units else None
    if first is None or len(units) < 2:
        return None
    same = all(
        u and u.kind == first.kind and u.size * first.share == first.size * u.share for u in units
    )
    return first if same else None


def _in_brackets(plain: str, start: int, end: int) -> bool:
    before, after = plain[:start].rstrip(), plain[end:].lstrip()
    return before[-1:] in tuple(_ROUND) and after[:1] in tuple(_ROUND_END)


def _matches(plain: str, grammar: _Grammar) -> Iterator[tuple[int, int, Unit]]:
    for match in grammar.pattern.finditer(plain):
        start, end = match.span()
        squeezed = _squeezed(match.group())
        if squeezed in grammar.decoys:
            continue
        unit = _read(match.group(), grammar)
        if unit is not None and not _multiplied(plain[:start]):
            yield start, end, unit


def _multiplied(before: str) -> bool:
    """Whether a power of ten before a unit belongs to the unit and not to a value."""
    multiple = _MULTIPLE.fullmatch(before)
    return multiple is not None and not _VALUE.fullmatch(multiple["before"])


def _plain(text: str) -> str:
    """The text in lower case, one sign for micro; every character stays where it is."""
    lower = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    return lower.translate(_SAME)


def _squeezed(text: str) -> str:
    """A spelling without what does not matter: blanks, dots, hyphens, brackets."""
    return re.sub(r"[\s.\-–‑_()\[\]]+", "", _plain(text))


def _read(text: str, grammar: _Grammar) -> Unit | None:
    """The unit of a text that is nothing else."""
    whole = grammar.whole.get(_squeezed(text))
    if whole is not None and text:
        return whole
    match = grammar.pattern.fullmatch(text)
    return _compose(match, grammar) if match else None


def _compose(match: re.Match[str], grammar: _Grammar) -> Unit | None:
    if match["portion"]:
        many = Decimal(match["mass"].replace(",", "."))
        held = grammar.per[_squeezed(match["held"])]
        return Unit(f"/{many.normalize():f} {held.key}", "portion", many * held.size)
    if match["whole"]:
        unit = grammar.whole.get(_squeezed(match["whole"]))
    else:
        unit = _put_together(match, grammar)
    if unit is None:
        return None
    return _dried(unit) if match["dry"] else unit


def _put_together(match: re.Match[str], grammar: _Grammar) -> Unit:
    amount = grammar.amounts[_squeezed(match["amount"])]
    per = grammar.per[_squeezed(match["per"] or match["inverse"])]
    many = Decimal((match["many"] or "1").replace(",", "."))
    kind = f"{amount.kind}_per_{per.kind}".replace("mass_per_mass", "mass_fraction")
    count = "" if many == 1 else f"{many.normalize():f} "
    return Unit(f"{amount.key}/{count}{per.key}", kind, amount.size, many * per.size)


def _dried(unit: Unit) -> Unit:
    return Unit(f"{unit.key} dry", f"dry_{unit.kind}", unit.size, unit.share)


@lru_cache(maxsize=2)
def _grammar(folder: Path | None) -> _Grammar:
    """The grammar of the built-in file and the user's own of that folder beside it."""
    files = (loader.built_in("units.toml"), loader.own("units.toml"))
    whole, amounts, per = (_units(files, part) for part in ("whole", "amounts", "per"))
    words = {part: [w for f in files for w in f.get(part, ())] for part in _LISTS}
    spelled = {part: list(_spellings(files, part)) for part in ("whole", "amounts", "per")}
    decoys = frozenset(_squeezed(word) for word in words["decoys"])
    whole |= {spelling: unit for spelling, unit in amounts.items() if spelling not in whole}
    return _Grammar(whole, amounts, per, decoys, _pattern(words, spelled))


_LISTS = ("between", "inside", "dry", "as_received", "decoys")


def _units(files: Iterable[dict[str, Any]], part: str) -> dict[str, Unit]:
    """Units of a part of the file by squeezed spelling."""
    return {
        _squeezed(spelling): Unit(
            key, entry["kind"], Decimal(entry["size"]), alone=entry.get("alone", part == "amounts")
        )
        for file in files
        for key, entry in file.get(part, {}).items()
        for spelling in (key, *entry["spellings"])
    }


def _spellings(files: Iterable[dict[str, Any]], part: str) -> Iterator[str]:
    for file in files:
        for key, entry in file.get(part, {}).items():
            yield from (key, *entry["spellings"])


def _pattern(words: dict[str, list[str]], spelled: dict[str, list[str]]) -> re.Pattern[str]:
    """One pattern for a portion, a decoy or whole unit, or an amount per something."""
    per, between = _either(spelled["per"]), _either(words["between"])
    number = r"\d+(?:[.,]\d+)?"
    put_together = (
        rf"(?P<amount>{_either(spelled['amounts'])})"
        rf"(?:\s*{between}\s*(?:(?P<many>{number})\s*)?(?P<per>{per})"
        rf"|\s*[·.*]?\s*(?P<inverse>{per})\s*\^?\s*(?:-\s*1|⁻\s*¹))"
    )
    portion = (
        rf"(?P<portion>(?:(?<![a-z0-9µ])|(?=/)){_either(words['inside'])}\s*(?P<mass>{number})\s*"
        rf"(?P<held>{_either(['g', 'gr', 'gram', 'grams', 'ml', 'kg'])})(?![a-z0-9/]))"
    )
    alone = _either([*words["decoys"], *spelled["whole"], *spelled["amounts"]])
    behind = _behind("dry", words) + _behind("as_received", words)
    unit = rf"(?:{put_together}|(?P<whole>{alone})){behind}"
    return re.compile(rf"(?:{portion}|(?<![a-z0-9µ]){unit})(?![a-z0-9])")


def _behind(part: str, words: dict[str, list[str]]) -> str:
    """A pattern of what may stand behind a unit, in brackets or not."""
    said = _either(words[part])
    return rf"(?P<{part}>\s*\(\s*{said}\s*\)|(?:\s+|,\s*){said})?"


def _either(spellings: Iterable[str]) -> str:
    """A pattern of any of the spellings, the longest first, blanks free."""
    plain = sorted({_plain(s) for s in spellings}, key=len, reverse=True)
    return "(?:" + "|".join(r"\s*".join(re.escape(p) for p in s.split()) for s in plain) + ")"
