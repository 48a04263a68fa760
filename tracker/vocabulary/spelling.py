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


def folded(text: str) -> str:
    """The text in lower case, accents off, raised digits level, Greek letters spelled."""
    apart = unicodedata.normalize("NFKD", text.translate(_SPELLED))
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_SPELLED).lower()


@lru_cache(maxsize=65536)
def normal(text: str) -> str:
    """What two spellings of one name have in common: its a-z, digits and &."""
    return _DROPPED.sub("", folded(text))


def without_marks(text: str) -> str:
    """The text without the footnote marks at its end: raised digits, stars, daggers."""
    return text.rstrip(_RAISED + "*†‡§# ")
