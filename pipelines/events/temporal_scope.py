"""Which time expression of a sentence governs a trigger, by the way from one to the other in the parse.

What belongs here: the words that a time expression is attached to, how far its reach extends, and the
choice between several. What does not: the interval that follows (`date_bounds`), or dates of other
sentences (`dating`).

A time expression dates the verb or noun that it is attached to. Its reach extends down into
complements ("agreed on Monday to buy") and on to coordinated clauses ("on Monday it fined A and sued
B"), but neither into nor out of subordinate clauses ("tumbled on Monday after the rules were
published"). A date on a noun ("the rules of October") dates that noun, and the clause only where the
noun is what acted ("rules issued in October cut firms off") or the occasion ("in a notice dated
Friday").
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from pipelines.events import grammar
from pipelines.events.parse import ParsedSentence, Trigger
from pipelines.model import TimeExpression

# What a step of the way costs. Dates above MAX_DIRECT belong to a neighbouring clause.
_NEAR, _COORDINATED, _REPORTED = 1, 3, 5
MAX_DIRECT = 1
_OF_A_NOUN = frozenset({"of", "for"})
_NOUN_MODIFIERS = frozenset({"compound", "nummod", "amod", "poss", "nmod"})
_OCCASION = frozenset({"in", "at", "by", "through", "under", "during", "with", "via"})
_PARTS_OF_TIME = frozenset({"start", "beginning", "end", "middle", "close", "outset", "course", "onset"})
# They name an end or a standard of comparison, and seldom the time of what the clause reports.
# They place the clause before or after the occasion whose date follows: "after the summit in May".
_OF_AN_EVENT = frozenset({"before", "after", "since"})
_WEAK = frozenset({"until", "till", "through", "than", "to", "for"})
_NAMING = frozenset({"call", "label", "brand", "deem", "consider", "dub", "declare", "find"})
_TIME_VERBS = frozenset({"end", "begin", "start", "run", "close"})
_OBJECTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "agent", "acomp", "oprd"})
_NOUN_LINKS = _OBJECTS | {"pobj", "prep", "conj", "appos", "compound", "nmod", "dep", "dative"}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A time expression, the preposition before it (lower case, or ""), and the words that it dates.

    `anchors` maps the index of a word to the cost of the way to it.
    """

    time: TimeExpression
    span: Span
    preposition: str
    anchors: dict[int, int]
    verb: Token | None


@dataclass(frozen=True, slots=True)
class Governor:
    """The time expression that governs a trigger, and what the way to it cost."""

    attachment: Attachment
    cost: int


def attachments(sentence: ParsedSentence, times: Iterable[TimeExpression]) -> list[Attachment]:
    """The time expressions that lie in a sentence, with what they are attached to."""
    found = []
    for time in times:
        span = sentence.span(time.char_start, time.char_end)
        if span is not None and time.char_end <= sentence.sentence.char_end:
            found.append(_attach(time, span))
    return found


def _attach(time: TimeExpression, span: Span) -> Attachment:
    """Climb from a time expression to the verb above it, noting the nouns on the way."""
    preposition = _preposition_before(span)
    token = preposition or span.root
    words = preposition.lower_ if preposition is not None else ""
    anchors: dict[int, int] = {}
    when = _clause_introduced(span)
    if when is not None:
        return Attachment(time, span, "", {when.i: 0}, when)
    if _opens_sentence(span, preposition):
        return _opening(time, span, preposition, words)
    cost, link, is_part = 0, "", False
    while token.head != token:
        parent = token.head
        if token.dep_ == "prep":
            link = token.lower_
            if link in _OF_AN_EVENT or (is_part and not words):
                words = link
        elif token.dep_ in _NOUN_MODIFIERS and token in span:
            link = token.dep_
        if _is_clause(parent) and parent not in span:
            verb = _clause_of(span, parent)
            anchors[verb.i] = min(cost, anchors.get(verb.i, cost))
            for above, steps in _beyond_clause(verb, span):
                anchors.setdefault(above.i, cost + steps)
            return Attachment(time, span, words, anchors, verb)
        if parent.lemma_ in _PARTS_OF_TIME:
            words, link, is_part = "", "", True
        elif parent.pos_ in ("NOUN", "PROPN", "NUM", "PRON", "ADJ") and parent not in span:
            is_bound = link in _OF_A_NOUN or link in _NOUN_MODIFIERS or token.dep_ == "amod"
            anchors.setdefault(parent.i, cost if is_bound else cost + _NEAR)
            if is_bound and not _is_occasion(parent) and not _acts(parent):
                return Attachment(time, span, words, anchors, None)
            cost, link = cost + _NEAR, ""
        token = parent
    return Attachment(time, span, words, anchors, None)


def _is_clause(token: Token) -> bool:
    return grammar.is_verbal(token) and token.pos_ not in ("NOUN", "PROPN")


def _preposition_before(span: Span) -> Token | None:
    """The preposition right before a time expression, whatever the parse makes of the expression itself."""
    first = span.start - 1
    while first >= 0 and span.doc[first].lower_ in (
        "the",
        "a",
        "about",
        "around",
        "late",
        "early",
        "mid",
        "end",
    ):
        first -= 1
    before = span.doc[first] if first >= 0 else None
    if before is not None and before.tag_ in ("IN", "TO") and before.lower_ not in ("that", "if", "while"):
        return before
    return None


