"""Draw the samples: `python -m samples.make [FOLDER]`.

The stories say what is true (`stories`), the layouts how it is drawn (`layouts`). The same stories
give the same bytes with the same version of reportlab; nothing is fetched, nothing is dated today.
"""

import io
import sys
from importlib import import_module
from pathlib import Path

from .pen import Mark, Pen
from .scan import scanned
from .stories import STORIES
from .truth import Story

FOLDER = Path(__file__).parent


def draw(story: Story) -> tuple[bytes, list[Mark]]:
    """The PDF of a story, and where its results are printed."""
    pages = _drawn(story, pages=1)[0].page  # the first time only to count the pages
    pen, content = _drawn(story, pages)
    return (scanned(content) if story.scanned else content), pen.marks


def _drawn(story: Story, pages: int) -> tuple[Pen, bytes]:
    layout = import_module(f".layouts.{story.layout}", __package__)
    target = io.BytesIO()
    pen = Pen(target, *layout.PAGE, pages, lambda pen: layout.foot(pen, story.certificates[0]))
    layout.draw(pen, story.certificates)
    pen.done()
    return pen, target.getvalue()


def main(folder: Path) -> None:
    """Write every sample into the folder."""
    for story in STORIES:
        content, _ = draw(story)
        (folder / f"{story.name}.pdf").write_bytes(content)
        print(f"{story.name}.pdf  {len(content):,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
