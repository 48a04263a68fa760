"""What a PDF says about itself: the program that wrote it, how often, on which days."""

import datetime as dt
import mmap
import re
from pathlib import Path

from tracker.errors import FileError
from tracker.pages import pdfium
from tracker.pages.file_kind import kind_of
from tracker.records.judgement import FileMark

_DAY = re.compile(r"^D:(\d{4})(\d{2})?(\d{2})?")
_END = b"%%EOF"
_LINEARIZED = b"/Linearized"  # written once, in two parts, each with its own end
_HEAD = 2048  # bytes at the beginning, in which a file says that it is linearized


def file_mark(path: Path, password: str | None = None) -> FileMark | None:
    """What a PDF says about itself; None for a picture, or a PDF that says nothing."""
    if kind_of(path) == "picture":
        return None
    try:
        with pdfium.document_of(path, password, max_pages=10_000) as document:
            said = document.get_metadata_dict()
    except FileError:
        return None
    mark = FileMark(
        producer=" ".join((said.get("Producer") or said.get("Creator") or "").split()),
        revisions=_revisions(path),
        created=_day(said.get("CreationDate")),
        modified=_day(said.get("ModDate")),
    )
    return None if mark == FileMark() else mark


def _revisions(path: Path) -> int:
    """How often the file was written: its ends, of which one written in two parts has two."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        ends = sum(1 for _ in re.finditer(_END, data))
        parts = 2 if _LINEARIZED in data[:_HEAD] else 1
    return max(1, ends - parts + 1)


def _day(text: str | None) -> dt.date | None:
    """The day of "D:20260305120000+01'00'"; None where it is none."""
    found = _DAY.match(text or "")
    if not found:
        return None
    try:
        return dt.date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None
