"""What laboratories look for, with the amounts they usually find: the generator's own list.

Names and amounts are from general knowledge of printed certificates. Nothing here is shared with
the reader, so that a word the reader has never met is met here first.
"""

from dataclasses import dataclass

LANGUAGES = ("en", "de", "cs", "fr", "es", "it")


@dataclass(frozen=True)
class Substance:
    """One thing looked for.

    Attributes:
        names: English, German, Czech, French, Spanish, Italian, divided by "|".
        typical: Usual amount in the kind's first unit; 0 for present-or-absent tests.
        limit: Usual upper limit in the same unit; 0 for none.
        symbol: Short form printed behind the name by some.
        cas: Registry number printed by some.
    """

    names: str
    typical: float = 0.0
    limit: float = 0.0
    symbol: str = ""
    cas: str = ""

    def name(self, language: str) -> str:
        """The name in a language, the English one where there is no other."""
        names = self.names.split("|")
        return names[LANGUAGES.index(language) % len(names)] if len(names) > 1 else names[0]


def _plain(text: str, limits: tuple[float, ...]) -> tuple[Substance, ...]:
    """Substances known by one name everywhere, the limits dealt out in turn."""
    names = [name.strip() for name in text.split(",")]
    each = [limits[i % len(limits)] for i in range(len(names))]
    return tuple(Substance(n, x * 0.3, x) for n, x in zip(names, each, strict=True))


METALS = (
    Substance("Lead|Blei|Olovo|Plomb|Plomo|Piombo", 0.15, 0.5, "Pb", "7439-92-1"),
    Substance("Arsenic|Arsen|Arsen|Arsenic|Arsénico|Arsenico", 0.12, 1.5, "As", "7440-38-2"),
    Substance("Cadmium|Cadmium|Kadmium|Cadmium|Cadmio|Cadmio", 0.06, 0.5, "Cd", "7440-43-9"),
    Substance("Mercury|Quecksilber|Rtuť|Mercure|Mercurio|Mercurio", 0.02, 0.1, "Hg", "7439-97-6"),
    Substance("Nickel|Nickel|Nikl|Nickel|Níquel|Nichel", 1.3, 5, "Ni", "7440-02-0"),
    Substance("Chromium|Chrom|Chrom|Chrome|Cromo|Cromo", 0.7, 2, "Cr", "7440-47-3"),
    Substance("Copper|Kupfer|Měď|Cuivre|Cobre|Rame", 8, 30, "Cu", "7440-50-8"),
    Substance("Zinc|Zink|Zinek|Zinc|Zinc|Zinco", 22, 0, "Zn", "7440-66-6"),
    Substance("Antimony|Antimon|Antimon|Antimoine|Antimonio|Antimonio", 0.05, 0.5, "Sb"),
    Substance("Cobalt|Cobalt|Kobalt|Cobalt|Cobalto|Cobalto", 0.2, 1, "Co", "7440-48-4"),
    Substance("Aluminium|Aluminium|Hliník|Aluminium|Aluminio|Alluminio", 60, 0, "Al"),
    Substance("Selenium|Selen|Selen|Sélénium|Selenio|Selenio", 0.3, 0, "Se", "7782-49-2"),
)

ALKALOIDS = (
    Substance("Mitragynine|Mitragynin|Mitragynin|Mitragynine|Mitraginina|Mitraginina", 1.5),
    Substance(
        "7-Hydroxymitragynine|7-Hydroxymitragynin|7-hydroxymitragynin|7-Hydroxymitragynine"
        "|7-Hidroximitraginina|7-Idrossimitraginina",
        0.02,
        0.1,
    ),
    Substance("Paynantheine|Paynanthein|Paynanthein|Paynanthéine|Painanteína|Painanteina", 0.3),
    Substance("Speciogynine|Speciogynin|Speciogynin|Spéciogynine|Especioginina|Speciogina", 0.2),
    Substance("Speciociliatine|Speciociliatin|Speciociliatin|Spéciociliatine", 0.3),
    Substance("Mitraphylline", 0.05),
    Substance("Corynoxine", 0.03),
    Substance("Mitragynine pseudoindoxyl", 0.02),
)

