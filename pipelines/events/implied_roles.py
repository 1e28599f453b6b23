"""The actors of a role that a clause leaves out: by its sentence, the text before, or all of the text.

What belongs here: the order in which that is tried. What does not: what the clause itself says
(`clause_roles`), and the memory of earlier events (`role_context`).
"""

from collections.abc import Collection, Container, Iterable, Sequence

from spacy.tokens import Token

from pipelines.model import ActorMention
from pipelines.reference.role_frames import RoleFrames

from .arguments import is_passive, verb_arguments
from .clause_roles import AUTHORITIES, TERRITORIES, Clause, ClauseRoles
from .grammar import child_with, is_verbal
from .noun_phrases import NounPhraseReader
from .objects import INSTRUMENTS
from .role_context import Countries, Filler, RoleContext, countries_by_mention

# Who acts in the country that a text is about, where it names no other: "the police searched its offices".
LOCAL_AUTHORITIES = frozenset({"authority", "police", "prosecutor", "investigator"})
BACK_REFERENCES = frozenset({"the", "this", "that", "these", "those", "its", "their", "such", "both"})
REFERRING = frozenset({"the", "this", "that", "these", "those", "such"})
WORLDWIDE = frozenset({"goods", "material"})
# A country that a text names once is no side of what it reports.
MIN_COUNTRY_MENTIONS = 2
# A country spoken of so much more than others is mostly what acts that name none are aimed at.
FOREMOST_MENTIONS = 3
FOREMOST_RATIO = 2


