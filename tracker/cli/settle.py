"""`tracker settle`: what was found out about a contradiction."""

import datetime as dt

import click

from tracker.cli.help import Command
from tracker.cli.home import Home, today
from tracker.cli.options import day_option
from tracker.cli.output import print_fields
from tracker.errors import UsageError


@click.command("settle", cls=Command)
@click.argument("certificate")
@click.argument("signal", required=False)
@click.option("--why", metavar="TEXT", help="What was found out, for whoever asks later.")
@click.option(
    "--evidence",
    metavar="FILE|URL|TEXT",
    multiple=True,
    help="What proves it; may be repeated. Files are kept like certificates.",
)
@day_option
@click.option("--undo", is_flag=True, help="Take the last word on it back.")
@click.pass_obj
def settle(
    home: Home,
    certificate: str,
    signal: str | None,
    why: str | None,
    evidence: tuple[str, ...],
    on: dt.date,
    undo: bool,
) -> None:
    """Say what was found out about a contradiction: it stays in sight, and blocks no more.

    SIGNAL is "signal-1" as `tracker certificate show CERT` lists it, or its short name; it may be
    left out where only one is open. The word holds for the very sentence that is shown: what the
    certificate says otherwise later is open again. All batches concerned are judged anew.

    Example:
        tracker settle 3 --why "one batch under two names" --evidence letter.eml
        tracker settle 3 signal-2 --why "amended, they say" --evidence "their call" --on 2026-05-04
        tracker settle 3 signal-2 --undo
    """
    from tracker.cli.shown import standing_text
    from tracker.services import certificates, settling

    with home.database() as database:
        if undo:
            told = settling.unsettled(database, certificate, signal)
        elif why is None:
            hint = 'Type: tracker settle CERT --why "the laboratory confirms it" --evidence FILE'
            raise UsageError("What was found out is missing.", hint)
        else:
            told = settling.settle(database, certificate, signal, settling.Word(why, on, evidence))
        with database.look() as session:
            shown = certificates.show_certificate(session, certificate, today())
    print_fields(
        [
            ("certificate", f"{shown.number}: {shown.file.name}"),
            (told.weight, told.sentence),
            ("now", f"settled by {told.settled}" if told.settled else "open"),
            ("standing", standing_text(shown)),
        ]
    )
