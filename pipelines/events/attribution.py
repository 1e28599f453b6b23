"""Who says that an event happened: the speaker whose words report it, as opposed to the text itself.

What belongs here: finding the speaker of the clause that holds a trigger. What does not: the roles of
those who act in the event, or utterances that are events themselves (their speaker is their source).

    speaker = AttributionRules(reference).attribution_of(trigger, actor_mentions, actors)
"""

from collections.abc import Iterable, Mapping

from spacy.tokens import Token

from pipelines.events import grammar
from pipelines.events.parse import Trigger
from pipelines.model import Actor, ActorMention
from pipelines.reference import Reference

_SPEECH_CLASSES = ("SAY", "CRITICISE", "PREDICT", "PROMISE")
_REPORTED_CLAUSES = frozenset({"ccomp", "parataxis"})


class AttributionRules:
    """Attribution by the verbs of speech of the reference data."""

    def __init__(self, reference: Reference):
        classes = reference.word_classes.verbs
        self._speech = frozenset(verb for name in _SPEECH_CLASSES for verb in classes.get(name, ()))

    def attribution_of(
        self, trigger: Trigger, actor_mentions: Iterable[ActorMention], actors: Mapping[str, Actor]
    ) -> str | None:
        """The name of the actor who reports the event, else the words that stand for the speaker.

        `actors` are all known actors by id. None where the text speaks for itself, or names nobody
        ("is said to have"). "X said that …", "…, X said", and "according to X" are read.
        """
        speaker = self._speaker(trigger)
        if speaker is None:
            return None
        sentence = trigger.sentence
        phrase = _noun_phrase(speaker)
        start, end = sentence.char_start(phrase[0]), sentence.char_end(phrase[-1])
        head_start, head_end = sentence.char_start(speaker), sentence.char_end(speaker)
        covering = [m for m in actor_mentions if m.char_start < head_end and head_start < m.char_end]
        if covering:
            longest = max(covering, key=lambda mention: mention.char_end - mention.char_start)
            if longest.actor_id in actors:
                return actors[longest.actor_id].name
        if speaker.pos_ == "PRON":
            return None
        text = sentence.tokens.text
        offset = sentence.sentence.char_start
        return text[start - offset : end - offset]

    def _speaker(self, trigger: Trigger) -> Token | None:
        """The head of the words for who reports the clause, from the inside out."""
        words = [trigger.head]
        for child, parent in grammar.ancestors_of(trigger.head):
            if child.dep_ == "conj" and grammar.child_with(child, *grammar.SUBJECTS) is not None:
                break
            is_finite = child.tag_ != "VB" or bool(grammar.auxiliaries(child))
            if child.dep_ in _REPORTED_CLAUSES and is_finite and parent.lemma_ in self._speech:
                if any(word.dep_ == "neg" or word.tag_ == "MD" for word in parent.children):
                    return None
                return grammar.child_with(parent, "nsubj")
            words.append(parent)
        found = (_according_to(word) or self._inserted(word) for word in words)
        return next((speaker for speaker in found if speaker is not None), None)

    def _inserted(self, word: Token) -> Token | None:
        """The speaker of a clause put into or after another: "the rules, he said, would …"."""
        for child in word.children:
            is_behind = (
                child.dep_ == "ccomp" and child.i > word.i and grammar.child_with(child, "mark") is None
            )
            is_apart = child.dep_ == "parataxis" or is_behind
            has_content = grammar.child_with(child, "dobj", "ccomp", "xcomp") is not None
            if child.lemma_ in self._speech and is_apart and not has_content:
                return grammar.child_with(child, "nsubj")
        return None


def _according_to(word: Token) -> Token | None:
    """The X of "according to X" that depends on `word`."""
    for child in word.children:
        if child.lower_ == "according":
            preposition = grammar.child_with(child, "prep")
            source = grammar.child_with(preposition, "pobj") if preposition is not None else None
            return (
                source if source is not None and source.left_edge.tag_ not in ("WRB", "WP", "WDT") else None
            )
    return None


def _noun_phrase(head: Token) -> list[Token]:
    """The noun with what stands before it and its "of" phrases: not its relative clauses and appositions."""
    kept = [
        token
        for child in head.children
        if child.dep_ in ("det", "amod", "compound", "poss", "nummod", "nmod")
        or (child.dep_ == "prep" and child.lower_ in ("of", "at", "from", "in"))
        for token in child.subtree
    ]
    phrase = sorted([*kept, head], key=lambda token: token.i)
    return list(head.doc[phrase[0].i : phrase[-1].i + 1])
