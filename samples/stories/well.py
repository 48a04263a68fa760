"""Nothing to find fault with, in one certificate or in two that add up."""

import datetime as dt

from ..people import (
    DOLOR_AMET,
    INVENTED_INSTITUTE,
    LOREM_LEAF,
    MAKE_BELIEVE,
    MUSTERLABOR,
    PLACEHOLDER,
)
from ..truth import Certificate, Panel, Story, rows

_ALL_WELL = Certificate(
    laboratory=PLACEHOLDER,
    client=LOREM_LEAF,
    product="Red Maeng Da Powder",
    batch="LL-2608-01",
    sample_id="PA-260817-03",
    report_number="PA-26-01187",
    collected=dt.date(2026, 8, 14),
    received=dt.date(2026, 8, 17),
    tested=dt.date(2026, 8, 25),
    reported=dt.date(2026, 8, 26),
    overall="pass",
    extras=(("Matrix", "Plant powder"), ("Sample Size", "250 g"), ("Serving Size", "2.4 g")),
    panels=(
        Panel(
            "potency",
            "Alkaloid Profile by HPLC-DAD",
            rows(
                """
                analyte              | result | loq   | limit
                Mitragynine          | 1.42   | 0.01  |
                7-Hydroxymitragynine | 0.016  | 0.005 | 0.05
                Paynantheine         | 0.31   | 0.01  |
                Speciogynine         | 0.22   | 0.01  |
                Speciociliatine      | 0.28   | 0.01  |
                Total Alkaloids      | 2.246  |       |
                """,
                unit="%",
                method="AOAC 2017.14",
            ),
        ),
        Panel(
            "heavy_metals",
            "Heavy Metals by ICP-MS",
            rows(
                """
                analyte | result | loq   | limit
                Arsenic | 0.182  | 0.010 | 2
                Cadmium | 0.041  | 0.005 | 0.82
                Lead    | 0.364  | 0.005 | 1.2
                Mercury | <0.010 | 0.010 | 0.4
                """,
                unit="ppm",
                status="pass",
                method="USP <233>",
            ),
        ),
        Panel(
            "microbial",
            "Microbiology",
            rows(
                """
                analyte                              | result          | unit  | loq | limit
                Total Aerobic Microbial Count        | 23,000          | CFU/g | 10  | 10,000,000
                Total Combined Yeast and Mold        | 410             | CFU/g | 10  | 100,000
                Bile-Tolerant Gram-Negative Bacteria | <10             | CFU/g | 10  | 10,000
                Escherichia coli                     | Absent in 100 g |       |     | Absent
                Salmonella spp.                      | Absent in 100 g |       |     | Absent
                """,
                status="pass",
                method="USP <2021>, <2022>",
            ),
        ),
        Panel(
            "water",
            "Moisture",
            rows(
                """
                analyte          | result | unit | limit | method
                Moisture Content | 7.8    | %    | 12    | USP <731>
                """,
                status="pass",
            ),
        ),
    ),
    notes=(
        "LOQ = Limit of Quantitation. Results apply to the sample as received and relate only to "
        "the items tested. Measurement uncertainty at k = 2 (95 %) is available on request. "
        "Limits for metals and microbes: Utah Admin. Code R70-580-5; 7-hydroxymitragynine: 0.05 % "
        "(0.5 mg/g), Ga. Code 16-13-122.",
    ),
)

_METALS_ONLY = Certificate(
    laboratory=MAKE_BELIEVE,
    client=LOREM_LEAF,
    product="White Borneo Powder",
    batch="LL-2608-02",
    sample_id="S-10482",
    report_number="MBM-10482",
    received=dt.date(2026, 8, 19),
    tested=dt.date(2026, 8, 24),
    reported=dt.date(2026, 8, 25),
    overall="pass",
    extras=(("Matrix", "Botanical powder"), ("Analyses ordered", "Metals 4 + Ni, Cr")),
    panels=(
        Panel(
            "heavy_metals",
            "Elemental Impurities",
            rows(
                """
                analyte       | result | lod | loq | limit | status
                Arsenic (As)  | 143    | 2   | 5   | 2000  | pass
                Cadmium (Cd)  | 28     | 1   | 3   | 820   | pass
                Lead (Pb)     | 287    | 1   | 3   | 1200  | pass
                Mercury (Hg)  | ND     | 2   | 5   | 400   | pass
                Nickel (Ni)   | 1310   | 5   | 15  |       |
                Chromium (Cr) | 644    | 5   | 15  |       |
                """,
                unit="ppb",
            ),
            method="ICP-MS after microwave digestion, EPA 6020B mod.",
        ),
    ),
    notes=(
        "ND: not detected, below the LOD. Nickel and chromium are reported for information, "
        "no limit assigned.",
    ),
)

