"""Checklists: what a reputable vendor and a trustworthy certificate must show, a file each."""

import difflib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from tracker.errors import NotFoundError
from tracker.vocabulary import loader, standards
from tracker.vocabulary.table import Table

Answered = Literal["automatic", "asked", "both", "either"]
Kind = Literal["", "reasons", "shown", "facts", "spread", "signals", "confirmed", "accredited"]
Severity = Literal["critical", "major", "minor", "notice"]

_HEAD = ("title", "source", "read", "criteria")
_CRITERION = (
    "question",
    "why",
    "quote",
    "quote_too",
    "evidence",
    "answered",
    "kind",
    "facts",
    "panels",
    "standards",
    "profiles",
    "severity",
    "renewal",
    "source",
)
_SPAN = re.compile(r"(\d+) (days|months|years)")
_WITHOUT_END = ("batch", "label", "never")


@dataclass(frozen=True, slots=True)
class Criterion:
    """One demand of a checklist.

    Attributes:
        key: "C01".
        question: To be answered with yes.
        why: What it is for.
        quotes: What the source says, word for word.
        evidence: What proves it.
        answered: From the certificates; by a person; by "both", where certificates can only say no
            and a person has to say yes; or by "either".
        kind: How the certificates answer it; "" where they cannot.
        facts, panels, standards, profiles: What the kind looks at.
        severity: How much it weighs; a critical one that is answered "no" blocks "verified".
        renewal: Until when an answer counts.
        source: Who asks for it.
    """

    key: str
    question: str
    why: str
    quotes: tuple[str, ...]
    evidence: str
    answered: Answered
    kind: Kind
    facts: tuple[str, ...]
    panels: tuple[str, ...]
    standards: tuple[str, ...]
    profiles: tuple[str, ...]
    severity: Severity
    renewal: str
    source: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """A set of criteria.

    Attributes:
        key: The file's name.
        title: What it is for.
        source: Where it comes from.
        criteria: In the order of the file, by key.
        own: A file of the user's.
    """

    key: str
    title: str
    source: str
    criteria: dict[str, Criterion]
    own: bool = False


def every() -> dict[str, Checklist]:
    """All checklists by key, the user's beside and in the stead of the built-in ones."""
    return _every(loader.user_folder())


def find(key: str) -> Checklist:
    """The checklist of that key.

    Raises:
        NotFoundError: There is none; the hint names those there are.
    """
    known = every()
    if key not in known:
        near = difflib.get_close_matches(key, known, n=3, cutoff=0.3) or list(known)
        raise NotFoundError(f'There is no checklist "{key}".', f"There is: {', '.join(near)}.")
    return known[key]


def read(text: str, name: str, own: bool = False) -> Checklist:
    """The checklist of one file.

    Raises:
        VocabularyError: With file, line and reason.
    """
    table = Table(loader.parse(text, name), name, text)
    table.only(_HEAD)
    criteria = {key: _criterion(key, entry) for key, entry in table.tables("criteria")}
    return Checklist(Path(name).stem, table.text("title"), table.text("source"), criteria, own)


@cache
def _every(folder: Path | None) -> dict[str, Checklist]:
    found: dict[str, Checklist] = {}
    for name, text in loader.files_in("checklists"):
        own = folder is not None and name.startswith(str(folder))
        checklist = read(text, name, own)
        found[checklist.key] = checklist
    return found


def _criterion(key: str, table: Table) -> Criterion:
    table.only(_CRITERION)
    answered = cast(Answered, table.choice("answered", get_args(Answered)))
    kind = cast(Kind, table.choice("kind", get_args(Kind), ""))
    if (kind == "") != (answered == "asked"):
        table.refuse('"kind" belongs to what certificates answer, and that needs it', "kind")
    return Criterion(
        key=key,
        question=table.text("question"),
        why=table.text("why"),
        quotes=tuple(q for q in (table.text("quote", ""), table.text("quote_too", "")) if q),
        evidence=table.text("evidence"),
        answered=answered,
        kind=kind,
        facts=table.names("facts"),
        panels=table.names("panels"),
        standards=_known_standards(table),
        profiles=table.names("profiles"),
        severity=cast(Severity, table.choice("severity", get_args(Severity))),
        renewal=_renewal(table),
        source=table.text("source"),
    )


def _renewal(table: Table) -> str:
    renewal = table.text("renewal")
    if renewal not in (*_WITHOUT_END, "even years") and not _SPAN.fullmatch(renewal):
        table.refuse(f'"{renewal}" is not a renewal such as "12 months"', "renewal")
    return renewal


def _known_standards(table: Table) -> tuple[str, ...]:
    for key in table.names("standards"):
        if key not in standards.every():
            table.refuse(f'there is no standard "{key}"', "standards")
    return table.names("standards")
