"""Heads whose labels are printed in two languages, and in rarer ones; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "the second language in a column of its own behind a slash": (
        """
        # PT BATU LAYAR UJI
        Jl. Kenanga No. 4, Bandung 40111

        Nama Pelanggan     / Principal         :   CV Rimba Hijau
        Alamat             / Address           :   Jl. Melati 7, Putussibau
        Nama Contoh        / Name of Goods     :   Serbuk Daun Kratom
        Kode Sampel        / Lab Code          :   BL-24-0091
        Kode Produksi      / Production Code   :   RH-0324
        Tanggal Terima     / Arrival           :   4 April 2024
        Tanggal Terbit     / Issued            :   12 April 2024
        """,
        {
            "client": "CV Rimba Hijau",
            "product": "Serbuk Daun Kratom",
            "sample_id": "BL-24-0091",
            "batch": "RH-0324",
            "received": "2024-04-04",
            "reported": "2024-04-12",
        },
    ),
    "the second language small beneath each label": (
        """
        # Laboratorium Tirta Analitika
        Auftraggeber           Mohnfeld GmbH
        ' Client
        Probenbezeichnung      Kratompulver weiss
        ' Sample name
        Proben-Nr.             2403-118
        ' Sample no.
        Charge                 MF-77
        ' Batch
        Probeneingang          18.03.2024
        ' Received
        Berichtsdatum          25.03.2024
        ' Date of report
        """,
        {
            "client": "Mohnfeld GmbH",
            "product": "Kratompulver weiss",
            "sample_id": "2403-118",
            "batch": "MF-77",
            "received": "2024-03-18",
            "reported": "2024-03-25",
        },
    ),
    "Italian test report in two columns": (
        """
        ## Chimica Valletta S.r.l.
        Via Garibaldi 4 - 10122 Torino (TO)
        LAB N° 0551 L

        RAPPORTO DI PROVA N° 24LA00817 del 22/03/2024

        Committente:               Erboristeria Lunaria       Numero campione:      24LA00817-001
                                   Corso Francia 12
                                   10143 Torino (TO)
        Denominazione campione:    Polvere di foglie verdi    Data di ricevimento:  14/03/2024
        Lotto:                     L 24/051                   Data inizio prove:    15/03/2024
        Campionamento a cura di:   Committente                Data fine prove:      21/03/2024

        Prova             U.M.      Risultato     LQ
        Piombo            mg/kg     0,11          0,05
        """,
        {
            "laboratory": "Chimica Valletta S.r.l.",
            "client": "Erboristeria Lunaria",
            "product": "Polvere di foglie verdi",
            "sample_id": "24LA00817-001",
            "batch": "L 24/051",
            "received": "2024-03-14",
            "tested": "2024-03-21",
            "reported": "2024-03-22",
        },
    ),
    "Portuguese": (
        """
        ## Laboratório Sobreiro, Lda.
        Relatório de Ensaio n.º 331/24
        Cliente: Ervas do Norte, Lda.
        Amostra: Pó de folha verde
        N.º da amostra: 331/24-1
        Lote: EN-24-3
        Data de receção: 14-03-2024
        Data de início dos ensaios: 15-03-2024
        Data de conclusão dos ensaios: 20-03-2024
        Data de emissão: 21-03-2024
        """,
        {
            "client": "Ervas do Norte, Lda.",
            "product": "Pó de folha verde",
            "sample_id": "331/24-1",
            "batch": "EN-24-3",
            "received": "2024-03-14",
            "tested": "2024-03-20",
            "reported": "2024-03-21",
        },
    ),
    "Thai-English and Indian style": (
        """
        ## Lotus Bay Testing Laboratory Pvt. Ltd.
        TEST REPORT
        Test Report No. : LB/24/0331            Issue Date : 21.03.2024
        Name & Address of Customer : M/s Green Herb Exports,
                                     12 MG Road, Mumbai - 400001
        Sample Particulars : Green Leaf Powder
        Sample Registration No. : LB2403-118    Date of Registration : 14.03.2024
        Batch No. : GH-24-3                     Analysis Started On : 15.03.2024
        Qty. Received : 200 g                   Analysis Completed On : 20.03.2024
        """,
        {
            "client": "M/s Green Herb Exports",
            "product": "Green Leaf Powder",
            "sample_id": "LB2403-118",
            "batch": "GH-24-3",
            "received": "2024-03-14",
            "tested": "2024-03-20",
            "reported": "2024-03-21",
            "report_number": "LB/24/0331",
        },
    ),
    "Chinese and English labels": (
        """
        ## Bamboo River Testing Co., Ltd.
        报告编号 Report No.        BR2403310
        样品名称 Sample Name       Green Leaf Powder
        委托单位 Applicant         Green Herb Exports
        批号 Lot No.               GH-24-3
        收样日期 Received Date     2024.03.14
        检测日期 Testing Date      2024.03.14~2024.03.20
        签发日期 Issue Date        2024.03.21
        """,
        {
            "product": "Green Leaf Powder",
            "client": "Green Herb Exports",
            "batch": "GH-24-3",
            "received": "2024-03-14",
            "tested": "2024-03-20",
            "reported": "2024-03-21",
            "report_number": "BR2403310",
        },
    ),
    "German letter-like table, wrapped product": (
        """
        ## Institut Seegras GmbH
        Prüfbericht 24-10331
        Auftraggeber                Kräuterkontor Nord GmbH & Co. KG
        Anschrift                   Hafenstr. 3, 24103 Kiel
        Auftragsnummer              A-8812
        Probennummer                24-10331-001
        Probenbezeichnung           Kratom Blattpulver gemahlen,
                                    grün, 1 kg Beutel
        Ch.-B.                      KN/24/3
        Probeneingang               14.03.24
        Beginn / Ende der Prüfung   15.03.24 / 20.03.24
        Datum des Prüfberichts      21.03.24
        """,
        {
            "laboratory": "Institut Seegras GmbH",
            "client": "Kräuterkontor Nord GmbH & Co. KG",
            "sample_id": "24-10331-001",
            "product": "Kratom Blattpulver gemahlen, grün, 1 kg Beutel",
            "batch": "KN/24/3",
            "received": "2024-03-14",
            "tested": "2024-03-20",
            "reported": "2024-03-21",
        },
    ),
    "Hungarian": (
        """
        ## Tölgy Laboratórium Kft.
        Vizsgálati jegyzőkönyv száma: 118/2024
        Megrendelő: Zöld Levél Kft.
        Minta megnevezése: Levélpor
        Mintaazonosító: M-118-1
        Tételszám: ZL-24-3
        Minta érkezésének dátuma: 2024.03.14.
        Kiállítás dátuma: 2024.03.21.
        """,
        {
            "client": "Zöld Levél Kft.",
            "product": "Levélpor",
            "sample_id": "M-118-1",
            "batch": "ZL-24-3",
            "received": "2024-03-14",
            "reported": "2024-03-21",
        },
    ),
    "Danish and Swedish": (
        """
        ## Birk Laboratorium ApS
        Rekvirent: Grønt Blad ApS
        Prøvenavn: Bladpulver
        Prøvenr.: P-118-1
        Batchnr.: GB-24-3
        Prøve modtaget: 14.03.2024
        Analyse afsluttet: 20.03.2024
        Rapportdato: 21.03.2024
        """,
        {
            "client": "Grønt Blad ApS",
            "product": "Bladpulver",
            "sample_id": "P-118-1",
            "batch": "GB-24-3",
            "received": "2024-03-14",
            "tested": "2024-03-20",
            "reported": "2024-03-21",
        },
    ),
    "numbered labels": (
        """
        ## Fern Hollow Labs
        1. Name of the customer          : Bluebell Wellness Co.
        2. Name of the sample            : Midnight Capsules
        3. Batch number                  : BB-2201
        4. Date of receipt of sample     : 02.05.2024
        5. Date(s) of performance of test: 03.05.2024 to 09.05.2024
        6. Date of issue of report       : 10.05.2024
        7. Lab reference number          : FH-100233
        """,
        {
            "client": "Bluebell Wellness Co.",
            "product": "Midnight Capsules",
            "batch": "BB-2201",
            "received": "2024-05-02",
            "tested": "2024-05-09",
            "reported": "2024-05-10",
            "sample_id": "FH-100233",
        },
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
