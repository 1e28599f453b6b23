"""When the event of a trigger happened or begins.

What belongs here: the order in which a date is looked for: the time expression that governs the
clause, the header of its line, the running date, the publication. What does not: the reach of a time
expression (`temporal_scope`), what prepositions and tense make of it (`date_bounds`), how dates carry
on (`narrative`), or finding time expressions (`pipelines.timex`).

    dater = Dater(document, time_expressions)          # one a document
    modality = rules.modality_of(trigger, dater.is_future(trigger))
    interval, time_expression_id = dater.date_of(trigger, modality)

Call it in reading order: a sentence without a date that goes on telling has the date of the one
before. Time expressions come with the interval that their own words name, eras ("under the Biden
administration") with basis `era`.
"""

from bisect import bisect_left
from collections.abc import Sequence

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
from pipelines.events.narrative import DatedBy, Narrative, goes_on_telling, in_order, is_in_dateline
from pipelines.events.parse import ParsedSentence, Trigger
from pipelines.events.periods import with_periods
from pipelines.events.temporal_attachment import Attachment, attachments, is_of_publication
from pipelines.events.temporal_distance import (
    Distance,
    counted,
    counted_from_publication,
    deadline,
    distances,
    with_exact_years,
)
from pipelines.events.temporal_passage import FAR, NEAR
from pipelines.events.temporal_scope import (
    ENDS,
    Governor,
    dates_nothing,
    governor_of,
    is_negated,
    near_words,
)
from pipelines.model import Document, Interval, TimeExpression

_ON = frozenset({"", "on", "in", "of", "at", "since", "from"})
_RANGE = {"from": ("to", "until", "through")}
# In a plan or forecast they look ahead, whatever verb they stand with: "had planned for this year".
_AHEAD = frozenset({"by", "for", "from", "until", "before", "after"})
# What they report goes on all the while: "since May" counts from then until the publication.
_RESULTS = frozenset({"financial_impact"})
_DEFINITE = frozenset({"the", "this", "that"})
_DAYS_OF_PERIOD = 60  # results are of a quarter or longer
_GRADUAL = frozenset({"financial_impact", "capacity_change"})


