"""Doubts about units: none printed, one that cannot be, one printed farther than another."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tracker.reading.audit.ground import Ground, cells_of
from tracker.reading.audit.look import MEASURED, Look
from tracker.records.place import Place
from tracker.vocabulary import loader, panels, units
from tracker.vocabulary.quantities import kinship
from tracker.vocabulary.units import Unit
from tracker.vocabulary.words import State

_TRACES = frozenset({"mycotoxins", "pah", "pesticides"})
_ALL = Decimal(100)
_FINE = Decimal("1e-3")  # traces are printed in mg/g or finer, moisture is not
_HUNDREDTH = Decimal(1)
# Physical tests whose result is a share of the sample.
_SHARES = frozenset({"acid_insoluble_ash", "dry_matter", "residue_on_ignition", "total_ash"})
# What a result without a number says of an amount, and of a count.
_AMOUNTS: tuple[State, ...] = ("not detected", "<", ">", "absent")
_COUNTS: tuple[State, ...] = ("<", ">")
_MAY_BE_UNIT = re.compile(r"[/%‰⁄∕]|pp[mbt]|p\.p\.|\b(?:per|pro|par|por|je|na)\b", re.IGNORECASE)
# Lengths in heights of the result's text.
_UNDER = 3.0
_WIDTH = 4.0
_LEVEL = 3.0  # points


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit printed outside of all readings."""

    unit: Unit
    text: str
    place: Place


def mentions_on(ground: Ground) -> list[Mention]:
    """The units that a page prints where no reading holds them, from top to bottom."""
    return [
        Mention(*mentioned, Place(ground.page, piece.x0, piece.top, piece.x1, piece.bottom))
        for free in ground.free_pieces
        for piece in free
        if (mentioned := _mentioned(piece.text)) is not None
    ]


@loader.remembered(16384)
def _mentioned(text: str) -> tuple[Unit, str] | None:
    """The unit that a text has, and what it prints of it; no unit of a formula or a portion."""
    spotted = units.spot(text) if _MAY_BE_UNIT.search(text) and "=" not in text else None
    if spotted is None or spotted[2].kind == "portion":
        return None
    start, end, unit = spotted
    return unit, text[start:end]


def look_at_units(looks: Sequence[Look], mentions: Mapping[int, Sequence[Mention]]) -> None:
    """Doubt the units of a sample's results."""
    own = _own(looks)
    for look in looks:
        unit = look.reading.unit
        if _is_activity(look) and look.amount and look.amount.low > 1:
            look.doubt("more_than_possible", f'"{look.result}" is no water activity: it ends at 1.')
        if unit is None:
            _missing(look, own)
            continue
        known = units.find(unit.text)
        if known is not None and not _fits(look, known):
            look.doubt("unit_does_not_fit", f'"{unit.text}" is no unit for "{look.name}".')
        elif known is not None:
            _too_much(look, known)
            _nearer(look, known, mentions.get(look.place.page, ()))


def _own(looks: Sequence[Look]) -> bool:
    """Whether most amounts in tables print their unit themselves: then a word needs none."""
    numbers = [look for look in looks if look.beside and look.amount and look.panel in MEASURED]
    return 2 * sum(map(_in_cell, numbers)) > len(numbers)


def _in_cell(look: Look) -> bool:
    """Whether the result prints its unit itself."""
    unit = look.reading.unit
    return unit is not None and unit.text in look.result


def _missing(look: Look, own: bool) -> None:
    """Doubt an amount without a unit; where results print their own, words need none."""
    words = _AMOUNTS if look.panel in MEASURED else _COUNTS if look.panel == "microbial" else ()
    if (look.said in words and not own) or (look.amount is not None and _needs_unit(look)):
        sentence = f'No unit was found for "{look.result}" of "{look.name}".'
        look.doubt("unit_not_found", sentence)


def _needs_unit(look: Look) -> bool:
    """Whether a number of this group of tests says nothing without a unit."""
    if look.panel == "water":
        return look.analyte is not None and not _is_activity(look)
    return (
        _is_share(look) or look.panel in MEASURED or look.panel in ("microbial", "foreign_matter")
    )


def _is_activity(look: Look) -> bool:
    return look.analyte is not None and look.analyte.key == "water_activity"


