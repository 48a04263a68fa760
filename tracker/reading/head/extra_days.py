"""Days behind labels that are not of a day themselves, or of none in particular."""

from tracker.reading.head.marks import Mark
from tracker.reading.head.sheet import BY, Sheet
from tracker.vocabulary import composed
from tracker.vocabulary.labels import Meaning


def is_at_a_method(sheet: Sheet, mark: Mark) -> bool:
    """Whether a bare "Date" stands in the line of a method: the day of that analysis."""
    bare = mark.colon and Meaning("reported", 2) in mark.meanings
    return bare and any(m.means("panel") for p in sheet.row(mark.piece) for m in sheet.marks_of(p))


def day_of_doer(mark: Mark) -> list[Meaning]:
    """The day that may stand behind who did it: "Sampled by: the client, 19/11/2024"."""
    last = mark.colon or mark.stop == len(mark.piece.text)
    if not ((last or mark.inline) and BY.search(mark.text)):
        return []
    said = composed.said("date", mark.text)
    return [Meaning(fact, 1) for fact in ("collected", "received") if fact in said]
