"""Rules for times told by their distance: from the day of writing, or from a date that the text mentioned.

What belongs here: "yesterday", "last week", "two days later", "the end of the month", "the week of May 6".
What does not: months and seasons with "last" and "next" (`calendar`, `periods`), weekdays (`weekdays`).
"""

import re

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import month_of, number_of, ordinal_of, unit_of, weekday_of
from pipelines.timex.meanings import Calendar, Meaning, Moment, Nth, Shift, Value, date, recurring, time_of
from pipelines.timex.rules.calendar import month_day
from pipelines.timex.rules.choices import WHICH_UNIT, direction_of, part_modifier

_DAY_WORDS = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_WITHIN_A_DAY = ("second", "minute", "hour")
# The unit in which a broken number of units is whole: "a year and a half ago" is told in months.
_FINER = {
    "week": ("day", 7),
    "month": ("week", 4),
    "quarter": ("month", 3),
    "year": ("month", 12),
    "decade": ("year", 10),
    "century": ("year", 100),
}
_IN_YEAR = {"day": 365, "week": 52, "month": 12, "quarter": 4}
_DEICTIC = re.compile(r"ago|from now|from today|hence|back", re.IGNORECASE)
_FORWARD = re.compile(r"later|after|from|hence|subsequently|thereafter|following", re.IGNORECASE)
# Sides after which the text may say of what: "two days before the vote" names no date by itself.
_OPEN_SIDES = ("before", "after", "back", "prior")


def day_word(words: str) -> Shift:
    """ "yesterday" → one day back."""
    return Shift("day", _DAY_WORDS[re.sub(r"\s+", " ", words.lower())])


def _count(g: Groups) -> float | None:
    """The number of units; an article is one, no number is unknown."""
    if "number" in g:
        number = number_of(g["number"])
        return None if isinstance(number, str) else number + (0.5 if "half" in g else 0)
    if "article" in g:
        return 1.5 if "half" in g else 1
    return None


def _distance(g: Groups) -> Built:
    side = re.sub(r"\s+", " ", g["side"].lower())
    return _moved(g, 1 if _FORWARD.search(side) else -1, not _DEICTIC.fullmatch(side))


def _moved(g: Groups, sign: int, from_text: bool) -> Built:
    unit, count = unit_of(g["unit"]), _count(g)
    if count is None and "vague" not in g and not g["unit"].lower().endswith("s"):
        return None
    needs = "clause_end" if g["side"].lower() in _OPEN_SIDES else None
    if count is None:
        return date("PAST_REF" if sign < 0 else "FUTURE_REF", needs=needs)
    if unit in _WITHIN_A_DAY:
        return Meaning("TIME", Shift(unit, sign * count, from_text), needs=needs)
    if unit == "fortnight":
        unit, count = "week", count * 2
    if unit == "night":
        unit = "day"
    if unit == "decade":  # "a decade ago" is told like "ten years ago"
        unit, count = "year", count * 10
    if count % 1:
        if unit not in _FINER:
            return None
        unit, factor = _FINER[unit]
        count = round(count * factor)
    # "A year earlier" is one before the publication if the text has named no date.
    of_story = from_text and g["side"].lower() == "earlier"
    return date(Shift(unit, sign * count, from_text, of_story=of_story), needs=needs)


def _years_ago_now(g: Groups) -> Built:
    count, unit = _count(g), "day" if g["now"].lower() == "today" else g["now"].lower().split()[-1]
    return date(Shift("year", -count, to=unit)) if count else None


def _unit(g: Groups) -> Built:
    """ "last week", "early next year", "that month", "the following day"."""
    unit = unit_of(g["unit"])
    direction, from_text = direction_of(g["which"])
    if unit in _WITHIN_A_DAY:
        return None
    if unit == "night":
        return time_of(Shift("day", direction, from_text), "TNI")
    if unit == "day" and direction:
        if direction < 0 and not from_text:  # "the last day of …"
            return None
        from_text = True
    amount = direction * (2 if unit == "fortnight" else 1)
    # "The previous month" is the one before the publication if the text has named no date; "the next
    # month" is the one after the publication in a report, and after the running date in a story.
    of_story = (from_text and direction < 0) or g["which"].lower().startswith("the next")
    shift = Shift("week" if unit == "fortnight" else unit, amount, from_text, of_story=of_story)
    return date(shift, part_modifier(g))


