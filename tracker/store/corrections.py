"""Corrections kept, and taken back: an undone one stays, with who and when."""

from tracker.store.schema import Correction
from tracker.store.session import Session


def keep_correction(session: Session, correction: Correction) -> None:
    """Lay it over what it corrects."""
    session.add(correction)
    session.flush()


def take_back(session: Session, correction: Correction) -> None:
    """Let it count no more."""
    correction.undone_by = session.info["who"]
    correction.undone_at = session.info["now"]()
    session.flush()
