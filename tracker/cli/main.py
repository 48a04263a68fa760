"""The command line: the table of commands, loaded when called for, and the one error handler."""

import difflib
import importlib
import io
import os
import sys
from typing import Any

import click

from tracker import __version__
from tracker.cli.help import Group
from tracker.cli.home import Home
from tracker.cli.output import say_error
from tracker.errors import TrackerError

COMMANDS: dict[str, dict[str, tuple[str, str]]] = {
    "Things kept": {
        "vendor": ("tracker.cli.vendor:vendor", "Who sells: add, list, show, edit, archive."),
        "product": ("tracker.cli.product:product", "What is sold: add, list, show, edit."),
        "batch": ("tracker.cli.batch:batch", "What was made together: add, list."),
        "certificate": (
            "tracker.cli.certificate:certificate",
            "What laboratories say: list, show, reread, open.",
        ),
    },
    "Trust": {
        "checklist": (
            "tracker.cli.checklist:checklist",
            "What a vendor must show: show, answer, matrix.",
        ),
        "laboratory": ("tracker.cli.laboratory:laboratory", "Who tested: list, show, accredit."),
    },
    "Work": {
        "import": ("tracker.cli.importing:import_", "Read certificates and store them."),
        "inbox": ("tracker.cli.inbox:inbox", "Certificates that wait for a product, and why."),
        "assign": ("tracker.cli.inbox:assign", "Say what a certificate is for."),
        "correct": ("tracker.cli.correct:correct", "Correct what was read; what is printed stays."),
        "settle": ("tracker.cli.settle:settle", "Say what was found out about a contradiction."),
        "parse": ("tracker.cli.parse:parse", "Read a certificate and print it; stores nothing."),
        "demo": ("tracker.cli.demo:demo", "A database of invented things to look around in."),
    },
    "Answers": {
        "unverified": (
            "tracker.cli.listing:unverified",
            "What is not verified, why, what would do it.",
        ),
        "verified": ("tracker.cli.listing:verified", "What is verified, and until when."),
        "report": ("tracker.cli.report:report", "All about a batch in one file, to be printed."),
        "due": ("tracker.cli.due:due", "What runs out soon."),
        "why": ("tracker.cli.why:why", "Every reason, down to rule, value, page and source."),
        "exposure": ("tracker.cli.exposure:exposure", "What a day's amount of a product brings."),
    },
    "Rules": {
        "standard": ("tracker.cli.standard:standard", "Sets of limits: list, show, compare, add."),
        "policy": ("tracker.cli.policy:policy", "Which standards count for which products."),
        "vocabulary": (
            "tracker.cli.vocabulary:vocabulary",
            "Printed names that are not known; what they mean.",
        ),
    },
    "Upkeep": {
        "recheck": ("tracker.cli.recheck:recheck", "Judge everything anew by the rules of today."),
        "replay": ("tracker.cli.replay:replay", "Judge a certificate once more, byte for byte."),
        "history": ("tracker.cli.history:history", "Every change: who, when, what."),
        "db": ("tracker.cli.database:db", "The database: upgrade, check, backup."),
    },
}
"""Heading of the help, then name, place and help line of each command.

The help line stands here too, so that `tracker --help` need not load the commands.
"""


def _entries() -> dict[str, tuple[str, str]]:
    return {name: entry for group in COMMANDS.values() for name, entry in group.items()}


class TrackerCommands(Group):
    """A group that loads a command when it is called for and tells errors plainly."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of COMMANDS."""
        return list(_entries())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, its module imported now."""
        entry = _entries().get(cmd_name)
        if entry is None:
            return None
        module, _, name = entry[0].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was typed; the error names those that it is like."""
        near = [] if args[0] in _entries() else difflib.get_close_matches(args[0], _entries())
        if near and not ctx.resilient_parsing:
            ctx.fail(f'There is no command "{args[0]}". Did you mean: {", ".join(near)}?')
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands under their headings."""
        for heading, group in COMMANDS.items():
            if group:
                with formatter.section(heading):
                    formatter.write_dl([(name, line) for name, (_, line) in group.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error of ours becomes a message and an exit status."""
        try:
            return super().invoke(ctx)
        except TrackerError as error:
            say_error(error)
            ctx.exit(error.exit_status)


@click.command(
    cls=TrackerCommands,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
    epilog="tracker COMMAND --help tells more, with examples. Exit status: 0 done, 1 the answer "
    "is no or something failed, 2 usage, 3 the file, 4 the database. Completion of names in bash: "
    'eval "$(_TRACKER_COMPLETE=bash_source tracker)"; zsh and fish likewise.',
)
@click.option(
    "--db",
    "where",
    metavar="URL_OR_FILE",
    help="The database: a file, or postgresql://user@host/name. "
    "Else TRACKER_DB, else a file in your data folder (TRACKER_HOME).",
)
@click.version_option(__version__, prog_name="tracker")
@click.pass_context
def cli(ctx: click.Context, where: str | None) -> None:
    """Keep vendors, products and laboratory certificates; list what is unverified, and why.

    Example:
        tracker vendor add "Green Example"
        tracker import certificates/ --vendor "Green Example"
        tracker unverified
    """
    from tracker.vocabulary.loader import use_folder

    ctx.obj = Home(where)
    use_folder(ctx.obj.vocabulary)


def main() -> None:
    """Run the program."""
    if "_TRACKER_COMPLETE" in os.environ:
        importlib.import_module("tracker.cli.completion")  # our own way with bash
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # "µ" must not end a command where there is none
            stream.reconfigure(errors="backslashreplace")
    cli(prog_name="tracker")
