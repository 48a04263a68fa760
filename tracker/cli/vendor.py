"""`tracker vendor`: who sells."""

from collections.abc import Callable
from typing import Any

import click

from tracker.cli.completion import vendor_name
from tracker.cli.help import Group
from tracker.cli.home import Home, today
from tracker.cli.output import (
    Function,
    day,
    json_option,
    print_fields,
    print_json,
    print_json_rows,
    print_table,
    quoted,
    say,
)
from tracker.cli.product import product_rows

DETAILS: tuple[tuple[str, str], ...] = (
    ("website", "Web address; a laboratory of the same domain is not independent."),
    ("country", "Where it sells from."),
    ("email", "Address to ask for documents."),
    ("phone", "Telephone."),
    ("address", "Street address; a laboratory at the same one is not independent."),
    ("note", "Anything worth knowing."),
)

MOMENTS = ("added_at", "archived_at")


def details(function: Function) -> Function:
    """Give a command the options for a vendor's details."""
    for name, help_text in reversed(DETAILS):
        function = click.option(f"--{name}", help=help_text)(function)
    return function


def vendor_argument(function: Function) -> Function:
    """Give a command the argument VENDOR: a name or a number."""
    argument: Callable[[Function], Function] = click.argument("vendor", shell_complete=vendor_name)
    return argument(function)


@click.group(cls=Group)
def vendor() -> None:
    """Who sells. A vendor is called by name or number; "#7" is number 7 where one is named "7".

    Example:
        tracker vendor add "Green Example" --website green.example
        tracker vendor list
    """


@vendor.command()
@click.argument("name")
@details
@click.pass_obj
def add(home: Home, /, name: str, **given: Any) -> None:
    """Log a vendor.

    Example:
        tracker vendor add "Green Example" --website green.example --country US
    """
    from tracker.services import vendors

    with home.change() as session:
        added = vendors.add_vendor(session, name, **given)
    click.echo(f"Vendor {added.id}: {added.name}")
    say(f"Next: tracker product add {quoted(added.name)} NAME")


@vendor.command("list")
@click.option("--archived", is_flag=True, help="Archived vendors too.")
@json_option
@click.pass_obj
def list_(home: Home, archived: bool, as_json: bool) -> None:
    """List vendors by name.

    Example:
        tracker vendor list
        tracker vendor list --json
    """
    from tracker.services import vendors

    with home.look() as session:
        lines = vendors.list_vendors(session, archived)
        if as_json:
            print_json_rows(line._asdict() for line in lines)
            return
        print_table(
            ("no", "vendor", "country", "products", "website", ""),
            (
                (v.id, v.name, v.country, v.products, v.website, "archived" if v.archived else "")
                for v in lines
            ),
            empty='No vendor yet. Type: tracker vendor add "Green Example"',
        )


@vendor.command()
@vendor_argument
@json_option
@click.pass_obj
def show(home: Home, vendor: str, as_json: bool) -> None:
    """Show a vendor and its products as they stand today.

    Example:
        tracker vendor show "Green Example"
        tracker vendor show 1 --json
    """
    from tracker.services import vendors

    with home.look() as session:
        shown = vendors.show_vendor(session, vendor, today())
    known = {name: getattr(shown.vendor, name) for name in ("id", "name", *dict(DETAILS), *MOMENTS)}
    if as_json:
        print_json({**known, "products": [line._asdict() for line in shown.products]})
        return
    print_fields(
        [
            ("vendor", f"{shown.vendor.id}: {shown.vendor.name}"),
            *((name, known[name]) for name, _ in DETAILS),
            *((name.removesuffix("_at"), day(known[name])) for name in MOMENTS),
        ]
    )
    click.echo()
    print_table(*product_rows(shown.products), empty="No product yet.")


@vendor.command()
@vendor_argument
@click.option("--name", help="Another name.")
@details
@click.pass_obj
def edit(home: Home, /, vendor: str, name: str | None, **given: Any) -> None:
    """Change a vendor's name or details; "" empties one.

    Example:
        tracker vendor edit "Green Example" --phone "+1 555 0100" --note ""
    """
    from tracker.services import vendors

    with home.change() as session:
        edited = vendors.edit_vendor(session, vendor, name, **given)
    click.echo(f"Vendor {edited.id}: {edited.name}")


@vendor.command()
@vendor_argument
@click.option("--back", is_flag=True, help="Take it back into the lists.")
@click.pass_obj
def archive(home: Home, vendor: str, back: bool) -> None:
    """Put a vendor and its products away.

    They are out of every list; nothing is lost.

    Example:
        tracker vendor archive "Green Example"
        tracker vendor archive "Green Example" --back
    """
    from tracker.services import vendors

    with home.change() as session:
        archived = vendors.archive_vendor(session, vendor, back)
    click.echo(f"Vendor {archived.id}: {archived.name}{'' if back else ' (archived)'}")
