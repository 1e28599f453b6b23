"""Whether a clause reports that something happened, will, may or did not: not what is so in general.

What belongs here: tense, mood and subject of a trigger's clause. What does not: its type, or which
modality it has (`modality`).
"""

from collections.abc import Collection
from dataclasses import dataclass

from spacy.tokens import Token

from .grammar import auxiliaries, is_past, is_progressive, is_verbal

MODALS_OF_ADVICE = frozenset({"should", "must", "ought", "need", "could", "may", "might", "would", "can"})
CONDITIONS = frozenset({"if", "unless", "once", "until", "should"})
UNDATED_TYPES = frozenset({"financial_impact"})
PRESENT_TYPES = frozenset({"statement", "forecast"})
# Subjects that stand for anybody: what they do is so in general.
IMPERSONAL = frozenset(
    {"you", "one", "everyone", "everybody", "nobody", "anyone", "anybody", "somebody", "someone", "people"}
    | {"i", "who", "whoever", "what", "clients", "readers"}
)
# A period as subject sums up what happened in it: "the year brought more curbs than any before".
PERIODS = frozenset({"year", "decade", "month", "week", "summer", "winter", "spring", "autumn"})
# Nouns whose infinitive tells what somebody can do, not what happens: "its ability to develop weapons".
ABILITIES = frozenset({"ability", "capacity", "capability", "inability"})
# What a notice calls itself: "In this rule, the bureau amends …" does what it says.
SELF_REFERENCES = frozenset(
    {"rule", "notice", "order", "action", "document", "determination", "decision", "regulation"}
)
# Verbs that report what a noun names: "reports indicate a reduction in orders".
EVIDENTIAL = frozenset(
    {"indicate", "show", "report", "suggest", "reveal", "confirm", "mark", "follow", "reflect"}
)
STATES = frozenset({"be", "face"})
LINKS_UP = frozenset({"xcomp", "pcomp", "conj", "prep", "advcl", "acl", "ccomp"})


@dataclass(frozen=True, slots=True)
class Clause:
    """The verb of a trigger's clause and what is known of it.

    `is_chronicle`: the line begins with a date or is a headline, so that its present tense tells what
    happened. `has_actor`, `has_time`: the clause names an actor, a date; `has_actor_acting`: an actor is
    its subject; `is_grounded`: its sentence names an actor, a date or a number; `is_nominal`: a noun names
    the event.
    """

    verb: Token
    event_type: str
    is_chronicle: bool
    has_actor: bool
    has_actor_acting: bool
    has_time: bool
    is_grounded: bool
    is_nominal: bool


def tense_bearer(verb: Token) -> Token:
    """The verb with the tense of a clause: itself, or the finite one above an infinitive or gerund."""
    while verb.dep_ in LINKS_UP and verb.head != verb:
        finite = verb.tag_ in ("VBD", "VBZ", "VBP", "VBN")
        if finite or any(aux.tag_ in ("MD", "VBZ", "VBP", "VBD") for aux in auxiliaries(verb)):
            break
        verb = verb.head
    return verb


def is_simple_present(verb: Token) -> bool:
    """True for "the rule covers", false for "has covered", "is covering", "will cover", "covered"."""
    own = auxiliaries(verb)
    if is_past(verb) or is_progressive(verb) or any(aux.tag_ in ("MD", "TO") for aux in own):
        return False
    return verb.tag_ in ("VBZ", "VBP", "NNS") or any(aux.tag_ in ("VBZ", "VBP") for aux in own)


def reports_event(clause: Clause, leads: Collection[str]) -> bool:
    """True when a clause tells of an event; `leads` are words that plan, expect or refuse an infinitive."""
    verb = clause.verb
    if (clause.event_type == "statement" and is_unsaid(verb)) or _is_reference(verb):
        return False
    if _is_ability(verb) or (not clause.is_grounded and clause.event_type not in UNDATED_TYPES):
        return False
    is_participle = verb.dep_ == "acl" and verb.tag_ == "VBN" and not auxiliaries(verb)
    if is_participle and not clause.has_time:
        return (
            verb.head.dep_ in ("nsubj", "nsubjpass") and clause.has_actor and clause.event_type != "statement"
        )
    is_means = verb.dep_ == "pcomp" and verb.head.lower_ == "by"
    if (
        verb.tag_ == "VBG"
        and verb.dep_ in ("pcomp", "acl", "csubj")
        and not is_means
        and not clause.has_actor_acting
    ):
        return False
    bearer = tense_bearer(verb)
    if not is_verbal(bearer):
        return clause.has_actor or clause.has_time
    if clause.event_type not in PRESENT_TYPES and _is_lasting_state(bearer):
        return False
    if _is_left_open(verb) or _is_impersonal(bearer) or (_is_indirect_question(verb) and not clause.has_time):
        return False
    own = auxiliaries(bearer)
    if not clause.has_actor:
        is_advice = any(aux.tag_ == "MD" and aux.lower_ in MODALS_OF_ADVICE for aux in own)
        is_general = bearer.tag_ in ("VB", "VBG") and not own
        if is_advice or is_general:
            return False
    is_act_by_means = is_means and clause.has_actor_acting
    return is_act_by_means or not is_simple_present(bearer) or _present_tells(clause, bearer, leads)


