"""What a PDF says about itself: the program that wrote it, how often, on which days."""

import datetime as dt
import mmap
import re
from pathlib import Path

from pypdfium2 import PdfDocument

from tracker.records.judgement import FileMark

_DAY = re.compile(r"^D:(\d{4})(\d{2})?(\d{2})?")
_END = b"%%EOF"
_LINEARIZED = b"/Linearized"  # written once, in two parts, each with its own end
_HEAD = 2048  # bytes at the beginning, in which a file says that it is linearized


def mark_of(document: PdfDocument, path: Path) -> FileMark | None:
    """What a PDF says about itself; None if that is nothing."""
    said = document.get_metadata_value
    mark = FileMark(
        producer=" ".join((said("Producer") or said("Creator")).split()),
        revisions=_revisions(path),
        created=_day(said("CreationDate")),
        modified=_day(said("ModDate")),
    )
    return None if mark == FileMark() else mark


def _revisions(path: Path) -> int:
    """How often the file was written: its ends, of which one written in two parts has two."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        ends = sum(1 for _ in re.finditer(_END, data))
        parts = 2 if _LINEARIZED in data[:_HEAD] else 1
    return max(1, ends - parts + 1)


def _day(text: str) -> dt.date | None:
    """The day of "D:20260305120000+01'00'"; None where it is none."""
    found = _DAY.match(text)
    if not found:
        return None
    try:
        return dt.date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None
