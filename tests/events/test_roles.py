"""Roles by construction: who does what to whom, said and implied, over the package's own reference data."""

import pytest

from tests.events.marked_roles import clauses_of


def check(marked: str, *expected: tuple[set[str], set[str]]) -> None:
    found = [(set(c.actor_ids("source")), set(c.actor_ids("target"))) for c in clauses_of(marked)]
    assert found == list(expected)


CONSTRUCTIONS = [
    # active and passive
    (
        "The European Commission [fined|enforcement] Google over its Android contracts.",
        "eu-commission",
        "google",
    ),
    ("Apple [was fined|enforcement] 1.8 billion euros by the European Commission.", "eu-commission", "apple"),
    (
        "Tencent [was added|entity_listing] to the Pentagon's list of military companies.",
        "us-defense",
        "tencent",
    ),
    ("Sanctions on Sberbank [were lifted|sanction] by Washington.", "us", "sberbank"),
    ("Production at Tesla's factory near Berlin [was halted|capacity_change] for two weeks.", "tesla", ""),
    ("Anthropic's Claude 3 [was released|product_launch] in March 2024.", "anthropic", ""),
    # nominalisations, with and without a verb that carries them
    ("AMD's [takeover|corporate_deal] of Xilinx was completed in February.", "amd", "xilinx"),
    (
        "A $5 billion [fine|enforcement] against Facebook was approved by the Federal Trade Commission.",
        "us-ftc",
        "meta",
    ),
    ("US [tariffs|tariff] on Canadian lumber rose to 35%.", "us", "ca"),
    ("Chinese [curbs|export_control] on exports of gallium to America were tightened.", "cn", "us"),
    ("Brazil [launched|investigation] an anti-dumping investigation into Chinese steel.", "br", "cn"),
    (
        "Ireland's Data Protection Commission [imposed|enforcement] a fine of €1.2 billion on Meta.",
        "ie-dpc",
        "meta",
    ),
    ("The [launch|product_launch] of Huawei's Mate 60 surprised observers.", "huawei", ""),
    # relative clauses, participles, raising and control
    (
        "Chinese regulators, who [had summoned|investigation] Nvidia in July, told firms to avoid the chip.",
        "cn",
        "nvidia",
    ),
    (
        "DJI, the world's largest maker of drones, [was placed|entity_listing] on the Entity List.",
        "us",
        "dji",
    ),
    (
        "Canada acted on Friday, [ordering|investment_restriction] TikTok to close its offices.",
        "ca",
        "tiktok",
    ),
    (
        "The Commerce Department is expected to [impose|tariff] duties on solar panels from Vietnam.",
        "us-commerce",
        "vn",
    ),
    (
        "SoftBank [agreed to buy|corporate_deal] Ampere Computing for $6.5 billion.",
        "softbank",
        "unresolved:ampere-computing",
    ),
    # groups, lists, owners
    ("Britain and Canada [imposed|sanction] sanctions on Belarus.", "gb ca", "by"),
    (
        "The Canadian government [told|investment_restriction] three Chinese firms to sell their stakes.",
        "ca",
        "cn",
    ),
    (
        "Tokyo [set aside|industrial_policy] 3.9 trillion yen for chipmakers including Rapidus and TSMC.",
        "jp",
        "rapidus tsmc",
    ),
    ("Australia [excluded|procurement_ban] Huawei and ZTE from its 5G networks.", "au", "huawei zte"),
    ("Ottawa [imposed|tariff] a 100% surtax on Chinese-made cars.", "ca", "cn"),
    ("OpenAI [switched|adoption] part of its work to Google's chips.", "openai", "google"),
    (
        "Ten firms, among them Inspur and Loongson, [were blacklisted|entity_listing] by the Pentagon.",
        "us-defense",
        "inspur loongson",
    ),
    # who is granted, told, charged or sold to
    (
        "Micron [will receive|industrial_policy] $6.1 billion in grants from the Commerce Department.",
        "us-commerce",
        "micron",
    ),
    (
        "TSMC [obtained|license_decision] a waiver from the Commerce Department for its plant in Nanjing.",
        "us-commerce",
        "tsmc",
    ),
    (
        "Seagate [agreed to pay|enforcement] a $300 million penalty to the Bureau of Industry and Security.",
        "us-bis",
        "seagate",
    ),
    ("Lufthansa [ordered|purchase] 40 aircraft from Boeing and Airbus.", "lufthansa", "boeing airbus"),
    ("Apple [suspended|sales_halt] sales of its products in Russia.", "apple", "ru"),
    (
        "Satya Nadella [was appointed|appointment] chief executive of Microsoft in 2014.",
        "satya-nadella",
        "microsoft",
    ),
    # joint parties
    ("Narendra Modi and Xi Jinping [met|negotiation] in Tianjin.", "narendra-modi xi-jinping", ""),
    ("Emmanuel Macron [held|negotiation] talks with Xi Jinping in Paris.", "emmanuel-macron xi-jinping", ""),
    ("A trade [deal|agreement] between the EU and Mercosur was concluded in December.", "eu mercosur", ""),
    # products stand for their makers, lists for who keeps them
    ("Beijing [told|procurement_ban] data centres to remove H20 chips.", "cn", "nvidia"),
    (
        "YMTC [was put|entity_listing] on the Entity List, which the Bureau of Industry and Security keeps.",
        "us-bis",
        "ymtc",
    ),
    # speech
    ("Ursula von der Leyen [accused|statement] China of flooding the market.", "ursula-von-der-leyen", "cn"),
    ("The IMF [expects|forecast] China's economy to grow by 4.8% this year.", "imf", "cn"),
    ("Xiaomi [denied|statement] any links to the Chinese army.", "xiaomi", ""),
]


