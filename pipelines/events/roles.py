"""Who plays which part in an event: source and target of a trigger, from its arguments and its context.

What belongs here: applying the frames of the reference data to the arguments of a trigger.
What does not: the grammar (`arguments`), noun phrases (`noun_phrases`), what earlier events tell
(`role_context`), or what was acted upon (`objects`).
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Token

from pipelines.model import Actor, ActorMention
from pipelines.reference import Reference
from pipelines.reference.role_frames import RoleFrame

from .arguments import Arguments, arguments_of, prepositional_objects, support_verb, verb_arguments
from .noun_phrases import DOER_PREPOSITIONS, NounPhraseReader, SentenceMentions, unique
from .parse import Trigger
from .role_context import CodedClause, Countries, Filler, RoleContext, main_countries

DEFAULT_PREPOSITIONS = ("on", "against", "to", "into", "of", "with", "from", "for", "over", "at", "in")
NO_PREPOSITIONS = frozenset({"agent", "act", "patient", "complement"})


class RoleFinder:
    """Finds the actors of an event's roles."""

    def __init__(self, reference: Reference, actors: Mapping[str, Actor]):
        self._frames = reference.role_frames
        self._actors = actors
        self._countries = Countries(actors)

    def roles_of(
        self,
        trigger: Trigger,
        clause_start: int,
        clause_end: int,
        actor_mentions: Sequence[ActorMention],
        earlier: Sequence[CodedClause] = (),
    ) -> CodedClause:
        """The actors of a trigger's roles.

        `actor_mentions` are all mentions of the document in the order of the text; `earlier` what this
        method returned for the triggers before.
        """
        frame = self._frame_of(trigger)
        reader = NounPhraseReader(SentenceMentions.of(trigger.sentence, _within(trigger, actor_mentions)), self._frames)
        arguments = arguments_of(trigger.span, trigger.head)
        source = self._source(reader, arguments, frame)
        target: list[ActorMention] = []
        if source and not any(self._can_be_source(mention, frame) for mention in source):
            source, target = [], source
        if not source:
            source = self._subject_nearby(reader, trigger, frame)
        context = RoleContext(self._countries, self._actors, earlier)
        sources = _fillers("source", source)
        if not sources and "source" in frame.context:
            targets = [m.actor_id for m in target or self._target(reader, arguments, frame, [])]
            sources = context.source(trigger, frame, targets) or self._by_origin(targets, actor_mentions, frame)
        source_ids = [filler.actor_id for filler in sources]
        targets = _fillers("target", target or self._target(reader, arguments, frame, source_ids))
        if not targets and frame.answers:
            targets = context.answered(source_ids)
        if not targets and not self._countries.of_all(source_ids) & frame.worldwide:
            if "target" in frame.context:
                targets = context.target(trigger, frame, source_ids)
            if not targets and frame.aim:
                targets = self._by_aim(source_ids, actor_mentions)
        return CodedClause(trigger, (*sources, *targets))

    def _frame_of(self, trigger: Trigger) -> RoleFrame:
        frame = self._frames.frames.get(trigger.event_type, RoleFrame())
        if not frame.verbs:
            return frame
        carrier = support_verb(trigger.head)[0] if trigger.head.pos_ == "NOUN" else None
        lemmas = [token.lemma_ for token in (*trigger.span, carrier) if token is not None]
        return frame.for_words(lemmas)

    def _source(self, reader: NounPhraseReader, arguments: Arguments, frame: RoleFrame) -> list[ActorMention]:
        found: list[ActorMention] = []
        for slot in frame.source:
            for noun in _slot(arguments, slot, deep=frame.joint):
                found += self._doers(reader, noun, slot)
                if found and not frame.joint:
                    return found
        return unique(found)

    def _doers(self, reader: NounPhraseReader, noun: Token, slot: str) -> list[ActorMention]:
        match slot:
            case "agent":
                return reader.doers(noun) if reader.names_act(noun) else reader.parties(noun, DOER_PREPOSITIONS)
            case "act":
                return reader.doers(noun) if reader.names_act(noun) else []
            case "in":
                return [m for m in reader.parties(noun, ()) if self._actors[m.actor_id].kind in ("country", "bloc")]
        return reader.parties(noun, DOER_PREPOSITIONS)

    def _subject_nearby(self, reader: NounPhraseReader, trigger: Trigger, frame: RoleFrame) -> list[ActorMention]:
        """An authority that acts in another clause of the sentence: "were barred after the ministry concluded"."""
        if frame.source_kinds is None:
            return []
        for token in trigger.sentence.tokens:
            if token.dep_ == "nsubj":
                found = [m for m in reader.at(token) if self._actors[m.actor_id].kind in ("agency", "government")]
                if found:
                    return found
        return []

    def _target(
        self, reader: NounPhraseReader, arguments: Arguments, frame: RoleFrame, sources: Sequence[str]
    ) -> list[ActorMention]:
        own = {*sources, *self._countries.of_all(sources)}
        prepositions = [slot for slot in (*frame.target, *DEFAULT_PREPOSITIONS) if slot not in NO_PREPOSITIONS]
        found: list[ActorMention] = []
        for slot in frame.target:
            for noun in _slot(arguments, slot, deep=True):
                if slot == "act" and not reader.names_act(noun):
                    continue
                found += [m for m in reader.parties(noun, prepositions) if m.actor_id not in own]
                if found and not frame.all_targets:
                    return found
            if found and slot != "patient":
                return unique(found)
        return unique(found)

    def _can_be_source(self, mention: ActorMention, frame: RoleFrame) -> bool:
        return frame.source_kinds is None or self._actors[mention.actor_id].kind in frame.source_kinds

    def _by_origin(self, targets: Sequence[str], mentions: Iterable[ActorMention], frame: RoleFrame) -> list[Filler]:
        """The country that an act must come from when neither the clause nor its context names one."""
        if frame.origin is None:
            return []
        sides = self._countries.of_all(targets)
        if frame.origin == "home" and sides:
            return [Filler("source", country, None) for country in sorted(sides)]
        others = [country for country in main_countries(mentions, self._countries) if country not in sides]
        return [Filler("source", others[0], None)] if others else []

    def _by_aim(self, sources: Sequence[str], mentions: Iterable[ActorMention]) -> list[Filler]:
        """The country that a text speaks of most beside the source's, for acts of states against others."""
        sides = self._countries.of_all(sources)
        if len(sides) != 1:
            return []
        others = [country for country in main_countries(mentions, self._countries) if country not in sides]
        return [Filler("target", others[0], None)] if others else []


