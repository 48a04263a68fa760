"""What a stored certificate says: as printed, and with its corrections laid over, understood."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.records.judgement import Evidence, FileMark
from tracker.records.reading import Cell, Doubt, Facts, Sample
from tracker.records.result import Result
from tracker.results import normalise_all
from tracker.services.overlay import Change, corrected, standing_doubts
from tracker.store.belongings import Belongings, belongings
from tracker.store.schema import Certificate, Correction
from tracker.store.session import Session


@dataclass(frozen=True, slots=True)
class Contents:
    """A certificate taken out of the store.

    Attributes:
        certificate: Its row.
        printed: Head and rows as printed.
        digest: The hash of them.
        corrections: All of them, the undone ones too.
        facts: The head with corrections.
        results: The rows with corrections, understood; in the order of the printed rows, those
            that a person entered behind them.
        unread_pages: Of its file.
        doubts: Of its file's pages and of the file as a whole, but what corrections settle.
        every_doubt: Those that are settled, too.
        codes: What the links and codes of its file say.
        hidden: Text of its file that cannot be seen.
        sha256: Of its file.
        mark: What its file says about itself.
    """

    certificate: Certificate
    printed: Sample
    digest: str
    corrections: tuple[Correction, ...]
    facts: Facts
    results: tuple[Result, ...]
    unread_pages: tuple[int, ...]
    doubts: tuple[Doubt, ...]
    every_doubt: tuple[Doubt, ...]
    codes: tuple[str, ...]
    hidden: tuple[Cell, ...]
    sha256: str
    mark: FileMark | None

    @property
    def title(self) -> str:
        """How a sentence names it: "certificate 3 (Northbank Analytical, NB-24-0117)"."""
        return title(self.certificate.id, self.facts)

    @property
    def counting(self) -> tuple[Correction, ...]:
        """The corrections that were not undone."""
        return tuple(c for c in self.corrections if c.undone_at is None)

    @property
    def entered(self) -> list[int]:
        """The rows that a person entered, by their negative numbers, in the order of `results`."""
        return sorted({c.row for c in self.counting if c.row and c.row < 0}, reverse=True)

    def position(self, row: int) -> int | None:
        """Where a row stands in `results`, from 1; None for one that counts no more."""
        if row > 0:
            return row
        rows = self.entered
        return len(self.printed.readings) + rows.index(row) + 1 if row in rows else None

    def row_at(self, position: int) -> int:
        """The number of the row that stands there."""
        beyond = position - len(self.printed.readings)
        return position if beyond <= 0 else self.entered[beyond - 1]

    @property
    def evidence(self) -> Evidence:
        """It, as far as judging needs it."""
        return Evidence(
            certificate=self.certificate.id,
            title=self.title,
            facts=self.facts,
            results=self.results,
            unread_pages=self.unread_pages,
            doubts=self.doubts,
            pages=self.certificate.pages,
            codes=self.codes,
            hidden=self.hidden,
            file=self.sha256,
            mark=self.mark,
        )


def contents_of(session: Session, certificate: Certificate) -> Contents:
    """What a certificate says."""
    return contents_of_all(session, [certificate])[certificate.id]


def contents_of_all(session: Session, certificates: Sequence[Certificate]) -> dict[int, Contents]:
    """What certificates say, by their numbers; asked for together."""
    kept = belongings(session, certificates)
    return {each.id: _contents(each, kept[each.id]) for each in certificates}


def _contents(certificate: Certificate, kept: Belongings) -> Contents:
    counting = (c for c in kept.corrections if c.undone_at is None)
    changes = [Change(c.row, c.field, c.is_text, c.was_text) for c in counting]
    sample = corrected(kept.printed, changes)
    return Contents(
        certificate=certificate,
        printed=kept.printed,
        digest=kept.digest,
        corrections=kept.corrections,
        facts=sample.facts,
        results=tuple(normalise_all(sample)),
        unread_pages=kept.unread_pages,
        doubts=standing_doubts(kept.doubts, kept.printed.facts, changes),
        every_doubt=kept.doubts,
        codes=kept.codes,
        hidden=kept.hidden,
        sha256=kept.sha256,
        mark=kept.mark,
    )


def title(number: int, facts: Facts) -> str:
    """How a sentence names a certificate, with its laboratory and number where they are printed."""
    fact = facts.report_number or facts.sample_id
    said = [f.value for f in (facts.laboratory, fact) if f]
    return f"certificate {number} ({', '.join(said)})" if said else f"certificate {number}"
