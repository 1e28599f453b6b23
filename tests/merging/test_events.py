"""Which reports become one event, and which do not."""

import polars as pl
import pytest

from pipelines.merging.hierarchy import Hierarchy
from tests.merging.world import ACTORS, POSTS, Report, Story, day, event_of, groups, merged, row

BAN = Report(
    "export_control", ("us-bis",), ("cn",), day("2022-10-07"), words="BIS restricted exports of chips"
)


def same_event(one: Report, other: Report, published: tuple[str, str] = ("2022-10-09", "2024-05-28")) -> bool:
    """Whether two reports in two texts become one event."""
    timeline = merged(Story("d1", day(published[0]), [one]), Story("d2", day(published[1]), [other]))
    return timeline.events.height == 1


def test_retrospective_paragraph_joins_the_event_it_recalls() -> None:
    recalled = Report("export_control", ("us",), ("cn",), (day("2022-10-01"), day("2022-10-31")))
    assert same_event(BAN, recalled)


def test_agency_department_president_and_state_are_one_source() -> None:
    for source in ("us", "us-commerce", "president"):
        assert same_event(BAN, Report("export_control", (source,), ("cn",), day("2022-10-07"))), source


def test_another_agency_or_state_is_another_event() -> None:
    for source in ("us-treasury", "cn-mofcom"):
        assert not same_event(BAN, Report("export_control", (source,), ("cn",), day("2022-10-07"))), source


def test_tariffs_on_different_amounts_never_merge() -> None:
    def duty(amounts: str) -> Report:
        return Report(
            "tariff", ("us",), ("cn",), day("2018-07-06"), words="imposes 25% on goods", amounts=amounts
        )

    assert not same_event(duty("25%; USD 34000000000"), duty("25%; USD 16000000000"))
    assert same_event(duty("25%; USD 34000000000"), duty("USD 34000000000"))


def test_planned_report_joins_the_later_real_event() -> None:
    planned = Report(
        "negotiation",
        ("us", "cn"),
        (),
        (day("2025-10-21"), day("2025-10-31")),
        modality="planned",
        phase="occurred",
    )
    met = Report("negotiation", ("president", "cn"), (), day("2025-10-30"), phase="occurred")
    timeline = merged(Story("d1", day("2025-10-17"), [planned]), Story("d2", day("2025-12-10"), [met]))
    event = row(timeline, event_of(timeline, "d1"))
    assert (event["modality"], event["earliest"], event["mention_count"]) == (
        "occurred",
        day("2025-10-30"),
        2,
    )


def test_hypothetical_report_does_not_join_a_real_event() -> None:
    possible = Report("export_control", ("us-bis",), ("cn",), day("2022-10-07"), modality="hypothetical")
    assert not same_event(BAN, possible)


def test_denied_report_does_not_join_a_real_event() -> None:
    denied = Report("export_control", ("us-bis",), ("cn",), day("2022-10-07"), modality="denied")
    assert not same_event(BAN, denied)


def test_listings_of_two_companies_on_one_day_stay_apart_unless_a_report_names_both() -> None:
    dragon = Report("entity_listing", ("us-bis",), ("dragon",), day("2022-12-19"))
    panda = Report("entity_listing", ("us-bis",), ("panda",), day("2022-12-19"))
    both = Report("entity_listing", ("us-bis",), ("dragon", "panda"), day("2022-12-19"))
    assert not same_event(dragon, panda)
    assert same_event(dragon, both)


def test_vague_report_does_not_tie_two_dated_events_together() -> None:
    early = Report("entity_listing", ("us-bis",), ("dragon",), day("2020-03-02"))
    late = Report("entity_listing", ("us-bis",), ("dragon",), day("2020-11-20"))
    vague = Report("entity_listing", ("us",), ("dragon",), (day("2020-01-01"), day("2020-12-31")))
    published = day("2021-06-01")
    timeline = merged(
        Story("d1", published, [early]), Story("d2", published, [late]), Story("d3", published, [vague])
    )
    assert timeline.events.height == 2


