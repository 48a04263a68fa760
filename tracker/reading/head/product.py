"""The product's name: the best of what labels say, else a title over the sample's details."""

import re
from collections.abc import Callable, Iterator, Sequence

from tracker.reading.head import shapes
from tracker.reading.head.dates import dates_in
from tracker.reading.head.finding import Finding
from tracker.reading.head.marks import Mark
from tracker.reading.head.sheet import Sheet
from tracker.reading.lines import Piece
from tracker.records.reading import Cell
from tracker.vocabulary import composed, labels, letterhead, panels

_MARGIN = 0.5
_OVER_DETAILS = 2.0
_LARGE = 1.0
_REPEATED = 0.4
_ASIDE = 15.0  # of the height of type: how far beside a title its details may stand
_BOLD = 0.5
_ENOUGH = 1.8
_GAP = 3.2  # of the height of type: from line to line between a title and the details
_WORDS_OF_A_PANEL = 3  # and more may name goods: "Pure Kratom Alkaloids Extract"
_LETTERS = 3  # fewer make no name
_AMOUNT = re.compile(r"[<>≤≥~]?\s*\d+[.,]\d+\s*[%a-z]", re.I)  # a result in a tile
_TITLE = 1.25  # of the usual size of type
_DESCRIBED = 0.4  # against what a label calls a description: it may tell of looks and packing
_DETAILS = ("sample_id", "matrix", "product", "batch", "collected", "received")


def best_named(findings: Sequence[Finding]) -> Finding | None:
    """The finding of a product for which most speaks: rather its name than its description."""
    products = (f for f in findings if f.fact == "product")
    return min(products, key=lambda f: f.cost + _DESCRIBED * _is_described(f), default=None)


def _is_described(finding: Finding) -> bool:
    """Whether a label asks for a description and not for a name."""
    said = composed.said("said", finding.label)
    return "description" in said and "name" not in said


def title(
    sheet: Sheet, taken: Callable[[str], bool], strain: str = "", against: float = 0.0
) -> Cell | None:
    """The line that names the product, None where no line has enough for it.

    Args:
        sheet: The first page.
        taken: Whether a text is the laboratory's, the client's or another fact's.
        strain: The printed strain, which the title often repeats.
        against: How much more a title needs than where labels say nothing.
    """
    best = max(_titles(sheet, taken, strain), key=lambda t: t[0], default=None)
    enough = best is not None and best[0] >= _ENOUGH + against
    return _with_next_line(sheet, best[1]) if best and enough else None


def _with_next_line(sheet: Sheet, piece: Piece) -> Cell:
    """A title with the line below in the same type, if it is larger than the usual one."""
    if end := _label_behind(piece.text):
        return sheet.cell(piece, 0, end)
    below = sheet.below(piece, 1.5)
    large = piece.size > _TITLE * sheet.usual_size
    if below is None or not large or not sheet.goes_on(piece, below):
        return sheet.cell(piece)
    alike = below.size == piece.size and below.bold == piece.bold
    goes_on = alike and not sheet.labelled(below) and _can_name(below.text)
    return sheet.cells([sheet.cell(p) for p in ([piece, below] if goes_on else [piece])])


def _titles(
    sheet: Sheet, taken: Callable[[str], bool], strain: str
) -> Iterator[tuple[float, Piece]]:
    for piece in sheet.pieces:
        if piece.middle > _MARGIN * sheet.page.height:
            return
        large = piece.size > _TITLE * sheet.usual_size  # "Tablets 15 mg, 20 ct" is no court
        if sheet.labelled(piece) or not _can_name(piece.text) or taken(piece.text):
            continue
        if _over_an_address(sheet, piece) or sheet.near_results(piece):
            continue
        if not (large or piece.bold) and _beside_an_address(sheet, piece):
            continue
        if shapes.is_address(piece.text) and not (large and _stands_alone(sheet, piece)):
            continue
        same = bool(strain) and shapes.squash(strain) == shapes.squash(piece.text)
        score = (
            _OVER_DETAILS * _over_details(sheet, piece)
            + _LARGE * min(2.0, max(0.0, piece.size / sheet.usual_size - 1.1) * 2)
            + _BOLD * piece.bold
            + _OVER_DETAILS * same
            + _REPEATED * (large and _is_repeated(sheet, piece))
            - piece.middle / sheet.page.height
        )
        yield score, piece


