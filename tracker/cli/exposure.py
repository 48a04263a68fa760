"""`tracker exposure`: what a day's amount of a product brings, against every limit a day."""

import sys
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.help import Command
from tracker.cli.home import Home
from tracker.cli.output import (
    Coloured,
    colours,
    json_option,
    print_heading,
    print_json,
    print_table,
    quoted,
    say,
)
from tracker.cli.product import product_argument
from tracker.cli.rows import COLOURS

if TYPE_CHECKING:
    from tracker.services.exposing import Dose, Intake, Shown, Taken

LIMIT_AT = 20
"""Signs of a bar that reaches its limit."""

MOST = 100
"""Grams a day; that a limit is kept above this tells nobody anything."""

LONGEST = 28
"""Signs of the longest bar; one that would be longer ends in an arrow."""


@click.command("exposure", cls=Command)
@product_argument
@click.option("--batch", help="Only this batch.")
@click.option("--grams-per-day", metavar="AMOUNTS", help='Grams of the product, e.g. "3,5,10,25".')
@json_option
@click.pass_obj
def exposure(
    home: Home,
    product: str,
    vendor: str | None,
    batch: str | None,
    grams_per_day: str | None,
    as_json: bool,
) -> None:
    """Show what a day's amount of a product brings of each substance that has a limit a day.

    Every cell is a share of a limit: "≤" where it may be less, since nothing was found and the
    method could have overlooked so much, or since a total is printed; "-" where the limit is not
    meant for so much a day. The last column is the amount of the product up to which the limit is
    kept. The standards are those of the policy: tracker policy show PRODUCT.

    Example:
        tracker exposure "Red Leaf"
        tracker exposure "Red Leaf" --grams-per-day 3,5,10,25
    """
    from tracker.services import exposing

    asked = exposing.amounts(grams_per_day) if grams_per_day else ()
    with home.look() as session:
        shown = exposing.exposure(session, product, asked, vendor, batch)
    if as_json:
        print_json(_data(shown))
        return
    click.echo(_headline(shown))
    for taken in shown.certificates:
        _print_taken(shown, taken)
    if not shown.certificates:
        say("No certificate of it shows a substance that has a limit a day.")
    elif shown.assumed:
        serving = '--serving "2.5 g" --servings-per-day 2'
        say(f"Say how much is taken: tracker product edit {quoted(shown.product)} {serving}")


def _headline(shown: "Shown") -> str:
    """Whose exposure, and how much a day is reckoned with."""
    grams = f"{_number(shown.grams)} g a day"
    how = f"{grams} is assumed for this form, {shown.form}: its serving is not known"
    said = how if shown.assumed else f"{grams} by its serving"
    return f"{shown.product} ({shown.vendor}): {said}."


def _print_taken(shown: "Shown", taken: "Taken") -> None:
    batch = f", batch {taken.batch}" if taken.batch else ""
    click.echo()
    print_heading(f"{taken.title[0].upper()}{taken.title[1:]}{batch}")
    headings = [f"{_number(grams)} g" for grams in shown.amounts]
    rows = (_row(intake) for intake in taken.intakes)
    print_table(("substance", "printed", "limit", "of", *headings, "kept up to"), rows)
    if any(map(_ends, taken.intakes)):
        click.echo("* It is not meant for more a day: above this it says nothing.")
    grams = shown.grams if shown.grams in shown.amounts else shown.amounts[0]
    click.echo(f"\nShares at {_number(grams)} g a day; the line is the limit:")
    _print_bars(taken, grams)


def _row(intake: "Intake") -> tuple[Any, ...]:
    return (
        intake.name,
        intake.printed,
        intake.limit.removesuffix(" a day"),
        intake.standard.short + ("" if intake.confirmed else ", unconfirmed"),
        *(_cell(intake, dose) for dose in intake.doses),
        _flip(intake),
    )


def _cell(intake: "Intake", dose: "Dose") -> str:
    """The share, in the colour of its outcome; a dash where the limit does not apply."""
    if not intake.applies(dose):
        return "-"
    return Coloured(_share(dose), COLOURS.get(dose.verdict.outcome, ""))


