"""A reading becomes a result: analyte, value, limits, and the doubts that came up."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from tracker.records.reading import Cell, Doubt, Reading, Sample
from tracker.records.result import Result, Value
from tracker.results.doubts import doubts
from tracker.results.limits import End, Limits, parse_limit
from tracker.results.numbers import Sign, decimal_sign, read_number
from tracker.results.quantities import portion_in
from tracker.results.values import Printed, parse_value
from tracker.vocabulary import analytes, units, words
from tracker.vocabulary.analytes import Analyte
from tracker.vocabulary.words import Verdict

# Groups of tests for what should not be there: none of them has a least amount.
_UNWANTED = frozenset(
    {"foreign_matter", "heavy_metals", "microbial", "mycotoxins", "pah", "pesticides"}
    | {"residual_solvents"}
)
# A unit that is not known is doubted where a number, or the limit of a method, depends on it.
_NEEDS_UNIT = ("=", "<", ">", "not detected")


def normalise_all(sample: Sample) -> tuple[Result, ...]:
    """The results of a sample's readings, in their order.

    What a single row leaves open, all of them settle: the decimal sign, and whether letters in the
    column of verdicts are verdicts.
    """
    sign = decimal_sign(cell.text for row in sample.readings for cell in _numbered(row))
    lettered = _are_letters(sample.readings)
    return tuple(normalise(reading, sign, lettered) for reading in sample.readings)


def normalise(reading: Reading, sign: Sign = "", lettered: bool = False) -> Result:
    """The result of one reading.

    Args:
        reading: One row as printed.
        sign: The decimal sign that other numbers of the certificate show.
        lettered: Single letters are verdicts: V, N, X.
    """
    printed = parse_value(reading.result.text, sign)
    limits = _limits(reading, sign)
    analyte = _analyte(reading)
    mass = _mass(reading, printed, limits)
    value = _value(printed, reading.unit)
    if mass is not None and value.comparator == "not detected":
        value = replace(value, comparator="absent")
    others = [(parse_value(other.result.text, sign), other) for other in reading.others]
    return Result(
        key=analyte.key if analyte else None,
        name=analyte.name if analyte else reading.analyte.text,
        panel=reading.panel or (analyte.panel if analyte else ""),
        value=value,
        reading=reading,
        others=tuple(_value(said, other.unit) for said, other in others),
        limit=_end(limits.most, reading.limit_unit, value),
        least=_end(limits.least, reading.limit_unit, value),
        lod=_floor(reading.lod, reading.lod_unit, value, sign)
        or _printed_floor(printed, value, "lod"),
        loq=_floor(reading.loq, reading.loq_unit, value, sign)
        or _printed_floor(printed, value, "loq"),
        uncertainty=_uncertainty(reading.uncertainty, printed, sign),
        status=_status(reading.status, lettered) or printed.status or _said(value),
        mass=mass,
        doubts=(
            *reading.doubts,
            *_doubts_of(printed, reading.result, reading.unit),
            *(doubt for said, o in others for doubt in _doubts_of(said, o.result, o.unit)),
            *(doubts(limits.doubts, reading.limit) if reading.limit else ()),
            *_doubts_of_floors(reading, sign),
        ),
    )


def _limits(reading: Reading, sign: Sign) -> Limits:
    """What is allowed; "> 25 %" of what nobody wants in it says from where on action is taken."""
    limits = parse_limit(reading.limit.text, sign) if reading.limit else Limits()
    end = limits.least
    if reading.panel in _UNWANTED and limits.most is None and end and end.comparator == ">":
        return replace(limits, most=replace(end, comparator="="), least=None)
    return limits


def _numbered(reading: Reading) -> Iterator[Cell]:
    """The cells of a reading that may hold numbers."""
    cells = (reading.result, reading.limit, reading.lod, reading.loq, reading.uncertainty)
    yield from (cell for cell in cells if cell is not None)
    yield from (other.result for other in reading.others)


def _are_letters(readings: tuple[Reading, ...]) -> bool:
    """Whether every verdict of a sample is one of the letters, and one of them is a pass."""
    meaning = words.letters()
    said = {reading.status.text.strip() for reading in readings if reading.status is not None}
    return said <= meaning.keys() and any(meaning[letter] == "pass" for letter in said)


def _analyte(reading: Reading) -> Analyte | None:
    text = reading.analyte.text
    return analytes.meant(text, reading.panel) or analytes.near(text, reading.panel)


def _value(printed: Printed, column: Cell | None) -> Value:
    """The value in the unit printed beside it, else in its column's."""
    unit = _unit(printed.unit) or _unit(column.text if column else "")
    return Value(printed.comparator, printed.number, unit)


