"""`tracker unverified` and `tracker verified`: the lists that everything else is for."""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.completion import vendor_name
from tracker.cli.help import Command
from tracker.cli.home import Home
from tracker.cli.options import day_option
from tracker.cli.output import (
    Function,
    json_option,
    last_day,
    print_hanging,
    print_heading,
    print_json_rows,
    print_table,
    room,
    say,
)

if TYPE_CHECKING:
    from tracker.records.judgement import Reason
    from tracker.store.listed import Listed
    from tracker.store.session import Session


ROOM_FOR_TABLE = 160
"""Columns below which a table of sentences is hard to read: each batch has its own lines then."""


def listing_options(function: Function) -> Function:
    """Give a command --vendor, --on and --json."""
    vendor = click.option("--vendor", shell_complete=vendor_name, help="Only this vendor's.")
    return vendor(day_option(json_option(function)))


@click.command("unverified", cls=Command)
@click.option("--why", is_flag=True, help="Every reason, not the first alone.")
@click.option("--check", is_flag=True, help="Exit status 1 if anything is listed.")
@listing_options
@click.pass_context
def unverified(
    ctx: click.Context,
    why: bool,
    check: bool,
    vendor: str | None,
    on: dt.date,
    as_json: bool,
) -> None:
    """List what is not verified: product, vendor, batch, why, and what would verify it.

    Example:
        tracker unverified
        tracker unverified --vendor "Green Example" --why
        tracker unverified --check --on 2026-12-31
    """
    with _listed(ctx.obj, on, verified=False, vendor=vendor, why=why) as (session, lines):
        if as_json:
            print_json_rows(_data(session, line, why) for line in lines)
        elif why or 0 < room() < ROOM_FOR_TABLE:
            _print_blocks(session, lines, why)
        else:
            rows = (
                (line.product, line.vendor, line.batch or "(none)", line.reason, line.remedy)
                for line in lines
            )
            print_table(("product", "vendor", "batch", "why", "what would verify it"), rows)
    say(_count(lines.count, "unverified", on))
    if check and lines.count:
        ctx.exit(1)


@click.command("verified", cls=Command)
@listing_options
@click.pass_obj
def verified(home: Home, vendor: str | None, on: dt.date, as_json: bool) -> None:
    """List what is verified, and until when.

    Example:
        tracker verified
    """
    with _listed(home, on, verified=True, vendor=vendor) as (_, lines):
        if as_json:
            print_json_rows(_data(None, line, why=False) for line in lines)
        else:
            rows = (
                (line.product, line.vendor, line.batch or "(none)", last_day(line.until))
                for line in lines
            )
            print_table(("product", "vendor", "batch", "until"), rows)
    say(_count(lines.count, "verified", on))


@contextmanager
def _listed(
    home: Home, on: dt.date, *, verified: bool, vendor: str | None, why: bool = False
) -> Iterator[tuple["Session | None", "_Counted"]]:
    """The lines of a list, and the session to ask for their reasons, if these are wanted."""
    from tracker.services import plain_listing

    if vendor is None and not why:
        with plain_listing.whole_list(home.where, on, verified=verified) as lines:
            if lines is not None:
                yield None, _Counted(lines)
                return
    from tracker.services import listing

    with home.look() as session:
        yield session, _Counted(listing.listed(session, on, verified=verified, vendor=vendor))


class _Counted:
    """Lines that are counted as they pass."""

    def __init__(self, lines: "Iterable[Listed]") -> None:
        self.lines = lines
        self.count = 0

    def __iter__(self) -> "Iterator[Listed]":
        for line in self.lines:
            self.count += 1
            yield line


def _count(count: int, what: str, on: dt.date) -> str:
    return f"{count or 'None'} {what} as of {on}."


def _print_blocks(session: "Session | None", lines: "Iterable[Listed]", why: bool) -> None:
    """Each batch in a few lines: the first reason or all of them, and what would settle each."""
    for line in lines:
        batch = f", batch {line.batch}" if line.batch else ""
        print_heading(f"{line.product}{batch} ({line.vendor})")
        if why and session is not None:
            reasons = [(r.sentence, r.remedy) for r in _reasons(session, line)]
        else:
            reasons = [(line.reason, line.remedy)]
        for number, (sentence, remedy) in enumerate(reasons, 1):
            print_hanging(f"  {number}. " if why else "  ", sentence)
            print_hanging("     -> " if why else "  -> ", remedy)
        click.echo()


def _reasons(session: "Session", line: "Listed") -> "tuple[Reason, ...]":
    from tracker.services import listing

    return listing.reasons_of(session, line)


def _data(session: "Session | None", line: "Listed", why: bool) -> dict[str, Any]:
    data = line._asdict()
    del data["standing_id"]
    data["until"] = line.until.isoformat() if line.until else None
    if why and session is not None:
        data["reasons"] = [asdict(reason) for reason in _reasons(session, line)]
    return data
