"""Whether a clause reports that something happened, will, may or did not: not what is so in general.

What belongs here: tense, mood and subject of a trigger's clause. What does not: its type, or which
modality it has (`modality`).
"""

from spacy.tokens import Token

from .grammar import auxiliaries, is_past, is_progressive, is_verbal

ADVICE = frozenset({"should", "must", "ought", "need"})
POSSIBILITY = frozenset({"could", "may", "might", "would", "can"})
SPEECH_TYPES = frozenset({"statement", "forecast"})
IMPERSONAL = frozenset(
    {
        "you",
        "one",
        "everyone",
        "everybody",
        "nobody",
        "anyone",
        "somebody",
        "someone",
        "people",
        "i",
        "whoever",
        "your",
    }
)


def tense_bearer(verb: Token) -> Token:
    """The verb that carries the tense of a clause: itself, or the finite one above an infinitive or gerund."""
    while verb.dep_ in ("xcomp", "pcomp", "conj", "prep", "advcl", "acl", "ccomp"):
        if verb.tag_ in ("VBD", "VBZ", "VBP", "VBN") or any(
            a.tag_ in ("MD", "VBZ", "VBP", "VBD") for a in auxiliaries(verb)
        ):
            return verb
        if verb.head == verb:
            return verb
        verb = verb.head
    return verb


def is_simple_present(verb: Token) -> bool:
    """True for "the rule covers", false for "has covered", "is covering", "will cover", "covered"."""
    own = auxiliaries(verb)
    if is_past(verb) or is_progressive(verb) or any(a.tag_ in ("MD", "TO") for a in own):
        return False
    return verb.tag_ in ("VBZ", "VBP") or any(a.tag_ in ("VBZ", "VBP") for a in own)


def is_unsaid(verb: Token) -> bool:
    """True for speech that did not happen, or that only continues the clause before ("…, arguing that")."""
    negated = any(child.dep_ == "neg" for child in verb.children)
    return negated or (verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl", "pcomp") and not is_progressive(verb))


def reports_event(verb: Token, event_type: str, is_chronicle: bool, has_actor: bool, has_time: bool) -> bool:
    """True when the clause of `verb` tells of an event.

    `is_chronicle`: the line begins with a date or is a headline, so that its present tense tells
    what happened. `has_actor`, `has_time`: an actor, a date is named among the arguments.
    """
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and not has_time:
        return verb.head.dep_ in ("nsubj", "nsubjpass") and has_actor
    bearer = tense_bearer(verb)
    if not is_verbal(bearer):
        return has_actor or has_time
    if any(child.dep_ in ("nsubj", "nsubjpass") and child.lower_ in IMPERSONAL for child in bearer.children):
        return False
    modals = {aux.lower_ for aux in auxiliaries(bearer) if aux.tag_ == "MD"}
    if modals & (ADVICE | POSSIBILITY) and not has_actor:
        return False
    if bearer.tag_ in ("VB", "VBG") and not auxiliaries(bearer) and not has_actor:
        return False  # imperatives, and what is done in general
    if is_simple_present(bearer):
        return is_chronicle or event_type in SPEECH_TYPES
    return True