def _share(dose: "Dose") -> str:
    if dose.share is None:
        return "?"
    percent = dose.share * 100
    if percent < 1:
        return "<1 %"
    shown = f"{percent:.1f}" if 99 < percent < 101 and percent != 100 else f"{percent:.0f}"
    return f"{'' if dose.amount.measured else '≤'}{shown} %"


def _flip(intake: "Intake") -> str:
    from tracker.services.exposing import rounded_down

    if intake.flip is None:
        return ""
    if intake.flip > MOST:
        return f"over {MOST} g"
    return f"{rounded_down(intake.flip)} g{' *' if _ends(intake) else ''}"


def _ends(intake: "Intake") -> bool:
    """The limit is kept as far as it is meant at all."""
    greatest = intake.standard.greatest_daily
    return greatest is not None and intake.flip is not None and intake.flip >= greatest


def _print_bars(taken: "Taken", grams: Decimal) -> None:
    width = max(len(_label(intake)) for intake in taken.intakes)
    for intake in taken.intakes:
        for dose in intake.doses:
            if dose.grams == grams:
                click.echo(f"{_label(intake):<{width}}  {_told(intake, dose)}")


def _label(intake: "Intake") -> str:
    limit = intake.limit.removesuffix(" a day")
    return f"{intake.name}, {limit} of {intake.standard.short}"


def _told(intake: "Intake", dose: "Dose") -> str:
    """A bar with its share and amount, or why there is none."""
    if not intake.applies(dose):
        greatest = _number(intake.standard.greatest_daily)
        return f"does not apply above {greatest} g a day"
    bar, colour = _bar(dose), COLOURS.get(dose.verdict.outcome, "")
    painted = click.style(bar, fg=colour) if colours(sys.stdout) else bar
    return f"{painted} {_share(dose)}, {_amount(intake, dose)}: {dose.verdict.word}"


def _bar(dose: "Dose") -> str:
    """What is there for certain as a full bar, what may be there as a light one, and the limit."""
    if dose.share is None:
        return "?".ljust(LONGEST)
    full = dose.share if not dose.amount.high else dose.share * dose.amount.low / dose.amount.high
    signs = [_sign(n, full, dose.share) for n in range(LONGEST)]
    if dose.share * LIMIT_AT > LONGEST:
        signs[-1] = "▶"
    signs.insert(LIMIT_AT, "│")
    return "".join(signs)


def _sign(number: int, full: Decimal, possible: Decimal) -> str:
    middle = (Decimal(number) + Decimal("0.5")) / LIMIT_AT
    if middle <= full or (number == 0 and full > 0):
        return "█"
    return "░" if middle <= possible or (number == 0 and possible > 0) else " "


def _amount(intake: "Intake", dose: "Dose") -> str:
    """What is taken in: "9.2 µg", "at most 0.05 µg"."""
    from tracker.services.exposing import rounded

    high = dose.amount.high
    if high is None:
        return "an unknown amount"
    shown = f"{rounded(high)} {intake.unit}"
    return shown if dose.amount.measured else f"at most {shown}"


def _number(value: Decimal | None) -> str:
    """Without zeros behind the point."""
    return "" if value is None else format(value.normalize(), "f")


def _data(shown: "Shown") -> dict[str, Any]:
    return {
        "product": shown.product,
        "vendor": shown.vendor,
        "form": shown.form,
        "grams_per_day": shown.grams,
        "assumed": shown.assumed,
        "certificates": [
            {
                "certificate": taken.certificate,
                "batch": taken.batch,
                "exposures": list(map(_intake_data, taken.intakes)),
            }
            for taken in shown.certificates
        ],
    }


def _intake_data(intake: "Intake") -> dict[str, Any]:
    return {
        "substance": intake.name,
        "printed": intake.printed,
        "standard": intake.standard.key,
        "required": intake.required,
        "limit": intake.limit,
        "confirmed": intake.confirmed,
        "kept_up_to_grams": intake.flip,
        "greatest_daily_grams": intake.standard.greatest_daily,
        "doses": list(_dose_data(intake)),
    }


def _dose_data(intake: "Intake") -> Iterator[dict[str, Any]]:
    for dose in intake.doses:
        yield {
            "grams_per_day": dose.grams,
            "low": dose.amount.low,
            "high": dose.amount.high,
            "unit": intake.unit,
            "share": dose.share,
            "outcome": dose.verdict.outcome,
            "sentence": dose.verdict.sentence,
        }
