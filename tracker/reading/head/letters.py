"""What a letter's sentences say of the sample: "One sample of X, Lot 12-A, was received on …"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from tracker.reading.head import shapes
from tracker.reading.head.dates import dates_in
from tracker.reading.head.finding import Finding
from tracker.reading.head.sheet import Sheet
from tracker.reading.lines import Line, Piece, cell_of
from tracker.reading.sentences import sentences_of
from tracker.records.page import Word
from tracker.records.reading import Cell
from tracker.vocabulary import composed, labels, letterhead

_COST = 1.6  # a label says it better
_EVENTS = ("collected", "received", "completed", "tested")
_SHORTEST = 7  # words of a line of prose
_DONE = 9  # words, from what was done to its day
_LONGEST_NAME = 90
_CODES = ("batch", "sample_id")
_ORDINAL = re.compile(r"\d{1,2}\.")
_QUOTES = " \"'“”„«»‘’"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What introduces a sample's name, that something was done, that a day follows."""

    def one_of(kind: str) -> str:
        return "|".join(map(re.escape, letterhead.sentence(kind)))

    name = re.compile(
        rf"\b(?:{one_of('specimen')})\s+(?:(?:{one_of('called')})\s+|(?=[\"“„«]))"
        rf"(?P<name>.{{3,{_LONGEST_NAME}}}?)"
        rf"(?=,?\s+(?:\(|{one_of('done')}|{one_of('arrived')})\b|,?\s+\(|[.;]|"
        rf",?\s+(?i:{one_of('batch')})\b)"
    )
    done = re.compile(rf"\b(?:{one_of('done')})\b")
    on_day = re.compile(rf"\b(?:{one_of('day')}),?\s*$", re.I)
    return name, done, on_day


def told(sheet: Sheet) -> Iterator[Finding]:
    """What the sentences of a page tell of the sample it is about."""
    done = _patterns()[1]
    if not any(done.search(p.text) for p in [p for p in sheet.pieces if len(p.words) >= _SHORTEST]):
        return
    prose = list(_of_prose(sheet.lines))
    pieces = {id(word): p for line in prose for p in line.pieces for word in p.words}
    for words in _with_days_whole(sentences_of(prose)):
        text = " ".join([word.text for word in words])
        if len(words) >= _SHORTEST and done.search(text):
            told_here = _Sentence(sheet, words, text, pieces[id(words[0])])
            yield from told_here.days()
            if told_here.introduces:
                yield from told_here.names()
                yield from told_here.codes()


def _of_prose(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with some words in a row, and the line after each, which may end the sentence."""
    before = False
    for line in lines:
        worded = any(len(piece.words) >= _SHORTEST for piece in line.pieces)
        if worded or before:
            yield line
        before = worded


def _with_days_whole(sentences: Iterable[list[Word]]) -> Iterator[list[Word]]:
    """Sentences of which none ends within a day: "am 4. | März 2024"."""
    whole: list[Word] = []
    for words in sentences:
        if whole and not (_ORDINAL.fullmatch(whole[-1].text) and words[0].text.isalpha()):
            yield whole
            whole = []
        whole = whole + words
    if whole:
        yield whole


def _events(word: str) -> list[str]:
    """What a word says that was done: "received", "eingegangene"."""
    return [event for event in composed.said("date", word.strip(".,;:()")) if event in _EVENTS]


class _Sentence:
    """A sentence in which something was done."""

    def __init__(self, sheet: Sheet, words: Sequence[Word], text: str, piece: Piece) -> None:
        self._sheet, self._words, self._text, self._piece = sheet, words, text, piece

    @property
    def introduces(self) -> bool:
        """Whether it says that a sample arrived or was taken: another may be of anything."""
        if set(letterhead.sentence("specimen")).isdisjoint(self._text.split()):
            return False
        said = composed.said("date", self._text.replace(",", " "))
        return not said.isdisjoint({"collected", "received"})

    def days(self) -> Iterator[Finding]:
        """The days on which something was done: "was received at Example Labs on May 3, 2024".

        What was done may stand behind its day: "die am 3. Mai eingegangene Probe".
        """
        done, on_day = _patterns()[1:]
        begin = 0
        for date in dates_in(self._text):
            before = self._text[begin : date.start]
            begin = date.end
            verb = next(reversed(list(done.finditer(before))), None)
            if not on_day.search(before):
                continue
            words = before[verb.end() :].split() if verb else []
            events = [e for word in words[:3] for e in _events(word)] if len(words) <= _DONE else []
            behind = [e for word in self._text[date.end :].split()[:2] for e in _events(word)]
            if events or behind:
                yield self._finding((events or behind)[-1], date.start, date.end, dated=True)

    def names(self) -> Iterator[Finding]:
        """The sample's name."""
        found = _patterns()[0].search(self._text)
        name = found["name"].strip(_QUOTES + ",") if found else ""
        if found and shapes.is_name(name) and not shapes.is_titleish(name):
            start = self._text.index(name, found.start("name"))
            yield self._finding("product", start, start + len(name))

    def codes(self) -> Iterator[Finding]:
        """The codes that follow their labels at once: "our sample number 25-0117-01"."""
        tokens = labels.tokens(self._text)
        for i in range(len(tokens)):
            known = labels.find(tokens, i)
            facts = [m.fact for m in known[1] if m.fact in _CODES] if known else []
            if known is None or not facts:
                continue
            end = tokens[i + known[0] - 1].end
            code = re.compile(r"[\s:#.]*(?P<code>[\w/.-]*\w)").match(self._text, end)
            if code and shapes.is_bare_code(code["code"]):
                yield self._finding(facts[0], *code.span("code"))

    def _finding(self, fact: str, start: int, end: int, dated: bool = False) -> Finding:
        cell = self._cell(start, end)
        dates = dates_in(cell.text) if dated else []
        return Finding(
            fact, cell, _COST, self._sheet, [self._piece], dates, rank=1, beside=True, closed=True
        )

    def _cell(self, start: int, end: int) -> Cell:
        """A stretch of the sentence; its place is that of its words."""
        at, taken = 0, []
        for word in self._words:
            if at < end and at + len(word.text) > start:
                taken.append(word)
            at += len(word.text) + 1
        return Cell(self._text[start:end], cell_of(taken, self._sheet.page.number).place)
