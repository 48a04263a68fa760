"""Reads drawn certificates and prints how much was read right, and which oddity costs how much.

python -m tests.benchmarks.layouts [--seeds 0-999] [--worst 10] [--by-feature]
python -m tests.benchmarks.layouts --having FEATURE   (lists only seeds that show it)
python -m tests.benchmarks.layouts --show SEED        (keeps SEED.pdf, tells all its trouble)
"""

import argparse
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from tests.layouts import Truth, make
from tests.layouts.scoring import Tally, score


def read(path: Path) -> dict[str, Any]:
    """What the project reads in a file, as `tracker parse --json` prints it."""
    from tracker.services.parsing import as_json, parse_file  # noqa: PLC0415

    found: dict[str, Any] = as_json(parse_file(path))
    return found


def text_alone() -> None:
    """Switch text recognition off: all that is drawn is text, and a page misjudged shall count."""
    from tracker.pages import opening  # noqa: PLC0415

    opening.recogniser_here = lambda: None


def attempt(seed: int) -> tuple[int, Tally]:
    """Draw a seed's certificate, read it, and compare; an exception counts as read empty."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{seed}.pdf"
        truth = make(seed, path)
        return seed, _scored(truth, path)


def _scored(truth: Truth, path: Path) -> Tally:
    try:
        return score(truth, read(path))
    except Exception as error:  # a benchmark counts what a suite would stop at
        tally = score(truth, {})
        tally.raised = 1
        tally.trouble.insert(0, f"RAISED {type(error).__name__}: {error}")
        return tally


def _span(text: str) -> list[int]:
    first, _, last = text.partition("-")
    return list(range(int(first), int(last or first) + 1))


def line_of(name: str, t: Tally) -> str:
    """A tally in a line."""
    row, fields = t.whole / max(t.labelled, 1), t.fields_right / max(t.fields, 1)
    return (
        f"{name:12} reading_f1={t.f1:.4f} row={row:.4f} fields={fields:.4f} raised={t.raised} "
        f"rows={t.labelled} parsed={t.parsed} right={t.right} "
        f"doubted_wrong={t.doubted_wrong / max(t.parsed - t.right, 1):.2f} "
        f"doubted_right={t.doubted_right / max(t.right, 1):.2f}"
    )


def _by_feature(total: Tally) -> None:
    """A line per feature, the worst first; `lost` counts rows missing, wrong and invented."""
    print(f"{'feature':32} {'rows':>7} {'f1':>7} {'row':>7} {'lost':>6}")
    lines = []
    for name, (rows, parsed, right, whole) in total.features.items():
        f1 = 2 * right / max(rows + parsed, 1)
        lost = rows + parsed - 2 * right
        lines.append((f1, f"{name:32} {rows:7} {f1:7.4f} {whole / max(rows, 1):7.4f} {lost:6}"))
    print(*(line for _, line in sorted(lines)), sep="\n")


def main() -> None:
    """Print the figures."""
    ap = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    ap.add_argument("--seeds", default="0-999", help="first-last")
    ap.add_argument("--worst", type=int, default=10, help="how many of the worst seeds to list")
    ap.add_argument("--by-feature", action="store_true", help="a line for each feature")
    ap.add_argument("--having", metavar="FEATURE", help="list only seeds with rows that show it")
    ap.add_argument("--show", type=int, help="draw one seed to SEED.pdf here and print its trouble")
    ap.add_argument("--jobs", type=int, default=2)
    args = ap.parse_args()
    if args.show is not None:
        _show(args.show)
        return
    with ProcessPoolExecutor(args.jobs, initializer=text_alone) as pool:
        each = dict(pool.map(attempt, _span(args.seeds), chunksize=10))
    total = Tally()
    for tally in each.values():
        total.add(tally)
    if args.by_feature:
        _by_feature(total)
    listed = {s: t for s, t in each.items() if not args.having or args.having in t.features}
    worst = sorted(listed.items(), key=lambda item: (-item[1].raised, item[1].f1))
    for seed, tally in worst[: args.worst]:
        print(line_of(f"seed {seed}", tally))
        for trouble in tally.trouble[:2]:
            print("   ", trouble[:230])
    print(line_of("all", total))


def _show(seed: int) -> None:
    text_alone()
    path = Path(f"{seed}.pdf")
    truth = make(seed, path)
    tally = _scored(truth, path)
    print(*sorted(truth.features), sep=", ")
    print(*tally.trouble, sep="\n")
    print(line_of(f"seed {seed}", tally), file=sys.stdout)


if __name__ == "__main__":
    main()
