"""What relative words can mean in a text whose day of publication is known within bounds only.

What belongs here: values and intervals that hold for every day within the bounds. What does not: texts
with a known day (`anchoring`), and finding the bounds.
"""

import datetime as dt
import typing

from pipelines.timex.anchoring import Anchor, resolve
from pipelines.timex.bounds import Bounded
from pipelines.timex.meanings import Calendar, Moment, Shift, Weekday
from pipelines.timex.values import named_span


class PublicationBounds(typing.NamedTuple):
    """The first and last day on which a text can have been published; None = unbounded."""

    not_before: dt.date | None = None
    not_after: dt.date | None = None


def counts_from_publication(moment: Moment) -> bool:
    """Whether a moment counts from the day of writing alone: "next year", "last October"."""
    if isinstance(moment, Shift):
        return not moment.from_text and not moment.of_story
    return isinstance(moment, Calendar | Weekday) and moment.direction is not None and not moment.from_text


def common_value(moment: Moment, published: PublicationBounds) -> str | None:
    """The value that a moment has on every day within the bounds; None if there is none such."""
    if published.not_before is None or published.not_after is None or not counts_from_publication(moment):
        return None
    first, last = (resolve(moment, Anchor(day)) for day in published)
    return first if first == last else None


def possible_interval(moment: Moment, modifier: str | None, published: PublicationBounds) -> Bounded | None:
    """The days that a moment can mean; a side without a bound is open."""
    if not counts_from_publication(moment):
        return None
    first, last = (named_span(resolve(moment, Anchor(day)), modifier) if day else None for day in published)
    if first is None and last is None:
        return None
    precision = "range" if first and last else "open"
    return Bounded(first.earliest if first else None, last.latest if last else None, precision)
