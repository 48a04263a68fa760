"""`tracker report`: a batch on one sheet, to be kept, printed or passed on."""

import datetime as dt
from pathlib import Path

import click

from tracker.cli.help import Command
from tracker.cli.home import Home
from tracker.cli.options import PATH, day_option
from tracker.cli.output import say, write_file
from tracker.cli.product import product_argument


@click.command("report", cls=Command)
@product_argument
@click.option(
    "--html",
    type=PATH,
    metavar="FILE",
    required=True,
    help="Where to write it.",
)
@click.option("--batch", help="Which batch, if the product has several.")
@click.option("--password", help="What opens encrypted files.")
@day_option
@click.pass_obj
def report(
    home: Home,
    /,
    product: str,
    vendor: str | None,
    html: Path,
    on: dt.date,
    **given: str | None,
) -> None:
    """Write all that is known of a batch into one HTML file that needs nothing beside itself.

    It holds the findings, each value with the picture of its spot on the certificate, what a
    day's amount brings, the vendor's checklist, and the hashes of certificates and rules. It has
    no scripts, loads nothing, and prints well.

    Example:
        tracker report "Red Leaf" --html red-leaf.html
        tracker report "Red Leaf" --batch RL-0226 --on 2026-03-01 --html red-leaf.html
    """
    from tracker.cli import paper
    from tracker.services import reporting

    with home.database() as database:
        found = reporting.report(database, product, on, vendor=vendor, **given)
    write_file(html, paper.page(found).encode())
    click.echo(html)
    say(found.explained.tree.text)
