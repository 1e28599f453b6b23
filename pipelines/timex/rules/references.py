"""Rules for words that point at the present, the past or the future without saying when.

What belongs here: PRESENT_REF, PAST_REF and FUTURE_REF. What does not: distances, even vague ones.
"""

from pipelines.timex.grammar import Rule
from pipelines.timex.lexicon import FUTURE_WORDS, PAST_WORDS, PRESENT_WORDS
from pipelines.timex.macros import alternatives
from pipelines.timex.meanings import date

_ADJECTIVES = {"current": "PRESENT_REF", "recent": "PAST_REF"}
RULES = [
    Rule(
        "references.present",
        "reference",
        rf"(?:{alternatives(PRESENT_WORDS)})",
        "now",
        lambda g: date("PRESENT_REF", needs="present"),
    ),
    Rule(
        "references.adjective",
        "reference",
        r"(?P<word>current|recent)",
        "current",
        lambda g: date(_ADJECTIVES[g["word"].lower()], needs="adjective"),
    ),
    Rule(
        "references.past",
        "reference",
        rf"(?:{alternatives(PAST_WORDS)})",
        "recently",
        lambda g: date("PAST_REF", needs="past"),
    ),
    Rule(
        "references.recent_units",
        "unit",
        r"(?:the )?(?:most )?recent (?:days|weeks|months|years|decades)",
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
]