def _label_behind(text: str) -> int | None:
    """Where a label of several words with a colon begins behind a name: "Gum Sample Matrix: X"."""
    words = labels.tokens(text) if ":" in text else ()
    for i in range(1, len(words)):
        known = labels.find(words, i)
        if known and known[0] > 1 and text[words[i + known[0] - 1].end :].lstrip()[:1] == ":":
            return words[i].start
    return None


def _beside_an_address(sheet: Sheet, piece: Piece) -> bool:
    """Whether a line goes on with an address and telephone: there licences stand, no product."""
    others = [p.text for p in sheet.row(piece) if p is not piece]
    return any(map(shapes.is_address, others)) and any(map(shapes.is_reach, others))


def _is_repeated(sheet: Sheet, piece: Piece) -> bool:
    """Whether a longer text of a page has a name of several words in it: where one stands now."""
    text = piece.text
    within = (p for p in sheet.pieces if p is not piece and len(p.text) > len(text))
    return len(piece.words) > _WORDS_OF_A_PANEL and any(text in p.text for p in within)


def _over_an_address(sheet: Sheet, piece: Piece) -> bool:
    """Whether a line is of a block that goes on with an address: a name, a misread street."""
    below = sheet.below(piece)
    level = below is not None and abs(below.x0 - piece.x0) < piece.size
    return below is not None and level and shapes.is_address(below.text)


def _stands_alone(sheet: Sheet, piece: Piece) -> bool:
    """Whether what looks like an address is one line without more of an address in its type."""
    around = (sheet.above(piece), sheet.below(piece))
    same = [p for p in around if p is not None and abs(p.size - piece.size) < 1]
    return not any(shapes.is_address(p.text) for p in same)


def _can_name(text: str) -> bool:
    if not shapes.is_name(text) or _is_heading(text) or _AMOUNT.match(text):
        return False
    if shapes.is_reach(text) or shapes.is_sentence(text) or text.endswith(":"):
        return False
    if shapes.is_country(text) or shapes.is_common(text):
        return False  # the last line of an address, the second of a logo
    return (
        not dates_in(text)
        and letterhead.verdict_in(text) is None
        and len(text) > 2
        and not text[0].islower()
    )


def _is_heading(text: str) -> bool:
    """Whether a text is a title or heading, its numbers left out: those are of "Gelato 33" too."""
    words = [w for w in letterhead.plain(text) if not w.isdigit()]
    if len(words) < _WORDS_OF_A_PANEL and panels.named_in(text):
        return True
    return sum(map(len, words)) < _LETTERS or shapes.is_titleish(" ".join(words))


def _over_details(sheet: Sheet, piece: Piece) -> bool:
    """Whether details of a sample are printed below or beside, at most one line between."""
    beside = sheet.right_of(piece)
    near = beside if beside and beside.x0 - piece.x1 < _ASIDE * piece.size else None
    if near and any(mark.means(*_DETAILS) and mark.colon for mark in sheet.marks_of(near)):
        return True
    below = sheet.below(piece, _GAP)
    if below is not None and not sheet.labelled(below):
        below = sheet.below(below, _GAP)
    if below is None or not sheet.labelled(below):
        return False
    marks = [mark for p in sheet.row(below) for mark in sheet.marks_of(p)[:1]]
    return any(mark.means(*_DETAILS) or _is_detail(sheet, mark) for mark in marks)


def _is_detail(sheet: Sheet, mark: Mark) -> bool:
    """Whether a label is known and of a head, not of a table of results."""
    other = mark.unknown or mark.means("panel", "overall")
    return mark.colon and not other and not sheet.heads_table(mark)
