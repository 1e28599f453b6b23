"""Cuts a text into runs of capitalised words, the raw material of unknown names.

What belongs here: where a run begins and ends, and which small words may stand inside it. What does
not: which runs are names of actors (`forms`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = r"(?:(?:[A-Z]\.){2,3}(?= [A-Z])|[A-Z][\w&-]*(?:'[A-Z]\w+|(?<=s)'(?= [A-Z]))?|[a-z]{1,2}[A-Z]\w+)"
# Small words inside the names of persons and places always join; "of", "for", "and" join only some names.
_NAME_PARTICLE = (
    r"(?:de la|de los|von der|van der|van den|bin|al|de|du|del|della|di|da|dos|la|le|von|van|der|den|y)"
)
_JOINER = r"(?:of the|for the|of|for|on|and|&)"
_TITLES = ("Co", "St", "Jr", "Mr", "Ms", "Dr", "Mrs", "Prof", "Gov", "Sen", "Gen")
_ABBREVIATED = "|".join((r"(?<=\b[A-Z])", *(r"(?<=\b" + title + ")" for title in _TITLES)))
_DOT = rf"(?:{_ABBREVIATED})\."
_SEGMENT = re.compile(
    rf"{_WORD}(?:(?:{_DOT})? (?:{_NAME_PARTICLE} )?{_WORD}|,? (?=Inc|Ltd|LLC|Corp){_WORD})*"
)
_BETWEEN = re.compile(rf" ({_JOINER}) \Z")


@dataclass(frozen=True, slots=True)
class CapitalRun:
    """Capitalised words at `start` to `end`; `joiner` is the small word between it and the run before."""

    start: int
    end: int
    joiner: str | None

    def words(self, text: str) -> list[str]:
        """The words of the run."""
        return text[self.start : self.end].split()


def capital_runs(text: str) -> Iterator[CapitalRun]:
    """The runs of capitalised words of a text, in order; lines and other signs end a run."""
    last_end = 0
    for match in _SEGMENT.finditer(text):
        start = match.start()
        if start and (text[start - 1].isalnum() or text[start - 1] in "@/#"):
            continue
        between = text[last_end:start]
        joined = _BETWEEN.fullmatch(between) if last_end else None
        yield CapitalRun(start, match.end(), joined.group(1) if joined else None)
        last_end = match.end()
