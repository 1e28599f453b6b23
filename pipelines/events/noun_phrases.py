"""Which actors a noun phrase stands for: itself, its members, its owner, its country; or who did the act it names.

What belongs here: the way from the head of a noun phrase to actor mentions, so that "chipmakers such
as A and B" gives A and B, "37 Chinese entities" gives China, and "A's chips" gives A; and for a noun
that names an act ("A's ban on B"), who does it and to whom. What does not: roles.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from pipelines.model import ActorMention
from pipelines.reference.role_frames import RoleFrames

from .arguments import NAMES_BEFORE, owners, prepositional_objects, verb_arguments
from .grammar import is_verbal
from .parse import ParsedSentence

MAX_DEPTH = 4
DOER_PREPOSITIONS = ("by", "of", "from", "in")
LIST_WORDS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "CCONJ", "PUNCT", "NUM"})
LIST_LINKS = frozenset({",", "and", "or", "&", "(", ")"})
CONJUNCTIONS = frozenset({"and", "or", "&"})
TITLES = frozenset({"the", "mr", "mrs", "ms", "president", "secretary", "minister", "chancellor", "chairman"})


@dataclass(frozen=True, slots=True)
class SentenceMentions:
    """The actor mentions of a parsed sentence, by the tokens that they cover.

    A token has several where one word refers to several actors ("both governments").
    """

    by_token: dict[int, tuple[ActorMention, ...]]
    tokens: Doc

    @classmethod
    def of(cls, sentence: ParsedSentence, mentions: Iterable[ActorMention]) -> "SentenceMentions":
        """Place the mentions that lie in `sentence` on its tokens; of nested ones the longer wins."""
        spans: dict[tuple[int, int], list[ActorMention]] = {}
        for mention in mentions:
            spans.setdefault((mention.char_start, mention.char_end), []).append(mention)
        by_token: dict[int, tuple[ActorMention, ...]] = {}
        for start, end in sorted(spans, key=lambda span: span[1] - span[0]):
            tokens = sentence.span(start, end)
            if tokens is not None:
                by_token.update({token.i: tuple(spans[start, end]) for token in tokens})
        return cls(by_token, sentence.tokens)

    def at(self, token: Token) -> tuple[ActorMention, ...]:
        """The mentions that cover `token`, none if there are none."""
        return self.by_token.get(token.i, ())

    def on(self, tokens: Iterable[Token]) -> list[ActorMention]:
        """The mentions on `tokens`, one an actor, in their order."""
        return unique(mention for token in tokens for mention in self.at(token))

    def enumeration_of(self, name: Token) -> list[ActorMention]:
        """The names of the enumeration that `name` belongs to, which the parser may have torn apart."""
        before, closed_before = self._neighbours(name, -1)
        after, closed_after = self._neighbours(name, 1)
        return unique(
            [*(reversed(before) if closed_before or closed_after else ()), *self.at(name), *(after if closed_after else ())]
        )

    def _neighbours(self, name: Token, step: int) -> tuple[list[ActorMention], bool]:
        """The names that commas and an "and" join to `name` on one side, and whether there was an "and"."""
        found: list[ActorMention] = []
        last, joined, closed = name, False, False
        at = name.i + step
        while 0 <= at < len(self.tokens):
            token = self.tokens[at]
            here = self.at(token)
            if here and here == self.at(last):
                joined = False
            elif here:
                if not joined or not self._are_parallel(*((last, token) if step > 0 else (token, last))):
                    break
                found += here
                last, joined = token, False
                if closed and step > 0:
                    break
            elif token.lower_ in LIST_LINKS:
                joined = True
                if token.lower_ in CONJUNCTIONS:
                    if closed and step > 0:
                        break
                    closed = True
            elif token.lower_ not in TITLES:
                break
            at += step
        return found, closed and bool(found)

    def _are_parallel(self, left: Token, right: Token) -> bool:
        """False where the second name begins a clause of its own, or only modifies a noun."""
        if right.dep_ in NAMES_BEFORE and not self.at(right.head) and right.head.i > right.i:
            return left.dep_ in NAMES_BEFORE and left.head in (right.head, right)
        begins_clause = right.dep_ in ("nsubj", "nsubjpass") and left.dep_ in ("dobj", "pobj", "attr")
        return not begins_clause or left.head.lower_ in ("until", "after", "before", "since", "once", "while")


def unique(mentions: Iterable[ActorMention]) -> list[ActorMention]:
    """The first mention of each actor."""
    first: dict[str, ActorMention] = {}
    for mention in mentions:
        first.setdefault(mention.actor_id, mention)
    return list(first.values())


class NounPhraseReader:
    """Reads actors out of the noun phrases of a sentence."""

    def __init__(self, mentions: SentenceMentions, frames: RoleFrames):
        self._mentions = mentions
        self._member_cues = [tuple(cue.split()) for cue in frames.member_cues]
        self._act_nouns = frames.act_nouns

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
            if here := self._mentions.at(part):
                named += self._mentions.enumeration_of(part)
            elif members := self.members_of(part):
                named += members
            elif depth < MAX_DEPTH:
                described += self._described(part, prepositions, depth)
        return unique(named or described)

    def _parties_of_clause(self, verb: Token, prepositions: Sequence[str], depth: int) -> list[ActorMention]:
        arguments = verb_arguments(verb)
        nouns = [*arguments.patients, *(noun for name, noun in arguments.prepositions if name in prepositions)]
        for noun in nouns:
            if depth < MAX_DEPTH and (found := self.parties(noun, prepositions, depth + 1)):
                return found
        return []

    def doers(self, head: Token, depth: int = 0) -> list[ActorMention]:
        """Who does the act that a noun names: "A's ban", "Chinese curbs", "rules published by A"."""
        before = self.owners_of(head)
        if before or depth >= MAX_DEPTH:
            return before
        for child in head.children:
            if child.dep_ in ("relcl", "acl"):
                for noun in verb_arguments(child).agents:
                    if noun != head and (found := self.parties(noun, DOER_PREPOSITIONS, depth + 1)):
                        return found
        for name, noun in prepositional_objects(head):
            if name == "by" and (found := self.parties(noun, DOER_PREPOSITIONS, depth + 1)):
                return found
            if name in ("in", "of", "to", "from") and self.names_act(noun) and (found := self.doers(noun, depth + 1)):
                return found
        return []

    def members_of(self, group: Token) -> list[ActorMention]:
        """The members that the text names for a group: in apposition, or behind a cue as "including"."""
        apposed = self._mentions.on(child for child in group.children if child.dep_ == "appos")
        if group.tag_ not in ("NNS", "NNPS", "CD"):
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
                return self._list_from(tokens[at + len(cue) :])
            verbs += token.i not in inside and token.tag_ in ("VBZ", "VBP", "VBD", "MD")
            if verbs > 1:
                return []
        return []

    def _list_from(self, tokens: Sequence[Token]) -> list[ActorMention]:
        """The mentions of a list whose items may be described, up to the first word that cannot belong to one."""
        found: list[ActorMention] = []
        for token in tokens:
            if here := self._mentions.at(token):
                found += here
            elif token.pos_ not in LIST_WORDS or is_verbal(token):
                break
        return unique(found)

    def _described(self, part: Token, prepositions: Sequence[str], depth: int) -> list[ActorMention]:
        """The actors that a phrase points to: after a preposition, as its owner, in a clause about it."""
        found: dict[str, list[ActorMention]] = {}
        for name, noun in prepositional_objects(part):
            if name in prepositions and name not in found and (actors := self.parties(noun, prepositions, depth + 1)):
                found[name] = actors
        for name in prepositions:
            if name in found:
                return found[name]
        if not self.names_act(part) and (before := self.owners_of(part)):
            return before
        return self._in_clauses(part, prepositions, depth)

    def owners_of(self, part: Token) -> list[ActorMention]:
        """Actors before a noun: "Beijing's", "Chinese", "EU", and in "29 names, 19 of them Chinese"."""
        if before := self._mentions.on(owners(part)):
            return before
        for child in part.children:
            if child.dep_ in ("amod", "compound", "poss", "nmod") and (deeper := self.owners_of(child)):
                return deeper
            if child.dep_ == "appos" and (shared := self._mentions.on(child.subtree)):
                return shared
        return []

    def _in_clauses(self, part: Token, prepositions: Sequence[str], depth: int) -> list[ActorMention]:
        for child in part.children:
            if child.dep_ not in ("relcl", "acl"):
                continue
            arguments = verb_arguments(child)
            nouns = [noun for noun in arguments.patients if noun != part]
            nouns += [noun for name, noun in arguments.prepositions if name in prepositions]
            for noun in nouns:
                if found := self.parties(noun, prepositions, depth + 1):
                    return found
        return []


def coordinated(head: Token) -> Iterator[Token]:
    """A noun and the nouns coordinated with it, in their order."""
    yield head
    for child in head.children:
        if child.dep_ == "conj" and not is_verbal(child):
            yield from coordinated(child)
