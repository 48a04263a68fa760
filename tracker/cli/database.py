"""`tracker db`: the database as a whole."""

from dataclasses import asdict
from pathlib import Path

import click

from tracker.cli.help import Group
from tracker.cli.home import Home
from tracker.cli.options import PATH
from tracker.cli.output import json_option, print_json_rows, print_table, say


@click.group(cls=Group)
def db() -> None:
    """The database as a whole.

    A database in a file upgrades itself on first use, after a copy beside it. One on a server is
    upgraded by `tracker db upgrade` alone, since others use it too.

    Example:
        tracker db check
        tracker db backup before-the-audit.zip
    """


@db.command(short_help="Bring the database to the version of this program.")
@click.pass_obj
def upgrade(home: Home) -> None:
    """Bring the database to the version of this program; makes it if it is not there.

    Example:
        tracker --db postgresql://me@localhost/tracker db upgrade
    """
    from tracker.services import database

    version = database.upgrade(home.where, say)
    click.echo(f"The database is of version {version}, as this program.")


@db.command(short_help="Check that all holds together; exit status 1 if not.")
@click.option("--sweep", is_flag=True, help="Remove kept files that nothing names.")
@json_option
@click.pass_context
def check(ctx: click.Context, sweep: bool, as_json: bool) -> None:
    """Check that database, history and kept files hold together; exit status 1 if not.

    Looks for damage, rows that point nowhere, a history that was changed afterwards, rows that
    were changed past the history, kept files that are gone, changed or named by nothing, and
    anything that was never judged or is listed otherwise than it was judged.

    Example:
        tracker db check
        tracker db check --sweep
    """
    from tracker.services import database

    home: Home = ctx.obj
    with home.database() as opened:
        findings = database.check_database(opened, sweep)
    if as_json:
        print_json_rows(asdict(finding) for finding in findings)
    else:
        rows = ((finding.kind, finding.sentence, finding.remedy) for finding in findings)
        print_table(("where", "found", "what to do"), rows)
        if not findings:
            click.echo("All holds together.")
    ctx.exit(1 if findings else 0)


@db.command(short_help="Copy the database and every kept file into a ZIP.")
@click.argument("file", required=False, type=PATH)
@click.pass_obj
def backup(home: Home, file: Path | None) -> None:
    """Copy the database and every kept file into one ZIP archive, while it may be in use.

    Unpacked anywhere, it is a database with its files beside it: name it by --db.

    Example:
        tracker db backup
        tracker db backup before-the-audit.zip
    """
    from tracker.services import database

    with home.database() as opened:
        target = file or Path(f"tracker-{opened.now():%Y%m%dT%H%M%S}.zip")
        count = database.back_up_database(opened, target)
    click.echo(f"{target}: the database and {count} files")
