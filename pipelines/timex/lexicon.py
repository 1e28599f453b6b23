"""The words of time: what they are called, what they count, and the macros that rules are written with.

What belongs here: closed lists of words with their meaning, and `MACROS`, the named building blocks
of rule patterns. What does not: how words combine (`rules`), or texts.

Month and weekday names that are also common words or abbreviations ("may", "march", "sun", "dec")
count only with a capital; everything else is matched whatever its case.
"""

import re
from collections.abc import Iterable

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",),
            ("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"),
            ("october", "oct"), ("november", "nov"), ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"), ("tuesday", "tues", "tue"), ("wednesday", "wed"),
            ("thursday", "thurs", "thur", "thu"), ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

UNITS = {
    "second": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour", "day": "day",
    "night": "night", "weekend": "weekend", "week": "week", "fortnight": "fortnight", "month": "month",
    "quarter": "quarter", "year": "year", "yr": "year", "decade": "decade", "century": "century",
    "centurie": "century",
}  # fmt: skip
# The letters of TIMEX3 durations.
UNIT_CODES = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "weekend": "WE", "week": "W",
    "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
CARDINALS = {word: number for number, word in enumerate(_ONES, start=1)} | {
    word: number * 10 for number, word in enumerate(_TENS, start=2)
}
_ORDINAL_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
                 "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
                 "eighteenth", "nineteenth")  # fmt: skip
ORDINALS = (
    {word: number for number, word in enumerate(_ORDINAL_ONES, start=1)}
    | {word[:-1] + "ieth": number * 10 for number, word in enumerate(_TENS, start=2)}
    | {
        f"{tens}-{ones}": (index + 2) * 10 + number
        for index, tens in enumerate(_TENS)
        for number, ones in enumerate(_ORDINAL_ONES[:9], start=1)
    }
)
# Quantities that count, but not how many; TIMEX3 writes X.
VAGUE_NUMBERS = ("a couple of", "couple of", "a few", "few", "several", "some", "many", "a number of", "various",
                 "dozens of", "scores of", "hundreds of", "thousands of", "countless", "numerous")  # fmt: skip

DAY_PARTS = {
    "early morning": "TMO", "late morning": "TMO", "mid-morning": "TMO", "morning": "TMO",
    "early afternoon": "TAF", "late afternoon": "TAF", "mid-afternoon": "TAF", "afternoon": "TAF",
    "early evening": "TEV", "late evening": "TEV", "evening": "TEV", "late night": "TNI", "overnight": "TNI",
    "night": "TNI", "midday": "T12:00", "noon": "T12:00", "midnight": "T24:00", "lunchtime": "TMI",
}  # fmt: skip

PART_MODIFIERS = {
    "early": "START", "the beginning of": "START", "the start of": "START", "beginning of": "START",
    "start of": "START", "the early part of": "START", "the opening of": "START", "the outset of": "START",
    "mid": "MID", "middle": "MID", "the middle of": "MID", "middle of": "MID", "midway through": "MID",
    "late": "END", "the end of": "END", "end of": "END", "the close of": "END", "the latter part of": "END",
    "the last part of": "END", "the final part of": "END", "the tail end of": "END", "the turn of": "START",
}  # fmt: skip
QUANTITY_MODIFIERS = {
    "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE", "no fewer than": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS", "not more than": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS", "as long as": "EQUAL_OR_LESS", "as much as": "EQUAL_OR_LESS",
    "more than": "MORE_THAN", "longer than": "MORE_THAN", "over": "MORE_THAN", "well over": "MORE_THAN",
    "less than": "LESS_THAN", "fewer than": "LESS_THAN", "under": "LESS_THAN", "nearly": "LESS_THAN",
    "almost": "LESS_THAN", "barely": "LESS_THAN", "just under": "LESS_THAN", "just over": "MORE_THAN",
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX",
    "an estimated": "APPROX", "just": None, "only": None, "a full": None, "a mere": None,
}  # fmt: skip

