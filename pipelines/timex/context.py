"""Tests of the words around an expression: is "2000" a year here, is "May" a month?

What belongs here: whether the words around allow a reading. What does not: the expression itself
(`rules`), what its value is (`anchoring`), and the course of the text (`discourse`).

Each test reads a bounded stretch of text, so that its cost does not grow with the text.
"""

import re
from collections.abc import Callable

from pipelines.timex.lexicon import COUNTED_NOUNS, NAMES_WITH_NUMBERS
from pipelines.timex.macros import alternatives

_COUNTED_AFTER = re.compile(
    rf"\s?\+|[-\s]years?[-\s]old|[-\s]?(?:%|(?:{alternatives(COUNTED_NOUNS)})\b)|[,.]\d|/\d|['’]?[A-Za-z]",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(
    rf"(?:[$€£¥₹#§&+=]|\b(?:{alternatives(NAMES_WITH_NUMBERS)})"
    r"|\b(?:[Aa]bout|[Rr]oughly|[Ss]ome|[Oo]ver|[Nn]early|[Aa]lmost|[Aa]pproximately|(?:[Mm]ore|[Ll]ess|[Ff]ewer|[Hh]igher|[Ll]ower)\sthan)|[A-Za-z]-)\s?\Z"
    r"|(?:\d[.,/:]|\d[-–]|/)\Z"
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|between|to|during|before|after|through|throughout|for|circa|ca\."
    r"|years?|and|or|early|late|mid|spring|summer|autumn|fall|winter|around|about|than|on|the)|[,(–-]|\A|\n)\s*\Z",
    re.IGNORECASE,
)
_RANGE_AFTER = re.compile(r"\s?[-–/]\s?((?:1\d|20)\d\d)\b")
_SHORT_RANGE_AFTER = re.compile(r"[-–/](\d\d)\b(?![-–/.]\d)")
_RANGE_BEFORE = re.compile(r"(?<![-\d])((?:1\d|20)\d\d)[-–/]\Z")
_USUAL_YEARS = ("1900", "2050")


def _is_year(text: str, start: int, end: int) -> bool:
    """A number of four digits is a year unless it counts something or belongs to a name.

    Years far from ours are rarer than other numbers, so they need a word that leads to a year.
    """
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    number = text[start:end][-4:]
    if len(number) == 2:  # the second of "1958-59", allowed with the first
        return _RANGE_BEFORE.search(before) is not None
    if (last := _RANGE_AFTER.match(after)) and not before.endswith("-"):
        return number < last[1]
    if (short := _SHORT_RANGE_AFTER.match(after)) and number[2:] < short[1]:
        return True
    if first := _RANGE_BEFORE.search(before):
        return first[1] < number
    if _COUNTED_AFTER.match(after) or _NAMED_BEFORE.search(before):
        return False
    is_usual = _USUAL_YEARS[0] <= number <= _USUAL_YEARS[1]
    return is_usual or bool(_YEAR_BEFORE.search(before))


_NUMBER_GOES_ON = re.compile(r"[-\s](?:hundred|thousand|million|billion)\b", re.IGNORECASE)


def _is_spelled_year(text: str, start: int, end: int) -> bool:
    """ "In nineteen ninety" is a year; "two thousand people" are none."""
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    if _COUNTED_AFTER.match(after) or _NUMBER_GOES_ON.match(after):
        return False
    return bool(_YEAR_BEFORE.search(before)) or text[start : start + 3].lower() != "two"


def _is_numeric_date(text: str, start: int, end: int) -> bool:
    """Not the number of a directive or docket ("AD 2018-07-08", "EPA-2021-03-04")."""
    return not _NAMED_BEFORE.search(text[max(0, start - 24) : start]) and not text.startswith("-", end)


_SUBJECT_BEFORE = re.compile(
    r"\b(?:he|she|it|we|they|i|you|who|which|that|this|there|one|and|or|mr|ms|mrs|dr|president|minister"
    r"|secretary|premier)\.?\s\Z",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|on|of|by|since|until|till|from|to|through|between|during|before|after|and|or|late|early|mid"
    r"|last|next|this|each|every|for)|[-–,(])\s?\Z",
    re.IGNORECASE,
)
_NO_MONTH_AFTER = re.compile(
    r"\s(?:[A-Z][a-z]+|be\b|not\b|have\b|of\b|(?:for|to|on|against|in)\s(?:the\s)?[A-Z])"
)
_NAME_OR_START = re.compile(r"(?:\A|[.!?\n]\s*|[A-Z]\w+\s)\Z")


def _is_month_name(text: str, start: int, end: int) -> bool:
    """ "May", "March", "April", … is a month after a preposition, or if no name or verb goes with it."""
    before, after = text[max(0, start - 24) : start], text[end : end + 16]
    if _MONTH_BEFORE.search(before):
        return not re.match(r"\s(?:Fools|Madness|of\b)", after)
    if _NO_MONTH_AFTER.match(after):
        return False
    if re.search(r"\b[Tt]he\s\Z", before):
        return bool(re.match(r"\s[a-z]", after))
    return not _SUBJECT_BEFORE.search(before) and not _NAME_OR_START.search(before)


_RANGE_OF_MONTHS = re.compile(r"\s?[-–]\s?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")


def _is_short_month(text: str, start: int, end: int) -> bool:
    """ "Jan" without a full stop is a month after a preposition or in a range, if no name goes with it."""
    before, after = text[max(0, start - 16) : start], text[end : end + 8]
    if _RANGE_OF_MONTHS.match(after):
        return True
    return bool(_MONTH_BEFORE.search(before)) and not re.match(r"['’\s]\s?[A-Z]|-[A-Za-z]|['’]s", after)


_WEEKDAY_NAMES = re.compile(r"\b(?:Black|Bloody|Good|Super|Palm|Cyber|Ash|Holy|Ruby|Man)\s\Z")
_NO_DAY_AFTER = re.compile(r"[-\s](?:lady|ladies|quarter|half|time|week|year|step|round|place|of)\b")


def _is_ordinal_day(text: str, start: int, end: int) -> bool:
    """ "March first" is a day, "in March first lady …" is not."""
    return not _NO_DAY_AFTER.match(text[end : end + 9])


def _is_weekday(text: str, start: int, end: int) -> bool:
    """Not "Bloody Sunday" or "Black Friday"."""
    return not _WEEKDAY_NAMES.search(text[max(0, start - 8) : start])


_NOUN_OF_DAY = re.compile(
    r"\s(?!(?:when|that|with|from|like|after|before|because|while|which|during|until|since|would|will|have"
    r"|this|last|coming|next|morning|afternoon|evening|night)\b)[a-z]{4,}\b"
)


def _is_some_day(text: str, start: int, end: int) -> bool:
    """ "On a Friday" is any Friday; in "a Friday ruling" the article goes with the noun: the day is known."""
    return bool(re.search(r"\b[Oo]n\s\Z", text[max(0, start - 4) : start])) or not _NOUN_OF_DAY.match(
        text[end : end + 24]
    )


_LEADS_TO_HOUR = re.compile(r"\b(?:at|by|around|about|until|till|from|before|after|since)\s\Z", re.IGNORECASE)


def _is_hour(text: str, start: int, end: int) -> bool:
    """ "At 9 this morning" is an hour, "it rose 9 this morning" is none."""
    return bool(_LEADS_TO_HOUR.search(text[max(0, start - 8) : start]))


_DATE_WORDS = frozenset(
    ("On", "In", "By", "Until", "Since", "At", "Before", "After", "The", "This", "Last", "Next", "For", "And")
)


def _is_holiday(text: str, start: int, end: int) -> bool:
    """Not a surname or a song ("White Christmas"), nor the new year of another calendar."""
    if text[start : start + 3] == "new":
        return False
    if re.match(
        r"\s(?:Offensive|Parade|Carol|Island|Party|Show|Special|Tree|Accords?|Agreement)\b",
        text[end : end + 11],
    ):
        return False
    before = re.search(r"\b([A-Z]\w+)\s\Z", text[max(0, start - 24) : start])
    return before is None or before[1] in _DATE_WORDS


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


_ASKS_FOR_TIME = re.compile(r"\b(?:for|during|over|in)\s\Z", re.IGNORECASE)
_SAYS_NO_MORE = re.compile(r"[.,;:)]|\s(?:and|but|because|on|from|compared|while|after)\b|\n")


def _is_bare_unit(text: str, start: int, end: int) -> bool:
    """ "For the year", "in the quarter", unless more words say which one ("the year of the crash")."""
    before = text[max(0, start - 12) : start]
    return bool(_ASKS_FOR_TIME.search(before) and _SAYS_NO_MORE.match(text[end : end + 10]))


_FIGURES = re.compile(
    r"[$€£¥%]|\b(?:percent|per\scent|profits?|sales|revenues?|income|earnings|growth|output|exports|imports|prices|orders)\b"
)


def _is_half_year(text: str, start: int, end: int) -> bool:
    """ "In the first half" and "first-half profit" are half a year among figures, else half a match."""
    around = text[max(0, start - 120) : end + 80]
    is_attributive = "-" in text[start:end] and text.startswith(" ", end)
    return (is_attributive or _is_bare_unit(text, start, end)) and bool(_FIGURES.search(around))


_FALLS = re.compile(r"\s(?:of|under|within|into|outside|below|short|to|from|off|behind|between|on)\b")
_NAME_AFTER = re.compile(r"\s[A-Z]")


def _is_season(text: str, start: int, end: int) -> bool:
    """Not "the fall of the city", "rules that fall under it", "the Winter Palace"."""
    words = text[start:end]
    if words.lower().endswith("fall") and _FALLS.match(text[end : end + 9]):
        return False
    return not (words.rsplit(None, 1)[-1][0].isupper() and _NAME_AFTER.match(text[end : end + 2]))


def _is_century(text: str, start: int, end: int) -> bool:
    """Not the name of an act or a firm ("the 21st Century Act")."""
    return not ("Century" in text[start:end] and _NAME_AFTER.match(text[end : end + 2]))


_QUANTITY_BEFORE = re.compile(
    r"(?:\d(?:[\d,.]*\d)?(?:\s(?:million|billion|trillion|thousand|percent|per\scent|%))?%?|\btimes|\bonce|\btwice)"
    r"\s(?:(?!and\b|or\b)[a-z]+(?<!ed)\s){0,2}\Z"
)
_NO_RATE_BEFORE = re.compile(
    r"\b(?:for|in|within|over|than|nearly|almost|about|after|of|to|took|was|is|as|that|before|during)\s\Z"
)


def _is_rate(text: str, start: int, end: int) -> bool:
    """ "$5 a day", "40 hours a week": after a quantity the article says "per"."""
    before = text[max(0, start - 40) : start]
    return bool(_QUANTITY_BEFORE.search(before)) and not _NO_RATE_BEFORE.search(before)


def _is_past(text: str, start: int, end: int) -> bool:
    """Not "as recently as last month"."""
    return not (text.startswith(" as ", end) and text[max(0, start - 3) : start].lower() == "as ")


def _is_present(text: str, start: int, end: int) -> bool:
    """Not "now-defunct"."""
    return text[end : end + 1] != "-"


_NOUN_FOLLOWS = re.compile(r"\s(?!(?:of|and|is|was|will|for|in|to|with)\b)[A-Za-z]")


def _is_future(text: str, start: int, end: int) -> bool:
    """ "Future" alone is a noun ("in future"); before a noun it is an adjective ("future contracts")."""
    return text[start:end].lower() != "future" or not _NOUN_FOLLOWS.match(text[end : end + 8])


TESTS: dict[str, Callable[[str, int, int], bool]] = {
    "year": _is_year,
    "spelled_year": _is_spelled_year,
    "numeric_date": _is_numeric_date,
    "month_name": _is_month_name,
    "short_month": _is_short_month,
    "ordinal_day": _is_ordinal_day,
    "weekday": _is_weekday,
    "some_day": _is_some_day,
    "hour": _is_hour,
    "holiday": _is_holiday,
    "count": _is_count,
    "fraction": _is_no_fraction,
    "clause_end": _is_clause_end,
    "length": _is_length,
    "bare_unit": _is_bare_unit,
    "half_year": _is_half_year,
    "season": _is_season,
    "century": _is_century,
    "rate": _is_rate,
    "past": _is_past,
    "present": _is_present,
    "future": _is_future,
}
