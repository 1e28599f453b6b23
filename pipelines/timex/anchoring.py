"""From programs to TIMEX3 values: what "last week" or "July 5" is in this text.

What belongs here: the evaluation of `meanings` against the publication day, the running date of the
text and the direction that its verbs show. What does not: reading words, or looking at text.
"""

import datetime as dt
import re
from collections import deque
from dataclasses import dataclass, field

from pipelines.timex.eras import era_in_force
from pipelines.timex.holidays import holiday_in
from pipelines.timex.lexicon import HOLIDAYS, WEEKDAYS
from pipelines.timex.meanings import Calendar, Era, Lapse, Moment, Nth, Shift, Value, Weekday
from pipelines.timex.values import DAYS_PER_WEEK, FINENESS, Span, named_span, shifted_day, unit_value

_UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
# How many times further away a date may be that the verbs point at than the nearest one.
_PULL_OF_VERBS = 6
# How many dates back an expression can count from.
_MEMORY = 100
_GREGORIAN_SINCE = 1583
_HOLIDAY_KEYS = frozenset(HOLIDAYS.values())


@dataclass(slots=True)
class Anchor:
    """What times are counted from, at one place of a text.

    `reference` is the publication day if known; `narrative`: the text tells of another time than that
    of its publication, so that its dates count from each other; `direction`: -1 past, +1 future, 0 not
    shown, from the verbs around. `mentioned` are the dates that the text has named so far.
    """

    reference: dt.date | None
    narrative: bool = False
    direction: int = 0
    mentioned: deque[tuple[str, Span | None]] = field(default_factory=lambda: deque(maxlen=_MEMORY))
    # The date whose year later months and days share, until another takes over.
    carrying: Span | None = None
    # Up to here the text goes on from the date mentioned last, which it has counted from the one before.
    retold_to: int = 0

    def note(self, value: str, opens_sentence: bool) -> None:
        """Remember a date that the text names, if it can serve to count from.

        A year alone is often an aside ("it had begun in 1952"); it carries on where it opens a sentence or
        is said twice.
        """
        span = named_span(value)
        goes_on = opens_sentence or value == self.running or self.carrying is None
        if span or value.startswith("BC"):
            self.mentioned.append((value, span))
        if span and (goes_on or not is_coarser(span.precision, "season")):
            self.carrying = span

    @property
    def publication(self) -> Span | None:
        """The publication day as a span, None if it is unknown."""
        return Span(self.reference, self.reference, "day") if self.reference else None

    @property
    def is_story(self) -> bool:
        """Whether dates count from each other: the publication day is unknown or far away."""
        return self.narrative or self.reference is None

    @property
    def running(self) -> str:
        """The value of the date mentioned last, or an empty string."""
        return self.mentioned[-1][0] if self.mentioned else ""

    def last_span(self, unit: str, planned_too: bool = False) -> Span | None:
        """The date mentioned last that is fine enough to count such units from.

        Dates after the publication are plans; a story goes on from what has happened.
        """
        for _, span in reversed(self.mentioned):
            if span is None:
                return None
            is_plan = self.reference is not None and span.earliest > self.reference
            if not is_coarser(span.precision, unit) and (planned_too or not is_plan):
                return span
        return None


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
        case Era(spans):
            start, end = era_in_force(spans, anchor.reference)
            return f"{start}/{end or '..'}" if start != end else start.isoformat()
        case Nth(number, unit, of):
            return _nth(number, unit, resolve(of, anchor))


def _shift(shift: Shift, anchor: Anchor) -> str:
    unit = shift.unit
    unknown = _UNKNOWN.get(unit, "XXXX-XX-XX")
    if shift.of is not None:
        span = named_span(resolve(shift.of, anchor))
    elif not shift.from_text and not (shift.of_story and anchor.is_story):
        span = anchor.publication
    elif anchor.running.startswith("BC"):
        return _before_christ(shift, anchor.running)
    else:
        span = anchor.last_span(unit, planned_too=shift.planned_too)
        if span is None and shift.of_story and anchor.reference:
            span = anchor.publication
    if span is None:
        return unknown
    if unit in ("second", "minute", "hour"):
        return unit_value(span.earliest, "day")
    amount = shift.amount
    is_deictic = shift.of is None and amount == 0
    if unit == "weekend" and is_deictic and anchor.direction < 0 and span.earliest.isoweekday() < 6:
        amount = -1  # "over the weekend", told on a working day
    day = shifted_day(span.earliest, "week" if unit == "weekend" else unit, amount)
    if day is None:
        return unknown
    if shift.to is not None:
        return unit_value(day, shift.to)
    return unit_value(day, "quarter" if unit == "year" and span.precision == "quarter" else unit)


def is_coarser(precision: str, unit: str) -> bool:
    """Whether a date of this precision is too vague to count such units from it."""
    fine = {"weekend": "week", "fortnight": "week", "century": "decade"}.get(unit, unit)
    return fine in FINENESS and FINENESS.index(precision) > FINENESS.index(fine)


def _before_christ(shift: Shift, running: str) -> str:
    """Counting in years before Christ, where later years have smaller numbers; finer units keep the date."""
    if not re.match(r"BC\d{4}", running):  # a decade or century
        return _UNKNOWN.get(shift.unit, "XXXX-XX-XX")
    year = int(running[2:6])
    match shift.unit:
        case "year" | "decade":
            years = int(shift.amount) * (10 if shift.unit == "decade" else 1)
            return f"BC{max(1, year - years):04}"
        case "month":
            return running[:9] if shift.amount == 0 and len(running) >= 9 else f"{running[:6]}-XX"
        case "day":
            return running if shift.amount == 0 and len(running) == 12 else f"{running[:9]}-XX"[:12]
    return running[:6]


