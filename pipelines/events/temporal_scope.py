"""Which time expression of a sentence governs a trigger, by the way from one to the other in the parse.

What belongs here: how far the reach of a time expression extends, and the choice between several. What
does not: what an expression is attached to (`temporal_attachment`), the interval that follows
(`date_bounds`), or dates of other sentences (`narrative`).

The reach of a date extends down into complements ("agreed on Monday to buy") and on to coordinated
clauses ("on Monday it fined A and sued B"), but neither into nor out of subordinate clauses ("tumbled
on Monday after the rules were published").
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from pipelines.events import grammar
from pipelines.events.grammar import is_clause
from pipelines.events.parse import Trigger
from pipelines.events.temporal_attachment import NOUN_MODIFIERS, Attachment
from pipelines.events.temporal_passage import COORDINATED, FAR, INSTRUMENTS, NEAR, REPORTED, TIME_VERBS

# They name a period, an end or a standard of comparison, and seldom the time of what the clause reports.
_WEAK = frozenset({"until", "till", "through", "than", "to", "for"})
ENDS = frozenset({"until", "till", "through", "to", "beyond"})
# With an infinitive they look ahead: "promised to go by May", "agreed to pay from July".
_AHEAD = frozenset({"by", "before", "from"})
_NEGATIVE = frozenset({"no", "not", "n't", "never", "neither", "nor", "none", "nobody"})
_LAPSE = re.compile(r"(?:earlier|before|ago|previously)$", re.IGNORECASE)
_COMPARED = re.compile(
    r"(?:\b(?:from|than|versus|against|compared (?:with|to))\b[^,;:]{0,30}|\b(?:of|over|on) )$", re.IGNORECASE
)
# "Twice what it did in May", "more than they were in May".
_AS_IT_WAS = re.compile(
    r"\b(?:than|as|what) (?:it|they|he|she|there|those|(?:the|its|their) \w+)?"
    r" ?(?:did|was|were|had|had been|stood|sold|paid|made)\b[^,;:.]{0,20}$",
    re.IGNORECASE,
)
# "During the period of review (POR), May 1 …", "covering the period May 1 …": what was looked at, not when.
_STRETCH = re.compile(r"\b(?:period of \w+(?: \([A-Z]+\))?|cover(?:s|ed|ing) the period),?(?: of| from)? $")
_OBJECTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "agent", "acomp", "oprd"})
_NOUN_LINKS = _OBJECTS | {"pobj", "prep", "conj", "appos", "compound", "nmod", "dep", "dative"}
_COMPLEMENTS = frozenset({"xcomp", "pcomp", "advcl"})


@dataclass(frozen=True, slots=True)
class Governor:
    """The time expression that governs a trigger, and what the way to it cost."""

    attachment: Attachment
    cost: int

    @property
    def is_below(self) -> bool:
        """Whether it dates what the trigger plans, and not the trigger itself."""
        return self.cost > REPORTED

    @property
    def is_of_coordinate(self) -> bool:
        """Whether it dates the clause before, in the same sentence."""
        return COORDINATED <= self.cost < REPORTED

    @property
    def is_of_report(self) -> bool:
        """Whether it dates the report of the event: "has fled, the police said on Monday"."""
        return self.cost == REPORTED


def governor_of(trigger: Trigger, attached: Iterable[Attachment], modality: str) -> Governor | None:
    """The time expression that governs a trigger, None where none does.

    Plans and forecasts also take dates from their complements ("aims to build it by 2030"), forecasts
    before all others; of what did not or might happen only the dates in its own clause count.
    """
    places = dict(_places(trigger))
    best: tuple[tuple[int, int], Governor] | None = None
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


def near_words(trigger: Trigger) -> frozenset[int]:
    """The words of the trigger's own clause whose date is its own."""
    return frozenset(place for place, cost in _places(trigger) if cost <= NEAR)


def _is_compatible(
    trigger: Trigger, attachment: Attachment, places: dict[int, int], cost: int, modality: str
) -> bool:
    """Whether the modality lets a date reach as far as `cost`; what is to come dates nothing past."""
    verb = attachment.verb
    if modality in ("hypothetical", "denied"):
        return cost <= NEAR
    if modality in ("planned", "predicted"):
        is_report = verb is not None and verb.dep_ in ("ccomp", "parataxis")
        if verb is not None and grammar.is_past(verb) and verb.i not in places and not is_report:
            return False
        bearer = grammar.tense_bearer(trigger.head)
        if cost == REPORTED and verb is not None and verb.i > trigger.head.i and _will(bearer):
            return False  # "it will sue, it said on Monday" dates the words, not the deed
        if trigger.head.dep_ == "parataxis" and grammar.child_with(trigger.head, "ccomp") is None:
            return True  # "sales will, it forecasts, fall by half next year"
        return not COORDINATED <= cost < REPORTED or (bearer is not None and grammar.is_past(bearer))
    if verb is None or cost <= 0:
        return True
    tags = {auxiliary.tag_ for auxiliary in grammar.auxiliaries(verb)}
    return "MD" not in tags and not ("TO" in tags and attachment.preposition in _AHEAD)