def _fillers(role: str, mentions: Iterable[ActorMention]) -> list[Filler]:
    return [Filler(role, mention.actor_id, mention.actor_mention_id) for mention in mentions]


def _within(trigger: Trigger, mentions: Sequence[ActorMention]) -> Sequence[ActorMention]:
    """The mentions in the sentence of a trigger."""
    sentence = trigger.sentence.sentence
    first = bisect_left(mentions, sentence.char_start, key=lambda mention: mention.char_start)
    last = bisect_left(mentions, sentence.char_end, key=lambda mention: mention.char_start)
    return mentions[first:last]


def _slot(arguments: Arguments, slot: str, deep: bool) -> list[Token]:
    """The heads of the phrases in an argument slot of a frame; with `deep` also inside the patients."""
    match slot:
        case "agent":
            return arguments.agents
        case "patient":
            return arguments.patients
        case "act":
            return arguments.agents + arguments.patients + [noun for _, noun in arguments.prepositions]
        case "complement":
            clauses = [verb_arguments(verb) for verb in arguments.complements]
            return [n for c in clauses for n in (*c.agents, *c.patients, *(noun for _, noun in c.prepositions))]
    pairs = list(arguments.prepositions)
    if deep:
        pairs += [pair for patient in arguments.patients for pair in prepositional_objects(patient)]
    return [noun for name, noun in pairs if name == slot]
