"""The types of clauses on sanctions, courts, competition, climate law, minerals and trade remedies."""

import pytest

from tests.events.test_coder import types_of


@pytest.mark.parametrize(
    ("event_type", "text"),
    [
        (
            "sanction",
            "Insurers in London have been forbidden since July to cover cargoes sold above the oil cap.",
        ),
        ("sanction", "The council rolled over the sectoral sanctions for another six months in January."),
        ("sanction", "The European Union shut its airports to Belarusian carriers in June 2021."),
        ("sanction", "Beijing retaliated by sanctioning 20 American defence firms."),
        ("enforcement", "French commandos boarded the tanker Boracay off Saint-Nazaire in late September."),
        ("enforcement", "Meta was ordered at the same time to pay 200 million euros."),
        ("enforcement", "The commission gave Apple 60 days to comply."),
        ("enforcement", "Meta escaped with a warning in May."),
        (
            "legislation",
            "Parliament's trade committee gave its blessing to the climate law by 29 votes to nine.",
        ),
        ("legislation", "A bill to cap insulin prices was making its way through the Senate in May."),
        ("legislation", "The bill died in committee in December."),
        ("entity_listing", "The Commission designated Booking as a gatekeeper in May 2024."),
        ("investigation", "Regulators in Brussels pored over the merger in May."),
        ("investigation", "Brussels sent Microsoft a statement of objections in June 2024."),
        ("litigation", "TikTok's appeal failed in May."),
        ("litigation", "The Court of International Trade declared the duties unlawful on May 28."),
        ("tariff", "Brazil raised the rate on imported electric cars to 35 per cent."),
        ("tariff", "From Wednesday, copper pipes will attract a levy of 50 per cent."),
        ("tariff_easing", "Smartphones and laptops were carved out of the reciprocal tariffs in April."),
        ("investment_restriction", "Poland put the chemical group under state protection in May."),
        ("industrial_policy", "Ottawa will lend Algoma Steel C$400 million."),
        (
            "industrial_policy",
            "The Defence Logistics Agency put out a tender for 3,000 tonnes of antimony in May.",
        ),
        ("procurement_ban", "Albania switched off TikTok for a year in March."),
        ("sales_halt", "CMOC declared force majeure on cobalt supplies in June."),
        ("financial_impact", "Cobalt climbed to $24 a pound in October."),
        ("negotiation", "Howard Lutnick rushed to Brussels in November."),
        ("statement", "The Chinese embassy called the ruling a political stunt."),
        ("statement", "A spokesman for the White House described the decisions as economic extortion."),
    ],
)
def test_type_in_other_fields(event_type: str, text: str) -> None:
    assert types_of(text) == [event_type]


@pytest.mark.parametrize(
    "text",
    [
        "The commission in Brussels has 27 members, one for each country.",
        "Fines under the Digital Markets Act may reach 10 per cent of turnover.",
        "The refinery in India can process 300,000 barrels a day.",
        "In theory the cap limits the price at which Russian oil may be carried.",
        "Congo mines cobalt, and China refines it.",
        "Judges in Luxembourg do not like to be hurried.",
    ],
)
def test_what_is_so_in_general_is_no_event(text: str) -> None:
    assert types_of(text) == []


def test_one_with_an_article_stands_for_what_was_told_before() -> None:
    text = "Beijing concluded its inquiry into Micron in May. The one in question was opened on March 31."
    assert types_of(text) == ["investigation", "investigation"]


def test_a_definite_noun_may_look_past_the_latest_topic() -> None:
    text = (
        "The ministry raised duties on steel in May. Brussels opened an inquiry into Google in June. "
        "The increase had first been promised by the president in April."
    )
    assert types_of(text) == ["tariff", "investigation", "tariff"]


def test_a_particle_binds_closer_than_a_date() -> None:
    assert types_of("Jamieson Greer and Maros Sefcovic sat down on Wednesday.") == ["negotiation"]
