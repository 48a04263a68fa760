"""What the program prints: tables, fields and JSON on stdout; talk and errors on stderr."""

import datetime as dt
import json
import os
import shlex
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from textwrap import wrap
from typing import Any, TypeVar

import click

from tracker.errors import FileError, TrackerError

LOOKED_AT = 500
"""Rows that settle the widths of a table; the rest is printed as it comes."""

NARROWEST = 12
"""A column is not squeezed below this many characters: words would fall to pieces."""

GAP = "  "

_UNSEEN = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "�")
"""Control characters, which a name of a file may hold and a terminal would obey."""

Function = TypeVar("Function", bound=Callable[..., Any])


class Coloured(str):
    """A cell of a table with a colour, which is shown on a terminal only."""

    __slots__ = ("colour",)

    def __new__(cls, text: str, colour: str) -> "Coloured":
        """The text, remembering its colour."""
        cell = super().__new__(cls, text)
        cell.colour = colour
        return cell

    colour: str


def json_option(function: Function) -> Function:
    """Give a command the option --json."""
    option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
    return option(function)


def standing_word(verified: bool | None) -> str:
    """Verified or unverified, in colour; "not judged" where nothing is known."""
    if verified is None:
        return Coloured("not judged", "yellow")
    return Coloured("verified", "green") if verified else Coloured("unverified", "red")


def day(moment: dt.datetime | None) -> str | None:
    """The day of a moment, in UTC as all moments are."""
    return None if moment is None else f"{moment:%Y-%m-%d}"


def colours(stream: Any) -> bool:
    """Colours are wanted: it is a terminal, and NO_COLOR is not set."""
    return not os.environ.get("NO_COLOR") and bool(stream.isatty())


def say(text: str) -> None:
    """Tell the user something that is not part of the answer, after what was answered so far."""
    sys.stdout.flush()
    click.echo(text.translate(_UNSEEN), err=True)


def say_error(error: TrackerError) -> None:
    """Tell what went wrong, and what to do next."""
    sys.stdout.flush()
    head = click.style("Error:", fg="red") if colours(sys.stderr) else "Error:"
    click.echo(f"{head} {error.message.translate(_UNSEEN)}", err=True)
    if error.hint:
        click.echo(error.hint.translate(_UNSEEN), err=True)


def write_file(path: Path, data: bytes) -> None:
    """Write a file that the user has named.

    Raises:
        FileError: It cannot be written.
    """
    try:
        with path.open("wb") as file:
            try:
                file.write(data)
                file.flush()
            except OSError:
                if path.is_file():  # and no terminal: half of a file looks like a whole one
                    path.unlink()
                raise
    except OSError as error:
        message = f"{path} cannot be written: {(error.strerror or str(error)).lower()}."
        raise FileError(message, "Name another file.") from error


def last_day(until: dt.date | None) -> str:
    """The last day before a first day on which something holds no longer; "" where it has none."""
    return "" if until is None else (until - dt.timedelta(days=1)).isoformat()


def quoted(name: str) -> str:
    """The name as it is typed in a command: in quotes where it needs them."""
    plain = shlex.quote(name)
    if plain == name or any(mark in name for mark in '"$`\\!'):
        return plain
    return f'"{name}"'


def print_json(value: Any) -> None:
    """Print one value as JSON; dates and decimals as text, digit for digit."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1, default=str))


def print_json_rows(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print a list of objects as JSON, a line each, as they come."""
    encode = json.JSONEncoder(ensure_ascii=False, default=str).encode
    source = map(encode, rows)
    between = "[\n "
    while some := list(islice(source, LOOKED_AT)):
        sys.stdout.write(between + ",\n ".join(some))
        between = ",\n "
    sys.stdout.write("[]\n" if between == "[\n " else "\n]\n")


def print_fields(pairs: Iterable[tuple[str, Any]]) -> None:
    """Print names and values below one another; what has no value is left out."""
    said = [(name, str(value)) for name, value in pairs if value not in (None, "")]
    width = max((len(name) for name, _ in said), default=0)
    for name, value in said:
        lines = _folded(value, max(room() - width - 2, NARROWEST)) if room() else [value]
        for number, line in enumerate(lines):
            click.echo(f"{'' if number else name:<{width}}{GAP}{line}")


def print_hanging(first: str, text: str) -> None:
    """Print a text behind its first signs; on a terminal folded, its lines below one another.

    No word is broken: a long address stays one that can be followed.
    """
    width = max(room() - len(first), NARROWEST) if room() else 0
    lines = wrap(text, width, break_on_hyphens=False, break_long_words=False) if width else [text]
    for number, line in enumerate(lines):
        click.echo(f"{' ' * len(first) if number else first}{line}")


