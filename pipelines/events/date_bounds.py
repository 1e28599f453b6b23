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
_UP_TO = frozenset({"by", "before", "than", "until", "till", "through"})
_DAYS_OF_UNIT = {"D": 1, "W": 7, "M": 30, "Y": 365}


def publication_bounds(document: Document) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day on which the text can have been published; bounds by evidence count for nothing.

    An event without date words is dated by the publication only where that is known.
    """
    if document.published_basis in ("evidence", "none"):
        return None, None
    return document.published_earliest, document.published_latest


def without_words(document: Document, modality: str) -> Interval:
    """The interval of an event that no words date: what happened did so by the publication."""
    earliest, latest = publication_bounds(document)
    if modality in PAST:
        return Interval(None, latest, "open" if latest else None, "document")
    if modality in FUTURE:
        return Interval(earliest, None, "open" if earliest else None, "document")
    return Interval()


def bounded(
    time: TimeExpression, preposition: str, modality: str, is_past: bool, accumulates: bool, document: Document
) -> Interval:
    """The interval of an event that `time` governs.

    `is_past`: the verb that the time belongs to tells what has happened. `accumulates`: "since" counts
    what happened all the while ("have been listed since May"), not how long a state has lasted.
    """
    if time.earliest is None and time.latest is None:
        return Interval(basis="none")
    interval = replace(time.interval, basis=time.basis)
    first, last = publication_bounds(document)
    if preposition in _UP_TO and (not is_past or interval.basis != "era"):
        if is_past and preposition in ("by", "before"):
            return _made(None, interval.latest, interval, None)
        return _made(first if not is_past else None, interval.latest, interval, None)
    if preposition == "since" and accumulates:
        return _cut(_made(interval.earliest, last, interval, None), last)
    if is_past:
        return _cut(interval, last)
    if modality == "planned" and first and _contains(interval, first) and interval.earliest != first:
        return _made(first, interval.latest, interval, None)
    return interval


def _contains(interval: Interval, day: dt.date) -> bool:
    return (interval.earliest is None or interval.earliest <= day) and (
        interval.latest is None or day <= interval.latest
    )


def _cut(interval: Interval, last: dt.date | None) -> Interval:
    """What has happened did so by the day of publication."""
    if last is None or interval.latest is not None and interval.latest <= last:
        return interval
    if interval.earliest is not None and interval.earliest > last:
        return interval
    precision = "range" if interval.precision in (None, "open") and interval.earliest else interval.precision
    return replace(interval, latest=last, precision=precision)


def _made(
    earliest: dt.date | None, latest: dt.date | None, source: Interval, precision: str | None
) -> Interval:
    if earliest is not None and latest is not None:
        if earliest > latest:
            return replace(source, earliest=latest, latest=latest, precision="day")
        precision = precision or ("day" if earliest == latest else "range")
    return Interval(earliest, latest, precision or "open", source.basis)


def within(duration: str, document: Document) -> Interval | None:
    """The interval of what is due "within" a TIMEX3 duration from the publication, None if it has no length."""
    first, last = publication_bounds(document)
    match = re.fullmatch(r"P(\d+)([DWMY])", duration)
    if match is None or first is None or last is None:
        return None
    days = int(match[1]) * _DAYS_OF_UNIT[match[2]]
    return Interval(first, last + dt.timedelta(days=days), "range", "relative")
