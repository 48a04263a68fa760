"""A reading understood: numbers, units, analytes."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from tracker.records.reading import Doubt, Reading

Comparator = Literal[
    "=",  # a measured number
    "<",  # below a printed number, or below the limit of quantitation when there is no number
    ">",  # above a printed number, or too many to count
    "not detected",
    "absent",
    "present",
    "pass",  # the laboratory's word without a number
    "fail",
    "not tested",
    "words",  # anything else: never guessed, never dropped
]


@dataclass(frozen=True, slots=True)
class Value:
    """Comparator, number and unit. A non-detect is never a number.

    Attributes:
        comparator: See `Comparator`.
        number: Digit for digit as printed; None where no number is printed.
        unit: The unit's key in the vocabulary, None where none is printed.
    """

    comparator: Comparator
    number: Decimal | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """One understood row.

    Attributes:
        key: The analyte's key in the vocabulary; None keeps the printed name only.
        name: The vocabulary's name, or the printed one.
        panel: Key of the group of tests.
        value: The row's own result.
        others: Its further result columns.
        limit: The certificate's own upper limit, comparator "<" or "=" (at most).
        least: The certificate's own lower limit.
        lod, loq: Limits of detection and quantitation.
        uncertainty: In the result's unit.
        status: The row's own printed verdict.
        mass: Grams in which a qualitative result was looked for.
        reading: What it was made from.
        doubts: The reading's and those found while understanding it.
    """

    key: str | None
    name: str
    panel: str
    value: Value
    reading: Reading
    others: tuple[Value, ...] = ()
    limit: Value | None = None
    least: Value | None = None
    lod: Value | None = None
    loq: Value | None = None
    uncertainty: Decimal | None = None
    status: Literal["pass", "fail"] | None = None
    mass: Decimal | None = None
    doubts: tuple[Doubt, ...] = ()
