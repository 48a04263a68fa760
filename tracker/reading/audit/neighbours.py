"""Doubts from comparing rows: read twice, all like their limits, a total that is no sum."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from tracker.reading.amounts import Amount, amount_in
from tracker.reading.audit.look import Look, under
from tracker.reading.audit.values import apart, comparable
from tracker.records.reading import Cell
from tracker.vocabulary import units
from tracker.vocabulary.quantities import kinship

_FEWEST = 4
_MOSTLY = Decimal("0.7")
_ROUNDING = Decimal("0.05")


def look_at_column(looks: Sequence[Look]) -> None:
    """Doubt a column of results that is that of the limits of detection or quantitation."""
    for word, cells in (
        ("LOD", [look.reading.lod for look in looks]),
        ("LOQ", [look.reading.loq for look in looks]),
        ("limit", [look.reading.limit for look in looks]),
    ):
        pairs = [(look, cell) for look, cell in zip(looks, cells, strict=True) if _both(look, cell)]
        same = [look for look, cell in pairs if cell and look.amount == amount_in(cell.text)]
        if len(same) >= _FEWEST and len(same) >= _MOSTLY * len(pairs):
            for look in same:
                sentence = f'"{look.result}" of "{look.name}" is the same as its {word}.'
                look.doubt("result_like_limit", sentence)


def look_at_floors(looks: Sequence[Look]) -> None:
    """Doubt an LOD above the LOQ, unless the table prints many such and many others.

    Columns that were mistaken for one another have it in every row, a row read wrong has it alone.
    """
    rows = [(look, _floors(look)) for look in looks]
    known = [(look, floors) for look, floors in rows if floors is not None]
    odd = [look for look, (lod, loq) in known if lod.low > loq.high]
    if _FEWEST <= len(odd) <= len(known) - _FEWEST:
        return
    for look in odd:
        lod, loq = look.reading.lod, look.reading.loq
        if lod and loq:
            sentence = f'The LOD "{lod.text}" of "{look.name}" is above the LOQ "{loq.text}".'
            look.doubt("lod_above_loq", sentence)


def _floors(look: Look) -> tuple[Amount, Amount] | None:
    """The LOD and the LOQ, where both are numbers in one unit and for one result."""
    row = look.reading
    if row.others and not (row.lod_unit and row.loq_unit):
        return None  # which of the results they are for is not said
    lod, loq = comparable(row.lod, row.lod_unit, look), comparable(row.loq, row.loq_unit, look)
    return (lod, loq) if lod and loq else None


def _both(look: Look, cell: Cell | None) -> bool:
    return cell is not None and look.amount is not None and look.amount.measured


def look_for_outliers(looks: Sequence[Look]) -> None:
    """Doubt a result that does not stand under the one above, though the one below it does."""
    rows = [look for look in looks if look.beside]
    for above, look, below in zip(rows, rows[1:], rows[2:], strict=False):
        if under(above.place, below.place) and _leaves(look, above, below):
            sentence = f'"{look.result}" of "{look.name}" does not stand in its column.'
            look.doubt("out_of_column", sentence)


def _leaves(look: Look, above: Look, below: Look) -> bool:
    """Whether a row of a table has its result elsewhere than the rows above and below it."""
    between = above.place.top < look.place.top < below.place.top
    lined = under(above.place, look.place) or under(look.place, below.place)
    return between and not lined and look.panel == above.panel == below.panel


def look_for_twins(looks: Sequence[Look]) -> None:
    """Doubt rows that give one analyte two results."""
    rows: dict[tuple[int, str, str], list[Look]] = defaultdict(list)
    for look in looks:
        rows[look.reading.sample, look.panel, look.identity].append(look)
    for twins in rows.values():
        for look in twins:
            other = next((t for t in twins if t is not look and _differ(look, t)), None)
            if other is not None:
                sentence = (
                    f'"{look.name}" is printed with two results: "{look.result}" '
                    f'(page {look.place.page}) and "{other.result}" (page {other.place.page}).'
                )
                look.doubt("read_twice", sentence)


def _differ(look: Look, other: Look) -> bool:
    """Whether two rows say different things of one analyte."""
    one, two = look.amount, other.amount
    if "not tested" in (look.said, other.said):
        return False
    if one is None or two is None:
        return look.said != other.said and not _verdict_on(look, other)
    a, b = look.reading.unit, other.reading.unit
    if a is None or b is None or one.bound != two.bound:
        return one != two
    here, there = units.find(a.text), units.find(b.text)
    if here is None or there is None or here.kind != there.kind:
        return False
    return apart(one, here.key, two, there.key)


def _verdict_on(look: Look, other: Look) -> bool:
    """Whether one of two rows sums up the other by a verdict, or rounds it to nothing."""
    amount = look.amount or other.amount
    return amount is not None and (
        not amount.measured or amount.low == 0 or "not detected" not in (look.said, other.said)
    )


def look_at_totals(looks: Sequence[Look]) -> None:
    """Doubt a total that is less than the sum of its printed parts."""
    by_key = {
        (look.reading.sample, look.analyte.key): look
        for look in looks
        if look.analyte and look.amount
    }
    for (sample, key), total in by_key.items():
        parts = [by_key.get((sample, part)) for part in kinship().sums.get(key, ())]
        amount = total.amount
        summands = _amounts((part for part in parts if part), total)
        if amount is None or not amount.measured or len(summands) < 2:
            continue
        low = sum((a.low for a in summands), Decimal(0))
        if low > amount.high * (1 + _ROUNDING):
            sentence = (
                f'"{total.result}" of "{total.name}" is less than the sum of its parts, {low}.'
            )
            total.doubt("total_does_not_add_up", sentence)


def _amounts(parts: Iterable[Look], total: Look) -> list[Amount]:
    """The measured amounts of parts that are printed in the total's unit."""
    unit = total.reading.unit
    return [
        part.amount
        for part in parts
        if part.amount and part.amount.measured and part.reading.unit and unit
        if part.reading.unit.text == unit.text
    ]
