"""Words of a row become the contents of cells, before any column is known."""

import re
from collections.abc import Sequence

from tracker.records.page import Word
from tracker.records.reading import Cell
from tracker.vocabulary import analytes, loader, units, words

# Shares of the font's height: how far apart words of one cell stand.
_BLANK = 0.45
_THOUSANDS = 0.34  # a blank of any type, as `atoms` reckons it
_SIGN = 1.3
_PHRASE = 1.0
_OVERLAP = 0.5

_TITLED = frozenset(
    {"analyses", "analysis", "analyse", "panel", "results", "screen", "screening", "summary"}
    | {"testing", "tests"}
)
_BOUNDS = frozenset("<>≤≥")
_SIGNS = frozenset("<>≤≥~=±+")
_NUMBER = re.compile(r"[-+−]?(?:\d[\d.,'’ ]*|\.\d+)(?:[eE][-+]?\d+)?")
_TIMES = re.compile(r"[x×·*.]|[x×·*]?10[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|10\^-?\d+|10E\d+", re.I)
_VALUE = re.compile(
    r"(?P<sign>[<>≤≥~=≈]|n[lm]t\.?|max\.?|min\.?|<=|>=)?\s*"
    r"(?P<number>10(?:\^-?\d+|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|[-+−]?(?:\d[\d.,'’]*(?: \d{3})*|[.,]\d+)(?:\s?[eE]\s?[-+]?\d+)?"
    r"(?:\s?[x×·*.]\s?10(?:\^?-?\d+|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?)"
    r"(?P<rest>.*)",
    re.I | re.S,
)
_EXPLAINS = re.compile(r"=|:(?!\d)")
_BRACKET = re.compile(r"[(\[]([^()\[\]]+)[)\]]$")
# What a bracket behind a name can be about beside the result's unit: "Xylene (m)", "(25 g)".
_DASHES = ("-", "–")
_NOT_MEASURED = frozenset({"portion", "length", "time", "day", "temperature", "volume"})
_DATE = re.compile(r"(?:\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([./-])\d{1,2}\2\d{1,2})(?!\d)")
_AFTER = re.compile(
    r"\s*(?:(?:at|@)\s*\d+(?:[.,]\d+)?\s*°?\s*[CF]\b|"
    r"[±]\s*[\d.,]+|\([^)]*\)|\*+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|est\.?|/\s*[\d.,]+|[-–]\s*[\d.,]+(?:\s?[x×·*]\s?10(?:\^-?\d+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?)\s*"
)


@loader.remembered(65536)
def is_number(text: str) -> bool:
    """Whether a word is a number, with or without a sign before it."""
    return _NUMBER.fullmatch(text.lstrip("<>≤≥~= ").rstrip("% ")) is not None


@loader.remembered(65536)
def is_value(text: str) -> bool:
    """Whether a text can stand in a column of values: a number, or a word for a result."""
    text = text.strip()
    if not text or len(text) > 60 or _DATE.match(text):
        return False
    if words.is_result_word(text):
        return True
    match = _VALUE.fullmatch(text)
    if match is None:
        return False
    rest = match["rest"].strip()
    while rest:
        after = _AFTER.match(rest)
        if after and after.end():
            rest = rest[after.end() :].strip()
            continue
        return units.find(rest) is not None or _unit_first(rest) or _verdict_after(rest)
    return True


def explains(text: str) -> bool:
    """Whether a text explains: "ND = not detected", "Method: none"; no norm, "EN 15662:2018"."""
    return _EXPLAINS.search(text) is not None


def is_title(name: str, result: str) -> bool:
    """Whether a name and a verdict are the title of a group: "Microbial Analysis" "PASS"."""
    last = name.rstrip(": ").rpartition(" ")[2].lower()
    return last in _TITLED and words.status(result) is not None


@loader.remembered(65536)
def unit_in(text: str) -> str:
    """The unit printed in a value's own cell: "%" of "0.40 % at 24 °C", "" if there is none.

    The amount looked at ("absent in 25 g") is no unit.
    """
    match = _VALUE.fullmatch(text.strip())
    if match is None:
        found = units.spot(text)
        return text[found[0] : found[1]] if found and found[2].kind != "portion" else ""
    rest = match["rest"].strip()
    if _verdict_after(rest):
        rest = rest.partition("-")[0].strip()
    while rest:
        whole = units.find(rest)
        if whole is not None:
            return rest if whole.kind != "portion" else ""
        after = _AFTER.match(rest)
        if not after or not after.end():
            break
        rest = rest[after.end() :].strip()
    found = units.spot(rest) if rest else None
    return rest[found[0] : found[1]] if found and found[0] == 0 else ""


def _verdict_after(rest: str) -> bool:
    """Whether a verdict follows a number: "9.8 % - Pass"."""
    unit, _, verdict = rest.partition("-")
    return words.status(verdict.strip()) is not None and (
        not unit.strip() or units.find(unit.strip()) is not None
    )


def _unit_first(rest: str) -> bool:
    """Whether a unit stands first in what follows a number: "0.40 % at 24 °C"."""
    found = units.spot(rest)
    return found is not None and found[0] == 0 and len(rest) < 24


