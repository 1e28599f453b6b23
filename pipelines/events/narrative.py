"""The dates that hold beyond their own sentence: headers of chronicles, and the running date of a narrative.

What belongs here: lines and paragraphs, datelines, and how far a date carries on. What does not: dates
that a sentence gives its own clauses (`temporal_scope`).
"""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from pipelines.events import grammar
from pipelines.events.date_bounds import PAST, in_fitting_year, publication_bounds, until_published
from pipelines.events.parse import Trigger
from pipelines.model import Document, Interval, TimeExpression

_BEFORE_HEADER = re.compile(r"[\W_]*")
_DATELINE = re.compile(r"[A-Z][^\n]{0,60}?[,(] ?$")
_AFTER_DATELINE = re.compile(r"[^\n]{0,30}?\)? ?[-–—] ")
_OPENS_SENTENCE = re.compile(
    r"(?:^|\n|[.!?:][\"'”’)]?\s|[-•*–] )(?:(?:On|In|By|Over|During|At)\s+)?(?:[Tt]he\s+)?$"
)
_MAIN = frozenset({"ROOT", "conj", "parataxis", "dep"})
_NEWS_DAYS = 2
# The present tense tells what a new measure does, and of older days how things stand.
_PRESENT_DAYS = 7
_CARRIED = frozenset({"week", "month"})
_OTHER_TIMES = frozenset(
    {
        "later",
        "earlier",
        "previously",
        "formerly",
        "since",
        "eventually",
        "subsequently",
        "afterwards",
        "now",
        "ago",
        "already",
        "still",
        "always",
    }
)
_SAYING = frozenset({"say", "tell"})
_UTTERANCES = frozenset({"statement", "forecast"})

DatedBy = tuple[TimeExpression, Interval]


@dataclass(frozen=True, slots=True)
class _RunningDate:
    """The date that the narrative has reached: where it was given, and by which words."""

    line: int
    sentence: int
    is_main: bool
    time: TimeExpression
    interval: Interval
    is_carried: bool = False


