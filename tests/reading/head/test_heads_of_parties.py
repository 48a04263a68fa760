"""Heads by who is named where in them, and by the geometry of labels; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "laboratory only in the web address of the footer": (
        """
        # Certificate of Analysis
        Client: Loud Creek Farms LLC               Report Date: 02/14/2024
        Product: Loud Tincture 1000mg              Batch: LT-88
        Lab ID: 240201-7                           Received: 02/01/2024
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
        220 Larkspur Rd, Boulder, CO 80301 ¦ 303-555-0155 ¦ www.larkspuranalytics.com
        """,
        {
            "laboratory": "larkspuranalytics",
            "client": "Loud Creek Farms LLC",
            "product": "Loud Tincture 1000mg",
            "sample_id": "240201-7",
        },
    ),
    "laboratory in the signature": (
        """
        # CERTIFICATE OF ANALYSIS
        Customer: Bramble Goods LLC          Date: 03/04/2024
        Product: Bramble Green Powder        Lot: BGP-3

        Parameter          Result       Unit
        Lead               0.10         ppm

        Approved by:
        Maria Example, Ph.D., Laboratory Director
        Copper Kettle Analytical LLC
        """,
        {
            "laboratory": "Copper Kettle Analytical LLC",
            "client": "Bramble Goods LLC",
            "reported": "2024-03-04",
        },
    ),
    "client in bold over who is to be asked for": (
        """
        # Copper Kettle Labs, Inc
        3700 Larkspur Blvd SE, Boulder, CO 80301

        *Bramble* *Kratom* *Supply*          Project Name: Release
        Maria Example                    Received: 11/16/2021
        611 Leonard St NW                Reported: 11/24/2021
        Grand Rapids, MI 49504

        Parameter          Result       Unit
        Lead               0.10         ppm
        """,
        {"laboratory": "Copper Kettle Labs, Inc", "client": "Bramble Kratom Supply"},
    ),
    "the last line of an address over a code is no product": (
        """
        Copper Kettle Labs GmbH, Postfach 12, 31844 Emmern

        Bramble Nutrition Ltd               Date: 08.03.2021
        14 Harrow Estate                    Order: 1146092
        LEICESTER LE4 9ZT
        GREAT BRITAIN
        Batch: 2102-0417
        """,
        {"product": None, "batch": "2102-0417"},
    ),
    "a maker's own certificate in Portuguese": (
        """
        # CERTIFICADO DE ANÁLISE
        Insumo:   PIRIDOXINA CLORIDRATO      Lote interno:      25C0418
        """,
        {"product": "PIRIDOXINA CLORIDRATO", "batch": "25C0418"},
    ),
    "a maker's sheet whose values stand far from their labels": (
        """
        # CERTIFICATE OF ANALYSIS
        Product Name                         Ashwagandha Extract        Batch No.     QL-ASH-24
        Botanical Source                   Withania somnifera Dunal     Batch Quantity   500 kg
        Part Used                                   Root                Report Date  2024.03.20
        """,
        {"product": "Ashwagandha Extract", "batch": "QL-ASH-24", "reported": "2024-03-20"},
    ),
    "laboratory for which somebody signs": (
        """
        # Test Report
        BRAMBLE BIOTECH CO., LTD.

        Sample Description   : Red Reishi Capsules

        Parameter          Result       Unit
        Lead               0.10         ppm

        Maria Example / Report Signatory
        Signed for and on behalf of
        KETTLE INSPECTION LTD.
        """,
        {"laboratory": "KETTLE INSPECTION LTD.", "client": "BRAMBLE BIOTECH CO., LTD."},
    ),
    "laboratory behind who signs for it": (
        """
        # CERTIFICATE OF ANALYSIS
        Customer: Bramble Goods LLC          Date: 03/04/2024

        Parameter          Result       Unit
        Lead               0.10         ppm

        Approved by: Lab Director
        Maria Example, Copper Kettle Labs, Inc
        """,
        {"laboratory": "Copper Kettle Labs, Inc", "client": "Bramble Goods LLC"},
    ),
    "laboratory and address parted by two strokes": (
        """
        COPPER KETTLE LABS, INC // 12 Larkspur Dr, Suite C Boulder CO 80301 // PH: 303-555-0155
        # CERTIFICATE OF ANALYSIS
        Customer: Bramble Goods LLC          Date: 03/04/2024

        Parameter          Result       Unit
        Lead               0.10         ppm

        Certified by: Lab Director
        Maria Example, Two Kettles Labs, Inc
        """,
        {"laboratory": "COPPER KETTLE LABS, INC", "client": "Bramble Goods LLC"},
    ),
    "laboratory in the licence line": (
        """
        # Certificate of Analysis
        Amber Fields Testing, Inc. Lic. C8-0000099-LIC        ISO/IEC 17025:2017 Acc. #99999
        Sample: AF Gummies          Client: Kind Grove
        Batch: KG-1                 Sampled: 02/03/2024
        """,
        {
            "laboratory": "Amber Fields Testing, Inc.",
            "client": "Kind Grove",
            "product": "AF Gummies",
        },
    ),
    "laboratory as a label's value": (
        """
        # Certificate of Analysis
        Laboratory: Iron Range               Client: North Bay Kratom
        Address: 4 Range Rd, Duluth, MN 55801    Address: 1 Bay St, Duluth, MN 55802
        Product: Bay Red                     Lot: 5-1
        """,
        {"laboratory": "Iron Range", "client": "North Bay Kratom", "product": "Bay Red"},
    ),
    "laboratory tested by": (
        """
        # Certificate of Analysis
        Product Name: Bali Powder            Batch: B-9
        Tested By: Quartz Peak Labs          Tested For: Leafy Lane LLC
        Test Date: 2024-02-11
        """,
        {"laboratory": "Quartz Peak Labs", "client": "Leafy Lane LLC", "tested": "2024-02-11"},
    ),
    "letterhead at the right without telling words": (
        """
        ##                                                  Verdant Oak
        Certificate of Analysis
                                                           8 Oak St
                                                           Provo, UT 84601
                                                           (801) 555-0100
                                                           info@verdantoak.com
        Client: Leafy Lane LLC
        Sample: Bali Powder            Lot: B-9
        """,
        {"laboratory": "Verdant Oak", "client": "Leafy Lane LLC"},
    ),
    "a logo with the address in text, named in the disclaimer": (
        """
        1240 Mesa Dr, Tempe, AZ 85281                Certificate of Analysis
        (480) 555-0171
        Lic# 00000012LRCR00000000

        ## Desert Rose Live Resin
        Sample ID: 2402DRL001.01       Client: Rose Bud Collective
        Batch #: RB-0201               Collected: 02/05/2024

        This report may not be reproduced without written approval of Mesa Verde Testing.
        """,
        {
            "laboratory": "Mesa Verde Testing",
            "client": "Rose Bud Collective",
            "product": "Desert Rose Live Resin",
        },
    ),
    "the client named laboratories, the laboratory without": (
        """
        Juniper Scientific LLC
        71 Juniper Ct, Bend, OR 97701
        # Certificate of Analysis
        Customer:  Garden State Labs Inc
        Product:   Bulk Extract 45%         Lot:  GSL-45
        Reported:  6/4/2024                 Received:  5/23/2024
        """,
        {
            "laboratory": "Juniper Scientific LLC",
            "client": "Garden State Labs Inc",
            "received": "2024-05-23",
        },
    ),
    "the manufacturer tests itself": (
        """
        ## Alder Nutrition Inc.
        CERTIFICATE OF ANALYSIS
        Product Name: Zinc Bisglycinate          Product Code: 55-01
        Lot Number: ZB-2401                      Manufacture Date: 01/2024
        Country of Origin: USA                   Expiration Date: 01/2027
        Approved by: Q. Manager                  Date: 02/09/2024
        """,
        {
            "product": "Zinc Bisglycinate",
            "batch": "ZB-2401",
            "reported": "2024-02-09",
            "client": None,
            "sample_id": None,
        },
    ),
    "a big title with strain and type below": (
        """
        Fog Harbor Labs                                                   Page 1 of 3
        # Purple Heron
        Strain: Purple Heron        Classification: Hybrid        Type: Flower - Cured
        Batch: PH-0404              Client: Heron Growers LLC     Sampled: 04/04/2024
        """,
        {
            "product": "Purple Heron",
            "laboratory": "Fog Harbor Labs",
            "batch": "PH-0404",
            "pages_claimed": "3",
        },
    ),
    "title under the laboratory, details without labels": (
        """
        Fog Harbor Labs                              CERTIFICATE OF ANALYSIS
        # Blue Heron Vape 1g
        Heron Growers LLC
        9 Heron Way, Arcata, CA 95521

        Sample #: FH-24-1290         Matrix: Concentrate
        Received: 04/05/2024         Reported: 04/09/2024
        """,
        {
            "product": "Blue Heron Vape 1g",
            "client": "Heron Growers LLC",
            "sample_id": "FH-24-1290",
            "laboratory": "Fog Harbor Labs",
        },
    ),
    "values wrapped over lines in three columns": (
        """
        ## Hazel Wood Analytics
        Product:    Super Long Green     Client:   Wide River Trading      Received:   03/02/2024
                    Vein Powder 1 kg               and Export Company      Reported:   03/09/2024
        Lot:        WR-0302-A            Sample ID:  HW-771
        """,
        {
            "product": "Super Long Green Vein Powder 1 kg",
            "client": "Wide River Trading and Export Company",
            "batch": "WR-0302-A",
            "sample_id": "HW-771",
            "received": "2024-03-02",
        },
    ),
    "label over value in four columns": (
        """
        ## Hazel Wood Analytics
        CLIENT               PRODUCT              LOT                  SAMPLE ID
        Wide River Trading   White Vein           WR-0303              HW-772

        RECEIVED             COMPLETED            REPORTED             METHOD
        2024-03-02           2024-03-08           2024-03-09           HPLC
        """,
        {
            "product": "White Vein",
            "client": "Wide River Trading",
            "batch": "WR-0303",
            "sample_id": "HW-772",
            "received": "2024-03-02",
            "tested": "2024-03-08",
            "reported": "2024-03-09",
        },
    ),
    "small labels over values in tiles": (
        """
        ## Hazel Wood Analytics
        ' PRODUCT NAME                         BATCH NUMBER                         DATE RECEIVED
        Gold Vein 30ct                       GV-30-1                              Mar 4, 2024
        .
        ' CLIENT                               SAMPLE ID                            DATE REPORTED
        Wide River Trading                   HW-773                               Mar 12, 2024
        """,
        {
            "product": "Gold Vein 30ct",
            "client": "Wide River Trading",
            "batch": "GV-30-1",
            "sample_id": "HW-773",
            "received": "2024-03-04",
            "reported": "2024-03-12",
        },
    ),
    "value over its small label": (
        """
        ## Hazel Wood Analytics
        Certificate of Analysis
        Client: Wide River Trading       Lot: WR-5

        Jane Doe                 03/15/2024
        ___________________      ____________
        Laboratory Director      Date
        """,
        {"client": "Wide River Trading", "batch": "WR-5", "reported": "2024-03-15"},
    ),
    "certificate number alone": (
        """
        ## Hazel Wood Analytics
        Certificate No. HWC-2024-0091            Issued: 14.03.2024
        Customer Name: Wide River Trading
        Sample Description: Red Vein Extract
        """,
        {
            "sample_id": "HWC-2024-0091",
            "report_number": "HWC-2024-0091",
            "reported": "2024-03-14",
            "product": "Red Vein Extract",
        },
    ),
    "day first settled by another date": (
        """
        ## Hazel Wood Analytics
        Sample: Leaf      Sampled: 03/04/2024    Received: 05/04/2024    Reported: 19/04/2024
        """,
        {"collected": "2024-04-03", "received": "2024-04-05", "reported": "2024-04-19"},
    ),
    "months by name in capitals run together": (
        """
        ## Hazel Wood Analytics
        Sample: Leaf      Date Received: 04MAR2024    Date of Release: 16MAR2024   Tested: 11-MAR-24
        """,
        {"received": "2024-03-04", "reported": "2024-03-16", "tested": "2024-03-11"},
    ),
    "ISO dates with times and zones": (
        """
        ## Hazel Wood Analytics
        Sample: Leaf      Received At: 2024-03-04T09:15:00Z    Reported At: 2024-03-16 14:02 PST
        """,
        {"received": "2024-03-04", "reported": "2024-03-16"},
    ),
    "the first of two pages": (
        """
        ## Hazel Wood Analytics
        Client: Wide River Trading
        Sample ID: HW-1       Product: Leaf A     Lot: A1      Page 1 of 2
        """,
        {"sample_id": "HW-1", "product": "Leaf A", "pages_claimed": "2"},
    ),
    "manufacturer and submitter": (
        """
        ## Hazel Wood Analytics
        Manufacturer: Borneo Leaf Works            Submitted by: Wide River Trading
        Product Name: Leaf B                       Matrix: Powder
        Date Submitted: 03/03/2024                 Date Received: 03/04/2024
        """,
        {"client": "Wide River Trading", "product": "Leaf B", "received": "2024-03-04"},
    ),
    "ship to and bill to": (
        """
        ## Hazel Wood Analytics
        Bill To: Long Acre Finance           Prepared For: Wide River Trading
        Item: Leaf C                         Lot: C-1
        """,
        {"client": "Wide River Trading", "product": "Leaf C", "batch": "C-1"},
    ),
    "sampled by is no date and no client": (
        """
        ## Hazel Wood Analytics
        Sampled by: Customer        Sampled: 03/02/2024         Sample received by: JD
        Customer: Wide River Trading    Sample: Leaf D          Condition: Good
        """,
        {"client": "Wide River Trading", "product": "Leaf D", "collected": "2024-03-02"},
    ),
    "customer with its number": (
        """
        ## Hazel Wood Analytics
        Customer No.: 10077      Customer: Wide River Trading (10077)
        Customer Sample ID: Leaf E lot 7      Lab Sample ID: 24-7-1
        """,
        {"sample_id": "24-7-1", "product": "Leaf E lot 7"},
    ),
    "a coloured box with the verdict beside its heading": (
        """
        ## Hazel Wood Analytics
        Client: Wide River Trading        Batch: WR-9
        Sample: Leaf F                    Overall Result
                                          ## PASS
        """,
        {"overall": "pass", "product": "Leaf F"},
    ),
    "accreditation with its number": (
        """
        ## Hazel Wood Analytics
        ISO/IEC 17025:2017 Accredited by A2LA, Certificate #0000.01
        Client: Wide River Trading        Batch: WR-9
        """,
        {"accreditation": "ISO/IEC 17025:2017 Accredited by A2LA, Certificate #0000.01"},
    ),
    "pass under the title of the certificate": (
        """
        ## Hazel Wood Analytics                     CERTIFICATE OF ANALYSIS
        .                                           STATUS: PASS
        Client: Wide River Trading        Batch: WR-10
        Sample: Leaf G
        """,
        {"overall": "pass"},
    ),
    "dates range in the header with to": (
        """
        ## Hazel Wood Analytics
        Sample: Leaf H      Dates of Analysis: 03/04/2024 to 03/12/2024      Lot: H 1
        """,
        {"tested": "2024-03-12", "batch": "H 1"},
    ),
    "start and end in a table of two rows": (
        """
        ## Hazel Wood Analytics
        Sample: Leaf I                Lot: I-1
        Analysis         Start          End
        Date             03/04/2024     03/12/2024
        """,
        {"product": "Leaf I", "batch": "I-1"},
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
