"""Whether the characters of a page can be trusted to say what it shows."""

import unicodedata
from collections.abc import Sequence

from tracker.records.page import Page, TextState, Word

_ODD_SHARE = 0.15  # of the characters, from which a page counts as unreadable
_SIGN_SHARE = 0.5  # of the characters that are neither letter nor digit
_SINGLE_SHARE = 0.6  # of the words that are one character
_VOWEL_SHARE = 0.6  # of the written-out words that have a vowel; real text has above 0.9
_ENOUGH_WORDS = 20  # from which shares of words mean something
_FEW_WORDS = 15  # beside a picture that fills the page: a stamp, a page number
_MOST_OF_PAGE = 0.5
_MANY_CURVES = 150  # outlines that are no boxes: letters drawn instead of written
_ODD = {"Cc", "Cn", "Co", "Cs"}  # control, unassigned, private use, surrogate
_VOWELS = frozenset("aeiouy")


def state_of(page: Page, curves: int = 0) -> TextState:
    """What the characters of a page are worth.

    Args:
        page: As an engine read it.
        curves: How many outlines are neither lines nor boxes.
    """
    seen = [word for word in page.words if not word.faint]
    pictured = _pictured(page)
    if len(seen) < _FEW_WORDS and (pictured > _MOST_OF_PAGE or curves > _MANY_CURVES):
        return "scan"
    if not page.words:
        return "scan" if pictured else "blank"
    return "unreadable" if is_garbled(seen) else "text"


def is_garbled(words: Sequence[Word]) -> bool:
    """Whether the characters of words make no sense."""
    text = "".join(word.text for word in words)
    if not text:
        return False
    odd = sum(letter == "\ufffd" or unicodedata.category(letter) in _ODD for letter in text)
    if odd > _ODD_SHARE * len(text):
        return True
    if len(words) < _ENOUGH_WORDS:
        return False
    signs = sum(not letter.isalnum() for letter in text)
    single = sum(len(word.text) == 1 for word in words)
    return (
        signs > _SIGN_SHARE * len(text)
        or single > _SINGLE_SHARE * len(words)
        or _lacks_vowels(words)
    )


def _lacks_vowels(words: Sequence[Word]) -> bool:
    """Whether words written out in Latin letters mostly have no vowel."""
    written = [_plain(word.text) for word in words if _is_written_out(word.text)]
    voiced = sum(not _VOWELS.isdisjoint(text) for text in written)
    return len(written) >= _ENOUGH_WORDS and voiced < _VOWEL_SHARE * len(written)


def _is_written_out(text: str) -> bool:
    """Whether a text is a word and no abbreviation: four letters or more, not all capital."""
    return len(text) >= 4 and text.isalpha() and not text.isupper() and text[0] < "\u0250"


def _plain(text: str) -> str:
    """A word in small letters without accents."""
    return unicodedata.normalize("NFD", text).lower()


def _pictured(page: Page) -> float:
    """The share of the page that its largest picture covers, as far as it lies on the page."""
    areas = (
        (min(p.x1, page.width) - max(p.x0, 0)) * (min(p.bottom, page.height) - max(p.top, 0))
        for p in page.pictures
    )
    return max(areas, default=0.0) / (page.width * page.height or 1.0)
