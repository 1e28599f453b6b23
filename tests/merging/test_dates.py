"""The dates of an event: phases, the preferred one by rule, disputes."""

import polars as pl

from pipelines.merging import Timeline
from tests.merging.world import Report, Story, day, merged


def fund(on: str, published: str, document_id: str, **details: str) -> Story:
    """A report of the founding of a fund."""
    report = Report("industrial_policy", ("cn",), ("dragon",), day(on), object_name="fund", **details)
    return Story(document_id, day(published), [report])


def preferred(timeline: Timeline) -> list[tuple]:
    return timeline.event_dates.filter("is_preferred").select("phase", "earliest", "latest").rows()


def test_texts_that_disagree_keep_both_dates_and_show_it() -> None:
    timeline = merged(fund("2024-05-24", "2024-05-28", "d1"), fund("2024-05-27", "2024-06-02", "d2"))
    assert timeline.events.height == 1
    assert timeline.event_dates.select("earliest", "is_preferred", "is_disputed").sort("earliest").rows() == [
        (day("2024-05-24"), True, True),
        (day("2024-05-27"), False, True),
    ]


def test_date_that_most_texts_agree_with_is_preferred() -> None:
    timeline = merged(
        fund("2024-05-24", "2024-05-28", "d1"),
        fund("2024-05-27", "2024-06-02", "d2"),
        fund("2024-05-27", "2024-06-03", "d3"),
    )
    assert preferred(timeline) == [("announced", day("2024-05-27"), day("2024-05-27"))]


def test_month_that_holds_the_day_is_no_dispute_and_the_day_is_preferred() -> None:
    month = Report(
        "industrial_policy", ("cn",), ("dragon",), (day("2024-05-01"), day("2024-05-31")), object_name="fund"
    )
    timeline = merged(fund("2024-05-24", "2024-05-28", "d1"), Story("d2", day("2024-09-01"), [month]))
    assert timeline.event_dates.height == 2
    assert not timeline.event_dates["is_disputed"].any()
    assert preferred(timeline) == [("announced", day("2024-05-24"), day("2024-05-24"))]


def test_stages_that_one_text_names_are_no_dispute() -> None:
    rule = Report("export_control", ("us-bis",), ("cn",), day("2022-10-07"))
    stages = [
        Report("export_control", ("us-bis",), ("cn",), day(on), "planned", "effective")
        for on in ("2022-10-12", "2022-10-21")
    ]
    timeline = merged(Story("d1", day("2022-10-10"), [rule, *stages]))
    assert timeline.event_dates.filter(pl.col("phase") == "effective").height == 2
    assert not timeline.event_dates["is_disputed"].any()


def test_announced_signed_and_published_are_rows_of_one_event() -> None:
    reports = [
        Report("entity_listing", ("us-commerce",), ("dragon",), day(on), phase=phase)
        for on, phase in (
            ("2019-05-15", "announced"),
            ("2019-05-16", "effective"),
            ("2019-05-21", "published"),
        )
    ]
    timeline = merged(Story("d1", day("2019-05-24"), reports))
    assert timeline.events.height == 1
    assert {row[0] for row in preferred(timeline)} == {"announced", "effective", "published"}


def test_text_without_a_date_bounds_the_event_by_its_publication() -> None:
    timeline = merged(Story("d1", day("2022-10-10"), [Report("sanction", ("us",), ("dragon",))]))
    assert preferred(timeline) == [("announced", None, day("2022-10-10"))]
    assert timeline.events.select("earliest", "latest", "basis").row(0) == (
        None,
        day("2022-10-10"),
        "document",
    )


def test_undated_text_without_a_date_gives_an_event_without_one() -> None:
    timeline = merged(Story("d1", None, [Report("sanction", ("us",), ("dragon",))]))
    assert timeline.event_dates.is_empty()
    assert timeline.events.select("earliest", "latest").row(0) == (None, None)