class Narrative:
    """The dates of a document that carry on, followed trigger by trigger in reading order.

    `times` are the expressions that can date an event, in the order of the text.
    """

    def __init__(self, document: Document, times: Sequence[TimeExpression]):
        self._document = document
        self._times = times
        self._starts = [time.char_start for time in times]
        self._running: _RunningDate | None = None
        self._lead: Interval | None = None
        self._told: tuple[int, TimeExpression, Interval] | None = None

    def advance(
        self,
        trigger: Trigger,
        time: TimeExpression,
        interval: Interval,
        modality: str,
        *,
        is_of_report: bool = False,
    ) -> None:
        """Move on to the date of what happened; an aside counts only where its sentence has no other date.

        `is_of_report`: it is the date on which somebody told of it.
        """
        if is_of_report or _is_utterance(trigger):
            self._running = None  # what follows may be told by the speaker, and of any time
            return
        if modality not in PAST or interval.earliest is None or time.basis == "era":
            return
        sentence = trigger.sentence.sentence.char_start
        line = line_of(self._document, sentence)
        is_main = not _is_aside(trigger)
        running = self._running
        if running is not None and _looks_back(trigger):
            return
        self._told = line, time, interval
        self._lead = self._lead or interval
        is_rival = running is not None and running.sentence == sentence and running.is_main
        if is_rival and is_main and running is not None and running.interval != interval:
            self._running = None  # two dates in one sentence: what follows may go on from either
        elif not is_rival:
            self._running = _RunningDate(line, sentence, is_main, time, interval)

    def header_of(self, trigger: Trigger) -> DatedBy | None:
        """The date at the head of the trigger's line, as chronicles write it: "3 July 2018: The court …"."""
        start = _header_start(self._document, trigger.sentence.sentence.char_start)
        at = bisect_left(self._starts, start)
        if at == len(self._times) or not _is_header(self._document, self._times[at]):
            return None
        time = self._times[at]
        verb = grammar.tense_bearer(trigger.head)
        if verb is not None and grammar.is_perfect(verb):
            return time, Interval(None, time.latest, "open", "relative")
        return time, time.interval

    def carried_to(self, trigger: Trigger, modality: str) -> DatedBy | None:
        """The running date, where the trigger's sentence goes on telling: simple tense, no utterance."""
        sentence = trigger.sentence.sentence.char_start
        verb = grammar.tense_bearer(trigger.head)
        if verb is None or not goes_on_telling(verb) or _is_aside(trigger) or _moves_on(trigger):
            return None
        if modality not in PAST and not grammar.is_past(verb):
            return None
        found = self._opening_date(sentence) or self._reached(sentence)
        if found is None or not _carries(found[1], trigger):
            return None
        if verb.tag_ in ("VBZ", "VBP") and not self._is_news(found[1], _PRESENT_DAYS):
            return None
        time, interval = found
        if _is_utterance(trigger) and time.quote.lower() != "today":
            return None  # reactions come when they come; press releases speak of their own day
        line = line_of(self._document, sentence)
        self._running = _RunningDate(line, sentence, True, time, interval, is_carried=True)
        return time, replace(interval, basis="relative")

    def since_told(self, trigger: Trigger, modality: str) -> DatedBy | None:
        """From what the paragraph told last until the publication: "has since been dropped".

        What goes on ever since began then.
        """
        verb = grammar.tense_bearer(trigger.head)
        words = [verb, trigger.head] if verb is not None else []
        counts_on = any(
            child.lower_ == "since" and child.dep_ == "advmod" for w in words for child in w.children
        )
        line = line_of(self._document, trigger.sentence.sentence.char_start)
        if verb is None or not counts_on or not grammar.has_present_perfect(verb) or self._told is None:
            return None
        told_line, time, interval = self._told
        if told_line != line:
            return None
        if modality == "ongoing":
            return time, replace(interval, basis="relative")
        return time, until_published(interval, self._document)

    def told_before(self, trigger: Trigger) -> Interval | None:
        """The date of what the paragraph, or the one before, told last."""
        if self._told is None:
            return None
        line = line_of(self._document, trigger.sentence.sentence.char_start)
        told_line, _, interval = self._told
        return interval if told_line in (line, self._line_before(line)) else None

    @property
    def _published(self) -> dt.date | None:
        return publication_bounds(self._document)[1]

    def _reached(self, sentence: int) -> DatedBy | None:
        """The running date of the paragraph, or of the one before where it is the day that opens the news."""
        running = self._running
        if running is None or (running.sentence >= sentence and not running.is_carried):
            return None
        line = line_of(self._document, sentence)
        is_lead = running.interval == self._lead and running.line == self._line_before(line)
        is_news = is_lead and running.interval.precision == "day" and self._is_news(running.interval)
        return (running.time, running.interval) if running.line == line or is_news else None

    def _is_news(self, interval: Interval, days: int = _NEWS_DAYS) -> bool:
        """Whether it was when the text was published, or just before."""
        if self._published is None or interval.earliest is None:
            return False
        return 0 <= (self._published - interval.earliest).days <= days

    def _line_before(self, line: int) -> int:
        """Where the last line before `line` begins that is not empty."""
        return line_of(self._document, len(self._document.text[:line].rstrip()))

    def _opening_date(self, position: int) -> DatedBy | None:
        """The date that opens a sentence between the running date and this one: "On Thursday came …"."""
        line = line_of(self._document, position)
        since = max(line, self._running.time.char_end if self._running is not None else 0)
        between = self._times[bisect_left(self._starts, since) : bisect_left(self._starts, position)]
        for time in reversed(between):
            before = self._document.text[max(line - 1, time.char_start - 24, 0) : time.char_start]
            is_past = time.earliest is not None and not (self._published and time.earliest > self._published)
            if is_past and _OPENS_SENTENCE.search(before):
                return time, time.interval
        return None


def line_of(document: Document, position: int) -> int:
    """Where the line of a position begins."""
    return document.text.rfind("\n", 0, position) + 1


