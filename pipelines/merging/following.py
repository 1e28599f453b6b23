"""Claims that need no comparing: they follow another claim of the same text wherever it goes.

What belongs here: "the rules … take effect on 1 August" follows the rules announced nearby; a clause
of a copy follows the same clause of the original. What does not: phases and copies in other words,
which dates and actors bring together (`scoring`).
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
FARTHEST = 1200
OTHER_OBJECT, OTHER_TYPE = 300, 600
"""Characters: how far the act may be from its later phase, and how much farther a doubtful one seems."""
ACTUAL = frozenset({"occurred", "planned", "denied"})


def with_leads(claims: dict[str, Claim], hierarchy: Hierarchy, rules: MergeRules) -> dict[str, Claim]:
    """The claims of whole texts and their copies, each with the claim that it follows, if any."""
    by_text: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims.values():
        by_text[claim.text_id][claim.document_id].append(claim)
    found = dict(claims)
    for text_id, versions in by_text.items():
        original = versions.get(text_id, [])
        for document_id, version in versions.items():
            acts = [claim for claim in version if not claim.is_later_phase and claim.modality in ACTUAL]
            for claim in version:
                lead = _same_clause(claim, original) if document_id != text_id else None
                lead = lead or _act_of(claim, acts, hierarchy, rules)
                if lead is not None:
                    found[claim.event_mention_id] = replace(claim, lead=lead.event_mention_id)
    return found


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
    if not later.is_later_phase or later.is_unreal:
        return None
    fitting = [act for act in acts if _fits(act, later, hierarchy, rules)]
    nearest = min(fitting, key=lambda act: (_distance(act, later), act.event_mention_id), default=None)
    return nearest if nearest and _distance(nearest, later) <= FARTHEST else None


def _distance(act: Claim, later: Claim) -> int:
    """Characters between the two clauses; those further on, of another type or object seem farther."""
    ahead = act.position - later.position
    distance = 2 * ahead if ahead > 0 else -ahead
    differs = act.object_name and later.object_name and act.object_name != later.object_name
    return distance + OTHER_OBJECT * bool(differs) + OTHER_TYPE * (act.event_type != later.event_type)


def _fits(act: Claim, later: Claim, hierarchy: Hierarchy, rules: MergeRules) -> bool:
    """Whether nothing speaks against the two: type, denial, dates, amounts, actors."""
    return (
        (act.event_type, later.event_type) in rules.affinities
        and (act.modality == "denied") == (later.modality == "denied")
        and (not act.days or not later.days or _follows(act.days, later.days))
        and conflicting_unit(act.quantities, later.quantities) is None
        and _may_be_same(act.sources, later.sources, hierarchy)
        and (
            _may_be_same(act.targets, later.targets, hierarchy)
            or _one_is_broad(act.targets, later.targets, hierarchy)
        )
    )


def _follows(act: tuple[int, int], later: tuple[int, int]) -> bool:
    """Whether a later phase may come so long after an act."""
    return act[0] <= later[1] and later[0] - act[1] <= LONGEST_DELAY


def _may_be_same(one: frozenset[str], other: frozenset[str], hierarchy: Hierarchy) -> bool:
    """Whether two sets of actors can name the same: one is unnamed, or some actor is part of another."""
    if not one or not other:
        return True
    return any(x in hierarchy.lineage(y) or y in hierarchy.lineage(x) for x in one for y in other)


def _one_is_broad(one: frozenset[str], other: frozenset[str], hierarchy: Hierarchy) -> bool:
    """Whether one clause names a country where the other names companies."""
    return all(map(hierarchy.is_broad, one)) != all(map(hierarchy.is_broad, other))
