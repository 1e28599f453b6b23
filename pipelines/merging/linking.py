"""Which events a run has to link again, and with which others they are to be held.

What belongs here: cheap keys over frames (events may be linked that share a text, or a state with a
company or object), and keeping links where nothing changed. What does not: judging a pair (`links`).
"""

import dataclasses
from collections import defaultdict

import polars as pl

from pipelines import model

from .frames import Evidence, Timeline
from .hierarchy import Hierarchy
from .links import Linkable, Linker
from .rules import MergeRules

EVENT = "event_id"


def link_events(
    evidence: Evidence, timeline: Timeline, renewed: pl.Series, hierarchy: Hierarchy, rules: MergeRules
) -> Timeline:
    """The timeline with the links of its events, formed anew where a renewed or lost event plays a part."""
    ids = timeline.events[EVENT].implode()
    links = timeline.event_links
    standing = links.filter(pl.col("from_event_id").is_in(ids) & pl.col("to_event_id").is_in(ids))
    bereft = links.join(standing, on=links.columns, how="anti")["from_event_id"]
    maker = _LinkMaker(evidence, timeline, hierarchy, rules)
    again = maker.acting(pl.concat([renewed, bereft]).unique(), renewed)
    kept = standing.filter(~pl.col("from_event_id").is_in(again.implode()))
    kept = kept.filter(~pl.col("from_event_id").is_in(renewed.implode()))
    found = model.to_frame(maker.links(again), model.EventLink)
    return dataclasses.replace(timeline, event_links=pl.concat([kept, found]))


class _LinkMaker:
    """The keys of all events, and the links of those asked for."""

    def __init__(self, evidence: Evidence, timeline: Timeline, hierarchy: Hierarchy, rules: MergeRules):
        self._timeline = timeline
        self._hierarchy = hierarchy
        self._linker = Linker(hierarchy, rules)
        self._parts = _parts(timeline, hierarchy)
        self._objects = _objects(evidence, timeline)
        self._keys = _keys(evidence, timeline, self._parts, self._objects)
        self._allowed = pl.DataFrame(
            sorted(rules.linkable_types),
            schema={"event_type": pl.String, "other_type": pl.String},
            orient="row",
        )
        self._shown = _shown(evidence, timeline, rules)
        self._documents = timeline.event_evidence.join(evidence.event_mentions, on="event_mention_id").select(
            EVENT, "document_id"
        )

    def acting(self, touched: pl.Series, renewed: pl.Series) -> pl.Series:
        """The events whose links are to be formed again: the touched, and those that act on a renewed one."""
        mine = self._pairs(self._keys.filter(pl.col(EVENT).is_in(touched.implode())), self._keys)
        theirs = self._pairs(self._keys, self._keys.filter(pl.col(EVENT).is_in(renewed.implode())))
        linking = [link.from_event_id for link in self._judge(theirs)]
        return pl.concat([mine[EVENT], pl.Series(linking, dtype=pl.String)]).unique()

    def links(self, event_ids: pl.Series) -> list[model.EventLink]:
        """The links from these events."""
        return self._judge(
            self._pairs(self._keys.filter(pl.col(EVENT).is_in(event_ids.implode())), self._keys)
        )

    def _pairs(self, left: pl.DataFrame, right: pl.DataFrame) -> pl.DataFrame:
        """The pairs (event_id, other) with a key in common, of types that may act on each other."""
        showing = self._shown.select(EVENT).unique()
        return (
            left.join(showing, on=EVENT, how="semi")
            .join(self._allowed, on="event_type")
            .join(right.select("key", other=EVENT, other_type="event_type"), on=["key", "other_type"])
            .filter(pl.col(EVENT) != pl.col("other"))
            .select(EVENT, "other")
            .unique()
        )

    def _judge(self, pairs: pl.DataFrame) -> list[model.EventLink]:
        linkable = self._linkables(pl.concat([pairs[EVENT], pairs["other"]]).unique())
        others: dict[str, list[Linkable]] = defaultdict(list)
        for event_id, other in pairs.iter_rows():
            others[event_id].append(linkable[other])
        return [link for key in sorted(others) for link in self._linker.links(linkable[key], others[key])]

    def _linkables(self, event_ids: pl.Series) -> dict[str, Linkable]:
        wanted = pl.col(EVENT).is_in(event_ids.implode())
        parties: dict[tuple[str, str], set[str]] = defaultdict(set)
        for event_id, role, party in self._parts.filter(wanted).select(EVENT, "role", "party").iter_rows():
            parties[event_id, role].add(party)
        documents = dict(self._documents.filter(wanted).group_by(EVENT).agg("document_id").iter_rows())
        objects: dict[str, set[str]] = defaultdict(set)
        for event_id, object_name in self._objects.filter(wanted).iter_rows():
            objects[event_id].add(object_name)
        order = self._timeline.event_evidence.filter(wanted).group_by(EVENT).agg(pl.min("event_mention_id"))
        founder = dict(order.iter_rows())
        shown: dict[str, dict[str, str]] = defaultdict(dict)
        for event_id, link_type, mention_id in self._shown.filter(wanted).iter_rows():
            shown[event_id][link_type] = mention_id
        return {
            row["event_id"]: Linkable(
                event_id=row["event_id"],
                event_type=row["event_type"],
                modality=row["modality"],
                start=row["earliest"] or row["latest"],
                object_names=frozenset(objects[row["event_id"]]),
                sources=frozenset(parties[row["event_id"], "source"]),
                targets=frozenset(parties[row["event_id"], "target"]),
                documents=frozenset(documents[row["event_id"]]),
                order=founder[row["event_id"]],
                shown=shown[row["event_id"]],
            )
            for row in self._timeline.events.filter(wanted).iter_rows(named=True)
        }


