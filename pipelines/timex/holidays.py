"""The day of a named holiday in a given year.

What belongs here: fixed and movable days. What does not: their names (`lexicon.HOLIDAYS`).
"""

import calendar
import datetime as dt
import re

# Month, weekday (0 = Monday), which one of the month (-1 = last), days to add.
_NTH_WEEKDAY = {
    "thanksgiving": (11, 3, 4, 0),
    "memorial": (5, 0, -1, 0),
    "labor": (9, 0, 1, 0),
    "columbus": (10, 0, 2, 0),
    "king": (1, 0, 3, 0),
    "presidents": (2, 0, 3, 0),
    "mothers": (5, 6, 2, 0),
    "fathers": (6, 6, 3, 0),
    "election": (11, 0, 1, 1),
}


def holiday_in(year: int, key: str) -> dt.date:
    """The day that a value of `lexicon.HOLIDAYS` ("12-25", "easter-2") has in `year` (1583 to 9998)."""
    if re.fullmatch(r"\d\d-\d\d", key):
        return dt.date(year, int(key[:2]), int(key[3:]))
    name, sign, days = re.split(r"([+-])", key) if re.search(r"[+-]", key) else (key, "+", "0")
    shift = dt.timedelta(days=int(sign + days))
    if name == "easter":
        return easter_sunday(year) + shift
    month, weekday, which, extra = _NTH_WEEKDAY[name]
    days_of = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
    return dt.date(year, month, days_of[which - 1 if which > 0 else which]) + dt.timedelta(days=extra) + shift


def easter_sunday(year: int) -> dt.date:
    """Gregorian Easter by the anonymous algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)
