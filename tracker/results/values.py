"""A printed result understood: comparator and number, and what is printed beside them.

Nothing is dropped: what is left over of a text becomes a doubt, and a text of which nothing is
understood is "words".
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from tracker.records.result import Comparator
from tracker.results.beside import Beside, Floor, floor_kind, read_beside
from tracker.results.numbers import Sign, read_number
from tracker.results.quantities import Quantity, portion_in, read_quantity, tidy
from tracker.vocabulary import units, words
from tracker.vocabulary.words import Bound, Verdict

_COMPARATORS: dict[Bound, Comparator] = {"<": "<", "<=": "<", ">": ">", ">=": ">", "=": "="}
_LABEL = re.compile(r"[\s(,;]*(?:LO[DQ]|M?DL|M?RL)?\s*[:=]?\s*", re.IGNORECASE)
_BESIDE = re.compile(r"[\s(,;]*(?=[<(]|LO[DQ]\b|M?DL\b)|\s+(?=\d)", re.IGNORECASE)
# Two printings of one value may differ by their rounding.
_ROUNDING = Decimal("0.02")


@dataclass(frozen=True, slots=True)
class Printed:
    """What the text of a result says.

    Attributes:
        comparator: See `tracker.records.result.Comparator`.
        number: Digit for digit, None where there is none.
        unit: As printed beside it, "" if there is none.
        mass: Grams in which it was looked for.
        uncertainty: In the result's unit.
        floor: The limit of the method that is printed beside: 0.05 of "ND (<0.05)".
        status: A verdict printed beside the value.
        doubts: Kinds of doubt.
    """

    comparator: Comparator
    number: Decimal | None = None
    unit: str = ""
    mass: Decimal | None = None
    uncertainty: Decimal | None = None
    floor: Floor | None = None
    status: Verdict | None = None
    doubts: tuple[str, ...] = ()


@lru_cache(maxsize=65536)
def parse_value(text: str, sign: Sign = "") -> Printed:
    """What the text of a result says, read with the certificate's decimal sign."""
    text = tidy(text)
    return (
        _word(text)
        or _beside_verdict(text, sign)
        or _word_with_number(text, sign)
        or _nothing_in(text)
        or _number(text, sign)
        or Printed("words", doubts=("number_not_understood",) if re.search(r"\d", text) else ())
    )


def _word(text: str) -> Printed | None:
    """A word for a result; nothing detected in a portion is an absence from it."""
    said = words.state(text)
    if said is None:
        return None
    mass, rest = portion_in(text)
    found = units.spot(rest)
    unit = rest[found[0] : found[1]] if found else ""
    absent = mass is not None and said == "not detected"
    return Printed("absent" if absent else said, unit=unit, mass=mass)


def _beside_verdict(text: str, sign: Sign) -> Printed | None:
    """The value of "Pass (<10 cfu/g)" and "<0.05 PASS", with the verdict as its status."""
    first, _, after = text.partition(" ")
    before, _, last = text.rpartition(" ")
    for verdict, rest in ((first, after), (last, before)):
        status = words.status(verdict)
        if status and rest:
            value = parse_value(_unbracketed(rest), sign)
            return None if value.comparator == "words" else replace(value, status=status)
    return None


def _unbracketed(text: str) -> str:
    bare = text.strip(" -–:;,")
    inside = re.fullmatch(r"[(\[]([^()\[\]]*)[)\]]", bare)
    return inside[1] if inside else bare


def _word_with_number(text: str, sign: Sign) -> Printed | None:
    """The word of "ND (<0.05)" and "<LOQ (0.05)", with the limit that is printed beside it."""
    for match in _BESIDE.finditer(text):
        said = words.state(text[: match.start()])
        if said not in ("not detected", "<"):
            continue
        limit = read_quantity(_LABEL.sub("", text[match.start() :], count=1), sign)
        if limit is None or limit.rest.strip(" )]"):
            return Printed(said, doubts=("number_beside_word",))
        kind = floor_kind(text)
        doubts = limit.doubts if kind or "<" in text else (*limit.doubts, "number_beside_word")
        floor = Floor(kind or ("lod" if said == "not detected" else "loq"), limit.number)
        return Printed(said, unit=limit.unit, floor=floor, doubts=doubts)
    return None


def _nothing_in(text: str) -> Printed | None:
    """Absence, of "0/25g" and "0 in 25 g"."""
    mass, rest = portion_in(text)
    number = read_number(rest) if mass is not None else None
    nothing = number is not None and number.value == 0 and number.end == len(rest)
    return Printed("absent", mass=mass) if nothing else None


def _number(text: str, sign: Sign) -> Printed | None:
    quantity = read_quantity(text, sign)
    if quantity is None:
        return None
    if _is_range(quantity, sign):
        return Printed("words", doubts=("range_as_result",))
    beside = read_beside(quantity.rest, sign)
    return Printed(
        _COMPARATORS[quantity.bound],
        quantity.number,
        unit=quantity.unit or beside.unit,
        mass=beside.mass,
        uncertainty=beside.uncertainty,
        floor=beside.floor,
        status=beside.status,
        doubts=(*quantity.doubts, *_doubts(quantity, beside)),
    )


def _is_range(quantity: Quantity, sign: Sign) -> bool:
    """Whether a second number follows as the other end: "10 - 20", "10 to 20"."""
    after = words.between(quantity.rest)
    return after is not None and read_quantity(after, sign) is not None


def _doubts(quantity: Quantity, beside: Beside) -> list[str]:
    kinds = []
    measured = quantity.bound == "="
    if quantity.number < 0:
        kinds.append("negative_number")
    if beside.estimated and measured:
        kinds.append("estimated_number")
    if beside.doubtful and measured and quantity.number:
        kinds.append("number_beside_word")
    if beside.second is not None and _disagree(quantity, beside.second):
        kinds.append("values_disagree")
    if beside.left:
        more = re.search(r"\d", beside.left)
        kinds.append("two_values_in_cell" if more else "words_beside_number")
    return kinds


def _disagree(first: Quantity, second: Quantity) -> bool:
    """Whether two printings of one value differ by more than their rounding."""
    here, there = units.find(first.unit), units.find(second.unit)
    if here is None or there is None:
        return False
    converted = units.convert(second.number, there.key, here.key)
    if converted is None:
        return False
    return abs(converted - first.number) > _ROUNDING * abs(first.number)
