"""Events dated by a length: "two days after the ruling", "a year later", "within 90 days".

What belongs here: finding such distances in a sentence, and counting them off. What does not: lengths
that only last ("for two weeks"), and which event a trigger names (`temporal_scope`).
"""

import calendar
import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from pipelines.events import grammar
from pipelines.events.parse import ParsedSentence
from pipelines.model import Interval, TimeExpression

_LENGTH = re.compile(r"P(?:(?P<amount>\d+)(?P<unit>[DWMY])|T(?:\d+|X)[SMH])")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_SIGNS = {"after": 1, "before": -1}
# Before a length they make it a bound or a duration: "within two days after the ruling".
_BOUNDS = frozenset({"within", "until", "for", "from", "than", "least", "most", "to"})
_YEARS_AWAY = re.compile(r"\byears? (?:later|earlier|before|after|previously)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Distance:
    """A length by which `clause` lies behind `occasion` (before it, where `amount` is negative).

    `unit` is "day", "week", "month" or "year"; hours and minutes are an `amount` of 0 days.
    """

    time: TimeExpression
    amount: int
    unit: str
    occasion: Token
    clause: Token


def distances(sentence: ParsedSentence, durations: Iterable[TimeExpression]) -> Iterator[Distance]:
    """The distances that the durations of a sentence measure."""
    for duration in durations:
        length = _LENGTH.fullmatch(duration.timex_value)
        span = sentence.span(duration.char_start, duration.char_end)
        if length is None or span is None or span.end >= len(span.doc):
            continue
        link, before = span.doc[span.end], span.doc[span.start - 1].lower_ if span.start else ""
        ends = _ends(link) if link.lower_ in _SIGNS and before not in _BOUNDS else None
        if ends is not None:
            amount = _SIGNS[link.lower_] * int(length["amount"] or 0)
            yield Distance(duration, amount, _UNITS[length["unit"] or "D"], *ends)


def deadline(
    sentence: ParsedSentence, durations: Iterable[TimeExpression], places: Collection[int]
) -> TimeExpression | None:
    """The length within which a clause with words at `places` is to be fulfilled, its last day known."""
    for duration in durations:
        span = sentence.span(duration.char_start, duration.char_end)
        if span is None or not span.start or duration.earliest is None or duration.latest is None:
            continue
        link = span.doc[span.start - 1]
        if link.lower_ == "within" and link.head.i in places:
            return duration
    return None


def _ends(link: Token) -> tuple[Token, Token] | None:
    """What "after" or "before" counts from, and the verb of the clause that it places."""
    if link.dep_ == "mark":
        return (link.head, link.head.head) if link.head.dep_ == "advcl" else None
    occasion = grammar.child_with(link, "pobj", "pcomp")
    clause = grammar.governing_verb(link.head) if link.head != link else None
    return (occasion, clause) if occasion is not None and clause is not None else None


def counted(distance: Distance, base: Interval, sign: int) -> Interval | None:
    """The interval that lies by `distance` behind `base` (`sign` 1) or before it (-1).

    None where the base is less exact than the unit: "two days after the talks of May" is no day.
    """
    if base.earliest is None or base.precision not in ("day", "month", "year"):
        return None
    unit = distance.unit
    exact: str | None
    if base.precision == "day":
        exact = "day" if unit in ("day", "week") else "month"
    elif base.precision == "month":
        exact = "month" if unit in ("month", "year") else None
    else:
        exact = "year" if unit == "year" else None
    return _unit_at(base.earliest, unit, sign * distance.amount, exact)


def counted_from_publication(distance: Distance, published: dt.date) -> Interval | None:
    """The unit that lies by `distance` before the publication: "a week after it fled, it is back"."""
    return _unit_at(published, distance.unit, -abs(distance.amount), distance.unit)


def _unit_at(day: dt.date, unit: str, amount: int, exact: str | None) -> Interval | None:
    """The day, week, month or year (`exact`) that lies `amount` units from `day`."""
    if exact is None:
        return None
    try:
        first, last = _bounds(_shifted(day, unit, amount), exact)
    except (ValueError, OverflowError):  # outside the years 1 to 9999
        return None
    return Interval(first, last, exact, "relative")


def _shifted(day: dt.date, unit: str, amount: int) -> dt.date:
    if unit in ("day", "week"):
        return day + dt.timedelta(days=amount * (7 if unit == "week" else 1))
    year, month = divmod(day.year * 12 + day.month - 1 + amount * (12 if unit == "year" else 1), 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _bounds(day: dt.date, unit: str) -> tuple[dt.date, dt.date]:
    """The first and the last day of the unit that holds `day`."""
    if unit == "week":
        monday = day - dt.timedelta(days=day.weekday())
        return monday, monday + dt.timedelta(days=6)
    if unit == "month":
        return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
    if unit == "year":
        return day.replace(month=1, day=1), day.replace(month=12, day=31)
    return day, day


def with_exact_years(times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The times, "a year later" behind a month or a day narrowed to that month of the other year."""
    narrowed: list[TimeExpression] = []
    for time in times:
        base = narrowed[-1] if narrowed else None
        if base is not None and time.precision == "year" and _YEARS_AWAY.search(time.quote):
            time = _in_month_of(base, time)
        narrowed.append(time)
    return narrowed


def _in_month_of(base: TimeExpression, time: TimeExpression) -> TimeExpression:
    if base.earliest is None or time.earliest is None or base.precision not in ("day", "month"):
        return time
    is_later = time.quote.lower().endswith(("later", "after"))
    if (base.earliest < time.earliest) != is_later:
        return time
    first, last = _bounds(time.earliest.replace(month=base.earliest.month), "month")
    return replace(time, earliest=first, latest=last, precision="month")