_POTENCY_AND_MICROBES = Certificate(
    laboratory=INVENTED_INSTITUTE,
    client=LOREM_LEAF,
    product="White Borneo Powder",
    batch="LL-2608-02",
    sample_id="26-7731-A",
    report_number="IIP-7731",
    received=dt.date(2026, 8, 20),
    tested=dt.date(2026, 8, 31),
    reported=dt.date(2026, 9, 1),
    extras=(("Form", "Powder"), ("Serving", "2.4 g")),
    panels=(
        Panel(
            "potency",
            "Alkaloids",
            rows(
                """
                analyte              | result | more       | more       | lod   | loq
                Mitragynine          | 1.310  | 13.10 mg/g | 31.44 mg/serving | 0.003 | 0.010
                7-Hydroxymitragynine | 0.021  | 0.21 mg/g  | 0.50 mg/serving  | 0.001 | 0.004
                Paynantheine         | 0.274  | 2.74 mg/g  | 6.58 mg/serving  | 0.003 | 0.010
                Speciogynine         | 0.195  | 1.95 mg/g  | 4.68 mg/serving  | 0.003 | 0.010
                Speciociliatine      | 0.233  | 2.33 mg/g  | 5.59 mg/serving  | 0.003 | 0.010
                Corynantheidine      | <LOQ   | <LOQ mg/g  | <LOQ mg/serving  | 0.003 | 0.010
                Total                | 2.033  | 20.33 mg/g | 48.79 mg/serving |       |
                """,
                unit="%",
            ),
            method="UHPLC-PDA, IM-012 rev. 4",
        ),
        Panel(
            "microbial",
            "Microbiological examination",
            rows(
                """
                analyte                     | result          | unit  | limit
                Total aerobic count         | 8,100           | cfu/g | 10⁷
                Yeast and mold              | 150             | cfu/g | 10⁵
                Bile-tolerant gram-negative | 30              | cfu/g | 10⁴
                E. coli                     | Absent in 100 g |       | Absent
                Salmonella                  | Absent in 100 g |       | Absent
                """,
                status="pass",
            ),
            method="USP <2021>, USP <2022>",
        ),
    ),
    notes=(
        "Total is the sum of the quantified alkaloids. <LOQ: detected, below the limit of "
        "quantitation. mg/serving is calculated with the serving of 2.4 g stated by the client.",
    ),
)

_TRANSPOSED = Certificate(
    laboratory=MUSTERLABOR,
    client=DOLOR_AMET,
    product="Green Kapuas Powder",
    batch="DA-5530",
    sample_id="P-26/4410",
    report_number="26-4410/1",
    received=dt.date(2026, 10, 5),
    tested=dt.date(2026, 10, 16),
    reported=dt.date(2026, 10, 19),
    extras=(("Condition:", "dried leaf, ground, 400 g"),),
    panels=(
        Panel(
            "microbial",
            "Microbiological examination",
            rows(
                """
                analyte                     | result  | unit  | mass  | limit | method
                Total aerobic count         | 3,2·10⁴ | cfu/g |       | 10⁷   | ISO 4833-1
                Yeasts and moulds           | 4,5·10² | cfu/g |       | 10⁵   | ISO 21527-2
                Bile-tolerant gram-negative | 1,0·10² | cfu/g |       | 10⁴   | ISO 21528-2
                Escherichia coli            | neg.    |       | 100 g | neg.  | ISO 16649-2
                Salmonella                  | neg.    |       | 100 g | neg.  | ISO 6579-1
                """
            ),
        ),
        Panel(
            "potency",
            "Alkaloids",
            rows(
                """
                analyte              | result | uncertainty | limit
                Mitragynine          | 1,47   | 0,15        | 2,5
                7-Hydroxymitragynine | 0,0081 | 0,0012      | 0,1
                """,
                unit="%",
                method="SOP 20.1 (LC-MS)",
            ),
        ),
        Panel(
            "heavy_metals",
            "Elements",
            rows(
                """
                analyte | result  | uncertainty | limit
                Lead    | 0,53    | 0,07        | 1,2
                Cadmium | 0,024   | 0,004       | 0,82
                Arsenic | 0,17    | 0,03        | 2
                Mercury | < 0,010 |             | 0,4
                """,
                unit="mg/kg",
                method="EN 15763",
            ),
        ),
    ),
    notes=(
        "Expanded uncertainty, k = 2, coverage about 95 %. The values are given with a decimal "
        "comma. neg.: not detected in the quantity stated.",
    ),
)

STORIES = (
    Story("all-well", "ruled", (_ALL_WELL,)),
    Story("metals-only", "cards", (_METALS_ONLY,)),
    Story("potency-and-microbes", "merged", (_POTENCY_AND_MICROBES,)),
    Story("transposed-microbes", "transposed", (_TRANSPOSED,)),
)
