"""A vendor's checklist: what was asked and answered, and what runs out."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Said = Literal["yes", "no", "not applicable"]
State = Literal["yes", "no", "not applicable", "open", "run out"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person answered to a criterion.

    Attributes:
        criterion: Its key: "C11".
        said: The answer.
        on: The day it is true of.
        until: First day it no longer counts, if the person set one; else the renewal tells.
        evidence: Files, addresses or words that prove it.
        note: Anything beside.
    """

    criterion: str
    said: Said
    on: dt.date
    until: dt.date | None = None
    evidence: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Accreditation:
    """A laboratory's accreditation, as a person has looked it up at the accrediting body.

    Attributes:
        laboratory: Its name.
        body: Who accredits it.
        number: By which number.
        looked_up: The day it was looked up.
        expires: First day it no longer holds, if the body says so.
        where: The address it was looked up at.
    """

    laboratory: str
    body: str
    number: str
    looked_up: dt.date
    expires: dt.date | None = None
    where: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A criterion of the checklist on a day.

    Attributes:
        criterion: Its key.
        state: How it stands.
        sentence: Why: what the certificates show, or who answered what on which day.
        automatic: Answered from the certificates.
        until: First day the answer no longer counts; None if it does not run out by itself.
    """

    criterion: str
    state: State
    sentence: str
    automatic: bool
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """Something that runs out.

    Attributes:
        on: The first day without it.
        what: "certificate", "accreditation", "answer", "confirmation".
        sentence: What runs out.
        act: What to get in its stead.
    """

    on: dt.date
    what: Literal["certificate", "accreditation", "answer", "confirmation"]
    sentence: str
    act: str
