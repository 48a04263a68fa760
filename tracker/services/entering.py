"""Rows that the reader has missed, entered by a person; they lie over the readings."""

from tracker.errors import UsageError
from tracker.services.certificates import certificate_called
from tracker.services.checked import checked
from tracker.services.contents import contents_of
from tracker.services.correcting import ROW, Corrected, done, follow
from tracker.services.overlay import PAGE
from tracker.store.corrections import keep_correction
from tracker.store.schema import Correction
from tracker.store.session import Session


def enter(
    session: Session, called: str, analyte: str, value: str, page: int, why: str
) -> Corrected:
    """What counts now, with everything that follows from it kept in the same transaction.

    Args:
        session: Of `Database.change`.
        called: Number, report number or file name of the certificate.
        analyte: As printed.
        value: The result with its unit, as printed.
        page: On which it is printed, from 1.
        why: For whoever asks later.

    Raises:
        NotFoundError: There is no such certificate.
        UsageError: A text is not of its kind, there is no such page, or no reason.
    """
    certificate = certificate_called(session, called)
    if not 1 <= page <= certificate.pages:
        message = f"Certificate {certificate.id} has no page {page}."
        raise UsageError(message, f"It has {certificate.pages}.")
    if not why.strip():
        raise UsageError("An entered row needs its reason.", 'Type: --why "the reader missed it"')
    contents = contents_of(session, certificate)
    row = min(0, *(c.row or 0 for c in contents.corrections), 0) - 1  # none is ever used again
    texts = {PAGE: str(page)}
    for field, text in (("analyte", analyte), ("value", value)):
        texts[field] = checked(row, field, " ".join(text.split())) or ""
    for field, text in texts.items():
        keep_correction(session, _correction(session, certificate.id, (row, field), text, why))
    after = follow(session, certificate, row)
    said = f"{texts['analyte']} {texts['value']}"
    return done(session, "row entered", after, (row, ROW), (None, said), why)


def _correction(
    session: Session, certificate_id: int, spot: tuple[int, str], text: str, why: str
) -> Correction:
    return Correction(
        certificate_id=certificate_id,
        row=spot[0],
        field=spot[1],
        was_text=None,
        is_text=text,
        why=why,
        who=session.info["who"],
        made_at=session.info["now"](),
    )
