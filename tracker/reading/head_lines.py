"""What else belongs to a head: words begun above it, units and ends of words below."""

from bisect import bisect_right
from collections.abc import Sequence

from tracker.reading.cells import is_value
from tracker.reading.lines import Line, Piece
from tracker.reading.runs import ends_run
from tracker.reading.tokens import STRONG, Head, Token, lined, split, unfused
from tracker.vocabulary import columns, units, words

_UNIT_ROW = 1.7
_LONGEST = 30


_FAR_UNIT_ROW = 3.2


def take_lines(head: Head, lines: Sequence[Line]) -> None:
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


def grow(head: Head, lines: Sequence[Line]) -> None:
    """Take in the lines below that go on with the head: units, and ends of its words."""
    bottoms = (p.bottom for p in head.pieces if any(lined(p, t.piece) for t in head.tokens))
    head.bottom = max([head.bottom, *bottoms])
    start = bisect_right(lines, head.bottom, key=_middle)
    for below in lines[start:]:
        way = below.top - head.bottom
        pieces = [p for p in _within(below, head) if not _taken(p, head)]
        units_only = bool(pieces) and all(units.find(p.text) is not None for p in pieces)
        if way > (_FAR_UNIT_ROW if units_only else _UNIT_ROW) * head.size:
            break
        if pieces and not _goes_on_with(pieces, head):
            pieces = [Piece([w]) for p in pieces for w in p.words]
            if not _words_go_on(pieces, head):
                break
        head.pieces += pieces
        head.bottom = max([head.bottom, *(p.bottom for p in pieces)])


def heads_column(piece: Piece, lines: Sequence[Line]) -> bool:
    """Whether a piece heads a column together with what stands close over and under it."""
    heading = stacked_heading(piece, lines)
    return heading.whole and len(heading.roles) == 1


def stacked_heading(piece: Piece, lines: Sequence[Line]) -> columns.Heading:
    """What a piece says together with what stands close over and under it."""
    at = bisect_right(lines, piece.middle - 0.1, key=_middle)
    stack = [piece]
    for step in (range(at - 1, max(-1, at - 4), -1), range(at, min(len(lines), at + 4))):
        for i in step:
            near = [p for p in lines[i].pieces if any(_close(p, s) for s in stack)]
            stack += [p for p in near if p is not piece and not is_value(p.text)]
    stack.sort(key=lambda p: p.middle)
    return columns.heading(" ".join(p.text for p in stack))


def told_by_stacks(line: Line, lines: Sequence[Line]) -> list[tuple[Piece, columns.Heading]]:
    """The pieces beside a word for names that head columns only with the lines above them.

    "Limit of" over "quantitation" beside "Analyte": neither line alone has a column's word.
    "Fail" under "Pass /" beside "Analyte" and "Result": alone it would be a row's verdict.
    """
    names = [p for p in line.pieces if columns.heads_names(p.text) and len(p.text) < _LONGEST]
    if not names:
        return []
    said = [(p, columns.heading(p.text)) for p in line.pieces if len(p.text) < _LONGEST]
    right = [p for p, _ in said if p.x0 > names[0].x1]
    strong = [p for p, h in said if set(h.roles) & STRONG]
    verdicts = [p for p in right if words.status(p.text)]
    if strong:
        right = verdicts if len(strong) > len(verdicts) else []
    stacks = [(p, stacked_heading(p, lines)) for p in right]
    return [(p, h) for p, h in stacks if h.whole and len(h.roles) == 1]


def _close(piece: Piece, other: Piece) -> bool:
    """Whether a piece stands over or under another like a further line of one head."""
    if not lined(piece, other):
        return False  # as most
    return max(piece.top - other.bottom, other.top - piece.bottom) < 0.8 * other.size


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
        not ends_run(p) and any(lined(t.piece, p) for t in head.tokens) for p in rest
    )


def _words_go_on(below: Sequence[Piece], head: Head) -> bool:
    """Whether each word of a line is the end of a head's word, or a unit: "Nachweis-" "grenze"."""
    above = [Piece([w]) for p in head.pieces for w in p.words]
    ends = 0
    for word in below:
        if any(_ends(over, word) for over in above):
            ends += 1
        elif units.find(word.text) is None:
            return False
    return ends > 0


def _ends(over: Piece, word: Piece) -> bool:
    """Whether a word stands under another and makes it a column's word."""
    if word.middle <= over.middle or not lined(over, word):
        return False
    heading = columns.heading(f"{over.text} {word.text}")
    return heading.whole and len(heading.roles) == 1


