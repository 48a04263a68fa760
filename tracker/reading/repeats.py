"""Readings that only repeat another, as tiles and summaries do."""

from collections.abc import Sequence
from decimal import Decimal

from tracker.reading.amounts import amount_in
from tracker.records.reading import Reading
from tracker.vocabulary import analytes, columns, words

_TOTALS = frozenset(
    {("total",), ("totals",), ("sum",), ("summe",), ("suma",), ("somme",)}
    | {("sum", "of", "cannabinoids")}
)


def once(readings: Sequence[Reading]) -> list[Reading]:
    """The readings without those that only repeat another: the fuller one stays."""
    kept: dict[tuple[int, str, str, str], int] = {}
    out: list[Reading] = []
    for reading in readings:
        unit = reading.unit.text if reading.unit else ""
        result = reading.result.text.removesuffix(unit).strip()
        name = analytes.normal(reading.analyte.text)
        twin = kept.setdefault((reading.sample, name, result, unit), len(out))
        if twin == len(out):
            out.append(reading)
        elif _fullness(reading) > _fullness(out[twin]):
            out[twin] = reading
    return out


def _fullness(reading: Reading) -> int:
    """How many cells a reading has beside its result."""
    cells = (reading.unit, reading.limit, reading.lod, reading.loq, reading.status, reading.method)
    return sum(cell is not None for cell in cells) + len(reading.others)


def without_repeats(readings: Sequence[Reading]) -> list[Reading]:
    """The readings without verdicts on what is read elsewhere, and totals that a table has.

    "Water activity: Passed" in a summary says nothing that its row with a number does not say,
    "ND" in a summary nothing that "<LOD" beside its LOD does not say, and "Total cannabinoids
    0.651 %" in a tile is the row "Total 0.651 %".
    """
    told = {
        (sample, *_identity(r))
        for r in readings
        if words.status(r.result.text) is None
        for sample in (r.sample, 0)
    }
    absent = {(r.sample, *_identity(r)) for r in readings if _not_detected(r) and _beside(r)}
    totals = {_amount(r) for r in readings if _is_total(r)}
    return [
        r
        for r in readings
        if not (_only_verdict(r) and (r.sample, *_identity(r)) in told)
        and not (_bare_absence(r) and (r.sample, *_identity(r)) in absent)
        and not (_amount(r) in totals and not _is_total(r) and _names_total(r))
    ]


def _identity(reading: Reading) -> tuple[str, str]:
    analyte = analytes.meant(reading.analyte.text, reading.panel)
    name = analyte.key if analyte else analytes.normal(reading.analyte.text)
    return (analyte.panel if analyte else reading.panel), name


def _only_verdict(reading: Reading) -> bool:
    return words.status(reading.result.text) is not None and not _beside(reading)


def _bare_absence(reading: Reading) -> bool:
    return _not_detected(reading) and not _beside(reading)


def _not_detected(reading: Reading) -> bool:
    return words.state(reading.result.text) == "not detected"


def _beside(reading: Reading) -> bool:
    """Whether a limit, an LOD or an LOQ is printed beside a result."""
    return any((reading.limit, reading.lod, reading.loq))


def _amount(reading: Reading) -> tuple[str, Decimal | str, str]:
    """Panel, number and unit of a result: "90.13 %" is "90.130" in a column of %."""
    unit = reading.unit.text if reading.unit else ""
    said = reading.result.text.removesuffix(unit).strip()
    amount = amount_in(said)
    return reading.panel, amount.low if amount and amount.measured else said, unit


def _is_total(reading: Reading) -> bool:
    """Whether a row is named "Total" and no more, or as the sum of what its table names."""
    return columns.normal_words(reading.analyte.text) in _TOTALS


def _names_total(reading: Reading) -> bool:
    return columns.normal_words(reading.analyte.text)[:1] in _TOTALS
