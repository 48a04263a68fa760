"""Pages become Readings and Facts: lines, columns, tables, rows and the head of the certificate."""

from tracker.reading.document import READER, read

__all__ = ["READER", "read"]
