"""What the head of a certificate says: who tested what, for whom, when, and with what verdict."""

from tracker.reading.head.facts import read_facts
from tracker.reading.head.samples import sample_starts

__all__ = ["read_facts", "sample_starts"]
