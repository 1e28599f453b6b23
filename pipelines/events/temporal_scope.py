"""Which time expression of a sentence governs a trigger, by the way from one to the other in the parse.

What belongs here: the words that a time expression is attached to, how far its reach extends, and the
choice between several. What does not: the interval that follows (`date_bounds`), or dates of other
sentences (`dating`).

A time expression dates the verb or noun that it is attached to. Its reach extends down into
complements ("agreed on Monday to buy") and on to coordinated clauses ("on Monday it fined A and sued
B"), but neither into nor out of subordinate clauses ("tumbled on Monday after the rules were
published"). A date on a noun ("the rules of October") dates that noun, and the clause only where the
noun is what acted ("rules issued in October cut firms off") or the occasion ("in a notice dated
Friday").
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from pipelines.events import grammar
from pipelines.events.parse import ParsedSentence, Trigger
from pipelines.model import TimeExpression

# Prepositions that bind a date to the noun before it, not to the verb.
_OF_A_NOUN = frozenset({"of", "for", "from"})
_MODIFIERS = frozenset({"compound", "nummod", "amod", "poss", "nmod", "npadvmod", "appos", "det"})
_OCCASION = frozenset({"in", "at", "by", "through", "under", "during", "with", "via"})
_REPORTED, _FAR = 4, 9


@dataclass(frozen=True, slots=True)
class Attachment:
    """A time expression, the word it is attached to, and the preposition before it (lower case, or "")."""

    time: TimeExpression
    span: Span
    preposition: str
    anchors: tuple[tuple[Token, int], ...]


@dataclass(frozen=True, slots=True)
class Governor:
    """The time expression that governs a trigger; `is_reported`: it dates the report, not the event."""

    attachment: Attachment
    cost: int

    @property
    def is_reported(self) -> bool:
        return _REPORTED <= self.cost < _FAR


def attachments(sentence: ParsedSentence, times: Iterable[TimeExpression]) -> list[Attachment]:
    """The time expressions that lie in a sentence, with what they are attached to."""
    found = []
    for time in times:
        span = sentence.span(time.char_start, time.char_end)
        if span is not None and time.char_end <= sentence.sentence.char_end:
            found.append(_attach(time, span))
    return found


def _attach(time: TimeExpression, span: Span) -> Attachment:
    preposition, anchors = "", []
    token, cost, link = span.root, 0, ""
    while token.head != token:
        parent = token.head
        if token.dep_ == "prep":
            preposition, link = preposition or token.lower_, token.lower_
        elif token.dep_ in _MODIFIERS and not link:
            link = token.dep_
        if parent in span or parent.dep_ == "prep" and not grammar.is_verbal(parent):
            token = parent
            continue
        if grammar.is_verbal(parent) and parent.pos_ not in ("NOUN", "PROPN"):
            anchors.append((parent, cost))
            anchors += _beyond_clause(parent, cost)
            break
        if token.dep_ == "pobj" or token.dep_ in _MODIFIERS or token.dep_ == "prep":
            is_bound = link in _OF_A_NOUN or link in _MODIFIERS
            if parent.pos_ in ("NOUN", "PROPN", "NUM", "PRON"):
                anchors.append((parent, cost + (0 if is_bound else 1)))
                if is_bound and not _is_occasion(parent) and not _acts(parent):
                    return Attachment(time, span, preposition, tuple(anchors))
                cost += 1
                link = ""
        token = parent
    if not preposition:
        preposition = _word_before(span)
    return Attachment(time, span, preposition, tuple(anchors))


def _word_before(span: Span) -> str:
    return span.doc[span.start - 1].lower_ if span.start else ""


def _beyond_clause(verb: Token, cost: int) -> Iterator[tuple[Token, int]]:
    """From a participle or relative clause to what its noun does: "results published on Tuesday showed"."""
    if verb.dep_ not in ("acl", "relcl"):
        return
    noun = verb.head
    yield noun, cost + 1
    if grammar.is_verbal(noun.head) and (_acts(noun) or _is_occasion(noun)):
        yield noun.head, cost + 2
    elif noun.dep_ == "pobj" and _is_occasion(noun):
        verb_above = grammar.governing_verb(noun.head.head)
        if verb_above is not None:
            yield verb_above, cost + 2
    for sibling in noun.children:
        if sibling.dep_ in ("acl", "relcl") and sibling != verb:
            yield sibling, cost + 2


def _acts(noun: Token) -> bool:
    """True for the subject of an active verb in the past: what it did happened when it was itself dated."""
    return noun.dep_ == "nsubj" and grammar.is_verbal(noun.head) and grammar.is_past(noun.head)


def _is_occasion(noun: Token) -> bool:
    return noun.dep_ == "pobj" and noun.head.lower_ in _OCCASION and noun.head.dep_ == "prep"


def governor_of(trigger: Trigger, attached: Iterable[Attachment], reaches_down: bool) -> Governor | None:
    """The time expression that governs a trigger, None where none does.

    `reaches_down`: also dates inside the trigger's complement count ("aims to build it by 2030").
    """
    places = dict(_places(trigger))
    below = set(_complement(trigger)) if reaches_down else set()
    best: tuple[tuple[int, int, int], Governor] | None = None
    for attachment in attached:
        if any(trigger.start <= token.i < trigger.end for token in attachment.span):
            cost = 0
        else:
            costs = [
                cost + places[token.i]
                for token, cost in attachment.anchors
                if token.i in places and _may_reach(attachment, token, trigger, places[token.i])
            ]
            costs += [1 + cost for token, cost in attachment.anchors if token.i in below]
            cost = min(costs, default=None)
        if cost is None:
            continue
        distance = min(abs(attachment.span.start - trigger.end), abs(trigger.start - attachment.span.end))
        rank = (cost, int(attachment.preposition in _WEAK), distance)
        if best is None or rank < best[0]:
            best = rank, Governor(attachment, cost)
    return None if best is None else best[1]


_WEAK = frozenset({"until", "till", "through", "than", "since"})


def _may_reach(attachment: Attachment, anchor: Token, trigger: Trigger, steps: int) -> bool:
    """A date reaches from one coordinated clause to another only forwards."""
    return steps == 0 or attachment.span.start < trigger.start or anchor.i < trigger.head.i and steps < 2


def _places(trigger: Trigger) -> Iterator[tuple[int, int]]:
    """The words whose date is the trigger's, with the number of steps to them."""
    for token in trigger.span:
        yield token.i, 0
    steps = 0
    for child, parent in grammar.ancestors_of(trigger.head):
        cost = _step(child, parent)
        if cost is None:
            return
        steps += cost
        yield parent.i, steps
        if steps >= _FAR:
            return


def _step(child: Token, parent: Token) -> int | None:
    """What the way from a word to its governor costs, None where dates do not pass."""
    if not grammar.is_verbal(child) or child.pos_ in ("NOUN", "PROPN"):
        if child.dep_ in ("dobj", "nsubj", "nsubjpass", "attr", "pobj", "prep", "conj", "appos", "compound", "agent", "nmod", "dep", "oprd"):
            return 0 if child.dep_ in ("dobj", "nsubj", "nsubjpass", "attr", "agent") else 1
        return None
    if child.dep_ == "relcl":
        return None
    if child.dep_ in ("conj", "dep", "parataxis"):
        return 1
    if child.dep_ in ("xcomp", "pcomp", "prep"):
        return 1
    if child.dep_ == "ccomp":
        return _REPORTED if grammar.child_with(child, *grammar.SUBJECTS) is not None else 1
    if child.dep_ in ("advcl", "acl"):
        return 1 if grammar.is_infinitive(child) or child.tag_ == "VBG" and not grammar.auxiliaries(child) else None
    return None


def _complement(trigger: Trigger) -> Iterator[int]:
    """The words below the trigger that its plan or forecast is about."""
    for token in trigger.head.subtree:
        yield token.i
