"""Whether two printed names, addresses or web sites mean the same party."""

import re
from functools import cache
from urllib.parse import urlsplit

from tracker.records.judgement import Seller
from tracker.records.reading import Fact, Facts
from tracker.vocabulary import hosts, loader


def vendor_as_laboratory(facts: Facts, seller: Seller) -> str | None:
    """How a certificate's laboratory turns out to be the vendor, as a clause; None if it does not.

    Compared are the names without words that any business may have, the addresses, and the domains
    of web sites and mail.
    """
    laboratory = facts.laboratory
    if laboratory and same_name(laboratory.value, seller.name):
        return f'its laboratory "{laboratory.text}" has the name of the vendor, {seller.name}'
    site = _domain_of(facts.laboratory_site)
    if site and site in {domain(seller.website), domain(seller.email)}:
        return f"its laboratory has the web domain of the vendor, {site}"
    address = facts.laboratory_address
    if address and seller.address and same_address(address.value, seller.address):
        return f'its laboratory has the address of the vendor, "{address.text}"'
    return None


def same_name(one: str, other: str) -> bool:
    """Both names have the same telling words; where one has none, all words must agree."""
    words, others = _words(one), _words(other)
    telling, telling_others = words - _list("common"), others - _list("common")
    if not telling or not telling_others:
        return words == others
    return "".join(sorted(telling)) == "".join(sorted(telling_others)) or telling_words(
        one
    ) == telling_words(other)


def same_product(one: str, other: str) -> bool:
    """All words of the shorter name are in the longer: "Red Bali", "Red Bali Powder (100 g)"."""
    few, many = sorted((_words(one), _words(other)), key=len)
    return few <= many


def telling_words(name: str) -> str:
    """The telling words of a name run together: "Green Leaf Labs" and "GreenLeaf" are one."""
    words = re.findall(r"[^\W_]+", name.casefold().replace(".", ""))
    return "".join(word for word in words if word not in _list("common"))


def plain_number(number: str) -> str:
    """A report or sample number without what does not tell it apart: "nb-24 117" as "NB24117"."""
    return re.sub(r"[\W_]", "", number).upper()


def same_address(one: str, other: str) -> bool:
    """The same house and postal code, as far as both have them, and the same street."""
    numbers, others = _numbers(one), _numbers(other)
    if not numbers or not others or numbers[0] != others[0]:
        return False
    few, many = sorted((set(numbers), set(others)), key=len)
    return few <= many and _street(one) == _street(other)


def domain(address: str | None) -> str | None:
    """The registered domain of a web or mail address: "www.shop.co.uk/x" gives "shop.co.uk".

    None where there is none or where anybody may have mail there.
    """
    if not address:
        return None
    plain = address.strip().casefold()
    host = urlsplit(plain if "//" in plain else f"//{plain}").hostname or ""
    registered = hosts.registered(host.rpartition("@")[2])
    return None if "." not in registered or registered in _list("free_mail") else registered


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(loader.built_in("parties.toml")[name])


def _domain_of(fact: Fact | None) -> str | None:
    return domain(fact.value) if fact else None


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", name.casefold().replace(".", "")))


def _numbers(address: str) -> list[str]:
    return re.findall(r"\d+", address)


def _street(address: str) -> str:
    """The first word of letters behind the first number: "120 Mill Road" gives "mill"."""
    found = re.search(
        r"\d+\D*?\b(?!(?:n|s|e|w|north|south|east|west)\b)([^\W\d_]{2,})", address.casefold()
    )
    return found[1] if found else ""
