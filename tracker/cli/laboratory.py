"""`tracker laboratory`: who tested, what its certificates claim, what a person has looked up."""

import datetime as dt
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.help import Group
from tracker.cli.home import Home
from tracker.cli.options import date_option
from tracker.cli.output import (
    Coloured,
    json_option,
    print_fields,
    print_json,
    print_json_rows,
    print_table,
    quoted,
    say,
)

if TYPE_CHECKING:
    from tracker.services.laboratories import LaboratoryShown
    from tracker.store.laboratories import LaboratoryLine

HEADINGS = ("laboratory", "certificates", "prints", "looked up", "accredited until")


@click.group(cls=Group)
def laboratory() -> None:
    """Who tested. What a certificate prints of its accreditation is a claim until you look it up.

    Laboratories come with the certificates that name them.

    Example:
        tracker laboratory list
        tracker laboratory show "Example Analytical"
    """


@laboratory.command("list", short_help="List laboratories, and whether they were looked up.")
@json_option
@click.pass_obj
def list_(home: Home, as_json: bool) -> None:
    """List the laboratories of all certificates, and whether anybody looked them up.

    Example:
        tracker laboratory list
    """
    from tracker.services import laboratories

    with home.look() as session:
        lines = laboratories.list_laboratories(session)
    if as_json:
        print_json_rows(_data(line) for line in lines)
        return
    empty = "No certificate names a laboratory yet. Type: tracker import PATH"
    print_table(HEADINGS, map(_row, lines), empty=empty)


@laboratory.command(short_help="Show what a laboratory prints, and what was looked up.")
@click.argument("name")
@json_option
@click.pass_obj
def show(home: Home, name: str, as_json: bool) -> None:
    """Show a laboratory: what its certificates print, and what was looked up.

    Example:
        tracker laboratory show "Example Analytical"
    """
    from tracker.services import laboratories

    with home.look() as session:
        shown = laboratories.show_laboratory(session, name)
    if as_json:
        data = {name: value for name, value in asdict(shown).items() if name != "record"}
        print_json({**data, "line": _data(shown.line)})
        return
    print_fields(_fields(shown))
    if shown.line.looked_up is None:
        say(f"Next: tracker laboratory accredit {quoted(shown.line.name)} --help")


@laboratory.command(short_help="Keep what the accrediting body's directory says.")
@click.argument("name")
@click.option("--body", required=True, help="Who accredits it, as its directory says.")
@click.option("--number", required=True, help="Under which number.")
@date_option("--looked-up", "The day on which you looked it up.", required=True)
@click.option("--where", metavar="URL", required=True, help="The address of its entry.")
@date_option("--until", "First day it no longer holds, if the entry says so.")
@click.option("--scope", help="What it covers: the tests and kinds of sample.")
@click.option("--note", help="Anything beside.")
@click.pass_obj
def accredit(home: Home, /, name: str, **given: Any) -> None:
    r"""Keep what you found of a laboratory in the directory of the body that accredits it.

    Look into the body's own directory, not at what the certificate or the laboratory says.

    Example:
        tracker laboratory accredit "Example Analytical" --body "Example Accreditation Board" \
          --number 1234.01 --until 2027-06-30 --looked-up 2026-11-20 --where https://board.example/1234
    """
    from tracker.services import laboratories

    found = laboratories.Accrediting(**given)
    with home.change() as session:
        row = laboratories.accredit(session, name, found)
        kept = row.name
    until = f" until {found.until}" if found.until else ""
    click.echo(f"{kept}: accredited by {found.body}, number {found.number}{until}")
    say(f"Looked up on {found.looked_up} at {found.where}")


def _row(line: "LaboratoryLine") -> tuple[Any, ...]:
    looked = line.looked_up or Coloured("not yet", "yellow")
    claim = line.claim or Coloured("no accreditation", "yellow")
    return (line.name, line.certificates, claim, looked, line.until)


def _data(line: "LaboratoryLine") -> dict[str, Any]:
    data = line._asdict()
    del data["key"]
    return data


def _fields(shown: "LaboratoryShown") -> list[tuple[str, Any]]:
    line, record = shown.line, shown.record
    certificates = ", ".join(map(str, shown.certificates))
    fields = [
        ("laboratory", line.name),
        ("certificates", certificates),
        ("prints", "; ".join(f'"{claim}"' for claim in shown.claims) or "no accreditation"),
        ("address", "; ".join(shown.addresses)),
        ("web site", ", ".join(shown.sites)),
        ("looked up", line.looked_up or Coloured("not yet: what it prints is a claim", "yellow")),
    ]
    if record is None:
        return fields
    return [
        *fields,
        ("", record.looked_up_where),
        ("body", record.accreditation_body),
        ("number", record.accreditation_number),
        ("until", _until(record.accredited_until)),
        ("scope", record.scope),
        ("note", record.note),
    ]


def _until(day: dt.date | None) -> str:
    return day.isoformat() if day else "not said"
