"""Shell completion of vendor and product names. It never speaks and never changes anything."""

from collections.abc import Callable, Iterable

import click
from click.shell_completion import CompletionItem

from tracker.cli.home import Home
from tracker.errors import TrackerError


def vendor_name(
    ctx: click.Context, _param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The vendors whose names begin with what is typed."""
    from tracker.services.vendors import vendor_names

    return _complete(ctx, vendor_names, incomplete)


def product_name(
    ctx: click.Context, _param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The products whose names begin with what is typed, of the vendor already named."""
    from tracker.services.products import product_names

    vendor = ctx.params.get("vendor")
    return _complete(ctx, lambda session: product_names(session, vendor), incomplete)


def _complete(
    ctx: click.Context, names: Callable[..., Iterable[str]], incomplete: str
) -> list[CompletionItem]:
    home = Home(ctx.find_root().params.get("where"))
    try:
        with home.peek() as session:
            every = list(names(session)) if session else []
    except TrackerError:
        return []
    start = incomplete.casefold()
    return [CompletionItem(name) for name in every if name.casefold().startswith(start)]