def _opens_sentence(span: Span, preposition: Token | None) -> bool:
    first = span.start if preposition is None else preposition.i
    return all(
        token.is_punct or token.is_space or token.pos_ in ("CCONJ", "X", "ADV") for token in span.doc[:first]
    )


def _opening(time: TimeExpression, span: Span, preposition: Token | None, words: str) -> Attachment:
    """A date that opens the sentence dates its main clause, which parsers often miss after "On 6 September …"."""
    after = [token for token in span.doc[span.end :] if _is_clause(token)]
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


def _clause_introduced(span: Span) -> Token | None:
    """The verb of a clause that says what happened then: "came in 2010, when China held back …"."""
    after = span.end
    while after < len(span.doc) and span.doc[after].is_punct:
        after += 1
    if after < len(span.doc) and span.doc[after].lower_ == "when" and after > span.end:
        verb = span.doc[after].head
        return verb if _is_clause(verb) and verb.i > after else None
    return None


def _clause_of(span: Span, verb: Token) -> Token:
    """The verb itself, or the one above it where the date stands before the clause: "told them on Monday that …"."""
    follows = span.doc[span.end].lower_ if span.end < len(span.doc) else ""
    if verb.dep_ == "ccomp" and _is_clause(verb.head) and follows == "that":
        return verb.head
    return verb


def _beyond_clause(verb: Token, span: Span) -> Iterator[tuple[Token, int]]:
    """What else the date of a dependent clause dates.

    The noun that a participle or relative clause describes, and what that noun does: "results
    published on Tuesday showed". A participle clause shares the date of the main clause: "in a
    decision, also taken today, it closed". A small clause belongs to its verb: "called it weak today".
    """
    is_participle = verb.tag_ == "VBN" and not grammar.auxiliaries(verb)
    if verb.dep_ in ("acl", "relcl"):
        noun = verb.head
        yield noun, _NEAR
        while noun.dep_ == "appos" or noun.dep_ == "pobj" and noun.head.lower_ == "of":
            noun = noun.head if noun.dep_ == "appos" else noun.head.head
            yield noun, 2
        noun = verb.head
        for sibling in noun.children:
            if sibling.dep_ in ("acl", "relcl") and sibling != verb:
                yield sibling, 2
        is_passive = is_participle or grammar.child_with(verb, "nsubjpass") is not None
        if noun.dep_ == "nsubj" and _is_clause(noun.head) and is_passive:
            yield noun.head, 2
        elif noun.dep_ == "pobj" and _is_occasion(noun):
            above = grammar.governing_verb(noun.head.head)
            if above is not None:
                yield above, 2
        elif is_participle and noun.dep_ == "dobj" and _has_argument_before(verb, span):
            yield noun.head, 2
    elif verb.dep_ == "advcl" and (is_participle or _is_opening_participle(verb)):
        yield verb.head, _NEAR
    elif verb.dep_ == "ccomp" and verb.head.lemma_ in _NAMING:
        yield verb.head, _NEAR
    elif verb.dep_ in ("ccomp", "parataxis") and _is_inserted_report(verb):
        yield verb.head, _REPORTED


def _is_opening_participle(verb: Token) -> bool:
    """"Speaking in Lagos on Monday, the minister …"."""
    return verb.tag_ == "VBG" and verb.i < verb.head.i and not grammar.auxiliaries(verb)


def _is_inserted_report(verb: Token) -> bool:
    """"The plant will close, it said on Monday": a clause behind another, with nothing below it."""
    below = grammar.child_with(verb, "mark", "dobj", "ccomp", "xcomp")
    return verb.i > verb.head.i and below is None and grammar.child_with(verb, "nsubj") is not None


def _has_argument_before(participle: Token, span: Span) -> bool:
    """ "A laptop powered by a chip in April": what follows a complete phrase may belong to the clause."""
    return any(participle.i < child.i < span.start - 1 for child in participle.children)


def _acts(noun: Token) -> bool:
    """True for the subject of an active verb in the past: what it did happened when it was itself dated."""
    return noun.dep_ == "nsubj" and grammar.is_verbal(noun.head) and grammar.is_past(noun.head)


def _is_occasion(noun: Token) -> bool:
    return noun.dep_ == "pobj" and noun.head.lower_ in _OCCASION and noun.head.dep_ == "prep"


def governor_of(trigger: Trigger, attached: Iterable[Attachment], modality: str) -> Governor | None:
    """The time expression that governs a trigger, None where none does.

    Plans and forecasts also take dates from their complements ("aims to build it by 2030"), forecasts
    before all others; of what did not or might happen only the dates in its own clause count.
    """
    places = dict(_places(trigger))
    best: tuple[tuple[int, int, int], Governor] | None = None
    for attachment in attached:
        cost = _cost(trigger, attachment, places, modality)
        if cost is None or not _is_compatible(trigger, attachment, places, cost, modality):
            continue
        after = attachment.span.start - trigger.end
        distance = after if after >= 0 else trigger.start - attachment.span.end
        is_weak = attachment.preposition in _WEAK and modality != "planned"
        rank = (cost + 3 * is_weak, distance)
        if best is None or rank < best[0]:
            best = rank, Governor(attachment, cost)
    return None if best is None else best[1]


