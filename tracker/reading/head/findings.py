"""Labels meet their values: each pair is a finding; several may answer for one fact."""

import re
from collections.abc import Iterator

from tracker.reading.head import misplaced, names, shapes
from tracker.reading.head.dates import PrintedDate, dates_in
from tracker.reading.head.extra_days import day_of_doer, is_at_a_method
from tracker.reading.head.finding import Finding
from tracker.reading.head.labelled import DATES
from tracker.reading.head.marks import Mark
from tracker.reading.head.sheet import Sheet
from tracker.reading.head.values import Value, values_of
from tracker.reading.lines import Piece
from tracker.records.reading import Cell
from tracker.vocabulary import composed, letterhead
from tracker.vocabulary.labels import Meaning

CODES = ("batch", "sample_id", "report_number")
NAMES = ("client", "laboratory")
_NAMED = ("product", "sample_id", "report_number")  # where a product's name may stand
_FACTS = frozenset((*DATES, *CODES, *NAMES, "product", "overall"))

# How much speaks against a finding; ranks of labels count 1 each, ways to the value as in `values`.
_NO_COLON = 0.2
_PREFIXED = 0.4
_LOW_ON_PAGE = 0.6
_AMONG_RESULTS = 1.2
_IN_LETTERHEAD = 0.5  # and no colon: the laboratory's own number under its name, "LAB N° 0551 L"
_IN_AN_ADDRESS = 1.0  # "12 Example St | Lab #0099"
_TRACKED = 0.4  # the number of a state's tracking system, where the maker's own is printed too
_TAG = re.compile(r"1A4[0-9A-F]{12}\d{9}")
_LETTERHEAD = 0.12  # of the page's height
_CODE_FOR_A_NAME, _NAME_FOR_A_CODE = 2.0, 1.0
# "BB-77 Exp 12/2025", without a colon.
_NEXT_DAY = re.compile(
    r"\s+(?:exp|expir[yes]+|expiration|mfg|mfd|manufactured|bbd?|best by|use by|mhd|date)\b.*", re.I
)
_DIALLED = re.compile(r"^(?:tel|phone|fax)\b|\(\d{3}\) ?\d{3}-\d{4}", re.I)
_COUNT = re.compile(r"\d+ ?(?:of|/|von|sur|de|di|van|z) ?\d+")  # "Sample: 1 of 3"
_WORDS_OF_A_CLAUSE = 3
_LAST = 2  # the rank of labels that name a fact at a pinch
_CAPITALS = re.compile(r"[A-Z]{2,8}(?:-[A-Z]{1,8})?")
_TRAILING_WORDS = re.compile(r"\s+(?=[a-z]{3,}\b).*")
# "R-1 of 20/03/2024".
_DATED = re.compile(
    r"[\w/.-]\s+(?:del|du|vom|van|of|dated|date|ze dne|dne|z dnia|de|da)\s+(?=\d|[A-Z])", re.I
)
_NUMBER_WITH_UNIT = re.compile(
    r"[\d.,]+ ?(?:[kmµ]?g|m?l|oz|lbs?|units?|grams?|servings?|ct|count|pcs?|%)?(?:/\w+)?", re.I
)


def findings_in(sheet: Sheet) -> Iterator[Finding]:
    """Every value on a page that stands where the value of a label stands and looks like one."""
    for mark in sheet.marks:
        facts = [m for m in mark.meanings if m.fact in _FACTS] or day_of_doer(mark)
        if not facts or (mark.means("name") and _within_party(sheet, mark)):
            continue
        if is_at_a_method(sheet, mark):
            facts = [Meaning("tested", 1)]
        elif sheet.heads_table(mark):
            facts = [m for m in facts if m.fact in ("overall", *DATES)]
        values = sorted(values_of(sheet, mark), key=lambda value: value.cost)
        for fact, rank in facts:
            titled = fact == "product" and shapes.is_title(mark.text)
            for value in values if not titled or mark.inline else ():
                yield from _said_within(sheet, fact, rank, value, mark)
                found = _finding(sheet, fact, rank, value) or _misplaced(sheet, fact, value, mark)
                if found:
                    found.rank, found.beside, found.mark = rank, value.beside, mark
                    found.cost += rank + _standing(sheet, mark, value)
                    found.low = fact in CODES + NAMES and sheet.among_results(mark.piece)
                    found.cost += _AMONG_RESULTS * found.low
                    if fact in CODES and not _has_colon(mark, value):
                        found.cost += _IN_LETTERHEAD * _in_letterhead(sheet, mark)
                        found.cost += _IN_AN_ADDRESS * _in_an_address(mark)
                    found.cost += _TRACKED * (_TAG.fullmatch(found.cell.text) is not None)
                    yield found
                    if fact in DATES:
                        break  # a date below is then another's


