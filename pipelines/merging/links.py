"""How events bear on one another: what reverses, suspends, amends, answers or carries out what.

What belongs here: finding, for an event whose words say so, the earlier event that it acts on. What
does not: what follows for the earlier event (`consequences`), and which words and types say so
(reference files).
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipelines.model import EventLink

from .hierarchy import Hierarchy
from .rules import BASES_OF_MEASURES, MergeRules

ENOUGH = 2.0
"""Points from which an earlier event is taken for the one acted on."""
ANSWER_DAYS = 120
"""Days within which one government answers another."""
REAL = frozenset({"occurred", "ongoing", "planned"})


@dataclass(frozen=True, slots=True)
class Linkable:
    """An event with what linking looks at; actors are the bodies that act or are acted upon.

    `order` tells events apart by their evidence, whatever their ids. `shown` has the types of link that
    its words show, each with the mention that has the words.
    """

    event_id: str
    event_type: str
    modality: str
    start: dt.date | None
    object_names: frozenset[str]
    sources: frozenset[str]
    targets: frozenset[str]
    documents: frozenset[str]
    order: str
    shown: Mapping[str, str]


class Linker:
    """Finds the links of events."""

    def __init__(self, hierarchy: Hierarchy, rules: MergeRules):
        self._hierarchy = hierarchy
        self._rules = rules

    def links(self, one: Linkable, others: Iterable[Linkable]) -> list[EventLink]:
        """The links from `one` to earlier events: of each type one, to the event that fits best.

        A joint act of several states has one to an act of each. Of events that fit as well the latest is
        taken, then the one of the smaller id.
        """
        best: dict[tuple[str, frozenset[str]], tuple[tuple, EventLink]] = {}
        is_joint = len(self._roots(one.sources)) > 1
        if one.modality not in REAL:
            return []
        for other in others:
            if other.modality not in REAL or _is_later(other, one):
                continue
            for link_type in self._possible(one, other):
                points = self._points(one, other, link_type)
                if points >= ENOUGH:
                    rank = (-points, -(other.start or dt.date.min).toordinal(), other.order)
                    link = EventLink(one.event_id, other.event_id, link_type, one.shown[link_type])
                    place = (link_type, self._roots(other.sources) if is_joint else frozenset())
                    if place not in best or rank < best[place][0]:
                        best[place] = (rank, link)
        return [link for _, link in best.values()]

    def _possible(self, one: Linkable, other: Linkable) -> list[str]:
        """The types of link that the words of `one` show and the types of both events allow.

        What suspends or reverses does not merely amend.
        """
        undoes = other.event_type in self._rules.reversals.get(one.event_type, ())
        lasting = self._rules.is_lasting(one.event_type)
        allowed = {
            "suspends": undoes,
            "reverses": undoes and "suspends" not in one.shown,
            "amends": (undoes and one.shown.keys().isdisjoint({"suspends", "reverses"}))
            or (lasting and one.event_type == other.event_type),
            "retaliates": lasting and self._rules.is_lasting(other.event_type),
            "implements": self._rules.is_measure(one.event_type) and other.event_type in BASES_OF_MEASURES,
        }
        return [link_type for link_type in one.shown if allowed[link_type]]

    def _points(self, one: Linkable, other: Linkable, link_type: str) -> float:
        """How far the two events fit by actors, object and text; −∞ where they cannot."""
        same_text = not one.documents.isdisjoint(other.documents)
        if link_type == "retaliates":
            fits = self._meet(one.targets, other.sources) and self._meet(other.targets, one.sources)
            soon = (
                one.start is not None
                and other.start is not None
                and (one.start - other.start).days <= ANSWER_DAYS
            )
            return ENOUGH + same_text if fits and soon else float("-inf")
        if one.sources and other.sources and not self._meet(one.sources, other.sources):
            return float("-inf")
        # What several do together without a target, they do to one another.
        targets = one.targets or one.sources - other.sources
        shared = targets & other.targets
        is_narrow = not all(map(self._hierarchy.is_broad, shared))
        same_object = not one.object_names.isdisjoint(other.object_names)
        if link_type in ("reverses", "suspends"):
            other_object = one.object_names and other.object_names and not same_object
            if not self._covers(targets, other.targets) or (other_object and not is_narrow):
                return float("-inf")
        both_narrow = not any(map(self._hierarchy.is_broad, targets | other.targets))
        if targets and other.targets and not shared and both_narrow:
            return float("-inf")
        return 2.0 * (is_narrow + same_object) + 0.5 * bool(shared) + 1.5 * same_text

    def _covers(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether what holds for the first targets holds for the others: not for a part of them only.

        Relief for one company leaves a rule for a country in force; relief for a country ends what names it.
        """
        if not one or not other:
            return True
        mine, theirs = (
            {actor for actor in side if not self._hierarchy.is_broad(actor)} for side in (one, other)
        )
        return bool(mine & theirs) if mine else not one.isdisjoint(other)

    def _meet(self, some: frozenset[str], others: frozenset[str]) -> bool:
        """Whether the two sets have a state or company in common."""
        return not self._roots(some).isdisjoint(self._roots(others))

    def _roots(self, actors: frozenset[str]) -> frozenset[str]:
        return frozenset(map(self._hierarchy.root, actors))


def _is_later(other: Linkable, one: Linkable) -> bool:
    return other.start is not None and one.start is not None and other.start > one.start
