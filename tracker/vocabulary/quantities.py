"""How analytes hang together: which are parts of which, and which totals are whose sums."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from tracker.vocabulary import analytes, loader
from tracker.vocabulary.table import Table


@dataclass(frozen=True, slots=True)
class Kinship:
    """What is known of how analytes hang together.

    Attributes:
        wholes: Of each part, the wholes it belongs to.
        parts: Of each whole, its parts.
        sums: Of each total, what it is the sum of.
        groups: Analytes that belong together, by the group's name.
    """

    wholes: dict[str, tuple[str, ...]]
    parts: dict[str, tuple[str, ...]]
    sums: dict[str, tuple[str, ...]]
    groups: dict[str, tuple[str, ...]]


@cache
def kinship() -> Kinship:
    """The relations of quantities.toml and the sums of analytes.toml."""
    file = Table(loader.built_in("quantities.toml"), "quantities.toml", "")
    file.only(("parts", "sums", "groups"))
    sums = _sums_of_analytes() | _lists(file.table("sums"))
    parts = sums | _lists(file.table("parts"))
    wholes: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for whole, its_parts in parts.items():
        for part in its_parts:
            wholes[part] += (whole,)
    return Kinship(dict(wholes), parts, sums, _lists(file.table("groups")))


def _sums_of_analytes() -> dict[str, tuple[str, ...]]:
    """Those whose every summand is an analyte; a sum described in words is not reckoned with."""
    return {
        analyte.key: analyte.sum_of
        for analyte in analytes.every()
        if analyte.sum_of and all(analytes.get(part) for part in analyte.sum_of)
    }


def _lists(table: Table) -> dict[str, tuple[str, ...]]:
    return {key: table.names(key) for key in table.data}
