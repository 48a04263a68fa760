"""What rapidocr gives back becomes lines; here a stand-in answers for its models."""

from types import SimpleNamespace
from typing import Any

import pytest
from PIL import Image

from tracker.pages import rapid

pytest.importorskip("numpy")


class Engine:
    """A stand-in that sees one line, and keeps what it is given."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.given: list[Any] = []

    def __call__(self, pixels: Any, **_: bool) -> SimpleNamespace:
        """The line with a box for each character."""
        self.given.append(pixels)
        box = [(10, 20), (110, 20), (110, 40), (10, 40)]
        shown = self.text.replace(" ", "")
        letters = [
            (c, 0.9, [(10 + 5 * i, 20), (15 + 5 * i, 20), (15 + 5 * i, 40), (10 + 5 * i, 40)])
            for i, c in enumerate(shown)
        ]
        return SimpleNamespace(boxes=[box], txts=[self.text], word_results=[letters])

    def recognize_txt(self, crops: list[Any]) -> SimpleNamespace:
        """The same text for each piece."""
        return SimpleNamespace(txts=[self.text for _ in crops])


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Engine:
    """The stand-in in the place of rapidocr."""
    stand_in = Engine("△9-THC：0,5 ％")
    monkeypatch.setattr(rapid, "_engine", lambda: stand_in)
    return stand_in


def test_signs_of_chinese_type_are_those_of_this(engine: Engine) -> None:
    """A wide colon or percent sign, and a triangle for a delta, are what is printed here."""
    (line,) = rapid.Rapid().lines(Image.new("RGB", (200, 60), "white"))

    assert line.text == "Δ9-THC:0,5 %"
    assert "".join(seen.text for seen in line.seen) == "Δ9-THC:0,5%"
    assert rapid.Rapid().again(Image.new("RGB", (200, 60), "white"), [line]) == ["Δ9-THC:0,5 %"]
    assert line.seen[0].certainty == 0.9


def test_the_page_is_handed_over_in_one_piece(engine: Engine) -> None:
    """Pixels of a view into others would be copied as a whole for every line."""
    rapid.Rapid().lines(Image.new("RGB", (200, 60), "white"))

    assert engine.given[0].flags["C_CONTIGUOUS"]
