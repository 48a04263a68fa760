"""Where tables begin: runs of the words that head columns."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tracker.reading.cells import is_value
from tracker.reading.lines import Line, Piece, part
from tracker.vocabulary import analytes, columns, units, words
from tracker.vocabulary.columns import Heading

# Roles whose column can hold what a row is about.
VALUED = frozenset({"result", "limit", "least", "lod", "loq", "status", "unit"})
STRONG = VALUED - {"unit"}
# Lines of one head are at most this share of the font's height apart.
_STACKED = 0.62
# Runs of one head are at most this many font heights apart from left to right.
_BESIDE = 30.0
_UNIT_ROW = 1.7
# Fewer column words than this with a value right behind them are a row: "Coliforms" "max." "10".
_SHORT = 3
_FAR_UNIT_ROW = 3.2


@dataclass(slots=True)
class Token:
    """A piece that heads a column: column words, a unit, or both.

    Attributes:
        piece: Its words.
        heading: What they say.
        source: The piece of the line that it is all or some of.
    """

    piece: Piece
    heading: Heading
    source: Piece

    def has(self, *roles: str) -> bool:
        """Whether one of the roles is among its own."""
        return any(role in roles for role in self.heading.roles)

    @property
    def counts(self) -> bool:
        """Whether its column can hold a value: by its role, or by being nothing but a unit."""
        return not self.heading.roles or self.has(*VALUED)


@dataclass(slots=True)
class Head:
    """The head of one table.

    Attributes:
        tokens: What heads its columns, left to right.
        left, right: The table's own width, as far as the head tells it.
        top, bottom: The lines the head takes.
        pieces: Everything printed in that rectangle, column words or not.
        beside: What its lines print right of it.
    """

    tokens: list[Token]
    left: float
    right: float
    top: float
    bottom: float
    pieces: list[Piece] = field(default_factory=list)
    beside: list[Piece] = field(default_factory=list)

    @property
    def size(self) -> float:
        """Height of its font."""
        return max(t.piece.size for t in self.tokens)


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
        return max(t.piece.x1 for t in self.tokens)

    @property
    def top(self) -> float:
        """Upper edge."""
        return min(t.piece.top for t in self.tokens)

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return max(t.piece.bottom for t in self.tokens)


def runs_in(line: Line) -> Iterator[Run]:
    """The runs of pieces on a line that head columns, were they a table's head."""
    found = [(piece, *_tokens_of(piece)) for piece in line.pieces]
    others = [piece for piece, tokens, _ in found if not tokens]
    tokens, sure, between = list[Token](), False, False
    before: Piece | None = None
    for piece, here, whole in found:
        unit_only = bool(here) and not any(t.heading.roles for t in here)
        if unit_only and not tokens and before is not None and is_value(before.text):
            continue  # the end of a row beside: "0.5", "mg/kg"
        before = piece
        if tokens and (_ends_run(piece) if not here else between and unit_only):
            row = not here and len(tokens) < _SHORT and is_value(piece.text)
            yield Run(tokens, sure and not row, others)
            tokens, sure = [], False
        between = not here
        tokens = tokens + here
        sure = sure or (whole and any(t.heading.roles for t in here))
    if tokens:
        yield Run(tokens, sure, others)


def _ends_run(piece: Piece) -> bool:
    """Whether a piece belongs to a row of results: a value, or a known name."""
    return is_value(piece.text) or analytes.find(piece.text) is not None


def _tokens_of(piece: Piece) -> tuple[list[Token], bool]:
    """What a piece heads, and whether all its words have a part in that."""
    text = piece.text
    if len(text) > 60 or "=" in text or text[0] in "<>≤≥" or text.endswith(":"):
        return [], False
    if words.is_result_word(text) and columns.heading(text).roles in ((), ("status",)):
        return [], False
    found = list[Token]()
    whole = True
    for part_ in _unfused(piece):
        heading = columns.heading(part_.text)
        if heading.whole and (heading.roles or heading.unit):
            found.extend(split(part_, heading, piece))
        elif _may_head(part_, heading):
            found.append(Token(part_, heading, piece))
            whole = False
    return found, whole


def _unfused(piece: Piece) -> list[Piece]:
    """The piece with heads apart that are printed too close: "LODLOQ", "µg/g µg/g"."""
    printed = []
    for word in piece.words:
        edges = [0, *columns.fused(word.text), len(word.text)]
        printed += [part(word, a, b) for a, b in pairwise(edges)] if len(edges) > 2 else [word]
    if len(printed) > 1 and all(units.find(w.text) is not None for w in printed):
        return [Piece([w]) for w in printed]
    return [Piece(printed)] if len(printed) > len(piece.words) else [piece]


