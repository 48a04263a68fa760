"""How much of a drawn certificate's truth a reading found.

The reading comes as `as_json` gives it: `certificate`, `results`, `samples`.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from tests.layouts.labels import LabelRow, Truth

_GREEK = {"Δ": "delta", "∆": "delta", "α": "alpha", "β": "beta", "µ": "u", "μ": "u"}
_UNTESTED = {"nt", "nottested", "na", "notreported"}
_DATES = ("collected", "received", "tested", "reported")

COUNTS = (
    "labelled", "parsed", "right", "whole", "fields", "fields_right", "raised", "doubted_wrong",
    "doubted_right",
)  # fmt: skip


@dataclass
class Tally:
    """Counts over one or more files; `trouble` tells each fault in words.

    Attributes:
        doubted_wrong, doubted_right: Rows read wrong or invented, and rows read right, that name
            a doubt.
    """

    labelled: int = 0
    parsed: int = 0
    right: int = 0
    whole: int = 0
    fields: int = 0
    fields_right: int = 0
    raised: int = 0
    doubted_wrong: int = 0
    doubted_right: int = 0
    features: dict[str, list[int]] = field(default_factory=dict)  # labelled, parsed, right, whole
    trouble: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Of rows whose analyte, result and unit are right."""
        both = self.labelled + self.parsed
        return 2 * self.right / both if both else 1.0

    def add(self, other: "Tally") -> None:
        """Count the other's counts too."""
        for name in COUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name, counts in other.features.items():
            mine = self.features.setdefault(name, [0, 0, 0, 0])
            self.features[name] = [a + b for a, b in zip(mine, counts, strict=True)]


def squash(text: object) -> str:
    """Letters and digits only, without accents, Greek letters spelt out."""
    spelt = "".join(_GREEK.get(c, c) for c in str(text or ""))
    return re.sub(r"[^a-z0-9]+", "", unicodedata.normalize("NFKD", spelt).lower())


def _unit(text: object) -> str:
    folded = unicodedata.normalize("NFKC", str(text or "")).replace("μ", "u").replace("µ", "u")
    return re.sub(r"[\s()\[\]]+", "", folded).lower()


def _number(value: object) -> Decimal | None:
    try:
        return None if value is None else Decimal(str(value))
    except InvalidOperation:
        return None


def _same_number(a: Decimal | None, b: object) -> bool:
    other = _number(b)
    if a is None or other is None:
        return a is None and other is None
    return abs(a - other) <= Decimal("1e-9") + abs(a) * Decimal("1e-6")


def _kind(text: str) -> str:
    """A result that is no number: its sign and digits, or its words."""
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    found = re.match(r"[<>≤≥]([\d.,]*\d)", plain)
    return plain[0] + found.group(1) if found else ("<" if plain[:1] == "<" else "") + squash(text)


def _same_result(text: str, value: Decimal | None, unit: str, found: dict[str, Any]) -> bool:
    if unit and _unit(unit) != _unit(found.get("unit")):
        return False
    if value is not None or found.get("value") is not None:
        return _same_number(value, found.get("value"))
    want, got = _kind(text), _kind(str(found.get("result") or ""))
    return want == got or (len(got) >= 2 and want.startswith(got))


def right(row: LabelRow, found: dict[str, Any]) -> bool:
    """Analyte, result and unit as printed, in either of the result columns."""
    r = row.row
    if squash(r.name) != squash(found.get("analyte")):
        return False
    wanted = [(r.result, r.value, r.unit)]
    wanted += [(o.text, o.value, o.unit) for o in r.others]
    offered = [found, *({**found, **alt} for alt in found.get("alt") or ())]
    return any(_same_result(*want, got) for want in wanted for got in offered)


def whole(row: LabelRow, found: dict[str, Any]) -> bool:
    """Also limit, LOD, LOQ, the row's verdict and its page."""
    r = row.row
    return (
        right(row, found)
        and _same_number(r.limit_value, found.get("limit"))
        and (r.lod_value is None or _same_number(r.lod_value, found.get("lod")))
        and (r.loq_value is None or _same_number(r.loq_value, found.get("loq")))
        and (r.verdict is None or r.verdict == found.get("status"))
        and found.get("page") == row.page
    )


