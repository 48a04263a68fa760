"""Profiles of alkaloids that plain kratom leaf does not have."""

from collections.abc import Iterator
from decimal import Decimal

from tracker.checks import wording
from tracker.checks.amounts import Amount, amount_in
from tracker.checks.contradictions.telling import Kind, titled
from tracker.checks.quantities import HYDROXY, MITRAGYNINE
from tracker.records.judgement import Evidence
from tracker.records.result import Result
from tracker.records.signal import Signal

# Source: criteria for leaf, gathered 2026-11-22 from an accredited laboratory's lots (7-OH 0.4 to
# 1.35 % of mitragynine), PMC7432033 and AOAC 2025; the thresholds themselves are a proposal.
MOST_HYDROXY = Decimal("0.5")  # mg/g
MOST_SHARE = Decimal("0.05")  # of mitragynine
MOST_MITRAGYNINE = Decimal(25)  # mg/g
COMPANIONS_FROM = Decimal(5)  # mg/g of mitragynine, from which its companions should be seen
_COMPANIONS = ("paynantheine", "speciogynine")

UNLIKE = Kind(
    "unlike_leaf",
    "check by hand",
    "Extracts look like this, and are honest where they are sold as such.",
    "C22",
)


def unlike_leaf(evidence: Evidence) -> Iterator[Signal]:
    """What in a certificate's alkaloids is unlike plain leaf, for a product sold as leaf."""
    rows = {result.key: result for result in reversed(evidence.results) if result.key}
    mitragynine, hydroxy = _amount(rows.get(MITRAGYNINE)), _amount(rows.get(HYDROXY))
    for clause in _clauses(rows, mitragynine, hydroxy):
        row = rows[HYDROXY if "7-hydroxy" in clause else MITRAGYNINE]
        sentence = f"{titled(evidence)}: {clause}, which is unlike plain leaf."
        yield UNLIKE.of(sentence, evidence, place=row.reading.result.place)


def _clauses(
    rows: dict[str, Result], mitragynine: Amount | None, hydroxy: Amount | None
) -> Iterator[str]:
    if hydroxy and hydroxy.low > MOST_HYDROXY:
        said = wording.value(rows[HYDROXY])
        yield f"it has {said} of 7-hydroxymitragynine, over {MOST_HYDROXY} mg/g"
    if hydroxy and mitragynine and mitragynine.high:
        share = hydroxy.low / mitragynine.high
        if share > MOST_SHARE:
            percent = wording.rounded(share * 100)
            yield f"its 7-hydroxymitragynine is {percent} % of its mitragynine, over 5 %"
    if mitragynine and mitragynine.low > MOST_MITRAGYNINE:
        said = wording.value(rows[MITRAGYNINE])
        yield f"it has {said} of mitragynine, over {MOST_MITRAGYNINE} mg/g"
    if mitragynine and mitragynine.low > COMPANIONS_FROM and _alone(rows):
        yield "it has mitragynine, and neither paynantheine nor speciogynine"


def _alone(rows: dict[str, Result]) -> bool:
    """Both companions were looked for and not quantified."""
    found = [rows[key] for key in _COMPANIONS if key in rows]
    return len(found) == len(_COMPANIONS) and all(
        row.value.comparator in ("not detected", "<") for row in found
    )


def _amount(row: Result | None) -> Amount | None:
    amount = amount_in(row, "mg/g") if row else None
    return amount if isinstance(amount, Amount) else None
