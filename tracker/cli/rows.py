"""How the head and the rows of a certificate are printed, stored or not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tracker.cli.output import Coloured, print_table
from tracker.records.reading import Facts, Reading
from tracker.records.result import Result
from tracker.services.plain_data import with_unit

HEADINGS = ("row", "analyte", "result", "limit", "LOD", "LOQ", "printed", "panel", "page", "note")

COLOURS = {
    "pass": "green",
    "near limit": "yellow",
    "not demonstrated": "yellow",
    "not tested": "yellow",
    "fail": "red",
}
"""Of outcomes and of printed verdicts."""


def fact_pairs(facts: Facts) -> Iterator[tuple[str, str]]:
    """The head as names and values, in the order in which a person asks for them."""
    for name, fact in facts.items():
        yield name.replace("_", " "), fact.value


def print_rows(results: Sequence[Result], notes: Mapping[int, str] | None = None) -> None:
    """Print rows as a table, everything as printed; a column with nothing in it is left out.

    Args:
        results: In the order of the certificate.
        notes: What to say beside a row, by its number.
    """
    said = notes or {}
    rows = [
        _cells(number, result, said.get(number, "")) for number, result in enumerate(results, 1)
    ]
    used = [column for column in range(len(HEADINGS)) if any(row[column] for row in rows)]
    print_table(
        [HEADINGS[column] for column in used],
        ([row[column] for column in used] for row in rows),
        empty="No row was found.",
    )


def _cells(number: int, result: Result, note: str) -> tuple[str | int, ...]:
    row = result.reading
    status = result.status or ""
    doubts = "; ".join(doubt.sentence for doubt in result.doubts)
    return (
        number,
        row.analyte.text,
        _result(row),
        with_unit(row.limit, row.limit_unit),
        with_unit(row.lod, row.lod_unit),
        with_unit(row.loq, row.loq_unit),
        Coloured(status, COLOURS.get(status, "")) if status else "",
        result.panel.replace("_", " "),
        row.result.place.page,
        "; ".join(filter(None, (note, doubts and f"doubt: {doubts}"))),
    )


def panel_counts(results: Iterable[Result]) -> str:
    """Panels with the number of their rows: "alkaloids 5, heavy metals 4"."""
    counts: dict[str, int] = {}
    for result in results:
        name = result.panel.replace("_", " ") or "no panel"
        counts[name] = counts.get(name, 0) + 1
    return ", ".join(f"{name} {count}" for name, count in counts.items())


def _result(row: Reading) -> str:
    others = [with_unit(other.result, other.unit) for other in row.others]
    printed = with_unit(row.result, row.unit)
    return f"{printed} ({', '.join(others)})" if others else printed