CANNABINOIDS = (
    Substance("THCA|THCA-A", 3),
    Substance("Δ9-THC|Delta 9-THC|∆9-THC|THC|Δ9-THC|Delta-9-THC", 0.2, 0.3),
    Substance("Δ8-THC|Delta 8-THC", 0.4),
    Substance("THCV", 0.05),
    Substance("CBD|Cannabidiol (CBD)", 4),
    Substance("CBDA|Cannabidiolic acid (CBDA)", 5),
    Substance("CBG", 0.4),
    Substance("CBGA", 0.5),
    Substance("CBN", 0.1),
    Substance("CBC", 0.2),
    Substance("CBDV", 0.06),
    Substance("CBL", 0.05),
    Substance("THCVA", 0.08),
    Substance("CBT", 0.04),
)

COUNTS = (
    Substance(
        "Total Aerobic Plate Count|Gesamtkeimzahl|Celkový počet mikroorganismů|Flore aérobie totale"
        "|Recuento de aerobios totales|Carica batterica totale",
        3000,
        100000,
    ),
    Substance(
        "Total Yeast and Mold|Hefen und Schimmelpilze|Kvasinky a plísně|Levures et moisissures"
        "|Mohos y levaduras|Lieviti e muffe",
        300,
        10000,
    ),
    Substance(
        "Total Coliforms|Coliforme Keime|Koliformní bakterie|Coliformes totaux"
        "|Coliformes totales|Coliformi totali",
        30,
        1000,
    ),
    Substance("Enterobacteriaceae", 40, 1000),
    Substance("Bile-Tolerant Gram-Negative Bacteria", 50, 1000),
    Substance("Escherichia coli|Escherichia coli", 6, 100),
    Substance("Yeast|Hefen|Kvasinky|Levures|Levaduras|Lieviti", 80, 1000),
    Substance("Mold|Schimmelpilze|Plísně|Moisissures|Mohos|Muffe", 120, 1000),
    Substance("Bacillus cereus", 30, 1000),
    Substance("Clostridium perfringens", 5, 100),
)

PATHOGENS = (
    Substance("Salmonella spp."),
    Substance("Escherichia coli (STEC)"),
    Substance("Listeria monocytogenes"),
    Substance("Staphylococcus aureus"),
    Substance("Pseudomonas aeruginosa"),
    Substance("Aspergillus flavus"),
    Substance("Aspergillus fumigatus"),
    Substance("Aspergillus niger"),
    Substance("Aspergillus terreus"),
)

MYCOTOXINS = (
    Substance("Aflatoxin B1|Aflatoxin B1|Aflatoxin B1|Aflatoxine B1|Aflatoxina B1", 1, 5),
    Substance("Aflatoxin B2|Aflatoxin B2|Aflatoxin B2|Aflatoxine B2|Aflatoxina B2", 0.5, 20),
    Substance("Aflatoxin G1|Aflatoxin G1|Aflatoxin G1|Aflatoxine G1|Aflatoxina G1", 0.5, 20),
    Substance("Aflatoxin G2|Aflatoxin G2|Aflatoxin G2|Aflatoxine G2|Aflatoxina G2", 0.5, 20),
    Substance("Ochratoxin A|Ochratoxin A|Ochratoxin A|Ochratoxine A|Ocratoxina A", 2, 20),
    Substance("Zearalenone|Zearalenon|Zearalenon|Zéaralénone|Zearalenona", 10, 75),
    Substance("Deoxynivalenol", 100, 750),
)

PESTICIDES = _plain(
    "Abamectin, Acephate, Acequinocyl, Acetamiprid, Aldicarb, Azoxystrobin, Bifenazate, Bifenthrin,"
    "Boscalid, Captan, Carbaryl, Carbofuran, Chlorantraniliprole, Chlordane, Chlorfenapyr,"
    "Chlorpyrifos, Clofentezine, Coumaphos, Cyfluthrin, Cypermethrin, Daminozide, Diazinon,"
    "Dichlorvos, Dimethoate, Dimethomorph, Ethoprophos, Etofenprox, Etoxazole, Fenhexamid,"
    "Fenoxycarb, Fenpyroximate, Fipronil, Flonicamid, Fludioxonil, Hexythiazox, Imazalil,"
    "Imidacloprid, Kresoxim-methyl, Malathion, Metalaxyl, Methiocarb, Methomyl, Methyl parathion,"
    "Mevinphos, Myclobutanil, Naled, Oxamyl, Paclobutrazol, Pentachloronitrobenzene, Permethrin,"
    "Phosmet, Piperonyl butoxide, Prallethrin, Propiconazole, Propoxur, Pyrethrins, Pyridaben,"
    "Spinetoram, Spinosad, Spiromesifen, Spirotetramat, Spiroxamine, Tebuconazole, Thiacloprid,"
    "Thiamethoxam, Trifloxystrobin",
    (0.1, 0.2, 0.2, 0.5, 1, 0.1, 3, 0.4),
)