# Days with a name: a fixed month and day, or a rule of `holidays`.
HOLIDAYS = {
    "new year's day": "01-01", "new year's eve": "12-31", "new year": "01-01", "new year's": "01-01",
    "valentine's day": "02-14", "st. patrick's day": "03-17", "st patrick's day": "03-17", "may day": "05-01",
    "cinco de mayo": "05-05", "juneteenth": "06-19", "independence day": "07-04", "fourth of july": "07-04",
    "july fourth": "07-04", "bastille day": "07-14", "assumption day": "08-15", "halloween": "10-31",
    "all saints' day": "11-01", "all souls' day": "11-02", "veterans day": "11-11", "armistice day": "11-11",
    "remembrance day": "11-11", "christmas eve": "12-24", "christmas day": "12-25", "christmas": "12-25",
    "boxing day": "12-26", "april fools' day": "04-01", "groundhog day": "02-02", "earth day": "04-22",
    "labour day": "05-01", "thanksgiving day": "thanksgiving",
    "thanksgiving": "thanksgiving", "memorial day": "memorial", "labor day": "labor", "columbus day": "columbus",
    "martin luther king day": "king", "martin luther king jr. day": "king", "presidents' day": "presidents",
    "presidents day": "presidents", "mother's day": "mothers", "father's day": "fathers", "election day": "election",
    "inauguration day": "01-20", "good friday": "easter-2", "easter sunday": "easter", "easter monday": "easter+1",
    "easter": "easter", "palm sunday": "easter-7", "ash wednesday": "easter-46", "pentecost": "easter+49",
    "black friday": "thanksgiving+1", "cyber monday": "thanksgiving+4",
}  # fmt: skip

PRESENT_WORDS = ("right now", "just now", "now", "currently", "at present", "at the moment", "presently", "nowadays",
                 "these days", "at this time", "the present time", "the present day", "present-day",
                 "this moment", "the time being")  # fmt: skip
PAST_WORDS = ("recently", "lately", "the past", "the recent past", "the distant past", "formerly", "long ago",
              "some time ago", "not long ago", "a while ago", "moments ago", "some time earlier", "in the past",
              "recent times", "the old days")  # fmt: skip
FUTURE_WORDS = ("the future", "the near future", "the foreseeable future", "the not-too-distant future",
                "the distant future", "the immediate future", "future")  # fmt: skip


# Months and days in other languages, as dateparser knows them.
FOREIGN_MONTHS = {
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "setiembre",
           "octubre", "noviembre", "diciembre"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
           "novembre", "décembre"),
    "de": ("januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
           "oktober", "november", "dezember"),
}  # fmt: skip
FOREIGN_DAY_WORDS = {
    "es": ("ayer", "anteayer", "hoy"),
    "fr": ("aujourd'hui", "avant-hier", "hier", "demain"),
    "de": ("heute", "vorgestern", "gestern", "übermorgen"),
    "zh": ("今天", "昨天", "明天"),
    "ja": ("今日", "昨日", "明日"),
}


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; spaces match any blank of one line."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", BLANK).replace("'", "['’]") for word in ordered)


# Between two words of one expression: blanks, or one line break (never an empty line).
BLANK = r"(?:[ \t\u00a0]+\n?[ \t\u00a0]*|\n[ \t\u00a0]*)"

