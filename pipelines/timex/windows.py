"""The fast first look: stretches of text that can hold a time expression.

What belongs here: one pattern without look-around, for the Rust engine of polars, and the offsets of
its matches. What does not: deciding whether a stretch holds one (`grammar`).
"""

import re

import polars as pl

from pipelines.timex.lexicon import (
    DAY_PARTS,
    FUTURE_WORDS,
    HOLIDAYS,
    PAST_WORDS,
    PRESENT_WORDS,
    WEEKDAYS,
)

_BOUNDARY = r"(?-u:\b)"
# What may stand between two words of one expression. An empty line always ends it.
_SEPARATOR = r"(?:(?:['’]s)?,?[ \t\u00a0]+\n?[ \t]*|,?\n[ \t]*|[-–/])"
_FILLERS = (
    "the|a|an|of|on|in|at|and|or|to|through|by|after|over|this|that|these|those|last|next|past|previous|prior|preceding|coming"
    "|upcoming|following|current|same|very|each|every|per|other|another|few|several|many|some|couple|number|various|dozens|scores"
    "|hundreds|thousands|hundred|thousand|dozen|half|first|final|latter|opening|early|mid|late|earlier|later|most|least|more|less"
    "|fewer|longer|than|about|around|approximately|nearly|almost|roughly|under|up|well|just|only|full|fiscal|calendar|financial"
    "|business|working|consecutive|straight|additional|further|whole|entire|single|mere|recent|barely|estimated|beginning|start"
    "|end|middle|close|outset|tail|turn|midway|part|no|not|as|long|much|once|twice|times|short|all|ca"
    r"|st\.|\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d+)?|\d{1,2}(?:st|nd|rd|th)|[1-9]º|1er|de|del"
    "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    "|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    "|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|twenty-second"
    "|ago|latest|ended|ending|starting|beginning|before|from|now|back|hence|afterwards?|thereafter|subsequently|previously|multi"
    "|alone|ad|a\.d\.|ce|bc|bce|b\.c\.|eastern|central|mountain|pacific|local|standard|daylight|time|GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|BST|JST|hours|hrs"
)


def _words(words) -> str:
    escaped = (re.escape(word).replace(r"\ ", r"\s").replace("'", "['’]") for word in sorted(words, key=len, reverse=True))
    return "|".join(escaped)


_ANCHORS = "|".join((
    # Months and weekdays, abbreviated ones with their full stop.
    "january|february|march|april|may|june|july|august|september|october|november|december",
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?",
    rf"(?:{'|'.join(WEEKDAYS)})s?\.?",
    "spring|summer|autumn|fall|winter",
    # Units, also glued to a part ("midweek", "weeklong").
    "(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|yrs?|decades?"
    "|centur(?:y|ies))(?:-?long)?",
    "today|tonight|yesterday|tomorrow|date|half|weekday",
    "hourly|daily|nightly|weekly|bi-?weekly|fortnightly|monthly|bimonthly|quarterly|yearly|annually|biannually"
    "|semi-?annually|biennially",
    _words(DAY_PARTS), _words(HOLIDAYS), _words(PRESENT_WORDS), _words(PAST_WORDS), _words(FUTURE_WORDS),
    # Years, decades, quarters, numeric dates, clock times.
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{8}",
    r"(?:1\d|20|21)\d\d(?:['’]?s)?|\d{2,3}s\s?(?:bce?|b\.c\.)", r"['’‘]\d0s", r"\d{1,4}\s?(?:bce?|b\.c\.(?:e\.)?)",
    r"q[1-4]|[1-4]q|h[12]|[12]h|[1-4][qh]['’ ]?\d\d|fy ?\d{2,4}",
    "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties",
    r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?(?:[ap]\.m\.?|[ap]m))?|\d{1,2}\s?(?:[ap]\.m\.?|[ap]m)|\d{4}\s(?:hours|hrs|gmt)|\d{1,2}\s[oO]['’]clock",
    # Other languages.
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre",
    "janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre",
    "januar|jänner|februar|märz|juni|juli|oktober|dezember",
    "hoy|ayer|anteayer|aujourd['’]hui|hier|avant-hier|demain|heute|gestern|vorgestern|übermorgen",
))  # fmt: skip
_EAST_ASIAN = (
    r"(?:(?:1\d|20|21)\d\d\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号號])?)?|\d{1,2}\s?月\s?\d{1,2}\s?[日号號]"
    r"|今天|昨天|明天|今日|昨日|明日)"
)
_END = r"(?:(?-u:\b)|\.)"
# A word ends at a boundary, or with the full stop of its abbreviation.
_FILLER = rf"(?:\d{{1,2}}\.|(?:{_FILLERS}){_BOUNDARY})"
_ANCHOR = rf"(?:{_EAST_ASIAN}|(?:{_ANCHORS}){_BOUNDARY}\.?)"
WINDOW = (
    rf"(?i)(?:{_EAST_ASIAN}|{_BOUNDARY}(?:{_FILLER}{_SEPARATOR})*{_ANCHOR}(?:{_SEPARATOR}?(?:{_ANCHOR}|{_FILLER}))*"
    rf"|['’‘]\d0s{_BOUNDARY})"
)


def windows_of(texts: pl.Series) -> list[list[str]]:
    """For each text its windows in order; None counts as an empty text."""
    return texts.fill_null("").str.extract_all(WINDOW).to_list()


def offsets_of(text: str, windows: list[str]) -> list[int]:
    """Where each window begins; windows are matches in text order, bounded like words of ASCII."""
    offsets, position = [], 0
    for window in windows:
        start = text.find(window, position)
        while start > 0 and _is_inside_word(text, start, window):
            start = text.find(window, start + 1)
        offsets.append(start)
        position = start + len(window)
    return offsets


def _is_inside_word(text: str, start: int, window: str) -> bool:
    end = start + len(window)
    cut_front = _is_word(text[start - 1]) and _is_word(window[0])
    cut_back = end < len(text) and _is_word(text[end]) and _is_word(window[-1])
    return cut_front or cut_back


def _is_word(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character == "_")