def _part_of_unit(g: Groups) -> Built:
    """ "the end of the month", "later in the year"."""
    return date(Shift(unit_of(g["unit"]), 0, of_story=True), part_modifier(g))


def _bare_unit(g: Groups) -> Built:
    """ "For the quarter": the one that the text is about, after a preposition that asks for a time."""
    unit = unit_of(g["unit"])
    return date(Shift(unit, 0, from_text=unit == "quarter", of_story=True), needs="bare_unit")


def _week_of(g: Groups) -> Built:
    part = month_day(g)
    if part is None:
        return None
    return date(
        Shift(unit_of(g["unit"]), 0, of=Value(f"{g['year']}-{part}") if "year" in g else Calendar(part))
    )


def _longer_moment(g: Groups) -> Moment:
    """The whole of "the first day of …"."""
    if "month" in g:
        month = f"{month_of(g['month']):02}"
        return Value(f"{g['year']}-{month}") if "year" in g else Calendar(month)
    if "year" in g:
        return Value(g["year"])
    unit = unit_of(g["longer"])
    return (
        Shift(unit, 0, of_story=True)
        if g["which"].lower() == "the"
        else Shift(unit, *direction_of(g["which"]))
    )


def _nth_weekday(g: Groups) -> Built:
    weekday = g["weekday"].lower().rstrip(".")
    if g.get("which", "").lower() in ("every", "each"):
        return recurring(f"XXXX-WXX-{weekday_of(weekday)}")
    return date(Nth(ordinal_of(g["ordinal"]), weekday, _longer_moment(g)))


def _year_ago_quarter(g: Groups) -> Built:
    if "ordinal" in g:
        number = ordinal_of(g["ordinal"])
        return date(Calendar(f"Q{4 if number == -1 else number}", Shift("year", -1)))
    return date(Shift("year", -1, of=Shift("quarter", 0, from_text=True, of_story=True)))


def _same_unit_of_year(g: Groups) -> Built:
    unit = unit_of(g["unit"])
    this_one = Shift(unit, 0, from_text=True, of_story=True)
    return date(Shift(unit, -_IN_YEAR[unit], of=this_one))


