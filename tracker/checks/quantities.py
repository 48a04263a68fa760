"""Quantities that no certificate need print: totals, shares, ratios; each with how it was made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tracker.checks import wording
from tracker.checks.amounts import ZERO, Amount, Gap, amount_in
from tracker.records.result import Result
from tracker.vocabulary import analytes, units
from tracker.vocabulary.quantities import kinship

Rows = Mapping[str, Sequence[Result]]

MITRAGYNINE = "mitragynine"
HYDROXY = "7_hydroxymitragynine"
_PER_GRAM = "mg/g"
_WHOLE_GRAM = Decimal(1000)  # mg
_PERCENT = Decimal(100)


@dataclass(frozen=True, slots=True)
class Quantity:
    """Something computed from printed rows.

    Attributes:
        key: Of the analyte or quantity.
        name: As sentences name it.
        amount: What is known of it.
        unit: Of the amount; "" for a ratio.
        formula: How it was made: "yeast 100 cfu/g + mold 20 cfu/g".
        inputs: The rows it was made from.
    """

    key: str
    name: str
    amount: Amount
    unit: str
    formula: str
    inputs: tuple[Result, ...]

    @property
    def printed(self) -> str:
        """As sentences quote it: number, unit and formula."""
        return f"{self.number} ({self.formula})"

    @property
    def number(self) -> str:
        """The amount for a person: "120 cfu/g", "at most 2.1 %", "0.4 to 2.1 %"."""
        low, high = self.amount.low, self.amount.high
        if high is None and not low.is_finite():
            return "too many to count"
        if high is None:
            least = wording.quantity(wording.rounded(low), self.unit)
            return f"at least {least}" if low else "unknown"
        most = wording.quantity(wording.rounded(high), self.unit)
        if self.amount.measured:
            return most
        return f"{wording.rounded(low)} to {most}" if low else f"at most {most}"

    def amount_in(self, unit: str) -> Amount | Gap:
        """The amount in another unit of its class."""
        if unit == self.unit:
            return self.amount
        factor = units.convert(Decimal(1), self.unit, unit) if self.unit and unit else None
        if factor is None:
            return Gap(f"is in {wording.unit(self.unit)}, not in {wording.unit(unit)}")
        return self.amount.times(factor)


def computed(rows: Rows) -> dict[str, Quantity]:
    """What can be computed from the rows of a certificate, by key."""
    found = [_sum(rows, total, parts) for total, parts in kinship().sums.items()]
    found += _of_alkaloids(rows)
    return {quantity.key: quantity for quantity in found if quantity}


def _sum(rows: Rows, total: str, parts: Sequence[str]) -> Quantity | None:
    """A total of parts that are all printed in units that fit together."""
    printed = [rows[part][0] for part in parts if rows.get(part)]
    if len(printed) < len(parts):
        return None
    unit = next((row.value.unit for row in printed if row.value.unit), None)
    return _added(total, printed, unit) if unit else None


def _added(key: str, printed: Sequence[Result], unit: str) -> Quantity | None:
    amounts = [amount_in(row, unit) for row in printed]
    whole = Amount(ZERO, ZERO)
    for amount in amounts:
        if isinstance(amount, Gap):
            return None
        whole = whole.plus(amount)
    formula = " + ".join(f"{row.name} {wording.value(row)}" for row in printed)
    return Quantity(key, _name(key), whole, unit, formula, tuple(printed))


def _of_alkaloids(rows: Rows) -> list[Quantity | None]:
    hydroxy, mitragynine = rows.get(HYDROXY), rows.get(MITRAGYNINE)
    total = _total_alkaloids(rows)
    return [
        total if not rows.get("total_alkaloids") else None,
        _share(hydroxy[0], total) if hydroxy and total else None,
        _ratio(mitragynine[0], hydroxy[0]) if hydroxy and mitragynine else None,
    ]


def _total_alkaloids(rows: Rows) -> Quantity | None:
    """The printed total, or the sum of the alkaloids printed: at least so much, if two or more."""
    printed = rows.get("total_alkaloids")
    if printed:
        return _added("total_alkaloids", printed[:1], _PER_GRAM)
    alkaloids = [rows[key][0] for key in kinship().groups["alkaloids"] if rows.get(key)]
    quantified = [row for row in alkaloids if isinstance(amount_in(row, _PER_GRAM), Amount)]
    if len(quantified) < 2:
        return None
    total = _added("total_alkaloids", quantified, _PER_GRAM)
    # Others may be in it that were not looked for, though never more than the whole gram.
    return total and Quantity(
        total.key,
        total.name,
        Amount(total.amount.low, _WHOLE_GRAM),
        total.unit,
        total.formula,
        total.inputs,
    )


def _share(hydroxy: Result, total: Quantity) -> Quantity | None:
    """7-OH as a share of all alkaloids, with the denominator named."""
    part = amount_in(hydroxy, _PER_GRAM)
    if isinstance(part, Gap):
        return None
    share = part.divided_by(total.amount).times(_PERCENT)
    named = "total alkaloids printed" if len(total.inputs) == 1 else "the alkaloids printed"
    formula = f"{wording.value(hydroxy)} ÷ {total.number}, {named}"
    return Quantity("7oh_share", _name("7oh_share"), share, "%", formula, (hydroxy, *total.inputs))


def _ratio(mitragynine: Result, hydroxy: Result) -> Quantity | None:
    above, below = amount_in(mitragynine, _PER_GRAM), amount_in(hydroxy, _PER_GRAM)
    if isinstance(above, Gap) or isinstance(below, Gap):
        return None
    key = "mitragynine_7oh_ratio"
    formula = f"{wording.value(mitragynine)} ÷ {wording.value(hydroxy)}"
    return Quantity(key, _name(key), above.divided_by(below), "", formula, (mitragynine, hydroxy))


def _name(key: str) -> str:
    entry = analytes.get(key)
    return entry.name if entry else key.replace("_", " ")
