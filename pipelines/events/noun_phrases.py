"""Which actors a noun phrase stands for: itself, its members, its owner, its country.

What belongs here: the way from the head of a noun phrase to actor mentions, so that "chipmakers such
as A and B" gives A and B, "37 Chinese entities" gives China, and "A's chips" gives A.
What does not: roles.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from pipelines.model import ActorMention

from .arguments import owners, prepositional_objects
from .grammar import is_verbal
from .parse import ParsedSentence

MAX_DEPTH = 4
LIST_LINKS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "CCONJ", "PUNCT", "NUM", "ADP"})


@dataclass(frozen=True, slots=True)
class SentenceMentions:
    """The actor mentions of a parsed sentence, by the tokens that they cover."""

    sentence: ParsedSentence
    by_token: dict[int, ActorMention]

    @classmethod
    def of(cls, sentence: ParsedSentence, mentions: Iterable[ActorMention]) -> "SentenceMentions":
        """Place the mentions that lie in `sentence` on its tokens; of nested ones the longer wins."""
        by_token: dict[int, ActorMention] = {}
        for mention in sorted(mentions, key=lambda mention: mention.char_end - mention.char_start):
            span = sentence.span(mention.char_start, mention.char_end)
            if span is not None:
                by_token.update({token.i: mention for token in span})
        return cls(sentence, by_token)

    def at(self, token: Token) -> ActorMention | None:
        """The mention that covers `token`."""
        return self.by_token.get(token.i)

    def on(self, tokens: Iterable[Token]) -> list[ActorMention]:
        """The mentions on `tokens`, one an actor, in their order."""
        return unique(mention for token in tokens if (mention := self.by_token.get(token.i)) is not None)


def unique(mentions: Iterable[ActorMention]) -> list[ActorMention]:
    """The first mention of each actor."""
    first: dict[str, ActorMention] = {}
    for mention in mentions:
        first.setdefault(mention.actor_id, mention)
    return list(first.values())


@dataclass(frozen=True, slots=True)
class NounPhraseReader:
    """Reads actors out of noun phrases; `member_cues` are the words before the members of a group."""

    mentions: SentenceMentions
    member_cues: Sequence[tuple[str, ...]]

    def actors_of(self, head: Token, prepositions: Sequence[str], depth: int = 0) -> list[ActorMention]:
        """The actors that the phrase of `head` and those coordinated with it stand for.

        `prepositions` are those to follow when the phrase names no actor itself, in order of preference.
        A group is given by its named members; only if none is named, by its owner or country.
        """
        named, described = [], []
        for part in coordinated(head):
            mention = self.mentions.at(part)
            if mention is not None:
                named += [mention, *self._apposed(part, mention)]
            elif members := self.members_of(part):
                named += members
            elif depth < MAX_DEPTH:
                described += self._described(part, prepositions, depth)
        return unique(named or described)

    def _apposed(self, part: Token, mention: ActorMention) -> Iterator[ActorMention]:
        """Names that the parser took for an apposition of a name are further names of a list."""
        for child in part.children:
            if child.dep_ == "appos" and (other := self.mentions.at(child)) not in (None, mention):
                yield other

    def members_of(self, group: Token) -> list[ActorMention]:
        """The members that the text names for a group: in apposition, or behind a cue as "including"."""
        apposed = self.mentions.on(child for child in group.children if child.dep_ == "appos")
        if apposed and group.tag_ not in ("NNS", "NNPS", "CD"):
            return apposed
        return self._listed_after(group) or apposed

    def _listed_after(self, group: Token) -> list[ActorMention]:
        tokens = list(group.doc[group.i + 1 :])
        inside = {token.i for token in group.subtree}
        words = [token.lower_ for token in tokens]
        for at, token in enumerate(tokens):
            cue = next((cue for cue in self.member_cues if tuple(words[at : at + len(cue)]) == cue), None)
            if cue is not None:
                return self._list_from(tokens[at + len(cue) :])
            if token.i not in inside and token.tag_ in ("VBZ", "VBP", "MD", ";"):
                return []
        return []

    def _list_from(self, tokens: Sequence[Token]) -> list[ActorMention]:
        """The mentions of an enumeration, up to the first word that cannot belong to one."""
        found = []
        for token in tokens:
            mention = self.mentions.at(token)
            if mention is not None:
                found.append(mention)
            elif token.pos_ not in LIST_LINKS or is_verbal(token):
                break
        return unique(found)

    def _described(self, part: Token, prepositions: Sequence[str], depth: int) -> list[ActorMention]:
        """The actors that a phrase points to: after a preposition, as its owner, in a clause about it."""
        found = dict.fromkeys(prepositions, ())
        for name, noun in prepositional_objects(part):
            if name in found and not found[name]:
                found[name] = tuple(self.actors_of(noun, prepositions, depth + 1))
        behind = next((list(actors) for actors in found.values() if actors), [])
        return behind or self.owners_of(part) or self._in_clauses(part, prepositions, depth)

    def owners_of(self, part: Token) -> list[ActorMention]:
        """Actors before a noun: "Beijing's", "Chinese", "EU", and in "29 names, 19 of them Chinese"."""
        before = self.mentions.on(owners(part))
        if before:
            return before
        for child in part.children:
            if child.dep_ in ("amod", "compound", "poss", "nmod") and (deeper := self.owners_of(child)):
                return deeper
            if child.dep_ == "appos" and (shared := self.mentions.on(child.subtree)):
                return shared
        return []

    def _in_clauses(self, part: Token, prepositions: Sequence[str], depth: int) -> list[ActorMention]:
        for child in part.children:
            if child.dep_ not in ("relcl", "acl"):
                continue
            for noun in child.children:
                if noun.dep_ in ("dobj", "nsubj") and (found := self.actors_of(noun, prepositions, depth + 1)):
                    return found
            for name, noun in prepositional_objects(child):
                if name in prepositions and (found := self.actors_of(noun, prepositions, depth + 1)):
                    return found
        return []


def coordinated(head: Token) -> list[Token]:
    """A noun and the nouns coordinated with it, in their order."""
    parts = [head]
    for part in parts:
        parts += [child for child in part.children if child.dep_ == "conj" and child.pos_ != "VERB"]
    return parts
