"""Rules for dates of the calendar: days, months, years, in any order and with any gap.

What belongs here: expressions with a month name, a numeric date or a year. What does not: quarters,
seasons and longer periods (`periods`), and other languages (`foreign`).
"""

import re

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import PART_MODIFIERS, SEASONS, month_of, weekday_of
from pipelines.timex.meanings import Calendar, Meaning, Moment, Shift, Value, date
from pipelines.timex.values import named_span


def part_modifier(words: str | None) -> str | None:
    """START, MID or END, as "early", "the middle of", … say."""
    return PART_MODIFIERS[re.sub(r"\s+", " ", words.lower()).rstrip("-")] if words else None


def relative_year(words: str) -> Moment:
    """The year of "last year", "that year", "the following year", …"""
    text = words.lower()
    if re.search(r"last|past", text):
        return Shift("year", -1)
    if "next" in text or "coming" in text:
        return Shift("year", 1)
    if re.search(r"following", text):
        return Shift("year", 1, from_text=True)
    if re.search(r"previous|prior|preceding|before", text):
        return Shift("year", -1, from_text=True)
    return Shift("year", 0, from_text=bool(re.search(r"that|same", text)))


def _day(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def _full_year(words: str) -> int:
    """A year of two digits is the nearest to the turn of the millennium: 70 to 99 are 19xx."""
    year = int(re.sub(r"\D", "", words))
    if year >= 100:
        return year
    return 1900 + year if year >= 70 else 2000 + year


def _calendar_day(year: int, month: int, day: int) -> Meaning | None:
    value = f"{year:04}-{month:02}-{day:02}"
    return date(value) if named_span(value) else None


def _month_day(g: Groups) -> Built:
    month, day = month_of(str(g["month"])), _day(str(g["day"]))
    if g.get("year"):
        return _calendar_day(_full_year(str(g["year"])), month, day)
    if named_span(f"2000-{month:02}-{day:02}") is None:
        return None
    year = relative_year(str(g["yearwords"])) if g.get("yearwords") else None
    weekday = weekday_of(str(g["weekday"])) if g.get("weekday") else None
    return date(Calendar(f"{month:02}-{day:02}", year, weekday=weekday))


def _two_days(g: Groups) -> Built:
    """ "May 5-7", "May 5 and 6": the first number with its month, the second alone."""
    month, year = month_of(str(g["month"])), g.get("year")
    meanings = []
    for group in ("first", "second"):
        day = _day(str(g[group]))
        if named_span(f"2000-{month:02}-{day:02}") is None:
            return None
        value = f"{month:02}-{day:02}"
        meanings.append((group, date(f"{year}-{value}") if year else date(Calendar(value))))
    return meanings


def _month_year(g: Groups) -> Built:
    month = month_of(str(g["month"]))
    modifier = part_modifier(g.get("part"))
    if g.get("year"):
        return date(f"{int(str(g['year'])):04}-{month:02}", modifier)
    return date(Calendar(f"{month:02}", relative_year(str(g["yearwords"]))), modifier)


def _bare_month(g: Groups) -> Built:
    word = str(g["monthname"])
    is_ambiguous = word.lower() in ("may", "march", "april", "june", "august") and not g.get("part")
    needs = "month_name" if is_ambiguous else None
    return date(Calendar(f"{month_of(word):02}"), part_modifier(g.get("part")), needs)


def _directed_month(g: Groups) -> Built:
    text = str(g["which"]).lower()
    from_text = bool(re.search(r"that|following|previous|prior|preceding|same", text))
    direction = -1 if re.search(r"last|past|previous|prior|preceding", text) else 0
    if re.search(r"next|coming|following|upcoming", text):
        direction = 1
    part = f"{month_of(str(g['month'])):02}" + (f"-{_day(str(g['day'])):02}" if g.get("day") else "")
    if direction == 0 and from_text:
        return date(Calendar(part, None, 1, True), part_modifier(g.get("part")))
    return date(Calendar(part, None, direction, from_text), part_modifier(g.get("part")))


def _iso(g: Groups) -> Built:
    return _calendar_day(int(str(g["y"])), int(str(g["m"])), int(str(g["d"])))


def _numeric(g: Groups) -> Built:
    """ "10/26/2018" is American, "26/10/2018" and "26.10.2018" are not; where both fit, month first."""
    first, second, year = int(str(g["a"])), int(str(g["b"])), _full_year(str(g["y"]))
    day_first = g["sep"] == "." or first > 12
    month, day = (second, first) if day_first else (first, second)
    return _calendar_day(year, month, day)


def _year(g: Groups) -> Built:
    return date(f"{int(str(g['year'])):04}", part_modifier(g.get("part")), needs=None if g.get("part") else "year")


def _two_years(g: Groups) -> Built:
    """ "1958-59": the second year has the century of the first and follows it."""
    first, second = str(g["first"]), str(g["first"])[:2] + str(g["second"])
    if second <= first:
        return None
    return [("first", date(first, needs="year")), ("second", date(second, needs="year"))]


def _before_christ(g: Groups) -> Built:
    value = f"BC{int(str(g['number_bc'])):04}"
    if g.get("month"):
        value += f"-{month_of(str(g['month'])):02}" + (f"-{_day(str(g['day'])):02}" if g.get("day") else "")
    elif g.get("season"):
        value += f"-{SEASONS[str(g['season']).lower()]}"
    return date(value, part_modifier(g.get("part")))


def _two_before_christ(g: Groups) -> Built:
    if int(str(g["first"])) <= int(str(g["second"])):
        return None
    return [(group, date(f"BC{int(str(g[group])):04}")) for group in ("first", "second")]


_YEAR_WORDS = (
    r"(?P<yearwords>(?:of )?(?:last|this|next|that|the same|the following|the previous|the preceding|the current) year)"
)
_BC = r"(?:BCE?|B\.C\.(?:E\.)?)"
_WHICH = r"(?P<which>last|past|next|this past|this coming|this|that same|that|the following|the previous|the next|the same)"

RULES = [
    Rule("calendar.month_day_year", "month", r"(?:<weekday>,? )?<month> (?:the )?<day>(?:,? (?:of )?<year>|,? ?'\d\d)?",
         "Friday, July 21, 2017", _month_day),
    Rule("calendar.day_month_year", "month",
         r"(?:<weekday>,? )?(?:the )?<day>(?: day)?(?: of)?[ -]<month>(?:,?[ -]<year>)?", "7 January 1970", _month_day),
    Rule("calendar.month_day_of_year", "month", rf"(?:<month> <day>|(?:the )?<day:b>(?: of)? <month:b>),? {_YEAR_WORDS}",
         "October 28 of last year",
         lambda g: _month_day({**g, "month": g["month"] or g["month_b"], "day": g["day"] or g["day_b"]})),
    Rule("calendar.two_days", "month",
         r"(?P<first>{month} {day})(?:[-–]| ?(?:and|to|through|or) )(?P<second>{day})(?:,? <year>)?".replace("{month}", "<month>"),
         "May 5-7", _two_days),
    Rule("calendar.two_days_before", "month", r"(?:the )?(?P<first>{day})(?:[-–]| ?(?:and|to|through|or) )(?P<second>{day})(?: of)? <month>(?:,? <year>)?",
         "6-7 February", _two_days),
    Rule("calendar.month_year", "month", r"(?:<part>[ -])?<month>,? (?:of )?<year>", "late March 2019", _month_year),
    Rule("calendar.month_of_year", "month", rf"(?:<part>[ -])?<month>,? {_YEAR_WORDS}", "June last year", _month_year),
    Rule("calendar.directed_month", "month", rf"(?:<part> )?{_WHICH} <month>(?: <day>)?", "that December", _directed_month),
    Rule("calendar.month", "month", r"(?:<part>[ -])?<monthname>", "mid-October", _bare_month),
    Rule("calendar.iso", "digits", r"(?P<y>[12]\d{3})[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<d>3[01]|[12]\d|0?[1-9])",
         "2024-05-28", _iso),
    Rule("calendar.compact", "digits", r"(?P<y>19\d\d|20[0-4]\d)(?P<m>0[1-9]|1[0-2])(?P<d>3[01]|[12]\d|0[1-9])",
         "20240528", _iso),
    Rule("calendar.numeric", "number",
         r"(?P<a>[0-3]?\d)(?P<sep>[/.-])(?P<b>[0-3]?\d)(?P=sep)(?P<y>(?:19|20)\d\d|(?<=/)\d\d)", "10/26/2018", _numeric),
    Rule("calendar.before_christ", "number",
         rf"(?:<part>[ -])?(?:(?:<month>|(?:the )?<season>)(?: <day>)? (?:of )?)?(?:ca?\. )?(?P<number_bc>\d{{1,4}}) ?{_BC}",
         "April 480 BC", _before_christ),
    Rule("calendar.two_years_before_christ", "number", rf"(?P<first>\d{{1,4}})(?: ?[-–] ?| to | and | or )(?P<second>\d{{1,4}}) ?{_BC}",
         "499 to 493 BC", _two_before_christ),
    Rule("calendar.decade_before_christ", "number", rf"(?:<part> )?(?:the )?(?P<tens>\d{{1,3}})0s ?{_BC}", "the 470s BC",
         lambda g: date(f"BC{int(str(g['tens'])):03}", part_modifier(g.get("part")))),
    Rule("calendar.anno_domini", "number", r"(?:AD|A\.D\.) (?P<a>\d{1,4})|(?P<b>\d{1,4}) (?:AD|CE|A\.D\.)", "AD 70",
         lambda g: date(Value(f"{int(str(g['a'] or g['b'])):04}"))),
    Rule("calendar.two_years", "digits", r"(?P<first>(?:1[0-9]|20)\d\d)[-–/](?P<second>\d\d)", "1958-59", _two_years),
    Rule("calendar.year", "digits", r"(?:<part>[ -]|the year )?<year>", "2019", _year),
]  # fmt: skip
