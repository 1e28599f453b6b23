"""Links between events, and what they do to the status of measures."""

import pytest

from pipelines.merging import Timeline
from tests.merging.world import Report, Story, day, event_of, merged, row

ORDER = Report(
    "export_control", ("us-bis",), ("dragon",), day("2018-04-16"), words="BIS cut Dragon off from parts"
)


def links(timeline: Timeline) -> list[tuple]:
    return timeline.event_links.select("link_type", "from_event_id", "to_event_id").rows()


@pytest.mark.parametrize(
    ("words", "link_type", "status", "phase"),
    [
        ("Commerce lifted the ban", "reverses", "ended", "ended"),
        ("Commerce suspended the ban", "suspends", "suspended", "suspended"),
    ],
)
def test_easing_in_another_text_ends_the_measure(words: str, link_type: str, status: str, phase: str) -> None:
    easing = Report("export_control_easing", ("us-commerce",), ("dragon",), day("2018-07-13"), words=words)
    timeline = merged(Story("d1", day("2018-04-17"), [ORDER]), Story("d2", day("2018-07-14"), [easing]))
    measure, end = event_of(timeline, "d1"), event_of(timeline, "d2")
    assert links(timeline) == [(link_type, end, measure)]
    assert row(timeline, measure)["status"] == status
    dates = timeline.event_dates.filter(phase=phase).select("event_id", "earliest", "event_mention_id").rows()
    assert dates == [(measure, day("2018-07-13"), "d2:e0-5")]


def test_planned_easing_ends_nothing_yet() -> None:
    plan = Report(
        "export_control_easing", ("us",), ("dragon",), day("2018-08-01"), "planned", words="will lift the ban"
    )
    timeline = merged(Story("d1", day("2018-04-17"), [ORDER]), Story("d2", day("2018-07-14"), [plan]))
    assert links(timeline) == [("reverses", event_of(timeline, "d2"), event_of(timeline, "d1"))]
    assert row(timeline, event_of(timeline, "d1"))["status"] == "in_force"


def test_answer_of_the_other_side_retaliates() -> None:
    duty = Report("tariff", ("us",), ("cn",), day("2018-07-06"), amounts="USD 34000000000")
    answer = Report(
        "tariff", ("cn",), ("us",), day("2018-07-06"), words="Beijing answers with a levy of its own"
    )
    timeline = merged(Story("d1", day("2018-07-08"), [duty, answer]))
    assert links(timeline) == [("retaliates", event_of(timeline, "d1", 1), event_of(timeline, "d1", 0))]
    assert timeline.events["status"].to_list() == ["in_force", "in_force"]


def test_earlier_easing_does_not_act_on_a_later_measure() -> None:
    easing = Report(
        "export_control_easing", ("us",), ("dragon",), day("2017-01-13"), words="Commerce lifted the ban"
    )
    assert (
        links(merged(Story("d1", day("2018-04-17"), [ORDER]), Story("d2", day("2018-07-14"), [easing]))) == []
    )


def test_words_of_a_measure_itself_suspend_and_end_it() -> None:
    lapse = Report(
        "export_control", ("us-bis",), ("dragon",), day("2018-07-13"), phase="ended", words="it lapsed"
    )
    timeline = merged(Story("d1", day("2018-07-14"), [ORDER, lapse]))
    assert timeline.events.select("status", "mention_count").row(0) == ("ended", 2)


@pytest.mark.parametrize(
    ("modality", "status"),
    [("planned", "planned"), ("denied", "denied"), ("hypothetical", "possible"), ("occurred", "in_force")],
)
def test_status_follows_the_modality(modality: str, status: str) -> None:
    duty = Report("tariff", ("us",), ("cn",), day("2018-07-06"), modality)
    assert merged(Story("d1", day("2018-07-01"), [duty])).events["status"].item() == status


def test_acts_of_a_day_are_not_in_force() -> None:
    fine = Report("enforcement", ("us-commerce",), ("dragon",), day("2018-07-06"))
    assert merged(Story("d1", day("2018-07-07"), [fine])).events["status"].item() == "occurred"
