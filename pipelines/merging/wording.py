"""What the small words of a clause tell: whether it goes back to something, adds, renews or sums up.

What belongs here: closed classes of English function words and their kin. What does not: words of the
field (reference files), and what follows for pairs of claims (`scoring`, `following`).
"""

import re
from typing import NamedTuple

_REFERENCE = re.compile(
    r"(?:the|that|this|these|those|it|they|its|both|which|was|were|took|takes|came|comes|went|goes)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:that|this|these|those|both|which)\b", re.IGNORECASE)
_ADDITION = re.compile(
    r"\b(?:also|separate(?:ly)?|in addition|additionally|moreover|another)\b", re.IGNORECASE
)
_RENEWAL = re.compile(
    r"\b(?:again|further|another|exten(?:d|ds|ded|ding|sion)|renew\w*|prolong\w*"
    r"|roll(?:ed|s|ing)? over)\b",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"\b(?:more than|over|at least|nearly|almost|some|dozens|scores|hundreds|thousands|several|many)\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:since|from|as of|starting|beginning|effective|begin|start)(?: on| in| as of| from)?\s*$",
    re.IGNORECASE,
)


class Wording(NamedTuple):
    """How a clause stands to others.

    `refers`: it begins with a word for something named before ("The vehicle was …"), or with the verb of it
    ("took effect"). `picks_part`: with a word for a part of it ("those on chips"). `adds`: it tells something
    besides what was told before it. `renews`: one more act of a kind, or a longer life of what there was.
    `sums`: how much there was in all. `holds_from`: its date is the day from which on something holds.
    """

    refers: bool
    picks_part: bool
    adds: bool
    renews: bool
    sums: bool
    holds_from: bool


def read_wording(words: str, before_date: str) -> Wording:
    """The wording of the clause `words`, whose date stands after `before_date`."""
    return Wording(
        refers=_REFERENCE.match(words) is not None,
        picks_part=_PART.match(words) is not None,
        adds=_ADDITION.search(words) is not None,
        renews=_RENEWAL.search(words) is not None,
        sums=_SUM.search(words) is not None,
        holds_from=_FROM.search(before_date) is not None,
    )