def _is_compatible(
    trigger: Trigger, attachment: Attachment, places: dict[int, int], cost: int, modality: str
) -> bool:
    """Whether the modality lets a date reach as far as `cost`; a date of what is to come dates nothing past."""
    if modality in ("hypothetical", "denied"):
        return cost <= MAX_DIRECT
    if modality in ("planned", "predicted"):
        bearer = grammar.tense_bearer(trigger.head)
        verb = attachment.verb
        if verb is not None and grammar.is_past(verb) and _REPORTED > cost and verb.i not in places:
            return False
        return not _COORDINATED <= cost < _REPORTED or bearer is not None and grammar.is_past(bearer)
    if attachment.verb is None or cost <= 0:
        return True
    tags = {auxiliary.tag_ for auxiliary in grammar.auxiliaries(attachment.verb)}
    return "MD" not in tags and not ("TO" in tags and attachment.preposition in ("by", "before"))


def _cost(trigger: Trigger, attachment: Attachment, places: dict[int, int], modality: str) -> int | None:
    """The cheapest way from a time expression to the trigger."""
    if any(trigger.start <= token.i < trigger.end for token in attachment.span):
        return 0
    costs = [
        cost + places[anchor]
        for anchor, cost in attachment.anchors.items()
        if anchor in places and (places[anchor] < _COORDINATED or attachment.span.start < trigger.start)
    ]
    verb = attachment.verb
    if _is_adjacent(trigger, attachment.span) and modality in ("occurred", "ongoing"):
        costs.append(_REPORTED - 1)
    if (
        modality == "predicted"
        and verb is not None
        and not grammar.is_past(verb)
        and _is_below(verb, trigger)
    ):
        costs.append(-1)
    elif (
        modality == "planned" and verb is not None and not grammar.is_past(verb) and _is_below(verb, trigger)
    ):
        costs.append(_REPORTED + 1)
    elif verb is not None and verb.dep_ in ("xcomp", "pcomp", "advcl") and _is_below(verb, trigger):
        if verb.dep_ != "advcl" or grammar.is_infinitive(verb):
            costs.append(_COORDINATED)
    return min(costs, default=None)


def _is_adjacent(trigger: Trigger, span: Span) -> bool:
    """Whether only a phrase without verb or comma stands between: "the truce struck in Geneva this month"."""
    between = span.doc[trigger.end : span.start]
    if span.root.dep_ in _NOUN_MODIFIERS:
        return False
    return span.start >= trigger.end and not any(_is_clause(token) or token.is_punct for token in between)


def _is_below(verb: Token, trigger: Trigger) -> bool:
    """Whether a verb stands in the complement of the trigger; "which ends in March" tells of a period only."""
    if verb.dep_ == "relcl" and verb.lemma_ in _TIME_VERBS:
        return False
    top = trigger.head if _is_clause(trigger.head) else grammar.governing_verb(trigger.head)
    return top is not None and top.is_ancestor(verb)


def _places(trigger: Trigger) -> Iterator[tuple[int, int]]:
    """The words whose date is the trigger's, with the cost of the way to them."""
    for token in trigger.span:
        yield token.i, 0
    steps = 0
    for child, parent in grammar.ancestors_of(trigger.head):
        cost = _step(child, parent)
        if cost is None:
            return
        steps += cost
        yield parent.i, steps


def _step(child: Token, parent: Token) -> int | None:
    """What the way from a word to its governor costs, None where dates do not pass."""
    if not _is_clause(child):
        if child.dep_ not in _NOUN_LINKS:
            return None
        return 0 if child.dep_ in _OBJECTS else _NEAR
    own_subject = grammar.child_with(child, *grammar.SUBJECTS)
    if child.dep_ in ("conj", "parataxis", "dep"):
        return _COORDINATED
    if child.dep_ == "ccomp":
        return _REPORTED if own_subject is not None and not grammar.is_infinitive(child) else _NEAR
    if child.dep_ == "relcl":
        opening = grammar.child_with(child, "advmod")
        if opening is not None and opening.lower_ == "where":
            return _NEAR
        is_new = (
            parent.dep_ == "dobj" and parent.left_edge.lower_ in ("a", "an") and child.tag_ in ("VBZ", "VBP")
        )
        return 2 if is_new and not grammar.auxiliaries(child) else None
    if child.dep_ == "acl" and parent.dep_ == "ROOT" and not _is_clause(parent):
        return _NEAR
    is_dependent = grammar.is_infinitive(child) or child.tag_ == "VBG" and not grammar.auxiliaries(child)
    if child.dep_ == "xcomp" or child.dep_ in ("pcomp", "prep", "advcl", "acl") and is_dependent:
        return _NEAR if own_subject is None or grammar.is_infinitive(child) else None
    return None
