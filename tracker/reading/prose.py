"""What sentences say: "Lead was found at 0.55 ppm", "tested negative for Salmonella in 375 g".

Only a sentence that reports is believed, one with a word like "was found" and without any like
"limit" or "shall": others tell rules, methods and definitions. Names and values are paired in the
order in which the sentence has them; what does not pair up is left alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from tracker.reading.lines import Line, Piece, cell_of
from tracker.records.page import Word
from tracker.records.reading import Cell, OtherResult, Reading
from tracker.vocabulary import analytes, units, words
from tracker.vocabulary.analytes import Analyte

_LONGEST = 6  # words of a name, or of a number with its sign and unit
_SHORTEST = 5  # words of a sentence
_NUMBER = re.compile(r"\(?\s*[<>≤≥~]?\s?\d[\d.,]*(?:\s?[x×·]\s?10[\^⁰¹²³⁴-⁹\d]+)?(?=\s*[^\d\s.,;])")
_AROUND = " ()[]:;,."
_SHORTENED = (" spp", " sp")
_END = re.compile(r"(?<![A-Z])[.!?]$|;$")
_CIRCUMSTANCES = frozenset({"portion", "temperature", "time", "length", "volume", "mass", "day"})
_SAID = frozenset({"not detected", "absent", "present"})


@dataclass(frozen=True, slots=True)
class _Saying:
    """A name, or a value with its unit, within a sentence.

    Attributes:
        words: As printed.
        analyte: What a name means; None for a value.
        unit: The value's, as printed.
        state: What a value without a number says.
        aside: It stands in brackets.
        mass: "in 25 g" behind it.
    """

    words: list[Word]
    analyte: Analyte | None = None
    unit: str = ""
    state: str | None = None
    aside: bool = False
    mass: Sequence[Word] = ()


def prose_readings(lines: Sequence[Line], page: int, known: set[str]) -> Iterator[Reading]:
    """Readings of analytes that neither table nor tile of the file has, from whole sentences.

    Args:
        lines: The lines that are in no table.
        page: Number of the page.
        known: Keys already read; those found here are added.
    """
    for paragraph in _paragraphs(lines):
        for sentence in _sentences(paragraph):
            if not words.reports([w.text for w in sentence]):
                continue
            for name, values in _paired(_sayings(sentence)):
                if name.analyte is not None and name.analyte.key not in known:
                    known.add(name.analyte.key)
                    yield _reading(name.analyte, name, values, page)


def _paragraphs(lines: Sequence[Line]) -> list[list[Word]]:
    """The words of pieces that stand under one another as the lines of one paragraph."""
    found: list[list[Piece]] = []
    ends: list[list[Piece]] = []
    for line in lines:
        ends = [p for p in ends if line.top - p[-1].bottom < p[-1].size]
        for piece in line.pieces:
            home = next((p for p in ends if _goes_on(p[-1], piece)), None)
            if home is not None:
                home.append(piece)
                continue
            found.append([piece])
            ends.append(found[-1])
    return [[word for piece in pieces for word in piece.words] for pieces in found]


def _goes_on(upper: Piece, lower: Piece) -> bool:
    """Whether a piece is the next line of a paragraph; its first line may be set in or out."""
    close = -0.3 * upper.size < lower.top - upper.bottom < 0.9 * upper.size
    lined = abs(lower.x0 - upper.x0) < 4 * upper.size
    return close and lined and abs(lower.size - upper.size) < 0.1 * upper.size


def _sentences(paragraph: Sequence[Word]) -> Iterator[list[Word]]:
    sentence: list[Word] = []
    for i, word in enumerate(paragraph):
        sentence.append(word)
        follows = paragraph[i + 1].text[:1] if i + 1 < len(paragraph) else ""
        if _END.search(word.text) and (word.text.endswith(";") or not follows.islower()):
            if len(sentence) >= _SHORTEST:
                yield sentence
            sentence = []
    if len(sentence) >= _SHORTEST:
        yield sentence


def _sayings(sentence: Sequence[Word]) -> list[_Saying]:
    """Names and values in their order; the longest that begins at a word counts."""
    found: list[_Saying] = []
    i = 0
    while i < len(sentence):
        here = _number(sentence, i) or _name(sentence, i) or _state(sentence, i)
        mass = _mass(sentence, i) if found and here is None else []
        if here is not None:
            found.append(here)
        elif mass:
            found[-1] = replace(found[-1], mass=mass)
        i += len(here.words) if here else len(mass) or 1
    return found


def _mass(sentence: Sequence[Word], i: int) -> list[Word]:
    """The words of the amount that was looked at: "in 25 g"."""
    taken = list(sentence[i : i + 3])
    unit = units.find(_text(taken)) if len(taken) == 3 else None
    return taken if unit is not None and unit.kind == "portion" else []


def _number(sentence: Sequence[Word], i: int) -> _Saying | None:
    """A number with a unit, which must stand right behind it."""
    text = " ".join(w.text for w in sentence[i : i + _LONGEST])
    match = _NUMBER.match(text)
    rest = text[match.end() :] if match else ""
    unit = units.leading(rest.lstrip())
    if match is None or unit is None or unit[1].kind in _CIRCUMSTANCES:
        return None
    start = match.end() + len(rest) - len(rest.lstrip())
    end = start + unit[0]
    taken = list(sentence[i : i + text[:end].count(" ") + 1])
    return _Saying(taken, unit=text[start:end].strip(_AROUND), aside=text.startswith("("))


def _name(sentence: Sequence[Word], i: int) -> _Saying | None:
    for n in range(min(_LONGEST, len(sentence) - i), 0, -1):
        taken = list(sentence[i : i + n])
        text = _text(taken)
        if any(w.text.endswith((",", ";")) for w in taken[:-1]) or len(text) < 3:
            continue
        analyte = analytes.find(text)
        if analyte is not None:
            return _Saying(taken, analyte)
    return None


def _state(sentence: Sequence[Word], i: int) -> _Saying | None:
    """Words for a result: "not detected", "absent"."""
    for n in range(min(3, len(sentence) - i), 0, -1):
        taken = list(sentence[i : i + n])
        text = _text(taken)
        said = words.state(text) if len(text) > 3 else None
        if said is not None:
            return _Saying(taken, state=said) if said in _SAID else None
    return None


def _text(taken: Sequence[Word]) -> str:
    text = " ".join(w.text for w in taken).strip(_AROUND)
    return f"{text}." if text.endswith(_SHORTENED) else text


def _paired(sayings: Sequence[_Saying]) -> Iterator[tuple[_Saying, list[_Saying]]]:
    """Each name with its values: those behind it, or before it where the sentence begins so."""
    runs = [list(run) for _, run in groupby(sayings, key=lambda s: s.analyte is not None)]
    for first, second in zip(runs[::2], runs[1::2], strict=False):
        names, values = (first, second) if first[0].analyte else (second, first)
        if len(names) == 1:
            yield names[0], values
        elif len(values) == 1 and (values[0].state or first is names):
            for name in names:
                yield name, values
        elif len(names) == len(values) and not any(v.aside for v in values):
            for name, value in zip(names, values, strict=True):
                yield name, [value]


def _reading(analyte: Analyte, name: _Saying, values: Sequence[_Saying], page: int) -> Reading:
    """The first value is the result; one in brackets behind is what could be seen, or its twin."""
    first = values[0]
    aside = next((v for v in values[1:] if v.aside), None)
    beside = _cell(aside.words, page) if aside else None
    unit = Cell(first.unit, _cell(first.words, page).place) if first.unit else None
    other_unit = Cell(aside.unit, beside.place) if aside and beside else None
    mass = next((s.mass for s in (name, *values) if s.mass), ())
    return Reading(
        panel=analyte.panel,
        analyte=_cell(name.words, page),
        result=_cell(first.words, page),
        unit=unit,
        loq=beside if first.state else None,
        loq_unit=other_unit if first.state else None,
        mass=_cell(mass, page) if mass else None,
        others=(OtherResult(beside, other_unit),) if beside and not first.state else (),
    )


def _cell(taken: Sequence[Word], page: int) -> Cell:
    """The cell of words, without the brackets and stops around them."""
    return Cell(_text(taken), cell_of(taken, page).place)
