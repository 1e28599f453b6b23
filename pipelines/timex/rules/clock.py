"""Rules for times of day: clock times and parts of a day, with or without their date.

What belongs here: every expression finer than a day. What does not: days themselves.
"""

import re
from dataclasses import replace

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import DAY_PARTS, number_of, weekday_of
from pipelines.timex.meanings import Calendar, Moment, Shift, Value, Weekday, time_of
from pipelines.timex.rules.calendar import month_day
from pipelines.timex.rules.choices import direction_of
from pipelines.timex.rules.relative import day_word
from pipelines.timex.values import named_span


def clock_time(words: str) -> str | None:
    """ "9:30 p.m." → "T21:30"; None where it is no time of day."""
    digits = re.findall(r"\d+", words)
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if len(digits) == 1 and len(digits[0]) == 4:
        hour, minute = divmod(hour, 100)
    if re.search(r"p\.?m", words, re.IGNORECASE) and hour < 12:
        hour += 12
    elif re.search(r"a\.?m", words, re.IGNORECASE) and hour == 12:
        hour = 0
    seconds = f":{digits[2]}" if len(digits) > 2 else ""
    return f"T{hour:02}:{minute:02}{seconds}" if hour <= 24 and minute < 60 else None


def _day_part(words: str) -> str:
    return DAY_PARTS[re.sub(r"\s+", " ", words.lower())]


def _day(g: Groups) -> Moment | None:
    """The day that the words give, else that of the report or story; None if there is no such day."""
    if "weekday" in g and "month" not in g:
        direction = direction_of(g["which"])[0] if "which" in g else None
        return Weekday(weekday_of(g["weekday"]), direction)
    if "month" in g:
        part = month_day(g)
        if part is None:
            return None
        return Value(f"{g['year']}-{part}") if "year" in g else Calendar(part)
    return day_word(g["dayword"]) if "dayword" in g else Shift("day", 0, of_story=True)


def _clock(g: Groups) -> Built:
    day = _day(g)
    time = clock_time(g["clock"]) if "clock" in g else _day_part(g["noon"])
    if day is None or time is None:
        return None
    return replace(time_of(day, time), needs="noon") if "noon" in g else time_of(day, time)


def _part_of_day(g: Groups) -> Built:
    day = _day(g)
    return time_of(day, _day_part(g["daypart"]) if "daypart" in g else "TMO") if day else None


def _iso(g: Groups) -> Built:
    time = clock_time(g["clock"])
    return time_of(Value(g["iso"]), time) if time and named_span(g["iso"]) else None


def _hour_in_part(g: Groups) -> Built:
    half = "am" if g["half"].lower() == "morning" else "pm"
    time = clock_time(f"{g['hour']} {half}")
    return time_of(Shift("day", 0, of_story=True), time) if time else None


def _time_this_part(g: Groups) -> Built:
    """ "3:30 this afternoon", "8 o'clock tonight": the part of the day tells morning from evening."""
    words = g.get("clock") or g["hour"]
    part = g["half"].lower()
    is_late = part != "morning" and "m" not in words.lower()
    time = clock_time(f"{words} pm" if is_late else words)
    back = -1 if g.get("which", "").lower() == "last" or g.get("dayword", "").lower() == "yesterday" else 0
    ahead = g.get("dayword", "").lower() == "tomorrow"
    needs = "hour" if words.isdigit() else None
    return replace(time_of(Shift("day", back + ahead), time), needs=needs) if time else None


def _full_hour(g: Groups) -> Built:
    hour = number_of(g["number"])
    is_hour = not isinstance(hour, str) and hour in range(1, 13)
    return time_of(Shift("day", 0, of_story=True), f"T{hour:02.0f}:00") if is_hour else None


def _this_part(g: Groups) -> Built:
    direction, from_text = direction_of(g["which"])
    from_text = from_text or "next" in g["which"].lower()
    return time_of(Shift("day", direction, from_text), _day_part(g["daypart"]))


def _some_part(g: Groups) -> Built:
    some_time = time_of(Value(f"XXXX-WXX-{weekday_of(g['weekday'])}"), _day_part(g["daypart"]))
    return replace(some_time, needs="some_day")


