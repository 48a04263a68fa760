"""Product forms and the amount a day that is assumed of them."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal, get_args

from tracker.vocabulary import loader
from tracker.vocabulary.table import Table

Form = Literal["powder", "capsule", "tablet", "extract", "tincture", "shot", "other"]

FORMS: tuple[Form, ...] = get_args(Form)


@dataclass(frozen=True, slots=True)
class FormEntry:
    """A product form.

    Attributes:
        key: "powder".
        title: As lists show it.
        grams_per_day: Assumed where the product does not say.
    """

    key: str
    title: str
    grams_per_day: Decimal


@cache
def every() -> dict[str, FormEntry]:
    """All forms by key."""
    file = Table(loader.built_in("forms.toml"), "forms.toml", "")
    file.only(FORMS)
    return {form: _entry(form, file.table(form)) for form in FORMS}


def _entry(form: str, table: Table) -> FormEntry:
    table.only(("title", "grams_per_day"))
    grams = table.number("grams_per_day")
    if not grams:
        table.refuse('"grams_per_day" is missing')
    return FormEntry(form, table.text("title"), grams)
