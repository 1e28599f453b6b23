"""Rules for days and months of the calendar, in any order and with any gap.

What belongs here: expressions with a month name, and numeric dates. What does not: years alone
(`years`), quarters and seasons (`periods`), other languages (`foreign`).
"""

import re
from dataclasses import replace

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import month_of, ordinal_of, weekday_of
from pipelines.timex.meanings import Calendar, Meaning, Value, date
from pipelines.timex.rules.choices import WHICH, YEAR_WORDS, direction_of, part_modifier, year_moment
from pipelines.timex.values import named_span

# Common words that are months as well: they need a test of the words around.
_AMBIGUOUS_MONTHS = ("may", "march", "april", "june", "august")


def month_day(g: Groups) -> str | None:
    """The "MM-DD" of the captured month and day; None if no year has that day."""
    part = f"{month_of(g['month']):02}-{day_number(g['day']):02}"
    return part if named_span(f"2000-{part}") else None


def day_number(words: str) -> int:
    """ "21st" → 21."""
    return int(re.sub(r"\D", "", words))


def _full_year(digits: str) -> int:
    """Two digits mean the nearest to the turn of the millennium: 70 to 99 are 19xx."""
    year = int(digits)
    if year >= 100:
        return year
    return 1900 + year if year >= 70 else 2000 + year


def _calendar_day(year: int, month: int, day: int) -> Meaning | None:
    value = f"{year:04}-{month:02}-{day:02}"
    return date(value) if named_span(value) else None


def _day(g: Groups) -> Built:
    part = month_day(g)
    if part is None:
        return None
    year = year_moment(g)
    if isinstance(year, Value):
        return _calendar_day(int(year.value), int(part[:2]), int(part[3:]))
    weekday = weekday_of(g["weekday"]) if "weekday" in g else None
    return date(Calendar(part, year, weekday=weekday))


def _ordinal_day(g: Groups) -> Built:
    number = ordinal_of(g["ordinal"])
    day = _day({**g, "day": str(number)}) if number > 0 else None
    return replace(day, needs="ordinal_day") if isinstance(day, Meaning) else None


def _two_days(g: Groups) -> Built:
    """ "May 5-7", "5 and 6 May": one number with the month, the other alone."""
    meanings = []
    for group in ("first", "second"):
        part = month_day({"month": g["month"], "day": re.sub(r"[A-Za-z.]+\s+(?=\d)", "", g[group])})
        if part is None:
            return None
        meanings.append((group, date(f"{g['year']}-{part}" if "year" in g else Calendar(part))))
    return meanings


def _month(g: Groups) -> Built:
    month = f"{month_of(g['month']):02}"
    year = year_moment(g)
    return date(
        f"{year.value}-{month}" if isinstance(year, Value) else Calendar(month, year), part_modifier(g)
    )


def _bare_month(g: Groups) -> Built:
    name = g["monthname"]
    needs_test = name.lower() in _AMBIGUOUS_MONTHS and "part" not in g
    return date(Calendar(f"{month_of(name):02}"), part_modifier(g), "month_name" if needs_test else None)


def _directed_month(g: Groups) -> Built:
    direction, from_text = direction_of(g["which"])
    part = month_day(g) if "day" in g else f"{month_of(g['month']):02}"
    if part is None:
        return None
    if direction == 0 and from_text:  # "that December" is the one after the date mentioned last
        direction = 1
    return date(Calendar(part, None, direction, from_text), part_modifier(g))


def _iso(g: Groups) -> Built:
    day = _calendar_day(int(g["y"]), int(g["m"]), int(g["d"]))
    return replace(day, needs="numeric_date") if day else None


def _numeric(g: Groups) -> Built:
    """ "10/26/2018" is American, "26/10/2018" and "26.10.2018" are not; where both fit, month first."""
    first, second = int(g["a"]), int(g["b"])
    month, day = (second, first) if g["sep"] == "." or first > 12 else (first, second)
    return _calendar_day(_full_year(g["y"]), month, day)


