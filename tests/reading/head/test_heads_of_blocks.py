"""Heads by blocks of names and addresses, logos and hosts; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "client as an address block right of the title, French": (
        """
        # Analiance                                     Page 1/3
        ' Agroalimentaire
        ## RAPPORT D'ANALYSES
                                                  LES VERGERS DU LAC SAS
                                                  Madame Claire EXEMPLE
                                                  Route de Mugron
                                                  40500 SAINT-SEVER

        N° d'échantillon        628-2024-00041    Date d'édition      26/02/2024
        Date de réception       14/02/2024        Début d'analyse     15/02/2024
        Désignation             Huile sublinguale
        N° de lot               JA-2402-B
        """,
        {
            "client": "LES VERGERS DU LAC SAS",
            "sample_id": "628-2024-00041",
            "product": "Huile sublinguale",
            "batch": "JA-2402-B",
            "received": "2024-02-14",
            "reported": "2024-02-26",
        },
    ),
    "client's name over an attention line that holds the address": (
        """
        ## Hazel Run Laboratories, Inc.
        420 Mill Road, Milbury, MA 01999

        # CERTIFICATE OF ANALYSIS
        Certificate ID: 88231                        Received: 9/14/21
        Client Sample ID: Winter Drops 1mL           Date: 9/22/2021
        Lot Number: WD-2109
                            *Mill* *Colony* *Therapeutics*
                            Attn: Quality Dept, 9 Wharf St, Plimouth, MA 02999

        ID          Weight %    Concentration (mg/g)
        CBC         1.44        14.4
        """,
        {
            "client": "Mill Colony Therapeutics",
            "product": "Winter Drops 1mL",
            "batch": "WD-2109",
            "received": "2021-09-14",
            "reported": "2021-09-22",
            "sample_id": "88231",
        },
    ),
    "letter to a person at a company": (
        """
        ## Otter Creek Analytical LLC
        900 Ferry Ln, Salem, OR 97301 ¦ 503-555-0101

        March 12th, 2024

        Jane Example
        Quality Manager
        Pale Moon Botanicals LLC
        1 Crescent Ct
        Boise, ID 83702

        Subject: Analysis of White Leaf Capsules, Lot PM-0042

        Dear Ms. Example,
        We have tested your sample OC24-118, received on March 3rd, 2024.
        """,
        {
            "laboratory": "Otter Creek Analytical LLC",
            "client": "Pale Moon Botanicals LLC",
            "product": "White Leaf Capsules",
            "batch": "PM-0042",
            "received": "2024-03-03",
            "reported": "2024-03-12",
        },
    ),
    "only a subdomain of the laboratory's host is printed": (
        """
        # Certificate of Analysis
        Client: Loud Creek Farms LLC               Report Date: 02/14/2024
        Product: Loud Tincture 1000mg              Batch: LT-88
        Verify this certificate at certs.larkspur.com
        """,
        {
            "client": "Loud Creek Farms LLC",
            "product": "Loud Tincture 1000mg",
            "batch": "LT-88",
        },
    ),
    "registered host, country with second level": (
        """
        # Certificate of Analysis
        Client: Loud Creek Farms LLC               Report Date: 02/14/2024
        Product: Loud Tincture 1000mg              Batch: LT-88
        results.larkspurlabs.co.uk
        """,
        {
            "laboratory": "larkspurlabs",
        },
    ),
    "short word mark beside the full name in small type": (
        """
        # BayshorePharm
        ' Bayshore Pharm Testing ¦ 3421 Harbor Mesa Dr., Suite 310, San Dario, CA 92999
        Certificate of Analysis
        *Sample* Sea Glass Gummies
        *Sample* *ID* BP220321-013
        *Tested* *for* Kelp & Co Wellness
        """,
        {
            "laboratory": "Bayshore Pharm Testing",
            "product": "Sea Glass Gummies",
            "client": "Kelp & Co Wellness",
        },
    ),
    "word mark over two lines of different size": (
        """
        # QUARRY HILL                                           Certificate of Analysis

        ' ANALYTICAL LABORATORIES
        Client: Old Mill Farms
        Sample: Blue Oil
        """,
        {
            "client": "Old Mill Farms",
            "product": "Blue Oil",
            "laboratory": "QUARRY HILL ANALYTICAL LABORATORIES",
        },
    ),
    "short word mark over the one word that is also a label": (
        """
        # HRL

        ' LABORATORY
        18 Fern Rd, Denver, CO 80201
        Certificate of Analysis
        Client: Old Mill Farms
        Sample: Blue Oil
        """,
        {"laboratory": "HRL LABORATORY", "client": "Old Mill Farms", "product": "Blue Oil"},
    ),
    "badge of the batch beside the title": (
        """
        # Certificate of Analysis                                                    BATCH PASS
        Larkspur Analytics ¦ 220 Larkspur Rd, Boulder, CO 80301
        Sample: Loud Tincture 1000mg / Batch: LT-88
        Client: Loud Creek Farms LLC
        """,
        {
            "laboratory": "Larkspur Analytics",
            "overall": "pass",
            "product": "Loud Tincture 1000mg",
            "batch": "LT-88",
            "client": "Loud Creek Farms LLC",
        },
    ),
    "company and address in one line behind the label": (
        """
        ## Fern Hollow Labs
        Client: Bluebell Wellness Co., 44 Bluebell Ave, Austin, TX 78701
        Product: Midnight Capsules, 500 mg
        """,
        {
            "client": "Bluebell Wellness Co.",
            "product": "Midnight Capsules, 500 mg",
        },
    ),
    "client's name without a legal form in one line with the address": (
        """
        ## Fern Hollow Labs
        Client: Bluebell Dreams, 44 Bluebell Ave, Austin, TX 78701
        Product: Midnight Capsules
        """,
        {
            "client": "Bluebell Dreams",
            "product": "Midnight Capsules",
        },
    ),
    "laboratory at the right, client at the left, no labels": (
        """
        Bluebell Wellness Co.                              Fern Hollow Labs
        44 Bluebell Ave                                    18 Fern Rd
        Austin, TX 78701                                   Denver, CO 80201
                                                           (303) 555-0123

        # Certificate of Analysis
        ## Midnight Capsules
        Lot: BB-2201          Sample ID: FH-100233
        """,
        {
            "laboratory": "Fern Hollow Labs",
            "client": "Bluebell Wellness Co.",
            "product": "Midnight Capsules",
            "batch": "BB-2201",
            "sample_id": "FH-100233",
        },
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
