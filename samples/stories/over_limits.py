"""A value above a limit: lead, 7-hydroxymitragynine, a pesticide."""

import datetime as dt

from ..people import ASSAY_OFFICE, FABLED_LEAF, IMAGINARY, IPSUM_HERB, PRETEND_VALLEY
from ..truth import Certificate, Panel, Story, changed, rows
from .pesticides import pesticides

_LEAD_TOO_HIGH = Certificate(
    laboratory=PRETEND_VALLEY,
    client=IPSUM_HERB,
    product="Yellow Kali Powder",
    batch="IH-0626-B",
    sample_id="PV2609-0144",
    report_number="PV2609-0144-R0",
    collected=dt.date(2026, 8, 31),
    received=dt.date(2026, 9, 2),
    tested=dt.date(2026, 9, 10),
    reported=dt.date(2026, 9, 11),
    overall="fail",
    extras=(("Sample Type", "Kratom powder"), ("Amount Received", "120 g")),
    panels=(
        Panel(
            "potency",
            "Alkaloid Content (% w/w)",
            rows(
                """
                analyte              | result | loq
                Mitragynine          | 1.55   | 0.02
                7-Hydroxymitragynine | 0.024  | 0.01
                Paynantheine         | 0.29   | 0.02
                Speciogynine         | 0.20   | 0.02
                Speciociliatine      | 0.26   | 0.02
                Total Alkaloids      | 2.324  | 0.02
                """,
                unit="% w/w",
            ),
            method="HPLC-UV, SOP-112",
        ),
        Panel(
            "heavy_metals",
            "Heavy Metals (µg/g)",
            rows(
                """
                analyte | result | limit | loq   | status
                Arsenic | 0.411  | ≤ 2.0 | 0.020 | pass
                Cadmium | 0.068  | ≤ 0.8 | 0.010 | pass
                Lead    | 1.84   | ≤ 1.2 | 0.010 | fail
                Mercury | 0.021  | ≤ 0.4 | 0.010 | pass
                """,
                unit="µg/g",
            ),
            method="ICP-MS, USP <233>",
        ),
        Panel(
            "microbial",
            "Microbial Enumeration (CFU/g)",
            rows(
                """
                analyte                     | result | limit        | loq | status
                Total Aerobic Count         | 12,400 | ≤ 10,000,000 | 10  | pass
                Total Yeast & Mold          | 380    | ≤ 100,000    | 10  | pass
                Bile-Tolerant Gram-Negative | 20     | ≤ 10,000     | 10  | pass
                """,
                unit="CFU/g",
            ),
            method="USP <2021>",
        ),
        Panel(
            "microbial",
            "Pathogens (in 100 g)",
            rows(
                """
                analyte    | result       | limit        | status
                E. coli    | Not Detected | Not Detected | pass
                Salmonella | Not Detected | Not Detected | pass
                """,
                mass="100 g",
            ),
            method="USP <2022>",
        ),
    ),
    notes=(
        "LOQ: limit of quantitation. Decision rule: simple acceptance (ILAC-G8:09/2019, 4.2.1), "
        "uncertainty not taken into account. This report shall not be reproduced except in full.",
    ),
)

_SEVEN_OH_TOO_HIGH = Certificate(
    laboratory=ASSAY_OFFICE,
    client=IPSUM_HERB,
    product="Golden Extract Capsules",
    batch="IH-EX-014",
    sample_id="AO-5523",
    report_number="AO-2026-5523",
    received=dt.date(2026, 9, 14),
    tested=dt.date(2026, 9, 21),
    reported=dt.date(2026, 9, 22),
    extras=(("Form", "Capsule, 500 mg fill"), ("Serving", "1 capsule (0.5 g)")),
    panels=(
        Panel(
            "potency",
            "Alkaloids",
            rows(
                """
                analyte              | result | more       | more           | lod   | loq
                Mitragynine          | 28.64  | 286.4 mg/g | 143.2 mg/serving | 0.010 | 0.030
                7-Hydroxymitragynine | 2.14   | 21.4 mg/g  | 10.7 mg/serving  | 0.010 | 0.030
                Paynantheine         | 4.91   | 49.1 mg/g  | 24.6 mg/serving  | 0.010 | 0.030
                Speciogynine         | 3.02   | 30.2 mg/g  | 15.1 mg/serving  | 0.010 | 0.030
                Speciociliatine      | 2.77   | 27.7 mg/g  | 13.9 mg/serving  | 0.010 | 0.030
                Total                | 41.48  | 414.8 mg/g | 207.4 mg/serving |       |
                """,
                unit="%",
            ),
            method="HPLC-DAD, AO-M-017",
        ),
        Panel(
            "heavy_metals",
            "Heavy metals",
            rows(
                """
                analyte | result | lod    | loq   | limit
                Arsenic | 0.088  | 0.004  | 0.012 | 2
                Cadmium | <LOQ   | 0.002  | 0.006 | 0.82
                Lead    | 0.121  | 0.002  | 0.006 | 1.2
                Mercury | ND     | 0.003  | 0.010 | 0.4
                """,
                unit="mg/kg",
                status="pass",
            ),
            method="ICP-MS, AO-M-004",
        ),
        Panel(
            "microbial",
            "Microbiological examination",
            rows(
                """
                analyte                     | result | unit  | limit   | mass  | method
                Total aerobic count         | 90     | cfu/g | 10⁴     |       | USP <2021>
                Yeast and mold              | <10    | cfu/g | 10³     |       | USP <2021>
                Bile-tolerant gram-negative | <10    | cfu/g | 10²     |       | USP <2021>
                E. coli                     | Absent |       | Absent  | 100 g | USP <2022>
                Salmonella                  | Absent |       | Absent  | 100 g | USP <2022>
                """,
                status="pass",
            ),
        ),
        Panel(
            "residual_solvents",
            "Residual solvents",
            rows(
                """
                analyte       | result | lod | loq | limit
                Ethanol       | 412    | 30  | 100 | 5000
                Ethyl acetate | ND     | 30  | 100 | 5000
                Hexane        | ND     | 5   | 15  | 290
                Methanol      | <LOQ   | 30  | 100 | 3000
                """,
                unit="ppm",
                status="pass",
            ),
            method="HS-GC-FID, USP <467>",
        ),
    ),
    notes=(
        "Total is the sum of the five alkaloids. ND: below LOD. <LOQ: between LOD and LOQ. "
        "One capsule holds 0.5 g (client's statement).",
    ),
)

