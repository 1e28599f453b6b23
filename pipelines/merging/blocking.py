"""Which claims are worth comparing: those of one text, or with the same actors at about the same time.

What belongs here: cheap keys; claims are compared when they share one. What does not: judging a pair
(`scoring`). It runs over frames, for all stored mentions at once.
"""

import datetime as dt

import polars as pl

from .claims import ACTED, DATED_BASES, MUTUAL
from .frames import Evidence
from .hierarchy import Hierarchy

BUCKET_DAYS = 14
REACH = dt.timedelta(days=3)
RECENT = dt.timedelta(days=21)
AHEAD = dt.timedelta(days=60)
WIDEST = 800
"""Days an interval may span to be looked up by time; wider ones need a narrower key."""
MENTION = "event_mention_id"


def block_keys(evidence: Evidence, hierarchy: Hierarchy) -> pl.DataFrame:
    """The keys of every mention, hashed: columns event_mention_id, key.

    - the text, the same for its copies;
    - in each fortnight that the event may fall in: the state or company that acts with the one acted
      upon, each of the two with the event type, every company, and any two parties to a deal or meeting;
    - whatever the time: a company with the event type, and the one that acts with an object or amount.
    """
    mentions = _with_windows(evidence).select(
        MENTION, "text_id", "event_type", "object_name", "amounts", "first", "last"
    )
    parties = _parties(evidence, hierarchy)
    acting = mentions.join(parties.filter(pl.col("role") == "source"), on=MENTION)
    acted_on = mentions.join(parties.filter(pl.col("role") != "source"), on=MENTION)
    firms = mentions.join(parties.filter(~pl.col("is_state")), on=MENTION)
    pairs = acting.join(acted_on.select(MENTION, target="party"), on=MENTION)
    joint = mentions.filter(pl.col("event_type").is_in(MUTUAL)).join(parties, on=MENTION)
    meeting = joint.join(parties.select(MENTION, other="party"), on=MENTION).filter(
        pl.col("party") < pl.col("other")
    )
    timed = [
        pairs.select(MENTION, "first", "last", what=pl.format("{} to {}", "party", "target")),
        acting.select(MENTION, "first", "last", what=pl.format("{} does {}", "party", "event_type")),
        acted_on.select(MENTION, "first", "last", what=pl.format("{} gets {}", "party", "event_type")),
        firms.select(MENTION, "first", "last", what="party"),
        meeting.select(MENTION, "first", "last", what=pl.format("{} with {}", "party", "other")),
    ]
    timeless = [
        mentions.select(MENTION, what=pl.format("text {}", "text_id")),
        firms.select(MENTION, what=pl.format("{} ever {}", "party", "event_type")),
        *(
            acting.filter(pl.col(column).is_not_null()).select(
                MENTION, what=pl.format("{} on {}", "party", column)
            )
            for column in ("object_name", "amounts")
        ),
    ]
    keys = [
        *(_in_buckets(frame) for frame in timed),
        *(frame.select(MENTION, key=pl.col("what").hash()) for frame in timeless),
    ]
    return pl.concat(keys).unique()


def _in_buckets(frame: pl.DataFrame) -> pl.DataFrame:
    """A key for `what` in each fortnight between `first` and `last`."""
    return (
        frame.filter((pl.col("last") - pl.col("first")).dt.total_days() <= WIDEST)
        .with_columns(
            bucket=pl.int_ranges(
                (pl.col("first") - REACH).to_physical() // BUCKET_DAYS,
                (pl.col("last") + REACH).to_physical() // BUCKET_DAYS + 1,
            )
        )
        .explode("bucket")
        .select(MENTION, key=pl.struct("what", "bucket").hash())
    )


def _with_windows(evidence: Evidence) -> pl.DataFrame:
    """The mentions with `first` and `last`: the days in which to look for the same event."""
    published = evidence.documents.select(
        "document_id", text_id=pl.coalesce("near_duplicate_of", "document_id"), day="published_latest"
    )
    is_dated = (
        pl.col("basis").is_in(DATED_BASES) & pl.col("earliest").is_not_null() & pl.col("latest").is_not_null()
    )
    return evidence.event_mentions.join(published, on="document_id", how="left").with_columns(
        first=pl.when(is_dated).then("earliest").otherwise(pl.col("day") - RECENT),
        last=pl.when(is_dated)
        .then("latest")
        .when(pl.col("modality") == "planned")
        .then(pl.col("day") + AHEAD)
        .otherwise("day"),
    )


def _parties(evidence: Evidence, hierarchy: Hierarchy) -> pl.DataFrame:
    """The distinct states and companies behind the actors of each mention, with their roles."""
    days = evidence.event_mentions.join(
        evidence.documents.select("document_id", "published_latest"), on="document_id", how="left"
    ).select(MENTION, acted=ACTED.to_physical() + dt.date(1970, 1, 1).toordinal())
    named = evidence.event_mention_actors.join(days, on=MENTION)
    holders = [actor for actor in named["actor_id"].unique() if hierarchy.holds_post(actor)]
    named = named.with_columns(acted=pl.when(pl.col("actor_id").is_in(holders)).then("acted"))
    actors = named.select("actor_id", "acted").unique()
    roots = [hierarchy.root(hierarchy.party(*entry)) for entry in actors.iter_rows()]
    known = actors.with_columns(
        party=pl.Series(roots, dtype=pl.String),
        is_state=pl.Series([hierarchy.is_public(root) for root in roots], dtype=pl.Boolean),
    )
    return (
        named.join(known, on=["actor_id", "acted"], nulls_equal=True)
        .select(MENTION, "role", "party", "is_state")
        .unique()
    )
