"""Names of which nothing is printed but a web or e-mail address."""

from collections.abc import Iterator, Sequence

from tracker.reading.head import shapes
from tracker.reading.head.mentions import Mention, at_edge
from tracker.reading.head.sheet import Sheet
from tracker.reading.lines import Piece
from tracker.records.place import Place
from tracker.records.reading import Cell
from tracker.vocabulary import hosts, letterhead

# Whose e-mail addresses say nothing about who writes.
_PROVIDERS = frozenset(
    {"gmail", "yahoo", "hotmail", "outlook", "icloud", "aol", "protonmail", "gmx", "seznam"}
)


def by_hosts(sheets: Sequence[Sheet]) -> Iterator[Mention]:
    """Names of which nothing is printed but a host, "examplelabs.com", or only linked."""
    for sheet in sheets:
        for piece, host in sheet.hosts:
            name = hosts.name_of(host)
            start = piece.text.lower().index(name)
            if letterhead.has("laboratory", name) or at_edge(sheet, piece):
                cell = sheet.cell(piece, start, start + len(name))
                yield from _only_host(name, cell, sheet, piece)
        for code in sheet.page.codes:
            for host in shapes.hosts_in(code.payload):
                name = hosts.name_of(host)
                if letterhead.has("laboratory", name) and sheet.pieces:
                    place = Place(sheet.page.number, code.x0, code.top, code.x1, code.bottom)
                    yield from _only_host(name, Cell(name, place), sheet, sheet.pieces[0])


def _only_host(name: str, cell: Cell, sheet: Sheet, piece: Piece) -> Iterator[Mention]:
    if name not in _PROVIDERS:
        yield Mention(name, {"host", "only a host"}, cell, sheet, piece)
