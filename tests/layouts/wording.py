"""The words printed around the numbers, in six languages: the generator's own list."""

NOT_DETECTED = {
    "en": ("ND", "ND", "ND", "Not Detected", "N.D.", "None Detected", "not detected", "nd"),
    "de": ("n.n.", "nicht nachweisbar", "n. n.", "nicht nachgewiesen", "ND"),
    "cs": ("nedetekováno", "ND", "neprokázáno"),
    "fr": ("n.d.", "Non détecté", "ND"),
    "es": ("N.D.", "No detectado", "ND"),
    "it": ("n.r.", "Non rilevato", "ND"),
}
ABSENT = {
    "en": (
        "Absent",
        "Negative",
        "Not Detected",
        "ND",
        "Absent / 1g",
        "Negative/1g",
        "Not Detected in 10 g",
        "Absent in 25 g",
        "Not Present",
    ),
    "de": ("negativ", "nicht nachweisbar in 25 g", "n.n. in 25 g", "negativ / 25 g"),
    "cs": ("negativní", "negativní v 25 g", "nepřítomna v 25 g"),
    "fr": ("Absence", "Absence dans 25 g", "Non détecté dans 25 g", "Absence / 25 g"),
    "es": ("Ausencia", "Ausencia en 25 g", "Ausencia / 25 g", "No detectado"),
    "it": ("Assente", "Assente in 25 g", "Assenza in 25 g", "Non rilevato"),
}
NO_SUCH = {  # what the limit column says where there must be none
    "en": ("Absent", "Absent in 25 g", "Negative", "ND in 1 g", "Not Detected in 10 g"),
    "de": ("n.n. in 25 g", "negativ"),
    "cs": ("negativní v 25 g", "neg./25 g"),
    "fr": ("Absence dans 25 g", "Absence"),
    "es": ("Ausencia en 25 g", "Ausencia"),
    "it": ("Assente in 25 g", "Assente"),
}
PASS = {
    "en": ("Pass", "PASS", "Passed", "Complies", "Conforms", "Pass", "PASSED", "Meets"),
    "de": ("entspricht", "konform", "i.O."),
    "cs": ("vyhovuje", "Vyhovuje"),
    "fr": ("Conforme", "conforme"),
    "es": ("Conforme", "Cumple", "CUMPLE"),
    "it": ("Conforme", "conforme"),
}
FAIL = {
    "en": {
        "Pass": "Fail",
        "PASS": "FAIL",
        "Passed": "Failed",
        "PASSED": "FAILED",
        "Complies": "Does not comply",
        "Conforms": "Does not conform",
        "Meets": "Fails",
    },
    "de": {"entspricht": "entspricht nicht", "konform": "nicht konform", "i.O.": "n.i.O."},
    "cs": {"vyhovuje": "nevyhovuje", "Vyhovuje": "Nevyhovuje"},
    "fr": {"Conforme": "Non conforme", "conforme": "non conforme"},
    "es": {"Conforme": "No conforme", "Cumple": "No cumple", "CUMPLE": "NO CUMPLE"},
    "it": {"Conforme": "Non conforme", "conforme": "non conforme"},
}
NOT_TESTED = {
    "en": ("NT", "Not Tested", "NT"),
    "de": ("NT",),
    "cs": ("NT",),
    "fr": ("NT",),
    "es": ("NT",),
    "it": ("NT",),
}
NO_LIMIT = {
    "en": ("N/A", "-", "", "—", "NS", "n/a", "Not Specified", "Report"),
    "de": ("-", "", "k.A."),
    "cs": ("-", "", "—"),
    "fr": ("-", "", "—"),
    "es": ("-", "", "n/a"),
    "it": ("-", "", "—"),
}
LIMIT_FORMS = {
    "en": ("{}", "{}", "{}", "≤ {}", "< {}", "NMT {}", "<{}", "≤{}", "Max. {}"),
    "de": ("{}", "max. {}", "≤ {}", "< {}"),
    "cs": ("{}", "max. {}", "≤ {}"),
    "fr": ("{}", "≤ {}", "< {}", "max. {}"),
    "es": ("{}", "≤ {}", "< {}", "máx. {}"),
    "it": ("{}", "≤ {}", "< {}", "max {}"),
}
DESCRIPTIONS = {
    "en": (
        ("Appearance", ("Green fine powder", "Brown powder", "White capsules")),
        ("Odor", ("Characteristic",)),
        ("Identity by HPTLC", ("Positive", "Conforms to reference", "Complies")),
    ),
    "de": (
        ("Aussehen", ("grünes feines Pulver", "braunes Pulver")),
        ("Geruch", ("arteigen", "charakteristisch")),
    ),
    "cs": (("Vzhled", ("zelený prášek", "hnědý prášek")), ("Vůně", ("charakteristická",))),
    "fr": (("Aspect", ("Poudre verte fine", "Poudre brune")), ("Odeur", ("Caractéristique",))),
    "es": (("Aspecto", ("Polvo verde fino", "Polvo marrón")), ("Olor", ("Característico",))),
    "it": (("Aspetto", ("Polvere verde fine", "Polvere bruna")), ("Odore", ("Caratteristico",))),
}
BENCH = {
    "en": ("Analyzed by", "Weight", "Extraction date", "Extracted by"),
    "de": ("Geprüft von", "Einwaage", "Extrahiert am", "Extrahiert von"),
}
RESULTS = {
    "en": "Analytical Results",
    "de": "Ergebnisse",
    "cs": "Výsledky zkoušek",
    "fr": "Résultats d'analyse",
    "es": "Resultados analíticos",
    "it": "Risultati analitici",
}
LEAST = {
    "en": ("NLT {}", "≥ {}", "Min. {}"),
    "de": ("mind. {}", "≥ {}"),
    "cs": ("min. {}",),
    "fr": ("≥ {}", "min. {}"),
    "es": ("≥ {}", "mín. {}"),
    "it": ("≥ {}", "min {}"),
}
PANELS = {
    "alkaloids": "Alkaloids|Alkaloide|Alkaloidy|Alcaloïdes|Alcaloides|Alcaloidi",
    "potency": "Cannabinoids|Cannabinoide|Kanabinoidy|Cannabinoïdes|Cannabinoides|Cannabinoidi",
    "actives": "Active Ingredients|Wirkstoffe|Účinné látky|Principes actifs|Principios activos"
    "|Principi attivi",
    "heavy_metals": "Heavy Metals|Schwermetalle|Těžké kovy|Métaux lourds|Metales pesados"
    "|Metalli pesanti",
    "microbial": "Microbiology|Mikrobiologie|Mikrobiologie|Microbiologie|Microbiología"
    "|Microbiologia",
    "mycotoxins": "Mycotoxins|Mykotoxine|Mykotoxiny|Mycotoxines|Micotoxinas|Micotossine",
    "pesticides": "Pesticides|Pestizide|Pesticidy|Pesticides|Plaguicidas|Pesticidi",
    "residual_solvents": "Residual Solvents|Restlösungsmittel|Zbytková rozpouštědla"
    "|Solvants résiduels|Disolventes residuales|Solventi residui",
    "pah": "Polycyclic Aromatic Hydrocarbons|PAK|PAU|HAP|HAP|IPA",
    "water": "Moisture|Wassergehalt|Obsah vody|Humidité|Humedad|Umidità",
    "activity": "Water Activity|Wasseraktivität|Aktivita vody|Activité de l'eau|Actividad de agua"
    "|Attività dell'acqua",
    "identity": "Identity|Identität|Totožnost|Identité|Identidad|Identità",
    "terpenes": "Terpenes|Terpene|Terpeny|Terpènes|Terpenos|Terpeni",
}
LONG_TITLES = {
    "heavy_metals": (
        "Heavy Metals Analysis",
        "Elemental Impurities",
        "Heavy Metals by ICP-MS",
        "Toxic Elements",
        "Heavy Metal Screen",
    ),
    "microbial": (
        "Microbial Contaminants",
        "Microbiological Analysis",
        "Microbial Screen",
        "Microbials by Plating and qPCR",
    ),
    "potency": ("Potency Analysis", "Cannabinoid Profile", "Cannabinoids by HPLC-DAD"),
    "alkaloids": ("Alkaloid Profile", "Alkaloids by HPLC", "Alkaloid Content"),
    "pesticides": ("Pesticide Residue Screen", "Residual Pesticides", "Pesticides by LC-MS/MS"),
    "residual_solvents": ("Residual Solvent Analysis", "Residual Solvents by GC-HS"),
    "mycotoxins": ("Mycotoxin Screen", "Mycotoxins by LC-MS/MS"),
    "water": ("Water Content", "Moisture Content"),
    "identity": ("Physical Properties", "Organoleptic Evaluation", "Identity and Appearance"),
    "actives": ("Label Claim Verification", "Assay", "Active Constituents"),
}
LEGENDS = {
    "en": (
        "ND = Not Detected; LOD = Limit of Detection; LOQ = Limit of Quantitation.",
        "NT = Not Tested, <LOQ = below the limit of quantitation, 1 ppm = 1000 ppb.",
    ),
    "de": ("n.n. = nicht nachweisbar; BG = Bestimmungsgrenze; k = 2.",),
    "cs": ("Nejistota je rozšířená nejistota s koeficientem k = 2.",),
    "fr": ("n.d. = non détecté ; LQ = limite de quantification ; k = 2.",),
    "es": ("N.D. = no detectado; LC = límite de cuantificación; k = 2.",),
    "it": ("n.r. = non rilevato; LOQ = limite di quantificazione; k = 2.",),
}
ALL_IN = {
    "en": (
        "All results in {}.",
        "Results are reported in {} unless stated otherwise.",
        "Reporting unit: {}",
    ),
    "de": ("Alle Ergebnisse in {}.", "Angaben in {}"),
    "cs": ("Všechny výsledky v {}.",),
    "fr": ("Tous les résultats en {}.", "Résultats exprimés en {}"),
    "es": ("Todos los resultados en {}.", "Resultados expresados en {}"),
    "it": ("Tutti i risultati in {}.", "Risultati espressi in {}"),
}
TOTALS = {
    "potency": "Total Cannabinoids",
    "alkaloids": "Total Alkaloids|Summe Alkaloide|Suma alkaloidů|Total alcaloïdes|Total alcaloides"
    "|Alcaloidi totali",
    "mycotoxins": "Total Aflatoxins|Summe Aflatoxine|Suma aflatoxinů|Somme des aflatoxines"
    "|Suma de aflatoxinas|Somma aflatossine",
    "pah": "Sum of 4 PAH|Summe 4 PAK|Suma 4 PAU|Somme 4 HAP|Suma 4 HAP|Somma 4 IPA",
}
METHODS = {
    "heavy_metals": ("ICP-MS", "AOAC 2015.01", "USP <233>", "EN 15763:2009", "SOP-M-014"),
    "microbial": ("AOAC 990.12", "USP <2021>", "ISO 4833-1:2013", "AOAC 997.02", "ISO 21527-2"),
    "pathogens": ("AOAC 2013.01", "USP <2022>", "ISO 6579-1", "ISO 11290-1", "BAM Ch. 5"),
    "potency": ("HPLC-DAD", "SOP-C-101", "AOAC 2018.11"),
    "alkaloids": ("HPLC-UV", "AOAC 2017.14", "SOP 210.3"),
    "mycotoxins": ("LC-MS/MS", "AOAC 991.31", "EN 14123"),
    "pesticides": ("LC-MS/MS", "GC-MS/MS", "EN 15662:2018"),
    "residual_solvents": ("GC-HS", "USP <467>"),
    "pah": ("GC-MS", "EN 16619"),
    "activity": ("AOAC 978.18", "ISO 18787"),
    "identity": ("Visual", "SOP-Q-3", "HPTLC"),
    "water": ("AOAC 934.01", "USP <731>", "Gravimetric"),
    "actives": ("HPLC", "AOAC 2012.22", "ICP-OES"),
}
