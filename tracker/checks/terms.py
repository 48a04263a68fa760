"""A printed result put into a limit's own terms: per gram, a day, a serving, dry, or a ratio."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from tracker.checks import wording
from tracker.checks.amounts import ZERO, Amount, Gap
from tracker.checks.exposure import daily
from tracker.checks.subjects import Subject, Subjects
from tracker.records.judgement import Use
from tracker.vocabulary import units
from tracker.vocabulary.standards import Limit

ONE = Decimal(1)
_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Terms:
    """A result as a limit sees it.

    Attributes:
        amount: In the limit's unit, or why there is none.
        unit: Key of the unit in which a laboratory would print it.
        factor: What a number in that unit is multiplied by to be in the limit's.
        steps: How the amount came about, for the sentence; "" where nothing was done.
        lacks: What is not known, so that an undecided verdict can ask for it.
    """

    amount: Amount | Gap
    unit: str
    factor: Decimal = ONE
    steps: str = ""
    lacks: str = ""


def terms(limit: Limit, subject: Subject, subjects: Subjects, use: Use) -> Terms:
    """What the subject says in the terms of the limit."""
    found = _BASES[limit.basis](limit, subject, use)
    if not limit.dry:
        return found
    printed_dry = subject.amount_in(unit_key(f"{limit.unit} dry"))
    if isinstance(printed_dry, Amount):
        return Terms(printed_dry, found.unit)
    return _dried(found, subjects)


@cache
def unit_key(text: str) -> str:
    """The key of a unit that a standard names; the text itself where it is none of ours."""
    found = units.find(text) if text else None
    return found.key if found else text


def _concentration(limit: Limit, subject: Subject, _use: Use) -> Terms:
    unit = unit_key(limit.unit)
    amount = subject.amount_in(unit)
    return Terms(amount, unit, steps=_converted(subject, amount, unit))


def _daily(limit: Limit, subject: Subject, use: Use) -> Terms:
    """Micrograms a day: what is in a gram, times the grams a day."""
    unit = unit_key(limit.unit.replace("/day", "/g"))
    taken = daily(use)
    amount = subject.amount_in(unit)
    if isinstance(amount, Gap):
        return Terms(amount, unit)
    amount = amount.times(taken.grams)
    return Terms(amount, unit, taken.grams, f"{_mass(amount, limit)} in {taken.clause}")


def _serving(limit: Limit, subject: Subject, use: Use) -> Terms:
    """Milligrams a serving, as printed or from what is in a gram."""
    printed = subject.amount_in(unit_key(limit.unit))
    if isinstance(printed, Amount):
        return Terms(printed, unit_key(limit.unit))
    unit = unit_key(limit.unit.replace("/serving", "/g"))
    amount = subject.amount_in(unit)
    if isinstance(amount, Gap):
        return Terms(amount, unit)
    if not use.serving:
        gap = Gap(
            f"{subject.printed} cannot be put per serving: the weight of a serving is unknown"
        )
        return Terms(gap, unit)
    amount = amount.times(use.serving)
    steps = f"{_mass(amount, limit)} in a serving of {wording.number(use.serving)} g"
    return Terms(amount, unit, use.serving, steps)


def _dried(found: Terms, subjects: Subjects) -> Terms:
    """The amount in the dried substance: more than as it is, by how much the moisture tells."""
    if isinstance(found.amount, Gap):
        return found
    row = subjects.row("moisture")
    moisture = Subject("", "", row).amount_in(unit_key("%")) if row else None
    if row is None or not isinstance(moisture, Amount) or (moisture.high or _WHOLE) >= _WHOLE:
        return replace(
            found,
            amount=replace(found.amount, high=None, under=False),
            lacks="a moisture result would tell the dry weight",
        )
    wet, dry = ONE - moisture.low / _WHOLE, ONE - (moisture.high or ZERO) / _WHOLE
    high = None if found.amount.high is None else found.amount.high / dry
    amount = replace(found.amount, low=found.amount.low / wet, high=high)
    shown = f"{_upper(amount)} {wording.unit(found.unit)} dry, at {wording.value(row)} moisture"
    return replace(found, amount=amount, steps=shown)


_BASES: dict[str, Callable[[Limit, Subject, Use], Terms]] = {
    "concentration": _concentration,
    "ratio": _concentration,
    "daily": _daily,
    "serving": _serving,
}


def _converted(subject: Subject, amount: Amount | Gap, unit: str) -> str:
    """The number in the limit's unit, where it is another number than the printed one."""
    value = subject.result.value
    if subject.quantity or isinstance(amount, Gap) or value.number in (None, ZERO):
        return ""
    if value.number in (amount.high, amount.low):
        return ""
    return f"{_upper(amount)} {wording.unit(unit)}"


def _mass(amount: Amount, limit: Limit) -> str:
    """The amount a day or a serving: "3.05 µg", "at most 0.5 mg"."""
    unit, _, _ = limit.unit.partition("/")
    return f"{_upper(amount)} {wording.unit(unit)}"


def _upper(amount: Amount) -> str:
    """The upper end of an amount for a person."""
    if amount.high is None:
        return f"at least {wording.rounded(amount.low)}" if amount.low else "an unknown amount"
    return f"{'' if amount.measured else 'at most '}{wording.rounded(amount.high)}"
