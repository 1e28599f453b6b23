"""Who-did-what-to-whom of a parse: the deep subject, the objects and the prepositions of a word.

What belongs here: undoing passives, control, relative clauses, coordination and light verbs, over the
labels of spaCy's English models (ClearNLP dependencies). What does not: actors, event types, or which
argument plays which role.
"""

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from .grammar import VERBAL, child_with, is_infinitive, is_verbal
from .misparses import is_resumed, misplaced_agents, misplaced_content, mistaken_subject
from .relations import NAMES_BEFORE, OBJECTS, PASSIVE_SUBJECTS, SUBJECTS, prepositional_objects

RELATIVE_PRONOUNS = frozenset({"WDT", "WP", "WP$"})
# The verb of these clauses has its subject in the clause above when it has none of its own.
CONTROLLED = frozenset({"xcomp", "advcl", "ccomp", "pcomp", "conj", "dep", "parataxis"})
# "A is expected to …": the subject of these passives is that of the infinitive, and nobody tells A to do it.
RAISING = frozenset(
    {
        "expect",
        "say",
        "report",
        "believe",
        "think",
        "schedule",
        "slate",
        "set",
        "allege",
        "rumour",
        "poise",
        "tip",
        "plan",
        "suppose",
        "know",
        "understand",
        "predict",
    }
)


@dataclass(slots=True)
class Arguments:
    """The arguments of a predicate, as heads of their noun phrases, in the order of the text.

    `agents` is the deep subject, `patients` the deep objects; `prepositions` holds each pair of a
    preposition (lower case) and the head of its phrase; `complements` are the clauses below it.
    """

    agents: list[Token] = field(default_factory=list)
    patients: list[Token] = field(default_factory=list)
    prepositions: list[tuple[str, Token]] = field(default_factory=list)
    complements: list[Token] = field(default_factory=list)

    def add(self, other: "Arguments") -> None:
        """Take over the arguments of a verb further down the same predicate."""
        self.patients += other.patients
        self.prepositions += other.prepositions
        self.complements += other.complements


def is_passive(verb: Token) -> bool:
    """Passive voice: by auxiliary, by a bare participle after a noun, or shared with a coordinated verb."""
    if any(child.dep_ == "auxpass" or child.dep_ in PASSIVE_SUBJECTS for child in verb.children):
        return True
    if verb.tag_ != "VBN" or any(child.dep_ in ("aux", "nsubj", "dobj") for child in verb.children):
        return False
    if verb.dep_ == "conj" and is_verbal(verb.head):
        return is_passive(verb.head)
    if verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and child_with(verb, *OBJECTS) is not None:
        return False  # the main verb of a sentence that the parser took for a participle
    if is_resumed(verb):
        return False
    return verb.dep_ in ("acl", "advcl", "relcl")


