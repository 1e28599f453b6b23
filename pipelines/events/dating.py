"""When the event of a trigger happened or begins: the time expression that governs its clause, or the running date.

What belongs here: the order in which a date is looked for, and the date that a narrative carries on
from one sentence to the next. What does not: the reach of a time expression (`temporal_scope`), what
prepositions and tense make of it (`date_bounds`), or finding time expressions (`pipelines.timex`).

    dater = Dater(document, time_expressions)          # one a document
    modality = rules.modality_of(trigger, dater.is_future(trigger))
    interval, time_expression_id = dater.date_of(trigger, clause_start, clause_end, modality)

Call it in reading order: a sentence without a date that goes on telling has the date of the one before.
The expressions of an era ("under the Biden administration") come with basis `era`.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from pipelines.events import grammar
from pipelines.events.date_bounds import FUTURE, PAST, bounded, publication_bounds, within, without_words
from pipelines.events.parse import ParsedSentence, Trigger
from pipelines.events.temporal_scope import Attachment, Governor, attachments, governor_of
from pipelines.model import Document, Interval, TimeExpression

_LINE_HEADER = re.compile(r"\W*")
_SPEECH = frozenset({"statement"})
_CHANGES = frozenset({"financial_impact", "capacity_change"})


class Dater:
    """Dates the events of one document, trigger by trigger in reading order."""

    def __init__(self, document: Document, time_expressions: Sequence[TimeExpression]):
        self._document = document
        self._times = sorted(time_expressions, key=lambda time: time.char_start)
        self._starts = [time.char_start for time in self._times]
        self._attached: dict[int, list[Attachment]] = {}
        self._running: tuple[int, TimeExpression, Interval] | None = None

    def is_future(self, trigger: Trigger) -> bool:
        """Whether the time expression that governs the trigger lies after the day of publication."""
        governor = self._governor(trigger, "occurred")
        _, last = publication_bounds(self._document)
        if governor is None or last is None:
            return False
        time = governor.attachment.time
        return time.earliest is not None and time.earliest > last

    def date_of(
        self, trigger: Trigger, clause_start: int, clause_end: int, modality: str
    ) -> tuple[Interval, str | None]:
        """The interval of the event, and the time expression that gave it (None where no words did)."""
        governor = self._governor(trigger, modality)
        if governor is not None:
            time = governor.attachment.time
            interval = self._interval(trigger, governor, modality)
            if modality in PAST and interval.earliest is not None:
                self._running = (self._line_of(trigger), time, interval)
            return interval, time.time_expression_id
        header = self._header(trigger)
        if header is not None and modality in PAST | FUTURE:
            return header.interval, header.time_expression_id
        if modality in PAST and (carried := self._carried(trigger)) is not None:
            time, interval = carried
            return Interval(interval.earliest, interval.latest, interval.precision, "relative"), time.time_expression_id
        return without_words(self._document, modality), None

    def _governor(self, trigger: Trigger, modality: str) -> Governor | None:
        attached = [a for a in self._attachments(trigger.sentence) if a.time.timex_type in ("DATE", "TIME")]
        return governor_of(trigger, attached, reaches_down=modality in FUTURE)

    def _attachments(self, sentence: ParsedSentence) -> list[Attachment]:
        start, end = sentence.sentence.char_start, sentence.sentence.char_end
        if start not in self._attached:
            inside = self._times[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
            self._attached[start] = attachments(sentence, inside)
        return self._attached[start]

    def _interval(self, trigger: Trigger, governor: Governor, modality: str) -> Interval:
        verb = grammar.governing_verb(trigger.head)
        is_past = modality in PAST and (verb is None or not grammar.is_infinitive(verb))
        accumulates = trigger.event_type in _CHANGES
        return bounded(
            governor.attachment.time,
            governor.attachment.preposition,
            modality,
            is_past,
            accumulates,
            self._document,
        )

    def _line_of(self, trigger: Trigger) -> int:
        return self._document.text.rfind("\n", 0, trigger.sentence.sentence.char_start) + 1

    def _header(self, trigger: Trigger) -> TimeExpression | None:
        """The date at the head of the trigger's line, as chronicles write it: "3 July 2018: The court …"."""
        text, line = self._document.text, self._line_of(trigger)
        start = _LINE_HEADER.match(text, line).end()
        at = bisect_left(self._starts, start)
        if at == len(self._times) or self._times[at].char_start != start:
            return None
        time = self._times[at]
        return time if text[time.char_end : time.char_end + 1] in (".", ":") and time.earliest else None

    def _carried(self, trigger: Trigger) -> tuple[TimeExpression, Interval] | None:
        """The running date, where the sentence goes on telling: same paragraph, simple past, no utterance."""
        if self._running is None or trigger.event_type in _SPEECH:
            return None
        line, time, interval = self._running
        verb = grammar.governing_verb(trigger.head)
        if line != self._line_of(trigger) or verb is None or any(
            aux.lemma_ == "have" for aux in grammar.auxiliaries(verb)
        ):
            return None
        return (time, interval) if interval.precision in ("day", "week", "month") else None
