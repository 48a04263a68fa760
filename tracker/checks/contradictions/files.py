"""What a file says about itself, beside what other files of the same laboratory say."""

import re
from collections.abc import Callable, Sequence

from tracker.checks.contradictions.telling import Kind
from tracker.records.judgement import Evidence, FileMark
from tracker.records.signal import Signal

LEAST = 3
"""A laboratory's other files must be so many, and all alike, before one can be unlike them."""

UNLIKE = Kind(
    "file_unlike_its_laboratorys",
    "check by hand",
    "Shops merge, compress and stamp files; laboratories change their programs.",
)


def unlike_others(evidence: Evidence, others: Sequence[FileMark]) -> tuple[Signal, ...]:
    """In what a file is unlike all other files of its laboratory; nothing is odd by itself.

    Args:
        evidence: The certificate whose file it is.
        others: What the laboratory's other files say about themselves.
    """
    mark = evidence.mark
    if mark is None or len(others) < LEAST:
        return ()
    odd = [clause for look in _LOOKS if (clause := look(mark, others))]
    if not odd:
        return ()
    sentence = f"The file of {evidence.title} {'; it '.join(odd)}."
    return (UNLIKE.of(sentence, evidence),)


def _written_by_another(mark: FileMark, others: Sequence[FileMark]) -> str:
    named = [other for other in others if other.producer]
    programs = {_program(other) for other in named}
    if not mark.producer or len(named) < LEAST or len(programs) != 1 or _program(mark) in programs:
        return ""
    return (
        f"was written by {_program(mark)}, the {len(named)} others of its laboratory by "
        f"{programs.pop()}"
    )


def _written_again(mark: FileMark, others: Sequence[FileMark]) -> str:
    if mark.revisions < 2 or any(other.revisions != 1 for other in others):
        return ""
    times = "twice" if mark.revisions == 2 else f"{mark.revisions} times"
    return f"was written {times}, the {len(others)} others of its laboratory once each"


def _changed_later(mark: FileMark, others: Sequence[FileMark]) -> str:
    if not _was_changed(mark) or any(_was_changed(other) for other in others):
        return ""
    return (
        f"was made on {mark.created} and changed on {mark.modified}, which is so of none of the "
        f"{len(others)} others of its laboratory"
    )


def _was_changed(mark: FileMark) -> bool:
    return bool(mark.created and mark.modified and mark.created != mark.modified)


def _program(mark: FileMark) -> str:
    """The program without its version."""
    return re.sub(r"[\s\d.()]+$", "", mark.producer)


_LOOKS: tuple[Callable[[FileMark, Sequence[FileMark]], str], ...] = (
    _written_by_another,
    _written_again,
    _changed_later,
)
