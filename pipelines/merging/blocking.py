"""Which claims are worth comparing: those that share a text, or a party at about the same time.

What belongs here: cheap keys, and the join that turns them into candidate pairs. What does not:
judging a pair (`scoring`). It runs over frames, for all stored mentions at once.
"""

import datetime as dt

import polars as pl

from .claims import DATED_BASES
from .frames import Evidence
from .hierarchy import Hierarchy
from .rules import MergeRules

BUCKET_DAYS = 30
REACH = dt.timedelta(days=15)
RECENT = dt.timedelta(days=30)
WIDEST = 800
"""Days an interval may span to be looked up by time; wider ones need a narrower key."""


def block_keys(evidence: Evidence, hierarchy: Hierarchy) -> pl.DataFrame:
    """The keys of every mention: columns event_mention_id, document_id, event_type, key.

    A key is the text, the same for its copies; or a party (the state, for its bodies) with a month that
    the event may fall in; or, at any time, a party with an object or amount, or a party that is no state.
    """
    mentions = _with_windows(evidence).select(
        "event_mention_id", "document_id", "text_id", "event_type", "object_name", "amounts", "first", "last"
    )
    parties = _parties(evidence, hierarchy)
    texts = mentions.select(
        "event_mention_id", "document_id", "event_type", key=pl.format("text {}", "text_id")
    )
    named = mentions.join(parties, on="event_mention_id")
    width = (pl.col("last") - pl.col("first")).dt.total_days()
    timed = (
        named.filter(width <= WIDEST)
        .with_columns(
            bucket=pl.int_ranges(
                (pl.col("first") - REACH).to_physical() // BUCKET_DAYS,
                (pl.col("last") + REACH).to_physical() // BUCKET_DAYS + 1,
            )
        )
        .explode("bucket")
        .select("event_mention_id", "document_id", "event_type", key=pl.format("{} at {}", "party", "bucket"))
    )
    details = [
        named.filter(pl.col(column).is_not_null()).select(
            "event_mention_id", "document_id", "event_type", key=pl.format("{} on {}", "party", column)
        )
        for column in ("object_name", "amounts")
    ]
    narrow = named.filter(~pl.col("is_state")).select(
        "event_mention_id", "document_id", "event_type", key=pl.format("{} ever", "party")
    )
    return pl.concat([texts, timed, *details, narrow]).unique()


def candidate_pairs(left: pl.DataFrame, keys: pl.DataFrame, rules: MergeRules) -> pl.DataFrame:
    """The pairs (event_mention_id, other) of a mention of `left` and one of `keys` with a key in common.

    Both frames are as `block_keys` gives them. Pairs of types that never meet are left out.
    """
    akin = pl.DataFrame(list(rules.affinities), schema=["event_type", "other_type"], orient="row")
    return (
        left.join(akin, on="event_type")
        .join(
            keys.select("key", other="event_mention_id", other_type="event_type"),
            on=["key", "other_type"],
        )
        .filter(pl.col("event_mention_id") != pl.col("other"))
        .select("event_mention_id", "other")
        .unique()
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
        .then(pl.col("day") + 2 * RECENT)
        .otherwise("day"),
    )


def _parties(evidence: Evidence, hierarchy: Hierarchy) -> pl.DataFrame:
    """The distinct states and companies behind the actors of each mention."""
    actors = evidence.event_mention_actors.select("actor_id").unique()
    roots = [hierarchy.root(hierarchy.party(actor_id)) for actor_id in actors["actor_id"]]
    known = actors.with_columns(
        party=pl.Series(roots, dtype=pl.String),
        is_state=pl.Series([hierarchy.is_public(root) for root in roots], dtype=pl.Boolean),
    )
    return (
        evidence.event_mention_actors.join(known, on="actor_id")
        .select("event_mention_id", "party", "is_state")
        .unique()
    )
