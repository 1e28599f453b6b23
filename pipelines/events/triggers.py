"""The triggers of a sentence: its words that name events, each with the type its clause gives it.

What belongs here: matching frames on verbs and nouns, and choosing between triggers that name one
event. What does not: the frames (triggers.csv), roles, dates, modality.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from pipelines.reference.frame_notation import ANYTHING, Frame

from .eventhood import Clause, reports_event
from .grammar import auxiliaries, is_infinitive, is_set_off, is_verbal
from .parse import Trigger
from .slots import Slots, satisfied, slots_of_nominalisation, slots_of_noun, slots_of_verb
from .word_classes import ClassedSentence, WordKnowledge

REPORTING = frozenset({"statement.says", "statement.quote", "statement.promises"})
# Frames of verbs that only lead to what is done: "amends the regulations by adding entities".
LEADING = REPORTING | {"export.amended", "export.rule_takes_effect"}
# Gerunds behind these prepositions tell of something else; behind others they belong to their verb.
SPEECH = frozenset({"statement", "forecast"})
SEPARATING = frozenset({"after", "since", "despite"})


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that holds of a token and the words of its phrase; `seen` conditions are seen to hold."""

    token: Token
    phrase: Sequence[Token]
    frame: Frame
    slots: Slots
    seen: int

    @property
    def is_nominal(self) -> bool:
        return not is_predicate(self.token)

    @property
    def is_nominalisation(self) -> bool:
        """True where a noun is coded by the frame of its verb."""
        return self.frame.is_verbal and self.is_nominal


def best_match(token: Token, sentence: ClassedSentence) -> Match | None:
    """The frame with the most conditions that hold of a verb or noun; of equals the first of the file.

    Frames for any verb are a last resort, however many conditions they have.
    """
    phrase: list[Token] = []
    is_verb = is_predicate(token)
    if is_verb:
        classes, phrase = sentence.verb_phrase(token)
    elif token.pos_ in ("NOUN", "PROPN"):
        classes = sentence.noun_classes(token)
    else:
        return None
    index, ranks = sentence.knowledge.frames, sentence.frames
    match = None
    if frames := index.triggered_by(classes, is_verb, ranks):
        slots = slots_of_verb(token, phrase) if is_verb else slots_of_noun(token)
        match = _match(token, phrase, frames, slots, sentence)
    if match is None and token.pos_ == "NOUN" and (verbal := sentence.verbal_classes(token)):
        frames = [frame for frame in index.triggered_by(verbal, True, ranks) if not frame.is_last_resort]
        match = _match(token, phrase, frames, slots_of_nominalisation(token), sentence)
    return match


def _match(
    token: Token, phrase: Sequence[Token], frames: Sequence[Frame], slots: Slots, sentence: ClassedSentence
) -> Match | None:
    held = [
        (seen, frame)
        for frame in frames
        if (seen := satisfied(frame, slots, sentence)) is not None
        and not is_look_alike(frame.event_type, slots, sentence)
    ]
    if not held:
        return None
    seen, frame = max(held, key=lambda pair: (not pair[1].is_last_resort, pair[0], -pair[1].rank))
    return Match(token, phrase, frame, slots, seen)


def is_look_alike(event_type: str, slots: Slots, sentence: ClassedSentence) -> bool:
    """True when words of the clause show that it is not about an event of this type."""
    telling = sentence.knowledge.look_alikes.get(event_type, frozenset())
    words = slots.fillers.get("clause", ()) if telling else ()
    return any(not telling.isdisjoint(sentence.classes(word)) for word in words)


def is_predicate(token: Token) -> bool:
    """True for verbs; participles that the tagger took for adjectives count when they head a clause."""
    if token.tag_.startswith("VB") or (is_verbal(token) and token.pos_ not in ("NOUN", "PROPN", "ADJ")):
        return True
    if token.dep_ == "amod" and any(child.tag_ == "MD" for child in token.children):
        return True
    # "The ministry sanctions five firms", "The agency projects that …": the tagger saw a noun.
    relations = {child.dep_ for child in token.children}
    has_subject = bool(relations & {"nsubj", "compound"})
    has_content = any(child.dep_ == "mark" for clause in token.children for child in clause.children)
    return token.tag_ == "NNS" and (
        ("nsubj" in relations and "dobj" in relations) or (has_subject and has_content)
    )


def find_triggers(sentence: ClassedSentence, is_chronicle: bool) -> list[Trigger]:
    """The triggers of a sentence in the order of the text, one for each event that it reports."""
    tokens = sentence.sentence.tokens
    if len(tokens) and tokens[-1].text == "?":
        return []
    matches = []
    for token in tokens:
        match = best_match(token, sentence)
        if match is not None and _is_eventive(match, sentence, is_chronicle):
            matches.append(match)
            sentence.take_up(match.frame.event_type)
    kept = without_repetition(matches, sentence.knowledge)
    return [trigger_of(match, sentence) for match in kept]


