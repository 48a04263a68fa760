"""Which value of a sentence is whose: only what cannot be meant otherwise is given to a name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from tracker.reading.sayings import Saying, text_of
from tracker.reading.telling import PARTS, Pair, Riddle, Run, Told
from tracker.vocabulary import words

_NEAR = 3  # words between a name and what it is said to be


def pairs_of(sayings: Sequence[Saying]) -> list[Pair]:
    """The names of a sentence that reports, each with its value; none of one that tells rules.

    Raises:
        Riddle: It reports, but a value or a name is left that could be another's.
    """
    kinds = {s.kind for s in sayings}
    if "rules" in kinds or not {"name", "value"} <= kinds:
        return []
    try:
        told = Told(_denied(_without_parts(sayings)))
        return _Pairing(told).pairs() if told.reports else []
    except Riddle:
        if kinds & {"found", "contains"} or "" not in kinds:
            raise
        return []  # it tells of something else


def _without_parts(sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings without brackets that only list names: "total aflatoxins (B1, B2)"."""
    valued = {s.bracket for s in sayings if s.kind in ("value", "bare")}
    kept = [s for s in sayings if not s.bracket or s.bracket in valued]
    named = {s.bracket for s in kept if s.bracket and s.kind == "name"}
    for saying in kept:
        if saying.bracket in named:
            saying.bracket = 0
    return kept


