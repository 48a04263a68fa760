"""What is true of an invented certificate: its facts, panels and findings, made from a seed."""

import datetime as dt
import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random
from typing import Literal

from tests.layouts import head_words, substances
from tests.layouts.substances import Substance

Kind = Literal["number", "none", "below", "absent", "present", "untested"]


@dataclass(frozen=True)
class Finding:
    """What was found of one substance, in the panel's unit.

    Attributes:
        kind: "none" is below the limit of detection, "below" below that of quantitation.
        total: It is the sum of its panel.
        second_limit: A further limit some laboratories print beside the first.
    """

    substance: Substance
    kind: Kind
    number: Decimal | None = None
    lod: Decimal | None = None
    loq: Decimal | None = None
    limit: Decimal | None = None
    second_limit: Decimal | None = None
    uncertainty: Decimal | None = None
    total: bool = False

    @property
    def fails(self) -> bool:
        """The number is above the limit, or a germ is there that must not be."""
        over = self.number is not None and self.limit is not None and self.number > self.limit
        return over or self.kind == "present"


@dataclass(frozen=True)
class Panel:
    """A group of tests.

    Attributes:
        unit: In which its findings are given.
        second_unit, factor: A further result column: number × factor in that unit.
        decimals: Digits after the point of its results.
    """

    key: str
    unit: str
    findings: tuple[Finding, ...]
    decimals: int
    second_unit: str = ""
    factor: Decimal = Decimal(1)


@dataclass(frozen=True)
class Facts:
    """The head of the certificate."""

    laboratory: str
    client: str
    product: str
    batch: str
    sample_id: str
    report: str
    collected: dt.date
    received: dt.date
    tested: dt.date
    reported: dt.date
    fails: bool = False


@dataclass(frozen=True)
class Sample:
    """One sample: its facts and its panels."""

    facts: Facts
    panels: tuple[Panel, ...]


@dataclass(frozen=True)
class _Recipe:
    """How a panel is made: what it may look for, how often it finds it, in which units."""

    key: str
    choices: tuple[Substance, ...]
    count: tuple[int, int]
    found: float
    units: tuple[tuple[str, str], ...]  # unit, factor to the lists' own unit
    limited: bool = True


_PER_GRAM = (("mg/kg", "1"), ("ppm", "1"), ("µg/g", "1"), ("ppb", "1000"), ("ug/g", "1"),
             ("µg/kg", "1000"), ("mcg/g", "1"), ("ppm", "1"))  # fmt: skip
_SHARE = (("%", "1"), ("mg/g", "10"), ("% w/w", "1"), ("%", "1"))
_TRACE = (("µg/kg", "1"), ("ppb", "1"), ("µg/kg", "1"), ("ug/kg", "1"), ("ng/g", "1"))
RECIPES = {
    r.key: r
    for r in (
        _Recipe("alkaloids", substances.ALKALOIDS, (2, 8), 0.8, _SHARE, limited=False),
        _Recipe("potency", substances.CANNABINOIDS, (6, 14), 0.6, _SHARE, limited=False),
        _Recipe("actives", substances.VITAMINS, (1, 4), 1.0, (("mg", "1"), ("mg/g", "1"))),
        _Recipe("heavy_metals", substances.METALS, (4, 9), 0.6, _PER_GRAM),
        _Recipe("mycotoxins", substances.MYCOTOXINS, (4, 7), 0.2, _TRACE),
        _Recipe("pesticides", substances.PESTICIDES, (8, 66), 0.06, _PER_GRAM),
        _Recipe(
            "residual_solvents", substances.SOLVENTS, (5, 16), 0.3, (("ppm", "1"), ("µg/g", "1"))
        ),
        _Recipe("pah", substances.PAH, (2, 4), 0.5, _TRACE),
        _Recipe("water", substances.WATER, (1, 2), 1.0, (("%", "1"), ("g/100 g", "1"))),
    )
}
_USUAL = {
    "kratom": ("alkaloids", "heavy_metals", "microbial", "pesticides", "mycotoxins",
               "residual_solvents", "water"),
    "hemp": ("potency", "heavy_metals", "microbial", "pesticides", "mycotoxins",
             "residual_solvents", "water"),
    "supplement": ("actives", "heavy_metals", "microbial", "water", "pesticides"),
    "food": ("heavy_metals", "microbial", "mycotoxins", "pah", "pesticides", "water"),
}  # fmt: skip


