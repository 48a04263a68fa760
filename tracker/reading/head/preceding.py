"""What may stand before a label: its other language, a title, a few words, a sign."""

from functools import lru_cache

from tracker.reading.head.shapes import is_bare_code, is_titleish
from tracker.vocabulary import letterhead
from tracker.vocabulary.labels import Meaning

_LONGEST_WORDS = 6  # of a label in another language, before the slash
_CODES = ("sample_id", "report_number", "batch")


def translates(
    before: str, rest: str, colon: bool, length: int, meanings: tuple[Meaning, ...]
) -> bool:
    """Whether a label says again what unknown words say before a slash: "Зразок / Sample:"."""
    words = before.rstrip(" /").split()
    if not before.rstrip().endswith(" /") or ":" in before or not 0 < len(words) <= _LONGEST_WORDS:
        return False
    alone = not rest.strip() and length > 1 and meanings[0].rank == 0
    return (colon or alone) and sum(map(str.isalpha, before)) > 2


def ends_title(before: str, rest: str, meanings: tuple[Meaning, ...]) -> bool:
    """Whether a title ends with the code that it is about: "Test Results for Sample # X-1"."""
    about = before.split()[-1:]
    coded = meanings[0].fact in _CODES and is_bare_code(rest)
    return coded and letterhead.has("about", about[0]) and is_titleish(before)


def may_precede(before: str, length: int, dated: bool) -> bool:
    """Whether unknown words may stand before a label: a few, or a sentence that ends in a date.

    Args:
        before: The words before it.
        length: How many words it has.
        dated: Whether it is a date's and its date follows.
    """
    if any(c.isdigit() for c in before):
        return False
    return length >= 4 or len(before.split()) <= (8 if dated else 2)


@lru_cache(maxsize=8192)
def is_title_of_code(text: str) -> bool:
    """Whether a text is a title that ends with a code."""
    before, _, last = text.rpartition(" ")
    return before[:1].isalpha() and is_bare_code(last) and is_titleish(before)


def set_off(text: str, start: int, dated: bool) -> bool:
    """Whether a sign parts a label from what stands before it, or a stop one with its date."""
    signs = (";", "|", ",", "•", "·", ")", *"."[:dated])
    return text[:start].rstrip()[-1:] in signs


def is_second(text: str) -> bool:
    """Whether a piece is a label's second language behind a slash: "/ Principal"."""
    return text.startswith("/ ") and not any(c.isdigit() for c in text)


def is_aside(text: str) -> bool:
    """Whether a piece between a label and its value is neither: a colon, a second language."""
    return is_second(text) or not any(map(str.isalnum, text))
