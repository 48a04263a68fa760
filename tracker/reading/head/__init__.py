"""What the head of a certificate says: who tested what, for whom, when, and with what verdict."""

from tracker.reading.head.facts import Head, read_facts, read_heads
from tracker.reading.head.samples import sample_starts

__all__ = ["Head", "read_facts", "read_heads", "sample_starts"]
