"""`tracker batch`: the quantity made together."""

import click

from tracker.cli.completion import product_name, vendor_name
from tracker.cli.help import Group
from tracker.cli.home import Home, today
from tracker.cli.output import (
    json_option,
    print_json_rows,
    print_table,
    quoted,
    say,
    standing_word,
)
from tracker.cli.product import product_argument


@click.group(cls=Group)
def batch() -> None:
    """What was made together: the lot on the pack.

    Example:
        tracker batch add "Red Leaf" RL-2401
        tracker batch list "Red Leaf"
    """


@batch.command()
@product_argument
@click.argument("name", metavar="BATCH")
@click.pass_obj
def add(home: Home, product: str, vendor: str | None, name: str) -> None:
    """Log a batch of a product, named as it is printed on the pack.

    Example:
        tracker batch add "Red Leaf" RL-2401
    """
    from tracker.services import batches

    with home.change() as session:
        added = batches.add_batch(session, product, name, vendor)
    click.echo(f"Batch {added.id}: {added.name}")
    say(f"Next: tracker import PATH --product {quoted(product)} --batch {quoted(added.name)}")


@batch.command("list")
@click.argument("product", required=False, shell_complete=product_name)
@click.option("--vendor", shell_complete=vendor_name, help="Whose product.")
@json_option
@click.pass_obj
def list_(home: Home, product: str | None, vendor: str | None, as_json: bool) -> None:
    """List batches, of all products or of one, as they stand today.

    Example:
        tracker batch list "Red Leaf"
        tracker batch list --json
    """
    from tracker.services import batches

    with home.look() as session:
        lines = batches.list_batches(session, today(), product, vendor)
        if as_json:
            print_json_rows(line._asdict() for line in lines)
            return
        print_table(
            ("no", "batch", "product", "vendor", "today", "why"),
            (
                (b.id, b.name, b.product, b.vendor, standing_word(b.verified), b.reason)
                for b in lines
            ),
            empty="No batch yet. Type: tracker batch add PRODUCT BATCH",
        )
