"""How a certificate is printed: a laboratory's habits and a few oddities, from the seed."""

from dataclasses import dataclass
from random import Random

from tests.layouts import head_words, headings, wording

# Each names something real certificates do; most certificates do one to four of them.
TRUTH_ODDITIES = ("totals", "untested", "two_samples", "one_loq")
TABLE_ODDITIES = (
    "merged_lods", "second_result", "third_result", "spanning_header", "second_limit",
    "uncertainty", "uncertainty_in_cell", "method_column", "date_column", "cas_column",
    "number_column", "dilution_column", "titled_header", "categories", "footnotes",
    "wrapped_names", "blank_cells", "status_first", "icons", "transposed", "folded", "sentences",
    "tiles", "headless", "no_repeat_header", "continued", "superscripts", "scientific", "symbols",
    "upper_names", "value_bars", "panel_verdict", "panel_facts", "names_right", "tight",
    "code_column", "verdict_as_result", "subscripts", "repeated_tiles", "bench_notes", "one_table",
)  # fmt: skip
TYPE_ODDITIES = (
    "letterspaced_titles", "letterspaced", "glyphs", "word_objects", "padded", "matrix_size",
    "scaled", "tiny", "narrow", "odd_font", "ligatures", "doubled", "column_order", "hidden_zero",
)  # fmt: skip
PAGE_ODDITIES = (
    "watermark", "white_header", "coloured", "form_cells", "form_head", "turned", "landscape",
    "quality_table", "legend_table", "methods_table", "terpenes", "summary", "legend",
    "disclaimer", "product_title", "test_range", "chart", "accreditation", "maker", "long_product",
)  # fmt: skip
ODDITIES = TRUTH_ODDITIES + TABLE_ODDITIES + TYPE_ODDITIES + PAGE_ODDITIES
COMMON = (
    "white_header", "second_result", "totals", "method_column", "folded", "quality_table",
    "legend", "disclaimer", "summary", "footnotes", "symbols", "wrapped_names", "panel_facts",
    "panel_verdict", "coloured", "accreditation", "one_table",
)  # fmt: skip
# Few certificates have a table that can show these, so they are drawn more often.
SELDOM = (
    "tiles", "cas_column", "spanning_header", "third_result", "sentences", "headless",
    "transposed", "two_samples", "icons", "value_bars", "superscripts", "no_repeat_header",
    "scientific", "uncertainty", "uncertainty_in_cell", "tight", "blank_cells", "maker",
)  # fmt: skip
# Some need another to be seen at all.
NEEDS = {"third_result": "second_result", "spanning_header": "second_result",
         "coloured": "white_header"}  # fmt: skip


HUES = ((0.1, 0.3, 0.55), (0.15, 0.45, 0.2), (0.45, 0.1, 0.3), (0.0, 0.4, 0.45))

LABORATORY_PLACES = ("letterhead",) * 5 + ("footer", "footer", "signature", "signature", "web")
_SLASHED = ("%d/%m/%Y", "%Y-%m-%d", "%d/%m/%y")
DATES = {
    "en": (
        "%m/%d/%Y", "%m/%d/%y", "%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d-%b-%Y", "%m/%d/%Y %H:%M",
    ),
    "de": ("%d.%m.%Y", "%Y-%m-%d", "%d. %B %Y"),
    "cs": ("%d.%m.%Y", "%Y-%m-%d", "%d. %m. %Y"),
    "fr": _SLASHED,
    "es": _SLASHED,
    "it": _SLASHED,
}  # fmt: skip


