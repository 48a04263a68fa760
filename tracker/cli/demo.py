"""`tracker demo`: a database with invented vendors and certificates, to look around in."""

from pathlib import Path

import click

from tracker.cli.help import Command
from tracker.cli.home import Home
from tracker.cli.listing import unverified
from tracker.cli.output import say


@click.command("demo", cls=Command)
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("tracker-demo"),
    show_default=True,
    help="Where its database goes.",
)
@click.pass_context
def demo(ctx: click.Context, folder: Path) -> None:
    """Log invented vendors and products, import invented certificates, list what is unverified.

    Everything goes into a database of its own in one folder; delete the folder to be rid of it.

    Example:
        tracker demo
        tracker demo --folder /tmp/look-around
    """
    from tracker.cli.telling import Teller
    from tracker.services import demo as demonstration

    plan = demonstration.read_plan()
    where = folder / "tracker.db"
    home = Home(str(where))
    say(f"A demonstration in {folder}/: vendors, products and certificates are invented.")
    with home.database() as database:
        wishes = demonstration.log(database, plan)
        teller = Teller(database, quiet=True)
        teller.tell(demonstration.import_samples(database, plan, wishes))
    there = f" ({len(teller.known)} were there before)" if teller.known else ""
    say(f"{len(teller.stored)} certificate files imported{there}. Unverified as of {plan.on}:\n")
    ctx.obj = home
    ctx.invoke(unverified, on=plan.on, why=False, check=False, vendor=None, as_json=False)
    _next(where, plan.on.isoformat())


def _next(where: Path, on: str) -> None:
    """Say what to try now."""
    tracker = f"tracker --db {where}"
    say("\nTry next:")
    say(f"  {tracker} unverified --why --on {on}")
    say(f"  {tracker} certificate show lead-too-high.pdf --readings")
    say(f"  {tracker} verified --on {on}")
