"""Letters that a font has grown together."""

import re

EXPANDED = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_UNKNOWN_AMID_LETTERS = re.compile("(?<=[a-zA-Z])\ufffd(?=[a-z])|^\ufffd(?=[a-z]{3})")


def with_ligatures(text: str) -> str:
    """A word whose unknown characters amid letters are written as the ligatures they are.

    The fonts that lack the text of a single character lack that of "ﬁ" and "ﬂ". Which of the
    two it is, the next letter tells: "flu", "flo", "fla", "fly", else "fi".
    """
    return _UNKNOWN_AMID_LETTERS.sub(
        lambda found: "ﬂ" if text[found.end()] in "aouyi" else "ﬁ", text
    )
