"""The second look at the rows and pages of one sample."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tracker.reading.audit.ground import grounds_of
from tracker.reading.audit.headings import look_at_headings
from tracker.reading.audit.levels import look_at_level
from tracker.reading.audit.look import Look, columns
from tracker.reading.audit.names import look_at_name
from tracker.reading.audit.neighbours import (
    look_at_column,
    look_at_floors,
    look_at_totals,
    look_for_outliers,
    look_for_twins,
)
from tracker.reading.audit.recognised import look_at_recognised
from tracker.reading.audit.rest import look_at_rest
from tracker.reading.audit.units import look_at_borrowed, look_at_units, mentions_on
from tracker.reading.audit.values import look_at_values
from tracker.reading.lines import Line
from tracker.records.reading import Doubt, Reading


def audit(
    lines: Mapping[int, Sequence[Line]], readings: Sequence[Reading]
) -> tuple[list[Reading], list[Doubt]]:
    """The readings with their doubts, and the doubts about the pages.

    Args:
        lines: The lines of each page of a sample, by its number.
        readings: What was read on them.
    """
    looks = [Look(reading) for reading in readings]
    grounds = grounds_of(lines, readings)
    mentions = {number: mentions_on(ground) for number, ground in grounds.items()}
    doubts: list[Doubt] = []
    look_at_units(looks, mentions)
    for column in columns(looks):
        look_at_column(column)
        look_at_floors(column)
        ground = grounds.get(column[0].place.page)
        if ground:
            doubts += look_at_headings(column, ground)
            look_at_recognised(column, ground)
    for page, ground in grounds.items():
        look_at_borrowed([look for look in looks if look.place.page == page], ground)
    for look in looks:
        look_at_name(look, grounds.get(look.reading.analyte.place.page))
        ground = grounds.get(look.place.page)
        look_at_values(look, ground)
        if ground:
            look_at_level(look, ground)
    look_for_outliers(looks)
    look_for_twins(looks)
    look_at_totals(looks)
    return [_doubted(look) for look in looks], doubts + look_at_rest(grounds.values(), looks)


def _doubted(look: Look) -> Reading:
    if not look.doubts:
        return look.reading
    return replace(look.reading, doubts=(*look.reading.doubts, *look.doubts))
