"""The options that say how files are read, shared by the commands that read."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

Function = TypeVar("Function", bound=Callable[..., Any])


def reading_options(function: Function) -> Function:
    """Give a command --password, --engine and --max-pages."""
    for option in (
        click.option("--max-pages", default=200, show_default=True, help="Refuse longer files."),
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
