"""What tells one of several samples from the others: "A-101", "Batch A-101", "2026-01-05"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.reading.cells import is_value
from tracker.reading.head import dates, shapes
from tracker.reading.lines import Piece, by_height, cell_of
from tracker.records.page import Word
from tracker.records.reading import Cell
from tracker.vocabulary import analytes, columns, labels, letterhead, loader, units

_FACTS = ("batch", "sample_id", "product")
_LONGEST = 24
_FEW = 3  # words
_BARE = 2  # letters or digits that name a sample only behind their label: "Sample A"


@dataclass(frozen=True, slots=True)
class SampleName:
    """What is printed of one of several samples.

    Attributes:
        fact: What it is: "batch", "sample_id" or "product"; "sample_id" where no label says it.
        cell: Its text and place.
        form: What names of samples of one table have in common: their label and kinds of signs.
        more: What else is printed of the same sample: its batch under its number.
    """

    fact: str
    cell: Cell
    form: str
    more: tuple["SampleName", ...] = ()

    @property
    def key(self) -> str:
        """What two prints of one name have in common."""
        return shapes.squash(self.cell.text)

    @property
    def all(self) -> tuple["SampleName", ...]:
        """All that is printed of it."""
        return (self, *self.more)


def name_over(printed: Sequence[Word], before: Sequence[Piece], page: int) -> SampleName | None:
    """The sample that words over a column name, line by line, if each line does.

    Args:
        printed: The words.
        before: Pieces of the head; one left on a line's height is its label.
        page: Number of their page.
    """
    names = []
    for line in by_height(printed):
        label = _label_before(line[0], before)
        coded = name_in(line, page)
        name = replace(coded, fact=label or coded.fact) if coded else _called(line, label, page)
        if name is None:
            return name_in(printed, page)
        names.append(name)
    return replace(names[0], more=tuple(names[1:])) if names else None


def _label_before(word: Word, pieces: Sequence[Piece]) -> str:
    level = (p for p in pieces if p.x1 < word.x0 and p.top < word.bottom and word.top < p.bottom)
    return next(filter(None, (label_of(p.text) for p in level)), "")


def name_in(printed: Sequence[Word], page: int) -> SampleName | None:
    """The sample that words on one line name: "A-101", "Batch A-101", "Sample 2"."""
    found = _named(tuple([w.text for w in printed]))
    if found is None:
        return None
    label, rest, first, end = found
    whole = bool(label) and (len(rest) <= _BARE or rest.isdigit())
    cell = cell_of(printed[0 if whole else first : end], page)
    text = cell.text if whole else rest
    return SampleName(label or "sample_id", Cell(text, cell.place), label + _form(rest))


@loader.remembered(16384)
def _named(printed: tuple[str, ...]) -> tuple[str, str, int, int] | None:
    """The label and the name that words have, and where the name begins and ends among them."""
    text = " ".join(printed)
    if len(text) > 2 * _LONGEST or letterhead.has("repeated", text):
        return None
    label = label_of(text)
    first = _words_of_label(text) if label else _words_of_role(printed)
    end = _before_unit(printed, first)
    rest = " ".join(printed[first:end]).strip(":()[] ")
    return (label, rest, first, end) if _names(rest, labelled=bool(label)) else None


def _called(printed: Sequence[Word], label: str, page: int) -> SampleName | None:
    """What words of any kind call a sample behind the label of their line: "Sample" "Red Vein"."""
    cell = cell_of(printed, page)
    if not label or len(cell.text) > _LONGEST or columns.heading(cell.text).roles:
        return None
    fact = "product" if label == "sample_id" else label  # a number has digits
    return None if is_value(cell.text) else SampleName(fact, cell, label)


@loader.remembered(16384)
def label_of(text: str) -> str:
    """The fact that a text begins with the label of, "" unless it is one that samples have."""
    tokens = labels.tokens(text)
    found = labels.find(tokens, 0) if tokens else None
    facts = {m.fact for m in found[1]} if found else set()
    return next((fact for fact in _FACTS if fact in facts), "")


def same_form(names: Sequence[SampleName]) -> bool:
    """Whether names are of several samples: alike in form, and no two the same."""
    return (
        len(names) > 1
        and len({n.form for n in names}) == 1
        and len({n.key for n in names}) == len(names)
    )


def _words_of_label(text: str) -> int:
    """How many words the label has that a text begins with."""
    tokens = labels.tokens(text)
    found = labels.find(tokens, 0)
    return len(text[: tokens[found[0] - 1].end].split()) if found else 0


def _words_of_role(printed: Sequence[str]) -> int:
    """How many words say that a column holds results: one of "Result A-101"."""
    lengths = range(min(_FEW, len(printed) - 1), 0, -1)
    heads = ((n, columns.heading(" ".join(printed[:n]))) for n in lengths)
    return next((n for n, h in heads if h.whole and set(h.roles) == {"result"}), 0)


def _before_unit(printed: Sequence[str], first: int) -> int:
    """Where the unit begins that words from one on end with, behind one at least."""
    ends = range(first + 1, len(printed))
    units_ = (n for n in ends if units.find(" ".join(printed[n:]).strip("()[] ")) is not None)
    return next(units_, len(printed))


def _names(rest: str, *, labelled: bool) -> bool:
    """Whether a text, behind a label or alone, can be what a sample is called."""
    if not rest or len(rest) > _LONGEST or len(rest.split()) > _FEW:
        return False
    if columns.heading(rest).roles or analytes.find(rest) or units.find(rest):
        return False
    if labelled:
        return any(map(str.isdigit, rest)) or len(rest) <= _BARE
    if _is_date(rest):
        return True
    mixed = any(map(str.isalpha, rest)) and shapes.is_code(rest)
    return mixed and not is_value(rest) and units.spot(rest) is None


def _is_date(text: str) -> bool:
    found = dates.dates_in(text)
    return len(found) == 1 and found[0].end - found[0].start == len(text)


def _form(text: str) -> str:
    """The kinds of signs in a name, runs of one kind as one."""
    if _is_date(text):
        return "date"
    return re.sub(r"\d+", "9", re.sub(r"[^\W\d_]+", "a", text))
