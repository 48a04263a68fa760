"""Standards: named, dated sets of limits, one TOML file each (or one file for a family of them)."""

import difflib
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, cast

from tracker.errors import NotFoundError
from tracker.vocabulary import analytes, loader, units
from tracker.vocabulary.forms import FORMS
from tracker.vocabulary.limits import (
    AUTHORITIES,
    BASES,
    OPERATORS,
    Authority,
    Basis,
    Example,
    Limit,
    Operator,
    Standard,
)
from tracker.vocabulary.table import Table

__all__ = ["Example", "Limit", "Standard", "every", "find", "forget", "read"]

_PER = {"daily": "day", "serving": "serving"}
_HEAD = (
    "title",
    "short",
    "edition",
    "jurisdiction",
    "authority",
    "consequence",
    "source",
    "url",
    "read",
    "confirmed",
    "forms",
    "greatest_daily",
    "complete",
    "note",
    "limits",
    "examples",
    "members",
)
_LIMIT = (
    "analyte",
    "operator",
    "number",
    "least",
    "unit",
    "basis",
    "mass",
    "dry",
    "forms",
    "confirmed",
    "unless",
    "source",
    "url",
    "note",
)
_EXAMPLE = ("says", "values", "outcomes", "form", "grams_per_day", "serving")


def read(text: str, name: str) -> tuple[Standard, ...]:
    """The standards of one file: one, or one for each of its members.

    Args:
        text: The file's TOML.
        name: Its name; the last part without ".toml" is the standard's key.

    Raises:
        VocabularyError: With file, line and reason.
    """
    data = loader.parse(text, name)
    stem = Path(name).stem
    digest = hashlib.sha256(text.encode()).hexdigest()
    members = Table(data, name, text).table("members").data
    if not members:
        return (_standard(Table(data, name, text), stem, digest),)
    common = {key: value for key, value in data.items() if key != "members"}
    return tuple(
        _standard(Table(_laid_over(common, member), name, text), f"{stem}-{key}", digest)
        for key, member in members.items()
    )


def every() -> dict[str, Standard]:
    """All standards by key, the user's after the built-in ones and in their stead if so named."""
    return _every(loader.user_folder())


def find(key: str) -> Standard:
    """The standard of that key.

    Raises:
        NotFoundError: There is none; the hint names the likeliest.
    """
    known = every()
    if key not in known:
        near = difflib.get_close_matches(key, known, n=3, cutoff=0.4)
        hint = f"Did you mean {' or '.join(near)}?" if near else "See `tracker standard list`."
        raise NotFoundError(f'There is no standard "{key}".', hint)
    return known[key]


def forget() -> None:
    """Read the files anew at the next question: the user has just added one."""
    _every.cache_clear()


@cache
def _every(folder: Path | None) -> dict[str, Standard]:
    found: dict[str, Standard] = {}
    for name, text in loader.files_in("standards"):
        own = folder is not None and name.startswith(str(folder))
        for standard in read(text, name):
            found[standard.key] = replace(standard, own=own)
    return found


def _laid_over(common: dict[str, Any], member: dict[str, Any]) -> dict[str, Any]:
    """The family's tables with a member's laid over them; `limits.x = false` leaves x out."""
    merged = dict(common)
    for key, value in member.items():
        under = merged.get(key)
        if value is False and isinstance(under, dict):
            del merged[key]
        elif isinstance(value, dict) and isinstance(under, dict):
            merged[key] = _laid_over(under, value)
        else:
            merged[key] = value
    return merged


