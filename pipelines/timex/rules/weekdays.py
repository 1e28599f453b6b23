"""Rules for days of the week.

What belongs here: every expression whose day is a weekday alone. What does not: weekdays with a date
(`calendar`) or a time of day (`clock`).
"""

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import weekday_of
from pipelines.timex.meanings import Shift, Weekday, date, recurring
from pipelines.timex.rules.choices import WHICH_UNIT, direction_of, part_modifier


def _bare(g: Groups) -> Built:
    return date(Weekday(weekday_of(g["weekdayname"])), part_modifier(g), needs="weekday")


def _directed(g: Groups) -> Built:
    return date(Weekday(weekday_of(g["weekday"]), *direction_of(g["which"])), part_modifier(g))


def _of_week(g: Groups) -> Built:
    week = Shift("week", *direction_of(g["which"])) if "which" in g else Shift("week", 1)
    return date(Weekday(weekday_of(g["weekday"]), week=week))


_PART = r"(?:(?P<part>early|late)(?: on)? )?"
RULES = [
    Rule("weekdays.bare", "weekday", rf"{_PART}<weekdayname>", "Friday", _bare),
    Rule("weekdays.directed", "weekday", rf"{_PART}{WHICH_UNIT} <weekday>", "last Friday", _directed),
    Rule(
        "weekdays.of_week",
        "weekday",
        rf"<weekday>,? (?:of )?{WHICH_UNIT} week",
        "Monday of last week",
        _of_week,
    ),
    Rule("weekdays.week_after", "weekday", r"<weekday> week", "Friday week", _of_week),
    Rule(
        "weekdays.some",
        "weekday",
        r"an? <weekday>",
        "a Friday",
        lambda g: date(f"XXXX-WXX-{weekday_of(g['weekday'])}", needs="some_day"),
    ),
    Rule(
        "weekdays.every",
        "weekday",
        r"<weekday>s",
        "Fridays",
        lambda g: recurring(f"XXXX-WXX-{weekday_of(g['weekday'])}"),
    ),
]
