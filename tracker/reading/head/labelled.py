"""Which stretches of a text are labels of header facts."""

import re
from collections.abc import Sequence
from itertools import repeat
from typing import NamedTuple

from tracker.reading.head.dates import dates_in
from tracker.reading.head.geometry import Weight, heavier
from tracker.reading.head.parting import value_start
from tracker.reading.head.preceding import (
    ends_title,
    is_title_of_code,
    may_precede,
    set_off,
    translates,
)
from tracker.reading.head.shapes import is_bare_code, is_company, is_sentence
from tracker.vocabulary import composed, labels, letterhead, loader
from tracker.vocabulary.labels import Meaning, Token

_SENTENCE_ENDS = re.compile(r"[^\W\d_]{6}\.$")  # "of the product.", not "Batch no."
_LABEL_GOES_ON = re.compile(r"[^\d:]{1,25}:")
# What may stand before a label that begins a piece: bullets, numbering, letters in brackets.
_BULLET = re.compile(r"[\W_]*(?:\[\w{1,2}\]|\(?\w{1,2}\)|\d{1,2}\.(?=\s))?[\W_]*")
_UNKNOWN = re.compile(r"[^\W\d][^\d:;.]{1,32}:(?:\s+|$)")
_OTHER = (Meaning("other", 0),)
# What a label of several words at the end of a piece may stand for with words before it.
_AT_THE_END = ("sample_id", "report_number", "batch", "client")
# The facts that are days.
DATES = ("collected", "received", "tested", "completed", "reported", "started", "signed")
_SIGN = re.compile(r"[:#=№：]|\b[Nn][oOrR]\b|[Nn]umber|\.\.\.|___")
_DAY = re.compile(r"\bon [A-Z]?\w+ ?\d|\d[-/.]\d\d?[-/.]\d\d")
_BARS = ("|", "•", "¦", "·", "//")
_BAR = re.compile(r"\s(?:[|•¦·]|//)\s")
_BILINGUAL = re.compile(r"[^\d:]+ / [^\W\d_]")
_NUMBERED = re.compile(r"\d{1,2}[.)] [^\W\d_]{3}")  # "3. Name of the sample"
_VALUE_BEGINS = "0123456789<"
_LONGEST_PIECE = 400
_LONGEST_LIST = 80
_LONGEST_TORN = 60
_AT_START = 3  # words: a label may stand behind a bullet or a number


class Label(NamedTuple):
    """A label in a text.

    Attributes:
        meanings: The facts that it may stand for.
        start: Offset of its first letter.
        end: Offset at which its value begins, if the value is in the same text.
        stop: Offset at which its value ends: the next label or the end of the text.
        colon: A colon or the like follows.
        prefixed: Unknown words stand before it: "ABC report number".
        unknown: No list has it; that a colon stands in it is all that tells it for a label.
    """

    meanings: tuple[Meaning, ...]
    start: int
    end: int
    stop: int
    colon: bool
    prefixed: bool = False
    unknown: bool = False


@loader.remembered(16384)  # the head of one page is printed on the next
def labels_in(text: str, weights: tuple[Weight, ...], recognised: bool) -> tuple[Label, ...]:
    """The labels of a text, left to right."""
    words = labels.tokens(text)
    if is_title_of_code(text) and (titled := _in_title(text, words)):
        return (titled,)
    found: list[Label] = []
    i = 0
    stop = _labels_end(text)
    colon = ":" in text
    torn = colon and len(text) < _LONGEST_TORN
    while i < stop:
        whole = i == 0 or bool(found) or (i == 1 and _NUMBERED.match(text) is not None)
        known = None
        if whole or torn or words[i].begins:
            known = _label_at(text, i, torn, whole)
        label = known and _label(text, weights, words, i, known, found)
        if label and known:
            found.append(label)
            i += known[0]
        else:
            i += 1
    if not found:
        return _unknown(text, recognised) if colon else ()
    stops = [*(label.start for label in found[1:]), len(text)]
    return tuple(map(_before_a_bar, repeat(text), found, stops))


