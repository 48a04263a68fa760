"""What the rows of a certificate say against one another and against themselves."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache

from tracker.checks import wording
from tracker.checks.amounts import Amount, amount_in, seen_down_to
from tracker.checks.contradictions.telling import Kind, titled
from tracker.checks.quantities import HYDROXY, MITRAGYNINE
from tracker.records.judgement import Evidence
from tracker.records.result import Result, Value
from tracker.records.signal import Signal
from tracker.vocabulary import standards, units
from tracker.vocabulary.quantities import kinship

_TOLERANCE = Decimal("0.02")  # of a sum, beside the rounding of what is summed up
_OF_COUNTS = Decimal("0.05")  # counts are rounded to two figures
_NAMED = 5  # so many names of many that are alike
_FAR = Decimal(10)  # a limit so many times outside of all known ones is another matter's
_LEAST_MITRAGYNINE = Decimal(1)  # mg/g: leaf has several times as much

SUM = Kind(
    "total_does_not_add_up",
    "contradiction",
    "A total may leave out rows below the LOQ or reckon with factors: read the footnote.",
)
COLUMNS = Kind(
    "columns_disagree",
    "contradiction",
    "One of the columns may be on another basis, such as dry weight: read its heading.",
)
PASSED = Kind(
    "passed_above_limit",
    "contradiction",
    "The limit may belong to another row, or the verdict reckon with the uncertainty.",
)
FAILED = Kind(
    "failed_within_limit",
    "check by hand",
    "The verdict may be by another limit than the one printed beside it.",
)
BELOW_LOQ = Kind(
    "below_its_own_loq",
    "check by hand",
    "Some laboratories print estimates below the limit of quantitation.",
)
COARSE = Kind(
    "loq_above_limit",
    "check by hand",
    "The method may be the only one that the laboratory has.",
)
NO_ALKALOIDS = Kind(
    "no_alkaloid_found",
    "contradiction",
    "The sample may be of another plant, or a blank.",
    "C22",
)
NO_HYDROXY = Kind(
    "hydroxy_not_listed",
    "check by hand",
    "The customer may have ordered mitragynine alone.",
    "C22",
)
ONLY_POTENCY = Kind(
    "potency_only",
    "check by hand",
    "The other tests may be in another certificate of the batch.",
    "C02",
)
OTHER_MATTER = Kind(
    "limit_of_another_matter",
    "check by hand",
    "Laboratories reuse templates made for water or other goods.",
)


def in_rows(evidence: Evidence) -> Iterator[Signal]:
    """The signals in a certificate's rows."""
    rows = _by_key(evidence)
    for find in _FINDERS:
        yield from find(evidence, rows)
    for result in evidence.results:
        for look in _LOOKS:
            yield from look(result, evidence)


Rows = dict[str, Result]


def _by_key(evidence: Evidence) -> Rows:
    rows: Rows = {}
    for result in evidence.results:
        if result.key and result.value.comparator != "not tested":
            rows.setdefault(result.key, result)
    return rows


def _sums(evidence: Evidence, rows: Rows) -> Iterator[Signal]:
    """Printed totals that their printed parts cannot add up to."""
    totals = {**kinship().sums, "total_alkaloids": kinship().groups["alkaloids"]}
    for key, parts in totals.items():
        total = rows.get(key)
        printed = [rows[part] for part in parts if part in rows]
        unit = total.value.unit if total else None
        if total is None or not unit or total.value.comparator != "=" or len(printed) < 2:
            continue
        amounts = [amount for row in printed if isinstance(amount := amount_in(row, unit), Amount)]
        number = total.value.number or Decimal(0)
        loose = _OF_COUNTS if total.panel == "microbial" else _TOLERANCE
        slack = _slack([total, *printed], unit) + number * loose
        low = sum((amount.low for amount in amounts), Decimal(0))
        whole = key != "total_alkaloids" and len(amounts) == len(parts)
        high = _high(amounts) if whole else None
        if low > number + slack or (high is not None and high < number - slack):
            clause = f"{wording.value(total)} is not the sum of what is printed above it"
            yield SUM.at(
                total, f"{clause}, {wording.quantity(wording.rounded(low), unit)}", evidence
            )


