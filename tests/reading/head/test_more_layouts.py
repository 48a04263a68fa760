"""More ways in which laboratories print the head of a certificate; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "verdict and date beside the title, parties side by side": (
        """
        # CERTIFICATE OF ANALYSIS
        DATE ISSUED 03/12/2024 ¦ OVERALL BATCH RESULT: ✔ PASS

        SAMPLE NAME: Mango Leaf Prerolls
        Pre-Roll, Inhalable

        CULTIVATOR / MANUFACTURER            DISTRIBUTOR / TESTED FOR
        Business Name:                       Business Name: Lamp Post Goods Inc.
        License Number:                      License Number: C11-0
        Address:                             Address: 12 Post Street

        SAMPLE DETAIL
        Batch Number: MLP-7                  Date Collected: 03/10/2024
        Sample ID: 240310P001                Date Received: 03/10/2024
        Source Metrc UID:                    Batch Size: 1000 units
        """,
        {
            "overall": "pass",
            "reported": "2024-03-12",
            "product": "Mango Leaf Prerolls",
            "batch": "MLP-7",
            "sample_id": "240310P001",
            "collected": "2024-03-10",
            "received": "2024-03-10",
            "client": "Lamp Post Goods Inc.",
        },
    ),
    "bold labels, no colons, dates spelled": (
        """
        ## Quarry Labs San Mateo Certificate of Analysis
        34 Hancock St, San Mateo, CA 92110 ¦ License: C8-0 ¦ Accreditation #00000

        *Sample* Kona Leaf Powder
        *Sample* *ID* QL240310-026 (91234)      *Matrix* Edible
        *Tested* *for* Kona Shore Goods
        *Sampled* -     *Received* Mar 10, 2024     *Reported* Mar 14, 2024
        """,
        {
            "product": "Kona Leaf Powder",
            "sample_id": "QL240310-026 (91234)",
            "client": "Kona Shore Goods",
            "collected": None,
            "received": "2024-03-10",
            "reported": "2024-03-14",
        },
    ),
    "client in the window of the letter, report number as a subtitle": (
        """
        ##                                    Mossy Rock Analytical Services, Inc.
        Brown Jar Naturals LLC                Analytical Report: AR-24-MR-012345-01
        Attn: Quality
        123 Jar Street
        Boise, ID 83702

        Sample Code: 464-2024-0123            Sample Registration Date: 12Mar2024
        Sample Description: Leaf powder       Condition Upon Receipt: acceptable
        Client Code: QQ0001234                Reporting Date: 22Mar2024
        """,
        {
            "laboratory": "Mossy Rock Analytical Services, Inc.",
            "client": "Brown Jar Naturals LLC",
            "sample_id": "464-2024-0123",
            "report_number": "AR-24-MR-012345-01",
            "product": "Leaf powder",
            "reported": "2024-03-22",
            "received": "2024-03-12",
        },
    ),
    "food laboratory with descriptions by number": (
        """
        ## Bell Tower Food Laboratories
        COA No: BTF-77120-0                     COA Date 4/18/24
        TO:  Silver Spoon Foods                 Page 1 of 1
        Received From: Silver Spoon Foods       Received Date: 4/11/24
        Desc. 1: Leaf powder, green             Laboratory ID: 371234567
        Lot Number: 2404-9                      Condition Rec'd: NORMAL
        """,
        {
            "report_number": "BTF-77120-0",
            "reported": "2024-04-18",
            "received": "2024-04-11",
            "product": "Leaf powder, green",
            "sample_id": "371234567",
            "batch": "2404-9",
            "client": "Silver Spoon Foods",
        },
    ),
    "inspection company's test report": (
        """
        ## Test Report      No.: SHX24-001234-01      Date: Mar 20, 2024      Page 1 of 5
        GREEN BASKET TRADING CO., LTD
        NO. 8 BASKET ROAD

        The sample was submitted and identified on behalf of the client as: LEAF POWDER
        Date of Sample Received:   Mar 05, 2024
        Testing Period:            Mar 05, 2024 - Mar 12, 2024
        Conclusion:                Tested sample complies with the limits.
        """,
        {
            "product": "LEAF POWDER",
            "received": "2024-03-05",
            "tested": "2024-03-12",
            "reported": "2024-03-20",
            "overall": "pass",
            "pages_claimed": "5",
        },
    ),
    "customer and laboratory side by side": (
        """
        ## CERTIFIKÁT ANALÝZY

        Zakázka      : PX2401234                  Datum vystavení  : 20.3.2024
        Zákazník     : Bylinky Vzor s.r.o.        Laboratoř        : Laboratoře Dolní Ves, a.s.
        Kontakt      : Jan Vzorový                Kontakt          : Zákaznický servis
        Adresa       : Polní 1, 110 00 Praha 1    Adresa           : Krátká 2, 190 00 Praha 9

        Název vzorku : Zelený prášek              Datum přijetí vzorků : 11.3.2024
        """,
        {
            "client": "Bylinky Vzor s.r.o.",
            "client_address": "Polní 1, 110 00 Praha 1",
            "laboratory": "Laboratoře Dolní Ves, a.s.",
            "product": "Zelený prášek",
            "received": "2024-03-11",
            "reported": "2024-03-20",
            "sample_id": "PX2401234",
        },
    ),
    "a manufacturer's own certificate": (
        """
        # Bright Valley Herbs Co., Ltd.
        Add: No. 5 Valley Road, Science Park      Tel: +86 29 5550 1234

        ## CERTIFICATE OF ANALYSIS
        -----------------------------------------------------------------------------
        | Product Name      | Leaf Extract 45%   | Botanical Name | Planta exempli    |
        -----------------------------------------------------------------------------
        | Batch No.         | BV240301           | Part Used      | Leaf              |
        -----------------------------------------------------------------------------
        | Manufacture Date  | 2024-03-01         | Expiry Date    | 2026-02-28        |
        -----------------------------------------------------------------------------
        | Report Date       | 2024-03-08         | Batch Quantity | 500 kg            |
        -----------------------------------------------------------------------------
        """,
        {
            "product": "Leaf Extract 45%",
            "batch": "BV240301",
            "reported": "2024-03-08",
            "collected": None,
            "received": None,
        },
    ),
    "dates as a table of events": (
        """
        ## Copper Hill Labs
        Sample         Night Leaf Capsules
        Event          Date           Time
        Collected      01/29/2024     10:00
        Received       01/30/2024     09:15
        Completed      02/08/2024     16:00
        Reported       02/09/2024     08:00
        """,
        {
            "collected": "2024-01-29",
            "received": "2024-01-30",
            "tested": "2024-02-08",
            "reported": "2024-02-09",
        },
    ),
    "dates below their labels": (
        """
        ## Copper Hill Labs
        Collected           Received            Completed           Issued
        Jan 29, 2024        Jan 30, 2024        Feb 8, 2024         Feb 9, 2024
        """,
        {
            "collected": "2024-01-29",
            "received": "2024-01-30",
            "tested": "2024-02-08",
            "reported": "2024-02-09",
        },
    ),
    "dotted lines to the values": (
        """
        ## Copper Hill Labs
        Product Name ................ Dotted Leaf
        Batch No. ................... DL/24/5
        Date of Receipt ............. 29/01/2024
        Date of Issue ............... 09/02/2024
        """,
        {
            "product": "Dotted Leaf",
            "batch": "DL/24/5",
            "received": "2024-01-29",
            "reported": "2024-02-09",
        },
    ),
    "a bad text layer that drops blanks": (
        """
        ## Copper Hill Labs
        Dateof Receipt: 01/29/2024        BatchNumber: BN-9
        Productname: Tight Leaf           Reportdate: 02/09/2024
        """,
        {
            "received": "2024-01-29",
            "product": "Tight Leaf",
            "batch": "BN-9",
            "reported": "2024-02-09",
        },
    ),
    "prepared for, with the laboratory's footer": (
        """
        # Certificate of Analysis
        Prepared for: Ember Lane Supply           Report #: 20240311-04
        Sample: Ember Green                       Lot/Batch #: EG 24 03
        Analysis Date: March 11, 2024             Matrix: Powder
        .
        .
        Approved by: A. Person, Laboratory Director         Date: March 13, 2024
        ' Ferry Slip Laboratory, LLC ¦ 9 Slip Road, Tampa, FL 33602 ¦ www.ferrysliplab.example
        """,
        {
            "laboratory": "Ferry Slip Laboratory, LLC",
            "client": "Ember Lane Supply",
            "report_number": "20240311-04",
            "product": "Ember Green",
            "batch": "EG 24 03",
            "tested": "2024-03-11",
            "reported": "2024-03-13",
        },
    ),
    "client's own codes must not be taken": (
        """
        ## Copper Hill Labs
        Customer: Oak Barrel Goods           Customer #: 100245
        PO #: 5512                           Client ID: OBG-1
        Project: Spring lots                 Lab Sample #: CH-2024-0041
        Sample Description: Barrel Leaf      Lot #: 41-BL
        """,
        {
            "client": "Oak Barrel Goods",
            "sample_id": "CH-2024-0041",
            "product": "Barrel Leaf",
            "batch": "41-BL",
        },
    ),
    "issued in two lines of a ruled cell": (
        """
        ## Copper Hill Labs
        ------------------------------------------------------------------
        | Sample       | Lot        | Date        | Date        | Report  |
        | Name         | Number     | Received    | Tested      | Number  |
        ------------------------------------------------------------------
        | Boxed Leaf   | BL-2       | 2024-01-30  | 2024-02-05  | R-55    |
        ------------------------------------------------------------------
        """,
        {
            "product": "Boxed Leaf",
            "batch": "BL-2",
            "received": "2024-01-30",
            "tested": "2024-02-05",
            "report_number": "R-55",
        },
    ),
    "two boxes side by side with headings": (
        """
        # Lantern Analytical
        ------------------------------------   ------------------------------------
        | CLIENT INFORMATION               |   | SAMPLE INFORMATION               |
        ------------------------------------   ------------------------------------
        | Name: Kettle Lake Naturals       |   | Sample Name: Kettle Red          |
        | Address: 4 Lake Road             |   | Lot Number: KR-2                 |
        | Reno, NV 89501                   |   | Lab ID: LA-0455                  |
        | Phone: 555-555-0123              |   | Received: 4/2/2024               |
        ------------------------------------   ------------------------------------
        Date Reported: 4/17/2024
        """,
        {
            "laboratory": "Lantern Analytical",
            "client": "Kettle Lake Naturals",
            "product": "Kettle Red",
            "batch": "KR-2",
            "sample_id": "LA-0455",
            "received": "2024-04-02",
            "reported": "2024-04-17",
        },
    ),
    "stamped verdict and panels below": (
        """
        ## Copper Hill Labs
        # PASSED
        Pesticides     Heavy Metals     Microbials
        PASSED         PASSED           PASSED
        """,
        {"overall": "pass"},
    ),
    "a laboratory known only by its e-mail address": (
        """
        # Certificate of Analysis
        Sample Name: Lone Leaf       Batch: LL-1
        Questions: results@tinroofanalytics.com
        """,
        {"laboratory": "tinroofanalytics", "product": "Lone Leaf", "batch": "LL-1"},
    ),
    "software's name at the foot is not the laboratory": (
        """
        ## Copper Hill Labs
        Sample Name: Lone Leaf       Batch: LL-1
        .
        Powered by Paper Crane Labs
        """,
        {"laboratory": "Copper Hill Labs"},
    ),
    "title in the same line as the laboratory": (
        """
        ## Salt Marsh Laboratories, Inc.                        Certificate of Analysis
        1 Marsh Road                                              Report ID: SM-2024-11
        Salem, MA 01970                                           Page: 1 of 3

        Customer:  Little Boat Botanicals                         Received: 06/17/2024
        Sample ID: SM-2024-11-01                                  Reported: 06/28/2024
        Sample:    Boat Green                                     Lot: 0617
        """,
        {
            "laboratory": "Salt Marsh Laboratories, Inc.",
            "laboratory_address": "1 Marsh Road, Salem, MA 01970",
            "report_number": "SM-2024-11",
            "sample_id": "SM-2024-11-01",
            "client": "Little Boat Botanicals",
            "product": "Boat Green",
            "batch": "0617",
            "received": "2024-06-17",
            "reported": "2024-06-28",
            "pages_claimed": "3",
        },
    ),
    "United Kingdom": (
        """
        ## Heath End Scientific Ltd
        Unit 4, Heath Park, Guildford GU1 1AA
        Certificate of Analysis No: HE/24/0311
        Customer: Dormouse Herbs Ltd            Date Received: 11/03/2024
        Sample Ref: DH-1                        Date Reported: 22/03/2024
        Description: Ground leaf                Batch: 5F
        """,
        {
            "laboratory": "Heath End Scientific Ltd",
            "report_number": "HE/24/0311",
            "client": "Dormouse Herbs Ltd",
            "received": "2024-03-11",
            "reported": "2024-03-22",
            "batch": "5F",
        },
    ),
    "accreditation number beside its body": (
        """
        ## Copper Hill Labs
        ISO/IEC 17025:2017 Accredited
        PJLA Accreditation #99999
        Sample ID: 1-1
        """,
        {"accreditation": "ISO/IEC 17025:2017 Accredited PJLA Accreditation #99999"},
    ),
    "German accreditation": (
        """
        ## Prüflabor Nordheim GmbH
        DAkkS: nach DIN EN ISO/IEC 17025 akkreditiertes Prüflaboratorium D-PL-00000-01-00
        Probennummer: P-1
        """,
        {
            "accreditation": "DAkkS: nach DIN EN ISO/IEC 17025 akkreditiertes Prüflaboratorium"
            " D-PL-00000-01-00"
        },
    ),
    "tests not in the scope are no accreditation": (
        """
        ## Copper Hill Labs
        Sample ID: 1-1
        * denotes a test that is not accredited
        """,
        {"accreditation": None},
    ),
    "a product over its type, right of the letterhead": (
        """
        ## Copper Hill Labs                                        Night Moth Gummies
        10 Hill Road                                               Matrix: Edible
        Davie, FL 33314

        Sample: CH20330006-001
        Batch#: NM-2203
        Completed: 04/28/22
        Apr 29, 2022 ¦ MOTH WING FLORIDA LLC
        19 WING STREET
        MIAMI, FL, 33187, US
        """,
        {
            "laboratory": "Copper Hill Labs",
            "product": "Night Moth Gummies",
            "sample_id": "CH20330006-001",
            "batch": "NM-2203",
            "client": "MOTH WING FLORIDA LLC",
            "client_address": "19 WING STREET, MIAMI, FL, 33187, US",
            "tested": "2022-04-28",
            "reported": "2022-04-29",
        },
    ),
    "labels under one another, each with its value, are no label over two lines": (
        """
        ## Copper Hill Labs
        Product       Night Moth Powder          Report      CH-10482
        Lot number    NM-2608-02                 Sample      S-10482
        """,
        {
            "product": "Night Moth Powder",
            "batch": "NM-2608-02",
            "report_number": "CH-10482",
            "sample_id": "S-10482",
        },
    ),
    "analysis dates of panels, the latest counts": (
        """
        ## Copper Hill Labs
        Received: 10/01/2024
        Pesticides            Analysis Date: 10/06/2024
        Heavy Metals          Analysis Date: 10/18/2024
        Microbials            Analysis Date: 10/09/2024
        """,
        {"tested": "2024-10-18"},
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
