"""How events bear on one another: what reverses, suspends, amends, answers or carries out what.

What belongs here: finding, for an event whose words say so, the earlier event that it acts on. What
does not: what follows for the earlier event (`consequences`), and which words and types say so
(reference files).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipelines.model import Event, EventLink

from .claims import Claim
from .hierarchy import Hierarchy
from .rules import BASES_OF_MEASURES, MergeRules

ENOUGH = 2.0
"""Points from which an earlier event is taken for the one acted on."""
ANSWER_DAYS = 120
"""Days within which one government answers another."""
REAL = frozenset({"occurred", "ongoing", "planned"})


@dataclass(frozen=True)
class Linkable:
    """An event with what linking looks at, summed up over its claims."""

    event: Event
    claims: Sequence[Claim]
    start: int | None
    sources: frozenset[str]
    targets: frozenset[str]

    @classmethod
    def of(cls, event: Event, claims: Sequence[Claim]) -> "Linkable":
        """The event as its claims show it."""
        day = event.earliest or event.latest
        return cls(
            event,
            claims,
            day.toordinal() if day else None,
            frozenset().union(*(claim.sources for claim in claims)),
            frozenset().union(*(claim.targets for claim in claims)),
        )

    @property
    def documents(self) -> set[str]:
        """The texts that report it."""
        return {claim.document_id for claim in self.claims}


class Linker:
    """Finds the links of events."""

    def __init__(self, hierarchy: Hierarchy, rules: MergeRules):
        self._hierarchy = hierarchy
        self._rules = rules
        self._words = {
            link_type: re.compile(r"\b(?:" + "|".join(map(re.escape, starts)) + ")", re.IGNORECASE)
            for link_type, starts in rules.link_words.items()
        }

    def links(self, one: Linkable, others: Iterable[Linkable]) -> list[EventLink]:
        """The links from `one` to earlier events, at most one of each type; the best-fitting event each."""
        best: dict[str, tuple[tuple, EventLink]] = {}
        if one.event.modality not in REAL:
            return []
        for other in others:
            if other.event.modality not in REAL or _is_later(other, one):
                continue
            for link_type, mention_id in self._possible(one, other):
                points = self._points(one, other, link_type)
                if points >= ENOUGH:
                    rank = (points, other.start or 0, other.event.event_id)
                    link = EventLink(one.event.event_id, other.event.event_id, link_type, mention_id)
                    if link_type not in best or rank > best[link_type][0]:
                        best[link_type] = (rank, link)
        return [link for _, link in best.values()]

    def _possible(self, one: Linkable, other: Linkable) -> list[tuple[str, str]]:
        """The link types that the types of two events allow and the words of `one` show, with the mention."""
        mine, theirs = one.event.event_type, other.event.event_type
        undoes = theirs in self._rules.reversals.get(mine, ())
        allowed = {
            "reverses": undoes,
            "suspends": undoes,
            "amends": undoes or (mine == theirs and self._rules.is_lasting(mine)),
            "retaliates": self._rules.is_lasting(mine) and self._rules.is_lasting(theirs),
            "implements": self._rules.is_measure(mine) and theirs in BASES_OF_MEASURES,
        }
        shown: dict[str, str] = {}
        for claim in sorted(one.claims, key=lambda claim: claim.sort_key):
            for link_type, pattern in self._words.items():
                if allowed[link_type] and pattern.search(claim.words):
                    shown.setdefault(link_type, claim.event_mention_id)
        if {"suspends", "reverses"} & set(shown):
            shown.pop("amends", None)
        if "suspends" in shown:
            shown.pop("reverses", None)
        return list(shown.items())

    def _points(self, one: Linkable, other: Linkable, link_type: str) -> float:
        """How far the two events fit by actors, object and text; −∞ where they cannot."""
        same_text = not one.documents.isdisjoint(other.documents)
        if link_type == "retaliates":
            fits = self._meet(one.targets, other.sources) and self._meet(other.targets, one.sources)
            soon = (
                one.start is not None and other.start is not None and one.start - other.start <= ANSWER_DAYS
            )
            return ENOUGH + same_text if fits and soon else float("-inf")
        if one.sources and other.sources and not self._meet(one.sources, other.sources):
            return float("-inf")
        shared = one.targets & other.targets
        both_narrow = not any(map(self._hierarchy.is_broad, one.targets | other.targets))
        if one.targets and other.targets and not shared and both_narrow:
            return float("-inf")
        is_narrow = not all(map(self._hierarchy.is_broad, shared))
        same_object = one.event.object_name is not None and one.event.object_name == other.event.object_name
        return 2.0 * is_narrow + 0.5 * bool(shared) + 1.5 * same_object + 1.5 * same_text

    def _meet(self, some: frozenset[str], others: frozenset[str]) -> bool:
        """Whether the two sets have a state or company in common."""
        return not {self._hierarchy.root(actor) for actor in some}.isdisjoint(
            map(self._hierarchy.root, others)
        )


def _is_later(other: Linkable, one: Linkable) -> bool:
    return other.start is not None and one.start is not None and other.start > one.start