def _header_start(document: Document, position: int) -> int:
    """Where a header would begin in the line of a position: behind bullets and numbering signs."""
    line = line_of(document, position)
    marks = _BEFORE_HEADER.match(document.text, line)
    return marks.end() if marks is not None else line


def _is_header(document: Document, time: TimeExpression) -> bool:
    """True for a date that begins its line and is set off from what follows."""
    is_first = time.char_start == _header_start(document, time.char_start)
    return (
        is_first
        and document.text[time.char_end : time.char_end + 1] in (".", ":")
        and time.earliest is not None
    )


def in_order(document: Document, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The times, with headers of a chronicle that lack a year in the year that keeps their order.

    "4 February: The bank leaves …" looks ahead by its tense, but where the next header is past, it is.
    """
    published = publication_bounds(document)[1]
    ordered = list(times)
    is_past = False
    for at, time in reversed(list(enumerate(times))):
        if published is not None and _is_header(document, time):
            ordered[at] = in_fitting_year(time, True, document) if is_past else time
            is_past = is_past or (time.earliest is not None and time.earliest <= published)
    return ordered


def is_in_dateline(document: Document, time: TimeExpression) -> bool:
    """True for the date before an agency's report: "WASHINGTON, April 17, 2018 - "."""
    line = document.text.rfind("\n", 0, time.char_start) + 1
    before, after = document.text[line : time.char_start], document.text[time.char_end : time.char_end + 40]
    return bool(_DATELINE.fullmatch(before) and _AFTER_DATELINE.match(after))


def goes_on_telling(verb: Token) -> bool:
    """Simple past, or the present of a chronicle, in a main clause; not "has", "is doing", "will"."""
    own = grammar.auxiliaries(verb)
    if any(aux.tag_ in ("MD", "TO") or aux.lemma_ == "have" for aux in own):
        return False
    is_main = verb.dep_ in _MAIN or grammar.is_missed_main_verb(verb)
    is_state = verb.tag_ == "VBG" or (verb.lemma_ == "be" and verb.tag_ != "VBD")
    return is_main and not is_state and not grammar.is_progressive(verb)


def _looks_back(trigger: Trigger) -> bool:
    """True for the pluperfect, which tells what came before the narrative."""
    bearer = grammar.tense_bearer(trigger.head)
    return bearer is not None and any(aux.lower_ in ("had", "'d") for aux in grammar.auxiliaries(bearer))


def _is_utterance(trigger: Trigger) -> bool:
    """True where somebody speaks, also where what is said makes the event: "said that its sales fell"."""
    says = trigger.head.lemma_ in _SAYING and grammar.child_with(trigger.head, "ccomp") is not None
    return says or trigger.event_type in _UTTERANCES


def _carries(interval: Interval, trigger: Trigger) -> bool:
    """Whether a date carries on to a trigger: a day does; in a week or month others do other things."""
    if interval.precision in _CARRIED:
        verb = grammar.tense_bearer(trigger.head)
        subject = grammar.child_with(verb, *grammar.SUBJECTS) if verb is not None else None
        if subject is None or subject.pos_ != "PRON":
            return False
        return not any(token.dep_ in grammar.SUBJECTS for token in trigger.sentence.tokens[: subject.i])
    return interval.precision == "day"


def _moves_on(trigger: Trigger) -> bool:
    """Whether the sentence leaves the running date for other times or places ("previously", "in Brazil")."""
    tokens = trigger.sentence.tokens
    is_elsewhere = len(tokens) > 3 and tokens[0].lower_ == "in" and tokens[1].pos_ == "PROPN"
    return is_elsewhere or any(token.lower_ in _OTHER_TIMES for token in tokens)


def _is_aside(trigger: Trigger) -> bool:
    """Whether the trigger stands in a clause that describes a noun, apart from the narrative."""
    clauses = (child for child, _ in grammar.ancestors_of(trigger.head) if child.dep_ in ("relcl", "acl"))
    return any(not grammar.is_infinitive(verb) and not grammar.is_missed_main_verb(verb) for verb in clauses)
