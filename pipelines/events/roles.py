"""Who plays which part in an event: source and target of a trigger, from its arguments and its context.

What belongs here: applying the frames of the reference data to the arguments of a trigger, and the
order of what is tried when they name nobody. What does not: the grammar (`arguments`), noun phrases
(`noun_phrases`), what earlier events tell (`role_context`), or what was acted upon (`objects`).
"""

from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from pipelines.model import Actor, ActorMention
from pipelines.reference import Reference
from pipelines.reference.role_frames import RoleFrame

from .arguments import Arguments, arguments_of, prepositional_objects, support_verb, verb_arguments
from .grammar import is_verbal
from .noun_phrases import DOER_PREPOSITIONS, NounPhraseReader
from .objects import INSTRUMENTS, ObjectFinder, ObjectMention
from .parse import Trigger
from .role_context import CodedClause, Countries, Filler, RoleContext, main_countries
from .sentence_mentions import SentenceMentions, unique

__all__ = ["CodedClause", "Filler", "RoleFinder"]

AUTHORITIES = frozenset({"agency", "government"})
STATES = AUTHORITIES | {"country", "bloc", "person"}
DEFAULT_PREPOSITIONS = ("on", "against", "to", "into", "of", "with", "from", "for", "over", "at", "in")
NO_PREPOSITIONS = frozenset({"agent", "act", "patient", "undergoer", "complement"})
# A country that a text names once is no side of what it reports.
MIN_COUNTRY_MENTIONS = 2


@dataclass(frozen=True, slots=True)
class Clause:
    """A trigger, what its frame asks for, and what its sentence and document offer."""

    trigger: Trigger
    frame: RoleFrame
    arguments: Arguments
    mentions: SentenceMentions
    objects: Sequence[ObjectMention]
    document_mentions: Sequence[ActorMention]
    char_start: int
    char_end: int

    def inside(self, mentions: list[ActorMention]) -> list[ActorMention]:
        """Those of the mentions that stand in the clause; all of them if none does."""
        return [m for m in mentions if self.char_start <= m.char_start < self.char_end] or mentions


