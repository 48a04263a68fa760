"""Help texts: the docstrings of the commands, their examples kept line by line."""

import inspect
import re
from typing import Any

import click


def _keep_examples(help_text: str) -> str:
    """The text with click's mark that keeps the lines below "Example:" as they are."""
    return re.sub(r"(?m)^(?=Examples?:$)", "\b\n", inspect.cleandoc(help_text))


class _Documented(click.Command):
    """A command whose docstring may end in "Example:" and indented lines."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.help = _keep_examples(self.help or "")


class Command(_Documented):
    """A command by itself: `@click.command(cls=Command)`."""


class Group(_Documented, click.Group):
    """A noun and its verbs: `@click.group(cls=Group)`."""

    command_class = Command

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order in which they are written."""
        return list(self.commands)
