"""Rules for times of day: clock times and parts of a day, with or without their date.

What belongs here: every expression finer than a day. What does not: days themselves.
"""

import re

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import DAY_PARTS, month_of, weekday_of
from pipelines.timex.meanings import Calendar, Moment, Shift, Value, Weekday, time_of
from pipelines.timex.rules.periods import direction_of
from pipelines.timex.rules.relative import day_word
from pipelines.timex.values import named_span


def clock_time(words: str) -> str | None:
    """ "9:30 p.m." → "T21:30"; None where it is no time of day."""
    digits = re.findall(r"\d+", words)
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if len(digits) == 1 and len(digits[0]) == 4:
        hour, minute = divmod(int(digits[0]), 100)
    if re.search(r"p\.?m", words, re.IGNORECASE) and hour < 12:
        hour += 12
    elif re.search(r"a\.?m", words, re.IGNORECASE) and hour == 12:
        hour = 0
    seconds = f":{digits[2]}" if len(digits) > 2 else ""
    return f"T{hour:02}:{minute:02}{seconds}" if hour <= 24 and minute < 60 else None


def _day_part(words: str) -> str:
    return DAY_PARTS[re.sub(r"\s+", " ", words.lower())]


def _moment(g: Groups) -> Moment:
    """The day that the words give; the day of writing where they give none."""
    if g.get("weekday"):
        direction = direction_of(str(g["which"]))[0] if g.get("which") else None
        return Weekday(weekday_of(str(g["weekday"])), direction)
    if g.get("month"):
        part = f"{month_of(str(g['month'])):02}-{int(re.sub(r'[^0-9]', '', str(g['day']))):02}"
        return Value(f"{g['year']}-{part}") if g.get("year") else Calendar(part)
    if g.get("dayword"):
        return day_word(str(g["dayword"]))
    return Shift("day", 0, of_story=True)


def _clock(g: Groups) -> Built:
    time = clock_time(str(g["clock"])) if g.get("clock") else _day_part(str(g["noon"]))
    return time_of(_moment(g), time) if time else None


def _iso_clock(g: Groups) -> Built:
    day, time = f"{g['year']}-{g['m']}-{g['d']}", clock_time(str(g["clock"]))
    return time_of(Value(day), time) if time and named_span(day) else None


def _part_of_day(g: Groups) -> Built:
    return time_of(_moment(g), _day_part(str(g["daypart"])))


def _hours_of(g: Groups) -> Built:
    return time_of(_moment(g), _day_part(str(g["daypart"])) if g.get("daypart") else "TMO")


def _this_part(g: Groups) -> Built:
    which = str(g["which"]).lower()
    part = _day_part(str(g["daypart"]))
    direction, from_text = direction_of(which)
    return time_of(Shift("day", direction, from_text or "next" in which), part)


_DAYWORD = r"(?P<dayword>today|yesterday|tomorrow)"
_WEEKDAY = r"(?:(?P<which>last|next|this) )?<weekday>"
_DATE = r"(?:(?:{weekday},? )?<month> <day>(?:,? <year>)?)"
_DATE2 = r"(?:(?:{weekday},? )?(?:the )?<day> <month>(?:,? <year>)?)"
_TIME = r"(?:<clock>|(?P<noon>noon|midnight|midday))(?: \(?{zone}\)?)?"
RULES = [
    Rule("clock.time", "clock", rf"{_TIME}", "9:30 a.m.", _clock),
    Rule("clock.time_on_weekday", "clock", rf"{_TIME},?(?: on)? {_WEEKDAY}", "9 a.m. EST Tuesday", _clock),
    Rule("clock.time_day_word", "clock", rf"{_TIME},? {_DAYWORD}", "noon today", _clock),
    Rule("clock.time_on_date", "clock", rf"{_TIME},?(?: on)? {_DATE}(?: {{zone}})?", "9:34 p.m., March 19", _clock),
    Rule("clock.time_on_date_uk", "clock", rf"{_TIME},?(?: on)? {_DATE2}", "10:30 GMT on 3 May 2011", _clock),
    Rule("clock.date_at_time", "clock", rf"{_DATE},? (?:at )?{_TIME}", "May 3, 2011 at 10:30", _clock),
    Rule("clock.weekday_at_time", "clock", rf"{_WEEKDAY},? (?:at )?{_TIME}", "Tuesday at 9 a.m.", _clock),
    Rule("clock.weekday_part", "day_part", rf"{_WEEKDAY},? <daypart>", "Friday night", _part_of_day),
    Rule("clock.day_word_part", "day_part", rf"(?:early |late )?{_DAYWORD} <daypart>", "yesterday afternoon", _part_of_day),
    Rule("clock.part_of_day_word", "day_part", rf"(?:the )?<daypart> of {_DAYWORD}", "the evening of yesterday", _part_of_day),
    Rule("clock.part_of_date", "day_part", rf"(?:the )?<daypart> (?:of|on) {_DATE}", "the night of April 18, 1775", _part_of_day),
    Rule("clock.part_of_date_uk", "day_part", rf"(?:the )?<daypart> (?:of|on) {_DATE2}", "the morning of 31 January 1965", _part_of_day),
    Rule("clock.hours_of_date", "unit", rf"(?:the )?(?:<daypart>|(?P<early>early)) hours of {_DATE}", "the early hours of May 5",
         _hours_of),
    Rule("clock.hours_of_date_uk", "unit", rf"(?:the )?(?:<daypart>|(?P<early>early)) hours of {_DATE2}", "the morning hours of 30 April",
         _hours_of),
    Rule("clock.hours_of_weekday", "unit", rf"(?:the )?(?:<daypart>|(?P<early>early)) hours of {_WEEKDAY}(?: morning)?",
         "the early hours of Thursday morning", _hours_of),
    Rule("clock.date_part", "day_part", rf"{_DATE} <daypart>", "May 5 morning", _part_of_day),
    Rule("clock.part_of_weekday", "day_part", rf"(?:the )?<daypart> of {_WEEKDAY}", "the night of Friday", _part_of_day),
    Rule("clock.iso", "clock", r"(?P<year>[12]\d{3})-(?P<m>0\d|1[0-2])-(?P<d>[0-3]\d)[T ]<clock>", "2025-12-10 09:30", _iso_clock),
    Rule("clock.hour_in_part", "day_part", r"(?P<hour>1[0-2]|[1-9])(?: o['’]clock)? in the (?P<half>morning|afternoon|evening)", "4 in the morning",
         lambda g: time_of(Shift("day", 0, of_story=True), clock_time(f"{g['hour']} {'am' if g['half'] == 'morning' else 'pm'}") or "")),
    Rule("clock.tonight", "day_part", r"(?:late |early |later )?tonight", "tonight", lambda g: time_of(Shift("day", 0), "TNI")),
    Rule("clock.this_part", "day_part", r"(?:earlier |later |early |late )?(?P<which>last|this|that same|that|the next|the following|the same"
         r"|the previous) <daypart>", "last night", _this_part),
    Rule("clock.vague_weekday_part", "day_part", r"an? <weekday> <daypart>", "a Friday afternoon",
         lambda g: time_of(Value(f"XXXX-WXX-{weekday_of(str(g['weekday']))}"), _day_part(str(g["daypart"])))),
]  # fmt: skip
