"""From the interval that a time expression names to the interval of the event that it dates.

What belongs here: what prepositions, tense, modality and the day of publication do to an interval.
What does not: which time expression it is (`temporal_scope`).
"""

import datetime as dt
import re
from dataclasses import replace

from pipelines.model import Document, Interval, TimeExpression

PAST = frozenset({"occurred", "ongoing"})
FUTURE = frozenset({"planned", "predicted"})
_AT_THE_LATEST = frozenset({"by", "before"})
_AT_THE_EARLIEST = frozenset({"after"})
_YEARLESS = re.compile(
    r"^(?!.*\d{4})(?!.*\b(?:last|this|next|that|same|following|previous)\b)"
    r".*\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_EARLY = re.compile(r"\b(?:as (?:early|soon) as|no (?:earlier|sooner) than|not before)(?: the)? $", re.I)
_LATE = re.compile(
    r"\b(?:no later than|not later than|as late as|at the latest by|on or before)(?: the)? $", re.I
)


def publication_bounds(document: Document) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day on which the text can have been published, None where that is not known.

    Bounds that the text's own contents give ("evidence") date no event: they would date it by itself.
    """
    if document.published_basis in ("evidence", "none"):
        return None, None
    return document.published_earliest, document.published_latest


def without_words(document: Document, modality: str) -> Interval:
    """The interval of an event that no words date: what happened did so by the day of publication."""
    first, last = publication_bounds(document)
    if modality in PAST:
        return Interval(None, last, "open" if last else None, "document")
    if modality in FUTURE:
        return Interval(first, None, "open" if first else None, "document")
    return Interval()


def bounded(
    time: TimeExpression,
    preposition: str,
    modality: str,
    document: Document,
    *,
    is_past: bool,
    accumulates: bool,
    is_negated: bool,
) -> Interval:
    """The interval of an event that `time` governs.

    `is_past`: it dates what has happened, be it only the announcement. `accumulates`: "since" counts
    what happened all the while ("have been listed since May"), not how long a state has lasted.
    `is_negated`: "not before" and "not until" name a beginning.
    """
    interval = time.interval
    if interval.earliest is None and interval.latest is None:
        return Interval()
    first, last = publication_bounds(document)
    words = document.text[max(0, time.char_start - 24) : time.char_start]
    after = document.text[time.char_end : time.char_end + 24].lstrip(" ,")
    is_early = _EARLY.search(words) or after.startswith("at the earliest")
    if (is_early and not is_past) or (preposition == "before" and is_negated):
        return _between(interval.earliest, None, interval.basis)
    is_late = _LATE.search(words) or after.startswith("at the latest")
    if is_late or preposition in _AT_THE_LATEST:
        latest = interval.latest
        if preposition == "before" and interval.precision != "day" and time.modifier != "END":
            latest = _day_before(interval.earliest) or latest
        return _between(None if is_past else first, latest, interval.basis)
    if preposition in _AT_THE_EARLIEST:
        return _between(interval.earliest, last if is_past else None, interval.basis)
    if preposition == "since" and accumulates:
        return _between(interval.earliest, last, interval.basis)
    if is_past:
        return _by(interval, last)
    is_this_year = modality == "predicted" and interval.precision == "year" and time.basis == "relative"
    if (modality == "planned" or is_this_year) and first is not None and _contains(interval, first):
        return replace(interval, earliest=first, precision=_precision(first, interval.latest))
    return interval


def within_range(first: TimeExpression, last: TimeExpression, document: Document, is_past: bool) -> Interval:
    """From the beginning of one time to the end of another: "between 2018 and 2020"."""
    interval = _between(first.earliest, last.latest, first.basis)
    return _by(interval, publication_bounds(document)[1]) if is_past else interval


def until_published(interval: Interval, document: Document) -> Interval:
    """From the beginning of an interval until the publication."""
    return _between(interval.earliest, publication_bounds(document)[1], "relative")


def in_fitting_year(
    time: TimeExpression, is_past: bool, document: Document, *, is_open: bool = False
) -> TimeExpression:
    """A date without a year, moved to the year that the tense of its clause asks for.

    Time expressions are read before their clause is parsed: "will apply from May 1" looks ahead,
    whatever stands near it, and "was due in May" back. `is_open`: "would leave in May" may do either.
    """
    first, last = publication_bounds(document)
    if (
        first is None
        or last is None
        or time.earliest is None
        or time.latest is None
        or not _YEARLESS.search(time.quote)
    ):
        return time
    years = -1 if is_past and time.earliest > last else 1 if not is_past and time.latest < first else 0
    if years == 0 or (years > 0 and is_open):
        return time
    earliest = _same_day(time.earliest, time.earliest.year + years)
    return replace(time, earliest=earliest, latest=_same_day(time.latest, time.latest.year + years))


def _same_day(day: dt.date, year: int) -> dt.date:
    """The day in another year; the end of a February stays its end."""
    if day.month == 2 and day.day >= 28:
        is_end = (day + dt.timedelta(days=1)).month == 3
        end = dt.date(year, 3, 1) - dt.timedelta(days=1)
        return end if is_end else dt.date(year, 2, min(day.day, end.day))
    return day.replace(year=year)


def _day_before(day: dt.date | None) -> dt.date | None:
    return day - dt.timedelta(days=1) if day is not None else None


def _contains(interval: Interval, day: dt.date) -> bool:
    return (interval.earliest is None or interval.earliest < day) and (
        interval.latest is None or day <= interval.latest
    )


def _by(interval: Interval, last: dt.date | None) -> Interval:
    """What has happened did so by the day of publication."""
    if last is None or (interval.latest is not None and interval.latest <= last):
        return interval
    if interval.earliest is not None and interval.earliest > last:
        return interval
    precision = _precision(interval.earliest, last) if interval.precision == "open" else interval.precision
    return replace(interval, latest=last, precision=precision)


def _between(earliest: dt.date | None, latest: dt.date | None, basis: str) -> Interval:
    if earliest is not None and latest is not None and earliest > latest:
        earliest = latest
    return Interval(earliest, latest, _precision(earliest, latest), basis)


def _precision(earliest: dt.date | None, latest: dt.date | None) -> str | None:
    if earliest is None or latest is None:
        return "open" if earliest or latest else None
    return "day" if earliest == latest else "range"
