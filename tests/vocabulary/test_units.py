"""Units: every printed spelling is found, headings give theirs up, conversion is exact."""

from collections import defaultdict
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.vocabulary import loader, units

FILE = loader.built_in("units.toml")


@pytest.mark.parametrize(
    ("text", "key", "kind"),
    [
        ("%", "%", "mass_fraction"),
        ("% (w/w)", "%", "mass_fraction"),
        ("w/w%", "%", "mass_fraction"),
        ("% by Wt.", "%", "mass_fraction"),
        ("% hm.", "%", "mass_fraction"),
        ("Gew.-%", "%", "mass_fraction"),
        ("µg/g", "µg/g", "mass_fraction"),
        ("μg/g", "µg/g", "mass_fraction"),
        ("mcg / g", "µg/g", "mass_fraction"),
        ("PPM (ug/g)", "ppm", "mass_fraction"),
        ("[mg/kg]", "mg/kg", "mass_fraction"),
        ("mg kg-1", "mg/kg", "mass_fraction"),
        ("mg·kg⁻¹", "mg/kg", "mass_fraction"),
        ("ppm_", "ppm", "mass_fraction"),
        ("%¹", "%", "mass_fraction"),
        ("g/100g", "g/100 g", "mass_fraction"),
        ("mg/kg dry weight", "mg/kg dry", "dry_mass_fraction"),
        ("mg/g as received", "mg/g", "mass_fraction"),
        ("CFU/gram", "cfu/g", "count_per_mass"),
        ("KBE je g", "cfu/g", "count_per_mass"),
        ("UFC/ml", "cfu/mL", "count_per_volume"),
        ("MPN/g", "MPN/g", "count_per_mass"),
        ("log10 CFU/g", "log10 cfu/g", "log_count_per_mass"),
        ("mg per serving", "mg/serving", "mass_per_serving"),
        ("mg/unit", "mg/unit", "mass_per_unit"),
        ("mcg/2 capsules", "µg/2 capsule", "mass_per_capsule"),
        ("µg/Tag", "µg/day", "mass_per_day"),
        ("µg/kg bw/day", "µg/kg bw/day", "mass_per_body_weight_day"),
        ("g/cc", "g/mL", "mass_per_volume"),
        ("#/3g", "pieces/3 g", "pieces_per_mass"),
        ("AW", "aw", "water_activity"),
        ("pH", "pH", "ph"),
        ("Ct", "Ct", "cycle_threshold"),
        ("jtk/g", "cfu/g", "count_per_mass"),
        ("koloni/g", "cfu/g", "count_per_mass"),
        ("colony/g", "cfu/g", "count_per_mass"),
        ("kob/g", "cfu/g", "count_per_mass"),
        ("CFU/gr", "cfu/g", "count_per_mass"),
        ("APM/g", "MPN/g", "count_per_mass"),
        ("% b/b", "%", "mass_fraction"),
        ("mg/kg s.s.", "mg/kg dry", "dry_mass_fraction"),
        ("dalam 25 g", "/25 g", "portion"),
        ("[v 25 g]", "/25 g", "portion"),
        ("/10 g", "/10 g", "portion"),
    ],
)
def test_printed_units_are_found(text: str, key: str, kind: str) -> None:
    """A whole text that is a unit is found with its key and kind, however it is spelled."""
    unit = units.find(text)

    assert unit is not None
    assert (unit.key, unit.kind) == (key, kind)


@pytest.mark.parametrize(
    "text", ["", "Pass", "10³ cfu/g", "% recovery", "ppm ppb", "mg/g (ppm)", "Lead", "5", "(", "()"]
)
def test_what_is_not_wholly_a_unit_is_none(text: str) -> None:
    """Words, numbers, contradictions and multiples are no units."""
    assert units.find(text) is None


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Result (µg/g)", "µg/g"),
        ("LOQ mg/kg", "mg/kg"),
        ("Action Level PPM", "PPM"),
        ("Results (% w/w)", "% w/w"),
        ("LOD/LOQ (ppb)", "ppb"),
        ("Conc. mg/g, dry weight", "mg/g, dry weight"),
        ("Mass (g)", "g"),
        ("CFU/g Limit", "CFU/g"),
        ("1.2 x 10^3 cfu/g", "cfu/g"),
        ("max. 10³ cfu/g", "cfu/g"),
        ("% per unit (mg/unit)", "mg/unit"),
    ],
)
def test_a_unit_within_a_heading_is_spotted(text: str, printed: str) -> None:
    """The offsets cut out the unit as printed; brackets go before other places."""
    found = units.spot(text)

    assert found is not None
    assert text[found[0] : found[1]] == printed


