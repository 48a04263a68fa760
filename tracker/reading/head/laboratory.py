"""The laboratory: of the names on a certificate the one for which most speaks."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tracker.reading.head import mentions, shapes
from tracker.reading.head.findings import Finding
from tracker.reading.head.mentions import WEIGHTS, Mention
from tracker.reading.head.sheet import Sheet
from tracker.records.place import Place
from tracker.records.reading import Cell
from tracker.vocabulary import letterhead

# Below this sum a name is no better than a guess.
_ENOUGH = 3.0
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
        return _same(self.key, key) or _same(key, self.key)

    @property
    def best(self) -> Mention:
        """The mention that is quoted: the one for which most speaks, the fullest of those."""
        return max(self.mentions, key=lambda m: (_weight(m.why), len(m.name)))


def _weight(why: Iterable[str]) -> float:
    return sum(WEIGHTS.get(reason, 0.0) for reason in why)


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
    found += [*mentions.labelled(findings), *mentions.spelled_by_hosts(sheets)]
    hosts = [shapes.squash(h.rsplit(".", 1)[0]) for h in hosts_of(sheets)]
    candidates = gathered(found)
    for candidate in candidates:
        _weigh(candidate, hosts, others, sheets)
    best = max(candidates, key=lambda c: (c.score, len(c.mentions)), default=None)
    return best if best and best.score >= _ENOUGH else None


def gathered(found: Iterable[Mention]) -> list[Candidate]:
    """Mentions by name; a name and its longer form are one."""
    candidates: list[Candidate] = []
    for mention in sorted(found, key=lambda m: len(m.name)):
        key = _key(mention.name)
        same = [c for c in candidates if _same(c.key, key)]
        candidate = max(same, key=lambda c: len(c.key)) if same else Candidate(key)
        if not same:
            candidates.append(candidate)
        candidate.mentions.append(mention)
        candidate.why |= mention.why
    return candidates


def _key(name: str) -> str:
    """A name's letters, with Laboratory, Laboratories and Labs as one."""
    words = [_LAB.sub("lab", w) for w in letterhead.plain(name)]
    return "".join(words)


def _same(a: str, b: str) -> bool:
    return a == b or (len(a) >= 5 and b.startswith(a))


def _weigh(
    candidate: Candidate,
    hosts: Sequence[str],
    others: Sequence[tuple[str, str]],
    sheets: Sequence[Sheet],
) -> None:
    """Add what speaks for and against a name beside the places where it stands."""
    name, why = max((m.name for m in candidate.mentions), key=len), candidate.why
    for kind in ("laboratory", "science"):
        if letterhead.has(kind, name):  # type: ignore[arg-type]
            why.add(f"{kind} word")
    if letterhead.has("legal", name):
        why.add("legal form")
    if any(_spells(host, candidate.key) for host in hosts):
        why.add("host")
    if len(sheets) > 1 and 2 * sum(_stands_on(s, candidate.key) for s in sheets) > len(sheets):
        why.add("repeated")
    for other, part in others:
        key = _key(other)
        if _same(candidate.key, key) or _same(key, candidate.key):
            why.add(part)


def _stands_on(sheet: Sheet, key: str) -> bool:
    return any(_key(p.text).startswith(key) for p in sheet.pieces if len(p.words) < 12)


def _spells(host: str, key: str) -> bool:
    """Whether a host is spelled from a name: "examplelabs" and Example Laboratories, LLC."""
    host = _LAB.sub("lab", host)
    bare = host.removesuffix("lab")
    return len(bare) >= 3 and (key.startswith(bare) or (len(bare) >= 5 and bare in key))


def hosts_of(sheets: Sequence[Sheet]) -> list[str]:
    """The hosts of the web and e-mail addresses that are printed or linked."""
    printed = [h for s in sheets for p in s.pieces for h in shapes.hosts_in(p.text)]
    linked = [h for s in sheets for c in s.page.codes for h in shapes.hosts_in(c.payload)]
    return printed + linked


def site_of(sheets: Sequence[Sheet], name: str) -> Cell | None:
    """The laboratory's web address: the printed host that its name spells."""
    for sheet in sheets:
        for piece in sheet.pieces:
            for host in shapes.hosts_in(piece.text):
                if _spells(shapes.squash(host.rsplit(".", 1)[0]), _key(name)):
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