def antecedent(pronoun: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for: the one that its clause modifies."""
    if pronoun.tag_ not in RELATIVE_PRONOUNS and pronoun.lower_ != "that":
        return pronoun
    clause = verb
    while clause.dep_ in ("conj", "xcomp", "ccomp", "aux") and clause.head != clause:
        clause = clause.head
    return noun_of_relative(clause) if clause.dep_ in ("relcl", "acl") else pronoun


def noun_of_relative(clause: Token) -> Token:
    """The noun that a relative clause is about; behind an apposition ("A, owner of B, which …") it is A."""
    first = clause.left_edge.i
    noun = clause.head
    if first == 0 or clause.doc[first - 1].text != ",":
        return noun
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head.head
    return noun.head if noun.dep_ == "appos" else clause.head


def is_adverbial(verb: Token) -> bool:
    """A participle clause set off by a comma, which takes the subject of the whole sentence."""
    first = verb.left_edge.i
    return (
        verb.tag_ in ("VBG", "VBN") and first > 0 and verb.doc[first - 1].text == "," and verb.head.i < verb.i
    )


def finite_clause_of(verb: Token) -> Token:
    """The verb of the finite clause that contains `verb`."""
    while verb.dep_ in ("xcomp", "pcomp", "prep", "advcl", "ccomp") and verb.head != verb:
        if child_with(verb, *SUBJECTS) is not None:
            break
        verb = verb.head
    return verb


def surface_subject(verb: Token, seen: frozenset[int] = frozenset()) -> Token | None:
    """The subject of a verb, its own or the one that grammar gives it from the clause above."""
    own = child_with(verb, *SUBJECTS)
    if own is not None:
        return antecedent(own, verb)
    if verb.i in seen:
        return None
    if verb.head == verb or (verb.dep_ == "compound" and verb.pos_ == "VERB"):
        return mistaken_subject(verb)
    above, seen = verb.head, seen | {verb.i}
    if verb.dep_ in ("acl", "relcl"):
        return above
    if verb.dep_ == "pcomp" or above.dep_ in ("prep", "agent"):
        above = above.head
    if verb.dep_ not in CONTROLLED:
        return None
    if verb.dep_ == "xcomp" and above.lemma_ in RAISING and is_passive(above):
        return surface_subject(above, seen)
    if is_adverbial(verb) and verb.dep_ != "conj" and is_verbal(above):
        return surface_subject(finite_clause_of(above), seen)
    if above.pos_ == "ADJ" and above.head != above:  # "is due to", "is likely to"
        return surface_subject(above.head, seen) if is_verbal(above.head) else above.head
    if not is_verbal(above):
        return above if above.pos_ in ("NOUN", "PROPN") else None
    is_means = verb.dep_ == "pcomp" and verb.head.lower_ in ("by", "in", "after", "before", "through")
    if (
        verb.dep_ in ("xcomp", "pcomp")
        and not is_means
        and (controller := child_with(above, "dobj", "dative")) is not None
    ):
        return controller
    return surface_subject(above, seen)


def causer_and_affected(verb: Token) -> tuple[Token, Token] | None:
    """ "A had the app blocked": the subject of "have" does it to what stands before the participle."""
    if verb.tag_ not in ("VBN", "VBD") or child_with(verb, "agent") is not None:
        return None
    affected = (
        child_with(verb, "nsubj") if verb.dep_ == "ccomp" else verb.head if verb.dep_ == "acl" else None
    )
    carrier = verb.head if verb.dep_ == "ccomp" else verb.head.head
    if affected is None or carrier.lemma_ != "have" or (verb.dep_ == "acl" and affected.dep_ != "dobj"):
        return None
    causer = surface_subject(carrier)
    return (causer, affected) if causer is not None else None


def _own_agents(verb: Token) -> list[Token]:
    if causative := causer_and_affected(verb):
        return [causative[0]]
    if not is_passive(verb):
        subjects = [surface_subject(verb)]
        if verb.dep_ == "xcomp" and child_with(verb, *SUBJECTS) is None and is_verbal(verb.head):
            subjects.append(surface_subject(verb.head))  # "asked suppliers to pause": if not they, who asked
        if verb.dep_ == "relcl" and verb.head in subjects:  # "answered with duties that began …"
            carrier, _ = support_verb(verb.head)
            subjects.append(surface_subject(carrier) if carrier is not None else None)
        return [subject for subject in dict.fromkeys(subjects) if subject is not None]
    return [noun for name, noun in prepositional_objects(verb) if name == "by"] or misplaced_agents(verb)


def _own_patients(verb: Token) -> list[Token]:
    patients = [
        antecedent(child, verb) for child in verb.children if child.dep_ in OBJECTS and child.pos_ != "ADP"
    ]
    if causative := causer_and_affected(verb):
        return [causative[1]]
    if is_passive(verb):
        subject = surface_subject(verb)
        return ([subject] if subject is not None else []) + patients
    if verb.dep_ == "relcl" and not patients and child_with(verb, "nsubj") is not None:
        subject = surface_subject(verb)
        if subject != verb.head:  # "the rule that the bureau published": the noun is the object
            return [verb.head]
    return patients


def verb_arguments(verb: Token) -> Arguments:
    """The arguments of a verb together with those of the infinitives and gerunds that continue it."""
    if verb.lemma_ in RAISING and is_passive(verb) and (content := child_with(verb, "xcomp")) is not None:
        return verb_arguments(content)
    arguments = Arguments(agents=_own_agents(verb), patients=_own_patients(verb))
    arguments.prepositions = [
        (name, antecedent(noun, verb))
        for name, noun in prepositional_objects(verb)
        if name != "by" or not is_passive(verb)
    ]
    for child in verb.children:
        if child.dep_ in ("acomp", "advmod", "prt"):
            arguments.prepositions += prepositional_objects(child)
        if child.lower_ == "where" and verb.dep_ == "relcl":  # "A, where nickel may not be exported"
            arguments.prepositions.append(("in", noun_of_relative(verb)))
        has_subject = child.dep_ == "xcomp" and child_with(child, *SUBJECTS) is not None
        if child.dep_ == "xcomp" and is_verbal(child) and not is_adverbial(child) and not has_subject:
            arguments.add(verb_arguments(child))
        elif has_subject or child.dep_ == "ccomp" or (child.dep_ == "advcl" and is_infinitive(child)):
            arguments.complements.append(child)
        elif child.dep_ == "advcl" and child.tag_ == "VBN" and is_adverbial(child):  # ", aimed at …"
            arguments.prepositions += prepositional_objects(child)
    arguments.complements += misplaced_content(verb)
    return arguments


def support_verb(noun: Token) -> tuple[Token | None, str]:
    """The verb that carries an event noun ("imposed a fine"), and the relation between the two.

    The relation is that of the noun's whole phrase: "a package of sanctions" is what the verb adopts.
    """
    relation, token = noun.dep_, noun
    while token.head != token:
        if token.dep_ == "pobj" and token.head.head != token.head:
            relation, token = f"prep_{token.head.lower_}", token.head.head
            if is_verbal(token):
                return token, relation
            relation = token.dep_
            continue
        if token.dep_ in ("acl", "relcl"):
            return None, ""
        relation, token = (relation if token.dep_ == "conj" else token.dep_), token.head
        if token.pos_ in VERBAL:
            return token, relation
    return None, ""


def relative_clause_of(noun: Token) -> Token | None:
    """The relative clause that a noun stands in."""
    while noun.head != noun:
        if noun.dep_ == "relcl":
            return noun
        noun = noun.head
    return None


def owners(noun: Token) -> Iterator[Token]:
    """The possessors, nouns and adjectives before a noun: "Beijing's", "Chinese and EU", "French-built"."""
    for child in noun.children:
        if child.tag_ == "WP$" and (clause := relative_clause_of(noun)) is not None:
            yield clause.head  # "A, whose shares rose"
            return
        if child.i < noun.i and (child.like_num or child.text in calendar.month_name):
            yield from (part for part in child.lefts if part.dep_ == "poss")  # "the bureau's October 7 rules"
        if child.dep_ in NAMES_BEFORE:
            yield child
            yield from (part for part in child.children if part.dep_ == "conj" and part.i < noun.i)
            if child.tag_ in ("VBN", "JJ"):
                yield from (part for part in child.lefts if part.dep_ in ("npadvmod", "advmod", "amod"))


def noun_arguments(noun: Token) -> Arguments:
    """The arguments of an event noun: its own, those of a clause about it, of the verb that carries it."""
    arguments = Arguments()
    for name, target in prepositional_objects(noun):
        if name == "by":
            arguments.agents.append(target)
        arguments.prepositions.append((name, target))
    arguments.agents += owners(noun)
    for child in noun.children:
        if child.dep_ in ("relcl", "acl"):
            about = verb_arguments(child)
            arguments.agents += [agent for agent in about.agents if agent != noun]
            arguments.prepositions += about.prepositions
    if noun.head == noun:
        arguments.patients += [child for child in noun.children if child.dep_ in ("appos", *OBJECTS)]
    verb, relation = support_verb(noun)
    if verb is None:
        return arguments
    carried = verb_arguments(verb)
    inside = set(noun.subtree)
    outside = [pair for pair in carried.prepositions if pair[1] not in inside]
    arguments.prepositions += outside
    if not is_passive(verb):  # "threw out a challenge to an order by A"
        arguments.agents += [
            by for name, by in outside if name == "by" and by.dep_ == "pobj" and by.i > noun.i
        ]
    if relation in PASSIVE_SUBJECTS or relation in OBJECTS or relation == "prep_with":
        arguments.agents += carried.agents
    if relation in ("nsubj", "prep_with"):
        arguments.patients += [patient for patient in carried.patients if patient != noun]
    return arguments


def predicative_arguments(predicate: Token) -> Arguments:
    """The arguments of an adjective or preposition said of a subject: "A is exempt", "A is on the list"."""
    arguments = Arguments(prepositions=list(prepositional_objects(predicate)))
    for child in predicate.children if predicate.pos_ == "ADP" else ():
        if child.dep_ == "pobj":  # "in talks with A"
            arguments.prepositions += prepositional_objects(child)
    if is_verbal(predicate.head) and (subject := surface_subject(predicate.head)) is not None:
        arguments.agents.append(subject)
    return arguments


def arguments_of(trigger: Iterable[Token], head: Token) -> Arguments:
    """The arguments of the words that name an event; a verb among them counts before a noun."""
    verb = head if is_verbal(head) and head.pos_ not in ("NOUN", "PROPN", "ADJ") else None
    if verb is None and head.pos_ not in ("NOUN", "PROPN"):
        verb = next((token for token in trigger if token.pos_ == "VERB"), None)
    if verb is not None:
        return verb_arguments(verb)
    is_predicative = head.pos_ == "ADP" or (head.pos_ == "ADJ" and head.dep_ == "acomp")
    return predicative_arguments(head) if is_predicative else noun_arguments(head)
