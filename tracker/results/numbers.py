"""Printed numbers as Decimal, digit for digit; what could be read in two ways is named.

A decimal sign is settled by the number itself where it can be, else by the other numbers of the
certificate: "1,200" is a thousand two hundred unless they have decimal commas.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

Sign = Literal[".", ",", "", "both", "mostly ,"]

_MOSTLY = 10  # times as many commas as points: the points are slips

_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
_LEVEL = str.maketrans(_SUPERSCRIPT + "−’\u00a0\u202f\u2009", "0123456789+--'" + "   ")
_RAISED = r"[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}"
_POWER = rf"(?:\s?\^\s?(?P<caret>[-+−]?[0-9]{{1,2}})|(?P<raised>{_RAISED}))(?![0-9])"

_GROUPED = r"[1-9][0-9]{0,2}(?:[ \u00a0\u202f\u2009][0-9]{3})+(?:[.,][0-9]+)?"
_MANTISSA = rf"[-+−]?(?:{_GROUPED}|[0-9]+(?:[.,'’][0-9]+)*|[.,][0-9]+)"
_E_NOTATION = re.compile(
    rf"(?P<mantissa>{_MANTISSA})\s?[eE]\s?(?P<power>[-+−]?\s?[0-9]{{1,3}})(?![0-9])"
)
_TIMES_TEN = re.compile(rf"(?P<mantissa>{_MANTISSA})\s*[x×X·*⋅∙•]\s*10{_POWER}")
_TIMES_FLAT = re.compile(
    rf"(?P<mantissa>{_MANTISSA})\s*[x×X·*⋅∙•]\s*10(?P<power>[1-9][0-9]?)(?![0-9.,])"
)
_DOT_TEN = re.compile(rf"(?P<mantissa>[0-9]+(?:,[0-9]+)?)\s?\.\s?10{_POWER}")
_DOT_FLAT = re.compile(r"(?P<mantissa>[0-9]+,[0-9]+)\.10(?P<power>[1-9][0-9]?)(?![0-9.,])")
_BARE_TEN = re.compile(rf"10{_POWER}")
_PLAIN = re.compile(rf"{_MANTISSA}(?![0-9])")
_TOKEN = re.compile(r"(?<![0-9.,])[0-9]*(?:[.,'’][0-9]+)+(?![0-9])")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at the beginning of a text.

    Attributes:
        value: Its value; as many digits as are printed.
        end: Offset of what follows it.
        doubt: Kind of doubt, "" for none.
    """

    value: Decimal
    end: int
    doubt: str = ""


@lru_cache(maxsize=65536)
def read_number(text: str, sign: Sign = "") -> Number | None:
    """The number that a text begins with; None if none can be made of it.

    A raised digit is an exponent only behind a ten ("10⁵", "9,6·10⁴"), else a footnote mark.
    """
    for read in (_dot_ten, _bare_ten, _times_ten, _e_notation, _flattened, _plain):
        number = read(text, sign)
        if number is not None:
            return number
    return None


def decimal_sign(texts: Iterable[str]) -> Sign:
    """The decimal sign that numbers of a certificate show beyond doubt; "" if none does.

    "both" where they show two; "mostly ," where hardly any shows the other: recognition takes a
    comma for a point here and there.
    """
    counts = Counter(sign for text in texts for sign in _signs_in(text))
    commas, points = counts[","], counts["."]
    if commas and points:
        return "mostly ," if commas >= _MOSTLY * points else "both"
    return "." if points else "," if commas else ""


@lru_cache(maxsize=65536)
def _signs_in(text: str) -> frozenset[str]:
    return frozenset(sign for token in _TOKEN.findall(text) for sign in _sure_sign(token))


def _sure_sign(token: str) -> str:
    """The decimal sign of a number that can be read in one way only; "" of any other."""
    found = re.sub(r"[0-9'’]", "", token)
    if re.fullmatch(r"[0-9]+,[0-9]{1,2}\.10[0-9]*", token):
        return ","  # 1,0.10³: the dot multiplies
    if len(set(found)) == 2:
        return found[-1] if _groups(token[: token.rindex(found[-1])], found[0]) else ""
    if len(found) != 1:
        return ""
    before, after = token.split(found)
    return found if _surely_decimal(before, after) else ""


