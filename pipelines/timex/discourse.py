"""What the text around an expression shows of its course: talk or report, bounds, openings of sentences.

What belongs here: looks at sentences and whole texts that help to anchor an expression. What does not:
whether it is one (`context`), the tense of verbs (`tense`), and which day it is (`anchoring`).

Each look reads a bounded stretch of text, so that its cost does not grow with the text.
"""

import re

_TALK_WORDS = re.compile(r"\b(?:I|you|my|your|me|we)\b")
_TALK_SAMPLE = 20_000
_SHORTEST_TALK = 600
# Of 100 words this many are "I", "you", "we", …: interviews have 2.7 to 8.6, reports at most 1.9.
_TALK_SHARE = 0.025

_LONGEST_PARAGRAPH = 1_000

_SENTENCE_OPENING = re.compile(
    r"(?:^|[.!?:;]['’”\")]*\s+|\n\s*)(?:(?:in|during|by|from|throughout|at|since|on|over|early\sin|late\sin)\s+)?\Z",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(?:until|till|before|prior\sto|up\sto|(?:quarter|half|year|months|period)\send(?:ed|ing))\s(?:at\sleast\s|on\s)?\Z",
    re.IGNORECASE,
)


def opens_sentence(text: str, start: int) -> bool:
    """Whether an expression stands at the beginning of its sentence or line, a preposition aside."""
    return bool(_SENTENCE_OPENING.search(text[max(0, start - 24) : start]))


def paragraph_end(text: str, start: int) -> int:
    """Where the paragraph that holds `start` ends."""
    end = text.find("\n", start, start + _LONGEST_PARAGRAPH)
    return end if end >= 0 else start + _LONGEST_PARAGRAPH


def is_bound(text: str, start: int) -> bool:
    """Whether an expression tells how far something reaches ("until 1950"), not where the story stands."""
    return bool(_BOUND.search(text[max(0, start - 28) : start]))


def is_talk(text: str) -> bool:
    """Whether a text is an interview or the like, in which "now" and "today" are particles and no dates."""
    sample = text[:_TALK_SAMPLE]
    if len(sample) < _SHORTEST_TALK:
        return False
    return len(_TALK_WORDS.findall(sample)) > _TALK_SHARE * (sample.count(" ") + sample.count("\n") + 1)
