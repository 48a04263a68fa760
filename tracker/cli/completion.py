"""Shell completion of vendor and product names. It never speaks and never changes anything."""

import os
import re
from collections.abc import Callable, Iterable

import click
from click.shell_completion import BashComplete, CompletionItem, add_completion_class

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


class _Bash(BashComplete):
    """Completion in bash of names with blanks, which click hands over as several words."""

    def format_completion(self, item: CompletionItem) -> str:
        """The name with its blanks escaped, unless the user has opened a quotation."""
        typed = os.environ.get("COMP_WORDS", "").rsplit("\n", 1)[-1]
        if typed[:1] not in ("'", '"'):
            # Two backslashes: bash's `read` in click's script takes one of them away.
            item.value = re.sub(r"([^\w@%+=:,./-])", r"\\\\\1", item.value)
        return super().format_completion(item)


add_completion_class(_Bash)