class RoleFinder:
    """Finds the actors of an event's roles."""

    def __init__(self, reference: Reference, objects: ObjectFinder, actors: Mapping[str, Actor]):
        """`actors` are all that may be mentioned: the known ones and those that the document introduces."""
        self._frames = reference.role_frames
        self._objects = objects
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
        objects = self._objects.find(trigger.sentence)
        mentions = SentenceMentions.of(trigger.sentence, _within(trigger, actor_mentions), objects)
        arguments = arguments_of(trigger.span, trigger.head)
        clause = Clause(
            trigger,
            self._frame_of(trigger),
            arguments,
            mentions,
            objects,
            actor_mentions,
            clause_start,
            clause_end,
        )
        context = RoleContext(self._countries, self._actors, earlier)
        source = self._source(clause)
        target: list[ActorMention] = []
        if source and not any(self._can_be_source(mention, clause.frame) for mention in source):
            source, target = [], source
        sources = _fillers("source", source)
        if not sources:
            targets = [mention.actor_id for mention in target or self._target(clause, [])]
            sources = self._implied_source(clause, context, targets)
        source_ids = [filler.actor_id for filler in sources]
        targets = _fillers("target", target or self._target(clause, source_ids))
        if not targets:
            targets = self._implied_target(clause, context, source_ids)
        return CodedClause(trigger, (*sources, *targets))

    def _frame_of(self, trigger: Trigger) -> RoleFrame:
        frame = self._frames.frames.get(trigger.event_type, RoleFrame())
        if not frame.verbs:
            return frame
        carrier = support_verb(trigger.head)[0] if trigger.head.pos_ == "NOUN" else None
        return frame.for_words([token.lemma_ for token in (*trigger.span, carrier) if token is not None])

    def _can_be_source(self, mention: ActorMention, frame: RoleFrame) -> bool:
        return frame.source_kinds is None or self._kind(mention) in frame.source_kinds

    def _kind(self, mention: ActorMention) -> str:
        return self._actors[mention.actor_id].kind

    def _source(self, clause: Clause) -> list[ActorMention]:
        """Who does it by the words of the clause."""
        reader = NounPhraseReader(clause.mentions, self._frames)
        frame, found = clause.frame, []
        phrases = (*clause.arguments.patients, *clause.arguments.agents)
        behind = [noun for _, noun in clause.arguments.prepositions]
        for slot in frame.source:
            for noun in _slot(clause.arguments, slot, behind if slot == "in" else phrases):
                found += self._doers(reader, noun, slot, frame)
                if found and not frame.joint:
                    return found
            if found and slot not in ("agent", "act"):
                break
        if frame.joint and found and not any(reader.parties(noun, ()) for noun in clause.arguments.agents):
            found += self._unnamed_partner(clause, found)
        return unique(found)

    def _doers(
        self, reader: NounPhraseReader, noun: Token, slot: str, frame: RoleFrame
    ) -> list[ActorMention]:
        names_act = reader.names_act(noun)
        match slot:
            case "agent" if not names_act:
                return reader.parties(noun, DOER_PREPOSITIONS)
            case "agent" | "act":
                return reader.doers(noun) if names_act else []
            case "in":
                kinds = STATES - {"person"}
                return [m for m in reader.parties(noun, ()) if self._kind(m) in kinds]
        return reader.parties(noun, DOER_PREPOSITIONS)

    def _target(self, clause: Clause, sources: Sequence[str]) -> list[ActorMention]:
        """Whom it is done to by the words of the clause; a state's acts are not aimed at itself."""
        states = [source for source in sources if self._actors[source].kind in STATES]
        own = {*sources, *self._countries.of_all(states)}
        if clause.frame.source_kinds is not None:
            own |= {m.actor_id for m in clause.mentions.all() if self._is_authority_of(m, own)}
        reader = NounPhraseReader(clause.mentions, self._frames, own)
        prepositions = [
            slot for slot in (*clause.frame.target, *DEFAULT_PREPOSITIONS) if slot not in NO_PREPOSITIONS
        ]
        found: list[ActorMention] = []
        for slot in clause.frame.target:
            for noun in _slot(clause.arguments, slot, clause.arguments.patients):
                if slot == "act" and not reader.names_act(noun):
                    continue
                if clause.frame.all_targets and reader.names_act(noun):
                    for _, party in prepositional_objects(noun):
                        found += reader.parties(party, prepositions)
                    for name, party in clause.arguments.prepositions:
                        found += reader.parties(party, prepositions) if name in ("by", "to") else []
                found += reader.parties(noun, prepositions)
                if found and not clause.frame.all_targets:
                    return clause.inside(found)
            if found and slot != "patient":
                break
        return clause.inside(unique(found) or self._doers_of_acts(clause, reader))

    def _is_authority_of(self, mention: ActorMention, countries: Container[str]) -> bool:
        return self._kind(mention) in AUTHORITIES and self._countries.of(mention.actor_id) in countries

    def _doers_of_acts(self, clause: Clause, reader: NounPhraseReader) -> list[ActorMention]:
        """Who did the act that another one is against: "condemned American tariffs"."""
        if "against" not in clause.frame.target:
            return []
        for noun in (*clause.arguments.patients, *(noun for _, noun in clause.arguments.prepositions)):
            if reader.names_act(noun):
                if found := [mention for mention in reader.doers(noun) if mention.method != "pronoun"]:
                    return found
        return []

    def _implied_source(self, clause: Clause, context: RoleContext, targets: Sequence[str]) -> list[Filler]:
        """Who does it when the clause does not say: by the text before, the list or law used, or the sides of the text."""
        frame, event_type = clause.frame, clause.trigger.event_type
        if "source" not in frame.context:
            return []
        return (
            _fillers("source", self._authority_beside(clause))
            or context.source(clause.trigger, frame, targets, {event_type})
            or self._owner_of_instrument(clause)
            or context.source(clause.trigger, frame, targets, set(frame.kin))
            or self._by_origin(clause, targets)
        )

    def _authority_beside(self, clause: Clause) -> list[ActorMention]:
        """The authority whose act a clause of the sentence tells as the reason: "barred after the ministry found …"."""
        if clause.frame.source_kinds is None:
            return []
        for token in clause.trigger.sentence.tokens:
            if token.dep_ == "nsubj" and token.head.dep_ in ("advcl", "parataxis"):
                if found := [m for m in clause.mentions.at(token) if self._kind(m) in AUTHORITIES]:
                    return found
        return []

    def _owner_of_instrument(self, clause: Clause) -> list[Filler]:
        """Who keeps the list or enforces the law that the sentence names, or its country if the text has not named it."""
        if clause.frame.source_kinds is None:
            return []
        before = {
            m.actor_id
            for m in clause.document_mentions
            if m.char_start < clause.trigger.sentence.sentence.char_end
        }
        for mention in clause.objects:
            owner = mention.named.owner
            if mention.named.category in INSTRUMENTS and owner is not None:
                return [
                    Filler("source", owner if owner in before else self._countries.of(owner) or owner, None)
                ]
        return []

    def _by_origin(self, clause: Clause, targets: Sequence[str]) -> list[Filler]:
        """The country that an act must come from by its kind, when nothing tells."""
        sides = self._countries.of_all(targets)
        countries = self._main_countries(clause)
        match clause.frame.origin:
            case "home" if sides:
                return [Filler("source", country, None) for country in sorted(sides)]
            case "both sides":
                return (
                    [Filler("source", country, None) for country in countries[:2]]
                    if len(countries) > 1
                    else []
                )
            case "anywhere":
                sides = {target for target in targets if target in sides}
            case None:
                return []
        return [Filler("source", country, None) for country in countries if country not in sides][:1]

    def _unnamed_partner(self, clause: Clause, found: Iterable[ActorMention]) -> list[ActorMention]:
        """The other side of "a deal with A": the country that the text speaks of most beside A's."""
        sides = self._countries.of_all(mention.actor_id for mention in found)
        for country in self._main_countries(clause):
            if country not in sides:
                return [m for m in clause.document_mentions if m.actor_id == country][:1]
        return []

    def _implied_target(self, clause: Clause, context: RoleContext, sources: Sequence[str]) -> list[Filler]:
        """Whom it is done to when the clause does not say: who is answered, who it was done to before, the other side."""
        frame = clause.frame
        sides = self._countries.of_all(sources)
        if answered := context.answered(sources, frame):
            return answered
        if self._is_about_a_deal(clause) and (
            parties := context.parties_of(frame.parties_of, {*sources, *sides})
        ):
            return parties
        goods = self._goods_of(clause)
        if "target" in frame.context and "material" not in goods:
            continued = context.target(clause.trigger, frame, sources)
            if continued is not None:
                return continued
        if frame.aim is None or len(sides) != 1 or goods:
            return []
        others = [country for country in self._main_countries(clause) if country not in sides]
        known = context.aimed_at({clause.trigger.event_type, *frame.kin})
        others.sort(key=lambda country: country not in known)
        return [Filler("target", country, None) for country in others[:1]]

    def _is_about_a_deal(self, clause: Clause) -> bool:
        """True for "blocked the deal", which names no party but those of the deal told before."""
        return any(noun.lemma_ in self._frames.deal_nouns for noun in clause.arguments.patients)

    def _goods_of(self, clause: Clause) -> set[str]:
        """The categories of materials and goods that a measure is about: without a country, it holds for all."""
        arguments = clause.arguments
        nouns = [*arguments.patients, *arguments.agents, clause.trigger.head]
        nouns += [noun for verb in arguments.complements for noun in verb_arguments(verb).patients]
        heads = {noun.i for noun in nouns}
        found = set()
        for mention in clause.objects:
            if (
                mention.named.category == "material"
                and clause.char_start <= mention.char_start < clause.char_end
            ):
                found.add("material")
            span = clause.trigger.sentence.span(mention.char_start, mention.char_end)
            token = (
                span.root if span is not None and mention.named.category in ("goods", "material") else None
            )
            while token is not None and token.i not in heads and not is_verbal(token) and token.head != token:
                token = token.head
            if token is not None and token.i in heads:
                found.add(mention.named.category)
        return found

    def _main_countries(self, clause: Clause) -> list[str]:
        return main_countries(clause.document_mentions, self._countries, MIN_COUNTRY_MENTIONS)


