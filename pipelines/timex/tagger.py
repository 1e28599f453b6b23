"""The tagger: from texts to time expressions, one text or a frame of them.

What belongs here: the order of the steps, for one text and in bulk, and the memory of windows seen.
What does not: the steps. One path serves both, so a text gives the same in a frame as alone.
"""

import datetime as dt
import functools
from collections.abc import Iterator

import polars as pl

from pipelines.model import Document, TimeExpression, to_frame
from pipelines.timex import context, discourse
from pipelines.timex.anchoring import Anchor, resolve
from pipelines.timex.grammar import Found, Grammar
from pipelines.timex.meanings import Calendar, Lapse, Meaning, Shift, Value, Weekday
from pipelines.timex.rules import ALL_RULES
from pipelines.timex.values import edtf_of, named_span, shifted_day
from pipelines.timex.windows import offsets_of, windows_of


@functools.lru_cache(maxsize=1)
def _grammar() -> Grammar:
    return Grammar(ALL_RULES)


@functools.lru_cache(maxsize=500_000)
def _read(window: str) -> tuple[Found, ...]:
    return _grammar().read(window)


def tag(
    text: str,
    reference_date: dt.date | None = None,
    *,
    not_before: dt.date | None = None,
    not_after: dt.date | None = None,
    document_id: str = "",
) -> list[TimeExpression]:
    """The time expressions of a text, in text order, none overlapping.

    `reference_date` is the day of publication; relative words count from it, and without it they stay
    unresolved: X digits in the value, no interval. `not_before` and `not_after` bound an unknown day of
    publication; a relative word then has the interval that these bounds allow.
    """
    windows = windows_of(pl.Series([text], dtype=pl.String))[0]
    bounds = (not_before, not_after) if reference_date is None else (None, None)
    return list(_tagged(text, windows, reference_date, bounds, document_id))


def tag_document(
    document: Document, not_before: dt.date | None = None, not_after: dt.date | None = None
) -> list[TimeExpression]:
    """The time expressions of a document; the bounds default to those of its publication."""
    return tag(
        document.text,
        document.reference_date,
        not_before=not_before or document.published_earliest,
        not_after=not_after or document.published_latest,
        document_id=document.document_id,
    )


def tag_frame(frame: pl.DataFrame) -> pl.DataFrame:
    """The time expressions of many texts: a frame with the fields of `TimeExpression`.

    `frame` has the columns `document_id`, `text` and `reference_date` (a Date, null where unknown).
    """
    rows = zip(frame["document_id"], frame["text"], frame["reference_date"], windows_of(frame["text"]), strict=True)
    found = [
        expression
        for document_id, text, reference, windows in rows
        if windows
        for expression in _tagged(text, windows, reference, (None, None), document_id)
    ]
    return to_frame(found, TimeExpression)


def _spans(text: str, windows: list[str]) -> list[tuple[int, int, str, Meaning]]:
    """The expressions that the words around them allow."""
    spans: list[tuple[int, int, str, Meaning]] = []

    def allow(found: tuple[Found, ...], offset: int) -> None:
        for start, end, rule_id, meaning, instead in found:
            if meaning.needs is None or context.TESTS[meaning.needs](text, offset + start, offset + end):
                spans.append((offset + start, offset + end, rule_id, meaning))
            else:
                allow(instead, offset)

    for offset, window in zip(offsets_of(text, windows), windows, strict=True):
        allow(_read(window), offset)
    return spans


def _tagged(
    text: str,
    windows: list[str],
    reference: dt.date | None,
    bounds: tuple[dt.date | None, dt.date | None],
    document_id: str,
) -> Iterator[TimeExpression]:
    spans = _spans(text, windows)
    if any(_is_particle(rule_id) for _, _, rule_id, _ in spans) and discourse.is_talk(text):
        spans = [span for span in spans if not _is_particle(span[2])]
    anchor = Anchor(reference, narrative=_is_narrative([meaning for *_, meaning in spans], reference))
    for start, end, rule_id, meaning in spans:
        if _needs_direction(meaning):
            anchor.direction = discourse.direction(text, start, end)
        day = resolve(meaning.moment, anchor)
        value = day + meaning.time
        if meaning.timex_type in ("DATE", "TIME") and not discourse.is_bound(text, start) and not _is_deictic(meaning, anchor):
            anchor.note(day, discourse.opens_sentence(text, start))
        yield _expression(text, start, end, rule_id, meaning, value, anchor, bounds, document_id)


def _is_particle(rule_id: str) -> bool:
    """Whether talk uses such words without meaning a time."""
    return rule_id.startswith("references.") or rule_id == "relative.today"


def _is_deictic(meaning: Meaning, anchor: Anchor) -> bool:
    """Whether a story leaves its own time: "today" in it is the day of writing, or of a speech that it quotes."""
    moment = meaning.moment
    return anchor.is_story and isinstance(moment, Shift) and not moment.from_text and not moment.of_story


def _needs_direction(meaning: Meaning) -> bool:
    moment = meaning.moment
    if isinstance(moment, Shift):
        return moment.unit == "weekend" and moment.amount == 0
    return isinstance(moment, Calendar | Weekday) and not moment.direction


def _is_narrative(meanings: list[Meaning], reference: dt.date | None) -> bool:
    """Whether a text tells of other years than that of its publication.

    Most of its full dates lie elsewhere, and it has few weekdays and days like "today", which reports have.
    """
    if reference is None:
        return False
    spans = [named_span(m.moment.value) for m in meanings if isinstance(m.moment, Value) and m.timex_type == "DATE"]
    years = [span.earliest.year for span in spans if span]
    before_christ = sum(isinstance(m.moment, Value) and m.moment.value.startswith("BC") for m in meanings)
    far = sum(abs(year - reference.year) > 1 for year in years) + before_christ
    deictic = sum(
        isinstance(m.moment, Weekday) or (isinstance(m.moment, Shift) and not m.moment.from_text and not m.moment.of_story)
        for m in meanings
    )
    return far >= 8 and far >= 0.6 * (len(years) + before_christ) and deictic < 0.2 * far


def _expression(
    text: str,
    start: int,
    end: int,
    rule_id: str,
    meaning: Meaning,
    value: str,
    anchor: Anchor,
    bounds: tuple[dt.date | None, dt.date | None],
    document_id: str,
) -> TimeExpression:
    moment = meaning.moment
    basis = "explicit" if isinstance(moment, Value) and named_span(value) else "relative"
    span = named_span(value, meaning.modifier) if meaning.timex_type in ("DATE", "TIME") else None
    if isinstance(moment, Lapse) and anchor.reference:
        other = shifted_day(anchor.reference, moment.unit, moment.direction * moment.amount)
        ends = sorted((anchor.reference, other)) if other else None
        earliest, latest, precision = (*ends, "range") if ends else (None, None, None)
    else:
        earliest, latest, precision = span or (None, None, None)
    if earliest is None:
        basis = "none"
    return TimeExpression(
        time_expression_id=f"{document_id}:t{start}-{end}",
        document_id=document_id,
        char_start=start,
        char_end=end,
        quote=text[start:end],
        timex_type=meaning.timex_type,
        timex_value=value,
        edtf=edtf_of(value) if meaning.timex_type in ("DATE", "TIME") else None,
        earliest=earliest,
        latest=latest,
        precision=precision,
        basis=basis,
        modifier=meaning.modifier,
        confidence=0.9,
        rule_id=rule_id,
    )
