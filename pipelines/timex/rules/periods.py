"""Rules for named parts of years: quarters, halves, seasons, holidays.

What belongs here: parts of a year that are no months. What does not: months and days (`calendar`), years
and longer (`years`), and periods told by their distance ("last week", `relative`).
"""

import re
from dataclasses import replace

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import HOLIDAYS, SEASONS, ordinal_of
from pipelines.timex.meanings import Calendar, Meaning, Shift, Value, date
from pipelines.timex.rules.choices import WHICH, YEAR_WORDS, direction_of, part_modifier, year_moment

_FIRST_HALF = ("first", "opening", "1st")


def _part_of_year(part: str, g: Groups, needs: str | None = None) -> Meaning:
    year = year_moment(g)
    if isinstance(year, Value):
        return date(f"{year.value}-{part}", part_modifier(g), needs)
    return date(Calendar(part, year), part_modifier(g), needs)


def _quarter(g: Groups) -> Built:
    number = ordinal_of(g["ordinal"]) if "ordinal" in g else int(g["number"])
    number = 4 if number == -1 else number
    return _part_of_year(f"Q{number}", g) if 1 <= number <= 4 else None


def _two_quarters(g: Groups) -> Built:
    return [(group, _part_of_year(f"Q{ordinal_of(g[group])}", g)) for group in ("first", "second")]


def _half(g: Groups) -> Meaning:
    return _part_of_year("H1" if g["half"].lower() in _FIRST_HALF else "H2", g)


def _half_code(g: Groups) -> Built:
    return _part_of_year(f"H{g['number']}", g) if year_moment(g) else None


def _code_and_year(g: Groups) -> Built:
    kind = g["kind"].upper()
    return date(f"20{g['yy']}-{kind}{g['number']}") if kind == "Q" or g["number"] < "3" else None


def _season(g: Groups) -> Built:
    return _part_of_year(SEASONS[g["season"].lower()], g, needs="season")


def _bare_season(g: Groups) -> Built:
    return _part_of_year(SEASONS[g["season"].lower()], g, needs="bare_season")


def _directed_season(g: Groups) -> Built:
    season = Calendar(SEASONS[g["season"].lower()], None, *direction_of(g["which"]))
    return date(season, part_modifier(g), needs="season")


def _holiday(g: Groups) -> Built:
    key = HOLIDAYS[re.sub(r"\s+", " ", g["holiday"].lower().replace("’", "'"))]
    if "which" in g:
        return date(Calendar(key, None, *direction_of(g["which"])))
    return date(Calendar(key, year_moment(g)), needs="holiday")


def _period_end(g: Groups) -> Built:
    """ "Year-end" is that of the current year, unless a year is said."""
    if "year" not in g:
        return date(Shift(g["unit"].lower(), 0, of_story=True), "END")
    return date(g["year"], "END") if g["unit"].lower() == "year" else None


_OF_YEAR = (
    r"(?:,? (?:of |in )?(?:the )?(?:(?:fiscal|calendar|financial)(?: year)? )?"
    rf"(?:<year>|{YEAR_WORDS}))"
)
_YEARS = rf"(?:the )?(?:<year>(?:['’]s)?|{YEAR_WORDS}['’]s)[ -]"
_QUARTER = r"(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|final|last)[ -]quarter"
_HALF = r"(?P<half>first|second|latter|last|opening|1st|2nd)[ -]half"
RULES = [
    Rule(
        "periods.quarter",
        "part_of_year",
        rf"(?:<part> (?:the )?|the )?(?:fiscal )?{_QUARTER}{_OF_YEAR}?",
        "the third quarter of 2023",
        _quarter,
    ),
    Rule(
        "periods.two_quarters",
        "part_of_year",
        r"(?:the )?(?P<first>first|second|third) and (?P<second>second|third|fourth)[ -]quarters"
        rf"{_OF_YEAR}?",
        "the third and fourth quarters",
        _two_quarters,
    ),
    Rule(
        "periods.year_quarter", "part_of_year", rf"{_YEARS}{_QUARTER}", "last year's fourth quarter", _quarter
    ),
    Rule(
        "periods.quarter_code",
        "period_code",
        rf"(?:Q(?P<number>[1-4])|(?P<number_alt>[1-4])Q){_OF_YEAR}?",
        "Q3 2023",
        _quarter,
    ),
    Rule(
        "periods.half_code",
        "period_code",
        rf"(?:H(?P<number>[12])|(?P<number_alt>[12])H){_OF_YEAR}",
        "H1 2024",
        _half_code,
    ),
    Rule(
        "periods.code_and_year",
        "period_code",
        r"(?P<number>[1-4])(?P<kind>[QH])['’ ]?(?P<yy>[0-4]\d)",
        "3Q24",
        _code_and_year,
    ),
    Rule(
        "periods.year_and_code",
        "period_code",
        r"<year>[ -]?(?P<code>[QH][12]|Q[34])",
        "2024 Q3",
        lambda g: date(f"{g['year']}-{g['code'].upper()}"),
    ),
    Rule("periods.half", "part_of_year", rf"(?:the )?{_HALF}{_OF_YEAR}", "the first half of 2025", _half),
    Rule("periods.year_half", "part_of_year", rf"{_YEARS}{_HALF}", "1989's first half", _half),
    Rule(
        "periods.bare_half",
        "part_of_year",
        r"(?:the )?(?P<half>first|second)[ -]half",
        "the first half",
        lambda g: replace(_half(g), needs="half_year"),
    ),
    Rule(
        "periods.half_of_the_year",
        "part_of_year",
        rf"(?:the )?{_HALF} of the year",
        "the second half of the year",
        _half,
    ),
    Rule(
        "periods.season_of_year",
        "season",
        rf"(?:<part>[ -](?:the )?|the )?<season>(?: of|,)? (?:<year>(?:[-/–]\d\d)?|{YEAR_WORDS})",
        "the summer of 2003",
        _season,
    ),
    Rule(
        "periods.directed_season",
        "season",
        rf"(?:<part> |earlier |later )?{WHICH} <season>",
        "last fall",
        _directed_season,
    ),
    Rule("periods.season", "season", r"(?:<part>[ -](?:the )?|the )<season>", "the summer", _season),
    Rule("periods.bare_season", "season", r"<season>", "summer", _bare_season),
    Rule(
        "periods.holiday",
        "holiday",
        rf"<holiday>(?:,? <year>|,? (?:of )?{YEAR_WORDS})?",
        "Christmas Eve 2020",
        _holiday,
    ),
    Rule("periods.directed_holiday", "holiday", rf"{WHICH} <holiday>", "last Christmas", _holiday),
    Rule(
        "periods.year_end",
        "unit",
        r"(?:the )?(?P<unit>year|month|quarter)[ -]end(?: <year>)?",
        "year-end",
        _period_end,
    ),
]