@dataclass(frozen=True)
class Style:
    """A laboratory's way of printing.

    Attributes:
        words: The heading it uses for each column.
        labels: The label it uses for each fact.
        columns: Order of the columns after the name's.
        shown: Which optional columns it prints.
        oddities: What is unusual about this file; `features` is what a benchmark groups by.
    """

    seed: int
    language: str
    decimal: str
    thousands: str
    paper: tuple[float, float]
    margin: float
    font: str
    size: float
    rules: str  # grid, rows, striped, bare, head, boxed
    fill: str  # heading row: none, grey, dark
    align: str  # numbers: left, centre, right
    spread: bool  # tables as wide as the page
    unit_at: str  # header, row, column, cell, bar, legend
    arrangement: str  # column, newspaper, beside
    columns: tuple[str, ...]
    shown: frozenset[str]
    words: dict[str, str]
    labels: dict[str, str]
    not_detected: str
    below: str
    passed: str
    limit_form: str
    no_limit: str
    head: str  # right, below, line, table, address, flush
    laboratory_at: str  # letterhead, footer, signature, web
    dates: str
    hue: tuple[float, float, float]  # of dark fills
    oddities: frozenset[str]

    def has(self, oddity: str) -> bool:
        """Whether this file does it."""
        return oddity in self.oddities

    def fields(self, oddity: str) -> bool:
        """Whether something is printed in form fields; never on turned pages."""
        return self.has(oddity) and not self.has("turned")

    @property
    def features(self) -> frozenset[str]:
        """Names of all that may trouble a reader, for grouping failures."""
        return self.oddities | self.habits

    @property
    def habits(self) -> frozenset[str]:
        """What every certificate has one way or another."""
        habits = {
            "language": self.language,
            "decimal": self.decimal,
            "thousands": self.thousands or "none",
            "font": self.font,
            "rules": self.rules,
            "fill": self.fill,
            "unit": self.unit_at,
            "arrangement": self.arrangement,
            "head": self.head,
            "laboratory": self.laboratory_at,
            "dates": self.dates,
            "below": self.below,
        }
        return frozenset(f"{name}={value}" for name, value in habits.items())


def _some_oddities(rng: Random) -> frozenset[str]:
    """One to four, half of them of the common kind; a seed may also draw none."""
    count = rng.choice((0, 1, 2, 2, 3, 3, 4, 4))
    groups = (COMMON, SELDOM, ODDITIES, ODDITIES, ODDITIES)
    drawn = {rng.choice(rng.choice(groups)) for _ in range(count)}
    return frozenset(drawn | {NEEDS[o] for o in drawn if o in NEEDS})


def _column_order(rng: Random) -> tuple[str, ...]:
    """Any order in which the unit stands beside the result or at an end."""
    middle = ["result", "lods", "limit", "uncertainty"]
    rng.shuffle(middle)
    place = rng.choice((middle.index("result") + 1, middle.index("result"), len(middle), 0))
    middle.insert(place, "unit")
    ends = ["method"] if rng.random() < 0.5 else []
    starts = [] if ends else ["method"]
    return (*starts, *middle, "status", *ends, "date")


def _shown(rng: Random, oddities: frozenset[str]) -> frozenset[str]:
    """The optional columns that this laboratory prints."""
    shown = set(rng.choice((("lod", "loq"), ("lod", "loq"), ("loq",), ("loq",), ("lod",), ())))
    if rng.random() < 0.7:
        shown.add("limit")
        if rng.random() < 0.7:
            shown.add("status")
    if "merged_lods" in oddities or "one_loq" in oddities:
        shown |= {"lod", "loq"} if "merged_lods" in oddities else {"loq"}
    if oddities & {"icons", "status_first", "verdict_as_result"}:
        shown |= {"limit", "status"}
    return frozenset(shown | ({"limit"} if "second_limit" in oddities else set()))


def _numbers(rng: Random, language: str) -> tuple[str, str]:
    """Decimal sign and thousands sign."""
    if language == "en":
        return ".", rng.choice(("", "", ",", ","))
    return ",", rng.choice(
        {"de": ("", "."), "fr": ("", " "), "cs": ("", " ")}.get(language, ("", "."))
    )


def _language(rng: Random) -> str:
    return rng.choice(("en",) * 14 + ("de", "de", "cs", "cs", "fr", "es", "it"))


