"""How panels are made up: what each may look for, how often it finds it, in which units."""

from dataclasses import dataclass

from tests.layouts import substances
from tests.layouts.substances import Substance


@dataclass(frozen=True)
class Recipe:
    """How one kind of panel is made.

    Attributes:
        choices: The first one is always there.
        count: Least and most rows.
        found: Share of rows with a number.
        units: Each with its factor to the substances' own unit.
        limited: Whether its limits are printed at all.
    """

    key: str
    choices: tuple[Substance, ...]
    count: tuple[int, int]
    found: float
    units: tuple[tuple[str, str], ...]
    limited: bool = True


_PER_GRAM = (
    ("mg/kg", "1"),
    ("ppm", "1"),
    ("µg/g", "1"),
    ("ppb", "1000"),
    ("ug/g", "1"),
    ("µg/kg", "1000"),
    ("mcg/g", "1"),
    ("mg / kg", "1"),
    ("ppm", "1"),
)
_TRACE = (("µg/kg", "1"), ("ppb", "1"), ("µg/kg", "1"), ("ug/kg", "1"), ("ng/g", "1"))
_AIR = (("ppm", "1"), ("µg/g", "1"), ("mg/kg", "1"))
SHARE = (("%", "1"), ("mg/g", "10"), ("% w/w", "1"), ("%", "1"))

RECIPES = {
    r.key: r
    for r in (
        Recipe("alkaloids", substances.ALKALOIDS, (2, 8), 0.8, SHARE, limited=False),
        Recipe("potency", substances.CANNABINOIDS, (6, 14), 0.6, SHARE, limited=False),
        Recipe("actives", substances.VITAMINS, (1, 4), 1.0, (("mg", "1"), ("mg/g", "1"))),
        Recipe("heavy_metals", substances.METALS, (4, 9), 0.6, _PER_GRAM),
        Recipe("mycotoxins", substances.MYCOTOXINS, (4, 7), 0.2, _TRACE),
        Recipe("pesticides", substances.PESTICIDES, (8, 66), 0.06, _PER_GRAM),
        Recipe("residual_solvents", substances.SOLVENTS, (5, 16), 0.3, _AIR),
        Recipe("pah", substances.PAH, (2, 4), 0.5, _TRACE),
        Recipe("water", substances.WATER, (1, 2), 1.0, (("%", "1"), ("g/100 g", "1"))),
        Recipe("activity", (substances.ACTIVITY,), (1, 1), 1.0, (("aw", "1"),)),
    )
}
USUAL = {
    "kratom": (
        "alkaloids",
        "heavy_metals",
        "microbial",
        "pesticides",
        "mycotoxins",
        "residual_solvents",
        "identity",
        "water",
    ),
    "hemp": (
        "potency",
        "heavy_metals",
        "microbial",
        "pesticides",
        "mycotoxins",
        "residual_solvents",
        "water",
        "activity",
    ),
    "supplement": ("identity", "actives", "heavy_metals", "microbial", "water", "pesticides"),
    "food": ("heavy_metals", "microbial", "mycotoxins", "pah", "pesticides", "water", "activity"),
}
