"""Periods that a text describes by their end: "the three months to June", "fiscal 2025, which ends in May".

What belongs here: putting a length and an end together into one time expression. What does not: the
expressions that name a period by themselves (`pipelines.timex`).
"""

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipelines.model import Document, TimeExpression

_ENDING = re.compile(
    r"(?:, )?(?: ?(?:which|that))?(?: will)?"
    r" ?(?:(?:end(?:s|ed|ing)?|closes?|closed)(?: (?:in|on|at))?|to|through)(?: the end of)? "
)
_OF = re.compile(r" (?:of|in)(?: the)? ")
_MONTHS = re.compile(r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?")


def with_periods(document: Document, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The dates among `times` (in text order), each period in place of its length and its end.

    A period keeps the identity and the place of the expression that names its end.
    """
    return list(_with_periods(document, times))


def _with_periods(document: Document, times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    length: int | None = None
    before: TimeExpression | None = None
    for time in times:
        if before is not None and _is_part(document, before, time):
            identity = time.time_expression_id
            yield replace(before, time_expression_id=identity, timex_type="DATE", basis=time.basis)
            before, length = None, None
            continue
        if (
            before is not None
            and length is not None
            and time.latest is not None
            and time.timex_type == "DATE"
        ):
            between = document.text[before.char_end : time.char_start]
            if _ENDING.fullmatch(between):
                first = _months_before(time.latest, length)
                if before.timex_type == "DATE":
                    yield replace(before, earliest=first, latest=time.latest, precision="range")
                else:
                    yield replace(time, char_start=before.char_start, earliest=first, precision="range")
                before, length = None, None
                continue
        if before is not None and before.timex_type in ("DATE", "TIME"):
            yield before
        before, length = time, _length(time)
    if before is not None and before.timex_type in ("DATE", "TIME"):
        yield before


def _is_part(document: Document, part: TimeExpression, whole: TimeExpression) -> bool:
    """Whether they say "the first nine months of 2024"."""
    is_known = part.timex_type == "DURATION" and part.earliest and part.latest
    return bool(is_known and _OF.fullmatch(document.text[part.char_end : whole.char_start]))


def _length(time: TimeExpression) -> int | None:
    """The months of a duration, a quarter or a fiscal year, None for other expressions."""
    if time.timex_type == "DATE":
        is_fiscal = time.precision == "year" and "fiscal" in time.quote.lower()
        return 12 if is_fiscal else 3 if time.precision == "quarter" else None
    match = _MONTHS.fullmatch(time.timex_value) if time.timex_type == "DURATION" else None
    months = 12 * int(match["years"] or 0) + int(match["months"] or 0) if match is not None else 0
    return months or None


def _months_before(last: dt.date, months: int) -> dt.date:
    """The first day of the `months` months that end with `last`."""
    following = last + dt.timedelta(days=1)
    year, month = divmod(following.year * 12 + following.month - 1 - months, 12)
    return dt.date(year, month + 1, min(following.day, calendar.monthrange(year, month + 1)[1]))
