"""Eras: times with a name, from the reference files that analysts edit.

What belongs here: finding the names of eras where they date something, and their intervals. What does
not: the eras themselves (`reference/eras.csv`), and how fiscal years are counted (`fiscal`).

"The Biden administration" names a government as often as a time. It is a time after a preposition of
time ("under", "during", "since"); names that say "era", "years", "term" also after "in" and "of", wars and
crises also after "in".
"""

import datetime as dt
import functools
import re
import typing
from pathlib import Path

import ahocorasick_rs

import pipelines.reference
from pipelines.reference.reader import ReferenceError, read_csv
from pipelines.reference.rows import EraRow, FiscalYearRow
from pipelines.timex.fiscal import FiscalYears
from pipelines.timex.meanings import Era, Meaning

_PREPOSITION = re.compile(
    r"\b(?:during|throughout|since|until|till"
    r"|(?:start|beginning|end|middle|course|height|days|months|weeks|years|early|late)\s(?:of|in))\s+\Z",
    re.IGNORECASE,
)
_UNDER = re.compile(r"\bunder\s+\Z", re.IGNORECASE)
_RULING = ("government", "plan")
_LOOSE_PREPOSITION = re.compile(r"\b(?:in|of|by|for|into)\s+\Z", re.IGNORECASE)
_SAYS_TIME = re.compile(
    r"\b(?:era|years|period|term|presidency|premiership|chancellorship|tenure)\Z", re.IGNORECASE
)
# "In the war" is a time, "an opponent of the war" has it as a thing.
_IN = re.compile(r"\b(?:in|by)\s+\Z", re.IGNORECASE)
_SAYS_EVENT = re.compile(r"\b(?:pandemic|war|crisis)\Z", re.IGNORECASE)
_REACH = 24


class Eras:
    """The eras of a reference folder, ready to be found in texts, and its fiscal calendars."""

    def __init__(self, rows: typing.Iterable[EraRow], fiscal_years: typing.Iterable[FiscalYearRow] = ()):
        self.fiscal_years = FiscalYears(fiscal_years)
        self._by_name: dict[str, list[EraRow]] = {}
        for row in rows:
            for name in row.names:
                self._by_name.setdefault(_folded(name), []).append(row)
        self._names = list(self._by_name)
        self._automaton = ahocorasick_rs.AhoCorasick(
            self._names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, text: str) -> typing.Iterator[tuple[int, int, str, Meaning]]:
        """Offsets, rule and meaning of each era that dates something in `text`."""
        folded = _folded(text)
        for name_index, start, end in self._automaton.find_matches_as_indexes(folded):
            name = self._names[name_index]
            if _is_inside_word(folded, start, end) or folded.startswith("'s", end):
                continue
            if folded[max(0, start - 4) : start] == "the ":
                start -= 4
            rows = self._by_name[name]
            if rows[0].kind == "day" or _dates(text[max(0, start - _REACH) : start], name, rows[0].kind):
                spans = tuple(sorted(((row.start, row.end) for row in rows), key=lambda span: span[0]))
                yield start, end, "eras.named", Meaning("DATE", Era(spans))


def _folded(text: str) -> str:
    """The text in small letters with plain blanks, hyphens and apostrophes; of the same length."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" has a small form of two characters
        lower = "".join(small if len(small := character.lower()) == 1 else character for character in text)
    return lower.replace("\n", " ").replace("\u00a0", " ").replace("’", "'").replace("–", "-")


def _is_inside_word(text: str, start: int, end: int) -> bool:
    return (start > 0 and text[start - 1].isalnum()) or (end < len(text) and text[end].isalnum())


def _dates(before: str, name: str, kind: str) -> bool:
    """Whether the words before a name make a time of it."""
    if kind in _RULING and _UNDER.search(before):
        return True
    if _SAYS_EVENT.search(name) and _IN.search(before):
        return True
    return bool(
        _PREPOSITION.search(before) or (_SAYS_TIME.search(name) and _LOOSE_PREPOSITION.search(before))
    )


@functools.lru_cache(maxsize=4)
def load_eras(folder: Path | None = None) -> Eras:
    """The eras and fiscal calendars of `folder` (default: the reference folder of this package).

    Raises ReferenceError with file, line and remedy if a file does not hold what it should.
    """
    problems: list[str] = []
    folder = folder or pipelines.reference.REFERENCE_FOLDER
    rows = read_csv(folder / "eras.csv", EraRow, problems)
    fiscal_years = read_csv(folder / "fiscal_years.csv", FiscalYearRow, problems)
    if problems:
        raise ReferenceError(problems)
    return Eras((row for _, row in rows), (row for _, row in fiscal_years))


def era_in_force(
    spans: tuple[tuple[dt.date, dt.date | None], ...], reference: dt.date | None
) -> tuple[dt.date, dt.date | None]:
    """Of spans that share a name the last that had begun by `reference`; all together if it is unknown."""
    if reference is None:
        ends = [end for _, end in spans]
        return spans[0][0], None if None in ends else max(end for end in ends if end)
    begun = [span for span in spans if span[0] <= reference]
    return (begun or [spans[0]])[-1]
