"""The second look: what was read is compared with the page, with itself and with its neighbours.

What does not fit is named as a doubt; nothing is changed.
"""

from tracker.reading.audit.second_look import audit

__all__ = ["audit"]
