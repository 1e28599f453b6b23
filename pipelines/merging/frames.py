"""The frames that merging takes and gives, each with the schema of its row in `pipelines.model`.

What belongs here: what goes in, what comes out, and checks of both. What does not: any decision.
"""

import dataclasses
from dataclasses import dataclass

import polars as pl

from pipelines import model

DOCUMENT_COLUMNS = {
    "document_id": pl.String(),
    "published_earliest": pl.Date(),
    "published_latest": pl.Date(),
    "near_duplicate_of": pl.String(),
}

TIME_COLUMNS = {
    "document_id": pl.String(),
    "char_start": pl.Int64(),
    "timex_type": pl.String(),
    "timex_value": pl.String(),
    "latest": pl.Date(),
}
"""What is needed of a time expression; those that name no end (`endings`) may be left out."""


@dataclass(frozen=True, slots=True)
class ComparedMention:
    """What the last merge knew of a mention: a row of the working state.

    `founder_id` is the mention that founded its event, `lead_id` the one of its text that it follows
    (`following`), if any; `fingerprint` changes with anything of its text
    that merging looks at; `first_run` counts the runs up to the one that first saw the mention, so that
    older events can be told.
    """

    event_mention_id: str
    founder_id: str
    lead_id: str | None
    fingerprint: str
    first_run: int


@dataclass(frozen=True)
class Evidence:
    """Everything that the stored texts say: frames with the columns of the contract, in any order.

    `documents` needs DOCUMENT_COLUMNS only, `time_expressions` TIME_COLUMNS; the others have the schema of
    their row in the model.
    """

    documents: pl.DataFrame
    event_mentions: pl.DataFrame
    event_mention_actors: pl.DataFrame
    actors: pl.DataFrame
    time_expressions: pl.DataFrame

    def __post_init__(self) -> None:
        _require(self.documents, "documents", DOCUMENT_COLUMNS)
        _require(self.time_expressions, "time_expressions", TIME_COLUMNS)
        _require(self.event_mentions, "event_mentions", model.frame_schema(model.EventMention))
        _require(
            self.event_mention_actors, "event_mention_actors", model.frame_schema(model.EventMentionActor)
        )
        _require(self.actors, "actors", model.frame_schema(model.Actor))


@dataclass(frozen=True)
class Timeline:
    """The events as they stand, and the working state that the next merge starts from."""

    events: pl.DataFrame
    event_dates: pl.DataFrame
    event_actors: pl.DataFrame
    event_evidence: pl.DataFrame
    event_links: pl.DataFrame
    event_redirects: pl.DataFrame
    compared_mentions: pl.DataFrame

    @classmethod
    def empty(cls) -> "Timeline":
        """The timeline before the first document."""
        return cls(**{name: model.to_frame([], row) for name, row in ROWS.items()})

    def __post_init__(self) -> None:
        for field in dataclasses.fields(self):
            _require(getattr(self, field.name), field.name, model.frame_schema(ROWS[field.name]))


ROWS: dict[str, type] = {
    "events": model.Event,
    "event_dates": model.EventDate,
    "event_actors": model.EventActor,
    "event_evidence": model.EventEvidence,
    "event_links": model.EventLink,
    "event_redirects": model.EventRedirect,
    "compared_mentions": ComparedMention,
}


def _require(frame: pl.DataFrame, name: str, schema: dict[str, pl.DataType]) -> None:
    """Raise ValueError when a column is missing or has another type, naming both."""
    for column, expected in schema.items():
        found = frame.schema.get(column)
        if found is None:
            raise ValueError(f"{name}: column {column} is missing; merging needs {', '.join(schema)}")
        if found != expected and found != pl.Null():
            raise ValueError(f"{name}.{column}: expected {expected}, found {found}; cast it before merging")


def fingerprints(evidence: Evidence) -> pl.DataFrame:
    """The mentions with a `fingerprint` of all that merging looks at: columns event_mention_id, fingerprint.

    All mentions of a text and its copies share it, since a clause is read in the light of the others.
    It need not last: another version of polars gives others, and then everything is compared again.
    """
    parts = evidence.event_mention_actors.sort("event_mention_id", "role", "actor_id").group_by(
        "event_mention_id"
    )
    actors = parts.agg(actors=pl.format("{}={}", "role", "actor_id")).with_columns(
        pl.col("actors").list.join(" ")
    )
    documents = evidence.documents.select(
        "document_id",
        text_id=pl.coalesce("near_duplicate_of", "document_id"),
        documented=pl.struct(name for name in DOCUMENT_COLUMNS if name != "document_id").hash(),
    )
    times = evidence.time_expressions.select(TIME_COLUMNS.keys()).sort(pl.all())
    timed = times.group_by("document_id", maintain_order=True).agg(
        times=pl.struct(name for name in TIME_COLUMNS if name != "document_id").hash()
    )
    hashed = (
        evidence.event_mentions.select(list(model.frame_schema(model.EventMention)))
        .join(actors, on="event_mention_id", how="left")
        .join(documents, on="document_id", how="left")
        .join(
            timed.with_columns(pl.col("times").cast(pl.List(pl.String)).list.join(" ")),
            on="document_id",
            how="left",
        )
        .select("event_mention_id", "text_id", print=pl.struct(pl.all()).hash())
    )
    whole = hashed.sort("event_mention_id").group_by("text_id", maintain_order=True).agg("print")
    whole = whole.select(
        "text_id", fingerprint=pl.col("print").cast(pl.List(pl.String)).list.join(" ").hash()
    )
    return hashed.join(whole, on="text_id").select("event_mention_id", pl.col("fingerprint").cast(pl.String))
