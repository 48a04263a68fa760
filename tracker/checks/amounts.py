"""What a printed result says about the true number: an interval, or why it says nothing.

A non-detect is never a number here: it is everything from nothing up to the LOQ, and without a LOQ
it has no upper end. So one comparison serves measured, censored and computed numbers alike.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from tracker.checks import wording
from tracker.records.result import Result, Value
from tracker.vocabulary import units

ZERO = Decimal(0)
TEN = Decimal(10)
_NO_END = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number known to lie between two ends.

    Attributes:
        low: It is not less.
        high: It is not more; None where nothing printed bounds it.
        under: It is less than `high`, not equal.
        over: It is more than `low`, not equal.
    """

    low: Decimal
    high: Decimal | None
    under: bool = False
    over: bool = False

    @property
    def measured(self) -> bool:
        """It is one number."""
        return self.low == self.high

    def within(self, limit: Decimal, equal: bool = True) -> bool:
        """Surely at most the limit; below it if `equal` is False."""
        if self.high is None:
            return False
        return self.high < limit or (self.high == limit and (equal or self.under))

    def beyond(self, limit: Decimal, equal: bool = True) -> bool:
        """Surely more than the limit; at least it if `equal` is False."""
        return self.low > limit or (self.low == limit and (self.over or not equal))

    def reaches(self, least: Decimal) -> bool:
        """Surely at least as much."""
        return self.low >= least

    def short_of(self, least: Decimal) -> bool:
        """Surely less."""
        return self.high is not None and (self.high < least or (self.high == least and self.under))

    def times(self, factor: Decimal) -> "Amount":
        """The interval scaled by a positive factor."""
        high = None if self.high is None else self.high * factor
        return Amount(self.low * factor, high, self.under, self.over)

    def plus(self, other: "Amount") -> "Amount":
        """The interval of the sum."""
        high = None if self.high is None or other.high is None else self.high + other.high
        return Amount(
            self.low + other.low, high, self.under or other.under, self.over or other.over
        )

    def divided_by(self, other: "Amount") -> "Amount":
        """The interval of the quotient; no upper end where the divisor may be nothing."""
        low = self.low / other.high if other.high else ZERO
        high = None if self.high is None or not other.low else self.high / other.low
        return Amount(low, high, self.under or other.over, self.over or other.under)


@dataclass(frozen=True, slots=True)
class Gap:
    """Why a result gives no amount in a unit: a clause that follows the analyte's name."""

    clause: str


def amount_in(result: Result, unit: str) -> Amount | Gap:
    """What a result says in a unit, from the first of its columns that can be put in it.

    Args:
        result: One row understood.
        unit: Key of a unit of the vocabulary.
    """
    gap = None
    for value in (result.value, *result.others):
        amount = _amount(result, value, unit)
        if isinstance(amount, Amount):
            return amount
        gap = gap or amount
    return gap or Gap("is empty")


def seen_down_to(result: Result) -> Value | None:
    """The LOQ, or where none is printed the LOD: how little the method would have noticed."""
    for printed in (result.loq, result.lod):
        if printed is not None and printed.number is not None:
            return printed
    return None


def nothing_seen(value: Value) -> bool:
    """The row says that nothing was found; a printed zero says no more than that."""
    return value.comparator == "not detected" or (value.comparator == "=" and value.number == 0)


def _amount(result: Result, value: Value, unit: str) -> Amount | Gap:
    found: Amount | Gap
    match value.comparator:
        case _ if nothing_seen(value):
            found = _censored(seen_down_to(result), unit)
        case "<" if value.number is None:
            found = _censored(result.loq, unit)
        case "=" | "<" | ">" if value.number is not None:
            found = _number(value, value.number, unit)
        case ">" if result.panel == "microbial":
            found = Amount(_NO_END, None)  # too numerous to count
        case ">" | "present":
            found = Amount(ZERO, None, over=True)
        case "absent":
            found = _absent(result.mass, unit)
        case _:
            found = Gap(_in_words(result, value))
    return found


def _in_words(result: Result, value: Value) -> str:
    if value.comparator == "not tested":
        return "was not tested"
    printed = f'is "{result.reading.result.text}"'
    lab_word = value.comparator in ("pass", "fail")
    return f"{printed} without a number" if lab_word else f"{printed}, which is not a value"


def _number(value: Value, number: Decimal, unit: str) -> Amount | Gap:
    if value.unit is None and unit:
        return Gap(f"{wording.number(number)} has no printed unit")
    converted = _converted(number, value.unit or "", unit)
    if converted is None:
        printed = wording.quantity(wording.number(number), value.unit)
        return Gap(f"{printed} does not convert to {wording.unit(unit)}")
    if value.comparator == "<":
        return replace(converted, low=ZERO, under=True)
    if value.comparator == ">":
        return replace(converted, high=None, over=True)
    return converted


def _converted(number: Decimal, unit: str, into: str) -> Amount | None:
    """The number in another unit; None if the two cannot be compared.

    Of a number in the dry substance only the upper end holds for the substance as it is.
    """
    same = units.convert(number, unit, into)
    if same is not None:
        return Amount(same, same)
    kind = _kind(unit)
    if kind.startswith("log_count"):
        plain = units.convert(TEN**number, unit.replace("log10 ", ""), into)
        return None if plain is None else Amount(plain, plain)
    if kind.startswith("dry_"):
        moist = units.convert(number, unit.removesuffix(" dry"), into)
        return None if moist is None else Amount(ZERO, moist)
    return None


def _kind(unit: str) -> str:
    known = units.get(unit)
    return known.kind if known else ""


def _censored(seen: Value | None, unit: str) -> Amount:
    """Anything below a limit of quantitation; anything at all where none can be compared."""
    if seen is None or seen.number is None or seen.unit is None:
        return Amount(ZERO, None)
    converted = _converted(seen.number, seen.unit, unit)
    return Amount(ZERO, converted.high if converted else None, under=True)


def _absent(mass: Decimal | None, unit: str) -> Amount:
    """None in so many grams is fewer than one in them."""
    if not mass:
        return Amount(ZERO, None)
    return Amount(ZERO, units.convert(1 / mass, "cfu/g", unit), under=True)