@pytest.mark.parametrize(("marked", "sources", "targets"), CONSTRUCTIONS)
def test_roles_by_construction(marked: str, sources: str, targets: str) -> None:
    check(marked, (set(sources.split()), set(targets.split())))


def test_an_opening_date_is_no_part_of_the_subject() -> None:
    check(
        "On Monday Gina Raimondo [visited|negotiation] India.",
        ({"gina-raimondo"}, {"in"}),
    )


def test_the_measure_goes_on_with_its_author_and_its_target() -> None:
    check(
        "Canada [imposed|tariff] a surtax on cars from China. The measure [takes|tariff] effect in October.",
        ({"ca"}, {"cn"}),
        ({"ca"}, {"cn"}),
    )


def test_a_person_who_ordered_a_measure_gives_way_to_the_state() -> None:
    check(
        "Joe Biden [ordered|tariff] tariffs on Chinese steel. The duties [will rise|tariff] in January.",
        ({"joe-biden"}, {"cn"}),
        ({"us"}, {"cn"}),
    )


def test_a_retaliation_is_aimed_at_who_began() -> None:
    check(
        "Turkey [raised|tariff] duties on Chinese cars. Beijing [retaliated|tariff] within days.",
        ({"tr"}, {"cn"}),
        ({"cn"}, {"tr"}),
    )


def test_a_lawsuit_answers_the_measure() -> None:
    check(
        "The Federal Trade Commission [fined|enforcement] Amazon on Monday. Amazon [will appeal|litigation].",
        ({"us-ftc"}, {"amazon"}),
        ({"amazon"}, {"us-ftc"}),
    )


def test_a_measure_on_materials_without_a_country_holds_for_all() -> None:
    check(
        "The United States is worried about China. China [restricted|export_control] exports of graphite. "
        "Washington did not reply to China.",
        ({"cn"}, set()),
    )


def test_nationals_that_a_rule_binds_are_not_its_target() -> None:
    check(
        "American companies [were barred|export_control] from supplying Huawei after the Commerce "
        "Department found a breach.",
        ({"us-commerce"}, {"huawei"}),
    )


def test_a_blocked_deal_is_aimed_at_the_buyer() -> None:
    check(
        "Nippon Steel [offered|corporate_deal] to buy US Steel. "
        "Joe Biden [blocked|investment_restriction] the deal.",
        ({"nippon-steel"}, {"us-steel"}),
        ({"joe-biden"}, {"nippon-steel"}),
    )


def test_a_relative_clause_behind_an_apposition_is_about_the_name() -> None:
    check(
        "ByteDance, the parent company of TikTok, which [is using|adoption] Ascend chips, is in Beijing.",
        ({"bytedance"}, {"huawei"}),
    )


def test_a_regulation_is_amended_by_the_office_that_issues_it() -> None:
    check(
        "The Department of Commerce is amending the Export Administration Regulations by "
        "[adding|entity_listing] DJI to the Entity List.",
        ({"us-bis"}, {"dji"}),
    )
    check(
        "The Department of Commerce [put|entity_listing] DJI on the Entity List.",
        ({"us-commerce"}, {"dji"}),
    )


def test_the_members_of_a_group_may_stand_before_their_cue() -> None:
    check(
        "Washington [put|entity_listing] 31 Chinese firms on a blacklist, the memory maker YMTC among them.",
        ({"us"}, {"ymtc"}),
    )
    check(
        "The Pentagon [listed|entity_listing] 37 firms, 28 of them Chinese, Inspur among them.",
        ({"us-defense"}, {"inspur"}),
    )


def test_bodies_of_states_are_no_targets_of_trade_measures() -> None:
    check(
        "The rule of the Bureau of Industry and Security [was published|export_control] on Friday.",
        ({"us-bis"}, set()),
    )


def test_a_new_act_is_not_aimed_at_the_firm_of_the_one_before() -> None:
    check(
        "AMD [said|export_control] that the US government requires a licence for exports of its MI308. "
        "In May Washington [demanded|export_control] licences for design software.",
        ({"us"}, {"amd"}),
        ({"us"}, set()),
    )


def test_local_authorities_act_where_the_text_is() -> None:
    check(
        "China trusts its fund. China is large. The United States and the United States alone object. "
        "China waits. In May the police [searched|investigation] the offices of Big Fund in China.",
        ({"cn"}, {"cn-bigfund"}),
    )


def test_a_firm_that_discloses_a_licence_need_is_the_target() -> None:
    check(
        "AMD [said|export_control] that the US government requires a licence for exports of its MI308.",
        ({"us"}, {"amd"}),
    )


def test_an_unnamed_target_of_a_duty_is_the_country_that_the_text_is_about() -> None:
    check(
        "China buys chips. China makes phones. China builds cars. China is worried. "
        "Washington [raised|tariff] its duties.",
        ({"us"}, {"cn"}),
    )


def test_a_measure_that_names_no_country_among_several_has_no_target() -> None:
    check(
        "China buys chips. China makes phones. China and Japan are worried. "
        "Washington [tightened|export_control] its chip rule.",
        ({"us"}, set()),
    )


def test_stand_ins_have_no_mention() -> None:
    clause = clauses_of("Beijing [told|procurement_ban] data centres to remove H20 chips.")[0]
    source, target = clause.fillers
    assert source.actor_mention_id is not None
    assert target.actor_mention_id is None