_LONG_TABLE = Certificate(
    laboratory=IMAGINARY,
    client=FABLED_LEAF,
    product="Super Green Powder",
    batch="FL-327",
    sample_id="IB26-09144",
    report_number="IB26-09144.1",
    collected=dt.date(2026, 9, 15),
    received=dt.date(2026, 9, 17),
    tested=dt.date(2026, 9, 29),
    reported=dt.date(2026, 9, 30),
    overall="fail",
    extras=(("Description", "Green powder, 300 g in sealed pouch"),),
    panels=(
        Panel(
            "potency",
            "Alkaloids",
            rows(
                """
                analyte              | result | lod   | loq
                Mitragynine          | 1.33   | 0.003 | 0.010
                7-Hydroxymitragynine | 0.018  | 0.001 | 0.004
                Paynantheine         | 0.262  | 0.003 | 0.010
                Speciogynine         | 0.187  | 0.003 | 0.010
                Speciociliatine      | 0.224  | 0.003 | 0.010
                Total Alkaloids      | 2.021  |       |
                """,
                unit="%",
                method="HPLC-DAD",
            ),
        ),
        Panel(
            "heavy_metals",
            "Heavy Metals",
            rows(
                """
                analyte | result | lod   | loq   | limit
                Arsenic | 0.171  | 0.003 | 0.010 | 2
                Cadmium | 0.039  | 0.002 | 0.005 | 0.82
                Lead    | 0.335  | 0.002 | 0.005 | 1.2
                Mercury | 0.011  | 0.003 | 0.010 | 0.4
                """,
                unit="µg/g",
                status="pass",
                method="ICP-MS",
            ),
        ),
        Panel(
            "microbial",
            "Microbiology",
            rows(
                """
                analyte                              | result             | unit  | loq | limit
                Total Aerobic Microbial Count        | 1.1E+04            | CFU/g | 10  | 1.0E+07
                Total Combined Yeast & Mold Count    | 3.0E+02            | CFU/g | 10  | 1.0E+05
                Bile-Tolerant Gram-Negative Bacteria | <10                | CFU/g | 10  | 1.0E+04
                E. coli                              | Not Detected in 10 g |     |     | Absent
                Salmonella spp.                      | Not Detected in 25 g |     |     | Absent
                """,
                status="pass",
                method="USP <2021>, <2022>",
            ),
        ),
        Panel(
            "mycotoxins",
            "Mycotoxins",
            rows(
                """
                analyte      | result | lod | loq | limit | status
                Aflatoxin B1 | ND     | 0.3 | 1   |       |
                Aflatoxin B2 | ND     | 0.3 | 1   |       |
                Aflatoxin G1 | ND     | 0.3 | 1   |       |
                Aflatoxin G2 | ND     | 0.3 | 1   |       |
                Ochratoxin A | ND     | 0.3 | 1   | 20    | pass
                """,
                unit="µg/kg",
                method="LC-MS/MS",
            ),
        ),
        changed(
            Panel("pesticides", "Pesticides", pesticides(65, "µg/g", "LC-MS/MS")),
            "Chlorpyrifos",
            result="0.31",
            status="fail",
        ),
    ),
    controls=rows(
        """
        analyte  | loq    | result | limit
        Arsenic  | <0.003 | 98.2   | 80 - 120
        Cadmium  | <0.002 | 101.4  | 80 - 120
        Lead     | <0.002 | 99.7   | 80 - 120
        Mercury  | <0.003 | 94.1   | 80 - 120
        """
    ),
    notes=(
        "ND: not detected at the LOD. Action levels for pesticides: house list, revision 7 of "
        "2026-01-15. Results are reported as received, not on a dry-weight basis.",
    ),
)

STORIES = (
    Story("lead-too-high", "headings", (_LEAD_TOO_HIGH,)),
    Story("seven-oh-too-high", "merged", (_SEVEN_OH_TOO_HIGH,)),
    Story("long-table", "long", (_LONG_TABLE,)),
)
