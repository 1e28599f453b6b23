"""Which sentences are worth a parse: those whose words, names and dates could satisfy a frame.

What belongs here: the test of a sentence without its grammar. What does not: the test with it (`slots`).
"""

from collections.abc import Collection, Mapping, Sequence

from pipelines.model import Actor, ActorMention
from pipelines.reference.frame_notation import ANYTHING, Condition, Frame
from pipelines.reference.trigger_frames import Topic

from .lexicon import words_of
from .word_classes import ANAPHORS, DEFINITE, WordKnowledge, actor_classes

BACK_REFERENCES = frozenset(["it", "they", "them", "which", "these", "this", "those", "both", "that", "such"])
MODALS = frozenset(["will", "would", "may", "might", "could", "can", "shall", "should", "must", "wo", "'ll"])
# Passives and pronouns may leave open who acted, so that the sentence need not name anybody who could have.
OPEN_AGENT_CUES = frozenset({"is", "are", "was", "were", "be", "been", "being", "got", "it"})
# Classes that words alone do not rule out: the names of products and unknown names.
OPEN_CLASSES = frozenset({"@PRODUCT", "@NAME"})

TOPIC = "topic:"

# What a condition needs: one of these sets of classes, all of it.
Need = tuple[frozenset[str], ...]


class CandidateFilter:
    """Tests sentences against what the frames need."""

    def __init__(self, knowledge: WordKnowledge, frames: Sequence[Frame]):
        self._knowledge = knowledge
        self._by_trigger: dict[tuple[bool, str], list[tuple[Frame, list[Need], list[Need]]]] = {}
        for frame in frames:
            wanted = [condition for condition in frame.wanted if ANYTHING not in condition.heads]
            agents = [self._need(condition) for condition in wanted if condition.is_of_agent]
            others = [self._need(condition) for condition in wanted if not condition.is_of_agent]
            for trigger in frame.triggers:
                self._by_trigger.setdefault((frame.is_verbal, trigger), []).append((frame, others, agents))

    def _need(self, condition: Condition) -> Need:
        """The sets of classes of which one must be among the words of a sentence."""
        if condition.slots == ("topic",):
            return tuple(frozenset({TOPIC + name}) for name in condition.classes)
        if condition.classes & OPEN_CLASSES:
            return (frozenset(),)
        sets = [frozenset({name}) for name in condition.classes]
        for name in condition.classes & self._knowledge.derived.keys():
            patterns = self._knowledge.derived[name]
            sets += [frozenset(filter(None, (pattern.head, pattern.beside))) for pattern in patterns]
        return tuple(sets)

    def frames_for(
        self,
        text: str,
        mentions: Sequence[ActorMention],
        actors: Mapping[str, Actor],
        has_time: bool,
        topics: Collection[Topic],
    ) -> frozenset[int]:
        """The ranks of the frames that could hold of a sentence with these mentions, whatever its grammar.

        `topics` are what pronouns and definite nouns may stand for in its document.
        """
        words = set(words_of(text))
        verbal, nominal = self._knowledge.verbs.classes_in(words), self._knowledge.nouns.classes_in(words)
        verbal |= self._knowledge.nominalised_in(words)
        present = verbal | nominal
        for mention in mentions:
            present |= actor_classes(actors[mention.actor_id].kind)
        if "GOV" in present:
            present |= {"@STATE", "@AUTHORITY"}
        if "FIRM" in present:
            present.add("@FIRM")
        if has_time:
            present.add("@TIME")
        if words & MODALS:
            present.add("@FUTURE")
        present |= {TOPIC + topic.stands_for for topic in topics}
        for topic in topics:
            if words & BACK_REFERENCES or (words & (topic.nouns | ANAPHORS) and words & DEFINITE):
                present.add(topic.stands_for)
        triggers = [(True, name) for name in (*verbal, ANYTHING)] + [(False, name) for name in nominal]
        is_open = not words.isdisjoint(OPEN_AGENT_CUES)
        return frozenset(
            frame.rank
            for trigger in triggers
            for frame, needs, agents in self._by_trigger.get(trigger, ())
            if all(any(option <= present for option in need) for need in needs)
            and (is_open or all(any(option <= present for option in need) for need in agents))
        )
