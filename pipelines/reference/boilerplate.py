"""Phrases that mark text around an article (comment forms, cookie notices, subscription lines).

What belongs here: their file, its row and how a phrase matches. What does not: what is done with
marked text (`reading.sentences` marks it, extraction passes it over).
"""

import functools
import typing
from pathlib import Path

import pydantic

from .reader import ReferenceError, read_csv


class BoilerplatePhrase(pydantic.BaseModel):
    """A line of boilerplate.csv: `phrase` is compared without case.

    `match`: the line is the phrase (`line`), starts with it (`start`) or holds it (`anywhere`).
    `extent`: only that line is boilerplate (`line`), or it and all that follows (`rest`).
    """

    phrase: str = pydantic.Field(min_length=3)
    match: typing.Literal["line", "start", "anywhere"]
    extent: typing.Literal["line", "rest"]

    def matches(self, line: str) -> bool:
        plain = line.strip(" \t\r\n#*_-–—•:.!?").casefold()
        phrase = self.phrase.casefold().strip(" :.!?")
        if self.match == "line":
            return plain == phrase
        return plain.startswith(phrase) if self.match == "start" else phrase in plain


@functools.cache
def load_boilerplate(folder: Path = Path(__file__).parent) -> tuple[BoilerplatePhrase, ...]:
    """The phrases of boilerplate.csv in `folder`; raises ReferenceError with a line for each problem."""
    problems: list[str] = []
    rows = read_csv(folder / "boilerplate.csv", BoilerplatePhrase, problems)
    if problems:
        raise ReferenceError(problems)
    return tuple(phrase for _, phrase in rows)
