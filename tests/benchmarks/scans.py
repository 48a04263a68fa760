"""How long text recognition takes a page, and what is read of drawn certificates as scans.

    python -m tests.benchmarks.scans DIR
    python -m tests.benchmarks.scans --seeds 0-19

For every file of DIR that has pages which are read from their picture: seconds and processor
seconds a page, each page read once. For each seed the certificate that tests.layouts draws is made
a scan (grey, a little askew, noise, JPEG), read, and compared with what was drawn.
"""

import argparse
import io
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy
import pypdfium2
from PIL import Image

from tests.benchmarks.layouts import line_of
from tests.layouts import make
from tests.layouts.scoring import Tally, score
from tracker.errors import TrackerError
from tracker.pages import open_pages, recogniser_here
from tracker.services.parsing import as_json, parse_file

DOTS = (200, 300)  # an inch
ASKEW = 1.5  # degrees, at most
QUALITY = (60, 85)  # of JPEG
NOISE = 5.0  # of 255


@dataclass
class Spent:
    """What reading pages took.

    Attributes:
        wall, processor: Seconds.
    """

    pages: int = 0
    wall: float = 0.0
    processor: float = 0.0

    def add(self, other: "Spent") -> None:
        """Count what others took."""
        self.pages += other.pages
        self.wall += other.wall
        self.processor += other.processor

    def __str__(self) -> str:
        each = max(1, self.pages)
        wall, processor = self.wall / each, self.processor / each
        return f"{self.pages:4} pages  {wall:6.2f} s/page  {processor:6.2f} processor s/page"


def spent_on(path: Path) -> Spent:
    """What the pages of a file took that were read from their picture."""
    spent, pages = Spent(), open_pages(path)
    while True:
        wall, processor = time.perf_counter(), time.process_time()
        page = next(pages, None)
        if page is None:
            return spent
        if page.text_state == "ocr":
            now = (time.perf_counter(), time.process_time())
            spent.add(Spent(1, now[0] - wall, now[1] - processor))


def scanned(path: Path, seed: int) -> None:
    """Put pictures of a PDF's pages in its place, as a scanner gives them."""
    chance = random.Random(seed)
    dots = chance.choice(DOTS)
    with pypdfium2.PdfDocument(path) as document:
        sheets = [page.render(scale=dots / 72).to_pil().convert("L") for page in document]
    images = [_worn(sheet, chance) for sheet in sheets]
    images[0].save(path, save_all=True, append_images=images[1:], resolution=dots)


def _worn(sheet: Image.Image, chance: random.Random) -> Image.Image:
    """A page as scanned."""
    askew = sheet.rotate(chance.uniform(-ASKEW, ASKEW), Image.Resampling.BICUBIC, fillcolor="white")
    noise = numpy.random.default_rng(chance.randrange(1000)).normal(0, NOISE, askew.size[::-1])
    grey = (numpy.asarray(askew) * 0.97 + noise).clip(0, 255).astype("uint8")
    packed = io.BytesIO()
    Image.fromarray(grey).save(packed, "JPEG", quality=chance.randint(*QUALITY))
    return Image.open(packed)


def drawn(seeds: list[int]) -> Iterator[tuple[int, Tally]]:
    """What is read right of drawn certificates as scans."""
    for seed in seeds:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"{seed}.pdf"
            truth = make(seed, path)
            scanned(path, seed)
            yield seed, score(truth, as_json(parse_file(path)))


def folder(path: Path) -> None:
    """Print what each file of a folder took, and all of them."""
    total = Spent()
    for file in sorted(f for f in path.iterdir() if f.is_file()):
        try:
            spent = spent_on(file)
        except TrackerError as error:
            print(error, file=sys.stderr)
            continue
        if spent.pages:
            print(f"{file.name[:50]:50} {spent}")
            total.add(spent)
    print(f"{'all':50} {total}")


def main() -> None:
    """Print times, or what is read of drawn scans."""
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("folder", type=Path, metavar="DIR", nargs="?")
    ap.add_argument("--seeds", metavar="FIRST-LAST")
    args = ap.parse_args()
    reader = recogniser_here()
    if reader is None:
        sys.exit('no text recognition is installed: pip install ".[ocr]"')
    print(f"read by {reader.name}")
    if args.folder:
        folder(args.folder)
    if args.seeds:
        first, _, last = args.seeds.partition("-")
        total = Tally()
        for seed, tally in drawn(list(range(int(first), int(last or first) + 1))):
            total.add(tally)
            print(line_of(str(seed), tally), flush=True)
        print(line_of("all", total))


if __name__ == "__main__":
    main()
