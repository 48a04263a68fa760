"""Panels made up: what was found of each substance, with the limits around it."""

import math
from dataclasses import replace
from decimal import Decimal
from random import Random

from tests.layouts import substances, wording
from tests.layouts.recipes import RECIPES, SHARE, Recipe
from tests.layouts.substances import Substance
from tests.layouts.truth import Finding, Kind, Panel


def round_to(number: float, digits: int = 1) -> Decimal:
    """A number with so many significant digits, as a Decimal without exponent."""
    if number == 0:
        return Decimal(0)
    places = digits - 1 - math.floor(math.log10(abs(number)))
    return fixed(Decimal(repr(round(number, places))), max(places, 0))


def fixed(number: Decimal, decimals: int) -> Decimal:
    """The number with exactly so many digits after the point."""
    return number.quantize(Decimal(1).scaleb(-decimals))


def _finding(rng: Random, recipe: Recipe, substance: Substance, scale: float) -> Finding:
    """One quantified finding with its limits, its number not rounded yet."""
    typical = substance.typical * scale
    loq = round_to(typical / rng.choice((8, 10, 20)))
    limit = Decimal(0)
    if recipe.limited and substance.limit:
        limit = round_to(substance.limit * scale, 2).normalize()
    number = Decimal(repr(typical * rng.uniform(0.3, 1.8)))
    if limit and rng.random() < 0.06:
        number = limit * Decimal(repr(rng.uniform(1.2, 3)))
    kind: Kind = "number"
    if rng.random() >= recipe.found:
        kind = rng.choice(("none", "none", "below"))
    return Finding(
        substance,
        kind,
        max(number, loq * 2) if kind == "number" else None,
        round_to(float(loq) / rng.choice((2, 3, 5))),
        loq,
        limit or None,
        limit * 3 or None,
    )


def _rounded(finding: Finding, decimals: int) -> Finding:
    """The finding with its number and uncertainty at the panel's digits."""
    if finding.number is None:
        return finding
    number = fixed(finding.number, decimals)
    share = fixed(number * Decimal("0.15"), decimals) or Decimal(1).scaleb(-decimals)
    return replace(finding, number=number, uncertainty=share)


def _claimed(rng: Random, finding: Finding) -> Finding:
    """The finding of an active ingredient, with a least amount or a range to keep to."""
    if finding.number is None:
        return finding
    least = round_to(float(finding.number) * rng.choice((0.8, 0.9, 0.95)), 2)
    most = round_to(float(finding.number) * 1.3, 2) if rng.random() < 0.4 else None
    return replace(finding, least=least, limit=most)


def _pick(rng: Random, recipe: Recipe) -> list[Substance]:
    """Some of the recipe's substances; the first one, which everybody tests, is always there."""
    count = min(rng.randint(*recipe.count), len(recipe.choices))
    rest = sorted(rng.sample(range(1, len(recipe.choices)), count - 1))
    return [recipe.choices[i] for i in (0, *rest)]


def _total(rng: Random, key: str, findings: list[Finding], name: str) -> Finding:
    """The sum over the panel, or over its aflatoxins."""
    chosen = [f for f in findings if key != "mycotoxins" or "flatox" in f.substance.names]
    number = sum((f.number for f in chosen if f.number is not None), Decimal(0))
    limit = Decimal(20) if key == "mycotoxins" and rng.random() < 0.8 else None
    kind: Kind = "number" if number else "none"
    return Finding(Substance(name), kind, number or None, limit=limit, total=True)


def _others(rng: Random, unit: str) -> tuple[tuple[str, Decimal], ...]:
    """Further units in which a share can be given: by weight, and by serving."""
    second = {"%": ("mg/g", Decimal(10)), "mg/g": ("%", Decimal("0.1"))}.get(unit)
    if second is None:
        return ()
    grams = Decimal(rng.choice(("2.4", "3", "0.5", "10"))) * (10 if unit == "%" else 1)
    return second, (rng.choice(("mg/serving", "mg/unit", "mg/pkg")), grams)


def quantified(rng: Random, key: str, total: str = "", *, one_loq: bool = False) -> Panel:
    """A panel of measured substances.

    Args:
        rng: Where every choice comes from.
        key: Which panel.
        total: Name of the row that sums them up; "" for none.
        one_loq: The same limits of detection and quantitation for all.
    """
    recipe = RECIPES[key]
    unit, factor = rng.choice(recipe.units)
    findings = [_finding(rng, recipe, s, float(factor)) for s in _pick(rng, recipe)]
    if one_loq:
        findings = [replace(f, lod=findings[0].lod, loq=findings[0].loq) for f in findings]
    finest = min(float(f.loq) for f in findings if f.loq is not None)
    decimals = max(0, min(4, 1 - math.floor(math.log10(finest))))
    findings = [_rounded(f, decimals) for f in findings]
    if key == "actives":
        findings = [_claimed(rng, f) for f in findings]
    if total and len(findings) > 1:
        findings.append(_total(rng, key, findings, total))
    others = _others(rng, unit) if recipe.units is SHARE else ()
    return Panel(key, unit, tuple(findings), others)


def _count(rng: Random, substance: Substance) -> Finding:
    """A count of colonies: two significant digits, or below ten."""
    limit = Decimal(int(substance.limit))
    if rng.random() < 0.5:
        return Finding(substance, "below", None, None, Decimal(10), limit)
    number = fixed(max(round_to(substance.typical * rng.uniform(0.3, 4), 2), Decimal(20)), 0)
    return Finding(substance, "number", number, None, Decimal(10), limit, limit * 10)


def microbial(rng: Random) -> Panel:
    """Counts, then germs that must not be there."""
    counts = sorted(rng.sample(range(len(substances.COUNTS)), rng.randint(2, 5)))
    germs = sorted(rng.sample(range(len(substances.PATHOGENS)), rng.randint(1, 6)))
    findings = [_count(rng, substances.COUNTS[i]) for i in counts]
    for i in germs:
        kind: Kind = "present" if rng.random() < 0.02 else "absent"
        findings.append(Finding(substances.PATHOGENS[i], kind))
    unit = rng.choice(("CFU/g", "cfu/g", "CFU/g", "cfu/g", "CFU/gram"))
    return Panel("microbial", unit, tuple(findings))


def identity(rng: Random, language: str) -> Panel:
    """Looks, smell and the like: each a description in words."""
    every = wording.DESCRIPTIONS[language]
    chosen = sorted(rng.sample(range(len(every)), rng.randint(1, len(every))))
    findings = []
    for name, words in (every[i] for i in chosen):
        expected = rng.choice(words)
        word = rng.choice((expected, expected, "Conforms" if language == "en" else expected))
        findings.append(Finding(Substance(name), "words", words=word, expected=expected))
    return Panel("identity", "", tuple(findings))


def untested(rng: Random, panel: Panel) -> Panel:
    """The panel with one or two of its rows not tested, or none of them."""
    number = len(panel.findings) if rng.random() < 0.2 else 2
    names = rng.sample(range(len(panel.findings)), number)
    findings = [
        Finding(f.substance, "untested") if i in names and not f.total else f
        for i, f in enumerate(panel.findings)
    ]
    return replace(panel, findings=tuple(findings))