def _will(verb: Token | None) -> bool:
    return verb is not None and any(aux.lower_ in ("will", "'ll", "’ll") for aux in grammar.auxiliaries(verb))


def _cost(trigger: Trigger, attachment: Attachment, places: dict[int, int], modality: str) -> int | None:
    """The cheapest way from a time expression to the trigger."""
    if any(trigger.start <= token.i < trigger.end for token in attachment.span):
        return 0
    is_behind = attachment.span.start > trigger.start  # a later clause does not date an earlier one
    is_state = attachment.is_remote and modality in ("occurred", "ongoing")
    costs = [
        cost + places[anchor]
        for anchor, cost in attachment.anchors.items()
        if anchor in places
        and not (COORDINATED <= places[anchor] < REPORTED and is_behind)
        and not (is_state and attachment.verb is not None and anchor == attachment.verb.i)
    ]
    if attachment.verb is not None and _is_adjacent(trigger, attachment.span):
        costs.append(FAR if attachment.span.start - trigger.end <= 1 else REPORTED - 1)
    if (cost := _cost_from_below(trigger, attachment.verb, modality)) is not None:
        costs.append(cost)
    return min(costs, default=None)


def _cost_from_below(trigger: Trigger, verb: Token | None, modality: str) -> int | None:
    """What a date in the trigger's complement costs: it comes first in forecasts, and last in plans."""
    if verb is None or not _is_below(verb, trigger):
        return None
    if trigger.event_type == "forecast" and verb.tag_ == "VBD" and verb.head == trigger.head:
        return 0  # "estimates that sales fell in 2024"
    if modality in ("predicted", "planned") and not grammar.is_past(verb):
        return -1 if modality == "predicted" else REPORTED + 1
    is_bare = verb.dep_ == "ccomp" and verb.tag_ == "VB" and not grammar.auxiliaries(verb)
    is_complement = verb.dep_ in _COMPLEMENTS and (verb.dep_ != "advcl" or grammar.is_infinitive(verb))
    return FAR if is_complement or is_bare else None


def _is_adjacent(trigger: Trigger, span: Span) -> bool:
    """Whether only a phrase without verb or comma stands between: "the truce struck in Geneva this month"."""
    between = span.doc[trigger.end : span.start]
    if span.root.dep_ in NOUN_MODIFIERS:
        return False
    return span.start >= trigger.end and not any(is_clause(token) or token.is_punct for token in between)


def _is_below(verb: Token, trigger: Trigger) -> bool:
    """Whether a verb stands in the trigger's complement; "which ends in March" tells of a period only."""
    if verb.dep_ == "relcl" and verb.lemma_ in TIME_VERBS:
        return False
    top = trigger.head if is_clause(trigger.head) else grammar.governing_verb(trigger.head)
    for child, parent in grammar.ancestors_of(verb):
        is_apart = child.dep_ == "conj" and grammar.child_with(child, *grammar.SUBJECTS) is not None
        is_aside = child.dep_ == "relcl" or (child.dep_ == "acl" and parent.dep_ in grammar.SUBJECTS)
        if is_apart or is_aside or grammar.is_set_off(child):
            return False
        if parent == top:
            return True
    return False


def _places(trigger: Trigger) -> Iterator[tuple[int, int]]:
    """The words whose date is the trigger's, with the cost of the way to them."""
    for token in trigger.span:
        yield token.i, 0
    steps = 0
    for child, parent in grammar.ancestors_of(trigger.head):
        cost = _step(child, parent)
        if cost is None or (cost == REPORTED and not is_clause(trigger.head)):
            return  # "the arrest was lawful, the police said on Monday" is not of that Monday
        steps += cost
        yield parent.i, steps


