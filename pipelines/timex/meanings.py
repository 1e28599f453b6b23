"""What a time expression means before it is anchored: small programs that say how to find the day.

What belongs here: the immutable values that rules build ("one week back", "a Friday", "some May").
What does not: the words that express them (`rules`), or their evaluation (`anchoring`).

A program depends on the words alone, never on a text or a day, so it can be remembered for every
text in which the same words stand.
"""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Value:
    """A TIMEX3 value that needs no anchor: "2022-10-07", "P3D", "PRESENT_REF"."""

    value: str


@dataclass(frozen=True, slots=True)
class Shift:
    """The `unit` that lies `amount` units after the base: the publication day, or the running date.

    With `of` the base is that moment; with `from_text` it is the date that the text mentioned last: what
    has happened, or with `planned_too` also what is to come. With `of_story` it is the one or the other,
    as the text is a report or a story ("the end of the year", "at noon"). `to` is the unit that is meant if
    it is a finer one ("a year ago today").
    """

    unit: str
    amount: float
    from_text: bool = False
    of: "Moment | None" = None
    planned_too: bool = False
    of_story: bool = False
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """A part of an unnamed year: "05", "05-07", "SU", "Q3", "H1", or the name of a movable holiday.

    `year` gives the year where the words do. `direction`: -1 the last one, +1 the next one, 0 the one
    of the current year, None: to be found from the context. `from_text` counts it from the running date.
    A `weekday` said with the day ("Monday, Oct. 26") tells the year apart.
    """

    part: str
    year: "Moment | None" = None
    direction: int | None = None
    from_text: bool = False
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday (1 = Monday): the last, next or nearest one, or the one of a given week."""

    number: int
    direction: int | None = None
    from_text: bool = False
    week: Shift | None = None


@dataclass(frozen=True, slots=True)
class Nth:
    """The `number`-th day, week, month, quarter or weekday ("monday") of a longer moment; -1 is the last."""

    number: int
    unit: str
    of: "Moment"


@dataclass(frozen=True, slots=True)
class Lapse:
    """A length of time (TIMEX3 `value`) of `amount` units that reaches back from, or on from, a day."""

    value: str
    unit: str
    amount: float
    direction: int


@dataclass(frozen=True, slots=True)
class Era:
    """A time with a name: the first and last days that go by it, in order; None = not ended yet."""

    spans: tuple[tuple[dt.date, dt.date | None], ...]


Moment = Value | Shift | Calendar | Weekday | Nth | Lapse | Era


@dataclass(frozen=True, slots=True)
class Meaning:
    """A moment with what TIMEX3 says about it.

    `time` is appended to the day ("T09:00", "TMO"); `modifier` is the TIMEX3 mod; `needs` names the
    test of the surrounding words that the expression must pass (`context`), if any.
    """

    timex_type: str
    moment: Moment
    modifier: str | None = None
    time: str = ""
    needs: str | None = None


def date(moment: Moment | str, modifier: str | None = None, needs: str | None = None) -> Meaning:
    return Meaning("DATE", Value(moment) if isinstance(moment, str) else moment, modifier, needs=needs)


def time_of(moment: Moment, time: str, modifier: str | None = None) -> Meaning:
    return Meaning("TIME", moment, modifier, time)


def duration(value: str, modifier: str | None = None, needs: str | None = None) -> Meaning:
    return Meaning("DURATION", Value(value), modifier, needs=needs)


def recurring(value: str, modifier: str | None = None, needs: str | None = None) -> Meaning:
    return Meaning("SET", Value(value), modifier, needs=needs)
