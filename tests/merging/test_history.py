"""What the timeline held when, and the ids that events keep."""

import dataclasses
import datetime as dt

import polars as pl
import pytest

from pipelines import model
from pipelines.merging import Timeline, advance_history, changes_between, merge, timeline_as_of
from tests.merging.world import RULES, Report, Story, day, event_of, evidence_of, merged

EMPTY = model.to_frame([], model.EventVersion)
MONDAY, TUESDAY, WEDNESDAY = (dt.datetime(2026, 3, number, 6) for number in (2, 3, 4))

DRAGON = Story(
    "d1", day("2022-12-20"), [Report("entity_listing", ("us-bis",), ("dragon",), day("2022-12-19"))]
)
PANDA = Story("d2", day("2022-12-21"), [Report("entity_listing", ("us-bis",), ("panda",), day("2022-12-19"))])
BOTH = Story(
    "d3",
    day("2022-12-22"),
    [Report("entity_listing", ("us-bis",), ("dragon", "panda"), day("2022-12-19"), amounts="36 entities")],
)


def runs(*batches: list[Story]) -> list[Timeline]:
    """The timelines of runs that each find the given stories stored."""
    timelines = [Timeline.empty()]
    for stories in batches:
        timelines.append(merge(evidence_of(stories), timelines[-1], RULES))
    return timelines[1:]


def test_two_events_that_turn_out_to_be_one_keep_the_older_id() -> None:
    first, second, third = runs([DRAGON], [DRAGON, PANDA], [DRAGON, PANDA, BOTH])
    older, younger = event_of(first, "d1"), event_of(second, "d2")
    assert third.events["event_id"].to_list() == [older]
    assert third.event_redirects.rows() == [(younger, older)]


def test_split_event_keeps_its_id_for_the_larger_part() -> None:
    joined, split = runs([DRAGON, PANDA, BOTH], [DRAGON, PANDA])
    assert joined.events.height == 1
    assert split.events.height == 2
    assert joined.events["event_id"].item() in set(split.events["event_id"])


def test_history_tells_what_was_held_on_every_day() -> None:
    first, second = runs([DRAGON], [DRAGON, BOTH])
    history = advance_history(EMPTY, first, MONDAY)
    history = advance_history(history, second, WEDNESDAY)
    assert timeline_as_of(history, TUESDAY).equals(first.events)
    assert timeline_as_of(history, WEDNESDAY).equals(second.events)
    assert timeline_as_of(history, MONDAY - dt.timedelta(days=1)).is_empty()
    assert history["closed_by"].to_list() == ["changed", None]


def test_run_that_changes_nothing_adds_nothing() -> None:
    (first,) = runs([DRAGON, PANDA])
    history = advance_history(EMPTY, first, MONDAY)
    assert advance_history(history, first, TUESDAY).equals(history)


def test_differences_between_two_days_say_new_changed_merged_withdrawn() -> None:
    other = Story("d4", day("2023-01-05"), [Report("tariff", ("us",), ("cn",), day("2023-01-01"))])
    late = Story("d5", day("2023-02-05"), [Report("sanction", ("us",), ("panda",), day("2023-02-01"))])
    first, second, third = runs([DRAGON], [DRAGON, PANDA, other], [DRAGON, PANDA, BOTH, late])
    history = EMPTY
    for timeline, now in ((first, MONDAY), (second, TUESDAY), (third, WEDNESDAY)):
        history = advance_history(history, timeline, now)
    changes = changes_between(history, third.event_redirects, TUESDAY, WEDNESDAY)
    told = {row["event_id"]: (row["change"], row["merged_into"]) for row in changes.iter_rows(named=True)}
    older, younger = event_of(second, "d1"), event_of(second, "d2")
    assert told == {
        older: ("changed", None),
        younger: ("merged", older),
        event_of(second, "d4"): ("withdrawn", None),
        event_of(third, "d5"): ("new", None),
    }
    assert "mention_count" in changes.filter(pl.col("change") == "changed")["fields"].item()


def test_clock_that_went_back_is_an_error() -> None:
    history = advance_history(EMPTY, merged(DRAGON), TUESDAY)
    with pytest.raises(ValueError, match="check the clock"):
        advance_history(history, merged(PANDA), MONDAY)
    with pytest.raises(ValueError, match="without a time zone"):
        advance_history(history, merged(PANDA), dt.datetime(2026, 4, 1, tzinfo=dt.UTC))


def test_comparing_everything_again_keeps_every_id() -> None:
    (first,) = runs([DRAGON, PANDA])
    outdated = first.compared_mentions.with_columns(fingerprint=pl.lit("compared by other rules"))
    again = merge(evidence_of([DRAGON, PANDA]), dataclasses.replace(first, compared_mentions=outdated), RULES)
    assert again.events.equals(first.events)
    assert again.event_redirects.is_empty()
