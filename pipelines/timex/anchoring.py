"""From programs to TIMEX3 values: what "last week" or "July 5" is in this text.

What belongs here: the evaluation of `meanings` against the publication day, the running date of the
text and the direction that its verbs show. What does not: reading words, or looking at text.
"""

import datetime as dt
import re
from dataclasses import dataclass

from pipelines.timex.holidays import holiday_in
from pipelines.timex.lexicon import HOLIDAYS
from pipelines.timex.meanings import Calendar, Lapse, Moment, Nth, Shift, Value, Weekday
from pipelines.timex.values import named_span, shifted_day, unit_value

_UNKNOWN = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip
_FINENESS = ("day", "week", "month", "quarter", "season", "half", "year", "decade", "range")
_HOLIDAY_KEYS = frozenset(HOLIDAYS.values())


@dataclass(slots=True)
class Anchor:
    """What times are counted from, at one place of a text.

    `reference` is the publication day if known; `running` the value of the date mentioned last;
    `narrative`: the text tells of another time than that of its publication, so that dates count
    from the running one; `direction`: -1 past, +1 future, 0 not shown, from the verbs around.
    """

    reference: dt.date | None
    running: str | None = None
    narrative: bool = False
    direction: int = 0

    def base(self, from_text: bool) -> tuple[dt.date | None, str]:
        """The day to count from and how exactly it is known (a precision)."""
        if (from_text or self.narrative or self.reference is None) and self.running:
            span = named_span(self.running)
            if span and (from_text or self.narrative):
                return span.earliest, span.precision
        if self.reference and not self.narrative:
            return self.reference, "day"
        return None, "day"


def resolve(moment: Moment, anchor: Anchor) -> str:
    """The TIMEX3 value of a moment; what cannot be known has X digits."""
    match moment:
        case Value(value):
            return value
        case Lapse(value):
            return value
        case Shift():
            return _shift(moment, anchor)
        case Calendar():
            return _calendar(moment, anchor)
        case Weekday():
            return _weekday(moment, anchor)
        case Nth(number, unit, of):
            return _nth(number, unit, resolve(of, anchor))


def _shift(shift: Shift, anchor: Anchor) -> str:
    unit = shift.unit
    if shift.from_text and (anchor.running or "").startswith("BC"):
        return _before_christ(shift, str(anchor.running))
    if shift.of is not None:
        inner = named_span(resolve(shift.of, anchor))
        base, precision = (inner.earliest, inner.precision) if inner else (None, "day")
    else:
        base, precision = anchor.base(shift.from_text)
    unknown = _UNKNOWN.get(unit, "XXXX-XX-XX")
    if base is None:
        return unknown
    if unit in ("second", "minute", "hour"):
        return unit_value(base, "day") if precision == "day" else unknown
    if shift.from_text and _coarser(precision, unit):
        return unknown
    day = shifted_day(base, "week" if unit == "weekend" else unit, shift.amount)
    if day is None:
        return unknown
    if unit == "year" and precision == "quarter":
        unit = "quarter"
    return unit_value(day, unit)


def _coarser(precision: str, unit: str) -> bool:
    """Whether a date of this precision is too vague to count such units from it."""
    fine = {"weekend": "week", "fortnight": "week", "century": "decade"}.get(unit, unit)
    return _FINENESS.index(precision) > _FINENESS.index(fine) and precision in ("month", "quarter", "half", "year", "decade", "range", "season")


def _before_christ(shift: Shift, running: str) -> str:
    """Counting in years before Christ, where later years have smaller numbers; finer units keep the date."""
    year = int(running[2:6])
    match shift.unit:
        case "year":
            return f"BC{max(1, year - int(shift.amount)):04}"
        case "month":
            return running[:9] if shift.amount == 0 and len(running) >= 9 else f"{running[:6]}-XX"
        case "day":
            return running if shift.amount == 0 and len(running) == 12 else f"{running[:9]}-XX"[:12]
    return running[:6]


def _calendar(part: Calendar, anchor: Anchor) -> str:
    if part.year is not None:
        year = resolve(part.year, anchor)
        return _in_year(year, part.part)
    if (part.from_text or anchor.narrative) and (anchor.running or "").startswith("BC"):
        return _in_year(str(anchor.running)[:6], part.part)
    base, _ = anchor.base(part.from_text)
    if base is None:
        return f"XXXX-{part.part}" if part.part not in _HOLIDAY_KEYS or re.match(r"\d\d-", part.part) else "XXXX-XX-XX"
    candidates = [_in_year(f"{year:04}", part.part) for year in (base.year - 1, base.year, base.year + 1) if 1 <= year <= 9998]
    spans = [(value, span) for value in candidates if (span := named_span(value))]
    if not spans:  # 29 February, three years out of four
        return f"XXXX-{part.part}"
    return _chosen(spans, part, base, anchor)


def _in_year(year: str, part: str) -> str:
    if part in _HOLIDAY_KEYS and not re.match(r"\d\d-", part):
        return holiday_in(int(year), part).isoformat() if year.isdigit() and int(year) > 1582 else "XXXX-XX-XX"
    return f"{year}-{part}"


def _chosen(spans: list, part: Calendar, base: dt.date, anchor: Anchor) -> str:
    """Which of the last, this and the next year's occurrences is meant."""
    past = [value for value, span in spans if span.earliest < base and not span.earliest <= base <= span.latest]
    future = [value for value, span in spans if span.latest > base and not span.earliest <= base <= span.latest]
    current = [value for value, span in spans if span.earliest <= base <= span.latest]
    of_year = [value for value, span in spans if span.earliest.year == base.year]
    if part.direction == 0:
        return (of_year or [spans[0][0]])[0]
    if part.from_text or part.direction:
        chosen = past[-1:] if part.direction == -1 else future[:1]
        if part.direction is None or (part.from_text and part.direction == 1 and anchor.running == (current or [""])[0]):
            chosen = current or chosen
        return (chosen or [spans[0][0]])[0]
    if current:
        return current[0]
    if anchor.narrative:
        return (of_year or [spans[0][0]])[0]
    if anchor.direction > 0 and future:
        return future[0]
    if anchor.direction < 0 and past:
        return past[-1]
    return min(spans, key=lambda entry: abs((entry[1].earliest - base).days))[0]


def _weekday(weekday: Weekday, anchor: Anchor) -> str:
    if weekday.week is not None:
        week = named_span(resolve(weekday.week, anchor))
        return (week.earliest + dt.timedelta(days=weekday.number - 1)).isoformat() if week else f"XXXX-WXX-{weekday.number}"
    base, precision = anchor.base(weekday.from_text)
    if base is None or precision != "day":
        return f"XXXX-WXX-{weekday.number}"
    ahead = (weekday.number - base.isoweekday()) % 7
    match weekday.direction:
        case -1:
            days = ahead - 7
        case 1:
            days = ahead or 7
        case 0:
            days = ahead if anchor.direction >= 0 or ahead == 0 else ahead - 7
        case _:
            days = ahead if ahead == 0 or anchor.direction > 0 else ahead - 7
    try:
        return (base + dt.timedelta(days=days)).isoformat()
    except OverflowError:
        return f"XXXX-WXX-{weekday.number}"


def _nth(number: int, unit: str, whole: str) -> str:
    """The value of the n-th unit within a whole; X digits where the whole has no such unit."""
    span = named_span(whole)
    unknown = _UNKNOWN[unit]
    if span is None:
        return unknown
    if number > 0:
        day = shifted_day(span.earliest, unit, number - 1)
    else:
        day = span.latest
    return unit_value(day, unit) if day and span.earliest <= day <= span.latest else unknown
