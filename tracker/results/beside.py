"""What is printed behind a number in its cell: unit, uncertainty, portion, verdict, remarks."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from tracker.results.numbers import Sign, read_number
from tracker.results.quantities import Quantity, leading_unit, portion_in, read_quantity
from tracker.vocabulary import words
from tracker.vocabulary.words import Verdict

_PLUS_MINUS = re.compile(r"(?:±|\+\s?/\s?[-–−]|\+-)\s*")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]\s*")
_TEMPERATURE = re.compile(
    r"[,@]?\s*(?:at|bei|à|a|při|przy|bij)?\s*\d{1,2}(?:[.,]\d+)?\s*(?:°|º|deg)\s?[CF]\b\s*",
    re.IGNORECASE,
)
# Names of limits, coverage factors, footnote letters: they say nothing of the number before them.
_REMARK = re.compile(
    r"(?:(?:LO[DQ]|LLOQ|M?DL|M?RL)(?:[\s:=<]*\d.*)?|[kn]\s?=\s?\d+(?:[.,]\d+)?|[a-z]|\d)?",
    re.IGNORECASE,
)


_FLOOR = re.compile(
    r"(?P<name>LLOQ|LO[DQ]|M?DL|RL)\s*[:=]?\s*(?P<number>[<≤]?\s*\d.*)", re.IGNORECASE
)
_DETECTION = re.compile(r"LOD|DL", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Floor:
    """A limit of the method that a result's own cell prints.

    Attributes:
        kind: "lod", of detection, or "loq", of quantitation.
        number: Digit for digit.
        unit: As printed, "" for the result's.
    """

    kind: str
    number: Decimal
    unit: str = ""


def floor_kind(text: str) -> str:
    """Which limit of the method a text names; "" if it names none."""
    if _DETECTION.search(text):
        return "lod"
    return "loq" if re.search(r"LOQ|RL", text, re.IGNORECASE) else ""


@dataclass(slots=True)
class Beside:
    """What stands behind a number.

    Attributes:
        unit: As printed, "" if there is none.
        mass: Grams in which it was looked for.
        uncertainty: In the result's unit.
        status: The verdict.
        estimated: The laboratory calls the number an estimate.
        second: A second value in brackets, with its own unit.
        doubtful: A word in brackets contradicts the number.
        floor: The limit of the method in brackets.
        left: What was not understood.
    """

    unit: str = ""
    mass: Decimal | None = None
    uncertainty: Decimal | None = None
    status: Verdict | None = None
    estimated: bool = False
    second: Quantity | None = None
    doubtful: bool = False
    floor: Floor | None = None
    left: str = ""


def read_beside(text: str, sign: Sign) -> Beside:
    """Everything that is understood of a text behind a number, and what is left of it."""
    beside = Beside()
    while text:
        rest = next((r for take in _TAKERS if (r := take(text, sign, beside)) is not None), None)
        if rest is None:
            break
        text = rest
    beside.left = text.strip(" ,;:.*†‡)")
    return beside


def _estimate(text: str, _: Sign, beside: Beside) -> str | None:
    rest = words.estimated(text)
    if rest is not None:
        beside.estimated = True
    return rest


def _uncertainty(text: str, sign: Sign, beside: Beside) -> str | None:
    match = _PLUS_MINUS.match(text)
    number = read_number(text[match.end() :], sign) if match else None
    if match is None or number is None:
        return None
    rest = text[match.end() + number.end :].lstrip()
    relative = rest.startswith("%") and not beside.unit.startswith("%")
    beside.uncertainty = None if relative else number.value
    return rest.removeprefix("%").lstrip() if relative else rest


def _portion(text: str, _: Sign, beside: Beside) -> str | None:
    mass, rest = portion_in(text)
    if mass is None or not text.endswith(rest):
        return None
    beside.mass = mass
    return rest


def _brackets(text: str, sign: Sign, beside: Beside) -> str | None:
    match = _BRACKETS.match(text)
    if not match or not _understood(match[1].strip(), sign, beside):
        return None
    return text[match.end() :]


def _understood(inner: str, sign: Sign, beside: Beside) -> bool:
    """Whether what stands in brackets is understood; if so it is kept."""
    beside.floor = beside.floor or _floor(inner, sign)
    if _REMARK.fullmatch(inner):
        return True
    said = words.state(inner)
    if said is not None:
        beside.status = said if said in ("pass", "fail") else beside.status
        beside.doubtful |= said not in ("pass", "fail")
        return True
    if _is_second(inner, sign, beside):
        return True
    return any(
        take(inner, sign, beside) == "" for take in (_estimate, _uncertainty, _portion, _unit)
    )


def _floor(inner: str, sign: Sign) -> Floor | None:
    """The limit that "LOQ 0.005" names; of residues "MRL" is another, which the law sets."""
    match = _FLOOR.fullmatch(inner)
    limit = read_quantity(match["number"], sign) if match else None
    if match is None or limit is None or limit.rest:
        return None
    return Floor(floor_kind(match["name"]), limit.number, limit.unit)


def _is_second(inner: str, sign: Sign, beside: Beside) -> bool:
    """Whether it is the value once more: 818.4 mg/g (81.84 %)."""
    second = read_quantity(inner, sign)
    if second is None or portion_in(second.rest)[1]:
        return False
    beside.second = second
    return bool(second.unit or second.rest)


def _temperature(text: str, _: Sign, __: Beside) -> str | None:
    match = _TEMPERATURE.match(text)
    return text[match.end() :] if match else None


def _unit(text: str, _: Sign, beside: Beside) -> str | None:
    unit, rest = leading_unit(text)
    if not unit or beside.unit:
        return None
    beside.unit = unit
    return rest


_TAKERS: tuple[Callable[[str, Sign, Beside], str | None], ...] = (
    _estimate,
    _uncertainty,
    _portion,
    _brackets,
    _temperature,
    _unit,
)
