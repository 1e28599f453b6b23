"""What a time expression of a sentence is attached to: the words that it dates.

What belongs here: the way up the parse from a time expression to the noun and the verb that it belongs
to; repairs of what parsers do to dates. What does not: what else these date (`temporal_passage`), or
which expression governs a trigger (`temporal_scope`).

A date on a noun ("the rules of October") dates that noun, and the clause only where the noun is what
acted ("rules issued in October cut firms off") or the occasion ("in a notice dated Friday").
"""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Span, Token

from pipelines.events import grammar
from pipelines.events.grammar import is_clause
from pipelines.events.parse import ParsedSentence
from pipelines.events.temporal_passage import (
    INSTRUMENTS,
    NEAR,
    acts,
    beyond_clause,
    clause_to_come,
    is_occasion_of,
    past_effects,
)
from pipelines.model import TimeExpression

_OF_A_NOUN = frozenset({"of", "for"})
NOUN_MODIFIERS = frozenset({"compound", "nummod", "amod", "poss", "nmod"})
_NOUN_TAGS = frozenset({"NOUN", "PROPN", "NUM", "PRON", "ADJ"})
_PARTS_OF_TIME = frozenset({"start", "beginning", "end", "middle", "close", "outset", "course", "onset"})
_BETWEEN_PREPOSITION_AND_DATE = frozenset({"the", "a", "about", "around", "late", "early", "mid", "end"})
_MEETINGS = frozenset({"talk", "talks", "meeting", "summit", "call", "session", "vote", "hearing"})
# They place the clause before or after the occasion whose date follows: "after the summit in May".
_OF_AN_EVENT = frozenset({"before", "after", "since"})
# Their dates say from when to when something counts, and not when it was done.
_PERIODS = frozenset({"period", "term", "duration", "timeframe", "date", "deadline"})
_UNITS = frozenset({"day", "week", "month", "year", "quarter", "morning", "evening", "weekend"})
_COMPANY_REPORTS = frozenset({"result", "figure", "earnings", "earning", "account", "number"})


@dataclass(frozen=True, slots=True)
class Attachment:
    """A time expression, the preposition before it (lower case, or ""), and the words that it dates.

    `anchors` maps the index of a word to the cost of the way to it. `is_remote`: it reaches a verb in the
    present only by way of a noun ("it taxes tea since the row in May").
    """

    time: TimeExpression
    span: Span
    preposition: str
    anchors: dict[int, int]
    verb: Token | None
    is_remote: bool = False

    @property
    def begins(self) -> bool:
        """Whether the date is a beginning: "from May", "as of May", "since May"."""
        before = self.span.doc[max(self.span.start - 2, 0) : self.span.start].text.lower()
        return self.preposition in ("from", "since") or before == "as of"

    @property
    def counts_from_clause(self) -> bool:
        """Whether it is the beginning that another clause gives: "since it opened in May"."""
        return self.preposition == "since" and self.verb is not None and self.anchors.get(self.verb.i) == NEAR


def attachments(sentence: ParsedSentence, times: Iterable[TimeExpression]) -> list[Attachment]:
    """The time expressions that lie in a sentence, with what they are attached to."""
    found = []
    for time in times:
        # A sentence may be split inside a time ("at 12:01 a.m. Eastern time").
        end = min(time.char_end, sentence.sentence.char_end)
        span = sentence.span(time.char_start, end) if time.char_start < end else None
        if span is not None:
            attachment = _attach(time, span)
            found.append(attachment)
            if attachment.verb is not None and (clause := _clause_since(attachment.verb)) is not None:
                found.append(Attachment(time, span, "since", {clause.i: NEAR}, clause))
            if attachment.verb is not None and (clause := _clause_after(attachment.verb)) is not None:
                found.append(Attachment(time, span, "after", {clause.i: NEAR}, clause))
            if (clause := _clause_of_that_time(span)) is not None:
                found.append(Attachment(time, span, "", {clause.i: 0}, clause))
    return found


def _clause_of_that_time(span: Span) -> Token | None:
    """The verb of "on May 3, the day on which it sued", "since July, the month that the rule came out"."""
    following = [token for token in span.doc[span.end : span.end + 5] if not token.is_punct]
    if not following or following[0].lower_ != "the":
        return None
    unit = next((token for token in following if token.lemma_ in _UNITS), None)
    clause = grammar.child_with(unit, "relcl") if unit is not None else None
    return clause if clause is not None and grammar.is_past(clause) else None


