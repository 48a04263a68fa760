"""Recognised words of a typewriter's face are read together a blank apart."""

import pytest

from tracker.reading.lines import lines_of
from tracker.records.page import Page, Word

PITCH = 6.0  # points, the room of a letter in a font of 10


def typed(text: str, top: float = 50.0) -> list[Word]:
    """The words of a typed line, each as wide as its ink."""
    words, at = [], 0
    for part in text.split(" "):
        if part:
            x0 = 20 + PITCH * at + 0.6
            x1 = x0 + PITCH * len(part) - (3.0 if part[-1] in ",." else 1.2)
            words.append(Word(part, x0, top, x1, top + 8, 8.0, certainty=0.99))
        at += len(part) + 1
    return words


def pieces(*lines: str, others: tuple[Word, ...] = ()) -> list[list[str]]:
    """What is read together on a recognised page of such lines."""
    words = [word for i, line in enumerate(lines) for word in typed(line, 50.0 + 12 * i)]
    page = Page(1, 612, 792, (*words, *others), text_state="ocr")
    return [[piece.text for piece in line.pieces] for line in lines_of(page)]


BLOCK = ("WILLOW ROOT COMPANY", "ATTN MARGERY TATUM", "CEDARTON NEBRASKA")


@pytest.mark.parametrize("text", ["NMT 10.0 ppm", "Kratom Powder", "Jun 27, 2024", "PO BOX 318"])
def test_a_blank_as_wide_as_a_letter_parts_no_cell(text: str) -> None:
    """Words one blank apart are one, however wide the face makes the blank."""
    assert pieces(*BLOCK, text) == [[line] for line in (*BLOCK, text)]


def test_two_blanks_part_cells() -> None:
    """Columns of a typed table are at least two blanks apart."""
    *_, row = pieces(*BLOCK, "Lead  0.12  mg/kg")

    assert row == ["Lead", "0.12", "mg/kg"]


@pytest.mark.parametrize("text", ["0.012 0.055", "100 2000", "✓ Pass"])
def test_numbers_and_signs_are_not_joined(text: str) -> None:
    """Two numbers stay two: figures are as wide as each other in other faces too."""
    *_, row = pieces(*BLOCK[1:], text)

    assert row == text.split()


def test_two_words_alone_make_no_face() -> None:
    """Words of any face may be as wide as their letters are many: several must agree."""
    assert pieces("Limit Value") == [["Limit", "Value"]]
