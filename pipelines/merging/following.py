"""Claims read in the light of others of their text: what they leave unsaid, and what they follow.

What belongs here: "The vehicle was set up on Friday" takes from the clause before what the vehicle is;
"the rules take effect on 1 August" goes wherever the rules announced nearby go, and a clause of a copy
wherever the same clause of the original goes. What does not: reports in other texts (`scoring`).
"""

from collections import defaultdict
from dataclasses import replace

from rapidfuzz import fuzz

from .amounts import conflicting_unit
from .claims import Claim
from .hierarchy import Hierarchy
from .rules import MergeRules

LONGEST_DELAY = 270
"""Days that usually pass at most between an act and its entry into force, suspension or end."""
SAME_CLAUSE = 70
"""Likeness of wording (0 to 100) from which two clauses of copies are the same."""
NEARBY = 400
"""Characters by which a clause may precede one that refers back to it."""
FARTHEST = 1200
OTHER_TYPE = 600
"""Characters: how far the act may be from its later phase, and how much farther one of another type seems."""
LONGEST_PAPERWORK = 31
"""Days that usually pass at most between the announcement, signature and publication of one act."""
RECENT = 31
"""Days within which the publication of a text dates what it reports well enough."""
AKIN, CLOSELY_AKIN = 0.3, 0.4
"""Affinity of types from which clauses of one text may be steps of one act: with bare reference, without."""
SLACK = 3
"""Days by which an act may be reported after its first effect."""
ADJOINING = 150
"""Characters within which clauses belong together though they name different objects."""


def with_leads(claims: dict[str, Claim], hierarchy: Hierarchy, rules: MergeRules) -> dict[str, Claim]:
    """The claims of whole texts and their copies, each with the claim that it follows, if any."""
    by_text: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims.values():
        by_text[claim.text_id][claim.document_id].append(claim)
    found = dict(claims)
    for text_id, versions in by_text.items():
        original = versions.get(text_id, [])
        for document_id, version in versions.items():
            acts = [claim for claim in version if claim.is_act]
            for claim in version:
                lead = _same_clause(claim, original) if document_id != text_id else None
                lead = lead or _act_of(claim, acts, hierarchy, rules)
                if lead is not None:
                    found[claim.event_mention_id] = replace(claim, lead=lead.event_mention_id)
    return _with_undated_acts(found)


def _with_undated_acts(claims: dict[str, Claim]) -> dict[str, Claim]:
    """The claims, with acts of long ago that have no date led by the entry into force that has one.

    "China answered with duties, which began on February 10", in July, is known by that day only.
    """
    found = dict(claims)
    for phase in sorted(claims.values(), key=lambda claim: claim.position):
        act = found.get(phase.lead or "")
        if act is None or act.lead or phase.phase != "effective" or phase.text_id != phase.document_id:
            continue
        is_long_ago = phase.days and (act.published is None or act.published - phase.days[1] > RECENT)
        if is_long_ago and act.days is None and act.event_type == phase.event_type:
            found[phase.event_mention_id] = replace(phase, lead=None)
            found[act.event_mention_id] = replace(act, lead=phase.event_mention_id)
    return found


def completed(claims: dict[str, Claim], siblings: dict[str, Claim]) -> dict[str, Claim]:
    """The claims, those that refer back with what they leave unsaid: targets, object and amounts.

    They have it from the nearest claim before them in their text that reports the same type of event;
    `siblings` holds the claims of the texts of all that refer back.
    """
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in siblings.values():
        by_document[claim.document_id].append(claim)
    found = dict(claims)
    for mention_id, claim in claims.items():
        if claim.refers_back:
            before = [other for other in by_document[claim.document_id] if _can_be_meant(other, claim)]
            if before:
                meant = max(before, key=lambda other: (other.position, other.event_mention_id))
                found[mention_id] = replace(
                    claim,
                    targets=meant.targets - claim.sources,
                    object_name=meant.object_name,
                    quantities=claim.quantities or meant.quantities,
                    is_completed=True,
                )
    return found


def _can_be_meant(other: Claim, claim: Claim) -> bool:
    return (
        other.event_type == claim.event_type
        and 0 < claim.position - other.position <= NEARBY
        and not other.refers_back
        and not other.is_unreal
    )


