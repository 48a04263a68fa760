"""Heads as laboratories of more countries write them; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "German, the letterhead in one line with strokes": (
        """
        Nordlab Analytik GmbH - Am Alten Gewerbepark 4 - 21079 Hamburg

        Kräuterhaus Sonne GmbH & Co. KG               Berichtsdatum        12.03.2024
        Frau Petra Beispiel
        Waldweg 7
        88131 Lindau

        ## Analysenbericht AR-24-JK-012345
        Probennummer          706-2024-00012345
        Bezeichnung           Brennnessel, Blattpulver
        Charge                L240118
        Probeneingang         04.03.2024
        Prüfbeginn / -ende    05.03.2024 - 11.03.2024
        """,
        {
            "laboratory": "Nordlab Analytik GmbH",
            "client": "Kräuterhaus Sonne GmbH & Co. KG",
            "product": "Brennnessel, Blattpulver",
            "batch": "L240118",
            "tested": "2024-03-11",
        },
    ),
    "Italian, the client sampled on a day": (
        """
                                 Laboratorio Chimico Rosso S.r.l.
        RAPPORTO DI PROVA N° 24RA01234 del 15/03/2024
        Descrizione campione: Polvere di foglie di moringa
        Lotto: MO240201                       Numero accettazione: 24-5567
        Data ricevimento: 05/03/2024          Data fine prove: 14/03/2024
        Campionamento a cura di: Cliente il 01/03/2024
        """,
        {
            "collected": "2024-03-01",
            "received": "2024-03-05",
            "tested": "2024-03-14",
            "reported": "2024-03-15",
            "sample_id": "24-5567",
        },
    ),
    "Czech, the customer sampled on a day": (
        """
        ## Zkušební laboratoř Jih s.r.o.
        PROTOKOL O ZKOUŠCE č. 1187/2024
        Název vzorku: Prášek ze zeleného čaje           Číslo vzorku: 24/3321
        Odběr provedl: zákazník dne 1.3.2024            Datum přijetí: 4.3.2024
        V Písku dne 12.3.2024
        """,
        {"collected": "2024-03-01", "received": "2024-03-04", "reported": "2024-03-12"},
    ),
    "French, the lot behind the client's words": (
        """
        LABORATOIRE DES PLANTES
        Rapport d'analyses n° 24-03-1187 édité le 18/03/2024
        Votre référence :              Poudre d'ortie bio - lot 24B07
        Notre référence :              24-03-1187-001
        Analyses réalisées du 12/03/2024 au 17/03/2024
        """,
        {
            "product": "Poudre d'ortie bio",
            "batch": "24B07",
            "sample_id": "24-03-1187-001",
            "tested": "2024-03-17",
        },
    ),
    "Chinese": (
        """
        检测报告
        报告编号: HT2024-03-118
        样品名称: 绿茶粉
        委托单位: 广州绿叶贸易有限公司
        样品批号: GT-240201
        收样日期: 2024-03-04
        签发日期: 2024-03-12
        检测结论: 合格
        """,
        {
            "client": "广州绿叶贸易有限公司",
            "batch": "GT-240201",
            "overall": "pass",
            "reported": "2024-03-12",
        },
    ),
    "numbered labels, a foreign address behind the legal form": (
        """
        ## Quality Assay Institute
        1. Name and address of applicant:  Golden Leaf Co., Ltd.
                                           99 Moo 4, Bangna, Bangkok 10260
        2. Sample description:             Turmeric capsules 500 mg
        3. Lot / Batch No.:                TC-6704
        """,
        {"client": "Golden Leaf Co., Ltd.", "batch": "TC-6704"},
    ),
    "for whom it was made, by whom and when it was tested": (
        """
        CERTIFICATE OF ANALYSIS
        Product:  Bali Gold Capsules             Lot:      BG-0224
        Tested 3/14/2024 by Redwood Phyto Labs
        Manufactured for Golden Leaf Botanicals LLC
        """,
        {"laboratory": "Redwood Phyto Labs", "client": "Golden Leaf Botanicals LLC"},
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """The facts are read in the words and forms of the country."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
