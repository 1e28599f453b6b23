"""Tests of common words that name a time in one sense only: "a day" (a rate), "fall", "the quarter".

What belongs here: whether the words around lengths, rates, parts of years and words like "future" allow them
to be times. What does not: numbers and names that may be dates (`context`).

Each test reads a bounded stretch of text, so that its cost does not grow with the text.
"""

import re
from collections.abc import Callable

_TITLE_OR_NAME = re.compile(r"\d [A-Z][a-z]|\b(?:19|20)\d\d\s\w+\Z")
_NO_LENGTH_AFTER = re.compile(r"[- ]old\b|[-\s]of[-\s]age\b|\sof\sthe\smeeting|\sapart\b", re.IGNORECASE)


def _is_count(text: str, start: int, end: int) -> bool:
    """Not an age ("-year-old"), a title ("60 Minutes"), a year ("2018 day five"), "minutes apart"."""
    if text[start].isupper() and text[max(0, start - 2) : max(0, start - 1)].isdigit():
        return False
    if re.search(r"[a-z]-\Z", text[max(0, start - 2) : start]):
        return False
    return not _TITLE_OR_NAME.search(text[start:end]) and not _NO_LENGTH_AFTER.match(text[end : end + 16])


_FRACTION_BEFORE = re.compile(
    r"\b(?:in|for|over|within|during|last|past|next|every|each|after|the)\s\Z", re.IGNORECASE
)


def _is_no_fraction(text: str, start: int, end: int) -> bool:
    """ "Three-quarters of the cobalt", "for a quarter or more of" are no time; "lost in a quarter" is."""
    if "-" in text[start:end] or re.match(r"\s(?:or\s(?:more|less)\s)?of\b", text[end : end + 16]):
        return False
    return bool(_FRACTION_BEFORE.search(text[max(0, start - 10) : start]))


def _is_clause_end(text: str, start: int, end: int) -> bool:
    """ "Two days before" names a date if nothing says before what."""
    after = text[end : end + 7]
    return not re.match(r"[ \t]?\n?[\w“\"'`(]", after) or bool(re.match(r"\s(?:and|but|when|with)\b", after))


_LENGTH_BEFORE = re.compile(r"\b(?:for|over|within|during|throughout)\s\Z", re.IGNORECASE)


def _is_length(text: str, start: int, end: int) -> bool:
    """ "Over the last year" is a length, "the last year of the war" is none."""
    is_named = re.match(r"\s(?:of|before)\b", text[end : end + 8])
    return bool(_LENGTH_BEFORE.search(text[max(0, start - 12) : start])) and not is_named