class ImpliedRoles:
    """Fills the roles that clauses leave out."""

    def __init__(self, frames: RoleFrames, roles: ClauseRoles, countries: Countries):
        self._frames = frames
        self._roles = roles
        self._countries = countries

    def source(self, clause: Clause, context: RoleContext, targets: Sequence[str]) -> list[Filler]:
        """Who does it: an authority beside, who did it before, the keeper of the list, a side of the text."""
        frame, trigger = clause.frame, clause.trigger
        if "source" not in frame.context:
            return []
        subjects = (*clause.arguments.agents, *clause.arguments.patients)
        is_pronoun = any(subject.pos_ == "PRON" for subject in subjects)
        return (
            self._state_of_the_bound(clause)
            or self._authority_beside(clause)
            or context.source(trigger, frame, targets, {trigger.event_type}, is_pronoun)
            or self._owner_of_instrument(clause, context)
            or context.source(trigger, frame, targets, frame.kin, is_pronoun)
            or self._by_origin(clause, targets)
        )

    def partner(self, clause: Clause, parties: Iterable[ActorMention]) -> list[Filler]:
        """The other side of "a deal with A": the country that the text speaks of most beside A's."""
        sides = self._countries.of_all(mention.actor_id for mention in parties)
        others = [country for country in self._main_countries(clause) if country not in sides]
        return [Filler("source", country, None) for country in others[:1]]

    def target(self, clause: Clause, context: RoleContext, sources: Sequence[str]) -> list[Filler]:
        """Whom it is done to: who is answered, a buyer, who it was done to before, the other side."""
        frame = clause.frame
        sides = self._countries.of_all(sources)
        if len(sides) > 1:
            return []
        if (not frame.about_acts or self._speaks_of_act(clause)) and (
            answered := context.answered(sources, frame)
        ):
            return answered
        if self._is_about_a_deal(clause) and (
            buyers := context.parties_of(frame.parties_of, {*sources, *sides})
        ):
            return buyers
        goods = self._goods_of(clause)
        if "target" in frame.context and "material" not in goods:
            continued = context.target(clause.trigger, frame, sources)
            if continued and not frame.shared and self._is_act_of_its_own(clause):
                continued = context.without_firms(continued) or None
            if continued is not None:
                return continued
        if frame.aims_abroad is None or not sides or goods:
            return []
        return [Filler("target", country, None) for country in self._foremost(clause, sides)]

    def _state_of_the_bound(self, clause: Clause) -> list[Filler]:
        """Whose nationals are told what to do: "operators in Britain will be forbidden to buy …"."""
        head = clause.trigger.head
        if not clause.frame.binds_nationals or not is_passive(head) or child_with(head, "xcomp") is None:
            return []
        reader = NounPhraseReader(clause.mentions, self._frames, self._roles.is_authority)
        bound = [m for noun in clause.arguments.patients[:1] for m in reader.parties(noun, ("in", "of"))]
        states = [m for m in bound if self._roles.kind(m) in TERRITORIES]
        return [Filler("source", m.actor_id, m.actor_mention_id or None) for m in states]

    def _authority_beside(self, clause: Clause) -> list[Filler]:
        """The authority that a clause beside tells of: "barred after the ministry found …"."""
        if clause.frame.source_kinds is None:
            return []
        for token in clause.trigger.sentence.tokens:
            if token.dep_ != "nsubj" or token.head.dep_ not in ("advcl", "parataxis"):
                continue
            found = [m for m in clause.mentions.at(token) if self._roles.kind(m) in AUTHORITIES]
            if found:
                return [Filler("source", m.actor_id, m.actor_mention_id or None) for m in found]
        return []

    def _owner_of_instrument(self, clause: Clause, context: RoleContext) -> list[Filler]:
        """Who keeps the list or enforces the law of the sentence; its country if not named before."""
        if clause.frame.source_kinds is None:
            return []
        end = clause.trigger.sentence.sentence.char_end
        named = {mention.actor_id for mention in clause.document_mentions if mention.char_start < end}
        for mention in clause.objects:
            owner, category = mention.named.owner, mention.named.category
            if category in INSTRUMENTS and owner is not None:
                is_sure = category == "regulation" or owner in named or context.has_acted(owner)
                return [Filler("source", owner if is_sure else self._countries.of(owner) or owner, None)]
        return []

    def issuer(self, clause: Clause, sources: Sequence[Filler]) -> list[Filler]:
        """The office of a department that issues the regulation of the sentence, where only that is named."""
        offices = {
            self._roles.parent_of(mention.named.owner): mention.named.owner
            for mention in clause.objects
            if mention.named.category == "regulation" and mention.named.owner is not None
        }
        return [
            Filler("source", offices[source.actor_id], source.actor_mention_id)
            if source.actor_id in offices
            else source
            for source in sources
        ]

    def _by_origin(self, clause: Clause, targets: Sequence[str]) -> list[Filler]:
        """The country that an act must come from by its kind, when nothing tells."""
        sides = self._countries.of_all(targets)
        countries = self._main_countries(clause)
        match clause.frame.origin:
            case "home" if sides:
                chosen = [country for target in targets if (country := self._countries.of(target))][:1]
            case "both sides":
                chosen = countries[:2] if len(countries) > 1 else []
            case "anywhere":
                chosen = [country for country in countries if country not in targets][:1]
            case "abroad" if any(noun.lemma_ in LOCAL_AUTHORITIES for noun in clause.arguments.agents):
                chosen = countries[:1]
            case "abroad" | "home":
                chosen = [country for country in countries if country not in sides][:1]
            case None:
                chosen = []
        return [Filler("source", country, None) for country in chosen]

    def _speaks_of_act(self, clause: Clause) -> bool:
        """True where an act told before is spoken of: "called the move a mistake"."""
        arguments = clause.arguments
        nouns = [*arguments.patients, *(noun for _, noun in arguments.prepositions)]
        for verb in arguments.complements:
            content = verb_arguments(verb)
            nouns += [*content.agents, *content.patients]
        return any(
            noun.left_edge.lower_ in REFERRING and noun.lemma_.lower() in self._frames.act_nouns
            if noun.pos_ != "PRON"
            else noun.lower_ in ("it", "this", "that") and not clause.mentions.at(noun)
            for noun in nouns
        )

    @staticmethod
    def _is_act_of_its_own(clause: Clause) -> bool:
        """True where a named actor does a new thing: its firms are not those of the act before."""
        refers_back = any(
            noun.pos_ == "PRON" or noun.left_edge.lower_ in BACK_REFERENCES
            for noun in clause.arguments.patients
        )
        acts = any(clause.mentions.at(noun) for noun in clause.arguments.agents)
        return acts and not clause.frame.names_parties and not refers_back

    def _is_about_a_deal(self, clause: Clause) -> bool:
        """True for "blocked the deal", which names no party but those of the deal told before."""
        return any(noun.lemma_ in self._frames.deal_nouns for noun in clause.arguments.patients)

    def _goods_of(self, clause: Clause) -> set[str]:
        """The categories of the materials and goods that a measure is about: it may hold for all."""
        arguments = clause.arguments
        nouns = [*arguments.patients, *arguments.agents, clause.trigger.head]
        nouns += [noun for verb in arguments.complements for noun in verb_arguments(verb).patients]
        heads = {noun.i for noun in nouns}
        found = set()
        for mention in clause.objects:
            category = mention.named.category
            if category not in WORLDWIDE:
                continue
            inside = clause.char_start <= mention.char_start < clause.char_end
            span = clause.trigger.sentence.span(mention.char_start, mention.char_end)
            if (category == "material" and inside) or (span is not None and belongs_to(span.root, heads)):
                found.add(category)
        return found

    def _main_countries(self, clause: Clause) -> list[str]:
        counted = countries_by_mention(clause.document_mentions, self._countries)
        return [country for country, count in counted if count >= MIN_COUNTRY_MENTIONS]

    def _foremost(self, clause: Clause, sides: Container[str]) -> list[str]:
        """The country that the text is about beside `sides`, if there is no doubt which it is."""
        states = [m for m in clause.document_mentions if self._roles.kind(m) in AUTHORITIES | TERRITORIES]
        counted = countries_by_mention(states, self._countries)
        others = [(country, count) for country, count in counted if country not in sides] + [("", 0)]
        (first, most), (_, next_most) = others[0], others[min(1, len(others) - 1)]
        if clause.frame.aims_abroad == "only" and next_most:
            return []
        return [first] if most >= max(FOREMOST_MENTIONS, FOREMOST_RATIO * next_most) else []


def belongs_to(token: Token, heads: Collection[int]) -> bool:
    """True when `token` is in the noun phrase of one of `heads` (token indices), in no clause inside."""
    while token.i not in heads and not is_verbal(token) and token.head != token:
        token = token.head
    return token.i in heads
