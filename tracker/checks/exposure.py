"""How much of a product is taken: from its own serving, or assumed for its form and said aloud."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property

from tracker.records.judgement import Use
from tracker.vocabulary import forms


@dataclass(frozen=True)
class Daily:
    """Grams a day, and where they come from."""

    grams: Decimal
    assumed_for: str = ""

    @cached_property
    def clause(self) -> str:
        """As sentences have it: "5 g a day (assumed for a powder)"."""
        said = f" (assumed for {self.assumed_for})" if self.assumed_for else ""
        return f"{format(self.grams.normalize(), 'f')} g a day{said}"


@cache
def daily(use: Use) -> Daily:
    """The amount a day: serving times servings a day, else what is assumed for the form."""
    if use.serving is not None and use.servings_per_day is not None:
        return Daily(use.serving * use.servings_per_day)
    form = forms.every()[use.form]
    return Daily(form.grams_per_day, form.title.lower())
