"""Tests of the words around an expression: is "2000" a year here, is "may" a month, which way looks the verb.

What belongs here: everything that looks at text outside the expression. What does not: the
expression itself (`rules`), or what its value is (`anchoring`).

Each test reads a bounded stretch of text, so that its cost does not grow with the text.
"""

import re
from collections.abc import Callable

_COUNT_NOUNS = (
    "people|persons|men|women|children|troops|soldiers|officers|civilians|residents|workers|employees|jobs|staff|students"
    "|patients|deaths|casualties|prisoners|refugees|families|households|homes|houses|buildings|companies|firms|entities|members"
    "|delegates|votes|voters|seats|shares|points|units|copies|pages|words|items|cases|tests|samples|species|sites|locations|stores"
    "|vehicles|cars|trucks|aircraft|planes|ships|tanks|guns|rounds|missiles|drones|satellites|chips|wafers|servers|gpus"
    "|dollars|euros|pounds|yuan|yen|rubles|won|rupees|cents|miles?|km|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|ft|inches|yards"
    "|acres?|hectares?|square|cubic|tons?|tonnes?|kilograms?|kg|grams?|pounds?|lbs?|gallons?|lit(?:er|re)s?|barrels?|degrees"
    "|megawatts?|gigawatts?|mw|gw|kwh?|mwh|mhz|ghz|hz|volts?|watts?|calories|rpm|mph|kph|bytes?|megabytes?|mb|gb|tb|pixels|tokens"
    "|million|billion|trillion|percent|per\\s?cent|or\\s(?:more|so|fewer)|times|kbps|mbps|nm|mm|cm|horsepower|hp|psi|ppm|dpi"
)
_COUNTED = re.compile(rf"\s?\+|[-\s]years?[-\s]old|[-\s]?(?:%|(?:{_COUNT_NOUNS})\b)|[,.]\d|/\d|['’]?[A-Za-z]", re.IGNORECASE)
_NAME_BEFORE = re.compile(
    r"(?:[$€£¥₹#§&+=]|\bNo\.?|\bNos\.?|\bNumber|\b[Ss]ections?|\bSec\.|\bArticles?|\bArt\.|\b[Rr]ules?|\b[Rr]esolution|\b[Rr]egulation"
    r"|\b[Pp]arts?|\b[Cc]hapters?|\b[Tt]itle|\b[Pp]aragraph|\b[Ff]light|\b[Rr]oute|\bHighway|\b[Mm]odel|\b[Rr]oom|\b[Vv]ersion|\bISO"
    r"|\bIEC|\bIEEE|\bCFR|\bU\.?S\.?C\.?|\bBox|\b[Aa]ppendix|\b[Ff]orm|\bH\.?R\.?|\b[Bb]ill|\b[Aa]bout|\b[Rr]oughly|\bsome"
    r"|\bAct|\bRegulations|\bOrder|\bDirective|\bBill|\bCode|\bRules|\bMade\sin\sChina|\bVision|\bAgenda|\bHorizon|\bExpo|\bStandards"
    r"|\b[Oo]ver|\bnearly|\balmost|\bapproximately|\bthan|\bunder\sU\.S\.|\bpage|\bpp?\.|\bvol\.|\bdocket|\bDocket|[A-Za-z]-)\s?\Z|(?:\d[.,/:]|\d[-–]\d{1,3}[-–]|/)\Z"
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|between|to|during|before|after|through|throughout|for|circa|ca\.|year|years|and|or|early|late|mid"
    r"|spring|summer|autumn|fall|winter|around|about|than|on|the)|[,(–-]|^|\n)\s*\Z",
    re.IGNORECASE,
)


def _is_year(text: str, start: int, end: int) -> bool:
    """A number of four digits is a year unless it counts something or belongs to a name.

    Years far from ours are rarer than other numbers, so they need a word that leads to a year.
    """
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    if re.match(r"\s?[-–/]\s?(?:1\d|20)\d\d\b", after) or re.search(r"\b(?:1\d|20)\d\d[-–/]\Z", before):
        return True
    if _COUNTED.match(after) or _NAME_BEFORE.search(before):
        return False
    usual = "1900" <= text[start:end][-4:] <= "2050"
    return usual or bool(_YEAR_BEFORE.search(before))


_MODAL_SUBJECT = re.compile(
    r"\b(?:he|she|it|we|they|i|you|who|which|that|this|there|one|and|or|mr|ms|mrs|dr|president|minister|secretary|premier|theresa)\.?\s\Z", re.IGNORECASE
)
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|on|of|by|since|until|till|from|to|through|between|during|before|after|and|or|late|early|mid|last|next|this|each|every|for|through)"
    r"|[-–,(])\s?\Z",
    re.IGNORECASE,
)


