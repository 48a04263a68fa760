"""Normal forms of names: two names that a person would call the same have one key."""

import re
import unicodedata

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What no terminal shows: control characters, and bytes of a name that are no characters."""


def plain_name(name: str) -> str:
    """The name on one line, as lists show it; control characters are blanks."""
    return " ".join(_CONTROL.sub(" ", name).split())


def name_key(name: str) -> str:
    """The name without differences of case, width, blanks or marks that are not seen.

    Punctuation stays: "23-A" and "23A" stay two, for a person to say whether they are one batch.
    """
    folded = unicodedata.normalize("NFKC", plain_name(name)).casefold()
    if not folded.isascii():
        folded = "".join(mark for mark in folded if unicodedata.category(mark) != "Cf")
    return " ".join(folded.split())


def written_out(file_name: str) -> str:
    r"""The name of a file with what no terminal shows written out: a line's end as "\x0a"."""
    return _CONTROL.sub(_escape, file_name)


def _escape(found: re.Match[str]) -> str:
    # A byte that is no character stands at 0xDC00 and above in Python's names of files.
    code = ord(found[0])
    return f"\\x{code - 0xDC00 if 0xDC80 <= code <= 0xDCFF else code:02x}"
