"""Rules for words that point at the present, the past or the future without saying when.

What belongs here: PRESENT_REF, PAST_REF and FUTURE_REF. What does not: distances, even vague ones.
"""

from pipelines.timex.grammar import Rule
from pipelines.timex.lexicon import FUTURE_WORDS, PAST_WORDS, PRESENT_WORDS
from pipelines.timex.macros import alternatives
from pipelines.timex.meanings import date

_VAGUE_UNITS = r"(?:days|weeks|months|years|decades)"
RULES = [
    Rule(
        "references.present",
        "reference",
        rf"(?:{alternatives(PRESENT_WORDS)})",
        "now",
        lambda g: date("PRESENT_REF", needs="present"),
    ),
    Rule(
        "references.past",
        "reference",
        rf"(?:{alternatives(PAST_WORDS)})",
        "recently",
        lambda g: date("PAST_REF"),
    ),
    Rule(
        "references.recent_units",
        "unit",
        rf"(?:the )?(?:most )?recent {_VAGUE_UNITS}",
        "recent years",
        lambda g: date("PAST_REF"),
    ),
    Rule(
        "references.future",
        "reference",
        rf"(?:{alternatives(FUTURE_WORDS)})",
        "the near future",
        lambda g: date("FUTURE_REF", needs="future"),
    ),
    Rule(
        "references.coming_units",
        "unit",
        rf"(?:the )?coming {_VAGUE_UNITS}",
        "coming months",
        lambda g: date("FUTURE_REF"),
    ),
]
