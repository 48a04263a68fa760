"""Two standards beside each other."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tracker.checks.settle import asked
from tracker.vocabulary import analytes
from tracker.vocabulary.standards import Limit, Standard

_ANY: frozenset[str] = frozenset()


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
    return f"{sign}{asked(limit)}{_forms(limit.forms)}{'' if limit.confirmed else ', unconfirmed'}"


def _by_analyte(standard: Standard) -> dict[str, str]:
    """What is asked of each analyte; forms of which the same is asked are told together."""
    said: dict[str, dict[str, list[frozenset[str]]]] = defaultdict(lambda: defaultdict(list))
    for limit in standard.limits:
        said[limit.analyte][worded(replace(limit, forms=_ANY))].append(limit.forms)
    return {
        analyte: "; ".join(f"{text}{_forms(_together(forms))}" for text, forms in limits.items())
        for analyte, limits in said.items()
    }


def _together(several: Sequence[frozenset[str]]) -> frozenset[str]:
    """All these forms; none named are any."""
    return _ANY.union(*several) if all(several) else _ANY


def _forms(forms: Iterable[str]) -> str:
    return f" ({', '.join(sorted(forms))})" if forms else ""


def _name(key: str) -> str:
    entry = analytes.get(key)
    return entry.name if entry else key
