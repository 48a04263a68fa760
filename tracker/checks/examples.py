"""The examples that a standard's file carries: values in a short notation, and their outcomes.

The notation: "0.61 ppm", "<0.05 ppm", ">2000 cfu/g", "ND", "<LOQ", "TNTC", "absent in 25 g",
"present in 25 g", "PASS", "NT"; then, after commas, "LOQ 0.05 ppm" or "LOD 0.01 ppm".
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from tracker.checks.judge import judge
from tracker.errors import VocabularyError
from tracker.records.judgement import Evidence, Use, Verdict
from tracker.records.place import Place
from tracker.records.reading import Cell, Facts, Reading
from tracker.records.result import Comparator, Result, Value
from tracker.vocabulary import analytes, units
from tracker.vocabulary.standards import Example, Standard

_NUMBER = re.compile(r"(?P<sign>[<>]?)(?P<number>\d+(?:\.\d+)?)(?: (?P<unit>.+))?")
_WORDS: dict[str, Comparator] = {
    "ND": "not detected",
    "<LOQ": "<",
    "TNTC": ">",
    "absent": "absent",
    "present": "present",
    "PASS": "pass",
    "FAIL": "fail",
    "NT": "not tested",
}
_NOWHERE = Place(1, 0, 0, 0, 0)


def failures(standard: Standard) -> list[str]:
    """What the examples of a standard say otherwise than the standard does; empty if nothing."""
    return [
        f'{standard.key}: "{example.says}": {rule} is "{got}", not "{outcome}"'
        for example in standard.examples
        for got_by_rule in (outcomes(standard, example),)
        for rule, outcome in example.outcomes.items()
        for got in (got_by_rule.get(rule, "not tested"),)
        if got != outcome
    ]


def outcomes(standard: Standard, example: Example) -> dict[str, str]:
    """The outcomes that the standard gives the example's values, by rule."""
    per_day = Decimal(1) if example.grams_per_day is not None else None
    serving = example.serving if example.serving is not None else example.grams_per_day
    use = Use(example.form, serving, per_day)
    return {verdict.rule: verdict.outcome for verdict in shown(standard, example.values, use)}


def shown(standard: Standard, values: Mapping[str, str], use: Use) -> tuple[Verdict, ...]:
    """The verdicts of a standard on a certificate that prints these values."""
    results = tuple(result(key, text) for key, text in values.items())
    return judge(Evidence(1, "the example", Facts(), results), standard, use)


def result(key: str, text: str) -> Result:
    """A result in the short notation.

    Raises:
        VocabularyError: The text is not of the notation.
    """
    said, *beside = (part.strip() for part in text.split(","))
    value, mass = _value(said)
    levels = dict(_level(part) for part in beside)
    entry = analytes.get(key)
    name, panel = (entry.name, entry.panel) if entry else (key, "")
    word = said.partition(" in ")[0]
    reading = Reading(panel, Cell(name, _NOWHERE), Cell(word, _NOWHERE))
    return Result(
        key, name, panel, value, reading, lod=levels.get("LOD"), loq=levels.get("LOQ"), mass=mass
    )


def _value(text: str) -> tuple[Value, Decimal | None]:
    word, _, mass = text.partition(" in ")
    if word in _WORDS:
        return Value(_WORDS[word]), Decimal(mass.removesuffix(" g")) if mass else None
    match = _NUMBER.fullmatch(text)
    if not match:
        raise VocabularyError(f'"{text}" is not a value as examples write it.', "Write 0.61 ppm.")
    sign: Comparator = "<" if match["sign"] == "<" else ">" if match["sign"] == ">" else "="
    return Value(sign, Decimal(match["number"]), _unit(match["unit"])), None


def _level(text: str) -> tuple[str, Value]:
    name, _, number = text.partition(" ")
    return name, _value(number)[0]


def _unit(text: str | None) -> str | None:
    if not text:
        return None
    unit = units.find(text)
    if unit is None:
        raise VocabularyError(f'"{text}" is not a unit.', "See vocabulary/units.toml.")
    return unit.key
