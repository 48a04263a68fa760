"""Where names that may be the laboratory's are printed, and what speaks for each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.reading.head import shapes
from tracker.reading.head.findings import Finding
from tracker.reading.head.sheet import Sheet
from tracker.reading.lines import Piece
from tracker.records.reading import Cell
from tracker.vocabulary import letterhead

# What speaks for a name, once each however often it is found; the highest sum is the laboratory.
WEIGHTS = {
    "labelled": 5.0,  # "Testing laboratory: X", "Analyzed by: X" above an address
    "consent": 4.0,  # "not be reproduced without the written consent of X"
    "accredited": 4.0,  # "X is accredited to", "X is an independent laboratory"
    "performed": 3.0,  # "tested by X", "prepared by X"
    "copyright": 2.0,
    "speaks": 2.0,  # "X makes no claims", "X certifies"
    "laboratory word": 3.0,
    "science word": 1.5,
    "host": 3.0,  # the web address or e-mail host spells it
    "letterhead": 2.0,  # in the top of the first page
    "large": 1.0,  # larger than the page's usual text
    "over an address": 3.0,
    "repeated": 1.5,  # at the same height of several pages
    "margin": 1.0,  # at the foot of a page
    "director": 1.0,  # beside the signature
    "legal form": 0.5,
    "client": -6.0,
    "other role": -5.0,  # manufacturer, producer, "powered by X"
    "product": -3.0,
}

_LETTERHEAD = 0.2
_FOOT = 0.86
_WORD = r"(?:[A-Z0-9&][\w&.'’\-]*)"
_NAME = rf"({_WORD}(?:,?\s+(?:{_WORD}|and|of|de|für|y|et|e|&|s\.r\.o\.|a\.s\.)){{0,8}})"
_THE = r"(?:the\s+|der\s+|des\s+|von\s+|la\s+|le\s+)?"
_SENTENCES = (
    (
        "consent",
        re.compile(
            rf"(?:consent|approval|permission|authori[sz]ation|agreement|consentement|autorisation|accord|approbation|autorización|consentimiento|aprobación|autorizzazione|consenso|autorização|consentimento|toestemming|Zustimmung|Genehmigung|souhlasu?|zgody)\s*,?\s*(?:écrite?\s+|escrita\s+|scritta\s+|pisemna\s+)?(?:of|from|by|du|de|del|della|di|da|do|van|von|der|des)?\s+{_THE}{_NAME}"
        ),
    ),
    (
        "accredited",
        re.compile(
            rf"{_NAME}(?:'s)?\s*(?:\([^)]*\)\s*)?,?\s+(?:is|are|ist|est|es|è|é|je|jest)\s+(?:an?\s+|ein\s+)?(?:[\w/:&-]+\s+){{0,4}}?(?:accredited|accreditation|certified|ISO|licensed|laboratory|Laboratory|akkreditiert\w*|accrédité\w*|acreditad\w+|accreditat\w+|akreditov\w+|akredytow\w+)"
        ),
    ),
    (
        "performed",
        re.compile(
            rf"(?:tested|analy[sz]ed|performed|conducted|issued|prepared|generated|received|certified|evaluated|completed)\s+(?:by|at)\s+{_THE}{_NAME}"
        ),
    ),
    (
        "copyright",
        re.compile(
            rf"(?:©|\([cC]\)|[Cc]opyright)\s*(?:©\s*)?(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?,?)?\s*(?:by\s+)?{_NAME}"
        ),
    ),
    (
        "speaks",
        re.compile(
            rf"{_NAME}\s+(?:makes\s+no|disclaims|assumes\s+no|certifies|reserves|warrants|does\s+not|cannot|shall\s+not|will\s+not|has\s+tested|attests|accepts\s+no|hereby|uses|guarantees|Terms\s+and|standard\s+terms|quality\s+system)"
        ),
    ),
)
_TRIGGERS = re.compile(
    r"consent|approv|permission|authori|autori|agreement|accord|accredit|acredit|akkredit|akredit|akredyt|zustimm|genehmig|souhlas|zgod|toestem|"
    r"tested|analy[sz]ed|performed|conducted|prepared|issued|generated|received|certif|complet|evaluat|©|copyright|\(c\)|makes no|disclaim|assumes|reserves|warrant|does not|cannot|shall not|will not|hereby|uses|guarantees|terms|licensed|laboratory|independent",
    re.I,
)
_POWERED = re.compile(r"powered\s+by|software by|generated with|lims by", re.I)
_LEGAL_POINT = re.compile(r"\b(?:Inc|Corp|Ltd|Co|L\.L\.C|St|Dr|s\.r\.o|a\.s)\.?$")
_PARTS = re.compile(r"\s*[|•·;–—]\s+|\s{2,}|\s+/\s+")
_ABBREVIATED = frozenset({"dr", "st", "ave", "blvd", "rd", "ste"})
_GENERIC = frozenset(
    "the this these that all our laboratory laboratories lab labs testing analytical test report certificate results result sample samples client customer "
    "company analysis it iso iec standard any no if and of for a an in by to as is page accredited accreditation independent registered technical quality state department "
    "third party facility data note disclaimer scope certification official director manager approved reviewed we unless values full".split()
)


@dataclass(slots=True)
class Mention:
    """One place where a name is printed.

    Attributes:
        name: As printed.
        why: What speaks for it here; keys of `WEIGHTS`.
        cell: The name and its place.
        sheet, piece: Where it is.
    """

    name: str
    why: set[str]
    cell: Cell
    sheet: Sheet
    piece: Piece


def mentions_in(sheet: Sheet, first_page: int) -> Iterator[Mention]:
    """Names on a page that may be the laboratory's."""
    for piece in sheet.pieces:
        if len(piece.text) > 24 and _TRIGGERS.search(piece.text):
            yield from _in_sentence(sheet, piece)
        if len(piece.words) <= 12:
            yield from _standing_alone(sheet, piece, first_page)


