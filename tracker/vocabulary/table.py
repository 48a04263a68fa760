"""A TOML table read key by key, so that every data file is refused in the same words.

What is missing, misspelt or of the wrong kind raises `VocabularyError` with file, line and reason.
"""

import datetime as dt
import difflib
import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from typing import Any, NoReturn

from tracker.errors import VocabularyError


class Table:
    """One table of a data file.

    Attributes:
        file: How messages name the file.
        source: The file's text, to find lines in.
        path: Names of the tables around it and its own; empty for the file itself.
    """

    def __init__(
        self, data: dict[str, Any], file: str, source: str, path: tuple[str, ...] = ()
    ) -> None:
        self.data = data
        self.file = file
        self.source = source
        self.path = path

    def only(self, known: Collection[str]) -> None:
        """Refuse a key that is not among the known ones, naming the nearest."""
        for key in self.data:
            if key not in known:
                near = difflib.get_close_matches(key, known, n=1)
                meant = f', did you mean "{near[0]}"?' if near else ""
                self.refuse(f'"{key}" is not a key here{meant}', key)

    def text(self, key: str, default: str | None = None) -> str:
        """The text under a key; the default where there is none."""
        value = self._get(key, default)
        if not isinstance(value, str):
            self.refuse(f'"{key}" should be a text, not {value!r}', key)
        return value

    def choice(self, key: str, options: Collection[str], default: str | None = None) -> str:
        """The text under a key, one of the options."""
        value = self.text(key, default)
        if value not in options:
            self.refuse(f'"{key}" is "{value}"; it should be one of: {", ".join(options)}', key)
        return value

    def number(self, key: str) -> Decimal | None:
        """The number under a key, None where there is none."""
        value = self.data.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            self.refuse(f'"{key}" should be a number, not {value!r}', key)
        return Decimal(value)

    def date(self, key: str) -> dt.date | None:
        """The date under a key, None where there is none."""
        value = self.data.get(key)
        if value is None:
            return None
        if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
            self.refuse(f'"{key}" should be a date like 2026-11-22, not {value!r}', key)
        return value

    def flag(self, key: str, default: bool | None = None) -> bool:
        """True or false."""
        value = self._get(key, default)
        if not isinstance(value, bool):
            self.refuse(f'"{key}" should be true or false, not {value!r}', key)
        return value

    def names(self, key: str) -> tuple[str, ...]:
        """The list of texts under a key; empty where there is none."""
        value = self.data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            self.refuse(f'"{key}" should be a list of texts, not {value!r}', key)
        return tuple(value)

    def table(self, key: str) -> "Table":
        """The table under a key; an empty one where there is none."""
        value = self.data.get(key, {})
        if not isinstance(value, dict):
            self.refuse(f'"{key}" should be a table', key)
        return Table(value, self.file, self.source, (*self.path, key))

    def tables(self, key: str) -> Iterator[tuple[str, "Table"]]:
        """Names and tables of a table of tables, as [limits.lead] and [limits.cadmium] are."""
        around = self.table(key)
        for name in around.data:
            yield name, around.table(name)

    def rows(self, key: str) -> Iterator["Table"]:
        """The tables of a list of tables: [[examples]]."""
        value = self.data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            self.refuse(f'"{key}" should be a list of tables, written [[{key}]]', key)
        for number, entry in enumerate(value):
            yield Table(entry, self.file, self.source, (*self.path, key, str(number)))

    def refuse(self, reason: str, key: str = "") -> NoReturn:
        """Raise the error that names file, line and reason."""
        where = f" in [{'.'.join(self.path)}]" if self.path else ""
        raise VocabularyError(
            f"{self.file}, line {self._line(key)}: {reason}{where}",
            "Mend the file and try again; CONTRIBUTING.md shows what it may hold.",
        )

    def _get(self, key: str, default: object) -> object:
        value = self.data.get(key, default)
        if value is None:
            self.refuse(f'"{key}" is missing')
        return value

    def _line(self, key: str) -> int:
        """The line of the key below this table's heading, or of the heading; from 1."""
        start = self._heading()
        found = self._entry(key, start) if key else None
        return self.source.count("\n", 0, start if found is None else found) + 1

    def _heading(self) -> int:
        """Offset of this table's heading or entry, or of the nearest around it; 0 for the file."""
        start = 0
        for depth, name in enumerate(self.path, 1):
            found = self._listed(depth) if name.isdigit() else self._headed(depth, start)
            start = start if found is None else found
        return start

    def _listed(self, depth: int) -> int | None:
        """Offset of the n-th [[name]]."""
        *around, number = self.path[:depth]
        headings = re.finditer(
            rf"^\[\[{re.escape('.'.join(around))}\]\]", self.source, re.MULTILINE
        )
        return next((h.start() for n, h in enumerate(headings) if n == int(number)), None)

    def _headed(self, depth: int, start: int) -> int | None:
        """Offset of [a.b], or of the line "b = { … }" behind [a]."""
        name = r"\.".join(rf'"?{re.escape(part)}"?' for part in self.path[:depth])
        heading = re.search(rf"^\[{name}\]", self.source, re.MULTILINE)
        return heading.start() if heading else self._entry(self.path[depth - 1], start)

    def _entry(self, key: str, start: int) -> int | None:
        """Offset of the first "key = …" from an offset on."""
        found = re.compile(rf'^[ \t]*"?{re.escape(key)}"?[ \t.]*=', re.MULTILINE)
        match = found.search(self.source, start)
        return match.start() if match else None
