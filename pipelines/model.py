"""The words that all parts share: documents, sentences, time expressions, actors, mentions, events.

What belongs here: immutable values that cross a boundary between two parts of the pipeline, the
closed vocabularies of the table contract, and the polars schemas that follow from the values.
What does not: how any of it is found, and anything about DuckDB or Dagster.

Offsets are Python string indices (code points) into `Document.text`, end exclusive, so that
`text[char_start:char_end] == quote` holds for every value that has a quote.
"""

import datetime as dt
import types
import typing
from dataclasses import dataclass

import polars as pl

MODALITIES = ("occurred", "ongoing", "planned", "predicted", "hypothetical", "denied")
PRECISIONS = ("day", "week", "month", "quarter", "season", "half", "year", "decade", "range", "open")
BASES = ("explicit", "relative", "era", "document", "none")
PUBLISHED_BASES = ("metadata", "html", "url", "dateline", "evidence", "none")
PHASES = ("announced", "signed", "published", "effective", "suspended", "ended", "occurred")
ROLES = ("source", "target", "object")
ACTOR_KINDS = ("country", "government", "agency", "company", "person", "organisation", "bloc")
TIMEX_TYPES = ("DATE", "TIME", "DURATION", "SET")
LINK_TYPES = ("retaliates", "amends", "reverses", "suspends", "implements")
STATUSES = ("planned", "in_force", "suspended", "ended", "occurred", "cancelled", "denied", "possible")
CLOSINGS = ("changed", "merged", "withdrawn")


@dataclass(frozen=True, slots=True)
class Interval:
    """When something happened or begins: inclusive days, None = unbounded.

    `precision` is one of PRECISIONS, or None when both ends are None; `basis` is one of BASES.
    """

    earliest: dt.date | None = None
    latest: dt.date | None = None
    precision: str | None = None
    basis: str = "none"


@dataclass(frozen=True, slots=True)
class Document:
    """A distinct text as the user gave it, verbatim, and what is known of its publication.

    `document_id` is derived from the text; `source_id` is the name that the source gives it.
    `published_earliest`/`published_latest` bound the day of publication (None = unbounded);
    `published_reason` tells what bounds it when the basis is `evidence`. `is_in_field` tells whether it is
    about what the product follows, so that its events are looked for (None until it is extracted).
    """

    document_id: str
    source_id: str
    source_uri: str
    publisher: str | None
    title: str | None
    language: str | None
    published_earliest: dt.date | None
    published_latest: dt.date | None
    published_precision: str | None
    published_basis: str
    text: str
    published_reason: str | None = None
    is_in_field: bool | None = None

    @property
    def reference_date(self) -> dt.date | None:
        """The publication day when it is known exactly, else None: relative words count from it."""
        known = self.published_earliest is not None and self.published_earliest == self.published_latest
        return self.published_earliest if known else None


@dataclass(frozen=True, slots=True)
class RejectedInput:
    """An input that could not be read: where it is, a short code, and what is wrong with its remedy."""

    source_uri: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading or bullet of a document."""

    document_id: str
    sentence_no: int
    char_start: int
    char_end: int
    is_boilerplate: bool
    is_heading: bool
    is_quote: bool


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3 expression with its value, its EDTF form and the interval of days that it names."""

    time_expression_id: str
    document_id: str
    char_start: int
    char_end: int
    quote: str
    timex_type: str
    timex_value: str
    edtf: str | None
    earliest: dt.date | None
    latest: dt.date | None
    precision: str | None
    basis: str
    modifier: str | None
    confidence: float
    rule_id: str

    @property
    def interval(self) -> Interval:
        return Interval(self.earliest, self.latest, self.precision, self.basis)


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that acts; unresolved ones found in a text carry their name only."""

    actor_id: str
    name: str
    kind: str
    country_code: str | None = None
    parent_actor_id: str | None = None
    wikidata_id: str | None = None
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    is_resolved: bool = True


@dataclass(frozen=True, slots=True)
class ActorMention:
    """An actor named, described or referred to in a text; `method` tells how it was recognised."""

    actor_mention_id: str
    document_id: str
    char_start: int
    char_end: int
    quote: str
    actor_id: str
    method: str
    confidence: float


@dataclass(frozen=True, slots=True)
class EventMention:
    """A clause that reports an event; `quote` is the clause, `trigger_*` the words that name it.

    `object_name` is the canonical product, technology or instrument acted upon, when it is no
    actor; `amounts` are the normalised quantities of the clause, joined by "; ".
    """

    event_mention_id: str
    document_id: str
    sentence_no: int
    char_start: int
    char_end: int
    quote: str
    trigger_start: int
    trigger_end: int
    event_type: str
    modality: str
    phase: str
    attributed_to: str | None
    time_expression_id: str | None
    earliest: dt.date | None
    latest: dt.date | None
    precision: str | None
    basis: str
    confidence: float
    rule_id: str
    object_name: str | None = None
    amounts: str | None = None


@dataclass(frozen=True, slots=True)
class EventMentionActor:
    """An actor's part (source, target, object) in an event mention."""

    event_mention_id: str
    role: str
    actor_id: str
    actor_mention_id: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """A real-world event, as all its mentions together tell it.

    `first_reported`/`last_reported` are publication days, None when no document has one. `salience`
    only ranks; `confidence` is that of the best-supported mention, raised by independent sources.
    """

    event_id: str
    event_type: str
    title: str
    earliest: dt.date | None
    latest: dt.date | None
    precision: str | None
    basis: str
    modality: str
    status: str
    mention_count: int
    document_count: int
    independent_source_count: int
    first_reported: dt.date | None
    last_reported: dt.date | None
    confidence: float
    object_name: str | None
    amounts: str | None
    salience: float


