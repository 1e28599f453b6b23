"""What the reference files say, in the form that merging asks for.

What belongs here: look-ups over event types and offices. What does not: reading the files
(`pipelines.reference`).
"""

import datetime as dt
import itertools
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from .hierarchy import Post

BASES_OF_MEASURES = ("agreement", "legislation")
"""Types of events that measures carry out."""


class EventTypeLine(Protocol):
    """What is needed of a line of event_types.csv."""

    event_type: str
    plover: str | None

    @property
    def family(self) -> str: ...


class AffinityLine(Protocol):
    """What is needed of a line of type_affinities.csv."""

    event_type: str
    other_type: str
    affinity: float


class ReversalLine(Protocol):
    """What is needed of a line of type_reversals.csv."""

    event_type: str
    reversed_type: str


class LinkWordLine(Protocol):
    """What is needed of a line of link_words.csv."""

    word_start: str

    @property
    def link_type(self) -> str: ...


class TenureLine(Protocol):
    """What is needed of a line of tenures.csv."""

    actor_id: str
    body_actor_id: str
    valid_from: dt.date | None
    valid_to: dt.date | None


class Knowledge(Protocol):
    """The reference data that merging reads."""

    @property
    def event_types(self) -> Iterable[EventTypeLine]: ...

    @property
    def type_affinities(self) -> Iterable[AffinityLine]: ...

    @property
    def type_reversals(self) -> Iterable[ReversalLine]: ...

    @property
    def link_words(self) -> Iterable[LinkWordLine]: ...

    @property
    def tenures(self) -> Iterable[TenureLine]: ...


@dataclass(frozen=True)
class MergeRules:
    """Families and PLOVER classes of event types, how types and words relate events, who acts for whom.

    `affinities`: how akin two types are (1 = the same), both ways. `reversals`: the types that events
    of a type can undo. `link_patterns`: regular expressions for the words that show a type of link.
    `posts`: the times in which an office-holder or executive acts for a body, by actor, in their order.
    """

    families: dict[str, str]
    plover: dict[str, str | None]
    affinities: dict[tuple[str, str], float]
    reversals: dict[str, frozenset[str]]
    link_patterns: dict[str, str]
    posts: dict[str, tuple[Post, ...]]

    @classmethod
    def of(cls, knowledge: Knowledge) -> "MergeRules":
        """The rules that the lines of the reference files make."""
        types = list(knowledge.event_types)
        akin = {(row.event_type, row.event_type): 1.0 for row in types}
        for line in knowledge.type_affinities:
            akin[line.event_type, line.other_type] = akin[line.other_type, line.event_type] = line.affinity
        undone: dict[str, set[str]] = defaultdict(set)
        for reversal in knowledge.type_reversals:
            undone[reversal.event_type].add(reversal.reversed_type)
        words: dict[str, list[str]] = defaultdict(list)
        for word in knowledge.link_words:
            words[word.link_type].append(re.escape(word.word_start))
        posts: dict[str, list[Post]] = defaultdict(list)
        for row in knowledge.tenures:
            posts[row.actor_id].append(Post.of(row.body_actor_id, row.valid_from, row.valid_to))
        return cls(
            families={row.event_type: row.family for row in types},
            plover={row.event_type: row.plover for row in types},
            affinities=akin,
            reversals={name: frozenset(reversed_types) for name, reversed_types in undone.items()},
            link_patterns={link_type: rf"\b(?:{'|'.join(starts)})" for link_type, starts in words.items()},
            posts={actor_id: tuple(sorted(held)) for actor_id, held in posts.items()},
        )

    def is_measure(self, event_type: str) -> bool:
        """Whether events of this type are acts of public authority."""
        return self.families.get(event_type) == "measure"

    def is_lasting(self, event_type: str) -> bool:
        """Whether events of this type are restrictions that stay in force until they are lifted.

        Those are the measures of PLOVER's class SANCTION; probes, fines and suits are acts of a day.
        """
        return self.is_measure(event_type) and self.plover.get(event_type) == "SANCTION"

    @property
    def linkable_types(self) -> set[tuple[str, str]]:
        """The pairs of types of which an event of the first may act on an earlier one of the second."""
        measures = [name for name in self.families if self.is_measure(name)]
        lasting = [name for name in measures if self.is_lasting(name)]
        return {
            *((name, undone) for name, all_undone in self.reversals.items() for undone in all_undone),
            *itertools.product(lasting, lasting),
            *itertools.product(measures, BASES_OF_MEASURES),
        }
