"""What the words of a sentence are: names, values, bounds, and what tells how they belong."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tracker.reading.lines import part
from tracker.records.page import Word
from tracker.vocabulary import analytes, columns, loader, units, words
from tracker.vocabulary.analytes import Analyte

_LONGEST = 6  # words of a name, or of a number with its sign and unit
_BOUND = 5  # words from the first that bounds a number to the number
_DIGITS = r"\d[\d.,]*(?: \d{3})*(?:\s?[x×·]\s?10[\^⁰¹²³⁴-⁹\d]+)?"
_NUMBER = re.compile(
    rf"[(\[]?\s*(?P<sign>[<>≤≥~]?)\s?{_DIGITS}(?:\s?±\s?[\d.,]+)?(?=\s*[^\d\s.,;±])"
)
_BARE = re.compile(rf"[(\[]?[<>≤≥~]?\s?{_DIGITS}[)\],:;.]*")
# "(0.05 %)" behind a name
_VALUED = re.compile(r"[(\[][<>≤≥~]?\d*[.,]?\d+[%)]?$")
_AROUND = " ()[]:;,."
_BEFORE = "([<>≤≥~"
_SHORTENED = (" spp", " sp")
# "l'arsenic"
_ELIDED = re.compile(r"^[(\[]?[dlDL]['’](?=\w)")
_CIRCUMSTANCES = frozenset({"portion", "temperature", "time", "length", "volume", "mass", "day"})
_SAID = frozenset({"not detected", "absent", "present", "<"})
_PARTS = frozenset("·•|/–—-&+;")


@dataclass(slots=True)
class Saying:
    """Words of a sentence that say something together.

    Attributes:
        kind: "name", "value" (a number with its unit, or a state), "bare" (a number without unit),
            "limit", "lod", "loq" (words that tell what the number behind them is), "mass" ("in
            25 g"), "part" (a comma, an "and"), or the role of a word of sentences ("found", "is",
            "rules", "none", "all"); "" for any other word.
        words: As printed.
        bracket: Ordinal of the bracket it stands in, 0 for none.
        analyte: What a name means.
        unit: A number's, as printed.
        state: What a value without a number says.
        ends: A comma or the like is printed behind it.
        bounds: It is the most or the least of something: "not more than 12 %".
        unit_words: Where the unit is printed, if not behind the number.
    """

    kind: str
    words: list[Word]
    analyte: Analyte | None = None
    unit: str = ""
    state: str | None = None
    bracket: int = 0
    ends: bool = False
    bounds: bool = False
    unit_words: Sequence[Word] = ()


def has_value(sentence: Sequence[Word]) -> bool:
    """Whether a sentence has a number with a unit, or words for a result: cheaper than to read."""
    numbers = (i for i, w in enumerate(sentence) if w.text.lstrip(_BEFORE)[:1].isdigit())
    states = (i for i, w in enumerate(sentence) if words.may_begin(w.text))
    return any(_number(sentence, i) for i in numbers) or any(_state(sentence, i) for i in states)


def has_name(sentence: Sequence[Word], panel: str, known: set[str]) -> bool:
    """Whether a sentence may name an analyte that is not known yet: cheaper than to read it."""
    names = (_name(sentence, i, panel) for i in range(len(sentence)))
    return any(name and name.analyte and name.analyte.key not in known for name in names)


def sayings_of(sentence: Sequence[Word], panel: str) -> list[Saying]:
    """What a sentence says, in its order; the longest that begins at a word counts.

    Args:
        sentence: Its words.
        panel: What the heading above names, for names that are known in a panel only.
    """
    found: list[Saying] = []
    i, bracket, depth = 0, 0, 0
    while i < len(sentence):
        here = _saying(sentence, i, panel)
        text = " ".join(w.text for w in here.words)
        opens, closes = len(re.findall(r"[(\[]", text)), len(re.findall(r"[)\]]", text))
        bracket += opens and not depth
        depth += opens
        # A name with a bracket of its own, "Lead (Pb)", stands outside.
        inside = depth > 0 and (here.kind != "name" or opens <= closes == 0 or text[0] in "([")
        here.bracket = bracket if inside else 0
        depth = max(0, depth - closes)
        here.ends = text[-1] in ",;:" or here.kind == "part"
        found.append(here)
        i += len(here.words)
    return found


def text_of(taken: Sequence[Word]) -> str:
    """The text of words, without the brackets and stops around them."""
    return _bared(" ".join(_texts(taken)))


def _texts(taken: Sequence[Word]) -> tuple[str, ...]:
    return tuple([w.text for w in taken])


@lru_cache(maxsize=16384)
def _bared(text: str) -> str:
    text = _ELIDED.sub("", text.strip(_AROUND))
    if text.count("(") > text.count(")"):
        text += ")"
    return f"{text}." if text.endswith(_SHORTENED) else text


def _saying(sentence: Sequence[Word], i: int, panel: str) -> Saying:
    word = sentence[i]
    if word.text in _PARTS:
        return Saying("part", [word])
    tried: tuple[Callable[[], Saying | None], ...] = (
        lambda: _mass(sentence, i),
        lambda: _state(sentence, i),
        lambda: _mark(sentence, i),
        lambda: _number(sentence, i),
        lambda: _name(sentence, i, panel),
        lambda: _bare(sentence, i),
    )
    for attempt in tried:
        here = attempt()
        if here is not None:
            return here
    return Saying(words.in_sentence(word.text), [word])


def _mass(sentence: Sequence[Word], i: int) -> Saying | None:
    """The words of the amount that was looked at: "in 25 g"."""
    taken = list(sentence[i : i + 3])
    unit = units.find(text_of(taken)) if len(taken) == 3 else None
    return Saying("mass", taken) if unit is not None and unit.kind == "portion" else None


def _number(sentence: Sequence[Word], i: int) -> Saying | None:
    """A number with a unit, which must stand right behind it, and with words that bound it."""
    near = sentence[i : i + _LONGEST + 2]
    if not any(map(str.isdigit, "".join([w.text for w in near[:_BOUND]]))):
        return None
    text = " ".join([w.text for w in near])
    bound, rest = words.bound(text.lstrip("(["))
    bounded = rest[:1].isdigit() and bound not in (None, "=")
    start = len(text) - len(rest) if bounded else 0
    match = _NUMBER.match(text, start)
    if match is None or text[match.end() :].lstrip()[:1] in ("-", "–"):
        return None
    behind = text[match.end() :].lstrip()
    unit = units.leading(behind)
    if unit is None:
        return None
    begin = len(text) - len(behind)
    end = begin + unit[0]
    taken = list(sentence[i : i + text[:end].count(" ") + 1])
    if unit[1].kind in _CIRCUMSTANCES:
        return Saying("circumstance", taken)
    bounds = match["sign"] in ("≤", "≥") or bound in ("<=", ">=", ">")
    return Saying("value", taken, unit=text[begin:end].strip(_AROUND), bounds=bounds)


def _bare(sentence: Sequence[Word], i: int) -> Saying | None:
    """A number without a unit: one of several that share one, or a limit in brackets."""
    words_left = sentence[i : i + 3]
    for n in range(len(words_left), 0, -1):
        if _BARE.fullmatch(" ".join(w.text for w in words_left[:n])):
            return Saying("bare", list(words_left[:n]))
    return None


def _name(sentence: Sequence[Word], i: int, panel: str) -> Saying | None:
    taken = sentence[i : i + _LONGEST]
    if found := _named(_texts(taken), panel):
        return Saying("name", list(taken[: found[0]]), found[1])
    bare = _without_tail(sentence[i])
    analyte = analytes.find(bare.text) if bare else None
    return Saying("name", [bare], analyte) if bare and analyte else None


@loader.remembered(16384)
def _named(printed: tuple[str, ...], panel: str) -> tuple[int, Analyte] | None:
    """How many of some words are a name, as many as can be, and what it means."""
    for n in range(_unbroken(printed), 0, -1):
        text = _bared(" ".join(printed[:n]))
        analyte = analytes.find(text, panel) if len(text) > (1 if panel else 2) else None
        if analyte is not None:
            return n, analyte
    return None


def _unbroken(printed: Sequence[str]) -> int:
    """How many words may be one name: neither a comma nor a value parts them."""
    for n, (last, text) in enumerate(pairwise(printed), 1):
        if last.endswith((",", ";", ":")) or _VALUED.match(text):
            return n
    return len(printed)


def _without_tail(word: Word) -> Word | None:
    """A compound without what is measured of it: "Blei" of "Bleigehalt"."""
    text = word.text.rstrip(_AROUND)
    if not text.lower().endswith(words.tails()):
        return None
    tail = next(t for t in words.tails() if text.lower().endswith(t))
    return part(word, 0, len(text) - len(tail)) if len(text) > len(tail) else None


def _state(sentence: Sequence[Word], i: int) -> Saying | None:
    """Words for a result: "not detected", "below the detection limit"."""
    if not words.may_begin(sentence[i].text):
        return None
    taken = sentence[i : i + _LONGEST]
    found = _stated(_texts(taken))
    return Saying("value", list(taken[: found[0]]), state=found[1]) if found else None


@loader.remembered(16384)
def _stated(printed: tuple[str, ...]) -> tuple[int, str] | None:
    """How many of some words are words for a result, as many as can be, and what they say."""
    for n in range(len(printed), 0, -1):
        text = _bared(" ".join(printed[:n]))
        torn = any(t[-1] in ",;:)" for t in printed[: n - 1]) or not _of_words(text)
        denies = n == 1 and words.in_sentence(text) == "none" and printed[0][-1].isalpha()
        said = None if torn or denies or len(text) <= 3 else words.state(text)
        named = analytes.find(_bared(" ".join(printed[1 : n - 1])))  # "no Salmonella detected"
        if said and said in _SAID and not named:
            return n, said
    return None


def _of_words(text: str) -> bool:
    """Whether a text has words and no number, and no unit before them."""
    return text[:1].isalpha() and not any(map(str.isdigit, text))


def _mark(sentence: Sequence[Word], i: int) -> Saying | None:
    """Words that tell what the number behind them is: "limit", "limit of detection"."""
    if i > 0 and sentence[i - 1].text[-1:].isdigit():
        return None  # "3 min"
    if not any(map(_may_mark, sentence[i : i + 4])):
        return None
    for n in range(min(4, len(sentence) - i), 0, -1):
        taken = list(sentence[i : i + n])
        role = floor_in(taken)
        if role:
            return Saying(role, taken)
        heading = columns.heading(text_of(taken))
        if n > 1 and heading.whole and heading.roles == ("limit",) and not heading.unit:
            return Saying("limit", taken)
    is_limit = words.in_sentence(sentence[i].text) == "limits"
    return Saying("limit", [sentence[i]]) if is_limit else None


def _may_mark(word: Word) -> bool:
    text = word.text.strip(_AROUND)
    return words.in_sentence(text) == "limits" or bool(columns.heading(text).roles)


def floor_in(taken: Sequence[Word]) -> str:
    """The role "lod" or "loq" where words say nothing else; "" for any others."""
    heading = columns.heading(text_of(taken))
    alone = heading.whole and not heading.unit and len(heading.roles) == 1
    return heading.roles[0] if alone and heading.roles[0] in ("lod", "loq") else ""