def _fillers(role: str, mentions: Iterable[ActorMention]) -> list[Filler]:
    return [Filler(role, mention.actor_id, mention.actor_mention_id or None) for mention in mentions]


def _within(trigger: Trigger, mentions: Sequence[ActorMention]) -> Sequence[ActorMention]:
    """The mentions in the sentence of a trigger."""
    sentence = trigger.sentence.sentence
    first = bisect_left(mentions, sentence.char_start, key=lambda mention: mention.char_start)
    last = bisect_left(mentions, sentence.char_end, key=lambda mention: mention.char_start)
    return mentions[first:last]


def _slot(arguments: Arguments, slot: str, within: Sequence[Token]) -> list[Token]:
    """The heads of the phrases in an argument slot of a frame, prepositions also from `within` noun phrases."""
    match slot:
        case "agent":
            return arguments.agents
        case "patient":
            return arguments.patients
        case "undergoer":
            return [] if arguments.agents else arguments.patients
        case "act":
            return arguments.agents + arguments.patients + [noun for _, noun in arguments.prepositions]
        case "complement":
            clauses = [verb_arguments(verb) for verb in arguments.complements]
            return [
                n for c in clauses for n in (*c.agents, *c.patients, *(noun for _, noun in c.prepositions))
            ]
    pairs = list(arguments.prepositions)
    for noun in within:
        pairs += _nested_prepositions(noun)
    return [noun for name, noun in pairs if name == slot]


def _nested_prepositions(noun: Token) -> list[tuple[str, Token]]:
    """The prepositions of a noun and of the nouns behind them: "some of its models on …"."""
    pairs = list(prepositional_objects(noun))
    return pairs + [pair for _, inner in pairs for pair in prepositional_objects(inner)]
