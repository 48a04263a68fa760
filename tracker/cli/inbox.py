"""`tracker inbox` and `tracker assign`: certificates that no product was named for."""

import click

from tracker.cli.completion import product_name, vendor_name
from tracker.cli.help import Command
from tracker.cli.home import Home, today
from tracker.cli.output import json_option, print_fields, print_json_rows, print_table, say

HEADINGS = ("no", "file", "laboratory", "product as printed", "batch as printed", "why")


@click.command("inbox", cls=Command)
@json_option
@click.pass_obj
def inbox(home: Home, as_json: bool) -> None:
    """List the certificates that wait for a product, and why.

    Example:
        tracker inbox
        tracker assign 3 --product "Red Leaf"
    """
    from tracker.services import certificates

    with home.look() as session:
        waiting = certificates.inbox(session)
        if as_json:
            print_json_rows({**each.line._asdict(), "why": each.why} for each in waiting)
            return
        rows = (
            (
                each.line.id,
                each.line.file,
                each.line.laboratory,
                each.line.printed_product,
                each.line.printed_batch,
                each.why,
            )
            for each in waiting
        )
        print_table(HEADINGS, rows, empty="The inbox is empty.")


@click.command("assign", cls=Command)
@click.argument("certificate")
@click.option("--product", shell_complete=product_name, help="What it is for.")
@click.option("--vendor", shell_complete=vendor_name, help="Whose product.")
@click.option("--batch", help="The batch it is for; the printed one if left out.")
@click.pass_obj
def assign(
    home: Home, certificate: str, product: str | None, vendor: str | None, batch: str | None
) -> None:
    """Say which product and batch a certificate is for; a batch that is new is added.

    Example:
        tracker assign 3 --product "Red Leaf"
        tracker assign lab.pdf --product "Red Leaf" --batch RL-0226
        tracker assign 3 --batch RL-0226
    """
    from tracker.cli.shown import summary
    from tracker.services import assigning, certificates

    with home.change() as session:
        done = assigning.assign(session, certificate, product, batch, vendor)
        shown = certificates.show_certificate(session, str(done.certificate.id), today())
        print_fields(summary(shown))
    if done.batch is None:
        say(f"It prints no batch. Next: tracker assign {done.certificate.id} --batch BATCH")