def test_entry_into_force_is_a_phase_of_the_announced_event() -> None:
    effective = Report("export_control", ("us-bis",), ("cn",), day("2022-10-21"), "planned", "effective")
    timeline = merged(Story("d1", day("2022-10-10"), [BAN, effective]))
    phases = timeline.event_dates.select("phase", "earliest").sort("earliest").rows()
    assert phases == [("announced", day("2022-10-07")), ("effective", day("2022-10-21"))]
    assert row(timeline, event_of(timeline, "d1"))["earliest"] == day("2022-10-07")


def test_report_of_the_entry_into_force_alone_joins_through_another_text() -> None:
    announced = Report("export_control", ("cn-mofcom",), (), day("2023-07-03"), object_name="gallium")
    effective = Report("export_control", ("cn-mofcom",), (), day("2023-08-01"), "planned", "effective")
    recalled = Report("export_control", ("cn-mofcom",), (), day("2023-08-01"), phase="effective")
    timeline = merged(
        Story("d1", day("2023-07-05"), [announced, effective]), Story("d2", day("2023-12-05"), [recalled])
    )
    assert len(groups(timeline)) == 1


def test_copies_are_one_source_and_their_clauses_one_event() -> None:
    shares = Report("financial_impact", ("dragon",), (), None, words="Dragon Memory shares tumbled on Monday")
    original, copy = (
        Story("d1", day("2022-10-10"), [shares]),
        Story("d2", day("2022-10-11"), [shares], copy_of="d1"),
    )
    other = Story("d3", day("2022-10-11"), [shares])
    copied = merged(original, copy)
    assert copied.events["independent_source_count"].to_list() == [1]
    assert copied.events["document_count"].to_list() == [2]
    assert merged(original, other).events["independent_source_count"].to_list() == [2]


def test_every_mention_has_one_event_and_a_reason() -> None:
    timeline = merged(Story("d1", day("2022-10-10"), [BAN, BAN]), Story("d2", day("2022-10-12"), [BAN]))
    assert timeline.event_evidence["event_mention_id"].n_unique() == timeline.event_evidence.height == 3
    reasons = timeline.event_evidence.filter(pl.col("event_mention_id").str.starts_with("d2"))["reason"]
    assert "same source" in reasons.item()
    assert timeline.event_evidence["score"].is_between(0, 1).all()


def test_event_names_its_most_specific_actors_only() -> None:
    state = Report("export_control", ("us",), ("cn",), day("2022-10-07"))
    timeline = merged(Story("d1", day("2022-10-10"), [BAN]), Story("d2", day("2022-10-12"), [state]))
    actors = timeline.event_actors.select("role", "actor_id").rows()
    assert actors == [("source", "us-bis"), ("target", "cn")]


def test_titles_fit_a_table_cell_and_say_who_did_what_to_whom() -> None:
    listing = Report(
        "entity_listing", ("us-bis",), ("dragon", "panda"), day("2022-12-19"), amounts="36 entities"
    )
    timeline = merged(Story("d1", day("2022-12-21"), [listing]))
    title = timeline.events["title"].item()
    assert (
        title == "Bureau of Industry and Security: entity listing – Dragon Memory, Panda Phones (36 entities)"
    )
    assert len(title) <= 100


def test_event_without_target_and_object_is_told_by_its_clause() -> None:
    words = (
        "EU states adopted their sixth package after weeks of talks on oil, gas, banks and many other things"
    )
    package = Report("legislation", ("us-treasury",), (), day("2022-06-03"), words=words)
    title = merged(Story("d1", day("2022-06-04"), [package])).events["title"].item()
    assert title.startswith(
        "US Department of the Treasury: legislation “EU states adopted their sixth package"
    )
    assert title.endswith("…”")
    assert len(title) <= 100


