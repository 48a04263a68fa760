"""`tracker why`: from "unverified" down to each rule, value, page and standard."""

import datetime as dt
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.help import Command
from tracker.cli.home import Home
from tracker.cli.options import day_option
from tracker.cli.output import (
    json_option,
    print_hanging,
    print_heading,
    print_json,
    say,
)
from tracker.cli.product import product_argument
from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.checks.why import Branch
    from tracker.services.explaining import Explained

MARKS = {
    "rule": "Rule: ",
    "standard": "Source: ",
    "near miss": "Nearest: ",
    "place": "",
    "remedy": "-> ",
}
"""What stands before a sentence of each kind."""

RESTS_ON = {"rule": "Shown: ", "standard": "Kept: "}
"""What stands before that which a verified batch rests on."""


@click.command("why", cls=Command)
@product_argument
@click.option("--batch", help="Only this batch of it.")
@day_option
@json_option
@click.pass_obj
def why(
    home: Home, product: str, vendor: str | None, batch: str | None, on: dt.date, as_json: bool
) -> None:
    """Explain why a product is verified or not, batch by batch.

    Each reason leads to the rule behind it, the printed value and its page, and the standard with
    its source; then comes the certificate that is nearest to the missing one, and the document
    that would verify the batch. What certificates say against themselves or each other stands
    below, with an innocent explanation and the one act that settles it.

    Example:
        tracker why "Red Leaf"
        tracker why "Red Leaf" --batch RL-0226 --on 2026-03-01
    """
    from tracker.services import explaining

    with home.look() as session:
        found = explaining.explain(session, product, on, vendor=vendor, batch=batch)
    if not found:
        raise UsageError(f"Nothing was judged of {product} on {on}.", "Type: tracker recheck")
    if as_json:
        print_json([_data(each) for each in found])
        return
    for number, each in enumerate(found):
        if number:
            click.echo()
        _print(each)
    say(f"As of {on}.")


def _print(each: "Explained") -> None:
    from tracker.cli.shown import SIGNALS, print_signals

    print_heading(each.tree.text)
    cited: set[str] = set()
    for number, branch in enumerate(each.tree.branches, 1):
        mark = RESTS_ON.get(branch.kind, f"{number}. ")
        if branch.kind == "reason" or number == 1:
            click.echo()
        _print_branch(branch, mark, 0, cited)
    if each.signals:
        click.echo()
        print_heading(SIGNALS)
        print_signals(each.signals)


def _print_branch(branch: "Branch", mark: str, depth: int, cited: set[str]) -> None:
    """A sentence and what stands behind it; each source once."""
    if branch.kind == "standard" and branch.text in cited:
        return
    cited.add(branch.text)
    print_hanging("   " * depth + mark, branch.text)
    for below in branch.branches:
        _print_branch(below, MARKS.get(below.kind, "- "), depth + 1, cited)


def _data(each: "Explained") -> dict[str, Any]:
    return {
        "product": each.product.name,
        "vendor": each.vendor.name,
        "batch": each.batch.name if each.batch else None,
        "verified": each.standing.verified,
        "until": each.standing.until,
        "why": asdict(each.tree),
        "signals": [asdict(signal) for signal in each.signals],
    }
