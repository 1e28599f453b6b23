"""Tests of the words around an expression: is "2000" a year here, is "May" a month?

What belongs here: whether the words around make a date, a month or a day of numbers and names, and the table
of all such tests. What does not: common words with another sense (`senses`), the expression itself (`rules`),
what its value is (`anchoring`), and the course of the text (`discourse`).

Each test reads a bounded stretch of text, so that its cost does not grow with the text.
"""

import re
from collections.abc import Callable

from pipelines.timex.lexicon import COUNTED_NOUNS, NAMES_WITH_NUMBERS
from pipelines.timex.macros import alternatives
from pipelines.timex.senses import SENSES

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
_SIDE_OF_YEAR = re.compile(r"\b(?:post|pre|mid)-\Z", re.IGNORECASE)
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
    if _COUNTED_AFTER.match(after):
        return False
    if _NAMED_BEFORE.search(before) and not _SIDE_OF_YEAR.search(before):
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


_SHORT_YEAR_BEFORE = re.compile(
    r"\b(?:in|of|since|until|from|to|by|through|summer|fall|spring|winter|and|January|February|March|April|May"
    r"|June|July|August|September|October|November|December)\s\Z"
)


def _is_short_year(text: str, start: int, end: int) -> bool:
    """ "In '94", "the class of '68"; not a quotation ("of '20 cars'")."""
    before, after = text[max(0, start - 11) : start], text[end : end + 3]
    return bool(_SHORT_YEAR_BEFORE.search(before)) and not re.match(r"['’\d]|\s?%|-\w", after)


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


TESTS: dict[str, Callable[[str, int, int], bool]] = {
    "year": _is_year,
    "spelled_year": _is_spelled_year,
    "short_year": _is_short_year,
    "numeric_date": _is_numeric_date,
    "month_name": _is_month_name,
    "short_month": _is_short_month,
    "ordinal_day": _is_ordinal_day,
    "weekday": _is_weekday,
    "some_day": _is_some_day,
    "hour": _is_hour,
    "holiday": _is_holiday,
    **SENSES,
}