def round_to(number: float, digits: int = 1) -> Decimal:
    """A number with so many significant digits, as a Decimal without exponent."""
    if number == 0:
        return Decimal(0)
    places = digits - 1 - math.floor(math.log10(abs(number)))
    return fixed(Decimal(repr(round(number, places))), max(places, 0))


def fixed(number: Decimal, decimals: int) -> Decimal:
    """The number with exactly so many digits after the point."""
    return number.quantize(Decimal(1).scaleb(-decimals))


def _finding(rng: Random, recipe: _Recipe, substance: Substance, scale: float) -> Finding:
    """One quantified finding with its limits, its number not rounded yet."""
    typical = substance.typical * scale
    loq = round_to(typical / rng.choice((8, 10, 20)))
    lod = round_to(float(loq) / rng.choice((2, 3, 5)))
    limit = Decimal(0)
    if recipe.limited and substance.limit:
        limit = round_to(substance.limit * scale, 2).normalize()
    number = Decimal(repr(typical * rng.uniform(0.3, 1.8)))
    if limit and rng.random() < 0.06:
        number = limit * Decimal(repr(rng.uniform(1.2, 3)))
    draw = rng.random()
    kind: Kind = "number" if draw < recipe.found else rng.choice(("none", "none", "below"))
    return Finding(
        substance,
        kind,
        max(number, loq * 2) if kind == "number" else None,
        lod,
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


def _pick(rng: Random, recipe: _Recipe) -> list[Substance]:
    """Some of the recipe's substances; the first ones, which everybody tests, are always there."""
    count = min(rng.randint(*recipe.count), len(recipe.choices))
    rest = sorted(rng.sample(range(1, len(recipe.choices)), count - 1))
    return [recipe.choices[i] for i in (0, *rest)]


def _total(rng: Random, panel_key: str, findings: list[Finding], name: str) -> Finding:
    """The sum over the panel, or over its aflatoxins."""
    chosen = [f for f in findings if panel_key != "mycotoxins" or "flatox" in f.substance.names]
    number = sum((f.number for f in chosen if f.number is not None), Decimal(0))
    kind: Kind = "number" if number else "none"
    limit = Decimal(20) if panel_key == "mycotoxins" and rng.random() < 0.8 else None
    return Finding(Substance(name), kind, number or None, limit=limit, total=True)


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
    least = min(float(f.loq) for f in findings if f.loq is not None)
    decimals = max(0, min(4, 1 - math.floor(math.log10(least))))
    findings = [_rounded(f, decimals) for f in findings]
    if total and len(findings) > 1:
        findings.append(_total(rng, key, findings, total))
    second = {"%": ("mg/g", Decimal(10)), "mg/g": ("%", Decimal("0.1"))}
    other = second.get(unit, ("", Decimal(1))) if recipe.units is _SHARE else ("", Decimal(1))
    return Panel(key, unit, tuple(findings), decimals, *other)


def _count(rng: Random, substance: Substance) -> Finding:
    """A count of colonies: two significant digits, or below ten."""
    number = round_to(substance.typical * rng.uniform(0.3, 4), 2)
    if rng.random() < 0.5:
        return Finding(substance, "below", None, None, Decimal(10), Decimal(substance.limit))
    number = fixed(max(number, Decimal(20)), 0)
    limit = Decimal(int(substance.limit))
    return Finding(substance, "number", number, None, Decimal(10), limit, limit * 10)


def microbial(rng: Random) -> Panel:
    """Counts, then germs that must not be there."""
    counts = sorted(rng.sample(range(len(substances.COUNTS)), rng.randint(2, 5)))
    germs = sorted(rng.sample(range(len(substances.PATHOGENS)), rng.randint(1, 6)))
    findings = [_count(rng, substances.COUNTS[i]) for i in counts]
    for i in germs:
        kind: Kind = "present" if rng.random() < 0.02 else "absent"
        findings.append(Finding(substances.PATHOGENS[i], kind))
    unit = rng.choice(("CFU/g", "cfu/g", "CFU/g", "KbE/g" if rng.random() < 0.1 else "CFU/g"))
    return Panel("microbial", unit, tuple(findings), 0)


def _untested(rng: Random, panel: Panel) -> Panel:
    """The panel with one or two of its rows not tested."""
    names = rng.sample(range(len(panel.findings)), min(2, len(panel.findings) - 1))
    findings = [
        Finding(f.substance, "untested") if i in names and not f.total else f
        for i, f in enumerate(panel.findings)
    ]
    return replace(panel, findings=tuple(findings))


def _facts(rng: Random, language: str, goods: str) -> Facts:
    """A head with dates in order, one of them after the twelfth of its month."""
    day = dt.date(2023, 1, 1) + dt.timedelta(days=rng.randrange(900))
    days = [day]
    for _ in range(3):
        days.append(days[-1] + dt.timedelta(days=rng.randint(1, 9)))
    if all(d.day <= 12 for d in days):
        days = [d.replace(day=d.day + 13) for d in days]
    number = rng.randrange(1000, 99999)
    batch = rng.choice(("{}{:02}", "L{}-{:02}", "B{}{:02}A", "{}-{:02}", "KR{}/{:02}"))
    sample = rng.choice(("S{}-{:03}", "{}{:03}", "{}-{:03}", "LAB-{}-{:03}"))
    return Facts(
        rng.choice(head_words.LABORATORIES[language]),
        rng.choice(head_words.CLIENTS),
        rng.choice(head_words.PRODUCTS[goods]),
        batch.format(rng.randrange(1000, 99999), rng.randrange(100)),
        sample.format(rng.randrange(10000, 999999), rng.randrange(1000)),
        f"R-{number}",
        *days,
    )


def _panels(rng: Random, goods: str, language: str, has: Callable[[str], bool]) -> list[Panel]:
    """The panels of one sample, in the laboratory's order."""
    from tests.layouts.wording import TOTALS  # noqa: PLC0415

    usual = list(_USUAL[goods])
    keys = usual[: rng.randint(1, 3)] if rng.random() < 0.5 else usual
    keys = [k for k in keys if k != "water" or rng.random() < 0.5]
    if rng.random() < 0.3:
        rng.shuffle(keys)
    panels = []
    for key in keys:
        names = Substance(TOTALS.get(key, ""))
        total = names.name(language) if has("totals") else ""
        loq = has("one_loq")
        panels.append(
            microbial(rng) if key == "microbial" else quantified(rng, key, total, one_loq=loq)
        )
    return [_untested(rng, p) if has("untested") and len(p.findings) > 4 else p for p in panels]


def invent(rng: Random, language: str, has: Callable[[str], bool]) -> tuple[Sample, ...]:
    """One sample, or two of one laboratory and client in one file.

    Args:
        rng: Where every choice comes from.
        language: Of names.
        has: Whether an oddity that touches the truth was drawn.
    """
    goods = rng.choice(("kratom", "kratom", "hemp", "hemp", "supplement", "food"))
    samples: list[Sample] = []
    for number in range(2 if has("two_samples") else 1):
        panels = _panels(rng, goods, language, has)
        fails = any(f.fails for p in panels for f in p.findings)
        facts = replace(_facts(rng, language, goods), fails=fails)
        if number:
            first = samples[0].facts
            facts = replace(facts, laboratory=first.laboratory, client=first.client)
        samples.append(Sample(facts, tuple(panels)))
    return tuple(samples)
