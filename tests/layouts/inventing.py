"""Samples made up from a seed: facts, and the panels that goods of their kind are tested for."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from random import Random

from tests.layouts import findings, head_words, wording
from tests.layouts.recipes import USUAL
from tests.layouts.substances import Substance
from tests.layouts.truth import Facts, Panel, Sample


def _days(rng: Random) -> list[dt.date]:
    """Four days in order, one of them after the twelfth, so that day and month can be told."""
    days = [dt.date(2023, 1, 1) + dt.timedelta(days=rng.randrange(900))]
    for _ in range(3):
        days.append(days[-1] + dt.timedelta(days=rng.randint(1, 9)))
    if all(d.day <= 12 for d in days):
        days = [d.replace(day=d.day + 13) for d in days]
    return days


def _facts(rng: Random, language: str, goods: str) -> Facts:
    first, second, third, fourth = _days(rng)
    batch = rng.choice(("{}{:02}", "L{}-{:02}", "B{}{:02}A", "{}-{:02}", "KR{}/{:02}"))
    sample = rng.choice(("S{}-{:03}", "{}{:03}", "{}-{:03}", "LAB-{}-{:03}"))
    return Facts(
        rng.choice(head_words.LABORATORIES[language]),
        rng.choice(head_words.CLIENTS),
        rng.choice(head_words.PRODUCTS[goods]),
        batch.format(rng.randrange(1000, 99999), rng.randrange(100)),
        sample.format(rng.randrange(10000, 999999), rng.randrange(1000)),
        f"R-{rng.randrange(1000, 99999)}",
        first,
        second,
        third,
        fourth,
    )


def _keys(rng: Random, goods: str) -> list[str]:
    """Which panels, in the laboratory's order."""
    keys = list(USUAL[goods])
    if rng.random() < 0.5:
        keys = keys[: rng.randint(1, 3)]
    keys = [k for k in keys if k not in ("water", "activity", "identity") or rng.random() < 0.5]
    if rng.random() < 0.3:
        rng.shuffle(keys)
    return keys or ["heavy_metals"]


def _panel(rng: Random, key: str, language: str, has: Callable[[str], bool]) -> Panel:
    if key == "microbial":
        return findings.microbial(rng)
    if key == "identity":
        return findings.identity(rng, language)
    names = Substance(wording.TOTALS.get(key, ""))
    total = names.name(language) if has("totals") else ""
    return findings.quantified(rng, key, total, one_loq=has("one_loq"))


def _panels(rng: Random, goods: str, language: str, has: Callable[[str], bool]) -> list[Panel]:
    """The panels of one sample."""
    panels = [_panel(rng, key, language, has) for key in _keys(rng, goods)]
    if not has("untested"):
        return panels
    return [findings.untested(rng, p) if len(p.findings) > 4 else p for p in panels]


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
        if has("long_product"):
            facts = replace(facts, product=f"{facts.product}, {rng.choice(head_words.PACKINGS)}")
        if number:
            first = samples[0].facts
            facts = replace(facts, laboratory=first.laboratory, client=first.client)
        samples.append(Sample(facts, tuple(panels)))
    return tuple(samples)
