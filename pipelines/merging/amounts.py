"""Quantities of a clause, and whether two clauses can speak of the same ones.

What belongs here: reading the normalised quantities of a mention, comparing two sets of them. What
does not: finding quantities in texts (`pipelines.events`).
"""

import re
from typing import NamedTuple

TOLERANCE = 0.03
"""Share by which two quantities may differ and still be one rounded in two ways ($18.12bn, $18bn)."""
LEAST_TELLING = 10
"""A count from which things of another name may be the same things: "23 types", "23 categories"."""

_SCALES = {
    "thousand": 1e3,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "billion": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "trillion": 1e12,
}
_QUANTITY = re.compile(
    r"(?P<currency>[A-Z]{0,3}[$€£¥₹₩]|(?:USD|EUR|GBP|CNY|RMB|JPY) ?)?(?P<number>\d[\d,]*(?:\.\d+)?)"
    r"\s*(?P<scale>(?:trillion|billion|million|thousand|trn|tn|bn|mn|m|b|k)\b)?"
    r"\s*(?P<unit>%|per ?cent|[A-Za-z][\w-]*)?"
)
_NORMALISED = re.compile(r"(?P<currency>[A-Z]{3} )?(?P<number>\d+(?:\.\d+)?)(?P<rest>.*)")
_SHORT_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
_SIGNS = {"USD ": "$", "EUR ": "€", "GBP ": "£"}
_CURRENCY_WORDS = {
    "dollars": "$",
    "dollar": "$",
    "euros": "€",
    "euro": "€",
    "pounds": "£",
    "yuan": "¥",
    "usd": "$",
}


class Quantity(NamedTuple):
    """A number and what it counts: a currency sign, "%", or a noun in lower case."""

    unit: str
    value: float


def read_quantities(amounts: str | None) -> frozenset[Quantity]:
    """The quantities of `amounts` ("$34bn; 25%; 140 entities"); what holds no number is passed over."""
    found = set()
    for part in (amounts or "").split(";"):
        match = _QUANTITY.search(part)
        if match:
            value = float(match["number"].replace(",", "")) * _SCALES.get(match["scale"] or "", 1.0)
            found.add(Quantity(_unit(match["currency"], match["unit"]), value))
    return frozenset(found)


def _unit(currency: str | None, noun: str | None) -> str:
    if currency:
        sign = currency.strip()
        return {"USD": "$", "US$": "$", "EUR": "€", "GBP": "£", "CNY": "¥", "RMB": "¥"}.get(sign, sign)
    word = (noun or "").casefold()
    if word in {"%", "percent", "per cent"}:
        return "%"
    return _CURRENCY_WORDS.get(word, word)


def shared(one: frozenset[Quantity], other: frozenset[Quantity]) -> list[Quantity]:
    """The quantities of `one` that `other` gives too, up to rounding."""
    return [a for a in one if any(_agree(a, b) for b in other)]


def conflicting_unit(one: frozenset[Quantity], other: frozenset[Quantity]) -> str | None:
    """A unit of money or share in which both give quantities but agree on none, or None.

    Counts of things are left out: reports round them, and count different parts ("36 entities",
    "28 of them Chinese").
    """
    for unit in sorted({a.unit for a in one} & {b.unit for b in other}):
        if unit == "%" or not unit[:1].isalpha():
            mine, theirs = ({q for q in side if q.unit == unit} for side in (one, other))
            if not shared(frozenset(mine), frozenset(theirs)):
                return unit
    return None


def _agree(a: Quantity, b: Quantity) -> bool:
    if a.unit != b.unit and not (_counts(a) and _counts(b) and a.value == b.value):
        return False
    return abs(a.value - b.value) <= TOLERANCE * max(a.value, b.value)


def _counts(quantity: Quantity) -> bool:
    """Whether it is a count of things, high enough to tell."""
    return quantity.value >= LEAST_TELLING and quantity.unit[:1].isalpha()


def readable(amounts: str, most: int = 2) -> str:
    """The first `most` quantities as people write them: "USD 34000000000; 25%" → "$34bn, 25%"."""
    return ", ".join(_readable(part.strip()) for part in amounts.split(";")[:most])


def _readable(part: str) -> str:
    match = _NORMALISED.fullmatch(part)
    if match is None:
        return part
    value, scale = float(match["number"]), ""
    if match["currency"]:
        value, scale = next(
            ((value / size, word) for size, word in _SHORT_SCALES if value >= size), (value, "")
        )
    number = f"{value:,.2f}".rstrip("0").rstrip(".")
    return f"{_SIGNS.get(match['currency'] or '', match['currency'] or '')}{number}{scale}{match['rest']}"