def _same_clause(claim: Claim, original: list[Claim]) -> Claim | None:
    """The clause of the original that this one, of a copy, repeats."""
    alike = [
        (fuzz.ratio(claim.words, other.words), other.event_mention_id, other)
        for other in original
        if other.event_type == claim.event_type and other.modality == claim.modality
    ]
    best = max(alike, default=None, key=lambda match: match[:2])
    return best[2] if best and best[0] >= SAME_CLAUSE else None


def _act_of(later: Claim, acts: list[Claim], hierarchy: Hierarchy, rules: MergeRules) -> Claim | None:
    """The act that a claim of a later phase belongs to: of those that fit, the nearest (`_distance`)."""
    if later.is_unreal:
        return None
    if later.is_later_phase or later.is_planned_part:
        fitting = [act for act in acts if _fits(act, later, hierarchy, rules)]
    elif later.is_paperwork:
        fitting = [act for act in acts if _is_put_on_paper(act, later, hierarchy, rules)]
    else:
        return None
    nearest = min(fitting, key=lambda act: (_distance(act, later), act.event_mention_id), default=None)
    return nearest if nearest and _distance(nearest, later) <= FARTHEST else None


def _distance(act: Claim, later: Claim) -> int:
    """Characters between the two clauses; those further on, of another type seem farther."""
    ahead = act.position - later.position
    distance = 2 * ahead if ahead > 0 else -ahead
    return distance + OTHER_TYPE * (act.event_type != later.event_type)


def _fits(act: Claim, later: Claim, hierarchy: Hierarchy, rules: MergeRules) -> bool:
    """Whether nothing speaks against the two: type, denial, dates, amounts, actors."""
    return (
        _are_akin(act, later, rules)
        and (act.modality != "denied" or later.modality == "denied")
        and _may_follow(act, later)
        and (_distance(act, later) <= ADJOINING or not _differ(act.object_name, later.object_name))
        and conflicting_unit(act.quantities, later.quantities) is None
        and _may_be_same(act.sources, later.sources, hierarchy)
        and (
            _may_be_same(act.targets, later.targets, hierarchy)
            or (act.event_type == later.event_type and _one_is_broad(act.targets, later.targets, hierarchy))
        )
    )


def _are_akin(act: Claim, later: Claim, rules: MergeRules) -> bool:
    """Whether the types are near enough: "the rule was published" may be said of a listing too."""
    affinity = rules.affinities.get((act.event_type, later.event_type), 0.0)
    is_bare = later.wording.refers and (later.is_completed or not later.details)
    return affinity >= (AKIN if is_bare else CLOSELY_AKIN)


def _is_put_on_paper(act: Claim, later: Claim, hierarchy: Hierarchy, rules: MergeRules) -> bool:
    """Whether a clause may tell when an act told before it was announced, signed or published."""
    first, last = act.days or (act.latest, act.latest)
    if first is None or last is None or later.days is None:
        return False
    if later.phase == "announced":
        is_in_time = act.modality == "occurred" and 0 <= first - later.days[1] <= LONGEST_DELAY
    else:
        is_in_time = first - SLACK <= later.days[1] and later.days[0] - last <= LONGEST_PAPERWORK
    return (
        is_in_time
        and act.position < later.position
        and act.phase != later.phase
        and not act.is_paperwork
        and all(map(hierarchy.is_broad, later.targets))
        and _fits(act, replace(later, earliest=None, latest=None), hierarchy, rules)
    )


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _may_follow(act: Claim, later: Claim) -> bool:
    """Whether a later phase may come so long after an act: an end may at any time."""
    if not act.days:
        return True
    # What has begun, by a report without a day, began before the report.
    first, last = later.days or (later.latest, later.latest)
    if first is None or last is None:
        return True
    in_time = later.phase == "ended" or first - act.days[1] <= LONGEST_DELAY
    return in_time and act.days[0] - SLACK <= last


def _may_be_same(one: frozenset[str], other: frozenset[str], hierarchy: Hierarchy) -> bool:
    """Whether two sets of actors can name the same: one is unnamed, or some actor is part of another."""
    if not one or not other:
        return True
    return any(x in hierarchy.lineage(y) or y in hierarchy.lineage(x) for x in one for y in other)


def _one_is_broad(one: frozenset[str], other: frozenset[str], hierarchy: Hierarchy) -> bool:
    """Whether one clause names a country where the other names companies."""
    return all(map(hierarchy.is_broad, one)) != all(map(hierarchy.is_broad, other))
