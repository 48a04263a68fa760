"""What stands between a label and its value."""

import re

# What may stand between a label and its value: a remark or unit in brackets, colon, dots, dashes.
_PARTING = re.compile(r"[\s*†‡⁺⁰-⁹]*(?:\([^()]{0,24}\)|\[[^\[\]]{0,24}\])?\s*")
_COLON = re.compile(r"\s*[.#°º]*\s*(?::+|：|=|\.{3,}|_{3,})[\s.:\-–]*")
_DASH = re.compile(r"[.#]?\s*[-–—]\s*")
_POINT = re.compile(r"\s*[.#°º]*\s*")


def value_start(text: str, end: int, first: bool) -> tuple[int, bool]:
    """Where the value begins behind a label that ends here; whether a colon parts them.

    A dash does so too, but only behind the first label of a piece.
    """
    end += 3 * (text[end : end + 3].lower() == "(s)")
    end += text[end : end + 1] == ")"  # the label's last word stands in brackets
    parting = _PARTING.match(text, end)
    after = parting.end() if parting else end
    colon = _COLON.match(text, after) or _COLON.match(text, end)
    if colon:
        return colon.end(), True
    dash = _DASH.match(text, end)
    if first and dash and (dash.end() == len(text) or text[end : end + 1] in " ."):
        return dash.end(), True
    point = _POINT.match(text, end)
    return (point.end() if point else end), False
