"""Doubts about the numbers of one row, and about what stands beside them."""

import re
from decimal import Decimal

from tracker.reading.amounts import Amount, amount_in
from tracker.reading.audit.ground import Ground
from tracker.reading.audit.look import MEASURED, Look
from tracker.reading.cells import is_value
from tracker.reading.lines import Piece
from tracker.records.page import Word
from tracker.records.reading import Cell
from tracker.vocabulary import analytes, units, words

# Groups of tests whose results are descriptions.
_DESCRIBED = frozenset({"identity", "other", "physical"})
# Shares of the font's height.
_TOUCHING = 0.3
_INSIDE = 0.15
_FIRST_WORD = re.compile(r"[^\W\d_]{4,}\s")
# Words of a piece that is a line of running text.
_SENTENCE = 8


def look_at_values(look: Look, ground: Ground | None) -> None:
    """Doubt the numbers of a row that do not fit one another or the page."""
    _understood(look)
    _verdict(look)
    _limits(look)
    _settled(look)
    _other_columns(look)
    if ground is not None:
        _on_page(look, ground)


def _understood(look: Look) -> None:
    """Doubt a result that is neither a number nor a word for a result, where words tell nothing.

    Nowhere a result is what makes its name a longer one, or a dash with a unit: both are titles.
    """
    said, known = look.said, look.amount is not None or is_value(look.result)
    titled = not said and analytes.find(f"{look.name} {look.result}") is not None
    dashed = said == "not tested" and units.spot(look.result) is not None
    if not (titled or dashed) and (said or known or look.panel in _DESCRIBED):
        return
    sentence = f'"{look.result}" of "{look.name}" is no result as results are printed.'
    look.doubt("result_not_understood", sentence)


def _verdict(look: Look) -> None:
    """Doubt a bare verdict where the row is about an amount."""
    if look.said in ("pass", "fail") and look.panel in (*MEASURED, "water"):
        sentence = f'"{look.result}" is printed where "{look.name}" should have a number.'
        look.doubt("verdict_without_number", sentence)


def _limits(look: Look) -> None:
    """Doubt a number below what the method can see, and a bound above it."""
    row = look.reading
    if row.others and not (row.lod_unit and row.loq_unit):
        return  # which of the results they are for is not said
    lod = comparable(row.lod, row.lod_unit, look)
    loq = comparable(row.loq, row.loq_unit, look)
    for word, cell in (("LOD", row.lod), ("LOQ", row.loq)):
        if cell is not None and not _is_floor(cell.text):
            sentence = f'"{cell.text}" is printed where "{look.name}" should have its {word}.'
            look.doubt("no_limit_of_the_method", sentence, cell.place)
    if loq and row.loq and look.amount and _bounds_above(look.amount, loq):
        sentence = f'"{look.result}" of "{look.name}" is above its own LOQ "{row.loq.text}".'
        look.doubt("above_its_own_limit", sentence)
    # Between an LOD and an LOQ a number is an estimate, and usual.
    floors = [("LOD", lod, row.lod)] if lod else [("LOQ", loq, row.loq)]
    for word, amount, cell in floors:
        result = look.amount
        if amount and cell and result and result.measured and 0 < result.high < amount.low:
            sentence = f'"{look.result}" of "{look.name}" is below its own {word} "{cell.text}".'
            look.doubt("below_its_own_limit", sentence)
            return


def _is_floor(text: str) -> bool:
    """Whether a text with figures begins with one, or has a bound or unit before it."""
    figures = any(map(str.isdigit, text))
    return not figures or words.is_result_word(text) or not _FIRST_WORD.match(words.bound(text)[1])


def _bounds_above(amount: Amount, loq: Amount) -> bool:
    """Whether less than a number is said that the method could have told: "<100" with LOQ 10."""
    return amount.bound in ("<", "<=") and amount.low > loq.high > 0


def comparable(cell: Cell | None, unit: Cell | None, look: Look) -> Amount | None:
    """A limit's number, if it is in the result's unit as far as is printed."""
    if cell is None:
        return None
    own = look.reading.unit
    apart = unit is not None and own is not None and _key(unit.text) != _key(own.text)
    return None if apart else amount_in(cell.text)


def _key(text: str) -> str:
    unit = units.find(text)
    return unit.key if unit else text


