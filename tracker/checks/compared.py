"""Two standards beside each other."""

from dataclasses import dataclass

from tracker.checks.settle import asked
from tracker.vocabulary import analytes
from tracker.vocabulary.standards import Limit, Standard


@dataclass(frozen=True, slots=True)
class Difference:
    """What two standards say of one analyte, where they do not say the same.

    Attributes:
        analyte: Its name.
        one, other: Their limits: "less than 1.2 ppm"; "" where a standard has none.
    """

    analyte: str
    one: str
    other: str


def differences(one: Standard, other: Standard) -> tuple[Difference, ...]:
    """Where two standards differ, analyte by analyte, in the order of the first."""
    mine, theirs = _by_analyte(one), _by_analyte(other)
    return tuple(
        Difference(_name(key), mine.get(key, ""), theirs.get(key, ""))
        for key in mine | theirs
        if mine.get(key) != theirs.get(key)
    )


def worded(limit: Limit) -> str:
    """A limit with its operator: "less than 1.2 ppm", "at most 6 µg a day", "absence in 25 g"."""
    sign = {"<": "less than ", "<=": "at most "}.get(limit.operator, "")
    forms = f" ({', '.join(sorted(limit.forms))})" if limit.forms else ""
    return f"{sign}{asked(limit)}{forms}{'' if limit.confirmed else ', unconfirmed'}"


def _by_analyte(standard: Standard) -> dict[str, str]:
    said: dict[str, str] = {}
    for limit in standard.limits:
        before = f"{said[limit.analyte]}; " if limit.analyte in said else ""
        said[limit.analyte] = f"{before}{worded(limit)}"
    return said


def _name(key: str) -> str:
    entry = analytes.get(key)
    return entry.name if entry else key
