"""Heads in ruled cells, blocks and columns whose lines do not match; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "labels and values of unequal lines in ruled cells": (
        """
        ---------------------------------------------------------------------
        |                 | M/s. Malar Spice LLP      | Report No.    | SAS/KOC/24- |
        | Customer Name & | Plot 44, Kakkan Road      |               | 25/07714    |
        | Address         | Kochi - 673635            |               |             |
        ---------------------------------------------------------------------
        | Product Name    | TURMERIC POWDER           | Analysis      | 16/11/2024  |
        |                 |                           | Completed On  |             |
        ---------------------------------------------------------------------
        | Batch No.       | MSE-0924-B                | Report Date   | 18/11/2024  |
        ---------------------------------------------------------------------
        """,
        {
            "client": "M/s. Malar Spice LLP",
            "report_number": "SAS/KOC/24-25/07714",
            "product": "TURMERIC POWDER",
            "tested": "2024-11-16",
            "reported": "2024-11-18",
            "batch": "MSE-0924-B",
        },
    ),
    "a block under its heading, the product in the next column": (
        """
        METHODICA                                                     Certificate of Analysis
        Methodica Testing Labs
        721 Palm Street, Ocala, FL 33881

        *Client* *Information:*       *Bay* *Tincture* *30mL* *Peppermint*       Order # COR-0310
        Bay Botanicals                Batch # CBT-11-PEP                         Sample # AAEK-118
        9901 Pelican Way              Batch Date: 2022-03-01
        Tarpon, FL 34689              Extracted From: Hemp
        """,
        {
            "client": "Bay Botanicals",
            "product": "Bay Tincture 30mL Peppermint",
            "batch": "CBT-11-PEP",
            "sample_id": "AAEK-118",
        },
    ),
    "a name over two lines below its label": (
        """
        ## Fern Hollow Labs

        *Sample* *Name*
        Silver Zebra
        Premium Flower

        *Sample* *ID*
        FH24-0044

        *Batch* *Number*
        MG-0311
        """,
        {"product": "Silver Zebra Premium Flower", "sample_id": "FH24-0044", "batch": "MG-0311"},
    ),
    "a company's name whose end stands in the next line": (
        """
        ## Fern Hollow Labs
        DISTRIBUTOR
        Business Name: CEDAR HOLLOW
        DISTRIBUTION, LLC.
        License Number: D-2204-17
        Address: 12 OAK LANE, UNIT 4,
        MILLFORD, OR 97001
        """,
        {"client": "CEDAR HOLLOW DISTRIBUTION, LLC."},
    ),
    "the large name that the web address spells is no product": (
        """
        # BOUNDARY CAL            Boundary Chemical Analysis Labs
                                  8412 Siesta Dr, San Marcos, CA 92126
                                  www.boundarycal.com
        ## Mango Sherbet Vape
        Sample ID: SD220107-014        Matrix: Concentrates
        Strain: Mango Sherbet          Batch #: MSD-1G-220104
        """,
        {"product": "Mango Sherbet Vape", "laboratory": "Boundary Chemical Analysis Labs"},
    ),
    "a laboratory's legal name has the name of its logo in it": (
        """
        # DX LABS
        Silver River DX Labs, LLC  ¦  42 Sirius Ave, Reno, NV 89102
        http://www.dxlabs.com

        Red Canyon Gardens               Sample: 1805SSD0419
        5560 Wren Ln                     Batch#: RCG-0418
        Reno, NV 89118
        """,
        {"laboratory": "Silver River DX Labs, LLC", "client": "Red Canyon Gardens"},
    ),
    "values behind a colon of their own, the order's number on every page": (
        """
        ## AUSTRAL LABORATORIES
        Work Order         : EN2431187        Page          : 1 of 3
        Client             : COAST PTY LTD    Laboratory    : Austral Food Division Sydney
        Order number       : CE-2219          Issue Date    : 26-Sep-2024
        EN2431187
        Work Order         : EN2431187
        """,
        {"client": "COAST PTY LTD", "reported": "2024-09-26", "sample_id": "EN2431187"},
    ),
    "the day of the order is not the report's": (
        """
        ## Laboratorium Jodła Sp. z o.o.
        Próbka: Żelki CBD                  Numer próbki: 28114/24
        Podstawa: Zlecenie nr ZL/311/2024 z dnia 12.11.2024
        Zlecenie nr: ZL/311/2024 z dnia 12.11.2024
        Kierownik laboratorium: J. Przykład, 28.11.2024
        """,
        {"reported": "2024-11-28", "sample_id": "28114/24"},
    ),
    "an address for post and who is to be asked for in a client's block": (
        """
        ## Laboratoires Aubier
        Reçu le                21/11/2024        LES RUCHERS DU BOIS
        Début d'analyse        22/11/2024        A l'attention de Mme Claire Exemple
        Fin d'analyse          03/12/2024        ZA de la Vieille Écluse
        Température            ambiante          85710 BOUIN
        Prélevé par            : le client, le 19/11/2024
        """,
        {
            "client": "LES RUCHERS DU BOIS",
            "collected": "2024-11-19",
            "received": "2024-11-21",
            "tested": "2024-12-03",
        },
    ),
    "a title that ends with the code of the sample": (
        """
        ## Fern Hollow Labs
        *Findings* *for* *Laboratory* *Sample* *#* *FH-240311-017*
        Sample Name: Green Leaf
        """,
        {"sample_id": "FH-240311-017", "product": "Green Leaf"},
    ),
    "a title that ends with the code of the lot": (
        """
        ## Fern Hollow Labs
        Certificate of Analysis for Lot GL-2403-17
        Sample Name: Green Leaf
        """,
        {"batch": "GL-2403-17", "product": "Green Leaf"},
    ),
    "labels and values of two pairs in a row, one named as a column is": (
        """
        EVERGLADE LABS
        14797 NE 95th St, Redmond WA 98052 ¦ (206) 555-0119 ¦ Lab #0099
        # Lemon Sherbet
        Producer          Sun Farms             Received       Apr 14, 2021
        Sample ID         WAL17.TS4H8K          Lot Mass       2,268 g
        """,
        {"sample_id": "WAL17.TS4H8K", "product": "Lemon Sherbet"},
    ),
    "a name behind the code of a material": (
        """
        ## Nordkap Salze GmbH
        Material            : 505004010P99  Trimagnesium dicitrate, fine powder
        Your material no.   : RM-2207
        Batch               : 2102-0417
        """,
        {"product": "Trimagnesium dicitrate, fine powder", "batch": "2102-0417"},
    ),
    "a name where a reference is asked for": (
        """
        ## Nordkap Analytik GmbH
        Sample code         703-2024-00218744
        Reference           Hericium extract powder (Lion's Mane) 30% polysaccharides
        Batch No.           LM-2405-017
        """,
        {
            "product": "Hericium extract powder (Lion's Mane) 30% polysaccharides",
            "sample_id": "703-2024-00218744",
        },
    ),
    "the maker's lot and the number of a state's tracking": (
        """
        ## Fern Hollow Labs
        Product Name:              Lemon Vape
        Lot Number:                CE-VC-24-0311
        Lot Unique Identifier:  1A4120300007C1E000000311
        """,
        {"batch": "CE-VC-24-0311"},
    ),
    "no column's head is a product": (
        """
        ## Prairie Laboratories, Inc.
                                 *REPORT* *OF* *ANALYSIS*

                              *Level* *Found*                      *Reporting*
        *Analysis*              *As* *Received*          *Units*       *Limit*
        Sample ID: RED BORNEO POWDER           Lab Number: 7714206
        Lot # OHC-24-0611R
        Arsenic               0.31                 mg/kg       0.01
        """,
        {"product": "RED BORNEO POWDER", "sample_id": "7714206"},
    ),
    "a client and its address in one line under the product": (
        """
        Tideland Analytics               Sample: TW30506004-002
                                         Batch#: 0412 7781 9920
        # Swamp Lantern 3.5g Flower
        Palm Holdings, LLC  900 Cypress Lane, Hardee, FL 33999
        """,
        {"client": "Palm Holdings, LLC", "product": "Swamp Lantern 3.5g Flower"},
    ),
    "a large title with a detail beside it": (
        """
        ## Fern Hollow Labs
        Batch # NH-FS-0622               Sample # AACB614

        ## Night Heron Drops 1500mg                  Sample Matrix: Hemp (Ingestion)
        """,
        {"product": "Night Heron Drops 1500mg"},
    ),
    "details parted by points under a title": (
        """
        ## Heron River Safety Labs
        # Grape Stomp x OG (Crumble)
        Concentrate from the Third Ward · Ypsi, MI · Sample HR-20417 · Tested October 11, 2016
        THCA        61.82%
        THC         8.47%
        CBDA        0.15%
        """,
        {
            "product": "Grape Stomp x OG (Crumble)",
            "sample_id": "HR-20417",
            "tested": "2016-10-11",
        },
    ),
    "no number to be dialled is a code": (
        """
        ## Fern Hollow Labs
        Sample: Green Powder           Lab No.: Tel (818) 555-0171
        """,
        {"sample_id": None, "product": "Green Powder"},
    ),
    "the maker's lot is named, the own one counts": (
        """
        ## Farma Luz Ltda.
        Insumo: PIRIDOXINA (VIT. B6)         Lote interno: 25C0418
                                             Lote fabricante: 2411077
        Conclusão: ( X ) APROVADO
        """,
        {"batch": "25C0418", "overall": "pass"},
    ),
    "a producer's name heads the card of its premises": (
        """
        # Certificate of Analysis


        ## Larkspur                                  ## LK240311-1202
        Cultivation Facility: Mill Creek             Laboratory ID: AB12044-07
        Processing Facility: Mill Creek              Sample Matrix: Chews
        Batch Size: 90400 g                          Description: Damson Plum Bites
        Units Sampled: 12                            Received: 03/11/24

        © 2024 Fern Hollow Testing, LLC
        Not to be reproduced without the written consent of Fern Hollow Testing, LLC.
        """,
        {
            "client": "Larkspur",
            "product": "Damson Plum Bites",
            "laboratory": "Fern Hollow Testing, LLC",
        },
    ),
    "a verdict stamped with a sign beside the title": (
        """
        ## Fern Hollow Labs
        # Cactus Vape Cartridge                                   ✓ PASS
        Batch #: SCB-CC-190611           Sample ID: VS-190614-0087
        Pesticides   PASS    Solvents   PASS
        """,
        {"overall": "pass", "batch": "SCB-CC-190611"},
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Each label has the value that stands in its cell, block or column."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
