"""The right numbers on the wrong paper: too old, the vendor's own, of another batch."""

import datetime as dt

from ..people import DOLOR_AMET, FABLED_LEAF, HYPOTHETICAL, MAKE_BELIEVE, OWN_LABORATORY
from ..truth import Certificate, Panel, Story, rows

_EXPIRED = Certificate(
    laboratory=HYPOTHETICAL,
    client=FABLED_LEAF,
    product="Red Horn Powder",
    batch="FL-298",
    sample_id="",
    report_number="HA-25-0339",
    received=dt.date(2025, 3, 3),
    tested=dt.date(2025, 3, 12),
    reported=dt.date(2025, 3, 13),
    panels=(
        Panel(
            "potency",
            "1. Alkaloids (HPLC)",
            rows(
                """
                analyte              | result | unit   | loq
                Mitragynine          | 1.38   | % w/w  | 0.02
                7-Hydroxymitragynine | 0.015  | % w/w  | 0.005
                Paynantheine         | 0.28   | % w/w  | 0.02
                Speciogynine         | 0.19   | % w/w  | 0.02
                """
            ),
        ),
        Panel(
            "heavy_metals",
            "2. Elements (ICP-MS)",
            rows(
                """
                analyte | result  | loq
                Lead    | 0.442   | 0.005
                Arsenic | 0.156   | 0.005
                Cadmium | 0.052   | 0.005
                Mercury | < 0.005 | 0.005
                """,
                unit="mg/kg",
            ),
        ),
        Panel(
            "microbial",
            "3. Microbiology",
            rows(
                """
                analyte                              | result             | unit  | loq
                Total aerobic microbial count        | 1.9 × 10⁴          | CFU/g | 10
                Total yeast and mold count           | 2.2 × 10²          | CFU/g | 10
                Bile-tolerant gram-negative bacteria | < 10               | CFU/g | 10
                Escherichia coli                     | Negative per 100 g |       |
                Salmonella                           | Negative per 100 g |       |
                """
            ),
        ),
    ),
    notes=(
        "The results refer solely to the sample submitted. This certificate is valid for the "
        "lot stated above.",
    ),
)

_OWN_LABORATORY = Certificate(
    laboratory=OWN_LABORATORY,
    client=FABLED_LEAF,
    product="White Elephant Powder",
    batch="FL-320",
    sample_id="",
    report_number="QC-320",
    tested=dt.date(2026, 9, 8),
    reported=dt.date(2026, 9, 9),
    extras=(("Manufactured", "08/2026"), ("Retest", "08/2028"), ("Plant part", "Leaf")),
    panels=(
        Panel(
            "physical",
            "",
            rows(
                """
                analyte    | result         | limit                | method
                Appearance | Conforms       | Fine green powder    | Visual
                Odor       | Characteristic | Characteristic       | Organoleptic
                """
            ),
        ),
        Panel(
            "potency",
            "",
            rows(
                """
                analyte              | result | limit     | method
                Mitragynine          | 1.46   | NLT 1.2  | HPLC
                7-Hydroxymitragynine | 0.012  | NMT 0.05 | HPLC
                """,
                unit="%",
            ),
        ),
        Panel(
            "heavy_metals",
            "",
            rows(
                """
                analyte | result | limit       | method
                Lead    | 0.31   | NMT 1.2     | ICP-MS
                Arsenic | 0.22   | NMT 2       | ICP-MS
                Cadmium | 0.05   | NMT 0.8     | ICP-MS
                Mercury | 0.01   | NMT 0.4     | ICP-MS
                """,
                unit="ppm",
            ),
        ),
        Panel(
            "microbial",
            "",
            rows(
                """
                analyte                     | result   | unit  | limit                | method
                Total Plate Count           | 15,000   | cfu/g | NMT 10,000,000       | USP <2021>
                Yeast & Mold                | 260      | cfu/g | NMT 100,000          | USP <2021>
                Bile-Tolerant Gram-Negative | <10      | cfu/g | NMT 10,000           | USP <2021>
                E. coli                     | Negative |       | Negative/100 g       | USP <2022>
                Salmonella                  | Negative |       | Negative/100 g       | USP <2022>
                """
            ),
        ),
        Panel(
            "water",
            "",
            rows(
                """
                analyte         | result | unit | limit    | method
                Loss on Drying  | 6.9    | %    | NMT 12   | USP <731>
                """
            ),
        ),
    ),
    notes=("NMT: not more than. NLT: not less than. Internal testing; released by Quality.",),
)

_WRONG_BATCH = Certificate(
    laboratory=MAKE_BELIEVE,
    client=DOLOR_AMET,
    product="Jongkong Powder",
    batch="DA-5519",
    sample_id="S-10931",
    report_number="MBM-10931",
    received=dt.date(2026, 9, 21),
    tested=dt.date(2026, 9, 29),
    reported=dt.date(2026, 9, 30),
    overall="pass",
    extras=(("Matrix", "Botanical powder"), ("Analyses ordered", "Retail panel")),
    panels=(
        Panel(
            "potency",
            "Alkaloids",
            rows(
                """
                analyte              | result | lod   | loq
                Mitragynine          | 1.61   | 0.005 | 0.015
                7-Hydroxymitragynine | 0.020  | 0.002 | 0.006
                Paynantheine         | 0.33   | 0.005 | 0.015
                Speciogynine         | 0.24   | 0.005 | 0.015
                Speciociliatine      | 0.27   | 0.005 | 0.015
                """,
                unit="%",
            ),
            method="HPLC-DAD",
        ),
        Panel(
            "heavy_metals",
            "Elemental Impurities",
            rows(
                """
                analyte      | result | lod | loq | limit
                Arsenic (As) | 188    | 2   | 5   | 2000
                Cadmium (Cd) | 35     | 1   | 3   | 820
                Lead (Pb)    | 402    | 1   | 3   | 1200
                Mercury (Hg) | 9      | 2   | 5   | 400
                """,
                unit="ppb",
                status="pass",
            ),
            method="ICP-MS after microwave digestion, EPA 6020B mod.",
        ),
        Panel(
            "microbial",
            "Microbiology",
            rows(
                """
                analyte                     | result          | unit  | loq | limit      | status
                Aerobic plate count         | 2,900           | CFU/g | 10  | 10,000,000 | pass
                Yeast & mold                | 60              | CFU/g | 10  | 100,000    | pass
                Bile-tolerant gram-negative | <10             | CFU/g | 10  | 10,000     | pass
                E. coli                     | Absent in 100 g |       |     | Absent     | pass
                Salmonella                  | Absent in 100 g |       |     | Absent     | pass
                """
            ),
            method="USP <2021>, USP <2022>",
        ),
    ),
    notes=("ND: not detected, below the LOD. LOD and LOQ in the unit of the result.",),
)

STORIES = (
    Story("expired", "letter", (_EXPIRED,)),
    Story("own-laboratory", "spec_sheet", (_OWN_LABORATORY,)),
    Story("wrong-batch", "cards", (_WRONG_BATCH,)),
)
