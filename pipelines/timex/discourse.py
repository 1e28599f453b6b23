"""What the text around an expression shows of its course: tense, story or talk, bounds, openings of sentences.

What belongs here: looks at sentences and whole texts that help to anchor an expression. What does not:
whether it is one (`context`), and which day it is (`anchoring`).

Each look reads a bounded stretch of text, so that its cost does not grow with the text.
"""

import re

_REACH = 200
_TALK_WORDS = re.compile(r"\b(?:I|you|my|your|me|we)\b")
_TALK_SAMPLE = 20_000
_SHORTEST_TALK = 600
# Of 100 words this many are "I", "you", "we", …: interviews have 2.7 to 8.6, reports at most 1.9.
_TALK_SHARE = 0.025

_SENTENCE_OPENING = re.compile(
    r"(?:^|[.!?:;]['’”\")]*\s+|\n\s*)(?:(?:in|during|by|from|throughout|at|since|on|over|early\sin|late\sin)\s+)?\Z",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:until|till|before|prior\sto|up\sto)\s(?:at\sleast\s)?\Z", re.IGNORECASE)


def opens_sentence(text: str, start: int) -> bool:
    """Whether an expression stands at the beginning of its sentence or line, a preposition aside."""
    return bool(_SENTENCE_OPENING.search(text[max(0, start - 24) : start]))


def is_bound(text: str, start: int) -> bool:
    """Whether an expression tells how far something reaches ("until 1950"), not where the story stands."""
    return bool(_BOUND.search(text[max(0, start - 18) : start]))


def is_talk(text: str) -> bool:
    """Whether a text is an interview or the like, in which "now" and "today" are particles and no dates."""
    sample = text[:_TALK_SAMPLE]
    if len(sample) < _SHORTEST_TALK:
        return False
    return len(_TALK_WORDS.findall(sample)) > _TALK_SHARE * (sample.count(" ") + sample.count("\n") + 1)


_INTENTION = (
    r"will|won['’]t|['’]ll|shall|going\sto|(?:is|are|be|been|was|were|['’]s|['’]re)\s(?:to|due|expected|scheduled|slated|set|planned|poised"
    r"|likely|supposed|about)|scheduled|slated|due\s(?:on|to|in|for|by)|expected|planned\sfor|plan(?:s|ned|ning)?\sto|intend(?:s|ed)?\sto"
    r"|hop(?:e|es|ed|ing)\sto|aim(?:s|ed)?\sto|agreed?\sto|vow(?:s|ed)?\sto|pledged?\sto|promised?\sto|want(?:s|ed)?\sto|ready\sto|set\s(?:to|for)"
    r"|deadline|planned|planning|upcoming|next|postponed|delayed|put\soff|extended|looks?\sforward|if|unless"
    # The present tense of timetables.
    r"|expires|lapses|launches|begins|starts|ends|opens|closes|returns|takes\seffect|enters|comes|runs|meets|falls|resumes|reopens|is|are"
)
_POSSIBILITY = r"would|(?-i:may)|might|can|must|should"
_TO_COME = (
    r"to\s(?:be|begin|start|take\seffect|hold|meet|expire|end|open|return|visit|vote|decide|launch|enter|announce|appear|attend"
    r"|discuss|arrive|travel|sign|publish|release|consider|resume|elect)"
)
_PAST = (
    r"was|were|had|did|been|said|says|told|began|came|took|made|met|rose|fell|went|gave|saw|held|found|left|sent|won|lost|became|got|put"
    r"|ran|led|fought|broke|wrote|spoke|kept|brought|bought|sold|struck|hit|cut|shot|drew|grew|knew|paid|read|set|stood|threw|tore|woke"
    r"|since|last|ago|earlier|(?-i:[a-z]{2,}ed)"
)
# A helping verb takes its participle with it: "will be held" is no past.
_HELPED = r"(?:\s(?:not|also|be|have|been|only|then|soon|likely|still|now|first|again|never|even|(?-i:[a-z]+ly)))*(?:\s[a-z]+(?:ed|en|ld|nt|ght|de|ut))?"
_VERB = re.compile(
    rf"\b(?:(?P<future>(?:{_INTENTION}|{_POSSIBILITY}|{_TO_COME}){_HELPED})|(?P<past>{_PAST}))\b",
    re.IGNORECASE,
)
_INTENTION_OR_PAST = re.compile(
    rf"\b(?:(?P<future>{_INTENTION})|(?P<past>{_PAST}|has|have))\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?]['’”\"]*\s+(?=[A-Z“\"'`])|\n\s*\n|;")
_FORWARD = re.compile(
    r"\b(?:until|till|by|as\s(?:soon|early|late)\sas|no\slater\sthan|effective(?:\sfrom|\son)?|starting(?:\sin|\son)?|beginning(?:\sin|\son)?|due)\s(?:the\s)?\Z",
    re.IGNORECASE,
)


def direction(text: str, start: int, end: int) -> int:
    """Which way the clause around an expression looks: +1 future, -1 past, 0 not shown.

    A preposition that looks forward decides ("by Friday"); else the nearest verb before the expression in
    its sentence; else the first one after it.
    """
    before = text[max(0, start - _REACH) : start]
    cuts = [match.end() for match in _SENTENCE_END.finditer(before)]
    before = before[cuts[-1] :] if cuts else before
    after = text[end : end + _REACH]
    cut = _SENTENCE_END.search(after)
    after = after[: cut.start()] if cut else after
    forward = _FORWARD.search(before)
    if forward and (forward.start() > 0 or not _looks_back(after)):
        return 1
    last = None
    for last in _VERB.finditer(before):
        pass
    if last is None:
        last = _INTENTION_OR_PAST.search(after)
    elif (
        last["future"]
        and after.startswith(("'s", "’s"))
        and re.match(_POSSIBILITY, last["future"], re.IGNORECASE)
    ):
        return -1
    if last is None:
        return 0
    return 1 if last["future"] else -1


def _looks_back(clause: str) -> bool:
    verb = _INTENTION_OR_PAST.search(clause)
    return bool(verb and verb["past"])
