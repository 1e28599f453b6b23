"""The triggers of a sentence: its words that name events, each with the type its clause gives it.

What belongs here: matching frames on verbs and nouns, and choosing between triggers that name one
event. What does not: the frames (triggers.csv), roles, dates, modality.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from .eventhood import reports_event
from .frames import Frame
from .grammar import is_verbal
from .parse import Trigger
from .slots import Slots, satisfied, slots_of_noun, slots_of_verb
from .word_classes import ClassedSentence

REPORTING = frozenset({"statement.says", "statement.quote"})


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that holds of a token, and how many of its conditions are seen to hold."""

    token: Token
    frame: Frame
    slots: Slots
    seen: int


def best_match(token: Token, sentence: ClassedSentence) -> Match | None:
    """The frame with the most conditions that hold of a verb or noun; of equals the first of the file."""
    if is_verbal(token) and token.pos_ not in ("NOUN", "PROPN", "ADJ") or token.tag_.startswith("VB"):
        classes, slots, is_verb = sentence.verb_classes(token), None, True
    elif token.pos_ in ("NOUN", "PROPN"):
        classes, slots, is_verb = sentence.noun_classes(token), None, False
    else:
        return None
    best: Match | None = None
    for frame in sentence.knowledge.frames.triggered_by(classes, is_verb):
        slots = slots or (slots_of_verb(token) if is_verb else slots_of_noun(token))
        seen = satisfied(frame, slots, sentence)
        if seen is not None and (best is None or seen > best.seen):
            best = Match(token, frame, slots, seen)
    return best


def find_triggers(sentence: ClassedSentence, is_chronicle: bool) -> list[Trigger]:
    """The triggers of a sentence in the order of the text, one for each event that it reports."""
    tokens = sentence.sentence.tokens
    if len(tokens) and tokens[-1].text == "?":
        return []
    matches = [match for token in tokens if (match := best_match(token, sentence)) is not None]
    matches = [m for m in matches if _is_eventive(m, sentence, is_chronicle)]
    kept = without_repetition(matches)
    return [trigger_of(match, sentence) for match in kept]


def _is_eventive(match: Match, sentence: ClassedSentence, is_chronicle: bool) -> bool:
    has_actor = any(t.i in sentence.actors for t in match.slots.fillers.get("any", ()))
    verb = match.token
    while not is_verbal(verb) and verb.head is not verb:
        verb = verb.head
    return reports_event(verb, match.frame.event_type, is_chronicle, has_actor)


def without_repetition(matches: Iterable[Match]) -> list[Match]:
    """Of triggers that name one event, keep the one that says most of it.

    A noun in an argument that made its verb's frame hold is part of the verb's event; a verb of saying
    whose content is an event of its own only reports it; other verbs of speech are the event.
    """
    matches = list(matches)
    dropped: set[int] = set()
    for outer in matches:
        for inner in matches:
            if inner is outer or not outer.token.is_ancestor(inner.token):
                continue
            if outer.token.i in dropped or inner.token.i in dropped:
                continue
            if inner.frame.is_verbal and in_complement(inner.token, outer.token):
                if outer.frame.event_type == "statement" and outer.frame.rule_id not in REPORTING:
                    dropped.add(inner.token.i)
                elif outer.frame.rule_id in REPORTING or outer.seen <= inner.seen:
                    dropped.add(outer.token.i)
                else:
                    dropped.add(inner.token.i)
            elif not inner.frame.is_verbal and governing(inner.token) is outer.token:
                if outer.frame.rule_id in REPORTING:
                    dropped.add(outer.token.i)
                else:
                    dropped.add(inner.token.i)
    return [match for match in matches if match.token.i not in dropped]


def in_complement(inner: Token, outer: Token) -> bool:
    """True when `inner` is the verb, or one of the coordinated verbs, of the clause that `outer` governs."""
    token = inner
    while token.head is not token and token is not outer:
        if token.dep_ not in ("xcomp", "ccomp", "conj", "pcomp", "prep", "acl", "dobj"):
            return False
        if token.dep_ == "conj" and token.head is outer:
            return False
        token = token.head
    return token is outer


def governing(noun: Token) -> Token:
    """The verb above a noun, without passing a clause."""
    token = noun
    while token.head is not token and not is_verbal(token):
        token = token.head
    return token


def trigger_of(match: Match, sentence: ClassedSentence) -> Trigger:
    """The trigger with the words of its phrase when they stand together ("rolled out")."""
    end = match.token.i + 1
    if match.frame.is_verbal:
        for phrase in sentence.knowledge.verbs.phrases(match.token.lower_):
            rest = sentence.phrase_after(match.token, phrase.rest)
            if rest and [t.i for t in rest] == list(range(match.token.i + 1, match.token.i + 1 + len(rest))):
                end = max(end, rest[-1].i + 1)
    return Trigger(sentence.sentence, match.token.i, end, match.frame.event_type, match.frame.rule_id)
