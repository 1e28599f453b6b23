"""Roles that a clause leaves out, taken over from the events that the text reported before.

What belongs here: which earlier event a clause continues ("the duties take effect", "it was added to
the list"), and what is known when none does. What does not: what the clause itself says.
"""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pipelines.model import Actor, ActorMention
from pipelines.reference import Reference
from pipelines.reference.role_frames import RoleFrame

from .parse import Trigger

STATE_KINDS = frozenset({"country", "bloc", "government", "agency"})


@dataclass(frozen=True, slots=True)
class Filler:
    """An actor in a role; without a mention where a product or an instrument stands for its owner."""

    role: str
    actor_id: str
    actor_mention_id: str | None


@dataclass(frozen=True, slots=True)
class CodedClause:
    """A trigger with the actors of its roles."""

    trigger: Trigger
    fillers: tuple[Filler, ...]

    def actor_ids(self, role: str) -> list[str]:
        """The actors in `role`, in the order of the text."""
        return [filler.actor_id for filler in self.fillers if filler.role == role]

    def in_role(self, role: str) -> list[Filler]:
        """The fillers of `role`."""
        return [filler for filler in self.fillers if filler.role == role]


class Allegiances:
    """Which country or bloc a code stands for, and which body of a state a person served last."""

    def __init__(self, reference: Reference):
        self.by_code: dict[str, str] = {}
        for row in reference.actors:
            code = row.country_code
            if code and (row.kind == "country" or (row.kind == "bloc" and code not in self.by_code)):
                self.by_code[code] = row.actor_id
        kinds = {row.actor_id: row.kind for row in reference.actors}
        posts = sorted(reference.tenures, key=lambda tenure: tenure.valid_from or dt.date.min)
        self.serves = {
            post.actor_id: post.body_actor_id for post in posts if kinds[post.body_actor_id] in STATE_KINDS
        }


class Countries:
    """The countries and blocs that the actors of a text belong to."""

    def __init__(self, actors: Mapping[str, Actor], allegiances: Allegiances):
        self._actors = actors
        self._allegiances = allegiances

    def of(self, actor_id: str) -> str | None:
        """The country of an actor, or that it serves; the actor itself if it is one, None if unknown."""
        actor = self._actors.get(self._allegiances.serves.get(actor_id, actor_id))
        if actor is None:
            return None
        if actor.kind in ("country", "bloc"):
            return actor.actor_id
        return self._allegiances.by_code.get(actor.country_code or "")

    def stands_for(self, actor_id: str) -> str | None:
        """Who acts on when an actor has acted: its country, but of a bloc's office-holder the body served."""
        country = self.of(actor_id)
        served = self._allegiances.serves.get(actor_id)
        is_bloc = country is not None and self._actors[country].kind == "bloc"
        return served if is_bloc and served is not None else country

    def of_all(self, actor_ids: Iterable[str]) -> set[str]:
        """The known countries of several actors."""
        return {country for actor_id in actor_ids if (country := self.of(actor_id)) is not None}


