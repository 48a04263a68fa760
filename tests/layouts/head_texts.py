"""Which facts a head prints, as text."""

import datetime as dt
from random import Random

from tests.layouts import head_words
from tests.layouts.printing import date_text
from tests.layouts.styles import Style
from tests.layouts.truth import Facts

OPTIONAL = ("collected", "tested", "report", "received")


def printed_facts(facts: Facts, style: Style, rng: Random) -> dict[str, str]:
    """The facts this laboratory prints, as text, in its order."""
    texts = {n: str(getattr(facts, n)) for n in ("product", "batch", "sample_id", "report")}
    for name in ("collected", "received", "tested", "reported"):
        texts[name] = date_text(getattr(facts, name), style)
    if style.has("test_range"):
        texts["tested"] = f"{date_text(facts.received, style)} - {texts['tested']}"
    texts = {n: t for n, t in texts.items() if n not in OPTIONAL or rng.random() < 0.7}
    if rng.random() < 0.4:
        texts["overall"] = rng.choice(head_words.OVERALL[style.language])[facts.fails]
    texts |= _asides(rng, style, facts)
    names = list(texts)
    if rng.random() < 0.4:
        rng.shuffle(names)
    names.insert(rng.choice((0, 1, len(names))), "client")
    return {name: texts.get(name, facts.client) for name in names}


def _asides(rng: Random, style: Style, facts: Facts) -> dict[str, str]:
    """Things printed in heads that no field of ours holds."""
    asides = {
        "matrix": rng.choice(("Powder", "Plant", "Capsule", "Solid")),
        "weight": f"{rng.randint(5, 90)} g",
        "expires": date_text(facts.collected + dt.timedelta(days=700), style),
        "made": date_text(facts.collected - dt.timedelta(days=40), style),
    }
    if style.has("maker"):
        others = [c for c in head_words.CLIENTS if c != facts.client]
        return {"maker": rng.choice(others), **asides}
    return {name: text for name, text in asides.items() if rng.random() < 0.35}
