"""What sentences say: "Lead was found at 0.55 ppm", "tested negative for Salmonella in 375 g".

A sentence is believed if it reports, whatever its words, and tells no rule or method. What cannot
be given to one name with certainty becomes a doubt about the page.
"""

from collections.abc import Sequence

from tracker.reading.lines import Line, cell_of
from tracker.reading.pairing import pairs_of
from tracker.reading.sayings import Saying, has_name, has_value, sayings_of, text_of
from tracker.reading.sentences import sentences_of
from tracker.reading.telling import Pair, Riddle
from tracker.records.page import Word
from tracker.records.reading import Cell, Doubt, OtherResult, Reading
from tracker.vocabulary import panels

_SHORTEST = 3  # words of a sentence
_LONGEST_HEADING = 9  # words
_SHOWN = 80  # characters


def prose_readings(
    lines: Sequence[Line], page: int, known: set[str]
) -> tuple[list[Reading], list[Doubt]]:
    """Readings of analytes that neither table nor tile of the file has, and what stays a riddle.

    Args:
        lines: The lines that are in no table.
        page: Number of the page.
        known: Keys already read; those found here are added.
    """
    readings: list[Reading] = []
    doubts: list[Doubt] = []
    valued = [s for s in sentences_of(lines) if len(s) >= _SHORTEST and has_value(s)]
    titles = _titles(lines) if valued else []
    for sentence in valued:
        above = [named for top, named in titles if top < sentence[0].top - 1]
        panel = above[-1] if above else ""
        if not has_name(sentence, panel, known):
            continue
        sayings = sayings_of(sentence, panel)
        new = {s.analyte.key for s in sayings if s.analyte} - known
        if not new:
            continue
        try:
            pairs = pairs_of(sayings)
        except Riddle:
            doubts.append(_riddle(sentence, page))
            continue
        for pair in pairs:
            if pair.name.analyte and pair.name.analyte.key in new - known:
                known.add(pair.name.analyte.key)
                readings.append(_reading(pair, page))
    return readings, doubts


def _titles(lines: Sequence[Line]) -> list[tuple[float, str]]:
    """The panels that short pieces name, and the height of each."""
    return [
        (p.top, named)
        for line in lines
        for p in line.pieces
        if len(p.words) <= _LONGEST_HEADING and (named := panels.named_in(p.text))
    ]


def _riddle(sentence: Sequence[Word], page: int) -> Doubt:
    cell = cell_of(sentence, page)
    shown = cell.text if len(cell.text) <= _SHOWN else f"{cell.text[:_SHOWN].rstrip()} …"
    return Doubt(
        "sentence_not_read",
        f'Page {page} says "{shown}", and it is not certain which value is whose.',
        cell.place,
    )


def _reading(pair: Pair, page: int) -> Reading:
    """The first value is the result; what was said beside it is its limit, LOD, LOQ or mass."""
    cells = {role: _cell(saying.words, page) for role, saying in pair.beside.items()}
    units = {role: _unit(saying, page) for role, saying in pair.beside.items()}
    return Reading(
        panel=pair.name.analyte.panel if pair.name.analyte else "",
        analyte=_cell(pair.name.words, page),
        result=_cell(pair.value.words, page),
        unit=_unit(pair.value, page),
        limit=cells.get("limit"),
        limit_unit=units.get("limit"),
        lod=cells.get("lod"),
        lod_unit=units.get("lod"),
        loq=cells.get("loq"),
        loq_unit=units.get("loq"),
        mass=cells.get("mass"),
        others=tuple(OtherResult(_cell(o.words, page), _unit(o, page)) for o in pair.others),
    )


def _unit(saying: Saying, page: int) -> Cell | None:
    if not saying.unit:
        return None
    return Cell(saying.unit, _cell(saying.unit_words or saying.words, page).place)


def _cell(taken: Sequence[Word], page: int) -> Cell:
    """The cell of words, without the brackets and stops around them."""
    return Cell(text_of(taken), cell_of(taken, page).place)