def _said_within(sheet: Sheet, fact: str, rank: int, value: Value, mark: Mark) -> Iterator[Finding]:
    """What a value says besides: the day of a numbered report, the batch of a product."""
    if fact == "report_number" and rank < _LAST and (dated := _DATED.search(value.text)):
        start = value.piece.text.index(value.text, value.start) + dated.end()
        behind = Value(value.piece, start, value.stop, value.cost, value.beside)
        found = _dated(sheet, "reported", behind)
    elif fact in _NAMED and (lot := names.LOT_WITHIN.search(value.text)):
        start = value.piece.text.index(value.text, value.start) + lot.start(1)
        behind = Value(value.piece, start, start + len(lot[1]), value.cost, value.beside)
        found = _coded(sheet, "batch", behind, unsure=False)
    elif fact == "client" and "reported" in composed.said("date", mark.text):
        dates = dates_in(value.text)  # "Issued to Example Ltd on March 3, 2024"
        start = value.stop - len(value.text) + dates[0].start if dates else value.stop
        behind = Value(value.piece, start, value.stop, value.cost, value.beside)
        found = _dated(sheet, "reported", behind) if dates else None
    else:
        return
    if found:
        found.cost, found.rank, found.mark = found.cost + rank + 1, 1, mark
        yield found


def _within_party(sheet: Sheet, mark: Mark) -> bool:
    """Whether a label "Name" stands in the block of a client or a laboratory."""
    if Meaning("client", 0) in mark.meanings:
        return False  # "Customer name" is the customer's wherever it stands
    above: Piece | None = mark.piece
    for _ in range(4):
        above = sheet.above(above, 2.6) if above is not None else None
        if above is not None and any(_heads_party(sheet, m) for m in sheet.marks_of(above)):
            return True
    return False


def _heads_party(sheet: Sheet, mark: Mark) -> bool:
    """Whether a label heads the block of a client or laboratory: it has no value in its line."""
    beside = sheet.value_beside(mark.piece)
    valued = mark.inline or (beside is not None and not sheet.labelled(beside))
    return mark.means("client", "laboratory") and not valued


def _in_letterhead(sheet: Sheet, mark: Mark) -> bool:
    """Whether a label stands where the laboratory names itself."""
    return mark.piece.middle < _LETTERHEAD * sheet.page.height


def _in_an_address(mark: Mark) -> bool:
    """Whether a label stands in one line behind an address or a way to be reached."""
    before = mark.piece.text[: mark.start]
    return mark.start > 0 and (shapes.is_address(before) or shapes.is_reach(before))


def _has_colon(mark: Mark, value: Value) -> bool:
    """Whether a colon stands behind a label or before its value."""
    return mark.colon or (value.beside and value.piece.text.startswith((":", "：")))


def _standing(sheet: Sheet, mark: Mark, value: Value) -> float:
    """What speaks against a label: no colon, words before it, low on the page."""
    low = max(0.0, mark.piece.middle / sheet.page.height - 0.5)
    return (
        _NO_COLON * (not (_has_colon(mark, value) or mark.text.endswith("#")))
        + _PREFIXED * mark.prefixed
        + _LOW_ON_PAGE * low
    )


def _finding(sheet: Sheet, fact: str, rank: int, value: Value) -> Finding | None:
    """The finding for a fact, if the value looks like one."""
    text = value.text
    if not text or letterhead.says_nothing(text):
        return None
    if fact in DATES:
        return _dated(sheet, fact, value)
    if fact in CODES:
        return _coded(sheet, fact, value, unsure=rank > 0)
    if fact == "overall":
        return _judged(sheet, value)
    return None if rank == _LAST and _heads(fact, text) else _named(sheet, fact, value, rank > 0)


def _heads(fact: str, text: str) -> bool:
    """Whether a product would be but more of a title: "Certificate of Analysis - Final"."""
    return fact == "product" and shapes.is_titleish(text)


def _misplaced(sheet: Sheet, fact: str, value: Value, mark: Mark) -> Finding | None:
    """A product's name where a number of the sample is asked for, or a reference."""
    if not misplaced.may_be_product(sheet, fact, value, mark):
        return None
    value.cost += _NAME_FOR_A_CODE
    return _named(sheet, "product", value, unsure=True)


