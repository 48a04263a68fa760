"""Invented certificates and batches, as the tests of the checks need them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from tracker.checks import examples
from tracker.records.judgement import Case, Evidence, Seller, Use, Verdict
from tracker.records.place import Place
from tracker.records.reading import Doubt, Fact, Facts
from tracker.records.result import Result
from tracker.vocabulary import profiles, standards
from tracker.vocabulary.standards import Limit, Standard

UTAH = standards.find("utah-r70-580-5")
LEAF = profiles.find("kratom-leaf")
TODAY = dt.date(2026, 11, 20)

GOOD = {
    "mitragynine": "14.2 mg/g",
    "7_hydroxymitragynine": "0.2 mg/g",
    "lead": "0.61 ppm",
    "arsenic": "0.2 ppm",
    "cadmium": "0.05 ppm",
    "mercury": "ND, LOQ 0.01 ppm",
    "total_aerobic_count": "96000 cfu/g",
    "total_yeast_mold": "<10 cfu/g",
    "btgn": "120 cfu/g",
    "e_coli": "absent in 100 g",
    "salmonella": "absent in 100 g",
}
ALKALOIDS = {key: GOOD[key] for key in ("mitragynine", "7_hydroxymitragynine")}
METALS = {key: GOOD[key] for key in ("lead", "arsenic", "cadmium", "mercury")}
MICROBES = {key: text for key, text in GOOD.items() if key not in ALKALOIDS | METALS}


def results(values: Mapping[str, str]) -> tuple[Result, ...]:
    """The results of a certificate, each on a line of its own of page 2."""
    return tuple(
        _on_line(examples.result(key, text), n) for n, (key, text) in enumerate(values.items())
    )


def facts(**texts: str | None) -> Facts:
    """The head of a certificate; None leaves a fact out."""
    told: dict[str, str | None] = {
        "laboratory": "Figment Analytical",
        "batch": "KR-2401",
        "tested": "2026-08-03",
        "reported": "2026-08-05",
        "report_number": "FA-0117",
    }
    told |= texts
    place = Place(1, 0, 0, 10, 10)
    return Facts(**{name: Fact(text, text, place) for name, text in told.items() if text})


def evidence(
    values: Mapping[str, str] = GOOD,
    number: int = 3,
    *,
    unread_pages: tuple[int, ...] = (),
    doubts: tuple[Doubt, ...] = (),
    **head: str | None,
) -> Evidence:
    """A certificate that prints these values."""
    told = facts(**head)
    return Evidence(number, f"certificate {number}", told, results(values), unread_pages, doubts)


def case(*certificates: Evidence, batch: str | None = "KR-2401", form: str = "powder") -> Case:
    """A batch with these certificates."""
    seller = Seller(
        "Gullible Leaf", "https://gullibleleaf.example", None, "1 Nowhere Road, Sampleton"
    )
    return Case(seller, "Green Powder", "kratom-leaf", batch, form, evidence=certificates)


def limit(text: str, **changes: object) -> Standard:
    """A standard with the one limit that a line of TOML says: 'lead = { operator = "<=", … }'."""
    head = (
        'title = "A test"\nshort = "Test"\nedition = "1"\njurisdiction = "none"\nurl = "x"\n'
        'authority = "in force"\nread = 2026-11-22\nconfirmed = true\n'
    )
    (standard,) = standards.read(f"{head}[limits]\n{text}\n", "test.toml")
    return replace(standard, **changes)  # type: ignore[arg-type]


def verdict(standard: Standard, values: Mapping[str, str], use: Use | None = None) -> Verdict:
    """The verdict of the standard's first limit on a certificate that prints these values."""
    verdicts = examples.shown(standard, values, use or Use())
    return next(v for v in verdicts if v.rule == standard.limits[0].key)


def first(standard: Standard) -> Limit:
    """The first limit of a standard."""
    return standard.limits[0]


def taken(grams: str, form: str = "powder") -> Use:
    """A product of which so many grams are taken a day, at once."""
    return Use(form, Decimal(grams), Decimal(1))


def _on_line(result: Result, line: int) -> Result:
    place = Place(2, 300, 100 + 12 * line, 340, 110 + 12 * line)
    reading = replace(result.reading, result=replace(result.reading.result, place=place))
    return replace(result, reading=reading)
