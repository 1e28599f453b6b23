"""From a mark and its value to the `TimeExpression` of the contract: interval, EDTF, precision, basis.

What belongs here: how the fields follow from mark, value and anchor. What does not: finding marks
(`marks`), evaluating them (`anchoring`), and the words of ranges and bounds (`bounds`).
"""

import datetime as dt
import math
import re
import typing
from dataclasses import replace

from pipelines.model import TimeExpression
from pipelines.timex.bounds import Bounded, Length, bounded, deadline, edtf_of_bounds, part_of, ranged
from pipelines.timex.fiscal import FiscalYears
from pipelines.timex.marks import Mark
from pipelines.timex.meanings import Calendar, Era, Lapse, Value
from pipelines.timex.occasions import from_occasion
from pipelines.timex.undated import PublicationBounds, possible_interval
from pipelines.timex.values import Span, edtf_of, named_span, narrowed, shifted_day, unit_length

_WORKING = re.compile(r"\b(?:working|business|trading)\b", re.IGNORECASE)
_DATES = ("DATE", "TIME")
_FISCAL = "years.fiscal_year"
# How sure the tagger is of a value; measured on news, these order the expressions well.
_CONFIDENCE = {"explicit": 0.95, "era": 0.85, "relative": 0.8, "none": 0.6}


class Resolved(typing.NamedTuple):
    """A mark with its TIMEX3 value and the days that the value names, if it names any."""

    mark: Mark
    value: str
    span: Span | None


def resolved(mark: Mark, day: str) -> Resolved:
    """A mark with its value, the day or period `day` completed by the time of day."""
    meaning = mark.meaning
    span = named_span(day, meaning.modifier) if meaning.timex_type in _DATES else None
    return Resolved(mark, day + meaning.time, span)


def to_expressions(
    text: str,
    entries: list[Resolved],
    reference: dt.date | None,
    published: PublicationBounds,
    document_id: str,
    fiscal_years: FiscalYears,
) -> list[TimeExpression]:
    """The expressions of a text, with the intervals that ranges, prepositions and bounds give them."""
    entries = [_in_fiscal_year(text, entry, fiscal_years) for entry in entries]
    intervals = [
        _length_interval(text, entries, index, reference)
        if entry.mark.meaning.timex_type == "DURATION"
        else _interval(text, entry, reference, published)
        for index, entry in enumerate(entries)
    ]
    for index in range(len(entries) - 1):
        first, second = entries[index], entries[index + 1]
        if first.span and second.span and not isinstance(first.mark.meaning.moment, Era):
            whole = ranged(text, (*first.mark[:2], first.span), (*second.mark[:2], second.span))
            if whole:
                intervals[index] = intervals[index + 1] = whole
    return [
        _expression(text, entry, interval, document_id)
        for entry, interval in zip(entries, intervals, strict=True)
    ]


def _in_fiscal_year(text: str, entry: Resolved, fiscal_years: FiscalYears) -> Resolved:
    """A fiscal year with the days that the government beside it counts by; other expressions as they are."""
    mark, value, span = entry
    if mark.rule_id != _FISCAL or not span:
        return entry
    days = fiscal_years.span(text, mark.start, mark.end, int(value))
    return entry._replace(span=narrowed(days, mark.meaning.modifier)) if days else entry


def _interval(
    text: str, entry: Resolved, reference: dt.date | None, published: PublicationBounds
) -> Bounded | None:
    mark, value, span = entry
    moment = mark.meaning.moment
    if span:
        return bounded(text, mark.start, mark.end, span) or Bounded(*span)
    if isinstance(moment, Era):
        start = dt.date.fromisoformat(value[:10])
        return Bounded(start, None, "open")
    if reference is None:
        return possible_interval(moment, mark.meaning.modifier, published)
    return None


def _length_interval(
    text: str, entries: list[Resolved], index: int, reference: dt.date | None
) -> Bounded | None:
    """The days that a length covers, or leads to, where the words around say from which day on."""
    entry, mark = entries[index], entries[index].mark
    if isinstance(mark.meaning.moment, Lapse):
        return _lapse(mark.meaning.moment, reference)
    plain = unit_length(entry.value)
    if plain is None:
        return None
    unit, amount = plain
    if _WORKING.search(text, mark.start, mark.end):
        amount = math.ceil(amount * 7 / 5)
    length = Length(mark.start, mark.end, unit, amount)
    dates = [(other.mark.start, other.span) for other in entries[index + 1 : index + 2] if other.span]
    following = dates[0] if dates else None
    found = deadline(text, length, reference, following) or part_of(text, length, following)
    if found:
        return found
    told = [(other.mark.start, other.span) for other in entries[:index] if other.span]
    return from_occasion(text, length, told, reference)


def _lapse(lapse: Lapse, reference: dt.date | None) -> Bounded | None:
    other = shifted_day(reference, lapse.unit, lapse.direction * lapse.amount) if reference else None
    if reference is None or other is None:
        return None
    return Bounded(min(reference, other), max(reference, other), "range")


def _basis(entry: Resolved, interval: Bounded | None) -> str:
    moment = entry.mark.meaning.moment
    if interval is None:
        return "none"
    if isinstance(moment, Era):
        return "era"
    if entry.mark.meaning.timex_type == "DURATION":  # counted from another day
        return "relative"
    is_dated = isinstance(moment, Value) or (isinstance(moment, Calendar) and isinstance(moment.year, Value))
    return "explicit" if is_dated else "relative"


def _expression(text: str, entry: Resolved, interval: Bounded | None, document_id: str) -> TimeExpression:
    start, end, rule_id, meaning = entry.mark
    basis = _basis(entry, interval)
    edtf = edtf_of(entry.value) if meaning.timex_type in _DATES else None
    named = named_span(entry.value, meaning.modifier) if rule_id == _FISCAL else entry.span
    if interval and (named is None or interval[:2] != named[:2]):
        edtf = edtf_of_bounds(interval)
    earliest, latest, precision = interval or (None, None, None)
    return TimeExpression(
        time_expression_id=f"{document_id}:t{start}-{end}",
        document_id=document_id,
        char_start=start,
        char_end=end,
        quote=text[start:end],
        timex_type=meaning.timex_type,
        timex_value=entry.value,
        edtf=edtf,
        earliest=earliest,
        latest=latest,
        precision=precision,
        basis=basis,
        modifier=meaning.modifier,
        confidence=_CONFIDENCE[basis],
        rule_id=rule_id,
    )


def as_named(time: TimeExpression) -> TimeExpression:
    """The expression with the interval that its words name by themselves, whatever preposition governs them.

    "since 2019" has the interval from 2019 on, and names the year 2019; "between 2018 and 2020" names
    its whole range. For readers that judge the preposition by themselves.
    """
    if time.precision != "open" or time.basis not in ("explicit", "relative"):
        return time
    span = named_span(time.timex_value.partition("T")[0], time.modifier)
    if span is None:
        return time
    return replace(time, earliest=span.earliest, latest=span.latest, precision=span.precision)
