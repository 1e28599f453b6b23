"""Rules for times told by their distance: from the day of writing, or from a date that the text mentioned.

What belongs here: "yesterday", "last week", "two days later", "the end of the month", weekdays.
What does not: months and seasons with "last" and "next" (`calendar`, `periods`), parts of a day (`clock`).
"""

import re

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import number_of, ordinal_of, unit_of, weekday_of
from pipelines.timex.meanings import Calendar, Meaning, Moment, Nth, Shift, Value, Weekday, date, recurring, time_of
from pipelines.timex.rules.calendar import part_modifier
from pipelines.timex.rules.periods import direction_of

_DAY_WORDS = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip
_SUBDAY = ("second", "minute", "hour")
_VAGUE_BACK = "PAST_REF"


def day_word(words: str) -> Shift:
    return Shift("day", _DAY_WORDS[re.sub(r"\s+", " ", words.lower())])


def _number(g: Groups) -> float | str:
    """The count of units; a bare article is one, no number at all is unknown."""
    if g.get("vague"):
        return "X"
    if g.get("number"):
        return number_of(str(g["number"]))
    return 1 if g.get("article") else "X"


def _distance(g: Groups, sign: int, from_text: bool) -> Built:
    unit, count = unit_of(str(g["unit"])), _number(g)
    if g.get("half"):
        count = float(count) + 0.5
    needs = "clause_end" if str(g.get("side")).lower() in ("before", "after", "back", "on") else None
    if count == "X":
        return date(_VAGUE_BACK if sign < 0 else "FUTURE_REF", needs=needs)
    if unit in _SUBDAY:
        return Meaning("TIME", Shift(unit, sign * float(count), from_text), needs=needs)
    amount = float(count)
    if unit in ("night", "weekend"):
        unit = {"night": "day"}.get(unit, unit)
    if unit == "fortnight":
        unit, amount = "week", amount * 2
    if amount != int(amount):  # "a year and a half ago" is told in months
        finer = {"year": ("month", 12), "decade": ("year", 10), "century": ("year", 100), "month": ("week", 4),
                 "week": ("day", 7), "quarter": ("month", 3)}  # fmt: skip
        if unit not in finer:
            return None
        unit, factor = finer[unit]
        amount = round(amount * factor)
    return date(Shift(unit, sign * amount, from_text), needs=needs)


def _years_ago_this(g: Groups) -> Built:
    return date(Shift("month", -12 * float(_number(g))))


_DEICTIC = re.compile(r"ago|from now|hence|from today|back", re.IGNORECASE)


def _ago(g: Groups) -> Built:
    words = re.sub(r"\s+", " ", str(g["side"]).lower())
    sign = 1 if re.search(r"later|after|from|hence|subsequently|on", words) else -1
    return _distance(g, sign, not _DEICTIC.fullmatch(words))


def _unit(g: Groups) -> Built:
    """ "last week", "early next year", "that month", "the following day"."""
    unit = unit_of(str(g["unit"]))
    direction, from_text = direction_of(str(g["which"]))
    if unit in _SUBDAY:
        return None
    if unit == "night":
        return time_of(Shift("day", direction, from_text), "TNI")
    if unit == "day" and direction and not from_text and "next" not in str(g["which"]).lower():
        return None
    if unit == "day" and direction > 0:
        from_text = True
    if g.get("again"):
        direction += 1 if direction > 0 else -1
    amount = direction * (2 if unit == "fortnight" else 1)
    return date(Shift("week" if unit == "fortnight" else unit, amount, from_text), _modifier(g))


def _modifier(g: Groups) -> str | None:
    words = g.get("part")
    if words and words.lower().strip() in ("earlier", "later"):
        return None
    return part_modifier(words)


def _part_of_unit(g: Groups) -> Built:
    """ "the end of the month", "later in the year", "midweek"."""
    return date(Shift(unit_of(str(g["unit"])), 0, of_story=True), _modifier(g))


def _weekday(g: Groups) -> Built:
    return date(Weekday(weekday_of(str(g["weekdayname"]))), _modifier(g), needs="weekday")


def _directed_weekday(g: Groups) -> Built:
    direction, from_text = direction_of(str(g["which"]))
    return date(Weekday(weekday_of(str(g["weekday"])), direction, from_text), _modifier(g))


def _weekday_of_week(g: Groups) -> Built:
    direction, from_text = direction_of(str(g["which"]))
    return date(Weekday(weekday_of(str(g["weekday"])), week=Shift("week", direction, from_text)))


def _longer_moment(g: Groups) -> Moment | None:
    if g.get("year"):
        if g.get("month"):
            from pipelines.timex.lexicon import month_of

            return Value(f"{int(str(g['year'])):04}-{month_of(str(g['month'])):02}")
        return Value(f"{int(str(g['year'])):04}")
    if g.get("month"):
        from pipelines.timex.lexicon import month_of

        return Calendar(f"{month_of(str(g['month'])):02}")
    which = str(g["which"])
    direction, from_text = direction_of(which) if which.lower() != "the" else (0, True)
    return Shift(unit_of(str(g["longer"])), direction, from_text)


def _nth(g: Groups) -> Built:
    unit, of = unit_of(str(g["unit"])), _longer_moment(g)
    return date(Nth(ordinal_of(str(g["ordinal"])), unit, of)) if of and unit in ("day", "week", "month") else None


