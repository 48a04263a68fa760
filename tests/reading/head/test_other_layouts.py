"""Still more ways in which the head of a certificate is printed; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "a vendor's own laboratory": (
        """
        ## Fabled Fern Trading Laboratory
        1 Fern Road, Salem, OR 97301
        Client: Fabled Fern Trading      Product: Fern Powder
        """,
        {"laboratory": "Fabled Fern Trading Laboratory", "client": "Fabled Fern Trading"},
    ),
    "a person's name before the company's": (
        """
        ## Otter Creek Labs
        Report To:
        Jane Doe
        Muddy Boots Kratom LLC
        88 Boot Street
        Tulsa, OK 74101
        Sample: Muddy Green      Lot No./Batch No.: 0091-A
        Analyzed: 01/02/2024-01/19/2024       Reported: 20240122
        """,
        {
            "client": "Muddy Boots Kratom LLC",
            "client_address": "88 Boot Street, Tulsa, OK 74101",
            "batch": "0091-A",
            "product": "Muddy Green",
            "tested": "2024-01-19",
            "reported": "2024-01-22",
        },
    ),
    "a laboratory known only by an e-mail address without a telling word": (
        """
        # CERTIFICATE OF ANALYSIS
        results@digimoth.com                           (702) 555-0100
        Sample Name: Night Powder
        Customer: Foggy Dew LLC     Lot: 88-1
        """,
        {"laboratory": "digimoth", "client": "Foggy Dew LLC", "product": "Night Powder"},
    ),
    "numbers, dates with times, a client's address under a label": (
        """
        ## Barn Owl Scientific                                   Lab Number: 24-31177
        22 Owl Road, Salem, MA 01970 | 978-555-0100              Report Date/Time: 3/21/2024 4:00 PM

        Sample Name: Mega Green                Client: Sandy Toes Botanicals
        Sample Type: Powder                    Address: 9 Toe Street
        Batch/Lot: MG-0321                              Salem, MA 01971
        Date Sampled: 3/14/2024                Date/Time Received: 3/15/2024 9:10 AM
        """,
        {
            "laboratory": "Barn Owl Scientific",
            "sample_id": "24-31177",
            "reported": "2024-03-21",
            "product": "Mega Green",
            "client": "Sandy Toes Botanicals",
            "batch": "MG-0321",
            "collected": "2024-03-14",
            "received": "2024-03-15",
        },
    ),
    "values in a second column, the date beside the signature": (
        """
        # Certificate of Analysis
        Silver Birch Analytical Services
        Product Description     Bulk Leaf Powder - Green
        Customer                Kind Cup Teas, Inc.
        Lot/Batch               KC-0405
        SBAS Sample ID          SB-240405-11
        Date Received           05-Apr-2024
        Date Completed          16-Apr-2024
        .
        .
        Authorized Signature: ______________     Date: 17-Apr-2024
        """,
        {
            "laboratory": "Silver Birch Analytical Services",
            "product": "Bulk Leaf Powder - Green",
            "client": "Kind Cup Teas, Inc.",
            "batch": "KC-0405",
            "sample_id": "SB-240405-11",
            "received": "2024-04-05",
            "tested": "2024-04-16",
            "reported": "2024-04-17",
        },
    ),
    "every label in two languages": (
        """
        ## Labor Waldrand GmbH
        Prüfbericht / Test Report Nr. / No.: LW-24-100
        Auftraggeber / Client:          Kraut und Blatt GmbH
        Probenbezeichnung / Sample:     Blattpulver / leaf powder
        Charge / Lot:                   K-77
        Eingangsdatum / Date received:  04.03.2024
        Berichtsdatum / Report date:    18.03.2024
        """,
        {
            "report_number": "LW-24-100",
            "client": "Kraut und Blatt GmbH",
            "product": "Blattpulver / leaf powder",
            "batch": "K-77",
            "received": "2024-03-04",
            "reported": "2024-03-18",
        },
    ),
    "a testing company's report with a range of dates": (
        """
        ## Lotus Pond Testing Technology Co., Ltd.
        Report No.: LPT2024030812                                Page 1 of 4
        Sample Name: Leaf Extract Powder        Entrusted by: Green Basket Bio-Tech Co., Ltd.
        Date of Sample Receipt: 2024-03-05      Testing Period: 2024-03-05~2024-03-12
        Date of Issue: 2024-03-13               Lot No.: GB20240301
        """,
        {
            "laboratory": "Lotus Pond Testing Technology Co., Ltd.",
            "client": "Green Basket Bio-Tech Co., Ltd.",
            "tested": "2024-03-12",
            "received": "2024-03-05",
            "reported": "2024-03-13",
            "batch": "GB20240301",
            "report_number": "LPT2024030812",
        },
    ),
    "pairs parted by semicolons": (
        """
        Fox Den Labs LLC; 4 Den Road; Reno, NV 89501
        Sample: 2401FDL0091.3301; Strain: Foxy Red; Batch#: FR-9; Batch Size: 12 g
        Sample Received: 01/11/2024; Report Created: 01/19/2024; External Lot ID: X-1
        """,
        {
            "sample_id": "2401FDL0091.3301",
            "product": "Foxy Red",
            "batch": "FR-9",
            "received": "2024-01-11",
            "reported": "2024-01-19",
        },
    ),
    "the client's block beside the sample's": (
        """
        ## Crow Hill Laboratories                                 CERTIFICATE OF ANALYSIS
        Submitted By:                          Sample Information:
        Ripe Plum Wellness                     Sample Name:          Plum Red 200g
        Attn: Accounts                         Sample Number:        CH24-0771
        700 Plum Ave., Suite 4                 Lot / Batch Number:   PR-200-14
        Provo, UT 84601                        Date Received:        4/22/2024
        Phone: 801-555-0100                    Date Reported:        4/30/2024
        """,
        {
            "laboratory": "Crow Hill Laboratories",
            "client": "Ripe Plum Wellness",
            "client_address": "700 Plum Ave., Suite 4, Provo, UT 84601",
            "product": "Plum Red 200g",
            "sample_id": "CH24-0771",
            "batch": "PR-200-14",
            "received": "2024-04-22",
            "reported": "2024-04-30",
        },
    ),
    "a batch column in a table of results is not the batch": (
        """
        ## Crow Hill Laboratories
        Client: Ripe Plum Wellness
        Test            Method       Batch        Result      Unit
        Lead            ICP-MS       QC-0911      0.11        ppm
        Arsenic         ICP-MS       QC-0911      0.02        ppm
        """,
        {"batch": None, "client": "Ripe Plum Wellness"},
    ),
    "dates of panels beside the date of issue": (
        """
        ## Crow Hill Laboratories
        Received: 04/22/2024        Report Issued: 04/30/2024
        Heavy Metals                Date Reported: 04/25/2024
        Microbials                  Date Reported: 04/29/2024
        """,
        {"reported": "2024-04-30"},
    ),
    "one status for the whole": (
        """
        ## Crow Hill Laboratories
        Sample Name: Plum Red        Status: Passed
        """,
        {"overall": "pass", "product": "Plum Red"},
    ),
    "a specification sheet with a bare date": (
        """
        ## Crow Hill Laboratories
        Product: Kratom Leaf Powder (Red Vein, Micronized, Lot Blend)
        Item Code: 44-0091
        Batch: 9
        Country of Origin: Indonesia
        Manufacturing Date: 03/2024      Expiration Date: 03/2026
        Date: April 2, 2024
        """,
        {
            "product": "Kratom Leaf Powder (Red Vein, Micronized, Lot Blend)",
            "batch": "9",
            "reported": "2024-04-02",
        },
    ),
    "the laboratory in a sentence, the client's address alone": (
        """
        # Lab Report
        Sample ID: 771-2-24
        Sample: Blue Bear Kratom         Matrix: powder
        All analyses were performed by Gravel Pit Analytical Laboratory, an ISO 17025 facility.
        Blue Bear Kratom LLC, 12 Bear Road, Salem, OR 97301
        """,
        {
            "laboratory": "Gravel Pit Analytical Laboratory",
            "product": "Blue Bear Kratom",
            "sample_id": "771-2-24",
        },
    ),
    "dates whose order only their nearness settles": (
        """
        ## Heath End Scientific Ltd
        Date Received: 05/03/2024       Date Reported: 12/03/2024
        """,
        {"received": "2024-03-05", "reported": "2024-03-12"},
    ),
    "values at the right edge": (
        """
        ## Crow Hill Laboratories
        Product Name                                                                    Plum Blue
        Lot Number                                                                        PB-01
        """,
        {"product": "Plum Blue", "batch": "PB-01"},
    ),
    "contacts that are nobody's name": (
        """
        ## Crow Hill Laboratories
        Customer Information
        Company Name: Ripe Plum Wellness
        Contact Name: Jane Doe
        Email: jane@ripeplum.com
        Sample Information
        Product Name: Plum Tea
        Unit Lot #: PT-1
        """,
        {
            "client": "Ripe Plum Wellness",
            "product": "Plum Tea",
            "laboratory": "Crow Hill Laboratories",
        },
    ),
    "a letterhead in the middle with a post box": (
        """
        ##                    Tin Cup Analytics
                              PO Box 12, Boulder, CO 80301
                              tincupanalytics.com
        Prepared for     Windy Mesa Kratom
        Batch ID or Lot Number: WM-22    Test: Heavy Metals    Reported: 4/1/2024
        """,
        {
            "laboratory": "Tin Cup Analytics",
            "client": "Windy Mesa Kratom",
            "batch": "WM-22",
            "reported": "2024-04-01",
        },
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
