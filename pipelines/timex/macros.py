"""The building blocks of rule patterns: `MACROS`, by the names that rules use.

What belongs here: regular expressions for one word or number. What does not: what they mean
(`lexicon`), or how they combine (`rules`).

Month and weekday names that are also common words or abbreviations ("may", "march", "sun", "dec")
count only with a capital; everything else is matched whatever its case.
"""

import re
from collections.abc import Iterable

from pipelines.timex.lexicon import (
    DAY_PARTS,
    HOLIDAYS,
    ONES,
    ORDINALS,
    PART_MODIFIERS,
    QUANTITY_MODIFIERS,
    TENS,
    VAGUE_NUMBERS,
)

# Between two words of one expression: blanks, or one line break (never an empty line).
BLANK = r"(?:[ \t\u00a0]+\n?[ \t\u00a0]*|\n[ \t\u00a0]*)"


def alternatives(words: Iterable[str], blank: str = BLANK) -> str:
    """A pattern for any of the words, the longest first; their spaces match `blank`."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", blank).replace("'", "['’]") for word in ordered)


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{alternatives(words)})"


_TENS_AND_ONES = rf"(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[:9])}))?"
_WORD_NUMBER = rf"(?:{_TENS_AND_ONES}|{alternatives(ONES)})"
_SPELLED_ORDINAL = alternatives(ORDINALS).replace(r"\-", "[- ]")
_LONG_MONTHS = "january|february|april|june|july|september|october|november|december"
_CAPITAL_MONTHS = "March|MARCH|May|MAY|August|AUGUST|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC"
_SHORT_MONTHS = "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_LONG_WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_SHORT_WEEKDAYS = "(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)"
_AM_PM = r"\s?(?:[ap]\.m\.?|[ap]m\b)"
_HOUR_12 = r"(?:1[0-2]|0?[1-9])"
MACROS = {
    "month": rf"(?:{_LONG_MONTHS}|(?-i:{_CAPITAL_MONTHS}|{_SHORT_MONTHS}\b\.?))",
    # Alone an abbreviation needs its full stop: "Jan" and "Sun" are names as well.
    "monthname": rf"(?:{_LONG_MONTHS}|(?-i:{_CAPITAL_MONTHS}|Sept|{_SHORT_MONTHS}\.))",
    "weekday": rf"(?:{_LONG_WEEKDAYS}|(?-i:{_SHORT_WEEKDAYS}\b\.?))",
    "weekdayname": rf"(?:{_LONG_WEEKDAYS}|(?-i:{_SHORT_WEEKDAYS}\.))",
    "season": r"(?:spring|summer|autumn|fall|winter)",
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|:\d|%)",
    "year": r"(?:1[0-9]|20)\d\d(?!\d)",
    # As transcripts of speech have it: "nineteen ninety-five", "two thousand and one".
    "spelledyear": rf"(?:(?:seventeen|eighteen|nineteen)[ -](?:hundred|oh[ -](?:{'|'.join(ONES[:9])})"
    rf"|{'|'.join(ONES[9:])}|{_TENS_AND_ONES})|two[ -]thousand(?:(?:[ -]and)?[ -](?:{alternatives(ONES)}))?)",
    "unit": r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?"
    r"|quarters?|years?|yrs?|decades?|centur(?:y|ies))",
    "unit1": r"(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century)",
    "bigunits": r"(?:days|weekends|weeks|fortnights|months|quarters|years|decades|centuries)",
    "number": rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}}(?:\.\d+)?(?:\s[1-9]/[2-9])?"
    rf"|(?:an?{BLANK})?(?:half|quarter){BLANK}(?:an?|of{BLANK}an?)"
    rf"|{_WORD_NUMBER}(?:{BLANK}|-)and(?:{BLANK}|-)(?:a(?:{BLANK}|-))?half"
    rf"|(?:an?|{_WORD_NUMBER}){BLANK}(?:hundred|thousand|dozen)|{_WORD_NUMBER})",
    "vague": _any_of(VAGUE_NUMBERS),
    "ordinal": rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_SPELLED_ORDINAL}|last|final)",
    "part": _any_of(PART_MODIFIERS),
    "quantity": _any_of(QUANTITY_MODIFIERS),
    "daypart": _any_of(DAY_PARTS),
    "holiday": _any_of(HOLIDAYS),
    "clock": rf"(?:(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:{_AM_PM})?"
    rf"|{_HOUR_12}\.[0-5]\d{_AM_PM}|{_HOUR_12}{_AM_PM}|\d{{4}}\s(?:hours|hrs|GMT)\b)",
    "zone": r"(?:GMT|UTC|[ECMP][SD]?T|CES?T|BST|JST"
    r"|(?:Eastern|Central|Mountain|Pacific|local)(?:\s(?:Standard\s|Daylight\s)?Time)?)",
}
