"""Small raised and lowered characters: exponents, footnote marks, chemical indices."""

from collections import defaultdict
from dataclasses import replace
from functools import lru_cache

from tracker.pages.letters import DESCENT, Run
from tracker.records.page import Word

_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_LOWERED = str.maketrans("0123456789+-−n", "₀₁₂₃₄₅₆₇₈₉₊₋₋ₙ")
_SMALL = 0.86  # of the size beside it
_MOST_IN_MARK = 3  # characters
_TOUCHING = 0.15  # of the word's size between it and its mark
_MOST_DIGITS = 2  # of a raised text as large as its line; more are a number of their own


def belongs(text: str, run: Run, beside_text: str, beside: Run) -> bool:
    """Whether characters off their neighbour's line are its mark, or it is theirs."""
    if run.size < beside.size:
        mark, small = text, run.size < _SMALL * beside.size
    else:
        mark, small = beside_text, beside.size < _SMALL * run.size
    if small:
        return not mark.translate(_RAISED).isalpha()
    return any(t.isdecimal() and len(t) <= _MOST_DIGITS for t in (text, beside_text))


def as_raised(text: str) -> str:
    """Digits, signs and n as Unicode has them raised."""
    return text.translate(_RAISED)


def as_printed(text: str, run: Run, largest: Run) -> str:
    """A text of one run as Unicode has it beside the largest run of its word."""
    rise = (largest.baseline - run.baseline) / largest.size
    small = run.size < _SMALL * largest.size
    if rise > (0.12 if small else 0.2):
        return as_raised(text)
    if rise < (-0.05 if small else -0.12):
        return text.translate(_LOWERED)
    return text


def rejoined(words: list[Word]) -> list[Word]:
    """The words with marks that were drawn apart from their words put to them."""
    marks = [word for word in words if len(word.text) <= _MOST_IN_MARK and _is_mark(word.text)]
    if not marks:
        return words
    ends: dict[int, list[int]] = defaultdict(list)
    smallest = min([mark.size for mark in marks])
    for index, word in enumerate(words):
        if smallest < _SMALL * word.size:
            ends[int(word.x1)].append(index)
    joined: list[Word | None] = list(words)
    for mark in marks:
        near = (i for x in range(int(mark.x0) - 2, int(mark.x0) + 2) for i in ends[x])
        base = next((i for i in near if _carries(words[i], mark)), None)
        if base is not None:
            joined[base] = _with_mark(words[base], mark)
            joined[words.index(mark)] = None
    return [word for word in joined if word is not None]


@lru_cache(maxsize=4096)  # a page has few short words, each many times
def _is_mark(text: str) -> bool:
    """Whether a text consists of what has a raised form."""
    return text.translate(_RAISED) != text and not text.isalpha()


def _carries(word: Word, mark: Word) -> bool:
    """Whether a mark stands at the end of a word, smaller and off its line."""
    touches = abs(mark.x0 - word.x1) < _TOUCHING * word.size
    level = _level(mark) - _level(word)
    return touches and mark.size < _SMALL * word.size and 0.1 < abs(level) / word.size < 0.6


def _level(word: Word) -> float:
    """The baseline of a word of one size."""
    return word.bottom - DESCENT * word.size


def _with_mark(word: Word, mark: Word) -> Word:
    """A word with its mark."""
    table = _RAISED if _level(mark) < _level(word) else _LOWERED
    return replace(
        word,
        text=word.text + mark.text.translate(table),
        top=min(word.top, mark.top),
        x1=max(word.x1, mark.x1),
        bottom=max(word.bottom, mark.bottom),
        starts=word.starts + mark.starts,
    )