def _dated(sheet: Sheet, fact: str, value: Value) -> Finding | None:
    dates = dates_in(value.text)
    if not dates or dates[0].start > 24:
        wrapped = _wrapped_date(sheet, value)
        return wrapped and Finding(fact, wrapped[0], value.cost, sheet, [value.piece], wrapped[1])
    offset = value.piece.text.index(value.text, value.start)
    ends = offset + dates[-1].end
    if value.text.rstrip().endswith(("-", "–")):
        wrapped = _wrapped_date(sheet, value)
        if wrapped:
            return Finding(fact, wrapped[0], value.cost, sheet, [value.piece], wrapped[1])
    cell = sheet.cell(value.piece, offset + dates[0].start, ends)
    return Finding(fact, cell, value.cost, sheet, [value.piece], dates)


def _wrapped_date(sheet: Sheet, value: Value) -> tuple[Cell, list[PrintedDate]] | None:
    """A date or a range of dates that goes on in the next line."""
    lines = sheet.block(value.piece, 3)
    text = " ".join([value.text, *(p.text for p in lines[1:])])
    dates = dates_in(text)
    if len(lines) < 2 or not dates or dates[0].start > 12 or not value.text[:1].isalnum():
        return None
    if not any(c.isdigit() for c in value.text):
        return None
    return sheet.cells(
        [sheet.cell(value.piece, value.start, value.stop), *map(sheet.cell, lines[1:])]
    ), dates


def _coded(sheet: Sheet, fact: str, value: Value, unsure: bool) -> Finding | None:
    text = _NEXT_DAY.sub("", _TRAILING_WORDS.sub("", value.text))
    if not (shapes.is_code(text) or _is_word(fact, value)):
        return None
    if shapes.hosts_in(text) or _DIALLED.search(text):
        return None
    if _looks_like_a_date(text) and not _is_own(value, unsure):
        return None
    if unsure and (shapes.is_phone(text) or (fact != "batch" and not shapes.is_bare_code(text))):
        return None
    start = value.piece.text.index(text, value.start)
    cell = sheet.cell(value.piece, start, start + len(text))
    if text.endswith(("-", "_", "/")) or (
        len(text.split()) > 1 and text.replace(" ", "").isdigit()
    ):
        rest = sheet.block(value.piece, 2)[1:]
        if rest and shapes.is_code(rest[0].text) and len(rest[0].text.split()) == 1:
            cell = sheet.cells([cell, sheet.cell(rest[0])])
    return Finding(fact, cell, value.cost, sheet, [value.piece])


def _is_own(value: Value, unsure: bool) -> bool:
    """Whether a value is surely its label's, so that a date may be the code: "Lot: 13JUN24"."""
    beside = value.beside and not unsure and " " not in value.text
    return value.start > 0 or beside or value.text.isalnum()


def _is_word(fact: str, value: Value) -> bool:
    """Whether a batch is called by capitals alone, in one piece with its label: "Lot: ABC-D"."""
    word = value.start > 0 and _CAPITALS.fullmatch(value.text) is not None
    return word and fact == "batch" and letterhead.verdict_in(value.text) is None


def _looks_like_a_date(text: str) -> bool:
    dates = dates_in(text)
    return bool(dates) and dates[0].end - dates[0].start >= 0.9 * len(text)


def _judged(sheet: Sheet, value: Value) -> Finding | None:
    if letterhead.verdict_in(value.text) is None:
        return None
    return Finding("overall", value.cell(sheet), value.cost, sheet, [value.piece])


def _named(sheet: Sheet, fact: str, value: Value, unsure: bool) -> Finding | None:
    said = value.text
    if fact == "product":
        value = names.alone(value)
    cost = value.cost
    if shapes.is_bare_code(value.text):
        other = names.beside_code(sheet, value) if unsure or fact != "product" else None
        if other:
            value = Value(other, 0, len(other.text), cost)
        else:
            cost += _CODE_FOR_A_NAME if unsure else 0.5 * _CODE_FOR_A_NAME
    text = value.text
    if not shapes.is_name(text) or _NUMBER_WITH_UNIT.fullmatch(text) or _COUNT.fullmatch(text):
        return None
    if unsure and shapes.is_title(text):
        return None
    if letterhead.verdict_in(text) and len(text.split()) <= 3:
        return None
    if fact == "client":
        value = names.without_day(names.without_address(names.top_of_block(sheet, value)))
    if fact != "product" and not _can_be_party(value.text):
        return None
    cut = value.text in said and not said.endswith(value.text)
    return Finding(fact, value.cell(sheet), cost, sheet, [value.piece], closed=cut)


def _can_be_party(text: str) -> bool:
    """Whether a text can name a client or laboratory: no title, address or end of a sentence."""
    clause = text[0].islower() and len(text.split()) > _WORDS_OF_A_CLAUSE
    return not (clause or shapes.is_titleish(text) or shapes.is_address(text))