def _standard(table: Table, key: str, digest: str) -> Standard:
    table.only(_HEAD)
    read_on = table.date("read")
    if read_on is None:
        table.refuse('"read" is missing: the day the source was read')
    if not table.text("url", "") and not table.text("source", ""):
        table.refuse('neither "url" nor "source" says where it comes from')
    limits = tuple(_limits(table))
    if not limits:
        table.refuse("there is no limit in it")
    return Standard(
        key=key,
        title=table.text("title"),
        short=table.text("short"),
        edition=table.text("edition"),
        jurisdiction=table.text("jurisdiction"),
        authority=cast(Authority, table.choice("authority", AUTHORITIES)),
        consequence=table.text("consequence", ""),
        source=table.text("source", ""),
        url=table.text("url", ""),
        read=read_on,
        confirmed=table.flag("confirmed"),
        forms=_forms(table),
        greatest_daily=table.number("greatest_daily"),
        complete=table.flag("complete", False),
        limits=limits,
        examples=tuple(_examples(table, {limit.key for limit in limits})),
        note=table.text("note", ""),
        digest=digest,
    )


def _limits(table: Table) -> Iterator[Limit]:
    confirmed, url = table.flag("confirmed"), table.text("url", "")
    keys = table.table("limits").data
    for key, entry in table.tables("limits"):
        entry.only(_LIMIT)
        if entry.text("unless", key) not in keys:
            entry.refuse(f'there is no limit "{entry.text("unless")}"', "unless")
        yield _checked(
            entry,
            Limit(
                key=key,
                analyte=entry.text("analyte", key),
                operator=cast(Operator, entry.choice("operator", OPERATORS)),
                number=entry.number("number"),
                least=entry.number("least"),
                unit=entry.text("unit", ""),
                basis=cast(Basis, entry.choice("basis", BASES, "concentration")),
                mass=entry.number("mass"),
                dry=entry.flag("dry", False),
                forms=_forms(entry),
                confirmed=entry.flag("confirmed", confirmed),
                unless=entry.text("unless", ""),
                source=entry.text("source", ""),
                url=entry.text("url", "" if "source" in entry.data else url),
                note=entry.text("note", ""),
            ),
        )


def _checked(entry: Table, limit: Limit) -> Limit:
    """The limit, if its parts fit together."""
    if analytes.get(limit.analyte) is None:
        near = difflib.get_close_matches(limit.analyte, [a.key for a in analytes.every()], n=1)
        entry.refuse(f'"{limit.analyte}" is not an analyte{_meant(near)}', "analyte")
    if limit.operator == "absent":
        if limit.number is not None:
            entry.refuse('"absent" takes no number, only "mass"', "number")
        return limit
    if limit.number is None:
        entry.refuse(f'"{limit.operator}" needs a number')
    if (limit.operator == "range") != (limit.least is not None):
        entry.refuse('"least" belongs to a range, and a range needs it', "least")
    amount, _, per = limit.unit.partition("/")
    known = limit.unit if limit.basis in ("concentration", "ratio") else f"{amount}/g"
    if (per != _PER.get(limit.basis, per)) or (known and units.find(known) is None):
        entry.refuse(f'"{limit.unit}" is not a unit of basis "{limit.basis}"', "unit")
    if not known and limit.basis != "ratio":
        entry.refuse('"unit" is missing')
    return limit


def _meant(near: list[str]) -> str:
    return f', did you mean "{near[0]}"?' if near else ""


def _forms(table: Table) -> frozenset[str]:
    for form in table.names("forms"):
        if form not in FORMS:
            table.refuse(f'"{form}" is not a form: {", ".join(FORMS)}', "forms")
    return frozenset(table.names("forms"))


def _examples(table: Table, limits: set[str]) -> Iterator[Example]:
    for row in table.rows("examples"):
        row.only(_EXAMPLE)
        values, outcomes = row.table("values"), row.table("outcomes")
        outcomes.only(limits)
        yield Example(
            says=row.text("says"),
            values={key: values.text(key) for key in values.data},
            outcomes={key: outcomes.text(key) for key in outcomes.data},
            form=row.choice("form", FORMS, "powder"),
            grams_per_day=row.number("grams_per_day"),
            serving=row.number("serving"),
        )