SOLVENTS = (
    Substance("Acetone|Aceton|Aceton|Acétone|Acetona|Acetone", 200, 5000, "", "67-64-1"),
    Substance(
        "Acetonitrile|Acetonitril|Acetonitril|Acétonitrile|Acetonitrilo", 20, 410, "", "75-05-8"
    ),
    Substance("Benzene|Benzol|Benzen|Benzène|Benceno|Benzene", 0.3, 2, "", "71-43-2"),
    Substance("n-Butane", 90, 5000, "", "106-97-8"),
    Substance("Chloroform|Chloroform|Chloroform|Chloroforme|Cloroformo|Cloroformio", 0.5, 60),
    Substance("Ethanol|Ethanol|Ethanol|Éthanol|Etanol|Etanolo", 900, 5000, "", "64-17-5"),
    Substance("Ethyl acetate|Ethylacetat|Ethylacetát|Acétate d'éthyle", 50, 5000, "", "141-78-6"),
    Substance("n-Heptane", 60, 5000, "", "142-82-5"),
    Substance("n-Hexane|n-Hexan|n-Hexan|n-Hexane|n-Hexano|n-Esano", 12, 290, "", "110-54-3"),
    Substance("Isopropanol", 100, 5000, "", "67-63-0"),
    Substance("Methanol|Methanol|Methanol|Méthanol|Metanol|Metanolo", 120, 3000, "", "67-56-1"),
    Substance("n-Pentane", 40, 5000, "", "109-66-0"),
    Substance("Propane", 80, 5000, "", "74-98-6"),
    Substance("Toluene|Toluol|Toluen|Toluène|Tolueno|Toluene", 15, 890, "", "108-88-3"),
    Substance("Total Xylenes", 20, 2170, "", "1330-20-7"),
    Substance("1,2-Dichloroethane", 0.2, 5, "", "107-06-2"),
)

PAH = (
    Substance("Benzo(a)pyrene|Benzo(a)pyren|Benzo(a)pyren|Benzo(a)pyrène|Benzo(a)pireno", 2, 10),
    Substance("Benz(a)anthracene|Benz(a)anthracen|Benz(a)anthracen|Benzo(a)anthracène", 3, 0),
    Substance("Benzo(b)fluoranthene|Benzo(b)fluoranthen|Benzo(b)fluoranthen", 2, 0),
    Substance("Chrysene|Chrysen|Chrysen|Chrysène|Criseno|Crisene", 4, 0),
)

VITAMINS = (
    Substance("Vitamin C|Vitamin C|Vitamin C|Vitamine C|Vitamina C|Vitamina C", 80),
    Substance("Magnesium|Magnesium|Magnesium|Magnésium|Magnesio|Magnesio", 120),
    Substance("Curcumin", 40),
    Substance("Vitamin B12", 0.4),
    Substance("Vitamin B6", 2),
    Substance("Caffeine|Koffein|Kofein|Caféine|Cafeína|Caffeina", 20),
    Substance("Withanolides", 15),
    Substance("Piperine|Piperin|Piperin|Pipérine|Piperina|Piperina", 5),
)

WATER = (
    Substance("Moisture|Feuchtigkeit|Vlhkost|Humidité|Humedad|Umidità", 8, 12),
    Substance("Loss on Drying|Trocknungsverlust|Ztráta sušením|Perte à la dessiccation", 7, 12),
    Substance("Ash|Asche|Popel|Cendres|Cenizas|Ceneri", 6, 12),
)

ACTIVITY = Substance(
    "Water Activity|Wasseraktivität|Aktivita vody|Activité de l'eau|Actividad de agua"
    "|Attività dell'acqua",
    0.5,
    0.65,
)
TERPENES = ("beta-Myrcene", "Limonene", "alpha-Pinene", "Linalool", "Humulene", "Terpinolene")