_DAYWORD = r"(?P<dayword>today|yesterday|tomorrow)"
_WEEKDAY = r"(?:(?P<which>last|next|this) )?<weekday>"
# Dates in American and in British order.
_DATE = r"(?:(?:{weekday},? )?(?:<month> <day>|(?:the )?<day:alt>(?: of)? <month:alt>)(?:,? <year>)?)"
_TIME = r"(?:<clock>|(?P<noon>noon|midnight|midday))(?: \(?{zone}\)?)?"
_HOURS = r"(?:the )?(?:<daypart>|early|small) hours of"
RULES = [
    Rule("clock.time", "clock", _TIME, "9:30 a.m.", _clock),
    Rule(
        "clock.time_on_weekday",
        "clock",
        rf"{_TIME},?(?: on)? {_WEEKDAY}(?: {{daypart}})?",
        "9 a.m. EST Tuesday",
        _clock,
    ),
    Rule("clock.time_day_word", "clock", rf"{_TIME},? {_DAYWORD}", "noon today", _clock),
    Rule(
        "clock.time_on_date",
        "clock",
        rf"{_TIME},?(?: on)? {_DATE}(?: {{zone}})?",
        "9:34 p.m., March 19",
        _clock,
    ),
    Rule("clock.date_at_time", "clock", rf"{_DATE},? (?:at )?{_TIME}", "May 3, 2011 at 10:30", _clock),
    Rule("clock.weekday_at_time", "clock", rf"{_WEEKDAY},? (?:at )?{_TIME}", "Tuesday at 9 a.m.", _clock),
    Rule("clock.iso", "clock", r"(?P<iso>[12]\d{3}-\d\d-\d\d)[T ]<clock>", "2025-12-10 09:30", _iso),
    Rule(
        "clock.hour_in_part",
        "day_part",
        r"(?P<hour>1[0-2]|[1-9])(?: o['’]clock)? in the (?P<half>morning|afternoon|evening)",
        "4 in the morning",
        _hour_in_part,
    ),
    Rule(
        "clock.time_this_part",
        "day_part",
        r"(?:<clock>|(?P<hour>1[0-2]|[1-9])(?: o['’]clock)?)"
        r" (?:(?:(?P<which>this|last)|(?P<dayword>yesterday|tomorrow))"
        r" (?P<half>morning|afternoon|evening|night)|(?P<half_alt>tonight))",
        "3:30 this afternoon",
        _time_this_part,
    ),
    Rule(
        "clock.full_hour",
        "clock",
        r"<number> o['’]clock",
        "nine o'clock",
        _full_hour,
    ),
    Rule(
        "clock.weekday_part",
        "day_part",
        rf"(?:early |late )?{_WEEKDAY},? <daypart>",
        "Friday night",
        _part_of_day,
    ),
    Rule(
        "clock.day_word_part",
        "day_part",
        rf"(?:early |late )?{_DAYWORD} <daypart>",
        "yesterday afternoon",
        _part_of_day,
    ),
    Rule(
        "clock.part_of_date",
        "day_part",
        rf"(?:the )?<daypart> (?:of|on) {_DATE}",
        "the night of April 18, 1775",
        _part_of_day,
    ),
    Rule("clock.date_part", "day_part", rf"{_DATE} <daypart>", "May 5 morning", _part_of_day),
    Rule(
        "clock.part_of_day",
        "day_part",
        rf"(?:the )?<daypart> of (?:{_WEEKDAY}|{_DAYWORD})",
        "the night of Friday",
        _part_of_day,
    ),
    Rule("clock.hours_of_date", "unit", rf"{_HOURS} {_DATE}", "the morning hours of 30 April", _part_of_day),
    Rule(
        "clock.hours_of_weekday",
        "unit",
        rf"{_HOURS} {_WEEKDAY}(?: morning)?",
        "the early hours of Thursday morning",
        _part_of_day,
    ),
    Rule(
        "clock.tonight",
        "day_part",
        r"(?:late |early |later )?tonight",
        "tonight",
        lambda g: time_of(Shift("day", 0), "TNI"),
    ),
    Rule(
        "clock.this_part",
        "day_part",
        r"(?:earlier |later |early |late )?(?P<which>last|this|that same|that|the next|the following|the same"
        r"|the previous) <daypart>",
        "last night",
        _this_part,
    ),
    Rule("clock.some_part", "day_part", r"an? <weekday> <daypart>", "a Friday afternoon", _some_part),
]
