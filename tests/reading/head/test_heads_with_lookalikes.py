"""Facts of heads beside what looks like them: licences, packings, streets, divisions."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "a description of the packing beside a name": (
        """
        Certificate of Analysis
        # Elmwood Laboratories
        Product Name           Red Vein Kratom Powder               Date Received      03/04/2024
        ------------------------------------------------------------------------------------------
                               Fine red powder in a sealed pouch, approx.
        Sample Description                                          Storage            cool
                               112 g
        ------------------------------------------------------------------------------------------
        Lot Number             RV-24-07                             Lab ID             EW-2403-01
        """,
        {"product": "Red Vein Kratom Powder", "batch": "RV-24-07"},
    ),
    "a description under a name in two languages": (
        """
        # Laboratoř Dub s.r.o.
        Název vzorku / Sample name                 Konopný olej 5 %, 30 ml
        Šarže / Batch                              DB 11/23
        Popis vzorku / Sample description          Lahvička z tmavého skla s kapátkem, 1 ks
        """,
        {"product": "Konopný olej 5 %, 30 ml"},
    ),
    "a description and no name": (
        """
        # Elmwood Laboratories
        Sample Description:    Kava root capsules, 60 ct
        Lot Number:            KV-24-07
        """,
        {"product": "Kava root capsules, 60 ct"},
    ),
    "licences beside the address of the letterhead": (
        """
        ## Elmwood Analytical Services
        ' 38 Mill Road, Orono, ME 04473      (207) 555-0119      ABTL 0022 / ABTF 014 / NELAP 1004-C
        Birch Sweets LLC                                                 Project:     Edibles
        77 Water Street                                                  Received:    02/14/2024
        Augusta, ME 04330                                                Lot Number:  BS-24-02
        """,
        {"product": None, "batch": "BS-24-02"},
    ),
    "the client's name for a sample over the laboratory's number": (
        """
        ## Elmwood Analytical Services
        ' 38 Mill Road, Orono, ME 04473      (207) 555-0119      ABTL 0022 / ABTF 014 / NELAP 1004-C

        Sample ID                          Laboratory ID    Matrix    Date Sampled   Date Received

        Sour Gummies 10mg - Blueberry      2402187-03       Edible    02/13/2024     02/14/2024
        """,
        {"product": "Sour Gummies 10mg - Blueberry", "sample_id": "2402187-03"},
    ),
    "a label close behind a title": (
        """
        # Elmwood Labs
        ## D8 Gummies Melon 25mg Sample Matrix: Edibles (Ingestion)
        Batch # EW-1107             Received: 2022-10-27          Sample # 22-0087
        """,
        {"product": "D8 Gummies Melon 25mg", "batch": "EW-1107"},
    ),
    "the day of an order beside the ends of its tests": (
        """
        # Elmwood Labs
        Batch # EW-1107             Received: 2022-10-27          Completion Date: 2022-11-04
        Potency                     Test End Date: 2022-11-02
        Pesticides                  Test End Date: 2022-11-03
        """,
        {"tested": "2022-11-03", "reported": "2022-11-04"},
    ),
    "a client's street over the laboratory's long name": (
        """
        Vysoká škola lesnická v Horní Lhotě, Metrologická a zkušební laboratoř
        ' University of Forestry Horní Lhota, Metrological and Testing Laboratory
        ' Technická 12, 779 00 Horní Lhota                 tel. +420 585 550 139

        # PROTOKOL O ZKOUŠCE č. 1184/2023
        Zadavatel / Customer              Konopný krámek s.r.o.
                                          Dolní náměstí 31, 779 00 Horní Lhota
        Název vzorku / Sample name        Konopný olej 5 %, 30 ml
        """,
        {"laboratory": "Vysoká škola lesnická v Horní Lhotě, Metrologická a zkušební laboratoř"},
    ),
    "a street at the top of a page": (
        """
        Dolní náměstí 31, 779 00 Horní Lhota
        # PROTOKOL O ZKOUŠCE č. 1184/2023
        Název vzorku / Sample name        Konopný olej 5 %, 30 ml
        """,
        {"laboratory": None},
    ),
    "a division between a company's name and its address": (
        """
                  ELMWOOD MICRO SERVICES, INC.
                Lakeside Division - 100 Marshall Way
                  Lakeside, PA 15099   724-555-0172

                      CERTIFICATE OF ANALYSIS
        Sample:  RED KRATOM CAPSULES        Date Received   09/08/2022
        """,
        {"laboratory": "ELMWOOD MICRO SERVICES, INC."},
    ),
    "a laboratory that is part of another house": (
        """
        ## Hirsch-Apotheke am Tor – Pharmazeutisches Labor
        ' Inh. Dr. rer. nat. Erika Muster · Torstr. 9 · 29439 Musterstadt · Tel. 05841 55 01 77
        Produkt:        Hanfblätter geschnitten
        Chargen-Nr.:    HB-2204-3                     Prüf-Nr.:     L-22-0613
        """,
        {
            "laboratory": "Hirsch-Apotheke am Tor – Pharmazeutisches Labor",
            "sample_id": "L-22-0613",
        },
    ),
    "a line of a product and its laboratory": (
        """
        ## Kratom Powder – Elmwood Labs
        Lot Number:    EW-1107         Sample ID:    L-22-0613
        """,
        {"laboratory": "Elmwood Labs"},
    ),
    "labels in two languages that go on below": (
        """
        # Laboratoř Dub s.r.o.
        Název vzorku / Sample name                 Konopný olej 5 %, 30 ml
        Zkoušky provedeny / Tests performed        10. 10. 2023 – 18. 10. 2023
        *Evidenční* *číslo* *vzorku* / Laboratory sample   23/1184-02
        No.
        Datum vystavení protokolu / Date of issue  20. 10. 2023
        """,
        {"product": "Konopný olej 5 %, 30 ml", "tested": "2023-10-18", "sample_id": "23/1184-02"},
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_lookalike(name: str) -> None:
    """What only looks like a fact is not taken for it."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
