"""Whether a reported event happened, goes on, is planned, predicted, only thinkable, or denied.

What belongs here: how the words around a trigger combine into its modality; the words themselves are
data (`modality_cues.csv`). What does not: when the event is dated (`dating`).

The way leads from the trigger up the parse, as far as one clause depends on the other: "may", "plans
to" and "denied that" reach down into their complements, but a relative clause or a reported clause
does not share the modality of what stands above it. Compare factuality annotation (Saurí and
Pustejovsky 2009, FactBank), whose embedding predicates are the constructions of the cue file.

    rules = ModalityRules(reference)
    modality = rules.modality_of(trigger, is_future=dater.is_future(trigger))
"""

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Token

from pipelines.events import grammar
from pipelines.events.parse import Trigger
from pipelines.reference import Reference

# The strongest operator on the way decides; a condition ("if …") is stronger than all of them.
_STRENGTH = ("denied", "hypothetical", "predicted", "planned", "ongoing", "occurred")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM"})
_NEGATING = frozenset({"neg", "det", "preconj", "cc", "advmod", "nsubj"})
_NEGATED_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_RECKONING = frozenset({"estimate", "reckon", "calculate", "figure", "say", "put", "find"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


class ModalityRules:
    """Modality from the cue words of the reference data."""

    def __init__(self, reference: Reference):
        self._cues: dict[str, dict[tuple[str, str | None], str]] = defaultdict(dict)
        for row in reference.modality_cues:
            self._cues[row.construction][row.cue, row.event_type] = row.modality

    def modality_of(self, trigger: Trigger, is_future: bool = False) -> str:
        """The modality of the event that `trigger` names, one of `model.MODALITIES`.

        `is_future`: the time expression that governs the trigger lies after the publication, so that
        a present tense is a plan ("the rule starts on Monday").
        """
        by_type = self._cues["event_type"].get((trigger.event_type, trigger.event_type))
        if by_type is not None:
            return "occurred" if _estimates_past(trigger) else by_type
        operators = list(self._operators(trigger))
        if "condition" in operators:
            return "hypothetical"
        found = min(operators, key=_STRENGTH.index, default="occurred")
        if found in ("occurred", "ongoing") and is_future and not self._reports_past(trigger):
            return "planned"
        return found

    @staticmethod
    def _reports_past(trigger: Trigger) -> bool:
        verb = grammar.governing_verb(trigger.head)
        return verb is not None and grammar.is_past(verb)

    def _operators(self, trigger: Trigger) -> Iterator[str]:
        """The modalities that words on the way from the trigger to its clause impose, inner ones first."""
        node = trigger.head
        yield from self._of_node(node, trigger)
        cue = self._find("itself", node, trigger) or self._state(node, trigger)
        if cue and not (cue == "ongoing" and grammar.is_clause(node) and grammar.is_past(node)):
            yield cue
        if _opens_with_condition(node):
            yield "condition"
        is_plan = False
        for child, parent in grammar.ancestors_of(node):
            construction = self._construction(child, parent)
            if construction is None:
                return
            if is_plan and self._find("dropped", parent, trigger):
                yield "denied"  # "scrapped its plan to tax steel"
            cue = self._governor(construction, child, parent, trigger)
            is_plan = cue == "planned" and not grammar.is_clause(parent)
            if cue is not None and (self._is_negated(parent, trigger) or _has_ended(parent)):
                yield cue if cue == "predicted" else "occurred" if cue == "denied" else "denied"
            elif cue is not None and not (cue == "ongoing" and grammar.is_past(parent)):
                yield cue
            if construction == "before_clause" and grammar.is_clause(parent):
                return
            if construction == "before_noun" and not self._carries(child, parent):
                return
            yield from self._of_node(parent, trigger)

    def _state(self, node: Token, trigger: Trigger) -> str | None:
        """The cue of "is in talks", "remains under investigation": what somebody or something is in now."""
        preposition = node if node.tag_ == "IN" else node.head if node.dep_ == "pobj" else None
        verb = grammar.governing_verb(preposition.head) if preposition is not None else None
        is_now = verb is not None and verb.lemma_ in ("be", "remain", "stay") and not grammar.is_past(verb)
        return self._find("state", preposition, trigger) if preposition is not None and is_now else None

    def _governor(self, construction: str, child: Token, parent: Token, trigger: Trigger) -> str | None:
        """The cue of the governing word, or of an adverb between it and the trigger ("has yet to sign")."""
        adverbs = (word for word in parent.children if word.dep_ == "advmod" and parent.i < word.i < child.i)
        found = (self._find(construction, word, trigger) for word in (*adverbs, parent))
        return next((cue for cue in found if cue is not None), None)

    def _of_node(self, node: Token, trigger: Trigger) -> Iterator[str]:
        """What the auxiliaries, negators and subordinators of one word say."""
        if self._is_negated(node, trigger):
            doubly = self._find("doubly_negated", node, trigger)
            yield doubly or "denied"
        for child in (*node.children, *_clauses_hung_on_report(node)):
            if child.dep_ == "mark" and self._find("condition", child, trigger):
                yield "condition"
            elif child.dep_ == "mark" and self._find("question", child, trigger):
                yield "hypothetical"
            elif child.dep_ == "advcl" and self._is_condition(child, trigger) and not grammar.is_past(node):
                yield "condition"
            elif self._describes(child, node, trigger) and (cue := self._find("before_noun", child, trigger)):
                yield cue
        inside = range(trigger.start, trigger.end)
        for auxiliary in grammar.auxiliaries(node) if grammar.is_verbal(node) else ():
            if auxiliary.i in inside and any(
                child.dep_ == "neg" and child.i in inside for child in node.children
            ):
                continue  # "could not ship" names what did happen
            if auxiliary.lower_ in ("can", "could") and _has_ended(node):
                continue  # "could no longer ship" names a ban in force
            if auxiliary.lower_ == "should" and self._is_inverted(auxiliary, node):
                yield "condition"
            elif cue := self._auxiliary(auxiliary, node, trigger):
                yield cue
        if grammar.is_verbal(node) and (grammar.is_progressive(node) or _was_going_on(node)):
            is_act = self._find("performative", node, trigger) and not grammar.is_perfect(node)
            yield "occurred" if is_act else "ongoing"

    @staticmethod
    def _describes(child: Token, node: Token, trigger: Trigger) -> bool:
        """Whether an adjective describes the trigger: "the planned ban", "a ban is likely", "are due"."""
        is_trigger = node.i == trigger.head.i
        is_predicate = child.dep_ in ("acomp", "attr", "xcomp") and node.lemma_ == "be"
        return child.dep_ == "amod" if is_trigger and node.lemma_ != "be" else is_predicate

    def _auxiliary(self, auxiliary: Token, verb: Token, trigger: Trigger) -> str | None:
        """The modality of an auxiliary; in the report of a past utterance "would" stands for "will"."""
        is_perfect = any(child.lower_ == "have" for child in verb.children if child.dep_ == "aux")
        word = (
            "will"
            if _is_reported(verb) and not is_perfect and auxiliary.lower_ == "would"
            else auxiliary.lower_
        )
        cues = self._cues["auxiliary"]
        return cues.get((word, trigger.event_type)) or cues.get((word, None))

    def _is_condition(self, clause: Token, trigger: Trigger) -> bool:
        marks = (child for child in clause.children if child.dep_ in ("mark", "aux"))
        return any(
            self._find("condition", mark, trigger)
            or (mark.lower_ == "should" and self._is_inverted(mark, clause))
            for mark in marks
        )

    @staticmethod
    def _is_inverted(auxiliary: Token, verb: Token) -> bool:
        """ "Should Washington loosen …" is a condition unless it is a question."""
        subject = grammar.child_with(verb, *grammar.SUBJECTS)
        return subject is not None and auxiliary.i < subject.left_edge.i and verb.doc[-1].text != "?"

    def _is_negated(self, node: Token, trigger: Trigger) -> bool:
        """True for "not" at the word, and "no", "neither" at its subject, its object or the noun itself.

        A negation within the trigger is part of the event ("could not ship").
        """
        outside = [child for child in node.children if not trigger.start <= child.i < trigger.end]
        negators = [child for child in outside if child.dep_ in _NEGATING]
        if grammar.is_verbal(node):
            negators += [
                neg for aux in grammar.auxiliaries(node) for neg in aux.children if neg.dep_ == "neg"
            ]
            negators += [child.left_edge for child in outside if child.dep_ in _NEGATED_ARGUMENTS]
        return any(
            self._find("negator", word, trigger) and not self._is_lifted(word, node)
            for word in negators
            if not trigger.start <= word.i < trigger.end
        )

    @staticmethod
    def _is_lifted(negator: Token, node: Token) -> bool:
        """ "Not only" affirms, and what is "not required until March" is required from then on."""
        following = node.doc[min(negator.i + 1, len(node.doc) - 1)].lower_
        limits = {"until", "till"} if grammar.is_past(node) else {"until", "till", "before"}
        links = [child.lower_ for child in _clause_words(node) if child.dep_ in ("prep", "mark")]
        return following in ("only", "just", "merely", "least") or not limits.isdisjoint(links)

    def _construction(self, child: Token, parent: Token) -> str | None:
        """How `child` depends on `parent`, as the cue file names it; None where modality is not shared."""
        if grammar.is_content_clause(child):
            return "before_clause"
        is_task = child.dep_ == "relcl" and grammar.is_infinitive(child)  # "have a year to comply"
        if child.dep_ == "parataxis" or (child.dep_ == "relcl" and not is_task) or grammar.is_set_off(child):
            return None
        if grammar.is_misread_coordination(child):
            return None
        if child.dep_ == "conj" and grammar.is_verbal(child):
            return "conjunct" if grammar.is_bare_conjunct(child) or grammar.is_infinitive(child) else None
        if grammar.is_verbal(child) and child.pos_ not in ("NOUN", "PROPN"):
            if grammar.is_infinitive(child) and child.dep_ in (
                "xcomp",
                "ccomp",
                "advcl",
                "acl",
                "pcomp",
                "prep",
                "relcl",
            ):
                return "before_infinitive"
            if child.tag_ == "VBG" and not grammar.auxiliaries(child) and child.dep_ != "acl":
                return "before_gerund"
            if child.dep_ == "xcomp":
                return "before_infinitive"
            if child.dep_ == "ccomp":
                is_bare = child.tag_ == "VB" and not grammar.auxiliaries(child)
                return "before_infinitive" if is_bare else "before_clause"
            return None
        return "before_noun"

    def _carries(self, noun: Token, parent: Token) -> bool:
        """Whether a noun shares the modality of what governs it: "a ban was imposed", not "the ban hurt"."""
        if not grammar.is_verbal(parent) or parent.pos_ == "NOUN":
            return True
        while noun.dep_ == "prep" and (inner := grammar.child_with(noun, "pobj")) is not None:
            noun = inner
        first = noun.left_edge
        is_definite = first.lower_ in _DEFINITE or first.tag_ in ("PRP$", "POS") or noun.pos_ == "PROPN"
        return not is_definite or self._lookup("light_verb", parent, None) is not None

    def _find(self, construction: str, token: Token, trigger: Trigger) -> str | None:
        """The modality that a word gives in a construction; an entry for the event's type goes first."""
        specific = self._lookup(construction, token, trigger.event_type)
        return specific if specific is not None else self._lookup(construction, token, None)

    def _lookup(self, construction: str, token: Token, event_type: str | None) -> str | None:
        particle = grammar.child_with(token, "prt")
        words = [token.lower_, token.lemma_.lower()]
        if particle is not None:
            words.insert(0, f"{words[1]} {particle.lower_}")
        cues = self._cues[construction]
        return next((cues[word, event_type] for word in words if (word, event_type) in cues), None)


def _clause_words(verb: Token) -> Iterator[Token]:
    """The dependents of a verb and of the infinitives below it."""
    for child in verb.children:
        yield child
        if child.dep_ == "xcomp":
            yield from _clause_words(child)


def _opens_with_condition(word: Token) -> bool:
    """Whether the sentence supposes: "Should it be sold, …", "Had the vote failed, …"."""
    first, last = word.doc[0], word.doc[-1]
    subject = grammar.child_with(first.head, *grammar.SUBJECTS)
    return (
        first.lower_ in ("should", "were", "had")
        and last.text != "?"
        and first.dep_ in ("aux", "auxpass", "advcl", "ROOT", "ccomp")
        and (subject is None or subject.i > first.i)
    )


def _is_reported(verb: Token) -> bool:
    """Whether a clause tells what somebody said: "said that it had left and would return"."""
    while verb.dep_ == "conj" and grammar.is_clause(verb.head):
        verb = verb.head
    is_content = grammar.is_content_clause(verb)
    above = grammar.governing_verb(verb.head) if is_content else verb.head if verb.dep_ == "ccomp" else None
    return above is not None and grammar.is_verbal(above) and grammar.is_past(above)


def _clauses_hung_on_report(verb: Token) -> list[Token]:
    """Clauses of `verb` that the parser gave to the report behind: "it will go if they agree, he said"."""
    report = verb.head
    if verb.dep_ != "ccomp" or report.i < verb.i:
        return []
    return [child for child in report.children if child.dep_ == "advcl" and verb.i < child.i < report.i]


def _was_going_on(verb: Token) -> bool:
    """ "Said that it was examining the bid": what went on then goes on in the report."""
    was = any(aux.lemma_ == "be" and aux.tag_ == "VBD" for aux in grammar.auxiliaries(verb))
    return was and verb.tag_ == "VBG" and _is_reported(verb)


def _has_ended(verb: Token) -> bool:
    """True for "no longer plans to"."""
    return any(child.lower_ == "longer" and child.left_edge.lower_ == "no" for child in verb.children)


def _estimates_past(trigger: Trigger) -> bool:
    """True for what is reckoned of days gone by: "estimates that sales fell in 2024"."""
    content = grammar.child_with(trigger.head, "ccomp")
    return (
        content is not None
        and content.tag_ == "VBD"
        and not grammar.auxiliaries(content)
        and trigger.head.lemma_ in _RECKONING
    )
