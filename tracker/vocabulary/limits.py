"""What a standard consists of."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

Authority = Literal[
    "in force",
    "voluntary",
    "reference",  # a yardstick for intake that binds nobody
    "proxy",  # a rule for another product
    "proposed",
    "superseded",
    "plausibility",  # what is usual, not what is allowed
]
Operator = Literal["<=", "<", ">=", "range", "absent"]
Basis = Literal["concentration", "daily", "serving", "ratio"]

AUTHORITIES: tuple[Authority, ...] = get_args(Authority)
OPERATORS: tuple[Operator, ...] = get_args(Operator)
BASES: tuple[Basis, ...] = get_args(Basis)


@dataclass(frozen=True, slots=True)
class Limit:
    """One entry of a standard.

    Attributes:
        key: Its name within the standard.
        analyte: Key of an analyte or of a computed quantity.
        operator: "<=" and "<" are greatest values, ">=" a least one; "range" has both ends;
            "absent" forbids any amount, or any in `mass` grams.
        number: The limit; the upper end of a range; None for "absent".
        least: The lower end of a range.
        unit: As printed in sentences: "ppm", "cfu/g", "ug/day", "mg/serving", "%".
        basis: What the number is per.
        mass: Grams that must have been looked through, for "absent".
        dry: The number is meant for the dried substance.
        forms: Product forms it holds for; empty for all of the standard's.
        confirmed: Its number was seen in the source named.
        unless: Key of a limit of the same standard; where that is kept, this one need not be.
        source: What was read, where it is not the standard's own source.
        url: Where.
        note: What a reader should know beside it.
    """

    key: str
    analyte: str
    operator: Operator
    number: Decimal | None
    least: Decimal | None
    unit: str
    basis: Basis
    mass: Decimal | None
    dry: bool
    forms: frozenset[str]
    confirmed: bool
    unless: str
    source: str
    url: str
    note: str


@dataclass(frozen=True, slots=True)
class Example:
    """Values and what the standard says to them; the file's own test.

    Attributes:
        says: What the example shows.
        values: Results by analyte in the notation of `tracker.checks.examples`.
        outcomes: Outcomes by key of the limit.
        form: Of the product.
        grams_per_day: Eaten a day, for daily limits; None for the form's default.
        serving: Grams of a serving.
    """

    says: str
    values: dict[str, str]
    outcomes: dict[str, str]
    form: str
    grams_per_day: Decimal | None
    serving: Decimal | None


@dataclass(frozen=True, slots=True)
class Standard:
    """A named, dated set of limits with a jurisdiction and a source.

    Attributes:
        key: The file's name, with the member's for a family: "utah-r70-580-5".
        title: In full.
        short: As sentences name it.
        edition: Which text.
        jurisdiction: Where it holds.
        authority: With what force.
        consequence: What exceeding it means where it is not a failure: "warning label needed".
        source: What was read, where it is not the standard itself.
        url: Where it was read.
        read: Day the source was read.
        confirmed: Its numbers were seen in the source, where a limit does not say otherwise.
        forms: Product forms it is made for; empty for all.
        greatest_daily: Grams a day above which it does not apply.
        complete: Every limit must be shown; otherwise only what is printed is judged.
        limits: Its entries.
        examples: Its own test.
        note: What a reader should know.
        digest: sha256 of the file's text: verdicts name it, so that they can be replayed.
        own: A file of the user's.
    """

    key: str
    title: str
    short: str
    edition: str
    jurisdiction: str
    authority: Authority
    consequence: str
    source: str
    url: str
    read: dt.date
    confirmed: bool
    forms: frozenset[str]
    greatest_daily: Decimal | None
    complete: bool
    limits: tuple[Limit, ...]
    examples: tuple[Example, ...]
    note: str
    digest: str
    own: bool = False
