"""`tracker vocabulary`: names that certificates print and the program does not know."""

from typing import TYPE_CHECKING, Any

import click

from tracker.cli.help import Group
from tracker.cli.home import Home
from tracker.cli.output import json_option, print_json_rows, print_table, quoted, say

if TYPE_CHECKING:
    from tracker.services.vocabulary import Unknown


@click.group(cls=Group)
def vocabulary() -> None:
    """The names of analytes. What a certificate prints and nobody knows is kept, but not judged.

    Example:
        tracker vocabulary unknown
        tracker vocabulary alias "Total Pb" lead
    """


@vocabulary.command()
@json_option
@click.pass_obj
def unknown(home: Home, as_json: bool) -> None:
    """List printed names that mean no known analyte.

    The commonest first, with where it is. "Maybe" is the analyte whose name is most like it: a
    proposal, never taken by itself.

    Example:
        tracker vocabulary unknown
    """
    from tracker.services import vocabulary as service

    with home.look() as session:
        found = list(service.unknown_names(session))
    if as_json:
        print_json_rows(map(_data, found))
        return
    print_table(
        ("printed", "panel", "rows", "where", "maybe"),
        map(_row, found),
        empty="Every printed name is known.",
    )
    if found:
        say("Say what one means: tracker vocabulary alias PRINTED ANALYTE")


@vocabulary.command()
@click.argument("printed")
@click.argument("analyte")
@click.option("--replace", is_flag=True, help="Even if the name means another analyte already.")
@click.pass_obj
def alias(home: Home, printed: str, analyte: str, replace: bool) -> None:
    """Say which analyte a printed name means.

    The analyte is called by key or name. The alias is written into aliases.toml in your data
    folder, and counts in every panel of every certificate: of those to come at their import, of
    those stored at the next recheck. What is printed stays.

    Example:
        tracker vocabulary alias "Total Pb" lead
        tracker recheck --dry-run
    """
    from tracker.services import vocabulary as service

    with home.change() as session:
        added = service.add_alias(session, printed, analyte, home.vocabulary, replace)
    click.echo(f"{quoted(added.printed)} means {added.analyte.name} ({added.analyte.key})")
    rows = f"{added.rows} row{'s' if added.rows != 1 else ''}"
    certificates = f"{added.certificates} certificate{'s' if added.certificates != 1 else ''}"
    say(f"{rows} of {certificates} print it. Next: tracker recheck --dry-run")


def _row(found: "Unknown") -> tuple[Any, ...]:
    name = found.printed
    more = f" and {name.certificates - 1} more" if name.certificates > 1 else ""
    where = f"certificate {name.first}{more}"
    maybe = f"{found.like.key}?" if found.like else ""
    return name.text, name.panel.replace("_", " "), name.rows, where, maybe


def _data(found: "Unknown") -> dict[str, Any]:
    return {**found.printed._asdict(), "maybe": found.like.key if found.like else None}
