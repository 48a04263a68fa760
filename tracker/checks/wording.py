"""Numbers, units and places as sentences for a person have them."""

import re
from decimal import ROUND_DOWN, Context, Decimal
from functools import cache

from tracker.records.judgement import Evidence
from tracker.records.result import Result, Value
from tracker.vocabulary import analytes, units

_REMARK = re.compile(r" \((?!total|inorganic)[^()]*\)$")
_COMMON_WORD = re.compile(r"\b(?:bacteria|clostridia|coliforms|count|mold|yeast)\b")
_CAPITAL = re.compile(r"^[\d,-]*[A-Z](?=[a-z]{2})")
_COMPUTED = Context(prec=3)
_DOWN = Context(prec=2, rounding=ROUND_DOWN)


def number(value: Decimal) -> str:
    """The digits as they are, without an exponent, thousands apart from 10,000 on: "0.50"."""
    plain = format(value, "f")
    return format(value, ",f") if abs(value) >= 10_000 else plain


def rounded(value: Decimal) -> str:
    """A computed number to three figures: "3.05"."""
    return number(_plain(_COMPUTED.plus(value)))


def rounded_down(value: Decimal) -> str:
    """A computed greatest amount to two figures, never more than it is: "9.8"."""
    return number(_plain(_DOWN.plus(value)))


@cache
def unit(key: str | None) -> str:
    """A unit as sentences have it: "µg/g"; "µg a day" for "ug/day"."""
    if not key:
        return ""
    known = units.get(key)
    text = known.name if known else key
    for per in ("day", "serving"):
        text = text.replace(f"/{per}", f" a {per}")
    return text.replace("ug", "µg")


def quantity(digits: str, key: str | None) -> str:
    """Number and unit: "1.2 ppm", "2 %"."""
    return f"{digits} {unit(key)}".strip()


def value(result: Result, shown: Value | None = None) -> str:
    """A result as sentences quote it: "1.9 ppm", "<0.05 ppm", "not detected"."""
    said = shown or result.value
    if said.comparator in ("=", "<", ">") and said.number is not None:
        sign = "" if said.comparator == "=" else said.comparator
        return quantity(f"{sign}{number(said.number)}", said.unit)
    return f'"{result.reading.result.text}"'


def plain(name: str) -> str:
    """A name at the beginning of a sentence: "Escherichia coli (generic)" without its remark.

    Total and inorganic are no remarks: they are other amounts.
    """
    return _REMARK.sub("", name)


@cache
def common(key: str) -> str:
    """An analyte within a sentence: "lead", "inorganic arsenic", "bile-tolerant … bacteria"."""
    entry = analytes.get(key)
    if entry is None:
        return key.replace("_", " ")
    name, _, remark = entry.name.partition(" (")
    name = entry.name if remark.isupper() else name  # chromium (VI)
    if entry.panel != "microbial" or _COMMON_WORD.search(name.lower()):
        name = _CAPITAL.sub(lambda match: match[0].lower(), name)
    return f"inorganic {name}" if remark == "inorganic)" else name


def where(result: Result, evidence: Evidence) -> str:
    """Page and certificate: "page 2 of certificate 3", and whether a person entered the row."""
    reading = result.reading
    by_hand = " (entered by a person)" if reading.entered else ""
    return f"page {reading.result.place.page} of certificate {evidence.certificate}{by_hand}"


def listed(names: list[str], word: str = "and") -> str:
    """Names in a row: "lead, cadmium and mercury"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {word} {names[-1]}"


def _plain(value: Decimal) -> Decimal:
    """Without trailing zeros after the point and without an exponent."""
    short = value.normalize()
    return short.quantize(Decimal(1)) if short.as_tuple().exponent > 0 else short  # type: ignore[operator]
