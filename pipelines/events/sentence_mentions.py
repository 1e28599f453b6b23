"""The actors of one parsed sentence, by the tokens that name them, with the enumerations that they stand in.

What belongs here: from characters to tokens, products as stand-ins for their makers, and lists of names
that the parser tears apart. What does not: which phrase plays which role.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from pipelines.model import ActorMention

from .objects import ObjectMention
from .parse import ParsedSentence
from .relations import NAMES_BEFORE

LIST_LINKS = frozenset({",", "and", "or", "&", "(", ")"})
CONJUNCTIONS = frozenset({"and", "or", "&"})
CLAUSE_OPENERS = frozenset({"until", "after", "before", "since", "once", "while"})


@dataclass(frozen=True, slots=True)
class SentenceMentions:
    """The actor mentions of a parsed sentence, by the tokens that they cover.

    A token has several where one word refers to several actors ("both governments").
    """

    by_token: dict[int, tuple[ActorMention, ...]]
    tokens: Doc

    @classmethod
    def of(
        cls, sentence: ParsedSentence, mentions: Iterable[ActorMention], objects: Iterable[ObjectMention] = ()
    ) -> "SentenceMentions":
        """Place the mentions that lie in `sentence` on its tokens; of nested ones the longer wins.

        A product among `objects` stands for its maker, where no actor is named: the mention of the
        maker that this makes has no id.
        """
        spans: dict[tuple[int, int], list[ActorMention]] = {}
        for mention in mentions:
            spans.setdefault((mention.char_start, mention.char_end), []).append(mention)
        by_token: dict[int, tuple[ActorMention, ...]] = {}
        for start, end in sorted(spans, key=lambda span: span[1] - span[0]):
            tokens = sentence.span(start, end)
            if tokens is not None:
                by_token.update({token.i: tuple(spans[start, end]) for token in tokens})
        for product in objects:
            if product.named.category == "product" and product.named.owner is not None:
                tokens = sentence.span(product.char_start, product.char_end)
                maker = stand_in(product, sentence)
                by_token.update({token.i: (maker,) for token in tokens or () if token.i not in by_token})
        return cls(by_token, sentence.tokens)

    def at(self, token: Token) -> tuple[ActorMention, ...]:
        """The mentions that cover `token`, none if there are none."""
        return self.by_token.get(token.i, ())

    def all(self) -> list[ActorMention]:
        """Every mention, one an actor, in their order."""
        return self.on(self.tokens)

    def on(self, tokens: Iterable[Token]) -> list[ActorMention]:
        """The mentions on `tokens`, one an actor, in their order."""
        return unique(mention for token in tokens for mention in self.at(token))

    def just_before(self, trigger: Span) -> list[ActorMention]:
        """Who stands right before a verb that the parser took for something else: "its ministry put …".

        Adverbs, auxiliaries and an insertion between commas may stand between. In "duties on cars from A
        took effect" A does nothing.
        """
        at, is_inside = trigger.start - 1, False
        if trigger.root.tag_ not in ("VBD", "VBN", "VBZ", "VBP", "VB", "NN", "NNP"):
            return []
        while at >= 0:
            token = self.tokens[at]
            if token.text == ",":
                is_inside = not is_inside
            elif not is_inside and (here := self.at(token)):
                return [] if token.dep_ == "pobj" else [m for m in here if m.method != "demonym"]
            elif not is_inside and (token.lemma_ == "be" or token.pos_ not in ("AUX", "ADV", "PART")):
                return []
            at -= 1
        return []

    def enumeration_of(self, name: Token) -> list[ActorMention]:
        """The names of the enumeration that `name` belongs to, which the parser may have torn apart."""
        before, closed_before = self._neighbours(name, -1)
        after, closed_after = self._neighbours(name, 1)
        return unique(
            [
                *(reversed(before) if closed_before or closed_after else ()),
                *self.at(name),
                *(after if closed_after else ()),
            ]
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
            elif token.pos_ != "PROPN" and token.lower_ != "the":  # titles may stand before a name
                break
            at += step
        return found, closed and bool(found)

    def _are_parallel(self, left: Token, right: Token) -> bool:
        """False where the second name begins a clause of its own, or only modifies a noun."""
        if right.dep_ in NAMES_BEFORE and not self.at(right.head) and right.head.i > right.i:
            return left.dep_ in NAMES_BEFORE and left.head in (right.head, right)
        begins_clause = right.dep_ in ("nsubj", "nsubjpass") and left.dep_ in ("dobj", "pobj", "attr")
        return not begins_clause or left.head.lower_ in CLAUSE_OPENERS


def unique(mentions: Iterable[ActorMention]) -> list[ActorMention]:
    """The first mention of each actor."""
    first: dict[str, ActorMention] = {}
    for mention in mentions:
        first.setdefault(mention.actor_id, mention)
    return list(first.values())


def stand_in(product: ObjectMention, sentence: ParsedSentence) -> ActorMention:
    """The mention of a product as one of its maker, without an id, for the text does not mention him."""
    start, end = product.char_start, product.char_end
    base = sentence.sentence.char_start
    quote = sentence.tokens.text[start - base : end - base]
    return ActorMention(
        "", sentence.sentence.document_id, start, end, quote, product.named.owner or "", "product", 0.8
    )
