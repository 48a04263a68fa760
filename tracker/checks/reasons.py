"""Why a batch is not verified: every reason with the document that would change it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tracker.checks import wording
from tracker.checks.exhibits import Exhibit
from tracker.checks.judge import limits_for
from tracker.checks.settle import asked
from tracker.records.judgement import Case, Reason, Verdict
from tracker.records.reading import Doubt
from tracker.vocabulary import analytes
from tracker.vocabulary.profiles import Demand, Profile
from tracker.vocabulary.quantities import kinship
from tracker.vocabulary.standards import Limit, Standard

# The most telling first; what is not named here comes last.
_ORDER = (
    "no_certificate",
    "limit_failed",
    "laboratory_fails",
    "contradiction",
    "own_laboratory",
    "wrong_batch",
    "laboratory_missing",
    "batch_unknown",
    "batch_missing",
    "batch_doubtful",
    "too_old",
    "date_missing",
    "panel_missing",
    "analyte_missing",
    "not_quantified",
    "not_demonstrated",
    "limit_not_shown",
    "page_unread",
    "page_doubt",
    "row_doubt",
)
_SETTLED = ("pass", "near limit")


@dataclass(frozen=True)
class Hearing:
    """A case on one day: its certificates that exist by then."""

    case: Case
    standards: tuple[Standard, ...]
    profile: Profile
    exhibits: tuple[Exhibit, ...]
    on: dt.date

    @cached_property
    def sound(self) -> list[Exhibit]:
        """The certificates that count."""
        return [exhibit for exhibit in self.exhibits if not exhibit.against(self.on)]

    @cached_property
    def unsound(self) -> list[Exhibit]:
        """Those that do not."""
        return [exhibit for exhibit in self.exhibits if exhibit.against(self.on)]

    @cached_property
    def of_this_batch(self) -> list[Exhibit]:
        """Those that may be about this batch: what they find bad stays bad."""
        return [exhibit for exhibit in self.exhibits if exhibit.of_this_batch]

    @cached_property
    def limits(self) -> list[tuple[Standard, Limit]]:
        """The limits of the required standards that are meant for this product and confirmed."""
        use = self.case.use
        return [(s, limit) for s in self.standards for limit in limits_for(s, use)]

    @cached_property
    def missing(self) -> list[tuple[Demand, tuple[str, ...]]]:
        """What the profile demands and no certificate that counts shows."""
        return [
            (demand, choice)
            for demand in self.profile.demands
            for choice in demand.analytes
            if not _shown(self.sound, choice, demand.quantified)
        ]


def against(hearing: Hearing) -> Iterator[Reason]:
    """Every reason that the certificates themselves give, in no order."""
    if not hearing.exhibits:
        yield _no_certificate(hearing)
        return
    yield from _failed(hearing)
    yield from _not_counting(hearing)
    yield from _missing(hearing)
    yield from _open(hearing)
    yield from _not_shown(hearing)
    yield from _doubted(hearing)


def ranked(reasons: Iterable[Reason]) -> list[Reason]:
    """The reasons, the most telling first."""
    places = {code: place for place, code in enumerate(_ORDER)}
    return sorted(reasons, key=lambda reason: places.get(reason.code, len(_ORDER)))


def untested(hearing: Hearing) -> Iterator[Verdict]:
    """A verdict "not tested" for each limit that must be shown and that nothing is held against."""
    judged = {(v.standard, v.rule) for e in hearing.of_this_batch for v in e.verdicts}
    for standard, limit in hearing.limits:
        if standard.complete and (standard.key, limit.key) not in judged:
            sentence = (
                f"{_name(limit.analyte)} is not shown; {standard.short} asks for {asked(limit)}."
            )
            yield Verdict(standard.key, limit.key, limit.analyte, "not tested", sentence)


def _no_certificate(hearing: Hearing) -> Reason:
    case = hearing.case
    panels = wording.listed([demand.title for demand in hearing.profile.demands])
    batch = f"batch {case.batch} of {case.product}" if case.batch else case.product
    return Reason(
        "no_certificate",
        "C01",
        f"There is no certificate for {batch}.",
        f"A certificate of an independent laboratory for {batch} that shows {panels}.",
    )


def _failed(hearing: Hearing) -> Iterator[Reason]:
    """Values beyond a limit, and rows that the laboratory itself fails."""
    for exhibit in hearing.of_this_batch:
        for verdict in exhibit.verdicts:
            if verdict.outcome == "fail" and verdict.binding:
                yield _about(
                    verdict, "limit_failed", _criterion(verdict.analyte), _other_batch(hearing)
                )
        yield from _failed_by_laboratory(hearing, exhibit)


def _failed_by_laboratory(hearing: Hearing, exhibit: Exhibit) -> Iterator[Reason]:
    failed = {v.place for v in exhibit.verdicts if v.outcome == "fail" and v.binding}
    for result in exhibit.evidence.results:
        place = result.reading.result.place
        if "fail" in (result.status, result.value.comparator) and place not in failed:
            yield Reason(
                "laboratory_fails",
                _criterion(result.key or ""),
                f"The laboratory itself fails {result.name} ({wording.value(result)}), "
                f"{wording.where(result, exhibit.evidence)}.",
                _other_batch(hearing),
                exhibit.evidence.certificate,
                place,
            )


def _not_counting(hearing: Hearing) -> Iterator[Reason]:
    """Why certificates do not count that would show what is missing."""
    wanted = [choice for _, choice in hearing.missing] + [
        (limit.analyte,) for standard, limit in hearing.limits if _lacks(hearing, standard, limit)
    ]
    for exhibit in hearing.unsound:
        if not hearing.sound or any(exhibit.shows(key) for keys in wanted for key in keys):
            yield from exhibit.against(hearing.on)


def _lacks(hearing: Hearing, standard: Standard, limit: Limit) -> bool:
    """A limit that must be shown, and that no certificate that counts is held against."""
    return standard.complete and not any(
        (v.standard, v.rule) == (standard.key, limit.key) for e in hearing.sound for v in e.verdicts
    )


def _missing(hearing: Hearing) -> Iterator[Reason]:
    """What the profile demands and no certificate of the case shows, by panel."""
    for demand in hearing.profile.demands:
        lacking = [choice for d, choice in hearing.missing if d is demand]
        by_word = [c for c in lacking if _shown(hearing.sound, c, quantified=False)]
        absent = [c for c in lacking if not _shown(hearing.exhibits, c, quantified=False)]
        if absent:
            yield _not_printed(hearing, demand, absent)
        yield from (_not_quantified(hearing, demand, choice) for choice in by_word)


def _not_printed(hearing: Hearing, demand: Demand, absent: Sequence[tuple[str, ...]]) -> Reason:
    names = wording.listed([_names(choice) for choice in absent])
    whole = len(absent) == len(demand.analytes)
    shown = demand.title if whole else names
    return Reason(
        "panel_missing" if whole else "analyte_missing",
        demand.criterion,
        f"No certificate shows {demand.title} ({names})."
        if whole
        else f"No certificate shows {names}.",
        f"A certificate for {_batch(hearing)} that shows {shown}.",
    )


def _not_quantified(hearing: Hearing, demand: Demand, choice: tuple[str, ...]) -> Reason:
    exhibit, result = next(
        (e, subject.result)
        for e in hearing.sound
        for key in choice
        for subject in e.subjects.of(key)
    )
    return Reason(
        "not_quantified",
        demand.criterion,
        f"{result.name} is {wording.value(result)} without a number or a limit of quantitation "
        f"(LOQ), {wording.where(result, exhibit.evidence)}.",
        f"A certificate for {_batch(hearing)} that prints {result.name} as a number, or its LOQ.",
        exhibit.evidence.certificate,
        result.reading.result.place,
    )


def _open(hearing: Hearing) -> Iterator[Reason]:
    """Limits on which what is printed settles nothing, in no certificate that counts."""
    verdicts = [v for exhibit in hearing.sound for v in exhibit.verdicts if v.binding]
    settled = {(v.standard, v.rule) for v in verdicts if v.outcome in _SETTLED}
    unquantified = {key for _, choice in hearing.missing for key in choice}
    for verdict in verdicts:
        known = (verdict.standard, verdict.rule) in settled or verdict.analyte in unquantified
        if verdict.outcome == "not demonstrated" and not known:
            yield _about(
                verdict,
                "not_demonstrated",
                _criterion(verdict.analyte),
                _settling(hearing, verdict),
            )


def _settling(hearing: Hearing, verdict: Verdict) -> str:
    standard, limit = next(
        (s, x) for s, x in hearing.limits if (s.key, x.key) == (verdict.standard, verdict.rule)
    )
    shows = f"{_name(limit.analyte)} against {asked(limit)} ({standard.short})"
    return f"A certificate for {_batch(hearing)} that settles {shows}."


def _not_shown(hearing: Hearing) -> Iterator[Reason]:
    """Limits that must be shown, of which no certificate prints anything, by standard."""
    said = {key for _, choice in hearing.missing for key in choice}
    for standard in hearing.standards:
        lacking = [
            limit
            for s, limit in hearing.limits
            if s is standard
            and limit.analyte not in said
            and _lacks(hearing, s, limit)
            and not any(exhibit.shows(limit.analyte) for exhibit in hearing.exhibits)
        ]
        if lacking:
            names = wording.listed([_name(limit.analyte) for limit in lacking])
            yield Reason(
                "limit_not_shown",
                _criterion(lacking[0].analyte),
                f"{standard.short} limits {names}, which no certificate shows.",
                f"A certificate for {_batch(hearing)} that shows {names}.",
            )


def _doubted(hearing: Hearing) -> Iterator[Reason]:
    """Pages not read, and doubts on pages and on rows that matter."""
    touched = _touched(hearing)
    for exhibit in hearing.sound:
        number = exhibit.evidence.certificate
        for page in exhibit.evidence.unread_pages:
            yield Reason(
                "page_unread",
                "C01",
                f"Page {page} of certificate {number} could not be read.",
                "The certificate with text that can be selected, or text recognition of that page.",
                number,
            )
        for doubt in exhibit.evidence.doubts:
            yield _doubt("page_doubt", f"Certificate {number}", doubt, number)
        for result in exhibit.evidence.results:
            for doubt in result.doubts if result.key in touched else ():
                about = f"{result.name}, {wording.where(result, exhibit.evidence)}"
                yield _doubt("row_doubt", about, doubt, number)


def _doubt(code: str, about: str, doubt: Doubt, certificate: int) -> Reason:
    sentence = doubt.sentence.rstrip(".")
    remedy = "A look at the page; `tracker correct` settles what is printed there."
    return Reason(code, "", f"{about}: {sentence}.", remedy, certificate, doubt.place)


def _touched(hearing: Hearing) -> frozenset[str]:
    """The analytes that the decision rests on, with what they are totals or parts of."""
    keys = {limit.analyte for _, limit in hearing.limits}
    keys |= {key for d in hearing.profile.demands for choice in d.analytes for key in choice}
    kin = kinship()
    return frozenset(keys.union(*(kin.wholes.get(k, ()) + kin.parts.get(k, ()) for k in keys)))


def _about(verdict: Verdict, code: str, criterion: str, remedy: str) -> Reason:
    return Reason(code, criterion, verdict.sentence, remedy, verdict.certificate, verdict.place)


def _shown(exhibits: Iterable[Exhibit], choice: tuple[str, ...], quantified: bool) -> bool:
    return any(exhibit.shows(key, quantified) for exhibit in exhibits for key in choice)


def _other_batch(hearing: Hearing) -> str:
    batch = _batch(hearing)
    return (
        f"Another batch. If the value is a mistake of the laboratory, its corrected issue of this "
        f"certificate for {batch}."
    )


def _batch(hearing: Hearing) -> str:
    case = hearing.case
    return f"batch {case.batch}" if case.batch else case.product


def _criterion(analyte: str) -> str:
    """The criterion of the checklist that asks for limits on such an analyte to be kept."""
    entry = analytes.get(analyte)
    panels = {
        "heavy_metals": "C18",
        "microbial": "C19",
        "potency": "C20",
        "residual_solvents": "C24",
    }
    return panels.get(entry.panel, "") if entry else ""


def _names(choice: tuple[str, ...]) -> str:
    return wording.listed([_name(key).rstrip(".") for key in choice], "or")


def _name(key: str) -> str:
    """An analyte within a sentence."""
    entry = analytes.get(key)
    return entry.name if entry else key.replace("_", " ")
