"""Rules for times that recur: TIMEX3 SET.

What belongs here: "every week", "daily", "twice a year", "per month". What does not: plain durations.
"""

import re

from pipelines.timex.grammar import Built, Groups, Rule
from pipelines.timex.lexicon import month_of, number_of, ordinal_of, unit_of, weekday_of
from pipelines.timex.meanings import recurring
from pipelines.timex.rules.durations import length

_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "bi-weekly": "P2W",
    "fortnightly": "P2W", "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P1Q", "yearly": "P1Y",
    "annually": "P1Y", "biannually": "P6M", "semiannually": "P6M", "semi-annually": "P6M", "biennially": "P2Y",
}  # fmt: skip


def _every(g: Groups) -> Built:
    if g.get("number"):
        count = number_of(str(g["number"]))
    elif g.get("ordinal"):
        count = ordinal_of(str(g["ordinal"]))
    else:
        count = 2 if g.get("other") else 1
    if g.get("weekday"):
        return recurring(f"XXXX-WXX-{weekday_of(str(g['weekday']))}")
    if g.get("month"):
        return recurring(f"XXXX-{month_of(str(g['month'])):02}")
    return recurring(length(unit_of(str(g["unit"])), count))


def _per(g: Groups) -> Built:
    return recurring(length(unit_of(str(g["unit"])), 1))


def _rate(g: Groups) -> Built:
    return recurring(length(unit_of(str(g["unit"])), 1), needs="rate")


def _season_or_part(g: Groups) -> Built:
    word = str(g["what"]).lower()
    codes = {"spring": "XXXX-SP", "summer": "XXXX-SU", "autumn": "XXXX-FA", "fall": "XXXX-FA", "winter": "XXXX-WI",
             "morning": "XXXX-XX-XXTMO", "afternoon": "XXXX-XX-XXTAF", "evening": "XXXX-XX-XXTEV",
             "night": "XXXX-XX-XXTNI", "weekend": "XXXX-WXX-WE", "weekday": "P1D"}  # fmt: skip
    return recurring(codes[word])


RULES = [
    Rule("sets.every", "unit", r"(?:once |twice |(?:three|four|five|several|\d) times )?(?:every|each)(?: and every)?(?: single)?"
         r"(?: (?P<other>other|second)| <number>| <ordinal>)? <unit>", "every two months", _every),
    Rule("sets.every_weekday", "weekday", r"(?:every|each)(?: (?P<other>other))? <weekday>", "every Friday", _every),
    Rule("sets.every_month", "month", r"(?:every|each) <month>", "every June", _every),
    Rule("sets.every_part", "recurrence", r"(?:every|each) (?P<what>spring|summer|autumn|fall|winter|morning|afternoon|evening|night|weekend|weekday)",
         "every summer", _season_or_part),
    Rule("sets.per", "unit", r"per (?P<unit>second|minute|hour|day|week|month|quarter|year)", "per year", _per),
    Rule("sets.rate", "unit", r"an? (?P<unit>second|minute|hour|day|night|week|month|quarter|year)", "a year", _rate),
    Rule("sets.times", "unit", r"(?:once|twice|(?:three|four|five|six|several|many|\d+) times) an? (?P<unit>hour|day|week|month|year)",
         "twice a year", _per),
    Rule("sets.adverb", "set_adverb", rf"(?P<adverb>{'|'.join(map(re.escape, _ADVERBS))})", "daily",
         lambda g: recurring(_ADVERBS[str(g["adverb"]).lower()])),
]  # fmt: skip
