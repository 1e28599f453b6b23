"""What the timeline held when: versions of events, appended and closed, never rewritten.

What belongs here: advancing the history by one run, and reading it at a moment or between two. What
does not: deciding what an event is.
"""

import datetime as dt

import polars as pl

from pipelines import model

from .frames import Timeline

EVENT_COLUMNS = list(model.frame_schema(model.Event))
HISTORY_SCHEMA = model.frame_schema(model.EventVersion)


def advance_history(history: pl.DataFrame, timeline: Timeline, now: dt.datetime) -> pl.DataFrame:
    """The history after a run that ends at `now` (UTC, without zone) with `timeline`.

    An event that is new or differs in any column gets a version from `now` on; the version that it
    replaces is closed as `changed`. A version whose event is gone is closed as `merged` when a redirect
    leads on, else as `withdrawn`. Nothing else is touched, so a run that changes nothing adds nothing.

    Raises ValueError when `now` has a zone or is not after every version known so far.
    """
    if now.tzinfo is not None:
        raise ValueError("now: expected UTC without a time zone")
    last = history["known_from"].max()
    if isinstance(last, dt.datetime) and now < last:
        raise ValueError(f"now: {now} is before {last}, when the history was last advanced; check the clock")
    is_open = pl.col("known_to").is_null()
    current = history.filter(is_open)
    events = timeline.events.select(EVENT_COLUMNS)
    unchanged = current.join(events, on=EVENT_COLUMNS, how="semi", nulls_equal=True).select("event_id")
    closing = (
        current.join(unchanged, on="event_id", how="anti")
        .select("event_id")
        .with_columns(
            reason=pl.when(pl.col("event_id").is_in(events["event_id"].implode()))
            .then(pl.lit("changed"))
            .when(pl.col("event_id").is_in(timeline.event_redirects["retired_event_id"].implode()))
            .then(pl.lit("merged"))
            .otherwise(pl.lit("withdrawn"))
        )
    )
    ends = is_open & pl.col("reason").is_not_null()
    closed = (
        history.join(closing, on="event_id", how="left", maintain_order="left")
        .with_columns(
            known_to=pl.when(ends).then(pl.lit(now, pl.Datetime("us"))).otherwise("known_to"),
            closed_by=pl.when(ends).then("reason").otherwise("closed_by"),
        )
        .select(list(HISTORY_SCHEMA))
    )
    opened = events.join(unchanged, on="event_id", how="anti").with_columns(
        known_from=pl.lit(now, pl.Datetime("us")),
        known_to=pl.lit(None, pl.Datetime("us")),
        closed_by=pl.lit(None, pl.String),
    )
    # A version that begins and ends at one moment, as when a run is repeated with a fixed clock, never stood.
    stood = closed.filter(pl.col("known_to").is_null() | (pl.col("known_to") > pl.col("known_from")))
    return pl.concat([stood, opened.select(list(HISTORY_SCHEMA))])


def timeline_as_of(history: pl.DataFrame, moment: dt.datetime) -> pl.DataFrame:
    """The events exactly as the timeline held them at `moment` (UTC, without zone)."""
    stood = (pl.col("known_from") <= moment) & (pl.col("known_to").is_null() | (pl.col("known_to") > moment))
    return history.filter(stood).select(EVENT_COLUMNS)


def changes_between(
    history: pl.DataFrame, redirects: pl.DataFrame, start: dt.datetime, end: dt.datetime
) -> pl.DataFrame:
    """What differs at `end` from `start`: one row an event.

    Columns: event_id, change (new, changed, merged, withdrawn), event_type, title, fields (the
    changed columns, joined by ", "), merged_into (the event that a merged one became).
    """
    before, after = timeline_as_of(history, start), timeline_as_of(history, end)
    fields = [column for column in EVENT_COLUMNS if column != "event_id"]
    both = before.join(after, on="event_id", suffix="_after")
    differing = [
        pl.when(pl.col(name).ne_missing(pl.col(f"{name}_after"))).then(pl.lit(name)) for name in fields
    ]
    changed = both.select(
        "event_id",
        event_type="event_type_after",
        title="title_after",
        fields=pl.concat_list(differing).list.drop_nulls().list.join(", "),
    ).filter(pl.col("fields") != "")
    gone = before.join(after, on="event_id", how="anti").join(
        final_redirects(redirects),
        left_on="event_id",
        right_on="retired_event_id",
        how="left",
        suffix="_final",
    )
    parts = [
        after.join(before, on="event_id", how="anti").with_columns(change=pl.lit("new")),
        changed.with_columns(change=pl.lit("changed")),
        gone.with_columns(
            change=pl.when(pl.col("event_id_final").is_null())
            .then(pl.lit("withdrawn"))
            .otherwise(pl.lit("merged")),
            merged_into="event_id_final",
        ),
    ]
    columns = {
        name: pl.String() for name in ("event_id", "change", "event_type", "title", "fields", "merged_into")
    }
    empty = pl.DataFrame(schema=columns)
    rows = [empty, *(part.select(column for column in columns if column in part.columns) for part in parts)]
    return pl.concat(rows, how="diagonal").sort("change", "event_id")


def final_redirects(redirects: pl.DataFrame) -> pl.DataFrame:
    """The redirects with every chain followed to its end."""
    target = dict(redirects.select("retired_event_id", "event_id").iter_rows())

    def follow(event_id: str) -> str:
        while event_id in target:
            event_id = target[event_id]
        return event_id

    rows = [(retired, follow(event_id)) for retired, event_id in target.items()]
    return pl.DataFrame(rows, schema=["retired_event_id", "event_id"], orient="row").cast(pl.String)
