"""A scan: a picture of each page, a little askew, and no characters."""

import io

import pypdfium2
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

_DOTS_PER_INCH = 170
_SLANT = 0.35  # degrees, as a sheet lies in a feeder


def scanned(content: bytes) -> bytes:
    """The PDF with each page as a grey picture."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    for page in pypdfium2.PdfDocument(content):
        canvas.setPageSize(page.get_size())
        canvas.drawImage(ImageReader(_picture(page)), 0, 0, *page.get_size())
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _picture(page: pypdfium2.PdfPage) -> io.BytesIO:
    picture = page.render(scale=_DOTS_PER_INCH / 72, grayscale=True).to_pil().convert("L")
    picture = picture.rotate(_SLANT, Image.Resampling.BICUBIC, fillcolor=255)
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=45, optimize=True)
    target.seek(0)
    return target
