"""Where in a file another sample begins."""

from collections.abc import Sequence
from typing import NamedTuple

from tracker.reading.head import shapes
from tracker.reading.head.finding import Finding
from tracker.reading.head.findings import findings_in
from tracker.reading.head.sheet import Sheet
from tracker.records.page import Page

_HEAD = 0.5  # of a page's height: the codes of quality-control tables stand below
_FACTS = ("sample_id", "report_number")


class _Label(NamedTuple):
    """A label of codes; the least of those that two pages share is compared."""

    fact: int
    rank: int
    text: str


def sample_starts(pages: Sequence[Page]) -> tuple[int, ...]:
    """The numbers of the pages at which another sample than that of the page before begins."""
    starts = starts_of([list(findings_in(Sheet(page))) for page in pages])
    return tuple(pages[start].number for start in starts)


def starts_of(findings: Sequence[Sequence[Finding]]) -> tuple[int, ...]:
    """The same as indices of the findings of all pages.

    A page begins a sample when its head repeats a label of the sample's first page, of the sample's
    code or else the report's, with other codes. Labels that come new on a later page say nothing.
    """
    starts: list[int] = []
    first: dict[_Label, set[str]] = {}
    for index, found in enumerate(findings):
        here = _codes(found)
        shared = sorted(first.keys() & here.keys())
        if shared and first[shared[0]].isdisjoint(here[shared[0]]):
            starts.append(index)
            first = here
        first = first or here
    return tuple(starts)


def _codes(findings: Sequence[Finding]) -> dict[_Label, set[str]]:
    """The codes in a page's head, by label."""
    codes: dict[_Label, set[str]] = {}
    for finding in findings:
        if finding.fact in _FACTS and _in_head(finding):
            text = shapes.squash(finding.label)
            label = _Label(_FACTS.index(finding.fact), finding.rank, text)
            codes.setdefault(label, set()).add(shapes.squash(finding.cell.text))
    return codes


def _in_head(finding: Finding) -> bool:
    return finding.pieces[0].middle < _HEAD * finding.sheet.page.height