def print_heading(text: str) -> None:
    """Print a line that stands over others; bold on a terminal."""
    click.echo(click.style(text, bold=True) if colours(sys.stdout) else text)


def print_table(headings: Sequence[str], rows: Iterable[Sequence[Any]], empty: str = "") -> None:
    """Print rows under headings as they come; on a terminal folded into its width.

    Args:
        headings: One a column. A column whose first rows are all numbers stands right.
        rows: Texts and numbers; None is printed as nothing.
        empty: Said on stderr when there is no row.
    """
    source = iter(rows)
    first = list(islice(source, LOOKED_AT))
    if not first:
        if empty:
            say(empty)
        return
    layout = _Layout(headings, first, room())
    sys.stdout.write(layout.heading())
    lines = map(layout.line, chain(first, source))
    while some := "".join(islice(lines, LOOKED_AT)):
        sys.stdout.write(some)


class _Layout:
    """Widths of a table's columns, and its lines."""

    def __init__(self, headings: Sequence[str], rows: list[Sequence[Any]], room: int) -> None:
        self.headings = [heading.upper() for heading in headings]
        self.right = [_all_numbers(row[i] for row in rows) for i in range(len(headings))]
        natural = [
            max(_width(heading), *(_width(_text(row[i])) for row in rows))
            for i, heading in enumerate(headings)
        ]
        self.folds = room > 0
        self.widths = _squeezed(natural, room - len(GAP) * (len(natural) - 1)) if room else natural
        self.length = sum(self.widths) + len(GAP) * (len(self.widths) - 1)
        signs = ("" if right else "-" for right in self.right)
        self.pattern = GAP.join(f"%{sign}{w}s" for sign, w in zip(signs, self.widths, strict=True))
        self.colour = colours(sys.stdout)

    def heading(self) -> str:
        """The line of headings."""
        line = self._line(self.headings)
        return click.style(line.rstrip(), bold=True) + "\n" if self.colour else line

    def line(self, row: Sequence[Any]) -> str:
        """One row, on several lines where a cell is longer than its column."""
        cells = tuple([cell if isinstance(cell, str) else _text(cell) for cell in row])
        if not self.colour:
            # One formatting for the whole row: a hundred thousand of them are waited for. It is
            # longer than the table only if a cell is longer than its column.
            line = self.pattern % cells
            if line.isascii() and (len(line) == self.length or not self.folds):
                return line.rstrip() + "\n"
        if not self.folds:
            return self._line(cells)
        folded = [_folded(cell, width) for cell, width in zip(cells, self.widths, strict=True)]
        height = max(map(len, folded))
        lines = [[c[n] if n < len(c) else "" for c in folded] for n in range(height)]
        return "".join(map(self._line, lines))

    def _line(self, cells: Sequence[str]) -> str:
        padded = map(self._cell, cells, self.widths, self.right)
        return GAP.join(padded).rstrip() + "\n"

    def _cell(self, cell: str, width: int, right: bool) -> str:
        blanks = " " * (width - _width(cell))
        if self.colour and isinstance(cell, Coloured):
            cell = click.style(cell, fg=cell.colour)
        return blanks + cell if right else cell + blanks


def room() -> int:
    """Columns of the terminal; 0, no end of room, where the output goes elsewhere."""
    if sys.stdout.isatty() or os.environ.get("COLUMNS"):
        return shutil.get_terminal_size().columns
    return 0


def _squeezed(natural: list[int], room: int) -> list[int]:
    """Widths that fit: the widest columns give way first, none below the narrowest."""
    widths = list(natural)
    while sum(widths) > room:
        widest = max(range(len(widths)), key=widths.__getitem__)
        if widths[widest] <= NARROWEST:
            break
        widths[widest] -= 1
    return widths


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _all_numbers(values: Iterable[Any]) -> bool:
    return all(isinstance(value, int) for value in values)


def _width(text: str) -> int:
    """Columns of a terminal that a text takes: wide characters take two."""
    if text.isascii():
        return len(text)
    return len(text) + sum(unicodedata.east_asian_width(c) in "WF" for c in text)


def _folded(text: str, width: int) -> list[str]:
    if _width(text) <= width:
        return [text]
    lines = wrap(text, width, break_on_hyphens=False) or [""]
    if isinstance(text, Coloured):
        return [Coloured(line, text.colour) for line in lines]
    return lines
