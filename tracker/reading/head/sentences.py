"""Sentences that name the laboratory: whose consent is asked for, who is accredited, who tested."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tracker.vocabulary import letterhead

_WORD = r"(?:[A-Z0-9&][\w&.'’\-]*)"
_JOINING = r"and|of|de|für|y|et|e|&|s\.r\.o\.|a\.s\."
_NAME = rf"({_WORD}(?:,?\s+(?:{_WORD}|{_JOINING})){{0,8}})"
_FROM = r"(?:(?:of|from|by|du|de|del|della|di|da|do|van|von|der|des)\s+)?"
_THE = r"(?:(?:the|der|des|von|la|le)\s+)?"
_ON_A_DAY = r"(?:\s+(?:on\s+)?[\d/.-]{6,10})?"
_YEARS = r"(?:\d{4}(?:\s?[-–]\s?\d{4})?,?)?"
_LEGAL_POINT = re.compile(r"\b(?:Inc|Corp|Ltd|Co|L\.L\.C|St|Dr|s\.r\.o|a\.s)\.?$")
_STOP = re.compile(r"(?<=\w{4})\.\s+(?=[A-Z])")
_ABBREVIATED = re.compile(r"\b(?:Inc|Corp|Ltd|L\.L\.C|s\.r\.o|a\.s)\.$")
_NAME_FIRST = ("speaks", "accredited")  # the sentences that begin with the name
_FREQUENT = frozenset({"and", "is", "not"})
_LOOSE_ENDS = frozenset({"and", "of", "de", "for", "y", "et", "e", "für", "&"})
_NEXT_SENTENCE = frozenset({"iso", "iec", "results", "this", "the"})


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What each kind of sentence looks like around the name."""

    def one_of(kind: str) -> str:
        return "|".join(
            f"(?i:{re.escape(word[0])})" + re.escape(word[1:]).replace(r"\ ", r"\s+")
            for word in letterhead.sentence(kind)
        )

    written = r"\s*,?\s*(?:\w+e\s+|escrita\s+|scritta\s+)?"
    described = r"(?:'s)?\s*(?:\([^)]*\)\s*)?,?\s+"
    article = r"\s+(?:an?\s+|ein\s+)?(?:[\w/:&-]+\s+){0,4}?"
    return (
        ("consent", re.compile(rf"(?:{one_of('consent')}){written}{_FROM}{_THE}{_NAME}")),
        (
            "performed",
            re.compile(
                rf"(?:{one_of('performed')})(?:\s+(?:on\s+)?[\d/.-]{{6,10}})?\s+(?:by|at)\s+{_THE}{_NAME}"
            ),
        ),
        ("issued", re.compile(rf"(?:{one_of('issued')})\s+(?:by|at)\s+{_THE}{_NAME}")),
        (
            "copyright",
            re.compile(rf"(?:©|\([cC]\)|[Cc]opyright)\s*©?\s*{_YEARS}\s*(?:by\s+)?{_NAME}"),
        ),
        ("property", re.compile(rf"(?:{one_of('property')})\s+{_FROM}{_THE}{_NAME}")),
        ("speaks", re.compile(rf"{_NAME}(?:{described}|\s+)(?:{one_of('speaks')})")),
        (
            "accredited",
            re.compile(
                rf"{_NAME}{described}(?:(?:{one_of('being')}){article}|an\s+(?:[\w/:&-]+\s+){{0,3}}?)"
                rf"(?:{one_of('accredited')})"
            ),
        ),
    )


@cache
def _triggers() -> frozenset[str]:
    """Words of which every such sentence has one: of a phrase the first, or else the longest."""
    kinds = ("consent", "property", "performed", "issued", "speaks", "accredited")
    phrases = [letterhead.plain(words) for kind in kinds for words in letterhead.sentence(kind)]
    rare = {p[0] if p[0] not in _FREQUENT else max(p, key=len) for p in phrases}
    return frozenset(rare | {"c", "copyright"})


@lru_cache(maxsize=1024)
def may_name(text: str) -> bool:
    """Whether it is worth looking for a name in a text."""
    return "©" in text or not _triggers().isdisjoint(letterhead.plain(text))


@lru_cache(maxsize=1024)  # the same sentences stand at the foot of every page
def names_in(text: str) -> tuple[tuple[str, str, int], ...]:
    """Names with the kind of sentence that they stand in and their offset."""
    return tuple(_names_in(text))


def _names_in(text: str) -> Iterator[tuple[str, str, int]]:
    for why, pattern in _patterns():
        for match in pattern.finditer(text):
            skipped = _sentence_before(match[1]) if why in _NAME_FIRST else 0
            name = _clean(match[1][skipped:])
            if name:
                yield why, name, match.start(1) + skipped


def _sentence_before(text: str) -> int:
    """How much of a text belongs to the sentence before: "by the Processor. Example Labs"."""
    ends = (m for m in _STOP.finditer(text) if not _ABBREVIATED.search(text[: m.start() + 1]))
    return max((m.end() for m in ends), default=0)


def without_place(name: str) -> str:
    """A name without the town behind it: "Example Labs, Denver, CO"."""
    name_alone, _, place = name.partition(", ")
    known = letterhead.has("laboratory", name_alone) and not letterhead.has("legal", place)
    return name_alone if known else name


def _clean(name: str) -> str:
    """A name without the sentence that goes on behind it; "" where only common words are left."""
    kept: list[str] = []
    for word in name.split():
        kept.append(word)
        if word.endswith(".") and not _LEGAL_POINT.search(word) and len(word) > 3:
            break
    while kept and _ends_loosely(kept[-1]):
        kept.pop()
    common = letterhead.words("generic")
    plain = [w for word in kept for w in letterhead.plain(word)]
    if all(common.fullmatch(w) or len(w) == 1 for w in plain):
        return ""
    text = without_place(" ".join(kept)).rstrip(",;:'’")
    return text if _LEGAL_POINT.search(text) else text.rstrip(".")


def _ends_loosely(word: str) -> bool:
    bare = word.lower().rstrip(".,")
    return bare.isdigit() or bare in _LOOSE_ENDS or bare in _NEXT_SENTENCE