def _high(amounts: list[Amount]) -> Decimal | None:
    highs = [amount.high for amount in amounts]
    return None if None in highs else sum((high for high in highs if high), Decimal(0))


def _slack(rows: list[Result], unit: str) -> Decimal:
    """What rounding alone may make: half a unit in the last digit of every number."""
    slack = Decimal(0)
    for row in rows:
        step = _step(row.value)
        converted = units.convert(step, row.value.unit, unit) if step and row.value.unit else None
        slack += (converted or Decimal(0)) / 2
    return slack


def _step(value: Value) -> Decimal | None:
    """One in the last printed digit."""
    if value.number is None:
        return None
    exponent = value.number.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else None


def _alkaloids(evidence: Evidence, rows: Rows) -> Iterator[Signal]:
    """A kratom certificate that finds no alkaloid, or does not list the one that matters."""
    listed = [rows[key] for key in kinship().groups["alkaloids"] if key in rows]
    if MITRAGYNINE not in rows:
        return
    if len(listed) > 1 and all(_found_nothing(row) for row in listed):
        sentence = f"{titled(evidence)} is of kratom and finds none of its {len(listed)} alkaloids."
        yield NO_ALKALOIDS.of(sentence, evidence, place=listed[0].reading.result.place)
    elif HYDROXY not in rows:
        sentence = f"{titled(evidence)} lists mitragynine and leaves out 7-hydroxymitragynine."
        yield NO_HYDROXY.of(sentence, evidence, place=rows[MITRAGYNINE].reading.result.place)


def _found_nothing(row: Result) -> bool:
    """Nothing was found, by a method that would have seen what leaf holds."""
    if row.value.comparator not in ("not detected", "<"):
        return False
    amount = amount_in(row, "mg/g")
    seen = amount.high if isinstance(amount, Amount) else None
    return row.key != MITRAGYNINE or seen is None or seen <= _LEAST_MITRAGYNINE


def _panels(evidence: Evidence, rows: Rows) -> Iterator[Signal]:
    """A certificate that tests the strength of a product and nothing of its purity."""
    panels = {row.panel for row in rows.values()} - {"", "water", "physical", "identity", "other"}
    if panels == {"potency"}:
        sentence = (
            f"{titled(evidence)} shows the strength of the product and nothing of its purity."
        )
        yield ONLY_POTENCY.of(sentence, evidence, act="The certificate of its metals and microbes.")


def _columns(result: Result, evidence: Evidence) -> Iterator[Signal]:
    """Two columns of one row that say different amounts of the same thing."""
    value = result.value
    for other in result.others:
        pair = (value, other)
        if any(v.comparator != "=" or v.number is None or v.unit is None for v in pair):
            continue
        there = units.convert(value.number or Decimal(0), value.unit or "", other.unit or "")
        step = units.convert(_step(value) or Decimal(0), value.unit or "", other.unit or "")
        if there is None or step is None or other.number is None:
            continue
        slack = step / 2 + (_step(other) or Decimal(0)) / 2 + abs(there) * _TOLERANCE / 4
        if abs(there - other.number) > slack:
            clause = f"is {wording.value(result)} in one column and {wording.value(result, other)}"
            yield COLUMNS.at(result, f"{clause} in another", evidence)


def _own_verdict(result: Result, evidence: Evidence) -> Iterator[Signal]:
    """A printed verdict that the printed limit speaks against."""
    limit, value = result.limit, result.value
    if limit is None or limit.number is None or limit.unit is None or value.comparator != "=":
        return
    amount = amount_in(result, limit.unit)
    if not isinstance(amount, Amount) or amount.high is None:
        return
    shown = f"{wording.value(result)} with a limit of {wording.value(result, limit)}"
    uncertain = amount.low - (result.uncertainty or Decimal(0)) <= limit.number
    if result.status == "pass" and amount.low > limit.number and not uncertain:
        yield PASSED.at(result, f"is printed as passed, {shown}", evidence)
    least = result.least.number if result.least else None
    if result.status == "fail" and amount.high < limit.number and least is None:
        yield FAILED.at(result, f"is printed as failed, {shown}", evidence)