class RoleContext:
    """The events of a text so far, as far as later clauses continue them."""

    def __init__(self, countries: Countries, actors: Mapping[str, Actor], earlier: Sequence[CodedClause]):
        self._countries = countries
        self._actors = actors
        self._earlier = earlier

    def source(
        self,
        trigger: Trigger,
        frame: RoleFrame,
        targets: Sequence[str],
        event_types: Container[str],
        is_pronoun: bool,
    ) -> list[Filler]:
        """Who did the latest of `event_types`, preferably to the same target, and not one of the targets."""
        sides = self._countries.of_all(targets)
        if frame.binds_nationals or frame.origin == "anywhere":  # a state may act on a company of its own
            sides = {country for country in sides if country in targets}
        if frame.binds_nationals and trigger.event_type in event_types:
            sides = set()
        others: list[list[Filler]] = []
        for clause in reversed(self._earlier):
            if clause.trigger.event_type not in event_types:
                continue
            sources = clause.in_role("source")
            if not sources or sides & self._countries.of_all(filler.actor_id for filler in sources):
                continue
            if any(source.actor_id in targets for source in sources):
                continue
            sources = self._continued(sources, clause.trigger.event_type == trigger.event_type, frame)
            if targets and set(targets) & set(clause.actor_ids("target")):
                return sources
            others.append(sources)
        if not others or is_pronoun or frame.context_source != "country":
            return others[0] if others else []
        return max(reversed(others), key=others.count)

    def _continued(self, sources: list[Filler], is_same_type: bool, frame: RoleFrame) -> list[Filler]:
        """The sources of an earlier event as those of a later one: a measure outlasts who ordered it."""
        if not frame.source_kinds:
            return sources
        if frame.context_source == "country" or not is_same_type:
            return self._as_countries(sources)
        return self._without_persons(sources)

    def target(self, trigger: Trigger, frame: RoleFrame, sources: Sequence[str]) -> list[Filler] | None:
        """Whom the latest event of the kind by the same side was directed at, None if there was none.

        An empty list says that the event continued has no target: a measure that holds for all.
        """
        sides = self._countries.of_all(sources)
        for event_types in ({trigger.event_type}, frame.kin):
            for clause in reversed(self._earlier):
                if clause.trigger.event_type not in event_types:
                    continue
                is_other = not sides & self._countries.of_all(clause.actor_ids("source"))
                if sources and is_other and not frame.shared:
                    continue
                targets = clause.in_role("target")
                if clause.trigger.event_type == trigger.event_type:
                    return targets
                if targets:
                    return self._of_kin(targets, frame, sides)
        return None

    def without_firms(self, fillers: Iterable[Filler]) -> list[Filler]:
        """Those of the fillers that are countries, or other bodies than companies."""
        return [filler for filler in fillers if self._actors[filler.actor_id].kind != "company"]

    def has_acted(self, actor_id: str) -> bool:
        """Whether an event of the text was done by the actor."""
        return any(actor_id in clause.actor_ids("source") for clause in self._earlier)

    def _of_kin(self, targets: list[Filler], frame: RoleFrame, sides: set[str]) -> list[Filler]:
        """The targets of another type's event: abroad rather than at home, and as parties or countries."""
        abroad = [filler for filler in targets if self._countries.of(filler.actor_id) not in sides] or targets
        return abroad if frame.names_parties else self._as_countries(abroad)

    def parties_of(self, event_types: Container[str], sources: Collection[str]) -> list[Filler]:
        """Who did the latest event of `event_types`: the buyer, where a takeover is blocked."""
        for clause in reversed(self._earlier):
            doers = [filler for filler in clause.in_role("source") if filler.actor_id not in sources]
            if clause.trigger.event_type in event_types and doers:
                return [replace(filler, role="target") for filler in doers]
        return []

    def answered(self, sources: Sequence[str], frame: RoleFrame) -> list[Filler]:
        """Who did the latest of the answered types to the source: a lawsuit or a retaliation answers it.

        A word that says that it replies ("retaliate") answers the latest of them by another side.
        """
        sides = self._countries.of_all(sources)
        for clause in reversed(self._earlier):
            doers = clause.in_role("source")
            if clause.trigger.event_type not in frame.answers or not doers:
                continue
            is_other = not sides & self._countries.of_all(filler.actor_id for filler in doers)
            if set(sources) & set(clause.actor_ids("target")) or (frame.replies and is_other):
                is_state = any(self._countries.of(source) == source for source in sources)
                doers = self._as_countries(doers) if is_state else self._without_persons(doers)
                return [replace(filler, role="target") for filler in doers]
        return []

    def _without_persons(self, fillers: Iterable[Filler]) -> list[Filler]:
        """A measure outlasts the person who ordered it: persons as their countries."""
        return [
            self._as_country(filler) if self._actors[filler.actor_id].kind == "person" else filler
            for filler in fillers
        ]

    def _as_countries(self, fillers: Iterable[Filler]) -> list[Filler]:
        return list(dict.fromkeys(self._as_country(filler) for filler in fillers))

    def _as_country(self, filler: Filler) -> Filler:
        country = self._countries.stands_for(filler.actor_id)
        return filler if country in (None, filler.actor_id) else Filler(filler.role, country, None)


def countries_by_mention(mentions: Iterable[ActorMention], countries: Countries) -> list[tuple[str, int]]:
    """The countries that a text speaks of, themselves or by their people and firms, most frequent first."""
    counted = Counter(country for mention in mentions if (country := countries.of(mention.actor_id)))
    return counted.most_common()
