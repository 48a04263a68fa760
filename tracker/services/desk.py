"""What judging asks the store for, laid out for many batches at once.

A desk holds what was asked for until it is cleared or thrown away; whoever changes something makes
a new one. What was not laid out is asked for when it is wanted.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property

from tracker.checks.contradictions import EQUAL
from tracker.records.checklist import Answer
from tracker.services.contents import Contents, contents_of_all
from tracker.store import answers, certificates
from tracker.store.policy import policy_rules
from tracker.store.schema import Certificate, PolicyRule, Settlement
from tracker.store.session import Session
from tracker.store.settlements import settlements_of
from tracker.store.traces import repeating


class Desk:
    """The certificates of products, what they say, and what is said about vendors."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._answers: dict[tuple[int, str], list[Answer]] = {}
        self.clear()

    def clear(self) -> None:
        """Put away what belongs to certificates; rules and answers stay."""
        self._found: dict[int, dict[int | None, list[Certificate]]] = {}
        self._contents: dict[int, Contents] = {}
        self._near: dict[int, list[int]] = {}
        self._settled: dict[int, list[Settlement]] = {}

    def lay_out(self, product_ids: Sequence[int]) -> None:
        """Ask for all certificates of these products, and what is near to them, together."""
        self._found |= certificates.certificates_of_all(self.session, product_ids)
        found = [c for number in product_ids for c in _all(self._found[number])]
        self._read(found)
        self._look_around([certificate.id for certificate in found])

    def certificates(self, product_id: int, batch_id: int | None) -> list[Certificate]:
        """The certificates of a batch (of a product without one), superseded ones left out."""
        if product_id not in self._found:
            self._found |= certificates.certificates_of_all(self.session, [product_id])
        return self._found[product_id].get(batch_id, [])

    def contents(self, found: Iterable[Certificate]) -> list[Contents]:
        """What certificates say."""
        wanted = list(found)
        self._read([each for each in wanted if each.id not in self._contents])
        return [self._contents[each.id] for each in wanted]

    def touching(self, certificate_ids: Sequence[int]) -> list[Certificate]:
        """The certificates that these may contradict: of the same report, or with the same numbers.

        Whosever they are. Other issues of their reports are among them.
        """
        unknown = [number for number in certificate_ids if number not in self._near]
        if unknown:
            self._look_around(unknown)
        near = {other for number in certificate_ids for other in self._near[number]}
        return certificates.certificates_at(self.session, sorted(near - set(certificate_ids)))

    def settled(self, certificate_ids: Sequence[int]) -> list[Settlement]:
        """What persons settled about these certificates."""
        return [each for number in certificate_ids for each in self._settled[number]]

    def answers(self, vendor_id: int, checklist: str) -> list[Answer]:
        """Every answer ever given about a vendor."""
        key = (vendor_id, checklist)
        if key not in self._answers:
            self._answers[key] = answers.given(self.session, vendor_id, checklist)
        return self._answers[key]

    @cached_property
    def rules(self) -> list[PolicyRule]:
        """The policy as the user has set it."""
        return policy_rules(self.session)

    def _read(self, wanted: Sequence[Certificate]) -> None:
        self._contents |= contents_of_all(self.session, wanted)

    def _look_around(self, numbers: Sequence[int]) -> None:
        near = repeating(self.session, numbers, EQUAL)
        settled = settlements_of(self.session, numbers)
        for number in numbers:
            self._near[number] = near.get(number, [])
            self._settled[number] = settled.get(number, [])


def _all(batches: dict[int | None, list[Certificate]]) -> Iterable[Certificate]:
    return (certificate for several in batches.values() for certificate in several)
