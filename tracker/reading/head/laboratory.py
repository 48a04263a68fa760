"""The laboratory: of the names on a certificate the one for which most speaks."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from tracker.reading.head import mentions, shapes, spelled
from tracker.reading.head.finding import Finding
from tracker.reading.head.mentions import Mention
from tracker.reading.head.sheet import Sheet
from tracker.reading.head.weights import TELLING, WEIGHTS
from tracker.records.place import Place
from tracker.records.reading import Cell
from tracker.vocabulary import hosts, letterhead

# What says that a name is a laboratory's, and where one stands that says so less clearly.
SURE = frozenset(
    {"labelled", "consent", "accredited", "performed", "laboratory word", "speaks", "signature"}
)
PLACED = frozenset({"host", "over an address", "large", "repeated"})
# Below this sum a name is no better than a guess.
_ENOUGH = 3.0
_SHORTEST = 5  # letters of a name that may be within another
_NEXT_LINE, _LARGER = 1.6, 1.1  # of the height of type
_EDGE = 0.2  # of a page's height: letterhead and footer
_LAB = re.compile(r"(?:laborator(?:y|ies)|labs?)$")


@dataclass(slots=True)
class Candidate:
    """A name under which several mentions are gathered."""

    key: str
    mentions: list[Mention] = field(default_factory=list)
    why: set[str] = field(default_factory=set)

    @property
    def score(self) -> float:
        """The sum of what speaks for it."""
        return sum(WEIGHTS.get(why, 0.0) for why in self.why)

    def names(self, text: str) -> bool:
        """Whether a text is this name, shorter or longer."""
        key = _key(text)
        mentioned = any(_key(m.name) == key for m in self.mentions)
        return mentioned or _same(self.key, key) or _same(key, self.key)

    @property
    def sure(self) -> bool:
        """Whether something printed says that it is a laboratory, not its place alone."""
        says_so = not SURE.isdisjoint(self.why)
        scientific = "science word" in self.why and not PLACED.isdisjoint(self.why)
        return says_so or scientific

    @property
    def writes(self) -> bool:
        """Whether it heads the first page and the web address is its own."""
        return {"letterhead", "host"} <= self.why and "only a host" not in self.why

    @property
    def best(self) -> Mention:
        """The mention that is quoted: one that says what it is, for which most speaks, the fullest.

        A logo has often but the first words of a name.
        """
        return max(self.mentions, key=lambda m: (*_says(m), _weight(m.why), len(m.name)))


def _says(mention: Mention) -> tuple[bool, bool]:
    """Whether a name in the letterhead is a laboratory's or company's, and ends in its form."""
    kinds: tuple[letterhead.Kind, ...] = ("laboratory", "science", "legal")
    says = "letterhead" in mention.why and any(letterhead.has(k, mention.name) for k in kinds)
    return says, says and letterhead.has("legal", mention.name.rsplit(maxsplit=1)[-1])


def _weight(why: Iterable[str]) -> float:
    return sum(WEIGHTS.get(reason, 0.0) for reason in why)


@dataclass(slots=True)
class Around:
    """What a certificate holds that speaks for or against a name wherever it stands.

    Attributes:
        hosts: Letters of its web addresses and e-mail hosts, the last part left out.
        others: Keys of names with another part, and which: ("examplefarms", "client").
        edges: For each page the keys of what is printed at its top and foot, as one text.
    """

    hosts: list[str]
    others: list[tuple[str, str]]
    edges: list[str]


def find_laboratory(
    sheets: Sequence[Sheet], findings: Sequence[Finding], others: Sequence[tuple[str, str]]
) -> Candidate | None:
    """The laboratory, or None where no name has enough for it.

    Args:
        sheets: The pages.
        findings: Labels and values.
        others: Names with another part, and what they are: ("Example Ltd", "client").
    """
    first = sheets[0].page.number
    found = [m for sheet in sheets for m in mentions.mentions_in(sheet, first)]
    found += [*mentions.labelled(findings), *spelled.by_hosts(sheets)]
    around = Around(
        hosts=[shapes.squash(hosts.name_of(h)) for h in hosts_of(sheets)],
        others=[(_key(name), part) for name, part in others],
        edges=[_edges(sheet) for sheet in sheets],
    )
    candidates = gathered(found)
    for candidate in candidates:
        _weigh(candidate, around)
    candidates = [c for c in candidates if not TELLING.isdisjoint(c.why)]
    best = max(candidates, key=lambda c: (c.score, len(c.mentions)), default=None)
    best = best and _translated(best, candidates)
    return best if best and best.score >= _ENOUGH else _only_host(candidates)


def _translated(best: Candidate, candidates: Sequence[Candidate]) -> Candidate:
    """The laboratory's name in its own language, large over what another language calls it."""
    for mention in best.mentions:
        upper = mention.sheet.above(mention.piece, _NEXT_LINE)
        if upper is None or upper.size < _LARGER * mention.piece.size:
            continue
        for other in candidates:
            own = any(m.piece is upper and m.name == upper.text for m in other.mentions)
            if own and other.score >= _ENOUGH and _ends_alike(upper.text, mention.name):
                return other
    return best


