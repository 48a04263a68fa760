"""Pages drawn in plain text, so that a test shows the layout that it is about.

A column of the drawing is 5 points wide and a row 14 high; the font is 10 points high. Words one
blank apart are printed together, two blanks or more part them. A row that begins with "# " is in
large bold type, with "## " in middling bold type, with "' " in small type. *Stars* make a word
bold. "|" is an upright ruling, a row of "---" a level one, "¦" a printed bar.
"""

import re
import textwrap
from collections.abc import Iterable
from dataclasses import replace

from tracker.reading.head import read_facts
from tracker.records.page import Page, Ruling, Word

WIDTH, ROW, TYPE = 5.0, 14.0, 10.0
_SIZES = {"# ": (18.0, True), "## ": (13.0, True), "' ": (6.0, False)}


def page(drawing: str, number: int = 1, height: float = 792.0) -> Page:
    """The page that a drawing shows; rows count from 30 points below its top."""
    words: list[Word] = []
    rulings: list[Ruling] = []
    for row, line in enumerate(textwrap.dedent(drawing).strip("\n").split("\n")):
        top = 30 + row * ROW
        if re.fullmatch(r"\s*[-+]{3,}[-+ ]*", line):
            rulings += _levels(line, top + ROW / 2)
            continue
        rulings += [
            Ruling(20 + m.start() * WIDTH, top - ROW / 2, 20 + m.start() * WIDTH, top + 1.5 * ROW)
            for m in re.finditer(r"\|", line)
        ]
        words += _words(line.replace("|", " "), top)
    return Page(number, 612.0, height, tuple(words), tuple(rulings))


def pages(*drawings: str) -> list[Page]:
    """Several pages, numbered from 1."""
    return [page(drawing, number) for number, drawing in enumerate(drawings, 1)]


def facts_of(drawing: str, names: Iterable[str]) -> dict[str, str | None]:
    """The values of these facts of a drawn head; None where one is not read."""
    facts, _ = read_facts(pages(drawing))
    read = {name: getattr(facts, name) for name in names}
    return {name: fact.value if fact else None for name, fact in read.items()}


def _levels(line: str, y: float) -> list[Ruling]:
    spans = (m.span() for m in re.finditer(r"[-+]+", line))
    return [Ruling(20 + a * WIDTH, y, 20 + b * WIDTH, y) for a, b in spans]


def _words(line: str, top: float) -> list[Word]:
    mark = next((m for m in _SIZES if line.startswith(m)), "")
    size, bold = _SIZES.get(mark, (TYPE, False))
    line = " " * len(mark) + line[len(mark) :].replace("¦", "|")
    words: list[Word] = []
    for phrase in re.finditer(r"\S+(?: \S+)*", line):
        column = phrase.start() if words else phrase.start() - len(mark)
        x = 20 + column * WIDTH
        for text in phrase.group().split():
            words.append(_word(text, x, top, size, bold))
            x = words[-1].x1 + 0.3 * size
    return words


def _word(text: str, x: float, top: float, size: float, bold: bool) -> Word:
    starred = len(text) > 2 and text[0] == text[-1] == "*"
    text = text.strip("*") if starred else text
    advance = 0.5 * size
    starts = tuple(round(x + i * advance, 2) for i in range(len(text)))
    x1 = round(x + len(text) * advance, 2)
    return Word(text, x, top, x1, top + size, size, bold or starred, starts=starts)


def side_by_side(left: str, right: str, x: float, pitch: float) -> Page:
    """Two drawings on one page, the right one from x points on, its lines `pitch` times as far."""
    a, b = page(left), page(right)
    moved = [_moved(word, x, (pitch - 1) * word.top) for word in b.words]
    return replace(a, words=(*a.words, *moved))


def _moved(word: Word, x: float, y: float) -> Word:
    starts = tuple(start + x for start in word.starts)
    x0, x1, top, bottom = word.x0 + x, word.x1 + x, word.top + y, word.bottom + y
    return replace(word, x0=x0, x1=x1, top=top, bottom=bottom, starts=starts)