_WEEKDAY = r"(?:<weekday>,? )?"
_JOIN = r"(?:[-–]| ?(?:and|to|through|or) )"
RULES = [
    Rule(
        "calendar.month_day_year",
        "month",
        rf"{_WEEKDAY}<month> (?:the )?<day>(?:,? (?:of )?<year>)?",
        "Friday, July 21, 2017",
        _day,
    ),
    Rule(
        "calendar.day_month_year",
        "month",
        rf"{_WEEKDAY}(?:the )?<day>(?: day)?(?: of)?[ -]<month>(?:,?[ -]<year>)?",
        "7 January 1970",
        _day,
    ),
    Rule(
        "calendar.month_day_of_year",
        "month+unit",
        rf"(?:<month> <day>|(?:the )?<day:alt>(?: of)? <month:alt>),? (?:of )?{YEAR_WORDS}",
        "October 28 of last year",
        _day,
    ),
    Rule(
        "calendar.two_days",
        "month",
        rf"(?P<first><month> {{day}}){_JOIN}(?P<second>{{day}})(?:,? <year>)?",
        "May 5-7",
        _two_days,
    ),
    Rule(
        "calendar.two_days_before",
        "month",
        rf"(?:the )?(?P<first>{{day}}){_JOIN}(?P<second>{{day}})(?: of)? <month>(?:,? <year>)?",
        "6-7 February",
        _two_days,
    ),
    Rule(
        "calendar.month_year", "month", r"(?:<part>[ -])?<month>,? (?:of )?<year>", "late March 2019", _month
    ),
    Rule(
        "calendar.month_of_year",
        "month+unit",
        rf"(?:<part>[ -])?<month>,? (?:of )?{YEAR_WORDS}",
        "June last year",
        _month,
    ),
    Rule(
        "calendar.directed_month",
        "month",
        rf"(?:<part> )?{WHICH} <month>(?: <day>)?",
        "that December",
        _directed_month,
    ),
    Rule("calendar.month", "month", r"(?:<part>[ -])?<monthname>", "mid-October", _bare_month),
    Rule(
        "calendar.short_month",
        "month",
        r"(?P<monthname>(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
        "Jan",
        lambda g: date(Calendar(f"{month_of(g['monthname']):02}"), needs="short_month"),
    ),
    Rule(
        "calendar.ordinal_of_month",
        "month+ordinal",
        r"(?:the )?<ordinal>(?: day)? of <month>(?:,? (?:<year>|<spelledyear>))?",
        "the first of January",
        _ordinal_day,
    ),
    Rule(
        "calendar.month_ordinal",
        "month+ordinal",
        r"(?:{weekday},? )?<month> (?:the )?<ordinal>(?:,? (?:<year>|<spelledyear>))?",
        "March twenty-first nineteen ninety-five",
        _ordinal_day,
    ),
    Rule(
        "calendar.month_spelled_year",
        "month+spelled_year",
        r"(?:<part>[ -])?<month>,? (?:of )?<spelledyear>",
        "May nineteen forty",
        _month,
    ),
    Rule(
        "calendar.iso",
        "joined_digits",
        r"(?P<y>[12]\d{3})[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<d>3[01]|[12]\d|0?[1-9])",
        "2024-05-28",
        _iso,
    ),
    Rule(
        "calendar.compact",
        "eight_digits",
        r"(?P<y>19\d\d|20[0-4]\d)(?P<m>0[1-9]|1[0-2])(?P<d>3[01]|[12]\d|0[1-9])",
        "20240528",
        _iso,
    ),
    Rule(
        "calendar.numeric",
        "joined_digits",
        r"(?P<a>[0-3]?\d)(?P<sep>[/.-])(?P<b>[0-3]?\d)(?P=sep)(?P<y>(?:19|20)\d\d|(?<=/)\d\d)",
        "10/26/2018",
        _numeric,
    ),
]
