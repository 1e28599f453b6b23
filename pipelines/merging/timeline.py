"""The way of a run: what changed → which groups it touches → new events for those, old ones kept.

What belongs here: the order of the steps, and taking rows over from the last run. What does not: any
of the steps.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import polars as pl

from pipelines import model

from .claims import Claim
from .clustering import cluster, connected
from .comparison import MENTION, Comparison
from .consequences import with_consequences
from .dates import event_dates, main_date
from .frames import ROWS, ComparedMention, Evidence, Timeline, fingerprints
from .identity import assign_ids
from .linking import link_events
from .rules import MergeRules
from .summary import event_actors, event_type, modality, summarise
from .support import event_evidence
from .titles import title


def merge(evidence: Evidence, previous: Timeline, rules: MergeRules) -> Timeline:
    """The timeline that the evidence supports, the events of `previous` living on where they can.

    Only groups of mentions that something new, changed or gone belongs to or resembles are formed
    again; the result is the same as if all were.
    """
    prints = fingerprints(evidence)
    known = previous.compared_mentions
    fresh = prints.join(known, on=[MENTION, "fingerprint"], how="anti")[MENTION]
    stale = known.join(prints, on=[MENTION, "fingerprint"], how="anti")
    if fresh.is_empty() and stale.is_empty():
        return previous
    comparison = Comparison(evidence, rules)
    edges = comparison.resembling(fresh)
    touched = _touched_mentions(known, stale, edges)
    live = touched.join(prints, on=[MENTION, "fingerprint"], how="semi")
    members = [*fresh, *live[MENTION]]
    edges += _inside_components(live)
    component_of = connected(members, edges)
    groups = _form_groups(comparison, component_of)

    outdated = previous.event_evidence.join(touched, on=MENTION, how="semi")
    named, redirects = assign_ids(
        groups,
        previous=dict(outdated.select(MENTION, "event_id").iter_rows()),
        age=_ages(outdated, touched),
        taken={*previous.event_evidence["event_id"], *previous.event_redirects["retired_event_id"]},
    )
    names = dict(evidence.actors.select("actor_id", "name").iter_rows())
    rows = _rows(named, comparison, rules, names)
    rows["event_redirects"] = redirects
    rows["compared_mentions"] = _compared(component_of, prints, known)
    renewed = _replace(previous, set(outdated["event_id"]), touched[MENTION], rows)
    linked = link_events(evidence, renewed, pl.Series(list(named), dtype=pl.String), comparison, rules)
    return _sorted(with_consequences(linked, rules))


def _touched_mentions(
    known: pl.DataFrame, stale: pl.DataFrame, edges: Sequence[tuple[str, str]]
) -> pl.DataFrame:
    """The known mentions of every component that lost a mention or that a fresh mention resembles."""
    resembled = pl.DataFrame({MENTION: [other for _, other in edges]}, schema={MENTION: pl.String})
    components = pl.concat([stale, known.join(resembled, on=MENTION, how="semi")])["component_id"]
    return known.filter(pl.col("component_id").is_in(components.unique().implode()))


def _inside_components(live: pl.DataFrame) -> list[tuple[str, str]]:
    """Edges that hold the components of the last run together."""
    first: dict[str, str] = {}
    return [
        (mention_id, first.setdefault(component_id, mention_id))
        for mention_id, component_id in live.select(MENTION, "component_id").iter_rows()
    ]


def _form_groups(comparison: Comparison, component_of: Mapping[str, str]) -> list[list[Claim]]:
    by_component: dict[str, list[str]] = defaultdict(list)
    for mention_id, component_id in component_of.items():
        by_component[component_id].append(mention_id)
    comparison.claims(component_of)
    groups = []
    for mention_ids in by_component.values():
        groups += cluster(comparison.claims(mention_ids), comparison.score)
    return groups


def _ages(outdated: pl.DataFrame, touched: pl.DataFrame) -> dict[str, tuple[int, str]]:
    """The order in which events came into being: by the run that first saw evidence of them."""
    seen = outdated.join(touched, on=MENTION).group_by("event_id").agg(pl.col("first_run").min())
    return {event_id: (first_run, event_id) for event_id, first_run in seen.iter_rows()}


def _rows(
    named: Mapping[str, Sequence[Claim]], comparison: Comparison, rules: MergeRules, names: Mapping[str, str]
) -> dict[str, list[Any]]:
    """The rows of the new events, by frame."""
    rows: dict[str, list[Any]] = {name: [] for name in ROWS}
    for event_id, claims in named.items():
        dates = event_dates(event_id, claims)
        actors = event_actors(event_id, claims, comparison.hierarchy)
        kind, mode = event_type(claims, rules), modality(claims)
        rows["event_dates"] += dates
        rows["event_actors"] += actors
        rows["event_evidence"] += event_evidence(event_id, claims, comparison.score)
        rows["events"].append(
            summarise(
                event_id,
                claims,
                rules,
                main_date(dates),
                title(kind, mode, actors, names, claims),
            )
        )
    return rows


def _compared(
    component_of: Mapping[str, str], prints: pl.DataFrame, known: pl.DataFrame
) -> list[ComparedMention]:
    """The new working state of the members of the touched components."""
    print_of = dict(prints.filter(pl.col(MENTION).is_in(list(component_of))).iter_rows())
    first_run = dict(known.select(MENTION, "first_run").iter_rows())
    latest = known["first_run"].max()
    this_run = 1 + (latest if isinstance(latest, int) else 0)
    return [
        ComparedMention(mention_id, component_id, print_of[mention_id], first_run.get(mention_id, this_run))
        for mention_id, component_id in component_of.items()
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
    return Timeline(**{name: getattr(timeline, name).sort(pl.all(), nulls_last=True) for name in ROWS})
