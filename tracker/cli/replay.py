"""`tracker replay`: a certificate judged once more, byte for byte."""

from typing import TYPE_CHECKING

import click

from tracker.cli.help import Command
from tracker.cli.home import Home
from tracker.cli.output import print_fields, print_table, say

if TYPE_CHECKING:
    from tracker.services.replaying import Replay


@click.command("replay", cls=Command)
@click.argument("certificate")
@click.option("--bytes", "as_bytes", is_flag=True, help="Print the verdicts as they are compared.")
@click.pass_context
def replay(ctx: click.Context, certificate: str, as_bytes: bool) -> None:
    """Judge a certificate once more from what is stored; exit status 1 if it comes out otherwise.

    The verdicts are made anew from the stored readings and corrections, by the standards, the
    policy and the vocabulary of today, and compared with the kept ones byte for byte.

    Example:
        tracker replay 3
        tracker replay 3 --bytes | sha256sum
    """
    from tracker.services import replaying

    home: Home = ctx.obj
    with home.look() as session:
        replayed = replaying.replay(session, certificate)
    if as_bytes:
        click.echo(replayed.now, nl=False)
    else:
        _print(replayed)
    ctx.exit(0 if replayed.same else 1)


def _print(replayed: "Replay") -> None:
    same = "the same, byte for byte" if replayed.same else "not the same"
    print_fields(
        [
            ("certificate", replayed.certificate),
            ("verdicts", f"{replayed.verdicts}, {same}"),
            ("sha256", replayed.sha256),
            ("made from", replayed.fingerprint),
            *(("changed since", changed) for changed in replayed.inputs),
        ]
    )
    if not replayed.same:
        click.echo()
        rows = ((t.was or "-", t.now or "-", t.sentence) for t in replayed.turned)
        print_table(("was", "is", "why"), rows)
    if replayed.inputs or not replayed.same:
        say("To see all that would change: tracker recheck --dry-run")