def is_unsaid(verb: Token) -> bool:
    """True for speech that did not happen, or that only continues the clause before ("…, arguing that")."""
    is_negated = any(child.dep_ == "neg" for child in verb.children)
    if verb.head.lower_ == "than" or any(child.lower_ == "than" for child in verb.lefts):
        return True  # "less than it had claimed" only compares
    relations = {child.dep_: child for child in verb.children}
    by_pronoun = "nsubj" in relations and relations["nsubj"].tag_ == "PRP"
    if by_pronoun and not relations.keys() & {"ccomp", "xcomp", "dobj", "oprd"}:
        return True  # "…, he said" only goes on reporting
    return is_negated or (
        verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl", "pcomp") and not is_progressive(verb)
    )


def _is_impersonal(verb: Token) -> bool:
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    return any(
        (_is_anybody(subject) and verb.dep_ != "relcl") or subject.lower_ in PERIODS for subject in subjects
    )


def _is_reference(verb: Token) -> bool:
    """True for what a text only refers to: "the Act, as amended", "as required by the order"."""
    relations = {child.dep_ for child in verb.children}
    is_bare = verb.tag_ == "VBN" and not relations & {"aux", "auxpass", "nsubj", "nsubjpass"}
    return is_bare and any(child.lower_ == "as" for child in verb.lefts)


def _is_anybody(subject: Token) -> bool:
    """True for "one", not for "the one in question"."""
    return subject.lower_ in IMPERSONAL and not any(child.dep_ == "det" for child in subject.children)


def _is_ability(verb: Token) -> bool:
    """True for "the ability to develop chips and to make them"."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "acl" and verb.head.lemma_ in ABILITIES


def _is_lasting_state(verb: Token) -> bool:
    """True for what follows from an act told elsewhere: "goods now carry the duty", "is now needed"."""
    beside = (*verb.children, *verb.doc[max(0, verb.i - 1) : verb.i])
    return is_simple_present(verb) and any(token.lower_ == "now" for token in beside)


def _is_indirect_question(verb: Token) -> bool:
    """True for "how it started", "where it ended"."""
    return any(
        child.tag_ == "WRB" and child.dep_ == "advmod" for child in verb.children
    ) and verb.dep_ not in ("relcl", "advcl")


def _is_left_open(verb: Token) -> bool:
    """True for "whether revocation would do harm", false for "whether to revoke": that is a plan."""
    is_question = any(child.dep_ == "mark" and child.lower_ == "whether" for child in verb.children)
    return is_question and not any(aux.tag_ == "TO" for aux in auxiliaries(verb))


def is_performative(verb: Token) -> bool:
    """True for "this rule adds", "in this notice, the agency amends", "hereby"."""
    for child in verb.children:
        noun = next(iter(child.children), child) if child.dep_ == "prep" else child
        refers = noun.lower_ in SELF_REFERENCES and noun.left_edge.lower_ == "this"
        if child.lower_ == "hereby" or (refers and child.dep_ in ("prep", "nsubj")):
            return True
    return False


def _present_tells(clause: Clause, bearer: Token, leads: Collection[str]) -> bool:
    """Whether a simple present tells of an event: a dated one, a chronicle, speech, plan or denial."""
    if clause.is_chronicle or clause.event_type in PRESENT_TYPES:
        return True
    if clause.has_time or is_performative(bearer):
        return True
    if clause.is_nominal and bearer.lemma_ in EVIDENTIAL:
        return True
    relations = {child.dep_ for child in bearer.children}
    if bearer == clause.verb and bearer.lemma_ in STATES:
        return clause.has_actor  # a frame of "be" names a state that counts: "is under investigation"
    is_plan = bearer.lemma_ in leads or bearer.lemma_ == "be"
    if is_plan and (bearer != clause.verb or relations & {"xcomp", "auxpass", "dobj"}):
        return True
    words = {child.dep_: child.lower_ for child in bearer.children if child.dep_ in ("mark", "neg")}
    if words.get("mark") in CONDITIONS:
        return clause.has_actor or clause.has_time
    subject = next((child for child in bearer.children if child.dep_ == "nsubj"), None)
    is_definite = subject is not None and subject.left_edge.lower_ in ("the", "this", "that", "it", "its")
    return "neg" in words and is_definite
