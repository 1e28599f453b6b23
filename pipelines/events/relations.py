"""The labels of spaCy's English models that arguments are read from, and the objects of prepositions.

What belongs here: names of relations, and the way from a word to the phrases behind its prepositions.
What does not: which of them are arguments of a predicate (`arguments`).
"""

from collections.abc import Iterator

from spacy.tokens import Token

PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
SUBJECTS = PASSIVE_SUBJECTS | {"nsubj", "csubj"}
OBJECTS = ("dobj", "obj", "dative", "oprd", "attr")
NAMES_BEFORE = ("compound", "nmod", "poss", "amod")


def prepositional_objects(token: Token) -> Iterator[tuple[str, Token]]:
    """The (preposition, head of its phrase) pairs that depend on `token`, compound ones joined."""
    for child in token.children:
        if child.dep_ in ("prep", "agent", "dative") and child.pos_ in ("ADP", "SCONJ", "PART", "VERB"):
            yield from objects_of_preposition(child, child.lower_)


def objects_of_preposition(preposition: Token, name: str) -> Iterator[tuple[str, Token]]:
    """The pairs of `name`, or of a preposition further down, and the heads of the phrases behind it."""
    for child in preposition.children:
        if child.dep_ in ("pobj", "pcomp"):
            yield name, child
        elif child.dep_ == "prep":
            yield from objects_of_preposition(child, child.lower_)
        elif child.dep_ == "conj" and child.pos_ == "ADP":  # "shipments to and from A"
            yield from objects_of_preposition(child, name)
