"""What a TIMEX3 value names: its interval of days, its precision, its EDTF form.

What belongs here: arithmetic on values ("2024-Q3" is July to September; one quarter earlier is
"2024-Q2"). What does not: words, texts, and which value an expression has.

Sources: TimeML 1.2.1 for the values, ISO 8601-2:2019 (EDTF levels 0 to 2) for the EDTF forms.
Seasons are meteorological; the winter of a year begins in its December.
"""

import calendar
import datetime as dt
import functools
import re
import typing

DAYS_PER_WEEK = 7
MONTHS_PER_YEAR = 12
SEASON_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
SEASON_EDTF = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
# Units of whole months, with their length.
UNIT_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14}

# Precisions from fine to coarse.
FINENESS = ("day", "week", "month", "quarter", "season", "half", "year", "decade", "range")

_DATE_VALUE = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    r"|-W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI))?"
    r"(?:T(?P<time>.+))?"
)


class Span(typing.NamedTuple):
    """Inclusive days, and the precision of the table contract."""

    earliest: dt.date
    latest: dt.date
    precision: str


def month_span(year: int, month: int, count: int = 1) -> tuple[dt.date, dt.date]:
    """First and last day of `count` months that begin with `month` (1 to 12) of `year`."""
    last_index = year * MONTHS_PER_YEAR + month - 1 + count - 1
    last_year, last_month = divmod(last_index, MONTHS_PER_YEAR)
    days = calendar.monthrange(last_year, last_month + 1)[1]
    return dt.date(year, month, 1), dt.date(last_year, last_month + 1, days)


@functools.lru_cache(maxsize=200_000)
def named_span(value: str, modifier: str | None = None) -> Span | None:
    """The days that a TIMEX3 value names, narrowed by its modifier; None if it names no known days.

    START, MID and END stand for the first, middle and last ten days of a month, and the first,
    middle and last third of any longer unit.
    """
    try:
        span = _whole_span(value)
    except ValueError:  # 30 February, week 53 of a short year, the year 0 or 10000
        return None
    return narrowed(span, modifier) if span else None


