"""The reader reads each sample as the file beside it says, and that file tells the truth."""

import json
from functools import cache
from typing import Any

import pytest

from samples.expected import expected
from samples.make import FOLDER, draw
from samples.stories import STORIES
from samples.truth import Story
from tests.conftest import Golden
from tracker.services.parsing import as_json, parse_file

NOT_YET = {
    "own-laboratory": "a row of words has no verdict of its own",
}
PRINTED = [
    pytest.param(
        story, marks=pytest.mark.xfail(reason=NOT_YET[story.name], strict=False), id=story.name
    )
    if story.name in NOT_YET
    else pytest.param(story, id=story.name)
    for story in STORIES
    if not story.scanned
]
FACTS = ("laboratory", "product", "client", "batch", "sample_id", "report_number", "overall")
DAYS = ("collected", "received", "tested", "reported")
SAME = ("panel", "value", "limit", "lod", "loq", "uncertainty", "status", "page")


def _named(story: Story) -> str:
    return story.name


@cache
def _kept(story: Story) -> dict[str, Any]:
    kept: dict[str, Any] = json.loads((FOLDER / f"{story.name}.json").read_text("utf-8"))
    return kept


@cache
def _true(story: Story) -> dict[str, Any]:
    return expected(story, draw(story)[1])


def _samples(reading: dict[str, Any]) -> list[dict[str, Any]]:
    """The samples of a reading; a file of one has them at the top level."""
    return reading["samples"] or [reading]


def _pairs(story: Story) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Each sample as it should be and as it is kept."""
    return list(zip(_samples(_true(story)), _samples(_kept(story)), strict=True))


def _by_name(sample: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["analyte"]: row for row in sample["results"]}


def _folded(text: str | None) -> str:
    """Without regard to capitals: some letterheads are all capitals."""
    return (text or "").casefold()


def _squeezed(text: str | None) -> str:
    return "".join((text or "").split())


@pytest.fixture(autouse=True)
def without_recognition(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures stay pictures: what an engine on this machine sees in them is no golden reading."""
    monkeypatch.setattr("tracker.pages.opening.recogniser_here", lambda: None, raising=False)


@pytest.mark.parametrize("story", STORIES, ids=_named)
def test_reader_reads_the_golden_reading(story: Story, golden: Golden) -> None:
    """What is read today is what was read, looked at and kept."""
    parsed = parse_file(FOLDER / f"{story.name}.pdf")

    golden(as_json(parsed), FOLDER / f"{story.name}.json")


@pytest.mark.parametrize("story", PRINTED)
def test_facts_are_true(story: Story) -> None:
    """The head of a sample is read as it was drawn, and nothing is read that is not there."""
    for true, kept in _pairs(story):
        facts = {name: fact["value"] for name, fact in kept["certificate"].items()}

        wanted = {name: _folded(true["certificate"].get(name)) for name in (*FACTS, *DAYS)}
        assert {name: _folded(facts.get(name)) for name in wanted} == wanted


@pytest.mark.parametrize("story", PRINTED)
def test_accreditation_is_true(story: Story) -> None:
    """The laboratory's claim to be accredited is quoted whole, and none is made up for it."""
    for true, kept in _pairs(story):
        claim = true["certificate"].get("accreditation")

        found = kept["certificate"].get("accreditation")
        assert (claim in found["value"]) if claim else found is None


@pytest.mark.parametrize("story", PRINTED)
def test_rows_are_true(story: Story) -> None:
    """Every row is found with its numbers, its verdict and its page; none is invented."""
    for true, kept in _pairs(story):
        found, wanted = _by_name(kept), _by_name(true)

        assert sorted(found) == sorted(wanted)
        assert len(kept["results"]) == len(found)
        for name, row in wanted.items():
            assert {k: found[name][k] for k in SAME} == {k: row[k] for k in SAME}, name
            assert _squeezed(found[name]["result"]) == _squeezed(row["result"]), name


@pytest.mark.parametrize("story", PRINTED)
def test_units_are_true(story: Story) -> None:
    """A quantity has the unit that is printed for it, wherever that stands."""
    for true, kept in _pairs(story):
        units = {name: row["unit"] for name, row in _by_name(kept).items()}

        wanted = {name: row["unit"] for name, row in _by_name(true).items() if row["unit"]}
        assert {name: units.get(name) for name in wanted} == wanted


@pytest.mark.parametrize("story", PRINTED)
def test_further_columns_are_true(story: Story) -> None:
    """mg/g and mg/serving beside % are kept as further results of the same row."""
    for true, kept in _pairs(story):
        further = {name: row["alt"] for name, row in _by_name(kept).items()}

        assert further == {name: row["alt"] for name, row in _by_name(true).items()}


@pytest.mark.parametrize("story", PRINTED)
def test_boxes_are_true(story: Story) -> None:
    """The rectangle of a result lies where the result was drawn, within three points."""
    for true, kept in _pairs(story):
        boxes = {name: row["box"] for name, row in _by_name(kept).items()}

        for name, row in _by_name(true).items():
            assert boxes[name] == pytest.approx(row["box"], abs=3), name


def test_scan_is_named_as_unread() -> None:
    """A picture without characters gives no rows, and its page is not called read."""
    (scan,) = (story for story in STORIES if story.scanned)

    kept = _kept(scan)
    assert kept["text_state"] == ["scan"]
    assert kept["results"] == []
