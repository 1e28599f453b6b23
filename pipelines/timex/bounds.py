"""Ranges and bounds: what the words around a date make of its interval.

What belongs here: "between 2018 and 2020", "since 2019", "by 2035", "within 90 days". What does not: the
date itself (`anchoring`).
"""

import datetime as dt
import re
import typing

from pipelines.timex.values import Span, shifted_day

_REACH = 28
_OPEN_END = re.compile(
    r"\b(?:(?:ever\s)?since|starting(?:\s(?:in|on|from))?|beginning(?:\s(?:in|on))?)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\b(?:after|following|post)[\s-](?:the\s+)?\Z", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:before|prior\sto|pre|ahead\sof)[\s-](?:the\s+)?\Z", re.IGNORECASE)
_OPEN_START = re.compile(
    r"\b(?:by|until|till|through|up\s(?:to|until)|(?:no|not)\slater\sthan|on\sor\sbefore|as\slate\sas)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_ONWARD = re.compile(r"\s(?:onwards?|and\s(?:later|after|beyond)|or\s(?:later|after))\b", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:within|in\sthe\snext|for\sthe\snext|over\sthe\snext)\s+(?:the\s+)?\Z", re.IGNORECASE
)
_OF_SOMETHING = re.compile(r"\s(?:of|after|from|following|before)\b")
_TO = re.compile(r"\s*(?:to|until|till|through|thru)\s+(?:the\s+)?|\s?[-–—]\s?")
_AND = re.compile(r"\s*,?\s*and\s+(?:the\s+)?(?:in\s+)?")
_DAY = dt.timedelta(days=1)


class Bounded(typing.NamedTuple):
    """An interval of which one side may be open (None), and its precision."""

    earliest: dt.date | None
    latest: dt.date | None
    precision: str


def bounded(text: str, start: int, end: int, span: Span) -> Bounded | None:
    """The interval that a preposition makes of a date ("since 2019" has no end); None if none does."""
    before = text[max(0, start - _REACH) : start]
    if _ONWARD.match(text, end):
        return Bounded(span.earliest, None, "open")
    if _OPEN_END.search(before):
        return Bounded(span.earliest, None, "open")
    if _OPEN_START.search(before):
        return Bounded(None, span.latest, "open")
    if _AFTER.search(before) and span.latest < dt.date.max:
        return Bounded(span.latest + _DAY, None, "open")
    if _BEFORE.search(before) and span.earliest > dt.date.min:
        return Bounded(None, span.earliest - _DAY, "open")
    return None


def ranged(text: str, first: tuple[int, int, Span], second: tuple[int, int, Span]) -> Bounded | None:
    """The interval from one date to the next if the words between make a range of them."""
    gap = text[first[1] : second[0]]
    if len(gap) > _REACH or first[2].earliest > second[2].latest:
        return None
    before = text[max(0, first[0] - _REACH) : first[0]]
    joined = bool(_TO.fullmatch(gap)) or bool(
        _AND.fullmatch(gap) and re.search(r"\bbetween\s+(?:the\s+)?\Z", before, re.IGNORECASE)
    )
    return Bounded(first[2].earliest, second[2].latest, "range") if joined else None


def deadline(
    text: str, start: int, end: int, reference: dt.date | None, unit: str, amount: float
) -> Bounded | None:
    """The interval of "within 90 days" from the reference day; None for "within 90 days of the vote"."""
    if reference is None or not _WITHIN.search(text[max(0, start - _REACH) : start]):
        return None
    if _OF_SOMETHING.match(text, end):
        return None
    last = shifted_day(reference, unit, amount)
    return Bounded(reference, last, "range") if last else None


def edtf_of_bounds(bounds: Bounded) -> str:
    """The EDTF interval, ".." for an open side."""
    return f"{bounds.earliest or '..'}/{bounds.latest or '..'}"
