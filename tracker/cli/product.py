"""`tracker product`: what is sold."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.completion import product_name, vendor_name
from tracker.cli.help import Group
from tracker.cli.home import Home, today
from tracker.cli.output import (
    Coloured,
    Function,
    json_option,
    print_fields,
    print_json,
    print_json_rows,
    print_table,
    quoted,
    say,
    standing_word,
)
from tracker.vocabulary.forms import FORMS

if TYPE_CHECKING:
    from tracker.services.products import ProductShown
    from tracker.store.kept import ProductLine
    from tracker.store.listed import Listed

HEADINGS = ("no", "product", "vendor", "form", "profile", "batches", "today")


def product_rows(
    lines: "Iterable[ProductLine]",
) -> tuple[tuple[str, ...], Iterator[tuple[Any, ...]]]:
    """Headings and rows of a table of products."""
    rows = ((p.id, p.name, p.vendor, p.form, p.profile, p.batches, _standing(p)) for p in lines)
    return HEADINGS, rows


def _standing(line: "ProductLine") -> str:
    """How a product stands: one word, or how many of its batches are verified."""
    if line.archived:
        return "archived"
    if line.judged > 1 and 0 < line.verified < line.judged:
        return Coloured(f"{line.verified} of {line.judged} verified", "yellow")
    return standing_word(line.verified == line.judged if line.judged else None)


def product_argument(function: Function) -> Function:
    """Give a command the argument PRODUCT, and --vendor for when two have one of that name."""
    option = click.option(
        "--vendor", shell_complete=vendor_name, help="Whose, if several have one of that name."
    )
    argument = click.argument("product", shell_complete=product_name)
    return argument(option(function))


def details(function: Function) -> Function:
    """Give a command the options for a product's serving and note."""
    for option in (
        click.option("--note", help="Anything worth knowing."),
        click.option("--servings-per-day", metavar="TIMES", help="How many servings a day."),
        click.option("--serving", metavar="AMOUNT", help='One serving, e.g. "2.4 g" or "500 mg".'),
    ):
        function = option(function)
    return function


@click.group(cls=Group)
def product() -> None:
    """What is sold. A product is called by name or number.

    Example:
        tracker product add "Green Example" "Red Leaf" --serving "2.4 g" --servings-per-day 2
        tracker product list
    """


@product.command(short_help="Log a product of a vendor.")
@click.argument("vendor", shell_complete=vendor_name)
@click.argument("name")
@click.option(
    "--profile",
    default="kratom-leaf",
    show_default=True,
    metavar="PROFILE",
    help="Which panels and analytes it must show: kratom-leaf, kratom-extract, botanical, "
    "or your own.",
)
@click.option("--form", type=click.Choice(FORMS), default="powder", show_default=True)
@details
@click.pass_obj
def add(home: Home, /, vendor: str, name: str, **given: Any) -> None:
    """Log a product of a vendor; it may have no certificate: that is what the lists are for.

    Example:
        tracker product add "Green Example" "Red Leaf" --serving "2.4 g" --servings-per-day 2
        tracker product add "Green Example" "Gold Shot" --profile kratom-extract --form shot
    """
    from tracker.services import products

    with home.change() as session:
        added = products.add_product(session, vendor, name, **given)
    click.echo(f"Product {added.id}: {added.name} ({added.form}, {added.profile})")
    say(f"Next: tracker import PATH --product {quoted(added.name)}")


@product.command("list")
@click.option("--vendor", shell_complete=vendor_name, help="Only this vendor's.")
@click.option("--archived", is_flag=True, help="Archived products too.")
@json_option
@click.pass_obj
def list_(home: Home, vendor: str | None, archived: bool, as_json: bool) -> None:
    """List products by vendor and name, as they stand today.

    Example:
        tracker product list --vendor "Green Example"
        tracker product list --json
    """
    from tracker.services import products

    with home.look() as session:
        lines = products.list_products(session, today(), vendor, archived)
        if as_json:
            print_json_rows(line._asdict() for line in lines)
            return
        empty = "No product yet. Type: tracker product add VENDOR NAME"
        print_table(*product_rows(lines), empty=empty)


@product.command()
@product_argument
@json_option
@click.pass_obj
def show(home: Home, product: str, vendor: str | None, as_json: bool) -> None:
    """Show a product, its batches as they stand today, and its certificates.

    Example:
        tracker product show "Red Leaf"
        tracker product show 1 --json
    """
    from tracker.services import products

    with home.look() as session:
        shown = products.show_product(session, product, today(), vendor)
    if as_json:
        print_json(_as_json(shown))
    else:
        _print(shown)


def _as_json(shown: "ProductShown") -> dict[str, Any]:
    return {
        **shown.line._asdict(),
        "note": shown.note,
        "standings": [_standing_json(standing) for standing in shown.standings],
        "certificates": [certificate.id for certificate in shown.certificates],
    }


def _standing_json(standing: "Listed") -> dict[str, Any]:
    names = ("batch_id", "batch", "verified", "until", "reason", "remedy")
    return {name: getattr(standing, name) for name in names}


def _print(shown: "ProductShown") -> None:
    line = shown.line
    print_fields(
        [
            ("product", f"{line.id}: {line.name}"),
            ("vendor", f"{line.vendor_id}: {line.vendor}"),
            ("form", line.form),
            ("profile", line.profile),
            ("serving", None if line.serving is None else f"{line.serving} g"),
            ("a day", line.servings_per_day),
            ("note", shown.note),
            ("certificates", ", ".join(str(c.id) for c in shown.certificates)),
        ]
    )
    click.echo()
    rows = (
        (standing.batch or "(no batch)", standing_word(standing.verified), standing.reason)
        for standing in shown.standings
    )
    print_table(("batch", "today", "why"), rows)


@product.command()
@product_argument
@click.option("--name", help="Another name.")
@click.option("--profile", metavar="PROFILE", help="Which panels and analytes it must show.")
@click.option("--form", type=click.Choice(FORMS))
@details
@click.option(
    "--archive/--back", "archived", default=None, help="Out of the lists, or back into them."
)
@click.pass_obj
def edit(home: Home, /, product: str, **given: Any) -> None:
    """Change a product; it is judged anew at once. "" empties a serving or note.

    Example:
        tracker product edit "Red Leaf" --serving "3 g"
        tracker product edit "Red Leaf" --archive
    """
    from tracker.services import products

    with home.change() as session:
        edited = products.edit_product(session, product, **given)
    click.echo(f"Product {edited.id}: {edited.name} ({edited.form}, {edited.profile})")
