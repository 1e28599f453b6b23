"""Resolves pronouns: it and its, he and she, they.

What belongs here: which earlier actor a pronoun continues, and the many uses of "it" that continue
none. What does not: noun phrases (`descriptions`).
"""

import re

from .parties import OBJECT, SUBJECT, Memory, Party, Sighting
from .prominence import clause_subject

PRONOUN = re.compile(r"\b(?:it|its|itself|they|their|them|he|his|him|she|her)\b", re.IGNORECASE)
_IT = frozenset(("it", "its", "itself"))
_THEY = frozenset(("they", "their", "them"))
# "It is clear that", "it took years", "makes it hard": nobody is meant.
_EXPLETIVE_AFTER = re.compile(
    r" (?:(?:is|was|were|be|has been|will be|would be|may be|might be|could be|remains?|remained|becomes?"
    r"|became|seems?|seemed|appears?|appeared)"
    r"(?: not| also| still| now| far| too| very| so| as| yet| all| more| less| almost| only| often)*"
    r" (?:that|to|why|how|what|the|an?|anyone|clear|unclear|likely|unlikely|possible|impossible|hard|harder"
    r"|difficult|easy|easier|important|necessary|essential|time|early|late|worth|true|understood|unknown"
    r"|uncertain|expected|hoped|thought|believed|reported|feared|said|just|no|one|this|these|those|\d)\b"
    r"|takes?\b|took\b|turns? out|turned out|comes? down|came down|follows that|matters\b|depends\b)"
)
_EXPLETIVE_BEFORE = re.compile(r"\b(?:mak(?:e|es|ing)|made|finds?|found|consider(?:s|ed)?|think|take) \Z")
# Verbs whose subject is someone, not something.
_AGENTIVE = re.compile(
    r" (?:(?:has|had|have|will|would|may|might|could|can|also|now|never|then|not|still|already|later|is|was"
    r"|were|plans?|ready|been) )*"
    r"(?:sa(?:id|ys?)|told|tells?|plan(?:s|ned|ning)?|agree[sd]?|announce[sd]?|accuse[sd]?|warn(?:s|ed)?"
    r"|urge[sd]?|den(?:y|ies|ied)|refuse[sd]?|decide[sd]?|intend(?:s|ed)?|expect(?:s|ed)?|hope[sd]?"
    r"|want(?:s|ed)?|promise[sd]?|pledge[sd]?|vow(?:s|ed)?|threaten(?:s|ed)?|bought|buys?|sold|sells?"
    r"|stockpiled?|suspend(?:s|ed)?|resume[sd]?|ban(?:s|ned)|lift(?:s|ed)?|impose[sd]?|launch(?:es|ed)?"
    r"|order(?:s|ed)?|invest(?:s|ed)?|hire[sd]?|sue[sd]?|appeal(?:s|ed)?|fine[sd]?|retaliate[sd]?|stop(?:s|ped)"
    r"|continue[sd]? to|paid|pays?|ask(?:s|ed)?|call(?:s|ed)? (?:on|for)|shipped|ships?|stood|supplied|voted"
    r"|declined|responded|believes?|believed|considers?|considered|reserves?|sought|seeks?|opened|closed)\b"
)
_ENDS_CLAUSE = re.compile(r"\s*(?:[.,;:)?!]|(?:to|for|from|in|on|at|by|with|as|about|and|or|that)\b)")
_JOINS = re.compile(r"\s*,?\s*(?:and|&)\s+(?:the\s+|mrs?\s+|ms\s+)?\Z", re.IGNORECASE)


def resolve_pronoun(
    text: str, start: int, end: int, memory: Memory, sentence_no: int, sentence_start: int
) -> list[Party]:
    """The parties that the pronoun at `start` to `end` stands for: none, one, or several for "they"."""
    word = text[start:end].lower()
    if word in _THEY:
        return _joined_parties(text, memory, sentence_no)
    if word in _IT:
        party = _antecedent_of_it(text, start, end, word, memory, sentence_no)
    else:
        party = memory.choose(sentence_no, 3, lambda party: party.kind == "person")
    return [party] if party else []


def _antecedent_of_it(
    text: str, start: int, end: int, word: str, memory: Memory, sentence_no: int
) -> Party | None:
    if word == "it" and (_EXPLETIVE_AFTER.match(text, end) or _EXPLETIVE_BEFORE.search(text[:start][-12:])):
        return None
    if word == "its" and (neighbour := _coordinated(text, start, memory, sentence_no)):
        return neighbour
    acts = word == "it" and _AGENTIVE.match(text, end) is not None
    is_object = word == "it" and _ENDS_CLAUSE.match(text, end) is not None
    subject = clause_subject(memory, text, sentence_no, start) if is_object else None
    excluded = frozenset((subject,) if subject else ())
    least = OBJECT / 2 if acts or word != "it" else SUBJECT
    subjects = Memory(
        memory.parties,
        [sighting for sighting in memory.recent(sentence_no, 2) if sighting.prominence >= least],
    )
    subjects.sightings.reverse()
    here = subjects.choose(sentence_no, 0, _no_person, excluded)
    return here or subjects.choose(sentence_no, 2 if acts else 1, _no_person, excluded)


def _coordinated(text: str, start: int, memory: Memory, sentence_no: int) -> Party | None:
    """ "Huawei and 68 of its affiliates", "Samsung with its fabs": the name just before."""
    for sighting in memory.recent(sentence_no, 0):
        between = text[sighting.end : start]
        if re.fullmatch(r" (?:and|or|with|over) (?:[\w-]+ ){0,4}", between) and _no_person(sighting.party):
            return sighting.party
        return None
    return None


def _no_person(party: Party) -> bool:
    return party.kind != "person"


def _joined_parties(text: str, memory: Memory, sentence_no: int) -> list[Party]:
    """The last parties that the text joined by "and" as subjects: "X and Y said that they …"."""
    latest: Sighting | None = None
    for sighting in memory.recent(sentence_no, 1):
        if (
            latest
            and _JOINS.match(text[sighting.end : latest.start])
            and SUBJECT
            in (
                sighting.prominence,
                latest.prominence,
            )
        ):
            return [sighting.party, latest.party]
        latest = sighting
    return []
