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
from dataclasses import dataclass, replace

from spacy.tokens import Token

from pipelines.events import grammar
from pipelines.events.date_bounds import (
    FUTURE,
    PAST,
    bounded,
    in_fitting_year,
    publication_bounds,
    within_range,
    without_words,
)
from pipelines.events.parse import ParsedSentence, Trigger
from pipelines.events.temporal_scope import Attachment, Governor, attachments, governor_of
from pipelines.model import Document, Interval, TimeExpression

_BEFORE_HEADER = re.compile(r"[\W_]*")
_DATELINE = re.compile(r"[A-Z][^\n]{0,60}?[,(] ?$")
_AFTER_DATELINE = re.compile(r"[^\n]{0,30}?\)? ?[-–—] ")
_OPENS_SENTENCE = re.compile(
    r"(?:^|\n|[.!?:][\"'”’)]?\s|[-•*–] )(?:(?:On|In|By|Over|During|At)\s+)?(?:[Tt]he\s+)?$"
)
_RANGE = {"between": ("and",), "from": ("to", "until", "through")}
_LAPSE = re.compile(r"(?:earlier|before|ago|previously)$", re.I)
_COMPARED = re.compile(r"\b(?:from|of|than|over|on|versus|against|compared (?:with|to))\b[^,;:]{0,30}$", re.I)
_MAIN = frozenset({"ROOT", "conj", "parataxis", "dep"})
_NEWS_DAYS = 2
_FINE = frozenset({"day", "week", "month"})
_UTTERANCE = "statement"
_GRADUAL = frozenset({"financial_impact", "capacity_change"})
_ENDS = frozenset({"until", "till", "through", "to", "beyond"})
_NEGATIVE = frozenset({"no", "not", "n't", "never", "neither", "nor", "none", "nobody"})


@dataclass(frozen=True, slots=True)
class _RunningDate:
    """The date that the narrative has reached: where it was given, and by which words."""

    line: int
    sentence: int
    is_main: bool
    time: TimeExpression
    interval: Interval


