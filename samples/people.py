"""The laboratories and vendors of the samples. None of them exists."""

from .truth import Laboratory, Vendor

LOREM_LEAF = Vendor("Lorem Leaf Botanicals", "100 Lorem Street, Exampleton", "loremleaf.example")
IPSUM_HERB = Vendor("Ipsum Herb Company", "2 Ipsum Avenue, Placeholder City", "ipsumherb.example")
FABLED_LEAF = Vendor("Fabled Leaf Trading", "9 Storybook Road, Sampleton", "fabledleaf.example")
DOLOR_AMET = Vendor("Dolor Amet Kratom", "55 Filler Lane, Dummyville", "doloramet.example")

PLACEHOLDER = Laboratory(
    name="Placeholder Analytical, LLC",
    address="400 Specimen Parkway, Suite 12, Exampleton",
    phone="(555) 010-0400",
    site="www.placeholder-analytical.example",
    accreditation="ISO/IEC 17025:2017 Accredited, Certificate No. EX-4001.01",
)
NOWHERE = Laboratory(
    name="Nowhere Analytical Group",
    address="PO Box 0, Nowhere Junction",
    phone="555-0107",
    site="www.nowhere-analytical.example",
    accreditation="ISO/IEC 17025:2017 accredited testing laboratory EX-0107",
    dates="%d %b %Y",
)
FICTIONAL = Laboratory(
    name="Fictional Testing Services",
    address="1 Chapter Square, Novelton",
    phone="(555) 010-2210",
    site="www.fictional-testing.example",
    accreditation="Accreditation #EX-88213 (ISO/IEC 17025:2017)",
)
PRETEND_VALLEY = Laboratory(
    name="Pretend Valley Laboratories",
    address="77 Makebelieve Drive, Pretend Valley",
    phone="(555) 010-7700",
    site="www.pretendvalley.example",
    accreditation="ISO/IEC 17025:2017 Accreditation No. EX-L26-077",
    dates="%b %d, %Y",
)
IMAGINARY = Laboratory(
    name="Imaginary Bioassay, Inc.",
    address="31 Daydream Court, Imagination Heights",
    phone="(555) 010-3131",
    site="www.imaginary-bioassay.example",
    accreditation="ISO/IEC 17025:2017, Cert. EX-3131.02",
    dates="%Y-%m-%d",
)
ASSAY_OFFICE = Laboratory(
    name="Example County Assay Office",
    address="8 Courthouse Square, Example County",
    phone="(555) 010-0808",
    site="www.assay-office.example",
    accreditation="ISO/IEC 17025:2017 | EX-0808-T",
    dates="%m-%d-%Y",
)
MUSTERLABOR = Laboratory(
    name="Musterlabor Beispielstadt GmbH",
    address="Musterweg 1, 00000 Beispielstadt",
    phone="+00 555 0100",
    site="www.musterlabor.example",
    accreditation="Testing laboratory accredited to EN ISO/IEC 17025:2018, D-PL-00000-00-00",
    dates="%d.%m.%Y",
    comma=True,
)
MAKE_BELIEVE = Laboratory(
    name="Make-Believe Metrology",
    address="12 Pendulum Mews, Fancyford",
    phone="(555) 010-1212",
    site="www.makebelieve-metrology.example",
    accreditation="ISO/IEC 17025:2017 EX-ML-1212",
    dates="%d-%b-%Y",
)
HYPOTHETICAL = Laboratory(
    name="Hypothetical Analytics Ltd.",
    address="3 Premise Road, If Harbour",
    phone="(555) 010-0333",
    site="www.hypothetical-analytics.example",
    accreditation="Laboratory accreditation EX-333, ISO/IEC 17025:2017",
    dates="%B %d, %Y",
)
INVENTED_INSTITUTE = Laboratory(
    name="Invented Institute of Phytochemistry",
    address="200 Whatif Boulevard, Supposeville",
    phone="(555) 010-2002",
    site="www.invented-institute.example",
    accreditation="ISO/IEC 17025:2017 accredited (EX-2002)",
)
OWN_LABORATORY = Laboratory(
    name="Fabled Leaf Quality Laboratory",
    address="9 Storybook Road, Sampleton",
    phone="(555) 010-9009",
    site="www.fabledleaf.example",
    accreditation="",
)
