"""What an engine found becomes a Page."""

from tracker.pages.drawing import Drawing
from tracker.pages.letters import Letters
from tracker.pages.raised import rejoined
from tracker.pages.text_state import state_of
from tracker.pages.words import Background, words_of
from tracker.records.page import Code, Page


def printed_page(
    number: int,
    letters: Letters,
    drawing: Drawing,
    *,
    engine: str,
    quarters: int = 0,
    codes: tuple[Code, ...] = (),
    behind: Background | None = None,
) -> Page:
    """A page of these characters and drawings, its text judged.

    Args:
        number: From 1.
        letters: Its characters.
        drawing: What else it shows.
        engine: Who found them.
        quarters: By how many quarters it was turned to be read.
        codes: What its codes and links say.
        behind: What is behind a spot, where the engine knows better than its drawing.
    """
    found = rejoined(words_of(letters, behind or drawing.behind))
    words = tuple([w for w in found if drawing.shows(w.x0, w.top, w.x1, w.bottom)])
    return Page(
        number=number,
        width=round(drawing.width, 2),
        height=round(drawing.height, 2),
        words=words,
        rulings=tuple(drawing.rulings),
        fills=tuple(drawing.fills),
        pictures=tuple(drawing.pictures),
        codes=codes,
        text_state=state_of(words, drawing),
        engine=engine,
        turned=90 * quarters,
    )
