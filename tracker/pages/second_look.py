"""What a second look at a line tells of the characters that the first saw."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from tracker.pages.recognised import Line

_CERTAIN = 0.99  # beyond, a second look read none of 800 lines with numbers otherwise
_LIKELY = 0.9  # certainty up to which a figure may be a sign
_BLURRED = "%‰"
"""Signs that look like a figure where the picture is coarse; no figure looks like them."""

Change = tuple[int, int, str]
"""From which to which of its characters a line is read otherwise, and what is read there."""


def is_unsure(line: Line) -> bool:
    """Whether a line has a number in it and a character that may be another."""
    counted = any(map(str.isdecimal, line.text))
    return counted and any(seen.certainty <= _CERTAIN for seen in line.seen)


def settled(line: Line, other: str) -> Line:
    """The line with the signs that the second look saw where the first was unsure of a figure."""
    seen = list(line.seen)
    for start, end, text in _changes(line, other):
        unsure = end - start == 1 and seen[start].certainty <= _LIKELY
        if unsure and text in _BLURRED and text and seen[start].text.isalnum():
            seen[start] = replace(seen[start], text=text)
    if seen == list(line.seen):
        return line
    letters = iter(seen)
    text = "".join(" " if letter == " " else next(letters).text for letter in line.text)
    return replace(line, text=text, seen=tuple(seen))


def changed(line: Line, other: str) -> set[int]:
    """The offsets of characters at or before which the second look differs from the first."""
    return {at for start, end, _ in _changes(line, other) for at in (start, max(start, end - 1))}


def _changes(line: Line, other: str) -> Iterator[Change]:
    """Where the looks differ, blanks aside."""
    text, other = "".join(seen.text for seen in line.seen), other.replace(" ", "")
    matcher = SequenceMatcher(None, text, other, autojunk=False)
    for kind, start, end, there, until in matcher.get_opcodes():
        if kind != "equal":
            yield (start, end, other[there:until])
