"""Sentences that report results are read; those that tell rules and methods are not."""

import pytest

from tests.reading.head.drawn import page
from tracker.reading import read
from tracker.records.reading import Reading


def rows(drawing: str) -> list[Reading]:
    """The readings of a drawn page."""
    return [row for sample in read([page(drawing)]).samples for row in sample.readings]


def said(found: list[Reading]) -> list[tuple[str, str, str]]:
    """Name, result and unit of each reading."""
    return [(r.analyte.text, r.result.text, r.unit.text if r.unit else "") for r in found]


def test_names_before_and_behind_their_values_are_paired() -> None:
    """A sentence that begins with a value gives it to the name behind, others to the one before."""
    found = rows("""
        The sample contained 1.29% w/w mitragynine and 0.008% w/w
        7-hydroxymitragynine on an as-received basis. Lead was found
        at 0.55 ppm, arsenic at 0.17 ppm and cadmium at <0.03 ppm.
    """)

    assert said(found) == [
        ("mitragynine", "1.29% w/w", "% w/w"),
        ("7-hydroxymitragynine", "0.008% w/w", "% w/w"),
        ("Lead", "0.55 ppm", "ppm"),
        ("arsenic", "0.17 ppm", "ppm"),
        ("cadmium", "<0.03 ppm", "ppm"),
    ]
    assert not any(row.doubts for row in found)


def test_what_could_be_seen_stands_in_brackets_behind_not_detected() -> None:
    """Not detected (<0.01 ppm) is no number; the bracket is the limit of what could be seen."""
    (found,) = rows("""
        In the same portion mercury was not detected (<0.01 ppm).
    """)

    assert said([found]) == [("mercury", "not detected", "")]
    assert found.loq
    assert found.loq.text == "<0.01 ppm"


def test_one_result_for_several_names_is_that_of_each() -> None:
    """Negative for two names in 25 g is said of both, with the amount that was looked at."""
    found = rows("""
        The sample tested negative for Salmonella spp. and Listeria spp. in 25 g.
    """)

    assert said(found) == [("Salmonella spp.", "negative", ""), ("Listeria spp.", "negative", "")]
    assert found[-1].mass
    assert found[-1].mass.text == "in 25 g"


@pytest.mark.parametrize(
    "sentence",
    [
        "The limit for lead that was set by the rule is 0.5 ppm in this product.",
        "Products shall be withdrawn if lead was found above 0.5 ppm by anyone.",
        "Recovery of lead was 98 % in the spiked blank of the same day.",
        "Lead and cadmium were measured after digestion of the powder in acid.",
        "Lead, arsenic and cadmium were found at 0.5 ppm and 0.1 ppm in the powder.",
        "Moisture was determined at 105 °C over a time of 3 hours.",
        "LOQ of THC is 0.01 % in all samples. The MDL was 0.5 ppm for lead.",
        "Total THC = THC + 0.877 x THCA, and both were measured in %.",
        "Products shall not exceed 0.3 % THC. Hemp is cannabis with less than 0.3 % THC.",
        "The THC concentration in hemp is 0.3 % or less. Contains less than 0.3 % THC.",
        "The limit for lead was 0.5 ppm, for arsenic 0.4 ppm and for cadmium 0.2 ppm.",
        "Action levels are lead 0.5 ppm, arsenic 0.2 ppm. Limits: lead 0.5 ppm, zinc 2 ppm.",
        "The instrument was calibrated with lead at 10 ppm and cadmium at 5 ppm.",
        "Free from visible mold and mildew; free of Salmonella as a rule.",
        "The control was found at 5 ppm lead. Hemp contains no more than 0.3 % THC.",
        "Die Nachweisgrenze für Blei betrug 0,01 mg/kg. Blei darf 3,0 mg/kg nicht überschreiten.",
        "Der Grenzwert für Cadmium liegt bei 1,0 mg/kg, die Bestimmungsgrenze bei 0,02 mg/kg.",
        "La limite pour le cadmium était de 1 mg/kg. Le plomb ne doit pas dépasser 3,0 mg/kg.",
        "El límite de cadmio es 1,0 mg/kg. Límite de detección del arsénico: 0,01 mg/kg.",
    ],
)
def test_rules_methods_and_riddles_are_no_results(sentence: str) -> None:
    """A sentence that tells a rule or a method, or whose names and values do not pair up."""
    assert rows(sentence) == []


def bounded(found: list[Reading]) -> list[tuple[str, str, str]]:
    """Name, result and limit of each reading."""
    return [(r.analyte.text, r.result.text, r.limit.text if r.limit else "") for r in found]


def told(drawing: str) -> list[str]:
    """The kinds of doubts about a drawn page's sentences."""
    kinds = [doubt.kind for doubt in read([page(drawing)]).doubts]
    return [kind for kind in kinds if kind == "sentence_not_read"]


def test_a_limit_in_brackets_belongs_to_the_value_before_it() -> None:
    """Over the ends of lines, each of several values keeps the limit in its own bracket."""
    found = rows("""
        Drying gave a moisture of 8.4 % (limit not more than 12 %).
        Lead was found at 0.11 ppm (limit 1.0 ppm), arsenic at
        0.04 ppm (limit: 0.4 ppm) and cadmium <0.02 ppm (NMT 0.3
        ppm); mercury was not detected (limit 0.2 ppm).
    """)

    assert bounded(found) == [
        ("moisture", "8.4 %", "not more than 12 %"),
        ("Lead", "0.11 ppm", "1.0 ppm"),
        ("arsenic", "0.04 ppm", "0.4 ppm"),
        ("cadmium", "<0.02 ppm", "NMT 0.3 ppm"),
        ("mercury", "not detected", "0.2 ppm"),
    ]