def test_office_holders_act_for_their_body_while_in_office_only() -> None:
    hierarchy = Hierarchy(ACTORS, POSTS)
    in_office, before = day("2018-07-06").toordinal(), day("2016-07-06").toordinal()
    assert hierarchy.party("president", in_office) == hierarchy.party("president", None) == "us"
    assert hierarchy.party("president", before) == "president"


def test_publication_told_after_the_act_is_a_phase_of_it() -> None:
    act = Report("entity_listing", ("us-bis",), ("dragon",), day("2019-05-15"), object_name="Entity List")
    printed = Report("entity_listing", ("us-bis",), ("cn",), day("2019-05-21"), phase="published")
    timeline = merged(Story("d1", day("2019-05-22"), [act, printed]))
    assert timeline.event_dates["phase"].to_list() == ["announced", "published"]
    assert timeline.event_actors.filter(role="target")["actor_id"].to_list() == ["dragon"]


def test_a_state_stays_a_target_where_most_texts_name_it_alone() -> None:
    at_state = Report("export_control", ("us-bis",), ("cn",), day("2022-10-07"), object_name="chips")
    at_firm = Report("export_control", ("us-bis",), ("dragon",), day("2022-10-07"), object_name="chips")
    texts = [Story(f"d{number}", day("2022-10-09"), [at_state]) for number in (1, 2)]
    timeline = merged(*texts, Story("d3", day("2022-10-09"), [at_firm]))
    assert timeline.event_actors.filter(role="target")["actor_id"].to_list() == ["cn", "dragon"]


def test_an_intention_announced_before_is_a_phase_of_the_act() -> None:
    act = Report(
        "export_control", ("us-bis",), ("cn",), day("2023-06-30"), phase="published", object_name="chip tools"
    )
    intent = Report("export_control", ("president",), (), (day("2023-03-01"), day("2023-03-31")))
    timeline = merged(Story("d1", day("2023-07-01"), [act, intent]))
    assert timeline.event_dates.select("phase", "earliest").rows() == [
        ("announced", day("2023-03-01")),
        ("published", day("2023-06-30")),
    ]


def test_a_sum_is_no_report_of_one_of_its_parts() -> None:
    one = Report("entity_listing", ("us-bis",), ("dragon",), day("2019-05-16"))
    sum_ = Report(
        "entity_listing",
        ("us-bis",),
        ("dragon",),
        (day("2019-05-01"), day("2019-08-19")),
        words="More than one hundred affiliates have been listed since May",
        amounts="100 affiliates",
    )
    assert not same_event(one, sum_, ("2019-05-17", "2019-08-19"))


def test_an_extension_is_not_what_it_extends() -> None:
    licence = Report(
        "license_decision", ("us-bis",), ("dragon",), day("2019-05-22"), object_name="Temporary licence"
    )
    longer = Report(
        "license_decision",
        ("us-bis",),
        ("dragon",),
        words="BIS extended the temporary licence for 90 days",
        object_name="Temporary licence",
    )
    assert not same_event(licence, longer, ("2019-05-23", "2019-08-19"))


@pytest.mark.parametrize(
    "second", ["It also told the firm of its view", "It wrote to the firm in plain words"]
)
def test_what_a_text_tells_besides_is_another_event(second: str) -> None:
    first = Report(
        "investigation", ("us-bis",), ("dragon",), day("2025-04-23"), words="It closed its inquiry"
    )
    other = Report("investigation", ("us-bis",), ("cn",), day("2025-04-23"), words=second)
    assert merged(Story("d1", day("2025-04-24"), [first, other])).events.height == 1 + (" also " in second)


def test_neighbours_that_name_other_things_are_other_events() -> None:
    metals = Report("export_control", ("cn",), (), day("2025-04-04"), object_name="rare earths")
    firms = Report(
        "export_control", ("cn",), (), day("2025-04-04"), words="barred 16 firms", amounts="16 firms"
    )
    assert merged(Story("d1", day("2025-04-04"), [metals, firms])).events.height == 2