def _may_head(piece: Piece, heading: Heading) -> bool:
    """Whether column words stand among others: "Quantitative result", "Result per capsule"."""
    few = len(piece.words) <= 5 and len(piece.text) <= 40
    return few and bool(set(heading.roles) - {"unit"}) and not any(map(str.isdigit, piece.text))


def split(piece: Piece, heading: Heading, source: Piece) -> Iterator[Token]:
    """One token a column word, where words of two columns stand close together."""
    if len(heading.roles) > 1:
        for i in range(1, len(piece.words)):
            a, b = Piece(piece.words[:i]), Piece(piece.words[i:])
            if a.text.endswith("/") or b.text[0] in "/([":
                continue  # "LOD / LOQ" is one column, and a unit belongs to what stands before
            left, right = columns.heading(a.text), columns.heading(b.text)
            if left.whole and right.whole and left.roles and right.roles:
                yield Token(a, left, source)
                yield from split(b, right, source)
                return
    yield Token(piece, heading, source)


def find_heads(lines: Sequence[Line], width: float) -> list[Head]:
    """The heads of all tables of a page, from top to bottom and left to right."""
    heads = [head for tokens in _bands(lines) for head in _side_by_side(tokens, width)]
    for head in heads:
        _take_lines(head, lines)
    _widen(heads, width)
    for head in heads:
        _grow(head, lines)
    return heads


def _widen(heads: Sequence[Head], width: float) -> None:
    """Bound tables by those beside them, and let them reach to all that their head has right."""
    for head in heads:
        first, last = head.tokens[0].piece, head.tokens[-1].piece
        right = [h.tokens[0].piece.x0 for h in heads if h.tokens[0].piece.x0 > last.x1]
        left = [h.tokens[-1].piece.x1 for h in heads if h.tokens[-1].piece.x1 < first.x0]
        own = {p.text for p in head.pieces if p.x0 <= last.x1}
        again = [p.x0 for p in head.beside if p.text in own and p.x0 > last.x1]
        end = min([*right, *again], default=width) - 1
        head.left = max([head.left, *left])
        head.right = min(head.right, end)
        reach = _usual_gap(head.tokens)
        edge = last.x1
        head.pieces = [p for p in head.pieces if head.left - 1 <= p.centre <= head.right + 1]
        for piece in sorted(head.beside, key=lambda p: p.x0):
            if piece.x0 - edge > reach or piece.x1 > end or len(piece.text) > 30:
                break
            edge = max(edge, piece.x1)
            if piece.centre > head.right + 1:
                head.pieces.append(piece)
            head.right = max(head.right, piece.x1 + head.size)