def _settled(look: Look) -> None:
    """Doubt a row whose number and limit speak against its verdict."""
    row = look.reading
    limit = comparable(row.limit, row.limit_unit, look)
    verdict = words.status(row.status.text) if row.status else None
    result = look.amount
    if not (limit and verdict and result and result.measured and row.limit):
        return
    if limit.bound not in ("=", "<", "<="):
        return
    passed_above = verdict == "pass" and result.low > limit.high
    failed_below = verdict == "fail" and result.high < limit.low
    if passed_above or failed_below:
        sentence = (
            f'"{look.result}" of "{look.name}" with the limit "{row.limit.text}" '
            f"does not go with the verdict {verdict}."
        )
        look.doubt("verdict_does_not_fit", sentence)


def _other_columns(look: Look) -> None:
    """Doubt two columns of results in units of one kind that say different amounts."""
    here = units.find(look.reading.unit.text) if look.reading.unit else None
    for other in look.reading.others:
        there = units.find(other.unit.text) if other.unit else here
        second = amount_in(other.result.text)
        if second is None and _holds_more(other.result.text):
            sentence = (
                f'"{other.result.text}" of "{look.name}" is no result as results are printed.'
            )
            look.doubt("result_not_understood", sentence, other.result.place)
            return
        if not (here and there and look.amount and second):
            continue
        if not (look.amount.measured and second.measured):
            continue
        if apart(look.amount, here.key, second, there.key):
            sentence = (
                f'The results of "{look.name}", "{look.result}" and "{other.result.text}", '
                "do not say the same."
            )
            look.doubt("columns_disagree", sentence)
            return


def _holds_more(text: str) -> bool:
    """Whether a text has figures and is no value: "5.5 6.6"."""
    return any(map(str.isdigit, text)) and not is_value(text)


def apart(one: Amount, unit: str, other: Amount, other_unit: str) -> bool:
    """Whether two amounts of one kind differ by more than their rounding."""
    low, high = (units.convert(n, unit, other_unit) for n in (one.low, one.high))
    step = units.convert(_step(one.low), unit, other_unit)
    if low is None or high is None or step is None:
        return False
    slack = max(max(abs(other.high), abs(high)) / 16, step + _step(other.low))
    return low > other.high + slack or high < other.low - slack


def _step(number: Decimal) -> Decimal:
    """Half a step of the last digit that is printed."""
    exponent = number.as_tuple().exponent
    return Decimal(5).scaleb(exponent - 1) if isinstance(exponent, int) else Decimal(0)


def _on_page(look: Look, ground: Ground) -> None:
    """Doubt a result that stands beside another name, or next to what no cell holds."""
    i = ground.line_of(look.place)
    if i is None:
        return
    near = [p for p in ground.lines[i].pieces if _touches(p, look)]
    if any(_runs_on(piece) for piece in near):
        return  # in a sentence something stands next to everything
    if not look.beside and ground.has_name_before(i, look.place.x0):
        sentence = f'"{look.result}" was taken for "{look.name}" and stands beside another name.'
        look.doubt("stands_beside_another_name", sentence)
    for piece in near:
        for word in piece.words:
            _near(word, look, ground.free(i, (word.x0 + word.x1) / 2))


def _touches(piece: Piece, look: Look) -> bool:
    return piece.x1 > look.place.x0 - piece.size and piece.x0 < look.place.x1 + piece.size


def _runs_on(piece: Piece) -> bool:
    """Whether a piece is a line of running text: many words, most of them in lower case."""
    small = sum(w.text.isalpha() and w.text.islower() for w in piece.words)
    return len(piece.words) >= _SENTENCE and small >= len(piece.words) // 2


def _near(word: Word, look: Look, free: bool) -> None:
    """Doubt a result because of a word in it or next to it."""
    place = look.place
    gap = max(word.x0 - place.x1, place.x0 - word.x1)
    inner = (word.x0 + _INSIDE * word.size, word.x1 - _INSIDE * word.size)
    cut = inner[0] < place.x0 < inner[1] or inner[0] < place.x1 < inner[1]
    if cut or (free and gap < _TOUCHING * word.size):
        sentence = f'"{word.text}" is printed next to "{look.result}" and belongs to no cell.'
        look.doubt("result_cut_off", sentence)
