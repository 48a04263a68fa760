"""Whether an amount keeps a limit, as far as what is printed can tell, and how that is said."""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from tracker.checks import wording
from tracker.checks.amounts import Amount, Gap, nothing_seen, seen_down_to
from tracker.checks.subjects import Subject
from tracker.checks.terms import Terms, unit_key
from tracker.records.judgement import Outcome
from tracker.vocabulary.standards import Limit

NEAR = Decimal("0.8")


class Settled(NamedTuple):
    """An outcome and the predicate of its sentence, which follows the analyte's name."""

    outcome: Outcome
    clause: str


def settle(limit: Limit, subject: Subject, found: Terms) -> Settled:
    """The outcome of a numeric limit."""
    if isinstance(found.amount, Gap):
        return _unknown(limit, subject, found.amount)
    keeps, breaks = _kept(limit, found.amount), _broken(limit, found.amount)
    if keeps and _near(limit, found.amount):
        return Settled("near limit", f"{_within(limit, subject, found)}, but near it")
    if keeps:
        return Settled("pass", _within(limit, subject, found))
    if breaks:
        return Settled("fail", f"{_shown(subject, found)} {_breach(limit, found.amount)}")
    return Settled("not demonstrated", _undecided(limit, subject, found))


@cache
def asked(limit: Limit) -> str:
    """The limit as sentences have it: "1.2 ppm", "6 µg a day", "at least 100", "5 to 12 %"."""
    unit = unit_key(limit.unit)
    if limit.number is None:
        return f"absence in {wording.number(limit.mass)} g" if limit.mass else "absence"
    number = wording.number(limit.number)
    if limit.operator == "range" and limit.least is not None:
        number = f"{wording.number(limit.least)} to {number}"
    least = "at least " if limit.operator == ">=" else ""
    dry = " dry weight" if limit.dry else ""
    return f"{least}{wording.quantity(number, unit)}{dry}"


def _kept(limit: Limit, amount: Amount) -> bool:
    number = limit.number or Decimal(0)
    if limit.operator == ">=":
        return amount.reaches(number)
    if limit.operator == "range":
        return amount.reaches(limit.least or Decimal(0)) and amount.within(number)
    return amount.within(number, equal=limit.operator == "<=")


def _broken(limit: Limit, amount: Amount) -> bool:
    number = limit.number or Decimal(0)
    if limit.operator == ">=":
        return amount.short_of(number)
    if limit.operator == "range":
        return amount.short_of(limit.least or Decimal(0)) or amount.beyond(number)
    return amount.beyond(number, equal=limit.operator == "<=")


def _near(limit: Limit, amount: Amount) -> bool:
    """Measured, and at 80 % of the limit or more (for a least value: not a quarter above it)."""
    if not amount.measured or limit.number is None or limit.operator == "range":
        return False
    if limit.operator == ">=":
        return amount.low * NEAR <= limit.number
    return amount.low >= limit.number * NEAR


def _breach(limit: Limit, amount: Amount) -> str:
    if limit.operator == ">=":
        return f"is less than {asked(limit).removeprefix('at least ')}"
    if limit.operator == "range":
        return f"is outside {asked(limit)}"
    if amount.low == limit.number and not amount.over:
        return f"is not below {asked(limit)}"
    return f"exceeds {asked(limit)}"


def _within(limit: Limit, subject: Subject, found: Terms) -> str:
    """That a limit is kept; of what was not detected, how far down it was looked for."""
    if subject.quantity or not nothing_seen(subject.result.value):
        return f"{_shown(subject, found)} is within {asked(limit)}"
    seen = f"{_seen(subject)}, {found.steps}," if found.steps else _seen(subject)
    if subject.result.value.comparator == "=":
        return f"{_not_detected(subject)}; {seen} is within {asked(limit)}"
    nothing = f"{_not_detected(subject)} down to {seen.removesuffix(',')}"
    return f"{nothing}, which is within {asked(limit)}"


def _shown(subject: Subject, found: Terms) -> str:
    """What is printed, and what became of it: "0.61 ppm (3.05 µg in 5 g a day)"."""
    printed = subject.printed
    if not subject.quantity and nothing_seen(subject.result.value):
        printed = f"{_not_detected(subject)} down to {_seen(subject)},"
    elif not subject.quantity and (loq := _below_quantitation(subject)):
        printed = f"{printed} of {loq}"
    return f"{printed} ({found.steps})" if found.steps else printed


def _below_quantitation(subject: Subject) -> str:
    """The LOQ beside what is printed as "<LOQ"; "" for anything else."""
    value, loq = subject.result.value, subject.result.loq
    if value.comparator != "<" or value.number is not None or loq is None or loq.number is None:
        return ""
    return wording.quantity(wording.number(loq.number), loq.unit)


def _unknown(limit: Limit, subject: Subject, gap: Gap) -> Settled:
    if subject.result.value.comparator == "not tested":
        return Settled("not tested", f"was not tested; {asked(limit)} is asked for")
    return Settled("not demonstrated", f"{gap.clause}, so it cannot be held against {asked(limit)}")


def _undecided(limit: Limit, subject: Subject, found: Terms) -> str:
    """Why what is printed settles nothing, and what would."""
    does_not = f"does not settle {asked(limit)}"
    if subject.end != "both":
        return f"{_shown(subject, found)} {does_not}: its own result would"
    if found.lacks:
        return f"{_shown(subject, found)} {does_not}: {found.lacks}"
    if subject.quantity:
        return f"{_shown(subject, found)} {does_not}: a printed one would"
    if subject.result.value.comparator in (">", "present"):
        return f"{_shown(subject, found)} {does_not}: a number would"
    return f"{_coarse(subject)} {does_not}; a LOQ of {_deciding(limit, found)} or lower would"


def _coarse(subject: Subject) -> str:
    """What a non-detect prints, and how far down it looked."""
    value = subject.result.value
    if value.comparator == "<" and value.number is not None:
        return subject.printed
    nothing = _not_detected(subject) if nothing_seen(value) else subject.printed
    if seen_down_to(subject.result) is None:
        return f"{nothing}, but no limit of quantitation (LOQ) is printed: that"
    return f"{nothing}, but only down to {_seen(subject)}: that"


def _not_detected(subject: Subject) -> str:
    if subject.result.value.comparator == "=":
        return f"is printed as {subject.printed}, which no method measures"
    return f"was not detected ({subject.printed})"


def _seen(subject: Subject) -> str:
    """How far down the method sees, and by which limit: "0.05 ppm (LOQ)"."""
    seen = seen_down_to(subject.result)
    if seen is None or seen.number is None:
        return "an unknown amount"
    name = "LOQ" if seen is subject.result.loq else "LOD"
    return f"{wording.quantity(wording.number(seen.number), seen.unit)} ({name})"


def _deciding(limit: Limit, found: Terms) -> str:
    """The LOQ that would decide, in the unit a laboratory prints."""
    number = (limit.number or Decimal(0)) / found.factor
    digits = wording.number(limit.number) if found.factor == 1 and limit.number else None
    return wording.quantity(digits or wording.rounded_down(number), found.unit)