def _likeness(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if min(len(a), len(b)) >= 4 and (a in b or b in a):
        return 0.9
    return difflib.SequenceMatcher(None, a, b).ratio()


def pair(rows: list[LabelRow], found: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """Rows matched one to one, the likeliest first."""
    names = [(squash(r.row.name), squash(f.get("analyte"))) for r in rows for f in found]
    order = []
    for n, (a, b) in enumerate(names):
        i, j = divmod(n, len(found))
        if a[:1] == b[:1] or len(a) < 40:
            close = _likeness(a, b) if abs(len(a) - len(b)) < 25 else 0.0
            if close >= 0.8:
                order.append((close + 0.5 * right(rows[i], found[j]), -abs(i - j), i, j))
    pairs: list[tuple[int, int]] = []
    taken_i, taken_j = set(), set()
    for _, _, i, j in sorted(order, reverse=True):
        if i not in taken_i and j not in taken_j:
            taken_i.add(i)
            taken_j.add(j)
            pairs.append((i, j))
    return pairs


def _counted(found: Iterable[dict[str, Any]], truth: Truth) -> list[dict[str, Any]]:
    asides = {squash(name) for name in truth.asides}
    return [
        f
        for f in found
        if squash(f.get("result")) not in _UNTESTED and squash(f.get("analyte")) not in asides
    ]


def _brief(f: dict[str, Any]) -> str:
    keys = ("panel", "analyte", "result", "value", "unit", "limit", "lod", "loq", "status", "page")
    return ", ".join(f"{k}={f.get(k)}" for k in keys if f.get(k) is not None)


def _score_rows(tally: Tally, rows: list[LabelRow], found: list[dict[str, Any]]) -> None:
    """Count one sample's rows."""
    pairs = dict(pair(rows, found)) if found else {}
    for i, row in enumerate(rows):
        j = pairs.get(i)
        good = j is not None and right(row, found[j])
        full = good and j is not None and whole(row, found[j])
        for name in row.features:
            counts = tally.features.setdefault(name, [0, 0, 0, 0])
            for k, n in enumerate((1, j is not None, good, full)):
                counts[k] += n
        tally.right += good
        tally.whole += full
        if not full:
            word = "WRONG" if not good else "partly"
            got = "missing" if j is None else _brief(found[j])
            tally.trouble.append(f"{word} p{row.page}: want {_brief(row.as_label())} | got {got}")
    _count_doubts(tally, found, {j for i, j in pairs.items() if right(rows[i], found[j])})
    tally.labelled += len(rows)
    tally.parsed += len(found)
    for j in sorted(set(range(len(found))) - set(pairs.values())):
        tally.trouble.append(f"INVENTED: {_brief(found[j])}")
        for name in {n for row in rows for n in row.features}:
            tally.features.setdefault(name, [0, 0, 0, 0])[1] += 1


def _count_doubts(tally: Tally, found: list[dict[str, Any]], good: set[int]) -> None:
    doubted = {j for j, f in enumerate(found) if f.get("doubts")}
    tally.doubted_right += len(doubted & good)
    tally.doubted_wrong += len(doubted - good)


def _same_field(name: str, want: str, got: object) -> bool:
    a, b = squash(want), squash(got)
    if name in _DATES or name == "overall":
        return str(got or "").lower()[:10] == want.lower()
    if not b:
        return False
    near = difflib.SequenceMatcher(None, a, b).ratio() >= 0.9
    return near or (
        name in ("lab", "client") and len(b) >= 5 and (a.startswith(b) or b.startswith(a))
    )


def _score_facts(tally: Tally, facts: dict[str, str], certificate: dict[str, Any]) -> None:
    """Count one sample's header fields."""
    for name, want in facts.items():
        got = certificate.get({"lab": "laboratory"}.get(name, name))
        got = got.get("value") if isinstance(got, dict) else got
        good = _same_field(name, want, got)
        tally.fields += 1
        tally.fields_right += good
        if not good:
            tally.trouble.append(f"field {name}: want {want!r} got {got!r}")


def score(truth: Truth, parsed: dict[str, Any]) -> Tally:
    """The tally of one file; several samples are compared in their order."""
    tally = Tally()
    each = parsed.get("samples") or [parsed]
    if len(truth.samples) == 1 or len(each) < len(truth.samples):
        results = (
            [f for s in each for f in s.get("results") or ()]
            if len(each) > 1
            else parsed.get("results") or []
        )
        rows = [r for s in truth.samples for r in s.rows if r.row.tested]
        _score_rows(tally, rows, _counted(results, truth))
    else:
        for sample, found in zip(truth.samples, each, strict=False):
            rows = [r for r in sample.rows if r.row.tested]
            _score_rows(tally, rows, _counted(found.get("results") or (), truth))
    for number, sample in enumerate(truth.samples):
        head = each[number] if number < len(each) else {}
        _score_facts(
            tally, sample.facts, head.get("certificate") or parsed.get("certificate") or {}
        )
    return tally
