"""Printed limits understood: the most and the least allowed, LOD and LOQ."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from tracker.records.result import Comparator
from tracker.results.beside import read_beside
from tracker.results.numbers import Sign
from tracker.results.quantities import Quantity, portion_in, read_quantity, tidy
from tracker.vocabulary import naming, words

_SEPARATORS = re.compile(r"(?:[\s,;&/|]|\b(?:and|und|et|y|e|i|en)\b)+", re.IGNORECASE)
_PLUS_MINUS = re.compile(r"\(?\s*(?:±|\+\s?/?\s?-)")
_REMARK = re.compile(r"\([^()\d]*\)")
_BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
# What goes through a sieve: at least so much of it.
_SIEVE = re.compile(
    r"\b(?:pass(?:es|ing)?|through|thru|durch|via)\s+(?:through\s+|thru\s+)?(?:an?\s+)?"
    r"(?:(?:US|U\.S\.)\s*)?(?:#|No\.?\s?|mesh\s?)?\s*\d{1,3}\s*(?:#|[- ]?mesh\b)?"
    r"(?:\s*(?:sieve|screen|mesh)\b)?",
    re.IGNORECASE,
)
_OR_LESS = re.compile(r"(?:or|and) (?:less|below|lower|under)|oder weniger|ou moins|o meno|o menos")
_SHARE = re.compile(r"[1-9]\s?/\s?[2-9](?![\d.,])")  # "1/4 of the area"
_LEAST = (">", ">=")
_STRICT = ("<", ">")


@dataclass(frozen=True, slots=True)
class End:
    """One end of what is allowed.

    Attributes:
        comparator: "<" or ">" where the number itself is not allowed, "=" where it is; "absent" or
            "not detected" where nothing is.
        number: Digit for digit.
        unit: As printed beside it; "" where nothing is, and the result's unit holds.
    """

    comparator: Comparator
    number: Decimal | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """What the text of a limit says.

    Attributes:
        most: The upper end.
        least: The lower end.
        mass: Grams that a qualitative limit is about.
        doubts: Kinds of doubt.
    """

    most: End | None = None
    least: End | None = None
    mass: Decimal | None = None
    doubts: tuple[str, ...] = ()


@lru_cache(maxsize=16384)
def parse_limit(text: str, sign: Sign = "") -> Limits:
    """What a limit says: "NMT 30.0", "Min 4.00, Max 6.00", "10⁴ cfu/g", "Absent in 25 g".

    A text that begins with no number and is no word for a result sets no limit.
    """
    text = tidy(text)
    if bracketed := _BRACKETED.fullmatch(text):
        text = bracketed[1].strip()
    said = words.state(text)
    mass, _ = portion_in(text)
    if said in ("absent", "not detected"):
        return Limits(End("absent" if mass is not None else said), mass=mass)
    first = None if said else read_quantity(text, sign)
    if first is None:
        lost = words.bound(text)[1] == ""  # "NMT" without its number
        return Limits(mass=mass, doubts=("limit_not_understood",) if text and lost else ())
    if _PLUS_MINUS.match(first.rest) or (_SHARE.match(text) and mass is None):
        return Limits(doubts=("limit_not_understood",))
    return _numbers(first, sign)


def _numbers(first: Quantity, sign: Sign) -> Limits:
    least, most = _ends(first, sign)
    ends = [quantity for quantity in (least, most) if quantity is not None]
    last = ends[0] if len(ends) == 1 else max(ends, key=lambda q: -len(q.rest))
    sieved = _SIEVE.sub("", last.rest)
    beside = read_beside(_REMARK.sub("", sieved), sign)
    bound, unbound = words.bound(beside.left)
    left = "" if unbound == "" or _adds_nothing(beside.left) else beside.left
    if least is None and most is not None and most.bound == "=":
        passing = sieved != last.rest and bound is None
        if (bound in _LEAST and not left) or passing:
            least, most = most, None  # "98 % min", "95 % through 80 mesh"
    unit = next((q.unit for q in ends if q.unit), beside.unit)
    if not unit and (beside.mass is not None or (left and not re.search(r"\d", left))):
        # Something stands behind the number that may be its unit: the result's is not borrowed.
        unit = last.rest
    doubts = [doubt for quantity in ends for doubt in quantity.doubts]
    if left:
        doubts.append("limit_not_understood")
    return Limits(_end(most, unit), _end(least, unit), beside.mass, tuple(doubts))


def _adds_nothing(left: str) -> bool:
    """Whether words behind a limit only tell its source or method: "(USP <232>)", "or less"."""
    return bool(naming.is_measuring(left.strip("() ")) or _OR_LESS.fullmatch(left))


def _ends(first: Quantity, sign: Sign) -> tuple[Quantity | None, Quantity | None]:
    """The least and the most: "4 - 6", "Min 4, Max 6", "≥ 98", "5"."""
    after = words.between(first.rest)
    ranged = read_quantity(after, sign) if after is not None else None
    if ranged is not None and ranged.bound not in _LEAST and first.bound not in ("<", "<="):
        return first, ranged
    listed = read_quantity(_SEPARATORS.sub("", first.rest, count=1), sign)
    if listed is not None and listed.bound != "=":
        if first.bound in _LEAST and listed.bound not in _LEAST:
            return first, listed
        if first.bound not in _LEAST and listed.bound in _LEAST:
            return listed, first
    return (first, None) if first.bound in _LEAST else (None, first)


def _end(quantity: Quantity | None, unit: str) -> End | None:
    if quantity is None:
        return None
    strict: Comparator = quantity.bound if quantity.bound in _STRICT else "="  # type: ignore[assignment]
    return End(strict, quantity.number, quantity.unit or unit)
