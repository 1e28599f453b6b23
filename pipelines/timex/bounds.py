"""Ranges and bounds: what the words around a date make of its interval.

What belongs here: "between 2018 and 2020", "since 2019", "by 2035", "within 90 days", "the first nine months
of 2024". What does not: the date itself (`anchoring`).
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
_OF_DATE = re.compile(r"\s(?:of|after|from|following)\s+(?:the\s+)?")
# What a text says of itself: its day is the reference.
_OF_THIS = re.compile(
    r"\s(?:of|after|from|following)\s+(?:(?:the\s+)?(?:date\s+of\s+)?(?:its\s+)?(?:publication|issuance)"
    r"|(?:the\s+date\s+of\s+)?this\s+(?:notice|rule|order|announcement|proclamation|memorandum)|today|now)\b",
    re.IGNORECASE,
)
_WHICH_PART = re.compile(r"(?:the\s+)?(first|last|opening|final|closing)\s", re.IGNORECASE)
_IN_WHOLE = re.compile(r"\s(?:of|in)\s+(?:the\s+)?")
_TO = re.compile(r"\s*(?:to|until|till|through|thru)\s+(?:the\s+)?|\s?[-–—]\s?")
_AND = re.compile(r"\s*,?\s*and\s+(?:the\s+)?(?:in\s+)?")
_DAY = dt.timedelta(days=1)


class Bounded(typing.NamedTuple):
    """An interval of which one side may be open (None), and its precision."""

    earliest: dt.date | None
    latest: dt.date | None
    precision: str


class Length(typing.NamedTuple):
    """A length of time that a text names: where it stands, and how many units it has."""

    start: int
    end: int
    unit: str
    amount: float


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
    text: str, length: Length, reference: dt.date | None, following: tuple[int, Span] | None
) -> Bounded | None:
    """The interval of "within 90 days": from the reference day, or from the date `following` it names.

    `following` is where the next date begins, and its days ("within 90 days of May 5"). None for "within
    90 days of the vote", where the day of the vote is not known here.
    """
    if not _WITHIN.search(text[max(0, length.start - _REACH) : length.start]):
        return None
    base = reference
    if _OF_SOMETHING.match(text, length.end) and not _OF_THIS.match(text, length.end):
        named = following is not None and _OF_DATE.fullmatch(text, length.end, following[0])
        base = following[1].earliest if following and named else None
    last = shifted_day(base, length.unit, length.amount) if base else None
    return Bounded(base, last, "range") if base and last else None


def part_of(text: str, length: Length, following: tuple[int, Span] | None) -> Bounded | None:
    """The interval of "the first nine months" of the `following` year; None if it is no part of one."""
    which = _WHICH_PART.match(text, length.start)
    if which is None or following is None or not _IN_WHOLE.fullmatch(text, length.end, following[0]):
        return None
    whole = following[1]
    first: dt.date | None = whole.earliest
    last: dt.date | None = whole.latest
    if which[1].lower() in ("last", "final", "closing"):
        before = shifted_day(whole.latest, length.unit, -length.amount)
        first = before + _DAY if before else None
    else:
        end = shifted_day(whole.earliest, length.unit, length.amount)
        last = end - _DAY if end else None
    if first is None or last is None or not whole.earliest <= first <= last <= whole.latest:
        return None
    return Bounded(first, last, "range")


def edtf_of_bounds(bounds: Bounded) -> str:
    """The EDTF interval, ".." for an open side, or the day that it is."""
    if bounds.earliest and bounds.earliest == bounds.latest:
        return bounds.earliest.isoformat()
    return f"{bounds.earliest or '..'}/{bounds.latest or '..'}"
