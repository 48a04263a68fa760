"""`tracker recheck`: everything judged anew by the rules of today."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.help import Command
from tracker.cli.home import Home
from tracker.cli.options import day_option
from tracker.cli.output import (
    Coloured,
    json_option,
    print_hanging,
    print_heading,
    print_json_rows,
    say,
    standing_word,
)

if TYPE_CHECKING:
    from tracker.records.judgement import Standing
    from tracker.services.rechecking import Change, Tally, Turned

SHOWN = 5
"""Verdicts told of a batch; the rest is counted."""


@click.command("recheck", cls=Command)
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
@click.option("--reread", is_flag=True, help="First read anew what an earlier reader has read.")
@day_option
@json_option
@click.pass_obj
def recheck(home: Home, dry_run: bool, reread: bool, on: dt.date, as_json: bool) -> None:
    """Judge everything anew by the standards, the policy and the vocabulary of today.

    Shows each batch that stands otherwise than before, with the verdicts that turn, and keeps what
    is new. With --dry-run nothing is kept: look before you take a changed rule file.

    Example:
        tracker recheck --dry-run
        tracker recheck
    """
    from tracker.services import rechecking

    if dry_run and reread:
        raise click.UsageError("--reread keeps what is read: it does not go with --dry-run.")
    tally = rechecking.Tally()
    with home.database() as database:
        for told in rechecking.read_anew(database) if reread else ():
            say(told)
        with database.look() if dry_run else database.change() as session:
            changes = rechecking.recheck(session, on, tally, take=not dry_run)
            _print_all(changes, as_json)
            earlier = len(rechecking.read_earlier(session))
    _tell(tally, dry_run)
    if earlier and not reread:
        say(
            f"{earlier} were read by an earlier reader; to read them anew: tracker recheck --reread"
        )


def _print_all(changes: "Iterable[Change]", as_json: bool) -> None:
    if as_json:
        print_json_rows(_data(change) for change in changes)
    else:
        for change in changes:
            _print(change)


def _print(change: "Change") -> None:
    """A batch: how it stood, how it stands, and the verdicts that turned."""
    batch = f", batch {change.batch}" if change.batch else ""
    print_heading(f"{change.product}{batch} ({change.vendor})")
    was, now = _standing(change.was), _standing(change.now)
    if was == now:
        print_hanging("  stays ", now)
    else:
        print_hanging("  was ", was)
        print_hanging("  is  ", now)
    for turned in change.turned[:SHOWN]:
        print_hanging(f"  - {_way(turned)}: ", turned.sentence)
    if len(change.turned) > SHOWN:
        click.echo(f"  … and {len(change.turned) - SHOWN} more verdicts")
    click.echo()


def _way(turned: "Turned") -> str:
    """From which outcome to which: "pass -> fail", "still pass", "new, fail"."""
    if not turned.was:
        return f"new, {turned.now}"
    if not turned.now:
        return f"gone, was {turned.was}"
    return f"still {turned.now}" if turned.was == turned.now else f"{turned.was} -> {turned.now}"


def _standing(standing: "Standing | None") -> str:
    if standing is None:
        return Coloured("not judged", "yellow")
    reason = f": {standing.reasons[0].sentence}" if standing.reasons else ""
    return f"{standing_word(standing.verified)}{reason}"


def _tell(tally: "Tally", dry_run: bool) -> None:
    """Say how many were judged, how many change, and what to do next."""
    would = "would stand" if dry_run else "stand"
    say(f"{tally.judged} judged, {tally.changed or 'none'} {would} otherwise.")
    if tally.same:
        other = "would be made" if dry_run else "are made"
        say(f"{tally.same} more {other} from other rules, with the same result.")
    if dry_run and tally.changed + tally.same:
        say("Nothing was kept. To take it: tracker recheck")


def _data(change: "Change") -> dict[str, Any]:
    return {
        "product": change.product,
        "vendor": change.vendor,
        "batch": change.batch,
        "was": _standing_data(change.was),
        "now": _standing_data(change.now),
        "turned": list(_turned_data(change)),
    }


def _standing_data(standing: "Standing | None") -> dict[str, Any] | None:
    if standing is None:
        return None
    reasons = [reason.sentence for reason in standing.reasons]
    return {"verified": standing.verified, "until": standing.until, "reasons": reasons}


def _turned_data(change: "Change") -> Iterator[dict[str, str]]:
    for turned in change.turned:
        yield {
            "standard": turned.standard,
            "rule": turned.rule,
            "was": turned.was,
            "now": turned.now,
            "sentence": turned.sentence,
        }
