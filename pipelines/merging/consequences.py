"""What later events and phases mean for a measure: the day it was suspended or ended, its status.

What belongs here: dates that follow from links, and status. What does not: finding the links
(`links`), and what is in force on a given day (SQL over event_dates).
"""

import dataclasses

import polars as pl

from pipelines import model

from .frames import Timeline
from .rules import MergeRules

EFFECTS = {"suspends": "suspended", "reverses": "ended"}
CHANGES = ("effective", "suspended", "ended")


def with_consequences(timeline: Timeline, rules: MergeRules) -> Timeline:
    """The timeline with the dates and statuses that follow from its links; older ones are put aside."""
    claimed = timeline.event_dates.join(
        timeline.event_evidence, on=["event_id", "event_mention_id"], how="semi"
    )
    dates = pl.concat([claimed, consequent_dates(timeline.events, claimed, timeline.event_links)])
    return dataclasses.replace(timeline, event_dates=dates, events=statuses(timeline.events, dates, rules))


def consequent_dates(events: pl.DataFrame, dates: pl.DataFrame, links: pl.DataFrame) -> pl.DataFrame:
    """The rows of event_dates that links add: what reverses or suspends a measure dates its end.

    `dates` are the rows that claims gave. The date is that of the later event, of its entry into force
    where that is known; events that are only planned, possible or denied end nothing. A date that a
    claim gives for the phase goes first.
    """
    began = dates.filter((pl.col("phase") == "effective") & pl.col("is_preferred")).select(
        "event_id", from_effect="earliest", to_effect="latest", precise="precision", based="basis"
    )
    happened = events.filter(pl.col("modality").is_in(["occurred", "ongoing"])).join(
        began, on="event_id", how="left"
    )
    has_effect = pl.col("based").is_not_null()
    own = dates.select("event_id", "phase").unique().with_columns(has_own=pl.lit(True))
    return (
        links.filter(pl.col("link_type").is_in(list(EFFECTS)))
        .join(happened, left_on="from_event_id", right_on="event_id")
        .select(
            event_id="to_event_id",
            phase=pl.col("link_type").replace_strict(EFFECTS, return_dtype=pl.String),
            earliest=pl.when(has_effect).then("from_effect").otherwise("earliest"),
            latest=pl.when(has_effect).then("to_effect").otherwise("latest"),
            precision=pl.when(has_effect).then("precise").otherwise("precision"),
            basis=pl.when(has_effect).then("based").otherwise("basis"),
            document_count="document_count",
            event_mention_id="event_mention_id",
        )
        .join(own, on=["event_id", "phase"], how="left")
        .sort("event_id", "phase", pl.coalesce("earliest", "latest"), "event_mention_id", nulls_last=True)
        .with_columns(
            is_preferred=pl.col("has_own").is_null()
            & (pl.int_range(pl.len()).over("event_id", "phase") == 0),
            is_disputed=pl.lit(False),
        )
        .select(list(model.frame_schema(model.EventDate)))
    )


def statuses(events: pl.DataFrame, dates: pl.DataFrame, rules: MergeRules) -> pl.DataFrame:
    """The events with `status`, one of STATUSES, from what the texts say; no day of a run plays a part.

    Lasting restrictions are in force from their first act until a later phase suspends or ends them,
    planned ones that are ended are cancelled; other events occur. Denied and merely possible events
    stay so whatever their dates.
    """
    last_change = (
        dates.filter(pl.col("is_preferred") & pl.col("phase").is_in(CHANGES))
        .with_columns(
            changed=pl.coalesce("earliest", "latest"),
            rank=pl.col("phase").replace_strict(CHANGES, range(len(CHANGES)), return_dtype=pl.Int64),
        )
        .sort("event_id", "changed", "rank", nulls_last=True)
        .group_by("event_id", maintain_order=True)
        .agg(last_phase=pl.col("phase").last())
    )
    is_lasting = pl.col("event_type").is_in([name for name in rules.families if rules.is_lasting(name)])
    is_planned = pl.col("modality") == "planned"
    is_over = pl.col("last_phase").is_in(["suspended", "ended"])
    status = (
        pl.when(pl.col("modality") == "denied")
        .then(pl.lit("denied"))
        .when(pl.col("modality").is_in(["hypothetical", "predicted"]))
        .then(pl.lit("possible"))
        .when(is_planned & is_over)
        .then(pl.lit("cancelled"))
        .when(is_planned)
        .then(pl.lit("planned"))
        .when(~is_lasting)
        .then(pl.lit("occurred"))
        .when(is_over)
        .then("last_phase")
        .otherwise(pl.lit("in_force"))
    )
    return (
        events.join(last_change, on="event_id", how="left", maintain_order="left")
        .with_columns(status=status)
        .select(list(model.frame_schema(model.Event)))
    )
