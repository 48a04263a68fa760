"""What speaks for and against a name as the laboratory's, and how much."""

# What speaks for a name, once each however often it is found; the highest sum is the laboratory.
WEIGHTS = {
    "labelled": 5.0,  # "Testing laboratory: X", "Analyzed by: X" above an address
    "consent": 4.0,  # "not be reproduced without the written consent of X"
    "accredited": 4.0,  # "X is accredited to", "X is an independent laboratory"
    "performed": 3.0,  # "tested by X"
    "issued": 1.0,  # "prepared by X"
    "copyright": 2.0,
    "property": 2.0,
    "speaks": 2.0,  # "X makes no claims", "X certifies"
    "laboratory word": 3.0,
    "science word": 1.5,
    "host": 3.0,  # the web address or e-mail host spells it
    "only a host": -3.0,  # the name is read off the address; it stands nowhere as a name
    "letterhead": 2.0,  # in the top of the first page
    "large": 1.0,  # larger than the page's usual text
    "over an address": 2.0,
    "repeated": 1.5,  # at the same height of several pages
    "margin": 1.0,  # at the foot of a page
    "signature": 2.5,  # below or above who signs
    "legal form": 0.5,
    "client": -6.0,
    "other role": -5.0,  # manufacturer, producer, "powered by X"
    "product": -3.0,
}

# One of these at least a laboratory has; type and position alone may be any heading's.
TELLING = frozenset(
    {
        "labelled",
        "consent",
        "accredited",
        "performed",
        "issued",
        "copyright",
        "property",
        "speaks",
        "laboratory word",
        "science word",
        "host",
        "over an address",
        "legal form",
        "signature",
    }
)
