"""PDFs written object by object, for what a drawing program would refuse to make."""


def raw_pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    written = b"%PDF-1.7\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    return (
        written
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
        + b"trailer\n<</Size %d/Root 1 0 R%s>>\n" % (count, trailer)
        + b"startxref\n%d\n%%%%EOF\n" % len(written)
    )


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), entries, content)


CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"


def one_page(
    resources: bytes, content: bytes, *more: bytes, box: str = "0 0 612 792", entries: bytes = b""
) -> bytes:
    """A PDF of one page with these entries; further objects are numbered from 5."""
    return raw_pdf(
        CATALOGUE,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Resources<<%s>>/Contents 4 0 R%s>>"
        % (box.encode(), resources, entries),
        stream(content),
        *more,
    )