def _in_title(text: str, words: Sequence[Token]) -> Label | None:
    """The label at the end of a title of what it is about: "Results for Sample # X-1"."""
    first = labels.find(words, 0)
    for i in range(first[0] if first else 1, len(words)):
        known = labels.find(words, i)
        if known:
            end, colon = value_start(text, words[i + known[0] - 1].end, False)
            if ends_title(text[: words[i].start], text[end:], known[1]):
                return Label(known[1], 0, end, len(text), colon)
    return None


@loader.remembered(16384)  # most texts of a file are printed in it more than once
def _label_at(text: str, i: int, torn: bool, whole: bool) -> tuple[int, tuple[Meaning, ...]] | None:
    """The label that begins with a word: a known one, one composed of known words, a torn one."""
    words = labels.tokens(text)
    known = labels.find(words, i)
    if known:
        known = _with_second(text, words, i, known)
    if whole and not (known and _ends_there(words, i + known[0])):
        known = labels.find_composed(words, i) or known
    return known or (labels.find_torn(words, i) if torn else None)


def _ends_there(words: Sequence[Token], end: int) -> bool:
    return end >= len(words) or words[end - 1].ended


def _before_a_bar(text: str, label: Label, stop: int) -> Label:
    """A label whose value ends at the next or at a bar before it."""
    bar = _BAR.search(text, label.end, stop)
    return label._replace(stop=bar.start() if bar else stop)


@loader.remembered(16384)
def may_be_upper(text: str) -> bool:
    """Whether words can be the upper part of a label over two lines: they begin one."""
    return labels.begins_label(text) and not any(map(str.isdigit, text))


@loader.remembered(4096)
def stacked_label(upper: str, lower: str) -> Label | None:
    """The label whose words stand over one another in two texts, by its place in the lower."""
    head = lower.split(":", 1)[0]
    words = labels.tokens(f"{upper} {head}")
    known = labels.find(words, 0) or labels.find_composed(words, 0) if words else None
    if known is None or known[0] != len(words) or not labels.tokens(head):
        return None
    end, colon = value_start(lower, len(head), True)
    return Label(known[1], 0, end, len(lower), colon)


@loader.remembered(16384)
def may_have_label(text: str) -> bool:
    """Whether a text has a colon, or words of a label where one may begin."""
    if len(text) > _LONGEST_PIECE or _is_bare(text):
        return False
    starts = range(_labels_end(text))
    return ":" in text or any(_label_at(text, i, False, True) for i in starts)


def _is_bare(text: str) -> bool:
    """Whether a text is a value and no more."""
    bare = len(text) <= _LONGEST_LIST and text[0] in _VALUE_BEGINS
    return bare and _SIGN.search(text) is None and _NUMBERED.match(text) is None


@loader.remembered(16384)
def _labels_end(text: str) -> int:
    """Behind how many words no label begins: few in prose and where there is no colon."""
    words = len(labels.tokens(text))
    if _DAY.search(text):
        return words
    if len(text) > _LONGEST_LIST and is_sentence(text):
        return min(words, _AT_START)
    if _SIGN.search(text) or _BAR.search(text) or (" / " in text and _BILINGUAL.match(text)):
        return words
    if is_title_of_code(text):
        return words
    bare = text[0] in _VALUE_BEGINS and not _NUMBERED.match(text)
    return 0 if bare else min(words, _AT_START)


def _unknown(text: str, recognised: bool) -> tuple[Label, ...]:
    """A label of which only the colon is known: it is no value, and what follows is its own."""
    match = _UNKNOWN.match(text)
    if match is None:
        return ()
    alike = (labels.find_alike if recognised else labels.find_misspelled)(match.group())
    return (Label(alike or _OTHER, 0, match.end(), len(text), colon=True, unknown=not alike),)


def _with_second(
    text: str, words: Sequence[Token], i: int, known: tuple[int, tuple[Meaning, ...]]
) -> tuple[int, tuple[Meaning, ...]]:
    """A label with others for the same fact behind it: "Client / Customer", "Charge / Lot"."""
    length, meanings = known
    while i + length < len(words):
        skip = words[i + length].normal in ("or", "and", "o", "oder", "und")
        at = i + length + skip
        between = text[words[at - 1].end : words[at].start] if at < len(words) else ":"
        if between.strip(" .") not in ("", "/", "|", "&", "-"):
            break
        second = labels.find(words, at)
        if second is None and words[at].normal == "#":
            length = at - i + 1
            continue
        facts = {m.fact for m in meanings} - {"other"}
        shared = tuple(m for m in second[1] if m.fact in facts) if second else ()
        if not shared and "/" in between:  # "Zkoušky provedeny / Tests performed"
            second = labels.find_composed(labels.tokens(text[words[at].start :]), 0)
            shared = tuple(m for m in second[1] if m.fact in facts) if second else ()
        if second is None or not shared:
            break
        length, meanings = at - i + second[0], shared
    return length, meanings


