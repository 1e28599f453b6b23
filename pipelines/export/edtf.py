"""Intervals of days as EDTF, the Extended Date/Time Format of ISO 8601-2 (Library of Congress, 2019).

What belongs here: the shortest EDTF string of an interval. What does not: reading EDTF, or the values
of time expressions (`pipelines.timex`).
"""

import calendar
import datetime as dt

# Sub-year groupings of EDTF level 2: quarters 33 to 36, halves 40 and 41, by first and last month.
_GROUPS = {(1, 3): 33, (4, 6): 34, (7, 9): 35, (10, 12): 36, (1, 6): 40, (7, 12): 41}


def edtf_of(earliest: dt.date | None, latest: dt.date | None) -> str:
    """The EDTF string of the days from `earliest` to `latest`, both included; None is unbounded.

    "2022-10-07", "2022-10", "2022-36" (fourth quarter), "2022", "202X", "2022-10-07/2022-11-02",
    "../2022-10-07", "2022-10-07/.."; empty when nothing is known.
    """
    if earliest is None or latest is None:
        return "" if earliest is latest else f"{earliest or '..'}/{latest or '..'}"
    if earliest == latest:
        return earliest.isoformat()
    return _whole_unit(earliest, latest) or f"{earliest}/{latest}"


def _whole_unit(earliest: dt.date, latest: dt.date) -> str | None:
    """The month, quarter, half, year or decade that these are exactly the days of."""
    if earliest.day != 1 or latest.day != calendar.monthrange(latest.year, latest.month)[1]:
        return None
    months = (earliest.month, latest.month)
    if earliest.year == latest.year:
        if months == (1, 12):
            return f"{earliest:%Y}"
        if months[0] == months[1]:
            return f"{earliest:%Y-%m}"
        return f"{earliest:%Y}-{_GROUPS[months]}" if months in _GROUPS else None
    is_decade = months == (1, 12) and earliest.year % 10 == 0 and latest.year == earliest.year + 9
    return f"{earliest:%Y}"[:3] + "X" if is_decade else None
