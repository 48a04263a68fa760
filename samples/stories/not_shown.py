"""What would decide is not on the paper: too coarse a method, no microbes, a mere picture."""

import datetime as dt

from ..people import DOLOR_AMET, FABLED_LEAF, FICTIONAL, HYPOTHETICAL, IPSUM_HERB, NOWHERE
from ..truth import Certificate, Panel, Story, rows
from .pesticides import pesticides

_LOQ_TOO_COARSE = Certificate(
    laboratory=NOWHERE,
    client=IPSUM_HERB,
    product="Bali Gold Powder",
    batch="IH-0726-A",
    sample_id="26-0731",
    report_number="NAG-26-0731",
    received=dt.date(2026, 7, 27),
    tested=dt.date(2026, 8, 5),
    reported=dt.date(2026, 8, 6),
    panels=(
        Panel(
            "potency",
            "ALKALOIDS",
            rows(
                """
                analyte              | result | unit | loq
                Mitragynine          | 1.21   | %    | 0.05
                7-Hydroxymitragynine | ND     | %    | 0.3
                """,
                method="HPLC-UV",
            ),
        ),
        Panel(
            "heavy_metals",
            "HEAVY METALS",
            rows(
                """
                analyte | result | loq
                Lead    | ND     | 1.0
                Arsenic | ND     | 1.0
                Cadmium | ND     | 1.0
                Mercury | ND     | 0.5
                """,
                unit="ppm",
                method="ICP-OES",
            ),
        ),
        Panel(
            "microbial",
            "MICROBIOLOGY",
            rows(
                """
                analyte                     | result          | unit  | loq | method
                Total aerobic plate count   | 4200            | cfu/g | 100 | USP <2021>
                Yeast and mold              | <100            | cfu/g | 100 | USP <2021>
                Bile tolerant gram negative | <100            | cfu/g | 100 | USP <2021>
                E. coli                     | Absent in 100 g |       |     | USP <2022>
                Salmonella                  | Absent in 100 g |       |     | USP <2022>
                """
            ),
        ),
    ),
    notes=("ND = not detected at or above the LOQ.",),
)

_NO_MICROBES = Certificate(
    laboratory=FICTIONAL,
    client=FABLED_LEAF,
    product="Green Hulu Powder",
    batch="FL-311",
    sample_id="",
    report_number="FTS-26-20417",
    received=dt.date(2026, 9, 3),
    tested=dt.date(2026, 9, 12),
    reported=dt.date(2026, 9, 14),
    overall="pass",
    extras=(("Sample Matrix", "Leaf powder"), ("Net Weight", "100.4 g")),
    panels=(
        Panel(
            "potency",
            "Alkaloids",
            rows(
                """
                analyte              | result | loq
                Mitragynine          | 14.8   | 0.1
                7-Hydroxymitragynine | 0.17   | 0.05
                Paynantheine         | 2.6    | 0.1
                Speciogynine         | 1.9    | 0.1
                Speciociliatine      | 2.3    | 0.1
                """,
                unit="mg/g",
            ),
            method="HPLC-DAD",
        ),
        Panel(
            "heavy_metals",
            "Heavy Metals",
            rows(
                """
                analyte | result | loq   | limit | status
                Arsenic | 0.201  | 0.010 | 2.0   | pass
                Cadmium | 0.033  | 0.010 | 0.82  | pass
                Lead    | 0.297  | 0.010 | 1.2   | pass
                Mercury | <LOQ   | 0.010 | 0.4   | pass
                """,
                unit="µg/g",
            ),
            method="ICP-MS",
        ),
        Panel(
            "mycotoxins",
            "Mycotoxins",
            rows(
                """
                analyte          | result | loq | limit | status
                Aflatoxin B1     | ND     | 1   |       |
                Aflatoxin B2     | ND     | 1   |       |
                Aflatoxin G1     | ND     | 1   |       |
                Aflatoxin G2     | ND     | 1   |       |
                Total Aflatoxins | ND     | 4   | 20    | pass
                Ochratoxin A     | 2.3    | 1   | 20    | pass
                """,
                unit="µg/kg",
            ),
            method="LC-MS/MS",
        ),
        Panel(
            "pesticides",
            "Pesticides",
            pesticides(64, "µg/g", "", Bifenthrin="0.071"),
            method="LC-MS/MS and GC-MS/MS",
        ),
    ),
    notes=(
        "ND - Not Detected; LOQ - Limit of Quantitation; 1 µg/g = 1 ppm. Pesticide action levels "
        "are those for hemp and are given as a yardstick; no level is established for kratom.",
    ),
)

_SCAN = Certificate(
    laboratory=HYPOTHETICAL,
    client=DOLOR_AMET,
    product="Black Leaf Powder",
    batch="DA-5480",
    sample_id="",
    report_number="HA-26-1120",
    received=dt.date(2026, 8, 24),
    tested=dt.date(2026, 9, 2),
    reported=dt.date(2026, 9, 3),
    panels=(
        Panel(
            "potency",
            "1. Alkaloids (HPLC)",
            rows(
                """
                analyte              | result | unit  | loq
                Mitragynine          | 1.19   | % w/w | 0.02
                7-Hydroxymitragynine | 0.017  | % w/w | 0.005
                Paynantheine         | 0.25   | % w/w | 0.02
                Speciogynine         | 0.17   | % w/w | 0.02
                """
            ),
        ),
        Panel(
            "heavy_metals",
            "2. Elements (ICP-MS)",
            rows(
                """
                analyte | result  | loq
                Lead    | 0.381   | 0.005
                Arsenic | 0.122   | 0.005
                Cadmium | 0.046   | 0.005
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
                Total aerobic microbial count        | 7,400              | CFU/g | 10
                Total yeast and mold count           | 130                | CFU/g | 10
                Bile-tolerant gram-negative bacteria | < 10               | CFU/g | 10
                Escherichia coli                     | Negative per 100 g |       |
                Salmonella                           | Negative per 100 g |       |
                """
            ),
        ),
    ),
    notes=("The results refer solely to the sample submitted.",),
)

STORIES = (
    Story("loq-too-coarse", "aligned", (_LOQ_TOO_COARSE,)),
    Story("no-microbes", "side_by_side", (_NO_MICROBES,)),
    Story("scan", "letter", (_SCAN,), scanned=True),
)
