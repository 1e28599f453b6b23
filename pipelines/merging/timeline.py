"""The way of a run: what changed → which groups it touches → new events for those, old ones kept.

What belongs here: the order of the steps, and taking rows over from the last run. What does not: any
of the steps.
"""

import dataclasses
import datetime as dt
import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import polars as pl

from pipelines import model

from .claims import Claim
from .comparison import MENTION, Comparison
from .consequences import claimed_dates, with_consequences
from .dates import event_dates, main_date
from .founding import Founding
from .frames import ROWS, ComparedMention, Evidence, Timeline, fingerprints
from .identity import assign_ids
from .linking import link_events
from .rules import MergeRules
from .summary import event_actors, event_type, modality, summarise
from .support import event_evidence
from .titles import title


def merge(evidence: Evidence, previous: Timeline, rules: MergeRules) -> Timeline:
    """The timeline that the evidence supports, the events of `previous` living on where they can.

    Only events that something new, changed or gone supports or draws reports from are formed again;
    the result is the same as if all were.
    """
    prints = fingerprints(evidence)
    known = previous.compared_mentions
    fresh = prints.join(known, on=[MENTION, "fingerprint"], how="anti")[MENTION]
    standing = known.join(prints, on=[MENTION, "fingerprint"], how="semi")
    if fresh.is_empty() and standing.height == known.height:
        return previous
    comparison = Comparison(evidence, rules, standing, fresh)
    before = dict(known.select(MENTION, "founder_id").iter_rows())
    founding = Founding(comparison, dict(standing.select(MENTION, "founder_id").iter_rows()))
    lost = known.join(standing, on=MENTION, how="anti")
    founder_of = founding.settle(fresh, lost["founder_id"].unique())
    renewed = {before[mention] for mention in (*founding.moved, *lost[MENTION]) if mention in before}
    renewed |= {founder_of[mention] for mention in founding.moved}

    groups = [comparison.claims(founding.members(founder)) for founder in sorted(renewed)]
    touched = known.filter(pl.col("founder_id").is_in(list(renewed)))
    outdated = previous.event_evidence.join(touched, on=MENTION, how="semi")
    named, redirects = assign_ids(
        [sorted(group, key=_order) for group in groups if group],
        previous=dict(outdated.select(MENTION, "event_id").iter_rows()),
        age=_ages(outdated, touched),
        taken={*previous.event_evidence["event_id"], *previous.event_redirects["retired_event_id"]},
    )
    names = dict(evidence.actors.select("actor_id", "name").iter_rows())
    rows = _rows(named, founder_of, comparison, rules, names)
    rows["event_redirects"] = redirects
    rows["compared_mentions"] = _compared(named, founder_of, prints, known)
    replaced = _replace(previous, set(outdated["event_id"]), touched[MENTION], rows)
    claimed = _with_claimed_dates(replaced, comparison)
    linked = link_events(
        evidence, claimed, pl.Series(list(named), dtype=pl.String), comparison.hierarchy, rules
    )
    return _sorted(with_consequences(linked, rules, _newest(evidence)))


def _with_claimed_dates(timeline: Timeline, comparison: Comparison) -> Timeline:
    """The timeline with the dates that claims give, as if no link had added or outdone any."""
    dates = claimed_dates(timeline)
    outdone = dates.group_by("event_id", "phase").agg(pl.any("is_preferred")).filter(~pl.col("is_preferred"))
    again = outdone["event_id"].unique().sort()
    mentions: dict[str, list[str]] = defaultdict(list)
    evidence = timeline.event_evidence.filter(pl.col("event_id").is_in(again.implode()))
    for event_id, mention_id in evidence.select("event_id", MENTION).iter_rows():
        mentions[event_id].append(mention_id)
    comparison.claims(itertools.chain.from_iterable(mentions.values()))
    rows = [
        row
        for event_id in again
        for row in event_dates(event_id, sorted(comparison.claims(mentions[event_id]), key=_order))
    ]
    kept = dates.filter(~pl.col("event_id").is_in(again.implode()))
    return dataclasses.replace(timeline, event_dates=pl.concat([kept, model.to_frame(rows, model.EventDate)]))


