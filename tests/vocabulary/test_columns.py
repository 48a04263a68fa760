"""The words that head columns and tables, in several languages."""

from collections import defaultdict

import pytest

from tracker.vocabulary import columns, loader, panels


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Parameter Uji", "analyte"),
        ("Hasil Uji", "result"),
        ("Syarat Mutu", "limit"),
        ("Persyaratan", "limit"),
        ("Batas maksimum", "limit"),
        ("Satuan", "unit"),
        ("Metode Uji", "method"),
        ("U.M.", "unit"),
        ("Incertezza", "uncertainty"),
        ("Requisito", "limit"),
        ("Criterios de aceptación", "limit"),
        ("Incertitude de mesure", "uncertainty"),
        ("Niepewność pomiaru", "uncertainty"),
        ("Najwyższy dopuszczalny poziom", "limit"),
        ("Dolna granica oznaczalności", "loq"),
        ("Batas deteksi", "lod"),
        ("Sonuç", "result"),
        ("Birim", "unit"),
        ("Výsledek měření", "result"),
        ("Maateenheid", "unit"),
    ],
)
def test_headings_of_columns_are_known(text: str, role: str) -> None:
    """A heading tells what its column holds, whatever its language."""
    heading = columns.heading(text)

    assert heading.whole
    assert heading.roles == (role,)


@pytest.mark.parametrize(
    ("text", "panel"),
    [
        ("Logam berat", "heavy_metals"),
        ("Cemaran mikroba", "microbial"),
        ("Metalli pesanti", "heavy_metals"),
        ("Ağır metaller", "heavy_metals"),
        ("Analisi microbiologiche", "microbial"),
        ("Badania mikrobiologiczne", "microbial"),
        ("Residu pestisida", "pesticides"),
        ("Pozostałości pestycydów", "pesticides"),
        ("Sisa pelarut", "residual_solvents"),
        ("Mikotoksin", "mycotoxins"),
        ("Benda asing", "foreign_matter"),
        ("Hydrocarbures aromatiques polycycliques", "pah"),
    ],
)
def test_headings_of_tables_are_known(text: str, panel: str) -> None:
    """A heading tells the group of tests, whatever its language."""
    assert panels.named_in(text) == panel


@pytest.mark.parametrize("name", ["columns.toml", "panels.toml"])
def test_no_new_word_is_on_two_lists(name: str) -> None:
    """A heading means one thing, but for the few that the lists themselves set apart."""
    lists = defaultdict(set)
    for kind, entry in loader.built_in(name).items():
        for word in entry["words"]:
            lists[columns.normal_words(word)].add(kind)

    both = {" ".join(words) for words, kinds in lists.items() if len(kinds) > 1}
    assert both == BOTH[name]


BOTH: dict[str, set[str]] = {"columns.toml": set(), "panels.toml": set()}
