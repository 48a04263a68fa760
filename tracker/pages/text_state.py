"""Whether the characters of a page can be trusted to say what it shows."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from tracker.pages.drawing import Drawing
from tracker.records.page import TextState, Word

_ODD_SHARE = 0.15  # of the characters, from which a page counts as unreadable
_SIGN_SHARE = 0.3  # of the characters that are signs which certificates seldom print
_SELDOM = frozenset("!\"#$&'*+;=?@[\\]^`{}~")
_SINGLE_SHARE = 0.6  # of the words that are one character
_VOWEL_SHARE = 0.6  # of the written-out words that have a vowel; real text has above 0.9
_ENOUGH_WORDS = 20  # from which shares of words mean something
_FEW_WORDS = 15  # beside a picture that fills the page: a stamp, a page number
_MOST_OF_PAGE = 0.5
_MANY_BLOTS = 150  # outlines that are no boxes: letters drawn instead of written
_ODD = {"Cc", "Cn", "Co", "Cs"}  # control, unassigned, private use, surrogate
_VOWELS = frozenset("aeiouy")


def state_of(words: Sequence[Word], drawing: Drawing) -> TextState:
    """What the words of a page are worth beside what is drawn on it."""
    seen = [word for word in words if not word.faint]
    pictured = _pictured(drawing)
    if len(seen) < _FEW_WORDS and (
        pictured > _MOST_OF_PAGE or (pictured and not seen) or len(drawing.blots) > _MANY_BLOTS
    ):
        return "scan"
    if not words:
        return "blank"
    return "unreadable" if is_garbled(seen) else "text"


def is_garbled(words: Sequence[Word]) -> bool:
    """Whether the characters of words make no sense."""
    texts = [word.text for word in words]
    text = "".join(texts)
    if not text:
        return False
    odd = sum(text.count(letter) for letter in set(text) if _is_odd(letter))
    if odd > _ODD_SHARE * len(text):
        return True
    if len(texts) < _ENOUGH_WORDS:
        return False
    signs = sum(map(text.count, _SELDOM))
    single = list(map(len, texts)).count(1)
    return (
        signs > _SIGN_SHARE * len(text)
        or single > _SINGLE_SHARE * len(texts)
        or _lacks_vowels(texts)
    )


def _is_odd(letter: str) -> bool:
    """Whether a character is none that a certificate prints."""
    return letter == "\ufffd" or unicodedata.category(letter) in _ODD


def _lacks_vowels(texts: list[str]) -> bool:
    """Whether words written out in Latin letters mostly have no vowel."""
    written = list(filter(_is_written_out, texts))
    voiced = sum(map(_has_vowel, written))
    return len(written) >= _ENOUGH_WORDS and voiced < _VOWEL_SHARE * len(written)


@lru_cache(maxsize=4096)
def _is_written_out(text: str) -> bool:
    """Whether a text is a word and no abbreviation: four letters or more, not all capital."""
    return len(text) >= 4 and text.isalpha() and not text.isupper() and text[0] < "\u0250"


@lru_cache(maxsize=4096)
def _has_vowel(text: str) -> bool:
    """Whether a word has a vowel, with or without an accent."""
    return not _VOWELS.isdisjoint(unicodedata.normalize("NFD", text).lower())


def _pictured(drawing: Drawing) -> float:
    """The share of the page that its largest picture covers, as far as it lies on the page."""
    width, height = drawing.width, drawing.height
    areas = (
        (min(p.x1, width) - max(p.x0, 0)) * (min(p.bottom, height) - max(p.top, 0))
        for p in drawing.pictures
    )
    return max(areas, default=0.0) / (width * height or 1.0)