def _quantitation(result: Result, evidence: Evidence) -> Iterator[Signal]:
    """A number below its own limit of quantitation."""
    seen, value = seen_down_to(result), result.value
    if seen is None or seen.number is None or seen.unit is None:
        return
    if value.comparator == "=" and value.number and value.unit:
        amount = amount_in(result, seen.unit)
        if isinstance(amount, Amount) and amount.low < seen.number:
            level = wording.quantity(wording.number(seen.number), seen.unit)
            clause = f"{wording.value(result)} is below its own limit of quantitation of {level}"
            yield BELOW_LOQ.at(result, clause, evidence)


def _coarse(evidence: Evidence, _: Rows) -> Iterator[Signal]:
    """Rows in which nothing was found by a method that does not see down to the printed limit."""
    coarse = [(result, level) for result in evidence.results if (level := _coarse_level(result))]
    if not coarse:
        return
    result, level = coarse[0]
    limit = wording.value(result, result.limit)
    clause = f"was looked for down to {level} only, above its own printed limit of {limit}"
    others = [other.name for other, _ in coarse[1:_NAMED]]
    if len(coarse) > _NAMED:
        others.append(f"{len(coarse) - _NAMED} more")
    alike = f"; so it is with {wording.listed(others)}" if others else ""
    sentence = f"{result.name} {clause}, {wording.where(result, evidence)}{alike}."
    yield COARSE.of(sentence, evidence, place=result.reading.result.place)


def _coarse_level(result: Result) -> str:
    """How far down such a row was looked at; "" for any other row."""
    seen, limit = seen_down_to(result), result.limit
    if seen is None or seen.number is None or seen.unit is None:
        return ""
    # A limit of zero asks for absence, which no method reaches.
    if limit is None or not limit.number or limit.unit is None:
        return ""
    at_most = units.convert(limit.number, limit.unit, seen.unit)
    nothing = result.value.comparator in ("not detected", "<")
    if not nothing or at_most is None or seen.number <= at_most:
        return ""
    return wording.quantity(wording.number(seen.number), seen.unit)


def _other_matter(result: Result, evidence: Evidence) -> Iterator[Signal]:
    """A printed limit far from every limit known for a metal in herbs."""
    limit = result.limit
    known = _known_limits().get(result.key or "") if result.panel == "heavy_metals" else None
    if limit is None or not limit.number or limit.unit is None or not known:
        return
    number = units.convert(limit.number, limit.unit, "ppm")
    if number is not None and not known[0] / _FAR <= number <= known[1] * _FAR:
        clause = (
            f"has a printed limit of {wording.value(result, limit)}, far from any known for herbs"
        )
        yield OTHER_MATTER.at(result, clause, evidence)


@cache
def _known_limits() -> dict[str, tuple[Decimal, Decimal]]:
    """Least and greatest limit by the gram in ppm, of each analyte that two standards limit."""
    found: dict[str, list[Decimal]] = defaultdict(list)
    for standard in standards.every().values():
        for limit in standard.limits:
            if limit.number and limit.operator in ("<", "<=") and limit.basis == "concentration":
                number = units.convert(limit.number, limit.unit, "ppm")
                found[limit.analyte] += [] if number is None else [number]
    return {key: (min(known), max(known)) for key, known in found.items() if len(known) > 1}


_FINDERS: tuple[Callable[[Evidence, Rows], Iterator[Signal]], ...] = (
    _sums,
    _alkaloids,
    _panels,
    _coarse,
)
_LOOKS: tuple[Callable[[Result, Evidence], Iterator[Signal]], ...] = (
    _columns,
    _own_verdict,
    _quantitation,
    _other_matter,
)