def atoms(row: Sequence[Word], blank: float = 0.28) -> list[list[Word]]:
    """Words of a row, gathered where they are certainly one cell.

    Args:
        row: Left to right.
        blank: The usual width of a blank, as a share of the font's height.
    """
    out: list[list[Word]] = []
    wide = max(1.0, 1.4 * blank / _BLANK)
    for word in row:
        if out and _one_cell(out[-1], word, wide):
            out[-1].append(word)
        else:
            out.append([word])
    return _ranges(out, _BLANK * wide)


def _ranges(cells: list[list[Word]], blank: float) -> list[list[Word]]:
    """The cells, with "32" "-" "51", "11.2%" "- Pass" made one."""
    out: list[list[Word]] = []
    for cell in cells:
        if out and _is_verdict_on(out[-1], cell, blank):
            out[-1] = [*out[-1], *cell]
        elif len(out) > 1 and _is_range(out[-2], out[-1], cell, blank):
            dash, low = out.pop(), out.pop()
            out.append([*low, *dash, *cell])
        else:
            out.append(cell)
    return out


def _is_range(low: list[Word], dash: list[Word], high: list[Word], blank: float) -> bool:
    if [w.text for w in dash] not in ([sign] for sign in _DASHES):
        return False
    ends = is_number(low[-1].text) and is_number(high[0].text)
    gaps = (dash[0].x0 - low[-1].x1, high[0].x0 - dash[0].x1)
    return ends and max(gaps) < blank * dash[0].size


def _is_verdict_on(value: list[Word], cell: list[Word], blank: float) -> bool:
    """Whether a dash a blank behind a value begins what is said of it: "- Pass", "- Complete"."""
    dash, said = cell[0], " ".join([w.text for w in cell])
    if dash.text not in _DASHES or any(map(str.isdigit, said)):
        return False
    text = " ".join([w.text for w in value])
    return (
        dash.x0 - value[-1].x1 < blank * dash.size and is_value(text) and is_value(f"{text} {said}")
    )


def _one_cell(cell: Sequence[Word], word: Word, wide: float) -> bool:
    last = cell[-1]
    gap = (word.x0 - last.x1) / (min(last.size, word.size) or 1) / wide
    if not -_OVERLAP <= gap < _SIGN or (_bounded(word.text) and _may_end(cell)):
        return False
    if last.text in _SIGNS and is_number(word.text):
        return True
    if is_number(last.text) or is_number(word.text):
        return (_numbered(cell, word) and gap <= _BLANK) or _goes_on(last.text, word.text, gap)
    if gap <= _BLANK:
        return not _two_results(cell, word)
    if gap > _PHRASE or units.find(word.text) is not None:
        return False
    return words.is_result_word(" ".join([*(w.text for w in cell[-2:]), word.text]))


def _numbered(cell: Sequence[Word], word: Word) -> bool:
    """Whether a digit ends a name that has a number already: "MGK 264" "1"."""
    name = len(cell) > 1 and cell[0].text.isalpha() and cell[-1].text.isdigit()
    return name and re.fullmatch(r"[1-9]", word.text) is not None


def _bounded(text: str) -> bool:
    """Whether a word begins like a bounded number: "≤", "<0.3"; "<2021>" names a method."""
    return text[0] in _BOUNDS and not text.endswith(">")


def _may_end(cell: Sequence[Word]) -> bool:
    """Whether a cell ends before "≤": a number, or a name with no word for a result in it."""
    if is_number(cell[-1].text):
        return True
    text = " ".join(w.text for w in cell)
    return text[-1:].isalpha() and not words.is_result_word(text) and words.bound(text)[0] is None


def _two_results(cell: Sequence[Word], word: Word) -> bool:
    """Whether a word is a result of its own beside another: "Negative" "Absent"."""
    if not words.is_result_word(word.text):
        return False
    before = " ".join([w.text for w in cell])
    return words.is_result_word(before) and not words.is_result_word(f"{before} {word.text}")


def _goes_on(last: str, text: str, gap: float) -> bool:
    """Whether a number and its neighbour are one cell: "2.1 × 10²", "1 200", "0.4 %"."""
    if _TIMES.fullmatch(text) or _TIMES.fullmatch(last):
        return gap < _PHRASE
    if is_number(last) and is_number(text):
        group = re.fullmatch(r"\d{3}(?:,\d+)?", text) and re.fullmatch(r"[<>]?\d{1,3}", last)
        return bool(group) and gap < _THOUSANDS
    if words.is_result_word(text) or words.is_result_word(last):
        return False
    return gap <= _BLANK


def unit_of_name(label: Cell) -> Cell | None:
    """The unit behind a name: "Feces (mg/kg)", "Moisture %", but not "Salmonella (in 25 g)"."""
    match = _BRACKET.search(label.text)
    text = match[1] if match and units.find(match[1]) else _behind_name(label.text)
    unit = units.find(text)
    if unit is None or unit.kind in _NOT_MEASURED:
        return None
    return Cell(text, label.place)


def _behind_name(text: str) -> str:
    """The unit that stands without brackets behind a name that is known, "" if there is none."""
    found = units.spot(text)
    if (
        found is None
        or found[1] != len(text)
        or analytes.find(text[: found[0]].rstrip(" ,")) is None
    ):
        return ""
    return text[found[0] :]
