"""The user's own names of analytes: what certificates print and nobody knows, and what it means."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import AlreadyThereError, NotFoundError, NothingNewError, UsageError
from tracker.services import own_files
from tracker.services.finding import likeliest
from tracker.store import printed_names
from tracker.store.events import record_event
from tracker.store.printed_names import PrintedName
from tracker.store.session import Session
from tracker.vocabulary import analytes, loader
from tracker.vocabulary.analytes import Analyte

ALIASES = "aliases.toml"

_LIKE = 85  # of 100: nearer than this, a name is worth proposing


@dataclass(frozen=True, slots=True)
class Unknown:
    """A printed name that no analyte has, and the analyte whose name is most like it, if any is."""

    printed: PrintedName
    like: Analyte | None


@dataclass(frozen=True, slots=True)
class Alias:
    """A name given to an analyte, and how often certificates print it."""

    printed: str
    analyte: Analyte
    rows: int
    certificates: int


def unknown_names(session: Session) -> Iterator[Unknown]:
    """The printed names that the vocabulary of today does not know, the commonest first."""
    for name in printed_names.names_without_key(session):
        if not (analytes.find(name.text, name.panel) or analytes.near(name.text, name.panel)):
            yield Unknown(name, _like(name))


def add_alias(
    session: Session, printed: str, called: str, folder: Path, replace: bool = False
) -> Alias:
    """A printed name means an analyte from now on; judgements follow at the next recheck.

    Args:
        session: Of `Database.change`.
        printed: The name as certificates print it.
        called: Key or name of the analyte.
        folder: The user's vocabulary folder.
        replace: It may take the name away from another analyte.

    Raises:
        NotFoundError: There is no such analyte; the hint names the likeliest.
        NothingNewError: It means that already.
        AlreadyThereError: It means another analyte already.
        UsageError: It has no letter or digit.
        VocabularyError: The user's file of aliases is malformed.
    """
    if not analytes.normal(printed):
        raise UsageError(f'"{printed}" is not a name.', "Type it as the certificate prints it.")
    analyte, meant = _called(called), analytes.find(printed)
    if meant is not None and meant.key == analyte.key:
        raise NothingNewError(f'"{printed}" means {meant.key} already.')
    if meant is not None and not replace:
        message = f'"{printed}" means {meant.name} ({meant.key}) already.'
        raise AlreadyThereError(message, "If that is wrong on your certificates: --replace")
    before = {printed: meant.key} if meant else None
    record_event(session, "alias added", ("alias", None), before, {printed: analyte.key})
    _write(folder / ALIASES, printed, analyte.key)
    analytes.forget()
    return Alias(printed, analyte, *printed_names.rows_named(session, printed))


def _called(called: str) -> Analyte:
    """The analyte of that key or name."""
    found = analytes.get(called) or analytes.find(called)
    if found is None:
        near = likeliest(called, [analyte.key for analyte in analytes.every()])
        raise NotFoundError(
            f'No analyte is called "{called}".', f"Did you mean: {', '.join(near)}?"
        )
    return found


def _like(name: PrintedName) -> Analyte | None:
    """The analyte of the panel whose name is most like a printed one."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only when names are unknown

    every = [a for a in analytes.every() if not name.panel or name.panel in a.panels]
    names = [analyte.name for analyte in every]
    best = process.extractOne(
        name.text, names, scorer=fuzz.token_sort_ratio, processor=str.casefold, score_cutoff=_LIKE
    )
    return every[best[2]] if best else None


def _write(path: Path, printed: str, key: str) -> None:
    """Add the line to the file, in place of one for the same name; what else stands there stays."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    kept = [line for line in lines if not _about(line, printed, path)]
    kept.append(f"{json.dumps(printed, ensure_ascii=False)} = {json.dumps(key)}")
    own_files.write(path, "\n".join(kept) + "\n")


def _about(line: str, printed: str, path: Path) -> bool:
    names = loader.parse(line, str(path))
    return any(analytes.normal(name) == analytes.normal(printed) for name in names)
