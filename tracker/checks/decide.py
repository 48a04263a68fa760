"""Whether a batch is verified, from when to when, and if not, why and what would verify it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.checks import reasons
from tracker.checks.exhibits import Exhibit, exhibits
from tracker.checks.hearing import Hearing
from tracker.checks.judge import limits_for
from tracker.records.judgement import Case, Reason, Standing, Verdict
from tracker.vocabulary.profiles import Profile
from tracker.vocabulary.standards import Standard


@dataclass(frozen=True, slots=True)
class Objection:
    """A reason from outside the certificates, and the days on which it holds.

    Attributes:
        reason: For example an answer of the vendor's checklist, or a contradiction.
        since: First day; None from ever.
        until: First day it no longer holds; None for good.
    """

    reason: Reason
    since: dt.date | None = None
    until: dt.date | None = None

    def holds(self, on: dt.date) -> bool:
        """Whether it speaks on that day."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


def decide(
    case: Case,
    standards: Sequence[Standard],
    profile: Profile,
    on: dt.date,
    objections: Sequence[Objection] = (),
) -> Standing:
    """What holds for a batch on a day, and from when to when it does.

    Args:
        case: The batch and its certificates.
        standards: Those it must keep.
        profile: What its certificates must show together.
        on: The day asked about.
        objections: Reasons from outside the certificates.
    """
    every = standings(case, standards, profile, objections)
    return next(standing for standing in every if standing.until is None or on < standing.until)


def standings(
    case: Case,
    standards: Sequence[Standard],
    profile: Profile,
    objections: Sequence[Objection] = (),
) -> tuple[Standing, ...]:
    """What holds for a batch at all times: spans of days, one after another without a gap.

    They change where a certificate begins to exist or becomes too old, and where an objection
    begins or ends.
    """
    shown = exhibits(case, standards)
    days = sorted({day for day in _turns(shown, objections) if day})
    spans: list[Standing] = []
    for since, until in zip([None, *days], [*days, None], strict=True):
        on = since or (days[0] - dt.timedelta(days=1) if days else dt.date.max)
        outside = [objection.reason for objection in objections if objection.holds(on)]
        span = _standing(case, standards, profile, shown, outside, on)
        _append(spans, replace(span, since=since, until=until))
    return tuple(spans)


def _turns(shown: Sequence[Exhibit], objections: Sequence[Objection]) -> Iterator[dt.date | None]:
    for exhibit in shown:
        yield from (exhibit.since, exhibit.until)
    for objection in objections:
        yield from (objection.since, objection.until)


def _append(spans: list[Standing], span: Standing) -> None:
    """Add a span, or lengthen the last one where nothing has changed."""
    if spans and replace(spans[-1], until=span.until) == replace(span, since=spans[-1].since):
        spans[-1] = replace(spans[-1], until=span.until)
    else:
        spans.append(span)


def _standing(
    case: Case,
    standards: Sequence[Standard],
    profile: Profile,
    shown: Sequence[Exhibit],
    outside: Sequence[Reason],
    on: dt.date,
) -> Standing:
    existing = [exhibit for exhibit in shown if exhibit.exists(on)]
    hearing = Hearing(case, tuple(standards), profile, tuple(existing), on)
    why = reasons.ranked([*reasons.against(hearing), *outside])
    return Standing(
        since=None,
        until=None,
        reasons=tuple(why),
        standards=tuple(s.key for s in standards if any(limits_for(s, case.use))),
        verdicts=tuple(_verdicts(hearing)),
    )


def _verdicts(hearing: Hearing) -> Iterator[Verdict]:
    """Those of the certificates of this batch, and what no certificate shows at all."""
    for exhibit in hearing.of_this_batch:
        yield from exhibit.verdicts
    yield from reasons.untested(hearing)
