"""What is told beside the names and values of a sentence: limits, brackets, amounts looked at."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.reading.sayings import Saying, floor_in

Run = list[tuple[int, Saying]]
"""Sayings with where in their sentence they stand."""

PARTS = ("part", "or")
_REPORTING = ("found", "contains")
_BOUNDS = ("limit", "lod", "loq")


class Riddle(Exception):  # noqa: N818 - an answer, no failure
    """A sentence that reports, and does not tell which of its values is whose."""


@dataclass(slots=True)
class Pair:
    """A name with its value.

    Attributes:
        name: The name.
        value: Its result.
        beside: What else is said of it: "limit", "lod", "loq", "mass".
        others: The same result in other units.
    """

    name: Saying
    value: Saying
    beside: dict[str, Saying] = field(default_factory=dict)
    others: list[Saying] = field(default_factory=list)


class Told:
    """A sentence with all that stands beside its names and values given to them.

    Attributes:
        all: Its sayings.
        main: Its names, values and bare numbers that are not yet paired.
        beside: Limits and the like of one of `main`, by where it stands.
        others: The same for values in other units.
        settled: Names with a result in the bracket behind them.
        found: It says that something was found.
        reports: It tells results before it tells bounds.
    """

    def __init__(self, sayings: Sequence[Saying]) -> None:
        """Sort the sayings.

        Raises:
            Riddle: A bound stands where a result should.
        """
        self.all = sayings
        self.main: Run = []
        self.beside: dict[int, dict[str, Saying]] = {}
        self.others: dict[int, list[Saying]] = {}
        self.settled: list[Pair] = []
        self.found = any(s.kind in _REPORTING for s in sayings)
        self.reports = self._sorted()

    def parted(self, first: int, second: int, parts: Sequence[str] = PARTS) -> bool:
        """Whether a comma or an "and" stands between two sayings."""
        if self.all[first].ends:
            return True
        return any(s.kind in parts or s.ends for s in self.all[first + 1 : second])

    def _sorted(self) -> bool:
        """Whether the sentence tells results before it tells bounds."""
        i = 0
        while i < len(self.all):
            saying = self.all[i]
            if saying.bracket:
                i = self._bracket(i)
                continue
            if saying.kind in _BOUNDS or saying.bounds or self._or_less(i):
                if not self._complete():
                    return self._riddle(any(s.kind == "name" for _, s in self.main))
                if not self._bound(i):
                    return True
            elif saying.kind in ("name", "value", "bare"):
                self._add(i)
            elif saying.kind == "mass" and self.main:
                self._put(self.main[-1][0], "mass", saying)
            i += 1
        return True

    def _riddle(self, named: bool) -> bool:
        if named and self.found and any(s.unit for s in self.all):
            raise Riddle
        return False

    def _complete(self) -> bool:
        """Whether each name has been told with a value."""
        if not self.main:
            return bool(self.settled)
        return self.main[0][1].kind != self.main[-1][1].kind

    def _or_less(self, i: int) -> bool:
        """Whether "or less" is printed behind a number."""
        behind = self.all[i + 1 : i + 3]
        return self.all[i].kind == "value" and [s.kind for s in behind] == ["or", "less"]

    def _add(self, i: int) -> None:
        saying = self.all[i]
        last = self.main[-1][1] if self.main else None
        role = _floor_of(last) if last and saying.unit and self._close(self.main[-1][0], i) else ""
        if role:
            self._put(self.main[-1][0], role, saying)
        elif not any(s is saying for own in self.beside.values() for s in own.values()):
            self.main.append((i, saying))

    def _close(self, first: int, second: int) -> bool:
        """Whether only words that say nothing stand between."""
        return all(not s.kind for s in self.all[first + 1 : second])

    def _bound(self, i: int) -> bool:
        """Give a limit to what was told before it; False if it is about a name that follows."""
        saying = self.all[i]
        role = saying.kind if saying.kind in _BOUNDS else "limit"
        rest = (s for s in self.all[i:] if not s.bracket and s.kind in ("name", "value", "bare"))
        number = next(rest, None)
        if number is None or number.state:
            return True
        if number.kind == "name":
            return False
        before = self.all[self.main[-1][0] if self.main else 0 : i]
        whole = any(s.kind == "all" for s in before)
        owners = [k for k, s in self.main if s.kind == "value"] if whole else []
        owners = owners or [k for k, _ in self.main[-1:]]
        for k in owners:
            self._put(k, role, number)
        return True

    def _put(self, i: int, role: str, saying: Saying) -> None:
        self.beside.setdefault(i, {}).setdefault(role, saying)

    def _bracket(self, start: int) -> int:
        """Take what stands in a bracket for what is before it; where it ends."""
        end = start
        while end < len(self.all) and self.all[end].bracket == self.all[start].bracket:
            end += 1
        inside = self.all[start:end]
        if not self.main:
            return end
        at, owner = self.main[-1]
        role = next((s.kind for s in inside if s.kind in _BOUNDS), "")
        for saying in inside:
            role = saying.kind if saying.kind in _BOUNDS else role
            if saying.kind in ("value", "bare") and (role or saying.bounds):
                self._put(at, role or "limit", saying)
            elif saying.kind == "value" and owner.kind == "name" and not self._complete():
                self.settled.append(Pair(owner, saying, self.beside.get(at, {})))
                self.main.pop()
                break
            elif saying.unit:
                self._aside(saying)
            elif saying.kind == "mass":
                self._put(at, "mass", saying)
        return end

    def _aside(self, saying: Saying) -> None:
        """Take a bare value in a bracket for what could be seen, or for the result once more."""
        owner = next((m for m in reversed(self.main) if m[1].kind == "value"), None)
        if owner is None:
            raise Riddle
        if owner[1].state:
            self._put(owner[0], "loq", saying)
        else:
            self.others.setdefault(owner[0], []).append(saying)


def _floor_of(value: Saying) -> str:
    """The role "lod" or "loq" that a result names: "below the limit of detection"."""
    if not value.state:
        return ""
    spans = (value.words[k:] for k in range(1, len(value.words)))
    return next((role for span in spans if (role := floor_in(span))), "")
