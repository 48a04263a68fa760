"""Whether two laboratories found the same in one lot."""

from dataclasses import dataclass
from decimal import Decimal

from tracker.checks import wording
from tracker.checks.amounts import Amount, amount_in
from tracker.records.judgement import Evidence
from tracker.records.result import Result

# Source: a proposal; chemistry within 30 %, counts within a power of ten.
CHEMISTRY = Decimal("0.30")
COUNTS = Decimal(10)


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two certificates of one lot say of the same analytes.

    Attributes:
        agree: Names of the analytes on which they agree.
        differ: The others, as "Lead (0.61 ppm, 1.9 ppm)".
    """

    agree: tuple[str, ...]
    differ: tuple[str, ...]


def compare(one: Evidence, other: Evidence) -> Agreement:
    """The agreement of two certificates, on what both have measured or bounded."""
    theirs = {result.key: result for result in reversed(other.results) if result.key}
    agree, differ = [], []
    for result in one.results:
        twin = theirs.get(result.key or "")
        alike = _alike(result, twin) if twin else None
        if alike:
            agree.append(result.name)
        elif twin and alike is False:
            differ.append(f"{result.name} ({wording.value(result)}, {wording.value(twin)})")
    return Agreement(tuple(agree), tuple(differ))


def _alike(one: Result, other: Result) -> bool | None:
    """Whether two results may be of the same amount; None if they cannot be compared."""
    if one.value.comparator == other.value.comparator == "absent":
        return True
    unit = one.value.unit or other.value.unit
    if not unit:
        return None
    mine, theirs = amount_in(one, unit), amount_in(other, unit)
    if not isinstance(mine, Amount) or not isinstance(theirs, Amount):
        return None
    if mine.high is None or theirs.high is None:
        return None
    slack = COUNTS if one.panel == "microbial" else 1 + CHEMISTRY
    return mine.low <= theirs.high * slack and theirs.low <= mine.high * slack
