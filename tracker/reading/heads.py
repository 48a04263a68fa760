"""Where tables begin: runs of the words that head columns."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.reading.abreast import begins, neighbours, overlapping, part_at_gap, parted
from tracker.reading.cells import is_value
from tracker.reading.completing import complete
from tracker.reading.head_lines import grow, heads_column, take_lines, told_by_stacks, untangle
from tracker.reading.lines import Line, Piece
from tracker.reading.page_columns import Region, regions_of
from tracker.reading.runs import Run, runs_in, unlike
from tracker.reading.sampled import heads_values
from tracker.reading.tokens import STRONG, VALUED, Head, Token, heads_table, lined
from tracker.vocabulary import analytes, columns
from tracker.vocabulary.columns import Heading

# Lines of one head are at most this share of the font's height apart.
_STACKED = 0.62


# What the name of one of several samples heads.
_SAMPLE = Heading(("result",), "", True)
# A word half-way down beside two lines is less than this lower than the first.
_HALF_WAY = 0.8
# So close under a bar with a title and a unit stands the head of its table.
_UNDER = 1.5
# Runs of one head are at most this many font heights apart from left to right.
_BESIDE = 30.0


def find_heads(lines: Sequence[Line], width: float) -> list[Head]:
    """The heads of all tables of a page, column by column of the page, from top to bottom."""
    return [head for region in regions_of(lines, width) for head in _heads_in(region)]


def _heads_in(region: Region) -> list[Head]:
    """The heads of a part of a page, from top to bottom and left to right."""
    lines, width = region.lines, region.right
    heads = []
    for tokens in _bands(lines):
        beside = list(_side_by_side(tokens, lines, width))
        for a, b in pairwise(beside):
            if b.tokens[0].has("analyte"):
                part_at_gap(a, b, lines)
        heads += beside
    heads = [head for head in heads if not _is_bar(head, heads)]
    for head in heads:
        head.left = max(head.left, region.left)
        take_lines(head, lines)
    _widen(heads, width, lines)
    for head in heads:
        grow(head, lines)
    heads = _made_one(heads)
    for head in heads:
        complete(head, heads, lines)
    heads = _made_one(heads)
    for head in heads:
        untangle(head)
    return heads


def _is_bar(head: Head, heads: Sequence[Head]) -> bool:
    """Whether a head is the bar above another's: "Mycotoxins" and "ppb", with no rows between."""
    if any(t.has_any(STRONG) for t in head.tokens):
        return False
    return any(
        0 < other.top - head.bottom < _UNDER * head.size and overlapping(head, other)
        for other in heads
    )


def _made_one(heads: Sequence[Head]) -> list[Head]:
    """The heads, with those made one of which the upper has grown over the lower."""
    out: list[Head] = []
    for head in heads:
        upper = next((h for h in out if _grown_over(h, head)), None)
        if upper is None:
            out.append(head)
        else:
            out[out.index(upper)] = _both(upper, head)
    return out


def _grown_over(upper: Head, lower: Head) -> bool:
    """Whether most words of a head are among those that the head above has taken in."""
    if not upper.top <= lower.top < upper.bottom or not overlapping(upper, lower):
        return False
    taken = {id(p.words[0]) for p in upper.pieces}
    shared = sum(id(t.piece.words[0]) in taken for t in lower.tokens)
    return 2 * shared >= len(lower.tokens)


def _both(upper: Head, lower: Head) -> Head:
    """Two heads as one, as wide as both."""
    tokens = {id(t.piece.words[0]): t for t in (*upper.tokens, *lower.tokens)}
    pieces = {id(p.words[0]): p for p in (*upper.pieces, *lower.pieces)}
    beside = [p for p in lower.beside if id(p.words[0]) not in pieces]
    left, right = min(upper.left, lower.left), max(upper.right, lower.right)
    bottom = max(upper.bottom, lower.bottom)
    return Head(
        _stacked(list(tokens.values())), left, right, upper.top, bottom, [*pieces.values()], beside
    )


def _widen(heads: Sequence[Head], width: float, lines: Sequence[Line]) -> None:
    """Bound tables by those beside them, and let them reach to all that their head has right."""
    for head, beside in zip(heads, neighbours(heads), strict=True):
        first, last = head.tokens[0].piece, head.tokens[-1].piece
        right = [h.tokens[0].piece.x0 for h in beside if h.tokens[0].piece.x0 > last.x1]
        left = [h.tokens[-1].piece.x1 for h in beside if h.tokens[-1].piece.x1 < first.x0]
        own = {p.text for p in head.pieces if p.x0 <= last.x1}
        again = [p.x0 for p in head.beside if p.text in own and p.x0 > last.x1]
        end = min([*right, *again], default=width) - 1
        head.left = max([head.left, *left])
        head.right = min(head.right, end)
        reach = _usual_gap(head.tokens)
        edge = last.x1
        head.pieces = [p for p in head.pieces if head.left - 1 <= p.centre <= head.right + 1]
        for piece in sorted(head.beside, key=lambda p: p.x0):
            far = piece.x0 - edge > reach and not heads_column(piece, lines)
            if far or piece.x1 > end or len(piece.text) > 30 or _names(piece):
                break
            edge = max(edge, piece.x1)
            if piece.centre > head.right + 1:
                head.pieces.append(piece)
            head.right = max(head.right, piece.x1 + head.size)