_ASKS_FOR_TIME = re.compile(
    r"\b(?:for|during|over|in|throughout|(?:days|weeks|months|quarters|half|most|much)\sof)\s\Z",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(
    r"\s(?:of|to|when|that|which|before|since|ended|ending|he|she|it|they|we|I|you|the|a|ahead|until|through"
    r"|[A-Z0-9])|[-'’]|\sin\swhich"
)


def _is_bare_unit(text: str, start: int, end: int) -> bool:
    """ "For the year", "in the quarter", unless more words say which one ("the year of the crash")."""
    before = text[max(0, start - 20) : start]
    return bool(_ASKS_FOR_TIME.search(before)) and not _SAYS_MORE.match(text[end : end + 10])


_FIGURES = re.compile(
    r"[$€£¥%]|\b(?:percent|per\scent|profits?|sales|revenues?|income|earnings|growth|output|exports|imports|prices|orders)\b"
)


def _is_half_year(text: str, start: int, end: int) -> bool:
    """ "In the first half" and "first-half profit" are half a year among figures, else half a match."""
    around = text[max(0, start - 120) : end + 80]
    is_attributive = "-" in text[start:end] and text.startswith(" ", end)
    return (is_attributive or _is_bare_unit(text, start, end)) and bool(_FIGURES.search(around))


_TO_FALL = re.compile(
    r"\b(?:to|will|would|could|may|might|should|must|can|not|n['’]t|also|they|we|it)\s\Z", re.IGNORECASE
)
_FALLS = re.compile(r"\s(?:of|under|within|into|outside|below|short|to|from|off|behind|between|on)\b")
_NAME_AFTER = re.compile(r"\s[A-Z]")


def _is_season(text: str, start: int, end: int) -> bool:
    """Not "the fall of the city", "to fall this year", "rules that fall under it", "the Winter Palace"."""
    words = text[start:end]
    if words.lower().endswith("fall") and _FALLS.match(text[end : end + 9]):
        return False
    if words.startswith("fall") and _TO_FALL.search(text[max(0, start - 8) : start]):
        return False
    return not (words.rsplit(None, 1)[-1][0].isupper() and _NAME_AFTER.match(text[end : end + 2]))


_AFTER_SEASON = re.compile(r"\s(?:and|or|but|when|as|with|after|before|to|the|he|she|it|they|we)\b")
_IN_SEASON = re.compile(r"\b(?:in|by|since|until|during|through|throughout|before|after)\s\Z", re.IGNORECASE)


def _is_bare_season(text: str, start: int, end: int) -> bool:
    """ "In winter", unless more words make a name or another noun of it ("in winter clothes")."""
    is_alone = not re.match(r"[-\s][A-Za-z]", text[end : end + 2]) or bool(
        _AFTER_SEASON.match(text[end : end + 8])
    )
    return is_alone and bool(_IN_SEASON.search(text[max(0, start - 11) : start]))


def _is_century(text: str, start: int, end: int) -> bool:
    """Not the name of an act or a firm ("the 21st Century Act")."""
    return not ("Century" in text[start:end] and _NAME_AFTER.match(text[end : end + 2]))


_QUANTITY_BEFORE = re.compile(
    r"(?:\d(?:[\d,.]*\d)?(?:\s(?:million|billion|trillion|thousand|percent|per\scent|%))?%?|\btimes|\bonce|\btwice)"
    r"\s(?:(?!and\b|or\b)[a-z]+(?<!ed)\s){0,2}\Z"
)
_UNITS_BEFORE = re.compile(
    r"\b(?:hours|(?:two|three|four|five|six|seven|\d)\s(?:days|nights)|weeks|months)\s\Z", re.IGNORECASE
)
_NO_RATE_BEFORE = re.compile(
    r"\b(?:for|in|within|over|than|nearly|almost|about|after|of|to|took|was|is|as|that|before|during)\s\Z"
)


def _is_rate(text: str, start: int, end: int) -> bool:
    """ "$5 a day", "40 hours a week": after a quantity the article says "per"."""
    before = text[max(0, start - 40) : start]
    if _UNITS_BEFORE.search(before):
        return True
    return bool(_QUANTITY_BEFORE.search(before)) and not _NO_RATE_BEFORE.search(before)


def _is_noon(text: str, start: int, end: int) -> bool:
    """Not "high noon", which is a showdown or a film."""
    return text[max(0, start - 5) : start].lower() != "high "


_PAPER_BEFORE = re.compile(r"\b(?:the|an?|party|state|business|financial|local|national)\s\Z", re.IGNORECASE)


def _is_frequency(text: str, start: int, end: int) -> bool:
    """Not a newspaper: "the Party daily Granma", "the weekly Die Zeit"."""
    is_before_name = text[start].islower() and bool(_NAME_AFTER.match(text[end : end + 2]))
    return not (is_before_name and _PAPER_BEFORE.search(text[max(0, start - 16) : start]))


def _is_past(text: str, start: int, end: int) -> bool:
    """Not "as recently as last month"."""
    return not (text.startswith(" as ", end) and text[max(0, start - 3) : start].lower() == "as ")


def _is_present(text: str, start: int, end: int) -> bool:
    """Not "now-defunct" or "now and again"."""
    return not re.match(r"-|\s(?:and|or)\s(?:again|then)\b", text[end : end + 10])


# "The current account", "future contracts" and "recent" in names are terms of their fields, not times.
_TERM_AFTER = re.compile(r"\s(?:accounts?|affairs|assets|liabilities|contracts?|delivery|perfect|tense)\b")
_NOUN_FOLLOWS = re.compile(r"\s(?!(?:of|and|is|was|will|for|in|to|with|flows?|runs?)\b)[a-z]{3}")
_SOME_BEFORE = re.compile(r"\b(?:an?|no|any)\s\Z", re.IGNORECASE)


def _is_adjective(text: str, start: int, end: int) -> bool:
    """ "The current plan", "recent gains": before a noun that is neither a name nor part of a term."""
    after = text[end : end + 16]
    return bool(_NOUN_FOLLOWS.match(after)) and not _TERM_AFTER.match(after)


def _is_future(text: str, start: int, end: int) -> bool:
    """ "Elian's future", "future disasters", not "a future in which" or "future contracts"."""
    if text[start:end].lower() != "future":
        return True
    return not _SOME_BEFORE.search(text[max(0, start - 4) : start]) and not _TERM_AFTER.match(
        text[end : end + 16]
    )


SENSES: dict[str, Callable[[str, int, int], bool]] = {
    "count": _is_count,
    "fraction": _is_no_fraction,
    "clause_end": _is_clause_end,
    "length": _is_length,
    "bare_unit": _is_bare_unit,
    "half_year": _is_half_year,
    "season": _is_season,
    "bare_season": _is_bare_season,
    "century": _is_century,
    "rate": _is_rate,
    "noon": _is_noon,
    "frequency": _is_frequency,
    "past": _is_past,
    "present": _is_present,
    "adjective": _is_adjective,
    "future": _is_future,
}
