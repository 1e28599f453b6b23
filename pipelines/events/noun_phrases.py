"""Which actors a noun phrase stands for: itself, its members, its owner, its country; or who did its act.

What belongs here: the way from the head of a noun phrase to actor mentions, so that "chipmakers such
as A and B" gives A and B, "37 Chinese entities" gives China, and "A's chips" gives A; and for a noun
that names an act ("A's ban on B"), who does it and to whom. What does not: roles.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from spacy.tokens import Token

from pipelines.model import ActorMention
from pipelines.reference.role_frames import RoleFrames

from .arguments import owners, verb_arguments
from .grammar import child_with, is_infinitive, is_verbal
from .relations import NAMES_BEFORE, prepositional_objects
from .sentence_mentions import SentenceMentions, unique

MAX_DEPTH = 4
DOER_PREPOSITIONS = ("by", "of", "from", "in", "at")
LIST_WORDS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "CCONJ", "PUNCT", "NUM"})


class NounPhraseReader:
    """Reads actors out of the noun phrases of a sentence."""

    def __init__(
        self,
        mentions: SentenceMentions,
        frames: RoleFrames,
        is_authority: Callable[[ActorMention], bool],
        skipped: Container[str] = (),
    ):
        """`skipped` actors are read over, as those that have another role already."""
        self._mentions = mentions
        self._is_authority = is_authority
        self._skipped = skipped
        self._member_cues = [tuple(cue.split()) for cue in frames.member_cues]
        self._speaker_nouns = frames.speaker_nouns
        self._partner_nouns = frames.partner_nouns
        self._act_nouns = frames.act_nouns
        self._flow_nouns = frames.flow_nouns

    def at(self, token: Token) -> tuple[ActorMention, ...]:
        """The mentions that cover `token`."""
        return self._mentions.at(token)

    def names_act(self, noun: Token) -> bool:
        """True for nouns that name an act: "ban", "sanctions", "probe"."""
        return noun.lemma_.lower() in self._act_nouns and not self._mentions.at(noun)

    def parties(self, head: Token, prepositions: Sequence[str], depth: int = 0) -> list[ActorMention]:
        """The actors that the phrase of `head` and those coordinated with it stand for.

        `prepositions` are those to follow when the phrase names no actor itself, in order of preference.
        A group is given by its named members; only if none is named, by its owner or country. Of an act
        the parties are those that it is done to.
        """
        if is_verbal(head) and not self._mentions.at(head):
            return self._parties_of_clause(head, prepositions, depth)
        named, described = [], []
        for part in coordinated(head):
            if part.dep_ == "appos" and self._mentions.at(part.head) and not self._mentions.at(part):
                named += self._kept(self._mentions.at(part.head))  # "A, a firm that …": the firm is A
            elif self._mentions.at(part):
                named += self._kept(self._mentions.enumeration_of(part))
            elif members := self.members_of(part):
                named += members
            elif depth < MAX_DEPTH:
                described += self._described(part, prepositions, depth)
        return unique(named or described)

    def _kept(self, mentions: Iterable[ActorMention]) -> list[ActorMention]:
        return unique(mention for mention in mentions if mention.actor_id not in self._skipped)

    def _parties_of_clause(self, verb: Token, prepositions: Sequence[str], depth: int) -> list[ActorMention]:
        arguments = verb_arguments(verb)
        own_subject = child_with(verb, "nsubj", "nsubjpass") is not None and verb.dep_ == "pcomp"
        nouns = [
            *(arguments.agents if own_subject else ()),  # "an inquiry into whether A sold …"
            *arguments.patients,
            *(noun for name, noun in arguments.prepositions if name in prepositions),
        ]
        for noun in nouns:
            if depth < MAX_DEPTH and (found := self.parties(noun, prepositions, depth + 1)):
                return found
        return []

    def doers(self, head: Token, depth: int = 0) -> list[ActorMention]:
        """Who does the act that a noun names: "A's ban", "Chinese curbs", "rules published by A"."""
        before = [mention for part in coordinated(head) for mention in self.owners_of(part)]
        if before or depth >= MAX_DEPTH:
            return unique(before)
        for child in head.children:
            if child.dep_ in ("relcl", "acl"):
                for noun in verb_arguments(child).agents:
                    if noun != head and (found := self.parties(noun, DOER_PREPOSITIONS, depth + 1)):
                        return found
        for name, noun in prepositional_objects(head):
            if name == "by" and (found := self.parties(noun, DOER_PREPOSITIONS, depth + 1)):
                return found
            bodies = self._kept(filter(self._is_authority, self._mentions.at(noun)))
            if name == "of" and bodies:
                return bodies  # "the rule of the bureau"
            is_act = name in ("in", "of", "to", "from") and self.names_act(noun)
            if is_act and (found := self.doers(noun, depth + 1)):
                return found
        return []

    def members_of(self, group: Token) -> list[ActorMention]:
        """The members that the text names for a group: in apposition, or behind a cue as "including"."""
        apposed = self._kept(
            mention
            for child in group.children
            if child.dep_ == "appos" and self._mentions.at(child)
            for mention in self._mentions.enumeration_of(child)
        )
        if group.tag_ not in ("NNS", "NNPS", "CD", "JJR"):
            return apposed
        return self._listed_after(group) or apposed

    def _listed_after(self, group: Token) -> list[ActorMention]:
        tokens = list(group.doc[group.i + 1 :])
        inside = {token.i for token in group.subtree}
        words = [token.lower_ for token in tokens]
        verbs = 0
        for at, token in enumerate(tokens):
            cue = next((cue for cue in self._member_cues if tuple(words[at : at + len(cue)]) == cue), None)
            if cue is not None:
                return self._list_from(tokens[at + len(cue) :]) or self._list_before(token, group)
            verbs += token.i not in inside and token.tag_ in ("VBZ", "VBP", "VBD", "MD")
            if verbs > 1:
                return []
        return []

    def _list_before(self, cue: Token, group: Token) -> list[ActorMention]:
        """The members of a list that ends with its cue: "37 firms, A and B among them"."""
        found: list[ActorMention] = []
        for token in reversed(cue.doc[group.i + 1 : cue.i]):
            here = self._names_at(token)
            ends_list = token.text == "," and not self._names_at(cue.doc[token.i - 1])
            if not here and (ends_list or token.pos_ not in LIST_WORDS):
                break
            found += here
        return self._kept(reversed(found))

    def _names_at(self, token: Token) -> list[ActorMention]:
        """The mentions at `token` but adjectives of nationality, which are no members of a list."""
        return [mention for mention in self._mentions.at(token) if mention.method != "demonym"]

    def _list_from(self, tokens: Sequence[Token]) -> list[ActorMention]:
        """The mentions of a list whose items may be described, up to a word that cannot belong to one."""
        found: list[ActorMention] = []
        for token in tokens:
            if here := self._mentions.at(token):
                found += here
            elif token.pos_ not in LIST_WORDS or is_verbal(token):
                break
        return self._kept(found)

    def _described(self, part: Token, prepositions: Sequence[str], depth: int) -> list[ActorMention]:
        """The actors that a phrase points to: after a preposition, as its owner, in a clause about it."""
        owner = [] if self.names_act(part) else self.owners_of(part)
        if owner and part.lemma_ not in self._flow_nouns:
            return owner
        if part.lemma_.lower() in self._speaker_nouns:
            prepositions = ("for", *prepositions)
        found: dict[str, list[ActorMention]] = {}
        for name, noun in prepositional_objects(part):
            if name in found or not (name in prepositions or (name == "by" and not self.names_act(part))):
                continue
            actors = self.parties(noun, prepositions, depth + 1)
            if not actors and name in ("against", "about", "over") and self.names_act(noun):
                actors = self.doers(noun, depth + 1)
            if actors:
                found[name] = actors
        behind = next((found[name] for name in (*prepositions, "by") if name in found), [])
        return behind or owner or self._in_clauses(part, prepositions, depth)

    def owners_of(self, part: Token) -> list[ActorMention]:
        """Actors before a noun: "Beijing's", "Chinese", "EU", and in "29 names, 19 of them Chinese"."""
        if before := self._kept(self._mentions.on(owners(part))):
            possessors = [m for m in before if m.method != "demonym"]
            has_partners = part.lemma_.lower() in self._partner_nouns
            return (
                before if has_partners else possessors or before
            )  # "A's Chinese plant", "A's Chinese clients"
        for child in part.children:
            if child.dep_ in NAMES_BEFORE and (deeper := self.owners_of(child)):
                return deeper
            if child.dep_ == "appos" and (shared := self._kept(self._mentions.on(child.subtree))):
                return shared
        return []

    def _in_clauses(self, part: Token, prepositions: Sequence[str], depth: int) -> list[ActorMention]:
        for child in part.children:
            if child.dep_ not in ("relcl", "acl", "advcl"):
                continue
            arguments = verb_arguments(child)
            nouns = arguments.agents if is_infinitive(child) else []
            nouns = [noun for noun in (*nouns, *arguments.patients) if noun != part]
            nouns += [noun for verb in arguments.complements for noun in verb_arguments(verb).agents]
            nouns += [noun for name, noun in arguments.prepositions if name in prepositions]
            for noun in nouns:
                if found := self.parties(noun, prepositions, depth + 1):
                    return found
            for (
                noun
            ) in arguments.agents:  # "products that A sells", but not "goods that the ministry restricts"
                found = self.parties(noun, prepositions, depth + 1) if noun != part else []
                if found and not any(map(self._is_authority, found)):
                    return found
        return []


def coordinated(head: Token) -> Iterator[Token]:
    """A noun and the nouns coordinated with it, in their order."""
    yield head
    for child in head.children:
        if child.dep_ == "conj" and not is_verbal(child):
            yield from coordinated(child)
