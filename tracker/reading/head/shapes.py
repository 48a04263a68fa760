"""What a text looks like: a code, a name, an address, a way to be reached, a sentence."""

import re
from functools import lru_cache

from tracker.reading.head.dates import dates_in
from tracker.vocabulary import letterhead

_STREET = (
    "street|st|avenue|ave|av|road|rd|boulevard|blvd|drive|dr|lane|ln|way|court|ct|circle|cir|place|pl|parkway|pkwy|highway|hwy|"
    "suite|ste|floor|building|bldg|unit|loop|trail|terrace|route|square|plaza|crescent|turnpike|tpke|industrial|expressway|row|close|yard|walk|mews|grove|hill|crossing|pike|point|ridge|canyon|center|centre|park|estate|rte|fwy"
)
_ADDRESS = (
    re.compile(
        rf"^(?:\W|\[\w\])*(?:\d{{1,6}}|one)\s?[\w-]{{0,5}}\s+(?:[\w.'#,-]+\s+){{0,6}}(?:{_STREET})\b",
        re.I,
    ),
    re.compile(r"\b[A-Z][a-z]+\.?,?\s+[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b"),  # Macon, GA 31201
    re.compile(r"^(?:[A-Z][a-z]+\s){1,3}[A-Z][a-z]+,?\s\d{5}(?:-\d{4})?$"),  # Macon Georgia 31201
    re.compile(r"\b[A-Z]{2},?\s+\d{5}(?:-\d{4})?(?:,?\s+(?:US|USA|United States))?\W*$"),
    re.compile(r"^[A-Z][\w .'-]{2,30},\s*[A-Z]{2}\W*$"),  # Tampa, FL
    re.compile(r"\b(?:p\.?\s?o\.?\s+box|postfach|bo[iî]te postale)\b", re.I),
    re.compile(
        r"(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm)\s+\d{1,4}\s?[a-z]?\b", re.I
    ),
    re.compile(
        r"\b(?:rue|via|viale|piazza|corso|strada|calle|avenida|avda|rua|carrer|plaza|ul\.|ulice|nám\.|al\.|jl\.|jalan)\s",
        re.I,
    ),
    re.compile(
        r"^\W*\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|quai|avenue|av\.|boulevard|bd\.?|place|chemin|impasse|all[ée]e|cours|route|square|zone|z\.?\s?[ai]\.?)\s",
        re.I,
    ),
    re.compile(r"^(?:Z\.?[AIC]\.?|zone [\w'’]+) (?:de|du|des|la|le|les|d['’])\b", re.I),
    re.compile(r"^(?:route|chemin|quai|impasse|cours|allée)\s+(?:de|du|des|d['’])", re.I),
    re.compile(r"\s[-–]\s(?:[A-Z]{1,2}-)?\d{4,5}\s+[A-ZÀ-Ž][^\W\d_]+"),  # Z.A. - 44000 Nantes
    re.compile(r"\b(?:straat|laan|kade|plein|gracht|ulica)\s+\d", re.I),
    re.compile(r"^(?:[A-Z]{1,2}-)?\d{4,5}\s+[^\W\d_][\w .'/-]{2,}(?:\([A-Z]{2}\))?$"),  # 8010 Graz
    re.compile(r"(?:^|,\s*)\d{3} \d{2}\s+[^\W\d_]"),  # 120 00 Praha
    re.compile(r"(?:^|,\s*)\d{2}-\d{3}\s+[^\W\d_]"),  # 00-950 Warszawa
    re.compile(r"\d\s?[a-z]?,\s*(?:[A-Z]{1,2}-)?\d{4,5}\s+[^\W\d_]{3,}"),  # Markt 3, 24103 Kiel
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"),  # SW1A 1AA
    re.compile(r"\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b"),  # K1A 0B1
    re.compile(r"\b[A-Z][a-z]+\s?-\s?\d{6}\b"),  # Mumbai - 400701
    re.compile(r"^[^\W\d_][\w. '-]{2,30}\s\d{1,4}/\d{1,4}\b"),  # Technická 1905/5
)
_ENDINGS = (
    "com|net|org|us|co|info|biz|io|lab|labs|science|health|eu|de|at|ch|fr|es|it|pt|nl|be|cz|sk|pl|"
    "uk|ie|ca|au|in|nz|edu|gov|se|dk|no|fi|hu|ro|bg|gr|lt|lv|ee|si|hr|br|mx|za|sg|hk|id|th|my"
)
_HOST = re.compile(
    rf"(?:https?://|www\.|@)((?:[a-z0-9-]+\.)+[a-z]{{2,}})|(?<!\ufffd)\b((?:[a-z0-9-]+\.)+(?:{_ENDINGS}))\b(?!@)",
    re.I,
)
_PHONE = re.compile(r"(?:\+\d{1,3}[\s.-]?)?(?:\(\d{2,5}\)|\d{2,5})[\s./-]\s?\d{2,4}[\s./-]?\d{2,5}")
_LONGEST_TOWN = 32
_DIGITS = 9  # of a telephone number
_ID = re.compile(r"^[#\w][\w#.,:;/\\()+*&_ –—-]*$")
_SHARE = re.compile(r"0[.,]\d+")  # a number of a table
# Also where a bad text layer tears the word apart.
_TITLES = (
    "certificateof",
    "certificateanal",
    "certificat",
    "certificad",
    "analysisreport",
    "testreport",
    "labreport",
)
_PERSON = re.compile(
    r"^(?:dr|mr|mrs|ms|miss|prof|ing|mgr|dipl|herrn?|frau|mme|madame|monsieur|sig|sra?|dhr|mevr|pan|pani|"
    r"att(?:n|ention)|z\. ?hd?|c/o|[aà] l['’ ]attention|all['’]attenzione|a la atenci[oó]n|"
    r"t\.?a\.?v|zu h[aä]nden|k ruk[aá]m|do r[aą]k)\b|"
    r",\s*(?:ph\.?\s?d|m\.?\s?sc?|b\.?\s?sc?|csc|mba)\b",
    re.I,
)


