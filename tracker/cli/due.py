"""`tracker due`: what runs out soon."""

import datetime as dt
import re
from dataclasses import asdict
from pathlib import Path

import click

from tracker.cli.help import Command
from tracker.cli.home import Home
from tracker.cli.options import PATH, day_option
from tracker.cli.output import (
    json_option,
    print_hanging,
    print_heading,
    print_json_rows,
    say,
    write_file,
)

_SPAN = re.compile(r"(\d{1,4})\s*(d|w|m|days?|weeks?|months?)?")
_DAYS = {"d": 1, "w": 7, "m": 30}


def _days(_ctx: click.Context, _param: click.Parameter, text: str) -> int:
    match = _SPAN.fullmatch(text.strip().lower())
    if match is None:
        raise click.BadParameter(f'"{text}" is no span of time; write it so: 30d, 6w')
    return int(match[1]) * _DAYS[(match[2] or "d")[0]]


@click.command("due", cls=Command)
@click.option(
    "--within",
    "days",
    default="30d",
    show_default=True,
    metavar="SPAN",
    callback=_days,
    help="How far ahead to look: 30d, 6w, 3m (a month has 30 days).",
)
@click.option("--ics", type=PATH, metavar="FILE", help="Write a calendar, too.")
@day_option
@json_option
@click.pass_context
def due(ctx: click.Context, days: int, ics: Path | None, on: dt.date, as_json: bool) -> None:
    """List what runs out: certificates of verified batches, accreditations, answers, confirmations.

    Ends with status 1 if anything is due, for scripts that run each night.

    Example:
        tracker due
        tracker due --within 90d --ics due.ics
    """
    from tracker.services import due as service

    home: Home = ctx.obj
    with home.look() as session:
        found = service.due(session, on, days)
    if ics:
        write_file(ics, service.calendar(found, on).encode())
    if as_json:
        print_json_rows(asdict(each) for each in found)
    else:
        for each in found:
            print_heading(f"{each.on}  {each.what}")
            print_hanging("  ", each.sentence)
            print_hanging("  -> ", each.act)
    say(f"{len(found) or 'Nothing'} due by {on + dt.timedelta(days=days)}.")
    if found:
        ctx.exit(1)
