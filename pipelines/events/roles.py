"""Who plays which part in an event: source and target of a trigger, from its arguments and its context.

What belongs here: applying the frames of the reference data to the arguments of a trigger.
What does not: the grammar (`arguments`), noun phrases (`noun_phrases`), or what was acted upon (`objects`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from pipelines.model import Actor, ActorMention
from pipelines.reference import Reference

from .arguments import Arguments, arguments_of
from .noun_phrases import NounPhraseReader, SentenceMentions, unique
from .parse import Trigger


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
        return [filler.actor_id for filler in self.fillers if filler.role == role]


class RoleFinder:
    """Finds the actors of an event's roles."""

    def __init__(self, reference: Reference, actors: Mapping[str, Actor]):
        self.frames = reference.role_frames
        self.actors = actors
        self.cues = [tuple(cue.split()) for cue in self.frames.member_cues]

    def roles_of(
        self,
        trigger: Trigger,
        clause_start: int,
        clause_end: int,
        actor_mentions: Sequence[ActorMention],
        earlier: Sequence[CodedClause] = (),
    ) -> CodedClause:
        sentence = trigger.sentence.sentence
        here = [m for m in actor_mentions if sentence.char_start <= m.char_start < sentence.char_end]
        reader = NounPhraseReader(SentenceMentions.of(trigger.sentence, here), self.cues)
        frame = self.frames.frames.get(trigger.event_type, self.frames.default)
        arguments = arguments_of(trigger.span, trigger.head)
        source_slots = frame.source if frame.source is not None else self.frames.default.source
        target_slots = frame.target if frame.target is not None else self.frames.default.target
        source = self._first(reader, arguments, source_slots, ("of", "by", "from"))
        target = []
        if frame.source_kinds and source and not any(self._kind(m) in frame.source_kinds for m in source):
            source, target = [], source
        prepositions = [slot for slot in target_slots if slot not in ("agent", "patient", "complement")]
        excluded = {m.actor_id for m in source} | {self._country(m) for m in source}
        if not target:
            target = self._first(reader, arguments, target_slots, prepositions, excluded)
        fillers = [Filler("source", m.actor_id, m.actor_mention_id) for m in source]
        fillers += [Filler("target", m.actor_id, m.actor_mention_id) for m in target]
        for role in frame.context:
            if not any(f.role == role for f in fillers):
                fillers += self._from_context(role, trigger, earlier)
        return CodedClause(trigger, tuple(fillers))

    def _first(self, reader, arguments, slots, prepositions, excluded=frozenset()):
        for slot in slots:
            for token in self._tokens(arguments, slot):
                found = [m for m in reader.actors_of(token, prepositions) if m.actor_id not in excluded]
                if found:
                    return found
        return []

    def _tokens(self, arguments: Arguments, slot: str) -> list[Token]:
        if slot == "agent":
            return arguments.agents
        if slot == "patient":
            return arguments.patients
        if slot == "complement":
            return [noun for verb in arguments.complements for noun in _complement_nouns(verb)]
        return [noun for name, noun in arguments.prepositions if name == slot]

    def _kind(self, m):
        return self.actors[m.actor_id].kind

    def _country(self, m):
        a = self.actors[m.actor_id]
        return (a.country_code or "").lower()

    def _from_context(self, role, trigger, earlier):
        for clause in reversed(earlier):
            if clause.trigger.event_type.split("_")[0] == trigger.event_type.split("_")[0]:
                found = [Filler(role, f.actor_id, f.actor_mention_id) for f in clause.fillers if f.role == role]
                if found:
                    return found
        return []


def _complement_nouns(verb):
    from .arguments import verb_arguments

    a = verb_arguments(verb)
    return a.agents + a.patients + [n for _, n in a.prepositions]
