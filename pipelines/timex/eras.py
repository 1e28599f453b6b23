"""Eras: times with a name, from the reference file that analysts edit.

What belongs here: finding the names of eras where they date something, and their intervals. What does
not: the eras themselves (`reference/eras.csv`).

"The Biden administration" names a government as often as a time. It is a time after a preposition of
time ("under", "during", "since"); names that say "era", "years", "term" also after "in" and "of".
"""

import datetime as dt
import functools
import re
import typing
from pathlib import Path

import pipelines.reference
from pipelines.reference.reader import ReferenceError, read_csv
from pipelines.reference.rows import EraRow
from pipelines.timex.meanings import Era, Meaning

_PREPOSITION = (
    r"\b(?:under|during|throughout|since|until|till"
    r"|(?:start|beginning|end|middle|course|height|days|months|weeks|years|early|late)\s(?:of|in))\s+\Z"
)
_LOOSE_PREPOSITION = re.compile(r"\b(?:in|of|by|for|into)\s+\Z", re.IGNORECASE)
_SAYS_TIME = re.compile(r"\b(?:era|years|period|term|presidency|premiership|chancellorship|tenure|pandemic|war|crisis)\Z", re.IGNORECASE)
_REACH = 24


class Eras:
    """The eras of a reference folder, ready to be found in texts."""

    def __init__(self, rows: typing.Iterable[EraRow]):
        self._by_name: dict[str, list[EraRow]] = {}
        for row in rows:
            for name in row.names:
                self._by_name.setdefault(name.casefold(), []).append(row)
        names = sorted(self._by_name, key=len, reverse=True)
        pattern = "|".join(re.escape(name).replace(r"\ ", r"\s").replace("'", "['’]") for name in names)
        self._pattern = re.compile(rf"(?<!\w)(?:the\s+)?(?P<name>{pattern})(?!\w)(?!['’]s\b)", re.IGNORECASE)
        self._preposition = re.compile(_PREPOSITION, re.IGNORECASE)
        # One letter triple of each name must stand in a text before the pattern is tried on it.
        self._has_any = re.compile(_common_word_pattern(names), re.IGNORECASE)

    def find(self, text: str) -> typing.Iterator[tuple[int, int, str, Meaning]]:
        """Offsets, rule and meaning of each era that dates something in `text`."""
        if not self._by_name or not self._has_any.search(text):
            return
        for match in self._pattern.finditer(text):
            rows = self._by_name[re.sub(r"\s", " ", match["name"]).replace("’", "'").casefold()]
            if any(row.is_date for row in rows) or self._dates(text, match):
                spans = tuple(sorted((row.start, row.end) for row in rows))
                yield match.start(), match.end(), "eras.named", Meaning("DATE", Era(spans))

    def _dates(self, text: str, match: re.Match[str]) -> bool:
        before = text[max(0, match.start() - _REACH) : match.start()]
        if self._preposition.search(before):
            return True
        return bool(_SAYS_TIME.search(match["name"]) and _LOOSE_PREPOSITION.search(before))


@functools.lru_cache(maxsize=4)
def load_eras(folder: Path | None = None) -> Eras:
    """The eras of `folder` (default: the reference folder of this package).

    Raises ReferenceError with file, line and remedy if the file does not hold what it should.
    """
    problems: list[str] = []
    rows = read_csv((folder or pipelines.reference.REFERENCE_FOLDER) / "eras.csv", EraRow, problems)
    if problems:
        raise ReferenceError(problems)
    return Eras(row for _, row in rows)


def _common_word_pattern(names: list[str]) -> str:
    """A pattern of the last words of the names, which are few: "administration", "war", "plan"."""
    words = {re.split(r"[\s-]", name)[-1] for name in names}
    return rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})(?!\w)"


def era_in_force(spans: tuple[tuple[dt.date, dt.date | None], ...], reference: dt.date | None) -> tuple[dt.date, dt.date | None]:
    """Of the spans that share a name the last that had begun by `reference`; all together if that is unknown."""
    if reference is None:
        ends = [end for _, end in spans]
        return spans[0][0], None if None in ends else max(end for end in ends if end)
    begun = [span for span in spans if span[0] <= reference]
    return (begun or [spans[0]])[-1]