def _calendar(part: Calendar, anchor: Anchor) -> str:
    if part.year is not None:
        return _in_year(resolve(part.year, anchor), part.part)
    from_text = part.from_text or anchor.is_story
    if from_text and re.match(r"BC\d{4}", anchor.running):
        return _in_year(anchor.running[:6], part.part)
    span = anchor.carrying if from_text else anchor.publication
    if span is None:
        return f"XXXX-{part.part}" if re.match(r"\d\d|[QHSFW]", part.part) else "XXXX-XX-XX"
    years = range(max(1, span.earliest.year - 1), min(9998, span.earliest.year + 1) + 1)
    values = [_in_year(f"{year:04}", part.part) for year in years]
    choices = [(value, found) for value in values if (found := named_span(value))]
    if part.weekday:
        choices = [choice for choice in choices if choice[1].earliest.isoweekday() == part.weekday] or choices
    if not choices:  # 29 February, three years out of four
        return f"XXXX-{part.part}"
    if part.direction is not None:
        return _directed(choices, part.direction, span)
    return _carried(choices, span) if from_text else _nearest(choices, span.earliest, anchor.direction)


def _in_year(year: str, part: str) -> str:
    if part in _HOLIDAY_KEYS and not re.match(r"\d\d-", part):
        is_known = year.isdigit() and int(year) >= _GREGORIAN_SINCE
        return holiday_in(int(year), part).isoformat() if is_known else "XXXX-XX-XX"
    return f"{year}-{part}"


Choices = list[tuple[str, Span]]


def _directed(choices: Choices, direction: int, base: Span) -> str:
    """The last one before the base, the next one after it, or (0) the one of its year."""
    if direction < 0:
        before = [value for value, span in choices if span.latest < base.earliest]
        return before[-1] if before else choices[0][0]
    if direction > 0:
        return next((value for value, span in choices if span.earliest > base.latest), choices[-1][0])
    for value, span in choices:  # in February "this winter" is the one that began last year
        if span.earliest <= base.earliest <= span.latest:
            return value
    return next((value for value, span in choices if span.earliest.year == base.earliest.year), choices[0][0])


def _carried(choices: Choices, base: Span) -> str:
    """The year carries over from the running date; the story goes on, so winter follows autumn."""
    year = base.earliest.year
    value, span = next((choice for choice in choices if choice[1].earliest.year == year), choices[0])
    if base.precision in ("day", "month") and base.earliest.month >= 10 and span.earliest.month <= 3:
        return next((later for later, later_span in choices if later_span.earliest.year > year), value)
    return value


def _nearest(choices: Choices, reference: dt.date, direction: int) -> str:
    """The nearest one, unless verbs show the other direction and it is not much further away."""

    def distance(span: Span) -> int:
        return max((span.earliest - reference).days, (reference - span.latest).days, 0)

    ranked = sorted(choices, key=lambda choice: distance(choice[1]))
    value, span = ranked[0]
    if direction and distance(span) > 0:
        for other, other_span in ranked[1:]:
            looks_there = (other_span.earliest > reference) == (direction > 0)
            looked_here = (span.earliest > reference) == (direction > 0)
            if looks_there and not looked_here and distance(other_span) < _PULL_OF_VERBS * distance(span):
                return other
    return value


def _weekday(weekday: Weekday, anchor: Anchor) -> str:
    unknown = f"XXXX-WXX-{weekday.number}"
    if weekday.week is not None:
        week = named_span(resolve(weekday.week, anchor))
        return (week.earliest + dt.timedelta(days=weekday.number - 1)).isoformat() if week else unknown
    if weekday.from_text or anchor.narrative:
        span = anchor.last_span("day")
        base = span.earliest if span else None
    else:
        base = anchor.reference
    if base is None:
        return unknown
    ahead = (weekday.number - base.isoweekday()) % 7
    looks_back = weekday.direction == -1 or (not weekday.direction and ahead and anchor.direction <= 0)
    days = ahead - 7 if looks_back else (ahead or 7 * (weekday.direction == 1))
    day = shifted_day(base, "day", days)
    return day.isoformat() if day else unknown


def _nth(number: int, unit: str, whole: str) -> str:
    """The value of the n-th unit within a whole; X digits where the whole has no such unit."""
    span = named_span(whole)
    unknown = _UNKNOWN.get(unit, "XXXX-XX-XX")
    if span is None:
        return unknown
    if unit in WEEKDAYS:
        first = shifted_day(
            span.earliest, "day", (WEEKDAYS[unit] - span.earliest.isoweekday()) % DAYS_PER_WEEK
        )
        last = shifted_day(span.latest, "day", -((span.latest.isoweekday() - WEEKDAYS[unit]) % DAYS_PER_WEEK))
        day = shifted_day(first, "week", number - 1) if first and number > 0 else last
        return day.isoformat() if day and span.earliest <= day <= span.latest else unknown
    day = shifted_day(span.earliest, unit, number - 1) if number > 0 else span.latest
    return unit_value(day, unit) if day and span.earliest <= day <= span.latest else unknown
