"""What a limit is held against: a printed row, a total, a quantity computed from rows."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tracker.checks import wording
from tracker.checks.amounts import ZERO, Amount, Gap, amount_in
from tracker.checks.quantities import Quantity, computed
from tracker.records.result import Result
from tracker.vocabulary.quantities import kinship


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that a limit can be held against.

    Attributes:
        name: As sentences name it.
        printed: As sentences quote it: "1.9 ppm".
        result: Its row; of a computed quantity the first of the rows it is made from.
        quantity: What was computed, if it was.
        end: Which end of the amount counts where it stands for something else: the "upper" one of
            a whole for its part, the "lower" one of a part for its whole.
    """

    name: str
    printed: str
    result: Result
    quantity: Quantity | None = None
    end: Literal["both", "upper", "lower"] = "both"

    def amount_in(self, unit: str) -> Amount | Gap:
        """What it says in that unit."""
        amount = self.quantity.amount_in(unit) if self.quantity else amount_in(self.result, unit)
        if isinstance(amount, Gap) or self.end == "both":
            return amount
        if self.end == "upper":
            return replace(amount, low=ZERO, over=False)
        return replace(amount, high=None, under=False)


class Subjects:
    """The subjects of one certificate, by what a limit asks for."""

    def __init__(self, results: Sequence[Result]) -> None:
        self._rows: dict[str, list[Result]] = defaultdict(list)
        for result in results:
            if result.key:
                self._rows[result.key].append(result)
        self._computed = computed(self._rows)
        self._found: dict[str, list[Subject]] = {}
        self._beside: dict[str, list[Subject]] = {}

    @property
    def keys(self) -> frozenset[str]:
        """Everything that a limit may find here."""
        return frozenset(self._rows) | frozenset(self._computed)

    @property
    def computed(self) -> tuple[Quantity, ...]:
        """What was computed from the rows, each with its formula and inputs."""
        return tuple(self._computed.values())

    def row(self, key: str) -> Result | None:
        """The first row of an analyte that was tested."""
        return next((r for r in self._rows.get(key, ()) if _tested(r)), None)

    def of(self, analyte: str) -> list[Subject]:
        """What there is to judge an analyte by: its rows, else a computed total, else kin."""
        if analyte not in self._found:
            self._found[analyte] = self._look(analyte)
        return self._found[analyte]

    def beside(self, analyte: str) -> list[Subject]:
        """What speaks of a printed analyte beside its own rows: its computed total and parts."""
        if analyte not in self._beside:
            printed = self.row(analyte) is not None
            self._beside[analyte] = self._total(analyte) + self._parts(analyte) if printed else []
        return self._beside[analyte]

    def _look(self, analyte: str) -> list[Subject]:
        rows = self._rows.get(analyte, [])
        printed = [_subject(row) for row in rows if _tested(row)]
        found = printed or self._total(analyte) or self._wholes(analyte) or self._parts(analyte)
        return found or [_subject(row) for row in rows[:1]]

    def _total(self, analyte: str) -> list[Subject]:
        return [_quantity(self._computed[analyte])] if analyte in self._computed else []

    def _wholes(self, part: str) -> list[Subject]:
        wholes = (self.row(whole) for whole in kinship().wholes.get(part, ()))
        return [_standing_for(part, row, "upper") for row in wholes if row]

    def _parts(self, whole: str) -> list[Subject]:
        parts = (self.row(part) for part in kinship().parts.get(whole, ()))
        return [_standing_for(whole, row, "lower") for row in parts if row]


def _tested(result: Result) -> bool:
    return result.value.comparator != "not tested"


def _subject(result: Result) -> Subject:
    return Subject(wording.plain(result.name), wording.value(result), result)


def _standing_for(analyte: str, row: Result, end: Literal["upper", "lower"]) -> Subject:
    """A row of a whole or of a part that stands for the analyte which is not printed."""
    subject = _subject(row)
    name = f"{subject.name}, standing for {wording.common(analyte)},"
    return replace(subject, name=name, end=end)


def _quantity(quantity: Quantity) -> Subject:
    return Subject(quantity.name, quantity.printed, quantity.inputs[0], quantity)
