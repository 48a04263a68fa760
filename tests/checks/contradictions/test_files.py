"""What a file says about itself means something only beside others of the same laboratory."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.checks.cases import evidence
from tracker.checks.contradictions import unlike_others
from tracker.records.judgement import FileMark

MADE, LATER = dt.date(2026, 3, 5), dt.date(2026, 3, 9)
PLAIN = FileMark("Cairo 1.16", 1, MADE, MADE)
STAMPED = replace(PLAIN, modified=LATER)

ODD = [
    (
        replace(PLAIN, producer="Picture Shop 25.0"),
        "was written by Picture Shop, the 3 others of its laboratory by Cairo.",
    ),
    (
        replace(PLAIN, revisions=2),
        "was written twice, the 3 others of its laboratory once each.",
    ),
    (
        STAMPED,
        "was made on 2026-03-05 and changed on 2026-03-09, which is so of none of the 3 others "
        "of its laboratory.",
    ),
]


@pytest.mark.parametrize(("mark", "said"), ODD)
def test_a_file_unlike_all_others(mark: FileMark, said: str) -> None:
    """Program, revisions and days are told, to be checked by hand, where all others agree."""
    (signal,) = unlike_others(replace(evidence(), mark=mark), [PLAIN] * 3)

    assert signal.sentence == f"The file of certificate 3 {said}"
    assert (signal.weight, bool(signal.innocent)) == ("check by hand", True)


HONEST = [
    ("alone", replace(PLAIN, producer="Picture Shop 25.0", revisions=3), []),
    ("beside two", replace(PLAIN, producer="Picture Shop 25.0"), [PLAIN] * 2),
    ("another version", replace(PLAIN, producer="Cairo 1.18"), [PLAIN] * 3),
    ("others differ, too", FileMark("X"), [PLAIN, PLAIN, replace(PLAIN, producer="Y")]),
    ("others are rewritten, too", replace(PLAIN, revisions=2), [replace(PLAIN, revisions=4)] * 3),
    (
        "others are stamped, too",
        STAMPED,
        [replace(PLAIN, modified=LATER)] * 3,
    ),
    ("it says nothing", None, [PLAIN] * 3),
]


@pytest.mark.parametrize(("what", "mark", "others"), HONEST, ids=[row[0] for row in HONEST])
def test_an_honest_file(what: str, mark: FileMark | None, others: list[FileMark]) -> None:
    """A file alone, or like some others of its laboratory, is nothing to tell."""
    assert unlike_others(replace(evidence(), mark=mark), others) == ()