def untangle(head: Head) -> None:
    """Cut the head's words between columns printed so close that both its lines run on.

    "Reported Unit of" over "Result Measure" are "Reported Result" and "Unit of Measure".
    """
    for upper in head.pieces:
        for lower in head.pieces:
            if lower.middle - upper.middle > 0.5 * upper.size and _overlap(upper, lower):
                parts = _two_columns(upper, lower)
                if parts:
                    _replace(head, upper, lower, parts)
                    return


def _overlap(a: Piece, b: Piece) -> bool:
    return a.x0 < b.x1 and b.x0 < a.x1 and len(a.words) > 1


def _two_columns(upper: Piece, lower: Piece) -> list[tuple[Piece, ...]]:
    """The two columns that two lines of words head, each with its words of both lines."""
    for i in range(1, len(upper.words)):
        for k in range(1, len(lower.words)):
            lefts = Piece(upper.words[:i]), Piece(lower.words[:k])
            rights = Piece(upper.words[i:]), Piece(lower.words[k:])
            if max(p.x1 for p in lefts) >= min(p.x0 for p in rights):
                continue
            heads = [columns.heading(f"{a.text} {b.text}") for a, b in (lefts, rights)]
            roles = {h.roles for h in heads}
            if all(h.whole and len(h.roles) == 1 for h in heads) and len(roles) == 2:
                return [lefts, rights]
    return _one_column_more(upper, lower)


def _one_column_more(upper: Piece, lower: Piece) -> list[tuple[Piece, ...]]:
    """Two columns of which one has a word above only: "Reported UOM" over "Result"."""
    for i in range(1, len(upper.words)):
        left, right = Piece(upper.words[:i]), Piece(upper.words[i:])
        for parts in ([(left, lower), (right,)], [(left,), (right, lower)]):
            heads = [columns.heading(" ".join(p.text for p in part)) for part in parts]
            beneath = next(p for p in parts if len(p) > 1)[0]
            closer = abs(beneath.centre - lower.centre) < 0.5 * (upper.x1 - upper.x0)
            whole = all(h.whole and len(h.roles) == 1 for h in heads)
            if whole and closer and len({h.roles for h in heads}) == 2:
                return parts
    return []


def _replace(head: Head, upper: Piece, lower: Piece, parts: Sequence[tuple[Piece, ...]]) -> None:
    """Put the words of two columns in the place of two lines of a head."""
    old = (upper, lower)
    head.pieces = [p for p in head.pieces if not any(p is q for q in old)]
    head.pieces += [p for pair in parts for p in pair]
    first = {id(p.words[0]) for p in old}
    head.tokens = [t for t in head.tokens if id(t.piece.words[0]) not in first]
    for pair in parts:
        piece = Piece([w for p in pair for w in p.words])
        head.tokens.append(Token(piece, columns.heading(piece.text), piece))
    head.tokens.sort(key=lambda t: t.piece.x0)


def _within(line: Line, head: Head) -> list[Piece]:
    return [
        q for p in line.pieces if head.left - 1 <= p.centre <= head.right + 1 for q in unfused(p)
    ]


def _beginnings(piece: Piece, head: Head) -> list[Piece]:
    """Of a piece above a head what begins the head's words: all of it, or single words."""
    if _begins(piece, head):
        return [piece]
    words_ = [Piece([w]) for w in piece.words] if 1 < len(piece.words) < 7 else []
    return [w for w in words_ if _begins(w, head)]


def _begins(piece: Piece, head: Head) -> bool:
    """Whether a piece stands over what it begins: "Action" over "Level"."""
    under = [p for p in head.pieces if lined(piece, p) and p.middle > piece.middle]
    return len(piece.text) < 30 and any(
        (heading := columns.heading(f"{piece.text} {p.text}")).whole and len(heading.roles) == 1
        for p in under
    )


def _completes(piece: Piece, head: Head) -> bool:
    """Whether a piece goes on with what stands over it: "Limit of" over "Detection"."""
    over = [p for p in head.pieces if lined(piece, p)]
    over.sort(key=lambda p: p.middle)
    text = " ".join([*(p.text for p in over), piece.text])
    heading = columns.heading(text)
    return bool(over) and len(piece.text) < 30 and heading.whole and len(heading.roles) < 2


def _only_head(piece: Piece) -> bool:
    """Whether a piece has only words of a head: a unit, or column words in brackets."""
    heading = columns.heading(piece.text)
    if heading.roles == ("status",) and words.is_result_word(piece.text):
        return False  # "Complies" is what a row says
    return heading.whole and bool(heading.unit or heading.roles) and not piece.text.endswith(":")
