"""Signals told alike: every one names its certificates, its innocent explanation and its remedy."""

from dataclasses import dataclass

from tracker.checks import wording
from tracker.records.judgement import Evidence
from tracker.records.place import Place
from tracker.records.result import Result
from tracker.records.signal import Signal, Weight


@dataclass(frozen=True, slots=True)
class Kind:
    """What all signals of one kind have in common.

    Attributes:
        code: Short name in snake case.
        weight: How much it says.
        innocent: How it may have come about honestly.
        criterion: Of the checklist.
    """

    code: str
    weight: Weight
    innocent: str
    criterion: str = ""

    def of(
        self, sentence: str, *certificates: Evidence, place: Place | None = None, act: str = ""
    ) -> Signal:
        """A signal of this kind about certificates; by default the laboratory settles it."""
        numbers = tuple(evidence.certificate for evidence in certificates)
        settles = act or ask(*certificates)
        return Signal(
            self.code, self.weight, sentence, self.innocent, settles, numbers, self.criterion, place
        )

    def at(self, result: Result, clause: str, evidence: Evidence) -> Signal:
        """A signal about one row: name, clause, page and certificate."""
        sentence = f"{result.name} {clause}, {wording.where(result, evidence)}."
        return self.of(sentence, evidence, place=result.reading.result.place)


def ask(*certificates: Evidence) -> str:
    """The act that settles most: to ask the laboratory, quoting its number."""
    facts = certificates[0].facts
    who = facts.laboratory.value if facts.laboratory else "the laboratory"
    numbers = [number for evidence in certificates for number in _number(evidence)]
    quoted = wording.listed(list(dict.fromkeys(numbers)))
    return f"Ask {who}, quoting {quoted}." if quoted else f"Ask {who}, and send it the file."


def titled(evidence: Evidence) -> str:
    """The certificate at the beginning of a sentence."""
    return evidence.title[:1].upper() + evidence.title[1:]


def _number(evidence: Evidence) -> list[str]:
    facts = evidence.facts
    if facts.report_number:
        return [f"report {facts.report_number.value}"]
    return [f"sample {facts.sample_id.value}"] if facts.sample_id else []
