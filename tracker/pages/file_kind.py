"""What a file is by its first and last bytes, whatever it is called."""

import re
from pathlib import Path
from typing import Literal

from tracker.errors import (
    BrokenFileError,
    EmptyFileError,
    FileError,
    NotACertificateFileError,
)

_HEAD = 1024  # bytes within which a PDF names itself
_TAIL = 4096  # bytes within which it says where its contents are listed
_END = re.compile(rb"startxref\s+[1-9][0-9]*")
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"MM\x00*")
_OTHERS = (
    (b"PK\x03\x04", "a ZIP archive or an Office document", "Export it as a PDF, or unpack it."),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "Export it as a PDF."),
    (b"{\\rtf", "a text document", "Export it as a PDF."),
    (b"\x1f\x8b", "a compressed file", "Unpack it."),
)
_WEB_PAGE = re.compile(rb"\s*<(!doctype html|html|\?xml|head|body)", re.IGNORECASE)


def kind_of(path: Path) -> Literal["pdf", "picture"]:
    """Whether a file is a PDF or a picture.

    Raises:
        FileError: It cannot be read, is empty, is neither of the two, or is cut off.
    """
    head, tail = _ends(path)
    if not head:
        raise EmptyFileError(f"{path} is empty.", "Download it again, or ask for it again.")
    if b"%PDF-" in head:
        if not _END.search(tail):
            raise BrokenFileError(f"{path} is cut off: the end of the PDF is missing.", _AGAIN)
        return "pdf"
    if head.startswith(_PICTURES) or (head[:4], head[8:12]) == (b"RIFF", b"WEBP"):
        return "picture"
    found, hint = _other(head)
    raise NotACertificateFileError(f"{path} is not a PDF or a picture: it is {found}.", hint)


_AGAIN = "Download it again, or ask for it again."


def _ends(path: Path) -> tuple[bytes, bytes]:
    """The first and the last bytes of a file."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
            file.seek(0, 2)
            file.seek(max(0, file.tell() - _TAIL))
            return (head, file.read())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        hint = "Check the path, and that you may read the file."
        raise FileError(f"{path} cannot be read: {reason}.", hint) from error


def _other(head: bytes) -> tuple[str, str]:
    """What a file is that is no certificate, and what to do with it."""
    if _WEB_PAGE.match(head):
        return ("a web page", "Open the address in a browser and save the PDF that it shows.")
    if head[4:8] == b"ftyp":
        return ("a photograph or film as telephones keep them", "Save the photograph as a JPG.")
    for start, name, hint in _OTHERS:
        if head.startswith(start):
            return (name, hint)
    return ("something else", "Name a PDF, JPG, PNG, WebP or TIFF.")
