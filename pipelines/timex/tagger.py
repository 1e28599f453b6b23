"""The tagger: from texts to time expressions, one text or a frame of them.

What belongs here: the order of the steps, and which dates a text counts from. What does not: the
steps. One path serves one text and many, so a text gives the same in a frame as alone.
"""

import datetime as dt
from dataclasses import replace

import polars as pl

from pipelines.model import Document, TimeExpression, to_frame
from pipelines.timex import discourse
from pipelines.timex.anchoring import Anchor, resolve
from pipelines.timex.chronicles import with_years_of_order
from pipelines.timex.eras import Eras, load_eras
from pipelines.timex.expressions import Resolved, resolved, to_expressions
from pipelines.timex.marks import Mark, marks_of
from pipelines.timex.meanings import Calendar, Meaning, Moment, Nth, Shift, Value, Weekday
from pipelines.timex.tense import direction
from pipelines.timex.undated import PublicationBounds, common_value
from pipelines.timex.values import named_span
from pipelines.timex.windows import windows_of

# A story names at least this many years other than that of its publication, and mostly such.
_STORY_DATES = 8
_STORY_SHARE = 0.6
_STORY_DEICTIC_SHARE = 0.33


def tag(
    text: str,
    reference_date: dt.date | None = None,
    *,
    not_before: dt.date | None = None,
    not_after: dt.date | None = None,
    document_id: str = "",
    eras: Eras | None = None,
    windows: list[str] | None = None,
) -> list[TimeExpression]:
    """The time expressions of a text, in text order, none overlapping.

    `reference_date` is the day of publication; relative words count from it, and without it they stay
    unresolved: X digits in the value, no interval. `not_before` and `not_after` bound an unknown day of
    publication; a relative word then has the interval that these bounds allow. `eras` defaults to
    those of the reference folder. `windows` are those of the text, where `windows_of` has found them for
    many texts at once, which is ten times faster.
    """
    if windows is None:
        (windows,) = windows_of(pl.Series([text], dtype=pl.String))
    published = PublicationBounds(not_before, not_after)
    return _tagged(text, windows, reference_date, published, document_id, eras or load_eras())


def tag_document(
    document: Document,
    not_before: dt.date | None = None,
    not_after: dt.date | None = None,
    eras: Eras | None = None,
    windows: list[str] | None = None,
) -> list[TimeExpression]:
    """The time expressions of a document; the bounds default to those of its publication."""
    return tag(
        document.text,
        document.reference_date,
        not_before=not_before or document.published_earliest,
        not_after=not_after or document.published_latest,
        document_id=document.document_id,
        eras=eras,
        windows=windows,
    )


def tag_frame(frame: pl.DataFrame, eras: Eras | None = None) -> pl.DataFrame:
    """The time expressions of many texts: a frame with the fields of `TimeExpression`.

    `frame` has the columns `document_id`, `text` and `reference_date` (a Date, null where unknown).
    """
    eras = eras or load_eras()
    rows = zip(
        frame["document_id"], frame["text"], frame["reference_date"], windows_of(frame["text"]), strict=True
    )
    found: list[TimeExpression] = []
    for document_id, text, reference, windows in rows:
        if text:
            found += _tagged(text, windows, reference, PublicationBounds(), document_id, eras)
    return to_frame(found, TimeExpression)


def _tagged(
    text: str,
    windows: list[str],
    reference: dt.date | None,
    published: PublicationBounds,
    document_id: str,
    eras: Eras,
) -> list[TimeExpression]:
    marks = with_years_of_order(text, marks_of(text, windows, eras), reference)
    if not marks:
        return []
    anchor = Anchor(reference, narrative=_is_story([mark.meaning for mark in marks], reference))
    entries = [_resolved(text, mark, anchor, published) for mark in marks]
    return to_expressions(text, entries, reference, published, document_id, eras.fiscal_years)


def _resolved(text: str, mark: Mark, anchor: Anchor, published: PublicationBounds) -> Resolved:
    """The mark with its value; the date that it names becomes one to count from."""
    meaning = mark.meaning
    if _needs_direction(meaning):
        anchor.direction = direction(text, mark.start, mark.end)
    moment = _in_course(text, mark, anchor)
    day = resolve(moment, anchor)
    if anchor.reference is None:
        day = common_value(meaning.moment, published) or day
    leaves_story = anchor.is_story and _is_deictic(meaning)
    is_date = meaning.timex_type in ("DATE", "TIME")
    leaves_course = leaves_story or (not anchor.is_story and _is_comparison(meaning))
    if is_date and not leaves_course and not discourse.is_bound(text, mark.start):
        anchor.note(day, discourse.opens_sentence(text, mark.start))
        anchor.retold_to = discourse.paragraph_end(text, mark.end) if _counts_from_text(moment) else 0
    return resolved(mark, day)


def _in_course(text: str, mark: Mark, anchor: Anchor) -> Moment:
    """The moment, counted from a plan or from what a report retells, where the text shows such a course.

    "It is to be launched in December and to arrive ten months later": a plan goes on from a plan. "In March
    2023 it began. That July it grew. In October it ended": a report that looks back goes on.
    """
    moment = mark.meaning.moment
    if isinstance(moment, Shift) and moment.from_text and moment.amount > 0:
        return replace(moment, planned_too=direction(text, mark.start, mark.end) > 0)
    goes_on = mark.start < anchor.retold_to and anchor.direction <= 0 and not anchor.is_story
    if not isinstance(moment, Calendar) or not goes_on or moment.year or moment.direction is not None:
        return moment
    following = replace(moment, direction=1, from_text=True)
    span = named_span(resolve(following, anchor))
    if span and anchor.reference and span.latest <= anchor.reference:
        return following
    return moment


def _counts_from_text(moment: Moment) -> bool:
    return isinstance(moment, Shift | Calendar | Weekday) and moment.from_text


def _needs_direction(meaning: Meaning) -> bool:
    """Whether the verbs around decide between the last and the next such day."""
    moment = meaning.moment
    while isinstance(moment, Shift | Nth) and moment.of is not None:
        moment = moment.of
    if isinstance(moment, Shift):
        return moment.unit == "weekend" and moment.amount == 0
    return isinstance(moment, Calendar | Weekday) and not moment.direction


def _is_deictic(meaning: Meaning) -> bool:
    """Whether it counts from the day of writing ("today"); in a story also from that of a quoted speech."""
    moment = meaning.moment
    return isinstance(moment, Shift) and not moment.from_text and not moment.of_story


def _is_comparison(meaning: Meaning) -> bool:
    """Whether a report compares with it and goes on from the later date ("5% more than a year earlier")."""
    moment = meaning.moment
    if not isinstance(moment, Shift) or moment.unit != "year" or moment.amount >= 0:
        return False
    return moment.from_text or moment.of is not None


def _is_story(meanings: list[Meaning], reference: dt.date | None) -> bool:
    """Whether a text tells of other years than that of its publication.

    Most of its full dates lie elsewhere, and it has few weekdays and words like "today", which reports have.
    """
    if reference is None:
        return False
    values = [m.moment.value for m in meanings if isinstance(m.moment, Value) and m.timex_type == "DATE"]
    years = [span.earliest.year for value in values if (span := named_span(value))]
    before_christ = sum(value.startswith("BC") for value in values)
    far = sum(abs(year - reference.year) > 1 for year in years) + before_christ
    deictic = sum(isinstance(m.moment, Weekday) or _is_deictic(m) for m in meanings)
    total = len(years) + before_christ
    return far >= _STORY_DATES and far >= _STORY_SHARE * total and deictic < _STORY_DEICTIC_SHARE * far