def is_of_publication(attachment: Attachment) -> bool:
    """Whether it dates the results of a company: "figures it put out in May", "earnings filed on Friday"."""
    verb = attachment.verb
    if verb is None:
        return False
    is_report = verb.lemma_ == "report" and grammar.child_with(verb, "ccomp", "dobj") is not None
    return is_report or (verb.dep_ in ("acl", "relcl") and verb.head.lemma_ in _COMPANY_REPORTS)


def _clause_since(verb: Token) -> Token | None:
    """The clause that goes on since what `verb` tells: "has grown since it opened in May"."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "since":
        return grammar.governing_verb(verb.head.head)
    mark = grammar.child_with(verb, "mark") if verb.dep_ == "advcl" else None
    return verb.head if mark is not None and mark.lower_ == "since" else None


def _clause_after(verb: Token) -> Token | None:
    """The clause that what `verb` tells came before: "after they met in May, it lifted the ban"."""
    mark = grammar.child_with(verb, "mark") if verb.dep_ == "advcl" else None
    if mark is None or mark.lower_ != "after" or verb.i > verb.head.i:
        return None
    is_exact = any(child.dep_ in ("npadvmod", "advmod") and child.i < mark.i for child in verb.children)
    return None if is_exact or any(mark.children) else verb.head


def _attach(time: TimeExpression, span: Span) -> Attachment:
    """Climb from a time expression to the verb above it, noting the nouns on the way."""
    preposition = _preposition_before(span)
    words = preposition.lower_ if preposition is not None else ""
    if (verb := _clause_introduced(span)) is not None:
        return Attachment(time, span, "", {verb.i: 0}, verb)
    if _opens_sentence(span, preposition):
        return _opening(time, span, preposition, words)
    if (clause := _clause_opened(span, preposition)) is not None:
        return Attachment(time, span, words, {clause.i: 0}, clause)
    if (noun := _noun_described(span)) is not None:
        return Attachment(time, span, "", {noun.i: 0}, None)
    token = preposition or span.root
    anchors: dict[int, int] = {}
    cost, link, is_part, is_occasion = 0, "", False, False
    while token.head != token:
        parent = token.head
        if token.dep_ == "prep" and token not in span:
            link = token.lower_
            if link == "after" and token.head != token and _is_meeting_of_day(token, time):
                words = ""
            elif link in _OF_AN_EVENT or (is_part and not words):
                words = link
        elif token.dep_ in NOUN_MODIFIERS and token in span:
            link = token.dep_
        if is_clause(parent) and parent not in span:
            verb = _told_before(span, _clause_of(span, parent))
            if words == "from" and (coming := clause_to_come(verb, span)) is not None:
                return Attachment(time, span, words, {coming.i: cost}, coming)
            is_present = verb.tag_ in ("VBZ", "VBP") and not grammar.auxiliaries(verb)
            if is_occasion and not grammar.is_past(verb):
                break  # "under a rule of 2015 such sales are banned"
            anchors[verb.i] = min(cost, anchors.get(verb.i, cost))
            for above, steps in beyond_clause(verb, span):
                anchors.setdefault(above.i, cost + steps)
            return Attachment(time, span, words, anchors, verb, is_remote=cost > 0 and is_present)
        if parent.lemma_ in _PARTS_OF_TIME:
            words, link, is_part = "", "", True
        elif parent.pos_ in _NOUN_TAGS and parent not in span:
            is_bound = (
                token.dep_ == "amod" or parent.lemma_ in _PERIODS or (not anchors and _is_bound(link, parent))
            )
            anchors.setdefault(parent.i, cost if is_bound else cost + NEAR)
            if is_bound and parent.lemma_ in INSTRUMENTS:
                anchors.update((clause.i, cost + NEAR) for clause in past_effects(parent))
            is_occasion = is_bound and is_occasion_of(parent)
            if is_bound and not is_occasion and not acts(parent):
                break
            cost, link = cost + NEAR, ""
        token = parent
    return Attachment(time, span, words, anchors, None)


def _is_meeting_of_day(after: Token, time: TimeExpression) -> bool:
    """What "after talks on Friday" was agreed was so on that day."""
    occasion = grammar.child_with(after, "pobj")
    return occasion is not None and occasion.lemma_ in _MEETINGS and time.precision == "day"


def _is_bound(link: str, noun: Token) -> bool:
    """Whether a date stays with its noun: "the rules of May", "a ban from 2030 is mooted"."""
    return link in _OF_A_NOUN or link in NOUN_MODIFIERS or (link == "from" and noun.dep_ in grammar.SUBJECTS)


def _preposition_before(span: Span) -> Token | None:
    """The preposition right before a time expression, whatever the parse makes of the expression itself."""
    first = span.start - 1
    while first >= 0 and span.doc[first].lower_ in _BETWEEN_PREPOSITION_AND_DATE:
        first -= 1
    before = span.doc[first] if first >= 0 else None
    if before is not None and before.tag_ in ("IN", "TO") and before.lower_ not in ("that", "if", "while"):
        return before
    return None


def _opens_sentence(span: Span, preposition: Token | None) -> bool:
    """Whether a date stands first, behind nothing but a bullet, a label ("A:") or a word like "But"."""
    before = span.doc[: span.start if preposition is None else preposition.i]
    is_labelled = len(before) > 0 and before[-1].text == ":"
    return is_labelled or all(t.is_punct or t.is_space or t.pos_ in ("CCONJ", "X", "ADV") for t in before)


def _opening(time: TimeExpression, span: Span, preposition: Token | None, words: str) -> Attachment:
    """A date that opens a sentence dates its main clause, which parsers often miss ("On 6 September …")."""
    after = [t for t in span.doc[span.end :] if is_clause(t) and not (t.dep_ == "relcl" and t.head in span)]
    attached = grammar.governing_verb((preposition or span.root).head)
    root = next(token for token in span.doc if token.dep_ == "ROOT")
    if attached not in after:
        attached = root if root in after else next(iter(after), None)
    if attached is None:
        return Attachment(time, span, words, {token.i: 1 for token in span.doc[span.end :]}, None)
    anchors = {attached.i: 0}
    if root in after:
        anchors.setdefault(root.i, 1)
    return Attachment(time, span, words, anchors, attached)


def _clause_opened(span: Span, preposition: Token | None) -> Token | None:
    """The verb behind a date that opens a coordinate clause: "it fell, and on May 3, at dawn, it rose"."""
    if preposition is None or preposition.i == 0 or preposition.nbor(-1).lower_ not in ("and", "but", ";"):
        return None
    end = next((token.i for token in span.doc[span.end :] if token.text == ";"), len(span.doc))
    for token in span.doc[span.end : end]:
        subject = grammar.child_with(token, *grammar.SUBJECTS)
        is_main = is_clause(token) and token.dep_ not in ("relcl", "acl", "advcl")
        if is_main and subject is not None and subject.i >= span.end:
            return token
    return None


def _noun_described(span: Span) -> Token | None:
    """The noun right behind a date, where the parse parts them: "the ministry's October 7 curbs"."""
    before = span.doc[span.start - 1] if span.start else None
    noun = span.doc[span.end] if span.end < len(span.doc) else None
    if before is None or noun is None or noun.tag_ not in ("NN", "NNS") or noun == span.root.head:
        return None
    return noun if before.tag_ in ("POS", "PRP$", "DT") else None


def _told_before(span: Span, verb: Token) -> Token:
    """The verb, or for one in the present the past one nearer to the date.

    "It follows from the truce that they struck in Busan, South Korea, on Thursday".
    """
    if verb.tag_ not in ("VBZ", "VBP") or grammar.auxiliaries(verb) or verb.i > span.start:
        return verb
    between = [token for token in span.doc[verb.i + 1 : span.start] if is_clause(token)]
    nearest = between[-1] if between else verb
    return nearest if nearest.dep_ == "relcl" and grammar.is_past(nearest) else verb


def _clause_introduced(span: Span) -> Token | None:
    """The verb of a clause that says what happened then: "came in 2010, when China held back …"."""
    after = span.end
    while after < len(span.doc) and span.doc[after].is_punct:
        after += 1
    if after < len(span.doc) and span.doc[after].lower_ == "when" and after > span.end:
        verb = span.doc[after].head
        return verb if is_clause(verb) and verb.i > after else None
    return None


def _clause_of(span: Span, verb: Token) -> Token:
    """The verb, or the one above it where its clause follows the date: "told them on Monday that …"."""
    follows = span.doc[span.end].lower_ if span.end < len(span.doc) else ""
    if verb.dep_ == "ccomp" and is_clause(verb.head) and follows == "that":
        return verb.head
    return verb
