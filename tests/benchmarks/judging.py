"""Judges a certificate of 150 rows by all built-in standards and prints how long that takes.

python -m tests.benchmarks.judging [--rows 150] [--rounds 20]

The baseline is a JSON round trip of the same rows as plain data, measured in turns with the
judging; a ratio holds on any machine where milliseconds do not. Times are of the processor, so that
other programs do not count.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable

from tests.checks.cases import LEAF, TODAY, case, evidence
from tracker.checks.contradictions import signals
from tracker.checks.decide import standings
from tracker.checks.judge import judge_all
from tracker.records.judgement import Evidence, Use
from tracker.vocabulary import standards

TEXTS = ("0.61 ppm", "<0.05 ppm", "ND, LOQ 0.01 ppm", "1900 ppb", "ND", "0.02 mg/kg")


def certificate(rows: int) -> Evidence:
    """A certificate with so many rows of analytes that standards limit."""
    every = standards.every().values()
    keys = sorted({limit.analyte for standard in every for limit in standard.limits})
    return evidence({key: TEXTS[n % len(TEXTS)] for n, key in enumerate(keys[:rows])})


def main() -> None:
    """Print milliseconds and ratios."""
    options = _options()
    whole, use = certificate(options.rows), Use()
    every = tuple(standards.every().values())
    rows = [
        {"key": r.key, "value": str(r.value.number), "unit": r.value.unit, "name": r.name}
        for r in whole.results
    ]
    timed = _in_turns(
        {
            "JSON round trip": lambda: json.loads(json.dumps(rows)),
            "judging": lambda: judge_all(whole, every, use),
            "deciding": lambda: standings(case(whole), every[:3], LEAF),
            "contradictions": lambda: signals(whole, None, TODAY, leaf=True),
        },
        options.rounds,
    )
    verdicts = len(judge_all(whole, every, use))
    print(f"{len(rows)} rows, {len(every)} standards, {verdicts} verdicts")
    for name, seconds in timed.items():
        ratio = seconds / timed["JSON round trip"]
        print(f"{name:16} {seconds * 1000:8.2f} ms  {ratio:8.1f} x JSON round trip")


def _in_turns(works: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median processor seconds of each, measured in turns after one round to warm up."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(rounds + 1):
        for name, work in works.items():
            start = time.process_time()
            work()
            if turn:
                taken[name].append(time.process_time() - start)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=150)
    parser.add_argument("--rounds", type=int, default=20)
    return parser.parse_args()


if __name__ == "__main__":
    main()
