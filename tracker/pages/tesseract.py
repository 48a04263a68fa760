"""Text recognition by the tesseract on the machine, if there is one."""

import csv
import io
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import groupby

from PIL.Image import Image

from tracker.pages.recognised import Line, Seen

_PROGRAM = "tesseract"
_WORD = "5"  # the level of a row that tells a word
_PLACE = ("page_num", "block_num", "par_num", "line_num")


def is_there() -> bool:
    """Whether tesseract can be run, and numpy, with which its pictures are looked at."""
    return shutil.which(_PROGRAM) is not None and find_spec("numpy") is not None


class Tesseract:
    """tesseract as a Recogniser."""

    name = "tesseract"
    dots = (300, 400)
    looseness = 0.85  # from the highest ink to the lowest

    def lines(self, image: Image) -> list[Line]:
        """The lines of text in a picture."""
        rows = list(_rows(image))
        by_line = groupby(rows, key=lambda row: [row[part] for part in _PLACE])
        return [_line(list(words)) for _, words in by_line]

    def again(self, image: Image, lines: list[Line]) -> list[str]:
        """The text of lines that stand in another picture of the same page, recognised anew."""
        seen = [letter for line in self.lines(image) for letter in _with_level(line)]
        return [
            "".join(letter.text for letter, level in seen if _is_within(letter, level, line))
            for line in lines
        ]


def _rows(image: Image) -> Iterator[dict[str, str]]:
    """What tesseract tells of each word."""
    picture = io.BytesIO()
    image.save(picture, "PNG")
    command = [_PROGRAM, "stdin", "stdout", "--psm", "11", "tsv"]
    done = subprocess.run(command, input=picture.getvalue(), capture_output=True, check=True)
    table = io.StringIO(done.stdout.decode())
    for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["level"] == _WORD and (row["text"] or "").strip():
            yield row


def _line(rows: list[dict[str, str]]) -> Line:
    """A line from its words."""
    seen = tuple(letter for row in rows for letter in _letters(row))
    tops = [float(row["top"]) for row in rows]
    feet = [float(row["top"]) + float(row["height"]) for row in rows]
    text = " ".join(row["text"].strip() for row in rows)
    return Line(text, seen, seen[0].x0, min(tops), seen[-1].x1, max(feet))


def _letters(row: dict[str, str]) -> Iterator[Seen]:
    """The characters of a word, spread evenly over it."""
    text, left = row["text"].strip(), float(row["left"])
    step = float(row["width"]) / len(text)
    for index, letter in enumerate(text):
        x0 = left + step * index
        yield Seen(letter, x0, x0 + step, max(0.0, float(row["conf"])) / 100)


def _with_level(line: Line) -> Iterator[tuple[Seen, float]]:
    """The characters of a line, each with the height of its middle."""
    for letter in line.seen:
        yield (letter, (line.top + line.bottom) / 2)


def _is_within(letter: Seen, level: float, line: Line) -> bool:
    """Whether the middle of a character lies in a line's rectangle."""
    return line.x0 <= (letter.x0 + letter.x1) / 2 <= line.x1 and line.top <= level <= line.bottom
