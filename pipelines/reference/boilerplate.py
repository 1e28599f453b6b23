"""Phrases that mark text around an article (comment forms, cookie notices, subscription lines).

What belongs here: the row of boilerplate.csv, and how lines are compared with all of them at once. What
does not: what is done with marked text (`reading.sentences` marks it, extraction passes it over).
"""

import functools
import typing
from collections.abc import Iterable
from pathlib import Path

import pydantic

from .reader import ReferenceError, read_csv

Extent = typing.Literal["line", "rest"]
_AROUND = " \t\r\n#*_-–—•:.!?"


class BoilerplatePhrase(pydantic.BaseModel):
    """A line of boilerplate.csv: `phrase` is compared without case, and without marks around it.

    `match`: a line of text is the phrase (`line`), starts with it (`start`) or holds it (`anywhere`).
    `extent`: only that line is boilerplate (`line`), or it and all that follows (`rest`).
    """

    model_config = pydantic.ConfigDict(frozen=True)

    phrase: str = pydantic.Field(min_length=3)
    match: typing.Literal["line", "start", "anywhere"]
    extent: Extent


class Boilerplate:
    """All phrases, arranged so that a line of text is compared with them in one go."""

    def __init__(self, phrases: Iterable[BoilerplatePhrase]):
        plain = [(_plain(phrase.phrase), phrase) for phrase in phrases]
        self._lines = {text: phrase.extent for text, phrase in plain if phrase.match == "line"}
        self._starts = {text: phrase.extent for text, phrase in plain if phrase.match == "start"}
        self._anywhere = {text: phrase.extent for text, phrase in plain if phrase.match == "anywhere"}
        self._any_start = tuple(self._starts)

    def extent(self, line: str) -> Extent | None:
        """How far boilerplate reaches that begins with `line`, or None when the line is none."""
        plain = _plain(line)
        if plain in self._lines:
            return self._lines[plain]
        if plain.startswith(self._any_start):
            return next(extent for text, extent in self._starts.items() if plain.startswith(text))
        return next((extent for text, extent in self._anywhere.items() if text in plain), None)


@functools.cache
def default_boilerplate() -> Boilerplate:
    """The phrases of this package's boilerplate.csv; raises ReferenceError with a line for each problem."""
    problems: list[str] = []
    rows = read_csv(Path(__file__).with_name("boilerplate.csv"), BoilerplatePhrase, problems)
    if problems:
        raise ReferenceError(problems)
    return Boilerplate(phrase for _, phrase in rows)


def _plain(text: str) -> str:
    return text.strip(_AROUND).casefold()
