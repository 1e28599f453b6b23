"""The slots of a trigger in its clause, as the frames of triggers.csv name them.

What belongs here: filling subj, obj, theme, comp, any, mod, poss, neg and the prepositions from the
parse, and testing a frame's conditions on them. What does not: which words may be triggers.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from pipelines.reference.frame_notation import ANYTHING, Condition, Frame

from .arguments import RELATIVE_PRONOUNS, antecedent, is_passive, prepositional_objects, surface_subject
from .grammar import SUBJECTS, auxiliaries, governing_verb, is_infinitive, is_set_off, is_verbal
from .word_classes import ClassedSentence

MAX_DEPTH = 5
PHRASES_BELOW = frozenset(
    {"dobj", "attr", "oprd", "npadvmod", "nsubjpass", "conj", "dative", "prt", "advmod", "acomp", "appos"}
)
CLAUSES_BELOW = ("xcomp", "ccomp")
# Slots that hold all words of a clause; the others hold the heads of phrases.
WHOLE_CLAUSE = frozenset({"comp", "any", "clause", "neg", "aux", "mod", "trigger"})


@dataclass(slots=True)
class Slots:
    """The fillers of each slot; `is_agentless` for passives that do not say who acted."""

    fillers: dict[str, list[Token]] = field(default_factory=dict)
    is_agentless: bool = False

    def add(self, slot: str, *tokens: Token) -> None:
        self.fillers.setdefault(slot, []).extend(tokens)


def slots_of_verb(verb: Token, phrase: Collection[Token] = ()) -> Slots:
    """The slots of a verb, its passive undone and what it shares with coordinated verbs filled in.

    `phrase`: the words that belong to the verb itself ("effect" of "take effect") and fill no slot.
    """
    slots = Slots()
    passive = is_passive(verb)
    subject = surface_subject(verb)
    subjects = [subject] if subject is not None else []
    if verb.tag_ == "NNS":  # a verb that the tagger took for a noun
        subjects += [child for child in verb.children if child.dep_ == "compound"]
    subjects += [child for child in verb.children if child.dep_ == "npadvmod" and is_misread_attribute(verb)]
    subjects += [
        child for child in verb.children if child.dep_ in SUBJECTS and child != subject and not child.is_punct
    ]
    # In "used a law to take control" and "amends the rule by adding" the one above acts.
    first = verb.head if verb.dep_ == "conj" and is_verbal(verb.head) else verb
    above = first.head if first.dep_ == "xcomp" else first.head.head if first.dep_ == "pcomp" else verb
    if above != verb and (actor := surface_subject(above)) not in (None, subject):
        subjects.append(actor)
    # In "the state's push to ban" and "a decision by firms to cancel" the owner of the noun acts.
    if verb.dep_ == "acl" and verb.tag_ == "VB":
        subjects = [child for child in verb.head.children if child.dep_ == "poss"]
        subjects += [noun for name, noun in prepositional_objects(verb.head) if name == "by"]
    objects = [noun for noun in _objects(verb) if noun not in phrase]
    objects += _objects_of_phrase(phrase)
    if passive:
        slots.add("obj", *subjects, *objects)
        slots.add("subj", *(noun for name, noun in prepositional_objects(verb) if name == "by"))
        slots.is_agentless = not slots.fillers["subj"]
    else:
        slots.add("subj", *subjects)
        slots.add("obj", *(objects or _shared_objects(verb)))
    if verb.dep_ in ("relcl", "acl"):
        for filled in ("subj", "obj"):
            slots.add(
                filled, *(above for noun in slots.fillers[filled] for above in _nouns_above(noun, verb))
            )
    slots.add("theme", *(slots.fillers["obj"] or slots.fillers["subj"]))
    for name, noun in _prepositions_below(verb):
        if noun not in phrase:
            slots.add(name, noun)
    slots.add("comp", *_complement_words(verb))
    slots.add("any", *clause_tokens(verb), *subjects)
    slots.add("clause", *slots.fillers["any"])
    slots.add("neg", *(child for child in verb.children if child.dep_ == "neg"))
    slots.add("aux", *auxiliaries(verb))
    slots.add("dative", *(child for child in verb.children if is_bare_dative(child)))
    slots.add("trigger", verb)
    return slots


def is_misread_attribute(verb: Token) -> bool:
    """True in "Trump doubled tariffs" when the parser took the finite verb for an attribute of its object."""
    if verb.dep_ == "amod" and any(child.dep_ == "aux" for child in verb.children):
        return True  # "GlobalFoundries will triple output"
    if verb.dep_ != "amod" or verb.tag_ not in ("VBD", "VBN") or verb.i == verb.left_edge.i:
        return False
    is_sentence = verb.head.dep_ == "ROOT" and verb.left_edge.i <= verb.head.left_edge.i
    return verb.tag_ == "VBD" or (is_sentence and verb.nbor(-1).pos_ != "PUNCT")


def _objects(verb: Token) -> Iterator[Token]:
    if is_misread_attribute(verb):
        yield verb.head
    for child in verb.children:
        is_clause = child.dep_ == "ccomp" and not is_set_off(child)
        if child.dep_ in ("dobj", "obj", "oprd", "attr", "dep") and child.pos_ != "ADP":
            yield antecedent(child, verb)
        elif is_bare_dative(child) or (is_clause and not is_verbal(child)):
            yield child
        elif is_clause:  # "saw its shares fall", "let Nvidia sell": the parser makes it a clause
            yield from (noun for noun in child.children if noun.dep_ in SUBJECTS)
    relations = {child.dep_ for child in verb.children if child.tag_ not in RELATIVE_PRONOUNS}
    if (
        verb.dep_ in ("relcl", "acl")
        and verb.tag_ != "VBN"
        and "nsubj" in relations
        and "dobj" not in relations
    ):
        yield verb.head


def _objects_of_phrase(phrase: Collection[Token]) -> Iterator[Token]:
    """What a verb's phrase acts on through its last word: "pulled the plug on the project"."""
    for word in phrase:
        if word.pos_ == "ADP" and word.dep_ in ("prep", "prt", "dative", "agent"):
            yield from (
                noun for noun in word.children if noun.dep_ in ("pobj", "pcomp") and noun not in phrase
            )