def _paper(rng: Random, language: str, oddities: frozenset[str]) -> tuple[float, float]:
    """Letter or A4, lying or standing."""
    paper = (612.0, 792.0) if language == "en" and rng.random() < 0.8 else (595.28, 841.89)
    return (paper[1], paper[0]) if "landscape" in oddities else paper


def _font(rng: Random, language: str, oddities: frozenset[str]) -> str:
    """A font that has the letters of the language, and ligatures where they are wanted."""
    font = rng.choice(("Helvetica",) * 4 + ("Times", "Vera", "Vera", "Courier"))
    if language == "cs":
        return font if font == "Times" else "Helvetica"
    if "ligatures" in oddities:
        return "Vera"
    return "Embedded" if "odd_font" in oddities else font


def _unit_place(rng: Random, oddities: frozenset[str]) -> str:
    """Where units stand; a second result column needs them over each column or in the cells."""
    if "second_result" in oddities and "one_table" not in oddities:
        return rng.choice(
            ("header", "row") if "spanning_header" in oddities else ("header", "row", "cell")
        )
    if "one_table" in oddities:
        return rng.choice(("column", "column", "cell"))
    if "transposed" in oddities:
        return rng.choice(("header", "bar", "legend"))
    return rng.choice(("header",) * 5 + ("column",) * 4 + ("row", "cell", "bar", "bar", "legend"))


def _words(rng: Random, language: str, oddities: frozenset[str]) -> dict[str, str]:
    """The heading for each column."""
    words = {role: rng.choice(w) for role, w in headings.HEADINGS[language].items()}
    if "verdict_as_result" in oddities and language == "en":
        words |= {"result": rng.choice(("Value", "Amount", "Finding")), "status": "Result"}
    return words


def _below(rng: Random, language: str) -> str:
    """How a result below the limit of quantitation is printed; abbreviations in English only."""
    form = rng.choice(("<LOQ", "< LOQ", "number", "number", "< number", "BLQ", "<RL"))
    return form if language == "en" or "number" in form else "number"


def draw_style(rng: Random, seed: int) -> Style:
    """A style; the same generator state gives the same style."""
    oddities = _some_oddities(rng)
    language = _language(rng)
    decimal, thousands = _numbers(rng, language)
    words = _words(rng, language, oddities)
    return Style(
        seed=seed,
        language=language,
        decimal=decimal,
        thousands=thousands,
        paper=_paper(rng, language, oddities),
        margin=rng.choice((28, 36, 45, 54)),
        font=_font(rng, language, oddities),
        size=5.2 if "tiny" in oddities else rng.choice((6.5, 7, 7.5, 8, 8, 9)),
        rules=rng.choice(("grid", "grid", "rows", "striped", "bare", "head", "head", "boxed")),
        fill="dark" if "white_header" in oddities else rng.choice(("none", "none", "grey")),
        align=rng.choice(("left", "centre", "centre", "right")),
        spread=rng.random() < 0.75,
        unit_at=_unit_place(rng, oddities),
        arrangement=rng.choice(("column", "column", "column", "newspaper", "beside")),
        columns=_column_order(rng),
        shown=_shown(rng, oddities),
        words=words,
        labels={fact: rng.choice(w) for fact, w in head_words.LABELS[language].items()},
        not_detected=rng.choice(wording.NOT_DETECTED[language]),
        below=_below(rng, language),
        passed=rng.choice(wording.PASS[language]),
        limit_form=rng.choice(wording.LIMIT_FORMS[language]),
        no_limit=rng.choice(wording.NO_LIMIT[language]),
        head=rng.choice(("right", "right", "table", "below", "line", "address", "flush")),
        laboratory_at=rng.choice(LABORATORY_PLACES),
        dates=rng.choice(DATES[language]),
        hue=rng.choice(HUES) if "coloured" in oddities else (0.2, 0.2, 0.2),
        oddities=oddities,
    )
