"""Rules for times that recur: TIMEX3 SET.

What belongs here: "every week", "daily", "twice a year", "per month". What does not: plain durations.
"""

import re

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import DAY_PARTS, month_of, number_of, ordinal_of, unit_of, weekday_of
from pipelines.timex.meanings import recurring
from pipelines.timex.rules.durations import length

_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "bi-weekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annually": "P1Y",
    "biannually": "P6M",
    "semiannually": "P6M",
    "semi-annually": "P6M",
    "biennially": "P2Y",
}
_PARTS = {
    "spring": "XXXX-SP",
    "summer": "XXXX-SU",
    "autumn": "XXXX-FA",
    "fall": "XXXX-FA",
    "winter": "XXXX-WI",
    "morning": "XXXX-XX-XXTMO",
    "afternoon": "XXXX-XX-XXTAF",
    "evening": "XXXX-XX-XXTEV",
    "night": "XXXX-XX-XXTNI",
    "weekend": "XXXX-WXX-WE",
    "weekday": "P1D",
}


def _every(g: Groups) -> Built:
    count: float | str = 2 if "other" in g else 1
    if "number" in g or "vague" in g:
        count = number_of(g.get("number") or g["vague"])
    elif "ordinal" in g:
        count = ordinal_of(g["ordinal"])
    return recurring(length(unit_of(g["unit"]), count)) if count != -1 else None


def _per(g: Groups) -> Built:
    return recurring(length(unit_of(g["unit"]), 1))


def _rate(g: Groups) -> Built:
    return recurring(length(unit_of(g["unit"]), 1), needs="rate")


_TIMES = r"(?:once|twice|(?:three|four|five|six|several|many|\d+) times)"
RULES = [
    Rule(
        "sets.every",
        "recurrence",
        rf"(?:{_TIMES} )?(?:every|each)(?: and every)?(?: single)?"
        r"(?: (?P<other>other)| <number>| <vague>| <ordinal>)? <unit>",
        "every two months",
        _every,
    ),
    Rule(
        "sets.every_weekday",
        "recurrence",
        r"(?:every|each)(?: other)? <weekday>",
        "every Friday",
        lambda g: recurring(f"XXXX-WXX-{weekday_of(g['weekday'])}"),
    ),
    Rule(
        "sets.every_weekday_part",
        "recurrence",
        r"(?:every|each) <weekday> <daypart>",
        "every Sunday night",
        lambda g: recurring(f"XXXX-WXX-{weekday_of(g['weekday'])}{DAY_PARTS[g['daypart'].lower()]}"),
    ),
    Rule(
        "sets.every_month",
        "recurrence",
        r"(?:every|each) <month>",
        "every June",
        lambda g: recurring(f"XXXX-{month_of(g['month']):02}"),
    ),
    Rule(
        "sets.every_part",
        "recurrence",
        rf"(?:every|each) (?P<part_name>{'|'.join(_PARTS)})",
        "every summer",
        lambda g: recurring(_PARTS[g["part_name"].lower()]),
    ),
    Rule(
        "sets.per", "unit", r"per (?P<unit>second|minute|hour|day|week|month|quarter|year)", "per year", _per
    ),
    Rule(
        "sets.rate",
        "unit",
        r"an? (?P<unit>second|minute|hour|day|night|week|month|quarter|year)",
        "a day",
        _rate,
    ),
    Rule("sets.weekends", "unit+weekends", r"weekends", "weekends", lambda g: recurring(_PARTS["weekend"])),
    Rule("sets.times", "unit", rf"{_TIMES} an? (?P<unit>hour|day|week|month|year)", "twice a year", _per),
    Rule(
        "sets.adverb",
        "set_adverb",
        rf"(?P<adverb>{'|'.join(map(re.escape, _ADVERBS))})",
        "daily",
        lambda g: recurring(_ADVERBS[g["adverb"].lower()], needs="frequency"),
    ),
]
