"""Lengths counted from an occasion: "four days after the vote".

What belongs here: the day of an occasion that the text has dated in an earlier sentence, and the days that
lie by a length from it. What does not: distances from a date ("two weeks from Monday", `rules.around`), and
occasions of the same sentence, which need its grammar.

TimeML has such a length as a DURATION beside the event; the day it leads to is an interval here.
"""

import datetime as dt
import re
from collections.abc import Sequence

from pipelines.timex.bounds import Bounded, Length
from pipelines.timex.tense import direction
from pipelines.timex.values import Span, named_span, shifted_day, unit_value

_FROM_OCCASION = re.compile(
    r"\s(?P<side>after|before|following)\s+(?:the|this|that|his|her|its|their)\s+"
    r"(?P<words>[a-z]+(?:[ -][a-z]+){0,3})"
)
# Before a length they make a bound of it, or say how long something lasts.
_BOUND = re.compile(r"\b(?:within|until|till|for|from|than|least|most|to|over|during|in)\s+\Z", re.IGNORECASE)
_END_OF_NOUN = re.compile(
    r"(?:of|in|on|at|by|to|for|from|with|and|or|but|that|which|who|when|while|as|is|was|were|are|has|had|will"
    r"|he|she|it|they|his|her|its|their|said)\Z"
)
_ENDINGS = re.compile(r"(?:ings?|ions?|ments?|s|e)\Z")
_SHORTEST_STEM = 4
_SENTENCE_END = re.compile(r"[.!?]['’”\"]*\s+(?=[A-Z“\"'`])|\n")
# How far back an occasion is looked for, in characters, and how often it may be named without a date.
_REACH = 3_000
_TRIES = 5


def from_occasion(
    text: str, length: Length, dates: Sequence[tuple[int, Span]], reference: dt.date | None
) -> Bounded | None:
    """The days that lie by `length` from the occasion named after it; None if none is named.

    `dates` are the places and days of the dates so far. Where the occasion has no date, the clause bounds
    the days by the reference: what has happened lies before it, what is to come after it.
    """
    match = _FROM_OCCASION.match(text, length.end)
    if match is None or _BOUND.search(text[max(0, length.start - 10) : length.start]):
        return None
    day = _day_of(text, length.start, _head(match["words"]), dates)
    if day is not None:
        sign = -1 if match["side"] == "before" else 1
        other = shifted_day(day, length.unit, sign * length.amount)
        exact = "day" if length.unit in ("day", "week") else length.unit
        span = named_span(unit_value(other, exact)) if other else None
        return Bounded(*span) if span else None
    if reference is None:
        return None
    looks = direction(text, length.start, match.end())
    if looks == 0:
        return None
    return Bounded(None, reference, "open") if looks < 0 else Bounded(reference, None, "open")


def _head(words: str) -> str:
    """The noun of "deadly embassy bombings in the": the last word before one that cannot belong to it."""
    noun = ""
    for word in re.split(r"[ -]", words):
        if _END_OF_NOUN.match(word):
            break
        noun = word
    return noun


def _day_of(text: str, before: int, noun: str, dates: Sequence[tuple[int, Span]]) -> dt.date | None:
    """The one day in the last sentence before `before` that tells of what the noun names, and dates it."""
    stem = _ENDINGS.sub("", noun)
    stem = stem if len(stem) >= _SHORTEST_STEM else noun
    if len(stem) < _SHORTEST_STEM:
        return None
    first = max(0, before - _REACH)
    ends = [first, *(first + end.end() for end in _SENTENCE_END.finditer(text[first:before])), before]
    named = re.compile(rf"\b{stem}[a-z]{{0,4}}\b", re.IGNORECASE)
    tries = 0
    for start, end in zip(ends[-3::-1], ends[-2::-1], strict=False):
        if not named.search(text, start, end):
            continue
        days = {span.earliest for place, span in dates if start <= place < end and span.precision == "day"}
        if len(days) == 1:
            return days.pop()
        tries += 1
        if days or tries == _TRIES:
            return None
    return None