def _fits(look: Look, unit: Unit) -> bool:
    """Whether results of this group of tests can have a unit."""
    kind = unit.kind.removeprefix("dry_")
    weighed = kind.startswith(("mass", "activity"))
    share = kind == "mass_fraction" and unit.size > _FINE * unit.share
    if look.panel in _TRACES or _is_toxic(look):
        return weighed and not share
    if look.panel == "microbial":
        return kind != "mass" and (look.amount is None or not weighed)
    if look.panel == "water" or _is_share(look):
        return kind == "water_activity" if _is_activity(look) else share
    if look.panel in MEASURED:
        return weighed or kind in ("volume_fraction", "ratio")
    return look.panel != "identity" or look.amount is not None


def _is_share(look: Look) -> bool:
    return look.analyte is not None and look.analyte.key in _SHARES


def _is_toxic(look: Look) -> bool:
    return look.analyte is not None and look.analyte.key in kinship().sums["total_heavy_metals"]


def _too_much(look: Look, unit: Unit) -> None:
    """Doubt more than all of the sample, and more than a hundredth of it in traces."""
    if look.amount is None or not look.amount.measured:
        return
    share = units.convert(look.amount.low, unit.key, "%")
    most = _HUNDREDTH if look.panel in _TRACES or _is_toxic(look) else _ALL
    if share is not None and share > most:
        sentence = f'"{look.result}" of "{look.name}" is more than can be in "{unit.key}".'
        look.doubt("more_than_possible", sentence)


def _is_above(unit: Place, row: Place) -> bool:
    """Whether a unit stands over a row, on its page or on one before."""
    return unit.page < row.page or (unit.page == row.page and unit.bottom <= row.top + 1)


def _nearer(look: Look, unit: Unit, mentions: Sequence[Mention]) -> None:
    """Doubt a unit from above, if another one is printed between it and the row."""
    printed = look.reading.unit
    if printed is None or not _is_above(printed.place, look.place):
        return
    start = printed.place.bottom if printed.place.page == look.place.page else 0.0
    below = [m for m in mentions if start < m.place.top and m.unit.key != unit.key]
    between = [m for m in below if m.place.bottom < look.place.top + 1]
    if not between:
        return
    cells = [c.place for c in cells_of(look.reading) if abs(c.place.top - look.place.top) < _LEVEL]
    height = look.place.bottom - look.place.top
    left = min(place.x0 for place in cells) - _WIDTH * height
    right = max(place.x1 for place in cells) + _WIDTH * height
    for mention in between:
        if mention.place.x0 < right and mention.place.x1 > left:
            sentence = (
                f'"{unit.key}" was taken for "{look.name}", '
                f'but "{mention.text}" is printed nearer to it.'
            )
            look.doubt("unit_from_afar", sentence, mention.place)
            return


def look_at_borrowed(looks: Sequence[Look], ground: Ground) -> None:
    """Doubt units that stand close under another table, over the title of the rows' own."""
    for look in looks:
        unit = look.reading.unit
        if unit is None or unit.place.page != ground.page or not _is_above(unit.place, look.place):
            continue
        if _in_title(look, unit.place, ground):
            continue
        if _titled(look, unit.place, ground) and any(_noted(unit.place, o, look) for o in looks):
            sentence = f'"{unit.text}" was taken for "{look.name}" from under another table.'
            look.doubt("unit_from_afar", sentence, unit.place)


def _in_title(look: Look, unit: Place, ground: Ground) -> bool:
    """Whether a unit is printed in a title of the row's own panel: "Microbiology - CFU/g"."""
    i = ground.line_of(unit)
    over = ground.lines[i].pieces if i is not None else ()
    return any(
        piece.x0 <= unit.x1 and piece.x1 >= unit.x0 and panels.named_in(piece.text) == look.panel
        for piece in over
    )


def _titled(look: Look, unit: Place, ground: Ground) -> bool:
    """Whether a title of the row's own panel stands between a unit and the row."""
    left, right = look.reading.analyte.place.x0, look.place.x1
    return any(
        panel == look.panel
        and unit.bottom < piece.middle < look.place.top
        and piece.x0 < right
        and piece.x1 > left
        for piece, panel in ground.titles
    )


def _noted(unit: Place, other: Look, look: Look) -> bool:
    """Whether a unit stands in a note close under a row of another panel."""
    way = unit.top - other.place.bottom
    across = unit.x0 < other.place.x1 and unit.x1 > other.reading.analyte.place.x0
    return other.panel != look.panel and across and 0 <= way < _UNDER * (unit.bottom - unit.top)
