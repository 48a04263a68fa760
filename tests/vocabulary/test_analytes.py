"""The analytes: the data file holds together, and printed names find the right entry or none."""

import string
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import VocabularyError
from tracker.vocabulary import analytes, loader, panels
from tracker.vocabulary.analytes import Analyte, every, find, meant, near
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
    ("text", "panel", "expected"),
    [
        ("Acide cannabidiolique (CBDA)", "potency", "cbda"),
        ("Cannabigerol Acid (CBGA)", "", "cbga"),
        ("Isopropanol (2-Pro)", "residual_solvents", "isopropanol"),
        ("Assay (Kavalactones)", "", "total_kavalactones"),
        ("Residual Solvents (Ethanol)", "", "ethanol"),
        ("Total Yeast and Mould Count (TYMC)", "", "total_yeast_mold"),
        ("Total Coliform Bacterial Count", "microbial", "total_coliforms"),
        ("Lead content by ICP-MS", "", "lead"),
        ("Pb ICP-MS", "heavy_metals", "lead"),
        ("* Cadmium", "", "cadmium"),
        ("Arsenic MX-044 rev. 3", "", "arsenic"),
        ("Salmonella spp. ISO 6579-1", "", "salmonella"),
        ("E. coli O157:H7 by PCR", "", "e_coli_o157"),
        ("Loss on Drying at 105 °C", "", "moisture"),
        ("Micro-organismes aérobies 30 °C", "microbial", "total_aerobic_count"),
        ("Total ash (550 °C)", "", "total_ash"),
        ("Identity (HPTLC)", "", "identity_hptlc"),
        ("Recherche de Salmonella", "", "salmonella"),
        ("Recuento de Escherichia coli", "", "e_coli"),
        ("Endosulfan-alpha", "pesticides", "endosulfan_alpha"),
        ("Salmonella in 25 g", "microbial", "salmonella"),
        ("E. coli /10g", "microbial", "e_coli"),
        ("Lead, ppm", "heavy_metals", "lead"),
        ("Arsenic (as As)", "heavy_metals", "arsenic"),
        ("2. Cadmium", "", "cadmium"),
        ("Lead, Pb", "heavy_metals", "lead"),
        ("Timbal (Pb) Lead", "", "lead"),
        ("Kadar Abu Ash", "", "total_ash"),
        ("Aflatoksin Total Total Aflatoxin", "", "total_aflatoxins"),
        ("Aflatossine totali (B1+B2+G1+G2)", "", "total_aflatoxins"),
    ],
)
def test_what_stands_beside_a_name_does_not_hide_it(text: str, panel: str, expected: str) -> None:
    """Methods, norms, temperatures, words like "content", another language leave it what it is."""
    assert key(meant(text, panel)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7-Hidroksimitraginin / 7-Hydroxymitragynine", "7_hydroxymitragynine"),
        ("Timbal (Pb) / Lead", "lead"),
        ("Merkuri (Hg) / Mercury", "mercury"),
        ("Kadar Air / Moisture", "moisture"),
        ("Kadar Abu / Ash", "total_ash"),
        ("Angka Lempeng Total / Total Plate Count", "total_aerobic_count"),
        ("Kapang & Khamir / Yeast & Mould", "total_yeast_mold"),
        ("Lead / Blei / Švinas", "lead"),
        ("Ochratoksin A", "ochratoxin_a"),
        ("Aflatoksin Total", "total_aflatoxins"),
        ("Conta batterica totale", "total_aerobic_count"),
        ("Mohos y levaduras totales", "total_yeast_mold"),
        ("Levures-moisissures", "total_yeast_mold"),
        ("Bolores/Leveduras", "total_yeast_mold"),
        ("Ogólna liczba drożdży i pleśni", "total_yeast_mold"),
        ("Toplam maya ve küf", "total_yeast_mold"),
        ("Gegen Galle resistente gramnegative Bakterien", "btgn"),
        ("Wassergehalt (Karl Fischer)", "moisture"),
        ("Popiół nierozpuszczalny w HCl", "acid_insoluble_ash"),
        ("Benzo(a)pireno", "benzo_a_pyrene"),
        ("Suma WWA 4", "pah4"),
        ("kurşun", "lead"),
        ("rtęci", "mercury"),
        ("Droge stof", "dry_matter"),
    ],
)
def test_names_in_other_languages_are_found(text: str, expected: str) -> None:
    """Alone, beside their English, or spelt as a language writes what it hears."""
    assert key(find(text)) == expected


@pytest.mark.parametrize(
    ("text", "panel"),
    [
        ("Yeast / Candida", "microbial"),
        ("THC (as CBD)", "potency"),
        ("Total Cannabigerol Acid (CBGA)", "potency"),
        ("Lead / Blei / Cadmium", ""),
        ("Timbal / Cadmium", ""),
        ("Heavy metals content", "heavy_metals"),
        ("Arsenic species", "heavy_metals"),
        ("Absence of Salmonella", "microbial"),
        ("Lead free", "heavy_metals"),
        ("Lead level 5", "heavy_metals"),
        ("Melting point 120 °C", "physical"),
        ("Aflatoxins (B1 + B2)", "mycotoxins"),
        ("Vanadium (VI)", "heavy_metals"),
        ("Cannabinol (CBN) ND", "potency"),
        ("Isorhynchophylline (HCl)", "potency"),
        ("Acetonitrile (methyl)", "residual_solvents"),
        ("Moisture / loss on drying, soluble", "water"),
        ("Mercury (as methylmercury)", "heavy_metals"),
        ("Ochratoxin E", "mycotoxins"),
        ("Butene", "residual_solvents"),
        ("Method (HPLC)", "potency"),
        ("Content (%)", "potency"),
    ],
)
def test_what_stands_beside_a_name_may_change_it(text: str, panel: str) -> None:
    """Words that tell two analytes apart, values and other names are never left out."""
    assert meant(text, panel) is None


def test_two_names_of_different_analytes_are_neither() -> None:
    """Joined by a stroke, or one given as the other, no name wins."""
    names = [(a.key, name) for a in every()[::9] for name in (a.name, *a.synonyms[-2:])]
    plain = [(each, name) for each, name in names if not set(name) & set("/()[]|–")]
    wrong = [
        (text, found.key)
        for (one, a), (two, b) in pairwise(plain)
        for text in (f"{a} / {b}", f"{a} as {b}")
        if one != two and (found := meant(text))
    ]

    assert wrong == []


@given(st.sampled_from(every()), st.text(string.ascii_letters + " ()/-.", min_size=1, max_size=12))
def test_no_letters_beside_a_name_make_it_another(analyte: Analyte, beside: str) -> None:
    """Whatever is printed behind a name, what is found is that analyte, or a longer name's."""
    found = meant(f"{analyte.name} {beside}")
    longer = {
        a.key for a in every() if normal(analyte.name) in normal(" ".join((a.name, *a.synonyms)))
    }

    assert found is None or found.key in {analyte.key, *longer}


@pytest.mark.parametrize("text", ["Delta-9-THCH A", "Delta-9-THCHA", "Delta-9-THCH P"])
def test_short_names_have_one_spelling(text: str) -> None:
    """A letter more or less makes another cannabinoid."""
    assert meant(text) is None


def test_what_sounds_alike_is_one_analyte_or_none() -> None:
    """No name is found by its sound as another analyte than by its letters."""
    wrong = [
        (name, found.key)
        for analyte in every()
        for name in (analyte.name, *analyte.synonyms)
        if (found := find(name.replace("x", "ks").replace("y", "i"))) and found is not analyte
    ]

    assert wrong == []


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