class Dater:
    """Dates the events of one document, trigger by trigger in reading order."""

    def __init__(self, document: Document, time_expressions: Sequence[TimeExpression]):
        in_text_order = sorted(time_expressions, key=lambda time: time.char_start)
        dates = [
            time
            for time in with_periods(document, in_text_order)
            if not time.timex_value.endswith("_REF") and not is_in_dateline(document, time)
        ]
        self._document = document
        self._times = with_exact_years(in_order(document, dates))
        self._durations = [time for time in in_text_order if time.timex_type == "DURATION"]
        self._starts = [time.char_start for time in self._times]
        self._narrative = Narrative(document, self._times)
        self._attached: dict[int, list[Attachment]] = {}

    def is_future(self, trigger: Trigger) -> bool:
        """Whether the time that governs the trigger lies after the publication, or lasts beyond it."""
        governor = self._governor(trigger, "occurred")
        _, last = publication_bounds(self._document)
        if governor is None or last is None:
            return False
        time = governor.attachment.time
        if time.earliest is None or time.latest is None:
            return False
        if governor.attachment.begins and time.earliest <= last:
            return False
        verb = grammar.tense_bearer(trigger.head)
        is_present = verb is not None and goes_on_telling(verb) and not grammar.is_past(verb)
        return time.earliest > last or (is_present and time.latest > last)

    def date_of(self, trigger: Trigger, modality: str) -> tuple[Interval, str | None]:
        """The interval of the event, and the time expression that gave it (None where no words did)."""
        governor = self._governor(trigger, modality)
        if governor is not None and trigger.event_type in _RESULTS:
            governor = self._reported(governor, trigger)
        header = self._narrative.header_of(trigger) if modality in PAST | FUTURE else None
        if governor is not None and (header is None or not governor.is_below):
            time = governor.attachment.time
            if "X" in time.timex_value:  # "last month" in a text of unknown date places nothing
                return Interval(), time.time_expression_id
            interval = self._interval(trigger, governor, modality)
            self._narrative.advance(trigger, time, interval, modality, is_of_report=governor.is_of_report)
            return interval, time.time_expression_id
        if modality in PAST and header is None:
            found = self._at_distance(trigger) or self._narrative.since_told(trigger, modality)
            if found is not None:
                return found[1], found[0].time_expression_id
        if modality in FUTURE and (found := self._by_deadline(trigger)) is not None:
            return found[1], found[0].time_expression_id
        if modality in PAST | FUTURE:
            found = header
            if found is None and not self._has_own_end(trigger):
                found = self._narrative.carried_to(trigger, modality)
            if found is not None:
                return found[1], found[0].time_expression_id
        return without_words(self._document, modality), None

    def _governor(self, trigger: Trigger, modality: str) -> Governor | None:
        attached = [
            attachment
            for attachment in self._attachments(trigger.sentence)
            if not dates_nothing(attachment, trigger)
            and not (modality in PAST and self._is_ahead(attachment.time, trigger))
        ]
        governor = governor_of(trigger, attached, modality)
        is_apart = governor is not None and governor.is_of_coordinate and self._has_own_end(trigger)
        return None if is_apart else governor

    def _reported(self, governor: Governor, trigger: Trigger) -> Governor:
        """The day on which results came out instead of their period: "sales fell last quarter, figures …"."""
        if not _is_period(governor.attachment.time):
            return governor
        for attachment in self._attachments(trigger.sentence):
            if is_of_publication(attachment) and not _is_period(attachment.time):
                return Governor(attachment, governor.cost)
        return governor

    def _is_ahead(self, time: TimeExpression, trigger: Trigger) -> bool:
        """Whether a time is still to come for a clause in the past: "it set the quota for next year"."""
        _, last = publication_bounds(self._document)
        earliest = in_fitting_year(time, True, self._document).earliest
        bearer = grammar.tense_bearer(trigger.head)
        is_past = bearer is not None and grammar.is_past(bearer)
        return is_past and last is not None and earliest is not None and earliest > last

    def _attachments(self, sentence: ParsedSentence) -> list[Attachment]:
        start, end = sentence.sentence.char_start, sentence.sentence.char_end
        if start not in self._attached:
            inside = self._times[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
            self._attached[start] = attachments(sentence, inside)
        return self._attached[start]

    def _at_distance(self, trigger: Trigger) -> DatedBy | None:
        """The date of a trigger that lies by so many days or months from another event of its sentence."""
        places = near_words(trigger)
        for distance in distances(trigger.sentence, self._lengths(trigger)):
            if distance.occasion.i in places:
                found = self._counted_back(distance, trigger)
            elif distance.clause.i in places:
                base = self._date_at(distance.occasion, trigger) or self._told(distance.occasion, trigger)
                known = distance.time.interval if distance.time.earliest and distance.time.latest else None
                found = counted(distance, base, 1) if base is not None else known
            else:
                continue
            if found is not None:
                return distance.time, found
        return None

    def _told(self, occasion: Token, trigger: Trigger) -> Interval | None:
        """The date of an occasion that the text has just told: "a week after the seizure"."""
        is_definite = occasion.tag_ == "NN" and occasion.left_edge.lower_ in _DEFINITE
        told = self._narrative.told_before(trigger) if is_definite else None
        return told if told is not None and told.precision == "day" else None

    def _by_deadline(self, trigger: Trigger) -> DatedBy | None:
        """The days within which a plan is to be fulfilled."""
        time = deadline(trigger.sentence, self._lengths(trigger), near_words(trigger))
        return (time, time.interval) if time is not None else None

    def _lengths(self, trigger: Trigger) -> list[TimeExpression]:
        sentence = trigger.sentence.sentence
        return [t for t in self._durations if sentence.char_start <= t.char_start < sentence.char_end]

    def _counted_back(self, distance: Distance, trigger: Trigger) -> Interval | None:
        """The date of the occasion, counted from its clause, or from the publication that tells of it."""
        base = self._date_at(distance.clause, trigger)
        if base is not None:
            return counted(distance, base, -1)
        _, published = publication_bounds(self._document)
        is_now = not grammar.is_past(distance.clause) or grammar.has_present_perfect(distance.clause)
        if published is None or not is_now or distance.amount <= 0:
            return None
        return counted_from_publication(distance, published)

    def _date_at(self, word: Token, trigger: Trigger) -> Interval | None:
        """The date of another word of the trigger's sentence."""
        dated = [a for a in self._attachments(trigger.sentence) if a.anchors.get(word.i, FAR) <= NEAR]
        exact = [a.time for a in dated if a.preposition in _ON]
        return exact[0].interval if len(exact) == 1 else None

    def _has_own_end(self, trigger: Trigger) -> bool:
        """Whether the clause says how long something lasts, and so is not told along with the one before."""
        verb = grammar.governing_verb(trigger.head)
        return any(a.preposition in ENDS and a.verb == verb for a in self._attachments(trigger.sentence))

    def _interval(self, trigger: Trigger, governor: Governor, modality: str) -> Interval:
        attachment = governor.attachment
        verb = attachment.verb
        looks_ahead = attachment.preposition in _AHEAD and verb is not None and verb.i < attachment.span.start
        is_past = modality in PAST or (verb is not None and grammar.is_past(verb) and not looks_ahead)
        for other in self._attachments(trigger.sentence):
            between = trigger.sentence.tokens[attachment.span.end : other.span.start].text.lower()
            is_pair = between == "and" and other.verb in (verb, None)
            if is_pair or between in _RANGE.get(attachment.preposition, ()):
                return within_range(attachment.time, other.time, self._document, is_past)
        bearer = grammar.tense_bearer(trigger.head)
        if governor.is_of_report and is_past and bearer is not None and grammar.has_present_perfect(bearer):
            return Interval(None, attachment.time.latest, "open", "relative")  # "has left, it said on Monday"
        is_behind = is_past or _was_to_come(trigger)
        _, last = publication_bounds(self._document)
        latest = attachment.time.latest
        if modality == "planned" and _was_to_come(trigger) and last and latest and latest > last:
            is_past = False  # "was due to lapse at the end of the year"
        if modality == "denied" and bearer is not None:
            is_behind = grammar.is_past(bearer)
        return bounded(
            in_fitting_year(attachment.time, is_behind, self._document, is_open=_would(trigger)),
            attachment.preposition,
            modality,
            self._document,
            is_past=is_past,
            accumulates=_accumulates(trigger, attachment, modality),
            is_negated=modality in FUTURE and is_negated(attachment, trigger),
        )


def _is_period(time: TimeExpression) -> bool:
    if time.earliest is None or time.latest is None:
        return False
    return (time.latest - time.earliest).days > _DAYS_OF_PERIOD


def _accumulates(trigger: Trigger, attachment: Attachment, modality: str) -> bool:
    """Whether "since May" counts what has happened all the while, and names no beginning of a state."""
    counts_acts = modality == "occurred" and attachment.counts_from_clause
    return counts_acts or trigger.event_type in _GRADUAL or _counts_many(trigger)


def _counts_many(trigger: Trigger) -> bool:
    """Whether the clause sums up: "more than a hundred firms have been listed since May"."""
    verb = grammar.governing_verb(trigger.head)
    arguments = (
        (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "dobj")) if verb is not None else ()
    )
    counts = (c for argument in arguments for c in argument.children if c.dep_ == "nummod")
    units = (count.doc[count.i + 1 : count.i + 2].text.lower() for count in counts)
    return any(unit.isalpha() and unit not in ("per", "percent") for unit in units)


def _would(trigger: Trigger) -> bool:
    """True for what was to come, or might have, at some time before: "would have gone", "had hoped to go"."""
    verb, bearer = grammar.governing_verb(trigger.head), grammar.tense_bearer(trigger.head)
    words = [aux.lower_ for aux in grammar.auxiliaries(verb)] if verb is not None else []
    return "would" in words or (bearer is not None and grammar.is_past(bearer))


def _was_to_come(trigger: Trigger) -> bool:
    """True for plans of the past: "was due to start in May"."""
    bearer = grammar.tense_bearer(trigger.head)
    return bearer is not None and bearer.tag_ == "VBD" and bearer.lemma_ == "be"
