"""A reading as the second look sees it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.reading.amounts import Amount, amount_in
from tracker.records.place import Place
from tracker.records.reading import Doubt, Reading
from tracker.vocabulary import analytes, words
from tracker.vocabulary.analytes import Analyte
from tracker.vocabulary.words import State

# Groups of tests whose results are amounts: a result without a unit says nothing.
MEASURED = frozenset(
    {
        "adulterants",
        "heavy_metals",
        "mycotoxins",
        "pah",
        "pesticides",
        "potency",
        "residual_solvents",
        "terpenes",
        "vitamins",
    }
)

_FARTHEST = 4.0  # heights of the text between two rows
_SLACK = 3.0
_SHARED = 0.3


@dataclass(slots=True)
class Look:
    """A reading with what the second look makes of it.

    Attributes:
        reading: As it was read.
        name, result: As printed.
        place: Where the result stands.
        beside: Name and result stand on one height, as in a row of a table.
        analyte: What its name means, None if that is not known.
        panel: Its group of tests; the analyte's own where the table's has none of that name.
        amount: The number of its result, if it prints one.
        said: What a result without a number says.
        doubts: What was found.
    """

    reading: Reading
    name: str = field(init=False)
    result: str = field(init=False)
    place: Place = field(init=False)
    beside: bool = field(init=False)
    analyte: Analyte | None = field(init=False)
    panel: str = field(init=False)
    amount: Amount | None = field(init=False)
    said: State | None = field(init=False)
    doubts: list[Doubt] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Take name and result apart."""
        reading, panel = self.reading, self.reading.panel
        self.name, self.result = reading.analyte.text, reading.result.text
        self.place = reading.result.place
        self.beside = _level(reading.analyte.place, self.place)
        known = analytes.meant(self.name, panel) or analytes.near(self.name, panel)
        self.analyte = known
        self.panel = known.panel if known and panel not in known.panels else panel
        self.said = words.state(self.result)
        self.amount = None if self.said else amount_in(self.result)

    @property
    def identity(self) -> str:
        """What rows of the same have in common; moisture by two methods has two names."""
        known = self.analyte if self.panel != "water" else None
        return known.key if known else analytes.normal(self.name)

    def doubt(self, kind: str, sentence: str, place: Place | None = None) -> None:
        """Add what was found; it is shown at the result unless it is elsewhere."""
        self.doubts.append(Doubt(kind, sentence, place or self.place))


def _level(name: Place, result: Place) -> bool:
    shared = min(name.bottom, result.bottom) - max(name.top, result.top)
    lowest = min(name.bottom - name.top, result.bottom - result.top)
    return name.page == result.page and shared > _SHARED * lowest


def columns(looks: Sequence[Look]) -> list[list[Look]]:
    """The readings parted into those whose results stand in one column of one table."""
    groups: list[list[Look]] = []
    for look in looks:
        if groups and _goes_on(groups[-1][-1], look):
            groups[-1].append(look)
        else:
            groups.append([look])
    return groups


def _goes_on(above: Look, look: Look) -> bool:
    height = look.place.bottom - look.place.top
    near = look.place.top - above.place.bottom < _FARTHEST * height
    return near and look.panel == above.panel and under(above.place, look.place)


def under(above: Place, place: Place) -> bool:
    """Whether a result stands under another, in one column."""
    overlap = min(above.x1, place.x1) - max(above.x0, place.x0)
    return place.page == above.page and place.top > above.top and overlap > -_SLACK
