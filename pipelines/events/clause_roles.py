"""The actors of a role by the words of its clause: a frame's slots, read over a trigger's arguments.

What belongs here: a clause with all that its frame needs, and its source and target as far as the
clause says them. What does not: what is implied when it does not (`implied_roles`).
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from pipelines.model import Actor, ActorMention
from pipelines.reference.role_frames import RoleFrame, RoleFrames

from .arguments import Arguments, verb_arguments
from .grammar import child_with
from .noun_phrases import DOER_PREPOSITIONS, NounPhraseReader
from .objects import ObjectMention
from .parse import Trigger
from .relations import prepositional_objects
from .role_context import Countries
from .sentence_mentions import SentenceMentions, unique

AUTHORITIES = frozenset({"agency", "government"})
TERRITORIES = frozenset({"country", "bloc"})
STATES = AUTHORITIES | TERRITORIES | {"person"}
PLACES_AND_TERMS = frozenset({"in", "under"})
TERMS = frozenset({"day", "week", "month", "year", "term"})
# Where a noun phrase that names nobody may point to, in order of preference.
DEFAULT_PREPOSITIONS = ("on", "against", "to", "into", "of", "with", "from", "for", "over", "at", "in")
AIMING = frozenset({"on", "against", "for"})
NO_PREPOSITIONS = frozenset({"agent", "act", "patient", "undergoer", "complement"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A trigger, what its frame asks for, and what its sentence and document offer.

    `char_start` and `char_end` are the clause's characters in the document.
    """

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


