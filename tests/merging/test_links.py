"""Links between events, and what they do to the status of measures."""

import dataclasses

import polars as pl
import pytest

from pipelines.merging import Timeline, merge
from tests.merging.world import RULES, Report, Story, day, event_of, evidence_of, merged, row

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


def ends(timeline: Timeline, event_id: str) -> list[tuple]:
    """The preferred ends of a measure: phase, first and last day, whether it is only expected."""
    rows = timeline.event_dates.filter(
        (pl.col("event_id") == event_id)
        & pl.col("is_preferred")
        & pl.col("phase").is_in(["suspended", "ended"])
    )
    return rows.select("phase", "earliest", "latest", "is_expected").rows()


def lifting(on: str, phase: str, modality: str = "planned") -> Report:
    return Report(
        "export_control_easing", ("us",), ("dragon",), day(on), modality, phase, words="will lift the ban"
    )


def test_planned_easing_is_an_end_to_come_until_texts_are_newer_than_its_day() -> None:
    plan = Story("d2", day("2018-07-14"), [lifting("2018-08-01", "effective")])
    earlier = merged(Story("d1", day("2018-04-17"), [ORDER]), plan)
    measure = event_of(earlier, "d1")
    assert links(earlier) == [("reverses", event_of(earlier, "d2"), measure)]
    assert ends(earlier, measure) == [("ended", day("2018-08-01"), day("2018-08-01"), True)]
    assert row(earlier, measure)["status"] == "in_force"
    other = Report("tariff", ("cn",), ("us",), day("2018-09-01"))
    later = merged(Story("d1", day("2018-04-17"), [ORDER]), plan, Story("d3", day("2018-09-02"), [other]))
    assert row(later, event_of(later, "d1"))["status"] == "ended"


def test_easing_announced_without_a_day_leaves_the_end_open() -> None:
    plan = Story("d2", day("2018-07-14"), [lifting("2018-07-13", "announced")])
    timeline = merged(Story("d1", day("2018-04-17"), [ORDER]), plan)
    measure = event_of(timeline, "d1")
    assert ends(timeline, measure) == [("ended", day("2018-07-13"), None, True)]
    assert row(timeline, measure)["status"] == "in_force"


def test_a_measure_whose_end_is_announced_before_it_takes_effect_never_begins() -> None:
    effect = Report("export_control", ("us-bis",), ("dragon",), day("2018-08-01"), "planned", "effective")
    plan = Story("d2", day("2018-07-14"), [lifting("2018-07-13", "announced")])
    timeline = merged(Story("d1", day("2018-04-17"), [ORDER, effect]), plan)
    assert ends(timeline, event_of(timeline, "d1")) == [("ended", day("2018-08-01"), day("2018-08-01"), True)]


def test_a_reported_end_goes_before_an_expected_one_and_back_when_it_is_forgotten() -> None:
    fixed = dataclasses.replace(
        ORDER,
        words="BIS cut Dragon off from parts until March 13, 2025",
        end=("March 13, 2025", "2025-03-13", day("2025-03-13")),
    )
    order = Story("d1", day("2018-04-17"), [fixed])
    lifted = Story("d2", day("2018-07-14"), [lifting("2018-07-13", "occurred", "occurred")])
    expected = [("ended", day("2025-03-13"), day("2025-03-13"), True)]
    alone = merged(order)
    measure = event_of(alone, "d1")
    assert ends(alone, measure) == expected
    both = merge(evidence_of([order, lifted]), alone, RULES)
    assert ends(both, measure) == [("ended", day("2018-07-13"), day("2018-07-13"), False)]
    assert ends(merge(evidence_of([order]), both, RULES), measure) == expected


@pytest.mark.parametrize(
    ("words", "end", "last"),
    [
        ("barred Dragon for two years from May 1", ("two years", "P2Y", None), "2020-05-01"),
        ("barred Dragon for 90 days from May 1", ("90 days", "P90D", None), "2018-07-30"),
        ("barred Dragon till the end of 2019", ("2019", "2019", day("2019-12-31")), "2019-12-31"),
        ("barred Dragon by 2019", ("2019", "2019", day("2019-12-31")), None),
        ("barred Dragon two years after a probe", ("two years", "P2Y", None), None),
    ],
)
def test_clauses_name_the_end_of_what_they_report(words: str, end: tuple, last: str | None) -> None:
    report = Report("export_control", ("us-bis",), ("dragon",), day("2018-05-01"), words=words, end=end)
    timeline = merged(Story("d1", day("2018-05-02"), [report]))
    found = [latest for _, _, latest, _ in ends(timeline, event_of(timeline, "d1"))]
    assert found == ([day(last)] if last else [])


def test_of_planned_ends_the_last_reported_counts() -> None:
    until, longer = (
        Report("sanction", ("us",), ("cn",), day(on), "planned", "ended", words="it ends then")
        for on in ("2019-01-31", "2019-07-31")
    )
    act = Report("sanction", ("us",), ("cn",), day("2018-07-31"))
    timeline = merged(
        Story("d1", day("2018-08-01"), [act, until]), Story("d2", day("2018-12-20"), [act, longer])
    )
    assert ends(timeline, event_of(timeline, "d1"))[0][1] == day("2019-07-31")


def test_a_cut_for_a_time_suspends_the_latest_duty_of_each_side() -> None:
    duties = [
        Report("tariff", ("us",), ("cn",), day("2025-03-04"), amounts="20%", words="a duty of 20%"),
        Report("tariff", ("us",), ("cn",), day("2025-04-11"), amounts="145%", words="it reached 145%"),
        Report("tariff", ("cn",), ("us",), day("2025-04-04"), amounts="34%", words="a duty of 34%"),
        Report("tariff_easing", ("us", "cn"), (), day("2025-05-12"), words="cut the rates for 90 days"),
    ]
    timeline = merged(Story("d1", day("2025-07-04"), duties))
    states = [row(timeline, event_of(timeline, "d1", place))["status"] for place in range(3)]
    assert states == ["in_force", "suspended", "suspended"]


@pytest.mark.parametrize(("amounts", "status"), [("20%", "ended"), ("20%; USD 16000000000", "in_force")])
def test_a_new_rate_ends_the_duty_at_the_old_one(amounts: str, status: str) -> None:
    duty = Report("tariff", ("us",), ("cn",), day("2025-02-04"), amounts="10%", words="a levy began")
    doubled = Report("tariff", ("us",), ("cn",), day("2025-03-04"), words="was doubled", amounts=amounts)
    timeline = merged(Story("d1", day("2025-07-04"), [duty, doubled]))
    assert row(timeline, event_of(timeline, "d1"))["status"] == status


def test_taking_parties_off_one_list_leaves_another_list() -> None:
    listing = Report("entity_listing", ("us-bis",), ("cn",), day("2022-12-19"), object_name="Entity List")
    removal = Report(
        "entity_delisting",
        ("us-bis",),
        ("cn",),
        day("2022-12-19"),
        words="removed 25 companies from the Unverified List",
        object_name="Unverified List",
    )
    timeline = merged(Story("d1", day("2022-12-19"), [listing, removal]))
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
