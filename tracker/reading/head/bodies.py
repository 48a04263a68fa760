"""What a laboratory can be called: a house, a part of one; no street, title or division."""

import re

from tracker.reading.head import shapes
from tracker.reading.head.dates import dates_in
from tracker.vocabulary import letterhead, loader, panels

_STREET_NUMBER = re.compile(r"\d+\w?\s")
# "Dolní náměstí 31", "Hauptplatz 5a".
_HOUSE_NUMBER = re.compile(r"[^\W\d_]{2,}\.?\s\d{1,4}\s?[a-z]?(?:/\d{1,4}[a-z]?)?$", re.I)
_LONGEST_NAME, _MOST_WORDS = 70, 9
_WORDS_OF_A_PART = 5
_ABBREVIATED = frozenset({"dr", "st", "ave", "blvd", "rd", "ste"})
_KINDS: tuple[letterhead.Kind, ...] = ("laboratory", "science", "legal")


@loader.remembered(4096)
def can_be_name(name: str) -> bool:
    """Whether a text can be a laboratory's name."""
    short = 3 <= len(name) <= _LONGEST_NAME and len(name.split()) <= _MOST_WORDS
    if not short:
        house, _, part = name.partition(", ")
        return is_part(house, part)
    if not name[0].isalnum() or name.islower() or name[-1] in ":-" or is_division(name):
        return False
    if _STREET_NUMBER.match(name) and not letterhead.has("laboratory", name):
        return False
    return not (_is_title(name) or _is_else(name)) and not is_common(name)


def _is_title(name: str) -> bool:
    titled = shapes.is_titleish(name) or shapes.is_sentence(name)
    return titled and not letterhead.has("laboratory", name.rsplit(maxsplit=1)[-1])


def _is_else(name: str) -> bool:
    """Whether a text is an address, a way to be reached, a person, a date or code, a claim."""
    return (
        not shapes.is_name(name)
        or shapes.is_address(name)
        or shapes.is_reach(name)
        or shapes.is_person(name)
        or sum(c.isdigit() for c in name) > 0.3 * len(name)
        or bool(dates_in(name))
        or letterhead.accreditation("words").search(" ".join(letterhead.plain(name))) is not None
    )


def is_common(name: str) -> bool:
    """Whether only words are left that stand on every certificate, or say what is done there."""
    common, science = letterhead.words("generic"), letterhead.words("science")
    known = all(
        len(w) == 1
        or w.isdigit()
        or common.fullmatch(w)
        or science.fullmatch(w)
        or panels.named_in(w)
        for w in letterhead.plain(name)
    )
    return known or name.rstrip(".").lower() in _ABBREVIATED


def _is_of_a_kind(name: str) -> bool:
    """Whether a name has a laboratory's or science's word, or a legal form."""
    return any(letterhead.has(kind, name) for kind in _KINDS)


@loader.remembered(4096)
def is_part(house: str, part: str) -> bool:
    """Whether a name is a house's and another that of its laboratory: "Example College", "Lab"."""
    words = part.split()
    if not 0 < len(words) <= _WORDS_OF_A_PART or not part[0].isupper():
        return False
    ends = letterhead.has("laboratory", words[-1]) and not letterhead.has("legal", part)
    other = letterhead.has("laboratory", house) or letterhead.has("legal", house)
    return ends and not other and len(house) <= _LONGEST_NAME and can_be_name(house)


def is_street(name: str) -> bool:
    """Whether a name is no company's and ends with the number of a house."""
    return _HOUSE_NUMBER.search(name) is not None and not _is_of_a_kind(name)


def is_division(name: str) -> bool:
    """Whether a line names a part of a company, and not what it does: "Lakeside Division"."""
    plain = " ".join(letterhead.plain(name))
    said = [m.span() for m in letterhead.words("division").finditer(plain)]
    at_an_end = any(a == 0 or b == len(plain) for a, b in said)  # not "Olive Branch Wellness"
    return at_an_end and not _is_of_a_kind(name)
