"""`tracker history`: every change."""

from typing import TYPE_CHECKING, Any

import click

from tracker.cli.help import Command
from tracker.cli.home import Home
from tracker.cli.output import json_option, print_json_rows, print_table

if TYPE_CHECKING:
    from tracker.store.schema import Event

OWN = ("id", "name_key", "added_at", "printed", "said")
"""Columns that tell a person nothing that the line does not."""


@click.command(cls=Command)
@click.argument("thing", required=False)
@json_option
@click.pass_obj
def history(home: Home, thing: str | None, as_json: bool) -> None:
    """List every change in the order it happened: all, or those of THING.

    THING is the name of a vendor or product, or kind and number: vendor:1, product:2, batch:3,
    certificate:4; or a kind alone. Nothing is ever taken out of this log: each entry carries the
    hash of the one before, and `tracker db check` follows the chain.

    Example:
        tracker history
        tracker history "Green Example"
        tracker history certificate:4 --json
    """
    from tracker.services.history import history as service
    from tracker.services.history import snapshot

    with home.look() as session:
        events = service(session, thing)
        if as_json:
            print_json_rows(snapshot(event) for event in events)
            return
        print_table(
            ("no", "when (UTC)", "who", "what", "thing", "change"),
            (
                (e.id, f"{e.at:%Y-%m-%d %H:%M}", e.who, e.what, _thing(e), _change(e))
                for e in events
            ),
            empty="Nothing is recorded.",
        )


def _thing(event: "Event") -> str:
    return event.thing if event.thing_id is None else f"{event.thing}:{event.thing_id}"


def _change(event: "Event") -> str:
    """What differs, in a line: "phone: 555 → 556; note: …"."""
    before: dict[str, Any] = event.before or {}
    after: dict[str, Any] = event.after or {}
    names = [name for name in {**before, **after} if name not in OWN]
    return "; ".join(f"{name}: {_words(before, after, name)}" for name in names)


def _words(before: dict[str, Any], after: dict[str, Any], name: str) -> str:
    now = _plain(after.get(name, ""))
    return f"{_plain(before[name])} → {now}" if name in before else now


def _plain(value: Any) -> str:
    """A value as a line has it."""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "—" if value is None else str(value)