def _order(claim: Claim) -> tuple[int, str, int, str]:
    return claim.sort_key


def _newest(evidence: Evidence) -> dt.date | None:
    """The day on which the last text that reports an event was published, as far as days are known."""
    day = evidence.documents.join(evidence.event_mentions, on="document_id", how="semi")[
        "published_latest"
    ].max()
    return day if isinstance(day, dt.date) else None


def _ages(outdated: pl.DataFrame, touched: pl.DataFrame) -> dict[str, tuple[int, str]]:
    """The order in which events came into being: by the run that first saw evidence of them."""
    seen = outdated.join(touched, on=MENTION).group_by("event_id").agg(pl.col("first_run").min())
    return {event_id: (first_run, event_id) for event_id, first_run in seen.iter_rows()}


def _rows(
    named: Mapping[str, Sequence[Claim]],
    founder_of: Mapping[str, str],
    comparison: Comparison,
    rules: MergeRules,
    names: Mapping[str, str],
) -> dict[str, list[Any]]:
    """The rows of the new events, by frame."""
    rows: dict[str, list[Any]] = {name: [] for name in ROWS}
    for event_id, claims in named.items():
        dates = event_dates(event_id, claims)
        actors = event_actors(event_id, claims, comparison.hierarchy)
        founder = comparison.claim(founder_of[claims[0].event_mention_id])
        heading = title(event_type(claims, rules), modality(claims), actors, names, claims)
        rows["event_dates"] += dates
        rows["event_actors"] += actors
        rows["event_evidence"] += event_evidence(event_id, claims, founder, comparison)
        rows["events"].append(summarise(event_id, claims, rules, main_date(dates), heading))
    return rows


def _compared(
    named: Mapping[str, Sequence[Claim]],
    founder_of: Mapping[str, str],
    prints: pl.DataFrame,
    known: pl.DataFrame,
) -> list[ComparedMention]:
    """The new working state of the mentions of the new events."""
    claims = [claim for group in named.values() for claim in group]
    mentions = pl.Series([claim.event_mention_id for claim in claims], dtype=pl.String).implode()
    print_of = dict(prints.filter(pl.col(MENTION).is_in(mentions)).iter_rows())
    first_run = dict(known.filter(pl.col(MENTION).is_in(mentions)).select(MENTION, "first_run").iter_rows())
    latest = known["first_run"].max()
    this_run = 1 + (latest if isinstance(latest, int) else 0)
    return [
        ComparedMention(
            claim.event_mention_id,
            founder_of[claim.event_mention_id],
            claim.lead,
            print_of[claim.event_mention_id],
            first_run.get(claim.event_mention_id, this_run),
        )
        for claim in claims
    ]


def _replace(
    previous: Timeline, outdated: set[str], touched: pl.Series, rows: Mapping[str, Iterable[Any]]
) -> Timeline:
    """The previous frames without the outdated events and touched mentions, with the new rows."""
    frames = {}
    for name, row in ROWS.items():
        kept = getattr(previous, name)
        if name == "compared_mentions":
            kept = kept.filter(~pl.col(MENTION).is_in(touched.implode()))
        elif name not in ("event_redirects", "event_links"):
            kept = kept.filter(~pl.col("event_id").is_in(list(outdated)))
        frames[name] = pl.concat(
            [kept.select(list(model.frame_schema(row))), model.to_frame(rows[name], row)]
        )
    return Timeline(**frames)


def _sorted(timeline: Timeline) -> Timeline:
    """The same rows in an order that does not depend on the runs that made them."""
    frames = {}
    for name in ROWS:
        frame = getattr(timeline, name)
        is_of_mentions = name in ("event_evidence", "compared_mentions")
        frames[name] = frame.sort(MENTION if is_of_mentions else pl.all(), nulls_last=True)
    return Timeline(**frames)
