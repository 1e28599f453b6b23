"""Which way the clause around an expression looks: to what has happened, or to what is to come.

What belongs here: the words that show it. What does not: which day an expression then is (`anchoring`).

Each look reads a bounded stretch of text, so that its cost does not grow with the text.
"""

import re

_REACH = 200
_LONGEST_PREPOSITION = 24
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
# The stop of a title, an initial or an abbreviation within a name ends no sentence.
_SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bvs)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)"
    r"(?<!\bCol)(?<!\bLt)(?<!\bSgt)(?<!\bProf)(?<!\bRev)(?<!\b[A-Z])"
    r"[.!?]['’”\"]*\s+(?=[A-Z“\"'`])|\n\s*\n|;"
)
_LOOKS_FORWARD = re.compile(
    r"\b(?:until|till|by|due|as\s(?:soon|early|late)\sas|no\slater\sthan|effective(?:\sfrom|\son)?"
    r"|starting(?:\sin|\son)?|beginning(?:\sin|\son)?)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
# "1,700 flights for Friday were cancelled", not "praised for Friday's ceremony".
_FOR = re.compile(r"\bfor\s\Z")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_ENDS_PHRASE = re.compile(
    r"\s*(?:[.,;:)]|\Z|\s(?:and|but|in|at|after|before|when|because|was|were|is|are)\b)"
)
# "… the night, and by Tuesday all hope was gone": the verb of the clause stands behind the day.
_CLAUSE_START = re.compile(r"(?:\A|[,;:–—]\s*|,\s+(?:and|but|so)\s+)\Z")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that look forward whatever else the clause says.
_INTENTION = _words(
    "will won't shall scheduled slated expected planned planning deadline upcoming if unless unlikely"
)
# The present tense of timetables: "the pause expires in August".
_TIMETABLE = _words(
    "expires lapses launches begins starts ends opens closes returns enters meets resumes"
    " reopens meet resume expire arrives departs travels flies"
)
# "The vote is on Sunday" looks forward, "the rate is the highest since Sunday" does not.
_BE = _words("is are")
_SMALL_WORDS = _words("on for at in only this now the not until")
_POSSIBILITY = _words("would may might can must should")
# Words that look forward with the word after them: "due to", "plans to", "to begin".
_TO = _words("to")
_WITH_NEXT = {
    "due": _words("on out to in for by"),
    "next": _words("week month year spring summer autumn fall winter time few several two three"),
    "set": _words("to for"),
    "put": _words("off"),
    "takes": _words("effect"),
    "comes": _words("into up due"),
    "falls": _words("due on"),
    "runs": _words("until till through to out"),
    **dict.fromkeys(_words("postponed delayed extended"), _words("to until till through for by")),
    **dict.fromkeys(_words("going ready likely supposed poised about"), _TO),
    **dict.fromkeys(_words("plan plans intend intends intended hope hopes hoped hoping aim aims aimed"), _TO),
    **dict.fromkeys(_words("agree agreed vow vows vowed pledge pledges pledged promise promises"), _TO),
    **dict.fromkeys(_words("promised want wants wanted"), _TO),
    "to": _words(
        "be begin start take hold meet expire end open return visit vote decide launch enter announce appear"
        " attend discuss arrive travel sign publish release consider resume elect"
    ),
}
# Verbs of which the present tense shows a plan: "on Tuesday the league plans to hold a conference".
_PLANS = {
    word: _WITH_NEXT[word]
    for word in _words("plan plans intend intends hope hopes aim aims due set takes comes falls runs")
}
_PAST = _words(
    "was were had did been said says told began came took made met rose fell went gave saw held found"
    " left sent won lost became got put ran led fought broke wrote spoke kept brought bought sold"
    " struck hit cut shot drew grew knew paid read set stood threw tore woke heard felt taught caught"
    " thought spent built dealt fled slid drove flew swore sank sat chose froze stole laid withdrew"
    " overtook undertook overthrew forbade since last ago earlier"
)
# What may stand between a helping verb and its participle: "will soon be held".
_BETWEEN = _words("not also be have been only then soon likely still now first again never even")
_HELPING = _INTENTION | _POSSIBILITY | _words("is are")
_HAVE = _words("has have")


def direction(text: str, start: int, end: int) -> int:
    """Which way the clause around an expression looks: +1 future, -1 past, 0 not shown.

    A preposition that looks forward decides ("by Friday"); else the nearest verb before the expression in
    its sentence; else the first one after it.
    """
    before, after = _sentence_around(text, start, end)
    forward = _LOOKS_FORWARD.search(before[-_LONGEST_PREPOSITION:])
    if _FOR.search(before[-4:]) and _WEEKDAY.match(text, start) and _ENDS_PHRASE.match(after):
        return 1
    if forward:
        opens_clause = _CLAUSE_START.search(before[: -len(forward[0])]) is not None
        if not opens_clause or _first_after(after) >= 0:
            return 1
    is_owner = after.startswith(("'s", "’s"))
    return _last_before(_WORD.findall(before), is_owner) or _first_after(after)


def _sentence_around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after an expression in its sentence, as far as one looks."""
    first = max(0, start - _REACH)
    for match in _SENTENCE_END.finditer(text, first, start + 1):  # one more: a capital shows an end
        first = match.end()
    before = text[first:start]
    after = text[end : end + _REACH]
    cut = _SENTENCE_END.search(after)
    return before, after[: cut.start()] if cut else after


def _last_before(words: list[str], is_owner: bool) -> int:
    """What the last word that shows a direction says.

    `is_owner`: "they would look for ways around Wednesday's ruling" — the ruling is there already.
    """
    following = ""
    for index in range(len(words) - 1, -1, -1):
        word = words[index].lower().replace("’", "'")
        before = words[index - 1].lower() if index else ""
        if before == "than" or (
            word == "last" and before == "the"
        ):  # "lower than expected", "the last week of"
            continue
        if _is_forward(word) or following in _WITH_NEXT.get(word, ()) or (word in _BE and following == "to"):
            return 1
        is_possible = word in _POSSIBILITY or (word == "could" and following not in ("not", "be", "have"))
        if is_possible and words[index] != "May":
            return -1 if is_owner else 1
        if word in _PAST or _is_regular_past(words[index]):
            helper = _helper(words, index)
            if helper not in _BE or _reaches_day(words[index + 1 :]):
                return 1 if helper and not is_owner else -1
        elif word in _BE and not is_owner and _reaches_day(words[index + 1 :]):
            return 1
        following = word
    return 0


def _reaches_day(words: list[str]) -> bool:
    """Whether "is" goes with the day: "is on Sunday", "is speaking Sunday", not "is worth more since"."""
    others = [word for word in words if word.lower() not in _SMALL_WORDS]
    return not others or (len(others) == 1 and others[0].endswith("ing"))


def _first_after(clause: str) -> int:
    found = list(_WORD.finditer(clause))
    words = [match[0].lower().replace("’", "'") for match in found]
    for index, (match, word) in enumerate(zip(found, words, strict=True)):
        following = words[index + 1] if index + 1 < len(words) else ""
        if word in _BE and (
            match.start() <= 1 or following == "to"
        ):  # "Tuesday is the day", "they are to fly"
            return 1
        if _is_forward(word) or word in _POSSIBILITY or word == "could" or following in _PLANS.get(word, ()):
            return 1
        if word in _PAST or word in _HAVE or _is_regular_past(match[0]):
            return -1
    return 0


def _is_forward(word: str) -> bool:
    return word in _INTENTION or word in _TIMETABLE or word.endswith("'ll")


def _is_regular_past(word: str) -> bool:
    return len(word) > 3 and word.endswith("ed") and word.islower()


def _helper(words: list[str], index: int) -> str:
    """The helping verb before a participle, or an empty string: "will be held", "to be held" are no past."""
    following = ""
    for word in reversed(words[max(0, index - 4) : index]):
        plain = word.lower().replace("’", "'")
        if plain in _HELPING or plain.endswith("'ll") or (plain == "to" and following == "be"):
            return plain if word != "May" else ""
        if plain not in _BETWEEN and not plain.endswith("ly"):
            return ""
        following = plain
    return ""
