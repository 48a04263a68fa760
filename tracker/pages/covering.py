"""Whether the picture of a page lies over its text: then the text is a layer for searching."""

import ctypes
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from tracker.pages import pdfium_calls as calls
from tracker.pages.drawing import Drawing

_WHOLE = 0.8  # of the page that its picture covers
_WRITTEN = (raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_FORM)


def is_covered(page: pdfium.PdfPage, drawing: Drawing) -> bool:
    """Whether nothing is written on a page after a picture that hides it."""
    least = _WHOLE * drawing.width * drawing.height
    large = {
        source
        for picture, source in zip(drawing.pictures, drawing.sources, strict=True)
        if (picture.x1 - picture.x0) * (picture.bottom - picture.top) > least
    }
    for index in reversed(range(raw.FPDFPage_CountObjects(page.raw) if large else 0)):
        address = calls.object_at(page.raw, index)
        if address in large:
            return _is_opaque(page, address)
        if calls.object_type(address) in _WRITTEN:
            return False
    return False


def _is_opaque(page: pdfium.PdfPage, address: int) -> bool:
    """Whether nothing shows through an image."""
    handle = ctypes.cast(address, raw.FPDF_PAGEOBJECT)
    if raw.FPDFPageObj_HasTransparency(handle):
        return False
    image: Any = pdfium.PdfImage(handle, page=page, pdf=page.pdf)
    shown = image.get_bitmap(render=True, scale_to_original=False).to_pil()
    return "A" not in shown.mode or shown.getextrema()[-1][0] == 255