@lru_cache(maxsize=8192)
def is_address(text: str) -> bool:
    """Whether a line is part of a postal address."""
    if not 4 < len(text) < 120 or letterhead.has("legal", text.rsplit(" ", 1)[-1]):
        return False
    return any(pattern.search(text) for pattern in _ADDRESS) or _is_town(text)


def _is_town(text: str) -> bool:
    """Whether a line is a town and its state or country: "Tampa, Florida", not "Edible, Gummy"."""
    town, _, behind = text.partition(",")
    named = 2 < len(town) < _LONGEST_TOWN and town[0].isupper() and behind != ""
    place = " ".join(letterhead.plain(behind)) if named else ""
    return any(letterhead.words(kind).fullmatch(place) for kind in ("country", "state"))


@lru_cache(maxsize=4096)
def hosts_in(text: str) -> tuple[str, ...]:
    """The hosts of web and e-mail addresses in a text, without "www"."""
    if "." not in text:
        return ()
    return tuple((m[1] or m[2]).lower().removeprefix("www.") for m in _HOST.finditer(text))


def is_reach(text: str) -> bool:
    """Whether a line says how somebody is reached: telephone, e-mail, web address."""
    digits = sum(c.isdigit() for c in text)
    return bool(hosts_in(text)) or "@" in text or (digits >= 7 and bool(_PHONE.search(text)))


def is_phone(text: str) -> bool:
    """Whether a text is a telephone number alone, with the code of its town: codes are shorter."""
    return sum(c.isdigit() for c in text) >= _DIGITS and _PHONE.fullmatch(text) is not None


@lru_cache(maxsize=8192)
def is_code(text: str) -> bool:
    """Whether a text can be the code of a batch, sample or report."""
    if not 1 <= len(text) <= 48 or "@" in text or not _ID.match(text) or _SHARE.fullmatch(text):
        return False
    words = text.split()
    return any(c.isdigit() for c in text) and sum(w.isalpha() and len(w) > 3 for w in words) <= 2


@lru_cache(maxsize=8192)
def is_bare_code(text: str) -> bool:
    """Whether a text is a code and cannot be a name: one word, most of it digits or capitals."""
    words = text.split()
    digits = sum(c.isdigit() for c in text)
    lower = sum(c.islower() for c in text)
    return len(words) <= 2 and digits >= 3 and digits > lower and is_code(text)


@lru_cache(maxsize=8192)
def is_name(text: str) -> bool:
    """Whether a text can be the name of a company, laboratory or product."""
    letters = sum(c.isalpha() for c in text)
    if letters < 2 or len(text) > 110 or letterhead.says_nothing(text) or "@" in text:
        return False
    dates = dates_in(text)
    return not (dates and dates[0].end - dates[0].start > 0.6 * len(text))


@lru_cache(maxsize=8192)
def is_company(text: str) -> bool:
    """Whether a text bears a company's ending or a laboratory's word, and is no sentence."""
    words = text.split()
    if not 1 < len(words) <= 9 or not is_name(text) or is_sentence(text):
        return False
    return letterhead.has("company", text) or letterhead.has("laboratory", text)


@lru_cache(maxsize=8192)
def is_sentence(text: str) -> bool:
    """Whether a text is running prose: several small words in a row, or a full stop and more."""
    words = text.split()
    small = sum(w[0].islower() for w in words)
    return len(words) >= 7 and small >= 0.55 * len(words)


def is_title(text: str) -> bool:
    """Whether a text begins as the title of a certificate does."""
    return "".join(letterhead.plain(text)).startswith(_TITLES)


@lru_cache(maxsize=8192)
def is_titleish(text: str) -> bool:
    """Whether a text is a title or a heading: half of its words or more are of such."""
    words = letterhead.plain(text)
    if is_title(text):
        return True
    return 2 * sum(w in letterhead.title_words() or w.isdigit() for w in words) >= max(
        len(words), 1
    )


def is_person(text: str) -> bool:
    """Whether a text shows a person's title or degree."""
    return _PERSON.search(text) is not None


def is_country(text: str) -> bool:
    """Whether a line names a country and nothing else."""
    return letterhead.words("country").fullmatch(" ".join(letterhead.plain(text))) is not None


def is_common(text: str) -> bool:
    """Whether only words are in a text that stand on every certificate: "Testing Labs"."""
    generic, words = letterhead.words("generic"), letterhead.plain(text)
    return bool(words) and all(map(generic.fullmatch, words))


def is_tail(text: str) -> bool:
    """Whether a text can but end a company's name: "Distribution, LLC", "Holdings Inc."."""
    company, words = letterhead.words("company"), letterhead.plain(text)
    ending = letterhead.words("legal").fullmatch(words[-1]) if words else None
    return bool(ending) and all(company.fullmatch(w) or len(w) == 1 for w in words)


def is_department(text: str) -> bool:
    """Whether a line names a part of a company and nothing else: "Quality Assurance"."""
    return letterhead.words("department").fullmatch(" ".join(letterhead.plain(text))) is not None


def squash(text: str) -> str:
    """Letters and digits of a text alone, in lower case, to compare names."""
    return "".join(letterhead.plain(text)) or "".join(filter(str.isalnum, text.lower()))
