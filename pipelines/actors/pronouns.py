"""Resolves pronouns: it and its, he and she, they.

What belongs here: which earlier actor a pronoun continues, and the many uses of "it" that continue
none. What does not: noun phrases (`descriptions`).
"""

import re

from .closed_classes import INANIMATE_VERBS, VERB_SIGNS
from .parties import MODIFIER, OBJECT, SUBJECT, TOPIC, Memory, Party, Sighting
from .prominence import CLAUSE_BREAK, clause_subject, may_be_verb

# "He Lin" is a name.
PRONOUN = re.compile(
    r"\b(?!(?-i:He [A-Z][a-z]))(?:it|its|they|their|them|he|his|him|she|her|the two|the pair)\b",
    re.IGNORECASE,
)
_IT = frozenset(("it", "its"))
_BODIES = frozenset(("agency", "government", "country", "bloc"))
_THEY = frozenset(("they", "their", "them"))
# "It is clear that", "it took years", "makes it hard": nobody is meant.
_EXPLETIVE_AFTER = re.compile(
    r" (?:(?:is|was|were|be|has been|will be|would be|may be|might be|could be|remains?|remained|becomes?"
    r"|became|seems?|seemed|appears?|appeared)"
    r"(?: not| also| still| now| far| too| very| so| as| yet| all| more| less| almost| only| often)*"
    r" (?:(?:that|why|how|what|anyone|clear|unclear|time|early|late|worth|true|unknown|uncertain|just|no|this"
    r"|these|those)\b"
    r"|(?:tempting|hard|harder|difficult|easy|easier|possible|impossible|important|necessary|essential|fair"
    r"|reasonable|wise|common|rare|unusual|safe|better|best|enough|sensible|legal|illegal|unlawful) to\b"
    r"|(?!\w+ed (?:to|for)\b)\w+ (?:that|whether|how|why)\b)"
    r"|takes?\b|took\b|turns? out|turned out|comes? (?:down|to)|came (?:down|to)|follows that|matters\b"
    r"|depends\b)"
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
# "It is short", "it was a warning": of a thing.
_DESCRIBES = re.compile(r" (?:is|was) (?:(?:a|an|the|too|so|as|only|merely) |(?!\w*(?:ed|ing)\b)\w+[.,])")
_NEXT_WORD = re.compile(r" (?:\w+ly )?([a-z'-]+)")
# "Foo, which sells … to its neighbour": the relative clause goes on about Foo, or about what is no actor.
_RELATIVE = re.compile(r",? (?:which|who|whose|that) ")
# "ordered Foo to sell its shares", "let Foo sell its chips"
_INFINITIVE = re.compile(r" (?:not )?(?:to|from) \w+| (?!\w*(?:ed|s|ing) )[a-z]{3,} \Z")
# "Foo confirmed that it …", "Foo's model, which it …": the name just before is meant.
_THAT_CLAUSE = re.compile(r" (?:[\w'%-]+ ){1,5}(?:that )?\Z")
_OWN_THING = re.compile(r"'s? [^,.;]{2,50}, (?:which|that) \Z")
# What companies have, not bodies of states.
_FIRMS_OWN = re.compile(
    r" (?:\w+ )?(?:shares?|stock|revenues?|profits?|earnings|sales|net income|market value|customers"
    r"|backlog|chief executive|parent|subsidiary|shareholders)\b"
)
_ASKED_OF = re.compile(
    r" (?:\w+ )?(?:request|appeal|challenge|claim|application|bid|petition|suit|plea|licen[cs]e)s?\b"
)
# Verbs that are done to someone, with a pronoun as their object.
_DONE_TO = re.compile(
    r"\b(?:sued|urged|accused|told|asked|ordered|fined|banned|barred|warned|charged|blamed|summoned|allowed|forced"
    r"|sanctioned|blacklisted|invited|pressed|let|gave|paid|bought|acquired|against|with|from) \Z"
)
_JOINED = re.compile(r" (?:and|or|with|over) (?:[\w-]+ ){0,4}")
_PAST_VERB = re.compile(r" (?:(?:also|then|later|now|has|had|never|only|first|once|quickly) )*([a-z]+)")
_JOINS = re.compile(r"\s*,?\s*(?:and|&)\s+(?:the\s+|mrs?\s+|ms\s+)?\Z", re.IGNORECASE)


def resolve_pronoun(text: str, start: int, end: int, memory: Memory, sentence_no: int) -> list[Party]:
    """The parties that the pronoun at `start` to `end` stands for: none, one, or several for "they"."""
    word = text[start:end].lower()
    if word.startswith("the "):
        is_head = word == "the pair" or _is_subject(text, end)
        return _joined_parties(text, memory, sentence_no, 4, MODIFIER) if is_head else []
    if word == "them" and text[:start].endswith(" of "):
        return []
    if word in _THEY:
        return _joined_parties(text, memory, sentence_no, 1 if word == "they" else 0, SUBJECT)
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
    if word == "its":
        return _owner(text, start, memory, sentence_no)
    if not _is_subject(text, end):
        if text[:start].endswith(" of "):
            return None
        # An object is someone else than the subject of its clause: "concluded that Foo had misled it".
        subject = clause_subject(memory, text, sentence_no, start)
        excluded = frozenset((subject,) if subject else ())
        reach = 1 if subject and _DONE_TO.search(text[:start][-14:]) else 0
        return _prominent(memory, sentence_no, reach, SUBJECT).choose(
            sentence_no, reach, _no_person, excluded
        )
    if _DESCRIBES.match(text, end):
        return None
    if nearest := _just_before(text, start, memory, sentence_no):
        return nearest
    acts = _acts(text, end)
    here = _prominent(memory, sentence_no, 0, OBJECT if acts else SUBJECT).choose(sentence_no, 0, _no_person)
    if here:
        return here
    reach, least = (2, SUBJECT) if acts else (1, TOPIC)
    return _prominent(memory, sentence_no, reach, least).choose(sentence_no, reach, _no_person)


def _just_before(text: str, start: int, memory: Memory, sentence_no: int) -> Party | None:
    """The subject or owner right before the clause of "it", which need not be the topic of the sentence."""
    latest = next(memory.recent(sentence_no, 0), None)
    if latest is None or latest.party.kind == "person":
        return None
    between = text[latest.end : start]
    is_subject = latest.prominence >= SUBJECT and _THAT_CLAUSE.match(between)
    return latest.party if is_subject or _OWN_THING.match(between) else None


def _acts(text: str, end: int) -> bool:
    """Whether the verb after a pronoun at `end` is one of persons and bodies, not of rules and things."""
    if _AGENTIVE.match(text, end):
        return True
    verb = _PAST_VERB.match(text, end)
    if verb is None or verb.group(1) in INANIMATE_VERBS:
        return False
    return verb.group(1) in VERB_SIGNS or verb.group(1).endswith("ed")


def _is_subject(text: str, end: int) -> bool:
    following = _NEXT_WORD.match(text, end)
    return following is not None and may_be_verb(following.group(1))


def _prominent(memory: Memory, sentence_no: int, within: int, least: float) -> Memory:
    """The recent mentions that are at least so prominent."""
    mentions = [each for each in memory.recent(sentence_no, within) if each.prominence >= least]
    return Memory(memory.parties, mentions[::-1])


def _owner(text: str, start: int, memory: Memory, sentence_no: int) -> Party | None:
    """Whom "its" belongs to: the name just before, if the words between say so, else the subject."""
    if _ASKED_OF.match(text, start + len("its")):  # "The court turned down its request": not the court's
        subject = clause_subject(memory, text, sentence_no, start)
        if subject is not None and memory.parties[subject].kind in _BODIES:
            others = frozenset((subject,))
            return _prominent(memory, sentence_no, 2, OBJECT).choose(sentence_no, 2, _is_firm, others)
    is_firm = _FIRMS_OWN.match(text, start + len("its")) is not None
    for sighting in memory.recent(sentence_no, 0):
        if sighting.party.kind == "person" or (is_firm and sighting.party.kind in _BODIES):
            continue
        between = text[sighting.end : start]
        if (
            _JOINED.fullmatch(between)
            or _RELATIVE.match(between)
            or _INFINITIVE.match(between)
            or (sighting.prominence >= SUBJECT and not CLAUSE_BREAK.search(between))
        ):
            return sighting.party
        if ", which " in between or ", whose " in between:
            return None
        break
    fits = _is_firm if is_firm else _no_person
    here = memory.choose(sentence_no, 0, fits)
    return here or _prominent(memory, sentence_no, 1, SUBJECT).choose(sentence_no, 1, fits)


def _is_firm(party: Party) -> bool:
    return party.kind not in _BODIES and party.kind != "person"


def _no_person(party: Party) -> bool:
    return party.kind != "person"


def _joined_parties(text: str, memory: Memory, sentence_no: int, within: int, least: float) -> list[Party]:
    """The last parties that the text joined by "and", at least so prominent: "X and Y said that they"."""
    latest: Sighting | None = None
    for sighting in memory.recent(sentence_no, within):
        prominent = latest and max(sighting.prominence, latest.prominence) >= least
        differ = latest and sighting.party.actor_id != latest.party.actor_id
        if latest and prominent and differ and _JOINS.match(text[sighting.end : latest.start]):
            return [sighting.party, latest.party]
        latest = sighting
    return []
