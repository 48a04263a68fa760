"""`tracker standard`: the sets of limits that values are judged by."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.help import Group
from tracker.cli.home import Home
from tracker.cli.options import PATH
from tracker.cli.output import (
    Coloured,
    json_option,
    print_fields,
    print_json,
    print_json_rows,
    print_table,
    say,
)

if TYPE_CHECKING:
    from tracker.vocabulary.standards import Limit, Standard

FORCE = {"in force": "green", "superseded": "yellow", "proposed": "yellow"}


@click.group(cls=Group)
def standard() -> None:
    """Named, dated sets of limits, each with its source. Your own stand beside the built-in ones.

    Which of them count for which products: tracker policy show.

    Example:
        tracker standard list
        tracker standard show utah-r70-580-5
        tracker standard diff utah-r70-580-5 usp-2023-dried
    """


@standard.command("list")
@json_option
def list_(as_json: bool) -> None:
    """List every standard.

    Where it holds, with what force, and how many of its limits were seen in their source.

    Example:
        tracker standard list
    """
    from tracker.services import standards

    every = standards.every_standard()
    if as_json:
        print_json_rows(_head(one) for one in every)
        return
    rows = ((one.key, one.short, one.jurisdiction, _force(one), _seen(one)) for one in every)
    print_table(("key", "standard", "where", "force", "limits"), rows)
    say('"6, 4 seen": 4 of 6 limits were seen in their source; the others fail no product.')


@standard.command()
@click.argument("key")
@json_option
def show(key: str, as_json: bool) -> None:
    """Show a standard, its source and each of its limits.

    Example:
        tracker standard show ahpa-metals
    """
    from tracker.services import standards

    found = standards.standard_called(key)
    if as_json:
        print_json({**_head(found), "limits": [_limit_data(limit) for limit in found.limits]})
        return
    print_fields(_fields(found))
    click.echo()
    print_table(("analyte", "limit", "note"), (_limit_row(limit) for limit in found.limits))


@standard.command()
@click.argument("file", type=PATH)
@click.pass_context
def check(ctx: click.Context, file: Path) -> None:
    """Check a file of your own.

    It must be of the form that CONTRIBUTING.md shows, and do what its own examples say. A malformed
    file ends with status 3, an example that comes out otherwise with status 1.

    Example:
        tracker standard check my-limits.toml
    """
    from tracker.services import standards

    found, failures = standards.check_file(file)
    for failure in failures:
        click.echo(failure)
    if failures:
        ctx.exit(1)
    for one in found:
        click.echo(f"{one.key}: {_count(one.limits, 'limit')}, {_examples(one)}")
    say(f"Next: tracker standard add {file}")


@standard.command()
@click.argument("one")
@click.argument("other")
@json_option
def diff(one: str, other: str, as_json: bool) -> None:
    """Lay two standards beside each other where they differ.

    Example:
        tracker standard diff utah-r70-580-5 usp-2023-dried
    """
    from tracker.services import standards

    first, second, differences = standards.compare(one, other)
    if as_json:
        print_json([asdict(difference) for difference in differences])
        return
    rows = ((d.analyte, d.one or "-", d.other or "-") for d in differences)
    print_table(("analyte", first.short, second.short), rows)
    if not differences:
        click.echo(f"{first.short} and {second.short} have the same limits.")


@standard.command()
@click.argument("file", type=PATH)
@click.option("--replace", is_flag=True, help="Take the place of your file of that name.")
@click.pass_obj
def add(home: Home, file: Path, replace: bool) -> None:
    """Put a file of your own beside the built-in ones.

    It is copied into your data folder. Its name is its key; a file named like a built-in one counts
    in its stead. CONTRIBUTING.md shows what it may hold; a malformed file is refused with line and
    reason.

    Example:
        tracker standard add my-limits.toml
        tracker policy use my-limits --required
    """
    from tracker.services import standards

    with home.change() as session:
        added = standards.add_file(session, file, home.vocabulary, replace)
    for one in added.standards:
        click.echo(f"{one.key}: {one.title}, {_count(one.limits, 'limit')}")
    for key in added.instead:
        say(f"It counts in the stead of the built-in {key} from now on.")
    key = added.standards[0].key
    say(f"Next: tracker policy use {key}, or tracker recheck if it counts already")


def _head(one: "Standard") -> dict[str, Any]:
    """All of a standard but its limits and examples."""
    data = asdict(one)
    del data["examples"]
    return {**data, "forms": sorted(one.forms), "limits": len(one.limits)}


def _limit_data(limit: "Limit") -> dict[str, Any]:
    return {**asdict(limit), "forms": sorted(limit.forms)}


def _fields(one: "Standard") -> list[tuple[str, Any]]:
    greatest = f"up to {one.greatest_daily} g a day" if one.greatest_daily else None
    return [
        ("standard", f"{one.key}: {one.title}"),
        ("edition", one.edition),
        ("where", one.jurisdiction),
        ("force", _force(one)),
        ("for", ", ".join(sorted(one.forms))),
        ("holds", greatest),
        ("asks", "every limit must be shown" if one.complete else "what is printed is judged"),
        ("above it", one.consequence),
        ("source", one.source or one.url),
        ("", one.url if one.source else None),
        ("read", one.read),
        ("seen", "" if one.confirmed else "not in its source: unconfirmed limits fail nothing"),
        ("note", one.note),
    ]


def _limit_row(limit: "Limit") -> tuple[str, str, str]:
    from tracker.services.standards import named, worded

    unless = f"unless {limit.unless} is kept" if limit.unless else ""
    return named(limit), worded(limit), "; ".join(filter(None, (unless, limit.note)))


def _force(one: "Standard") -> str:
    own = "your own, " if one.own else ""
    return Coloured(f"{own}{one.authority}", FORCE.get(one.authority, ""))


def _seen(one: "Standard") -> str:
    seen = sum(limit.confirmed for limit in one.limits)
    every = str(len(one.limits))
    return every if seen == len(one.limits) else f"{every}, {seen or 'none'} seen"


def _examples(one: "Standard") -> str:
    return f"{_count(one.examples, 'example')} as written" if one.examples else "no example"


def _count(things: tuple[Any, ...], name: str) -> str:
    return f"{len(things)} {name}{'s' if len(things) != 1 else ''}"
