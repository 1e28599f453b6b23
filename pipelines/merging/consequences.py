"""What later events and phases mean for a measure: the day it was suspended or ended, its status.

What belongs here: dates that follow from links, and status. What does not: finding the links
(`links`), and what is in force on a given day (SQL over event_dates).
"""

import dataclasses
import datetime as dt

import polars as pl

from pipelines import model

from .frames import Timeline
from .rules import MergeRules

EFFECTS = {"suspends": "suspended", "reverses": "ended", "amends": "ended"}
"""What a link means for the earlier event; of amendments, a changed rate ends the measure at the old one."""
CHANGES = ("effective", "suspended", "ended")
ENDS = ("suspended", "ended")
TO_COME = ("effective", "occurred", "suspended", "ended")
"""Phases whose date, in a plan, is the day that is to come; the others date the announcing of it."""
DATING = ("earliest", "latest", "precision", "basis")
RATE, MONEY = r"\d%", r"\b[A-Z]{3} \d"


def with_consequences(timeline: Timeline, rules: MergeRules, newest: dt.date | None) -> Timeline:
    """The timeline with the dates and statuses that follow from its links.

    `timeline.event_dates` holds the rows that claims gave; `newest` is the day of the last report of all.
    """
    claimed, events = timeline.event_dates, timeline.events
    dates = _preferring(claimed, consequent_dates(events, claimed, timeline.event_links))
    return dataclasses.replace(timeline, event_dates=dates, events=statuses(events, dates, rules, newest))


def claimed_dates(timeline: Timeline) -> pl.DataFrame:
    """The rows of event_dates that claims gave, those that links added left out."""
    return timeline.event_dates.join(timeline.event_evidence, on=["event_id", "event_mention_id"], how="semi")


def consequent_dates(events: pl.DataFrame, dates: pl.DataFrame, links: pl.DataFrame) -> pl.DataFrame:
    """The rows of event_dates that links add: what reverses or suspends a measure dates its end.

    `dates` are the rows that claims gave. The date is that of the later event, of its entry into force
    where that is known. Of a plan it is the day that is to come, as an expected end; a plan without such
    a day leaves the end open, unless it is told before the measure takes effect: then that never comes.
    What is only possible or denied ends nothing.
    """
    preferred = dates.filter(pl.col("is_preferred"))
    begins = preferred.filter(phase="effective").select("event_id", begins=pl.coalesce("earliest", "latest"))
    never_begins = pl.col("is_expected") & pl.col("latest").is_null() & (pl.col("told") < pl.col("begins"))
    return (
        _effects(events, links)
        .join(_days(events, preferred), on="from_event_id")
        .join(begins, on="event_id", how="left")
        .with_columns(
            earliest=pl.when(never_begins).then("begins").otherwise("earliest"),
            latest=pl.when(never_begins).then("begins").otherwise("latest"),
            precision=pl.when(never_begins).then(pl.lit("day")).otherwise("precision"),
            is_preferred=pl.lit(False),
            is_disputed=pl.lit(False),
        )
        .select(list(model.frame_schema(model.EventDate)))
    )


def _effects(events: pl.DataFrame, links: pl.DataFrame) -> pl.DataFrame:
    """What the links mean: columns from_event_id, event_id, phase, event_mention_id.

    An amendment ends a measure at its old rate only where both name a rate and neither a part of the goods.
    """
    amounts = pl.col("amounts").fill_null("")
    rated = events.filter(amounts.str.contains(RATE) & ~amounts.str.contains(MONEY)).select(
        "event_id", "object_name", "amounts"
    )
    new_rate = (
        links.filter(link_type="amends")
        .join(rated, left_on="from_event_id", right_on="event_id")
        .join(rated, left_on="to_event_id", right_on="event_id", suffix="_old")
        .filter(
            (pl.col("amounts") != pl.col("amounts_old"))
            & (pl.col("object_name").is_null() | pl.col("object_name").eq_missing(pl.col("object_name_old")))
        )
    )
    ending = pl.concat(
        [links.filter(pl.col("link_type").is_in(["suspends", "reverses"])), new_rate.select(links.columns)]
    )
    return ending.select(
        "from_event_id",
        event_id="to_event_id",
        phase=pl.col("link_type").replace_strict(EFFECTS, return_dtype=pl.String),
        event_mention_id="event_mention_id",
    )