def _label(
    text: str,
    weights: tuple[Weight, ...],
    words: Sequence[Token],
    i: int,
    known: tuple[int, tuple[Meaning, ...]],
    before: Sequence[Label],
) -> Label | None:
    """The label at a word, if what stands around it lets it be one."""
    length, meanings = known
    start, last = words[i].start, words[i + length - 1]
    first = i == 0 or _BULLET.fullmatch(text, 0, start) is not None
    end, colon = value_start(text, last.end, first)
    bar = _BAR.search(text, end)
    rest = text[end : bar.start() if bar else len(text)]
    dated = _begins_with_its_date(rest, meanings)
    parted = colon or last.normal == "#" or dated
    prefixed = not (first or before or set_off(text, start, dated))
    if first:
        parted = parted or not rest.strip() or heavier(weights, start, end)
        good = parted or _reads_on(length, meanings, text[end - 2 : end], rest)
    elif before:  # in "Sample Type ID:" the label before would be left without a value
        barred = text[:start].rstrip().endswith(_BARS)
        parted = parted or (barred and _reads_on(length, meanings, text[end - 2 : end], rest))
        amid = text[start].islower() and not (colon or set_off(text, start, dated))
        amid = amid and not any(
            m.fact in DATES for m in before[-1].meanings
        )  # of the value before: "on May 3, 2024"
        amid = dated and amid and not composed.said("date", text[start:end])
        good = parted and not amid and bool(text[before[-1].end : start].strip(" ;|,"))
    elif translates(text[:start], rest, colon, length, meanings):
        start, prefixed, good = 0, False, True
    else:
        coded = not rest.strip() and meanings[0].fact in _AT_THE_END
        parted = parted or (coded and length > 1)
        barred = text[:start].rstrip().endswith(_BARS)
        parted = parted or (barred and _reads_on(length, meanings, text[end - 2 : end], rest))
        good = parted and (not prefixed or may_precede(text[:start], length, dated))
    if not colon and _SENTENCE_ENDS.search(text[start:end].rstrip()):
        return None
    if not good or (length == 1 and not colon and _LABEL_GOES_ON.match(rest)):
        return None  # the latter: "Sample Method: X" where only "Sample" is known
    if prefixed and meanings[0].fact == "batch" and composed.is_work(text[:start]):
        meanings = _OTHER  # "Test Batch #" is the laboratory's own
    return Label(meanings, start, end, len(text), colon, prefixed)


def _begins_with_its_date(rest: str, meanings: tuple[Meaning, ...]) -> bool:
    """Whether a date follows what labels a date: "received on March 3, 2024 and"."""
    dates = dates_in(rest[:24]) if all(m.fact in DATES for m in meanings) else []
    return bool(dates) and dates[0].start == 0


def _reads_on(length: int, meanings: tuple[Meaning, ...], ending: str, rest: str) -> bool:
    """Whether what follows a label of some words without a colon can be its value."""
    if all(m.fact in ("laboratory", "client") for m in meanings):
        ours = any(m.fact == "laboratory" for m in meanings)
        company = length > 1 and rest[:1].isupper() and is_company(rest)
        sure = length > 1 or meanings[0].rank == 0  # not of "Company Example Ltd"
        return not ours and (company or (sure and letterhead.has("legal", rest)))
    if any(m.fact in ("batch", "sample_id", "report_number") for m in meanings) and is_bare_code(
        rest
    ):
        return True
    if length == 1:  # "Ch. 2024-11", "Received March 3, 2024"
        dates = dates_in(rest[:24])
        dated = bool(dates) and dates[0].start == 0 and meanings[0].fact != "other"
        return dated or (ending == ". " and any(c.isdigit() for c in rest) and len(rest) < 20)
    return rest[:1].isupper() or rest[:1].isdigit()