def _step(child: Token, parent: Token) -> int | None:
    """What the way from a word to its governor costs, None where dates do not pass."""
    if not is_clause(child):
        is_outcome = child.dep_ in ("advmod", "advcl") and child.tag_ in (
            "JJR",
            "RBR",
        )  # "ended Friday lower"
        return 0 if child.dep_ in _OBJECTS or is_outcome else NEAR if child.dep_ in _NOUN_LINKS else None
    if grammar.is_missed_main_verb(child):
        return 0
    if grammar.is_set_off(child):
        return None
    if child.dep_ in ("conj", "parataxis", "dep") or grammar.is_misread_coordination(child):
        return None if child.dep_ == "conj" and _changes_tense(child, parent) else COORDINATED
    if child.dep_ == "relcl":
        return _step_from_relative(child, parent)
    is_infinitive = grammar.is_infinitive(child)
    is_independent = grammar.child_with(child, *grammar.SUBJECTS) is not None and not is_infinitive
    if child.dep_ == "ccomp":
        return REPORTED if is_independent else NEAR
    is_gerund = child.tag_ == "VBG" and not grammar.auxiliaries(child)
    if is_gerund and child.dep_ == "prep":
        return 0  # "according to"
    is_dependent = is_infinitive or is_gerund or child.dep_ == "xcomp"
    is_complement = child.dep_ in ("xcomp", "pcomp", "prep", "advcl", "acl")
    return NEAR if is_complement and is_dependent and not is_independent else None


def _changes_tense(clause: Token, earlier: Token) -> bool:
    """Whether a clause leaves the past that the one before it told: "cut it in May, and has since …"."""
    is_present = clause.tag_ in ("VBZ", "VBP") and not grammar.auxiliaries(clause)
    leaves = is_present or grammar.has_present_perfect(clause)
    return leaves and grammar.is_past(earlier) and not grammar.has_present_perfect(earlier)


def _step_from_relative(child: Token, parent: Token) -> int | None:
    """Dates pass to "Geneva, where they agreed", and to a new instrument: "signed an order that lifts"."""
    opening = grammar.child_with(child, "advmod")
    if opening is not None and opening.lower_ == "where":
        return NEAR
    is_new = parent.dep_ == "dobj" and parent.left_edge.lower_ in ("a", "an")
    if is_new and parent.lemma_ in INSTRUMENTS and grammar.is_past(child) and grammar.is_past(parent.head):
        return FAR
    return FAR if is_new and child.tag_ in ("VBZ", "VBP") and not grammar.auxiliaries(child) else None


def dates_nothing(attachment: Attachment, trigger: Trigger) -> bool:
    """True for what is no date of the event.

    Standards of comparison ("up from a year earlier", "the biggest since the 1990s"), the stretch of
    time that is looked at ("the period of review"), and the end of what lasts ("suspended until
    March"), unless it is a deadline: "have until June to comply", "not required until June".
    """
    preposition, verb = attachment.preposition, attachment.verb
    before = attachment.span.doc[: attachment.span.start].text_with_ws
    is_compared = preposition == "than" or (
        _LAPSE.search(attachment.time.quote) is not None and _COMPARED.search(before) is not None
    )
    if is_compared or _STRETCH.search(before):
        return True
    compared = _AS_IT_WAS.search(before)
    if compared and trigger.span.start_char < compared.start():
        return True
    if preposition == "since":
        if verb is not None and verb.tag_ in ("VBZ", "VBP") and attachment.anchors.get(verb.i) == 0:
            return verb.i < attachment.span.start  # "since May 1 exporters need a permit"
        return not _counts_on(grammar.tense_bearer(trigger.head)) and not _counts_on(
            grammar.governing_verb(trigger.head)
        )
    if preposition not in ENDS:
        return False
    is_deadline = preposition in ("until", "till") and is_negated(attachment, trigger)
    return not (verb is not None and (verb.lemma_ == "have" or is_deadline))


def _counts_on(verb: Token | None) -> bool:
    """Whether something has been going on: "has risen", "is rising", "barred since May"."""
    if verb is None:
        return False
    return grammar.is_perfect(verb) or grammar.is_progressive(verb) or verb.tag_ in ("VBN", "VBG")


def is_negated(attachment: Attachment, trigger: Trigger) -> bool:
    """Whether "not" stands with the verb of the date, with the trigger, or on the way between them."""
    words = [trigger.head, *(parent for _, parent in grammar.ancestors_of(trigger.head))]
    if attachment.verb is not None:
        words += [attachment.verb, *(parent for _, parent in grammar.ancestors_of(attachment.verb))]
    return any(
        child.dep_ == "neg" or (child.dep_ in grammar.SUBJECTS and child.left_edge.lower_ in _NEGATIVE)
        for word in words
        for child in word.children
    )
