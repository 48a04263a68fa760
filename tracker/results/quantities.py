"""A bound, a number and a unit at the beginning of a text: what results and limits are made of."""

import re
from dataclasses import dataclass
from decimal import Decimal

from tracker.results.numbers import Sign, read_number
from tracker.vocabulary import analytes, units, words
from tracker.vocabulary.words import Bound

_BLANKS = re.compile(r"\s+")
_MARKS = re.compile(r"^(?:[*†‡§^]+|[⁰¹²³⁴-⁹]+)+\s*")
_PORTION = re.compile(r"([^\d()]+?)\s*\(\s*(\d+(?:[.,]\d+)?\s*(?:g|ml))\s*\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a text begins with.

    Attributes:
        bound: "<", "<=", ">", ">=", or "=" where nothing bounds the number.
        number: Digit for digit.
        unit: As printed, "" where none follows the number.
        rest: What follows, without footnote marks before it.
        doubts: Kinds of doubt.
    """

    bound: Bound
    number: Decimal
    unit: str
    rest: str
    doubts: tuple[str, ...] = ()


def tidy(text: str) -> str:
    """The text with single blanks."""
    return _BLANKS.sub(" ", text).strip()


def read_quantity(text: str, sign: Sign) -> Quantity | None:
    """The quantity that a text begins with: "NMT 30.0 ppm", "< 1.2 × 10³ cfu/g"; None if none."""
    bounds, rest = _bounds(text)
    number = read_number(rest, sign)
    if number is None:
        return None
    doubts = [number.doubt] if number.doubt else []
    if "~" in bounds:
        doubts.append("approximate_number")
    after = _MARKS.sub("", rest[number.end :].lstrip())
    unit, after = leading_unit(after)
    strict = [bound for bound in bounds if bound not in ("~", "=")]
    return Quantity(strict[0] if strict else "=", number.value, unit, after, tuple(doubts))


def leading_unit(text: str) -> tuple[str, str]:
    """The unit that a text begins with, as printed, and the rest without footnote marks."""
    whole = units.find(text)
    if whole is not None:
        return ("", text) if whole.kind == "portion" else (text, "")
    found = units.leading(text)
    if found is None or found[1].kind == "portion":
        return "", text
    return text[: found[0]], _MARKS.sub("", text[found[0] :].lstrip())


def portion_in(text: str) -> tuple[Decimal | None, str]:
    """Grams that a text says were looked at ("in 25 g"), and the text without them.

    A bare "(25 g)" says so behind a word for a result and behind the name of a germ.
    """
    bracket = _PORTION.fullmatch(text)
    if bracket and (words.is_result_word(bracket[1]) or _is_germ(bracket[1])):
        text = f"{bracket[1]} in {bracket[2]}"
    found = units.spot(text)
    if found is None or found[2].kind != "portion":
        return None, text
    start, end, unit = found
    return unit.size, tidy(text[:start] + text[end:])


def _is_germ(name: str) -> bool:
    analyte = analytes.find(name, "microbial")
    return analyte is not None and analyte.panel == "microbial"


def _bounds(text: str) -> tuple[list[Bound], str]:
    """The words that bound a number, and the rest: "= <", "max.", "ca."."""
    bounds: list[Bound] = []
    rest = text.lstrip()
    while len(bounds) < 3:
        bound, after = words.bound(rest)
        if bound is None:
            break
        bounds.append(bound)
        rest = after
    return bounds, rest
