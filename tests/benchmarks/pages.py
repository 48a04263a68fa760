"""How far the two engines agree, and how fast the fast one is.

    python -m tests.benchmarks.pages DIR [--rounds 3]

For every PDF of DIR: the share of words that both engines give with the same text within two
points, of each file and pooled over all pages that are text to either; the same of rulings.
Then, in turns within this run, the time of pdfplumber's bare extract_words and of the pages
through pdfium; each counts its best round.
"""

import argparse
import logging
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.reading import plumber_words
from tracker.errors import TrackerError
from tracker.pages import open_pages
from tracker.records.page import Page

NEAR = 2.0  # points

Spot = tuple[str, float, float]
"""A text, and the middle of its left edge; of a ruling its direction and its middle."""


@dataclass
class Share:
    """Of two lists of things, how many are in both, and how many are where the other has any."""

    both: int = 0
    either: int = 0
    placed: int = 0

    def add(self, ones: list[Spot], others: list[Spot]) -> None:
        """Count two lists."""
        self.both += 2 * paired(ones, others)
        self.either += len(ones) + len(others)
        self.placed += placed(ones, others) + placed(others, ones)

    def __str__(self) -> str:
        return f"{self.both / self.either:7.2%}" if self.either else "      -"


def paired(ones: Iterable[Spot], others: Iterable[Spot]) -> int:
    """How many of one list have a twin in the other, each at most once."""
    by_text: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for text, x, y in others:
        by_text[text].append((x, y))
    found = 0
    for text, x, y in ones:
        spots = by_text[text]
        twin = next((s for s in spots if abs(s[0] - x) <= NEAR and abs(s[1] - y) <= NEAR), None)
        if twin:
            spots.remove(twin)
            found += 1
    return found


def placed(ones: Iterable[Spot], others: list[Spot]) -> int:
    """How many of one list have something of the other at their place, as often as may be."""
    return sum(
        any(text == t and abs(x - a) <= NEAR and abs(y - b) <= NEAR for t, a, b in others)
        for text, x, y in ones
    )


def words(page: Page) -> list[Spot]:
    """The words of a page."""
    return [(word.text, word.x0, (word.top + word.bottom) / 2) for word in page.words]


def rulings(page: Page) -> list[Spot]:
    """The rulings of a page."""
    return [
        ("level" if r.top == r.bottom else "upright", (r.x0 + r.x1) / 2, (r.top + r.bottom) / 2)
        for r in page.rulings
    ]


def agreement(path: Path, all_words: Share, all_rulings: Share) -> None:
    """Print how far the engines agree on a file, and add it to the pools."""
    file_words, file_rulings = Share(), Share()
    states = []
    pairs = zip(
        open_pages(path, engine="pdfium"), open_pages(path, engine="pdfplumber"), strict=True
    )
    for fast, slow in pairs:
        states.append(fast.text_state)
        if "text" in (fast.text_state, slow.text_state):
            for share in (file_words, all_words):
                share.add(words(fast), words(slow))
            for share in (file_rulings, all_rulings):
                share.add(rulings(fast), rulings(slow))
    unread = [state for state in states if state not in ("text", "blank")]
    print(f"{path.name[:50]:50} words {file_words} rulings {file_rulings} {' '.join(unread)}")


def best(task: Callable[[Path], object], path: Path) -> float:
    """Seconds that a task takes on a file."""
    start = time.process_time()
    task(path)
    return time.process_time() - start


def speed(paths: list[Path], rounds: int) -> float:
    """How many times as fast as pdfplumber's bare words the pages are."""
    slow = {path: float("inf") for path in paths}
    fast = dict(slow)
    for _ in range(rounds):
        for path in paths:
            slow[path] = min(slow[path], best(plumber_words, path))
            fast[path] = min(
                fast[path], best(lambda path: list(open_pages(path, engine="pdfium")), path)
            )
    return sum(slow.values()) / sum(fast.values())


def main() -> None:
    """Print agreement and speed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    all_words, all_rulings, readable = Share(), Share(), []
    for path in sorted(args.folder.glob("*.pdf")):
        try:
            agreement(path, all_words, all_rulings)
            readable.append(path)
        except TrackerError as error:
            print(error, file=sys.stderr)
    print(f"{'pooled':50} words {all_words} rulings {all_rulings} (wanted: words at least 98 %)")
    print(
        f"of the rulings {all_rulings.placed / all_rulings.either:.2%} are where the other engine "
        "has one too: the rest of the difference is lines that one of them gives twice"
    )
    print(f"pages through pdfium: {speed(readable, args.rounds):.1f} times as fast as bare words")


if __name__ == "__main__":
    main()
