"""The analytes: the data file holds together, and printed names find the right entry or none."""

from collections import defaultdict
from pathlib import Path

import pytest

from tracker.errors import VocabularyError
from tracker.vocabulary import analytes, loader, panels
from tracker.vocabulary.analytes import Analyte, every, find, near
from tracker.vocabulary.spelling import normal


def key(analyte: Analyte | None) -> str | None:
    """The analyte's key, None where none was found."""
    return analyte.key if analyte else None


def test_every_registry_number_passes_its_check_digit() -> None:
    """The last digit of a CAS number is the weighted sum of the others, modulo ten."""
    wrong = []
    for analyte in every():
        digits = analyte.cas.replace("-", "")
        weighed = sum(i * int(digit) for i, digit in enumerate(reversed(digits[:-1]), 1))
        if digits and weighed % 10 != int(digits[-1]):
            wrong.append((analyte.key, analyte.cas))

    assert wrong == []


def test_no_registry_number_belongs_to_two_entries() -> None:
    """A CAS number names one substance."""
    numbers = [analyte.cas for analyte in every() if analyte.cas]

    assert len(numbers) == len(set(numbers))


def test_no_name_belongs_to_two_entries() -> None:
    """A printed name, and a short name within its panels, means one entry."""
    holders = defaultdict(set)
    for analyte in every():
        for name in (analyte.name, *analyte.synonyms):
            holders["", normal(name)].add(analyte.key)
        for panel in analyte.panels:
            for name in analyte.short:
                holders[panel, normal(name)].add(analyte.key)

    assert [keys for keys in holders.values() if len(keys) > 1] == []


def test_every_entry_names_its_panel_and_source() -> None:
    """Panels are those that headings name; a number has the code of its source."""
    file = loader.built_in("analytes.toml")
    codes = {e.get("cas_source", "MEM") for e in file["analytes"].values()}
    unsourced = [k for k, e in file["analytes"].items() if ("cas" in e) != ("cas_source" in e)]

    assert {panel for analyte in every() for panel in analyte.panels} <= panels.names().keys()
    assert codes <= file["sources"].keys()
    assert unsourced == []


def test_every_name_finds_its_own_entry() -> None:
    """Names and synonyms are found without a panel, short names inside each of their panels."""
    lost = [
        (name, panel)
        for analyte in every()
        for panel, names in [
            ("", (analyte.name, *analyte.synonyms)),
            *((panel, analyte.short) for panel in analyte.panels),
        ]
        for name in names
        if find(name, panel) is not analyte
    ]

    assert lost == []


@pytest.mark.parametrize(
    ("text", "panel", "expected"),
    [
        ("LEAD", "", "lead"),
        ("Pb", "heavy_metals", "lead"),
        ("Lead (Pb)", "heavy_metals", "lead"),
        ("(Pb) Lead", "heavy_metals", "lead"),
        ("Lead (ppm)", "", "lead"),
        ("Lead¹", "", "lead"),
        ("Blei / Lead", "", "lead"),
        ("Lead as Pb", "heavy_metals", "lead"),
        ("Salmonella (25 g)", "microbial", "salmonella"),
        ("pH (1 % w/v)", "physical", "ph"),
        ("Total THC (THC + 0.877*THCA)", "potency", "total_thc"),
        ("olovo", "", "lead"),
        ("B1", "mycotoxins", "aflatoxin_b1"),
        ("B1", "vitamins", "vitamin_b1"),
        ("Acetone (67-64-1)", "residual_solvents", "acetone"),
        ("Hexane, n-", "residual_solvents", "hexane_n"),
        ("Speciociliatine (SPC)", "potency", "speciociliatine"),
        ("7-OH (7-Hydroxymitragynine)", "", "7_hydroxymitragynine"),
        ("Δ⁹-THC", "potency", "delta_9_thc"),
        ("THCa", "", "delta_9_thca"),
        ("Total Cannabinoids", "", "total_cannabinoids"),
        ("E. coli (O157:H7)", "microbial", "e_coli_o157"),
        ("Gesamtkeimzahl", "", "total_aerobic_count"),
        ("Levures et moisissures", "", "total_yeast_mold"),
        ("Ocratoxina A", "", "ochratoxin_a"),
    ],
)
def test_printed_names_are_found(text: str, panel: str, expected: str) -> None:
    """Symbols, brackets, inversions, footnotes and other languages lead to the entry."""
    assert key(find(text, panel)) == expected


