"""`tracker policy`: which standards count for which products."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.help import Group
from tracker.cli.home import Home, today
from tracker.cli.output import (
    Coloured,
    Function,
    json_option,
    print_heading,
    print_json,
    print_table,
    say,
)

if TYPE_CHECKING:
    from tracker.services.policy import Applied, Counting, Rule

COUNTS = {True: "required", False: "informative"}


def about_option(function: Function) -> Function:
    """Give a command --for."""
    option = click.option(
        "--for",
        "about",
        metavar="PRODUCT|VENDOR|FORM",
        help='Only a form ("powder"), a vendor or a product; all products if left out.',
    )
    return option(function)


@click.group(cls=Group)
def policy() -> None:
    """Which standards count for which products.

    A batch must keep every required standard to be verified. Informative ones are shown beside them
    and never block. What is said of a product goes before what is said of its vendor, its form, and
    all products, in this order; where nothing is said, the default of its profile holds.

    Example:
        tracker policy show
        tracker policy use georgia-16-13-122 --for "Green Example" --required
    """


@policy.command()
@click.argument("product", required=False)
@json_option
@click.pass_obj
def show(home: Home, product: str | None, as_json: bool) -> None:
    """Show which standards count, for a product also why.

    Example:
        tracker policy show
        tracker policy show "Red Leaf"
    """
    from tracker.services import policy as service

    with home.look() as session:
        if product:
            about, counting = service.policy_for(session, product)
            _print_product(about, counting, as_json, dict(_scopes(session, counting)))
            return
        profiles = service.by_profile(session)
        rules = list(service.narrower_rules(session))
    if as_json:
        data = {name: _data(counting) for name, counting in profiles.items()}
        print_json({"profiles": data, "narrower": [_rule_data(rule) for rule in rules]})
    else:
        _print_profiles(profiles, rules)


@policy.command()
@click.argument("standards", nargs=-1, required=True, metavar="STANDARD...")
@about_option
@click.option(
    "--required/--informative",
    default=True,
    help="Must be kept to be verified, or only shown.  [default: required]",
)
@click.pass_obj
def use(home: Home, standards: tuple[str, ...], about: str | None, required: bool) -> None:
    """Let standards count; what they are about is judged anew at once.

    Limits whose source was not seen never fail a product, in a required standard either.

    Example:
        tracker policy use georgia-16-13-122
        tracker policy use ahpa-metals --for powder --required
        tracker policy use utah-r70-580-5 --for "Green Example" --informative
    """
    from tracker.services import policy as service

    with home.change() as session:
        applied = service.use(session, standards, today(), about, required)
    for key in standards:
        click.echo(f"{key}: {COUNTS[required]} for {applied.about}")
    _tell(applied)


@policy.command()
@click.argument("standards", nargs=-1, required=True, metavar="STANDARD...")
@about_option
@click.pass_obj
def drop(home: Home, standards: tuple[str, ...], about: str | None) -> None:
    """Take back what was said of standards.

    What is said more widely, or the default, holds again; what they are about is judged anew.

    Example:
        tracker policy drop ahpa-metals --for powder
    """
    from tracker.services import policy as service

    with home.change() as session:
        applied = service.drop(session, standards, today(), about)
    for key in standards:
        click.echo(f"{key}: nothing said for {applied.about}")
    _tell(applied)


def _tell(applied: "Applied") -> None:
    """Say what the change brought."""
    products = f"{applied.products} product{'s' if applied.products != 1 else ''} judged anew"
    if applied.before == applied.after:
        say(f"{products}; verified today: {applied.after}, as before.")
    else:
        say(f"{products}; verified today: {applied.after}, before it was {applied.before}.")


def _print_profiles(profiles: "Mapping[str, Counting]", rules: "list[Rule]") -> None:
    """A line for each standard, a column for each profile."""
    said = {name: _by_key(counting) for name, counting in profiles.items()}
    every = [choice for counting in profiles.values() for choice in counting.choices]
    ranked = sorted(every, key=lambda choice: not choice.required)
    shorts = {choice.standard.key: choice.standard.short for choice in ranked}
    rows = ((key, shorts[key], *(said[name].get(key, "") for name in said)) for key in shorts)
    print_table(("key", "standard", *said), rows)
    if any(choice.scope for choice in every):
        click.echo("* said by you, for all products; the rest by default")
    if rules:
        click.echo()
        print_heading("Said by you, for some products")
        print_table(("key", "counts as", "for"), _rule_rows(rules))
    say("Change it: tracker policy use STANDARD [--for PRODUCT|VENDOR|FORM] [--informative]")


def _by_key(counting: "Counting") -> dict[str, str]:
    """How each standard counts, your own choices marked."""
    return {
        choice.standard.key: _counts(choice.required, " *" if choice.scope else "")
        for choice in counting.choices
    }


def _counts(required: bool, mark: str = "") -> str:
    return Coloured(COUNTS[required] + mark, "green" if required else "")


def _rule_rows(rules: "list[Rule]") -> Iterator[tuple[str, str, str]]:
    return ((rule.standard, COUNTS[rule.required], rule.about) for rule in rules)


def _print_product(
    about: str, counting: "Counting", as_json: bool, scopes: Mapping[str, str]
) -> None:
    if as_json:
        print_json({"product": about, "standards": _data(counting)})
        return
    rows = (
        (c.standard.key, c.standard.short, _counts(c.required), scopes[c.scope])
        for c in counting.choices
    )
    print_table(("key", "standard", "counts as", "because"), rows)


def _scopes(session: Any, counting: "Counting") -> Iterator[tuple[str, str]]:
    """Each scope that decides something, and how it is told."""
    from tracker.services.policy import words

    for scope in {choice.scope for choice in counting.choices}:
        yield scope, f"you, for {words(session, scope)}" if scope else "default"


def _data(counting: "Counting") -> list[dict[str, Any]]:
    return [
        {"standard": c.standard.key, "required": c.required, "by_default": not c.scope}
        for c in counting.choices
    ]


def _rule_data(rule: "Rule") -> dict[str, Any]:
    return {"standard": rule.standard, "required": rule.required, "for": rule.about}