def _days(events: pl.DataFrame, preferred: pl.DataFrame) -> pl.DataFrame:
    """When events act on others: their own day, or of plans the day that is to come.

    Columns from_event_id, earliest, latest, precision, basis, document_count, is_expected, and `told`, the
    day of the event itself. `preferred` are the preferred dates.
    """
    rank = pl.col("phase").replace_strict(TO_COME, range(len(TO_COME)), default=None, return_dtype=pl.Int64)
    coming = (
        preferred.with_columns(rank=rank)
        .filter(pl.col("rank").is_not_null() & pl.col("latest").is_not_null())
        .sort("event_id", "rank")
        .unique("event_id", keep="first", maintain_order=True)
        .select("event_id", "phase", *(pl.col(name).alias(f"{name}_of") for name in DATING))
    )
    acts = events.filter(pl.col("modality").is_in(["occurred", "ongoing", "planned"]))
    is_plan = pl.col("modality") == "planned"
    by_phase = (is_plan & pl.col("phase").is_not_null()) | (pl.col("phase") == "effective")
    told = pl.coalesce("earliest", "latest")
    return acts.join(coming, on="event_id", how="left").select(
        "document_count",
        from_event_id="event_id",
        told=told,
        earliest=pl.when(by_phase).then("earliest_of").when(is_plan).then(told).otherwise("earliest"),
        latest=pl.when(by_phase).then("latest_of").when(~is_plan).then("latest"),
        precision=pl.when(by_phase)
        .then("precision_of")
        .when(~is_plan)
        .then("precision")
        .when(told.is_not_null())
        .then(pl.lit("open")),
        basis=pl.when(by_phase).then("basis_of").otherwise("basis"),
        is_expected=is_plan,
    )


def _preferring(claimed: pl.DataFrame, added: pl.DataFrame) -> pl.DataFrame:
    """All rows, one preferred a phase: of ends what came before what is expected, claims before links."""
    rows = pl.concat([claimed.with_columns(by_link=pl.lit(0)), added.with_columns(by_link=pl.lit(1))])
    ends = rows.filter(pl.col("phase").is_in(ENDS)).sort(
        "event_id",
        "phase",
        "is_expected",
        "by_link",
        pl.col("is_preferred").not_(),
        "latest",
        "earliest",
        "event_mention_id",
        nulls_last=True,
    )
    ends = ends.with_columns(is_preferred=pl.int_range(pl.len()).over("event_id", "phase") == 0)
    return pl.concat([rows.filter(~pl.col("phase").is_in(ENDS)), ends]).drop("by_link")


def statuses(
    events: pl.DataFrame, dates: pl.DataFrame, rules: MergeRules, newest: dt.date | None
) -> pl.DataFrame:
    """The events with `status`, one of STATUSES, from what the texts say; no day of a run plays a part.

    Lasting restrictions are in force from their first act until a later phase suspends or ends them,
    planned ones that are ended are cancelled; other events occur. An expected end counts from its day on,
    as soon as some text was published after it (`newest`). Denied and merely possible events stay so
    whatever their dates.
    """
    is_to_come = pl.col("is_expected") & pl.col("phase").is_in(ENDS)
    has_passed = (pl.col("latest") < pl.lit(newest, pl.Date)).fill_null(value=False)
    last_change = (
        dates.filter(pl.col("is_preferred") & pl.col("phase").is_in(CHANGES) & (~is_to_come | has_passed))
        .with_columns(
            changed=pl.when(is_to_come).then("latest").otherwise(pl.coalesce("earliest", "latest")),
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