def _is_month_name(text: str, start: int, end: int) -> bool:
    """A capitalised "May", "March", "April", … alone is a month after a preposition, or if no name or verb goes with it."""
    before, after = text[max(0, start - 24) : start], text[end : end + 16]
    if _MONTH_BEFORE.search(before):
        return not re.match(r"\s(?:Fools|Madness|of\b)", after)
    if re.match(r"\s(?:[A-Z][a-z]+|be\b|not\b|have\b|of\b|(?:for|to|on|against|in)\s(?:the\s)?[A-Z])", after):
        return False
    if re.search(r"\b[Tt]he\s\Z", before):
        return bool(re.match(r"\s[a-z]", after))
    return not _MODAL_SUBJECT.search(before) and not re.search(r"(?:^|[.!?\n]\s*|[A-Z]\w+\s)\Z", before)


def _is_weekday(text: str, start: int, end: int) -> bool:
    """Not "Black Friday", "Bloody Sunday", "Friday prayers' Friday Times"."""
    return not re.search(r"\b(?:Black|Bloody|Good|Super|Palm|Cyber|Ash|Holy|Ruby|Man)\s\Z", text[max(0, start - 8) : start])


def _is_count(text: str, start: int, end: int) -> bool:
    """Not an age ("-year-old", "years old"), a rank, or a unit that is no time ("minutes of the meeting")."""
    after = text[end : end + 14]
    if re.search(r"\d [A-Z][a-z]|\b(?:19|20)\d\d\s\w+\Z", text[start:end]):  # "60 Minutes", "2018 day five"
        return False
    return not re.match(r"(?:[- ]old\b|[-\s]of[-\s]age\b|['’]?s?\sof\sthe\smeeting)", after, re.IGNORECASE)


def _is_no_fraction(text: str, start: int, end: int) -> bool:
    """ "Three-quarters of the cobalt", "by a quarter" are no time; "lost in a quarter" is."""
    if "-" in text[start:end] or re.match(r"\sof\b", text[end : end + 4]):
        return False
    return bool(re.search(r"\b(?:in|for|over|within|during|last|past|next|every|each|after|the)\s\Z", text[max(0, start - 10) : start]))


def _is_clause_end(text: str, start: int, end: int) -> bool:
    """ "two days before" names a date if nothing says before what."""
    return not re.match(r"[ \t]?\n?[\w“\"'`(]", text[end : end + 3]) or bool(re.match(r"\s(?:and|but|when|with)\b", text[end : end + 7]))


def _is_bare_unit(text: str, start: int, end: int) -> bool:
    """ "For the year", "in the quarter", unless more words say which one ("the year of the crash")."""
    if not re.search(r"\b(?:for|during|over|in)\s\Z", text[max(0, start - 12) : start], re.IGNORECASE):
        return False
    return bool(re.match(r"[.,;:)]|\s(?:and|but|because|on|from|compared|while|after|to)\b|\n", text[end : end + 10]))


def _is_season(text: str, start: int, end: int) -> bool:
    """ "The fall of Atlanta" is no season."""
    return not (text[start:end].lower().endswith("fall") and re.match(r"\sof\b", text[end : end + 4]))


def _is_holiday(text: str, start: int, end: int) -> bool:
    """Not a surname or a song ("Johnnie Christmas"), nor the new year of another calendar."""
    if text[start:end].lower().startswith("new year") and not text[start:end].startswith("New"):
        return False
    before = re.search(r"\b([A-Z]\w+)\s\Z", text[max(0, start - 24) : start])
    return before is None or before[1] in ("On", "In", "By", "Until", "Since", "At", "Before", "After", "The", "This", "Last", "Next", "For", "And")


def _is_rate(text: str, start: int, end: int) -> bool:
    """ "$5 a day", "twice a week", "an hour": after a quantity the article says "per"."""
    before = text[max(0, start - 40) : start]
    return bool(
        re.search(r"(?:\d[\d,.]*(?:\s(?:million|billion|trillion|thousand|percent|per\scent|%))?%?|\btimes|\bonce|\btwice)\s(?:[a-z]+\s){0,2}\Z", before)
    ) and not re.search(r"\b(?:for|in|within|over|than|nearly|almost|about|after|of|to|took|was|is|as|that|before|during)\s\Z", before)


def _is_present(text: str, start: int, end: int) -> bool:
    """Not "now-defunct", and "this time" only for the present."""
    return text[end : end + 1] != "-" or text[start:end].lower() != "now"


def _is_future(text: str, start: int, end: int) -> bool:
    """ "future" alone is a noun ("in future"); before another noun it is an adjective ("future contracts")."""
    word = text[start:end].lower()
    if word == "future":
        return not re.match(r"\s[a-z]+", text[end : end + 12]) or bool(re.match(r"\s(?:of|and|is|was|will|for|in|to|with)\b", text[end : end + 6]))
    return not (word == "soon" and re.search(r"\bas\s\Z", text[max(0, start - 4) : start]))


TESTS: dict[str, Callable[[str, int, int], bool]] = {
    "year": _is_year,
    "month_name": _is_month_name,
    "weekday": _is_weekday,
    "count": _is_count,
    "rate": _is_rate,
    "present": _is_present,
    "clause_end": _is_clause_end,
    "holiday": _is_holiday,
    "bare_unit": _is_bare_unit,
    "fraction": _is_no_fraction,
    "season": _is_season,
    "future": _is_future,
}