def test_what_has_held_since_a_day_is_dated_by_its_effect() -> None:
    announced = Report("export_control", ("cn",), (), day("2023-07-03"), object_name="gallium")
    since = Report(
        "export_control",
        ("cn",),
        (),
        day("2023-08-01"),
        phase="occurred",
        words="curbed by China since Aug. 1",
        object_name="gallium",
        date_words="Aug. 1",
    )
    timeline = merged(Story("d1", day("2023-07-04"), [announced]), Story("d2", day("2023-10-25"), [since]))
    assert timeline.event_dates.select("phase", "earliest").rows() == [
        ("announced", day("2023-07-03")),
        ("effective", day("2023-08-01")),
    ]


def test_a_denied_entry_into_force_overtakes_the_plan() -> None:
    plan = Report(
        "tariff", ("us",), (), day("2025-09-25"), "planned", amounts="100%", object_name="medicines"
    )
    effect = Report("tariff", ("us",), (), day("2025-10-01"), "planned", "effective")
    denial = Report("tariff", ("us",), (), day("2025-10-01"), "denied", "effective", words="It did not begin")
    timeline = merged(Story("d1", day("2025-10-02"), [plan, effect, denial]))
    assert timeline.event_dates["phase"].to_list() == ["announced"]
    assert timeline.events["status"].item() == "planned"


def test_a_meeting_and_the_truce_struck_there_are_one_event() -> None:
    met = Report("negotiation", ("president",), ("cn",), day("2025-10-30"), words="met in Busan")
    agreed = Report("agreement", ("us", "cn"), (), day("2025-10-30"), words="struck a truce in Busan")
    assert same_event(met, agreed, ("2025-10-31", "2025-11-30"))


def test_the_rule_that_was_announced_is_the_listing_told_before() -> None:
    listing = Report(
        "entity_listing", ("us-bis",), ("cn",), phase="occurred", words="BIS has put 36 companies on the list"
    )
    steps = [
        Report("export_control", ("us",), ("cn",), day(on), phase=phase, words=words)
        for on, phase, words in (
            ("2022-12-15", "announced", "The rule was announced last Thursday"),
            ("2022-12-16", "effective", "took effect on Friday"),
            ("2022-12-19", "published", "was published on Monday"),
        )
    ]
    timeline = merged(Story("d1", day("2022-12-19"), [listing, *steps]))
    assert timeline.events["event_type"].to_list() == ["entity_listing"]
    assert timeline.event_dates.filter(pl.col("basis") == "explicit")["phase"].sort().to_list() == [
        "announced",
        "effective",
        "published",
    ]


def test_the_same_number_of_things_under_two_names_is_one_event() -> None:
    kinds = Report("export_control", ("us",), (), day("2023-07-23"), words="took effect", amounts="23 types")
    groups_ = Report(
        "export_control", ("us-bis",), (), words="curbs on 23 categories", amounts="23 categories"
    )
    assert same_event(kinds, groups_, ("2023-07-24", "2023-08-10"))


def test_an_undated_act_of_long_ago_is_known_by_its_entry_into_force() -> None:
    duty = Report("tariff", ("cn",), ("us",), day("2025-02-04"), words="announced duties", object_name="coal")
    start = Report("tariff", ("cn",), ("us",), day("2025-02-10"), "planned", "effective", words="start then")
    answer = Report("tariff", ("cn",), ("us",), words="China answered with duties", object_name="coal")
    began = Report("tariff", ("cn",), ("us",), day("2025-02-10"), phase="effective", words="which began then")
    timeline = merged(
        Story("d1", day("2025-02-05"), [duty, start]), Story("d2", day("2025-07-04"), [answer, began])
    )
    assert len(groups(timeline)) == 1