@pytest.mark.parametrize(
    "text",
    ["", "Limit", "% Recovery", "RSD (%)", "Limit g", "Unit", "Min", "Test Date", "in 10³ cfu/g"],
)
def test_words_that_are_no_unit_are_not_spotted(text: str) -> None:
    """A usual word, a share of something else, and a multiple give no unit."""
    assert units.spot(text) is None


@given(st.text(max_size=30))
def test_no_text_is_too_odd(text: str) -> None:
    """Any text is a unit or none, and what is spotted stands in it."""
    found = units.spot(text)

    assert found is None or units.find(text[found[0] : found[1]]) is not None
    assert units.find(text) is None or units.label(text)


@given(
    st.sampled_from([s for e in FILE["amounts"].values() for s in e["spellings"]]),
    st.sampled_from(FILE["between"]),
    st.sampled_from([s for e in FILE["per"].values() for s in e["spellings"]]),
)
def test_any_amount_goes_with_any_per(amount: str, between: str, per: str) -> None:
    """A unit put together of the file's spellings is found, and its key is a spelling of it."""
    unit = units.find(f"{amount} {between} {per}")

    assert unit is not None
    assert units.find(unit.key) == unit


@pytest.mark.parametrize(
    ("number", "here", "there", "expected"),
    [
        ("0.61", "ppm", "ppb", "610"),
        ("0.50", "%", "mg/g", "5.0"),
        ("818.4", "mg/g", "%", "81.84"),
        ("0.3", "%", "ppm", "3000"),
        ("5", "µg/kg", "ug/g", "0.005"),
        ("1", "cfu/25 g", "cfu/g", "0.04"),
        ("1", "cfu/mL", "cfu/L", "1000"),
        ("3", "g/100 g", "mg/g", "30"),
        ("12.50", "mg/g", "mg/g", "12.50"),
    ],
)
def test_conversion_is_exact(number: str, here: str, there: str, expected: str) -> None:
    """Units of one kind convert digit for digit, without an exponent."""
    assert str(units.convert(Decimal(number), here, there)) == expected


def test_conversion_keeps_the_digits_of_equal_numbers_apart() -> None:
    """0.5 and 0.50 are equal, and each keeps its own digits, whichever was asked first."""
    converted = [str(units.convert(Decimal(n), "%", "mg/g")) for n in ("0.5", "0.50", "0.500")]

    assert converted == ["5", "5.0", "5.00"]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("mg/g", "mg/serving"),
        ("mg/serving", "mg/unit"),
        ("cfu/g", "cfu/mL"),
        ("mg/kg dry", "mg/kg"),
        ("log10 cfu/g", "cfu/g"),
        ("%", "% v/v"),
        ("smoots", "ppm"),
        ("ppm", "smoots"),
    ],
)
def test_kinds_do_not_convert_into_one_another(here: str, there: str) -> None:
    """A serving is no gram, a millilitre is no gram, dry is not as received, unknown is unknown."""
    assert units.convert(Decimal(1), here, there) is None


@given(
    st.decimals(0, 10**6, places=4),
    st.sampled_from(["%", "mg/g", "ppm", "ppb", "µg/g", "mg/kg", "ng/g", "g/100 g", "mg/100 g"]),
    st.sampled_from(["%", "mg/g", "ppm", "ppb", "µg/g", "mg/kg", "ng/g", "g/100 g", "mg/100 g"]),
)
def test_there_and_back_is_the_same(number: Decimal, here: str, there: str) -> None:
    """Nothing is lost on the way to another unit and back."""
    moved = units.convert(number, here, there)

    assert moved is not None
    assert units.convert(moved, there, here) == number


def test_every_spelling_belongs_to_one_unit() -> None:
    """Within a part of the file no spelling is listed under two keys."""
    twice = []
    for part in ("whole", "amounts", "per"):
        holders = defaultdict(set)
        for key, entry in FILE[part].items():
            for spelling in entry["spellings"]:
                holders[spelling.lower().replace(" ", "")].add(key)
        twice += [keys for keys in holders.values() if len(keys) > 1]

    assert twice == []


def test_a_label_names_known_and_unknown_units() -> None:
    """A sentence has the key of a known unit, an unknown one as printed, and nothing for none."""
    assert [units.label(x) for x in ("ug/g", "smoots", None)] == ["µg/g", "smoots", ""]


def test_the_unit_behind_a_number_may_be_a_usual_word() -> None:
    """Behind a number "g" and "aw" are units, which they are not in the middle of a heading."""
    found = [units.leading(text) for text in ("aw at 24 °C", "g of powder", "Lead", "% recovery")]

    assert [f[1].key if f else None for f in found] == ["aw", "g", None, None]