class Dater:
    """Dates the events of one document, trigger by trigger in reading order."""

    def __init__(self, document: Document, time_expressions: Sequence[TimeExpression]):
        self._document = document
        self._times = sorted(
            (
                t
                for t in time_expressions
                if t.timex_type in ("DATE", "TIME") and not _in_dateline(document, t)
            ),
            key=lambda time: time.char_start,
        )
        self._starts = [time.char_start for time in self._times]
        self._attached: dict[int, list[Attachment]] = {}
        self._running: _RunningDate | None = None

    def is_future(self, trigger: Trigger) -> bool:
        """Whether the time expression that governs the trigger lies after the day of publication."""
        governor = self._governor(trigger, "occurred")
        _, last = publication_bounds(self._document)
        if governor is None or last is None:
            return False
        time = governor.attachment.time
        if time.earliest is None or time.latest is None:
            return False
        verb = grammar.tense_bearer(trigger.head)
        is_open = (
            time.latest > last and verb is not None and _goes_on_telling(verb) and not grammar.is_past(verb)
        )
        return time.earliest > last or is_open

    def date_of(
        self, trigger: Trigger, clause_start: int, clause_end: int, modality: str
    ) -> tuple[Interval, str | None]:
        """The interval of the event, and the time expression that gave it (None where no words did)."""
        governor = self._governor(trigger, modality)
        if governor is not None:
            interval = self._interval(trigger, governor, modality)
            self._advance(trigger, governor.attachment.time, interval, modality)
            return interval, governor.attachment.time.time_expression_id
        if modality in PAST | FUTURE:
            carried = self._headed(trigger) or self._carried(trigger, modality)
            if carried is not None:
                time, interval = carried
                return interval, time.time_expression_id
        return without_words(self._document, modality), None

    def _governor(self, trigger: Trigger, modality: str) -> Governor | None:
        attached = [a for a in self._attachments(trigger.sentence) if not _dates_nothing(a, trigger)]
        return governor_of(trigger, attached, modality)

    def _attachments(self, sentence: ParsedSentence) -> list[Attachment]:
        start, end = sentence.sentence.char_start, sentence.sentence.char_end
        if start not in self._attached:
            inside = self._times[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
            self._attached[start] = attachments(sentence, inside)
        return self._attached[start]

    def _interval(self, trigger: Trigger, governor: Governor, modality: str) -> Interval:
        attachment = governor.attachment
        is_past = modality in PAST or attachment.verb is not None and grammar.is_past(attachment.verb)
        for other in self._attachments(trigger.sentence):
            between = trigger.sentence.tokens[attachment.span.end : other.span.start].text.lower()
            if between in _RANGE.get(attachment.preposition, ()):
                return within_range(attachment.time, other.time, self._document, is_past)
        is_behind = is_past or _was_to_come(trigger)
        return bounded(
            in_fitting_year(attachment.time, is_behind, self._document),
            attachment.preposition,
            modality,
            self._document,
            is_past=is_past,
            accumulates=trigger.event_type in _GRADUAL or _counts_many(trigger),
            is_negated=modality in FUTURE and _is_negated(attachment, trigger),
        )

    def _advance(self, trigger: Trigger, time: TimeExpression, interval: Interval, modality: str) -> None:
        """The narrative moves on to the date of what happened; an aside does so only where nothing else is dated."""
        is_main = not _is_aside(trigger)
        sentence = trigger.sentence.sentence.char_start
        running = self._running
        if modality not in PAST or interval.earliest is None or time.basis == "era":
            return
        if running is not None and running.sentence == sentence and running.is_main and not is_main:
            return
        self._running = _RunningDate(self._line_of(sentence), sentence, is_main, time, interval)

    def _line_of(self, position: int) -> int:
        return self._document.text.rfind("\n", 0, position) + 1

    def _headed(self, trigger: Trigger) -> tuple[TimeExpression, Interval] | None:
        """The date at the head of the trigger's line, as chronicles write it: "3 July 2018: The court …"."""
        text = self._document.text
        start = _BEFORE_HEADER.match(text, self._line_of(trigger.sentence.sentence.char_start)).end()
        at = bisect_left(self._starts, start)
        if at == len(self._times) or self._times[at].char_start != start:
            return None
        time = self._times[at]
        if text[time.char_end : time.char_end + 1] not in (".", ":") or time.earliest is None:
            return None
        verb = grammar.tense_bearer(trigger.head)
        if verb is not None and grammar.is_perfect(verb):
            return time, Interval(None, time.latest, "open", "relative")
        return time, time.interval

    def _carried(self, trigger: Trigger, modality: str) -> tuple[TimeExpression, Interval] | None:
        """The running date, where the sentence goes on telling: same paragraph, simple tense, no utterance."""
        sentence = trigger.sentence.sentence.char_start
        verb = grammar.tense_bearer(trigger.head)
        if (
            verb is None
            or not _goes_on_telling(verb)
            or _is_aside(trigger)
            or modality == "planned"
            and not grammar.is_past(verb)
        ):
            return None
        time, interval = self._opening_date(sentence) or self._reached(sentence) or (None, None)
        if interval is None or interval.precision not in _FINE:
            return None
        _, published = publication_bounds(self._document)
        if trigger.event_type == _UTTERANCE and interval.earliest != published:
            return None
        return time, replace(interval, basis="relative")

    def _reached(self, sentence: int) -> tuple[TimeExpression, Interval] | None:
        """The running date of the same paragraph; of the one before only if it is news, a day just before publication."""
        running = self._running
        if running is None or running.sentence >= sentence:
            return None
        line = self._line_of(sentence)
        _, published = publication_bounds(self._document)
        is_news = (
            published is not None
            and running.interval.precision == "day"
            and 0 <= (published - running.interval.earliest).days <= _NEWS_DAYS
            and running.line == self._line_of(max(line - 1, 0))
        )
        return (running.time, running.interval) if running.line == line or is_news else None

    def _opening_date(self, position: int) -> tuple[TimeExpression, Interval] | None:
        """The date that opens an earlier sentence of the line, later than the running date: "On Thursday came …"."""
        line = self._line_of(position)
        since = self._running.time.char_end if self._running is not None else 0
        _, published = publication_bounds(self._document)
        for time in reversed(
            self._times[bisect_left(self._starts, max(line, since)) : bisect_left(self._starts, position)]
        ):
            is_past = time.earliest is not None and (published is None or time.earliest <= published)
            if is_past and _OPENS_SENTENCE.search(
                self._document.text[max(line - 1, time.char_start - 24, 0) : time.char_start]
            ):
                return time, time.interval
        return None


def _in_dateline(document: Document, time: TimeExpression) -> bool:
    """True for the date before an agency's report: "WASHINGTON, April 17, 2018 - "."""
    line = document.text.rfind("\n", 0, time.char_start) + 1
    before, after = document.text[line : time.char_start], document.text[time.char_end : time.char_end + 40]
    return bool(_DATELINE.fullmatch(before) and _AFTER_DATELINE.match(after))


def _dates_nothing(attachment: Attachment, trigger: Trigger) -> bool:
    """True for what is no date of the event.

    Standards of comparison ("up from a year earlier", "the biggest since the 1990s"), and the end of
    what lasts ("suspended until March"), unless it is a deadline: "have until June to comply", "not
    required until June".
    """
    preposition, verb = attachment.preposition, attachment.verb
    before = attachment.span.doc[: attachment.span.start].text_with_ws
    if preposition == "than" or (_LAPSE.search(attachment.time.quote) and _COMPARED.search(before)):
        return True
    if preposition == "since":
        bearer = grammar.tense_bearer(trigger.head)
        return bearer is None or not (
            grammar.is_perfect(bearer) or grammar.is_progressive(bearer) or bearer.tag_ in ("VBN", "VBG")
        )
    if preposition not in _ENDS:
        return False
    return not (verb is not None and (verb.lemma_ == "have" or _is_negated(attachment, trigger)))


def _is_negated(attachment: Attachment, trigger: Trigger) -> bool:
    """Whether "not" stands with the verb of the date, with the trigger, or on the way between them."""
    words = [trigger.head, *(parent for _, parent in grammar.ancestors_of(trigger.head))]
    if attachment.verb is not None:
        words += [attachment.verb, *(parent for _, parent in grammar.ancestors_of(attachment.verb))]
    return any(
        child.dep_ == "neg" or child.dep_ in grammar.SUBJECTS and child.left_edge.lower_ in _NEGATIVE
        for word in words
        for child in word.children
    )


def _counts_many(trigger: Trigger) -> bool:
    """Whether the clause sums up: "more than a hundred firms have been listed since May"."""
    verb = grammar.governing_verb(trigger.head)
    subject = grammar.child_with(verb, *grammar.SUBJECTS) if verb is not None else None
    return subject is not None and any(child.dep_ == "nummod" for child in subject.children)


def _was_to_come(trigger: Trigger) -> bool:
    """True for plans of the past: "was due to start in May"."""
    bearer = grammar.tense_bearer(trigger.head)
    return bearer is not None and bearer.tag_ == "VBD"


def _is_aside(trigger: Trigger) -> bool:
    """Whether the trigger stands in a clause that describes a noun, apart from the narrative."""
    steps = grammar.ancestors_of(trigger.head)
    return any(
        child.dep_ == "relcl" or child.dep_ == "acl" and not grammar.is_infinitive(child)
        for child, _ in steps
    )


def _goes_on_telling(verb: Token) -> bool:
    """Simple past, or the present of a chronicle, in a main clause; not "has", "is doing", "will"."""
    own = grammar.auxiliaries(verb)
    if any(aux.tag_ in ("MD", "TO") or aux.lemma_ == "have" for aux in own) or verb.dep_ not in _MAIN:
        return False
    return (
        not grammar.is_progressive(verb)
        and verb.tag_ != "VBG"
        and (verb.lemma_ != "be" or verb.tag_ == "VBD")
    )