@pytest.mark.parametrize(
    ("text", "panel"),
    [
        ("Pb", ""),
        ("Pb", "pesticides"),
        ("Chromium (III)", "heavy_metals"),
        ("Mercury (organic)", "heavy_metals"),
        ("Spinosad (B)", "pesticides"),
        ("Lead / Cadmium", "heavy_metals"),
        ("Total THC - Homogeneity (RSD)", "potency"),
        ("()", ""),
        ("", ""),
    ],
)
def test_what_may_mean_something_else_is_not_found(text: str, panel: str) -> None:
    """A short name outside its panel, or a bracket that changes the meaning, finds nothing."""
    assert find(text, panel) is None


@pytest.mark.parametrize(
    ("text", "panel", "expected"),
    [
        ("Mitragynlne", "potency", "mitragynine"),
        ("Fenpyroximte", "pesticides", "fenpyroximate"),
        ("Myclobutanll", "pesticides", "myclobutanil"),
        ("Azoxystorbin", "pesticides", "azoxystrobin"),
        ("Mitragynlne", "pesticides", None),
        ("Mitragynlne", "", None),
        ("Leed", "heavy_metals", None),
        ("Spinosyn B", "pesticides", None),
        ("Ochratoxin C", "mycotoxins", None),
        ("Benzo[x]pyrene", "pah", None),
        ("3-Butanol", "residual_solvents", None),
        ("Pyrethrin III", "pesticides", None),
    ],
)
def test_one_edit_is_forgiven_in_long_names_of_the_panel(
    text: str, panel: str, expected: str | None
) -> None:
    """One letter wrong, missing, added or exchanged; but never a digit or a letter on its own."""
    assert key(near(text, panel)) == expected


def test_an_alias_of_the_users_own_is_found(tmp_path: Path) -> None:
    """A printed text in aliases.toml means the key beside it."""
    (tmp_path / "aliases.toml").write_text('"Element 82" = "lead"\n', "utf-8")
    loader.use_folder(tmp_path)

    assert key(find("ELEMENT-82")) == "lead"


def test_an_alias_written_meanwhile_is_found_after_forgetting(tmp_path: Path) -> None:
    """`forget` makes the next question read the files anew."""
    loader.use_folder(tmp_path)
    before = find("Element 82")
    (tmp_path / "aliases.toml").write_text('"Element 82" = "lead"\n', "utf-8")
    analytes.forget()

    assert (before, key(find("Element 82"))) == (None, "lead")


def test_a_name_asked_before_other_folders_were_in_use_finds_the_entry_of_now(
    tmp_path: Path,
) -> None:
    """What was remembered of files read earlier is not told when they have been read anew."""
    find("Lead")
    for folder in (tmp_path / "one", tmp_path / "two", tmp_path / "three"):
        loader.use_folder(folder)
        find("Lead")
    loader.use_folder(None)

    assert find("Lead") is analytes.get("lead")


def test_an_alias_of_no_analyte_is_refused(tmp_path: Path) -> None:
    """The message names the file, the alias and the key that is none."""
    (tmp_path / "aliases.toml").write_text('"Element 82" = "leed"\n', "utf-8")
    loader.use_folder(tmp_path)

    with pytest.raises(VocabularyError, match=r'aliases\.toml: "Element 82" .* leed'):
        find("Element 82")


def test_an_analyte_of_the_users_own_is_found(tmp_path: Path) -> None:
    """The user's analytes.toml adds entries to the built-in ones."""
    entry = '[analytes.kratonine]\nname = "Kratonine"\npanel = "potency"\n'
    (tmp_path / "analytes.toml").write_text(entry, "utf-8")
    loader.use_folder(tmp_path)

    assert (key(find("kratonine")), key(find("lead"))) == ("kratonine", "lead")


def test_an_entry_without_a_panel_is_refused(tmp_path: Path) -> None:
    """The message names the entry and what it lacks."""
    (tmp_path / "analytes.toml").write_text('[analytes.kratonine]\nname = "K"\n', "utf-8")
    loader.use_folder(tmp_path)

    with pytest.raises(VocabularyError, match="kratonine has no 'panel'"):
        find("kratonine")
