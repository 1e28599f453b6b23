"""A small world for the tests of merging: actors, documents and mentions made from a few words each."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl

from pipelines import model
from pipelines.merging import Evidence, MergeRules, Timeline, merge
from pipelines.merging.frames import DOCUMENT_COLUMNS, TIME_COLUMNS
from pipelines.merging.hierarchy import Post
from pipelines.reference import load_reference

POSTS = {
    "president": (Post.of("us", dt.date(2017, 1, 20), None),),
    "chairman": (Post.of("acme", None, None),),
}
RULES = dataclasses.replace(MergeRules.of(load_reference()), posts=POSTS)
ACTORS = model.to_frame(
    [
        model.Actor("us", "United States", "country", "US"),
        model.Actor("us-commerce", "US Department of Commerce", "agency", "US", "us"),
        model.Actor("us-bis", "Bureau of Industry and Security", "agency", "US", "us-commerce"),
        model.Actor("us-treasury", "US Department of the Treasury", "agency", "US", "us"),
        model.Actor("cn", "China", "country", "CN"),
        model.Actor("cn-mofcom", "Ministry of Commerce (China)", "agency", "CN", "cn"),
        model.Actor("president", "The President", "person", "US"),
        model.Actor("chairman", "The Chairman", "person", "US"),
        model.Actor("acme", "Acme Chips", "company", "US"),
        model.Actor("dragon", "Dragon Memory", "company", "CN"),
        model.Actor("panda", "Panda Phones", "company", "CN"),
    ],
    model.Actor,
)


@dataclass(frozen=True)
class Report:
    """A mention in a few words; `on` is a day, or a first and last day, or None for no date of its own.

    `date_words` are the words of `words` that give the date; `end` are other time words, with their TIMEX3
    value and last day.
    """

    event_type: str
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    on: dt.date | tuple[dt.date | None, dt.date | None] | None = None
    modality: str = "occurred"
    phase: str = "announced"
    words: str = "The measure was announced"
    object_name: str | None = None
    amounts: str | None = None
    confidence: float = 0.9
    date_words: str | None = None
    end: tuple[str, str, dt.date | None] | None = None


@dataclass(frozen=True)
class Story:
    """A document: its id, its day of publication, the mentions in their order."""

    document_id: str
    published: dt.date | None
    reports: Sequence[Report]
    copy_of: str | None = None


def evidence_of(stories: Iterable[Story]) -> Evidence:
    """The frames that the pipeline would have extracted from the stories."""
    documents, mentions, parts, times = [], [], [], []
    for story in stories:
        documents.append((story.document_id, story.published, story.published, story.copy_of))
        for place, report in enumerate(story.reports):
            mention = mention_of(story, place, report)
            mentions.append(mention)
            if report.end:
                words, value, last = report.end
                at = mention.char_start + report.words.index(words)
                times.append((story.document_id, at, "DATE" if last else "DURATION", value, last))
            for role, actors in (("source", report.sources), ("target", report.targets)):
                parts += [
                    model.EventMentionActor(mention.event_mention_id, role, actor, None) for actor in actors
                ]
    return Evidence(
        pl.DataFrame(documents, schema=DOCUMENT_COLUMNS, orient="row"),
        model.to_frame(mentions, model.EventMention),
        model.to_frame(parts, model.EventMentionActor),
        ACTORS,
        pl.DataFrame(times, schema=TIME_COLUMNS, orient="row"),
    )


def mention_of(story: Story, place: int, report: Report) -> model.EventMention:
    """The mention that a report is, `place` being its number in the text."""
    start = 100 * place
    earliest, latest = report.on if isinstance(report.on, tuple) else (report.on, report.on)
    basis = "explicit"
    if report.on is None:
        basis = "document" if story.published else "none"
        earliest, latest = None, story.published
    expression = None
    if report.date_words:
        first = start + report.words.index(report.date_words)
        expression = f"{story.document_id}:t{first}-{first + len(report.date_words)}"
    return model.EventMention(
        event_mention_id=f"{story.document_id}:e{start}-{start + 5}",
        document_id=story.document_id,
        sentence_no=place,
        char_start=start,
        char_end=start + len(report.words),
        quote=report.words,
        trigger_start=start,
        trigger_end=start + 5,
        event_type=report.event_type,
        modality=report.modality,
        phase=report.phase,
        attributed_to=None,
        time_expression_id=expression,
        earliest=earliest,
        latest=latest,
        precision=None if earliest == latest is None else "day" if earliest == latest else "range",
        basis=basis,
        confidence=report.confidence,
        rule_id="test",
        object_name=report.object_name,
        amounts=report.amounts,
    )


def merged(*stories: Story) -> Timeline:
    """The timeline of the stories, all read at once."""
    return merge(evidence_of(stories), Timeline.empty(), RULES)


def groups(timeline: Timeline) -> set[frozenset[str]]:
    """The events as sets of mentions, whatever their ids."""
    by_event = timeline.event_evidence.group_by("event_id").agg("event_mention_id")
    return {frozenset(mentions) for mentions in by_event["event_mention_id"]}


def event_of(timeline: Timeline, document_id: str, place: int = 0) -> str:
    """The id of the event that a mention supports."""
    mention = f"{document_id}:e{100 * place}-{100 * place + 5}"
    return timeline.event_evidence.filter(pl.col("event_mention_id") == mention)["event_id"].item()


def row(timeline: Timeline, event_id: str) -> dict:
    """The row of an event."""
    return timeline.events.row(by_predicate=pl.col("event_id") == event_id, named=True)


def day(text: str) -> dt.date:
    """A day from ISO 8601."""
    return dt.date.fromisoformat(text)
