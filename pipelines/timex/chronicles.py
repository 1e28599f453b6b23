"""Chronicles: lists whose lines begin with a date, and clauses that date what comes after.

What belongs here: years that follow from the order in which a text tells ("- January: …", "- March 6: …";
"announced on July 3, effective August 1"). What does not: dates that stand alone (`anchoring`).
"""

import datetime as dt
import itertools
import re
from dataclasses import replace

from pipelines.timex.marks import Mark
from pipelines.timex.meanings import Calendar, Value

_FEWEST_LINES = 3
_LINE_START = re.compile(r"(?:\A|\n)[\s\-–—*•·]*\Z")
_HEAD_END = re.compile(r"\s?[:–—]|\.\s")
_FULL_DATE = re.compile(r"(\d{4})-(\d\d(?:-\d\d)?)")
_EFFECTIVE = re.compile(
    r"\b(?:effective|starting|beginning|until|till|by|from|through)(?:\s(?:on|from|in))?\s\Z", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?]['’”\"]*\s+[A-Z“\"'`]|\n")
_LONGEST_CLAUSE = 160


def with_years_of_order(text: str, marks: list[Mark], reference: dt.date | None) -> list[Mark]:
    """The marks, with the years that lists and clauses give to months and days without one."""
    return _effective_dates(text, _dated_lines(text, marks, reference))


def _dated_lines(text: str, marks: list[Mark], reference: dt.date | None) -> list[Mark]:
    """Dates at the heads of lines come in order, so each year follows from its neighbour's.

    If no line has a year, the last event of the list is the latest that had happened by the reference.
    """
    heads = [index for index, mark in enumerate(marks) if _is_head(text, mark)]
    if len(heads) < _FEWEST_LINES:
        return marks
    dates = [_year_and_part(marks[index]) for index in heads]
    falls = sum(one > other for (_, one), (_, other) in itertools.pairwise(dates))
    if falls > 1:
        if len(dates) - 1 - falls > 1:
            return marks
        heads.reverse()  # newest first
        dates.reverse()
    years = _filled([year for year, _ in dates], [part for _, part in dates], reference)
    dated = list(marks)
    for index, year in zip(heads, years, strict=True):
        moment = marks[index].meaning.moment
        if year is not None and isinstance(moment, Calendar) and moment.year is None:
            dated[index] = _with_moment(marks[index], replace(moment, year=Value(f"{year:04}")))
    return dated


def _is_head(text: str, mark: Mark) -> bool:
    moment = mark.meaning.moment
    if isinstance(moment, Calendar):
        is_dated = moment.part[0].isdigit() and not moment.from_text and moment.direction is None
    else:
        is_dated = isinstance(moment, Value) and _FULL_DATE.fullmatch(moment.value) is not None
    before = text[max(0, mark.start - 12) : mark.start]
    return is_dated and bool(_LINE_START.search(before)) and bool(_HEAD_END.match(text, mark.end))


def _year_and_part(mark: Mark) -> tuple[int | None, str]:
    moment = mark.meaning.moment
    if isinstance(moment, Value) and (match := _FULL_DATE.fullmatch(moment.value)):
        return int(match[1]), match[2]
    if not isinstance(moment, Calendar):
        return None, ""
    year = moment.year.value if isinstance(moment.year, Value) else ""
    return int(year) if year.isdigit() else None, moment.part


def _filled(years: list[int | None], parts: list[str], reference: dt.date | None) -> list[int | None]:
    """Years for all parts of an ascending list; a part smaller than the one before it begins a new year."""
    if all(year is None for year in years):
        if reference is None:
            return years
        years[-1] = reference.year - (parts[-1] > f"{reference:%m-%d}")
    for index in range(1, len(years)):
        if years[index] is None and (earlier := years[index - 1]) is not None:
            years[index] = earlier + (parts[index] < parts[index - 1])
    for index in range(len(years) - 2, -1, -1):
        if years[index] is None and (later := years[index + 1]) is not None:
            years[index] = later - (parts[index] > parts[index + 1])
    return years


def _effective_dates(text: str, marks: list[Mark]) -> list[Mark]:
    """ "Announced on July 3, effective August 1": the second date is the next such day after the first."""
    dated = list(marks)
    for index in range(1, len(marks)):
        mark, before = marks[index], marks[index - 1]
        moment = mark.meaning.moment
        if (
            not isinstance(moment, Calendar)
            or moment.year
            or moment.from_text
            or moment.direction is not None
        ):
            continue
        clause = text[before.end : mark.start]
        if len(clause) > _LONGEST_CLAUSE or not _EFFECTIVE.search(clause) or _SENTENCE_END.search(clause):
            continue
        part = _year_and_part(dated[index - 1])[1]
        if len(part) == 5 and moment.part[0].isdigit():
            dated[index] = _with_moment(mark, replace(moment, direction=1, from_text=True))
    return dated


def _with_moment(mark: Mark, moment: Calendar) -> Mark:
    return mark._replace(meaning=replace(mark.meaning, moment=moment))
