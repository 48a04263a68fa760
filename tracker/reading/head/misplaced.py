"""Names of products that stand where a number is asked for."""

from tracker.reading.head import shapes
from tracker.reading.head.dates import dates_in
from tracker.reading.head.marks import Mark
from tracker.reading.head.sheet import Sheet
from tracker.reading.head.values import Value
from tracker.vocabulary import labels, letterhead

_WORDS_OF_A_NAME = 4  # more than a code has


def may_be_product(sheet: Sheet, fact: str, value: Value, mark: Mark) -> bool:
    """Whether what stands where a sample's number or a reference is asked for names the product.

    Below its label only where another number of the sample is told beside it: the client calls the
    sample by its name, the laboratory by a number.
    """
    if fact not in ("sample_id", "report_number"):
        return False
    if not (value.beside or _is_numbered_besides(sheet, fact, value, mark)):
        return False
    coded, referred = any(c.isdigit() for c in value.text), fact == "report_number"
    least = _WORDS_OF_A_NAME if coded or referred else 2
    if letterhead.says_nothing(value.text) or len(value.text.split()) < least:
        return False
    return not referred or _is_alone(value.text)


def _is_numbered_besides(sheet: Sheet, fact: str, value: Value, mark: Mark) -> bool:
    """Whether a code stands on a value's height, under another label for the same number."""
    others = [p for p in sheet.row(mark.piece) if p is not mark.piece]
    asked = [p for p in others if any(m.means(fact) and not m.inline for m in sheet.marks_of(p))]
    codes = [p for p in sheet.row(value.piece) if shapes.is_bare_code(p.text)]
    return any(abs(a.x0 - b.x0) < a.size for a in asked for b in codes)


def _is_alone(text: str) -> bool:
    """Whether a text behind "Reference" is no title, day or label of an order or a quotation."""
    labelled = labels.find(labels.tokens(text), 0) is not None
    return not (labelled or dates_in(text) or shapes.is_titleish(text))
