"""Heads of letters and reports of small laboratories; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "letter with a reference block": (
        """
        ## Cedar Fork Botanical Testing
        77 Cedar Fork Rd, Boone, NC 28607 ¦ (828) 555-0140

        TO:       Grove & Gather Botanicals
                  2 Cooper's Yard, Elmstead, NC 27500
        ATTN:     Ines Example
        DATE:     December 10, 2021
        RE:       Red Vein Powder, Lot RT-1121
        LAB NO.:  CF-5501
        P.O. NO.: 1180

        Sample received: November 29, 2021
        """,
        {
            "laboratory": "Cedar Fork Botanical Testing",
            "client": "Grove & Gather Botanicals",
            "reported": "2021-12-10",
            "product": "Red Vein Powder",
            "batch": "RT-1121",
            "sample_id": "CF-5501",
            "received": "2021-11-29",
        },
    ),
    "report with the analyst's headings and dates at the foot": (
        """
        ## Cedar Fork Botanical Testing
        ANALYTICAL REPORT

        Submitted By: Grove & Gather Botanicals      Sample Submitted: Red Vein Powder
        Identification: Lot RT-1121                  Laboratory Number: CF-5501
        Date Submitted: 11/29/2021                   Date Completed: 12/08/2021

        Test              Result        Method
        Mitragynine       1.38 %        HPLC

        Respectfully submitted,
        Gideon Example, Ph.D.                        December 10, 2021
        """,
        {
            "laboratory": "Cedar Fork Botanical Testing",
            "client": "Grove & Gather Botanicals",
            "product": "Red Vein Powder",
            "sample_id": "CF-5501",
            "tested": "2021-12-08",
            "reported": "2021-12-10",
        },
    ),
    "certificate number in the title's line": (
        """
        ## Cedar Fork Labs
        Certificate of Analysis #CF-2021-5501                     Page 1 of 2
        Issued to Grove & Gather Botanicals on December 10, 2021
        Product           Red Vein Powder
        Lot               RT-1121
        Sample received   November 29, 2021
        Sample tested     December 8, 2021
        """,
        {
            "report_number": "CF-2021-5501",
            "client": "Grove & Gather Botanicals",
            "reported": "2021-12-10",
            "product": "Red Vein Powder",
            "batch": "RT-1121",
            "received": "2021-11-29",
            "tested": "2021-12-08",
        },
    ),
    "vendor's specification sheet": (
        """
        # Grove & Gather Botanicals LLC
        CERTIFICATE OF ANALYSIS
        PRODUCT: Red Vein Powder            ITEM CODE: RV-100
        LOT NUMBER: RT-1121                 MFG DATE: 11/2021
        BOTANICAL NAME: Mitragyna speciosa  EXP DATE: 11/2023
        COUNTRY OF ORIGIN: Indonesia        RELEASE DATE: 12/10/2021
        MANUFACTURED FOR: Bramble Shops
        Tested at: Cedar Fork Labs, Boone, NC
        """,
        {
            "laboratory": "Cedar Fork Labs",
            "product": "Red Vein Powder",
            "batch": "RT-1121",
            "reported": "2021-12-10",
        },
    ),
    "certificate for a lot with title and subtitle": (
        """
        # Fern Hollow Labs
        ' ISO/IEC 17025:2017 Accredited ¦ 18 Fern Rd ¦ Denver, CO 80201 ¦ fernhollowlabs.com

        ## Red Maeng Da Powder
        Batch RMD-0424 ¦ Sample 2404-0099

        Prepared for                          Sample info
        Bluebell Wellness                     Received   Apr 2, 2024
        44 Bluebell Ave                       Tested     Apr 5, 2024
        Austin, TX 78701                      Issued     Apr 8, 2024
        """,
        {
            "laboratory": "Fern Hollow Labs",
            "product": "Red Maeng Da Powder",
            "batch": "RMD-0424",
            "sample_id": "2404-0099",
            "client": "Bluebell Wellness",
            "received": "2024-04-02",
            "tested": "2024-04-05",
            "reported": "2024-04-08",
        },
    ),
    "laboratory in the footer only, with licence": (
        """
        # Certificate of Analysis
        Client: Bluebell Wellness         Sample: Red Powder      Lot: RMD-0424
        Analyte      Result     Unit
        Lead         0.1        ppm
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        .
        ' Fern Hollow Labs, 18 Fern Rd, Denver, CO 80201 ¦ License 403-0001 ¦ (303) 555-0123
        """,
        {
            "laboratory": "Fern Hollow Labs",
            "client": "Bluebell Wellness",
            "product": "Red Powder",
            "batch": "RMD-0424",
        },
    ),
    "the vendor's own letterhead, laboratory in a sentence": (
        """
        # Bluebell Wellness
        Certificate of Analysis
        Product: Red Powder      Lot: RMD-0424     Date: 04/09/2024
        Testing performed by Fern Hollow Labs, Denver, CO.
        """,
        {
            "laboratory": "Fern Hollow Labs",
            "product": "Red Powder",
            "batch": "RMD-0424",
            "reported": "2024-04-09",
            "client": "Bluebell Wellness",
        },
    ),
    "product over two lines in a big title": (
        """
        ## Tall Pine Testing, LLC
        # Ginger Snap Full Spectrum
        # Live Rosin 1g
        Sample ID: TP-24-0881-01      Batch: GS-240430
        Received: 05/07/2024          Reported: 05/13/2024
        """,
        {
            "product": "Ginger Snap Full Spectrum Live Rosin 1g",
            "batch": "GS-240430",
            "sample_id": "TP-24-0881-01",
        },
    ),
    "the day of the report only beside the signature's line": (
        """
        ## Tall Pine Testing, LLC
        Product: Ginger Snap    Sample ID: TP-24-0881-01
        Received: 05/07/2024    Tested: 05/10/2024
        .
        .
        Jo Example                        05/13/2024
        Laboratory Director               Date
        """,
        {
            "received": "2024-05-07",
            "tested": "2024-05-10",
            "reported": "2024-05-13",
        },
    ),
    "European report with a client number in the block": (
        """
        ## Institut Seegras GmbH ¦ Hafenstr. 3 ¦ 24103 Kiel
        Kräuterkontor Nord GmbH & Co. KG                Datum:            21.03.2024
        Einkauf                                         Kundennummer:     10088
        Hafenstr. 8                                     Auftragsnummer:   A-8812
        24103 Kiel                                      Seite:            1 von 3

        ## PRÜFBERICHT A-8812/1
        Probe-Nr.: 8812-1
        Probe: Kratom, grün, gemahlen
        Losnummer: KN/24/3
        Eingang: 14.03.2024       Prüfung: 15.03.2024 bis 20.03.2024
        """,
        {
            "laboratory": "Institut Seegras GmbH",
            "client": "Kräuterkontor Nord GmbH & Co. KG",
            "reported": "2024-03-21",
            "sample_id": "8812-1",
            "product": "Kratom, grün, gemahlen",
            "batch": "KN/24/3",
            "received": "2024-03-14",
            "tested": "2024-03-20",
        },
    ),
    "Spanish in a table, client's data over two rows": (
        """
        ## Laboratorios Encina S.L.
        CERTIFICADO DE ANÁLISIS
        -----------------------------------------------------------------
        | Solicitante      | Hierbas del Sur S.L.                       |
        | Dirección        | C/ Mayor 3, 41001 Sevilla                  |
        -----------------------------------------------------------------
        | Muestra          | Polvo de hoja verde                        |
        | Lote             | HS-24-3         | Nº de registro | 24/0331 |
        | Fecha de entrada | 14/03/2024      | Fecha de fin   | 20/03/2024 |
        | Fecha de emisión | 21/03/2024      |                            |
        -----------------------------------------------------------------
        """,
        {
            "client": "Hierbas del Sur S.L.",
            "product": "Polvo de hoja verde",
            "batch": "HS-24-3",
            "received": "2024-03-14",
            "tested": "2024-03-20",
            "reported": "2024-03-21",
            "sample_id": "24/0331",
        },
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
