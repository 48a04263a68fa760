"""Speed and memory of reading, beside the libraries it stands on.

    python -m tests.benchmarks.reading DIR [--rounds 3]

For every PDF of DIR whose pages all have text, in turns within this run: (a) pdfplumber's bare
extract_words, (b) pdfium's words and rulings alone, (c) the whole reading. Each counts its best
round. Then the peak memory of a process that reads a certificate of 200 pages, and of one that
reads the whole of DIR once, and twice.
"""

import argparse
import logging
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pdfplumber
import pypdfium2

from tests.layouts import make
from tracker.pages import open_pages
from tracker.services.parsing import parse_file

LONG = 200  # pages of the long certificate

# Linux counts in ru_maxrss what the process held before it became this one; VmHWM does not.
_MEMORY = """
import resource, sys
from pathlib import Path
from tracker.errors import TrackerError
from tracker.services.parsing import parse_file
for path in sys.argv[1:]:
    try:
        parse_file(Path(path))
    except TrackerError as error:
        print(error, file=sys.stderr)
status = Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else []
peak = [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
print((peak or [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss])[0] / 1024)
"""


def plumber_words(path: Path) -> None:
    """What pdfplumber needs for words alone."""
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_words()
            page.close()


def pdfium_words(path: Path) -> None:
    """What pdfium needs for words and rulings."""
    for _ in open_pages(path, engine="pdfium"):
        pass


def whole(path: Path) -> None:
    """The whole reading."""
    parse_file(path)


WAYS: dict[str, Callable[[Path], None]] = {"a": plumber_words, "b": pdfium_words, "c": whole}


def pages_with_text(path: Path) -> int:
    """How many pages; 0 where one of them is not text."""
    pages = list(open_pages(path, engine="pdfium"))
    return len(pages) if all(page.text_state in ("text", "blank") for page in pages) else 0


def seconds(paths: list[Path], rounds: int) -> dict[str, list[float]]:
    """For each way, the best time of each file; the ways take turns at every file."""
    best = {way: [float("inf")] * len(paths) for way in WAYS}
    for _ in range(rounds):
        for number, path in enumerate(paths):
            for way, read in WAYS.items():
                start = time.perf_counter()
                read(path)
                best[way][number] = min(best[way][number], time.perf_counter() - start)
    return best


def long_certificate(path: Path) -> None:
    """Drawn certificates joined until there are enough pages."""
    joined = pypdfium2.PdfDocument.new()
    seed = 0
    while len(joined) < LONG:
        part = path.with_name("part.pdf")
        make(seed, part)
        with pypdfium2.PdfDocument(part) as source:
            room = LONG - len(joined)
            joined.import_pages(source, list(range(min(len(source), room))))
        seed += 1
    joined.save(path)


def peak(paths: list[Path]) -> float:
    """Megabytes at most in a process of its own that reads the files."""
    command = [sys.executable, "-c", _MEMORY, *map(str, paths)]
    return float(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def main() -> None:
    """Print speeds, ratios and memory."""
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("folder", type=Path, metavar="DIR")
    ap.add_argument("--rounds", type=int, default=3)
    args = ap.parse_args()
    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it complains of fonts, page by page
    counts = {path: pages_with_text(path) for path in sorted(args.folder.glob("*.pdf"))}
    paths = [path for path, count in counts.items() if count]
    if not paths:
        sys.exit(f"no PDF with text in {args.folder}")
    pages = [counts[path] for path in paths]
    best = seconds(paths, args.rounds)
    print(f"{len(paths)} files, {sum(pages)} pages of text, best of {args.rounds} rounds")
    for way, read in WAYS.items():
        each = [t / n * 1000 for t, n in zip(best[way], pages, strict=True)]
        speed = sum(pages) / sum(best[way])
        print(f"{way} {read.__name__:14} {speed:8.1f} pages/s  median {median(each):7.2f} ms/page")
    total = {way: sum(times) for way, times in best.items()}
    print(f"speed c/a = {total['a'] / total['c']:.2f} (wanted: at least 5)")
    print(f"time  c/b = {total['c'] / total['b']:.2f} (wanted: at most 3)")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.pdf"
        long_certificate(path)
        print(f"peak memory, {LONG} pages: {peak([path]):.0f} MB (wanted: below 250)")
    print(f"peak memory, the folder once: {peak(paths):.0f} MB, twice: {peak(paths * 2):.0f} MB")


if __name__ == "__main__":
    main()
