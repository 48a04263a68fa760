"""The files in samples/ are what make.py draws, and complete."""

import tomllib
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest

from samples.make import FOLDER, draw
from samples.stories import STORIES
from samples.truth import Story

LARGEST = 300_000
PRINTED = [story for story in STORIES if not story.scanned]


def _words(content: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]


def _named(story: Story) -> str:
    return story.name


def test_samples_are_those_of_the_stories() -> None:
    """Every PDF in the folder has a story, and every story its PDF."""
    files = {path.stem for path in FOLDER.glob("*.pdf")}

    assert files == {story.name for story in STORIES}


@pytest.mark.parametrize("story", PRINTED, ids=_named)
def test_file_prints_its_story(story: Story) -> None:
    """Drawing a sample anew prints the words that the file in the folder prints."""
    kept = (FOLDER / f"{story.name}.pdf").read_bytes()

    content, _ = draw(story)

    assert _words(content) == _words(kept)


@pytest.mark.parametrize("story", PRINTED, ids=_named)
def test_every_page_says_sample(story: Story) -> None:
    """No page can be taken for a real certificate."""
    pages = _words((FOLDER / f"{story.name}.pdf").read_bytes())

    assert all("SAMPLE" in page for page in pages)


@pytest.mark.parametrize("story", STORIES, ids=_named)
def test_file_is_small(story: Story) -> None:
    """Samples travel in the wheel, so each stays below 300 kB."""
    assert (FOLDER / f"{story.name}.pdf").stat().st_size < LARGEST


def test_every_result_is_drawn_once() -> None:
    """The pen notes a place for each row of a story, and no other."""
    for story in STORIES:
        _, marks = draw(story)

        rows = [r for c in story.certificates for panel in c.panels for r in panel.rows]
        assert Counter(id(mark.row) for mark in marks if mark.row in rows) == Counter(map(id, rows))


def test_layouts_are_many() -> None:
    """The samples come in at least eight really different layouts."""
    assert len({story.layout for story in STORIES}) >= 8


def test_readme_tells_of_each_sample() -> None:
    """samples/README.md has a line for every sample."""
    text = (FOLDER / "README.md").read_text("utf-8")

    assert [s.name for s in STORIES if f"`{s.name}.pdf`" not in text] == []


def test_demo_names_samples_only() -> None:
    """Every certificate of demo.toml is a file, and every sample belongs to a batch."""
    demo = tomllib.loads(Path(FOLDER / "demo.toml").read_text("utf-8"))

    batches = [b for v in demo["vendor"] for p in v["product"] for b in p["batches"]]
    named = {name for batch in batches for name in batch["certificates"]}
    assert named == {f"{story.name}.pdf" for story in STORIES}