@dataclass(frozen=True, slots=True)
class EventDate:
    """A date of one phase of an event, as one or more documents give it; `event_mention_id` says so best.

    `is_disputed`: another text gives a date of the same phase that cannot be right as well.
    `is_expected`: it is planned or foreseen; no text reports that it came.
    """

    event_id: str
    phase: str
    earliest: dt.date | None
    latest: dt.date | None
    precision: str | None
    basis: str
    document_count: int
    event_mention_id: str
    is_preferred: bool
    is_disputed: bool
    is_expected: bool


@dataclass(frozen=True, slots=True)
class EventActor:
    """An actor's part (source, target, object) in an event."""

    event_id: str
    role: str
    actor_id: str


@dataclass(frozen=True, slots=True)
class EventEvidence:
    """A mention that supports an event: how well it fits the others (0 to 1), and why, in words."""

    event_id: str
    event_mention_id: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class EventLink:
    """A relation of two events, with the mention that shows it."""

    from_event_id: str
    to_event_id: str
    link_type: str
    event_mention_id: str


@dataclass(frozen=True, slots=True)
class EventRedirect:
    """An id that was given up when its event turned out to be another one, and the id to use instead."""

    retired_event_id: str
    event_id: str


@dataclass(frozen=True, slots=True)
class EventVersion(Event):
    """An event as the timeline held it from `known_from` until `known_to` (None = still; UTC).

    `closed_by` says why the version ended, one of CLOSINGS, None while it stands.
    """

    known_from: dt.datetime
    known_to: dt.datetime | None
    closed_by: str | None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document yields; `actors` are the unresolved ones that it introduces."""

    document: Document
    sentences: tuple[Sentence, ...]
    time_expressions: tuple[TimeExpression, ...]
    actors: tuple[Actor, ...]
    actor_mentions: tuple[ActorMention, ...]
    event_mentions: tuple[EventMention, ...]
    event_mention_actors: tuple[EventMentionActor, ...]


_POLARS_TYPES: dict[type, typing.Any] = {
    str: pl.String,
    int: pl.Int64,
    float: pl.Float64,
    bool: pl.Boolean,
    dt.date: pl.Date,
    dt.datetime: lambda: pl.Datetime("us"),
}


def frame_schema(value_type: type) -> dict[str, pl.DataType]:
    """The polars schema of a frame whose rows are `value_type`: one column a field, in field order."""
    schema = {}
    for name, hint in typing.get_type_hints(value_type).items():
        options = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
        plain = next(option for option in options if option is not type(None))
        schema[name] = _POLARS_TYPES[plain]()
    return schema


def to_frame(values: typing.Iterable[typing.Any], value_type: type) -> pl.DataFrame:
    """A polars frame of `values`, with the schema of `value_type` even when there are none."""
    schema = frame_schema(value_type)
    rows = [tuple(getattr(value, name) for name in schema) for value in values]
    return pl.DataFrame(rows, schema=schema, orient="row")
