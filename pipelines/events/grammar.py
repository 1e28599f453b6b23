"""Grammar of a parsed clause that modality, phase, attribution and dating share.

What belongs here: tense, aspect, and the way from a word to the verb or clause that governs it, in
the labels of spaCy's English models (ClearNLP dependencies, Penn Treebank tags).
What does not: any word list, or what the grammar means for an event.
"""

from collections.abc import Iterator

from spacy.tokens import Token

FINITE_CLAUSES = frozenset({"ROOT", "advcl", "ccomp", "relcl", "parataxis", "csubj", "csubjpass"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
VERBAL = frozenset({"VERB", "AUX"})


def ancestors_of(token: Token) -> Iterator[tuple[Token, Token]]:
    """The steps (child, parent) from `token` up to the root of its sentence."""
    while token.head != token:
        yield token, token.head
        token = token.head


def child_with(token: Token, *relations: str) -> Token | None:
    """The first dependent of `token` in one of `relations`."""
    return next((child for child in token.children if child.dep_ in relations), None)


def is_verbal(token: Token) -> bool:
    """Verbs, auxiliaries as main verbs ("is"), and participles that the tagger took for adjectives."""
    if token.lower_ == "won" and token.i > 0 and token.nbor(-1).like_num:
        return False  # the currency: "12 billion won"
    return token.pos_ in VERBAL or token.tag_ in ("VBD", "VBN", "VBG") or token.dep_ == "ROOT"


def is_clause(token: Token) -> bool:
    """True for verbs and what stands in for them, false for a noun as the root of a fragment."""
    return is_verbal(token) and token.pos_ not in ("NOUN", "PROPN")


def governing_verb(token: Token) -> Token | None:
    """The token itself when it is a verb, else the nearest verb above it."""
    while not is_verbal(token):
        if token.head == token:
            return None
        token = token.head
    return token


def auxiliaries(verb: Token) -> list[Token]:
    """The auxiliaries of a verb, also those that it shares with the verb that it is coordinated with."""
    own = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if not own and is_bare_conjunct(verb):
        return auxiliaries(verb.head)
    return own


def is_bare_conjunct(verb: Token) -> bool:
    """True for a coordinated verb that shares subject and auxiliaries: "would take … and freeze …"."""
    return (
        verb.dep_ == "conj"
        and is_verbal(verb.head)
        and verb.tag_ in ("VB", "VBN", "VBG")
        and child_with(verb, *SUBJECTS, "aux") is None
    )


def is_infinitive(verb: Token) -> bool:
    """True for "to" + verb, and for a verb without a tense under another one ("let it keep")."""
    return any(aux.tag_ == "TO" or aux.lower_ == "to" for aux in auxiliaries(verb))


def is_past(verb: Token) -> bool:
    """True when the clause reports what has happened: past tense or perfect, and participle clauses."""
    own = auxiliaries(verb)
    if any(aux.tag_ in ("MD", "TO") for aux in own):
        return False
    if any(aux.lemma_ == "have" for aux in own):
        return True
    finite = next((aux for aux in own if aux.tag_ in ("VBD", "VBZ", "VBP")), None)
    if finite is not None:
        return finite.tag_ == "VBD"
    return verb.tag_ in ("VBD", "VBN")


def is_progressive(verb: Token) -> bool:
    """True for "is testing", "are being built", "has been demanding", "to be building"; not "was testing"."""
    own = auxiliaries(verb)
    forms = [aux for aux in own if aux.lemma_ == "be"]
    if not forms or any(aux.tag_ == "MD" for aux in own):
        return False
    running = verb.tag_ == "VBG" or any(aux.tag_ == "VBG" for aux in forms)
    return running and not any(aux.tag_ == "VBD" for aux in own)


def is_set_off(clause: Token) -> bool:
    """True where a clause and its governor are two sentences in one: parted by a semicolon or an "and".

    In "A bought B, and in May it sold C" the parser may take the purchase for what was sold.
    """
    first, last = sorted((clause.i, clause.head.i))
    if any(token.text == ";" for token in clause.doc[first:last]):
        return True
    has_partner = child_with(clause, "conj") is not None or _is_of_governor(clause)
    return clause.dep_ == "ccomp" and any(child.dep_ == "cc" for child in clause.rights) and not has_partner


def _is_of_governor(clause: Token) -> bool:
    """Whether the "and" of a reported clause links the report: "said that it would go, and paid them"."""
    return clause.i > clause.head.i and child_with(clause, "mark") is not None


def is_misread_coordination(clause: Token) -> bool:
    """True where the parser hung the first of two clauses below the second: "it left, and in May it died"."""
    is_before = clause.dep_ == "ccomp" and clause.i < clause.head.i
    return is_before and any(child.dep_ == "cc" and child.i > clause.i for child in clause.children)


def is_content_clause(clause: Token) -> bool:
    """True for "reports that it fled", also where the parser hung what was said on the noun before it."""
    if clause.dep_ not in ("acl", "relcl"):
        return False
    mark = child_with(clause, "mark")
    return mark is not None and mark.lower_ == "that"


def is_missed_main_verb(verb: Token) -> bool:
    """True for a past form that the parser hung on a noun, as in "Curbs on tools applied at once"."""
    if verb.dep_ != "acl" or verb.tag_ not in ("VBD", "VBN"):
        return False
    root = next(token for token in verb.sent if token.head == token)
    return root.pos_ in ("NOUN", "PROPN") and root.i < verb.i


def is_perfect(verb: Token) -> bool:
    """True for "has added", "had been put"."""
    return any(aux.lemma_ == "have" for aux in auxiliaries(verb))


def has_present_perfect(verb: Token) -> bool:
    """True for "has added", which happened at some time until now."""
    return any(aux.lemma_ == "have" and aux.tag_ in ("VBZ", "VBP") for aux in auxiliaries(verb))


def tense_bearer(token: Token) -> Token | None:
    """The finite verb that carries the tense of the clause of `token`: above infinitives and participles."""
    verb = governing_verb(token)
    while verb is not None and (is_infinitive(verb) or verb.dep_ in ("xcomp", "pcomp", "acl")):
        if is_missed_main_verb(verb):
            return verb
        above = governing_verb(verb.head) if verb.head != verb else None
        if above is None or above == verb:
            return verb
        verb = above
    return verb