def test_a_limit_behind_its_word_is_no_result() -> None:
    """A limit said of values together is that of each; one said of the last is that of the last."""
    found = rows("""
        # Residual Solvents
        The sample contained 212 ppm butane and 41 ppm propane, together
        below the limit of 800 ppm. Also tested for ethanol (none detected)
        and acetone (none detected). Benzene was 0.2 ppm and toluene 3 ppm,
        well below the limit of 890 ppm.
    """)

    assert bounded(found) == [
        ("butane", "212 ppm", "800 ppm"),
        ("propane", "41 ppm", "800 ppm"),
        ("ethanol", "none detected", ""),
        ("acetone", "none detected", ""),
        ("Benzene", "0.2 ppm", ""),
        ("toluene", "3 ppm", "890 ppm"),
    ]


def test_what_a_result_is_below_is_its_lod_or_loq() -> None:
    """Below the detection limit of 0.02 ppm is no number; 0.02 ppm is the LOD."""
    lead, cadmium = rows("""
        Lead was below the detection limit of 0.02 ppm, and cadmium
        was below the limit of quantification (0.05 ppm) in the powder.
    """)

    assert (lead.result.text, lead.lod and lead.lod.text) == (
        "below the detection limit",
        "0.02 ppm",
    )
    assert (cadmium.result.text, cadmium.loq and cadmium.loq.text) == (
        "below the limit of quantification",
        "0.05 ppm",
    )


def test_numbers_of_a_list_share_the_unit_of_the_last() -> None:
    """As many numbers as names, one unit behind the last: each name has its number."""
    found = rows("""
        Lead, arsenic and cadmium were 0.1, 0.2 and < 0.05 ppm, respectively.
    """)

    assert said(found) == [
        ("Lead", "0.1", "ppm"),
        ("arsenic", "0.2", "ppm"),
        ("cadmium", "< 0.05 ppm", "ppm"),
    ]


def test_no_name_was_detected_is_not_detected() -> None:
    """What denies before the names and the word behind them are one result, never "detected"."""
    found = rows("""
        No Salmonella or E. coli was detected in 25 g of the powder.
    """)

    assert said(found) == [("Salmonella", "No detected", ""), ("E. coli", "No detected", "")]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        (
            """
            Der Bleigehalt betrug 0,12 mg/kg (Grenzwert 3,0 mg/kg), Cadmium lag
            unter 0,02 mg/kg. Quecksilber wurde nicht nachgewiesen. Es wurden keine
            Salmonellen nachgewiesen.
            """,
            [
                ("Blei", "0,12 mg/kg", "3,0 mg/kg"),
                ("Cadmium", "unter 0,02 mg/kg", ""),
                ("Quecksilber", "nicht nachgewiesen", ""),
                ("Salmonellen", "keine nachgewiesen", ""),
            ],
        ),
        (
            """
            La teneur en plomb était de 0,12 mg/kg (limite 3,0 mg/kg) et celle de
            l'arsenic de 0,05 mg/kg. Le mercure n'a pas été détecté. Le cadmium
            est inférieur à la limite de détection de 0,01 mg/kg.
            """,
            [
                ("plomb", "0,12 mg/kg", "3,0 mg/kg"),
                ("arsenic", "0,05 mg/kg", ""),
                ("mercure", "pas été détecté", ""),
                ("cadmium", "inférieur à la limite de détection", ""),
            ],
        ),
        (
            """
            El contenido de arsénico fue de 0,12 mg/kg (límite 3,0 mg/kg) y el de
            cadmio fue de 0,04 mg/kg. El mercurio no fue detectado. No se detectó
            Salmonella.
            """,
            [
                ("arsénico", "0,12 mg/kg", "3,0 mg/kg"),
                ("cadmio", "0,04 mg/kg", ""),
                ("mercurio", "no fue detectado", ""),
                ("Salmonella", "No se detectó", ""),
            ],
        ),
    ],
)
def test_sentences_of_other_languages(drawing: str, expected: list[tuple[str, str, str]]) -> None:
    """German, French and Spanish sentences are read by the same rules."""
    assert bounded(rows(drawing)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Lead and arsenic were found at 0.5 ppm in the powder.",
        "Total ash was measured, xyzine was 0.5 % and lead 0.1 ppm.",
        "We found 0.5 mg/g xyzine and 0.1 % mitragynine in the powder.",
        "Lead was <0.1 ppm and 1.2 % of others were found.",
        "Copper was well within the limit of 5.0 ppm for this product.",
    ],
)
def test_a_riddle_is_said_as_a_doubt(sentence: str) -> None:
    """A report whose values could be another name's gives no row, and a doubt about its page."""
    drawing = f"    {sentence}"

    assert rows(drawing) == []
    assert told(drawing) == ["sentence_not_read"]


def test_a_table_goes_before_a_sentence() -> None:
    """What a sentence says again of an analyte that a table has is no second row."""
    found = rows("""
        # Heavy Metals
        Analyte    Result    Unit
        Lead       0.55      ppm
        Cadmium    0.03      ppm

        In this sample lead was found at 0.6 ppm and arsenic at 0.2 ppm.
    """)

    assert said(found) == [
        ("Lead", "0.55", "ppm"),
        ("Cadmium", "0.03", "ppm"),
        ("arsenic", "0.2 ppm", "ppm"),
    ]
