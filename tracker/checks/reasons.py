"""Why a batch is not verified: every reason with the document that would change it."""

from collections.abc import Iterable, Iterator, Sequence

from tracker.checks import wording
from tracker.checks.exhibits import Exhibit
from tracker.checks.hearing import Hearing, shown
from tracker.checks.settle import asked
from tracker.records.judgement import Reason, Verdict
from tracker.records.reading import Doubt
from tracker.vocabulary import analytes
from tracker.vocabulary.profiles import Demand

# The most telling first; what is not named here comes last.
_ORDER = (
    "no_certificate",
    "limit_failed",
    "laboratory_fails",
    "contradiction",
    "page_unread",
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
    "page_doubt",
    "row_doubt",
)
_SETTLED = ("pass", "near limit")


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
            name = wording.common(limit.analyte)
            sentence = f"Not shown: {name}; {standard.short} asks for {asked(limit)}."
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
        (limit.analyte,) for standard, limit in hearing.limits if hearing.lacks(standard, limit)
    ]
    for exhibit in hearing.unsound:
        if not hearing.sound or any(exhibit.shows(key) for keys in wanted for key in keys):
            yield from exhibit.against(hearing.on)


def _missing(hearing: Hearing) -> Iterator[Reason]:
    """What the profile demands and no certificate of the case shows, by panel."""
    for demand in hearing.profile.demands:
        lacking = [choice for d, choice in hearing.missing if d is demand]
        by_word = [c for c in lacking if shown(hearing.sound, c, quantified=False)]
        absent = [c for c in lacking if not shown(hearing.exhibits, c, quantified=False)]
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
        f"{_none(hearing)} shows {f'{demand.title} ({names})' if whole else names}.",
        f"A certificate for {_batch(hearing)} that shows {shown}.",
    )


def _none(hearing: Hearing) -> str:
    """Who shows nothing: what could not be read may show it."""
    unread = any(exhibit.evidence.unread_pages for exhibit in hearing.exhibits)
    return "No page that could be read" if unread else "No certificate"


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
    words = {r.place for r in _missing(hearing) if r.code == "not_quantified"}
    for verdict in verdicts:
        known = (verdict.standard, verdict.rule) in settled or verdict.place in words
        if verdict.outcome == "not demonstrated" and not known:
            yield _about(
                verdict,
                "not_demonstrated",
                _criterion(verdict.analyte),
                _settling(hearing, verdict),
            )


def _settling(hearing: Hearing, verdict: Verdict) -> str:
    """The certificate that would settle a limit."""
    standard, limit = next(
        (s, x) for s, x in hearing.limits if (s.key, x.key) == (verdict.standard, verdict.rule)
    )
    name = wording.common(limit.analyte)
    upper = limit.operator in ("<", "<=")
    shows = f"{name} within {asked(limit)}" if upper else f"{asked(limit)} of {name}"
    if limit.operator == "absent" and limit.mass:
        shows = f"absence of {name} in {wording.number(limit.mass)} g"
    return f"A certificate for {_batch(hearing)} that shows {shows} ({standard.short})."


def _not_shown(hearing: Hearing) -> Iterator[Reason]:
    """Limits that must be shown, of which no certificate prints anything, by standard."""
    said = {key for _, choice in hearing.missing for key in choice}
    for standard in hearing.standards:
        lacking = [
            limit
            for s, limit in hearing.limits
            if s is standard
            and limit.analyte not in said
            and hearing.lacks(s, limit)
            and not any(exhibit.shows(limit.analyte) for exhibit in hearing.exhibits)
        ]
        if lacking:
            names = wording.listed([wording.common(limit.analyte) for limit in lacking])
            yield Reason(
                "limit_not_shown",
                _criterion(lacking[0].analyte),
                f"{standard.short} limits {names}, which no certificate shows.",
                f"A certificate for {_batch(hearing)} that shows {names}.",
            )


def _doubted(hearing: Hearing) -> Iterator[Reason]:
    """Doubts on pages, and on rows that matter."""
    for exhibit in hearing.sound:
        number = exhibit.evidence.certificate
        for doubt in exhibit.evidence.doubts:
            yield _doubt("page_doubt", f"Certificate {number}", doubt, number)
        for result in exhibit.evidence.results:
            for doubt in result.doubts if result.key in hearing.touched else ():
                about = f"{result.name}, {wording.where(result, exhibit.evidence)}"
                yield _doubt("row_doubt", about, doubt, number)


def _doubt(code: str, about: str, doubt: Doubt, certificate: int) -> Reason:
    sentence = doubt.sentence.rstrip(".")
    remedy = "A look at the page; `tracker correct` settles what is printed there."
    return Reason(code, "", f"{about}: {sentence}.", remedy, certificate, doubt.place)


def _about(verdict: Verdict, code: str, criterion: str, remedy: str) -> Reason:
    return Reason(code, criterion, verdict.sentence, remedy, verdict.certificate, verdict.place)


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
    return wording.listed([wording.common(key).rstrip(".") for key in choice], "or")
