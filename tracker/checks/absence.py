"""Limits that allow nothing at all: organisms in so many grams, substances in any amount."""

from tracker.checks import wording
from tracker.checks.amounts import nothing_seen, seen_down_to
from tracker.checks.settle import Settled, asked
from tracker.checks.subjects import Subject
from tracker.vocabulary.standards import Limit

_FOUND = ("present", "=", ">", "fail")
_NOT_FOUND = ("absent", "not detected", "pass", "=")


def settle_absence(limit: Limit, subject: Subject) -> Settled:
    """The outcome of a limit that asks for absence.

    Absence in a mass is shown only by a test of that mass or more; absence altogether only by a
    non-detect that says how little would have been noticed. A count below a number shows neither.
    """
    value = subject.result.value
    if value.comparator == "not tested":
        return Settled("not tested", f"was not tested; {asked(limit)} is asked for")
    if value.comparator in _FOUND and not nothing_seen(value):
        return _found(limit, subject)
    if value.comparator not in _NOT_FOUND or subject.end == "lower":
        return _open(limit, subject.printed, f"{asked(limit)} would have to be shown")
    return _in_mass(limit, subject) if limit.mass else _in_any_amount(subject)


def _found(limit: Limit, subject: Subject) -> Settled:
    if subject.end == "upper":
        return _open(limit, subject.printed, "its own result would tell")
    return Settled("fail", f"was found ({subject.printed}), and {asked(limit)} is asked for")


def _in_mass(limit: Limit, subject: Subject) -> Settled:
    """Absence in the mass looked through, which must be the mass asked for or more."""
    looked = subject.result.mass
    if looked is None:
        return _open(limit, subject.printed, "the mass looked through is not printed")
    mass = f"{wording.number(looked)} g"
    printed = subject.printed if mass in subject.printed else f"{subject.printed} in {mass}"
    if limit.mass and looked < limit.mass:
        return _open(limit, printed, f"a test of {wording.number(limit.mass)} g would")
    return Settled("pass", f"{printed} shows {asked(limit)}")


def _in_any_amount(subject: Subject) -> Settled:
    seen = seen_down_to(subject.result)
    if seen is None or seen.number is None:
        clause = f"{subject.printed} without a printed LOD or LOQ does not show absence: one would"
        return Settled("not demonstrated", clause)
    down_to = wording.quantity(wording.number(seen.number), seen.unit)
    return Settled("pass", f"{subject.printed} down to {down_to} shows absence")


def _open(limit: Limit, printed: str, lacking: str) -> Settled:
    return Settled("not demonstrated", f"{printed} does not show {asked(limit)}: {lacking}")
