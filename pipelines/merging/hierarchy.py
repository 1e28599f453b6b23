"""How actors relate: the bureau is part of the department, the department of the state.

What belongs here: comparing two actors, or two sets of them, by what they are part of. What does
not: which actors a text names (`pipelines.actors`).
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import polars as pl

PUBLIC_KINDS = frozenset({"country", "government", "agency", "bloc"})
BROAD_KINDS = frozenset({"country", "government", "bloc"})


class Post(NamedTuple):
    """A time in which someone acts for a body: proleptic ordinals, both days included."""

    first: int
    last: int
    body: str

    @classmethod
    def of(cls, body: str, first: dt.date | None, last: dt.date | None) -> "Post":
        """A post held from `first` to `last`; None is unbounded."""
        return cls((first or dt.date.min).toordinal(), (last or dt.date.max).toordinal(), body)


@dataclass(frozen=True, slots=True)
class _Node:
    kind: str
    country_code: str | None
    parent: str | None


class Hierarchy:
    """The actors with their parents; unknown ids stand alone.

    An office-holder or executive acts for a body while in office (`posts`); a company never acts for the
    state that it is seated in, though a report may name the state where another names the company.
    """

    def __init__(self, actors: pl.DataFrame, posts: Mapping[str, Sequence[Post]]):
        self._posts = posts
        columns = actors.select("actor_id", "kind", "country_code", "parent_actor_id")
        self._nodes = {key: _Node(kind, code, parent) for key, kind, code, parent in columns.iter_rows()}
        self._lineages: dict[str, tuple[str, ...]] = {}

    def holds_post(self, actor_id: str) -> bool:
        """Whether the body of the actor depends on the day."""
        return actor_id in self._posts

    def party(self, actor_id: str, day: int | None) -> str:
        """The body that a person acts for on a day (proleptic ordinal), other actors themselves.

        Before and after their time in office people act for themselves. Without a day the last post counts,
        and of several at once the one taken up last.
        """
        held = self._posts.get(actor_id)
        if held is None:
            return actor_id
        if day is None:
            return held[-1].body
        return next((post.body for post in reversed(held) if post.first <= day <= post.last), actor_id)

    def lineage(self, actor_id: str) -> tuple[str, ...]:
        """The actor and the bodies it is part of, nearest first; ends at the company or the state."""
        known = self._lineages.get(actor_id)
        if known is None:
            chain = [actor_id]
            while (parent := self._owner(chain[-1])) and parent not in chain:
                chain.append(parent)
            known = self._lineages[actor_id] = tuple(chain)
        return known

    def _owner(self, actor_id: str) -> str | None:
        node = self._nodes.get(actor_id)
        if node is None or node.parent is None:
            return None
        parent = self._nodes.get(node.parent)
        crosses_border = parent is not None and parent.kind in PUBLIC_KINDS and node.kind not in PUBLIC_KINDS
        return None if crosses_border else node.parent

    def root(self, actor_id: str) -> str:
        """The state, bloc or company at the top of the actor's lineage."""
        return self.lineage(actor_id)[-1]

    def is_broad(self, actor_id: str) -> bool:
        """Whether the actor is a state or bloc: the name of one hardly tells two events apart."""
        node = self._nodes.get(actor_id)
        return node is not None and node.kind in BROAD_KINDS

    def is_public(self, actor_id: str) -> bool:
        """Whether the actor is a state, a bloc, or one of their bodies."""
        node = self._nodes.get(actor_id)
        return node is not None and node.kind in PUBLIC_KINDS

    def is_national_of(self, actor_id: str, state: str) -> bool:
        """Whether `actor_id` is a company, person or organisation of the country `state`."""
        one, other = self._nodes.get(actor_id), self._nodes.get(state)
        return (
            one is not None
            and other is not None
            and one.kind not in PUBLIC_KINDS
            and other.kind == "country"
            and one.country_code is not None
            and one.country_code == other.country_code
        )

    def parties(self, actor_ids: Iterable[str], day: int | None) -> frozenset[str]:
        """The bodies that the actors are or act for on a day."""
        return frozenset(self.party(actor_id, day) for actor_id in actor_ids)
