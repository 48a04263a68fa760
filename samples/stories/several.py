"""One certificate issued twice, and two samples in one file."""

import datetime as dt
from dataclasses import replace

from ..people import DOLOR_AMET, INVENTED_INSTITUTE, LOREM_LEAF, PLACEHOLDER
from ..truth import Certificate, Panel, Story, changed, rows

_FIRST_ISSUE = Certificate(
    laboratory=PLACEHOLDER,
    client=LOREM_LEAF,
    product="Green Malay Powder",
    batch="LL-2607-07",
    sample_id="PA-260720-11",
    report_number="PA-26-00952",
    collected=dt.date(2026, 7, 16),
    received=dt.date(2026, 7, 20),
    tested=dt.date(2026, 7, 29),
    reported=dt.date(2026, 7, 30),
    overall="pass",
    extras=(("Matrix", "Plant powder"), ("Sample Size", "250 g"), ("Serving Size", "2.4 g")),
    panels=(
        Panel(
            "potency",
            "Alkaloid Profile by HPLC-DAD",
            rows(
                """
                analyte              | result | loq   | limit
                Mitragynine          | 1.27   | 0.01  |
                7-Hydroxymitragynine | 0.019  | 0.005 | 0.05
                Paynantheine         | 0.24   | 0.01  |
                Speciogynine         | 0.18   | 0.01  |
                Speciociliatine      | 0.21   | 0.01  |
                Total Alkaloids      | 1.919  |       |
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
                Arsenic | 0.233  | 0.010 | 2
                Cadmium | 0.097  | 0.005 | 0.82
                Lead    | 0.518  | 0.005 | 1.2
                Mercury | 0.012  | 0.010 | 0.4
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
                Total Aerobic Microbial Count        | 61,000          | CFU/g | 10  | 10,000,000
                Total Combined Yeast and Mold        | 1,900           | CFU/g | 10  | 100,000
                Bile-Tolerant Gram-Negative Bacteria | 40              | CFU/g | 10  | 10,000
                Escherichia coli                     | Absent in 100 g |       |     | Absent
                Salmonella spp.                      | Absent in 100 g |       |     | Absent
                """,
                status="pass",
                method="USP <2021>, <2022>",
            ),
        ),
    ),
    notes=(
        "LOQ = Limit of Quantitation. Results apply to the sample as received and relate only to "
        "the items tested. Measurement uncertainty at k = 2 (95 %) is available on request.",
    ),
)

# The laboratory digested the sample again: cadmium was ten times what the first issue says.
_SECOND_ISSUE = replace(
    _FIRST_ISSUE,
    reported=dt.date(2026, 8, 6),
    overall="fail",
    panels=tuple(
        changed(panel, "Cadmium", result="0.971", status="fail") for panel in _FIRST_ISSUE.panels
    ),
    notes=(
        "AMENDED REPORT, revision 1: supersedes the report of 07/30/2026. Cadmium corrected "
        "after repeated digestion.",
        *_FIRST_ISSUE.notes,
    ),
)

_RED_BALI = Certificate(
    laboratory=INVENTED_INSTITUTE,
    client=DOLOR_AMET,
    product="Red Bali Powder",
    batch="DA-5501",
    sample_id="26-8102-A",
    report_number="IIP-8102",
    received=dt.date(2026, 10, 1),
    tested=dt.date(2026, 10, 12),
    reported=dt.date(2026, 10, 13),
    panels=(
        Panel(
            "potency",
            "Alkaloids by UHPLC-PDA",
            rows(
                """
                analyte              | result | loq
                Mitragynine          | 13.9   | 0.10
                7-Hydroxymitragynine | 0.18   | 0.04
                Paynantheine         | 2.7    | 0.10
                Speciogynine         | 2.0    | 0.10
                Speciociliatine      | 2.4    | 0.10
                """,
                unit="mg/g",
            ),
        ),
        Panel(
            "heavy_metals",
            "Heavy metals by ICP-MS",
            rows(
                """
                analyte | result | loq   | limit
                Lead    | 0.271  | 0.006 | 1.2
                Arsenic | 0.134  | 0.012 | 2.0
                Cadmium | 0.030  | 0.006 | 0.82
                Mercury | 0.014  | 0.010 | 0.40
                """,
                unit="mg/kg",
                status="pass",
            ),
        ),
        Panel(
            "microbial",
            "Microbiology",
            rows(
                """
                analyte                     | result          | unit  | loq | limit
                Total aerobic count         | 5,200           | cfu/g | 10  | 10,000,000
                Yeast and mold              | 90              | cfu/g | 10  | 100,000
                Bile-tolerant gram-negative | <10             | cfu/g | 10  | 10,000
                E. coli                     | Absent in 100 g |       |     | Absent
                Salmonella                  | Absent in 100 g |       |     | Absent
                """,
                status="pass",
            ),
        ),
    ),
    notes=("One report for two samples; each page stands for the sample that it names.",),
)

_WHITE_THAI = replace(
    _RED_BALI,
    product="White Thai Powder",
    batch="DA-5502",
    sample_id="26-8102-B",
    panels=(
        Panel(
            "potency",
            "Alkaloids by UHPLC-PDA",
            rows(
                """
                analyte              | result | loq
                Mitragynine          | 15.2   | 0.10
                7-Hydroxymitragynine | 0.22   | 0.04
                Paynantheine         | 2.9    | 0.10
                Speciogynine         | 2.2    | 0.10
                Speciociliatine      | 2.6    | 0.10
                """,
                unit="mg/g",
            ),
        ),
        Panel(
            "heavy_metals",
            "Heavy metals by ICP-MS",
            rows(
                """
                analyte | result | loq   | limit | status
                Lead    | 0.644  | 0.006 | 1.2   | pass
                Arsenic | 0.209  | 0.012 | 2.0   | pass
                Cadmium | 0.048  | 0.006 | 0.82  | pass
                Mercury | <0.010 | 0.010 | 0.40  | pass
                """,
                unit="mg/kg",
            ),
        ),
        Panel(
            "microbial",
            "Microbiology",
            rows(
                """
                analyte                     | result           | unit  | loq | limit      | status
                Total aerobic count         | 310,000          | cfu/g | 10  | 10,000,000 | pass
                Yeast and mold              | 2,700            | cfu/g | 10  | 100,000    | pass
                Bile-tolerant gram-negative | 140              | cfu/g | 10  | 10,000     | pass
                E. coli                     | Absent in 100 g  |       |     | Absent     | pass
                Salmonella                  | Present in 100 g |       |     | Absent     | fail
                """
            ),
        ),
    ),
)

STORIES = (
    Story("first-issue", "ruled", (_FIRST_ISSUE,)),
    Story("second-issue", "ruled", (_SECOND_ISSUE,)),
    Story("two-samples", "two_samples", (_RED_BALI, _WHITE_THAI)),
)