def _surely_decimal(before: str, after: str) -> bool:
    return len(after) != 3 or len(before) > 3 or not before.strip("0")


def _groups(text: str, mark: str) -> bool:
    """Whether a text is digits in groups of three: "12,345"."""
    first, *others = text.split(mark)
    return 1 <= len(first) <= 3 and all(len(group) == 3 for group in others)


def _dot_ten(text: str, sign: Sign) -> Number | None:
    """9,6.10⁴: the dot multiplies. 1.10⁵ may be 1.10 with a footnote mark, 0.10⁵ is."""
    match = _DOT_TEN.match(text)
    if not match or not match["mantissa"].strip("0"):
        return None
    unsure = match["raised"] and "," not in match["mantissa"]
    return _scaled(match, sign, "exponent_or_footnote" if unsure else "")


def _bare_ten(text: str, _: Sign) -> Number | None:
    match = _BARE_TEN.match(text)
    return Number(Decimal(f"1E{_exponent(match)}"), match.end()) if match else None


def _times_ten(text: str, sign: Sign) -> Number | None:
    match = _TIMES_TEN.match(text)
    return _scaled(match, sign) if match else None


def _e_notation(text: str, sign: Sign) -> Number | None:
    match = _E_NOTATION.match(text)
    return _scaled(match, sign) if match else None


def _flattened(text: str, sign: Sign) -> Number | None:
    """2.1 x 105: surely no hundred and five, but whether a power of ten, a person must say."""
    match = _TIMES_FLAT.match(text) or _DOT_FLAT.match(text)
    return _scaled(match, sign, "exponent_flattened") if match else None


def _plain(text: str, sign: Sign) -> Number | None:
    match = _PLAIN.match(text)
    if not match:
        return None
    read = _mantissa(match.group(), sign)
    return Number(Decimal(read[0]), match.end(), read[1]) if read else None


def _scaled(match: re.Match[str], sign: Sign, doubt: str = "") -> Number | None:
    read = _mantissa(match["mantissa"], sign)
    if read is None:
        return None
    digits, unclear = read
    return Number(Decimal(f"{digits}E{_exponent(match)}"), match.end(), doubt or unclear)


def _exponent(match: re.Match[str]) -> str:
    named = match.groupdict()
    printed = named.get("caret") or named.get("raised") or named.get("power") or "0"
    return printed.translate(_LEVEL).replace(" ", "")


def _mantissa(printed: str, sign: Sign) -> tuple[str, str] | None:
    """Digits with a decimal point, and the kind of doubt; None where the groups make no number."""
    level = printed.translate(_LEVEL)
    digits = level.lstrip("+-")
    minus = "-" if level.startswith("-") else ""
    joined = re.sub(r"(?<=[0-9])[ '](?=[0-9]{3}(?![0-9]))", "", digits)
    if " " in joined or "'" in joined:
        return None
    read = _point(joined, sign)
    return (minus + read[0], read[1]) if read else None


def _point(digits: str, sign: Sign) -> tuple[str, str] | None:
    marks = re.sub(r"[0-9]", "", digits)
    if not marks:
        return digits, ""
    if len(set(marks)) == 2:
        whole, _, fraction = digits.rpartition(marks[-1])
        thousands = marks.count(marks[-1]) == 1 and _groups(whole, marks[0])
        return (f"{whole.replace(marks[0], '')}.{fraction}", "") if thousands else None
    if len(marks) > 1:
        return (digits.replace(marks[0], ""), "") if _groups(digits, marks[0]) else None
    return _single(digits, marks, sign)


def _single(digits: str, mark: str, sign: Sign) -> tuple[str, str]:
    """A number with one mark: a decimal sign or a thousands sign."""
    before, after = digits.split(mark)
    as_decimal, as_thousands = f"{before or '0'}.{after}", before + after
    if _surely_decimal(before, after):
        return as_decimal, ""
    doubt = "decimal_sign_unclear" if sign in ("both", "mostly ,") else ""
    if mark == ",":
        return (as_decimal if sign in (",", "mostly ,") else as_thousands), doubt
    if sign == ",":
        # 1.104 among decimal commas: eleven hundred and four, or 1·10⁴ whose exponent fell down.
        return as_thousands, "exponent_flattened" if after.startswith("10") else ""
    return as_decimal, doubt