def _whole_span(value: str) -> Span | None:
    if re.fullmatch(r"\d{3}", value):
        return Span(dt.date(int(value) * 10, 1, 1), dt.date(int(value) * 10 + 9, 12, 31), "decade")
    if re.fullmatch(r"\d{2}", value):
        return Span(dt.date(int(value) * 100, 1, 1), dt.date(int(value) * 100 + 99, 12, 31), "range")
    if "/" in value:
        first, last = map(named_span, value.split("/", 1))
        return Span(first.earliest, last.latest, "range") if first and last else None
    match = _DATE_VALUE.fullmatch(value)
    if not match:
        return None
    field = match.groupdict()
    year = int(field["year"])
    if field["day"]:
        day = dt.date(year, int(field["month"]), int(field["day"]))
        return Span(day, day, "day")
    if field["month"]:
        return Span(*month_span(year, int(field["month"])), "month")
    if field["week"]:
        monday = dt.date.fromisocalendar(year, int(field["week"]), 1)
        begin = monday + dt.timedelta(days=5) if field["weekend"] else monday
        return Span(begin, monday + dt.timedelta(days=6), "week")
    if field["quarter"]:
        return Span(*month_span(year, int(field["quarter"]) * 3 - 2, 3), "quarter")
    if field["half"]:
        return Span(*month_span(year, int(field["half"]) * 6 - 5, 6), "half")
    if field["season"]:
        return Span(*month_span(year, SEASON_FIRST_MONTH[field["season"]], 3), "season")
    return Span(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def narrowed(span: Span, modifier: str | None) -> Span:
    """The first, middle or last part of a span, as `named_span` defines it; other modifiers leave it."""
    earliest, latest, precision = span
    days = (latest - earliest).days + 1
    if days < 3 or modifier not in ("START", "MID", "END"):
        return span
    if precision == "month":
        bounds = (10, 20)
    elif days < 28:
        bounds = (days // 3, days - days // 3)
    else:
        thirds = [_add_months(earliest, _months_between(earliest, latest) * part // 3) for part in (1, 2)]
        bounds = ((thirds[0] - earliest).days, (thirds[1] - earliest).days)
    parts = {"START": (0, bounds[0] - 1), "MID": (bounds[0], bounds[1] - 1), "END": (bounds[1], days - 1)}
    first, last = parts[str(modifier)]
    return Span(earliest + dt.timedelta(days=first), earliest + dt.timedelta(days=last), "range")


def _months_between(earliest: dt.date, latest: dt.date) -> int:
    return (latest.year - earliest.year) * MONTHS_PER_YEAR + latest.month - earliest.month + 1


def _add_months(day: dt.date, months: int) -> dt.date:
    """The day `months` later; the last day of the month where that day does not exist."""
    year, month = divmod(day.year * MONTHS_PER_YEAR + day.month - 1 + months, MONTHS_PER_YEAR)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def shifted_day(day: dt.date, unit: str, amount: float) -> dt.date | None:
    """The day `amount` units later (earlier if negative); None outside the years 1 to 9999."""
    try:
        if unit in UNIT_MONTHS:
            return _add_months(day, round(amount * UNIT_MONTHS[unit]))
        return day + dt.timedelta(days=round(amount * UNIT_DAYS.get(unit, 0)))
    except (ValueError, OverflowError):
        return None


def unit_value(day: dt.date, unit: str) -> str:
    """The TIMEX3 value of the unit that holds `day`."""
    match unit:
        case "week" | "fortnight":
            year, week, _ = day.isocalendar()
            return f"{year:04}-W{week:02}"
        case "weekend":
            year, week, _ = day.isocalendar()
            return f"{year:04}-W{week:02}-WE"
        case "month":
            return f"{day:%Y-%m}".zfill(7)
        case "quarter":
            return f"{day.year:04}-Q{(day.month + 2) // 3}"
        case "half":
            return f"{day.year:04}-H{(day.month + 5) // 6}"
        case "year":
            return f"{day.year:04}"
        case "decade":
            return f"{day.year // 10:03}"
        case "century":
            return f"{day.year // 100:02}"
        case _:
            return day.isoformat()


def edtf_of(value: str) -> str | None:
    """The EDTF form of a TIMEX3 DATE or TIME value; None where there is none (weeks without a year, …)."""
    if value.startswith("BC"):
        return _edtf_before_christ(value)
    if re.fullmatch(r"\d{3}", value):
        return value + "X"
    if re.fullmatch(r"\d{2}", value):
        return value + "XX"
    if re.fullmatch(r"XXXX(-(XX|\d\d)){0,2}", value):
        return value
    span = named_span(value)
    if span is None:
        return None
    match = _DATE_VALUE.fullmatch(value)
    if not match or match["week"]:
        return f"{span.earliest}/{span.latest}"
    if match["quarter"]:
        return f"{match['year']}-{32 + int(match['quarter'])}"
    if match["half"]:
        return f"{match['year']}-{39 + int(match['half'])}"
    if match["season"]:
        return f"{match['year']}-{SEASON_EDTF[match['season']]}"
    day, _, time = value.partition("T")
    if re.fullmatch(r"\d\d:\d\d", time):
        return f"{day}T{time}:00"
    return day


def _edtf_before_christ(value: str) -> str | None:
    """Years before Christ in astronomical counting: 1 BC is the year 0000, 480 BC is -0479."""
    match = re.fullmatch(r"BC(\d{4})((?:-\d\d){0,2})", value)
    if not match or int(match[1]) == 0:
        return None
    year = int(match[1]) - 1
    return f"-{year:04}{match[2]}" if year else f"0000{match[2]}"


def unit_length(value: str) -> tuple[str, float] | None:
    """The unit and count of a plain TIMEX3 duration: "P90D" is ("day", 90); None for vague and mixed ones."""
    match = re.fullmatch(r"P(\d+(?:\.\d+)?)(D|W|M|Q|Y|DE|CE)", value)
    units = {
        "D": "day",
        "W": "week",
        "M": "month",
        "Q": "quarter",
        "Y": "year",
        "DE": "decade",
        "CE": "century",
    }
    return (units[match[2]], float(match[1])) if match else None
