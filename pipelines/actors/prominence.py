"""How prominent a mention is in its clause, told from the words around it.

What belongs here: subject, object, oblique or mere modifier, without a parse (that would cost more
than all the rest), and where a clause begins. What does not: who is meant (`descriptions`, `pronouns`).
"""

import re

from .closed_classes import AUXILIARIES, BEFORE_NAMES, CLAUSE_OPENERS, CONJUNCTIONS, PREPOSITIONS, VERB_SIGNS
from .parties import MODIFIER, OBJECT, OBLIQUE, SUBJECT, TOPIC, Memory

# "On Monday Foo said", "two weeks later Foo said": a clause begins behind the time.
_TIME_WORD = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|today|yesterday|week|month|year|quarter|spring|summer|autumn|winter|ago"
    r"|later|earlier|\d{1,2}|\d{4}|\w+ly"
)
_WORD_BEFORE = re.compile(r"([\w'&-]+)([^\w\n]*)\Z")
_WORD_AFTER = re.compile(r"(?:\s*\([^)]*\))?(\S*)\s*([\w'-]*)")
_TOPIC_BEFORE = re.compile(
    r"\W*(?:[^,;:]{1,40}, ){0,2}(?:(?:the|mr|mrs|ms|[A-Z][\w-]+(?:'s)?) )*", re.IGNORECASE
)
_APPOSITION = re.compile(r", (?:an?|the|its|whose|which|who) [^,.;:]{2,70},")
CLAUSE_BREAK = re.compile(
    r"[,;:(—–]|\b(?:that|which|who|after|because|when|while|said|says|and|but|if|although|though)\b"
)


def prominence(text: str, sentence_start: int, start: int, end: int, is_adjective: bool) -> float:
    """TOPIC, SUBJECT, OBJECT, OBLIQUE or MODIFIER for the mention at `start` to `end` of a sentence."""
    after = _WORD_AFTER.match(text, end, end + 80)
    sign, next_word = (after.group(1), after.group(2)) if after else ("", "")
    if is_adjective or sign.startswith(("'s", "-")):
        return MODIFIER
    begins, previous = _opens_clause(text, sentence_start, start)
    if not begins and previous in CONJUNCTIONS and not sign and may_be_verb(next_word):
        return SUBJECT  # "after Foo said"
    if not begins:
        # "against Foo, which …": the text goes on about Foo.
        taken_up = sign == "," and next_word in ("which", "who", "whose")
        return OBJECT if taken_up or previous not in PREPOSITIONS else OBLIQUE
    if (
        previous in AUXILIARIES
        or sign.startswith((",", "(", "—", "–", "."))
        or may_be_verb(next_word)
        or next_word in ("and", "which")
    ):
        return TOPIC if _TOPIC_BEFORE.fullmatch(text, sentence_start, start) else SUBJECT
    return OBLIQUE


def _opens_clause(text: str, sentence_start: int, start: int) -> tuple[bool, str]:
    """Whether a clause opens before `start`, and the last word before it (articles skipped)."""
    before = text[max(sentence_start, start - 60) : start]
    while match := _WORD_BEFORE.search(before):
        word, signs = match.group(1).lower(), match.group(2).strip()
        if signs and signs not in ("'", '"', "$"):
            return True, word
        if word not in BEFORE_NAMES:
            return word in CLAUSE_OPENERS or _TIME_WORD.fullmatch(word) is not None, word
        before = before[: match.start()]
    return True, ""


def may_be_verb(word: str) -> bool:
    """Whether a lower-case word may be a finite verb: a closed list, and what ends in -s or -ed."""
    return word in VERB_SIGNS or (word.islower() and word.endswith(("ed", "s")))


def clause_subject(memory: Memory, text: str, sentence_no: int, start: int) -> str | None:
    """The actor that is the subject of the clause around `start`, if it stands before it."""
    for sighting in memory.recent(sentence_no, 0):
        if sighting.prominence >= SUBJECT and sighting.end <= start:
            behind = _APPOSITION.match(text, sighting.end, start)  # "Foo, the parent company, has …"
            if CLAUSE_BREAK.search(text, behind.end() if behind else sighting.end, start):
                return None
            return sighting.party.actor_id
    return None