def _denied(sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with "No … was detected" made one result behind its names."""
    out: list[Saying] = []
    none: Saying | None = None
    for i, saying in enumerate(sayings):
        follows = next((s for s in sayings[i + 1 :] if s.kind), None)
        if saying.kind == "none" and follows is not None and follows.kind == "name":
            none = saying
            continue
        said = [*none.words, *saying.words] if none else []
        if none and saying.kind != "name" and words.state(text_of(said)) == "not detected":
            out.append(replace(saying, kind="value", words=said, state="not detected"))
            none = None
            continue
        out.append(saying)
    if none or (any(s.kind == "none" for s in out) and any(s.state == "present" for s in out)):
        raise Riddle
    return out


class _Pairing:
    """A sentence while its values are given to its names."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.main = told.main
        self.each = any(s.kind == "all" for s in told.all)

    def pairs(self) -> list[Pair]:
        """The pairs that the sentence reports."""
        self._one_unit()
        if self.told.settled or any(s.unit for _, s in self.main):
            self.main = [(i, s) for i, s in self.main if s.state != "present"]
        found = [*self.told.settled, *self._paired()]
        return [p for p in found if self._reported(p, found)]

    def _one_unit(self) -> None:
        """Give numbers of one list the unit behind its last: "0.1, 0.2 and 0.3 ppm"."""
        kept: Run = []
        unit: tuple[int, Saying] | None = None
        for i, saying in reversed(self.main):
            if saying.kind == "bare":
                if unit is None or not self._listed(i, unit[0]):
                    continue
                last = unit[1]
                unit = (i, last)
                of_list = replace(saying, kind="value", unit=last.unit, unit_words=last.words)
                kept.append((i, of_list))
            else:
                unit = (i, saying) if saying.unit else None
                kept.append((i, saying))
        self.main = kept[::-1]

    def _listed(self, first: int, second: int) -> bool:
        """Whether nothing but a comma or an "and" stands between two sayings."""
        between = self.told.all[first + 1 : second]
        return self.told.parted(first, second) and all(s.kind in PARTS for s in between)

    def _paired(self) -> Iterator[Pair]:
        runs = [list(run) for _, run in groupby(self.main, key=lambda m: m[1].kind)]
        for run in self._split(runs):
            yield from self._both(*run)

    def _split(self, runs: list[Run]) -> list[tuple[Run, Run]]:
        """Runs of names and of values, two and two."""
        if not runs or (len(runs) == 1 and runs[0][0][1].state):
            return []
        if len(runs) == 1:
            return self._left(runs[0])
        if len(runs) % 2 == 0:
            return list(zip(runs[::2], runs[1::2], strict=True))
        for k in range(1, len(runs) - 1, 1):
            # "1.2 % of one, and the other was 0.5 %": two in the midst, parted
            if len(runs[k]) == 2 and k % 2 and self.told.parted(runs[k][0][0], runs[k][1][0]):
                cut = [*runs[:k], runs[k][:1], runs[k][1:], *runs[k + 1 :]]
                return list(zip(cut[::2], cut[1::2], strict=True))
        raise Riddle

    def _left(self, run: Run) -> list[tuple[Run, Run]]:
        if run[0][1].kind == "value" and not self.told.settled:
            return []  # numbers about something else
        if run[0][1].kind == "name":
            return []
        raise Riddle

    def _both(self, first: Run, second: Run) -> Iterator[Pair]:
        """The pairs of names and values that stand beside each other."""
        before = first[0][1].kind == "name"
        names, values = (first, second) if before else (second, first)
        names = self._nearest(names, before)
        if not before and not self._bound_right(values, names):
            raise Riddle
        if before and self._bound_on(values):
            raise Riddle
        if before and self._of_other(names[-1][0], values[0][0]):
            raise Riddle
        if len(names) == 1 and (before or len(values) == 1):
            self._single(values)
            yield self._pair(names[0], values)
        elif len(values) == 1 and self._for_all(values[0][1]):
            for name in names:
                yield self._pair(name, values)
        elif len(names) == len(values):
            for name, value in zip(names, values, strict=True):
                yield self._pair(name, [value])
        else:
            raise Riddle

    def _nearest(self, names: Run, before: bool) -> Run:
        """The names that are listed; of names that no comma parts, the one nearest to its value."""
        kept = [names[-1] if before else names[0]]
        chain = pairwise(reversed(names)) if before else pairwise(names)
        for near, far in chain:
            if self.told.parted(min(near[0], far[0]), max(near[0], far[0])):
                kept.append(far)
            else:
                break
        return kept[::-1] if before else kept

    def _bound_right(self, values: Run, names: Run) -> bool:
        """Whether values before names belong to them: nothing parts them, nor "detected: A, B"."""
        at, value = values[-1]
        if value.state == "present" or (len(values) == 1 and self.told.parted(at, names[0][0])):
            return False
        before = [k for k, s in enumerate(self.told.all[: values[0][0]]) if s.kind == "name"]
        return not before or self.told.parted(before[-1], values[0][0])

    def _bound_on(self, values: Run) -> bool:
        """Whether a name follows right behind a value, so that it could be its."""
        at = values[-1][0]
        after = next((s for s in self.told.all[at + 1 :] if s.kind == "name"), None)
        if after is None or values[-1][1].state:
            return False
        return not self.told.parted(at, self._at(after))

    def _single(self, values: Run) -> None:
        """Check that several values of one name are one result in several units."""
        printed = {v.unit for _, v in values if v.unit}
        others = any(self.told.parted(a[0], b[0], ("part",)) for a, b in pairwise(values))
        if len(values) > 1 and (others or len(printed) < len(values)):
            raise Riddle

    def _of_other(self, first: int, second: int) -> bool:
        """Whether an unknown word behind a comma stands between: the second may be about it."""
        between = self.told.all[first + 1 : second]
        parts = [k for k, s in enumerate(between) if s.kind in PARTS or s.ends]
        if not parts and not self.told.all[first].ends:
            return False
        return any(not s.kind for s in between[parts[-1] + 1 if parts else 0 :])

    def _for_all(self, value: Saying) -> bool:
        """Whether one value is said of each of several names."""
        text = text_of(value.words)
        return bool(value.state or self.each or words.bound(text)[0] in ("<", "<="))

    def _pair(self, name: tuple[int, Saying], values: Run) -> Pair:
        at, value = values[0]
        beside = {**self.told.beside.get(name[0], {}), **self.told.beside.get(at, {})}
        others = [*(v for _, v in values[1:]), *self.told.others.get(at, [])]
        return Pair(name[1], value, beside, others)

    def _reported(self, pair: Pair, found: Sequence[Pair]) -> bool:
        """Whether the sentence says that this was found."""
        if self.told.found:
            bounded = (
                words.bound(text_of(pair.value.words))[0] and pair.value.words[0].text.isalpha()
            )
            return not bounded or any(s.kind == "found" for s in self.told.all)
        name, value = self._at(pair.name), self._at(pair.value)
        between = self.told.all[min(name, value) + 1 : max(name, value)]
        if pair.value.state:
            denied = name < value or pair.value.state == "not detected"
            return denied and len(between) <= _NEAR
        if value < name:
            return False
        if any(s.kind == "is" for s in between):
            return all(s.kind in ("is", "", *PARTS) for s in between)
        if pair.name.analyte is None or pair.name.analyte.panel == "physical":
            return False  # density and weight in the head describe the sample
        listed = all(s.kind for s in self.told.all) and all(s.kind in PARTS for s in between)
        return listed and (pair.name.ends or len(found) > 1)

    def _at(self, saying: Saying) -> int:
        return next((k for k, s in enumerate(self.told.all) if s.words[0] is saying.words[0]), -1)
