"""Heads as cards, sentences and small print; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "tiny header over the sample, laboratory centred": (
        """
                              ## Cobalt Ridge Testing Services
                              1501 Ridge Pkwy, Suite 4, Mesa, AZ 85210

        Prepared for: The Herb Cellar                Sample: HC Leaf 1
        77 Cellar Ln                                 Sample ID: CR-2024-1881
        Mesa, AZ 85211                               Batch: HC1-24
        Date received: 8/5/2024                      Matrix: Leaf
        Date of report: 8/14/2024                    Test method: HPLC-DAD
        """,
        {
            "laboratory": "Cobalt Ridge Testing Services",
            "client": "The Herb Cellar",
            "product": "HC Leaf 1",
            "sample_id": "CR-2024-1881",
            "batch": "HC1-24",
            "received": "2024-08-05",
            "reported": "2024-08-14",
        },
    ),
    "parameters in bold above their values in a two column card": (
        """
        ## Cobalt Ridge Testing Services
        *Customer*                          *Sample* *Name*
        The Herb Cellar                     HC Leaf 2
        *Sample* *Number*                   *Lot* *Number*
        CR-2                                HC2-24
        *Date* *Received*                   *Date* *Completed*
        August 5, 2024                      August 12, 2024
        """,
        {
            "client": "The Herb Cellar",
            "product": "HC Leaf 2",
            "sample_id": "CR-2",
            "batch": "HC2-24",
            "received": "2024-08-05",
            "tested": "2024-08-12",
        },
    ),
    "a ruled table of four cells a row": (
        """
        ## Cobalt Ridge Testing Services
        ------------------------------------------------------------------------------
        |  Sample Name      |  HC Leaf 3        |  Client          |  The Herb Cellar  |
        ------------------------------------------------------------------------------
        |  Lot #            |  HC3-24           |  Sample Matrix   |  Powder           |
        ------------------------------------------------------------------------------
        |  Lab ID           |  CR-3             |  Date Tested     |  08/12/2024       |
        ------------------------------------------------------------------------------
        """,
        {
            "client": "The Herb Cellar",
            "product": "HC Leaf 3",
            "sample_id": "CR-3",
            "batch": "HC3-24",
            "tested": "2024-08-12",
        },
    ),
    "empty values do not take the next label": (
        """
        ## Cobalt Ridge Testing Services
        Client:                      Batch:                   Sample ID:
        Product: HC Leaf 4           Received:                Reported: 2024-08-14
        """,
        {
            "client": None,
            "batch": None,
            "sample_id": None,
            "product": "HC Leaf 4",
            "received": None,
            "reported": "2024-08-14",
        },
    ),
    "label and value in two lines of one cell": (
        """
        ## Cobalt Ridge Testing Services
        ------------------------------------------------------------------
        |  Sample:              |  Customer:            |  Lot:           |
        |  HC Leaf 5            |  The Herb Cellar      |  HC5-24         |
        |                       |  Mesa, AZ             |                 |
        ------------------------------------------------------------------
        """,
        {"client": "The Herb Cellar", "product": "HC Leaf 5", "batch": "HC5-24"},
    ),
    "two laboratories, one subcontracted": (
        """
        ## Cobalt Ridge Testing Services
        1501 Ridge Pkwy, Mesa, AZ 85210              www.cobaltridgetesting.com
        Client: The Herb Cellar      Product: HC Leaf 6       Batch: HC6
        Pesticides subcontracted to Tin Roof Labs.
        """,
        {"laboratory": "Cobalt Ridge Testing Services", "client": "The Herb Cellar"},
    ),
    "software at the foot": (
        """
        ## Cobalt Ridge Testing Services
        Client: The Herb Cellar      Product: HC Leaf 7       Batch: HC7
        .
        Powered by Benchmark LIMS Labs      www.benchmarklims.com
        """,
        {"laboratory": "Cobalt Ridge Testing Services"},
    ),
    "the vendor's brand on top, the laboratory named in small type": (
        """
        # MUDDY BOOTS KRATOM
        Certificate of Analysis
        Product: Muddy Red Capsules          Batch Number: MRC-11
        Tested at: Tin Roof Labs             Date tested: 11/18/2024
        """,
        {
            "laboratory": "Tin Roof Labs",
            "client": "MUDDY BOOTS KRATOM",
            "product": "Muddy Red Capsules",
            "tested": "2024-11-18",
        },
    ),
    "third party laboratory label": (
        """
        # MUDDY BOOTS KRATOM
        Product: Muddy Red Capsules          Lot: MRC-12
        Third Party Lab: Tin Roof Analytics  Lab Report #: TR-88-1
        """,
        {"laboratory": "Tin Roof Analytics", "report_number": "TR-88-1", "batch": "MRC-12"},
    ),
    "lot with a space before its number": (
        """
        ## Tin Roof Labs
        Product Name: Muddy Green     Lot No 24 118     Sample No 88-2
        """,
        {"product": "Muddy Green", "sample_id": "88-2"},
    ),
    "batch letters only": (
        """
        ## Tin Roof Labs
        Product Name: Muddy Green     Batch: B           Lab Number: 88-3
        """,
        {"product": "Muddy Green", "sample_id": "88-3"},
    ),
    "batch and lot both, the batch counts": (
        """
        ## Tin Roof Labs
        Product Name: Muddy Green     Batch #: MG-1      Source Lot: SL-0091
        """,
        {"batch": "MG-1"},
    ),
    "strain under the title, matrix beside": (
        """
        Tin Roof Labs                                        Certificate of Analysis
        22 Tin St, Salem, OR 97301
        # Muddy Rosin 1g
        Concentrate, Rosin, Live
        Batch ID: MR-1             Client: Boot Extracts
        Lab ID: 2410TR-1           Sampled: Oct 3, 2024
        """,
        {
            "product": "Muddy Rosin 1g",
            "batch": "MR-1",
            "client": "Boot Extracts",
            "sample_id": "2410TR-1",
            "collected": "2024-10-03",
        },
    ),
    "item and description": (
        """
        ## Tin Roof Labs
        Item No.: 55012              Item Description: Kava Root Powder
        Lot No.: KRP-55              Manufacturer: Island Roots Ltd
        Customer: Kava Bar Supply    Date Analyzed: 7 Oct 2024
        """,
        {
            "product": "Kava Root Powder",
            "batch": "KRP-55",
            "client": "Kava Bar Supply",
            "tested": "2024-10-07",
        },
    ),
    "material and matrix": (
        """
        ## Tin Roof Labs
        Material: Turmeric Extract 95%      Matrix: Powder
        Submitter: Golden Root Inc.         Sample Ref: GR-95-7
        Login: 10/07/2024                   Issue: 10/15/2024
        """,
        {"product": "Turmeric Extract 95%", "client": "Golden Root Inc."},
    ),
    "a date of report in a sentence": (
        """
        ## Tin Roof Labs
        Product: Muddy Green          Lot: MG-2
        This report was issued on October 15, 2024 and replaces all earlier ones.
        """,
        {"reported": "2024-10-15"},
    ),
    "verdict in a sentence with does not": (
        """
        ## Tin Roof Labs
        Product: Muddy Green          Lot: MG-3
        The sample does not meet the requirements for total aerobic count.
        """,
        {"overall": "fail"},
    ),
    "statement of what a pass would be": (
        """
        ## Tin Roof Labs
        Product: Muddy Green          Lot: MG-4
        A sample passes if all results are below the limits. Method meets AOAC criteria.
        """,
        {"overall": None},
    ),
    "pass beside the title as a word": (
        """
        ## Tin Roof Labs                                   # PASS
        Product: Muddy Green          Lot: MG-5
        Heavy metals: Pass            Microbial: Pass
        """,
        {"product": "Muddy Green"},
    ),
    "compliance: compliant": (
        """
        ## Tin Roof Labs
        Product: Muddy Green          Lot: MG-6
        Compliance Status: Compliant
        """,
        {"overall": "pass"},
    ),
    "safety: three panels under one heading are not the whole": (
        """
        ## Tin Roof Labs
        Product: Muddy Green          Lot: MG-7
        Safety
        Pass            Pass             Not Tested
        Pesticides      Microbials       Metals
        """,
        {"overall": None},
    ),
    "page counts in other words": (
        """
        ## Tin Roof Labs
        Product: Muddy Green          Lot: MG-8       Pg 1/7
        """,
        {"pages_claimed": "7", "batch": "MG-8"},
    ),
    "accreditation body with number, second line": (
        """
        ## Tin Roof Labs
        ISO/IEC 17025:2017 Accredited
        PJLA Testing Accreditation #99812
        Product: Muddy Green          Lot: MG-9
        """,
        {"accreditation": "ISO/IEC 17025:2017 Accredited PJLA Testing Accreditation #99812"},
    ),
    "Spanish laboratory for hemp": (
        """
        ## FUNDACIÓN HOJA VERDE
        Laboratorio de análisis
        Cliente: Raíces del Sur            Ref. muestra: RS-014
        Producto: Flor de cáñamo           Lote: 24/014
        Fecha recepción: 12/09/2024        Fecha análisis: 18/09/2024
        Fecha informe: 20/09/2024
        """,
        {
            "client": "Raíces del Sur",
            "product": "Flor de cáñamo",
            "batch": "24/014",
            "received": "2024-09-12",
            "tested": "2024-09-18",
            "reported": "2024-09-20",
        },
    ),
    "Slovak or Czech header table without colons": (
        """
        ## Zkušebna Bílá Hora
        Objednatel           Byliny Vlk s.r.o.
        Vzorek               List kratomu, bílý
        Číslo šarže          BV-24-09
        Laboratorní číslo    9912/24
        Přijato              9.9.2024
        Zkoušeno             10.9.2024 - 17.9.2024
        Vystaveno            18.9.2024
        """,
        {
            "client": "Byliny Vlk s.r.o.",
            "product": "List kratomu, bílý",
            "batch": "BV-24-09",
            "sample_id": "9912/24",
            "received": "2024-09-09",
            "tested": "2024-09-17",
            "reported": "2024-09-18",
        },
    ),
    "Swiss, bilingual columns": (
        """
        ## Analytik Alpstein AG
        Kunde / Client            Hanfgarten AG
        Probe / Échantillon       CBD-Öl 10%
        Chargen-Nr. / N° de lot   HG-10-24
        Labor-Nr. / N° labo       24-4471
        Eingang / Réception       03.09.2024
        Prüfdatum / Date d'essai  05.09.2024
        """,
        {
            "laboratory": "Analytik Alpstein AG",
            "client": "Hanfgarten AG",
            "product": "CBD-Öl 10%",
            "batch": "HG-10-24",
            "sample_id": "24-4471",
            "received": "2024-09-03",
            "tested": "2024-09-05",
        },
    ),
    "Japanese date and a stamp": (
        """
        ## Sakura Food Analysis Center
        Client: Midori Trading Co., Ltd.          発行日 2024年9月18日
        Sample Name: Green leaf powder            Lot No.: MT-240901
        """,
        {
            "reported": "2024-09-18",
            "client": "Midori Trading Co., Ltd.",
            "batch": "MT-240901",
            "laboratory": "Sakura Food Analysis Center",
        },
    ),
    "Hungarian dates": (
        """
        ## Tisza Labor Kft.
        Client: Gyógynövény Kft.       Product: Csalánlevél        Batch: CS-9
        Received: 2024. 09. 03.        Reported: 2024.09.18.
        """,
        {"received": "2024-09-03", "reported": "2024-09-18", "laboratory": "Tisza Labor Kft."},
    ),
    "dates without a year first, two digit years": (
        """
        ## Tin Roof Labs
        Sampled: 3-Sep-24        Received: 9/4/24       Completed: Sept. 12, 2024
        """,
        {"collected": "2024-09-03", "received": "2024-09-04", "tested": "2024-09-12"},
    ),
    "weekday and time before the date": (
        """
        ## Tin Roof Labs
        Date & Time Received: Tue 09/24/2024 10:05     Date Issued: 14:30 on 09/30/2024
        """,
        {"received": "2024-09-24", "reported": "2024-09-30"},
    ),
    "analysis dates in a sentence": (
        """
        ## Tin Roof Labs
        Sample received on 09/24/2024 and analyzed from 09/25/2024 to 09/28/2024.
        Product: Muddy Green
        """,
        {"received": "2024-09-24", "tested": "2024-09-28"},
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