_TENS_AND_ONES = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[:9])}))?"
_ONES_BY_LENGTH = "|".join(sorted(_ONES, key=len, reverse=True))
_WORD_NUMBER = rf"(?:{_TENS_AND_ONES}|{_ONES_BY_LENGTH})"
_UPPER_MONTHS = "MARCH|MAY|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC"
MACROS = {
    "month": r"(?:january|february|april|june|july|september|october|november|december"
    r"|(?-i:March|May|August|AUGUST|" + _UPPER_MONTHS + "|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?))",
    "weekday": r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|(?-i:(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b)\.?)",
    "weekdayname": r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|(?-i:(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.))",
    "monthname": r"(?:january|february|april|june|july|september|october|november|december"
    r"|(?-i:March|MARCH|May|MAY|August|AUGUST|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|Sept|JAN|FEB|SEPT|OCT|NOV|DEC))",
    "season": r"(?:spring|summer|autumn|fall|winter)",
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|:\d|%)",
    "year": r"(?:1[0-9]|20)\d\d(?!\d)",
    "longyear": r"(?:1[0-9]|20|21)\d\d(?!\d)",
    "unit": r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?"
    r"|years?|yrs?|decades?|centur(?:y|ies))",
    "unit1": r"(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century)",
    "bigunit": r"(?:day|weekend|week|fortnight|month|quarter|year|decade|century)",
    "bigunits": r"(?:days|weekends|weeks|fortnights|months|quarters|years|decades|centuries)",
    "number": rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}}(?:\.\d+)?(?:\s[1-9]/[2-9])?|(?:an?{BLANK})?(?:half|quarter)"
    rf"{BLANK}(?:an?|of{BLANK}an?)|{_WORD_NUMBER}{BLANK}and{BLANK}a{BLANK}half"
    rf"|(?:an?|{_WORD_NUMBER}){BLANK}(?:hundred|thousand|dozen)|{_WORD_NUMBER})",
    "vague": rf"(?:{alternatives(VAGUE_NUMBERS)})",
    "ordinal": rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{alternatives(ORDINALS)}|last|final)",
    "part": rf"(?:{alternatives(PART_MODIFIERS)})",
    "quantity": rf"(?:{alternatives(QUANTITY_MODIFIERS)})",
    "daypart": rf"(?:{alternatives(DAY_PARTS)})",
    "holiday": rf"(?:{alternatives(HOLIDAYS)})",
    "clock": r"(?:(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:\s?(?:[ap]\.m\.?|[ap]m\b))?"
    r"|(?:1[0-2]|0?[1-9])\.[0-5]\d\s?(?:[ap]\.m\.?|[ap]m\b)"
    r"|(?:1[0-2]|0?[1-9])\s?(?:[ap]\.m\.?|[ap]m\b)|\d{4}\s(?:hours|hrs|GMT)\b)",
    "zone": r"(?:GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|BST|JST|(?:Eastern|Central|Mountain|Pacific|local)(?:\s(?:Standard\s|Daylight\s)?Time)?)",
    "last": r"(?:last|past|previous|prior|preceding)",
    "next": r"(?:next|coming|upcoming|following)",
    "this": r"(?:this|the\scurrent|current|the\spresent)",
}


def number_of(words: str) -> float | str:
    """The number that a `<number>` or `<vague>` match says; "X" where it does not say how many."""
    text = re.sub(r"\s+", " ", words.lower())
    if text in VAGUE_NUMBERS:
        return "X"
    if re.fullmatch(r"[\d,]+(\.\d+)?", text):
        return float(text.replace(",", ""))
    if match := re.fullmatch(r"(\d+) (\d)/(\d)", text):
        return int(match[1]) + int(match[2]) / int(match[3])
    if re.match(r"(an? )?half", text):
        return 0.5
    if re.match(r"(an? )?quarter", text):
        return 0.25
    half = 0.5 if text.endswith(" and a half") else 0.0
    parts = re.split(r"[ -]", text.removesuffix(" and a half"))
    scale = {"hundred": 100, "thousand": 1000, "dozen": 12}.get(parts[-1])
    if scale:
        return scale * max(1, CARDINALS.get("-".join(parts[:-1]), CARDINALS.get(parts[0], 1)))
    return sum(CARDINALS.get(part, 0) for part in parts) + half


def unit_of(word: str) -> str:
    """The unit that a `<unit>` match names."""
    plain = word.lower()
    return UNITS.get(plain) or UNITS[plain.removesuffix("s")]


def ordinal_of(word: str) -> int:
    """The number of an ordinal; "last" and "final" are -1."""
    plain = word.lower()
    if plain in ("last", "final"):
        return -1
    return int(plain[:-2]) if plain[0].isdigit() else ORDINALS[plain]


def month_of(word: str) -> int:
    return MONTHS[word.lower().rstrip(".")]


def weekday_of(word: str) -> int:
    return WEEKDAYS[word.lower().rstrip(".")]
