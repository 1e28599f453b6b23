"""Words that choose one of several: "last", "next", "that", "the following", "early", "the end of".

What belongs here: what such words mean, and the patterns for them that several families share. What
does not: any rule.
"""

import re

from pipelines.timex.grammar import Groups
from pipelines.timex.lexicon import PART_MODIFIERS, spelled_year_of
from pipelines.timex.meanings import Moment, Shift, Value

# Which month, season, holiday or part of a day.
WHICH = (
    r"(?P<which>last|past|next|this past|this coming|this|that same|that|the following|the previous"
    r"|the next|the same|the coming)"
)
# Which day, week, month, year.
WHICH_UNIT = (
    r"(?P<which>(?:the )?(?:very )?(?:last|past|previous|prior|preceding|next|coming|upcoming|following|same"
    r"|current)|this past|this coming|this very|this same|that very|that same|this|that)"
)
# Which year, after the name of a part of it ("June last year").
YEAR_WORDS = (
    r"(?P<yearwords>(?:last|this|next|that|the same|the following|the previous|the preceding|the prior"
    r"|the current|the coming)(?: fiscal| calendar| financial)? year)"
)


def part_modifier(g: Groups) -> str | None:
    """START, MID or END, as "early", "the middle of", … say; None without such words."""
    words = re.sub(r"\s+", " ", g.get("part", "").lower()).rstrip("-")
    return PART_MODIFIERS.get(words)


def direction_of(words: str) -> tuple[int, bool]:
    """Which one the words choose (-1 the last, +1 the next, 0 this one), and if from the running date."""
    text = words.lower()
    from_text = bool(re.search(r"\bthat\b|following|previous|preceding|prior|same", text))
    if re.search(r"last|past|previous|preceding|prior", text):
        return -1, from_text
    if re.search(r"next|coming|following", text):
        return 1, from_text
    return 0, from_text


def year_moment(g: Groups) -> Moment | None:
    """The year that a rule captured, in digits or in words; None if it captured none."""
    if "year" in g:
        return Value(f"{int(g['year']):04}")
    if "spelledyear" in g:
        return Value(str(spelled_year_of(g["spelledyear"])))
    return Shift("year", *direction_of(g["yearwords"])) if "yearwords" in g else None
