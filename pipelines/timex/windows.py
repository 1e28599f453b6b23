"""The fast first look: stretches of text that can hold a time expression.

What belongs here: one pattern without look-around, for the Rust engine of polars, and the offsets of
its matches. What does not: deciding whether a stretch holds one (`grammar`).

A window is a run of words of time, with the small words that may stand among them, around at least one
word that rules look for (an anchor).
"""

import polars as pl

from pipelines.timex.lexicon import (
    DAY_PARTS,
    FOREIGN_DAY_WORDS,
    FOREIGN_MONTHS,
    FUTURE_WORDS,
    HOLIDAYS,
    MONTHS,
    ONES,
    ORDINALS,
    PAST_WORDS,
    PRESENT_WORDS,
    SEASONS,
    TENS,
    WEEKDAYS,
)
from pipelines.timex.macros import alternatives

_BOUNDARY = r"(?-u:\b)"
# What may stand between two words of one expression. An empty line always ends it.
_SEPARATOR = r"(?:(?:['’]s)?,?[ \t\u00a0]+\n?[ \t]*|,?\n[ \t]*|[-–/])"

_SMALL_WORDS = (
    "a|about|additional|after|afterward|afterwards|ago|all|almost|alone|an|and|another|approximately|around"
    "|as|at|back|barely|before|beginning|business|by|ca|calendar|close|coming|consecutive|couple"
    "|current|de|del|dozen|dozens|each|earlier|early|end|ended|ending|entire|estimated|every|few"
    "|fewer|final|financial|first|fiscal|following|from|full|further|half|hence|hundred|hundreds|in"
    "|just|last|late|later|latest|latter|least|less|long|longer|many|mere|mid|middle|midway|more|most"
    "|much|multi|nearly|next|no|not|number|of|on|once|only|opening|or|other|outset|over|part|past|per"
    "|preceding|previous|previously|prior|recent|remainder|rest|roughly|same|scores|several|short|single|some|start"
    "|starting|straight|subsequently|tail|than|that|the|thereafter|these|this|those|thousand"
    "|thousands|through|times|to|turn|twice|under|up|upcoming|various|very|well|whole|working"
    "|academic|figure|level|levels|period|school|bc|bce"
    "|ce|ad|central|eastern|local|mountain|pacific|standard|daylight|time|bst|cest|cet|cdt|cst|edt"
    "|est|et|gmt|jst|mdt|mst|pdt|pst|utc"
)
_FILLERS = "|".join((
    _SMALL_WORDS,
    alternatives((*ONES, *TENS, *ORDINALS, "st.", "a.d.", "b.c.")),
    r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d+)?|\d{1,2}(?:st|nd|rd|th)|[1-9]º|1er",
))  # fmt: skip

_EAST_ASIAN_YEAR = r"(?:1\d|20|21)\d\d\s?年"
_EAST_ASIAN_DAY = r"\d{1,2}\s?月\s?\d{1,2}\s?[日号號]"
_EAST_ASIAN = (
    rf"(?:{_BOUNDARY}(?:{_EAST_ASIAN_YEAR}(?:\s?{_EAST_ASIAN_DAY}|\s?\d{{1,2}}\s?月)?|{_EAST_ASIAN_DAY})"
    rf"|{'|'.join((*FOREIGN_DAY_WORDS['zh'], *FOREIGN_DAY_WORDS['ja']))})"
)
_TEN_OR_MORE = "|".join((*ONES[9:], *TENS))
_ONE = f"(?:{'|'.join(ONES[:9])})"
_ANCHORS = "|".join((
    rf"(?:{'|'.join(MONTHS)})\.?|(?:{'|'.join(WEEKDAYS)})s?\.?|{'|'.join(SEASONS)}",
    # Units, also glued to a part ("weeklong").
    "(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?"
    "|yrs?|decades?|centur(?:y|ies))(?:-?long)?",
    "today|tonight|yesterday|tomorrow|date|half|weekday|current|recent",
    "hourly|daily|nightly|weekly|bi-?weekly|fortnightly|monthly|bimonthly|quarterly|yearly|annually"
    "|biannually|semi-?annually|biennially",
    alternatives((*DAY_PARTS, *HOLIDAYS, *PRESENT_WORDS, *PAST_WORDS, *FUTURE_WORDS), r"\s"),
    # Numeric dates, years, decades, years before Christ, codes of quarters and halves, clock times.
    r"\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{8}",
    r"(?:1\d|20|21)\d\d(?:['’]?s)?|['’‘]\d(?:0s|\d)|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties",
    r"\d{1,4}s?\s?(?:bce?|b\.c\.(?:e\.)?|ad|ce)|(?:ad|a\.d\.)\s\d{1,4}",
    r"q[1-4]|[1-4]q|h[12]|[12]h|[1-4][qh]['’ ]?\d\d|fy ?\d{2,4}",
    r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?(?:[ap]\.m\.?|[ap]m))?|\d{1,2}\s?(?:[ap]\.m\.?|[ap]m)|\d{4}\s(?:hours|hrs|gmt)"
    r"|\d{1,2}\so['’]clock",
    rf"(?:seventeen|eighteen|nineteen)[ -](?:hundred|oh[ -]{_ONE}|{_TEN_OR_MORE})(?:[ -]{_ONE})?",
    r"two[ -]thousand",
    rf"(?:\d{{1,2}}|{'|'.join(ONES[:12])})\so['’]clock",
    *("|".join(months) for months in FOREIGN_MONTHS.values()),
    *(alternatives(FOREIGN_DAY_WORDS[language]) for language in ("es", "fr", "de")),
))  # fmt: skip
# A word ends at a boundary, and may have the full stop of its abbreviation.
_FILLER = rf"(?:\d{{1,2}}\.|(?:{_FILLERS}){_BOUNDARY})"
_ANCHOR = rf"(?:{_EAST_ASIAN}|(?:{_ANCHORS}){_BOUNDARY}\.?)"
WINDOW = (
    rf"(?i)(?:{_EAST_ASIAN}|['’‘]\d(?:0s|\d){_BOUNDARY}"
    rf"|{_BOUNDARY}(?:{_FILLER}{_SEPARATOR})*{_ANCHOR}(?:{_SEPARATOR}?(?:{_ANCHOR}|{_FILLER}))*)"
)


def windows_of(texts: pl.Series) -> list[list[str]]:
    """For each text its windows in order; None counts as an empty text."""
    return texts.fill_null("").str.extract_all(WINDOW).to_list()


def offsets_of(text: str, windows: list[str]) -> list[int]:
    """Where each window begins.

    Windows are all matches of one pattern in text order, so the next place that holds the same characters
    within the same ASCII word boundaries is the match: the pattern would have matched any earlier one.
    """
    offsets, position = [], 0
    for window in windows:
        start = text.find(window, position)
        while start > 0 and _cuts_a_word(text, start, window):
            start = text.find(window, start + 1)
        offsets.append(start)
        position = start + len(window)
    return offsets


def _cuts_a_word(text: str, start: int, window: str) -> bool:
    end = start + len(window)
    cut_front = _is_word(text[start - 1]) and _is_word(window[0])
    cut_back = end < len(text) and _is_word(text[end]) and _is_word(window[-1])
    return cut_front or cut_back


def _is_word(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character == "_")