def _year_ago_period(g: Groups) -> Built:
    unit = str(g["unit"]).lower()
    return date(Shift("year", -1, of=Shift("quarter", 0, True)) if unit == "quarter" else Shift("year", -1))


_WHICH = (
    r"(?P<which>(?:the )?(?:very )?(?:last|past|previous|prior|preceding|next|coming|upcoming|following|same|current)"
    r"(?: {ordinal})?|this past|this coming|this very|this same|that very|that same|this|that)"
)
_COUNT = r"(?:(?:{quantity} )?(?:the )?(?:<number>|<vague>|(?P<article>an?))[ -])"
RULES = [
    Rule("relative.day_word", "day_word", r"(?:earlier |later |early |late )?(?P<word>yesterday|tomorrow|the day before yesterday"
         r"|the day after tomorrow)", "yesterday", lambda g: date(day_word(str(g["word"])))),
    Rule("relative.today", "day_word", r"today", "today", lambda g: date(Shift("day", 0))),
    Rule("relative.today_part", "day_word", r"(?:earlier|later|early|late) today", "earlier today", lambda g: date(Shift("day", 0))),
    Rule("relative.distance", "unit",
         rf"{_COUNT}?(?P<half>and a half )?<unit>(?: and a half)? (?P<side>ago|earlier|before that|before|later|after that"
         r"|afterwards?|from now|from today|hence|previously|prior|subsequently|back|thereafter)", "two days later",
         _ago),
    Rule("relative.year_ago_this_month", "unit", r"(?:(?P<article>an?)|<number>) years? ago (?:this month|today|this week)",
         "a year ago this month", _years_ago_this),
    Rule("relative.half_distance", "unit", r"(?P<article>an?) <unit> (?P<half>and a half) (?P<side>ago|earlier|later|before)",
         "a year and a half ago", lambda g: _ago({**g, "number": None})),
    Rule("relative.unit", "unit", rf"(?:(?P<part>early|mid|late|earlier|later|the end of|the beginning of|the start of|the middle of|"
         rf"the close of|the latter part of|by the end of)[ -]|(?:earlier|later) (?:on )?in )?{_WHICH} (?P<unit>{{unit1}})(?: alone)?",
         "late last year", _unit),
    Rule("relative.part_of_unit", "unit",
         r"(?:<part> the|(?P<x>later|earlier|late|early) in the|(?P<y>early|late) the) (?P<unit>weekend|week|month|quarter|year"
         r"|decade|century)", "the end of the month", lambda g: _part_of_unit({**g, "part": g["part"] or g["x"] or g["y"]})),
    Rule("relative.weekend", "unit", r"(?:the|this) weekend|weekend", "the weekend", lambda g: date(Shift("weekend", 0))),
    Rule("relative.next_but_one", "unit", r"(?:the )?(?P<unit>week|month|year|weekend) (?P<side>before last|after next)",
         "the week before last",
         lambda g: date(Shift(str(g["unit"]).lower(), -2 if "last" in str(g["side"]).lower() else 2))),
    Rule("relative.day_after", "unit", r"the (?P<unit>day|week|month|year|night) (?P<side>before|after|following|later|earlier)", "the day after",
         lambda g: _distance({**g, "article": "a"}, 1 if str(g["side"]).lower() in ("after", "later", "following") else -1, True)),
    Rule("relative.same_date", "day_word", r"(?P<which>that|the same|this|the very same) date", "that date", 
         lambda g: date(Shift("day", 0, True, planned_too="that" in str(g["which"]).lower()))),
    Rule("relative.weekday", "weekday", r"(?:(?P<part>early|late)(?: on)? )?<weekdayname>", "Friday", _weekday),
    Rule("relative.directed_weekday", "weekday", rf"(?:(?P<part>early|late) )?{_WHICH} <weekday>", "last Friday", _directed_weekday),
    Rule("relative.weekday_of_week", "weekday", rf"<weekday>,? (?:of )?{_WHICH} week", "Monday of last week", _weekday_of_week),
    Rule("relative.weekday_week", "weekday", r"<weekday> week", "Friday week",
         lambda g: date(Weekday(weekday_of(str(g["weekday"])), week=Shift("week", 1)))),
    Rule("relative.vague_weekday", "weekday", r"an? <weekday>", "a Friday",
         lambda g: date(f"XXXX-WXX-{weekday_of(str(g['weekday']))}")),
    Rule("relative.weekdays", "weekday", r"<weekday>s", "Fridays",
         lambda g: recurring(f"XXXX-WXX-{weekday_of(str(g['weekday']))}")),
    Rule("relative.nth", "unit",
         r"(?:the )?<ordinal> (?P<unit>day|week|month) (?:of|in) (?:(?:<month>,? )?(?:of )?(?:<year>|{year})|<month:m>"
         rf"|(?:{_WHICH}|(?P<the>the)) (?P<longer>week|month|quarter|year|decade))", "the first day of the following year",
         lambda g: _nth({**g, "month": g["month"] or g["month_m"], "which": g["which"] or g["the"]})),
    Rule("relative.year_ago_period", "unit",
         r"(?:the |a )?year[- ](?:ago|earlier)[ -](?P<unit>quarter|period|month|level|levels|figure)", "the year-ago quarter",
         _year_ago_period),
    Rule("relative.year_ago", "unit", r"year[- ](?:ago|earlier)", "year-earlier", lambda g: date(Shift("year", -1))),
]  # fmt: skip