class ClauseRoles:
    """Reads source and target out of clauses."""

    def __init__(self, frames: RoleFrames, actors: Mapping[str, Actor], countries: Countries):
        self._frames = frames
        self._actors = actors
        self._countries = countries

    def kind(self, mention: ActorMention) -> str:
        """The kind of the actor mentioned."""
        return self._actors[mention.actor_id].kind

    def parent_of(self, actor_id: str) -> str | None:
        """The body that an actor belongs to."""
        return self._actors[actor_id].parent_actor_id

    def can_be_source(self, mentions: Sequence[ActorMention], frame: RoleFrame) -> bool:
        """Whether one of the actors is of a kind that does what the frame is about."""
        return frame.source_kinds is None or any(self.kind(m) in frame.source_kinds for m in mentions)

    def undergoers(self, mentions: Sequence[ActorMention], frame: RoleFrame) -> list[ActorMention]:
        """Those who cannot do what the frame is about, and to whom it can be done: "A pleaded guilty"."""
        if self.can_be_source(mentions, frame):
            return []
        return [m for m in mentions if frame.target_kinds is None or self.kind(m) in frame.target_kinds]

    def source(self, clause: Clause) -> tuple[list[ActorMention], bool]:
        """Who does it, and whether a joint act leaves its other party unnamed ("a deal with A")."""
        reader = NounPhraseReader(clause.mentions, self._frames, self.is_authority)
        arguments, frame = clause.arguments, clause.frame
        phrases = (*arguments.patients, *arguments.agents)
        behind = [noun for _, noun in arguments.prepositions]
        found: list[ActorMention] = []
        for slot in frame.source or ():
            within = behind if slot in PLACES_AND_TERMS else (*phrases, *behind) if frame.joint else phrases
            for noun in slot_of(arguments, slot, within):
                found += self._doers(reader, noun, slot)
                if found and not frame.joint:
                    return found, False
            if found and slot not in ("agent", "act"):
                break
        if not found and "agent" in (frame.source or ()):
            return clause.mentions.just_before(clause.trigger.span), False
        names_agent = any(reader.parties(noun, ()) for noun in arguments.agents)
        return unique(found), frame.joint and bool(found) and not names_agent

    def _doers(self, reader: NounPhraseReader, noun: Token, slot: str) -> list[ActorMention]:
        names_act = reader.names_act(noun)
        if slot == "act" or (slot == "agent" and names_act):
            return reader.doers(noun) if names_act else []
        if slot in PLACES_AND_TERMS:  # "in China", "in the last week of the administration"
            found = reader.parties(noun, ("of",) if noun.lemma_ in TERMS else ())
            return [m for m in found if self.kind(m) in AUTHORITIES | TERRITORIES]
        return reader.parties(noun, DOER_PREPOSITIONS)

    def target(self, clause: Clause, sources: Sequence[str]) -> list[ActorMention]:
        """Whom it is done to; the acts of a state are not aimed at itself."""
        read_over = self._own_side(clause, sources) | self._impossible_targets(clause)
        reader = NounPhraseReader(clause.mentions, self._frames, self.is_authority, read_over)
        frame = clause.frame
        prepositions = [s for s in (*(frame.target or ()), *DEFAULT_PREPOSITIONS) if s not in NO_PREPOSITIONS]
        if aimed := self._aim_of_noun(clause, reader, prepositions):
            return aimed
        found: list[ActorMention] = []
        for slot in frame.target or ():
            for noun in slot_of(clause.arguments, slot, clause.arguments.patients):
                if slot == "act" and not reader.names_act(noun):
                    continue
                if slot == "recipient" and not clause.mentions.at(noun):
                    continue
                if frame.all_targets and reader.names_act(noun):
                    found += self._parties_of_deal(clause, reader, noun, prepositions)
                found += reader.parties(noun, prepositions)
                if found and not frame.all_targets:
                    return clause.inside(unique([*found, *self._companions(clause, reader)]))
            if found and slot != "patient":
                break
        found += self._companions(clause, reader) if found else []
        return clause.inside(self._without_homes(unique(found)) or self._doers_of_acts(clause, reader))

    def _companions(self, clause: Clause, reader: NounPhraseReader) -> list[ActorMention]:
        """The firms behind "together with": "put A on the list, together with B"."""
        tokens = clause.trigger.sentence.tokens
        found = []
        for token in tokens[clause.trigger.end :]:
            if token.lower_ == "with" and token.nbor(-1).lower_ in ("together", "along"):
                noun = child_with(token, "pobj")
                found += reader.parties(noun, ()) if noun is not None else []
        return [mention for mention in found if self.kind(mention) == "company"]

    def _without_homes(self, mentions: list[ActorMention]) -> list[ActorMention]:
        """The actors without the countries of the firms among them: "A and B, two Chinese companies"."""
        firms = [m.actor_id for m in mentions if self.kind(m) == "company"]
        homes = self._countries.of_all(firms)
        return [m for m in mentions if m.actor_id not in homes]

    @staticmethod
    def _aim_of_noun(
        clause: Clause, reader: NounPhraseReader, prepositions: Sequence[str]
    ) -> list[ActorMention]:
        """Whom a noun is aimed at by its own preposition: "a penalty for A hit B's shares"."""
        head = clause.trigger.head
        if head.pos_ != "NOUN":
            return []
        for name, noun in prepositional_objects(head):
            if name in AIMING and name in prepositions and (found := reader.parties(noun, prepositions)):
                return found
        return []

    def is_authority(self, mention: ActorMention) -> bool:
        """True for the bodies of states."""
        return self.kind(mention) in AUTHORITIES

    def _impossible_targets(self, clause: Clause) -> set[str]:
        kinds = clause.frame.target_kinds
        return (
            set()
            if kinds is None
            else {m.actor_id for m in clause.mentions.all() if self.kind(m) not in kinds}
        )

    def _own_side(self, clause: Clause, sources: Sequence[str]) -> set[str]:
        states = [source for source in sources if self._actors[source].kind in STATES]
        own = {*sources, *self._countries.of_all(states)}
        if clause.frame.source_kinds is None:
            return own
        return own | {m.actor_id for m in clause.mentions.all() if self._is_authority_of(m, own)}

    def _is_authority_of(self, mention: ActorMention, countries: Container[str]) -> bool:
        return self.is_authority(mention) and self._countries.of(mention.actor_id) in countries

    def _parties_of_deal(
        self, clause: Clause, reader: NounPhraseReader, deal: Token, prepositions: Sequence[str]
    ) -> list[ActorMention]:
        """All that a deal is between: "the sale of A to B", "the takeover of A by B"."""
        nouns = [noun for _, noun in prepositional_objects(deal)]
        nouns += [noun for name, noun in clause.arguments.prepositions if name in ("by", "to")]
        return [mention for noun in nouns for mention in reader.parties(noun, prepositions)]

    def _doers_of_acts(self, clause: Clause, reader: NounPhraseReader) -> list[ActorMention]:
        """Who did the act that this one is against: "condemned American tariffs"."""
        if "against" not in (clause.frame.target or ()):
            return []
        nouns = (*clause.arguments.patients, *(noun for _, noun in clause.arguments.prepositions))
        for noun in filter(reader.names_act, nouns):
            found = [mention for mention in reader.doers(noun) if mention.method != "pronoun"]
            if found:
                return found
        return []


def slot_of(arguments: Arguments, slot: str, within: Sequence[Token]) -> list[Token]:
    """The heads of the phrases in a slot of a frame; prepositions also from `within` noun phrases."""
    match slot:
        case "agent":
            return arguments.agents
        case "patient":
            return arguments.patients
        case "recipient":
            return arguments.patients + [noun for name, noun in arguments.prepositions if name == "to"]
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
