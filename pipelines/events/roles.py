"""Who plays which part in an event: source and target of a trigger.

What belongs here: from a trigger to its roles, first by the words of its clause (`clause_roles`), then
by what they imply (`implied_roles`). What does not: the grammar (`arguments`), noun phrases
(`noun_phrases`), or what was acted upon (`objects`).
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from pipelines.model import Actor, ActorMention
from pipelines.reference import Reference
from pipelines.reference.role_frames import RoleFrame

from .arguments import arguments_of, support_verb
from .clause_roles import Clause, ClauseRoles
from .implied_roles import ImpliedRoles
from .objects import ObjectFinder
from .parse import Trigger
from .role_context import Allegiances, CodedClause, Countries, Filler, RoleContext
from .sentence_mentions import SentenceMentions

__all__ = ["CodedClause", "Filler", "RoleFinder"]


class RoleFinder:
    """Finds the actors of an event's roles by the frames of the reference data."""

    def __init__(
        self,
        reference: Reference,
        objects: ObjectFinder,
        allegiances: Allegiances,
        actors: Mapping[str, Actor],
    ):
        """`actors` are all that may be mentioned: the known ones and those that the document introduces."""
        self._frames = reference.role_frames
        self._objects = objects
        self._actors = actors
        self._countries = Countries(actors, allegiances)
        self._named = ClauseRoles(self._frames, actors, self._countries)
        self._implied = ImpliedRoles(self._frames, self._named, self._countries)

    def roles_of(
        self,
        trigger: Trigger,
        clause_start: int,
        clause_end: int,
        actor_mentions: Sequence[ActorMention],
        earlier: Sequence[CodedClause] = (),
    ) -> CodedClause:
        """The actors of a trigger's roles.

        `clause_start` and `clause_end` are document characters, `actor_mentions` all mentions of the
        document in the order of the text, `earlier` what this method returned for the triggers before.
        """
        clause = self._clause(trigger, clause_start, clause_end, actor_mentions)
        context = RoleContext(self._countries, self._actors, earlier)
        found, lacks_partner = self._named.source(clause)
        target = self._named.undergoers(found, clause.frame)
        sources = _fillers("source", found if self._named.can_be_source(found, clause.frame) else [])
        if lacks_partner:
            sources += self._implied.partner(clause, found)
        if not sources:
            aimed_at = [mention.actor_id for mention in target or self._named.target(clause, [])]
            sources = self._implied.source(clause, context, aimed_at)
        if clause.frame.source_kinds is not None:
            sources = self._implied.issuer(clause, sources)
        source_ids = [filler.actor_id for filler in sources]
        targets = _fillers("target", target or self._named.target(clause, source_ids))
        return CodedClause(
            trigger, (*sources, *(targets or self._implied.target(clause, context, source_ids)))
        )

    def _clause(
        self, trigger: Trigger, clause_start: int, clause_end: int, mentions: Sequence[ActorMention]
    ) -> Clause:
        objects = self._objects.find(trigger.sentence)
        return Clause(
            trigger,
            self._frame_of(trigger),
            arguments_of(trigger.span, trigger.head),
            SentenceMentions.of(trigger.sentence, _within(trigger, mentions), objects),
            objects,
            mentions,
            clause_start,
            clause_end,
        )

    def _frame_of(self, trigger: Trigger) -> RoleFrame:
        """The frame of the trigger's type, with the slots of its words or of the verb that carries it."""
        carrier = support_verb(trigger.head)[0] if trigger.head.pos_ == "NOUN" else None
        lemmas = [token.lemma_ for token in (*trigger.span, carrier) if token is not None]
        return self._frames.frame_of(trigger.event_type, lemmas)


def _fillers(role: str, mentions: Iterable[ActorMention]) -> list[Filler]:
    return [Filler(role, mention.actor_id, mention.actor_mention_id or None) for mention in mentions]


def _within(trigger: Trigger, mentions: Sequence[ActorMention]) -> Sequence[ActorMention]:
    """The mentions in the sentence of a trigger."""
    sentence = trigger.sentence.sentence
    first = bisect_left(mentions, sentence.char_start, key=lambda mention: mention.char_start)
    last = bisect_left(mentions, sentence.char_end, key=lambda mention: mention.char_start)
    return mentions[first:last]
