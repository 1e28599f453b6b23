"""Mistakes that the parser makes often, undone: main verbs and subjects taken for parts of something else.

What belongs here: telling such a mistake, and the subject or agent that was meant. What does not: the
arguments of well-parsed clauses (`arguments`).
"""

import calendar

from spacy.tokens import Token

from .grammar import VERBAL, child_with
from .relations import NAMES_BEFORE, OBJECTS, SUBJECTS, objects_of_preposition

WEEKDAYS_AND_MONTHS = frozenset({*calendar.day_name, *calendar.month_name} - {""})
OCCASIONS = frozenset(
    {"spring", "summer", "autumn", "fall", "winter", "week", "month", "year", "day"}
    | {"hearing", "interview", "statement", "letter", "report", "note", "filing", "briefing", "conference"}
    | {"post", "memo", "speech", "testimony", "visit"}
)


def is_resumed(verb: Token) -> bool:
    """True for the main verb behind an insertion, hung on its subject by the parser: "A, who …, called"."""
    first = verb.left_edge.i
    return (
        verb.dep_ in ("acl", "relcl")
        and verb.head.dep_ == "ROOT"
        and verb.head.pos_ in ("NOUN", "PROPN")
        and verb.doc[first - 1].text == ","
        and first - 1 > verb.head.i + 1
        and child_with(verb, *SUBJECTS, "auxpass", "agent") is None
    )


def mistaken_subject(root: Token) -> Token | None:
    """The subject of a main verb where the parser took it for part of something else.

    "On Monday Jane Roe ordered" becomes one name, and in headlines the verb a noun: "Ministry orders …".
    """
    for child in root.lefts:
        noun = child_with(child, "pobj") if child.dep_ == "prep" else None
        if noun is not None and any(part.text in WEEKDAYS_AND_MONTHS for part in noun.lefts):
            return noun
    if root.pos_ in VERBAL and root.dep_ == "ROOT":
        return None
    return next((child for child in reversed(list(root.lefts)) if child.dep_ in NAMES_BEFORE), None)


def misplaced_agents(passive: Token) -> list[Token]:
    """The "by …" of a passive that the parser hung on an object or infinitive: "was fined $5m by …"."""
    below = [
        child
        for child in passive.children
        if child.dep_ in (*OBJECTS, "xcomp", "prep") and child.i > passive.i
    ]
    return [
        noun
        for child in below
        for token in child.subtree
        if token.lower_ == "by" and token.dep_ in ("prep", "agent")
        for _, noun in objects_of_preposition(token, "by")
        if noun.dep_ == "pobj"
    ]


def misplaced_content(verb: Token) -> list[Token]:
    """The "that …" of a verb, hung by the parser on its day or occasion: "said on Friday that A sold …"."""
    return [
        clause
        for child in verb.rights
        if child.dep_ == "prep"
        for noun in child.children
        if noun.dep_ == "pobj" and (noun.text in WEEKDAYS_AND_MONTHS or noun.lemma_ in OCCASIONS)
        for clause in noun.children
        if clause.dep_ in ("relcl", "acl")
        and clause.left_edge.lower_ == "that"
        and any(part.dep_ in SUBJECTS and part.lower_ != "that" for part in clause.lefts)
    ]