def _is_eventive(match: Match, sentence: ClassedSentence, is_chronicle: bool) -> bool:
    words = match.slots.fillers.get("any", ())
    verb = match.token
    while not is_verbal(verb) and verb.head != verb:
        verb = verb.head
    if match.is_nominalisation:
        if sentence.knowledge.supports(verb):
            words = match.slots.fillers["clause"]
        if not any(token.i in sentence.actors or token.i in sentence.dated for token in words):
            return False
    elif match.is_nominal and any("clause" in condition.slots for condition in match.frame.wanted):
        words = match.slots.fillers["clause"]
    has_time = any(token.i in sentence.dated for token in words)
    names_party = sentence.names_party(match.slots.fillers.get("subj", ()))
    clause = Clause(
        verb,
        match.frame.event_type,
        is_chronicle,
        has_actor=any(token.i in sentence.actors for token in words) or (names_party and has_time),
        has_actor_acting=any(token.i in sentence.actors for token in match.slots.fillers.get("subj", ())),
        has_time=has_time,
        is_grounded=bool(sentence.actors or sentence.dated)
        or any(token.like_num or token.text == "%" for token in words)
        or names_party,
        is_nominal=match.is_nominal,
    )
    return reports_event(clause, sentence.knowledge.leads)


def without_repetition(matches: Sequence[Match], knowledge: WordKnowledge) -> list[Match]:
    """Of triggers that name one event, keep the one that says most of it."""
    dropped: set[int] = set()
    for outer in matches:
        for inner in matches:
            if inner is outer or not outer.token.is_ancestor(inner.token):
                continue
            if {outer.token.i, inner.token.i} & dropped:
                continue
            loser = _less_telling(outer, inner, knowledge)
            if loser is not None:
                dropped.add(loser.token.i)
    return [match for match in matches if match.token.i not in dropped]


def _less_telling(outer: Match, inner: Match, knowledge: WordKnowledge) -> Match | None:
    """Which of two triggers, one below the other in the parse, repeats the other; None for two events.

    A noun is part of the event of its verb, unless the verb only says that it took place. A verb whose
    frame looks into the clause below it tells more than that clause; so do the verbs of taking a stand.
    Other verbs only lead to their content.
    """
    is_report = outer.frame.rule_id in REPORTING
    if inner.is_nominal:
        leads = is_report or (knowledge.supports(outer.token) and inner.token in outer.slots.fillers["theme"])
        return (outer if leads else inner) if governing(inner.token) == outer.token else None
    if (
        inner.frame.rule_id in REPORTING
        and inner.token.dep_ in ("ccomp", "parataxis")
        and not is_clause_of_content(inner)
    ):
        return inner
    if not outer.is_nominal and not is_report and is_gerund_of(inner.token, outer.token):
        return outer if outer.frame.rule_id in LEADING else inner
    if (
        not outer.is_nominal
        and _looks_into_complement(outer.frame)
        and is_infinitive_of(inner.token, outer.token)
    ):
        return inner
    if outer.is_nominal:  # "export curbs on drones announced by Beijing" are announced once
        is_about_it = inner.token.dep_ in ("acl", "relcl")
        return outer if is_about_it and inner.frame.event_type == outer.frame.event_type else None
    if not in_complement(inner.token, outer.token):
        return None
    if is_report:
        return outer
    return inner if outer.frame.event_type in SPEECH or _looks_into_complement(outer.frame) else outer


def _looks_into_complement(frame: Frame) -> bool:
    return any("comp" in condition.slots and ANYTHING not in condition.heads for condition in frame.wanted)


def is_clause_of_content(match: Match) -> bool:
    """True when a verb of saying has a clause of its own below it."""
    return any(child.dep_ == "ccomp" for child in match.token.children)


def is_gerund_of(inner: Token, outer: Token) -> bool:
    """True for "barred from selling", "fined for preventing", "pleaded guilty to shipping"."""
    token = inner
    while token.head != token and token != outer:
        if token.dep_ == "pcomp" and token.head.lower_ not in SEPARATING:
            return True
        token = token.head
    return False


def is_infinitive_of(inner: Token, outer: Token) -> bool:
    """True for "made to hand over", whose infinitive the parser takes for an adverbial clause."""
    return inner.head == outer and inner.dep_ == "advcl" and inner.i > outer.i and is_infinitive(inner)


def in_complement(inner: Token, outer: Token) -> bool:
    """True when `inner` is the verb, or a coordinated one, of the clause that completes `outer`."""
    token = inner
    while token.head != token and token != outer:
        if (token.dep_ == "conj" and token.head == outer) or is_set_off(token):
            return False
        if token.dep_ in ("acl", "relcl", "pcomp"):  # "permission to sell", "barred from selling"
            above = token.head
            is_infinitive = is_verbal(token) and any(aux.tag_ == "TO" for aux in auxiliaries(token))
            if not (is_infinitive or (token.dep_ == "pcomp" and above.lower_ in ("from", "of", "to"))):
                return False
        elif token.dep_ not in ("xcomp", "ccomp", "conj", "prep", "dobj", "dative"):
            return False
        token = token.head
    return token == outer


def governing(noun: Token) -> Token:
    """The verb above a noun, without passing a clause."""
    token = noun
    while token.head != token and not is_verbal(token):
        token = token.head
    return token


def trigger_of(match: Match, sentence: ClassedSentence) -> Trigger:
    """The trigger with the words of its phrase as far as they stand together ("rolled out")."""
    end = match.token.i + 1
    for token in match.phrase:
        end += token.i == end
    return Trigger(sentence.sentence, match.token.i, end, match.frame.event_type, match.frame.rule_id)
