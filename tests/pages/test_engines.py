"""Both engines yield the same pages of every sample."""

from pathlib import Path

import pytest

from tracker.pages import Engine, open_pages
from tracker.records.page import Page

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.pdf"))


def pages(path: Path, engine: Engine) -> list[Page]:
    """The pages of a file by one engine."""
    return list(open_pages(path, engine=engine))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_engines_agree(path: Path) -> None:
    """The same words within two points, the same rulings, the same judgement of each page."""
    for fast, slow in zip(pages(path, "pdfium"), pages(path, "pdfplumber"), strict=True):
        assert (fast.width, fast.height, fast.text_state) == (
            slow.width, slow.height, slow.text_state,
        )  # fmt: skip
        assert [word.text for word in _sorted(fast)] == [word.text for word in _sorted(slow)]
        for one, other in zip(_sorted(fast), _sorted(slow), strict=True):
            assert (one.x0, one.top, one.x1, one.bottom) == pytest.approx(
                (other.x0, other.top, other.x1, other.bottom), abs=2
            )
        assert _places(fast) == _places(slow)


def _sorted(page: Page) -> list:
    return sorted(page.words, key=lambda word: (word.text, round(word.top), word.x0))


def _places(page: Page) -> set[tuple[int, ...]]:
    return {(round(r.x0), round(r.top), round(r.x1), round(r.bottom)) for r in page.rulings}
