"""Which words of a clause are triggers, where the words that a frame wants stand elsewhere."""

import pytest

from tests.events.test_coder import types_of


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Shares rose 4% on the truce that Washington and Beijing reached in May.", ["agreement"]),
        ("The basis is an inquiry into drug imports that the ministry opened in April.", ["investigation"]),
    ],
)
def test_a_relative_pronoun_stands_for_the_object(text: str, types: list[str]) -> None:
    assert [found for found in types_of(text) if found != "financial_impact"] == types


@pytest.mark.parametrize("sum_of_money", ["$50 billion", "$50bn", "€825mn", "$900,000"])
def test_sums_of_money_are_known_by_unit_or_sign(sum_of_money: str) -> None:
    assert types_of(f"AstraZeneca pledged {sum_of_money} for an American plant in July.") == [
        "capacity_change"
    ]


def test_a_clause_behind_a_semicolon_has_its_own_subject_and_object() -> None:
    text = "Washington raised duties on steel in May; Micron halted shipments to Huawei."
    assert types_of(text) == ["tariff", "sales_halt"]


def test_clauses_joined_by_and_are_two_events() -> None:
    text = (
        "Hanwha bought Philly Shipyard in December, and in August it pledged $5 billion for a plant in Ohio."
    )
    assert types_of(text) == ["corporate_deal", "capacity_change"]


@pytest.mark.parametrize(
    ("event_type", "text"),
    [
        ("capacity_change", "Honda stopped its lines in Celaya on 28 October."),
        ("corporate_deal", "Imabari Shipbuilding took control of its rival Japan Marine United in June."),
        ("entity_delisting", "Comac got off a Pentagon blacklist on 3 June."),
        ("export_control", "From August 1 no gallium may leave China without a permit."),
        ("export_control", "Japan subjected 23 types of chipmaking equipment to export checks in May."),
        ("financial_impact", "SK Hynix overtook Samsung in sales of memory chips in the first quarter."),
        ("industrial_policy", "India's cabinet approved four further chip plants on August 12th."),
        (
            "legislation",
            "From December 18 a Japanese statute will force rival app stores on Apple and Google.",
        ),
        ("litigation", "Indonesia lost at the World Trade Organization in November 2022."),
        ("negotiation", "Janet Yellen arrives in Beijing on Thursday for talks with Li Qiang."),
        ("sales_halt", "KDDI and SoftBank put off the sale of a new Huawei handset on Wednesday."),
        ("export_control", "Beijing choked off gallium to America in December 2024."),
        ("export_control", "Beijing told exporters in October to stop sending yttrium to the United States."),
        ("financial_impact", "Nexperia's trouble cost Honda ¥150bn."),
        ("financial_impact", "The yuan touched a 17-year low in April."),
        ("incident", "A blaze gutted a data centre in Daejeon on September 26th."),
        ("investment_restriction", "Berlin barred Aixtron's sale to a Chinese fund in 2016."),
        ("investigation", "The inquiry into Qualcomm's purchase of Autotalks began in October."),
        ("procurement_ban", "Prague in July forbade civil servants to use DeepSeek."),
        ("product_launch", "The Pura 80 hit Chinese shops in June."),
        ("purchase", "Korean Air will take 103 Boeing jets, it said in August."),
        ("sales_halt", "TSMC will no longer make AI chips for Chinese customers from Monday."),
        ("sales_resumption", "AMD is shipping MI308 chips to China once more."),
        ("tariff", "Mexico's congress gave its blessing on Wednesday to duties on Asian cars."),
        ("tariff", "On October 14th America started to collect fees from vessels with Chinese owners."),
    ],
)
def test_ways_of_saying_it_beside_the_plain_one(event_type: str, text: str) -> None:
    assert types_of(text) == [event_type]


@pytest.mark.parametrize(
    "text",
    [
        "A ship that calls at Rotterdam pays harbour dues by tonnage, as Chinese owners know.",
        "The court's website in Delaware was down on Monday.",
        "A good clerk at the ministry in Beijing can open any file within a minute.",
        "The list of things that can go wrong for Nvidia is long.",
    ],
)
def test_background_is_no_event(text: str) -> None:
    assert types_of(text) == []
