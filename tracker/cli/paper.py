"""A batch as one HTML page that needs nothing beside itself: no script, no font, no address."""

import base64
import re
from collections.abc import Iterable
from html import escape
from importlib import resources

from tracker import __version__
from tracker.checks.why import Branch
from tracker.cli.output import last_day
from tracker.records.checklist import Item
from tracker.records.signal import Signal
from tracker.services.exposing import Intake, Shown, rounded
from tracker.services.reporting import Paper, Report, Value
from tracker.store.schema import Correction
from tracker.vocabulary.checklists import Criterion
from tracker.vocabulary.standards import Standard

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

CLASSES = {
    "pass": "good",
    "near limit": "near",
    "fail": "bad",
    "not demonstrated": "open",
    "not tested": "open",
    "yes": "good",
    "no": "bad",
    "open": "open",
    "run out": "near",
}
"""How outcomes and answers are coloured."""

STATES = ("no", "run out", "open", "yes", "not applicable")
"""Of criteria, in the order in which they matter."""


def page(report: Report) -> str:
    """The whole page."""
    each = report.explained
    style = resources.files("tracker.cli").joinpath("paper.css").read_text("utf-8")
    title = f"{each.product.name}, {each.batch.name}" if each.batch else each.product.name
    sections = (
        _head(report),
        _section("Findings", "findings", _findings(each.tree.branches, each.standing.verified)),
        _section("Contradictions", "signals", "".join(map(_signal, each.signals))),
        *(_certificate(paper) for paper in report.papers),
        _section("By the day", "day", _day(report.exposure)),
        _section("The vendor's checklist", "checklist", _checklist(report)),
        _section("What this rests on", "rests", _rests(report)),
    )
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f"{''.join(sections)}{_foot(report)}</main>\n</body>\n</html>\n"
    )


def _text(text: object) -> str:
    return escape(str(text))


def _section(title: str, name: str, body: str) -> str:
    """A section; none where it has no body."""
    if not body:
        return ""
    return f'<section id="{name}">\n<h2>{_text(title)}</h2>\n{body}</section>\n'


def _chip(word: str) -> str:
    return f'<span class="chip {CLASSES.get(word, "plain")}">{_text(word)}</span>'


def _head(report: Report) -> str:
    each, standing = report.explained, report.explained.standing
    short = ", ".join(standard.short for standard in report.standards)
    until = f", until {last_day(standing.until)}" if standing.until and standing.verified else ""
    if standing.verified:
        said, kind = f"Verified against {short} on {report.on}{until}", "good"
    else:
        said, kind = f"Unverified on {report.on}", "bad"
    batch = f"Batch {each.batch.name}" if each.batch else "No batch"
    return (
        f'<header class="{kind}">\n<p class="vendor">{_text(each.vendor.name)}</p>\n'
        f"<h1>{_text(each.product.name)}</h1>\n"
        f'<p class="batch">{_text(batch)} · {_text(each.product.form)}</p>\n'
        f'<p class="standing">{_text(said)}</p>\n</header>\n'
    )


def _findings(branches: Iterable[Branch], verified: bool) -> str:
    if verified:
        shown = [branch for branch in branches if branch.kind == "rule"]
        items = "".join(f"<li>{_text(branch.text)}</li>" for branch in shown)
        said = "<p>Nothing speaks against it. What it shows, and where:</p>"
        return f'{said}<ul class="shown">{items}</ul>\n'
    return f'<ol class="reasons">{"".join(map(_reason, branches))}</ol>\n'


def _reason(branch: Branch) -> str:
    below = "".join(
        f'<p class="{_text(b.kind.replace(" ", "-"))}">{_with_commands(b.text)}</p>'
        for b in branch.branches
        if b.kind in ("rule", "near miss", "remedy")
    )
    return f"<li><p><strong>{_text(branch.text)}</strong></p>{below}</li>\n"


def _with_commands(text: str) -> str:
    """The text with what stands between backticks as something to type."""
    return re.sub("`([^`]*)`", r"<code>\1</code>", _text(text))


def _signal(signal: Signal) -> str:
    word = "bad" if signal.weight == "contradiction" else "near"
    head = f'<span class="chip {word}">{_text(signal.weight)}</span> {_text(signal.sentence)}'
    if signal.settled:
        return (
            f'<div class="signal"><p>{head}</p>\n<p><span class="chip good">settled</span> '
            f"by {_text(signal.settled)}</p></div>\n"
        )
    return (
        f'<div class="signal"><p>{head}</p>\n<p>It may be innocent: {_text(signal.innocent)}</p>\n'
        f'<p class="remedy">{_text(signal.settles)}</p></div>\n'
    )


def _certificate(paper: Paper) -> str:
    title = paper.contents.title
    rows = "".join(map(_value, sorted(paper.values, key=_weight)))
    facts = "".join(
        f"<div><dt>{_text(name.replace('_', ' '))}</dt><dd>{_text(fact.value)}</dd></div>"
        for name, fact in paper.contents.facts.items()
    )
    doubts = "".join(f'<p class="doubt">{_text(d.sentence)}</p>' for d in paper.contents.doubts)
    name = f"certificate-{paper.contents.certificate.id}"
    return _section(title[:1].upper() + title[1:], name, f"<dl>{facts}</dl>\n{doubts}{rows}")


def _weight(value: Value) -> int:
    """The worst first; the rest as printed."""
    order = ("fail", "not demonstrated", "near limit", "pass", "")
    return order.index(value.outcome)


