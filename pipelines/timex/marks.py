"""Marked expressions: where the grammar, the eras and the words around agree that a time is named.

What belongs here: from windows to marks, and what neighbouring marks lend each other ("April and June
1955"). What does not: values (`anchoring`), intervals (`expressions`).
"""

import functools
import re
import typing
from dataclasses import replace

from pipelines.timex import context, discourse
from pipelines.timex.eras import Eras
from pipelines.timex.grammar import Found, Grammar
from pipelines.timex.meanings import Calendar, Meaning, Moment, Shift, Value, Weekday
from pipelines.timex.rules import ALL_RULES
from pipelines.timex.windows import offsets_of

# Longer windows are tables and lists; they are read in pieces, so that their cost stays linear.
_LONGEST_WINDOW = 400


class Mark(typing.NamedTuple):
    """An expression of a text: its offsets, the rule that found it, and what it means."""

    start: int
    end: int
    rule_id: str
    meaning: Meaning


@functools.lru_cache(maxsize=1)
def _grammar() -> Grammar:
    return Grammar(ALL_RULES)


@functools.lru_cache(maxsize=500_000)
def read_window(window: str, without: frozenset[str] = frozenset()) -> tuple[Found, ...]:
    """What the grammar finds in a window; the same windows come again and again, so it is remembered."""
    return _grammar().read(window, without)


def marks_of(text: str, windows: list[str], eras: Eras) -> list[Mark]:
    """The expressions of a text in order, none overlapping."""
    marks: list[Mark] = []
    for offset, window in zip(offsets_of(text, windows), windows, strict=True):
        for start in range(0, len(window), _LONGEST_WINDOW):
            _allow(text, offset + start, read_window(window[start : start + _LONGEST_WINDOW]), marks)
    if any(_is_particle(mark) for mark in marks) and discourse.is_talk(text):
        marks = [mark for mark in marks if not _is_particle(mark)]
    return _share_days(text, _share_years(text, _with_eras(text, marks, eras)))


def _allow(
    text: str,
    offset: int,
    found: tuple[Found, ...],
    marks: list[Mark],
    without: frozenset[str] = frozenset(),
) -> None:
    """Add what the words around allow; where they do not, what else the same words can say."""
    for start, end, rule_id, meaning in found:
        start, end = offset + start, offset + end
        if meaning.needs is None or context.TESTS[meaning.needs](text, start, end):
            marks.append(Mark(start, end, rule_id, meaning))
        else:
            others = without | {rule_id}
            _allow(text, start, read_window(text[start:end], others), marks, others)


def _is_particle(mark: Mark) -> bool:
    """Whether talk uses such words without meaning a time."""
    return mark.rule_id.startswith("references.") or mark.rule_id == "relative.today"


def _with_eras(text: str, marks: list[Mark], eras: Eras) -> list[Mark]:
    """Marks and eras together; an era's name wins over what stands in it ("the 14th Five-Year Plan")."""
    named = [Mark(*found) for found in eras.find(text)]
    if not named:
        return marks
    apart = [mark for mark in marks if all(mark.end <= era.start or era.end <= mark.start for era in named)]
    return sorted(apart + named)


_JOINT = re.compile(
    r"\s*(?:,|,?\s*(?:and|or|to|through|until|till)|[-–—/])\s*(?:the\s+|(?:early|mid|late)[-\s])?"
)
_LONGEST_JOINT = 24
_DATED_PART = re.compile(r"(\d{4})-(\d\d|SP|SU|FA|WI|Q\d)")


def _share_years(text: str, marks: list[Mark]) -> list[Mark]:
    """ "April and June 1955": a year said once goes for both; "December to March 2021" began in 2020."""
    shared = list(marks)
    for index in range(len(marks) - 2, -1, -1):
        moment, following = shared[index].meaning.moment, shared[index + 1].meaning.moment
        if (
            not isinstance(moment, Calendar)
            or moment.year
            or moment.from_text
            or moment.direction is not None
        ):
            continue
        year, part = _year_and_part(following)
        if year is None or not _joined(_JOINT, text, marks[index], marks[index + 1]):
            continue
        begins_before = moment.part[:2].isdigit() and part[:2].isdigit() and moment.part[:2] > part[:2]
        dated = replace(moment, year=Value(f"{year - begins_before:04}"))
        shared[index] = shared[index]._replace(meaning=replace(shared[index].meaning, moment=dated))
    return shared


_DAY_THEN_TIME = re.compile(
    r",?\s*(?:\(?[A-Z]{2,4}\)?,?\s*)?(?:at|from|between|(?:beginning|starting)(?:\sat)?)?\s*"
    r"(?:about|around)?\s*|[-–—]|\s*(?:to|until|till|through|and|or)\s*"
)
# "10:35 a.m. (0735 GMT) Friday": both times are of the day after the bracket.
_TIME_THEN_DAY = re.compile(r"\s*\(|\),?\s*(?:on\s+)?")
_TIME_ALONE = Shift("day", 0, of_story=True)
_NAMED_DAY = re.compile(r"(?:\d{4}-)?\d\d-\d\d")


def _share_days(text: str, marks: list[Mark]) -> list[Mark]:
    """ "May 7, from 10 a.m. to noon", "from 10 a.m. until 4 p.m. on May 7": the day goes for each time."""
    shared = list(marks)
    for index, mark in enumerate(marks):
        if mark.meaning.moment != _TIME_ALONE or mark.meaning.timex_type != "TIME":
            continue
        day = None
        if index and _joined(_DAY_THEN_TIME, text, shared[index - 1], mark):
            day = _named_day(shared[index - 1])
        if day is None and index + 1 < len(marks) and _joined(_JOINT, text, mark, marks[index + 1]):
            day = _named_day(marks[index + 1]) if marks[index + 1].meaning.timex_type == "TIME" else None
        if day:
            shared[index] = _on_day(mark, day)
    for index in range(len(shared) - 2, -1, -1):
        mark = shared[index]
        is_time_alone = mark.meaning.moment == _TIME_ALONE and mark.meaning.timex_type == "TIME"
        if is_time_alone and _joined(_TIME_THEN_DAY, text, mark, shared[index + 1]):
            day = _named_day(shared[index + 1])
            shared[index] = _on_day(mark, day) if day else mark
    return shared


def _on_day(mark: Mark, day: Moment) -> Mark:
    return mark._replace(meaning=replace(mark.meaning, moment=day))


def _joined(joint: re.Pattern[str], text: str, first: Mark, second: Mark) -> bool:
    return second.start - first.end <= _LONGEST_JOINT and bool(joint.fullmatch(text, first.end, second.start))


def _named_day(mark: Mark) -> Moment | None:
    moment = mark.meaning.moment
    if isinstance(moment, Value):
        return moment if _NAMED_DAY.fullmatch(moment.value) else None
    if isinstance(moment, Calendar):
        return moment if _NAMED_DAY.fullmatch(moment.part) else None
    return moment if isinstance(moment, Weekday) else None


def _year_and_part(moment: Moment) -> tuple[int | None, str]:
    """The year that a moment says, if it says one, and the month or season in it."""
    if isinstance(moment, Calendar) and isinstance(moment.year, Value) and moment.year.value.isdigit():
        return int(moment.year.value), moment.part
    if isinstance(moment, Value) and (match := _DATED_PART.match(moment.value)):
        return int(match[1]), match[2]
    return None, ""
