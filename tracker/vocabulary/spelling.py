"""How printed names are compared: by a normal form that forgets case, accents, blanks and signs."""

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart, and Greek letters, also those of the Symbol font.
_SPELLED = str.maketrans(
    {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "Δ": "delta", "∆": "delta"}
    | {"ε": "epsilon", "ζ": "zeta", "κ": "kappa", "λ": "lambda", "τ": "tau", "ω": "omega"}
    | {"\uf061": "alpha", "\uf062": "beta", "\uf067": "gamma", "\uf064": "delta", "\uf044": "delta"}
    | {"µ": "micro", "μ": "micro", "ß": "ss", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o"}
    | {"æ": "ae", "œ": "oe", "đ": "d", "ı": "i"}
)
_DROPPED = re.compile(r"[^a-z0-9&]+")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"


@lru_cache(maxsize=16384)
def folded(text: str) -> str:
    """The text in lower case, accents off, raised digits level, Greek letters spelled."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.translate(_SPELLED))
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_SPELLED).lower()


@lru_cache(maxsize=65536)
def normal(text: str) -> str:
    """What two spellings of one name have in common: its a-z, digits and &."""
    return _DROPPED.sub("", folded(text))


def without_marks(text: str) -> str:
    """The text without the footnote marks at its end: raised digits, stars, daggers."""
    return text.rstrip(_RAISED + "*†‡§# ")


_SOUNDS = (("ph", "f"), ("th", "t"), ("ch", "c"), ("ks", "x"), ("k", "c"), ("y", "i"))
_TWICE = re.compile(r"([a-z])\1+")
_LONG = 6  # letters of a word that may be spelt otherwise; "THCH" and "THC" are no spellings of one


def sounded(text: str) -> str:
    """What spellings of one name in several languages have in common: "Hidroksi" is "Hydroxy".

    Digits, vowels within words and short words stay: butane and butene are told apart by them.
    The last vowels of a word only inflect it.
    """
    return "".join(map(_sounded, re.findall(r"[a-z0-9&]+", folded(text))))


@lru_cache(maxsize=16384)
def _sounded(word: str) -> str:
    if len(word) < _LONG:
        return word
    for printed, heard in _SOUNDS:
        word = word.replace(printed, heard)
    word = _TWICE.sub(r"\1", word)
    return word.rstrip("aeiou")
