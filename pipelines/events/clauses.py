"""The evidence of a trigger: the clause that reports its event.

What belongs here: where a clause begins and ends. What does not: which words are triggers.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from .grammar import is_verbal
from .parse import Trigger

OTHER_CLAUSES = frozenset({"conj", "parataxis", "advcl"})
LEADING = frozenset({"cc", "mark", "punct", "preconj"})


def clause_of(trigger: Trigger) -> tuple[int, int]:
    """The document characters of the clause: from its first argument to its last, conjunctions left out."""
    head = _clause_head(trigger.head)
    tokens = {token.i for token in _clause_tokens(head, trigger)} | set(range(trigger.start, trigger.end))
    first, last = min(tokens), max(tokens)
    document = trigger.sentence.tokens
    while first < trigger.start and (document[first].dep_ in LEADING or document[first].is_punct):
        first += 1
    while last >= trigger.end and (document[last].is_punct and document[last].text not in ")\"”%'’"):
        last -= 1
    return trigger.sentence.char_start(document[first]), trigger.sentence.char_end(document[last])


def _clause_head(token: Token) -> Token:
    """The verb whose clause reports the event: that above a noun, or that which governs an infinitive."""
    if not is_verbal(token):
        verb = token
        while verb.head != verb and not is_verbal(verb):
            if verb.dep_ in ("appos", "conj"):
                return token
            verb = verb.head
        return verb
    while token.dep_ in ("xcomp", "pcomp", "prep") and token.head != token:
        token = token.head
        if not is_verbal(token) and token.dep_ != "prep":
            break
    return token


def _clause_tokens(head: Token, trigger: Trigger) -> Iterator[Token]:
    """The words below the head of a clause; clauses beside it that do not hold the trigger are left out."""
    if head.dep_ in ("relcl", "acl"):
        yield from (token for token in head.head.subtree if token.i <= head.i)
    yield head
    for child in head.children:
        is_other_clause = is_verbal(child) and child.dep_ in OTHER_CLAUSES
        if child.dep_ in ("cc", "mark", "punct"):
            continue
        if not is_other_clause or child.left_edge.i <= trigger.start <= child.right_edge.i:
            yield from _clause_tokens(child, trigger) if child.dep_ not in ("relcl", "acl") else child.subtree
