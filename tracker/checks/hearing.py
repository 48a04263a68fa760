"""A case on one day: which of its certificates count, and what they leave open."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from tracker.checks.exhibits import Exhibit
from tracker.checks.judge import limits_for
from tracker.records.judgement import Case
from tracker.vocabulary.profiles import Demand, Profile
from tracker.vocabulary.quantities import kinship
from tracker.vocabulary.standards import Limit, Standard


@dataclass(frozen=True)
class Hearing:
    """A case on one day: its certificates that exist by then."""

    case: Case
    standards: tuple[Standard, ...]
    profile: Profile
    exhibits: tuple[Exhibit, ...]
    on: dt.date

    @cached_property
    def sound(self) -> list[Exhibit]:
        """The certificates that count."""
        return [exhibit for exhibit in self.exhibits if not exhibit.against(self.on)]

    @cached_property
    def unsound(self) -> list[Exhibit]:
        """Those that do not."""
        return [exhibit for exhibit in self.exhibits if exhibit.against(self.on)]

    @cached_property
    def of_this_batch(self) -> list[Exhibit]:
        """Those that may be about this batch: what they find bad stays bad."""
        return [exhibit for exhibit in self.exhibits if exhibit.of_this_batch]

    @cached_property
    def limits(self) -> list[tuple[Standard, Limit]]:
        """The limits of the required standards that are meant for this product."""
        use = self.case.use
        return [(s, limit) for s in self.standards for limit in limits_for(s, use)]

    @cached_property
    def missing(self) -> list[tuple[Demand, tuple[str, ...]]]:
        """What the profile demands and no certificate that counts shows."""
        return [
            (demand, choice)
            for demand in self.profile.demands
            for choice in demand.analytes
            if not shown(self.sound, choice, demand.quantified)
        ]

    @cached_property
    def touched(self) -> frozenset[str]:
        """The analytes that the decision rests on, with what they are totals or parts of."""
        keys = {limit.analyte for _, limit in self.limits}
        keys |= {key for d in self.profile.demands for choice in d.analytes for key in choice}
        kin = kinship()
        return frozenset(keys.union(*(kin.wholes.get(k, ()) + kin.parts.get(k, ()) for k in keys)))

    def lacks(self, standard: Standard, limit: Limit) -> bool:
        """A limit that must be shown, and that no certificate that counts is held against."""
        return standard.complete and not any(
            (v.standard, v.rule) == (standard.key, limit.key)
            for exhibit in self.sound
            for v in exhibit.verdicts
        )


def shown(exhibits: Iterable[Exhibit], choice: tuple[str, ...], quantified: bool) -> bool:
    """Whether any of the certificates shows any of the analytes."""
    return any(exhibit.shows(key, quantified) for exhibit in exhibits for key in choice)