def _in_sentence(sheet: Sheet, piece: Piece) -> Iterator[Mention]:
    """Names to which a sentence gives a laboratory's part; the sentence may go on below."""
    following = sheet.below(piece, 1.6)
    text = piece.text
    if following is not None and abs(following.x0 - piece.x0) < 3 * piece.size:
        text += f" {following.text}"
    for why, pattern in _SENTENCES:
        for match in pattern.finditer(text):
            name = _clean(match[1])
            if name and match.start(1) < len(piece.text):
                start = match.start(1)
                cell = sheet.cell(piece, start, min(start + len(name), len(piece.text)))
                yield Mention(name, {why}, Cell(name, cell.place), sheet, piece)


def _clean(name: str) -> str:
    """A name without the sentence that goes on behind it; "" where nothing but common words is left."""
    words = name.split()
    kept: list[str] = []
    for word in words:
        kept.append(word)
        if word.endswith(".") and not _LEGAL_POINT.search(word) and len(word) > 3:
            break
    while kept and (
        kept[-1].isdigit()
        or kept[-1].lower() in ("and", "of", "de", "for", "y", "et", "e", "für", "&")
        or squash_word(kept[-1]) in ("iso", "iec", "results", "this", "the")
    ):
        kept.pop()
    if kept and kept[0].lower() in ("the", "this"):
        kept.pop(0)
    if not any(w not in _GENERIC and len(w) > 1 for w in map(squash_word, kept)):
        return ""
    text = " ".join(kept).rstrip(",;:'’")
    return text if _LEGAL_POINT.search(text) else text.rstrip(".")


def squash_word(word: str) -> str:
    """A word's letters and digits in lower case."""
    return shapes.squash(word)


def _standing_alone(sheet: Sheet, piece: Piece, first_page: int) -> Iterator[Mention]:
    """Names that stand by themselves: in the letterhead, at the foot, beside a signature."""
    offset = 0
    for part in _PARTS.split(piece.text):
        start = piece.text.index(part, offset)
        offset = start + len(part)
        why = _why_here(sheet, piece, part, first_page)
        if why:
            yield Mention(part, why, sheet.cell(piece, start, offset), sheet, piece)


def _why_here(sheet: Sheet, piece: Piece, name: str, first_page: int) -> set[str]:
    """What speaks for a name where it stands; nothing for what can be no name."""
    if not _can_be_name(name) or sheet.labelled(piece):
        return set()
    height = piece.middle / sheet.page.height
    top = height < _LETTERHEAD and sheet.page.number == first_page
    speaks = letterhead.has("laboratory", name) or letterhead.has("science", name)
    why: set[str] = set()
    if top and piece.size > 1.25 * sheet.usual_size:
        why.add("large")
    if (top or (speaks and height > _FOOT)) and _over_an_address(sheet, piece):
        why.add("over an address")
    if not (speaks or why or (top and letterhead.has("legal", name))):
        return set()
    if top:
        why.add("letterhead")
    if height > _FOOT:
        why.add("margin")
    if _POWERED.search(piece.text) or _after_powered(sheet, piece):
        why.add("other role")
    return why or {"standing"}


def _can_be_name(name: str) -> bool:
    if not 3 <= len(name) <= 70 or len(name.split()) > 9 or not name[0].isalnum():
        return False
    if not any(c.isupper() for c in name) or name.rstrip(".").lower() in _ABBREVIATED:
        return False
    if not shapes.is_name(name) or shapes.is_address(name):
        return False
    if shapes.is_titleish(name) and not letterhead.has("laboratory", name.split()[-1]):
        return False
    if (
        shapes.is_reach(name)
        or shapes.is_sentence(name)
        or shapes.is_person(name)
        or name.endswith((":", "-"))
    ):
        return False
    if letterhead.accreditation("words").search(" ".join(letterhead.plain(name))):
        return False
    digits = sum(c.isdigit() for c in name)
    if digits > 0.3 * len(name) or shapes.dates_in(name):
        return False
    return any(w not in _GENERIC and not w.isdigit() for w in letterhead.plain(name))


def _over_an_address(sheet: Sheet, piece: Piece) -> bool:
    below = sheet.below(piece, 2.2)
    return below is not None and shapes.is_address(below.text) and not sheet.labelled(below)


def _after_powered(sheet: Sheet, piece: Piece) -> bool:
    above = sheet.above(piece, 1.6)
    return above is not None and _POWERED.search(above.text) is not None


def labelled(findings: Sequence[Finding]) -> Iterator[Mention]:
    """The values of "Laboratory:", "Analyzed by:" and the like that bear a name's signs."""
    for finding in findings:
        if finding.fact == "laboratory" and _can_be_name(finding.cell.text):
            piece, name = finding.pieces[0], finding.cell.text
            known = letterhead.has("laboratory", name) or letterhead.has("legal", name)
            if finding.rank == 0 or known or _over_an_address(finding.sheet, piece):
                yield Mention(name, {"labelled"}, finding.cell, finding.sheet, piece)


def spelled_by_hosts(sheets: Sequence[Sheet]) -> Iterator[Mention]:
    """Names of which nothing is printed but a host: "examplelabs.com"."""
    for sheet in sheets:
        for piece in sheet.pieces:
            for host in shapes.hosts_in(piece.text):
                name = host.rsplit(".", 1)[0]
                if letterhead.has("laboratory", name):
                    start = piece.text.lower().index(name)
                    cell = sheet.cell(piece, start, start + len(name))
                    yield Mention(name, {"host"}, cell, sheet, piece)
