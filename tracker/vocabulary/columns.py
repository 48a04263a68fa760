"""What the words over a column say about it."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from tracker.vocabulary import loader, units

# Letters that Unicode does not take apart.
_LETTERS = str.maketrans({"ß": "ss", "ł": "l", "ı": "i", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})
_FOOTNOTES = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹⁾⁽]")
_WORD = re.compile(r"[a-z0-9]+|[%#]")
# "Weight %" is a word and a unit; "% by wt." is one unit, as "% w/w" is.
_OF_WEIGHT = re.compile(r"^(?:weight|wt|mass)\b\.?\s*", re.I)
_PASS_OR = re.compile(r"\bpass\s*/\s*$", re.I)  # "Fail" stands on the next line
_HYPHENED = re.compile(r"(?<=[a-zà-ž])-\s+(?=[a-zà-ž])")  # "Nachweis- grenze"
# "LC/GC-MS/MS" names how it was measured, though LC alone is a limit in Spanish.
_TECHNIQUE = re.compile(r"\b(?:[UH]*P?LC|GC|ICP)(?:\s?[-/]\s?[A-Z]{2,})+\b")
_PLUS_MINUS = re.compile(r"(?:±|\+/-)\s*U?\b")
_AT_END = re.compile(r"(?<=\w)(?:\s*[,(\[]|\s)\s*([^\s,()\[\]]+)[)\]]?$")
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Heading:
    """The words over a column, understood.

    Attributes:
        roles: Roles in the order of their words: "analyte", "result", "limit", "least", "lod",
            "loq", "uncertainty", "status", "unit", "method", "aside", "control".
        unit: The unit's text as printed among the words, "" if there is none.
        whole: Every word has a part in a role or the unit.
    """

    roles: tuple[str, ...]
    unit: str
    whole: bool


def normal_words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case without accents: letters, digits, % and # only."""
    text = _FOOTNOTES.sub("", text)
    plain = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(_WORD.findall(plain))


@cache
def _roles() -> dict[tuple[str, ...], str]:
    """Role by words; the user's own file adds words."""
    table: dict[tuple[str, ...], str] = {}
    for data in (loader.built_in("columns.toml"), loader.own("columns.toml")):
        for role, entry in data.items():
            for words in entry["words"]:
                table.setdefault(normal_words(words), role)
    return table


@cache
def _reporting() -> frozenset[tuple[str, ...]]:
    return frozenset(map(normal_words, loader.built_in("columns.toml")["limit"]["or_reporting"]))


def may_report(text: str) -> bool:
    """Whether words that head limits may also mean the least that a method reports: "MRL"."""
    return normal_words(text) in _reporting()


def without_techniques(text: str) -> str:
    """The words of a head without those that name how it was measured: "LC/GC-MS/MS Limit"."""
    return " ".join(_TECHNIQUE.sub(" ", text).split())


@loader.remembered(8192)
def heading(text: str) -> Heading:
    """What a text over a column means; no roles where it has none of the words."""
    text = _PLUS_MINUS.sub(" uncertainty ", _PASS_OR.sub("pass fail", _HYPHENED.sub("", text)))
    roles, left_over = _parse(normal_words(text))
    if roles and not left_over:
        return Heading(roles, "", True)
    unit, rest = _unit_of(text)
    roles, left_over = _parse(normal_words(rest))
    return Heading(roles, unit, not left_over)


@loader.remembered(16384)
def heads_names(text: str) -> bool:
    """Whether a text is nothing but words over a column of names."""
    said = heading(text)
    return said.whole and said.roles == ("analyte",)


def _unit_of(text: str) -> tuple[str, str]:
    """The unit printed among the words, and the words without it; "PPM (ug/g)" is one unit."""
    spans, rest = [], text
    while (found := units.spot(rest)) is not None:
        start, end, _ = found
        spans.append((start, end))
        rest = rest[:start] + " " * (end - start) + rest[end:]
    if not spans:
        return _unit_at_end(text)
    first, last = min(spans)[0], max(end for _, end in spans)
    both = text[first : last + (text[last : last + 1] in ")]")]
    if len(spans) > 1 and units.find(both) is not None:
        return both, text[:first] + " " + text[last:]
    printed = text[spans[0][0] : spans[0][1]]
    return _OF_WEIGHT.sub("", printed), rest


def _unit_at_end(text: str) -> tuple[str, str]:
    """A unit too short to be looked for anywhere, behind a comma or a bracket: "Found, mg"."""
    match = _AT_END.search(text)
    if match is None or units.find(match[1]) is None:
        return "", text
    return match[1], text[: match.start()]


@loader.remembered(4096)
def fused(word: str) -> tuple[int, ...]:
    """Offsets at which a word falls into column words without a blank: "LODLOQ" at 3.

    Empty where it does not, or where the whole is a column word itself.
    """
    if len(word) < 6 or not word.isalpha() or heading(word).roles:
        return ()
    for i in range(len(word) - 3, 2, -1):
        if (word[:i].lower(),) in _roles():
            if (word[i:].lower(),) in _roles():
                return (i,)
            rest = fused(word[i:])
            if rest:
                return (i, *(i + offset for offset in rest))
    return ()


def _parse(words: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """Roles of the longest runs of known words, and how many words are left over."""
    table, roles, left_over, i = _roles(), [], 0, 0
    while i < len(words):
        for n in range(min(_LONGEST, len(words) - i), 0, -1):
            role = table.get(words[i : i + n])
            if role:
                roles.append(role)
                i += n
                break
        else:
            left_over += 1
            i += 1
    return tuple(roles), left_over
