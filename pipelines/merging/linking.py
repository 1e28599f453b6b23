"""Which pairs of events may be linked: they share a text, or a state with a company or object.

What belongs here: cheap keys over frames, and which events a run has to link again. What does not:
judging a pair (`links`).
"""

import dataclasses
from collections import defaultdict

import polars as pl

from pipelines import model

from .comparison import Comparison
from .frames import Evidence, Timeline
from .hierarchy import Hierarchy
from .links import Linkable, Linker
from .rules import MergeRules

EVENT = "event_id"


def link_events(
    evidence: Evidence, timeline: Timeline, renewed: pl.Series, comparison: Comparison, rules: MergeRules
) -> Timeline:
    """The timeline with the links of its events, formed anew where a renewed or lost event plays a part."""
    ids = timeline.events[EVENT].implode()
    links = timeline.event_links
    standing = links.filter(pl.col("from_event_id").is_in(ids) & pl.col("to_event_id").is_in(ids))
    bereft = links.join(standing, on=links.columns, how="anti")["from_event_id"]
    touched = pl.concat([renewed, bereft]).unique()
    pairs = _candidates(evidence, timeline, touched, comparison.hierarchy, rules)
    relinked = pl.concat([touched, pairs[EVENT]]).unique().implode()
    linkable = _linkables(timeline, pl.concat([pairs[EVENT], pairs["other"]]).unique(), comparison)
    others: dict[str, list[Linkable]] = defaultdict(list)
    for event_id, other in pairs.iter_rows():
        others[event_id].append(linkable[other])
    linker = Linker(comparison.hierarchy, rules)
    found = [link for event_id in others for link in linker.links(linkable[event_id], others[event_id])]
    kept = standing.filter(~pl.col("from_event_id").is_in(relinked))
    return dataclasses.replace(
        timeline, event_links=pl.concat([kept, model.to_frame(found, model.EventLink)])
    )


def _linkables(timeline: Timeline, event_ids: pl.Series, comparison: Comparison) -> dict[str, Linkable]:
    wanted = pl.col(EVENT).is_in(event_ids.implode())
    mentions: dict[str, list[str]] = defaultdict(list)
    for event_id, mention_id in (
        timeline.event_evidence.filter(wanted).select(EVENT, "event_mention_id").iter_rows()
    ):
        mentions[event_id].append(mention_id)
    comparison.claims(mention_id for ids in mentions.values() for mention_id in ids)
    events = [model.Event(**row) for row in timeline.events.filter(wanted).iter_rows(named=True)]
    return {
        event.event_id: Linkable.of(event, comparison.claims(mentions[event.event_id])) for event in events
    }


def _candidates(
    evidence: Evidence, timeline: Timeline, touched: pl.Series, hierarchy: Hierarchy, rules: MergeRules
) -> pl.DataFrame:
    """The pairs (event_id, other) to judge: all pairs of every event that has one with a touched event."""
    keys = _keys(evidence, timeline, hierarchy)
    allowed = pl.DataFrame(
        sorted(rules.linkable_types), schema={"event_type": pl.String, "other_type": pl.String}, orient="row"
    )
    others = keys.select("key", other=EVENT, other_type="event_type")
    mine = keys.filter(pl.col("event_type").is_in(allowed["event_type"].implode()))
    is_touched = pl.col(EVENT).is_in(touched.implode())
    near = keys.filter(is_touched).select("key").unique()
    affected = mine.filter(is_touched | pl.col("key").is_in(near["key"].implode())).select(EVENT).unique()
    return (
        mine.join(affected, on=EVENT, how="semi")
        .join(allowed, on="event_type")
        .join(others, on=["key", "other_type"])
        .filter(pl.col(EVENT) != pl.col("other"))
        .select(EVENT, "other")
        .unique()
    )


def _keys(evidence: Evidence, timeline: Timeline, hierarchy: Hierarchy) -> pl.DataFrame:
    """The keys of every event: its texts; its states, each with a company acted upon or an object."""
    kinds = timeline.events.select(EVENT, "event_type", "object_name")
    texts = timeline.event_evidence.join(evidence.event_mentions, on="event_mention_id").select(
        EVENT, key=pl.format("text {}", "document_id")
    )
    actors = timeline.event_actors.select("role", "actor_id").unique()
    described = actors.with_columns(
        party=pl.Series([hierarchy.party(actor) for actor in actors["actor_id"]], dtype=pl.String)
    ).with_columns(
        root=pl.col("party").map_elements(hierarchy.root, return_dtype=pl.String),
        is_broad=pl.col("party").map_elements(hierarchy.is_broad, return_dtype=pl.Boolean),
    )
    parts = timeline.event_actors.join(described, on=["role", "actor_id"])
    states = parts.filter(pl.col("role") == "source").select(EVENT, state="root")
    narrow = parts.filter((pl.col("role") != "source") & ~pl.col("is_broad"))
    by_target = states.join(narrow, on=EVENT).select(EVENT, key=pl.format("{} on {}", "state", "party"))
    by_object = (
        states.join(kinds, on=EVENT)
        .filter(pl.col("object_name").is_not_null())
        .select(EVENT, key=pl.format("{} about {}", "state", "object_name"))
    )
    keys = pl.concat([texts, by_target, by_object]).unique()
    return keys.join(kinds.select(EVENT, "event_type"), on=EVENT)
