"""Header facts in the many ways in which laboratories print them; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "labels and values in two columns under a letterhead": (
        """
        # Northbank Analytical Laboratories
        12 Mill Street                                    Phone: (555) 555-0100
        Springfield, OR 97477                             www.northbankanalytical.example

        ## Certificate of Analysis

        Product Name:   Green Leaf Powder       Date Received:   03/14/2024
        Batch Number:   GLP-2403-11             Date Tested:     03/18/2024
        Sample ID:      NB-24-0117              Date Reported:   03/20/2024
        Client:         Quiet River Botanicals LLC
        """,
        {
            "laboratory": "Northbank Analytical Laboratories",
            "laboratory_address": "12 Mill Street, Springfield, OR 97477",
            "laboratory_site": "northbankanalytical.example",
            "product": "Green Leaf Powder",
            "batch": "GLP-2403-11",
            "sample_id": "NB-24-0117",
            "received": "2024-03-14",
            "tested": "2024-03-18",
            "reported": "2024-03-20",
            "client": "Quiet River Botanicals LLC",
        },
    ),
    "labels above values in a row": (
        """
        ## Harbor Testing Labs
        800 Dock Road, Portland, ME 04101

        # CERTIFICATE OF ANALYSIS

        Sample Name          Lot Number       Received        Reported
        Red Leaf Capsules    RC2201           02/01/2023      02/15/2023

        Prepared for:
        Amber Hill Trading Inc.
        4 Hill Road
        Bangor, ME 04401
        """,
        {
            "laboratory": "Harbor Testing Labs",
            "product": "Red Leaf Capsules",
            "batch": "RC2201",
            "received": "2023-02-01",
            "reported": "2023-02-15",
            "client": "Amber Hill Trading Inc.",
            "client_address": "4 Hill Road, Bangor, ME 04401",
        },
    ),
    "a ruled grid with the label above its value in each box": (
        """
        ## Cedar Point Laboratory
        ------------------------------------------------------------------------------
        |  Batch ID or Lot Number:  |  Test:            |  Reported:                 |
        |  WB-99-1                  |  Potency          |  21Sep2021                 |
        ------------------------------------------------------------------------------
        |  Matrix:                  |  Test ID:         |  Received:                 |
        |  Plant                    |  T000123456       |  15Sep2021                 |
        ------------------------------------------------------------------------------
        """,
        {
            "laboratory": "Cedar Point Laboratory",
            "batch": "WB-99-1",
            "sample_id": "T000123456",
            "reported": "2021-09-21",
            "received": "2021-09-15",
        },
    ),
    "several pairs in one line, parted by bars": (
        """
        Pine Ridge Analytics, LLC  |  License: 000-11

        Sample: White Leaf Blend ¦ Lot: WLB7731 ¦ Collected: 5/2/2024 ¦ Received: 5/3/2024
        Client: Far Meadow Farms | Completed: 5/21/2024 | Report Date: 5/22/2024
        """,
        {
            "laboratory": "Pine Ridge Analytics, LLC",
            "product": "White Leaf Blend",
            "batch": "WLB7731",
            "collected": "2024-05-02",
            "received": "2024-05-03",
            "client": "Far Meadow Farms",
            "tested": "2024-05-21",
            "reported": "2024-05-22",
        },
    ),
    "labels run together with their values": (
        """
        ## Lakeside Labs
        Batch#:AX-1190        SampleID:LS-7781-2
        ProductName:Gold Leaf Extract
        DateReceived:2024-01-09     ReportDate:2024-01-15
        """,
        {
            "batch": "AX-1190",
            "sample_id": "LS-7781-2",
            "product": "Gold Leaf Extract",
            "received": "2024-01-09",
            "reported": "2024-01-15",
        },
    ),
    "a title over the sample's details, the client over an address": (
        """
        ## Blue Fern Labs
        77 Fern Way                                      Regulatory Testing
        Reno, NV 89501

        ## Sunset Gummies 25mg
        Sample ID: 2403BFL001.22          Produced: 02/20/2024         Willow Creek Wellness
        Matrix: Ingestible                Collected: 02/21/2024        Lic. # C11-000
        Type: Edible                      Received: 02/22/2024         19 Creek Street
        Batch#: SG-25                     Completed: 02/29/2024        Reno, NV 89502
        """,
        {
            "laboratory": "Blue Fern Labs",
            "product": "Sunset Gummies 25mg",
            "sample_id": "2403BFL001.22",
            "batch": "SG-25",
            "collected": "2024-02-21",
            "received": "2024-02-22",
            "tested": "2024-02-29",
        },
    ),
    "a value wrapped below itself": (
        """
        ## Stone Bridge Laboratories
        Product Name:      Traditional White Leaf Powder
                           Kilo Bag
        Batch Number:      44-B
        Customer Name:     Example Customer for Demonstrations
        """,
        {
            "product": "Traditional White Leaf Powder Kilo Bag",
            "batch": "44-B",
            "client": "Example Customer for Demonstrations",
        },
    ),
    "a table of header facts with one row": (
        """
        ## Grand Plain Labs
        -----------------------------------------------------------------------------------------
        |  Sample ID #    |  Sample Name       |  Batch       |  Date Received  |  Date Tested   |
        -----------------------------------------------------------------------------------------
        |  GPL-S24-009    |  Yellow Leaf Tea   |  YT-55-A     |  12 March 2024  |  14 March 2024 |
        -----------------------------------------------------------------------------------------
        """,
        {
            "sample_id": "GPL-S24-009",
            "product": "Yellow Leaf Tea",
            "batch": "YT-55-A",
            "received": "2024-03-12",
            "tested": "2024-03-14",
        },
    ),
    "German, label column and value column": (
        """
        ## Prüflabor Nordheim GmbH
        Hauptstraße 5
        37154 Nordheim

        ## Prüfbericht Nr. 2024-00815

        Auftraggeber:          Kräuterhof Beispiel GmbH
                               Feldweg 3
                               12345 Musterstadt
        Probenbezeichnung:     Blattpulver grün
        Chargen-Nr.:           CH-2024-7
        Probennummer:          P-24-4411
        Probeneingang:         05.03.2024
        Prüfzeitraum:          06.03.2024 - 12.03.2024
        Berichtsdatum:         13.03.2024
        """,
        {
            "laboratory": "Prüflabor Nordheim GmbH",
            "report_number": "2024-00815",
            "client": "Kräuterhof Beispiel GmbH",
            "client_address": "Feldweg 3, 12345 Musterstadt",
            "product": "Blattpulver grün",
            "batch": "CH-2024-7",
            "sample_id": "P-24-4411",
            "received": "2024-03-05",
            "tested": "2024-03-12",
            "reported": "2024-03-13",
        },
    ),
    "French": (
        """
        ## Laboratoire du Vallon
        Rapport d'analyse N° RA-24-551

        Demandeur :                 Société Exemple SARL
        Désignation du produit :    Poudre de feuilles
        N° de lot :                 L24-09
        Date de réception :         3 avril 2024
        Date d'analyse :            10/04/2024
        Date d'émission :           15 avril 2024
        """,
        {
            "laboratory": "Laboratoire du Vallon",
            "report_number": "RA-24-551",
            "client": "Société Exemple SARL",
            "product": "Poudre de feuilles",
            "batch": "L24-09",
            "received": "2024-04-03",
            "tested": "2024-04-10",
            "reported": "2024-04-15",
        },
    ),
    "Spanish": (
        """
        ## Laboratorio Sierra Clara
        Informe de ensayo nº: 7788/24
        Cliente: Hierbas Ejemplo S.L.          Nombre de la muestra: Hoja molida
        Nº de lote: H-77                       Fecha de recepción: 02/05/2024
        Fecha de ensayo: 13/05/2024            Fecha de emisión: 15/05/2024
        """,
        {
            "report_number": "7788/24",
            "client": "Hierbas Ejemplo S.L.",
            "product": "Hoja molida",
            "batch": "H-77",
            "received": "2024-05-02",
            "tested": "2024-05-13",
            "reported": "2024-05-15",
        },
    ),
    "Italian": (
        """
        ## Laboratorio Analisi Collina S.r.l.
        Rapporto di prova n. 24/0099
        Committente:               Erbe Esempio S.p.A.
        Descrizione campione:      Foglie in polvere
        Lotto n.:                  E-12
        Data ricevimento:          08/01/2024
        Data fine prove:           22/01/2024
        Data emissione:            23/01/2024
        """,
        {
            "client": "Erbe Esempio S.p.A.",
            "report_number": "24/0099",
            "product": "Foglie in polvere",
            "batch": "E-12",
            "received": "2024-01-08",
            "tested": "2024-01-22",
            "reported": "2024-01-23",
        },
    ),
    "Portuguese": (
        """
        ## Laboratório Rio Manso Lda
        Relatório de ensaio n.º 123/2024
        Cliente: Ervas Exemplo Lda
        Designação da amostra: Folha em pó
        Lote n.º: PT-9
        Data de receção: 04/06/2024
        Data de emissão: 18/06/2024
        """,
        {
            "client": "Ervas Exemplo Lda",
            "product": "Folha em pó",
            "batch": "PT-9",
            "received": "2024-06-04",
            "reported": "2024-06-18",
        },
    ),
    "Dutch": (
        """
        ## Laboratorium De Vaart B.V.
        Opdrachtgever:       Kruiden Voorbeeld B.V.
        Monsteromschrijving: Groen bladpoeder
        Batchnummer:         KV-3
        Monsternummer:       240031
        Ontvangstdatum:      2 mei 2024
        Rapportdatum:        9 mei 2024
        """,
        {
            "client": "Kruiden Voorbeeld B.V.",
            "product": "Groen bladpoeder",
            "batch": "KV-3",
            "sample_id": "240031",
            "received": "2024-05-02",
            "reported": "2024-05-09",
        },
    ),
    "Czech": (
        """
        ## Zkušební laboratoř Horní Lhota s.r.o.
        Protokol o zkoušce č. 88/2024

        Zadavatel:              Bylinky Příklad s.r.o.
        Název vzorku:           Zelený list, prášek
        Číslo šarže:            S-24-01
        Datum přijetí vzorku:   4. 3. 2024
        Datum provedení zkoušek: 5.3.2024 - 11.3.2024
        Datum vystavení:        12. března 2024
        """,
        {
            "laboratory": "Zkušební laboratoř Horní Lhota s.r.o.",
            "report_number": "88/2024",
            "sample_id": "88/2024",
            "client": "Bylinky Příklad s.r.o.",
            "product": "Zelený list, prášek",
            "batch": "S-24-01",
            "received": "2024-03-04",
            "tested": "2024-03-11",
            "reported": "2024-03-12",
        },
    ),
    "Polish": (
        """
        ## Laboratorium Badawcze Dolina Sp. z o.o.
        Sprawozdanie z badań nr 17/2024
        Zleceniodawca:      Zioła Przykład Sp. z o.o.
        Nazwa próbki:       Proszek z liści
        Numer partii:       ZP-7
        Data przyjęcia:     06.05.2024
        Data zakończenia badań: 14.05.2024
        Data wystawienia:   15.05.2024
        """,
        {
            "client": "Zioła Przykład Sp. z o.o.",
            "product": "Proszek z liści",
            "batch": "ZP-7",
            "received": "2024-05-06",
            "tested": "2024-05-14",
            "reported": "2024-05-15",
        },
    ),
    "the laboratory in the small print and the footer only": (
        """
        # Certificate of Analysis

        Sample Name: Slow Leaf            Lot: 5521
        Customer: Tall Oak Goods LLC      Report Date: 07/30/2024

        Results relate only to the sample tested. This report shall not be reproduced, except in
        full, without the written consent of Copper Kettle Laboratories.
        """,
        {
            "laboratory": "Copper Kettle Laboratories",
            "product": "Slow Leaf",
            "client": "Tall Oak Goods LLC",
        },
    ),
    "the laboratory by the sentence about its accreditation": (
        """
        # Analytical Report
        Product: Leaf Concentrate         Batch: LC-1
        Far Shore Testing is an independent laboratory accredited to ISO/IEC 17025:2017 (#99999)
        """,
        {"laboratory": "Far Shore Testing", "product": "Leaf Concentrate", "batch": "LC-1"},
    ),
    "the laboratory by label": (
        """
        # CERTIFICATE OF ANALYSIS
        Testing Laboratory: Green Harbour Scientific        Client: Hollow Tree Extracts
        Product: Tincture 30 ml                             Lot #: HT30
        """,
        {
            "laboratory": "Green Harbour Scientific",
            "client": "Hollow Tree Extracts",
            "product": "Tincture 30 ml",
            "batch": "HT30",
        },
    ),
    "analysed by and customer as headings of blocks": (
        """
        ANALYZED BY:                   DISTRIBUTOR:                   MANUFACTURER:
        Valley Floor Laboratories      Bright Day Supply Corp         Old Mill Works Inc
        10 Floor Road                  2 Day Street                   3 Mill Street
        Fresno, CA 93650               Fresno, CA 93651               Fresno, CA 93652

        Sample No.: 4471               Product Name: Day Drops        Date Reported: 01/12/2022
        """,
        {
            "laboratory": "Valley Floor Laboratories",
            "client": "Bright Day Supply Corp",
            "client_address": "2 Day Street, Fresno, CA 93651",
            "sample_id": "4471",
            "product": "Day Drops",
            "reported": "2022-01-12",
        },
    ),
    "sub-labels in the client's block": (
        """
        ## Iron Gate Labs

        DISTRIBUTOR                              MANUFACTURER
        Business Name    River Stone Goods       Business Name    Stone Works
        License Number   C11-1                   License Number   C12-2
        Address          1 Stone Way             Address          2 Stone Way

        SAMPLE DETAIL
        Sample Name      Deep Leaf 500           Received         05/10/2022 02:05 PM
        Lab ID           V220-613                Collected        05/09/2022 03:31 PM
        Client Batch #   RS-500                  Sample Size      25 Units
        """,
        {
            "client": "River Stone Goods",
            "product": "Deep Leaf 500",
            "sample_id": "V220-613",
            "batch": "RS-500",
            "received": "2022-05-10",
            "collected": "2022-05-09",
        },
    ),
    "the report signed on a date": (
        """
        ## Marble Arch Laboratories
        Sample: Dried Leaf 7             Lot No. 771-C

        Reviewed by: J. Doe
        Laboratory Director
        Date: 11/30/2023
        """,
        {"batch": "771-C", "reported": "2023-11-30"},
    ),
    "a METRC code beside the batch": (
        """
        ## Two Rivers Labs
        METRC Batch: 1A4060300003BC9000061016; METRC Sample: 1A4060300003BC9000061028
        Sample ID: 2401TRL0017        Batch#: TR-17
        """,
        {"batch": "TR-17", "sample_id": "2401TRL0017"},
    ),
    "nothing filled in": (
        """
        ## Two Rivers Labs
        Batch Number: N/A             Sample ID: TR-00-1
        Client:                       Date Collected: -
        Lot Number:                   Date Received: 10/30/2024
        """,
        {"batch": None, "client": None, "collected": None, "received": "2024-10-30"},
    ),
    "an overall verdict": (
        """
        ## Two Rivers Labs
        Overall Result: PASS          Date Issued: 06/15/2022
        Pesticides: PASS              Heavy Metals: PASS
        """,
        {"overall": "pass", "reported": "2022-06-15"},
    ),
    "verdicts of panels only": (
        """
        ## Two Rivers Labs
        Summary
        Pesticides        Pass
        Heavy Metals      Pass
        Microbials        Fail
        """,
        {"overall": None},
    ),
    "a failed batch": (
        """
        ## Two Rivers Labs
        Test             Date Tested      Result
        Batch                             Fail
        Pesticides       11/22/2021       Fail
        Heavy Metals     11/24/2021       Pass
        """,
        {"overall": "fail", "tested": "2021-11-24"},
    ),
    "a conclusion in words": (
        """
        ## Two Rivers Labs
        Conclusion: The sample complies with the specification.
        """,
        {"overall": "pass"},
    ),
    "a conclusion that it does not comply": (
        """
        ## Two Rivers Labs
        Conclusion: The sample does not comply with the specification.
        """,
        {"overall": "fail"},
    ),
    "pages claimed": (
        """
        ## Two Rivers Labs                                                     Page 1 of 6
        Sample ID: TR-00-1
        """,
        {"pages_claimed": "6"},
    ),
    "a purchase order, licences and telephone numbers beside the codes": (
        """
        ## High Moor Laboratories, Inc.
        9 Moor Lane, Austin, TX 78701   Tel: 512-555-0199   License #: TX-000-9

        PO Number: 88123                 Customer: Grey Goose Goods
        Report #: HM-2024-311            Customer PO: 4499
        Item Description: Capsules 500 mg    Lot #: GG-500
        """,
        {
            "laboratory": "High Moor Laboratories, Inc.",
            "report_number": "HM-2024-311",
            "client": "Grey Goose Goods",
            "product": "Capsules 500 mg",
            "batch": "GG-500",
        },
    ),
    "letterhead at the right, certificate's title at the left": (
        """
        # Certificate of Analysis
                                                              Low Tide Labs
                                                              5 Tide Street
                                                              Salem, OR 97301
        Sample Name: Sea Leaf                                 Report ID: LT-5
        """,
        {"laboratory": "Low Tide Labs", "product": "Sea Leaf", "report_number": "LT-5"},
    ),
    "a client whose name says laboratories": (
        """
        ## Winter Field Analytical
        3 Field Road, Boise, ID 83702

        Client: Spring Labs LLC
        1 Spring Street
        Boise, ID 83703
        Product: Spring Drops            Batch: 9-9
        """,
        {"laboratory": "Winter Field Analytical", "client": "Spring Labs LLC"},
    ),
    "client reference beside the laboratory's own": (
        """
        ## Winter Field Analytical
        Client Sample ID: Maeng Leaf 1 kg          Laboratory ID: 24-000451-0001
        Customer: Spring Water Goods               Report Number: 24-000451/D001.R00
        """,
        {
            "product": "Maeng Leaf 1 kg",
            "sample_id": "24-000451-0001",
            "report_number": "24-000451/D001.R00",
        },
    ),
    "bold labels without colons": (
        """
        ## Winter Field Analytical
        *Product* *Name* Morning Leaf          *Batch* *Number* ML-9
        *Date* *Received* June 3, 2024         *Report* *Date* June 10, 2024
        """,
        {
            "product": "Morning Leaf",
            "batch": "ML-9",
            "received": "2024-06-03",
            "reported": "2024-06-10",
        },
    ),
    "one column, value below label": (
        """
        ## Winter Field Analytical

        PRODUCT NAME
        Evening Leaf

        LOT NUMBER
        EL-10

        DATE OF ISSUE
        2024-08-01
        """,
        {"product": "Evening Leaf", "batch": "EL-10", "reported": "2024-08-01"},
    ),
    "order and quote numbers, no sample number": (
        """
        ## Winter Field Analytical
        Order #: 70811
        Sample Name: Noon Leaf
        """,
        {"sample_id": "70811", "product": "Noon Leaf", "report_number": None},
    ),
    "a name in the place of the sample's number": (
        """
        ## Winter Field Analytical
        Sample ID: Red Vein Leaf
        Report No: WF-1
        """,
        {"product": "Red Vein Leaf", "sample_id": "WF-1"},
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
