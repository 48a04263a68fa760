"""`tracker checklist`: what a reputable vendor must show, criterion by criterion."""

import csv
import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.completion import vendor_name
from tracker.cli.help import Group
from tracker.cli.home import Home
from tracker.cli.options import date_option, day_option
from tracker.cli.output import (
    Coloured,
    Function,
    colours,
    json_option,
    print_fields,
    print_hanging,
    print_heading,
    print_json,
    print_json_rows,
    quoted,
    say,
)

if TYPE_CHECKING:
    from tracker.records.checklist import Item, Said
    from tracker.services.checklists import Line
    from tracker.vocabulary.checklists import Criterion

STATES = {
    "yes": ("Y", "green"),
    "no": ("N", "red"),
    "run out": ("R", "yellow"),
    "open": ("o", "yellow"),
    "not applicable": ("-", ""),
}
"""Letter and colour of each state."""


def checklist_option(function: Function) -> Function:
    """Give a command --checklist."""
    option = click.option(
        "--checklist",
        "key",
        default="kratom-vendor",
        show_default=True,
        help="Key of the checklist: a built-in one, or a file of your own.",
    )
    return option(function)


@click.group(cls=Group)
def checklist() -> None:
    """What a reputable vendor and a trustworthy certificate must show, criterion by criterion.

    Certificates answer some criteria by themselves; the others are asked of you. An answer "no"
    to a critical criterion keeps every batch of the vendor from being verified. Answers run out
    by themselves when their renewal is due.

    Example:
        tracker checklist show "Green Example"
        tracker checklist answer "Green Example" C35 --yes --evidence recall-plan.pdf
        tracker checklist matrix
    """


@checklist.command()
@click.argument("vendor", shell_complete=vendor_name)
@click.option("--open", "only_open", is_flag=True, help="Only what is not answered with yes.")
@checklist_option
@day_option
@json_option
@click.pass_obj
def show(home: Home, vendor: str, only_open: bool, key: str, on: dt.date, as_json: bool) -> None:
    """Show how a vendor stands to each criterion, and why.

    Example:
        tracker checklist show "Green Example"
        tracker checklist show "Green Example" --open --on 2026-12-31
    """
    from tracker.services import checklists

    criteria = {each.key: each for each in checklists.criteria(key)}
    with home.look() as session:
        line = checklists.show(session, vendor, on, key)
        name = line.vendor.name
    shown = [item for item in line.items if not only_open or item.state not in _SETTLED]
    if as_json:
        print_json([{**asdict(item), **_asked(criteria[item.criterion])} for item in shown])
        return
    for item in shown:
        _print_item(item, criteria[item.criterion])
    say(f"{name} as of {on}: {_count(line.items)}.")
    say(f"Next: tracker checklist answer {quoted(name)} CRITERION --yes --evidence FILE")


@checklist.command(short_help="Answer a criterion about a vendor.")
@click.argument("vendor", shell_complete=vendor_name)
@click.argument("criterion")
@click.option("--yes", "said", flag_value="yes", help="It is so.")
@click.option("--no", "said", flag_value="no", help="It is not so.")
@click.option("--not-applicable", "said", flag_value="not applicable", help="It is not asked.")
@click.option(
    "--evidence",
    metavar="FILE|URL|TEXT",
    multiple=True,
    help="What proves it; may be repeated. Files are kept like certificates.",
)
@day_option
@date_option("--until", "First day it no longer counts; else the criterion's renewal tells.")
@click.option("--note", default="", help="Anything beside.")
@checklist_option
@click.pass_obj
def answer(
    home: Home, /, vendor: str, said: "Said | None", on: dt.date, key: str, **given: Any
) -> None:
    """Answer a criterion about a vendor; its batches are judged anew at once.

    Earlier answers stay in the database; the latest counts, until it runs out.

    Example:
        tracker checklist answer "Green Example" C35 --yes --evidence recall-plan.pdf
        tracker checklist answer "Green Example" C34 --no --evidence https://agency.example/letter-7
        tracker checklist answer 1 C29 --yes --evidence "their letter of May" --until 2027-05-01
    """
    from tracker.errors import UsageError
    from tracker.records.checklist import Answer
    from tracker.services import checklists

    if said is None:
        hint = "Type one of: --yes, --no, --not-applicable"
        raise UsageError("The answer is missing.", hint)
    answered = Answer(said=said, on=on, **given)
    with home.database() as database:
        kept = checklists.answer(database, vendor, answered, key)
    print_fields(
        [
            ("vendor", kept.vendor),
            ("criterion", f"{kept.criterion.key}: {kept.criterion.question}"),
            ("answer", _coloured(said)),
            ("evidence", ", ".join(answered.evidence)),
            ("counts", f"from {on}" + (f" until {kept.ends}" if kept.ends else "")),
        ]
    )
    if said == "yes" and not answered.evidence:
        say(f"Without evidence it is the vendor's word. It would be: {kept.criterion.evidence}.")
    if said == "no" and kept.criterion.severity == "critical":
        say("It is critical: no batch of the vendor is verified while this answer counts.")


