"""Runs of column words on one line, before it is known whether they head a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.reading.cells import is_value
from tracker.reading.lines import Line, Piece
from tracker.reading.tokens import Token, split, unfused
from tracker.records.page import Word
from tracker.vocabulary import analytes, columns, loader, words
from tracker.vocabulary.columns import Heading

# Fewer column words than this with a value right behind them are a row: "Coliforms" "max." "10".
_SHORT = 3
_SENTENCE = re.compile(r"[\d:;]|\.\s")
_LONGEST = 60
# Heads of several columns printed so close that they are one phrase.
_FEWEST_WORDS = 4
_MOST_WORDS = 14
_PHRASE = 2  # a result of more words is one whatever else its words mean
# The words of a head's line are of one size, of which text recognition is not sure; so are its
# lines, but for units below.
_LARGER = 1.15
_MUCH_LARGER = 1.4
_NOTHING = (list[Token](), False)


@dataclass(slots=True)
class Run:
    """Tokens of one line with no value between them.

    Attributes:
        tokens: Left to right.
        sure: Some token has a role, and all its words have a part in it.
        others: What else the line prints.
    """

    tokens: list[Token]
    sure: bool
    others: list[Piece]

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.tokens[0].piece.x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return max([t.piece.x1 for t in self.tokens])

    @property
    def top(self) -> float:
        """Upper edge."""
        return min([t.piece.top for t in self.tokens])

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return max([t.piece.bottom for t in self.tokens])


def runs_in(line: Line, told: Sequence[tuple[Piece, Heading]] = ()) -> Iterator[Run]:
    """The runs of pieces on a line that head columns, were they a table's head.

    Args:
        line: The line.
        told: Those of its pieces whose part is known by what stands around them.
    """
    heads = [piece for piece in line.pieces if not _heads_nothing(piece.text)]
    if not told and not heads:
        return
    known = {id(piece): _tokens_of(piece) for piece in heads}
    known |= {id(piece): ([Token(piece, heading, piece)], True) for piece, heading in told}
    found = [(piece, *known.get(id(piece), _NOTHING)) for piece in line.pieces]
    others = [piece for piece, tokens, _ in found if not tokens]
    tokens, sure, between = list[Token](), False, False
    before: Piece | None = None
    for piece, here, whole in found:
        unit_only = bool(here) and not any(t.heading.roles for t in here)
        if unit_only and not tokens and before is not None and is_value(before.text):
            continue  # the end of a row beside: "0.5", "mg/kg"
        before = piece
        other = bool(tokens) and bool(here) and unlike(tokens[-1].piece, piece)
        if tokens and (ends_run(piece) if not here else (between and unit_only) or other):
            row = not here and len(tokens) < _SHORT and is_value(piece.text)
            yield Run(tokens, sure and not row, others)
            tokens, sure = [], False
        between = not here
        tokens = tokens + here
        sure = sure or (whole and any(t.heading.roles for t in here))
    if tokens:
        yield Run(tokens, sure, others)


def unlike(a: Piece, b: Piece, *, level: bool = True) -> bool:
    """Whether two pieces, on one level or not, are too unlike to head the columns of one table."""
    recognised = a.words[0].certainty is not None
    most = _LARGER if level and not recognised else _MUCH_LARGER
    return max(a.size, b.size) > most * min(a.size, b.size)


def ends_run(piece: Piece) -> bool:
    """Whether a piece belongs to a row of results: a value, or a known name."""
    return is_value(piece.text) or analytes.find(piece.text) is not None


def _tokens_of(piece: Piece) -> tuple[list[Token], bool]:
    """What a piece heads, and whether all its words have a part in that."""
    text = piece.text
    if "=" in text or text[0] in "<>≤≥" or text.endswith(":"):
        return [], False
    if len(text) > _LONGEST:
        return _word_by_word(piece), True
    heading = columns.heading(text)
    phrase = len(piece.words) > _PHRASE and not heading.unit  # "LLOQ (% w/w)" heads a column
    if words.is_result_word(text) and (phrase or heading.roles in ((), ("status",))):
        return [], False
    if len(piece.words) == 1 and not (heading.roles or heading.unit or columns.fused(text)):
        return [], True  # as most cells
    if heading.roles in (("result",), ("limit",)) and analytes.find(text) is not None:
        return [], False  # "Total Plate Count", "Max THC": names that hold a column's word
    found = list[Token]()
    whole = True
    for part_ in unfused(piece):
        heading = columns.heading(part_.text)
        if heading.whole and (heading.roles or heading.unit):
            found.extend(split(part_, heading, piece))
        elif _may_head(part_, heading):
            found.append(Token(part_, heading, piece))
            whole = False
    return (found, whole) if found else (_word_by_word(piece), True)


@loader.remembered(16384)  # as most texts, which stand on one page after another
def _heads_nothing(text: str) -> bool:
    """Whether a piece of a text heads no column, wherever it stands."""
    words_ = [Word(part_, 0.0, 0.0, 0.0, 0.0, 1.0) for part_ in text.split()]
    return not words_ or not _tokens_of(Piece(words_))[0]


def _word_by_word(piece: Piece) -> list[Token]:
    """The single words of a piece that head columns, if most of at least four do."""
    if not _FEWEST_WORDS <= len(piece.words) <= _MOST_WORDS or _SENTENCE.search(piece.text):
        return []
    each = [(Piece([w]), columns.heading(w.text)) for w in piece.words]
    heads = [Token(p, h, p) for p, h in each if h.whole and (h.roles or h.unit)]
    several = len({t.heading.roles for t in heads}) >= _FEWEST_WORDS - 1
    return heads if several and 5 * len(heads) >= 3 * len(each) else []


def _may_head(piece: Piece, heading: Heading) -> bool:
    """Whether column words stand among others: "Quantitative result", "Result per capsule"."""
    if len(piece.words) > 5 or len(piece.text) > 40 or any(map(str.isdigit, piece.text)):
        return False
    if not heading.whole:  # "LC-MS/MS" names a technique, though LC is a limit elsewhere
        heading = columns.heading(" ".join(w.text for w in piece.words if "-" not in w.text))
    return bool(set(heading.roles) - {"unit"})
