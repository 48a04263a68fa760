"""Where a page leads: its links."""

import ctypes
from typing import Any

from pypdfium2 import raw

from tracker.pages.frame import Frame
from tracker.records.page import Code

_LONGEST = 4096  # bytes of an address


def links_of(page: Any, frame: Frame) -> tuple[Code, ...]:
    """The web addresses that a page of pdfium's links to, and where."""
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    codes = []
    while raw.FPDFLink_Enumerate(page.raw, ctypes.byref(position), ctypes.byref(link)):
        box = raw.FS_RECTF()
        address = _address(page.pdf.raw, link)
        if address and raw.FPDFLink_GetAnnotRect(link, ctypes.byref(box)):
            sides = frame.matrix.box(box.left, box.bottom, box.right, box.top)
            codes.append(Code("link", address, *(round(side, 2) for side in sides)))
    return tuple(codes)


def _address(document: Any, link: Any) -> str:
    """The web address that a link leads to; "" if it leads elsewhere."""
    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    written = ctypes.create_string_buffer(_LONGEST)
    raw.FPDFAction_GetURIPath(document, action, written, _LONGEST)
    return written.value.decode("utf-8", "replace")
