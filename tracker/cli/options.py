"""Options that several commands share: how files are read, as of which day."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from tracker.cli.home import today

PATH = click.Path(readable=False, path_type=Path)
"""Whether it may be read is told by who reads it: in our words, and with our exit status."""

Function = TypeVar("Function", bound=Callable[..., Any])


def reading_options(function: Function) -> Function:
    """Give a command --password, --engine and --max-pages."""
    for option in (
        click.option(
            "--max-pages",
            type=click.IntRange(1),
            default=200,
            show_default=True,
            help="Refuse longer files.",
        ),
        click.option(
            "--engine",
            type=click.Choice(["auto", "pdfium", "pdfplumber"]),
            default="auto",
            show_default=True,
            help="Which program reads the pages; auto takes the other where one reads badly.",
        ),
        click.option("--password", help="What opens encrypted files."),
    ):
        function = option(function)
    return function


def day_option(function: Function) -> Function:
    """Give a command --on: a date, today if left out."""
    option = click.option(
        "--on",
        metavar="DATE",
        callback=_day,
        help="As of this day, written 2026-03-01; today if left out.",
    )
    return option(function)


def date_option(name: str, text: str, *, required: bool = False) -> Callable[[Function], Function]:
    """Give a command a date, None if left out."""
    return click.option(name, metavar="DATE", callback=_date, help=text, required=required)


def _day(ctx: click.Context, param: click.Parameter, text: str | None) -> dt.date:
    # The very last day of the calendar stands for "for good": nothing is judged on it.
    return min(_date(ctx, param, text) or today(), dt.date.max - dt.timedelta(days=1))


def _date(_ctx: click.Context, _param: click.Parameter, text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError as error:
        raise click.BadParameter(f'"{text}" is not a date; write it so: 2026-03-01') from error
