"""What else the date of a dependent clause, or of a noun, dates: "results published on Tuesday showed".

What belongs here: the steps from a participle or relative clause to its noun and on to what that noun
does, and what each step costs. What does not: what a time expression itself is attached to
(`temporal_attachment`), or which expression governs a trigger (`temporal_scope`).
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from pipelines.events import grammar
from pipelines.events.grammar import is_clause

# What a step of the way costs; dates from a coordinated clause or of a report are further off.
NEAR, FAR, COORDINATED, REPORTED = 1, 2, 3, 5
_OCCASION = frozenset({"in", "at", "by", "through", "under", "during", "with", "via"})
_OF_PARTIES = frozenset({"of", "by", "between", "with"})
# What an instrument does in the present tense, it does since then: "an order signed on Monday obliges".
_ISSUING = frozenset(
    {"publish", "issue", "sign", "announce", "adopt", "release", "unveil", "pass", "approve", "date"}
)
_INTENDED = frozenset({"plan", "schedule", "expect", "intend", "target", "slate"})
TIME_VERBS = frozenset({"end", "begin", "start", "run", "close"})
# What is written on the day of its date does then what it is said to do: "a decree of May that banned".
INSTRUMENTS = frozenset(
    {
        "act", "bill", "circular", "decision", "decree", "directive", "judgment", "law", "letter", "memo",
        "notice", "order", "proclamation", "regulation", "resolution", "rule", "ruling", "statement",
    }
)  # fmt: skip
_NAMING = frozenset({"call", "label", "brand", "deem", "consider", "dub", "declare", "find"})


def clause_to_come(participle: Token, span: Span) -> Token | None:
    """What will be done from then on: "will tax cars made in China from May"."""
    if participle.dep_ != "acl" or not _is_participle(participle):
        return None
    clause = grammar.governing_verb(participle.head)
    tags = {auxiliary.tag_ for auxiliary in grammar.auxiliaries(clause)} if clause is not None else set()
    return clause if tags & {"MD", "TO"} and _has_argument_before(participle, span) else None


def beyond_clause(verb: Token, span: Span) -> Iterator[tuple[Token, int]]:
    """What else the date of a dependent clause dates, and what the way there costs.

    A participle clause shares the date of the main clause: "in a decision, also taken today, it
    closed". A small clause belongs to its verb: "called it weak today".
    """
    if verb.dep_ in ("acl", "relcl"):
        yield from _beyond_noun(verb, span)
    elif verb.dep_ == "advcl" and (_is_participle(verb) or _is_opening_participle(verb)):
        yield verb.head, NEAR
    elif verb.dep_ in ("ccomp", "parataxis"):
        if verb.head.lemma_ in _NAMING:
            yield verb.head, NEAR
        elif _is_inserted_report(verb):
            yield verb.head, REPORTED


def _beyond_noun(verb: Token, span: Span) -> Iterator[tuple[Token, int]]:
    """The noun that a participle or relative clause describes, and what that noun does.

    "Results published on Tuesday showed", "in a notice dated Friday", "an order, reported last month,
    that required", "a visit by officials that was due in May".
    """
    noun = verb.head
    yield noun, NEAR
    if verb.lemma_ in TIME_VERBS:
        return
    yield from (
        (sibling, FAR) for sibling in noun.children if sibling.dep_ in ("acl", "relcl") and sibling != verb
    )
    outer = noun
    while outer.dep_ == "appos" or (outer.dep_ == "pobj" and outer.head.lower_ in _OF_PARTIES):
        outer = outer.head if outer.dep_ == "appos" else outer.head.head
        yield outer, NEAR
    subject = grammar.child_with(verb, "nsubj")
    is_relative = subject is not None and subject.tag_ in ("WDT", "WP")
    is_remark = verb.dep_ == "relcl" and verb.left_edge.i > 0 and verb.left_edge.nbor(-1).is_punct
    is_passive = _is_participle(verb) or not (is_relative or is_remark)
    is_issued = noun.dep_ == "nsubj" and verb.lemma_ in _ISSUING and is_clause(noun.head)
    if is_passive and (acts(noun) or is_issued):
        yield noun.head, FAR
    elif is_occasion_of(noun):
        above = grammar.governing_verb(noun.head.head)
        if above is not None and grammar.is_past(above):
            yield above, FAR
    elif _is_participle(verb) and noun.dep_ == "dobj" and _has_argument_before(verb, span):
        yield noun.head, FAR
    elif verb.dep_ == "relcl" and verb.tag_ in ("VBZ", "VBP") and _has_argument_before(verb, span):
        yield from _main_clause_above(noun)


def _main_clause_above(noun: Token) -> Iterator[tuple[Token, int]]:
    """ "A review of goods that it sells there on Friday": a day dates no habit, but what was done."""
    verb = grammar.governing_verb(noun)
    if verb is not None and grammar.is_past(verb):
        yield verb, FAR


def _is_participle(verb: Token) -> bool:
    """True for a participle that tells what was done, and not what was meant: "once planned for 2025"."""
    return verb.lemma_ not in _INTENDED and verb.tag_ == "VBN" and not grammar.auxiliaries(verb)


def _is_opening_participle(verb: Token) -> bool:
    """ "Speaking in Lagos on Monday, the minister …"."""
    return verb.tag_ == "VBG" and verb.i < verb.head.i and not grammar.auxiliaries(verb)


def _is_inserted_report(verb: Token) -> bool:
    """ "The plant will close, it said on Monday": a clause behind another, with nothing below it."""
    below = grammar.child_with(verb, "mark", "dobj", "ccomp", "xcomp")
    return verb.i > verb.head.i and below is None and grammar.child_with(verb, "nsubj") is not None


def _has_argument_before(participle: Token, span: Span) -> bool:
    """ "A laptop powered by a chip in April": what follows a complete phrase may belong to the clause."""
    return any(participle.i < child.i < span.start - 1 for child in participle.children)


def acts(noun: Token) -> bool:
    """True for the subject of an active verb in the past: what it did happened when it was itself dated."""
    return (
        noun.pos_ != "PROPN"
        and noun.dep_ == "nsubj"
        and grammar.is_verbal(noun.head)
        and grammar.is_past(noun.head)
        and not grammar.has_present_perfect(noun.head)
    )


def is_occasion_of(noun: Token) -> bool:
    """True for "in a notice dated Friday"; not for names ("under the Tariff Act of 1930")."""
    return (
        noun.pos_ != "PROPN"
        and noun.dep_ == "pobj"
        and noun.head.lower_ in _OCCASION
        and noun.head.dep_ == "prep"
    )


def past_effects(instrument: Token) -> Iterator[Token]:
    """What an instrument did, by clauses on it, its author or its date: "a rule by the bank that cut"."""
    for word in instrument.subtree:
        is_link = word.dep_ == "pobj" and word.head.lower_ in ("by", "of") and word.head.head == instrument
        for clause in word.children if word == instrument or is_link else ():
            if clause.dep_ == "relcl" and grammar.is_past(clause):
                yield clause
