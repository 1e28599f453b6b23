"""Rules for times told by a named day near them: "the day after Christmas", "a week from Tuesday".

What belongs here: distances from a weekday, a holiday or a month and day, and the weeks around one. What
does not: distances from the day of writing or from the date mentioned last (`relative`).
"""

import re

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import HOLIDAYS, number_of, unit_of, weekday_of
from pipelines.timex.meanings import Calendar, Meaning, Moment, Shift, Value, Weekday, date
from pipelines.timex.rules.calendar import month_day
from pipelines.timex.rules.choices import direction_of
from pipelines.timex.values import DAYS_PER_WEEK

# A holiday's weekend is the one that its three days before lie in: Labor Day's ends on it.
_WEEKEND_LEAD = 3


def _named_day(g: Groups) -> Moment | None:
    if "weekday" in g:
        return Weekday(weekday_of(g["weekday"]), direction_of(g["which"])[0] if "which" in g else None)
    if "holiday" in g:
        key = HOLIDAYS[re.sub(r"\s+", " ", g["holiday"].lower().replace("’", "'"))]
        return Calendar(key, Value(g["year"]) if "year" in g else None)
    part = month_day(g)
    if part is None:
        return None
    return Value(f"{g['year']}-{part}") if "year" in g else Calendar(part)


def _near_day(g: Groups) -> Built:
    """ "The week before Christmas" is a week, "two weeks before Christmas" a day."""
    day, unit = _named_day(g), unit_of(g["unit"])
    count = number_of(g["number"]) if "number" in g else 1
    if day is None or isinstance(count, str) or count % 1:
        return None
    side = g["side"].lower()
    if side == "from" and not (unit == "week" and "weekday" in g):  # "64 days from May 3 to July 6"
        return None
    amount = -count if side == "before" else count
    if unit == "week" and g.get("article", "").lower() != "the":
        unit, amount = "day", amount * DAYS_PER_WEEK
    return date(Shift(unit, amount, of=day))


def _holiday_week(g: Groups) -> Meaning | None:
    day, unit = _named_day(g), g["unit"].lower()
    if day is None:
        return None
    return date(Shift(unit, 0, of=day if unit == "week" else Shift("day", -_WEEKEND_LEAD, of=day)))


_NAMED_DAY = (
    r"(?:(?:(?P<which>last|next|this) )?<weekday>"
    r"|(?:<holiday>|<month> <day>|(?:the )?<day:alt>(?: of)? <month:alt>)(?:,? <year>)?)"
)
RULES = [
    Rule(
        "around.named_day",
        "unit+side+named_day",
        r"(?:(?P<article>the|an?)|<number>) (?P<unit>(?:day|week|month|year)s?) (?P<side>before|after|from)"
        rf" {_NAMED_DAY}",
        "the day after Christmas",
        _near_day,
    ),
    Rule(
        "around.holiday_week",
        "holiday+unit",
        r"<holiday>(?:,? <year>)? (?P<unit>week|weekend)",
        "Easter week",
        _holiday_week,
    ),
]
