"""Profiles: what the certificates of a product of some kind must show, one TOML file each."""

import datetime as dt
import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tracker.errors import NotFoundError
from tracker.vocabulary import analytes, loader
from tracker.vocabulary.table import Table

_HEAD = ("title", "source", "read", "leaf", "panels")
_PANEL = ("title", "criterion", "quantified", "analytes")


@dataclass(frozen=True, slots=True)
class Demand:
    """A group of tests that must be shown.

    Attributes:
        panel: Its key.
        title: As sentences name it.
        criterion: Of the checklist.
        quantified: A number, or a non-detect that prints its LOQ, is asked for; a word will not do.
        analytes: What must be shown; of several keys in one entry any one will do.
    """

    panel: str
    title: str
    criterion: str
    quantified: bool
    analytes: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What a product of some kind must show.

    Attributes:
        key: The file's name: "kratom-leaf".
        title: What kind.
        source: Who asks for it.
        read: Day the source was read.
        leaf: It is plain leaf, so a profile of alkaloids unlike leaf is a finding.
        demands: The groups of tests.
    """

    key: str
    title: str
    source: str
    read: dt.date | None
    leaf: bool
    demands: tuple[Demand, ...]


def every() -> dict[str, Profile]:
    """All profiles by key, the user's beside and in the stead of the built-in ones."""
    return _every(loader.user_folder())


def find(key: str) -> Profile:
    """The profile of that key.

    Raises:
        NotFoundError: There is none; the hint names them all.
    """
    known = every()
    if key not in known:
        near = difflib.get_close_matches(key, known, n=3, cutoff=0.3) or list(known)
        raise NotFoundError(f'There is no profile "{key}".', f"There is: {', '.join(near)}.")
    return known[key]


def read(text: str, name: str) -> Profile:
    """The profile of one file.

    Raises:
        VocabularyError: With file, line and reason.
    """
    table = Table(loader.parse(text, name), name, text)
    table.only(_HEAD)
    return Profile(
        key=Path(name).stem,
        title=table.text("title"),
        source=table.text("source"),
        read=table.date("read"),
        leaf=table.flag("leaf", False),
        demands=tuple(_demand(key, panel) for key, panel in table.tables("panels")),
    )


@cache
def _every(_folder: Path | None) -> dict[str, Profile]:
    profiles = (read(text, name) for name, text in loader.files_in("profiles"))
    return {profile.key: profile for profile in profiles}


def _demand(key: str, table: Table) -> Demand:
    table.only(_PANEL)
    return Demand(
        panel=key,
        title=table.text("title"),
        criterion=table.text("criterion"),
        quantified=table.flag("quantified", False),
        analytes=tuple(_choices(table)),
    )


def _choices(table: Table) -> Iterator[tuple[str, ...]]:
    for entry in table.names("analytes"):
        keys = tuple(key.strip() for key in entry.split("|"))
        for key in keys:
            if analytes.get(key) is None:
                table.refuse(f'"{key}" is not an analyte', "analytes")
        yield keys