def _ends_alike(one: str, other: str) -> bool:
    """Whether two names both end with a laboratory's word."""
    return all(letterhead.has("laboratory", name.split()[-1]) for name in (one, other))


def _only_host(candidates: Sequence[Candidate]) -> Candidate | None:
    """The one name that a web or e-mail address spells where no other name has enough."""
    hosts = [c for c in candidates if "host" in c.why and c.score >= 0]
    return hosts[0] if len(hosts) == 1 else None


def _edges(sheet: Sheet) -> str:
    height = sheet.page.height
    pieces = [p for p in sheet.pieces if not _EDGE * height < p.middle < (1 - _EDGE) * height]
    return "|".join(_key(p.text) for p in pieces if len(p.words) < 12)


def gathered(found: Iterable[Mention]) -> list[Candidate]:
    """Mentions by name; a name and its longer form are one."""
    candidates: list[Candidate] = []
    for mention in sorted(found, key=lambda m: len(m.name)):
        key = _key(mention.name)
        same = [c for c in candidates if _same(c.key, key) or _is_within(c, mention.name)]
        candidate = max(same, key=lambda c: len(c.key)) if same else Candidate(key)
        if not same:
            candidates.append(candidate)
        candidate.mentions.append(mention)
        candidate.why |= mention.why
    for candidate in candidates:
        if any("only a host" not in m.why for m in candidate.mentions):
            candidate.why.discard("only a host")
    return candidates


@lru_cache(maxsize=8192)
def _key(name: str) -> str:
    """A name's letters, with Laboratory, Laboratories and Labs as one."""
    words = [_LAB.sub("lab", w) for w in letterhead.plain(name)]
    return "".join(words)


def _same(a: str, b: str) -> bool:
    return a == b or (len(a) >= _SHORTEST and b.startswith(a))


def _is_within(candidate: Candidate, name: str) -> bool:
    """Whether a legal name has a laboratory's shorter one in it: "Ohio DX Labs, LLC"."""
    if len(candidate.key) < _SHORTEST or not letterhead.has("legal", name):
        return False
    short = max((m.name for m in candidate.mentions), key=len)
    before, _, behind = name.lower().partition(short.lower())
    form = letterhead.words("legal").fullmatch(" ".join(letterhead.plain(behind)))
    words = before.replace(" ", "").isalpha() and before.endswith(" ")
    return bool(form) and words and letterhead.has("laboratory", short)


def _weigh(candidate: Candidate, around: Around) -> None:
    """Add what speaks for and against a name beside the places where it stands."""
    name, why = max((m.name for m in candidate.mentions), key=len), candidate.why
    if letterhead.has("laboratory", name):
        why.add("laboratory word")
    if letterhead.has("science", name):
        why.add("science word")
    if letterhead.has("legal", name):
        why.add("legal form")
    if any(_spells(host, candidate.key) for host in around.hosts):
        why.add("host")
    pages = len(around.edges)
    if pages > 1 and 2 * sum(candidate.key in edge for edge in around.edges) > pages:
        why.add("repeated")
    why |= {part for key, part in around.others if _same(candidate.key, key)}


def _spells(host: str, key: str) -> bool:
    """Whether a host is spelled from a name: "examplelabs" and Example Laboratories, LLC."""
    host = _LAB.sub("lab", host)
    bare = host.removesuffix("lab")
    return len(bare) >= 3 and (key.startswith(bare) or (len(bare) >= 5 and bare in key))


def hosts_of(sheets: Sequence[Sheet]) -> list[str]:
    """The hosts of the web and e-mail addresses that are printed or linked."""
    printed = [host for sheet in sheets for _, host in sheet.hosts]
    linked = [h for s in sheets for c in s.page.codes for h in shapes.hosts_in(c.payload)]
    return printed + linked


def site_of(sheets: Sequence[Sheet], name: str) -> Cell | None:
    """The laboratory's web address: the printed host that its name spells."""
    for sheet in sheets:
        for piece, host in sheet.hosts:
            if _spells(shapes.squash(hosts.name_of(host)), _key(name)):
                start = piece.text.lower().index(host)
                return Cell(host, sheet.cell(piece, start, start + len(host)).place)
    return None


def address_of(candidate: Candidate) -> Cell | None:
    """The postal address printed below the laboratory's name."""
    for mention in sorted(candidate.mentions, key=lambda m: -_weight(m.why)):
        lines = mention.sheet.block(mention.piece)[1:]
        address = [mention.sheet.cell(p) for p in lines if shapes.is_address(p.text)]
        if address:
            return Cell(
                ", ".join(c.text.rstrip(",") for c in address),
                Place.around(c.place for c in address),
            )
    return None