def _names(piece: Piece) -> bool:
    """Whether a piece names what was looked for, as a tile beside a table does: no column."""
    known = analytes.find(piece.text) is not None
    return known and not columns.heading(piece.text).roles


def _usual_gap(tokens: Sequence[Token]) -> float:
    """How far the next column's head can be, judged by the gaps between those known."""
    size = tokens[0].piece.size
    gaps = sorted(b.piece.x0 - a.piece.x1 for a, b in pairwise(tokens))
    middle = gaps[len(gaps) // 2] if gaps else 0.0
    return min(max(2.2 * middle, 3 * size), 14 * size)


def _bands(lines: Sequence[Line]) -> list[list[Token]]:
    """Runs over one another that can head a table together."""
    bands: list[list[Run]] = []
    for i, line in enumerate(lines):
        told = [*((p, _SAMPLE) for p in heads_values(lines, i)), *told_by_stacks(line, lines)]
        for run in runs_in(line, told):
            band = next((b for b in reversed(bands[-6:]) if _joins(b, run)), None)
            if band is not None:
                band.append(run)
            elif run.sure:
                bands.append([run])
    tokens = ([t for run in band for t in run.tokens] for band in bands)
    return [band for band in tokens if heads_table(band)]


def _joins(band: Sequence[Run], run: Run) -> bool:
    """Whether a run stands close under or beside the runs of a band and is not a head anew."""
    size = min(run.tokens[0].piece.size, band[-1].tokens[0].piece.size)
    if run.top - max([r.bottom for r in band]) > _STACKED * size:
        return False
    x0, x1 = min(r.x0 for r in band), max(r.x1 for r in band)
    left, right = min(x0, run.x0) - size, max(x1, run.x1) + size
    beside = [p for p in run.others if left <= p.centre <= right]
    if beside and (not run.sure or any(is_value(p.text) for p in beside)):
        return False
    if not run.sure and not (x0 - 3 * size <= run.x0 and run.x1 <= x1 + 6 * size):
        return False
    away = max(run.x0 - x1, x0 - run.x1)
    tokens = [t for r in band for t in r.tokens]
    last, first = band[-1].tokens[-1].piece, run.tokens[0].piece
    level = abs(first.middle - last.middle) < 0.3 * size
    if unlike(first, last, level=level):
        return False
    named = heads_table(tokens) and any(t.has("analyte") for t in tokens)
    level = level or (run.x1 < x0 and _is_centred(first, last, run))
    if not level and away > (_BESIDE * size if beside else 0.0 if named else away):
        return False  # the head of a table beside, at another height
    titled = all(t.has("analyte") for t in tokens)  # "Heavy metals" over "Analyte" "Result"
    return not ((titled or heads_table(tokens)) and _again(tokens, run.tokens))


def _is_centred(first: Piece, last: Piece, run: Run) -> bool:
    """Whether the word for names stands half-way down beside heads of two lines."""
    alone = all(t.has("analyte") for t in run.tokens)
    return alone and abs(first.middle - last.middle) < _HALF_WAY * first.size


def _again(tokens: Sequence[Token], here: Sequence[Token]) -> bool:
    """Whether a line under a head names something anew, instead of going on: "Test" "Parameter"."""
    names = [t.piece for t in tokens if t.has("analyte")]
    if not (heads_table(here) or all(t.has("analyte") and not t.has_any(VALUED) for t in here)):
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
    return lower.middle - upper.middle > 0.5 * lower.size and lined(upper, lower)


def _one(stack: Sequence[Token]) -> Token:
    """Tokens over one another as one, if their words make sense together."""
    if len(stack) == 1:
        return stack[0]
    piece = Piece([w for t in stack for w in t.piece.words])
    heading = columns.heading(piece.text)
    if not heading.roles and len({t.heading for t in stack}) == 1:
        return Token(piece, stack[0].heading, stack[0].source)  # names of one sample
    role = next((r for r in heading.roles if r != "analyte"), "analyte")
    if heading.whole and heading.roles:
        heading = Heading((role,) if role != "analyte" else heading.roles, heading.unit, True)
    return Token(piece, heading, stack[0].source)


def _side_by_side(tokens: Sequence[Token], lines: Sequence[Line], width: float) -> Iterator[Head]:
    """One head a table: a second name column behind values begins another table."""
    groups: list[list[Token]] = [[]]
    stacked = _stacked(tokens)
    for i, token in enumerate(stacked):
        group = groups[-1]
        again = token.has("analyte") and any(t.has("analyte") for t in group)
        again = again or _ends_table(token, group, stacked[i + 1 :])
        if not again or token.has_any(VALUED):
            group.append(token)
        elif any(t.counts for t in group):
            groups.append([token])
        elif not token.heading.unit and token.piece.x0 - group[-1].piece.x1 > 8 * token.piece.size:
            groups[-1] = [token]  # what stands before is the title of another table
        else:
            group.append(token)
    groups = [part for g in groups if heads_table(g) for part in parted(g, lines)]
    edge = 0.0
    for i, group in enumerate(groups):
        end = begins(groups[i + 1], group) if i + 1 < len(groups) else width
        head = _head(group, edge, end)
        edge = head.right
        yield head


def _ends_table(token: Token, before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether a word for names far behind the values of a table is the title of something else."""
    return (
        token.has("analyte")
        and sum(t.counts for t in before) > 1
        and not any(t.counts for t in after)
        and token.piece.x0 - before[-1].piece.x1 > 8 * token.piece.size
    )


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