def _usual_gap(tokens: Sequence[Token]) -> float:
    """How far the next column's head can be, judged by the gaps between those known."""
    size = tokens[0].piece.size
    gaps = sorted(b.piece.x0 - a.piece.x1 for a, b in pairwise(tokens))
    middle = gaps[len(gaps) // 2] if gaps else 0.0
    return min(max(2.2 * middle, 3 * size), 14 * size)


def _bands(lines: Sequence[Line]) -> list[list[Token]]:
    """Runs over one another that can head a table together."""
    bands: list[list[Run]] = []
    for line in lines:
        for run in runs_in(line):
            band = next((b for b in reversed(bands[-6:]) if _joins(b, run)), None)
            if band is not None:
                band.append(run)
            elif run.sure:
                bands.append([run])
    tokens = ([t for run in band for t in run.tokens] for band in bands)
    return [band for band in tokens if _heads_table(band)]


def _joins(band: Sequence[Run], run: Run) -> bool:
    """Whether a run stands close under or beside the runs of a band and is not a head anew."""
    size = min(run.tokens[0].piece.size, band[-1].tokens[0].piece.size)
    if run.top - max(r.bottom for r in band) > _STACKED * size:
        return False
    x0, x1 = min(r.x0 for r in band), max(r.x1 for r in band)
    left, right = min(x0, run.x0) - size, max(x1, run.x1) + size
    beside = [p for p in run.others if left <= p.centre <= right]
    if beside and (not run.sure or any(is_value(p.text) for p in beside)):
        return False
    if not run.sure and not (x0 - 3 * size <= run.x0 and run.x1 <= x1 + 6 * size):
        return False
    same_line = abs(run.tokens[0].piece.middle - band[-1].tokens[-1].piece.middle) < 0.3 * size
    if not same_line and beside and max(run.x0 - x1, x0 - run.x1) > _BESIDE * size:
        return False
    tokens = [t for r in band for t in r.tokens]
    return not (_heads_table(tokens) and _again(tokens, run.tokens))


def _again(tokens: Sequence[Token], here: Sequence[Token]) -> bool:
    """Whether a line under a head names something anew, instead of going on: "Test" "Parameter"."""
    names = [t.piece for t in tokens if t.has("analyte")]
    if not (_heads_table(here) or all(t.has("analyte") and not t.has(*VALUED) for t in here)):
        return False
    return any(
        len(columns.heading(f"{n.text} {t.piece.text}").roles) > 1
        for t in here
        if t.has("analyte")
        for n in names
        if t.piece.x0 < n.x1 and n.x0 < t.piece.x1
    )


def _stacked(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with those that stand over one another in a column made one."""
    stacks: list[list[Token]] = []
    for token in sorted(tokens, key=lambda t: t.piece.middle):
        home = next((s for s in stacks if _goes_on(s[-1].piece, token.piece)), None)
        if home is not None:
            home.append(token)
        else:
            stacks.append([token])
    return sorted((_one(s) for s in stacks), key=lambda t: t.piece.x0)


def _goes_on(upper: Piece, lower: Piece) -> bool:
    """Whether a piece stands under another, in its column."""
    return lower.middle - upper.middle > 0.5 * lower.size and _lined(upper, lower)


def _one(stack: Sequence[Token]) -> Token:
    """Tokens over one another as one, if their words make sense together."""
    if len(stack) == 1:
        return stack[0]
    piece = Piece([w for t in stack for w in t.piece.words])
    heading = columns.heading(piece.text)
    role = next((r for r in heading.roles if r != "analyte"), "analyte")
    if heading.whole and heading.roles:
        heading = Heading((role,) if role != "analyte" else heading.roles, heading.unit, True)
    return Token(piece, heading, stack[0].source)


def _heads_table(tokens: Sequence[Token]) -> bool:
    """Whether column words make a head: a name and a value, or two values side by side."""
    valued = [t for t in tokens if t.has(*STRONG) or (not t.heading.roles and t.heading.unit)]
    sure = [t for t in valued if t.has(*STRONG)]
    named = any(t.has("analyte") for t in tokens)
    if len(tokens) < 3 and len({id(t.source) for t in tokens}) < 2:
        return False  # "Residual solvents results" is a title
    enough = bool(sure) or len(valued) > 1
    return (named and enough) or (bool(sure) and len(valued) > 1)


def _side_by_side(tokens: Sequence[Token], width: float) -> Iterator[Head]:
    """One head a table: a second name column behind values begins another table."""
    groups: list[list[Token]] = [[]]
    for token in _stacked(tokens):
        group = groups[-1]
        again = token.has("analyte") and any(t.has("analyte") for t in group)
        if not again or token.has(*VALUED):
            group.append(token)
        elif any(t.counts for t in group):
            groups.append([token])
        elif token.piece.x0 - group[-1].piece.x1 > 8 * token.piece.size:
            groups[-1] = [token]  # what stands before is the title of another table
        else:
            group.append(token)
    groups = [g for g in groups if _heads_table(g)]
    edge = 0.0
    for i, group in enumerate(groups):
        end = groups[i + 1][0].piece.x0 if i + 1 < len(groups) else width
        head = _head(group, edge, end)
        edge = head.right
        yield head


def _head(tokens: list[Token], edge: float, end: float) -> Head:
    """A head with the width that its words give the table between two edges."""
    first, last = tokens[0].piece, tokens[-1].piece
    size = max(t.piece.size for t in tokens)
    if tokens[0].has("analyte"):
        # A head centred over long names begins right of them, by less than the way to the next.
        second = tokens[1].piece.x0 if len(tokens) > 1 else first.x1
        left = max(edge, first.x0 - max(second - first.x1, size))
    else:
        left = edge
    before = tokens[-2].piece.x1 if len(tokens) > 1 else last.x0
    slack = max(8 * size, 0.7 * (last.x0 - before))
    top = min(t.piece.top for t in tokens)
    bottom = max(t.piece.bottom for t in tokens)
    return Head(tokens, left, min(end, last.x1 + slack), top, bottom)


def _take_lines(head: Head, lines: Sequence[Line]) -> None:
    """Take in what the head's own lines print, and what begins its words above: "Action"."""
    inside = [line for line in lines if head.top - 1 <= line.middle <= head.bottom + 1]
    within = [p for line in inside for p in _within(line, head)]
    head.pieces = [t.piece for p in within for t in split(p, columns.heading(p.text), p)]
    last = head.tokens[-1].piece
    head.beside = [p for line in inside for p in line.pieces if p.x0 > last.x1]
    top = inside[0].top
    for above in reversed(lines[: bisect_right(lines, inside[0].middle - 0.1, key=_middle)]):
        if top - above.bottom > 0.35 * head.size or above.middle < head.top - 3 * head.size:
            break
        begun = [q for p in _within(above, head) for q in _beginnings(p, head)]
        head.pieces += begun
        top = min([top, *(p.top for p in begun)])


def _middle(line: Line) -> float:
    return line.middle


def _grow(head: Head, lines: Sequence[Line]) -> None:
    """Take in the lines below that go on with the head: units, and ends of its words."""
    lined = (p.bottom for p in head.pieces if any(_lined(p, t.piece) for t in head.tokens))
    head.bottom = max(head.bottom, *lined)
    start = bisect_right(lines, head.bottom, key=_middle)
    for below in lines[start:]:
        way = below.top - head.bottom
        pieces = [p for p in _within(below, head) if not _taken(p, head)]
        units_only = bool(pieces) and all(units.find(p.text) is not None for p in pieces)
        if way > (_FAR_UNIT_ROW if units_only else _UNIT_ROW) * head.size:
            break
        if pieces and not _goes_on_with(pieces, head):
            break
        head.pieces += pieces
        head.bottom = max([head.bottom, *(p.bottom for p in pieces)])


def _taken(piece: Piece, head: Head) -> bool:
    """Whether a piece, or what it was cut into, is among the head's already."""
    return any(
        p.words[0] is piece.words[0] or (p.x0 == piece.x0 and p.top == piece.top)
        for p in head.pieces
    )


def _goes_on_with(pieces: Sequence[Piece], head: Head) -> bool:
    """Whether a line under a head belongs to it: units, or the ends of column words."""
    sure = [p for p in pieces if _only_head(p) or _completes(p, head)]
    rest = [p for p in pieces if not any(p is q for q in sure)]
    return bool(sure) and all(
        not _ends_run(p) and any(_lined(t.piece, p) for t in head.tokens) for p in rest
    )


def _within(line: Line, head: Head) -> list[Piece]:
    return [
        q for p in line.pieces if head.left - 1 <= p.centre <= head.right + 1 for q in _unfused(p)
    ]


def _beginnings(piece: Piece, head: Head) -> list[Piece]:
    """Of a piece above a head what begins the head's words: all of it, or single words."""
    if _begins(piece, head):
        return [piece]
    words_ = [Piece([w]) for w in piece.words] if 1 < len(piece.words) < 7 else []
    return [w for w in words_ if _begins(w, head)]


def _begins(piece: Piece, head: Head) -> bool:
    """Whether a piece stands over what it begins: "Action" over "Level"."""
    under = [p for p in head.pieces if _lined(piece, p) and p.middle > piece.middle]
    return len(piece.text) < 30 and any(
        (heading := columns.heading(f"{piece.text} {p.text}")).whole and len(heading.roles) == 1
        for p in under
    )


def _completes(piece: Piece, head: Head) -> bool:
    """Whether a piece goes on with what stands over it: "Limit of" over "Detection"."""
    over = [p for p in head.pieces if _lined(piece, p)]
    over.sort(key=lambda p: p.middle)
    text = " ".join([*(p.text for p in over), piece.text])
    heading = columns.heading(text)
    return bool(over) and len(piece.text) < 30 and heading.whole and len(heading.roles) < 2


def _lined(a: Piece, b: Piece) -> bool:
    """Whether two pieces stand in one column: an edge or the centre in common."""
    apart = min(abs(a.x0 - b.x0), abs(a.x1 - b.x1), abs(a.centre - b.centre))
    common = min(a.x1, b.x1) - max(a.x0, b.x0)
    return apart < 4 and common > 0.25 * min(a.x1 - a.x0, b.x1 - b.x0)


def _only_head(piece: Piece) -> bool:
    """Whether a piece has only words of a head: a unit, or column words in brackets."""
    heading = columns.heading(piece.text)
    return heading.whole and bool(heading.unit or heading.roles) and not piece.text.endswith(":")
