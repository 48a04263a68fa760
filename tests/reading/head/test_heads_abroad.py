"""Heads of laboratories of many countries, in their languages; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "Thai report": (
        """
        ## Lotus Bay Laboratory Co., Ltd.
        REPORT OF ANALYSIS
        Report No.      TRF 67/00812                    Page 1/2
        Customer Name   Green Herb Exports Co., Ltd.
        Address         12 Moo 4, Chiang Mai 50000 Thailand
        Sample Name     Green Leaf Powder
        Sample Code     67-04-0812-001
        Lot./Batch No.  GH-24-3
        Sample Characteristic   Green powder in a sealed bag
        Received Date   05 April 2024            Analysis Date  05-12 April 2024
        Reported Date   17 April 2024
        """,
        {
            "laboratory": "Lotus Bay Laboratory Co., Ltd.",
            "client": "Green Herb Exports Co., Ltd.",
            "product": "Green Leaf Powder",
            "sample_id": "67-04-0812-001",
            "batch": "GH-24-3",
            "received": "2024-04-05",
            "tested": "2024-04-12",
            "reported": "2024-04-17",
        },
    ),
    "Indonesian surveyor": (
        """
        # PT PENGUJI BORNEO
        CERTIFICATE OF ANALYSIS
        Certificate No.        : 0331/COA/PB/III/2024
        Principal              : CV Rimba Hijau
        Address                : Jl. Melati 7, Putussibau
        Description of Goods   : Kratom Powder
        Lot Number             : RH-0324
        Sample Mark            : "RH"
        Sample Received on     : March 14, 2024
        Date of Testing        : March 14 - March 20, 2024
        Pontianak, March 21, 2024
        """,
        {
            "laboratory": "PT PENGUJI BORNEO",
            "client": "CV Rimba Hijau",
            "product": "Kratom Powder",
            "batch": "RH-0324",
            "received": "2024-03-14",
            "tested": "2024-03-20",
            "reported": "2024-03-21",
        },
    ),
    "Malaysian": (
        """
        ## Makmal Hutan Sdn Bhd
        LAPORAN ANALISIS / ANALYSIS REPORT
        Nama Pelanggan / Client : Daun Hijau Trading
        No. Makmal / Lab No. : MH/24/118
        Nama Sampel / Sample Name : Serbuk Ketum
        No. Kelompok / Batch No. : DH-3
        Tarikh Terima / Date Received : 14/3/2024
        Tarikh Lapor / Date Reported : 21/3/2024
        """,
        {
            "client": "Daun Hijau Trading",
            "sample_id": "MH/24/118",
            "product": "Serbuk Ketum",
            "batch": "DH-3",
            "received": "2024-03-14",
            "reported": "2024-03-21",
        },
    ),
    "British": (
        """
        ## Oakmere Analytical Ltd
        Certificate of Analysis                         Certificate No: OA-24-0118-01
        Customer:   Green Herbs (UK) Ltd                Date Received: 14/03/24
                    Unit 4, Mill Lane                   Date Reported: 21/03/24
                    Leeds LS1 4AB                       Order No: PO-7
        Our Ref:    OA24-0118
        Sample Description: Kratom powder, green
        Your Ref / Batch: GH-24-3
        """,
        {
            "laboratory": "Oakmere Analytical Ltd",
            "client": "Green Herbs (UK) Ltd",
            "product": "Kratom powder, green",
            "received": "2024-03-14",
            "reported": "2024-03-21",
        },
    ),
    "Czech in two columns with boxes": (
        """
        ## Zkušební laboratoř Jasan s.r.o.
        Protokol č. 0331/2024
        Objednatel: Bylinka s.r.o.          Číslo vzorku: 0331-1
        Dlouhá 12, 110 00 Praha             Šarže: BY-24-3
        Název vzorku: Prášek z listů        Vzorek přijat: 14.3.2024
        Odběr: 12.3.2024                    Analýzy provedeny: 15.3.2024 - 20.3.2024
        Vystaveno: 21.3.2024
        """,
        {
            "client": "Bylinka s.r.o.",
            "sample_id": "0331-1",
            "batch": "BY-24-3",
            "product": "Prášek z listů",
            "received": "2024-03-14",
            "tested": "2024-03-20",
            "reported": "2024-03-21",
        },
    ),
    "Brazilian": (
        """
        ## Laboratório Ipê Ltda
        Laudo de Análise nº 0331/2024
        Interessado: Ervas do Sul Ltda
        Produto: Pó de folha verde
        Lote: ES-24-3
        Data de recebimento: 14/03/2024
        Data da análise: 20/03/2024
        Data de emissão do laudo: 21/03/2024
        """,
        {
            "client": "Ervas do Sul Ltda",
            "product": "Pó de folha verde",
            "batch": "ES-24-3",
            "received": "2024-03-14",
            "tested": "2024-03-20",
            "reported": "2024-03-21",
            "report_number": "0331/2024",
        },
    ),
    "Italian cannabis, narrow columns": (
        """
        ## Analisi Collina S.r.l.
        Rapporto di prova n° 331/24          Rimini, 21/03/2024
        Cliente: Canapa Verde S.a.s.
        Campione: Olio 10 %                  Lotto: CV-3
        Ricevuto il: 14/03/2024              Emesso il: 21/03/2024
        Inizio prove: 15/03/2024             Fine prove: 20/03/2024
        N. campione: 331/24-1                Campionato da: Cliente
        """,
        {
            "client": "Canapa Verde S.a.s.",
            "product": "Olio 10 %",
            "batch": "CV-3",
            "received": "2024-03-14",
            "tested": "2024-03-20",
            "reported": "2024-03-21",
            "sample_id": "331/24-1",
        },
    ),
    "Swiss German with French": (
        """
        ## Labor Enzian AG
        Prüfbericht / Rapport d'essai 24-331
        Auftraggeber / Mandant: Kräuter Alp AG
        Probe / Echantillon: Blattpulver
        Proben-Nr. / N° d'échantillon: 24-331-1
        Eingang / Réception: 14.03.2024
        Ausgestellt / Etabli: 21.03.2024
        """,
        {
            "laboratory": "Labor Enzian AG",
            "client": "Kräuter Alp AG",
            "product": "Blattpulver",
            "sample_id": "24-331-1",
            "received": "2024-03-14",
            "reported": "2024-03-21",
        },
    ),
    "Austrian letter": (
        """
        ## Institut Lärche GmbH
        Firma
        Kräuterkontor Süd GmbH
        z. Hd. Frau Beispiel
        Hauptplatz 3
        8010 Graz
                                                               Graz, am 21. März 2024
        Untersuchungszeugnis Nr. 24-331
        Probe: Blattpulver, Los KS-3, eingelangt am 14. März 2024
        """,
        {
            "laboratory": "Institut Lärche GmbH",
            "client": "Kräuterkontor Süd GmbH",
            "reported": "2024-03-21",
            "received": "2024-03-14",
        },
    ),
    "Spanish, Mexican order": (
        """
        ## Laboratorio Encino S.A. de C.V.
        INFORME DE RESULTADOS
        Cliente: Hierbas del Norte S.A. de C.V.
        Muestra: Polvo de hoja
        No. de muestra: 331-24        Lote: HN-3
        Recepción de muestra: 14-mar-2024
        Periodo de análisis: 15-mar-2024 al 20-mar-2024
        Emisión del informe: 21-mar-2024
        """,
        {
            "client": "Hierbas del Norte S.A. de C.V.",
            "product": "Polvo de hoja",
            "sample_id": "331-24",
            "batch": "HN-3",
            "received": "2024-03-14",
            "tested": "2024-03-20",
            "reported": "2024-03-21",
        },
    ),
    "Polish narrow": (
        """
        ## Laboratorium Jarzębina Sp. z o.o.
        Raport z badań nr 331/24
        Klient: Ziele Sp. z o.o.
        Próbka: Proszek z liści      Kod próbki: 331/24/1
        Partia: Z-3                  Data otrzymania: 14.03.2024
        Badania wykonano: 15.03.2024 - 20.03.2024
        Data raportu: 21.03.2024
        """,
        {
            "client": "Ziele Sp. z o.o.",
            "product": "Proszek z liści",
            "sample_id": "331/24/1",
            "batch": "Z-3",
            "received": "2024-03-14",
            "tested": "2024-03-20",
            "reported": "2024-03-21",
        },
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
