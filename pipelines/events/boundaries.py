"""Where one sentence holds two: a semicolon or colon between main clauses, which the parser then keeps apart.

What belongs here: a spaCy component between tagger and parser, which sees words and tags. What does not:
splitting texts into sentences (`pipelines.reading`).
"""

from collections.abc import Iterator

from spacy import Language
from spacy.tokens import Doc, Span

BOUNDARIES = "boundaries"
SEPARATORS = frozenset({";", ":"})
QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "DT", "CD", "EX"})
# What makes a finite verb one of a subordinate clause.
SUBORDINATING = frozenset({"WDT", "WP", "WP$", "WRB"})


def is_main_clause(part: Span) -> bool:
    """True for words with a subject and a finite verb that no relative or question word precedes."""
    has_subject = False
    for token in part:
        if token.tag_ in SUBORDINATING:
            return False
        if token.tag_ in FINITE:
            return has_subject
        has_subject |= token.tag_ in NOMINAL
    return False


def parts(doc: Doc) -> Iterator[Span]:
    """The words between semicolons and colons; a colon behind a verb or before a quotation parts nothing."""
    start = 0
    for token in doc[1:-1]:
        if token.text not in SEPARATORS:
            continue
        leads = token.text == ":" and (token.nbor(1).text in QUOTES or token.nbor(-1).tag_.startswith("VB"))
        if not leads:
            yield doc[start : token.i + 1]
            start = token.i + 1
    yield doc[start : len(doc)]


@Language.component(BOUNDARIES, assigns=["token.is_sent_start"], requires=["token.tag"])
def set_boundaries(doc: Doc) -> Doc:
    """Begin a parse of its own with each main clause behind a semicolon or colon."""
    if any(token.text in SEPARATORS for token in doc):
        _, *later = parts(doc)
        for part in later:
            if is_main_clause(part):
                part[0].is_sent_start = True
    return doc