def _shown(evidence: Evidence, timeline: Timeline, rules: MergeRules) -> pl.DataFrame:
    """The types of link that the words of each event show: columns event_id, link_type, event_mention_id.

    The mention is the most confident one that has such words, of several the one of the smallest id.
    """
    quotes = evidence.event_mentions.select(
        "event_mention_id", "confidence", words=pl.col("quote").str.to_lowercase()
    )
    types = [
        quotes.filter(pl.col("words").str.contains(pattern)).with_columns(link_type=pl.lit(link_type))
        for link_type, pattern in rules.link_patterns.items()
    ]
    found = timeline.event_evidence.select(EVENT, "event_mention_id").join(
        pl.concat(types), on="event_mention_id"
    )
    ordered = found.sort("confidence", "event_mention_id", descending=[True, False])
    return ordered.unique([EVENT, "link_type"], keep="first", maintain_order=True).select(
        EVENT, "link_type", "event_mention_id"
    )


def _parts(timeline: Timeline, hierarchy: Hierarchy) -> pl.DataFrame:
    """The bodies behind the actors of each event: columns event_id, role, party, root, is_broad."""
    days = timeline.events.select(EVENT, day=pl.min_horizontal("latest", "first_reported"))
    named = timeline.event_actors.join(days, on=EVENT)
    known = {
        (actor_id, day): hierarchy.party(actor_id, day.toordinal() if day else None)
        for actor_id, day in named.select("actor_id", "day").unique().iter_rows()
    }
    parties = [known[entry] for entry in named.select("actor_id", "day").iter_rows()]
    return named.select(EVENT, "role").with_columns(
        party=pl.Series(parties, dtype=pl.String),
        root=pl.Series([hierarchy.root(party) for party in parties], dtype=pl.String),
        is_broad=pl.Series([hierarchy.is_broad(party) for party in parties], dtype=pl.Boolean),
    )


def _objects(evidence: Evidence, timeline: Timeline) -> pl.DataFrame:
    """What the reports of each event call its object: columns event_id, object_name."""
    named = timeline.event_evidence.join(evidence.event_mentions, on="event_mention_id")
    return named.select(EVENT, "object_name").drop_nulls().unique()


def _keys(evidence: Evidence, timeline: Timeline, parts: pl.DataFrame, objects: pl.DataFrame) -> pl.DataFrame:
    """The keys of every event: its texts; the state that acts, with a company acted upon or an object."""
    texts = timeline.event_evidence.join(evidence.event_mentions, on="event_mention_id").select(
        EVENT, key=pl.format("text {}", "document_id")
    )
    states = parts.filter(pl.col("role") == "source").select(EVENT, state="root")
    narrow = parts.filter((pl.col("role") != "source") & ~pl.col("is_broad"))
    by_target = states.join(narrow, on=EVENT).select(EVENT, key=pl.format("{} on {}", "state", "party"))
    by_object = states.join(objects, on=EVENT).select(
        EVENT, key=pl.format("{} about {}", "state", "object_name")
    )
    keys = pl.concat([texts, by_target, by_object]).unique()
    return keys.join(timeline.events.select(EVENT, "event_type"), on=EVENT)
