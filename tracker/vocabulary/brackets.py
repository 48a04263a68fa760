"""What a bracket beside an analyte's name says of it: nothing new, or perhaps another analyte."""

import re
from collections.abc import Iterable, Sequence
from itertools import permutations

from tracker.vocabulary import naming, units
from tracker.vocabulary.spelling import folded, normal
from tracker.vocabulary.words import is_result_word

_REGISTRY_NUMBER = re.compile(r"\s*(?:CAS\W*)?\d{2,7}-\d\d-\d\s*", re.IGNORECASE)
_FACTOR = re.compile(r".*\b0[.,]8\d+\b.*")  # of an acid in a total: "THC + 0.877 × THCA"
_MEASURED = re.compile(r"\d+(?:[.,]\d+)?\s*(.+)")
_SUM = re.compile(r"(?:sum|total|suma|summe|somme|somma|soma)(?: of \d+)?", re.IGNORECASE)
_NAMES_SUM = re.compile(r"\(sum\b|^total\b|^sum\b", re.IGNORECASE)
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z]{1,5}")
_ROMAN = re.compile(r"[IVX]+")
_WORD = re.compile(r"[a-z0-9]+")
_FEWEST_LETTERS = 4
_MOST_WORDS = 4


def says_nothing(inner: str, outer: str, names: Sequence[str]) -> bool:
    """Whether a bracket is a unit, an amount, a method, a number, a formula or an abbreviation.

    Args:
        inner: What is in the bracket.
        outer: What is printed around it, an analyte's name.
        names: All names of that analyte.
    """
    measured = _MEASURED.fullmatch(inner)
    return bool(
        units.find(inner)
        or units.find(f"% {inner}")  # "dry basis"
        or (_SUM.fullmatch(inner) and any(map(_NAMES_SUM.search, names)))
        or (measured and units.leading(measured[1]))
        or _REGISTRY_NUMBER.fullmatch(inner)
        or _FACTOR.fullmatch(inner)
        or naming.is_measuring(inner)
        or _abbreviates(inner, outer)
        or _begins(inner, names)
    )


def _abbreviates(inner: str, outer: str) -> bool:
    """Whether "SPC" abbreviates "Speciociliatine": a word's first letter, then others in order.

    "(VI)" behind "Vanadium" and "(HCl)" behind an alkaloid are no abbreviations.
    """
    if not _ABBREVIATION.fullmatch(inner) or _ROMAN.fullmatch(inner):
        return False
    starts = [m.start() for m in _WORD.finditer(folded(outer))]
    words = [normal(folded(outer)[start:]) for start in starts]
    return any(w[:1] == inner[0].lower() and _in_order(inner.lower(), w) for w in words)


def _in_order(letters: str, name: str) -> bool:
    left = iter(name)
    return all(letter in left for letter in letters)


def _begins(inner: str, names: Iterable[str]) -> bool:
    """Whether a bracket is how a numbered name begins: "2-Pro" of 2-propanol."""
    start = normal(inner)
    numbered = len(start) >= _FEWEST_LETTERS and any(map(str.isdigit, start))
    return numbered and any(normal(n).startswith(start) for n in names)


def spells(inner: str, outer: str) -> bool:
    """Whether all words before a bracket give it letters, in any order: "Acide cannabigérolique".

    "Total Cannabigerol Acid (CBGA)" has a word more, and that changes what it means.
    """
    words = re.findall(r"[a-z0-9]+", folded(outer))
    if not 1 < len(words) <= _MOST_WORDS or not re.fullmatch(r"[A-Z][A-Za-z]{2,5}", inner):
        return False
    if any(map(is_result_word, words)):
        return False  # "Cannabinol (CBN) ND" is a name with its result
    return any(_spells(inner.lower(), order) for order in permutations(words))


def _spells(letters: str, words: Sequence[str]) -> bool:
    """Whether letters are those of words, of each the first and perhaps more."""
    if not words or not letters:
        return not words and not letters
    first, *others = words
    return first[0] == letters[0] and any(
        _in_order(letters[1:n], first[1:]) and _spells(letters[n:], others)
        for n in range(1, len(letters) + 1)
    )