def _nouns_above(noun: Token, clause: Token) -> Iterator[Token]:
    """What a relative clause may be about too: the inquiry in "an inquiry into imports that it opened"."""
    is_antecedent = noun == clause.head
    while is_antecedent and noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
        yield noun


def is_bare_dative(token: Token) -> bool:
    """True for "the government" in "promised the government 15%"."""
    return token.dep_ == "dative" and token.pos_ not in ("ADP", "PART")


def _shared_objects(verb: Token) -> list[Token]:
    """The object of "tightened and relaxed its controls" belongs to both verbs."""
    return [
        noun
        for other in verb.children
        if other.dep_ == "conj" and other.i - verb.i <= 3
        for noun in other.children
        if noun.dep_ == "dobj"
    ]


def _prepositions_below(head: Token, depth: int = 0) -> Iterator[tuple[str, Token]]:
    """The prepositional phrases of a word and of the phrases in it: parsers often attach them too low."""
    for child in head.children:
        if child.dep_ in ("prep", "agent") or (
            child.dep_ in ("dative", "prt") and child.pos_ in ("ADP", "PART")
        ):
            for noun in child.children:
                if noun.dep_ in ("pobj", "pcomp"):
                    yield child.lower_, noun
                    if depth < MAX_DEPTH:
                        yield from _prepositions_below(noun, depth + 1)
                elif noun.dep_ == "prep":
                    yield from ((child.lower_, n) for n in noun.children if n.dep_ in ("pobj", "pcomp"))
        elif child.dep_ in PHRASES_BELOW and depth < MAX_DEPTH and not is_verbal(child):
            yield from _prepositions_below(child, depth + 1)


