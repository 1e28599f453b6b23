"""Finds, for a clause on a later phase, the clause of the same text that reports the act itself.

What belongs here: "the rules … take effect on 1 August" belongs to the rules announced nearby. What
does not: phases reported by other texts, which dates and actors bring together (`scoring`).
"""

from collections import defaultdict
from dataclasses import replace

from .claims import Claim
from .hierarchy import Hierarchy
from .rules import MergeRules

LONGEST_DELAY = 270
"""Days that usually pass at most between an act and its entry into force, suspension or end."""
FARTHEST_AHEAD = 250
"""Characters by which the act may follow its later phase: "took effect today, after … had published it"."""
ACTUAL = frozenset({"occurred", "planned", "denied"})


def attach_phases(claims: dict[str, Claim], hierarchy: Hierarchy, rules: MergeRules) -> dict[str, Claim]:
    """The claims, those of a later phase with the antecedent that fits best, if any does.

    An antecedent is an act of the same text, of the same or a kindred type, done, planned or
    denied, that is not later and has no other source or target. Acts of the same type come first, then
    the nearest clause.
    """
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims.values():
        by_document[claim.document_id].append(claim)
    attached = dict(claims)
    for text in by_document.values():
        acts = [claim for claim in text if not claim.is_later_phase and claim.modality in ACTUAL]
        for later in text:
            if not later.is_later_phase or later.is_unreal:
                continue
            fitting = [act for act in acts if _fits(act, later, hierarchy, rules)]
            if fitting:
                nearest = min(fitting, key=lambda act: _distance(act, later))
                attached[later.event_mention_id] = replace(later, antecedent=nearest.event_mention_id)
    return attached


def _distance(act: Claim, later: Claim) -> tuple[bool, int, str]:
    """Acts of the same type before others; a clause further on counts as twice as far."""
    ahead = act.position - later.position
    return (act.event_type != later.event_type, 2 * ahead if ahead > 0 else -ahead, act.event_mention_id)


def _fits(act: Claim, later: Claim, hierarchy: Hierarchy, rules: MergeRules) -> bool:
    return (
        (act.event_type, later.event_type) in rules.affinities
        and act.position - later.position <= FARTHEST_AHEAD
        and (act.modality == "denied") == (later.modality == "denied")
        and (not act.days or not later.days or _follows(act.days, later.days))
        and _may_be_same(act.sources, later.sources, hierarchy)
        and _may_be_same(act.targets, later.targets, hierarchy)
    )


def _follows(act: tuple[int, int], later: tuple[int, int]) -> bool:
    """Whether a later phase may come so long after an act."""
    return act[0] <= later[1] and later[0] - act[1] <= LONGEST_DELAY


def _may_be_same(one: frozenset[str], other: frozenset[str], hierarchy: Hierarchy) -> bool:
    """Whether two sets of actors do not speak against each other: unnamed, related, or one is broad."""
    if not one or not other or one & other:
        return True
    if {hierarchy.root(actor) for actor in one} & {hierarchy.root(actor) for actor in other}:
        return True
    return all(map(hierarchy.is_broad, one)) != all(map(hierarchy.is_broad, other))