_COUNT = r"(?:(?:{quantity} )?(?:the )?(?:<number>|<vague>|(?P<article>an?))[ -])"
_SIDE = (
    r"(?P<side>ago|earlier|before that|before|later|after that|afterwards?|from now|from today|hence"
    r"|previously|prior|subsequently|back|thereafter)"
)
_KIND_OF_YEAR = r"(?:(?:fiscal|financial|calendar|business|school|academic) )?"
_PART = (
    r"(?:(?P<part>early|mid|late|earlier|later|the end of|the beginning of|the start of|the middle of"
    r"|the close of|the latter part of|the rest of|the remainder of)[ -]|(?:earlier|later) (?:on )?in )?"
)
RULES = [
    Rule(
        "relative.day_word",
        "day_word",
        r"(?:earlier |later |early |late )?(?P<word>yesterday|tomorrow|the day before yesterday"
        r"|the day after tomorrow)",
        "yesterday",
        lambda g: date(day_word(g["word"])),
    ),
    Rule("relative.today", "day_word", r"today", "today", lambda g: date(Shift("day", 0))),
    Rule(
        "relative.today_part",
        "day_word",
        r"(?:earlier|later|early|late) today",
        "earlier today",
        lambda g: date(Shift("day", 0)),
    ),
    Rule(
        "relative.distance",
        "unit+side",
        rf"{_COUNT}?<unit>(?P<half> and a half)? {_SIDE}",
        "two days later",
        _distance,
    ),
    Rule(
        "relative.years_ago_now",
        "unit+side",
        r"(?:(?P<article>an?)|<number>) years? ago (?P<now>this month|today|this week)",
        "a year ago this month",
        _years_ago_now,
    ),
    Rule(
        "relative.unit",
        "unit",
        rf"{_PART}{WHICH_UNIT} {_KIND_OF_YEAR}(?P<unit>{{unit1}})",
        "late last year",
        _unit,
    ),
    Rule(
        "relative.unit_without_apostrophe",
        "unit+this_years",
        r"(?P<which>this) (?P<unit>year)s",
        "this years",  # as hasty writers have "this year's budget"
        _unit,
    ),
    Rule(
        "relative.part_of_unit",
        "unit",
        r"(?:<part> the|(?:later|earlier|late|early) in the|(?P<part_alt>early|late) the) "
        rf"{_KIND_OF_YEAR}(?P<unit>weekend|week|month|quarter|year|decade|century)",
        "the end of the month",
        _part_of_unit,
    ),
    Rule("relative.bare_unit", "unit", r"the (?P<unit>week|month|quarter|year)", "the year", _bare_unit),
    Rule(
        "relative.latest_unit",
        "unit",
        r"the (?:latest|most recent) (?:fiscal )?(?P<unit>week|month|quarter|year)",
        "the latest quarter",
        lambda g: date(Shift(unit_of(g["unit"]), -1)),
    ),
    Rule(
        "relative.week_of",
        "unit+month",
        r"(?:the )?(?P<unit>week|weekend) (?:of|ended|ending|beginning|starting) (?:the )?"
        r"(?:<month> <day>|<day:alt>(?: of)? <month:alt>)(?:,? <year>)?",
        "the week of March 6",
        _week_of,
    ),
    Rule(
        "relative.weekend",
        "unit",
        r"(?:the |this )?weekend",
        "the weekend",
        lambda g: date(Shift("weekend", 0)),
    ),
    Rule(
        "relative.next_but_one",
        "unit+side",
        r"(?:the )?(?P<unit>week|month|year|weekend) (?P<side>before last|after next)",
        "the week before last",
        lambda g: date(Shift(g["unit"].lower(), -2 if "last" in g["side"].lower() else 2)),
    ),
    Rule(
        "relative.day_after",
        "unit+side",
        r"(?P<article>the) (?P<unit>day|week|month|year|night)"
        r" (?P<side>before|after|following|later|earlier)",
        "the day after",
        _distance,
    ),
    Rule(
        "relative.same_date",
        "day_word",
        r"(?P<which>that|the same|this|the very same) date",
        "that date",
        lambda g: date(Shift("day", 0, from_text=True, planned_too=g["which"].lower() == "that")),
    ),
    Rule(
        "relative.nth",
        "unit+ordinal",
        r"(?:the )?<ordinal> (?P<unit>day|week|month) (?:of|in) (?:(?:<month>,? )?(?:of )?<year>|<month:alt>"
        rf"|(?:{WHICH_UNIT}|(?P<which_alt>the)) (?P<longer>week|month|quarter|year|decade))",
        "the first day of the following year",
        lambda g: date(Nth(ordinal_of(g["ordinal"]), unit_of(g["unit"]), _longer_moment(g))),
    ),
    Rule(
        "relative.nth_weekday",
        "weekday+ordinal",
        r"(?:the )?<ordinal> <weekday> (?:of|in) (?:(?:<month>,? )?(?:of )?<year>|<month:alt>"
        r"|(?:(?P<which>this|last|next|that|every|each)|(?P<which_alt>the)) (?P<longer>month|year))",
        "the first Monday in October",
        _nth_weekday,
    ),
    Rule(
        "relative.year_ago_quarter",
        "unit+side",
        r"(?:the |a )?year[- ](?:ago|earlier)(?: (?P<ordinal>first|second|third|fourth|final))?[ -]quarter",
        "the year-ago quarter",
        _year_ago_quarter,
    ),
    Rule(
        "relative.same_unit_of_year",
        "unit+same",
        r"the (?:same|like|corresponding|comparable) (?P<unit>quarter|month|week|day)"
        r"(?: of| in)? (?:last year|(?:a|one) year (?:ago|earlier|before)"
        r"|the (?:year before|previous year|prior year))",
        "the same quarter last year",
        _same_unit_of_year,
    ),
    Rule(
        "relative.year_ago",
        "unit+side",
        r"(?:the |a )?year[- ](?:ago|earlier)(?:[ -](?P<period>period)|[ -](?:month|levels?|figure))?",
        "year-earlier",
        lambda g: date(Shift("year", -1, from_text="period" in g, of_story="period" in g)),
    ),
]