def _unit(text: str) -> str | None:
    """Key of a printed unit; one that is not known stays as printed, and converts to nothing."""
    unit = units.find(text)
    if unit is None:
        return text.strip() or None
    return None if unit.kind == "portion" else unit.key


def _end(end: End | None, column: Cell | None, value: Value) -> Value | None:
    """An end of what is allowed: in its own unit, else its column's, else the result's."""
    if end is None:
        return None
    unit = _unit(end.unit) or _unit(column.text if column else "") or value.unit
    return Value(end.comparator, end.number, unit)


def _floor(cell: Cell | None, column: Cell | None, value: Value, sign: Sign) -> Value | None:
    """A limit of detection or quantitation; None where no number is printed."""
    limits = parse_limit(cell.text, sign) if cell else Limits()
    end = _end(limits.most or limits.least, column, value)
    return Value("=", end.number, end.unit) if end and end.number is not None else None


def _printed_floor(printed: Printed, value: Value, kind: str) -> Value | None:
    """The limit in the result's own cell: "ND (<0.05)" has the LOD, "0.1 (LOQ 0.02)" the LOQ."""
    floor = printed.floor
    if floor is None or floor.kind != kind:
        return None
    return Value("=", floor.number, _unit(floor.unit) or value.unit)


def _uncertainty(cell: Cell | None, printed: Printed, sign: Sign) -> Decimal | None:
    """In the result's unit; a share of the result ("12 %" of mg/kg) is no number here."""
    text = cell.text.strip().lstrip("±+/- ") if cell else ""
    number = read_number(text, sign)
    if number is None:
        return printed.uncertainty
    relative = text[number.end :].strip().startswith("%") and not printed.unit.startswith("%")
    return None if relative else number.value


def _said(value: Value) -> Verdict | None:
    """The verdict that stands in place of a result."""
    return value.comparator if value.comparator in ("pass", "fail") else None


def _status(cell: Cell | None, lettered: bool) -> Verdict | None:
    if cell is None:
        return None
    if lettered:
        return words.letters().get(cell.text.strip())
    return words.status(cell.text) or words.initial(cell.text)


def _mass(reading: Reading, printed: Printed, limits: Limits) -> Decimal | None:
    """Grams in which it was looked for: said by result, row and what heads it, or the limit.

    A bar above may say more than the row itself does: of several masses the least is shown.
    """
    if printed.mass is not None or printed.number is not None:
        return printed.mass
    cells = (reading.mass, reading.unit, reading.analyte)
    found = [portion_in(cell.text)[0] for cell in cells if cell is not None]
    return min((mass for mass in found if mass is not None), default=limits.mass)


def _doubts_of(printed: Printed, cell: Cell, unit: Cell | None) -> list[Doubt]:
    """Doubts about a value, and about its unit where that is printed apart."""
    found = doubts(printed.doubts, cell)
    apart = unit is not None and not printed.unit and printed.comparator in _NEEDS_UNIT
    if unit is not None and apart and units.find(unit.text) is None:
        found += doubts(("unit_unknown",), unit)
    return found


def _doubts_of_floors(reading: Reading, sign: Sign) -> Iterator[Doubt]:
    for cell in (reading.lod, reading.loq):
        if cell is not None:
            yield from doubts(parse_limit(cell.text, sign).doubts, cell)
