"""Doubts about names: unknown ones, torn ones, and names with more in them."""

import re

from tracker.reading.audit.ground import Ground
from tracker.reading.audit.look import Look
from tracker.reading.cells import is_value
from tracker.reading.lines import Piece
from tracker.vocabulary import analytes, panels, units, words
from tracker.vocabulary.analytes import Analyte
from tracker.vocabulary.columns import heading

# What alone names the sum of the rows above it.
_SUMS = frozenset(
    {"celkem", "gesamt", "razem", "somme", "soucet", "sum", "suma", "summe", "total", "totaal"}
    | {"totale", "totals"}
)
# Groups of tests that are told by a word: "Identity".
_DESCRIBED = ("identity", "physical")
_BRACKET = re.compile(r"(?P<outer>[^()\[\]]+?)\s*[(\[](?P<inner>[^()\[\]]+)[)\]]")
_NEXT_LINE = 1.7
_LEVEL = 0.3
_IN_LINE = 3.0
_LONGEST_REST = 3  # words


def look_at_name(look: Look, ground: Ground | None) -> None:
    """Doubt the name of a row, in the order of what says most."""
    name, panel = look.name, look.reading.panel
    rest = _goes_on(look, ground) if ground else ""
    if rest:
        sentence = f'"{name}" seems to go on with "{rest}", which is printed beside it.'
        look.doubt("name_goes_on", sentence, look.reading.analyte.place)
    elif look.analyte is not None or analytes.normal(name) in _SUMS or _qualified(name, panel):
        return
    elif look.amount is None and panels.named_by(name) in _DESCRIBED:
        return  # "Identity: conforms"
    elif _holds_more(name, panel):
        sentence = f'"{name}" seems to be more than a name.'
        look.doubt("name_holds_more", sentence, look.reading.analyte.place)
    else:
        sentence = f'"{name}" is not a name that the vocabulary knows.'
        look.doubt("name_not_known", sentence, look.reading.analyte.place)


def _qualified(name: str, panel: str) -> bool:
    """Whether a known name has nothing behind it but words in brackets: "E. coli (pathogenic)"."""
    match = _BRACKET.fullmatch(name)
    if match is None or any(map(str.isdigit, match["inner"])):
        return False
    known = analytes.find(match["outer"], panel) is not None
    return known and not words.is_result_word(match["inner"])


def _holds_more(name: str, panel: str) -> bool:
    """Whether an unknown name has a value, a unit, a heading or a known name in it."""
    parts = name.split()
    ends = [" ".join(parts[i:]) for i in range(1, len(parts))]
    starts = [" ".join(parts[:i]) for i in range(1, len(parts))]
    return (
        words.is_result_word(name)
        or any(map(is_value, ends))
        or units.spot(name) is not None
        or bool(panels.named_in(name) or heading(name).whole)
        or any(analytes.find(part, panel) for part in (*starts, *ends))
    )


def _goes_on(look: Look, ground: Ground) -> str:
    """What stands around a name, in no reading, and makes it another name."""
    place, name = look.reading.analyte.place, look.name
    height = place.bottom - place.top
    for i in ground.between(place.top - height, place.bottom + height):
        for piece in ground.free_pieces[i]:
            way = piece.middle - (place.top + place.bottom) / 2
            level = abs(way) < _LEVEL * height
            right = level and place.x1 <= piece.x0 < place.x1 + height
            left = level and place.x0 - height < piece.x1 <= place.x0
            lined = abs(piece.x0 - place.x0) <= _IN_LINE and abs(way) <= _NEXT_LINE * height
            first = left or (way < 0 and not right)
            taken = _starts(piece) if right else [piece.text] if left or lined else []
            for text in taken:
                whole = f"{text} {name}" if first else f"{name} {text}"
                if not _is_same(text, look) and _is_other(whole, look):
                    return text
    return ""


def _starts(piece: Piece) -> list[str]:
    """What a piece begins with, the longest first: values may stand close behind a name."""
    texts = [word.text for word in piece.words[:_LONGEST_REST]]
    whole = [piece.text] if len(piece.words) > len(texts) else []
    return whole + [" ".join(texts[:n]) for n in range(len(texts), 0, -1)]


def _is_same(text: str, look: Look) -> bool:
    """Whether what stands beside a name is a whole name of the same: "Moisture", "Feuchte"."""
    return look.analyte is not None and analytes.meant(text, look.reading.panel) is look.analyte


def _is_other(name: str, look: Look) -> bool:
    """Whether a name is known, and is not the row's own with words that may be left out."""
    if analytes.normal(name) == analytes.normal(look.name):
        return False  # a dash, a mark
    longer = analytes.find(name, look.reading.panel)
    return longer is not None and (longer is not look.analyte or _listed(name, longer))


def _listed(name: str, analyte: Analyte) -> bool:
    """Whether a name is one of an analyte's own, with nothing beside it that may be left out."""
    normal = analytes.normal
    return "(" not in name and normal(name) in map(normal, (analyte.name, *analyte.synonyms))
