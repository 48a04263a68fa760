"""What certificates say against each other and against themselves, told without judgement.

A signal has a weight, an innocent explanation and the one act that settles it. None says that a
certificate is forged.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from tracker.checks.contradictions.across import between
from tracker.checks.contradictions.files import unlike_others
from tracker.checks.contradictions.head import in_head, too_old
from tracker.checks.contradictions.keys import EQUAL, traces
from tracker.checks.contradictions.leaf import unlike_leaf
from tracker.checks.contradictions.rows import in_rows
from tracker.records.judgement import Evidence, Reason, Seller
from tracker.records.signal import Signal

__all__ = ["EQUAL", "between", "reasons", "signals", "traces", "unlike_leaf", "unlike_others"]


def signals(
    evidence: Evidence, seller: Seller | None, on: dt.date, leaf: bool = False
) -> tuple[Signal, ...]:
    """What one certificate says against itself.

    Args:
        evidence: The certificate.
        seller: Whose product it is for, if that is known.
        on: Today.
        leaf: The product is sold as plain leaf.
    """
    return tuple(_signals(evidence, seller, on, leaf))


def reasons(found: Iterable[Signal]) -> tuple[Reason, ...]:
    """The open contradictions among signals as reasons that block "verified"; others do not."""
    return tuple(
        Reason(
            "contradiction",
            signal.criterion,
            f"{signal.sentence} It may be innocent: {signal.innocent}",
            signal.settles,
            signal.certificates[0],
            signal.place,
        )
        for signal in found
        if signal.weight == "contradiction" and not signal.settled
    )


def _signals(
    evidence: Evidence, seller: Seller | None, on: dt.date, leaf: bool
) -> Iterator[Signal]:
    yield from in_head(evidence, seller, on)
    yield from too_old(evidence, on)
    yield from in_rows(evidence)
    if leaf:
        yield from unlike_leaf(evidence)
