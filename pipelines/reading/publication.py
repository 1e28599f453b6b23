"""When a text was published: its metadata, its URL, or its dateline.

What belongs here: the dates that are stated about the text as a whole. What does not: time
expressions in the text (`timex`), or what its content implies about its date (extraction).
"""

import calendar
import datetime as dt
import email.utils
import re
from dataclasses import dataclass
from typing import Any

from .decode import UnreadableInputError


@dataclass(frozen=True)
class Publication:
    """The days between which a text was published, and how that is known (model.PUBLISHED_BASES)."""

    earliest: dt.date | None = None
    latest: dt.date | None = None
    precision: str | None = None
    basis: str = "none"


_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)"
)
_DAY, _YEAR = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?", r"(?P<year>(?:19|20)\d\d)"
_DATE_IN_WORDS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_MONTH}[ ]{_DAY},?[ ]{_YEAR}",
        rf"{_DAY}[ ]{_MONTH},?[ ]{_YEAR}",
        r"(?P<year>(?:19|20)\d\d)[-/](?P<month>[01]?\d)[-/](?P<day>[0-3]?\d)",
    )
]
_EDTF = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?[~?%]?")
_URL_DATES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[/_-](?P<year>(?:19|20)\d\d)[/-](?P<month>[01]?\d|[a-z]{3})[/-](?P<day>[0-3]?\d)(?=[/_.?#-]|$)",
        r"[/_-](?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=[/_.?#-]|$)",
        r"/(?P<year>(?:19|20)\d\d)/(?P<month>[01]?\d|[a-z]{3})/",
    )
]
# What may stand around the date of a dateline: "WASHINGTON, D.C., " or "BEIJING (Reuters), " before
# it, " (AP)" and a dash after it; or a line of its own, with "Published: " or a weekday before it.
_PLACE = r"[A-Z][\w.'’ -]{1,30}"
_AGENCY = r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)"
_DATELINE_BEFORE = re.compile(
    rf"(?:{_PLACE}(?:, ?{_PLACE}){{0,2}}(?:, ?| ?{_AGENCY},? ?| ?[-–—]+ ?))?(?:{_AGENCY} ?(?:[-–—]+ ?)?)?\Z"
)
_DATELINE_AFTER = re.compile(rf" ?{_AGENCY}?(?:, {_PLACE}?)?[,.]? ?(?:[-–—:]|\Z)")
_LABEL = re.compile(
    r"(?:(?:first |last )?(?:published|posted|updated|issued|released|date|press release)\b:?(?: on)?[ :]*)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\Z",
    re.IGNORECASE,
)
_TIME_OF_DAY = re.compile(
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?)?[.,]?\Z", re.IGNORECASE
)
_DATELINE_LINES, _DATELINE_CHARACTERS = 4, 140


def find_publication(published: Any, url: str | None, text: str) -> Publication:
    """The date of publication from the best source that has one: metadata, URL, dateline, or none.

    Raises UnreadableInputError when `published` is given and is no date.
    """
    if published not in (None, ""):
        return _from_metadata(published)
    return (url and _from_url(url)) or _from_dateline(text) or Publication()


def _from_metadata(value: Any) -> Publication:
    written = str(value).strip()
    found = _from_edtf(written) or _from_timestamp(written) or _from_words(written)
    if not found:
        detail = f"published: {written[:40]!r} is no date; write it as 2024-05-14, 2024-05 or 2024"
        raise UnreadableInputError("bad_date", detail)
    return Publication(*found, basis="metadata")


def _from_edtf(written: str) -> tuple[dt.date, dt.date, str] | None:
    """ISO 8601-2 (EDTF) level 0 and 1 dates and intervals: 2024-05-14, 2024-05, 2024, 2024-05/2024-06."""
    parts = [_EDTF.fullmatch(part) for part in written.split("/")]
    bounds = [_bounds(match.groupdict()) for match in parts if match]
    if len(bounds) != len(parts) or None in bounds or len(parts) > 2:
        return None
    first, last = bounds[0], bounds[-1]
    if not first or not last or first[0] > last[1]:
        return None
    return first if len(parts) == 1 else (first[0], last[1], "range")


def _from_timestamp(written: str) -> tuple[dt.date, dt.date, str] | None:
    """The day of a timestamp (ISO 8601 or RFC 2822), in the time zone in which it was written."""
    for parse in (dt.datetime.fromisoformat, email.utils.parsedate_to_datetime):
        try:
            day = parse(written).date()
        except (ValueError, TypeError, IndexError):
            continue
        return day, day, "day"
    return None


def _from_words(written: str) -> tuple[dt.date, dt.date, str] | None:
    matches = (pattern.fullmatch(written) for pattern in _DATE_IN_WORDS)
    return next((_bounds(match.groupdict()) for match in matches if match), None)


def _from_url(url: str) -> Publication | None:
    for pattern in _URL_DATES:
        match = pattern.search(url)
        bounds = _bounds(match.groupdict()) if match else None
        if bounds:
            return Publication(*bounds, basis="url")
    return None


def _from_dateline(text: str) -> Publication | None:
    """The date before the text proper: "WASHINGTON, April 17, 2018 -", or on a line of its own."""
    lines = [line.strip() for line in text[:2000].split("\n") if line.strip()][:_DATELINE_LINES]
    for line in lines:
        start = line[:_DATELINE_CHARACTERS]
        for pattern in _DATE_IN_WORDS:
            match = pattern.search(start)
            bounds = _bounds(match.groupdict()) if match else None
            if match and bounds and _is_dateline(start, match):
                return Publication(*bounds, basis="dateline")
    return None


def _is_dateline(line: str, date: re.Match[str]) -> bool:
    before, after = line[: date.start()], line[date.end() :]
    if _LABEL.match(before) and _TIME_OF_DAY.match(after):
        return True
    return bool(_DATELINE_BEFORE.match(before) and _DATELINE_AFTER.match(after))


def _bounds(parts: dict[str, str | None]) -> tuple[dt.date, dt.date, str] | None:
    """First and last day and precision of a date whose month and day may be missing; None if impossible."""
    year, month, day = parts["year"], parts.get("month"), parts.get("day")
    try:
        if not month:
            return dt.date(int(year or 0), 1, 1), dt.date(int(year or 0), 12, 31), "year"
        number = int(month) if month.isdigit() else _MONTHS[month.lower().rstrip(".")]
        if not day:
            last = calendar.monthrange(int(year or 0), number)[1]
            return dt.date(int(year or 0), number, 1), dt.date(int(year or 0), number, last), "month"
        exact = dt.date(int(year or 0), number, int(day))
    except (ValueError, KeyError):
        return None
    return exact, exact, "day"