def _complement_words(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if (
            (child.dep_ in CLAUSES_BELOW and not is_set_off(child))
            or (verb.tag_ == "NNS" and child.dep_ == "relcl")
            or (child.dep_ == "advcl" and child.i > verb.i and child.tag_ == "VB")
        ):
            yield from child.subtree
        elif child.dep_ in ("dobj", "prep", "attr", "acomp", "prt"):
            for below in child.children:
                if below.dep_ in ("pcomp", "acl", "xcomp"):
                    yield from below.subtree
                elif below.dep_ == "pobj":  # "was ordered at the same time to pay"
                    yield from (
                        word for clause in below.children if is_infinitive(clause) for word in clause.subtree
                    )


def clause_tokens(verb: Token) -> Iterator[Token]:
    """The words of a verb's clause: its subtree without the clauses coordinated with it."""
    yield verb
    for child in verb.children:
        if not (child.dep_ in ("conj", "parataxis") and is_verbal(child)):
            yield from child.subtree


def slots_of_noun(noun: Token) -> Slots:
    """The slots of a noun: what stands before it, its prepositions, and its phrase as `any`."""
    slots = Slots()
    for child in noun.children:
        if child.dep_ in ("poss", "compound", "amod", "nmod"):
            slots.add("poss", child)
            slots.add("mod", child)
        elif child.dep_ == "acl":
            slots.add("comp", *child.subtree)
    for name, phrase in _prepositions_below(noun):
        slots.add(name, phrase)
    slots.add("any", *noun.subtree)
    verb = governing_verb(noun)
    slots.add("clause", *(clause_tokens(verb) if verb is not None else noun.subtree))
    slots.add("obj", *slots.fillers.get("of", []))
    slots.add("subj", *slots.fillers.get("by", []), *slots.fillers.get("poss", []))
    slots.add("trigger", noun)
    return slots


def slots_of_nominalisation(noun: Token) -> Slots:
    """The slots that the verb of a noun would have: "Beijing's suspension of its ban", "export cuts by Opec".

    Whom it does not say to have acted is open, as in a passive without an agent.
    """
    slots = slots_of_noun(noun)
    found = slots.fillers
    owners = found.get("poss", [])
    objects = [*found.get("of", []), *found.get("on", []), *(o for o in owners if o.dep_ == "compound")]
    objects = objects or found.get("in", []) or found.get("to", [])
    is_patient = not objects and not found.get("by")
    found["obj"] = objects or (owners if is_patient else [])
    found["subj"] = [*found.get("by", []), *(o for o in owners if o.dep_ != "compound")]
    found["theme"] = found["obj"] or found["subj"]
    slots.is_agentless = not found["subj"]
    return slots


def satisfied(frame: Frame, slots: Slots, sentence: ClassedSentence) -> int | None:
    """How many conditions of the frame are seen to hold, None when one does not.

    A passive without an agent leaves open who acted, and so does a pronoun for nobody known: conditions
    on their subject neither hold nor fail, provided that another one holds that tells more than that
    something was acted upon.
    """
    seen, telling, skipped = 0, 0, False
    is_open = slots.is_agentless or _is_unknown_pronoun(slots.fillers.get("subj", ()), sentence)
    for condition in frame.conditions:
        if is_open and not frame.is_last_resort and condition.is_of_agent:
            skipped = True
            continue
        if _holds(condition, slots, sentence) == condition.is_negated:
            return None
        seen += not condition.is_negated
        telling += not condition.is_negated and ANYTHING not in condition.heads
    return None if skipped and not telling else seen


def _is_unknown_pronoun(subjects: Collection[Token], sentence: ClassedSentence) -> bool:
    return bool(subjects) and all(noun.lower_ == "it" and noun.i not in sentence.actors for noun in subjects)


def _holds(condition: Condition, slots: Slots, sentence: ClassedSentence) -> bool:
    """Whether one of the slots of a condition has a filler of one of its classes."""
    for slot in condition.slots:
        if slot == "topic" and sentence.topic is not None and sentence.topic.stands_for in condition.heads:
            return True
        fillers = slots.fillers.get(slot, ())
        if fillers and ANYTHING in condition.heads:
            return True
        is_whole = slot in WHOLE_CLAUSE
        if any(_fills(filler, condition, sentence, is_whole) for filler in fillers):
            return True
    return False


def _fills(filler: Token, condition: Condition, sentence: ClassedSentence, is_whole: bool) -> bool:
    """Whether a word of a whole clause, or the head of a phrase, has one of the classes."""
    if is_whole:
        if not condition.classes.isdisjoint(sentence.classes(filler)):
            return True
        derived = condition.heads & sentence.knowledge.derived.keys()
        return bool(derived) and not derived.isdisjoint(sentence.head_classes(filler))
    if not condition.heads.isdisjoint(sentence.head_classes(filler)):
        return True
    return bool(condition.inside) and not condition.inside.isdisjoint(sentence.classes_inside(filler))
