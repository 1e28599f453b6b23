"""Descriptions, office-holders, pronouns and groups."""

import datetime as dt

import pytest

from tests.actors.tagging import pairs, tag

DAY = dt.date(2023, 6, 1)


@pytest.mark.parametrize(
    ("text", "phrase", "actor_id"),
    [
        ("Washington fined ZTE. The Shenzhen-based company paid.", "The Shenzhen-based company", "zte"),
        ("Washington spoke to ASML and Intel. The Dutch toolmaker agreed.", "The Dutch toolmaker", "asml"),
        (
            "Intel met SMIC. Then the chipmaker and Google cut ties with the Chinese group.",
            "the Chinese group",
            "smic",
        ),
        ("China was angry. The commerce ministry protested.", "The commerce ministry", "cn-mofcom"),
        ("Beijing answered through its commerce ministry.", "commerce ministry", "cn-mofcom"),
        ("Sweden's telecoms regulator shut them out.", "telecoms regulator", "se-pts"),
        ("The European Union waited, but the Commission acted.", "the Commission", "eu-commission"),
        ("The US Commerce Department acted. The department listed ZTE.", "The department", "us-commerce"),
        ("London hesitated. The government then banned Huawei.", "The government", "gb"),
        ("Micron fell. Management expects lower sales.", "Management", "micron"),
        ("Samsung met Tesla. The South Korean company agreed.", "The South Korean company", "samsung"),
        (
            "The European Union fined Meta, which accused the Commission on Wednesday.",
            "the Commission",
            "eu-commission",
        ),
        ("Mark Carney waited. His government would hit back.", "government", "ca"),
        ("France acted. Huawei sells phones in Brazil, and the country agreed.", "the country", "br"),
        # A group of countries has the form of a country's name, but is none.
        (
            "BIS is moving Nicaragua to Country Group D, a group of rules, and making the country wait.",
            "the country",
            "ni",
        ),
    ],
)
def test_descriptions_mean_an_actor_of_the_text(text: str, phrase: str, actor_id: str) -> None:
    assert dict(pairs(text, DAY))[phrase] == actor_id


@pytest.mark.parametrize(
    ("text", "day", "actor_id"),
    [
        ("The commerce secretary objected.", dt.date(2020, 1, 1), "wilbur-ross"),
        ("The commerce secretary objected.", dt.date(2022, 1, 1), "gina-raimondo"),
        ("Germany's chancellor objected.", dt.date(2020, 1, 1), "angela-merkel"),
        ("Nvidia's chief executive objected.", dt.date(2020, 1, 1), "jensen-huang"),
    ],
)
def test_posts_mean_who_held_them_on_the_day(text: str, day: dt.date, actor_id: str) -> None:
    mentions, _ = tag(text, day)
    assert (mentions[-1].actor_id, mentions[-1].method) == (actor_id, "post")


def test_a_post_of_an_undated_text_stays_open() -> None:
    assert pairs("The commerce secretary objected.") == []


@pytest.mark.parametrize(
    ("text", "pronoun", "actor_id"),
    [
        ("Huawei says that it stockpiled parts.", "it", "huawei"),
        ("Washington lifts the ban it imposed on ZTE.", "it", "us"),
        ("Glencore waits, but Vale confirmed on Tuesday that it closed a mine.", "it", "vale"),
        ("Apple agreed. Meta's old model, which it introduced in May, did not.", "it", "meta"),
        ("Mexico raised duties. Beijing urged it to withdraw them.", "it", "mx"),
        ("Micron was accused by the commerce ministry, and its shares fell.", "its", "micron"),
        ("The Commerce Department concluded that ZTE had misled it.", "it", "us-commerce"),
        ("BIS added Huawei and 68 of its affiliates to a list.", "its", "huawei"),
        ("A court ordered Micron to stop selling its chips. Britain agreed.", "its", "micron"),
        ("Jensen Huang spoke to Intel. He was calm.", "He", "jensen-huang"),
    ],
)
def test_pronouns_continue_a_subject(text: str, pronoun: str, actor_id: str) -> None:
    assert dict(pairs(text))[pronoun] == actor_id


@pytest.mark.parametrize(
    "text",
    [
        "Huawei waited. It is clear that the ban works.",
        "Huawei waited. It took years to agree.",
        "Huawei makes it hard to switch.",
        "Prices rose after Nvidia left. It covers civil uses.",
    ],
)
def test_expletive_it_means_nobody(text: str) -> None:
    assert "pronoun" not in [mention.method for mention in tag(text)[0]]


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("Germany fined Huawei and ZTE. Both companies appealed.", "Both companies", {"huawei", "zte"}),
        ("Britain met the United States. The two governments agreed.", "The two governments", {"gb", "us"}),
        ("Huawei and ZTE said that they would appeal.", "they", {"huawei", "zte"}),
        (
            "It signed with BT, Vodafone and KPN. The operators agreed.",
            "The operators",
            {"bt-group", "vodafone", "kpn"},
        ),
    ],
)
def test_plurals_mean_several_actors(text: str, phrase: str, expected: set[str]) -> None:
    mentions = [mention for mention in tag(text)[0] if mention.quote == phrase]
    assert {mention.actor_id for mention in mentions} == expected
    assert len({mention.actor_mention_id for mention in mentions}) == len(expected)


def test_titles_and_appositions_describe_and_do_not_repeat() -> None:
    text = "Nancy Faeser, the interior minister, met chipmaker Infineon and Commerce Secretary Gina Raimondo."
    assert [quote for quote, _ in pairs(text, DAY)] == ["Nancy Faeser", "Infineon", "Gina Raimondo"]


def test_what_an_apposition_says_is_remembered() -> None:
    text = "Fernwood, a drone maker, met Huawei. The drone maker paid."
    assert dict(pairs(text))["The drone maker"] == "unresolved:fernwood"


def test_an_actor_joined_with_itself_is_no_group() -> None:
    mentions, _ = tag("Huawei and Huawei Technologies sued, and they said that they had been harmed.")
    assert len({mention.actor_mention_id for mention in mentions}) == len(mentions)