@checklist.command(short_help="Lay all vendors beside each other.")
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV, a vendor a line.")
@checklist_option
@day_option
@json_option
@click.pass_obj
def matrix(home: Home, as_csv: bool, key: str, on: dt.date, as_json: bool) -> None:
    """Lay all vendors beside each other: a line a vendor, a letter a criterion.

    Example:
        tracker checklist matrix
        tracker checklist matrix --csv > vendors.csv
    """
    from tracker.services import checklists

    keys = [each.key for each in checklists.criteria(key)]
    with home.look() as session:
        lines = [(line.vendor.name, line) for line in checklists.matrix(session, on, key)]
    if as_json:
        print_json_rows({"vendor": name, **_states(line)} for name, line in lines)
    elif as_csv:
        writer = csv.DictWriter(sys.stdout, ["vendor", *keys], lineterminator="\n")
        writer.writeheader()
        writer.writerows({"vendor": _plain(name), **_states(line)} for name, line in lines)
    else:
        _print_matrix(keys, lines)
        letters = ", ".join(f"{letter} {state}" for state, (letter, _) in STATES.items())
        say(f"As of {on}: {letters}.")


_SETTLED = ("yes", "not applicable")


def _asked(criterion: "Criterion") -> dict[str, Any]:
    names = ("question", "why", "evidence", "answered", "severity", "renewal", "source")
    return {name: getattr(criterion, name) for name in names}


def _print_item(item: "Item", criterion: "Criterion") -> None:
    until = f", until {item.until}" if item.until and item.state != "run out" else ""
    state = _coloured(item.state)
    shown = click.style(state, fg=state.colour or None) if colours(sys.stdout) else state
    print_heading(f"{criterion.key}  {criterion.question}")
    print_hanging("     ", f"{shown}{until} ({criterion.severity}): {item.sentence}")
    if item.state not in _SETTLED:
        print_hanging("     -> ", f"Wanted: {criterion.evidence}.")


def _coloured(state: str) -> Coloured:
    return Coloured(state, STATES[state][1])


def _count(items: "Iterable[Item]") -> str:
    counts = Counter[str](item.state for item in items)
    return ", ".join(f"{counts[state]} {state}" for state in STATES if counts[state])


def _states(line: "Line") -> dict[str, str]:
    return {item.criterion: item.state for item in line.items}


def _plain(name: str) -> str:
    """A name that no spreadsheet takes for a formula."""
    return f"'{name}" if name.startswith(("=", "+", "-", "@")) else name


def _print_matrix(keys: Sequence[str], lines: "Sequence[tuple[str, Line]]") -> None:
    """Keys stand upright over their letters, so that forty fit beside a name."""
    width = max((len(name) for name, _ in lines), default=0)
    for row in range(max(map(len, keys), default=0)):
        signs = "".join(key[row] if row < len(key) else " " for key in keys)
        click.echo(f"{'':<{width}}  {signs}".rstrip())
    for name, line in lines:
        click.echo(f"{name:<{width}}  " + "".join(_letter(item.state) for item in line.items))


def _letter(state: str) -> str:
    letter, colour = STATES[state]
    return click.style(letter, fg=colour) if colour and colours(sys.stdout) else letter
