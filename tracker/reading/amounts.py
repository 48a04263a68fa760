"""Printed numbers as far as a second look needs them: never more certain than they are printed."""

import re
from dataclasses import dataclass
from decimal import Decimal

from tracker.vocabulary import loader, units, words

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻−", "0123456789+--")
_POWER = r"(?:\^?\s?(?P<power>[-+−]?\d{1,2})|(?P<raised>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))"
_NUMBER = re.compile(
    r"(?P<number>\d{1,3}(?:[ '’]\d{3})+(?![\d'’])(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[.,]\d+)"
    rf"(?:\s?[x×·*]\s?10{_POWER}|\s?[eE](?P<e>[-+−]?\d{{1,2}})(?!\d))?(?P<rest>.*)",
    re.S,
)
_TEN = re.compile(r"10(?:\^(?P<power>\d{1,2})|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?P<rest>.*)", re.S)
_DIGIT = re.compile(r"\d")
_ASIDE = re.compile(r"\s*(?:±|\+\s?/\s?-|\().*", re.S)


@dataclass(frozen=True, slots=True)
class Amount:
    """A printed number with all that it may mean.

    Attributes:
        bound: "=", or "<", "<=", ">", ">=", "~" where it only bounds.
        low, high: The smallest and the greatest number it may be: 1.2 and 1200 of "1,200".
    """

    bound: str
    low: Decimal
    high: Decimal

    @property
    def measured(self) -> bool:
        """It is a number, not a bound."""
        return self.bound in ("=", "~")


@loader.remembered(65536)
def amount_in(text: str) -> Amount | None:
    """The one number that a cell prints, with its unit or without; None if it has none or more."""
    if not _DIGIT.search(text):
        return None
    bound, rest = words.bound(_ASIDE.sub("", text))
    match = _TEN.match(rest) or _NUMBER.match(rest)
    if match is None or _digits_left(match["rest"]):
        return None
    found = match.groupdict()
    power = found.get("power") or found.get("raised") or found.get("e") or "0"
    times = Decimal(10) ** int(power.translate(_RAISED))
    meant = [Decimal(plain) * times for plain in _plain(found.get("number") or "1")]
    return Amount(bound or "=", min(meant), max(meant))


def _digits_left(rest: str) -> bool:
    """Whether figures stand behind a number that are not of its unit."""
    unit = units.spot(rest)
    beside = rest[: unit[0]] + rest[unit[1] :] if unit else rest
    return any(c.isdecimal() for c in beside)


def _plain(number: str) -> list[str]:
    """A number as Decimal writes it; two where its one mark may part thousands or decimals."""
    number = re.sub(r"['’ ]", "", number)
    marks = [c for c in number if c in ".,"]
    if not marks:
        return [number]
    before, after = number.replace(",", ".").rsplit(".", 1)
    whole = before.replace(".", "") or "0"
    if marks.count(marks[-1]) > 1:
        return [whole + after]
    grouped = len(marks) == 1 and len(after) == 3 and len(before) < 4 and before.strip("0")
    return [f"{whole}.{after}", whole + after] if grouped else [f"{whole}.{after}"]