def _value(value: Value) -> str:
    place = value.result.reading.result.place
    verdicts = "".join(
        f"<p>{_chip(verdict.word)} {_text(verdict.sentence)}</p>" for verdict in value.verdicts
    )
    unjudged = '<p class="small">No required rule looks at it.</p>'
    doubts = "".join(f'<p class="doubt">{_text(d.sentence)}</p>' for d in value.result.doubts)
    told = f"row {value.row}, page {place.page}"
    by_hand = "".join(map(_correction, value.corrections))
    return (
        f'<article class="value"><div><p class="name">{_text(value.result.name)}</p>'
        f'<p class="number">{_text(value.printed)}</p><p class="small">{told}</p></div>'
        f"<div>{verdicts or unjudged}{doubts}{by_hand}</div>{_picture(value, told)}</article>\n"
    )


def _picture(value: Value, told: str) -> str:
    if not value.picture:
        return '<p class="small">Entered by a person; the reader has missed it.</p>'
    image = base64.b64encode(value.picture).decode()
    return (
        f'<img alt="{_text(value.result.name)} as printed: {told}" '
        f'src="data:image/png;base64,{image}">'
    )


def _correction(correction: Correction) -> str:
    """What a person said of a field, who and why."""
    what, was = correction.field.replace("_", " "), correction.was_text or "nothing"
    told = f"{what}: {correction.is_text or 'nothing'} (read: {was})"
    who = f"{correction.who} on {correction.made_at:%Y-%m-%d}: {correction.why}"
    return f'<p class="doubt">By hand, {_text(told)}. {_text(who)}</p>'


def _day(shown: Shown) -> str:
    """What a day's amount brings against each limit a day, as bars up to the limit."""
    intakes = [(taken.title, intake) for taken in shown.certificates for intake in taken.intakes]
    if not intakes:
        return ""
    assumed = f" (assumed for a {shown.form}: the product does not say)" if shown.assumed else ""
    heads = "".join(f"<th>{_text(rounded(grams))} g</th>" for grams in shown.amounts)
    several = len(shown.certificates) > 1
    rows = "".join(_intake(title if several else "", intake) for title, intake in intakes)
    return (
        f"<p>Its own amount is {_text(rounded(shown.grams))} g a day{_text(assumed)}. Each bar is "
        "the share of the limit that so much of the product uses up.</p>\n"
        '<table class="days"><thead><tr><th>Substance</th><th>Limit</th>'
        f"{heads}</tr></thead><tbody>\n{rows}</tbody></table>\n"
    )


def _intake(title: str, intake: Intake) -> str:
    cells = []
    for dose in intake.doses:
        share = None if dose.share is None else round(dose.share * 100)
        if not intake.applies(dose):
            cells.append('<td class="none">does not apply</td>')
        else:
            told = "not bounded" if share is None else f"{share} %"
            kind = CLASSES.get(dose.verdict.outcome, "plain")
            width = 100 if share is None else min(share, 100)
            cells.append(
                f'<td><span class="bar {kind}"><i style="width:{width}%"></i></span>'
                f'<span class="small">{_text(told)}</span></td>'
            )
    flip = f"<br>passes up to {_text(rounded(intake.flip))} g a day" if intake.flip else ""
    weight = "" if intake.required else ", informative"
    seen = "" if intake.confirmed else ", unconfirmed"
    return (
        f'<tr><td><p class="name">{_text(intake.name)} {_text(intake.printed)}</p>'
        f'<p class="small">{_text(title)}</p></td><td>{_text(intake.limit)}'
        f'<p class="small">{_text(intake.standard.short)}{weight}{seen}{flip}</p></td>'
        f"{''.join(cells)}</tr>\n"
    )


def _checklist(report: Report) -> str:
    asked = {criterion.key: criterion for criterion in report.criteria}
    ranked = sorted(report.line.items, key=lambda item: STATES.index(item.state))
    rows = "".join(_criterion(item, asked[item.criterion]) for item in ranked)
    return f'<table class="criteria"><tbody>\n{rows}</tbody></table>\n'


def _criterion(item: Item, criterion: Criterion) -> str:
    until = f" Until {item.until}." if item.until else ""
    return (
        f"<tr><td>{_chip(item.state)}</td><td><p>{_text(criterion.key)} "
        f"{_text(criterion.question)}</p>"
        f'<p class="small">{_text(criterion.severity)}. {_text(item.sentence)}{_text(until)}</p>'
        "</td></tr>\n"
    )


def _rests(report: Report) -> str:
    papers = "".join(
        f"<li>{_text(paper.contents.title)}: {_text(paper.file.name)}, received "
        f"{paper.file.kept_at:%Y-%m-%d}, reader {_text(paper.contents.certificate.reader)}"
        f" <code>{_text(paper.file.sha256)}</code></li>\n"
        for paper in report.papers
    )
    rules = "".join(map(_standard, report.standards))
    return (
        f'<h3>Certificates, with the SHA-256 of the bytes as received</h3><ul class="hashes">'
        f"{papers or '<li>None.</li>'}</ul>\n"
        f'<h3>Standards, with the SHA-256 of their rules</h3><ul class="hashes">{rules}</ul>\n'
        f'<h3>The judgement</h3><ul class="hashes"><li>Hash of all that it was made from'
        f" <code>{_text(report.fingerprint)}</code></li></ul>\n"
    )


def _standard(standard: Standard) -> str:
    where = f'<span class="url">{_text(standard.url)}</span>' if standard.url else ""
    return (
        f"<li>{_text(standard.title)} ({_text(standard.edition)}; {_text(standard.authority)}), "
        f"read {_text(standard.read)} {where} <code>{_text(standard.digest)}</code></li>\n"
    )


def _foot(report: Report) -> str:
    return (
        f"<footer><p>As of {report.on}, by tracker {_text(__version__)}. A certificate can be "
        "false, and a true one can be shown for the wrong product: the laboratory can tell. "
        "This is no advice on health and no legal opinion.</p></footer>\n"
    )
