"""Which way the clause around an expression looks: to what has happened, or to what is to come.

What belongs here: the verbs and prepositions that show it. What does not: which day an expression then
is (`anchoring`).

Each look reads a bounded stretch of text, so that its cost does not grow with the text.
"""

import re

_REACH = 200


def _words(text: str) -> str:
    """A pattern for any of the words; "_" stands for the blank within one."""
    return "|".join(word.replace("_", r"\s") for word in text.split())


# Words that look forward whatever else the clause says.
_INTENTION = _words(r"""
    will won['’]t ['’]ll shall going_to
    (?:is|are|be|been|was|were|['’]s|['’]re)_(?:to|due|expected|scheduled|slated|set|planned|poised|likely|supposed|about)
    scheduled slated due_(?:on|to|in|for|by) expected planned planning planned_for plan(?:s|ned|ning)?_to
    intend(?:s|ed)?_to hop(?:e|es|ed|ing)_to aim(?:s|ed)?_to agreed?_to vow(?:s|ed)?_to pledged?_to promised?_to
    want(?:s|ed)?_to ready_to set_(?:to|for) deadline upcoming next postponed delayed put_off extended
    looks?_forward if unless
""")
# The present tense of timetables: "the pause expires in August".
_TIMETABLE = _words("""
    expires lapses launches begins starts ends opens closes returns takes_effect enters comes runs meets falls
    resumes reopens is are
""")
_POSSIBILITY = _words("would (?-i:may) might can must should")
_TO_COME = _words(r"""
    to_(?:be|begin|start|take_effect|hold|meet|expire|end|open|return|visit|vote|decide|launch|enter|announce)
    to_(?:appear|attend|discuss|arrive|travel|sign|publish|release|consider|resume|elect)
""")
_PAST = _words("""
    was were had did been said says told began came took made met rose fell went gave saw held found left sent won
    lost became got put ran led fought broke wrote spoke kept brought bought sold struck hit cut shot drew grew
    knew paid read set stood threw tore woke since last ago earlier (?-i:[a-z]{2,}ed)
""")
# A helping verb takes its participle with it: "will be held" is no past.
_ADVERBS = _words(
    "not also be have been only then soon likely still now first again never even (?-i:[a-z]+ly)"
)
_HELPED = rf"(?:\s(?:{_ADVERBS}))*(?:\s[a-z]+(?:ed|en|ld|nt|ght|de|ut))?"
_VERB = re.compile(
    rf"\b(?:(?P<future>(?:{_INTENTION}|{_TIMETABLE}|{_POSSIBILITY}|{_TO_COME}){_HELPED})|(?P<past>{_PAST}))\b",
    re.IGNORECASE,
)
_VERB_AFTER = re.compile(
    rf"\b(?:(?P<future>{_INTENTION}|{_TIMETABLE})|(?P<past>{_PAST}|has|have))\b", re.IGNORECASE
)
_POSSIBLE = re.compile(_POSSIBILITY, re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]['’”\"]*\s+(?=[A-Z“\"'`])|\n\s*\n|;")
_LOOKS_FORWARD = re.compile(
    r"\b(?:until|till|by|due|as\s(?:soon|early|late)\sas|no\slater\sthan|effective(?:\sfrom|\son)?"
    r"|starting(?:\sin|\son)?|beginning(?:\sin|\son)?)\s(?:the\s)?\Z",
    re.IGNORECASE,
)


def direction(text: str, start: int, end: int) -> int:
    """Which way the clause around an expression looks: +1 future, -1 past, 0 not shown.

    A preposition that looks forward decides ("by Friday"); else the nearest verb before the expression in
    its sentence; else the first one after it.
    """
    before, after = _sentence_around(text, start, end)
    forward = _LOOKS_FORWARD.search(before)
    if forward and (forward.start() > 0 or not _tells_past(after)):
        return 1
    verbs = list(_VERB.finditer(before))
    verb = verbs[-1] if verbs else _VERB_AFTER.search(after)
    if verb is None:
        return 0
    if not verb["future"]:
        return -1
    # "They would look for ways around Wednesday's ruling": the ruling is there already.
    is_known = bool(verbs) and after.startswith(("'s", "’s")) and _POSSIBLE.match(verb["future"])
    return -1 if is_known else 1


def _sentence_around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after an expression in its sentence, as far as one looks."""
    before = text[max(0, start - _REACH) : start]
    cuts = [match.end() for match in _SENTENCE_END.finditer(before)]
    after = text[end : end + _REACH]
    cut = _SENTENCE_END.search(after)
    return before[cuts[-1] :] if cuts else before, after[: cut.start()] if cut else after


def _tells_past(clause: str) -> bool:
    verb = _VERB_AFTER.search(clause)
    return bool(verb and verb["past"])
