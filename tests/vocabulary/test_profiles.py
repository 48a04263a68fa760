"""Profiles, forms, policies and kinship: data files that load and fit together."""

import pytest

from tracker.errors import NotFoundError, VocabularyError
from tracker.vocabulary import analytes, forms, policy, profiles, standards
from tracker.vocabulary.quantities import kinship


def test_kratom_leaf_demands_what_the_seed_asks_for() -> None:
    """A kratom leaf must show both alkaloids and four metals as numbers, and microbes."""
    leaf = profiles.find("kratom-leaf")

    shown = {demand.panel: demand for demand in leaf.demands}

    assert [c for (c,) in shown["potency"].analytes] == ["mitragynine", "7_hydroxymitragynine"]
    assert [c for (c,) in shown["heavy_metals"].analytes] == [
        "lead",
        "arsenic",
        "cadmium",
        "mercury",
    ]
    assert shown["potency"].quantified
    assert shown["heavy_metals"].quantified
    assert ("btgn", "total_coliforms", "enterobacteriaceae") in shown["microbial"].analytes


@pytest.mark.parametrize("key", ["kratom-leaf", "kratom-extract", "botanical"])
def test_each_profile_has_a_policy_of_known_standards(key: str) -> None:
    """The standards that count by default for a profile exist, and at least one is required."""
    chosen = policy.default(key)

    assert profiles.find(key).source
    assert chosen.required
    assert {*chosen.required, *chosen.informative} <= set(standards.every())


def test_an_unknown_profile_names_those_there_are() -> None:
    """A profile that is not found gives a hint at those like it."""
    with pytest.raises(NotFoundError) as missing:
        profiles.find("kratom")

    assert "kratom-leaf" in missing.value.hint


def test_a_profile_with_an_unknown_analyte_is_refused() -> None:
    """A misspelt analyte is refused with the line it stands on."""
    text = (
        'title = "x"\nsource = "x"\n[panels.m]\ntitle = "m"\ncriterion = "C"\nanalytes = ["led"]\n'
    )

    with pytest.raises(VocabularyError, match=r'mine.toml, line 6: "led" is not an analyte'):
        profiles.read(text, "mine.toml")


def test_every_form_assumes_an_amount() -> None:
    """Each product form says how much is assumed to be taken of it a day."""
    assert {form.key for form in forms.every().values()} == set(forms.FORMS)
    assert all(form.grams_per_day > 0 for form in forms.every().values())


def test_kin_are_analytes() -> None:
    """Every whole, part, sum and member of a group is an analyte of the vocabulary."""
    kin = kinship()
    named = {
        key
        for lists in (kin.parts, kin.sums, kin.wholes, kin.groups)
        for row in lists.values()
        for key in row
    }
    named |= set(kin.parts) | set(kin.sums) | set(kin.wholes)

    assert {key for key in named if analytes.get(key) is None} == set()
    assert kin.wholes["arsenic_inorganic"] == ("arsenic",)
