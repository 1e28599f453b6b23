"""From the sentences of a document, with its dates and actors, to event mentions and their actors.

What belongs here: the order of the steps for one document. What does not: any of the steps.
"""

from bisect import bisect_left
from collections import ChainMap
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipelines.model import (
    Actor,
    ActorMention,
    Document,
    EventMention,
    EventMentionActor,
    Sentence,
    TimeExpression,
)
from pipelines.reference import Reference
from pipelines.reference.trigger_frames import Topic

from .amounts import AmountReader
from .attribution import AttributionRules
from .candidates import CandidateFilter
from .clauses import clause_of
from .confidence import ConfidenceModel, signs_of
from .dating import Dater
from .modality import ModalityRules
from .objects import ObjectFinder
from .parse import ParsedSentence, Trigger, parse_sentences, without_dateline
from .phases import PhaseRules
from .role_context import Allegiances, CodedClause
from .roles import RoleFinder
from .triggers import find_triggers
from .word_classes import ClassedSentence, WordKnowledge

LINE_START = 12


class EventCoder:
    """Codes the events of documents by the frames, word classes and cues of the reference data."""

    def __init__(self, reference: Reference):
        frames = [row.frame(rank) for rank, row in enumerate(reference.triggers)]
        leads = {
            row.cue
            for row in reference.modality_cues
            if row.construction == "before_infinitive" and row.modality in ("planned", "predicted", "denied")
        }
        products = [name for row in reference.products for name in (row.product, *row.aliases)]
        self._knowledge = WordKnowledge(reference.word_classes, frames, leads, products)
        self._filter = CandidateFilter(self._knowledge, frames)
        self._reference = reference
        self._actors = {row.actor_id: row.actor for row in reference.actors}
        self._modality = ModalityRules(reference)
        self._attribution = AttributionRules(reference)
        self._amounts = AmountReader(reference)
        self._confidence = ConfidenceModel(reference)
        self._objects = ObjectFinder(reference)
        self._allegiances = Allegiances(reference)
        self._phases = PhaseRules(reference)

    def candidates(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        time_expressions: Sequence[TimeExpression],
        actor_mentions: Sequence[ActorMention],
        known: Mapping[str, Actor],
        topics: Sequence[Topic],
    ) -> list[tuple[Sentence, frozenset[int]]]:
        """The sentences that are worth a parse, with the frames that their words allow.

        `known` are all actors by id; `topics` what pronouns may stand for.
        """
        found = []
        for sentence in (without_dateline(document.text, sentence) for sentence in sentences):
            if not sentence.is_boilerplate:
                text = document.text[sentence.char_start : sentence.char_end]
                has_time = bool(within(sentence, time_expressions))
                mentions = within(sentence, actor_mentions)
                frames = self._filter.frames_for(text, mentions, known, has_time, topics)
                if frames:
                    found.append((sentence, frames))
        return found

    def code(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        time_expressions: Sequence[TimeExpression],
        actor_mentions: Sequence[ActorMention],
        actors: Sequence[Actor],
    ) -> tuple[list[EventMention], list[EventMentionActor]]:
        """The event mentions of a document in the order of the text, and the actors' parts in them.

        `actors` are the unresolved actors that the document introduces.
        """
        known = ChainMap({actor.actor_id: actor for actor in actors}, self._actors)
        topics = self._knowledge.topics_of(document.text)
        candidates = self.candidates(document, sentences, time_expressions, actor_mentions, known, topics)
        triggers = self._triggers(document, candidates, time_expressions, actor_mentions, known, topics)
        if not triggers:
            return [], []
        roles = RoleFinder(self._reference, self._objects, self._allegiances, known)
        dater = Dater(document, time_expressions)
        mentions: list[EventMention] = []
        clauses: list[CodedClause] = []
        for trigger in triggers:
            start, end = clause_of(trigger)
            inside = within(trigger.sentence.sentence, actor_mentions)
            mention = self._mention(document, trigger, start, end, dater, inside, known)
            clause = roles.roles_of(trigger, start, end, actor_mentions, clauses)
            named = sum(start <= actor.char_start < end for actor in inside)
            confidence = self._confidence.confidence_of(signs_of(mention, clause.fillers, named))
            mentions.append(replace(mention, confidence=confidence))
            clauses.append(clause)
        return mentions, [
            EventMentionActor(mention.event_mention_id, filler.role, filler.actor_id, filler.actor_mention_id)
            for mention, clause in zip(mentions, clauses, strict=True)
            for filler in clause.fillers
        ]

    def _triggers(
        self,
        document: Document,
        candidates: Sequence[tuple[Sentence, frozenset[int]]],
        time_expressions: Sequence[TimeExpression],
        actor_mentions: Sequence[ActorMention],
        known: Mapping[str, Actor],
        topics: Sequence[Topic],
    ) -> list[Trigger]:
        """The triggers of the candidate sentences; each sentence takes up the topic of the one before."""
        sentences = [sentence for sentence, _ in candidates]
        triggers: list[Trigger] = []
        for parsed, (_, frames) in zip(
            parse_sentences(document.text, sentences, time_expressions), candidates, strict=True
        ):
            sentence = parsed.sentence
            inside, times = within(sentence, actor_mentions), within(sentence, time_expressions)
            classed = ClassedSentence.of(parsed, self._knowledge, inside, known, times, topics, frames)
            triggers += find_triggers(classed, tells_in_present(document, sentence, time_expressions))
            topics = classed.topics
        return triggers

    def _mention(
        self,
        document: Document,
        trigger: Trigger,
        start: int,
        end: int,
        dater: Dater,
        inside: Sequence[ActorMention],
        known: Mapping[str, Actor],
    ) -> EventMention:
        trigger_start, trigger_end = trigger_characters(trigger)
        modality = self._modality.modality_of(trigger, dater.is_future(trigger))
        interval, time_expression_id = dater.date_of(trigger, modality)
        return EventMention(
            event_mention_id=f"{document.document_id}:e{trigger_start}-{trigger_end}",
            document_id=document.document_id,
            sentence_no=trigger.sentence.sentence.sentence_no,
            char_start=start,
            char_end=end,
            quote=document.text[start:end],
            trigger_start=trigger_start,
            trigger_end=trigger_end,
            event_type=trigger.event_type,
            modality=modality,
            phase=self._phases.phase_of(trigger),
            attributed_to=self._attribution.attribution_of(trigger, inside, known),
            time_expression_id=time_expression_id,
            earliest=interval.earliest,
            latest=interval.latest,
            precision=interval.precision,
            basis=interval.basis,
            confidence=0.0,
            rule_id=trigger.rule_id,
            amounts=self._amounts.amounts_of(trigger.sentence, start, end),
            object_name=self._objects.object_of(trigger, start, end),
        )


def trigger_characters(trigger: Trigger) -> tuple[int, int]:
    """The document characters of the trigger's words."""
    sentence: ParsedSentence = trigger.sentence
    return sentence.char_start(trigger.span[0]), sentence.char_end(trigger.span[-1])


def within(sentence: Sentence, spans: Sequence) -> list:
    """The spans (mentions or time expressions, in order) that lie in a sentence."""
    first = bisect_left(spans, sentence.char_start, key=lambda span: span.char_start)
    last = bisect_left(spans, sentence.char_end, key=lambda span: span.char_start)
    return list(spans[first:last])


def tells_in_present(document: Document, sentence: Sentence, times: Sequence[TimeExpression]) -> bool:
    """True where the present tense reports: in headings, and in lines that begin with a date."""
    if sentence.is_heading:
        return True
    line_start = document.text.rfind("\n", 0, sentence.char_start) + 1
    return any(line_start <= t.char_start <= line_start + LINE_START for t in times)
